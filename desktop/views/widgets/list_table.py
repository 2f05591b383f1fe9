"""ListTable: the table view of all lists; Tab leaves it, focus finds a row, rows are whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtWidgets import QHeaderView, QTableView, QWidget

from desktop.theme.theme import set_role, theme
from desktop.theme.tokens import Role

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent

_SCROLL_BAR = 18


class ListTable(QTableView):
    """Read-only rows. Enter or a double click opens the current one."""

    opened = Signal(QModelIndex)
    menu_wanted = Signal(QModelIndex, QPoint)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """Make a table called `name`."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setAlternatingRowColors(False)
        self.setMouseTracking(True)
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        set_role(header, Role.HELPER_STRONG)
        self.doubleClicked.connect(self.opened)

    def set_row_height(self, height: int) -> None:
        """Give every row a height."""
        self.verticalHeader().setDefaultSectionSize(height)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Make the first row current if none is: a reader is silent otherwise."""
        had_none = not self.currentIndex().isValid()
        super().focusInEvent(event)  # makes a row current too, but selects nothing
        if had_none and self.model().rowCount():
            self.setCurrentIndex(self.model().index(0, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the current row."""
        index: QModelIndex = self.currentIndex()
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and index.isValid():
            self.opened.emit(index)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the row's menu, by mouse or by the menu key."""
        if self.currentIndex().isValid():
            self.menu_wanted.emit(self.currentIndex(), event.globalPos())

    def share_width(self, widths: Mapping[int, int], flexible: int, least: int) -> None:
        """Give the shown columns their widths, and one of them what is left.

        Widths are pixels at 100 % text; the flexible column never gets less than `least`.
        """
        header, used = self.horizontalHeader(), 0
        for column, width in widths.items():
            if column != flexible and not header.isSectionHidden(column):
                header.resizeSection(column, theme().length(width))
                used += theme().length(width)
        left = self.width() - used - theme().length(_SCROLL_BAR)
        header.resizeSection(flexible, max(left, theme().length(least)))
