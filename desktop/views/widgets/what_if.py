"""WhatIf: «Slik blir fristen», before anything is saved."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desktop.theme.icons import icon_pixmap
from desktop.theme.theme import theme
from desktop.theme.tokens import Role
from desktop.views.widgets.accessibility import announce, set_accessible_role
from desktop.views.widgets.card import hairline
from desktop.views.widgets.date_parser import format_date
from desktop.views.widgets.etikett import Etikett
from desktop.views.widgets.painting import box, hatch, text_width, write
from desktop.views.widgets.words import ord_for

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

EffectKind = Literal["program", "permisjon", "fravaer", "stans", "gjenaapning"]

_INK: dict[EffectKind, str] = {
    "program": "accent",
    "permisjon": "plum",
    "fravaer": "info",
    "stans": "warn",
    "gjenaapning": "ok",
}
_NEAR, _FAR = 0.5, 0.83
_BAR = 8.0
_DOT = 6.0
_WIDTH = 352
_INSET = (4, 0, 4, 0)


@dataclass(frozen=True, slots=True)
class DeadlineEffect:
    """The deadline now and after saving, in words and numbers.

    `change` is short («+ 10 virkedager»), `facts` are label and value, `notes` tell what does
    not change, `warnings` what the caseworker should look at.
    """

    now: date | None
    after: date | None
    change: str = ""
    kind: EffectKind = "permisjon"
    facts: tuple[tuple[str, str], ...] = ()
    notes: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()

    def sentence(self) -> str:
        """The effect for a reader."""
        now = format_date(self.now) or ord_for("ikke_satt")
        if self.now == self.after:
            return ord_for("frist_uendret", naa=now)
        after = format_date(self.after) or ord_for("ikke_satt")
        text = ord_for("frist_naa_og_etter", naa=now, etter=after, virkning=self.change)
        return text.strip()


class _MoveBar(QWidget):
    """A sketch of the move; the dates beside it are what counts."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._effect: DeadlineEffect | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_effect(self, effect: DeadlineEffect) -> None:
        self._effect = effect
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, theme().height(40))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, theme().height(40))

    def paintEvent(self, _event: QPaintEvent) -> None:
        effect = self._effect
        if effect is None:
            return
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            middle = 12.0
            width = float(self.width() - 4)
            rail = QRectF(2, middle - _BAR / 2, width, _BAR)
            box(painter, rail, _BAR / 2, "surface3")
            if effect.now and effect.after:
                self._paint_move(painter, effect, middle, width)

    def _paint_move(
        self, painter: QPainter, effect: DeadlineEffect, middle: float, width: float
    ) -> None:
        ink = _INK[effect.kind]
        near, far = 2 + width * _NEAR, 2 + width * _FAR
        done = QRectF(2, middle - _BAR / 2, near - 2, _BAR)
        box(painter, done, _BAR / 2, "accent")
        if effect.now == effect.after:
            self._dot(painter, near, middle, "accent")
            return
        moved = QRectF(near, middle - _BAR / 2, far - near, _BAR)
        if (effect.after or date.min) < (effect.now or date.min):
            hatch(painter, moved, 2, "surface2", "text2")
        else:
            box(painter, moved, 0, ink)
        self._dot(painter, near, middle, "accent")
        self._dot(painter, far, middle, ink)
        self._paint_change(painter, effect.change, ink, (near + far) / 2)

    def _paint_change(self, painter: QPainter, text: str, ink: str, centre: float) -> None:
        font = theme().font(Role.HELPER_STRONG)
        width = text_width(text, font) + 1
        left = min(max(centre - width / 2, 0), self.width() - width)
        room = QRectF(left, 18, width, self.height() - 18)
        write(painter, room, text, font, ink)

    def _dot(self, painter: QPainter, x: float, middle: float, ink: str) -> None:
        radius = _DOT + 1
        ground = QRectF(x - radius, middle - radius, 2 * radius, 2 * radius)
        box(painter, ground, radius, ink, "surface", 2)


