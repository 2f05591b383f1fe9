"""What all registered rows have in common: identity, trace and soft deletion."""

from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Spor:
    """Who did what to a row, and when (UTC); each is None where it never happened."""

    registrert: datetime | None = None
    registrert_av: str | None = None
    endret: datetime | None = None
    endret_av: str | None = None
    slettet_tid: datetime | None = None
    slettet_av: str | None = None


UTEN_SPOR = Spor()


@dataclass(frozen=True, slots=True, kw_only=True)
class Rad:
    """A registered row; `id` is a UUID in what the program writes.

    `slettet` is stored, "ikke gjeldende" never is: the one is an act, the other follows from
    the day. `versjon` counts the saves of the row and is not part of what it says.
    """

    id: str
    slettet: bool = False
    spor: Spor = UTEN_SPOR
    versjon: int = field(default=1, compare=False)
