"""Which events are wanted: of whom, of which lists, by whom and when."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Hendelsesutvalg:
    """A choice of events; what is empty or None does not narrow it.

    `lister` are names of the case file; `flyttet_frist` keeps those that moved a deadline;
    `fra` is the first moment and `til` the first one after, both in UTC.
    """

    person_id: str = ""
    lister: tuple[str, ...] = ()
    handling: str = ""
    flyttet_frist: bool = False
    av: str = ""
    fra: datetime | None = None
    til: datetime | None = None
