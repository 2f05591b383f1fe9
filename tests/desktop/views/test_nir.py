"""The NIR page in the real window: cards, the way to each scheme, and what is over."""

from PySide6.QtWidgets import QApplication

from desktop.views.nir_side import NirSide, Ordningsinfo
from desktop.views.widgets.etikett import Etikett
from tests.desktop.vindu import Vindu


def nir(vindu: Vindu) -> NirSide:
    vindu.aapne("Melnyk")._fra_meny("nir")
    vindu.ro()
    return vindu.person.nir


def ordninger(side: NirSide) -> dict[str, Ordningsinfo]:
    kort = [k for k in side.ordninger.deler if isinstance(k, Ordningsinfo)]
    return {k.title.text(): k for k in kort}


def ord_i(kort: Ordningsinfo) -> set[str]:
    return {etikett.accessibleName() for etikett in kort.findChildren(Etikett)}


def test_a_card_for_each_scheme_with_what_is_registered(vindu: Vindu) -> None:
    kort = ordninger(nir(vindu))
    assert list(kort) == ["Introduksjonsprogram", "Norsk rett/norskmål"]
    program, norsk = kort.values()
    assert "Frist for gjennomføring: 15.01.2027" in ord_i(program)
    assert "Kategori: Rett til introduksjonsprogram" in ord_i(program)
    assert "Frist for gjennomføring: 12.08.2027" in ord_i(norsk)
    assert "Norskmål: Ikke oppnådd" in ord_i(norsk)


def test_the_button_leads_to_the_scheme_by_keyboard(vindu: Vindu) -> None:
    kort = ordninger(nir(vindu))
    kort["Norsk rett/norskmål"].gaa.setFocus()
    vindu.tast("Space")
    assert vindu.person._fane == "annen"
    vindu.person._fra_meny("nir")
    vindu.ro()
    kort["Introduksjonsprogram"].gaa.setFocus()
    vindu.tast("Space")
    assert vindu.person._fane == "ordning"


def test_what_is_over_is_folded_and_opens_in_place(vindu: Vindu) -> None:
    inaktive = nir(vindu).inaktive
    assert not inaktive.innhold.isVisible()
    assert inaktive.bryter.accessibleName() == "Vis – Fullførte og inaktive ordninger"
    inaktive.bryter.setFocus()
    vindu.tast("Space")
    assert inaktive.innhold.isVisible()
    assert QApplication.focusWidget() is inaktive.bryter
    rader = [e.text() for e in inaktive.innhold.findChildren(Etikett)]
    assert len(rader) == 4
    assert all("(ikke gjeldende)" in rad for rad in rader[1::2])
