"""The search palette's results, and the three views of the calculation log."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from pytestqt.qtbot import QtBot

from core.domain.sak import Sak
from core.rules import beregn
from core.storage.personstatus import Personstatus
from desktop.models.arbeidsrom import Arbeidsrom
from desktop.models.logg import LoggSkjerm
from desktop.models.navigasjon import AapenPerson
from desktop.models.soek import ANTALL, HUSKES, Kommando, SoekSkjerm

I_DAG = date(2026, 10, 14)
NAA = datetime(2026, 10, 14, 7, 41, 12, tzinfo=UTC)


def nothing() -> None:
    """What the commands of the tests do."""


@pytest.fixture
def soek(rom: Arbeidsrom) -> SoekSkjerm:
    """A search with two commands and one open person."""
    made = SoekSkjerm(
        rom,
        [
            Kommando("hjelp", "Vis hjelp", "F1", nothing),
            Kommando("ny", "Ny person", "Ctrl+Shift+N", nothing),
        ],
    )
    made.husk(AapenPerson("p1", "Melnyk, Daryna", "902411882004"), foerst=True)
    return made


@pytest.mark.parametrize(
    "skrevet",
    [
        *("mel dar", "DARYNA mel", "Melnyk, Daryna", "me\u0301lnyk"),
        *("9024 1188", "9024\u2013118820\u201304", "DUF: 9024118820", "DUF-nr. 9024.118820.04"),
        *("\uff19\uff10\uff12\uff14118820", "22.03.1988", "220388"),
    ],
)
def test_a_person_is_found_by_name_number_or_birth_date(
    qtbot: QtBot, soek: SoekSkjerm, skrevet: str
) -> None:
    with qtbot.waitSignal(soek.endret):
        soek.soek(skrevet)
    (treff,) = soek.treff
    assert treff.tittel == "Melnyk, Daryna"
    assert treff.detalj == "9024 118820 04 · 22.03.1988"
    assert treff.til_hoeyre == "Frist 15.01.2027"


def test_inactive_persons_are_found_too(qtbot: QtBot, soek: SoekSkjerm) -> None:
    with qtbot.waitSignal(soek.endret):
        soek.soek("al-jabouri")
    assert soek.treff[0].til_hoeyre == "Fullført / inaktiv"


def test_nothing_typed_shows_the_open_persons(soek: SoekSkjerm) -> None:
    soek.soek("  ")
    assert [(t.noekkel, t.detalj) for t in soek.treff] == [("person:p1", "9024 118820 04")]


def test_those_looked_at_last_come_first_and_are_known_after_closing(
    qtbot: QtBot, soek: SoekSkjerm
) -> None:
    with qtbot.waitSignal(soek.endret):
        soek.soek("a")
    bakerst = soek.treff[-1]
    person_id = bakerst.noekkel.partition(":")[2]
    soek.husk(AapenPerson(person_id, bakerst.tittel, "9" * 12), foerst=True)
    with qtbot.waitSignal(soek.endret):
        soek.soek("a")
    assert soek.treff[0] == bakerst
    soek.soek("")
    assert [t.noekkel for t in soek.treff] == [bakerst.noekkel, "person:p1"]
    soek.besoekt("p1")
    soek.besoekt("ukjent")
    soek.husk(AapenPerson(person_id, "Nytt, Navn", "9" * 12), foerst=False)
    soek.soek("")
    assert [t.tittel for t in soek.treff] == ["Melnyk, Daryna", "Nytt, Navn"]


def test_only_so_many_are_remembered(soek: SoekSkjerm) -> None:
    for nummer in range(HUSKES + 5):
        soek.husk(AapenPerson(f"x{nummer}", f"Navn {nummer}", "9" * 12), foerst=True)
    assert len(soek.siste) == HUSKES
    assert soek.siste[0].person_id == f"x{HUSKES + 4}"


def test_a_closed_category_is_told(
    qtbot: QtBot, soek: SoekSkjerm, monkeypatch: pytest.MonkeyPatch
) -> None:
    uten = Personstatus(person_id="1", duf="902199900007", beregnet_per=I_DAG, etternavn="Åsen")
    lukket = replace(uten, person_id="2", kategori="rett_intro")
    funnet = (uten, lukket, replace(lukket, person_id="3", aapen=True, inaktiv=True))
    monkeypatch.setattr(type(soek._rom.tjenester.liste), "soek", lambda *_: funnet)
    with qtbot.waitSignal(soek.endret):
        soek.soek("åsen")
    assert [t.til_hoeyre for t in soek.treff] == [
        *("Uten kategori", "Kategori lukket", "Fullført / inaktiv")
    ]
    assert soek.flere == ""


def test_more_than_are_shown_is_told(
    qtbot: QtBot, soek: SoekSkjerm, monkeypatch: pytest.MonkeyPatch
) -> None:
    mange = tuple(
        Personstatus(person_id=str(n), duf="902199900007", beregnet_per=I_DAG) for n in range(99)
    )
    monkeypatch.setattr(
        type(soek._rom.tjenester.liste), "soek", lambda _selv, _ord, antall: mange[:antall]
    )
    with qtbot.waitSignal(soek.endret):
        soek.soek("a")
    assert len(soek.treff) == ANTALL
    assert soek.flere == "Flere enn 20 treff. Skriv mer for å finne riktig person."


def test_commands_come_after_a_greater_than(soek: SoekSkjerm) -> None:
    found = []
    for typed in (">", "> PER n", ">xyz"):
        soek.soek(typed)
        found.append([t.noekkel for t in soek.treff])
    assert found == [["kommando:hjelp", "kommando:ny"], ["kommando:ny"], []]
    assert soek.tom == "Ingen kommando heter det"


def test_nobody_found_is_told(qtbot: QtBot, soek: SoekSkjerm) -> None:
    with qtbot.waitSignal(soek.endret):
        soek.soek("finnes ikke")
    assert (soek.treff, soek.tom) == ((), "Ingen personer passer med søket")


def logg(sak: Sak, del_: str = "frist") -> LoggSkjerm:
    return LoggSkjerm(sak, beregn(sak, I_DAG), NAA, del_)  # type: ignore[arg-type]


def test_the_log_has_the_lines_of_the_picture(saker: dict[str, Sak]) -> None:
    visning = logg(saker["Melnyk"]).visning
    assert [(s.utvidelse, s.ny_frist) for s in visning.steg] == [
        ("+ 24 mnd", date(2026, 9, 2)),
        ("+ 10 virkedager", date(2026, 9, 16)),
        ("+ 11 virkedager", date(2026, 10, 1)),
        ("+ 6 virkedager", date(2026, 10, 9)),
        ("+ 5 virkedager", date(2026, 10, 16)),
        ("+ 91 kalenderdager", date(2027, 1, 15)),
    ]
    assert [s.fra for s in visning.steg] == [date(2024, 9, 2)] + [
        s.ny_frist for s in visning.steg[:-1]
    ]
    assert [tekst for tekst, _ in visning.sum] == [
        *("+ 24 mnd", "+ 10 virkedager", "+ 11 virkedager stans"),
        *("+ 11 virkedager fravær", "+ 91 kalenderdager"),
    ]
    assert visning.regelverk == "Regelverk per 04.09.2024"
    assert visning.loggtype == "Loggtype: Fristberegning"


def test_the_timeline_has_a_lane_for_each_kind(saker: dict[str, Sak]) -> None:
    spor = {s.navn: s for s in logg(saker["Melnyk"]).visning.spor}
    assert list(spor) == ["Program", "Permisjon", "Stans", "Fravær"]
    assert [(p.slag, p.tekst) for p in spor["Program"].perioder] == [
        ("program", "Program"),
        ("avbrudd", "91 dager"),
        ("program", "Gjenåpnet"),
    ]
    assert spor["Permisjon"].perioder[0].tekst == "Egen sykdom 03.03.2025–14.03.2025"
    assert sum(int(m.tekst) for m in spor["Fravær"].merker) == 11


def test_without_a_completion_deadline_the_log_says_where_the_date_comes_from(
    saker: dict[str, Sak],
) -> None:
    skjerm = logg(saker["Karimi"])
    assert skjerm.visning.steg == ()
    assert skjerm.visning.etikett == "Frist for oppstart"
    assert "to år" in skjerm.visning.setning
    assert [noekkel for noekkel, _ in skjerm.deler] == ["frist", "kategori"]


def test_active_time_is_a_view_where_it_is_computed(saker: dict[str, Sak]) -> None:
    skjerm = logg(saker["Kovalenko"], "aktiv_tid")
    assert skjerm.del_ == "aktiv_tid"
    assert skjerm.visning.linjer[0][0].startswith("Programstart ")
    assert skjerm.visning.etikett == "Aktiv tid i program"
    assert logg(saker["Karimi"], "aktiv_tid").del_ == "frist"


def test_another_view_is_chosen(qtbot: QtBot, saker: dict[str, Sak]) -> None:
    skjerm = logg(saker["Melnyk"])
    with qtbot.waitSignal(skjerm.endret):
        skjerm.velg("kategori")
    assert skjerm.visning.frist == date(2024, 8, 12)


def test_the_log_is_plain_text_with_every_line(saker: dict[str, Sak]) -> None:
    tekst = logg(saker["Melnyk"]).som_tekst()
    assert "Daryna Melnyk, 9024 118820 04" in tekst
    assert "Fravær: Egenmelding\t+ 6 virkedager\t09.10.2026" in tekst
    assert tekst.rstrip().endswith("Loggtype: Fristberegning")
