"""The rows of an import as a table model: a cell's text is made when it is painted."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from desktop.models.importlinjer import INGEN
from desktop.models.tekster import tekst

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from desktop.models.importlinje import Importlinje
    from desktop.models.importlinjer import Linjer

Index = QModelIndex | QPersistentModelIndex

KOLONNER = ("valg", "linje", "duf", "navn", "art", "avvik")
VALG, NUMMER, DUF, NAVN, ART, AVVIK = range(len(KOLONNER))
_HUKET, _UHUKET = Qt.CheckState.Checked, Qt.CheckState.Unchecked


class Rolle(IntEnum):
    """What the table's delegate asks for beside the text; apart from the roles of persons."""

    ART = Qt.ItemDataRole.UserRole + 31
    MERKER = Qt.ItemDataRole.UserRole + 32
    KAN_VELGES = Qt.ItemDataRole.UserRole + 33


class Importmodell(QAbstractTableModel):
    """Rows of one kind, or all of them, in the order of the file; some can be ticked.

    `valg_endret` is sent when other rows are chosen than before.
    """

    valg_endret = Signal()

    def __init__(self) -> None:
        """Begin without rows."""
        super().__init__()
        self._linjer: Linjer[Any] = INGEN
        self._vist: Sequence[int] = ()
        self._hoder: Mapping[int, str] = {}
        self._nummertekst = "import_linje_nr"
        self.art = ""
        self.velges = False
        self.valgte: frozenset[int] = frozenset()

    # what is shown

    def sett(self, linjer: Linjer[Any], *, velges: bool, hoder: Mapping[int, str]) -> None:
        """Take the rows of a file; `hoder` are keys of column heads that differ from the usual."""
        self.beginResetModel()
        self._linjer = linjer
        self._hoder = hoder
        sak = hoder.get(NUMMER) == "import_kolonne_sak"
        self._nummertekst = "import_sak_nr" if sak else "import_linje_nr"
        self.velges = velges
        self.valgte = frozenset()
        self.art = ""
        self._vist = range(len(linjer))
        self.endResetModel()
        self.valg_endret.emit()

    def filtrer(self, art: str) -> None:
        """Show the rows of one kind; of all kinds when it is empty."""
        self.beginResetModel()
        self.art = art
        self._vist = self._linjer.av_art(art) if art else range(len(self._linjer))
        self.endResetModel()

    def antall(self, art: str = "") -> int:
        """Count the rows of a kind, or all."""
        return self._linjer.antall[art] if art else len(self._linjer)

    def linje(self, rad: int) -> Importlinje:
        """Give the row that is shown at a place."""
        return self._linjer.vis(self._vist[rad])

    # what is chosen

    def antall_velgbare(self, art: str) -> int:
        """Count the rows of a kind that can be ticked."""
        return len(self._av_art(art))

    def alle_valgt(self, art: str) -> bool | None:
        """Tell whether all rows of a kind are ticked, None where some are."""
        av_arten = self._av_art(art)
        felles = len(av_arten & self.valgte)
        return None if 0 < felles < len(av_arten) else felles > 0

    def velg_alle(self, art: str, *, valgt: bool) -> None:
        """Tick all rows of a kind, or none of them."""
        av_arten = self._av_art(art)
        self._sett_valgte(self.valgte | av_arten if valgt else self.valgte - av_arten)

    def velg(self, nummer: int, *, valgt: bool) -> None:
        """Tick one row by its number, or take its tick away; others are left alone."""
        if self.velges and any(nummer in av_arten for av_arten in self._linjer.velgbare.values()):
            self._sett_valgte(self.valgte | {nummer} if valgt else self.valgte - {nummer})

    def _av_art(self, art: str) -> frozenset[int]:
        return self._linjer.velgbare.get(art, frozenset()) if self.velges else frozenset()

    def _sett_valgte(self, valgte: frozenset[int]) -> None:
        if valgte == self.valgte:
            return
        self.valgte = valgte
        if self.rowCount():
            siste = self.rowCount() - 1
            roller = [Qt.ItemDataRole.CheckStateRole]
            self.dataChanged.emit(self.index(0, VALG), self.index(siste, VALG), roller)
        self.valg_endret.emit()

    # what Qt asks for

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's default
        """The rows of the kind that is shown."""
        return 0 if parent.isValid() else len(self._vist)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's default
        """The six columns."""
        return 0 if parent.isValid() else len(KOLONNER)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The heads of the columns."""
        vannrett = orientation == Qt.Orientation.Horizontal
        if role == Qt.ItemDataRole.DisplayRole and vannrett and 0 <= section < len(KOLONNER):
            return tekst(self._hoder.get(section, f"import_kolonne_{KOLONNER[section]}"))
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Rows are whole; the first cell of one that can be chosen can be ticked."""
        flagg = super().flags(index)
        if self.velges and index.column() == VALG and self.linje(index.row()).kan_velges:
            flagg |= Qt.ItemFlag.ItemIsUserCheckable
        return flagg

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The text of a cell, its tick, or what the delegate asks for."""
        if not index.isValid():
            return None
        linje = self.linje(index.row())
        if role == Qt.ItemDataRole.DisplayRole:
            return _TEKST[index.column()](linje)
        if role == Rolle.ART:
            return linje.art
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.setning(linje) if index.column() in self._med_setning else None
        if index.column() == VALG:
            return self._valgrolle(linje, role)
        return _avviksrolle(linje, role) if index.column() == AVVIK else None

    @property
    def _med_setning(self) -> tuple[int, ...]:
        """The cells that say the whole row: the first, and one that is seen when it is not."""
        return (VALG,) if self.velges else (VALG, DUF)

    def _valgrolle(self, linje: Importlinje, role: int) -> object:
        if not (self.velges and linje.kan_velges):
            return None
        if role == Qt.ItemDataRole.CheckStateRole:
            return _HUKET if linje.nummer in self.valgte else _UHUKET
        return role == Rolle.KAN_VELGES or None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Take a tick."""
        kan = index.isValid() and index.column() == VALG and self.velges
        if role != Qt.ItemDataRole.CheckStateRole or not kan:
            return False
        linje = self.linje(index.row())
        if linje.kan_velges:
            self.velg(linje.nummer, valgt=Qt.CheckState(value) == _HUKET)
        return linje.kan_velges

    def setning(self, linje: Importlinje) -> str:
        """Write a row as one sentence for assistive technology."""
        valgt = linje.nummer in self.valgte
        deler = [
            linje.navn,
            linje.duf,
            tekst(f"import_art_{linje.art}"),
            _avvik(linje),
            tekst(self._nummertekst, nr=linje.nummer),
        ]
        if self.velges and linje.kan_velges:
            deler.append(tekst("import_valgt" if valgt else "import_ikke_valgt"))
        return ", ".join(del_ for del_ in deler if del_)


def _avviksrolle(linje: Importlinje, role: int) -> object:
    if role == Rolle.MERKER:
        return linje.merker
    return (_avvik(linje) or None) if role == Qt.ItemDataRole.ToolTipRole else None


def _avvik(linje: Importlinje) -> str:
    return ", ".join(linje.merker) or linje.tekst


_TEKST: tuple[Callable[[Importlinje], str], ...] = (
    lambda _linje: "",
    lambda linje: str(linje.nummer) if linje.nummer else "",
    lambda linje: linje.duf,
    lambda linje: linje.navn,
    lambda linje: tekst(f"import_art_{linje.art}"),
    _avvik,
)
