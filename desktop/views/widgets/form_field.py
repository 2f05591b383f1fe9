"""FormField: a control with its label, helper text and error."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible, QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desktop.theme.icons import icon_pixmap
from desktop.theme.theme import theme
from desktop.theme.tokens import Role
from desktop.views.widgets.accessibility import set_accessible_role
from desktop.views.widgets.etikett import Etikett
from desktop.views.widgets.plaintext import button_text, visible
from desktop.views.widgets.words import ord_for

_ERROR_WIDTH = 240


class FieldError(QWidget):
    """What is wrong with a field and how to mend it; hidden while nothing is."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        """Make an error line."""
        super().__init__(parent)
        self._icon = QLabel(self)
        self._label = Etikett("", Role.CELL_MEDIUM, "danger", wrap=True, parent=self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 1, 0, 0)
        row.setSpacing(5)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._label, 1)
        set_accessible_role(self, QAccessible.Role.AlertMessage)
        theme().changed.connect(self._draw)
        self._draw()
        self.set_text(text)

    def text(self) -> str:
        """The error, empty if there is none."""
        return self._label.text()

    def set_text(self, text: str) -> None:
        """Say an error, or hide."""
        self._label.setText(text)
        wanted = QFontMetrics(self._label.font()).horizontalAdvance(text) + 2
        self._label.setMinimumWidth(min(wanted, theme().length(_ERROR_WIDTH)))
        self.setAccessibleName(visible(text))
        self.setVisible(bool(text))

    def _draw(self) -> None:
        size = theme().length(16)
        self._icon.setPixmap(icon_pixmap("feil", "danger", size, self.devicePixelRatioF()))


class FormField(QWidget):
    """A control with its label over it, and helper text or an error under it."""

    def __init__(
        self,
        label: str,
        control: QWidget,
        *,
        required: bool = False,
        helper: str = "",
        access: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """Frame a control; `access` is the letter that Alt underlines."""
        super().__init__(parent)
        self.control = control
        self.required = required
        self._label = Etikett("", Role.LABEL, "text2", parent=self)
        self._star = Etikett("*", Role.LABEL, "danger", parent=self)
        self._helper = Etikett("", Role.HELPER, "text2", wrap=True, parent=self)
        self._error = FieldError(parent=self)
        self._build()
        self._label.setBuddy(control)
        self._set_label(label, access)
        self.set_required(required)
        self.set_helper(helper)

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(3)
        head.addWidget(self._label)
        head.addWidget(self._star)
        head.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addLayout(head)
        column.addWidget(self.control)
        column.addWidget(self._helper)
        column.addWidget(self._error)
        column.addStretch(1)
        self._star.setAccessibleName(ord_for("maa_fylles_ut"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def _set_label(self, label: str, access: str) -> None:
        self._text = visible(label)
        QLabel.setText(self._label, self._text)
        if access:
            self._label.setAccessibleName(self._text)
            QLabel.setText(self._label, button_text(label, access))
        set_field_name = getattr(self.control, "set_field_name", None)
        if callable(set_field_name):
            set_field_name(self._text)
        elif not isinstance(self.control, QAbstractButton):
            self.control.setAccessibleName(self._text)

    def label(self) -> str:
        """The label's text."""
        return self._text

    def set_required(self, required: bool) -> None:
        """Mark the field as one that must be filled, or not."""
        self.required = required
        self._star.setVisible(required)
        self._describe()

    def set_helper(self, text: str) -> None:
        """Show helper text under the control, or none."""
        self._helper.setText(text)
        self._show_foot()

    def helper(self) -> str:
        """The helper text."""
        return self._helper.text()

    def error(self) -> str:
        """The error, empty if there is none."""
        return self._error.text()

    def set_error(self, text: str) -> None:
        """Show an error and mark the control, or clear both."""
        self._error.set_text(text)
        self.control.setProperty("feil", bool(text))
        self.control.style().polish(self.control)
        self.control.update()
        self._show_foot()

    def focus(self) -> None:
        """Move focus to the control, as on the first error of a save."""
        self.control.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_foot(self) -> None:
        self._helper.setVisible(bool(self._helper.text()) and not self._error.text())
        self._describe()

    def _describe(self) -> None:
        must = ord_for("maa_fylles_ut") if self.required else ""
        parts = [must, self._error.text() or self._helper.text()]
        self.control.setAccessibleDescription(". ".join(part for part in parts if part))

    def minimumSizeHint(self) -> QSize:
        """Never be narrower than the control's own least width."""
        hint = super().minimumSizeHint()
        return QSize(max(hint.width(), self.control.minimumWidth()), hint.height())
