"""Print-outs: what stands on paper, and what is too long for it."""

from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from core.storage.avsluttetutvalg import Avsluttetsortering, Avsluttetutvalg
from core.storage.utvalg import Sortering, Utvalg
from desktop.models.arbeidsrom import Arbeidsrom
from desktop.models.rapport import AvsluttedeSkjerm
from desktop.models.rapportmaal import MaalSkjerm
from desktop.models.rapportutskrift import avsluttede_utskrift
from desktop.models.utskrift import (
    MAKS_RADER,
    ForLangForPapir,
    Trykkolonne,
    Trykkrad,
    Utskrift,
    hent_alle,
    hode_html,
    noter_html,
    tabell_html,
)
from desktop.models.utskriftsliste import lagre_pdf, person_utskrift


def utskrift(**felt: object) -> Utskrift:
    verdier: dict[str, object] = {
        "kommune": "Fjordvik kommune",
        "tittel": "Personer – <b>",
        "filtre": ("Kategori: A & B",),
        "kolonner": (Trykkolonne("Navn", 70), Trykkolonne("Antall", 30, tall=True)),
        "rader": (Trykkrad(("<script>", "1")), Trykkrad(("Sum", "2"), kursiv=True, fet=True)),
        "dag": date(2026, 10, 14),
        "saksbehandler": "Ingrid Lund",
    }
    return Utskrift(**(verdier | felt))  # type: ignore[arg-type]


def test_text_is_text_and_never_markup() -> None:
    html = hode_html(utskrift()) + tabell_html(utskrift())
    assert "Personer – &lt;b&gt;" in html
    assert "&lt;script&gt;" in html
    assert "A &amp; B" in html


def test_numbers_stand_right_sums_are_bold_and_grey_rows_in_italics() -> None:
    html = tabell_html(utskrift())
    assert '<td align="right">1</td>' in html
    assert "<b><i>Sum</i></b>" in html
    assert '<th width="30%" align="right">Antall</th>' in html
    assert html.count("<tr>") == 3


def test_the_foot_says_when_and_who() -> None:
    assert utskrift().fot == ("Skrevet ut 14.10.2026", "Ingrid Lund")
    assert noter_html(utskrift(noter=("A < B",))) == "<p>A &lt; B</p>"


def test_rows_are_fetched_in_pages() -> None:
    spurt: list[tuple[int, int]] = []

    def side(fra: int, antall: int) -> list[int]:
        spurt.append((fra, antall))
        return list(range(fra, min(fra + antall, 1200)))

    assert list(hent_alle(1200, side)) == list(range(1200))
    assert spurt == [(0, 500), (500, 500), (1000, 500)]


def test_a_list_too_long_for_paper_is_refused_in_words_before_it_is_fetched() -> None:
    assert not list(hent_alle(0, lambda _fra, _antall: [1]))
    with pytest.raises(ForLangForPapir) as feil:
        list(hent_alle(MAKS_RADER + 1, lambda _fra, _antall: [1]))
    assert "her er det 2001" in feil.value.melding
    assert "last ned som fil" in feil.value.melding


def test_the_terminated_are_printed_as_they_are_chosen(qtbot: QtBot, rom: Arbeidsrom) -> None:
    skjerm = AvsluttedeSkjerm(rom)
    with qtbot.waitSignal(skjerm.lastet):
        skjerm.velg(aar=2026)
    ferdig: list[Utskrift] = []
    skjerm.lag_utskrift(ferdig.append)
    qtbot.waitUntil(lambda: bool(ferdig))
    [trykk] = ferdig
    assert trykk.tittel == "Avsluttede deltakere – integreringsloven"
    assert trykk.kommune == "Fjordvik kommune"
    assert trykk.filtre == ("Avslutningsår: 2026", "Antall: 1")
    assert [k.navn for k in trykk.kolonner][-2:] == ["Avslutningsdato", "Registrert av"]
    [rad] = trykk.rader
    assert rad.celler[:2] == ("9023 336614 03", "Bondarenko, Viktor")
    assert rad.kursiv
    assert sum(k.andel for k in trykk.kolonner) <= 105


def test_a_report_too_long_is_told_of(
    qtbot: QtBot, rom: Arbeidsrom, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop.models.utskrift.MAKS_RADER", 2)
    skjerm = AvsluttedeSkjerm(rom)
    with qtbot.waitSignal(rom.feilet) as feilet:
        skjerm.lag_utskrift(lambda _utskrift: None)
    assert feilet.args[0].startswith("Papir har plass til 2 rader, og her er det 3.")


def test_goal_attainment_is_printed_with_its_bars(qtbot: QtBot, rom: Arbeidsrom) -> None:
    skjerm = MaalSkjerm(rom)
    with qtbot.waitSignal(skjerm.lastet):
        skjerm.last()
    trykk = skjerm.utskrift()
    assert trykk is not None
    assert trykk.bilde is not None
    assert [stolpe.navn for stolpe in trykk.bilde.stolper] == ["2026", "2025", "Sum"]
    assert trykk.bilde.stolper[-1].deler == (1, 0, 0, 1, 1)
    assert len(trykk.bilde.grupper) == 5
    assert trykk.rader[-1].fet
    assert not trykk.rader[0].fet
    assert trykk.noter


def test_the_person_list_is_printed_with_its_filters(rom: Arbeidsrom) -> None:
    utvalg = Utvalg(lov="integreringsloven", navn="bondarenko", vis_inaktive=True)
    trykk = person_utskrift(rom, utvalg, Sortering(), ("Navn: bondarenko",))
    assert trykk.filtre == ("Navn: bondarenko", "Antall: 1")
    [rad] = trykk.rader
    assert rad.kursiv
    assert rad.celler[1] == "Bondarenko, Viktor"
    assert rad.celler[4:6] == ("Fullført / inaktiv", "13.02.2026 Avsluttet")
    aktiv = person_utskrift(
        rom, Utvalg(lov="integreringsloven", navn="haidari"), Sortering(), ()
    ).rader[0]
    assert not aktiv.kursiv
    assert aktiv.celler[4:] == (
        "Introduksjonsprogram",
        "02.11.2026 Gjennomføring",
        "Livsmestring",
    )


def test_a_print_out_without_a_municipality_names_none(rom: Arbeidsrom) -> None:
    rom.kommuner = {}
    trykk = avsluttede_utskrift(rom, Avsluttetutvalg(lov="integreringsloven"), Avsluttetsortering())
    assert trykk.kommune == "9999 kommune"


def test_pdf_is_saved_whole_and_told_of(qtbot: QtBot, rom: Arbeidsrom, tmp_path: Path) -> None:
    innhold = bytes(range(256)) * 3
    with qtbot.waitSignal(rom.beskjed) as beskjed:
        lagre_pdf(rom, innhold, tmp_path / "liste.pdf")
    assert (tmp_path / "liste.pdf").read_bytes() == innhold
    assert beskjed.args[0].tekst == "Utskriften er lagret i liste.pdf."
    with qtbot.waitSignal(rom.feilet):
        lagre_pdf(rom, innhold, tmp_path / "mangler" / "liste.pdf")
