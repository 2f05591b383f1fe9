"""DecisionTable: an accordion of rows whose details are real widgets, made when opened."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from desktop.theme.theme import theme
from desktop.theme.tokens import ROW_MOTION_MS
from desktop.views.widgets.accessibility import set_accessible_role
from desktop.views.widgets.column_header import ColumnHeader
from desktop.views.widgets.decision_detail import Detail, focusable, holds_focus
from desktop.views.widgets.decision_row import (
    Column,
    DecisionRow,
    DecisionRowWidget,
    sort_rows,
)
from desktop.views.widgets.reveal import reveal
from desktop.views.widgets.segmented import SegmentedControl
from desktop.views.widgets.words import ord_for

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QResizeEvent, QShowEvent

NEWEST = 5


class DecisionTable(QWidget):
    """Rows under a header. `detail` makes the content of a row when it is first opened."""

    current_changed = Signal(str)
    opened = Signal(str)
    closed = Signal(str)
    edit_wanted = Signal(str)
    delete_wanted = Signal(str)
    menu_wanted = Signal(str, QPoint)
    sort_changed = Signal(int, bool)

    def __init__(
        self,
        name: str,
        columns: Sequence[Column],
        detail: Callable[[str], QWidget] | None = None,
        *,
        sort: tuple[int, bool] | None = None,
        newest: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        """Make an empty table; `newest` > 0 shows that many until «Alle» is chosen."""
        super().__init__(parent)
        self._detail = detail
        self._newest = newest
        self._all: list[DecisionRow] = []
        self._rows: dict[str, DecisionRowWidget] = {}
        self._details: dict[str, Detail] = {}
        self._current = ""
        self._window_width = 0
        self._follows_window = True
        self.segment = SegmentedControl(
            name, [("nyeste", ord_for("fem_nyeste")), ("alle", ord_for("alle"))], self
        )
        self.segment.setVisible(bool(newest))
        self.segment.changed.connect(lambda _key: self._rebuild())
        self.header = ColumnHeader(columns, self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._column.addWidget(self.header)
        if sort:
            self.header.set_sort(sort[0], descending=sort[1])
        self.header.sort_changed.connect(self._sorted)
        self.header.sectionResized.connect(lambda *_: self._fit())
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        set_accessible_role(self, QAccessible.Role.List, name)
        theme().changed.connect(self._restyle)

    def set_rows(self, rows: Sequence[DecisionRow]) -> None:
        """Show rows; those that are open and still there stay open, with their details anew."""
        self._all = list(rows)
        known = {row.key for row in rows}
        still = [key for key in self.open_keys() if key in known]
        self._drop_details()
        self._rebuild()
        for key in still:
            self.open_row(key)

    def row_keys(self) -> tuple[str, ...]:
        """The keys of the rows on screen, from above."""
        return tuple(self._rows)

    def row(self, key: str) -> DecisionRowWidget:
        """The widget of a row on screen."""
        return self._rows[key]

    def detail(self, key: str) -> QWidget | None:
        """The content of a row's details, if it has been made."""
        made = self._details.get(key)
        return made.content if made else None

    def open_keys(self) -> tuple[str, ...]:
        """The keys of the open rows."""
        return tuple(key for key, row in self._rows.items() if row.is_open())

    def open_row(self, key: str) -> None:
        """Open a row; its details are made now if they never were."""
        row = self._rows.get(key)
        if row is None or row.is_open() or not row.row.expandable or self._detail is None:
            return
        detail = self._details.get(key) or self._make_detail(key, self._detail(key))
        row.set_open(True)
        reveal(detail, shown=True, milliseconds=theme().motion(ROW_MOTION_MS))
        self.opened.emit(key)

    def close_row(self, key: str) -> None:
        """Close a row; its details are kept."""
        row = self._rows.get(key)
        if row is None or not row.is_open():
            return
        detail = self._details[key]
        if holds_focus(detail):
            row.setFocus(Qt.FocusReason.OtherFocusReason)
        row.set_open(False)
        reveal(detail, shown=False, milliseconds=theme().motion(ROW_MOTION_MS))
        self.closed.emit(key)

    def toggle(self, key: str) -> None:
        """Open a closed row, close an open one."""
        if key in self.open_keys():
            self.close_row(key)
        else:
            self.open_row(key)

    def current(self) -> str:
        """The key of the row that has or last had focus, empty if none had."""
        return self._current

    def set_current(self, key: str) -> None:
        """Move focus to a row; if only the newest are shown and it is not among them, show all."""
        if key not in self._rows and any(row.key == key for row in self._all):
            self.segment.set_current("alle")
            self._rebuild()
        if key in self._rows:
            self._rows[key].setFocus(Qt.FocusReason.OtherFocusReason)

    def show_all(self, shown: bool) -> None:
        """Choose between all rows and the newest."""
        self.segment.set_current("alle" if shown else "nyeste")
        self._rebuild()

    def set_window_width(self, width: int) -> None:
        """Hide the columns that a window of this width has no room for, whatever window it is."""
        self._follows_window = False
        self._use_width(width)

    def _use_width(self, width: int) -> None:
        self._window_width = width
        self.header.set_window_width(width)
        self._fit()

    def _sorted(self, column: int, descending: bool) -> None:
        self._rebuild()
        self.sort_changed.emit(column, descending)

    def _chosen(self) -> list[DecisionRow]:
        limited = self._newest and self.segment.current() == "nyeste"
        rows = self._all[: self._newest] if limited else self._all
        column, descending = self.header.sort()
        return rows if column < 0 else sort_rows(rows, column, descending=descending)

    def _rebuild(self) -> None:
        rows = self._chosen()
        old, self._rows = self._rows, {}
        for row in rows:
            self._rows[row.key] = self._reuse(old.pop(row.key, None), row)
        for key, gone in old.items():
            self._remove(gone, self._details.pop(key, None))
        for row in rows:
            self._column.addWidget(self._rows[row.key])
            self._rows[row.key].show()  # now, so that it can take focus
            if row.key in self._details:
                self._column.addWidget(self._details[row.key])
        self._repair_tab_order()

    def _reuse(self, widget: DecisionRowWidget | None, row: DecisionRow) -> DecisionRowWidget:
        if widget is not None:
            widget.set_row(row)
            return widget
        made = DecisionRowWidget(row, self.header, self)
        made.toggled.connect(self.toggle)
        made.step.connect(self._walk)
        made.wanted.connect(self._wish)
        made.menu_wanted.connect(self.menu_wanted)
        made.focused.connect(self._focused)
        return made

    def _remove(self, row: QWidget, detail: QWidget | None) -> None:
        for widget in (row, detail):
            if widget is not None:
                self._column.removeWidget(widget)
                widget.hide()
                widget.deleteLater()

    def _drop_details(self) -> None:
        for key, detail in self._details.items():
            self._column.removeWidget(detail)
            detail.hide()
            detail.deleteLater()
            self._rows[key].set_open(False)
        self._details = {}

    def _make_detail(self, key: str, content: QWidget) -> Detail:
        detail = Detail(content, self)
        detail.hide()
        self._details[key] = detail
        self._column.insertWidget(self._column.indexOf(self._rows[key]) + 1, detail)
        self._repair_tab_order()
        return detail

    def _repair_tab_order(self) -> None:
        """Let Tab go from a row through its details to the next row; Qt puts new widgets last."""
        chain: list[QWidget] = [self.header]
        for key, row in self._rows.items():
            chain.append(row)
            if key in self._details:
                chain += focusable(self._details[key].content)
        for one, two in pairwise(chain):
            QWidget.setTabOrder(one, two)

    def _walk(self, key: str, by: int) -> None:
        keys = list(self._rows)
        place = min(max(keys.index(key) + by, 0), len(keys) - 1)
        self._rows[keys[place]].setFocus(Qt.FocusReason.OtherFocusReason)

    def _wish(self, key: str, wish: str) -> None:
        (self.edit_wanted if wish == "rediger" else self.delete_wanted).emit(key)

    def _focused(self, key: str) -> None:
        if key != self._current:
            self._current = key
            self.current_changed.emit(key)

    def _fit(self) -> None:
        for row in self._rows.values():
            row.fit()

    def _restyle(self) -> None:
        self.header.set_widths()
        self._follow_window()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the width of the window decide which columns are shown."""
        super().resizeEvent(event)
        self._follow_window()

    def showEvent(self, event: QShowEvent) -> None:
        """Fit the rows before they are seen."""
        super().showEvent(event)
        self._follow_window()

    def _follow_window(self) -> None:
        self._use_width(self.window().width() if self._follows_window else self._window_width)

    def changeEvent(self, event: QEvent) -> None:
        """Fit the rows to another font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()
