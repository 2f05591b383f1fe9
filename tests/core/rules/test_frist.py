"""The deadline rules against the guide's worked examples and the rulings."""

from datetime import date

import pytest

from core.domain.beregning import Enhet, Fristtype
from core.domain.sak import Sak
from core.domain.vedtak import Resultat
from core.rules import UtenKategori, beregn, beregn_frist, beregn_status
from core.rules.frist import FRISTREGLER
from core.rules.logg import hjemmel, loggtekst, mengde, regeltekst
from tests.core.rules.saksbygger import (
    avslutning,
    dag,
    deltakelse,
    fravaer,
    kategori,
    klage,
    permisjon,
    sak,
    vedtak,
)

I_DAG = date(2022, 10, 1)


def linjer(en_sak: Sak) -> list[tuple[str, int, str, date]]:
    """Give the log as plain tuples."""
    return [
        (s.utvidelse.regel, s.utvidelse.antall, s.utvidelse.enhet.value, s.ny_frist)
        for s in beregn_frist(en_sak, I_DAG).steg
    ]


@pytest.mark.parametrize(
    ("maal", "start", "frist"),
    [
        ("hoeyere_utdanning", "01.07.2022", "01.01.2023"),
        ("arbeid_med_vgo", "01.09.2022", "01.03.2023"),
        ("arbeid_uten_vgo", "15.03.2021", "15.03.2023"),
        ("deler_av_vgo", "17.06.2024", "17.06.2026"),
        ("fullfoere_grunnskole", "05.12.2022", "05.12.2024"),
        ("deler_av_grunnskole", "31.08.2022", "31.08.2024"),
        ("fullfoere_vgo_under_25", "29.02.2024", "28.02.2027"),
        ("fullfoere_vgo_over_25", "01.01.2022", "01.01.2025"),
    ],
)
def test_months_of_each_goal(maal: str, start: str, frist: str) -> None:
    assert beregn_frist(sak(deltakelse(start), maal=maal), I_DAG).frist == dag(frist)


def test_reopened_after_leave_and_absence_10_4() -> None:
    en_sak = sak(
        deltakelse("01.07.2022"),
        permisjon("01.08.2022", "31.08.2022", "kalenderdager"),
        deltakelse("01.10.2022"),
        maal="arbeid_med_vgo",
        kategorier=[kategori("31.05.2022", "rett_intro")],
        fravaer=[fravaer("egenmelding_barn", "2022-07", 5), fravaer("egenmelding", "2022-07", 6)],
        avslutninger=[avslutning("01.09.2022", gjenaapnet="01.10.2022")],
    )
    assert linjer(en_sak) == [
        ("grunnfrist", 6, "mnd", dag("01.01.2023")),
        ("permisjon", 31, "kalenderdager", dag("01.02.2023")),
        ("fravaer", 6, "virkedager", dag("09.02.2023")),
        ("fravaer", 5, "virkedager", dag("16.02.2023")),
        ("gjenaapning", 30, "kalenderdager", dag("18.03.2023")),
    ]


def test_overturned_stop_6_3() -> None:
    stans = vedtak(
        "midlertidig_stans",
        "08.11.2021",
        "01.02.2022",
        klager=(klage("10.11.2021", "22.11.2021", "medhold"),),
    )
    assert linjer(sak(deltakelse("01.08.2021"), stans))[1:] == [
        ("stans_medhold", 11, "virkedager", dag("16.08.2023"))
    ]


@pytest.mark.parametrize(
    ("utfall", "teller"),
    [
        ("medhold", True),
        ("delvis_medhold", True),
        ("opphevet", True),
        ("avvisning", False),
        ("opprettholdt", False),
    ],
)
def test_outcomes_that_extend(utfall: str, teller: bool) -> None:
    stans = vedtak(
        "permanent_stans", "08.11.2021", klager=(klage("9.11.2021", "22.11.2021", utfall),)
    )
    assert len(linjer(sak(deltakelse("01.08.2021"), stans))) == 1 + teller


