"""Card: a titled surface with a count, a note, buttons, room for a form and a body."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.theme.tokens import CARD_PADDING, Role
from desktop.views.widgets.accessibility import set_accessible_role
from desktop.views.widgets.etikett import ElidingLabel, Etikett
from desktop.views.widgets.pill import Pill

_HEAD_MARGINS = (CARD_PADDING, 10, 11, 10)


class Card(QFrame):
    """A card of the page. The body has no padding: tables reach from edge to edge."""

    def __init__(self, title: str, *, padded: bool = False, parent: QWidget | None = None) -> None:
        """Make a card; `padded` gives the body the card's own padding."""
        super().__init__(parent)
        self.setProperty("flate", "kort")
        self.title = Etikett(title, Role.CARD_TITLE, parent=self)
        self.count = Pill("", "noytral", self)
        self.note = ElidingLabel("", Role.CELL, "text2", self)
        self._actions = QHBoxLayout()
        self._form: QWidget | None = None
        self._form_place = QVBoxLayout()
        self.body = QVBoxLayout()
        self._padded = padded
        self._build()
        self.set_title(title)

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(*_HEAD_MARGINS)
        head.setSpacing(10)
        head.addWidget(self.title)
        head.addWidget(self.count)
        head.addWidget(self.note, 1)
        self._actions.setSpacing(8)
        head.addLayout(self._actions)
        self.title.setMinimumHeight(32)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 1, 1, 1)
        outer.setSpacing(0)
        outer.addLayout(head)
        outer.addLayout(self._form_place)
        outer.addLayout(self.body)
        bottom = CARD_PADDING if self._padded else 8
        side = CARD_PADDING if self._padded else 0
        self.body.setContentsMargins(side, 0, side, bottom)
        self.body.setSpacing(8 if self._padded else 0)
        self.count.hide()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def set_title(self, title: str) -> None:
        """Change the heading, which also names the group."""
        self.title.setText(title)
        set_accessible_role(self, QAccessible.Role.Grouping, title)

    def set_count(self, count: int | None) -> None:
        """Show a count beside the title, or none."""
        self.count.show_text("" if count is None else str(count))

    def set_note(self, note: str) -> None:
        """Show a few words beside the count."""
        self.note.setText(note)

    def add_action(self, widget: QWidget) -> None:
        """Put a button or a segment at the right end of the head."""
        self._actions.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)

    def add(self, widget: QWidget, stretch: int = 0) -> None:
        """Put a widget at the end of the body."""
        self.body.addWidget(widget, stretch)

    def form(self) -> QWidget | None:
        """The open form, if any."""
        return self._form

    def set_form(self, form: QWidget | None) -> None:
        """Open a form above the body, in place of the one that is open; `None` closes it."""
        if self._form is form:
            return
        if self._form is not None:
            self._form_place.removeWidget(self._form)
            self._form.hide()
            self._form.setParent(None)
        self._form = form
        if form is not None:
            self._form_place.addWidget(form)
            form.show()


class FormArea(QFrame):
    """The quiet ground that a form stands on inside a card, with hairlines over and under."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty ground; put fields into `fields`."""
        super().__init__(parent)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        ground = QFrame(self)
        ground.setProperty("flate", "surface2")
        ground.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.fields = QVBoxLayout(ground)
        self.fields.setContentsMargins(20, 14, 20, 16)
        self.fields.setSpacing(11)
        outer.addWidget(hairline(self))
        outer.addWidget(ground)
        outer.addWidget(hairline(self))


def hairline(parent: QWidget | None = None, *, vertical: bool = False) -> QFrame:
    """A line of one logical pixel; decoration, nothing is understood from it alone."""
    frame = QFrame(parent)
    frame.setProperty("flate", "strek")
    if vertical:
        frame.setFixedWidth(1)
    else:
        frame.setFixedHeight(1)
    return frame
