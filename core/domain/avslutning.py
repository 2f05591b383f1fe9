"""The end of the programme [9.1–9.9, 10.1–10.2]."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from core.domain.rad import Rad


class AvsluttetAv(StrEnum):
    """Who ended the programme: the municipality, or the rules on the right day."""

    KOMMUNE = "kommune"
    REGELMOTOR = "regelmotor"


@dataclass(frozen=True, slots=True, kw_only=True)
class Avslutning(Rad):
    """A termination; `gjenaapnet` is the day that the person starts again [10.2]."""

    aarsak: str
    dato: date
    timer_per_uke: Decimal | None = None
    gjenaapnet: date | None = None
    av: AvsluttetAv = AvsluttetAv.KOMMUNE
