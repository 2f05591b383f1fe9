"""The clock: the only place that asks what time it is."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Protocol


class Klokke(Protocol):
    """What the use cases ask for the day and the moment."""

    def i_dag(self) -> date:
        """Return the day on the user's calendar."""
        ...

    def naa(self) -> datetime:
        """Return the moment in UTC, in whole seconds as the case file writes it."""
        ...


class Systemklokke:
    """The clock of the computer, in its own time zone."""

    def i_dag(self) -> date:
        """Return the day on the user's calendar."""
        return datetime.now(UTC).astimezone().date()

    def naa(self) -> datetime:
        """Return the moment in UTC, in whole seconds."""
        return datetime.now(UTC).replace(microsecond=0)


@dataclass(slots=True)
class FastKlokke:
    """A clock that stands until it is moved, for tests and for a caseload seen on another day."""

    tid: datetime

    @classmethod
    def paa(cls, dag: date) -> "FastKlokke":
        """Return a clock that stands at noon UTC on a day."""
        return cls(datetime(dag.year, dag.month, dag.day, 12, tzinfo=UTC))

    def i_dag(self) -> date:
        """Return the day that the clock stands on."""
        return self.tid.date()

    def naa(self) -> datetime:
        """Return the moment that the clock stands at."""
        return self.tid

    def gaa(self, varighet: timedelta) -> None:
        """Move the clock forward, or back."""
        self.tid += varighet
