"""The reports: one choice, one order, pages on demand, missing causes, the same rows in files."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from core.domain.avslutning import AvsluttetAv
from core.domain.person import Kjoenn
from core.services.maaloppnaaelse import Inndeling, Maaloppnaaelse, Telling, tell_opp
from core.storage.avsluttet import Avsluttet
from core.storage.avsluttetutvalg import Avsluttetutvalg
from desktop.models import norsk
from desktop.models.arbeidsrom import Arbeidsrom
from desktop.models.rapport import AvsluttedeSkjerm
from desktop.models.rapporter import RapportSkjerm
from desktop.models.rapportmaal import MaalSkjerm
from desktop.models.rapportmaalmodell import FET, Maalmodell, radnavn, setning
from desktop.models.rapportmodell import (
    AARSAK,
    DATO,
    DUF,
    HANDLING,
    KOLONNER,
    NAVN,
    REGISTRERT_AV,
    SLUTTMAAL,
    Avsluttetmodell,
    Rolle,
    kan_faa_aarsak,
    mangler_aarsak,
)
from desktop.models.rapporttall import prosent
from desktop.models.rapportvalg import Steder, aarsvalg, avvalg, bydelsvalg, filterlinjer
from desktop.models.sidemodell import MAKS_SIDER, SIDE
from desktop.models.tekster import bruk_maalform
from desktop.views.widgets.report_delegate import ReportRole
from desktop.views.widgets.sum_delegate import SumRole
from tests.desktop.conftest import vent

FAIL = QAbstractItemModelTester.FailureReportingMode.Fatal
ALLE_TRE = ["Bondarenko, Viktor", "Al-Jabouri, Mustafa", "Kovalenko, Oleh"]


def avsluttet(nummer: int = 1, /, **felt: object) -> Avsluttet:
    verdier: dict[str, object] = {
        "person_id": f"p{nummer}",
        "rad_id": "",
        "duf": f"90{nummer:010}",
        "fornavn": "Fornavn",
        "etternavn": f"Etternavn{nummer:05}",
        "kjoenn": Kjoenn.KVINNE,
        "foedselsdato": date(1990, 5, 1),
        "lov": "integreringsloven",
        "kategori": "rett_plikt_intro",
        "sluttmaal": "arbeid_uten_vgo",
        "aarsak": "aarsak_ikke_registrert",
        "dato": date(2026, 2, 13),
        "av": AvsluttetAv.REGELMOTOR,
        "registrert": None,
        "registrert_av": "",
        "frist": date(2026, 2, 13),
        "kommune": "9999",
        "bydel": None,
    }
    return Avsluttet(**(verdier | felt))  # type: ignore[arg-type]


@pytest.fixture
def skjerm(qtbot: QtBot, rom: Arbeidsrom) -> AvsluttedeSkjerm:
    """The terminated of the cast, loaded."""
    made = AvsluttedeSkjerm(rom)
    QAbstractItemModelTester(made.modell, FAIL, made)
    with qtbot.waitSignals([made.lastet, made.steder_endret]):
        made.last_alt()
    return made


@pytest.fixture
def maal(qtbot: QtBot, rom: Arbeidsrom) -> MaalSkjerm:
    """Goal attainment of the cast, counted."""
    made = MaalSkjerm(rom)
    QAbstractItemModelTester(made.modell, FAIL, made)
    with qtbot.waitSignals([made.lastet, made.steder_endret]):
        made.last_alt()
    return made


def navn(skjerm: AvsluttedeSkjerm) -> list[str]:
    modell = skjerm.modell
    return [str(modell.index(rad, NAVN).data()) for rad in range(modell.rowCount())]


def test_the_newest_terminations_stand_first(skjerm: AvsluttedeSkjerm) -> None:
    assert navn(skjerm) == ALLE_TRE
    assert skjerm.visningstekst(1, 3) == "Viser 1–3 av 3 deltakere"
    assert skjerm.visningstekst(3, 3) == "Viser 3 av 3 deltakere"
    assert skjerm.svar.uten_aarsak == 1


@pytest.mark.parametrize("synkende", [False, True])
@pytest.mark.parametrize(
    ("kolonne", "stigende"),
    [
        (NAVN, [1, 0, 2]),
        (DUF, [1, 0, 2]),
        (SLUTTMAAL, [0, 2, 1]),
        (AARSAK, [2, 0, 1]),
        (DATO, [2, 1, 0]),
    ],
)
def test_every_column_orders_both_ways(
    qtbot: QtBot, skjerm: AvsluttedeSkjerm, kolonne: int, stigende: list[int], synkende: bool
) -> None:
    with qtbot.waitSignal(skjerm.lastet):
        skjerm.sorter(kolonne, synkende=synkende)
    verdier = [str(skjerm.modell.index(rad, NAVN).data()) for rad in range(3)]
    ventet = [ALLE_TRE[n] for n in stigende]
    if kolonne == SLUTTMAAL:  # two of them share a goal, and ties stand by name
        assert verdier.index(ALLE_TRE[1]) == (0 if synkende else 2)
    else:
        assert verdier == (ventet[::-1] if synkende else ventet)


def test_the_column_of_buttons_orders_nothing(skjerm: AvsluttedeSkjerm) -> None:
    foer = skjerm.sortering
    skjerm.sorter(HANDLING, synkende=True)
    assert skjerm.sortering == foer


@pytest.mark.parametrize(
    ("felt", "funnet"),
    [
        ({"aar": 2026}, ["Bondarenko, Viktor"]),
        ({"av": AvsluttetAv.KOMMUNE}, ["Al-Jabouri, Mustafa", "Kovalenko, Oleh"]),
        ({"av": AvsluttetAv.REGELMOTOR}, ["Bondarenko, Viktor"]),
        ({"kategori": "rett_plikt_intro"}, ["Al-Jabouri, Mustafa"]),
        ({"kommune": "9999"}, ALLE_TRE),
        ({"lov": "introduksjonsloven"}, []),
    ],
)
def test_each_filter_narrows_the_report(
    qtbot: QtBot, skjerm: AvsluttedeSkjerm, felt: dict[str, object], funnet: list[str]
) -> None:
    with qtbot.waitSignal(skjerm.lastet):
        skjerm.velg(**felt)
    assert navn(skjerm) == funnet
    assert skjerm.antall_filtre == (0 if "lov" in felt else 1)


@pytest.mark.parametrize(
    ("skrevet", "funnet"),
    [("oleh kov", ["Kovalenko, Oleh"]), ("9023 3366", ["Bondarenko, Viktor"]), ("xyz", [])],
)
def test_typing_finds_names_and_numbers(
    qtbot: QtBot, skjerm: AvsluttedeSkjerm, skrevet: str, funnet: list[str]
) -> None:
    with qtbot.waitSignal(skjerm.lastet):
        skjerm.filtrer(skrevet)
    assert navn(skjerm) == funnet


def test_the_chip_shows_those_without_a_cause_and_all_again(
    qtbot: QtBot, skjerm: AvsluttedeSkjerm
) -> None:
    with qtbot.waitSignal(skjerm.lastet):
        skjerm.vis_uten_aarsak(paa=True)
    assert navn(skjerm) == ["Bondarenko, Viktor"]
    assert skjerm.bare_uten_aarsak
    with qtbot.waitSignal(skjerm.lastet):
        skjerm.vis_uten_aarsak(paa=False)
    assert len(navn(skjerm)) == 3


def test_a_district_is_let_go_with_its_municipality(skjerm: AvsluttedeSkjerm) -> None:
    skjerm.velg(kommune="9999", bydel="Nordre")
    skjerm.velg(kommune=None)
    assert skjerm.utvalg == Avsluttetutvalg(lov="integreringsloven")
    skjerm.velg(kategori="rett_intro", aar=2026)
    skjerm.velg(lov="introduksjonsloven")
    assert skjerm.utvalg == Avsluttetutvalg(lov="introduksjonsloven")


def test_an_empty_year_offers_all_years(qtbot: QtBot, skjerm: AvsluttedeSkjerm) -> None:
    with qtbot.waitSignal(skjerm.lastet):
        skjerm.velg(aar=2019)
    assert skjerm.tomt() == ("Ingen avsluttede deltakere i 2019", "", "Vis alle år")
    with qtbot.waitSignal(skjerm.lastet):
        skjerm.velg(kategori="rett_intro")
    assert skjerm.tomt()[1:] == ("3 finnes uten filtrene", "Nullstill filtre")
    with qtbot.waitSignal(skjerm.lastet):
        skjerm.nullstill()
    assert skjerm.antall == 3
    with qtbot.waitSignal(skjerm.lastet):
        skjerm.velg(lov="introduksjonsloven")
    assert skjerm.tomt()[0] == "Ingen avsluttede deltakere"
    assert skjerm.visningstekst(0, 0) == "Viser 0 deltakere"


def test_what_can_be_chosen_is_what_there_is(skjerm: AvsluttedeSkjerm) -> None:
    assert skjerm.steder == Steder((2026, 2025), ("9999",))
    assert aarsvalg(skjerm.steder, 2019) == (
        (None, "Alle år"),
        (2026, "2026"),
        (2025, "2025"),
        (2019, "2019"),
    )
    assert [navn for _, navn in avvalg()] == [
        "Alle",
        "Avslutningsårsak registrert av kommunen",
        "Avslutningsårsak beregnet av regelmotor",
    ]
    assert bydelsvalg(Steder((), (), ("Sagene",)))[1] == ("Sagene", "Sagene")


def test_the_head_of_a_print_out_names_every_filter(skjerm: AvsluttedeSkjerm) -> None:
    utvalg = Avsluttetutvalg(
        lov="integreringsloven",
        kommune="9999",
        bydel="Nordre",
        kategori="rett_intro",
        aar=2026,
        av=AvsluttetAv.REGELMOTOR,
        aarsak="aarsak_ikke_registrert",
        duf="9023",
        navn="vik",
    )
    linjer = filterlinjer(utvalg, skjerm.rom.kommuner)
    assert linjer[0] == "Oppfølgingskommune: Fjordvik"
    assert "Avslutningsår: 2026" in linjer
    assert len(linjer) == 8
    assert filterlinjer(Avsluttetutvalg(lov="integreringsloven"), {}) == ()


@pytest.mark.parametrize(("form", "hode"), [("csv", b"\xef\xbb\xbf"), ("xlsx", b"PK")])
def test_the_file_holds_exactly_what_is_chosen(
    qtbot: QtBot, skjerm: AvsluttedeSkjerm, tmp_path: Path, form: str, hode: bytes
) -> None:
    sti = tmp_path / f"rapport.{form}"
    with qtbot.waitSignal(skjerm.lastet):
        skjerm.vis_uten_aarsak(paa=True)
    with qtbot.waitSignal(skjerm.skrevet) as skrevet:
        skjerm.skriv(form, sti)
    assert skrevet.args == [1, f"rapport.{form}"]
    innhold = sti.read_bytes()
    assert innhold.startswith(hode)
    if form == "csv":
        linjer = innhold.decode("utf-8-sig").splitlines()
        assert linjer[2].startswith("DUF-nummer;")
        assert "Bondarenko" in linjer[3]


def test_a_file_that_cannot_be_written_is_told_of(
    qtbot: QtBot, skjerm: AvsluttedeSkjerm, tmp_path: Path
) -> None:
    with qtbot.waitSignal(skjerm.rom.feilet) as feilet:
        skjerm.skriv("csv", tmp_path / "mangler" / "r.csv")
    assert "Kunne ikke skrive" in feilet.args[0]


def test_both_reports_are_of_one_law(qtbot: QtBot, rom: Arbeidsrom) -> None:
    skjerm = RapportSkjerm(rom)
    with qtbot.waitSignals([skjerm.avsluttede.lastet, skjerm.maal.lastet]):
        skjerm.last()
    with qtbot.waitSignals([skjerm.lov_endret, skjerm.avsluttede.lastet, skjerm.maal.lastet]):
        skjerm.velg_lov("introduksjonsloven")
    assert skjerm.lov == skjerm.maal.utvalg.lov == "introduksjonsloven"
    assert skjerm.ulagret == ""


def test_a_report_out_of_sight_waits_until_somebody_looks(
    qtbot: QtBot, skjerm: AvsluttedeSkjerm
) -> None:
    skjerm.sett_vises(vises=False)
    with qtbot.assertNotEmitted(skjerm.lastet):
        skjerm.rom.doegn_endret.emit()
        vent(qtbot, skjerm.rom.arbeider)
    with qtbot.waitSignal(skjerm.lastet):
        skjerm.sett_vises(vises=True)
    vent(qtbot, skjerm.rom.arbeider)
    with qtbot.assertNotEmitted(skjerm.lastet):
        skjerm.sett_vises(vises=True)
        vent(qtbot, skjerm.rom.arbeider)
    with qtbot.waitSignal(skjerm.lastet):
        skjerm.rom.doegn_endret.emit()


# the model


def test_pages_are_asked_for_once_looked_at_and_let_go_of() -> None:
    modell = Avsluttetmodell()
    QAbstractItemModelTester(modell, FAIL, modell)
    spurt: list[int] = []
    modell.sett(SIDE * 20, [avsluttet(n) for n in range(SIDE)])
    modell.trenger.connect(spurt.append)
    assert modell.index(0, NAVN).data() == "Etternavn00000, Fornavn"
    assert modell.index(SIDE * 3 + 4, NAVN).data() is None
    assert spurt == [3]
    for side in range(1, MAKS_SIDER + 1):
        modell.sett_side(side, [avsluttet(side * SIDE + n) for n in range(SIDE)])
    assert not modell.har_side(0)
    assert modell.rad_for(f"p{SIDE * 3 + 4}") == SIDE * 3 + 4
    assert modell.rad_for("ukjent") == -1
    assert modell.rowCount(modell.index(0, 0)) == modell.columnCount(modell.index(0, 0)) == 0


def test_a_cell_tells_how_it_is_shown() -> None:
    modell = Avsluttetmodell()
    modell.sett(
        2,
        [
            avsluttet(1, sluttmaal=None),
            avsluttet(
                2, av=AvsluttetAv.KOMMUNE, aarsak="arbeid", registrert_av="9999-INLU", rad_id="r"
            ),
        ],
    )
    stiler = [modell.index(0, kolonne).data(Rolle.STIL) for kolonne in range(len(KOLONNER))]
    assert stiler == ["lenke", "sterk", "", "dempet", "varsel", "", "pille", "lenke"]
    assert modell.index(1, AARSAK).data(Rolle.STIL) == ""
    assert modell.index(1, REGISTRERT_AV).data() == "INLU"
    assert modell.index(0, REGISTRERT_AV).data() == "Regelmotor"
    assert modell.index(0, SLUTTMAAL).data() == "Ikke registrert"
    assert modell.index(0, 0).data(Rolle.PERSON_ID) == "p1"
    assert modell.index(0, AARSAK).data(Qt.ItemDataRole.ToolTipRole).startswith("Avslutnings")
    assert modell.index(0, DATO).data(Qt.ItemDataRole.ToolTipRole) is None
    assert modell.data(QModelIndex()) is None
    assert int(Rolle.STIL) == int(ReportRole.STYLE)
    hoder = [modell.headerData(n, Qt.Orientation.Horizontal) for n in range(len(KOLONNER))]
    assert hoder[:2] == ["DUF-nummer", "Etternavn, fornavn"]
    assert hoder[4:6] == ["Avslutningsårsak", "Avslutningsdato"]
    assert modell.headerData(0, Qt.Orientation.Vertical) is None


def test_a_row_is_a_sentence_that_names_the_key() -> None:
    modell = Avsluttetmodell()
    modell.sett(2, [avsluttet(1), avsluttet(2, av=AvsluttetAv.KOMMUNE, aarsak="arbeid")])
    setninger = [modell.index(n, DUF).data(Qt.ItemDataRole.AccessibleTextRole) for n in (0, 1)]
    assert "registrert av Regelmotor, F2 legger til årsak" in setninger[0]
    assert "F2" not in setninger[1]


@pytest.mark.parametrize(
    ("felt", "mangler", "kan_faa"),
    [
        ({}, True, True),
        ({"aarsak": "permanent_stans"}, True, True),
        ({"aarsak": "flyttet"}, False, True),
        ({"aarsak": "utgaatt_oppstartsfrist", "frist": None}, False, False),
        ({"aarsak": "arbeid", "av": AvsluttetAv.KOMMUNE}, False, False),
    ],
)
def test_who_misses_a_cause_and_who_can_get_one(
    felt: dict[str, object], mangler: bool, kan_faa: bool
) -> None:
    rad = avsluttet(1, **felt)
    assert mangler_aarsak(rad) is mangler
    assert kan_faa_aarsak(rad) is kan_faa


# goal attainment


def tabell(etter: Inndeling = Inndeling.KJOENN) -> Maaloppnaaelse:
    tellinger = [
        Telling("kvinne", "arbeid", 3),
        Telling("kvinne", "annet", 5),
        Telling("kvinne", "utvandret", 2),
        Telling("mann", "doed", 1),
    ]
    return tell_opp(Avsluttetutvalg(), etter, tellinger)


@pytest.mark.parametrize(
    ("etter", "rader"),
    [
        ("aar", ["2026", "2025", "Sum"]),
        ("kjoenn", ["Mann", "Sum"]),
        ("alder", ["30–39 år", "40–49 år", "Sum"]),
        ("kategori", ["Rett og plikt til introduksjonsprogram", "Rett til introduksjonsprogram"]),
    ],
)
def test_the_rows_follow_the_division(
    qtbot: QtBot, maal: MaalSkjerm, etter: str, rader: list[str]
) -> None:
    if etter != maal.etter.value:
        with qtbot.waitSignal(maal.lastet):
            maal.del_inn(etter)
    modell = maal.modell
    navn = [modell.index(rad, 0).data() for rad in range(modell.rowCount())]
    assert navn[: len(rader)] == rader
    assert navn[-1] == "Sum"


def test_filters_narrow_what_is_counted(qtbot: QtBot, maal: MaalSkjerm) -> None:
    assert maal.grunnlagstekst == "3 i tallgrunnlaget  ·  0 inngår ikke"
    with qtbot.waitSignal(maal.lastet):
        maal.velg(aar=2026)
    assert maal.grunnlagstekst == "1 i tallgrunnlaget  ·  0 inngår ikke"
    maal.velg(aar=2026)
    with qtbot.waitSignal(maal.lastet):
        maal.velg(lov="introduksjonsloven")
    assert maal.utvalg.aar is None
    assert maal.modell.rowCount() == 0


def test_shares_have_a_comma_and_leave_out_those_outside_the_base() -> None:
    modell = Maalmodell()
    QAbstractItemModelTester(modell, FAIL, modell)
    modell.sett(tabell())
    rad = {modell.index(n, 0).data(): n for n in range(modell.rowCount())}
    kvinner = [modell.index(rad["Kvinne"], n).data() for n in range(modell.columnCount())]
    assert kvinner[1:] == ["3 (37,5\u00a0%)", "–", "–", "–", "5 (62,5\u00a0%)", "8", "2"]
    menn = [modell.index(rad["Mann"], n).data() for n in range(modell.columnCount())]
    assert menn[1:] == ["–"] * 5 + ["0", "1"]
    assert modell.index(rad["Sum"], 0).data(FET) is True
    assert modell.index(0, 0).data(FET) is False
    assert int(FET) == int(SumRole.STRONG)
    assert modell.data(QModelIndex()) is None


def test_heads_break_and_numbers_stand_to_the_right() -> None:
    modell = Maalmodell()
    assert modell.headerData(0, Qt.Orientation.Horizontal) is None
    modell.sett(tabell())
    rolle = Qt.ItemDataRole.TextAlignmentRole
    sider = [modell.headerData(n, Qt.Orientation.Horizontal, rolle) for n in (0, 1)]
    assert isinstance(sider[0], int)
    assert isinstance(sider[1], int)
    assert sider[0] & Qt.AlignmentFlag.AlignLeft.value
    assert sider[1] & Qt.AlignmentFlag.AlignRight.value
    assert all(side & Qt.TextFlag.TextWordWrap.value for side in sider if isinstance(side, int))
    assert modell.headerData(99, Qt.Orientation.Horizontal) is None
    assert modell.headerData(6, Qt.Orientation.Horizontal) == "Grunnlag"


def test_a_bar_says_what_it_shows() -> None:
    alt = tabell()
    assert setning(alt, alt.rader[0]) in {
        "Kvinne: Arbeid 3 (37,5\u00a0%), Annet 5 (62,5\u00a0%), 8 i tallgrunnlaget, 2 inngår ikke",
        "Mann: 0 i tallgrunnlaget, 1 inngår ikke",
    }


def test_rows_are_named_in_the_written_form_in_force() -> None:
    alt = tell_opp(Avsluttetutvalg(), Inndeling.SLUTTMAAL, [Telling("", "arbeid", 1)])
    bruk_maalform("nn")
    try:
        assert radnavn(alt, alt.rader[0]) == "Utan sluttmål"
        assert radnavn(alt, alt.sum) == "Sum"
    finally:
        bruk_maalform("nb")
    aar = tell_opp(Avsluttetutvalg(), Inndeling.AAR, [Telling("2024", "arbeid", 1)])
    assert radnavn(aar, aar.rader[0]) == "2024"


def test_the_table_is_written_as_a_file(qtbot: QtBot, maal: MaalSkjerm, tmp_path: Path) -> None:
    with qtbot.waitSignal(maal.skrevet) as skrevet:
        maal.skriv("csv", tmp_path / "maal.csv")
    assert skrevet.args == [3, "maal.csv"]
    assert "Sum" in (tmp_path / "maal.csv").read_text(encoding="utf-8-sig")


def test_nothing_is_written_or_printed_before_it_is_counted(
    rom: Arbeidsrom, tmp_path: Path
) -> None:
    maal = MaalSkjerm(rom)
    maal.skriv("csv", tmp_path / "maal.csv")
    assert rom.arbeider.er_ledig
    assert maal.utskrift() is None
    assert maal.grunnlagstekst == ""


def test_a_share_of_nobody_is_a_dash() -> None:
    assert prosent(None) == norsk.TOM
    assert replace(avsluttet(1), duf="902411882006").duf_gruppert == "9024 118820 06"
