"""What a command changed: the answer of every service that writes."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class Handling(StrEnum):
    """What was done to a row."""

    REGISTRERT = "registrert"
    ENDRET = "endret"
    SLETTET = "slettet"
    GJENOPPRETTET = "gjenopprettet"
    IMPORTERT = "importert"


@dataclass(frozen=True, slots=True, kw_only=True)
class Endring:
    """One saved change: whose file, which row, and what it did to the deadline.

    `liste` is the list's name in the case file («vedtak», «kategorier», «person» …).
    `frist_foer` and `frist_etter` are the deadline shown before and after, None without one.
    """

    person_id: str
    liste: str
    rad_id: str
    handling: Handling
    tidspunkt: datetime
    av: str
    frist_foer: date | None = None
    frist_etter: date | None = None


@dataclass(frozen=True, slots=True)
class Avvik:
    """A refusal at a field: `felt` is its key («startdato»), `melding` names the fix."""

    felt: str
    melding: str


@dataclass(frozen=True, slots=True)
class Varsel:
    """Something to know before saving that does not stop it; `felt` may be empty."""

    felt: str
    melding: str
