"""The running program: application, worker, window, and the order in which they end."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Self

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from desktop.background import Arbeider
from desktop.views.hovedvindu import Hovedvindu
from desktop.views.utseende import Utseende

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QTranslator

    from desktop.models.arbeidsrom import Arbeidsrom
    from desktop.models.feilfangst import Feilfangst
    from desktop.models.oppstart import Oppstart


def lag_program(versjon: str = "") -> QApplication:
    """Give Qt's application, a new one if none runs: exact scaling, Norwegian dates."""
    if isinstance(kjoerer := QApplication.instance(), QApplication):
        return kjoerer
    avrunding = Qt.HighDpiScaleFactorRoundingPolicy.PassThrough
    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(avrunding)
    QLocale.setDefault(QLocale("nb_NO"))
    app = QApplication(sys.argv[:1])
    app.setApplicationName("introreg")
    app.setApplicationDisplayName("Introreg")
    app.setApplicationVersion(versjon)
    return app


class Program:
    """Ties worker, start, errors and window together; leaving the block ends them in order."""

    def __init__(
        self,
        app: QApplication,
        lag_oppstart: Callable[[Arbeider], Oppstart],
        feilfangst: Feilfangst,
    ) -> None:
        """Make the parts; nothing is opened yet."""
        self.app = app
        self.utseende = Utseende(app)
        self.utseende.bruk()
        self.arbeider = Arbeider()
        self.feilfangst = feilfangst
        self.oppstart = lag_oppstart(self.arbeider)
        self.vindu = Hovedvindu(self.oppstart, self.utseende)
        self._rom: Arbeidsrom | None = None
        self._oversettere: tuple[QTranslator, ...] = ()
        self.arbeider.uventet.connect(feilfangst.meld)
        feilfangst.fanget.connect(self.vindu.vis_uventet)
        self.oppstart.aapnet.connect(self._aapnet)

    def vis(self) -> None:
        """Show the window, and open the caseload once it has been painted."""
        self.vindu.malt.connect(self.oppstart.start)
        self.vindu.show()

    def _aapnet(self, rom: Arbeidsrom) -> None:
        from desktop.views.oversetter import lag_oversettere  # noqa: PLC0415 - after the paint

        self._rom = rom
        self._oversettere = lag_oversettere()
        for oversetter in self._oversettere:
            self.app.installTranslator(oversetter)

    def __enter__(self) -> Self:
        """Take over the handling of errors."""
        self.feilfangst.installer()
        return self

    def __exit__(self, *_feil: object) -> None:
        """Finish the work that is queued, close the caseload, let go of the lock."""
        self.arbeider.stopp()
        if self._rom is not None:
            self._rom.tjenester.base.lukk()
        self.oppstart.slipp()
        for oversetter in self._oversettere:
            self.app.removeTranslator(oversetter)
        self.feilfangst.avinstaller()
        self.vindu.deleteLater()