def test_a_stop_is_capped_at_its_own_end_and_the_last_living_appeal_decides() -> None:
    klager = (
        klage("09.11.2021", "12.11.2021", "opprettholdt", id="1"),
        klage("13.11.2021", "22.12.2021", "opphevet", id="2"),
        klage("23.12.2021", "24.12.2021", "avvisning", id="3", slettet=True),
    )
    stans = vedtak("midlertidig_stans", "08.11.2021", "10.11.2021", klager=klager)
    assert linjer(sak(deltakelse("01.08.2021"), stans))[1][1] == 3


@pytest.mark.parametrize(
    "stans",
    [
        vedtak("midlertidig_stans", "08.11.2021", klager=(klage("9.11.2021", None, "medhold"),)),
        vedtak("midlertidig_stans", None, klager=(klage("9.11.2021", "22.11.2021", "medhold"),)),
        vedtak("midlertidig_stans", "08.11.2021", klager=(klage("9.11.2021"),)),
        vedtak(
            "midlertidig_stans", "08.11.2021", klager=(klage("1.10.2021", "1.11.2021", "medhold"),)
        ),
        vedtak(
            "midlertidig_stans",
            "08.11.2021",
            resultat=Resultat.AVSLAG,
            klager=(klage("9.11.2021", "22.11.2021", "medhold"),),
        ),
        vedtak(
            "midlertidig_stans",
            "08.11.2021",
            slettet=True,
            klager=(klage("9.11.2021", "22.11.2021", "medhold"),),
        ),
    ],
)
def test_stops_that_add_nothing(stans: object) -> None:
    assert len(linjer(sak(deltakelse("01.08.2021"), stans))) == 1  # type: ignore[arg-type]


@pytest.mark.parametrize(("dager", "ny"), [(10, None), (11, 11)])
def test_absence_counts_whole_above_ten_days(dager: int, ny: int | None) -> None:
    rader = [
        fravaer("egenmelding", "2021-09", 4),
        fravaer("gyldig", "2022-09", dager - 4),
        fravaer("egenmelding", "2021-08", 20, slettet=True),
        fravaer("egenmelding", "2021-07", 20),
        fravaer("ferie", "2021-10", 20),
        fravaer("hoeytidsdag", "2021-10", 1),
        fravaer("ugyldig", "2021-11", 5),
        fravaer("annet_gyldig", "2021-11", 0),
    ]
    lagt_til = linjer(sak(deltakelse("01.08.2021"), fravaer=rader))[1:]
    assert [(regel, antall) for regel, antall, *_ in lagt_til] == (
        [] if ny is None else [("fravaer", 4), ("fravaer", 7)]
    )


def test_absence_within_the_start_month_counts() -> None:
    rader = [fravaer("egenmelding", "2021-08", 11)]
    assert linjer(sak(deltakelse("31.08.2021"), fravaer=rader))[1][1] == 11


def test_missing_offer_counts_without_threshold_after_valid_absence() -> None:
    rader = [
        fravaer("annet_manglende_tilbud", "2022-02", 1),
        fravaer("manglende_barnepass", "2022-01", 2),
        fravaer("annet_gyldig_barn", "2022-03", 11),
    ]
    en_sak = sak(deltakelse("01.08.2021"), fravaer=rader)
    assert [(regel, antall) for regel, antall, *_ in linjer(en_sak)[1:]] == [
        ("fravaer", 11),
        ("manglende_tilbud", 2),
        ("manglende_tilbud", 1),
    ]


def test_leave_counts_strictly_after_the_start() -> None:
    start = deltakelse("01.08.2022")
    assert linjer(sak(start, permisjon("01.08.2022", "01.08.2022"))) == linjer(sak(start))
    assert linjer(sak(start, permisjon("25.07.2022", "03.08.2022")))[1][1] == 2
    assert linjer(sak(start, permisjon("02.08.2022", "01.08.2022"))) == linjer(sak(start))


