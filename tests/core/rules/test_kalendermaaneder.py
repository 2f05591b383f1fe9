"""Months with their working days, against counting day by day."""

from collections import Counter
from datetime import date, timedelta

from hypothesis import example, given
from hypothesis import strategies as st

from core.domain.maaned import Maaned, maaneder_mellom
from core.rules.kalender import (
    er_virkedag,
    legg_til_virkedager,
    maaneder_med_virkedager,
    virkedager_i_maaned,
    virkedager_per_maaned,
)

DAGER = st.dates(date(1998, 11, 1), date(2052, 2, 1))
LENGDER = st.integers(-70, 300)


@given(DAGER, LENGDER)
@example(date(1999, 12, 31), 1)
@example(date(2050, 12, 30), 5)
@example(date(2024, 2, 1), 28)
def test_a_period_is_parted_by_month(fra: date, lengde: int) -> None:
    til = fra + timedelta(lengde)
    dager = (fra + timedelta(n) for n in range(lengde + 1))
    per_maaned = Counter(Maaned.av(dag) for dag in dager if er_virkedag(dag))
    maaneder = maaneder_mellom(Maaned.av(fra), Maaned.av(til))
    if lengde >= 0:
        assert list(virkedager_per_maaned(fra, til)) == [(m, per_maaned[m]) for m in maaneder]
    else:
        assert all(antall == 0 for _, antall in virkedager_per_maaned(fra, til))


@given(DAGER, LENGDER)
def test_months_come_with_all_their_working_days(fra: date, lengde: int) -> None:
    til = fra + timedelta(lengde)
    maaneder = maaneder_mellom(Maaned.av(fra), Maaned.av(til))
    assert list(maaneder_med_virkedager(fra, til)) == [
        (m, virkedager_i_maaned(m)) for m in maaneder
    ]


@given(DAGER, st.integers(1, 300))
def test_added_working_days_are_reached_by_stepping(fra: date, antall: int) -> None:
    dag, rest = fra, antall
    while rest:
        dag += timedelta(1)
        rest -= er_virkedag(dag)
    assert legg_til_virkedager(fra, antall) == dag
