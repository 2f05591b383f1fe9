"""The windows that Y16–Y18 look at, each in a process of its own that tells what it saw.

`python -m benchmarks.vindu bart` or `… program BASE [PASSORD]`. What is written is one JSON object:
moments of the clock that all processes share, in seconds, and memory in MiB.
"""

import json
import sys
from collections.abc import Callable
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from desktop.views.program import Program


def bart() -> dict[str, float]:
    """Show a window with nothing in it until it is painted."""
    from PySide6.QtCore import QTimer  # noqa: PLC0415 - its import is measured
    from PySide6.QtWidgets import QApplication, QWidget  # noqa: PLC0415 - as above

    class Vindu(QWidget):
        def paintEvent(self, event: "QPaintEvent") -> None:  # noqa: N802 - Qt asks for it
            super().paintEvent(event)
            sett.setdefault("malt", perf_counter())
            QTimer.singleShot(0, app.quit)

    sett: dict[str, float] = {}
    app = QApplication([])
    vindu = Vindu()
    vindu.resize(1366, 768)
    vindu.show()
    app.exec()
    return sett | {"minne": minne()}


def program(base: Path, passord: str = "") -> dict[str, float]:
    """Open the program on a caseload: the window, the list, then a person."""
    from benchmarks.saksmengde import PER  # noqa: PLC0415 - what the program imports is measured
    from core.services.klokke import FastKlokke  # noqa: PLC0415 - as above
    from desktop.models.feilfangst import Feilfangst  # noqa: PLC0415 - as above
    from desktop.models.oppstart import Oppstart  # noqa: PLC0415 - as above
    from desktop.views.program import Program, lag_program  # noqa: PLC0415 - as above

    app, klokke = lag_program(), FastKlokke.paa(PER)
    with Program(app, lambda a: Oppstart(a, klokke, base), Feilfangst(klokke)) as apnet:
        forloep = Forloep(apnet, app.quit, passord)
        apnet.vis()
        app.exec()
        return forloep.sett


class Forloep:
    """What a user does: waits for the window, unlocks, sees the list, opens the first person."""

    def __init__(self, program_: "Program", ferdig: Callable[[], None], passord: str) -> None:
        """Follow the program; `ferdig` is called when the person is on screen."""
        self.sett: dict[str, float] = {}
        self._program = program_
        self._ferdig = ferdig
        self._passord = passord
        program_.vindu.malt.connect(self._malt)
        program_.vindu.klar.connect(self._klar)
        program_.oppstart.trenger_passord.connect(self._laas_opp)
        program_.oppstart.umulig.connect(lambda melding, _: sys.exit(melding))

    def _malt(self) -> None:
        self.sett["malt"] = perf_counter()

    def _laas_opp(self) -> None:
        self.sett["passord"] = perf_counter()
        self._program.oppstart.laas_opp(self._passord)

    def _klar(self) -> None:
        innhold = self._program.vindu.innhold
        if innhold is not None:
            self._hoved = innhold.hoved
            self._hoved.liste.lastet.connect(self._liste)

    def _liste(self) -> None:
        if "liste" in self.sett:
            return
        self._program.vindu.repaint()
        self.sett["liste"] = perf_counter()
        person = self._hoved.liste.modell.person(0)
        if person is None:
            sys.exit("the list is empty")
        self._hoved.aapne_person(person.person_id)
        self._hoved.skjerm_for(person.person_id).endret.connect(self._person)

    def _person(self) -> None:
        if "person" not in self.sett:
            self._program.vindu.repaint()
            self.sett["person"] = perf_counter()
            self.sett["minne"] = minne()
            self._ferdig()


def minne() -> float:
    """Give the memory that this process has now, in MiB."""
    status = Path("/proc/self/status").read_text("ascii").splitlines()
    felt = dict(linje.split(":", 1) for linje in status)
    return int(felt["VmRSS"].split()[0]) / 1024


if __name__ == "__main__":
    navn, *resten = sys.argv[1:]
    svar = bart() if navn == "bart" else program(Path(resten[0]), *resten[1:])
    print(json.dumps(svar))
