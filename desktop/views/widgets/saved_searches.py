"""SavedSearches: searches as chips with live counts, and a line to name a new one."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QSizePolicy, QVBoxLayout, QWidget

from desktop.theme.theme import theme
from desktop.theme.tokens import Role
from desktop.views.widgets.accessibility import announce, set_accessible_role
from desktop.views.widgets.buttons import Button
from desktop.views.widgets.etikett import Etikett
from desktop.views.widgets.flow_layout import FlowLayout
from desktop.views.widgets.form_field import FieldError
from desktop.views.widgets.plaintext import button_text, tooltip_text, visible

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QContextMenuEvent, QKeyEvent

_NAME_WIDTH = 260
_LONGEST = 60


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A chip: its key and name, what it is called aloud, its count, and whose it is."""

    key: str
    name: str
    spoken: str
    count: str = ""
    chosen: bool = False
    own: bool = False


class Chip(Button):
    """A saved search; F2, Delete and the row menu ask to change one of the user's own."""

    rename_wanted = Signal(str)
    delete_wanted = Signal(str)

    def __init__(self, key: str, words: Mapping[str, str], parent: QWidget) -> None:
        """Make a chip with no text."""
        super().__init__("", "chip", small=True, parent=parent)
        self.key = key
        self.own = False
        self._words = words
        self.setCheckable(True)

    def show_search(self, search: SavedSearch) -> None:
        """Show name, count and whether this is what the list shows."""
        shown = f"{search.name}\u2002 {search.count}" if search.count else search.name
        self.own = search.own
        if self.text() != shown:
            self.setText(shown)
        self.setAccessibleName(visible(search.spoken))
        self.setAccessibleDescription(self._words["keys"] if search.own else "")
        self.setToolTip(tooltip_text(self._words["keys"]) if search.own else "")
        self.setChecked(search.chosen)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F2 renames, Delete deletes, the arrows go to the chips beside."""
        key = Qt.Key(event.key())
        if self.own and key == Qt.Key.Key_F2:
            self.rename_wanted.emit(self.key)
        elif self.own and key == Qt.Key.Key_Delete:
            self.delete_wanted.emit(self.key)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with one of the user's own."""
        if not self.own:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        rename, delete = (
            menu.addAction(self._words["rename"]),
            menu.addAction(self._words["delete"]),
        )
        rename.triggered.connect(lambda: self.rename_wanted.emit(self.key))
        delete.triggered.connect(lambda: self.delete_wanted.emit(self.key))
        menu.popup(event.globalPos())


