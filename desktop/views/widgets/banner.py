"""Banner: one sentence across the page, with an edge, an icon and perhaps one link."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QAccessible, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from desktop.theme.icons import icon_pixmap
from desktop.theme.theme import theme
from desktop.theme.tokens import Role
from desktop.views.widgets.accessibility import announce, set_accessible_role
from desktop.views.widgets.buttons import Button
from desktop.views.widgets.etikett import Etikett
from desktop.views.widgets.flow_layout import FlowLayout
from desktop.views.widgets.painting import faded
from desktop.views.widgets.words import ord_for

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

BannerKind = Literal["info", "ok", "warn", "danger"]
Part = str | tuple[str, bool]

_ICONS: dict[BannerKind, str] = {
    "info": "info",
    "ok": "ok",
    "warn": "advarsel",
    "danger": "advarsel",
}
_HEIGHT = 38
_EDGE = 4.0
_RADIUS = 8.0


class Banner(QWidget):
    """A notice; `text` is a string, or parts of which some are strong: `("ord", True)`."""

    action_clicked = Signal()

    def __init__(
        self,
        kind: BannerKind,
        text: str | Sequence[Part],
        action: str = "",
        *,
        icon_name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """Make a banner; without `action` there is no link, without `icon_name` the kind's own."""
        super().__init__(parent)
        self._kind: BannerKind = kind
        self._icon_name = icon_name
        self._icon = QLabel(self)
        self._words = QWidget(self)
        self._flow = FlowLayout(self._words, gap=0, line_gap=2)
        self._link = Button(action, "link", parent=self)
        self._link.clicked.connect(self.action_clicked)
        self._link.setVisible(bool(action))
        self._build()
        set_accessible_role(self, QAccessible.Role.Notification)
        self.set_message(kind, text)

    def _build(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 4, 20, 4)
        row.setSpacing(10)
        row.addWidget(self._icon)
        row.addWidget(self._words, 1)
        row.addWidget(self._link)
        self.setMinimumHeight(theme().height(_HEIGHT))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        theme().changed.connect(self._refresh)

    def kind(self) -> BannerKind:
        """What kind of notice it is."""
        return self._kind

    def text(self) -> str:
        """The sentence."""
        return self._text

    def set_message(self, kind: BannerKind, text: str | Sequence[Part]) -> None:
        """Say something else; if the banner is on screen it is read aloud."""
        self._kind = kind
        given: list[Part] = [text] if isinstance(text, str) else list(text)
        parts = [(part, False) if isinstance(part, str) else part for part in given]
        self._text = "".join(words for words, _strong in parts)
        self._set_words(parts)
        self.setAccessibleName(ord_for("varsel", tekst=self._text))
        self._refresh()
        if self.isVisible():
            announce(self, self.accessibleName())

    def set_action(self, text: str) -> None:
        """Change the link, or take it away."""
        self._link.setText(text)
        self._link.setVisible(bool(text))

    def _set_words(self, parts: list[tuple[str, bool]]) -> None:
        while item := self._flow.takeAt(0):
            if widget := item.widget():
                widget.deleteLater()
        followers = [words for words, _strong in parts[1:]] + [""]
        for (words, strong), follower in zip(parts, followers, strict=True):
            # A blank at the break of a line must end the line before, not begin the next.
            shown = words.strip() + (" " if words.endswith(" ") or follower[:1] == " " else "")
            role = Role.BUTTON_STRONG if strong else Role.BODY_MEDIUM
            label = Etikett(shown, role, self._kind, wrap=len(parts) == 1, parent=self._words)
            self._flow.addWidget(label)
            label.show()

    def _refresh(self) -> None:
        name = self._icon_name or _ICONS[self._kind]
        size = theme().length(20)
        self._icon.setPixmap(icon_pixmap(name, self._kind, size, self.devicePixelRatioF()))
        self._link.setProperty("tone", self._kind)
        self._link.style().polish(self._link)
        self.setMinimumHeight(theme().height(_HEIGHT))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground, the hairline and the edge."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            rect = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
            path = QPainterPath()
            path.addRoundedRect(rect, _RADIUS, _RADIUS)
            painter.fillPath(path, theme().color(f"{self._kind}_bg"))
            painter.save()
            painter.setClipPath(path)
            edge = QRectF(0, 0, _EDGE, self.height())
            painter.fillRect(edge, theme().color(f"{self._kind}_line"))
            painter.restore()
            painter.setPen(QPen(faded(f"{self._kind}_line", 0.6), 1.0))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPath(path)
