"""Icons: SVG files on a 24 grid, drawn in a token's colour at the screen's own resolution."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from desktop.theme.theme import theme

ICON_DIR = Path(__file__).resolve().parents[2] / "resources" / "ikoner"


class UnknownIconError(KeyError):
    """There is no icon of that name."""


@lru_cache(maxsize=256)
def _renderer(name: str, colour: str) -> QSvgRenderer:
    path = ICON_DIR / f"{name}.svg"
    if not path.is_file():
        raise UnknownIconError(name)
    drawing = path.read_text(encoding="utf-8").replace("currentColor", colour)
    return QSvgRenderer(QByteArray(drawing.encode()))


@lru_cache(maxsize=512)
def _pixmap(name: str, colour: str, width: int, height: int, ratio: float) -> QPixmap:
    pixmap = QPixmap(round(width * ratio), round(height * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    side = min(width, height)
    _renderer(name, colour).render(painter, QRectF(0, 0, side, side))
    painter.end()
    return pixmap


def draw_icon(painter: QPainter, name: str, rect: QRectF, colour: QColor) -> None:
    """Draw an icon into a rectangle; the painter's own resolution decides the sharpness."""
    _renderer(name, colour.name()).render(painter, rect)


def icon_pixmap(name: str, token: str, size: int, ratio: float = 1.0) -> QPixmap:
    """An icon of `size` logical pixels in the colour of a token."""
    return _pixmap(name, theme().color(token).name(), size, size, ratio)


def icon_names() -> tuple[str, ...]:
    """The names of all icons, without the helpers of the style sheet."""
    names = (path.stem for path in ICON_DIR.glob("*.svg"))
    return tuple(sorted(name for name in names if not name.startswith("qss-")))


class _TokenIconEngine(QIconEngine):
    """Looks the token up when it paints, so that an icon follows a change of theme.

    In a rectangle wider than high the icon stands to the left: a button sets its gap so.
    """

    def __init__(self, name: str, token: str, checked_token: str) -> None:
        super().__init__()
        self._name = name
        self._token = token
        self._checked_token = checked_token

    def clone(self) -> QIconEngine:
        return _TokenIconEngine(self._name, self._token, self._checked_token)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        side = min(rect.width(), rect.height())
        square = QRectF(rect.x(), rect.y(), side, side)
        draw_icon(painter, self._name, square, self._colour(mode, state))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(
        self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float
    ) -> QPixmap:
        colour = self._colour(mode, state).name()
        return _pixmap(self._name, colour, size.width(), size.height(), scale or 1.0)

    def _colour(self, mode: QIcon.Mode, state: QIcon.State) -> QColor:
        if mode == QIcon.Mode.Disabled:
            return theme().color("placeholder")
        return theme().color(self._checked_token if state == QIcon.State.On else self._token)


def icon(name: str, colour: str = "text2", checked: str | None = None) -> QIcon:
    """An icon in the colour of a token, with another token for the checked state if wanted."""
    if not (ICON_DIR / f"{name}.svg").is_file():
        raise UnknownIconError(name)
    return QIcon(_TokenIconEngine(name, colour, checked or colour))