class NoteBox(QWidget):
    """A short note on a soft ground: an icon and a sentence."""

    def __init__(
        self, text: str, kind: Literal["info", "warn"] = "info", parent: QWidget | None = None
    ) -> None:
        """Make a note."""
        super().__init__(parent)
        self._kind = kind
        self._icon = QLabel(self)
        self.label = Etikett(text, Role.HELPER_MEDIUM, kind, wrap=True, parent=self)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 7, 8, 7)
        row.setSpacing(6)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.label, 1)
        theme().changed.connect(self._draw)
        self._draw()

    def _draw(self) -> None:
        name = "info" if self._kind == "info" else "advarsel"
        size = theme().length(16)
        self._icon.setPixmap(icon_pixmap(name, self._kind, size, self.devicePixelRatioF()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground."""
        with QPainter(self) as painter:
            box(painter, QRectF(self.rect()), 6, f"{self._kind}_bg")


class WhatIf(QFrame):
    """The panel beside a form; hidden until there is an effect to show."""

    def __init__(self, effect: DeadlineEffect | None = None, parent: QWidget | None = None) -> None:
        """Make a panel."""
        super().__init__(parent)
        self.setProperty("flate", "whatif")
        self._effect: DeadlineEffect | None = None
        self._icon = QLabel(self)
        self._arrow = QLabel(self)
        self._now = Etikett("", Role.HERO_QUIET, "text2", parent=self)
        self._after = Etikett("", Role.HERO_DATE, "accent", parent=self)
        self._bar = _MoveBar(self)
        self._facts = QGridLayout()
        self._notes = QVBoxLayout()
        self._build()
        set_accessible_role(self, QAccessible.Role.Grouping, ord_for("slik_blir_fristen"))
        theme().changed.connect(self._draw)
        self._draw()
        self.set_effect(effect)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(11, 12, 11, 7)
        column.setSpacing(0)
        column.addLayout(self._head())
        column.addSpacing(13)
        column.addLayout(self._dates())
        column.addSpacing(15)
        column.addLayout(_inset(self._bar))
        column.addSpacing(7)
        column.addLayout(_inset(hairline(self)))
        column.addSpacing(9)
        column.addLayout(self._facts)
        column.addSpacing(8)
        column.addLayout(self._notes)
        column.addStretch(1)
        self._facts.setContentsMargins(*_INSET)
        self._facts.setColumnStretch(0, 1)
        self._facts.setVerticalSpacing(5)
        self._facts.setHorizontalSpacing(12)
        self._notes.setSpacing(4)
        self.setMinimumWidth(theme().length(260))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setContentsMargins(*_INSET)
        head.setSpacing(7)
        head.addWidget(self._icon)
        head.addWidget(Etikett(ord_for("slik_blir_fristen"), Role.VALUE, parent=self))
        head.addStretch(1)
        head.addWidget(Etikett(ord_for("oppdateres"), Role.HELPER, "text2", parent=self))
        return head

    def _dates(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setContentsMargins(*_INSET)
        grid.setVerticalSpacing(1)
        grid.addWidget(Etikett(ord_for("naa"), Role.HELPER_MEDIUM, "text2", parent=self), 0, 0)
        after = Etikett(ord_for("etter_lagring"), Role.HELPER_MEDIUM, "text2", parent=self)
        grid.addWidget(after, 0, 2)
        grid.addWidget(self._now, 1, 0)
        grid.addWidget(self._arrow, 1, 1, Qt.AlignmentFlag.AlignCenter)
        grid.addWidget(self._after, 1, 2)
        for stretch_column, stretch in ((0, 5), (1, 2), (2, 6)):
            grid.setColumnStretch(stretch_column, stretch)
        return grid

    def sizeHint(self) -> QSize:
        """As wide as on the picture, as high as its lines."""
        return QSize(theme().length(_WIDTH), super().sizeHint().height())

    def effect(self) -> DeadlineEffect | None:
        """What is shown."""
        return self._effect

    def set_effect(self, effect: DeadlineEffect | None) -> None:
        """Show an effect and read it aloud politely, or hide."""
        changed = effect != self._effect
        self._effect = effect
        self.setVisible(effect is not None)
        if effect is None or not changed:
            return
        self._now.setText(format_date(effect.now) or "–")
        self._after.setText(format_date(effect.after) or "–")
        self._bar.show_effect(effect)
        self._show_facts(effect)
        self._show_notes(effect)
        self.setAccessibleName(effect.sentence())
        if self.isVisible():
            announce(self, effect.sentence())

    def _show_facts(self, effect: DeadlineEffect) -> None:
        _empty(self._facts)
        right = Qt.AlignmentFlag.AlignRight
        for row, (label, value) in enumerate(effect.facts):
            words = Etikett(label, Role.CELL, "text2", wrap=True, parent=self)
            number = Etikett(value, Role.CELL_STRONG, parent=self)
            self._facts.addWidget(words, row, 0)
            self._facts.addWidget(number, row, 1, right)
            words.show()
            number.show()

    def _show_notes(self, effect: DeadlineEffect) -> None:
        _empty(self._notes)
        boxes = [NoteBox(text, "warn", self) for text in effect.warnings]
        boxes += [NoteBox(text, "info", self) for text in effect.notes]
        for note in boxes:
            self._notes.addWidget(note)
            note.show()

    def _draw(self) -> None:
        ratio, length = self.devicePixelRatioF(), theme().length
        self._icon.setPixmap(icon_pixmap("kalender-klokke", "accent", length(19), ratio))
        self._arrow.setPixmap(icon_pixmap("fram", "accent", length(21), ratio))


def _inset(widget: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(*_INSET)
    row.addWidget(widget)
    return row


def _empty(layout: QGridLayout | QVBoxLayout) -> None:
    while layout.count():
        item = layout.takeAt(0)
        widget = item.widget() if item else None
        if widget is not None:
            widget.hide()
            widget.deleteLater()
