"""The import from file to report, without a window: what is shown, chosen, refused, kept."""

from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from desktop.models.arbeidsrom import Arbeidsrom
from desktop.models.importlinje import Importlinje
from desktop.models.importlinjer import Linjer
from desktop.models.importmodell import ART, AVVIK, DUF, NAVN, NUMMER, VALG, Importmodell, Rolle
from desktop.models.importskjerm import ImportSkjerm, Tilstand
from tests.core.services.listeimport.listefil import HODE_16, rad, skriv
from tests.desktop.models.importfiler import (
    FRIST,
    LIK,
    NY,
    ULIK,
    UTEN,
    endre_sluttmaal,
    listefil,
    sak,
    saksfil,
    vaare,
)

if TYPE_CHECKING:
    from core.services.tjenester import Tjenester

FAIL = QAbstractItemModelTester.FailureReportingMode.Fatal
HUKET, UHUKET = Qt.CheckState.Checked, Qt.CheckState.Unchecked


@pytest.fixture
def skjerm(rom: Arbeidsrom) -> ImportSkjerm:
    """An import that is not begun."""
    made = ImportSkjerm(rom)
    for modell in (made.modell, made.feilmodell):
        QAbstractItemModelTester(modell, FAIL, made)
    return made


def les(qtbot: QtBot, skjerm: ImportSkjerm, *stier: Path) -> None:
    skjerm.les(stier)
    qtbot.waitUntil(lambda: not skjerm.opptatt)


def ta_inn(qtbot: QtBot, skjerm: ImportSkjerm) -> None:
    assert skjerm.ta_inn()
    qtbot.waitUntil(lambda: not skjerm.opptatt)


def naa(skjerm: ImportSkjerm) -> Tilstand:
    return skjerm.tilstand


def arter(skjerm: ImportSkjerm) -> list[tuple[int, str]]:
    modell = skjerm.modell
    linjer = (modell.linje(rad) for rad in range(modell.rowCount()))
    return [(linje.nummer, linje.art) for linje in linjer]


def rad_av(skjerm: ImportSkjerm, nummer: int) -> int:
    numre = [skjerm.modell.linje(rad).nummer for rad in range(skjerm.modell.rowCount())]
    return numre.index(nummer)


def vist(skjerm: ImportSkjerm) -> Importlinje:
    linje = skjerm.detalj.linje
    assert linje is not None
    return linje


def linje_av(skjerm: ImportSkjerm, nummer: int) -> Importlinje:
    return skjerm.modell.linje(rad_av(skjerm, nummer))


@pytest.fixture
def lest(qtbot: QtBot, skjerm: ImportSkjerm, tmp_path: Path) -> ImportSkjerm:
    """A list beside the caseload."""
    les(qtbot, skjerm, listefil(skjerm.rom.tjenester, tmp_path))
    assert naa(skjerm) is Tilstand.VISNING, skjerm.feilmodell.rader
    return skjerm


# lists of the register


def test_a_list_is_shown_with_what_was_found_out_of_it(lest: ImportSkjerm) -> None:
    assert lest.innhold is not None
    assert [verdi for _, verdi in lest.innhold.fakta] == [
        "liste.csv",
        "Personliste, 16 kolonner",
        "UTF-8 med BOM",
        "semikolon",
        "5",
    ]
    assert arter(lest) == [
        (NY, "ny"),
        (ULIK, "ulik"),
        (FRIST, "ulik"),
        (LIK, "lik"),
        (UTEN, "ikke_koblet"),
    ]
    assert lest.antall_valgte == 0
    assert lest.handling == "Ta inn 0 personer"


def test_a_row_is_told_in_cells_pills_and_a_sentence(lest: ImportSkjerm) -> None:
    modell, rad = lest.modell, rad_av(lest, ULIK)
    celler = [modell.index(rad, k).data() for k in (NUMMER, DUF, NAVN, ART, AVVIK)]
    duf = vaare(lest.rom.tjenester)["Karimi"][0]
    assert celler == ["3", duf, "Reza, Karimi", "Ulik", "Sluttmål"]
    assert modell.index(rad, AVVIK).data(Rolle.MERKER) == ("Sluttmål",)
    setning = modell.index(rad, VALG).data(Qt.ItemDataRole.AccessibleTextRole)
    assert setning.endswith("Ulik, Sluttmål, linje 3, ikke valgt")
    lik = modell.index(rad_av(lest, LIK), VALG).data(Qt.ItemDataRole.AccessibleTextRole)
    assert lik.endswith("Lik, linje 5")


