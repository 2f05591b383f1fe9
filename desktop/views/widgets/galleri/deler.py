"""Pieces that the scenes of the gallery share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from desktop.theme.theme import theme
from desktop.views.widgets.combo import NoWheelComboBox
from desktop.views.widgets.date_field import NorwegianDateField
from desktop.views.widgets.galleri import data

if TYPE_CHECKING:
    from datetime import date

_TOP = Qt.AlignmentFlag.AlignTop


def new_page(width: int, height: int, *, flate: str = "side") -> tuple[QWidget, QVBoxLayout]:
    """An empty page and its column."""
    page = QWidget()
    page.setProperty("flate", flate)
    page.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    page.resize(width, height)
    column = QVBoxLayout(page)
    column.setContentsMargins(20, 14, 20, 14)
    column.setSpacing(12)
    return page, column


def in_row(*widgets: QWidget, gap: int = 8, stretch: bool = True) -> QHBoxLayout:
    """Widgets beside each other."""
    row = QHBoxLayout()
    row.setSpacing(gap)
    for widget in widgets:
        row.addWidget(widget)
    if stretch:
        row.addStretch(1)
    return row


def in_line(*widgets: QWidget) -> QWidget:
    """The same as a widget."""
    line = QWidget()
    row = in_row(*widgets)
    row.setContentsMargins(0, 0, 0, 0)
    line.setLayout(row)
    return line


def new_combo(name: str, text: str, width: int) -> NoWheelComboBox:
    """A combo box with one choice."""
    combo = NoWheelComboBox(name)
    combo.set_options([(text, text)])
    combo.set_key(text)
    combo.setFixedWidth(theme().length(width))
    return combo


def new_date(day: date | None) -> NorwegianDateField:
    """A date field with a date."""
    field = NorwegianDateField(data.today)
    field.set_date(day)
    field.setFixedWidth(theme().length(150))
    return field