class NameLine(QWidget):
    """A line for the name of a search, with save and cancel; Enter saves, Esc gives up."""

    saved = Signal(str)
    cancelled = Signal()

    def __init__(self, words: Mapping[str, str], parent: QWidget | None = None) -> None:
        """Make a hidden line."""
        super().__init__(parent)
        self.field = QLineEdit(self)
        self.field.setAccessibleName(words["name"])
        self.field.setPlaceholderText(words["name"])
        self.field.setMaxLength(_LONGEST)
        self.save = Button(words["save"], "primary", small=True, parent=self)
        self.cancel = Button(words["cancel"], small=True, parent=self)
        self.error = FieldError(parent=self)
        row = QHBoxLayout()
        row.setSpacing(8)
        for widget in (self.field, self.save, self.cancel):
            row.addWidget(widget)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(row)
        column.addWidget(self.error)
        self.field.textEdited.connect(lambda _text: self.set_error(""))
        self.save.clicked.connect(lambda: self.saved.emit(self.field.text()))
        self.cancel.clicked.connect(self.cancelled)
        theme().changed.connect(self._measure)
        self._measure()
        self.hide()

    def _measure(self) -> None:
        self.field.setFixedWidth(theme().length(_NAME_WIDTH))

    def ask(self, name: str = "") -> None:
        """Ask for a name, beginning with the present one."""
        self.set_error("")
        self.field.setText(name)
        self.show()
        self.field.selectAll()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_error(self, text: str) -> None:
        """Say why a name cannot be used, or nothing; focus goes back to the name."""
        self.error.set_text(text)
        self.field.setAccessibleDescription(visible(text))
        self.field.setProperty("feil", bool(text))
        self.field.style().polish(self.field)
        if text:
            announce(self.field, text, assertive=True)
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter saves, Esc gives up."""
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.field.hasFocus():
            self.saved.emit(self.field.text())
        else:
            super().keyPressEvent(event)


class SavedSearches(QWidget):
    """The row of chips. Whoever owns it sets them, and listens to what is wanted with them."""

    used = Signal(str)
    save_wanted = Signal()
    rename_wanted = Signal(str)
    delete_wanted = Signal(str)

    def __init__(self, title: str, words: Mapping[str, str], parent: QWidget | None = None) -> None:
        """Make a row called `title`; `words` are «save_search», «rename», «delete» and «keys»."""
        super().__init__(parent)
        self._words = dict(words)
        self._chips: dict[str, Chip] = {}
        self._last: tuple[QWidget, ...] = ()
        self._searches: tuple[SavedSearch, ...] = ()
        self._compact = False
        self._title = Etikett(title, Role.HELPER_STRONG, "text2", parent=self)
        self.all = Button(title, small=True, parent=self)
        self.all.set_menu(QMenu(self.all))
        self.save = self._quiet("save_search", "bokmerke-pluss")
        self.rename = self._quiet("rename", "blyant")
        self.delete = self._quiet("delete", "soppel")
        self._flow = FlowLayout(self, gap=6, line_gap=6)
        self._lay_out()
        self.save.clicked.connect(self.save_wanted)
        self.rename.clicked.connect(lambda: self.rename_wanted.emit(self._own_chosen()))
        self.delete.clicked.connect(lambda: self.delete_wanted.emit(self._own_chosen()))
        set_accessible_role(self, QAccessible.Role.Grouping, title)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def _quiet(self, word: str, icon_name: str) -> Button:
        return Button(self._words[word], "quiet", icon_name=icon_name, small=True, parent=self)

    def chip(self, key: str) -> Chip:
        """The chip of a search."""
        return self._chips[key]

    def chips(self) -> tuple[Chip, ...]:
        """All chips in order."""
        return tuple(self._chips.values())

    def set_compact(self, compact: bool) -> None:
        """Put all searches into the menu of one button, where there is little height."""
        if compact != self._compact:
            self._compact = compact
            self._lay_out()

    def set_searches(self, searches: Sequence[SavedSearch]) -> None:
        """Show other searches; a chip that stays keeps its focus."""
        self._searches = tuple(searches)
        keys = [search.key for search in searches]
        if keys != list(self._chips):
            self._rebuild(keys)
        for search in searches:
            self._chips[search.key].show_search(search)
        self._fill_menu()
        own = bool(self._own_chosen())
        self.save.setVisible(not own)
        self.rename.setVisible(own)
        self.delete.setVisible(own)

    def _fill_menu(self) -> None:
        menu = self.all.menu()
        menu.clear()
        for search in self._searches:
            action = menu.addAction(button_text(search.spoken))
            action.setCheckable(True)
            action.setChecked(search.chosen)
            action.triggered.connect(lambda _on=False, key=search.key: self.used.emit(key))

    def _rebuild(self, keys: Sequence[str]) -> None:
        for gone in [key for key in self._chips if key not in keys]:
            chip = self._chips.pop(gone)
            chip.hide()
            chip.deleteLater()
        self._chips = {key: self._chips.get(key) or self._add(key) for key in keys}
        self._lay_out()

    def _add(self, key: str) -> Chip:
        chip = Chip(key, self._words, self)
        chip.clicked.connect(lambda: self.used.emit(key))
        chip.rename_wanted.connect(self.rename_wanted)
        chip.delete_wanted.connect(self.delete_wanted)
        return chip

    def add_last(self, widget: QWidget) -> None:
        """Put a widget of the owner's at the end of the row."""
        self._last = (widget,)
        widget.setParent(self)
        self._lay_out()

    def _lay_out(self) -> None:
        """Put everything in order anew, for the eye and for Tab."""
        while self._flow.takeAt(0):
            pass
        chips = tuple(self._chips.values())
        own = (self.save, self.rename, self.delete)
        row: tuple[QWidget, ...] = (self._title, self.all, *chips, *own, *self._last)
        for widget in row:
            self._flow.addWidget(widget)
        for chip in chips:
            chip.setVisible(not self._compact)
        self._title.setVisible(not self._compact)
        self.all.setVisible(self._compact)
        for before, after in pairwise(row[1:]):
            QWidget.setTabOrder(before, after)
        self.updateGeometry()

    def _own_chosen(self) -> str:
        return next((k for k, chip in self._chips.items() if chip.own and chip.isChecked()), "")
