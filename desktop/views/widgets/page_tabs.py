"""PageTabs: the tabs of a page, with a line under them from edge to edge."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QTabBar, QWidget

from desktop.theme.theme import set_role, theme
from desktop.theme.tokens import Role
from desktop.views.widgets.painting import box
from desktop.views.widgets.plaintext import button_text, visible

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent


_SIDE = 6  # the margin of a tab in the style sheet


class PageTabs(QTabBar):
    """Tabs by key. ← and → move between them."""

    chosen = Signal(str)

    def __init__(
        self, name: str, tabs: Sequence[tuple[str, str]], parent: QWidget | None = None
    ) -> None:
        """Make tabs of `(key, text)`; the first is in front."""
        super().__init__(parent)
        self._keys = [key for key, _text in tabs]
        self.setAccessibleName(name)
        self.setDrawBase(False)
        self.setExpanding(False)
        set_role(self, Role.VALUE)
        for number, (_key, text) in enumerate(tabs):
            self.addTab(button_text(text))
            self.setAccessibleTabName(number, visible(text))
        self.currentChanged.connect(lambda number: self.chosen.emit(self._keys[number]))

    def current(self) -> str:
        """The key of the tab in front."""
        return self._keys[self.currentIndex()]

    def set_current(self, key: str) -> None:
        """Bring a tab to the front."""
        if key in self._keys:
            self.setCurrentIndex(self._keys.index(key))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line, then the tabs over it."""
        with QPainter(self) as painter:
            under = QRectF(0, self.height() - 1, self.width(), 1)
            painter.fillRect(under, theme().color("border"))
        super().paintEvent(event)
        if self.currentIndex() >= 0:
            with QPainter(self) as painter:
                tab = self.tabRect(self.currentIndex())
                mark = QRectF(tab.left() + _SIDE, self.height() - 3, tab.width() - 2 * _SIDE, 3)
                box(painter, mark, 1.5, "accent")
