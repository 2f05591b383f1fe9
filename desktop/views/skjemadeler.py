"""What a form on screen is made of besides its fields: warnings, and two saves side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from desktop.models.tekster import tekst
from desktop.views.widgets.accessibility import announce
from desktop.views.widgets.buttons import Button
from desktop.views.widgets.detail_fields import DetailFields
from desktop.views.widgets.what_if import NoteBox

if TYPE_CHECKING:
    from desktop.models.skjemafelt import Konfliktvisning


class Varselliste(QWidget):
    """What to know before saving, a note each; a new one is read aloud."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty list."""
        super().__init__(parent)
        self._kolonne = QVBoxLayout(self)
        self._kolonne.setContentsMargins(0, 0, 0, 0)
        self._kolonne.setSpacing(4)
        self._varsler: tuple[str, ...] = ()
        self.hide()

    def vis(self, varsler: tuple[str, ...]) -> None:
        """Show other warnings; the same again are left alone."""
        if varsler == self._varsler:
            return
        nye = [varsel for varsel in varsler if varsel not in self._varsler]
        self._varsler = varsler
        while element := self._kolonne.takeAt(0):
            if widget := element.widget():
                widget.hide()
                widget.deleteLater()
        for varsel in varsler:
            self._kolonne.addWidget(NoteBox(varsel, "warn", self))
        self.setVisible(bool(varsler))
        if nye:
            announce(self, " ".join(nye))


class Konfliktpanel(QWidget):
    """What is typed and what somebody else saved, beside each other, with the choice."""

    behold = Signal()
    bruk = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make a hidden panel."""
        super().__init__(parent)
        self._felt = DetailFields(parent=self)
        kolonne = QVBoxLayout(self)
        kolonne.setContentsMargins(0, 0, 0, 0)
        kolonne.setSpacing(8)
        kolonne.addWidget(self._felt)
        behold = Button(tekst("behold_min"), "primary", small=True)
        bruk = Button(tekst("bruk_lagret"), small=True)
        behold.clicked.connect(self.behold)
        bruk.clicked.connect(self.bruk)
        rad = QHBoxLayout()
        rad.setSpacing(8)
        rad.addWidget(behold)
        rad.addWidget(bruk)
        rad.addStretch(1)
        kolonne.addLayout(rad)
        self.hide()

    def vis(self, konflikt: Konfliktvisning | None) -> None:
        """Show a conflict once both values are known, or hide."""
        self.setVisible(konflikt is not None and bool(konflikt.felt))
        if konflikt is None:
            return
        mitt, lagret = tekst("konflikt_mitt"), tekst("konflikt_lagret")
        self._felt.set_fields(
            [
                (f"{etikett} – {hvem}", verdi)
                for etikett, min_, deres in konflikt.felt
                for hvem, verdi in ((mitt, min_), (lagret, deres))
            ]
        )


def markoer(widget: QWidget) -> int:
    """Tell where one types in a line of text, −1 in other fields."""
    return widget.cursorPosition() if isinstance(widget, QLineEdit) else -1


def sett_markoer(widget: QWidget, plass: int) -> None:
    """Go on typing where one was: a field that is made anew has its cursor at the end."""
    if plass >= 0 and isinstance(widget, QLineEdit):
        widget.setCursorPosition(plass)


def bring_fram(widget: QWidget) -> None:
    """Scroll to a widget that focus was given to: Qt does so for the Tab key alone."""
    forelder = widget.parentWidget()
    while forelder is not None:
        if isinstance(forelder, QScrollArea):
            forelder.ensureWidgetVisible(widget)
        forelder = forelder.parentWidget()
