"""What a timeline shows, as plain values."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from datetime import date


BarKind = Literal["program", "opphold", "framtid", "permisjon", "stans"]
DiscKind = Literal["fravaer", "permisjon", "stans", "program"]

_INK: dict[str, str] = {
    "program": "accent",
    "framtid": "accent",
    "opphold": "text2",
    "permisjon": "plum",
    "stans": "warn",
    "fravaer": "info",
}
_HEAD = 34
_LANE = 34
_DEADLINE_LANE = 46
_FOOT = 22
_TITLES = 160
_MARGIN = 14
_BAR = 18.0
_LEAST_BAR = 10.0
_DISC = 7.5
_QUARTERS = (1, 4, 7, 10)
_LEAST_QUARTER = 40.0
_LEAST_YEAR = 44.0


@dataclass(frozen=True, slots=True)
class Bar:
    """A period in a lane. Its words stand inside it if they fit, else to its right."""

    first: date
    last: date
    kind: BarKind
    text: str = ""
    step: int = 0


@dataclass(frozen=True, slots=True)
class Disc:
    """A number at a date, such as the days of absence of a month."""

    day: date
    text: str
    kind: DiscKind = "fravaer"
    step: int = 0


@dataclass(frozen=True, slots=True)
class Lane:
    """A lane with its title; `note` stands to the left of the first thing in it."""

    title: str
    bars: tuple[Bar, ...] = ()
    discs: tuple[Disc, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class TimelineData:
    """All that a timeline shows, and the sentence that says the same.

    `deadlines` are the deadlines in the order they were computed; the last one is in force.
    """

    first: date
    last: date
    today: date
    lanes: tuple[Lane, ...]
    deadlines: tuple[date, ...] = ()
    deadline_title: str = "Frist"
    deadline_note: str = ""
    deadline_label: str = ""
    sentence: str = field(default="")
