"""An icon on a page, drawn anew when the theme changes."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QWidget

from desktop.theme.icons import icon_pixmap
from desktop.theme.theme import theme


class Ikon(QLabel):
    """An icon that says nothing by itself; it follows a change of theme."""

    def __init__(self, navn: str, token: str, side: int, parent: QWidget | None = None) -> None:
        """Make an icon of `side` pixels at 100 %."""
        super().__init__(parent)
        self._navn, self._token, self._side = navn, token, side
        theme().changed.connect(self._tegn)
        self._tegn()

    def _tegn(self) -> None:
        side = theme().length(self._side)
        self.setPixmap(icon_pixmap(self._navn, self._token, side, self.devicePixelRatioF()))