def test_leaves_stand_by_start_then_end_then_file() -> None:
    en_sak = sak(
        deltakelse("01.08.2021"),
        permisjon("10.01.2022", "12.01.2022", id="c"),
        permisjon("10.01.2022", "11.01.2022", id="b"),
        permisjon("10.01.2022", "12.01.2022", "kalenderdager", id="d"),
        permisjon("03.01.2022", "03.01.2022", id="a", legg_til_frist_som=None),
    )
    rader = [s.utvidelse.rad_id for s in beregn_frist(en_sak, I_DAG).steg[1:]]
    assert rader == ["a", "b", "c", "d"]


@pytest.mark.parametrize(
    "rad",
    [
        permisjon("10.01.2022", "12.01.2022", resultat=Resultat.AVSLAG),
        permisjon("10.01.2022", "12.01.2022", slettet=True),
        vedtak("permisjon_velferd", "10.01.2022", None),
        vedtak("permisjon_velferd", None, "10.01.2022"),
        permisjon("10.01.2022", "12.01.2022", klager=(klage("1.2.2022", "2.2.2022", "opphevet"),)),
        vedtak("utvidet_deltakelse", None, resultat=Resultat.AVSLAG),
        vedtak("integreringsplan"),
    ],
)
def test_decisions_that_add_nothing(rad: object) -> None:
    assert len(linjer(sak(deltakelse("01.08.2021"), rad))) == 1  # type: ignore[arg-type]


@pytest.mark.parametrize(("maal", "mnd"), [("arbeid_med_vgo", 6), ("arbeid_uten_vgo", 12)])
def test_extension_counts_once(maal: str, mnd: int) -> None:
    to = [vedtak("utvidet_deltakelse", id="u1"), vedtak("utvidet_deltakelse", id="u2")]
    assert [rad[:3] for rad in linjer(sak(deltakelse("01.08.2021"), *to, maal=maal))[1:]] == [
        ("utvidet_program", mnd, "mnd")
    ]


def test_the_order_of_the_rules() -> None:
    assert [regel.id for regel in FRISTREGLER] == [
        "grunnfrist",
        "utvidet_program",
        "permisjon",
        "stans_medhold",
        "fravaer",
        "manglende_tilbud",
        "gjenaapning",
    ]
    assert all(regel.tekst.hjemmel.nb for regel in FRISTREGLER)


def test_the_old_law_needs_no_goal() -> None:
    en_sak = sak(
        deltakelse("01.08.2019"),
        vedtak("utvidet_deltakelse"),
        maal=None,
        kategorier=[kategori("01.06.2019", "rett_plikt_introordning")],
    )
    beregning = beregn_frist(en_sak, I_DAG)
    assert [s.ny_frist for s in beregning.steg] == [dag("01.08.2021"), dag("01.08.2022")]
    assert "introduksjonsloven" in hjemmel(beregning.steg[0])
    assert regeltekst("permisjon").id == "permisjon"


def test_nothing_is_added_before_the_basis_exists() -> None:
    assert linjer(sak(deltakelse("01.08.2021"), maal=None)) == []
    assert linjer(sak(permisjon("01.08.2021", "02.08.2021"))) == []
    assert linjer(sak(deltakelse("01.08.2021", resultat=Resultat.AVSLAG))) == []
    assert linjer(sak(vedtak("deltakelse", None))) == []


@pytest.mark.parametrize("regel", FRISTREGLER, ids=lambda regel: regel.id)
def test_each_rule_alone_answers_an_empty_case(regel: object) -> None:
    from core.rules.grunnlag import lag_grunnlag

    assert list(regel.finn(lag_grunnlag(sak(maal=None), I_DAG))) == []  # type: ignore[attr-defined]


