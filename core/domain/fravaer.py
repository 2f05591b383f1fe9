"""Absence, registered by code and calendar month [8.1]."""

from dataclasses import dataclass

from core.domain.maaned import Maaned
from core.domain.rad import Rad


@dataclass(frozen=True, slots=True, kw_only=True)
class Fravaer(Rad):
    """Absence of one code in one month: whole working days, and whole hours beside (A7)."""

    kode: str
    maaned: Maaned
    dager: int = 0
    timer: int = 0
