"""The worker thread, and the hub that tells every screen what was changed.

Everything that reads or writes the caseload runs on one thread, in the order in which it was
asked for, so that a list read after a save sees the save. Results come back on the GUI thread.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from queue import SimpleQueue
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Qt, QThread, Signal
from shiboken6 import isValid

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.domain.endring import Endring

T = TypeVar("T")


@dataclass(slots=True, eq=False)
class Oppgave:
    """One piece of work; a cancelled one is not begun, and its result is not handed over."""

    arbeid: Callable[[], Any]
    ferdig: Callable[[Any], None] | None
    feil: Callable[[Exception], None] | None
    avbrutt: bool = False
    resultat: Any = None
    unntak: Exception | None = field(default=None)

    def avbryt(self) -> None:
        """Forget the work: its callbacks are not called."""
        self.avbrutt = True

    def utfoer(self) -> None:
        """Do the work on the calling thread and keep what came of it."""
        if self.avbrutt:
            return
        try:
            self.resultat = self.arbeid()
        except Exception as unntak:  # noqa: BLE001 - whatever it is, the GUI thread must hear of it
            self.unntak = unntak


class _Traad(QThread):
    """Takes tasks off the queue until it meets None."""

    utfoert = Signal(object)

    def __init__(self, koe: SimpleQueue[Oppgave | None]) -> None:
        super().__init__()
        self._koe = koe

    def run(self) -> None:
        while (oppgave := self._koe.get()) is not None:
            oppgave.utfoer()
            self.utfoert.emit(oppgave)
            del oppgave


class Arbeider(QObject):
    """Runs functions one after the other on a thread of its own."""

    ledig = Signal()
    uventet = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        """Start the thread; `stopp` must be called before the program ends."""
        super().__init__(parent)
        self._koe: SimpleQueue[Oppgave | None] = SimpleQueue()
        self._i_gang: dict[int, Oppgave] = {}
        self._grupper: dict[str, Oppgave] = {}
        self._traad = _Traad(self._koe)
        self._traad.utfoert.connect(self._lever, Qt.ConnectionType.QueuedConnection)
        self._traad.start()

    def kjoer(
        self,
        funksjon: Callable[..., T],
        *args: Any,
        ferdig: Callable[[T], None] | None = None,
        feil: Callable[[Exception], None] | None = None,
        gruppe: str = "",
    ) -> Oppgave:
        """Run `funksjon(*args)` and hand its result to `ferdig`, or its exception to `feil`.

        A later task of the same `gruppe` makes the earlier one void: only the newest query of a
        list is answered. An exception that nobody asked for is sent out as `uventet`.
        """
        oppgave = Oppgave(lambda: funksjon(*args), ferdig, feil)
        if gruppe:
            self.avbryt(gruppe)
            self._grupper[gruppe] = oppgave
        self._i_gang[id(oppgave)] = oppgave
        self._koe.put(oppgave)
        return oppgave

    def avbryt(self, gruppe: str) -> None:
        """Forget the newest task of a group, if it is not answered yet."""
        forrige = self._grupper.pop(gruppe, None)
        if forrige is not None:
            forrige.avbryt()

    @property
    def er_ledig(self) -> bool:
        """Whether all work is done and handed over."""
        return not self._i_gang

    def stopp(self) -> None:
        """End the thread after the work that is queued; nothing more is handed over."""
        for oppgave in self._i_gang.values():
            oppgave.ferdig = oppgave.feil = None
        self._koe.put(None)
        self._traad.wait()

    def _lever(self, oppgave: Oppgave) -> None:
        del self._i_gang[id(oppgave)]
        try:
            self._svar(oppgave)
        finally:
            # The worker may let go last, and must not be the one that ends a screen's timers.
            oppgave.ferdig = oppgave.feil = None
            if self.er_ledig:
                self.ledig.emit()

    def _svar(self, oppgave: Oppgave) -> None:
        if oppgave.avbrutt or _er_borte(oppgave.ferdig) or _er_borte(oppgave.feil):
            return
        if oppgave.unntak is None:
            if oppgave.ferdig is not None:
                oppgave.ferdig(oppgave.resultat)
        elif oppgave.feil is not None:
            oppgave.feil(oppgave.unntak)
        else:
            self.uventet.emit(oppgave.unntak)


def _er_borte(mottaker: Callable[..., object] | None) -> bool:
    """Tell whether the screen that asked has been closed since: nobody is there to answer."""
    eier = getattr(mottaker, "__self__", None)
    return isinstance(eier, QObject) and not isValid(eier)


class Endringsnav(QObject):
    """Tells every open screen of a saved change; each reloads only if it is touched."""

    endret = Signal(object)

    def meld(self, endring: Endring) -> None:
        """Send a change out."""
        self.endret.emit(endring)