def test_extension_without_a_goal_or_base_months_adds_nothing() -> None:
    from core.rules.frist import grunnfrist, utvidet_program
    from core.rules.grunnlag import lag_grunnlag

    uten_maal = lag_grunnlag(
        sak(deltakelse("01.08.2021"), vedtak("utvidet_deltakelse"), maal=None), I_DAG
    )
    assert list(utvidet_program(uten_maal)) == []
    assert list(grunnfrist(uten_maal)) == []


def test_the_first_start_carries_even_when_registered_last() -> None:
    en_sak = sak(deltakelse("01.10.2021", id="1"), deltakelse("01.08.2021", id="2"))
    assert beregn_frist(en_sak, I_DAG).beregnet_fra == dag("01.08.2021")


def test_reopening_counts_for_any_cause_but_only_with_a_new_decision() -> None:
    uten = sak(
        deltakelse("01.08.2021"),
        avslutninger=[avslutning("01.03.2022", "annet", gjenaapnet="01.04.2022")],
    )
    med = sak(
        *uten.vedtak,
        deltakelse("01.03.2022", id="ny"),
        avslutninger=uten.avslutninger,
    )
    baklengs = sak(
        *med.vedtak,
        avslutninger=[
            avslutning("01.03.2022", gjenaapnet="01.02.2022"),
            avslutning("01.04.2022", "annet", id="x"),
        ],
    )
    assert len(linjer(uten)) == 1
    assert linjer(med)[1][:2] == ("gjenaapning", 31)
    assert len(linjer(baklengs)) == 1


def test_start_deadline_until_both_exist_and_then_completion() -> None:
    bare_vedtak = sak(deltakelse("01.08.2021"), maal=None, kategorier=[kategori("29.02.2020")])
    status = beregn_status(bare_vedtak, I_DAG)
    assert (status.fristtype, status.frist) == (Fristtype.OPPSTART, dag("28.02.2022"))
    assert status.beregnet_fra is None
    begge = beregn(sak(deltakelse("01.08.2021")), I_DAG).status
    assert (begge.fristtype, begge.frist) == (Fristtype.GJENNOMFOERING, dag("01.08.2023"))


def test_a_case_without_a_programme_category_is_refused() -> None:
    with pytest.raises(UtenKategori) as feil:
        beregn(sak(kategorier=[kategori(kode="rett_norsk"), kategori(slettet=True)]), I_DAG)
    assert feil.value.sti == "kategorier"


@pytest.mark.parametrize(
    ("kategorier", "valgt"),
    [
        ([kategori("01.01.2022", id="a"), kategori("01.01.2021", id="b")], "a"),
        ([kategori("01.01.2022", til="01.10.2022", id="a"), kategori("01.01.2021", id="b")], "b"),
        ([kategori("01.01.2022", til="02.10.2022", id="a"), kategori("01.01.2021", id="b")], "a"),
        ([kategori("01.01.2021", id="a"), kategori("01.01.2021", "kan_tilbys_intro", id="b")], "b"),
        (
            [
                kategori("1.1.2021", til="1.2.2021", id="a"),
                kategori("1.1.2020", til="1.3.2021", id="b"),
            ],
            "a",
        ),
    ],
)
def test_the_category_that_counts(kategorier: list[object], valgt: str) -> None:
    from core.rules.grunnlag import programkategori

    assert programkategori(kategorier, I_DAG).id == valgt  # type: ignore[arg-type]


def test_the_log_speaks_both_standards() -> None:
    steg = beregn_frist(
        sak(deltakelse("01.08.2021"), permisjon("10.01.2022", "12.01.2022")), I_DAG
    ).steg
    assert loggtekst(steg[0]) == "Første vedtak om deltakelse i program: 01.08.2021"
    assert loggtekst(steg[1].utvidelse, "nn").endswith("10.01.2022–12.01.2022")
    assert mengde(1, Enhet.VIRKEDAGER, "nn") == "1 verkedag"
    assert mengde(24, Enhet.MND) == "24 mnd"
    assert mengde(10, Enhet.KALENDERDAGER) == "10 kalenderdager"
    assert hjemmel("permisjon", "nn") == "integreringsforskrifta § 19"
