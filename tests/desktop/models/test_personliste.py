"""The person list: one choice, one order, pages on demand, and the same rows as CSV."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from core.domain.beregning import Fristtype
from core.storage.listerad import Listerad
from core.storage.personstatus import Personstatus
from desktop.models.arbeidsrom import Arbeidsrom
from desktop.models.personliste import PersonlisteSkjerm
from desktop.models.personmodell import (
    DUF,
    FRIST,
    KATEGORI_FRA,
    KOLONNER,
    MANGLER,
    NAVN,
    Personmodell,
    Rolle,
    hast,
    mangler,
)
from desktop.models.sidemodell import MAKS_SIDER, SIDE
from desktop.views.widgets.person_delegate import PersonRole
from tests.listerader import listerad

if TYPE_CHECKING:
    from core.services.tjenester import Tjenester

I_DAG = date(2026, 10, 14)
FAIL = QAbstractItemModelTester.FailureReportingMode.Fatal


def status(nummer: int = 1, /, **felt: object) -> Listerad:
    verdier: dict[str, object] = {
        "person_id": f"p{nummer}",
        "duf": f"90{nummer:010}",
        "beregnet_per": I_DAG,
        "fornavn": "Fornavn",
        "etternavn": f"Etternavn{nummer:05}",
        "kategori": "rett_plikt_intro",
        "kategori_fra": date(2025, 1, 1),
        "aapen": True,
        "ordning": "introduksjonsprogram",
        "fristtype": Fristtype.GJENNOMFOERING,
        "frist": date(2027, 1, 15),
        "sluttmaal": "arbeid_uten_vgo",
        "har_vedtak": True,
        "har_tiltak": True,
        "livsmestring": True,
    }
    return listerad(Personstatus(**(verdier | felt)))  # type: ignore[arg-type]


@pytest.fixture
def skjerm(qtbot: QtBot, rom: Arbeidsrom) -> PersonlisteSkjerm:
    """The list of the cast, loaded."""
    made = PersonlisteSkjerm(rom)
    QAbstractItemModelTester(made.modell, FAIL, made)
    with qtbot.waitSignals([made.lastet, made.steder_endret]):
        made.last()
    return made


def navn(skjerm: PersonlisteSkjerm) -> list[str]:
    modell = skjerm.modell
    return [str(modell.index(rad, NAVN).data()) for rad in range(modell.rowCount())]


def test_the_list_opens_with_those_who_are_active_by_name(skjerm: PersonlisteSkjerm) -> None:
    assert navn(skjerm)[:3] == ["Abdulkadir, Hodan", "Ghebremariam, Selam", "Habimana, Esperance"]
    assert skjerm.antall == skjerm.modell.rowCount()
    assert skjerm.visningstekst(1, 9) == f"Viser 1–9 av {skjerm.antall} personer"
    assert skjerm.visningstekst(3, 3) == f"Viser 3 av {skjerm.antall} personer"


def test_completed_and_inactive_ones_are_shown_on_demand(
    qtbot: QtBot, skjerm: PersonlisteSkjerm
) -> None:
    foer = skjerm.antall
    with qtbot.waitSignal(skjerm.lastet):
        skjerm.velg(vis_inaktive=True)
    assert skjerm.antall > foer
    rad = navn(skjerm).index("Al-Jabouri, Mustafa")
    assert skjerm.modell.index(rad, DUF).data(Rolle.INAKTIV) is True
    assert skjerm.modell.index(rad, FRIST).data(Rolle.FRISTTYPE) == "Avsluttet"


@pytest.mark.parametrize(
    ("skrevet", "funnet"),
    [
        ("mel", ["Melnyk, Daryna"]),
        ("daryna mel", ["Melnyk, Daryna"]),
        ("9024 1188", ["Melnyk, Daryna"]),
        ("902411", ["Melnyk, Daryna"]),
        ("DUF-nr. 9024-1188", ["Melnyk, Daryna"]),
        ("\uff19\uff10\uff12\uff14 1188", ["Melnyk, Daryna"]),
        ("xyz", []),
    ],
)
def test_typing_narrows_the_list(
    qtbot: QtBot, skjerm: PersonlisteSkjerm, skrevet: str, funnet: list[str]
) -> None:
    with qtbot.waitSignal(skjerm.lastet):
        skjerm.filtrer(skrevet)
    assert navn(skjerm) == funnet
    assert skjerm.antall_filtre == 1


def test_only_the_last_of_fast_keystrokes_is_answered(
    qtbot: QtBot, skjerm: PersonlisteSkjerm
) -> None:
    lastet: list[int] = []
    skjerm.lastet.connect(lambda: lastet.append(skjerm.antall))
    with qtbot.waitSignal(skjerm.rom.arbeider.ledig):
        for ende in range(1, 7):
            skjerm.filtrer("melnyk"[:ende])
    assert lastet[-1] == 1
    assert len(lastet) <= 2
    assert navn(skjerm) == ["Melnyk, Daryna"]


def test_nothing_found_tells_how_many_there_are_without_filters(
    qtbot: QtBot, skjerm: PersonlisteSkjerm
) -> None:
    with qtbot.waitSignal(skjerm.lastet):
        skjerm.filtrer("finnes ikke")
    assert skjerm.antall == 0
    assert skjerm.antall_uten_filter > 10
    with qtbot.waitSignal(skjerm.lastet):
        skjerm.nullstill()
    assert skjerm.antall_filtre == 0
    assert skjerm.antall > 0


def test_the_order_is_the_databases_in_both_directions(
    qtbot: QtBot, skjerm: PersonlisteSkjerm
) -> None:
    stigende = navn(skjerm)
    with qtbot.waitSignal(skjerm.lastet):
        skjerm.sorter(NAVN, synkende=True)
    assert navn(skjerm) == stigende[::-1]
    with qtbot.waitSignal(skjerm.lastet):
        skjerm.sorter(KATEGORI_FRA, synkende=False)
    datoer = [p.kategori_fra for rad in range(skjerm.antall) if (p := skjerm.modell.person(rad))]
    assert datoer == sorted(d for d in datoer if d)


def test_the_law_changes_list_and_choices(qtbot: QtBot, skjerm: PersonlisteSkjerm) -> None:
    assert (None, "Alle kategorier") in skjerm.kategorivalg()
    assert ("9999", "Fjordvik") in skjerm.kommunevalg()
    with qtbot.waitSignal(skjerm.lastet):
        skjerm.velg(kategori="rett_intro")
    assert "Melnyk, Daryna" in navn(skjerm)
    with qtbot.waitSignals([skjerm.lastet, skjerm.steder_endret]):
        skjerm.velg(lov="introduksjonsloven")
    assert skjerm.utvalg.kategori is None
    assert [k for k, _ in skjerm.kategorivalg()] == [
        *(None, "rett_plikt_introordning", "kan_tilbys_introordning")
    ]
    assert [k for k, _ in skjerm.ordningsvalg()] == [None, "norsk", "intro", "asylnorsk"]
    assert skjerm.kommunevalg() == ((None, "Alle kommuner"),)


def test_the_same_choice_again_asks_nothing(skjerm: PersonlisteSkjerm) -> None:
    skjerm.filtrer("")
    skjerm.velg(vis_inaktive=False)
    assert skjerm.rom.arbeider.er_ledig


def test_a_saved_change_brings_the_list_up_to_date(
    qtbot: QtBot, skjerm: PersonlisteSkjerm, tjenester: "Tjenester"
) -> None:
    rad = navn(skjerm).index("Karimi, Reza")
    assert "Sluttmål" in skjerm.modell.index(rad, MANGLER).data(Rolle.MANGLER)
    person = skjerm.modell.person(rad)
    assert person is not None
    endring = tjenester.sluttmaal.sett(person.person_id, "arbeid_uten_vgo", None)
    assert endring is not None
    with qtbot.waitSignal(skjerm.lastet):
        skjerm.rom.nav.meld(endring)
    assert "Sluttmål" not in skjerm.modell.index(rad, MANGLER).data(Rolle.MANGLER)


def test_exactly_the_choice_is_written_as_csv(
    qtbot: QtBot, skjerm: PersonlisteSkjerm, tmp_path: Path
) -> None:
    fil = tmp_path / "personer.csv"
    with qtbot.waitSignal(skjerm.lastet):
        skjerm.filtrer("mel")
    with qtbot.waitSignal(skjerm.skrevet) as skrevet:
        skjerm.skriv(fil)
    assert skrevet.args == [1, str(fil)]
    assert not skjerm.skriver
    innhold = fil.read_text(encoding="utf-8-sig")
    assert innhold.splitlines()[1].startswith("9024 118820 04;Daryna, Melnyk;")


def test_a_folder_that_is_not_there_is_told(
    qtbot: QtBot, skjerm: PersonlisteSkjerm, tmp_path: Path
) -> None:
    with qtbot.waitSignal(skjerm.rom.feilet) as feil:
        skjerm.skriv(tmp_path / "borte" / "personer.csv")
    assert feil.args is not None
    assert feil.args[0]
    assert not skjerm.skriver


def test_the_delegate_and_the_model_mean_the_same() -> None:
    model = (Rolle.INAKTIV, Rolle.HAST, Rolle.FRISTTYPE, Rolle.MANGLER, Rolle.KOMPLETT)
    delegate = (
        *(PersonRole.INACTIVE, PersonRole.URGENCY, PersonRole.DEADLINE_TYPE),
        *(PersonRole.MISSING, PersonRole.COMPLETE),
    )
    assert [int(role) for role in model] == [int(role) for role in delegate]


@pytest.mark.parametrize(
    ("frist", "ventet"),
    [
        (date(2026, 10, 13), "haster"),
        (date(2026, 11, 4), "haster"),
        (date(2026, 11, 5), "snart"),
        (date(2026, 12, 13), "snart"),
        (date(2026, 12, 14), "senere"),
        (None, None),
    ],
)
def test_the_shape_of_a_deadline_changes_on_the_right_day(
    frist: date | None, ventet: str | None
) -> None:
    assert hast(status(frist=frist), I_DAG) == ventet


def test_what_is_missing_depends_on_the_category() -> None:
    ingenting = status(har_vedtak=False, har_tiltak=False, sluttmaal=None, livsmestring=False)
    assert mangler(ingenting) == ("Vedtak", "Tiltak", "Sluttmål", "Livsmestring")
    assert mangler(status(kategori="rett_intro", livsmestring=False)) == ()
    assert mangler(status(inaktiv=True, har_tiltak=False)) == ()
    assert mangler(status(fristtype=Fristtype.GJENOPPSTART, har_tiltak=False)) == ()


def test_a_row_is_one_sentence_for_a_reader() -> None:
    modell = Personmodell(I_DAG)
    modell.sett(1, [status(frist=date(2026, 11, 2), sluttmaal=None)], I_DAG)
    assert modell.index(0, DUF).data(Qt.ItemDataRole.AccessibleTextRole) == (
        "Etternavn00001, Fornavn, 9000 000000 01, Rett og plikt til introduksjonsprogram, "
        "Introduksjonsprogram, Gjennomføring 02.11.2026, frist innen 21 dager, mangler Sluttmål"
    )


def test_pages_are_asked_for_when_they_are_looked_at_and_let_go_again() -> None:
    modell = Personmodell(I_DAG)
    modell.sett(5000, [status(n) for n in range(SIDE)], I_DAG)
    asked: list[int] = []
    modell.trenger.connect(asked.append)
    assert modell.index(SIDE, NAVN).data() is None
    assert asked == [1]
    for side in range(1, 30):
        modell.sett_side(side, [status(side * SIDE + n) for n in range(SIDE)])
    assert modell.index(29 * SIDE + 5, NAVN).data() == "Etternavn02905, Fornavn"
    held = [side for side in range(50) if modell.har_side(side)]
    assert len(held) == MAKS_SIDER
    assert modell.person(0) is None


def test_a_model_answers_only_for_its_own_cells() -> None:
    modell = Personmodell(I_DAG)
    assert modell.data(QModelIndex()) is None
    assert modell.headerData(99, Qt.Orientation.Horizontal) is None
    assert modell.headerData(0, Qt.Orientation.Vertical) is None
    heads = [modell.headerData(n, Qt.Orientation.Horizontal) for n in range(len(KOLONNER))]
    assert heads[1] == "Etternavn, fornavn"


def test_nobody_found_leaves_those_who_are_done_shown(
    qtbot: QtBot, skjerm: PersonlisteSkjerm
) -> None:
    with qtbot.waitSignal(skjerm.lastet):
        skjerm.velg(vis_inaktive=True, tiltak=True)
    with qtbot.waitSignal(skjerm.lastet):
        skjerm.nullstill()
    assert skjerm.utvalg.vis_inaktive
    assert skjerm.valg.er_tomt


def test_the_deadline_is_bounded_from_today(qtbot: QtBot, skjerm: PersonlisteSkjerm) -> None:
    with qtbot.waitSignal(skjerm.lastet):
        skjerm.velg_frist("snart")
    assert skjerm.utvalg.frist_til == date(2026, 12, 13)
    assert skjerm.valg.frist == "snart"
    frister = [p.frist for rad in range(skjerm.antall) if (p := skjerm.modell.person(rad))]
    assert frister
    assert all(frist and frist <= date(2026, 12, 13) for frist in frister)
    assert skjerm.valg.aktive == "1 filter aktivt"


def test_a_new_day_moves_the_bound(
    qtbot: QtBot, skjerm: PersonlisteSkjerm, monkeypatch: pytest.MonkeyPatch
) -> None:
    with qtbot.waitSignal(skjerm.lastet):
        skjerm.velg_frist("haster")
    monkeypatch.setattr(type(skjerm.rom), "i_dag", date(2026, 10, 20))
    with qtbot.waitSignal(skjerm.lastet):
        skjerm.rom.doegn_endret.emit()
    assert skjerm.utvalg.frist_til == date(2026, 11, 10)


def test_districts_follow_the_municipality(qtbot: QtBot, skjerm: PersonlisteSkjerm) -> None:
    with qtbot.waitSignals([skjerm.lastet, skjerm.steder_endret]):
        skjerm.velg(kommune="9999")
    assert skjerm.kommunevalg()[0] == (None, "Alle kommuner")
    with qtbot.waitSignal(skjerm.lastet):
        skjerm.velg(bydel="Finnes ikke")
    assert ("Finnes ikke", "Finnes ikke") in skjerm.bydelsvalg()
    assert skjerm.antall == 0
    with qtbot.waitSignal(skjerm.lastet):
        skjerm.velg(kommune=None)
    assert skjerm.utvalg.bydel is None


def test_letters_lead_to_the_next_family_name(qtbot: QtBot, skjerm: PersonlisteSkjerm) -> None:
    def hopp(bokstaver: str, fra: int) -> str:
        with qtbot.waitSignal(skjerm.hoppet) as hoppet:
            skjerm.hopp_til(bokstaver, fra)
        assert hoppet.args is not None
        return str(navn(skjerm)[hoppet.args[0]])

    assert hopp("h", 0) == "Habimana, Esperance"
    assert hopp("h", navn(skjerm).index("Habimana, Esperance") + 1) == "Haidari, Samira"
    assert hopp("A", skjerm.antall - 1).startswith("A")
    with qtbot.waitSignal(skjerm.lastet):
        skjerm.sorter(NAVN, synkende=True)
    assert hopp("h", 0) == "Hrytsenko, Oksana"
    assert hopp("h", navn(skjerm).index("Hrytsenko, Oksana") + 1) == "Haidari, Samira"
    assert hopp("mel", skjerm.antall - 1) == "Melnyk, Daryna"
    with qtbot.waitSignal(skjerm.lastet):
        skjerm.sorter(FRIST, synkende=True)
    assert hopp("mel", 0) == "Melnyk, Daryna"
    with qtbot.waitSignal(skjerm.ingen_paa_bokstav) as ingen:
        skjerm.hopp_til("daryna", 0)
    assert ingen.args == ["Ingen i listen heter noe på «daryna»"]


def test_numbers_are_copied_without_blanks(qtbot: QtBot, skjerm: PersonlisteSkjerm) -> None:
    kopiert: list[str] = []
    with qtbot.waitSignal(skjerm.rom.beskjed) as sagt:
        skjerm.kopier_duf([0, 1], kopiert.append)
    foerste, andre = (skjerm.modell.person(rad) for rad in (0, 1))
    assert foerste is not None
    assert andre is not None
    assert kopiert == [f"{foerste.duf}\n{andre.duf}"]
    assert sagt.args is not None
    assert sagt.args[0].tekst == "2 DUF-nummer er kopiert."


def test_persons_of_rows_that_are_not_held_are_fetched(
    qtbot: QtBot, skjerm: PersonlisteSkjerm
) -> None:
    ventet = [skjerm.modell.person(rad) for rad in (2, 5)]
    skjerm.modell._sider.clear()
    hentet: list[object] = []
    skjerm.med_personer([2, 5], hentet.extend)
    qtbot.waitUntil(lambda: len(hentet) == 2)
    assert hentet == ventet


def test_an_empty_law_tells_of_the_other(qtbot: QtBot, skjerm: PersonlisteSkjerm) -> None:
    with qtbot.waitSignal(skjerm.lastet):
        skjerm.velg(lov="introduksjonsloven")
    assert (skjerm.antall, skjerm.antall_uten_filter) == (0, 0)
    assert skjerm.antall_etter_andre == 17
    assert skjerm.annen_lov == "integreringsloven"


def test_a_search_that_is_given_up_is_told(qtbot: QtBot, skjerm: PersonlisteSkjerm) -> None:
    foer = navn(skjerm)
    with qtbot.waitSignal(skjerm.feilet) as feilet:
        skjerm.velg(navn="mel")
        skjerm.avbryt()
    assert feilet.args == ["Hentingen er avbrutt. Listen kan være gammel."]
    qtbot.waitUntil(lambda: skjerm.rom.arbeider.er_ledig)
    assert navn(skjerm) == foer


def test_far_pages_come_by_the_keys_of_all_rows(tjenester: "Tjenester") -> None:
    from core.storage.utvalg import Sortering, Utvalg
    from desktop.models.personhenting import sider as _sider

    valg = (Utvalg(lov="integreringsloven"), Sortering())
    naere, ider = _sider(tjenester.liste, valg, [0], None)
    assert ider is None
    alle = tjenester.liste.ider(*valg)
    fjerne, samme = _sider(tjenester.liste, valg, [0], alle)
    assert samme is alle
    assert fjerne == naere
    tomme, hentet = _sider(tjenester.liste, valg, [500], None)
    assert hentet == alle
    assert tomme == {500: ()}
