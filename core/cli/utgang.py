"""What the commands say, where, and with which exit status.

Answers are UTF-8 on standard output whatever the locale; a reader that goes away (`… | head`)
is no fault. Messages are one line each on standard error.
"""

import errno
import json
import os
import sys
from contextlib import suppress
from types import TracebackType
from typing import Self

OK, FEIL, BRUK, AVBRUTT = 0, 1, 2, 130
BLOKK = 1 << 16
# A pipe that nobody reads from any more; Windows says that the argument is invalid.
INGEN_LESER = frozenset({errno.EPIPE, errno.EINVAL})


class UtskriftError(Exception):
    """The answer cannot be written; the message is for the user."""


class Utgang:
    """Standard output for lines of text, written in blocks; a context manager."""

    def __init__(self) -> None:
        """Start with nothing written."""
        self._tekster: list[str] = []
        self._lengde = 0
        self.er_lukket = sys.stdout is None  # as a program without a console has it

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        type_: type[BaseException] | None,
        feil: BaseException | None,
        spor: TracebackType | None,
    ) -> None:
        self.toem()

    def linje(self, tekst: str) -> None:
        """Write a line; it leaves when a block is full."""
        self.write(f"{tekst}\n")

    def write(self, tekst: str) -> None:
        """Write a text as it stands, as to a file; it leaves when a block is full."""
        self._tekster.append(tekst)
        self._lengde += len(tekst)
        if self._lengde >= BLOKK:
            self.toem()

    def toem(self) -> None:
        """Write out what has been gathered."""
        if self._tekster:
            self._skriv("".join(self._tekster))
            self._tekster.clear()
            self._lengde = 0

    def _skriv(self, tekst: str) -> None:
        if self.er_lukket:
            return
        try:
            sys.stdout.buffer.write(tekst.encode("utf-8", "backslashreplace"))
            sys.stdout.buffer.flush()
        except OSError as feil:
            self.er_lukket = True
            _vend_bort_standard_ut()
            if feil.errno not in INGEN_LESER:
                raise UtskriftError("svaret kan ikke skrives. Er disken full?") from feil


def skriv_tekst(tekst: str) -> None:
    """Write a text of whole lines to standard output."""
    with Utgang() as utgang:
        utgang.linje(tekst.removesuffix("\n"))


def meld(hvem: str, melding: str) -> None:
    """Tell of a fault in one line on standard error."""
    if sys.stderr is not None:
        sys.stderr.write(f"{hvem}: {paa_en_linje(melding)}\n")


def paa_en_linje(tekst: str) -> str:
    """Return a text with every character that would break the line written as an escape."""
    return "".join(tegn if tegn.isprintable() else json.dumps(tegn)[1:-1] for tegn in tekst)


def _vend_bort_standard_ut() -> None:
    """Let the interpreter's own last flush go nowhere, where nobody listens any more."""
    ingensteds = os.open(os.devnull, os.O_WRONLY)
    with suppress(OSError):  # a standard output that is no file needs no turning
        os.dup2(ingensteds, sys.stdout.fileno())
    os.close(ingensteds)
