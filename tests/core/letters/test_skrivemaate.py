from datetime import date
from decimal import Decimal

import pytest

from core.letters import skrivemaate as skriv


def test_a_day_is_written_with_its_month() -> None:
    assert skriv.lang_dato(date(2026, 10, 14)) == "14. oktober 2026"
    assert skriv.lang_dato(date(2026, 1, 1)) == "1. januar 2026"
    assert skriv.lang_dato(None) == ""


def test_the_filter_writes_days_with_figures() -> None:
    assert skriv.kort_dato("fra 1. mars 2026 til og med 14. oktober 2026") == (
        "fra 01.03.2026 til og med 14.10.2026"
    )
    assert skriv.kort_dato("i mars 2026") == "i mars 2026"


@pytest.mark.parametrize(
    ("antall", "enhet", "nb", "nn"),
    [
        (1, "timer", "1 time", "1 time"),
        (4, "timer", "4 timer", "4 timar"),
        (0, "virkedager", "0 virkedager", "0 verkedagar"),
        (1, "virkedager", "1 virkedag", "1 verkedag"),
        (24, "mnd", "24 måneder", "24 månader"),
        (Decimal("2.50"), "mnd", "2,5 måneder", "2,5 månader"),
        (Decimal(1), "mnd", "1 måned", "1 månad"),
        (31, "kalenderdager", "31 kalenderdager", "31 kalenderdagar"),
    ],
)
def test_a_number_has_the_unit_of_its_standard(
    antall: int | Decimal, enhet: str, nb: str, nn: str
) -> None:
    assert skriv.med_enhet(antall, enhet, "nb") == nb
    assert skriv.med_enhet(antall, enhet, "nn") == nn


def test_a_whole_decimal_is_not_written_with_an_exponent() -> None:
    assert skriv.tall(Decimal(1200)) == "1200"
    assert skriv.tall(Decimal("0.50")) == "0,5"


def test_a_period_without_an_end_says_from() -> None:
    fra, til = date(2026, 3, 1), date(2026, 3, 9)
    assert skriv.periode(fra, til, "nb") == "fra 1. mars 2026 til og med 9. mars 2026"
    assert skriv.periode(fra, None, "nn") == "frå 1. mars 2026"
    assert skriv.periode(None, None, "nb") == ""


def test_a_name_within_a_sentence_begins_small_unless_it_is_an_abbreviation() -> None:
    assert skriv.med_liten("Dødsfall i nær familie") == "dødsfall i nær familie"
    assert skriv.med_liten("NAV-kurs") == "NAV-kurs"
