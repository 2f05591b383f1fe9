"""The read model's row: which category stands in it, and when it is grey."""

from datetime import date

import pytest

from core.domain.person import Oppfoelging
from core.domain.sak import Sak
from core.services.lesemodell import lag_lesemodell
from core.storage.personstatus import Personstatus
from tests.core.rules.saksbygger import (
    avslutning,
    deltakelse,
    folkeregister,
    kategori,
    klage,
    person,
    sak,
    tiltak,
    vedtak,
)

PER = date(2022, 10, 1)
START = deltakelse("01.06.2022", kommune="9999")
NORSK = kategori("01.01.2020", "rett_norsk", id="n")


def status_for(en_sak: Sak, per: date) -> Personstatus:
    """Compute the row of a person."""
    return lag_lesemodell(en_sak, per).status


def test_a_programme_category_stands_first_while_it_is_open() -> None:
    status = status_for(sak(START, kategorier=[kategori(), NORSK]), PER)
    assert (status.kategori, status.aapen, status.inaktiv) == ("rett_plikt_intro", True, False)
    assert status.frist == date(2024, 6, 1)


@pytest.mark.parametrize(
    "lukket",
    [
        {"kategorier": [kategori(til="01.09.2022"), NORSK]},
        {"kategorier": [kategori(), NORSK], "folkeregister": [folkeregister("doed", "1.9.2022")]},
    ],
)
def test_another_open_category_keeps_the_person_in_the_list(lukket: dict[str, object]) -> None:
    status = status_for(sak(START, **lukket), PER)  # type: ignore[arg-type]
    assert (status.kategori, status.aapen, status.frist) == ("rett_norsk", True, None)


def test_without_any_open_category_the_last_one_is_shown_grey() -> None:
    status = status_for(sak(START, kategorier=[kategori(til="01.09.2022")]), PER)
    assert (status.kategori, status.aapen, status.inaktiv) == ("rett_plikt_intro", False, True)
    tom = status_for(Sak(person=person()), PER)
    assert (tom.kategori, tom.aapen, tom.inaktiv) == (None, False, True)


@pytest.mark.parametrize(
    ("kode", "per", "graa"),
    [
        ("rett_intro", date(2023, 1, 1), False),
        ("rett_intro", date(2023, 1, 2), True),
        ("rett_plikt_intro", date(2022, 9, 1), True),
        ("rett_plikt_intro", date(2022, 8, 31), False),
    ],
)
def test_who_may_re_enter_is_grey_only_after_the_last_day(kode: str, per: date, graa: bool) -> None:
    en_sak = sak(START, kategorier=[kategori(kode=kode)], avslutninger=[avslutning("01.09.2022")])
    assert status_for(en_sak, per).inaktiv is graa


def test_flags() -> None:
    en_sak = sak(
        START,
        vedtak("integreringsplan", klager=(klage("01.09.2022"),)),
        oppfoelging=[
            Oppfoelging(id="1", kommune="9998", bydel="Sentrum", fra=date(2022, 9, 1)),
            Oppfoelging(id="2", kommune="9999", fra=date(2022, 6, 1)),
        ],
        tiltak=[
            tiltak("01.09.2022", "01.10.2022", type_="vgo_fulltid_fag_yrke"),
            tiltak("01.06.2022", "01.07.2022", type_="livsmestring", gjennomfoert=True),
            tiltak("1.6.2022", "1.7.2022", type_="foreldreveiledning", gjennomfoert=False),
        ],
    )
    status = status_for(en_sak, PER)
    assert (status.kommune, status.bydel, status.har_vedtak) == ("9998", "Sentrum", False)
    assert (status.har_tiltak, status.fulltid_vgo, status.aapen_klage) == (True, True, True)
    assert (status.livsmestring, status.foreldreveiledning) == (True, False)
    uten = status_for(sak(START, person=person(bokommune="9999")), PER)
    assert (uten.kommune, uten.har_vedtak, uten.har_tiltak) == ("9999", True, False)


@pytest.mark.parametrize(
    ("vedtakets", "oppfoelging", "per", "har_vedtak", "kommune"),
    [
        ("3024", "3201", date(2024, 6, 1), True, "3201"),
        ("3024", "3024", date(2024, 6, 1), True, "3201"),
        ("0219", "3024", date(2023, 12, 31), True, "3024"),
        ("0219", "3201", date(2024, 1, 1), True, "3201"),
        ("3024", "3201", date(2023, 12, 31), False, "3201"),
        ("3024", "3203", date(2024, 6, 1), False, "3203"),
        ("0213", "3020", date(2022, 6, 1), True, "3020"),
        ("1507", "1580", date(2024, 6, 1), True, "1580"),
        ("1508", "1580", date(2024, 6, 1), False, "1580"),
        ("9999", "9998", date(2024, 6, 1), False, "9998"),
        (None, "9998", date(2024, 6, 1), True, "9998"),
        ("3024", None, date(2024, 6, 1), False, None),
    ],
)
def test_a_municipality_that_got_a_new_number_is_the_same(
    vedtakets: str | None,
    oppfoelging: str | None,
    per: date,
    har_vedtak: bool,
    kommune: str | None,
) -> None:
    rad = Oppfoelging(id="1", kommune=oppfoelging, fra=date(2022, 6, 1))
    en_sak = sak(deltakelse("01.06.2022", kommune=vedtakets), oppfoelging=[rad])
    status = status_for(en_sak, per)
    assert (status.har_vedtak, status.kommune) == (har_vedtak, kommune)
