"""The calendar against the guide's numbers and an independent list of holidays."""

from datetime import date, timedelta

import holidays
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.domain.maaned import Maaned
from core.rules import UtenforKalender
from core.rules import kalender as k

DAGER = st.dates(date(1995, 1, 1), date(2060, 12, 31))


@pytest.mark.parametrize("aar", range(1990, 2101))
def test_holidays_equal_an_independent_list(aar: int) -> None:
    assert set(k.helligdager(aar)) == set(holidays.country_holidays("NO", years=aar))


def test_colliding_holidays_share_a_day_and_keep_both_names() -> None:
    assert k.helligdager(2027)[date(2027, 5, 17)] == "Andre pinsedag og grunnlovsdagen"
    assert k.helligdager(2027, "nn")[date(2027, 5, 1)] == "Arbeidaranes dag"


@pytest.mark.parametrize(
    ("dag", "ventet"),
    [
        (date(2024, 12, 24), True),
        (date(2024, 12, 25), False),
        (date(2024, 12, 31), True),
        (date(2025, 1, 1), False),
        (date(2024, 3, 28), False),
        (date(2024, 3, 27), True),
        (date(2024, 4, 1), False),
        (date(2024, 5, 1), False),
        (date(2024, 5, 17), False),
        (date(2024, 2, 29), True),
        (date(2024, 6, 1), False),
    ],
)
def test_working_days(dag: date, ventet: bool) -> None:
    assert k.er_virkedag(dag) is ventet
    assert k.virkedager_mellom(dag, dag) == int(ventet)


@pytest.mark.parametrize(("maaned", "antall"), [((2021, 4), 19), ((2021, 8), 22), ((2023, 12), 19)])
def test_working_days_of_a_month(maaned: tuple[int, int], antall: int) -> None:
    assert k.virkedager_i_maaned(Maaned(*maaned)) == antall


def test_worked_examples_of_counting_and_adding() -> None:
    assert k.virkedager_mellom(date(2021, 11, 8), date(2021, 11, 22)) == 11
    assert k.kalenderdager_mellom(date(2022, 8, 1), date(2022, 8, 31)) == 31
    assert k.legg_til_virkedager(date(2023, 8, 1), 11) == date(2023, 8, 16)
    assert k.legg_til_virkedager(date(2023, 2, 1), 6) == date(2023, 2, 9)
    assert k.legg_til_virkedager(date(2023, 2, 9), 5) == date(2023, 2, 16)
    assert k.legg_til_kalenderdager(date(2023, 2, 16), 30) == date(2023, 3, 18)
    assert k.legg_til_virkedager(date(2023, 2, 9), 0) == date(2023, 2, 9)


def test_a_period_that_ends_before_it_starts_has_no_days() -> None:
    assert k.virkedager_mellom(date(2023, 2, 9), date(2023, 2, 8)) == 0
    assert k.kalenderdager_mellom(date(2023, 2, 9), date(2023, 2, 8)) == 0


@pytest.mark.parametrize(
    ("fra", "mnd", "ventet"),
    [
        ((2022, 7, 1), 6, (2023, 1, 1)),
        ((2024, 8, 31), 6, (2025, 2, 28)),
        ((2023, 8, 31), 6, (2024, 2, 29)),
        ((2023, 8, 30), 6, (2024, 2, 29)),
        ((2023, 8, 29), 6, (2024, 2, 29)),
        ((2023, 8, 28), 6, (2024, 2, 28)),
        ((2024, 2, 29), 24, (2026, 2, 28)),
        ((2024, 2, 29), 12, (2025, 2, 28)),
        ((2020, 2, 29), 48, (2024, 2, 29)),
        ((2024, 12, 31), 6, (2025, 6, 30)),
        ((2024, 1, 31), 36, (2027, 1, 31)),
    ],
)
def test_months_keep_the_day_or_take_the_last(
    fra: tuple[int, int, int], mnd: int, ventet: tuple[int, int, int]
) -> None:
    assert k.legg_til_maaneder(date(*fra), mnd) == date(*ventet)


@given(DAGER, st.integers(1, 400))
def test_adding_lands_on_the_nth_working_day_after(dag: date, antall: int) -> None:
    ny = k.legg_til_virkedager(dag, antall)
    assert k.er_virkedag(ny)
    assert k.virkedager_mellom(dag + timedelta(1), ny) == antall


@given(DAGER, DAGER)
def test_counting_equals_asking_day_by_day(a: date, b: date) -> None:
    b = min(b, a + timedelta(400))
    dager = (a + timedelta(i) for i in range((b - a).days + 1))
    assert k.virkedager_mellom(a, b) == sum(k.er_virkedag(d) for d in dager)


def test_days_far_away_are_counted_by_the_same_rule() -> None:
    assert k.virkedager_mellom(date(1900, 1, 1), date(1900, 1, 7)) == 5 - 1
    assert k.legg_til_virkedager(date(2199, 12, 30), 1) == date(2199, 12, 31)
    assert k.legg_til_virkedager(date(1900, 1, 1), 1) == date(1900, 1, 2)


@pytest.mark.parametrize(
    "regn",
    [
        lambda: k.virkedager_mellom(date(2020, 1, 1), date(2601, 1, 1)),
        lambda: k.virkedager_mellom(date(1800, 1, 1), date(2021, 1, 1)),
        lambda: k.legg_til_virkedager(date(1800, 1, 1), 1),
        lambda: k.legg_til_virkedager(date(2600, 12, 1), 300),
        lambda: k.legg_til_kalenderdager(date(9999, 12, 31), 1),
        lambda: k.legg_til_maaneder(date(9999, 12, 31), 1),
    ],
)
def test_beyond_the_calendar_is_refused(regn: object) -> None:
    with pytest.raises(UtenforKalender):
        regn()  # type: ignore[operator]
