"""The opened caseload: where every reading and every unit of work begins."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from types import TracebackType
from typing import Self

from sqlalchemy import Connection, Engine, text

from core.storage.arbeid import Arbeid, Lesing
from core.storage.motor import skrivende
from core.storage.noekler import Bruker
from core.storage.oversett import oversatt

SKRIVELAAS = text("SELECT pg_advisory_xact_lock(1232090226)")  # «Intr», as in the file


class Base:
    """A caseload in a file or on a server; one for the whole program, safe in every thread."""

    def __init__(
        self, motor: Engine, kjedenoekkel: bytes, bruker: Bruker, *, oeving: bool = False
    ) -> None:
        self._motor = motor
        self._kjedenoekkel = kjedenoekkel
        self.bruker = bruker
        self.oeving = oeving

    @contextmanager
    def lesing(self) -> Iterator[Lesing]:
        """Read the caseload as it stands now, until the block ends."""
        with oversatt(), self._motor.connect() as forbindelse, forbindelse.begin():
            yield Lesing(forbindelse, self._kjedenoekkel)

    @contextmanager
    def arbeid(self, av: str, tid: datetime) -> Iterator[Arbeid]:
        """Change the caseload: kept when the block ends, undone when it raises.

        `av` is who («3024-NIBO») and `tid` when, in UTC. Units of work follow one another: the
        next waits up to five seconds, then `Opptatt`. Do not wait for a user inside the block.
        """
        with oversatt(), self._motor.connect() as ledig:
            forbindelse = skrivende(ledig)
            with forbindelse.begin():
                laas(forbindelse)
                yield Arbeid(forbindelse, self._kjedenoekkel, av, tid)

    def lukk(self) -> None:
        """Close every connection; the caseload is locked from then on."""
        self._motor.dispose()

    def __enter__(self) -> Self:
        """Let the caseload be closed at the end of a block."""
        return self

    def __exit__(
        self,
        art: type[BaseException] | None,
        feil: BaseException | None,
        spor: TracebackType | None,
    ) -> None:
        """Close the caseload."""
        self.lukk()


def laas(forbindelse: Connection) -> None:
    """Let units of work on a server follow one another, as the file's write lock does."""
    if forbindelse.dialect.name == "postgresql":
        forbindelse.execute(SKRIVELAAS)
