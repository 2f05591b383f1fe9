"""The events as a table model: it holds the pages that were looked at, and asks for others."""

from __future__ import annotations

from collections import OrderedDict
from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from desktop.models import hendelsesord
from desktop.models.tekster import tekst

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from core.domain.hendelse import Hendelseslinje

Index = QModelIndex | QPersistentModelIndex

SIDE = 100
MAKS_SIDER = 12
KOLONNER = ("tid", "person", "loggtype", "hva", "hvem", "endring", "frist")
TID, PERSON, LOGGTYPE, HVA, HVEM, ENDRING, FRIST = range(len(KOLONNER))


class Rolle(IntEnum):
    """What the table asks for beside the text; the value is that of the delegate."""

    STIL = Qt.ItemDataRole.UserRole + 1


class Hendelsesmodell(QAbstractTableModel):
    """Events of a choice. A row whose page is not held is blank, and `trenger` is sent with it."""

    trenger = Signal(int)

    def __init__(self, kommuner: Mapping[str, str]) -> None:
        """Start empty; `kommuner` gives the name of a municipality by number."""
        super().__init__()
        self._kommuner = kommuner
        self._antall = 0
        self._sider: OrderedDict[int, tuple[Hendelseslinje, ...]] = OrderedDict()

    def sett(self, antall: int, foerste: Sequence[Hendelseslinje]) -> None:
        """Show another choice: how many there are, and its first page."""
        self.beginResetModel()
        self._antall = antall
        self._sider = OrderedDict({0: tuple(foerste)})
        self.endResetModel()

    def sett_side(self, nummer: int, rader: Sequence[Hendelseslinje]) -> None:
        """Take a page that was asked for; the one that was looked at longest ago is let go."""
        foerste = nummer * SIDE
        if foerste >= self._antall:
            return
        self._sider[nummer] = tuple(rader)
        if len(self._sider) > MAKS_SIDER:
            self._sider.popitem(last=False)
        siste = min(foerste + SIDE, self._antall) - 1
        self.dataChanged.emit(self.index(foerste, 0), self.index(siste, len(KOLONNER) - 1))

    def har_side(self, nummer: int) -> bool:
        """Whether a page is held."""
        return nummer in self._sider

    def rad(self, nummer: int) -> Hendelseslinje | None:
        """The event of a row, if its page is held."""
        side, plass = divmod(nummer, SIDE)
        rader = self._sider.get(side)
        return rader[plass] if rader is not None and 0 <= plass < len(rader) else None

    def rad_for(self, hendelse: int) -> int:
        """Find the row of an event by its number among the pages that are held, -1 without."""
        for nummer, rader in self._sider.items():
            for plass, rad in enumerate(rader):
                if rad.nummer == hendelse:
                    return nummer * SIDE + plass
        return -1

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's default
        """All events of the choice, held or not."""
        return 0 if parent.isValid() else self._antall

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's default
        """The columns of the log."""
        return 0 if parent.isValid() else len(KOLONNER)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The heads of the columns."""
        vannrett = orientation == Qt.Orientation.Horizontal
        if role == Qt.ItemDataRole.DisplayRole and vannrett and 0 <= section < len(KOLONNER):
            return hode(section)
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The text of a cell, or how it is shown."""
        if not index.isValid():
            return None
        rad = self.rad(index.row())
        if rad is None:
            if not self.har_side(index.row() // SIDE):
                self.trenger.emit(index.row() // SIDE)
            return None
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return celle(rad, index.column(), self._kommuner)
        if role == Rolle.STIL:
            return stil(rad, index.column())
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column() == TID:
            return hendelsesord.setning(rad, self._kommuner)
        return None


def hode(kolonne: int) -> str:
    """Name a column."""
    return tekst(f"hend_{KOLONNER[kolonne]}")


def celle(rad: Hendelseslinje, kolonne: int, kommuner: Mapping[str, str]) -> str:
    """Write a cell."""
    if kolonne == ENDRING:
        return hendelsesord.endring(rad, kommuner)
    if kolonne == PERSON:
        return rad.navn or tekst("uten_navn")
    if kolonne == HVEM:
        return hendelsesord.hvem(rad.av)
    skriv = {
        TID: hendelsesord.tid,
        LOGGTYPE: hendelsesord.loggtype,
        HVA: hendelsesord.hva,
        FRIST: hendelsesord.frist,
    }
    return skriv[kolonne](rad)


def stil(rad: Hendelseslinje, kolonne: int) -> str:
    """Say how a cell is shown: the delegate knows the words."""
    if kolonne == PERSON:
        return "lenke"
    if kolonne == HVA:
        return "sterk"
    if kolonne == FRIST and rad.flyttet_frist:
        return "sterk"
    return ""
