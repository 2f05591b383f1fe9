"""A measure in the programme [7.1–7.8]."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from core.domain.rad import Rad


@dataclass(frozen=True, slots=True, kw_only=True)
class Tiltak(Rad):
    """A measure from a day to a day, both included, with its hours a week.

    `erstattende` replaces another for a while and is left out of the averages [7.4];
    `gjennomfoert` is the mark for livsmestring and foreldreveiledning [7.3], `mottatt` the tick
    for an offer during parental leave (A42).
    """

    type: str
    fra: date
    til: date
    timer_per_uke: Decimal
    erstattende: bool = False
    gjennomfoert: bool | None = None
    mottatt: bool | None = None