def test_only_what_can_be_taken_in_can_be_ticked(lest: ImportSkjerm) -> None:
    modell = lest.modell
    for nummer, kan in ((NY, True), (ULIK, True), (FRIST, False), (LIK, False), (UTEN, False)):
        rute = modell.index(rad_av(lest, nummer), VALG)
        assert bool(rute.flags() & Qt.ItemFlag.ItemIsUserCheckable) is kan, nummer
        assert modell.setData(rute, HUKET, Qt.ItemDataRole.CheckStateRole) is kan
        assert rute.data(Qt.ItemDataRole.CheckStateRole) == (HUKET if kan else None)
    assert modell.valgte == {NY, ULIK}
    assert lest.handling == "Ta inn 2 personer"
    modell.velg(LIK, valgt=True)
    modell.velg(NY, valgt=False)
    assert modell.valgte == {ULIK}
    assert lest.handling == "Ta inn 1 person"


def test_all_of_a_kind_are_ticked_at_once(qtbot: QtBot, lest: ImportSkjerm) -> None:
    modell = lest.modell
    with qtbot.waitSignal(modell.valg_endret):
        modell.velg_alle("ulik", valgt=True)
    assert modell.valgte == {ULIK}
    assert modell.alle_valgt("ulik") is True
    assert modell.alle_valgt("ny") is False
    modell.velg_alle("ulik", valgt=False)
    assert modell.valgte == frozenset()
    assert [modell.antall_velgbare(art) for art in ("ny", "ulik", "lik")] == [1, 1, 0]


def test_one_kind_is_shown_alone_and_ticks_stay(lest: ImportSkjerm) -> None:
    lest.modell.velg(NY, valgt=True)
    lest.modell.filtrer("ulik")
    assert arter(lest) == [(ULIK, "ulik"), (FRIST, "ulik")]
    assert lest.antall_valgte == 1
    lest.modell.filtrer("")
    assert len(arter(lest)) == 5


def test_a_deadline_that_differs_is_shown_beside_our_log(qtbot: QtBot, lest: ImportSkjerm) -> None:
    with qtbot.waitSignals([lest.detalj.endret] * 2):
        lest.detalj.vis(linje_av(lest, FRIST))
    (felt,) = vist(lest).felt
    assert (felt.etikett, felt.vaar, felt.filens) == ("Frist dato", "15.01.2027", "29.01.2027")
    assert not felt.tas_inn
    assert felt.forklaring
    assert "15.01.2027" in lest.detalj.logg[-1]
    lest.detalj.vis(linje_av(lest, ULIK))
    assert lest.detalj.logg == ()
    assert [(f.etikett, f.tas_inn) for f in vist(lest).felt] == [("Sluttmål", True)]
    lest.detalj.lukk()
    assert lest.detalj.linje is None


def test_a_new_person_shows_what_the_file_says_and_nothing_of_ours(lest: ImportSkjerm) -> None:
    lest.detalj.vis(linje_av(lest, NY))
    assert {felt.vaar for felt in vist(lest).felt} == {""}
    assert "01.02.1990" in [felt.filens for felt in vist(lest).felt]


def test_nothing_is_taken_in_before_somebody_is_chosen(lest: ImportSkjerm) -> None:
    assert not lest.ta_inn()
    assert naa(lest) is Tilstand.VISNING


def test_what_is_chosen_is_taken_in_told_and_kept_as_a_report(
    qtbot: QtBot, lest: ImportSkjerm, tmp_path: Path
) -> None:
    endringer: list[object] = []
    lest.rom.nav.endret.connect(endringer.append)
    lest.modell.velg_alle("ny", valgt=True)
    lest.modell.velg_alle("ulik", valgt=True)
    with qtbot.waitSignal(lest.tatt_inn):
        ta_inn(qtbot, lest)
    assert naa(lest) is Tilstand.FERDIG
    assert lest.utbytte is not None
    assert lest.utbytte.setning == "2 personer er tatt inn."
    utfall = dict(arter(lest))
    assert (utfall[NY], utfall[ULIK], utfall[LIK]) == ("tatt_inn", "tatt_inn", "uendret")
    assert len(endringer) == 1
    assert lest.rom.sist_lagret
    tj: Tjenester = lest.rom.tjenester
    assert tj.personer.finn_duf("900000000100") is not None
    assert "Fullføre grunnskole" in vaare(tj)["Karimi"]
    sti = tmp_path / "rapport.csv"
    with qtbot.waitSignal(lest.rom.beskjed) as sagt:
        lest.lagre_rapport(sti)
    assert sagt.args is not None
    assert sagt.args[0].tekst == "Rapporten er lagret i rapport.csv."
    assert "Maryam" in sti.read_text(encoding="utf-8-sig")


