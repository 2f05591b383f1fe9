"""The registration rules: each refusal at its field, with the fix named."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from core.domain.avslutning import AvsluttetAv
from core.domain.endring import Avvik, Varsel
from core.domain.maaned import Maaned
from core.domain.person import Kategori, Person
from core.domain.vedtak import Dagtype, Resultat, Vedtak
from core.kodeverk import kodeverk
from core.rules import krav as kr
from core.rules.krav.deltakelse import siste_dag_for_gjennomfoering
from tests.core.rules.saksbygger import (
    avslutning,
    dag,
    deltakelse,
    folkeregister,
    fravaer,
    kategori,
    klage,
    permisjon,
    person,
    registrert,
    sak,
    tiltak,
    vedtak,
)

PER = date(2024, 9, 4)


def felter(funn: Iterable[Avvik | Varsel]) -> list[str]:
    """Give the fields that were named."""
    return [f.felt for f in funn]


@pytest.mark.parametrize(
    ("rad", "ventet"),
    [
        (deltakelse("01.08.2022"), []),
        (vedtak("deltakelse", None, resultat=Resultat.INNVILGET), ["startdato"]),
        (permisjon("01.08.2022", "02.08.2022"), []),
        (permisjon("01.08.2022", "02.08.2022", legg_til_frist_som=None), ["legg_til_frist_som"]),
        (vedtak("midlertidig_stans", "01.08.2022"), ["sluttdato"]),
        (vedtak("permanent_stans", "01.08.2022"), []),
        (vedtak("integreringsplan"), []),
        (vedtak("integreringsplan", resultat=Resultat.AVSLAG), ["resultat"]),
        (permisjon("02.08.2022", "01.08.2022"), ["startdato", "sluttdato"]),
        (permisjon("02.08.2022", "02.08.2022"), []),
        (deltakelse("01.08.2035"), ["vedtaksdato", "startdato"]),
        (deltakelse("01.08.1899", vedtaksdato="01.01.2022"), ["startdato"]),
        (
            replace(deltakelse("01.08.2022"), legg_til_frist_som=Dagtype.VIRKEDAGER),
            ["legg_til_frist_som"],
        ),
    ],
)
def test_decisions(rad: Vedtak, ventet: list[str]) -> None:
    assert felter(kr.krav_vedtak(rad, PER)) == ventet


@pytest.mark.parametrize("kode", sorted(kodeverk().vedtakstype))
def test_every_type_names_what_it_lacks(kode: str) -> None:
    bar = vedtak(
        kode,
        vedtaksdato="01.01.2024",
        resultat=Resultat(kodeverk().vedtakstype[kode].resultater[0]),
    )
    mangler = set(kodeverk().vedtakstype[kode].paakrevd) - {"vedtaksdato", "resultat"}
    assert set(felter(kr.krav_vedtak(bar, PER))) == mangler


START = deltakelse("01.08.2022")


@pytest.mark.parametrize(
    ("en_sak", "rad", "ord_"),
    [
        (sak(), deltakelse("01.08.2022", vedtaksdato="05.09.2024"), "fram i tid"),
        (sak(kategorier=[]), deltakelse("01.08.2022"), "ingen kategori"),
        (sak(), permisjon("02.08.2022", "03.08.2022"), "ikke noe innvilget"),
        (sak(START), permisjon("01.08.2022", "03.08.2022"), "programstart"),
        (
            sak(START, permisjon("01.09.2022", "05.09.2022", id="x")),
            permisjon("05.09.2022", "06.09.2022"),
            "overlapper",
        ),
        (
            sak(START, permisjon("10.1.2022", "16.1.2022", id="x")),
            permisjon("05.09.2022", "12.09.2022"),
            "11 virkedager",
        ),
        (
            sak(START, vedtak("permisjon_velferd", None, id="x")),
            permisjon("05.09.2022", "19.09.2022"),
            "11 virkedager",
        ),
        (sak(), deltakelse("31.12.2020"), "før kategorien"),
        (sak(), deltakelse("02.01.2023"), "etter frist for oppstart"),
        (sak(START), deltakelse("01.07.2022"), "tidligere enn"),
        (
            sak(START, vedtak("utvidet_deltakelse", id="x")),
            vedtak("utvidet_deltakelse"),
            "bare én gang",
        ),
    ],
)
def test_decision_warnings(en_sak: object, rad: Vedtak, ord_: str) -> None:
    varsler = kr.varsler_vedtak(en_sak, rad, PER)  # type: ignore[arg-type]
    assert any(ord_ in varsel.melding for varsel in varsler), varsler


@pytest.mark.parametrize(
    ("en_sak", "rad"),
    [
        (sak(START), permisjon("05.09.2022", "16.09.2022")),
        (sak(START), permisjon("05.09.2022", "30.09.2022", resultat=Resultat.AVSLAG)),
        (sak(START), permisjon("05.09.2022", "30.12.2022", type_="permisjon_egen_sykdom")),
        (
            sak(START, permisjon("5.9.2022", "6.9.2022", id="x", slettet=True)),
            permisjon("05.09.2022", "06.09.2022"),
        ),
        (sak(START), vedtak("permisjon_velferd", None)),
        (sak(), deltakelse("01.02.2021")),
        (sak(START), deltakelse("01.09.2022")),
        (sak(), vedtak("deltakelse", None)),
        (sak(START), vedtak("utvidet_deltakelse")),
        (sak(START), vedtak("integreringsplan")),
    ],
)
def test_nothing_to_warn_of(en_sak: object, rad: Vedtak) -> None:
    assert kr.varsler_vedtak(en_sak, rad, PER) == ()  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("rad", "ventet"),
    [
        (klage("01.02.2024"), []),
        (klage("01.02.2024", "01.02.2024", "medhold"), []),
        (klage("01.02.2024", "02.02.2024"), ["utfall"]),
        (klage("01.02.2024", None, "medhold"), ["avgjort"]),
        (klage("02.02.2024", "01.02.2024", "medhold"), ["avgjort"]),
        (klage("01.02.2050"), ["mottatt"]),
    ],
)
def test_appeals(rad: object, ventet: list[str]) -> None:
    assert felter(kr.krav_klage(rad, PER)) == ventet  # type: ignore[arg-type]


def test_goals() -> None:
    assert felter(kr.krav_sluttmaal("")) == ["kode"]
    assert felter(kr.krav_sluttmaal("tull")) == ["kode"]
    assert kr.krav_sluttmaal("deler_av_vgo") == ()


@pytest.mark.parametrize(
    ("vgo", "kode", "antall"),
    [
        (True, "deler_av_vgo", 1),
        (True, "arbeid_med_vgo", 0),
        (False, "arbeid_med_vgo", 1),
        (False, "deler_av_vgo", 0),
        (None, "arbeid_med_vgo", 0),
        (None, "deler_av_vgo", 0),
    ],
)
def test_a_goal_that_contradicts_education_warns(vgo: bool | None, kode: str, antall: int) -> None:
    assert len(kr.varsler_sluttmaal(sak(person=person(fullfoert_vgo=vgo)), kode)) == antall


@pytest.mark.parametrize(
    ("foedt", "kode", "antall"),
    [
        ("01.08.1997", "fullfoere_vgo_under_25", 1),
        ("02.08.1997", "fullfoere_vgo_under_25", 0),
        ("02.08.1997", "fullfoere_vgo_over_25", 1),
        ("01.08.1997", "fullfoere_vgo_over_25", 0),
    ],
)
def test_the_age_in_the_name_of_a_goal_warns(foedt: str, kode: str, antall: int) -> None:
    gammel_nok = sak(START, person=person(foedselsdato=dag(foedt)))
    assert len(kr.varsler_sluttmaal(gammel_nok, kode)) == antall
    assert kr.varsler_sluttmaal(sak(person=person(foedselsdato=dag(foedt))), kode) == ()


SEKS_A = [kategori(kode="rett_intro")]


@pytest.mark.parametrize(
    ("type_", "dato", "ventet"),
    [
        ("kombinasjonsloep", "31.07.2024", ["type"]),
        ("kombinasjonsloep", "01.08.2024", []),
        ("godkjenning_grunnskole_vgo", "31.07.2024", []),
        ("godkjenning_grunnskole_vgo", "01.08.2024", ["type"]),
    ],
)
def test_codes_are_valid_by_the_day_of_registration(
    type_: str, dato: str, ventet: list[str]
) -> None:
    rad = tiltak("01.01.2024", "31.12.2024", type_=type_, spor=registrert(dato))
    assert felter(kr.krav_tiltak(sak(), rad, PER)) == ventet


@pytest.mark.parametrize(
    ("en_sak", "rad", "ventet"),
    [
        (sak(), tiltak("01.01.2024", "31.12.2024", type_="spraaktilbud_engelsk"), ["type"]),
        (
            sak(kategorier=[]),
            tiltak("01.01.2024", "1.1.2024", type_="spraaktilbud_engelsk"),
            ["type"],
        ),
        (
            sak(kategorier=SEKS_A),
            tiltak("01.01.2024", "31.12.2024", type_="spraaktilbud_engelsk"),
            [],
        ),
        (sak(), tiltak("02.01.2024", "01.01.2024"), ["fra", "til"]),
        (sak(), tiltak("01.01.2024", "01.01.2036"), ["til"]),
        (sak(), tiltak("01.01.2024", "01.02.2024", "60.5"), ["timer_per_uke"]),
        (sak(), tiltak("01.01.2024", "01.02.2024", gjennomfoert=True), ["gjennomfoert"]),
        (sak(), tiltak("01.01.2024", "1.2.2024", type_="livsmestring", gjennomfoert=True), []),
        (sak(), tiltak("01.01.2024", "01.02.2024", mottatt=True), ["mottatt"]),
        (
            sak(),
            tiltak("01.01.2024", "1.2.2024", type_="tilbud_omsorgspermisjon", mottatt=True),
            [],
        ),
    ],
)
def test_measures(en_sak: object, rad: object, ventet: list[str]) -> None:
    assert felter(kr.krav_tiltak(en_sak, rad, PER)) == ventet  # type: ignore[arg-type]


def test_more_than_full_time_warns() -> None:
    assert kr.varsler_tiltak(tiltak("01.01.2024", "01.02.2024", "37.5")) == ()
    assert "37,5" in kr.varsler_tiltak(tiltak("01.01.2024", "01.02.2024", "37.6"))[0].melding


def test_completion_can_be_marked_two_or_twelve_months() -> None:
    rad = tiltak("01.01.2024", "01.02.2024", type_="livsmestring", spor=registrert("31.12.2023"))
    frist = siste_dag_for_gjennomfoering
    assert frist(rad, PER, etterregistrering=False) == dag("29.02.2024")
    assert frist(rad, PER, etterregistrering=True) == dag("31.12.2024")
    ny = tiltak("01.01.2024", "01.02.2024", type_="livsmestring")
    assert frist(ny, PER, etterregistrering=False) == dag("04.11.2024")


def test_absence_is_capped_at_the_working_days_of_its_month() -> None:
    andre = [fravaer("ferie", "2021-04", 10), fravaer("ugyldig", "2021-04", 9, slettet=True)]
    en_sak = sak(fravaer=andre)
    assert kr.krav_fravaer(en_sak, fravaer("egenmelding", "2021-04", 9)) == ()
    for_mye = kr.krav_fravaer(en_sak, fravaer("egenmelding", "2021-04", 10))
    assert felter(for_mye) == ["dager"]
    assert "19 virkedager" in for_mye[0].melding
    assert "høyst 9" in for_mye[0].melding
    rettet = replace(andre[0], dager=19)
    assert kr.krav_fravaer(en_sak, rettet) == ()
    assert felter(kr.krav_fravaer(en_sak, fravaer("egenmelding", "2021-05", 0))) == ["dager"]
    assert kr.krav_fravaer(en_sak, fravaer("egenmelding", "2021-05", 0, timer=2)) == ()
    assert rettet.maaned == Maaned(2021, 4)


@pytest.mark.parametrize(
    ("rad", "ventet"),
    [
        (avslutning("01.08.2024"), []),
        (avslutning("02.08.2024"), ["dato"]),
        (avslutning("01.08.2022"), []),
        (avslutning("31.07.2022"), ["dato"]),
        (avslutning("01.08.2023", timer_per_uke=None), ["timer_per_uke"]),
        (avslutning("01.08.2023", "fagskole", timer_per_uke=None), []),
        (avslutning("01.08.2023", timer_per_uke=Decimal(61)), ["timer_per_uke"]),
        (avslutning("01.08.2023", "permanent_stans"), ["aarsak"]),
    ],
)
def test_terminations(rad: object, ventet: list[str]) -> None:
    assert felter(kr.krav_avslutning(sak(START, avslutninger=[rad]), rad, PER)) == ventet  # type: ignore[arg-type]


def test_a_termination_needs_a_decision_and_a_goal() -> None:
    rad = avslutning("01.08.2023")
    assert felter(kr.krav_avslutning(sak(START, maal=None), rad, PER)) == ["dato"]
    assert felter(kr.krav_avslutning(sak(), rad, PER)) == ["dato"]


@pytest.mark.parametrize(
    ("dato", "gjenaapnet", "ventet"),
    [
        ("01.09.2022", "02.09.2022", []),
        ("01.09.2022", "01.01.2023", []),
        ("01.09.2022", "02.01.2023", ["gjenaapnet"]),
        ("01.09.2022", "01.09.2022", ["gjenaapnet"]),
        ("01.09.2022", None, ["gjenaapnet"]),
        ("01.02.2023", "02.02.2023", ["gjenaapnet", "gjenaapnet"]),
    ],
)
def test_reopenings(dato: str, gjenaapnet: str | None, ventet: list[str]) -> None:
    en_sak = sak(START, maal="arbeid_med_vgo", kategorier=SEKS_A)
    rad = avslutning(dato, gjenaapnet=gjenaapnet)
    assert felter(kr.krav_gjenaapning(en_sak, rad, PER)) == ventet


def test_termination_warnings() -> None:
    en_sak = sak(START, kategorier=SEKS_A, tiltak=[tiltak("01.08.2022", "31.12.2023")])
    assert felter(kr.varsler_avslutning(en_sak, avslutning("01.12.2023"), PER)) == ["dato"]
    slutt = deltakelse("01.08.2022", "01.11.2022")
    uten = sak(slutt, kategorier=SEKS_A)
    assert felter(kr.varsler_avslutning(uten, avslutning("01.12.2022", "mistet_rett"), PER)) == [
        "aarsak"
    ]
    gjenaapnet = avslutning("01.12.2022", "helse", gjenaapnet="02.12.2022")
    assert felter(kr.varsler_avslutning(uten, gjenaapnet, PER)) == ["gjenaapnet"]
    rett = avslutning("01.12.2022", gjenaapnet="02.12.2022")
    assert kr.varsler_avslutning(uten, rett, PER) == ()


@pytest.mark.parametrize(
    ("felt", "ventet"),
    [
        ({}, []),
        ({"duf": "90219990000"}, ["duf"]),
        ({"duf": "٩٠٢١٩٩٩٠٠٠٠٧"}, ["duf"]),
        ({"duf": "02013299997"}, ["duf"]),
        ({"fornavn": "", "etternavn": ""}, ["etternavn"]),
        ({"fornavn": ""}, []),
        ({"etternavn": "x" * 201}, ["etternavn"]),
        ({"fornavn": "a\u202eb"}, ["fornavn"]),
        ({"fornavn": "a\x00b"}, ["fornavn"]),
        ({"fornavn": "a\nb"}, ["fornavn"]),
        ({"fornavn": "Nguyễn 😀"}, []),
        ({"foedselsdato": date(2024, 9, 5)}, ["foedselsdato"]),
        ({"foedselsdato": date(2024, 9, 4)}, []),
        ({"foedselsnummer": "02013299997"}, []),
        ({"foedselsnummer": "02013299998"}, ["foedselsnummer"]),
        ({"foedselsnummer": "1013299997"}, ["foedselsnummer"]),
        ({"foedselsnummer": "902199900007"}, ["foedselsnummer"]),
        ({"foedselsnummer": "28894698995"}, ["foedselsnummer"]),
    ],
)
def test_basic_data(felt: dict[str, object], ventet: list[str]) -> None:
    assert felter(kr.krav_person(person(**felt), PER)) == ventet


def test_practice_lets_test_numbers_in() -> None:
    testnummer: Person = person(foedselsnummer="28894698995")
    assert kr.krav_person(testnummer, PER, oeving=True) == ()
    assert felter(kr.varsler_person(person(), PER, oeving=True)) == []
    assert felter(kr.varsler_person(person(), PER)) == ["duf"]
    assert len(kr.varsler_person(person(duf="197912345678"), PER)) == 2
    assert kr.varsler_person(person(duf="1"), PER) == ()


@pytest.mark.parametrize(
    ("ny", "ventet"),
    [
        (kategori("01.01.2022", id="ny"), ["kategori"]),
        (kategori("01.01.2022", kode="rett_norsk", id="ny"), ["fra"]),
        (kategori("01.01.2022", kode="rett_plikt_norsk_samfunn", id="ny"), []),
        (kategori("01.01.2020", til="31.12.2020", id="ny"), []),
        (kategori("01.01.2022", til="31.12.2021", id="ny"), ["fra", "til"]),
        (kategori("01.01.2022", id="k"), []),
    ],
)
def test_categories(ny: Kategori, ventet: list[str]) -> None:
    lukket = [kategori(til="01.02.2021", id="l"), kategori(slettet=True, id="s")]
    norsk = kategori(kode="rett_norsk", id="n")
    assert felter(kr.krav_kategori(sak(kategorier=[kategori(), *lukket, norsk]), ny, PER)) == ventet


def test_register_events_lie_in_the_past() -> None:
    assert kr.krav_folkeregister(sak(), folkeregister("doed", "04.09.2024"), PER) == ()
    assert felter(kr.krav_folkeregister(sak(), folkeregister("doed", "05.09.2024"), PER)) == [
        "dato"
    ]


def test_a_whole_case_is_checked_with_its_paths() -> None:
    en_sak = sak(
        replace(
            START,
            klager=(klage("2.2.2024", "1.2.2024", "avvisning"), klage("1.1.2024", slettet=True)),
        ),
        vedtak("deltakelse", None, slettet=True),
        vedtak("deltakelse", None),
        tiltak=[tiltak("02.01.2024", "01.01.2024"), tiltak("2.1.2024", "1.1.2024", slettet=True)],
        fravaer=[
            fravaer("ferie", "2021-04", 19),
            fravaer("egenmelding", "2021-04", 1),
            fravaer("ferie", "2021-05", 31, slettet=True),
        ],
        avslutninger=[
            avslutning("02.08.2024"),
            avslutning("02.08.2024", slettet=True),
            avslutning("02.08.2024", av=AvsluttetAv.REGELMOTOR),
            avslutning("02.08.2023", gjenaapnet="01.08.2023"),
        ],
    )
    assert [avvik.sti for avvik in kr.krav_sak(en_sak, PER)] == [
        "vedtak[0].klager[0].avgjort",
        "vedtak[2].startdato",
        "tiltak[0].fra",
        "tiltak[0].til",
        "fravaer[1].dager",
        "avslutninger[0].dato",
        "avslutninger[3].gjenaapnet",
        "avslutninger[3].gjenaapnet",
    ]


def test_a_termination_without_a_category_is_refused_with_the_reason() -> None:
    en_sak = sak(kategorier=[], avslutninger=[avslutning("01.01.2024")])
    (avvik,) = kr.krav_sak(en_sak, PER)
    assert "kategori" in avvik.melding
