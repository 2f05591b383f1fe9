"""Helpers for tests of whole windows: wait for the worker, find, click, type."""

from collections.abc import Callable, Iterator
from typing import TypeVar

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.models.navigasjon import Side
from desktop.models.oppstart import Oppstart
from desktop.views.hovedvindu import Hovedvindu
from desktop.views.innhold import Innhold
from desktop.views.person_side import PersonSide

W = TypeVar("W", bound=QWidget)


class Vindu:
    """A shown window with what tests do to it."""

    def __init__(self, qtbot: QtBot, vindu: Hovedvindu, oppstart: Oppstart) -> None:
        self.qtbot = qtbot
        self.vindu = vindu
        self.oppstart = oppstart

    @property
    def innhold(self) -> Innhold:
        """The pages; only once a caseload is open."""
        innhold = self.vindu.innhold
        assert innhold is not None
        return innhold

    @property
    def person(self) -> PersonSide:
        """The person's page that is shown."""
        side = self.innhold.personside
        assert side is not None
        return side

    def ro(self) -> None:
        """Wait until all work is done and everything is laid out."""
        arbeider = self.oppstart._arbeider
        self.qtbot.waitUntil(lambda: arbeider.er_ledig)
        QApplication.processEvents()
        self.qtbot.waitUntil(lambda: arbeider.er_ledig)

    def aktiver(self) -> None:
        """Make the window active again after a dialog, as a window manager does."""
        self.vindu.activateWindow()
        self.qtbot.waitUntil(self.vindu.isActiveWindow)

    def tast(self, *taster: str) -> None:
        """Press keys, «Ctrl+K» or «Return», where the focus is."""
        for tast in taster:
            mottaker = QApplication.focusWidget() or self.vindu
            kombinasjon = _kombinasjon(tast)
            QTest.keyClick(mottaker, kombinasjon[0], kombinasjon[1])
        self.ro()

    def skriv(self, ord_: str) -> None:
        """Type text where the focus is."""
        mottaker = QApplication.focusWidget()
        assert mottaker is not None
        QTest.keyClicks(mottaker, ord_)
        self.ro()

    def klikk(self, widget: QWidget, sted: QPoint | None = None) -> None:
        """Click in the middle of a widget, or at a place in it."""
        assert widget.isVisible(), widget
        punkt = sted if sted is not None else widget.rect().center()
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=punkt)
        self.ro()

    def knapp(self, navn: str, i: QWidget | None = None) -> QAbstractButton:
        """Find the visible button with a name."""
        funnet = [
            k
            for k in (i or self.vindu).findChildren(QAbstractButton)
            if k.isVisible() and k.accessibleName() == navn
        ]
        assert len(funnet) == 1, (navn, len(funnet))
        return funnet[0]

    def felt(self, navn: str, slag: type[W] = QLineEdit) -> W:  # type: ignore[assignment]
        """Find the visible field whose accessible name begins so."""
        funnet = [
            w
            for w in self.vindu.findChildren(slag)
            if w.isVisible() and w.accessibleName().startswith(navn)
        ]
        assert len(funnet) == 1, (navn, len(funnet))
        return funnet[0]

    def aapne(self, etternavn: str) -> PersonSide:
        """Go to a person's programme and wait until she is shown."""
        liste = self.innhold.hoved.liste
        if liste.utvalg.navn or not liste.utvalg.vis_inaktive:
            liste.vis_alle()
            self.ro()
        for rad in range(liste.antall):
            person = liste.modell.person(rad)
            if person is not None and person.etternavn == etternavn:
                self.innhold.hoved.aapne_person(person.person_id)
                self.ro()
                return self.person
        raise AssertionError(etternavn)

    def gaa_til(self, side: Side) -> None:
        """Go to a place of the rail."""
        self.innhold.hoved.gaa_til(side)
        self.ro()

    def vent_paa(self, sant: Callable[[], bool]) -> None:
        """Wait until something holds."""
        self.qtbot.waitUntil(sant)


_TASTER = {
    "Return": Qt.Key.Key_Return,
    "Esc": Qt.Key.Key_Escape,
    "Tab": Qt.Key.Key_Tab,
    "Space": Qt.Key.Key_Space,
    "Up": Qt.Key.Key_Up,
    "Down": Qt.Key.Key_Down,
    "Left": Qt.Key.Key_Left,
    "Right": Qt.Key.Key_Right,
    "Home": Qt.Key.Key_Home,
    "End": Qt.Key.Key_End,
    "PgDown": Qt.Key.Key_PageDown,
    "PgUp": Qt.Key.Key_PageUp,
    "Delete": Qt.Key.Key_Delete,
    "+": Qt.Key.Key_Plus,
    "-": Qt.Key.Key_Minus,
    ">": Qt.Key.Key_Greater,
}
_MED = {
    "Ctrl": Qt.KeyboardModifier.ControlModifier,
    "Shift": Qt.KeyboardModifier.ShiftModifier,
    "Alt": Qt.KeyboardModifier.AltModifier,
}


def _kombinasjon(tast: str) -> tuple[Qt.Key, Qt.KeyboardModifier]:
    *med, siste = (
        tast.split("+") if tast not in {"+", "Ctrl++"} else (*tast[:-1].split("+")[:1], "+")
    )
    holdt = Qt.KeyboardModifier.NoModifier
    for navn in med:
        if navn:
            holdt |= _MED[navn]
    noekkel = _TASTER.get(siste) or getattr(Qt.Key, f"Key_{siste.upper()}")
    return noekkel, holdt


def alle_widgeter(rot: QWidget) -> Iterator[QWidget]:
    """Yield a widget and all in it."""
    yield rot
    yield from rot.findChildren(QWidget)
