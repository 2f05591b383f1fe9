"""Hands, eyes and patience: how the tour acts in the window, by mouse and keyboard alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QElapsedTimer, QEventLoop, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QFileDialog,
    QLineEdit,
    QMenu,
    QWidget,
)

from desktop.theme.theme import theme
from desktop.views.widgets.combo import NoWheelComboBox
from desktop.views.widgets.date_field import NorwegianDateField

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from desktop.views.innhold import Innhold
    from desktop.views.person_side import PersonSide
    from desktop.views.program import Program

TAALMODIGHET_MS = 120_000
VENSTRE = Qt.MouseButton.LeftButton
W = TypeVar("W", bound=QWidget)


class Omvisningsfeil(Exception):
    """The tour could not go on; the message says where."""


class Hender:
    """Acts in the window, and keeps what it makes in a folder."""

    def __init__(self, app: QApplication, program: Program, ut: Path) -> None:
        """Begin with no files."""
        self._app = app
        self._program = program
        self._ut = ut
        self.filer: list[Path] = []

    @property
    def _innhold(self) -> Innhold:
        innhold = self._program.vindu.innhold
        if innhold is None:
            raise Omvisningsfeil("saksmengden er ikke åpen")
        return innhold

    @property
    def _side(self) -> PersonSide:
        side = self._innhold.personside
        if side is None:
            raise Omvisningsfeil("personen vises ikke")
        return side

    def _aktiver(self) -> None:
        """Make the window active again after a dialog, as a window manager does."""
        vindu = self._program.vindu
        self._ro()
        vindu.activateWindow()
        self._vent(vindu.isActiveWindow, "vinduet blir ikke aktivt igjen")

    def _klikk(self, widget: QWidget) -> None:
        rulle = self._innhold.personside
        if rulle is not None and rulle.rulle.flate.isAncestorOf(widget):
            rulle.rulle.ensureWidgetVisible(widget)
        QTest.mouseClick(widget, VENSTRE, pos=widget.rect().center())
        self._ro()

    def _tast(
        self, tast: Qt.Key, holdt: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        QTest.keyClick(QApplication.focusWidget() or self._program.vindu, tast, holdt)
        self._ro()

    def _skriv(self, ord_: str) -> None:
        QTest.keyClicks(QApplication.focusWidget() or self._program.vindu, ord_)
        self._ro()

    def _velg(self, felt: str, valg: str) -> None:
        """Choose in a combo box with the arrow key, until the right text is there."""
        for _ in range(self._felt(felt, NoWheelComboBox).count() + 1):
            boks = self._felt(felt, NoWheelComboBox)
            if boks.currentText() == valg:
                return
            boks.setFocus()
            self._tast(Qt.Key.Key_Down)
        raise Omvisningsfeil(f"{felt} har ikke valget {valg}")

    def _dato(self, felt: str, dag: str) -> None:
        self._felt(felt, NorwegianDateField).setFocus()
        self._skriv(dag)
        self._tast(Qt.Key.Key_Tab)

    def _velg_i_meny(self, knapp: QAbstractButton, valg: str) -> None:
        meny = knapp.findChild(QMenu)
        if meny is None:
            raise Omvisningsfeil(f"{knapp.accessibleName()} har ingen meny")
        meny.popup(knapp.mapToGlobal(QPoint(0, knapp.height())))
        self._ro()
        handling = next(h for h in meny.actions() if h.text() == valg)
        QTest.mouseClick(meny, VENSTRE, pos=meny.actionGeometry(handling).center())
        self._ro()

    def _lagre_fil(self, navn: str) -> None:
        """Type a path in the file dialog, and confirm it."""
        dialog = self._dialog(QFileDialog)
        linje = dialog.findChild(QLineEdit, "fileNameEdit")
        if linje is None:
            raise Omvisningsfeil("fildialogen har ikke noe felt for filnavn")
        linje.setFocus()
        linje.selectAll()
        QTest.keyClicks(linje, str(self._ut / navn))
        QTest.keyClick(linje, Qt.Key.Key_Return)
        self._vent((self._ut / navn).exists, f"{navn} ble ikke lagret")
        self._ro()
        self.filer.append(self._ut / navn)

    # eyes

    def _knapp(self, navn: str) -> QAbstractButton:
        return self._finn(QAbstractButton, lambda k: k.accessibleName() == navn, navn)

    def _felt(self, navn: str, slag: type[W]) -> W:
        return self._finn(slag, lambda w: w.accessibleName().startswith(navn), navn)

    def _finn(self, slag: type[W], er: Callable[[W], bool], navn: str) -> W:
        for widget in self._program.vindu.findChildren(slag):
            if widget.isVisible() and er(widget):
                return widget
        raise Omvisningsfeil(f"fant ikke {navn}")

    def _dialog(self, slag: type[W]) -> W:
        self._vent(lambda: bool(self._synlige(slag)), "dialogen åpnes ikke")
        self._ro()
        return self._synlige(slag)[0]

    def _synlige(self, slag: type[W]) -> list[W]:
        return [w for w in self._program.vindu.findChildren(slag) if w.isVisible()]

    def _bilde(self, navn: str, av: QDialog | None = None) -> None:
        """Take a picture in light and in dark."""
        nummer = len([f for f in self.filer if f.suffix == ".png"]) // 2 + 1
        for modus in ("lys", "mork"):
            theme().use(self._app, "mork" if modus == "mork" else "lys")
            self._ro()
            fil = self._ut / f"{nummer:02}_{navn}_{modus}.png"
            (av or self._program.vindu).grab().save(str(fil))
            self.filer.append(fil)
        theme().use(self._app, "lys")
        self._ro()

    # patience

    def _ro(self) -> None:
        """Let the program finish what it is doing."""
        for _ in range(3):
            self._app.processEvents()
            self._vent(lambda: self._program.arbeider.er_ledig, "programmet svarer ikke")

    def _vent(self, klar: Callable[[], bool], ellers: str) -> None:
        ur = QElapsedTimer()
        ur.start()
        while not klar():
            if ur.elapsed() > TAALMODIGHET_MS:
                raise Omvisningsfeil(ellers)
            self._app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