def test_a_refusal_keeps_the_preview_and_what_was_chosen(qtbot: QtBot, lest: ImportSkjerm) -> None:
    lest.modell.velg_alle("ny", valgt=True)
    lest.modell.velg_alle("ulik", valgt=True)
    endre_sluttmaal(lest.rom.tjenester, "Karimi")
    ta_inn(qtbot, lest)
    assert naa(lest) is Tilstand.AVVIST
    assert lest.feilmodell.rader
    assert lest.rom.tjenester.personer.finn_duf("900000000100") is None
    assert lest.kan_tilbake
    lest.tilbake()
    assert naa(lest) is Tilstand.VISNING
    assert lest.modell.valgte == {NY, ULIK}


def test_every_breach_of_the_rules_is_told_with_its_line_and_column(
    qtbot: QtBot, skjerm: ImportSkjerm, tmp_path: Path
) -> None:
    sted = {"sted": "Fjordvik", "fylke": "Fjordfylket"}
    foedt = rad(HODE_16, foedt="01.01.2030", **sted)
    framtid = rad(HODE_16, duf="900000000200", fra="01.05.2099", **sted)
    god = rad(HODE_16, duf="900000000300", **sted)
    les(qtbot, skjerm, skriv(tmp_path, HODE_16, foedt, framtid, god))
    skjerm.modell.velg_alle("ny", valgt=True)
    ta_inn(qtbot, skjerm)
    assert naa(skjerm) is Tilstand.AVVIST
    assert [(feil.nummer, feil.sted) for feil in skjerm.feilmodell.rader] == [
        (2, "Fødselsdato"),
        (3, "Kategori fra"),
    ]
    assert skjerm.feil_som_tekst().splitlines()[1].startswith("Linje\tSted i filen\t")
    assert skjerm.rom.tjenester.personer.finn_duf("900000000300") is None
    skjerm.tilbake()
    for nummer in (2, 3):
        skjerm.modell.velg(nummer, valgt=False)
    ta_inn(qtbot, skjerm)
    assert naa(skjerm) is Tilstand.FERDIG


