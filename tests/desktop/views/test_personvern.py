"""The reservation against research in the real window: added, deleted, shown and restored."""

from desktop.views.tabellkort import Raddetalj, Tabellkort
from tests.desktop.views.test_persondata import skriv_dato
from tests.desktop.vindu import Vindu


def kort(vindu: Vindu) -> Tabellkort:
    funnet = vindu.person.personvern.kort["reservasjoner"]
    assert isinstance(funnet, Tabellkort)
    return funnet


def detalj(vindu: Vindu) -> Raddetalj:
    (rad,) = kort(vindu).tabell.row_keys()
    kort(vindu).tabell.open_row(rad)
    vindu.ro()
    funnet = kort(vindu).tabell.detail(rad)
    assert isinstance(funnet, Raddetalj)
    return funnet


def test_a_reservation_is_added_deleted_shown_and_restored(vindu: Vindu) -> None:
    vindu.aapne("Melnyk")._fra_meny("personvern")
    vindu.ro()
    assert kort(vindu).tom.isVisible()
    vindu.tast("Ctrl+N")
    skriv_dato(vindu, "Dato for reservasjon", "01.09.2026")
    vindu.tast("Ctrl+S")
    assert not kort(vindu).tom.isVisible()
    assert not kort(vindu).slettede.isVisible()
    vindu.klikk(detalj(vindu).slett)
    vindu.klikk(detalj(vindu).bekreft.yes)
    assert kort(vindu).tabell.row_keys() == ()
    assert kort(vindu).tom.isVisible()
    assert kort(vindu).slettede.text() == "Vis slettede (1)"
    vindu.klikk(kort(vindu).slettede)
    vindu.klikk(detalj(vindu).gjenopprett)
    visning = vindu.person.skjerm.visning
    assert visning is not None
    assert [rad.merknad for tabell in visning.personvern for rad in tabell.rader] == [""]


def test_a_day_that_has_not_come_is_refused(vindu: Vindu) -> None:
    vindu.aapne("Melnyk")._fra_meny("personvern")
    vindu.ro()
    vindu.tast("Ctrl+N")
    skriv_dato(vindu, "Dato for reservasjon", "01.09.2030")
    vindu.tast("Ctrl+S")
    assert vindu.person.skjerm.skjemaer
    assert not vindu.person.skjerm.sak.reservasjoner
