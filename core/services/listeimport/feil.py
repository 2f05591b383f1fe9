"""What an import of the register's lists can refuse: always the whole file, never a part."""

from collections.abc import Sequence
from typing import NamedTuple

from core.services.feil import Tjenestefeil


class Linjebrudd(NamedTuple):
    """A breach at a line of the file; `felt` is the column's label, empty for the whole line."""

    linje: int
    felt: str
    melding: str


class Importavvist(Tjenestefeil):
    """A file that was refused; nothing was changed. `linje` is its first faulty line, if any."""

    kode = "IMP-02"

    def __init__(
        self, melding: str, linje: int | None = None, brudd: Sequence[Linjebrudd] = ()
    ) -> None:
        """Put the line in front of the message; `brudd` are all breaches where there are more."""
        super().__init__(f"Linje {linje}: {melding}" if linje else melding)
        self.linje = linje
        self.brudd = tuple(brudd)
