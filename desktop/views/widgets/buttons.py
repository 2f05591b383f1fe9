"""Buttons: text that means what it says, an icon with air, and a ring when in focus."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy, QToolButton, QWidget

from desktop.theme.icons import icon
from desktop.theme.theme import set_role, theme
from desktop.theme.tokens import RADIUS_FIELD, Role
from desktop.views.widgets.painting import double_ring
from desktop.views.widgets.plaintext import button_text, tooltip_text, visible

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

Variant = Literal["primary", "secondary", "quiet", "danger", "dangerFill", "link", "chip", "toast"]

_FILLED = ("primary", "dangerFill")
_STRONG = (*_FILLED, "toast")
_ICON_TOKEN: dict[Variant, str] = {
    "primary": "on_accent",
    "secondary": "text2",
    "quiet": "accent",
    "danger": "danger",
    "dangerFill": "on_danger",
    "link": "accent",
    "chip": "text2",
    "toast": "rail_mark",
}
_ICON_SIZE = 18
_ICON_GAP = 2


class Button(QPushButton):
    """A push button of one of the variants; one primary button a card."""

    def __init__(
        self,
        text: str,
        variant: Variant = "secondary",
        *,
        icon_name: str | None = None,
        small: bool = False,
        access: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """Make a button; `access` is the letter that Alt underlines."""
        super().__init__(parent)
        self._variant = variant
        self._access = access
        self.setProperty("variant", variant)
        self.setProperty("small", small)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        set_role(self, _role(variant, small=small))
        self.setText(text)
        if icon_name:
            self.set_icon(icon_name)

    def setText(self, text: str) -> None:
        """Show a text with literal `&`; the accessible name is the text itself."""
        super().setText(button_text(text, self._access))
        self.setAccessibleName(visible(text))

    def set_icon(self, name: str) -> None:
        """Put an icon of the project before the text."""
        size = theme().length(_ICON_SIZE)
        self.setIcon(icon(name, _ICON_TOKEN[self._variant]))
        self.setIconSize(QSize(size + _ICON_GAP, size))

    def set_menu(self, menu: QMenu) -> None:
        """Hang a menu under the button; the arrow is the style's, not a letter of the text."""
        self.setMenu(menu)
        self.setProperty("meny", True)
        self.style().polish(self)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the button, and on a filled one a ring with a light line inside it."""
        super().paintEvent(event)
        if self.hasFocus() and self._variant in _FILLED:
            with QPainter(self) as painter:
                double_ring(painter, QRectF(self.rect()), RADIUS_FIELD)


def _role(variant: Variant, *, small: bool) -> Role:
    if variant in _STRONG:
        return Role.CELL_STRONG if small or variant == "toast" else Role.VALUE
    if variant == "chip":
        return Role.CELL_MEDIUM
    return Role.CELL_MEDIUM if small or variant == "link" else Role.BODY_MEDIUM


class IconButton(QToolButton):
    """A button of an icon alone: named by what it does, with the same words as tooltip."""

    def __init__(
        self,
        icon_name: str,
        action_name: str,
        *,
        tone: str = "text2",
        size: int = 18,
        parent: QWidget | None = None,
    ) -> None:
        """Make a button of at least 24 by 24 pixels around an icon of `size`."""
        super().__init__(parent)
        self.setProperty("variant", "ikon")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setIcon(icon(icon_name, tone))
        length = theme().length(size)
        self.setIconSize(QSize(length, length))
        self.set_action_name(action_name)

    def set_action_name(self, name: str) -> None:
        """Change what the button is called."""
        self.setAccessibleName(visible(name))
        self.setToolTip(tooltip_text(name))
