"""How far work on the worker thread has come, and how the user stops it."""

from __future__ import annotations

from threading import Event
from time import monotonic

from PySide6.QtCore import QObject, Signal

from core.services.fremdrift import Avbrutt

MELLOMROM_S = 0.1


class Fremdrift(QObject):
    """One piece of work. `meld` is called on the worker; `endret` arrives on the GUI thread."""

    endret = Signal(int)

    def __init__(self) -> None:
        """Begin with nothing done."""
        super().__init__()
        self._stoppet = Event()
        self._sist = 0.0

    def stopp(self) -> None:
        """Let the work end where it stands."""
        self._stoppet.set()

    def er_stoppet(self) -> bool:
        """Whether the user wants the work to end."""
        return self._stoppet.is_set()

    def meld(self, gjort: int) -> None:
        """Tell how much is done, ten times a second at most; raises `Avbrutt` once stopped."""
        if self._stoppet.is_set():
            raise Avbrutt
        naa = monotonic()
        if naa - self._sist >= MELLOMROM_S:
            self._sist = naa
            self.endret.emit(gjort)
