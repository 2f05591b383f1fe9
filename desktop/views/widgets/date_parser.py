"""What a caseworker may type for a date. Pure: today is given, never asked for."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from desktop.views.widgets.words import ord_for, ordliste

if TYPE_CHECKING:
    from collections.abc import Callable

EARLIEST = date(1900, 1, 1)
YEARS_AHEAD = 10

_DOTTED = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{2}|\d{4})\.?")
_DAY_AND_MONTH = re.compile(r"(\d{1,2})\.(\d{1,2})\.?")
_DIGITS = re.compile(r"(\d{2})(\d{2})(\d{2}|\d{4})")
_RELATIVE = re.compile(r"([+\-−])(\d{1,4})([du]?)")
_TODAY = {"t", "i dag", "idag"}
_CENTURY = 2000


class DateInputError(ValueError):
    """The text is no date that may stand in the field; the message names the remedy."""


@dataclass(frozen=True, slots=True)
class DateRange:
    """The dates that a field accepts, both ends included."""

    first: date = EARLIEST
    last: date | None = None

    def check(self, value: date, today: date) -> date:
        """Give the date back, or refuse it; without a last date ten years ahead are allowed."""
        if value < self.first:
            raise DateInputError(ord_for("dato_for_tidlig", grense=format_date(self.first)))
        last = self.last or years_ahead(today, YEARS_AHEAD)
        if value > last:
            raise DateInputError(ord_for("dato_for_sen", grense=format_date(last)))
        return value


ANY_DATE = DateRange()


def parse_date(text: str, today: date, allowed: DateRange = ANY_DATE) -> date | None:
    """Read a date: 021126, 02112026, 2.11.26, 2.11, «i dag», T, +3 (days), -1u (weeks).

    Empty text is no date. A year of two digits is 20åå, a missing year is today's. Everything
    else, also 2026-02-01 and 01/02/2026, is refused with a sentence that names the remedy.
    """
    typed = " ".join(text.split()).lower()
    if not typed:
        return None
    if not typed.replace("−", "-").isascii():
        raise DateInputError(ord_for("dato_ukjent"))
    return allowed.check(_read(typed, today), today)


def _read(typed: str, today: date) -> date:
    if typed in _TODAY:
        return today
    for pattern, make in _FORMS:
        if found := pattern.fullmatch(typed):
            return make(found, today)
    raise DateInputError(ord_for("dato_ukjent"))


def _from_parts(found: re.Match[str], _today: date) -> date:
    day, month, year = found.groups()
    return _make(int(day), int(month), int(year) + (_CENTURY if len(year) == 2 else 0))


def _this_year(found: re.Match[str], today: date) -> date:
    return _make(int(found[1]), int(found[2]), today.year)


def _moved(found: re.Match[str], today: date) -> date:
    days = int(found[2]) * (7 if found[3] == "u" else 1)
    try:
        return today + timedelta(days=days if found[1] == "+" else -days)
    except OverflowError as error:
        raise DateInputError(ord_for("dato_ukjent")) from error


_FORMS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], date], date]], ...] = (
    (_DOTTED, _from_parts),
    (_DIGITS, _from_parts),
    (_DAY_AND_MONTH, _this_year),
    (_RELATIVE, _moved),
)


def _make(day: int, month: int, year: int) -> date:
    if not 1 <= month <= 12:
        raise DateInputError(ord_for("dato_maaned"))
    if not 1 <= day <= 31:
        raise DateInputError(ord_for("dato_dag"))
    if year < EARLIEST.year:
        raise DateInputError(ord_for("dato_for_tidlig", grense=format_date(EARLIEST)))
    length = calendar.monthrange(year, month)[1]
    if day > length:
        name = ordliste("maaneder")[month - 1].capitalize()
        typed = f"{day:02}.{month:02}.{year}"
        raise DateInputError(
            ord_for("dato_finnes_ikke", tekst=typed, maaned=name, aar=year, dager=length)
        )
    return date(year, month, day)


def years_ahead(day: date, years: int) -> date:
    """The same day some years later; 29.02 becomes 28.02 where there is none."""
    length = calendar.monthrange(day.year + years, day.month)[1]
    return day.replace(year=day.year + years, day=min(day.day, length))


def format_date(value: date | None) -> str:
    """A date as dd.mm.åååå, nothing as empty text."""
    return f"{value.day:02}.{value.month:02}.{value.year:04}" if value else ""


def weekday_and_week(value: date | None) -> str:
    """The helper text of a date field: «mandag, uke 45»."""
    if value is None:
        return ""
    name = ordliste("ukedager")[value.weekday()]
    return ord_for("ukedag_uke", dag=name, uke=value.isocalendar().week)


def long_date(value: date) -> str:
    """A date in words: «2. november 2026»."""
    return f"{value.day}. {ordliste('maaneder')[value.month - 1]} {value.year}"
