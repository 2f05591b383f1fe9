"""What may be typed for a date, and what is refused with which remedy."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.views.widgets.date_parser import (
    DateInputError,
    DateRange,
    format_date,
    long_date,
    parse_date,
    weekday_and_week,
    years_ahead,
)

TODAY = date(2026, 10, 14)
FORM = "Skriv dato som dd.mm.åååå"
NEAR = st.dates(date(1900, 1, 1), date(2036, 10, 14))


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("021126", date(2026, 11, 2)),
        ("02112026", date(2026, 11, 2)),
        ("2.11", date(2026, 11, 2)),
        ("2.11.", date(2026, 11, 2)),
        ("2.11.26", date(2026, 11, 2)),
        ("02.11.2026", date(2026, 11, 2)),
        (" 02.11.2026 ", date(2026, 11, 2)),
        ("1.2.24", date(2024, 2, 1)),
        ("010224", date(2024, 2, 1)),
        ("29.02.2024", date(2024, 2, 29)),
        ("i dag", TODAY),
        ("I  DAG", TODAY),
        ("idag", TODAY),
        ("T", TODAY),
        ("+3", date(2026, 10, 17)),
        ("+3d", date(2026, 10, 17)),
        ("-1u", date(2026, 10, 7)),
        ("−1u", date(2026, 10, 7)),
        ("+0", TODAY),
        ("01.01.1900", date(1900, 1, 1)),
        ("14.10.2036", date(2036, 10, 14)),
    ],
)
def test_accepted(typed: str, day: date) -> None:
    assert parse_date(typed, TODAY) == day


@pytest.mark.parametrize("typed", ["", " ", "\t", "\N{NO-BREAK SPACE}"])
def test_empty_is_no_date(typed: str) -> None:
    assert parse_date(typed, TODAY) is None


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        ("2026-02-01", FORM),
        ("01/02/2026", FORM),
        ("01-02-2026", FORM),
        ("1.2.024", FORM),
        ("1.2.12024", FORM),
        ("01.01.10000", FORM),
        ("12345", FORM),
        ("1234567", FORM),
        ("i går", FORM),
        ("+", FORM),
        ("+12345", FORM),
        ("3u", FORM),
        ("+1m", FORM),
        ("02.11.2026 kl. 8", FORM),
        ("٠٢.١١.٢٠٢٦", FORM),
        ("０２１１２６", FORM),
        ("²2.11.2026", FORM),
        ("29.02.2023", "29.02.2023 finnes ikke. Februar 2023 har 28 dager"),
        ("31.04.2026", "31.04.2026 finnes ikke. April 2026 har 30 dager"),
        ("31.04", "31.04.2026 finnes ikke. April 2026 har 30 dager"),
        ("00.00.2026", "Måneden må være fra 1 til 12"),
        ("32.13.2026", "Måneden må være fra 1 til 12"),
        ("32.12.2026", "Dagen må være fra 1 til 31"),
        ("00.12.2026", "Dagen må være fra 1 til 31"),
        ("01.01.0001", "Datoen må være 01.01.1900 eller senere"),
        ("31.12.1899", "Datoen må være 01.01.1900 eller senere"),
        ("31.12.9999", "Datoen må være 14.10.2036 eller tidligere"),
        ("15.10.2036", "Datoen må være 14.10.2036 eller tidligere"),
    ],
)
def test_refused_with_the_remedy(typed: str, message: str) -> None:
    with pytest.raises(DateInputError) as refused:
        parse_date(typed, TODAY)
    assert str(refused.value) == message


def test_a_field_has_its_own_range() -> None:
    programme = DateRange(date(2024, 9, 2), date(2027, 1, 15))
    assert parse_date("15.01.2027", TODAY, programme) == date(2027, 1, 15)
    assert parse_date("02.09.2024", TODAY, programme) == date(2024, 9, 2)
    with pytest.raises(DateInputError, match=r"15\.01\.2027 eller tidligere"):
        parse_date("16.01.2027", TODAY, programme)
    with pytest.raises(DateInputError, match=r"02\.09\.2024 eller senere"):
        parse_date("01.09.2024", TODAY, programme)


@given(NEAR)
def test_every_date_is_read_back_from_each_of_its_forms(day: date) -> None:
    assert parse_date(format_date(day), TODAY) == day
    assert parse_date(f"{day:%d%m%Y}", TODAY) == day
    assert parse_date(f"{day.day}.{day.month}.{day.year}", TODAY) == day
    if day.year >= 2000:
        assert parse_date(f"{day:%d%m%y}", TODAY) == day


@given(st.integers(-999, 999))
def test_days_and_weeks_are_counted_from_today(number: int) -> None:
    assert parse_date(f"{number:+d}", TODAY) == TODAY + timedelta(days=number)
    if abs(number) < 500:
        assert parse_date(f"{number:+d}u", TODAY) == TODAY + timedelta(weeks=number)


@given(st.text(max_size=20))
def test_any_text_is_a_date_nothing_or_refused(text: str) -> None:
    found: date | str | None
    try:
        found = parse_date(text, TODAY)
    except DateInputError as refused:
        found = str(refused)
    if isinstance(found, date):
        assert date(1900, 1, 1) <= found <= date(2036, 10, 14)
    else:
        assert found is None or found.startswith(("Skriv", "Dato", "Dag", "Måned", text[:1]))


def test_words_for_a_date() -> None:
    assert weekday_and_week(date(2026, 11, 2)) == "mandag, uke 45"
    assert weekday_and_week(None) == ""
    assert long_date(date(2026, 10, 14)) == "14. oktober 2026"
    assert format_date(None) == ""
    assert format_date(date(987, 1, 2)) == "02.01.0987"


def test_ten_years_from_a_leap_day() -> None:
    assert years_ahead(date(2024, 2, 29), 10) == date(2034, 2, 28)
    assert years_ahead(date(2024, 2, 29), 4) == date(2028, 2, 29)
