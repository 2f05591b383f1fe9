"""A table of any length that holds the pages that were looked at, and asks for others."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

Index = QModelIndex | QPersistentModelIndex
R = TypeVar("R")

SIDE = 100
MAKS_SIDER = 12


class Sidemodell(QAbstractTableModel, Generic[R]):
    """Rows of a choice. A row whose page is not held is blank, and `trenger` is sent with it."""

    trenger = Signal(int)

    def __init__(self, kolonner: int) -> None:
        """Start empty, with so many columns."""
        super().__init__()
        self._kolonner = kolonner
        self._antall = 0
        self._sider: OrderedDict[int, tuple[R, ...]] = OrderedDict()

    # what a concrete table says

    def _celle(self, rad: R, kolonne: int, rolle: int) -> object:
        """Give what a cell of a row is for a role."""
        raise NotImplementedError

    def _hode(self, kolonne: int) -> str:
        """Name a column."""
        raise NotImplementedError

    # pages

    def sett(self, antall: int, foerste: Sequence[R]) -> None:
        """Show another choice: how many there are, and its first page."""
        self.beginResetModel()
        self._antall = antall
        self._sider = OrderedDict({0: tuple(foerste)})
        self.endResetModel()

    def sett_side(self, nummer: int, rader: Sequence[R]) -> None:
        """Take a page that was asked for; the one that was looked at longest ago is let go.

        A page of a choice that has become shorter meanwhile is nobody's.
        """
        foerste = nummer * SIDE
        if foerste >= self._antall:
            return
        self._sider[nummer] = tuple(rader)
        if len(self._sider) > MAKS_SIDER:
            self._sider.popitem(last=False)
        siste = min(foerste + SIDE, self._antall) - 1
        self.dataChanged.emit(self.index(foerste, 0), self.index(siste, self._kolonner - 1))

    def har_side(self, nummer: int) -> bool:
        """Whether a page is held."""
        return nummer in self._sider

    def rad(self, nummer: int) -> R | None:
        """The value of a row, if its page is held."""
        side, plass = divmod(nummer, SIDE)
        rader = self._sider.get(side)
        return rader[plass] if rader is not None and plass < len(rader) else None

    def finn(self, passer: Callable[[R], bool]) -> int:
        """Find the first row that fits among the pages that are held, -1 if there is none."""
        for nummer, rader in self._sider.items():
            for plass, rad in enumerate(rader):
                if passer(rad):
                    return nummer * SIDE + plass
        return -1

    # what Qt asks

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's default
        """All rows of the choice, held or not."""
        return 0 if parent.isValid() else self._antall

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's default
        """The columns."""
        return 0 if parent.isValid() else self._kolonner

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The heads of the columns."""
        vannrett = orientation == Qt.Orientation.Horizontal
        if role == Qt.ItemDataRole.DisplayRole and vannrett and 0 <= section < self._kolonner:
            return self._hode(section)
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a cell is for a role; nothing until its page is there."""
        if not index.isValid():
            return None
        nummer, plass = divmod(index.row(), SIDE)
        side = self._sider.get(nummer)
        if side is None:
            self.trenger.emit(nummer)
            return None
        return self._celle(side[plass], index.column(), role) if plass < len(side) else None
