"""Errors that nobody foresaw: a number for the user, the place for the log, data for nobody.

The log holds the kind of the error and the lines it came through. Messages of exceptions are left
out, since libraries put values in them.
"""

from __future__ import annotations

import sys
import traceback
from contextlib import suppress
from typing import TYPE_CHECKING
from uuid import uuid4

from PySide6.QtCore import QObject, QtMsgType, Signal, qInstallMessageHandler

if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType

    from PySide6.QtCore import QMessageLogContext

    from core.services.klokke import Klokke

STOERST = 1_000_000
LOGGFIL = "feil.log"
_STOEY = "This plugin does not support "
_QT_FEIL = (QtMsgType.QtWarningMsg, QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg)


class Feilfangst(QObject):
    """Catches what no other code caught; `fanget` carries the number that the user is told."""

    fanget = Signal(str)

    def __init__(self, klokke: Klokke, mappe: Path | None = None) -> None:
        """Log to a folder, the user's own for logs without one."""
        super().__init__()
        self._klokke = klokke
        self._mappe = mappe

    def installer(self) -> None:
        """Take over from Python's and Qt's own handlers, which would print what they know."""
        sys.excepthook = self._unntak
        qInstallMessageHandler(self._qt)

    def avinstaller(self) -> None:
        """Give the handlers back."""
        sys.excepthook = sys.__excepthook__
        qInstallMessageHandler(None)

    def meld(self, feil: BaseException) -> str:
        """Log an error and tell its number."""
        nummer = uuid4().hex[:8]
        self._logg(nummer, feil)
        self.fanget.emit(nummer)
        return nummer

    def _unntak(
        self, slag: type[BaseException], feil: BaseException, _spor: TracebackType | None
    ) -> None:
        if issubclass(slag, KeyboardInterrupt | SystemExit):
            sys.__excepthook__(slag, feil, _spor)
            return
        self.meld(feil)

    def _qt(self, slag: QtMsgType, _sted: QMessageLogContext, melding: str) -> None:
        if slag in _QT_FEIL and not melding.startswith(_STOEY):
            self._skriv(f"qt {slag.name}: {melding}")

    def _logg(self, nummer: str, feil: BaseException) -> None:
        rammer = traceback.extract_tb(feil.__traceback__)
        sted = " < ".join(f"{_kort(r.filename)}:{r.lineno} {r.name}" for r in reversed(rammer))
        self._skriv(f"{nummer} {type(feil).__module__}.{type(feil).__name__}: {sted}")

    def _skriv(self, linje: str) -> None:
        """Write a line to the log; without a log the number is still told."""
        with suppress(OSError):
            fil = self.fil
            fil.parent.mkdir(parents=True, exist_ok=True)
            if fil.exists() and fil.stat().st_size > STOERST:
                fil.replace(fil.with_suffix(".gammel.log"))
            with fil.open("a", encoding="utf-8") as logg:
                logg.write(f"{self._klokke.naa():%Y-%m-%dT%H:%M:%SZ} {linje}\n")

    @property
    def fil(self) -> Path:
        """Where the log is."""
        if self._mappe is None:
            from platformdirs import user_log_path  # noqa: PLC0415 - not before it is needed

            self._mappe = user_log_path("introreg", appauthor=False)
        return self._mappe / LOGGFIL


def _kort(filnavn: str) -> str:
    """Give a file by its last two parts: the folders above may name the user."""
    return "/".join(filnavn.replace("\\", "/").split("/")[-2:])
