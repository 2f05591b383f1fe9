"""SearchField: a line to search or filter with, a glass before the text and perhaps a key after."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from desktop.theme.icons import icon_pixmap
from desktop.theme.theme import theme
from desktop.theme.tokens import Role
from desktop.views.widgets.pill import Pill
from desktop.views.widgets.plaintext import visible

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

_ICON = 18
_LEFT = 14
_GAP = 8


class SearchField(QLineEdit):
    """A line edit that looks like a search; the hint is its name too."""

    def __init__(self, hint: str, key: str = "", parent: QWidget | None = None) -> None:
        """Make an empty field; `key` is the shortcut that is shown at its right end."""
        super().__init__(parent)
        self.setPlaceholderText(visible(hint))
        self.setAccessibleName(visible(hint))
        self._icon = QLabel(self)
        self._icon.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._key = Pill(key, "tast", self)
        self._key.set_role(Role.SMALL_STRONG)
        self._key.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._key.setVisible(bool(key))
        theme().changed.connect(self._draw)
        self._draw()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the glass at the left, the key at the right and the text between them."""
        super().resizeEvent(event)
        self._place()

    def _draw(self) -> None:
        size = theme().length(_ICON)
        self._icon.setPixmap(icon_pixmap("sok", "text2", size, self.devicePixelRatioF()))
        self._place()

    def _place(self) -> None:
        size = theme().length(_ICON)
        middle = self.height() // 2
        self._icon.setGeometry(_LEFT - 6, middle - size // 2, size, size)
        key = self._key.sizeHint()
        left = self.width() - key.width() - 8
        self._key.setGeometry(left, middle - key.height() // 2, key.width(), key.height())
        right = 0 if self._key.isHidden() else key.width() + 2
        self.setTextMargins(_LEFT - 6 + size + _GAP - 9 + 3, 0, right, 0)