@pytest.mark.parametrize(
    ("innhold", "melding"),
    [
        (b"", "ingen rader"),
        (b"\xef\xbb\xbf", "ingen rader"),
        (b"DUF-nummer;Kategori\r\n1;2;3\r\n", ""),
        (b'DUF-nummer;Navn\r\n"aapen', ""),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_with_a_message(
    qtbot: QtBot, skjerm: ImportSkjerm, tmp_path: Path, innhold: bytes, melding: str
) -> None:
    sti = tmp_path / "liste.csv"
    sti.write_bytes(innhold)
    les(qtbot, skjerm, sti)
    assert naa(skjerm) is Tilstand.AVVIST
    assert not skjerm.kan_tilbake
    assert skjerm.fil == "liste.csv"
    (rad,) = skjerm.feilmodell.rader
    assert melding in rad.melding
    assert len(rad.melding) > 10


# case files


def test_cases_are_shown_and_taken_in_together(
    qtbot: QtBot, skjerm: ImportSkjerm, tmp_path: Path
) -> None:
    les(qtbot, skjerm, saksfil(tmp_path / "a.jsonl", sak()))
    ta_inn(qtbot, skjerm)
    kontakt = {"id": "ko1", "type": "krav_soeknad", "dato": "2025-06-01"}
    utvidet = sak("900000000200", kontakter=[kontakt])
    fil = saksfil(tmp_path / "b.jsonl", utvidet, sak("900000000300"))
    lik = saksfil(tmp_path / "c.json", sak("900000000200"))
    les(qtbot, skjerm, fil)
    assert arter(skjerm) == [(1, "utvidet"), (2, "ny")]
    assert skjerm.modell.index(0, AVVIK).data() == "Kontakter 1"
    assert skjerm.modell.headerData(NUMMER, Qt.Orientation.Horizontal) == "Sak"
    assert skjerm.handling == "Importer 2 personer"
    setning = skjerm.modell.index(0, DUF).data(Qt.ItemDataRole.AccessibleTextRole)
    assert setning.endswith("Utvidet, Kontakter 1, sak 1")
    ta_inn(qtbot, skjerm)
    assert skjerm.utbytte is not None
    assert skjerm.utbytte.setning == "1 ny person, 1 med nye rader og 0 uendret."
    assert skjerm.utbytte.skriv is None
    les(qtbot, skjerm, lik)
    assert arter(skjerm) == [(1, "lik")]
    assert not skjerm.ta_inn()


def test_every_fault_of_many_files_is_in_a_table_that_can_be_copied_and_saved(
    qtbot: QtBot, skjerm: ImportSkjerm, tmp_path: Path
) -> None:
    en = saksfil(tmp_path / "a.jsonl", sak(tull=1), "{")
    to = saksfil(tmp_path / "b.jsonl", sak("900000000300", kategorier=[{"id": "k1"}]))
    les(qtbot, skjerm, en, to)
    assert naa(skjerm) is Tilstand.AVVIST
    rader = skjerm.feilmodell.rader
    assert [(rad.nummer, rad.sted) for rad in rader][:2] == [(1, "tull"), (2, "")]
    assert {rad.nummer for rad in rader} == {1, 2, 3}
    assert skjerm.flere_filer
    ord_ = skjerm.feil_som_tekst()
    assert ord_.splitlines()[:2] == ["2 filer", "Sak\tSted i filen\tHva som må rettes"]
    assert ord_.splitlines()[2].startswith("1\ttull\t")
    setning = skjerm.feilmodell.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert setning.startswith("1, tull, ")
    with qtbot.waitSignal(skjerm.rom.beskjed):
        skjerm.lagre_feil(tmp_path / "feil.txt")
    assert (tmp_path / "feil.txt").read_text(encoding="utf-8") == ord_
    assert skjerm.rom.tjenester.personer.finn_duf("900000000200") is None


def test_a_file_that_was_changed_since_it_was_seen_is_refused(
    qtbot: QtBot, skjerm: ImportSkjerm, tmp_path: Path
) -> None:
    sti = saksfil(tmp_path / "a.jsonl", sak())
    les(qtbot, skjerm, sti)
    saksfil(sti, sak(), sak("900000000300"))
    ta_inn(qtbot, skjerm)
    assert "er endret siden du så på den" in skjerm.feilmodell.rader[0].melding
    assert skjerm.rom.tjenester.personer.finn_duf("900000000200") is None


@pytest.mark.parametrize(
    ("navn", "melding"),
    [
        (("a.docx",), "Filer av typen «.docx» kan ikke importeres"),
        (("a.csv", "b.csv"), "Velg enten én CSV-fil"),
        (("a.csv", "b.json"), "Velg enten én CSV-fil"),
        (("borte.json",), "«borte.json» kan ikke leses"),
        (("tom.jsonl",), "«tom.jsonl» er tom"),
        (("tom.json",), "Filen er tom"),
    ],
)
def test_what_cannot_be_imported_is_refused_by_name(
    qtbot: QtBot, skjerm: ImportSkjerm, tmp_path: Path, navn: tuple[str, ...], melding: str
) -> None:
    for tom in ("tom.jsonl", "tom.json"):
        (tmp_path / tom).write_bytes(b"")
    les(qtbot, skjerm, *(tmp_path / en for en in navn))
    assert naa(skjerm) is Tilstand.AVVIST
    assert skjerm.feilmodell.rader[0].melding.startswith(melding)


# progress, stopping, leaving


def test_how_far_the_work_has_come_is_told(
    qtbot: QtBot, skjerm: ImportSkjerm, tmp_path: Path
) -> None:
    sagt: list[str] = []
    skjerm.fremdrift_endret.connect(sagt.append)
    les(qtbot, skjerm, saksfil(tmp_path / "a.jsonl", sak(), sak("900000000300")))
    assert sagt[0] == "Leser a.jsonl … sak 1"
    sagt.clear()
    ta_inn(qtbot, skjerm)
    assert set(sagt) <= {"Tar inn 2 personer …", "Tar inn saker: 1 av 2 …"}
    assert sagt


def test_reading_is_stopped(qtbot: QtBot, skjerm: ImportSkjerm, tmp_path: Path) -> None:
    opptatt = Event()
    skjerm.rom.arbeider.kjoer(opptatt.wait)
    skjerm.les([saksfil(tmp_path / "a.jsonl", sak())])
    assert naa(skjerm) is Tilstand.LESER
    assert skjerm.kan_avbrytes
    skjerm.avbryt()
    opptatt.set()
    qtbot.waitUntil(lambda: not skjerm.opptatt)
    assert naa(skjerm) is Tilstand.TOM
    assert skjerm.melding == "Avbrutt. Ingenting er endret."


def test_nothing_else_is_read_meanwhile(qtbot: QtBot, skjerm: ImportSkjerm, tmp_path: Path) -> None:
    opptatt = Event()
    skjerm.rom.arbeider.kjoer(opptatt.wait)
    skjerm.les([saksfil(tmp_path / "a.jsonl", sak())])
    skjerm.les([tmp_path / "b.jsonl"])
    skjerm.nullstill()
    opptatt.set()
    qtbot.waitUntil(lambda: not skjerm.opptatt)
    assert (skjerm.tilstand, skjerm.fil) == (Tilstand.VISNING, "a.jsonl")


def test_taking_in_is_stopped_and_leaves_nothing(
    qtbot: QtBot, skjerm: ImportSkjerm, tmp_path: Path
) -> None:
    les(qtbot, skjerm, saksfil(tmp_path / "a.jsonl", sak(), sak("900000000300")))
    opptatt = Event()
    skjerm.rom.arbeider.kjoer(opptatt.wait)
    assert skjerm.ta_inn()
    assert skjerm.kan_avbrytes
    skjerm.avbryt()
    opptatt.set()
    qtbot.waitUntil(lambda: not skjerm.opptatt)
    assert naa(skjerm) is Tilstand.VISNING
    assert skjerm.melding == "Avbrutt. Ingenting er endret."
    assert skjerm.rom.tjenester.personer.finn_duf("900000000200") is None


def test_the_end_of_the_program_stops_what_only_reads(
    qtbot: QtBot, skjerm: ImportSkjerm, tmp_path: Path
) -> None:
    for tatt_inn in (False, True):
        opptatt = Event()
        if tatt_inn:
            les(qtbot, skjerm, tmp_path / "a.jsonl")
        skjerm.rom.arbeider.kjoer(opptatt.wait)
        if tatt_inn:
            skjerm.ta_inn()
        else:
            skjerm.les([saksfil(tmp_path / "a.jsonl", sak())])
        skjerm.forlat()
        opptatt.set()
        qtbot.waitUntil(lambda: not skjerm.opptatt)
        assert naa(skjerm) is (Tilstand.FERDIG if tatt_inn else Tilstand.TOM)


def test_an_import_is_forgotten(lest: ImportSkjerm) -> None:
    lest.nullstill()
    assert (lest.tilstand, lest.modell.rowCount(), lest.fil) == (Tilstand.TOM, 0, "")


# a hundred thousand rows


def test_a_hundred_thousand_rows_are_held_ticked_and_sifted(qtbot: QtBot) -> None:
    antall = 100_000
    modell = Importmodell()
    QAbstractItemModelTester(modell, FAIL, modell)
    arter = ["ny" if n % 2 else "lik" for n in range(antall)]
    laget: list[int] = []

    def vis(n: int) -> Importlinje:
        laget.append(n)
        return Importlinje(n, "", f"Person {n}", arter[n], kan_velges=arter[n] == "ny")

    nye = (("ny", n) for n in range(antall) if arter[n] == "ny")
    alle = Linjer(range(antall), vis, arter, nye)
    with qtbot.waitSignal(modell.modelReset):
        modell.sett(alle, velges=True, hoder={})
    modell.velg_alle("ny", valgt=True)
    assert (modell.rowCount(), len(modell.valgte)) == (antall, antall // 2)
    modell.filtrer("lik")
    assert modell.rowCount(QModelIndex()) == antall // 2
    assert modell.index(antall // 2 - 1, NAVN).data() == f"Person {antall - 2}"
    assert len(laget) < 1_000
