"""The steps of a calculation: the values, the table model and the scale of the waterfall."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
)

from desktop.views.widgets.date_parser import format_date
from desktop.views.widgets.plaintext import tooltip_text
from desktop.views.widgets.words import ord_for, ordliste

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


Index = QModelIndex | QPersistentModelIndex
StepKind = Literal["program", "permisjon", "fravaer", "stans", "gjenaapning"]

NUMBER, TEXT, EXTENSION, WATERFALL, DEADLINE = range(5)
_TITLES = ("steg_nr", "type_beregning", "utvidelse", "ny_frist", "ny_frist")
_WIDTHS = {NUMBER: 38, EXTENSION: 145, WATERFALL: 330, DEADLINE: 114}
_INK: dict[StepKind, str] = {
    "program": "accent",
    "permisjon": "plum",
    "fravaer": "info",
    "stans": "warn",
    "gjenaapning": "ok",
}
_LEAST_WATERFALL = 140
_INTERVALS = (1, 2, 3, 6, 12, 24, 60, 120)
_LABEL_ROOM = 56.0
_BAR = 10.0
_DOT = 5.0


@dataclass(frozen=True, slots=True)
class Step:
    """One step: what, how much, and the deadline before (none for the first) and after it."""

    number: int
    text: str
    extension: str
    kind: StepKind
    before: date | None
    after: date

    def sentence(self) -> str:
        """The step for a reader."""
        return ord_for(
            "steg",
            nr=self.number,
            tekst=self.text,
            utvidelse=self.extension,
            frist=format_date(self.after),
        )


class StepModel(QAbstractTableModel):
    """The steps as a table."""

    def __init__(self) -> None:
        """Start empty."""
        super().__init__()
        self.steps: tuple[Step, ...] = ()

    def set_steps(self, steps: Sequence[Step]) -> None:
        """Show other steps."""
        self.beginResetModel()
        self.steps = tuple(steps)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's default
        """A row a step."""
        return 0 if parent.isValid() else len(self.steps)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's default
        """Number, text, extension, waterfall, deadline."""
        return 0 if parent.isValid() else len(_TITLES)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The text of a cell; the first says the whole row to a reader."""
        if not index.isValid():
            return None
        step = self.steps[index.row()]
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column() == NUMBER:
            return step.sentence()
        if role == Qt.ItemDataRole.ToolTipRole and index.column() == TEXT:
            return tooltip_text(step.text)
        if role == Qt.ItemDataRole.DisplayRole:
            after = format_date(step.after)
            return (str(step.number), step.text, step.extension, after, after)[index.column()]
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """The titles."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return ord_for(_TITLES[section])
        return None


class WaterfallScale:
    """Which date stands where in the waterfall, and which months are named."""

    def __init__(self, steps: Sequence[Step]) -> None:
        self._days = [step.after for step in steps] or [date(2000, 1, 1)]
        span = max((max(self._days) - min(self._days)).days, 20)
        self._first = min(self._days) - timedelta(days=max(span // 12, 8))
        self._last = max(self._days) + timedelta(days=max(span // 6, 10))

    def x(self, day: date, left: float, width: float) -> float:
        """Where a date stands in a column that begins at `left`."""
        share = (day - self._first).days / max((self._last - self._first).days, 1)
        return left + min(max(share, 0.0), 1.0) * width

    def months(self, width: float) -> Iterator[date]:
        """The first days of months that have room for a name."""
        total = (self._last - self._first).days
        room = width * 30.4 / max(total, 1)
        every = next((n for n in _INTERVALS if room * n >= _LABEL_ROOM * 0.8), _INTERVALS[-1])
        day = self._first.replace(day=1)
        while day <= self._last:
            whole = self.x(day, 0, width) + _LABEL_ROOM / 2 <= width
            if day >= self._first and whole and (day.year * 12 + day.month - 1) % every == 0:
                yield day
            day = (day + timedelta(days=32)).replace(day=1)

    def label(self, day: date) -> str:
        """A month's name, with the year when it is not the first year on the scale."""
        name = ordliste("maaneder_kort")[day.month - 1]
        return name if day.year == self._first.year else f"{name} {day.year % 100:02}"
