"""A calendar month."""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple


class Maaned(NamedTuple):
    """A calendar month, ordered by time; `str()` gives `YYYY-MM`."""

    aar: int
    nummer: int

    def __str__(self) -> str:
        """Give the month as the case file writes it."""
        return f"{self.aar:04d}-{self.nummer:02d}"

    @property
    def foerste(self) -> date:
        """The first day of the month."""
        return date(self.aar, self.nummer, 1)

    @property
    def siste(self) -> date:
        """The last day of the month."""
        return date(self.aar, self.nummer, monthrange(self.aar, self.nummer)[1])

    @property
    def neste(self) -> "Maaned":
        """The month after this one."""
        return Maaned(self.aar + self.nummer // 12, self.nummer % 12 + 1)

    @classmethod
    def av(cls, dag: date) -> "Maaned":
        """Give the month that a day lies in."""
        return cls(dag.year, dag.month)


def maaneder_mellom(fra: Maaned, til: Maaned) -> Iterator[Maaned]:
    """Yield every month from `fra` to `til`, both included, oldest first."""
    maaned = fra
    while maaned <= til:
        yield maaned
        maaned = maaned.neste
