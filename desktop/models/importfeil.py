"""The faults of a file as a table: where, and how to put it right; also as text."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from core.services.listeimport import Importavvist
from core.services.saksfiler import Importfeil
from desktop.models.skjema import melding_av
from desktop.models.tekster import tekst

if TYPE_CHECKING:
    from collections.abc import Sequence

Index = QModelIndex | QPersistentModelIndex
NUMMER, STED, MELDING = range(3)


class Feilrad(NamedTuple):
    """One fault: the number of its case or line (0: of the whole file), its place, its cure."""

    nummer: int
    sted: str
    melding: str

    @property
    def celler(self) -> tuple[str, str, str]:
        """The texts of its cells."""
        return str(self.nummer or ""), self.sted, self.melding


def feilrader(feil: Exception) -> tuple[Feilrad, ...]:
    """Give every fault that a refusal tells of; at least its own message."""
    if isinstance(feil, Importfeil):
        return tuple(Feilrad(nummer, f.sti, f.melding) for nummer, f in feil.feil)
    if isinstance(feil, Importavvist) and feil.brudd:
        return tuple(Feilrad(b.linje, b.felt, b.melding) for b in feil.brudd)
    return (Feilrad(0, "", melding_av(feil)),)


class Feilmodell(QAbstractTableModel):
    """The faults in the order of the file."""

    def __init__(self) -> None:
        """Begin without faults."""
        super().__init__()
        self.rader: tuple[Feilrad, ...] = ()
        self._av_saker = False

    def sett(self, rader: Sequence[Feilrad], *, av_saker: bool) -> None:
        """Show other faults; `av_saker` tells that their numbers are those of cases."""
        self.beginResetModel()
        self.rader = tuple(rader)
        self._av_saker = av_saker
        self.endResetModel()

    @property
    def hoder(self) -> tuple[str, str, str]:
        """The heads of the columns."""
        nummer = "import_kolonne_sak" if self._av_saker else "import_kolonne_linje"
        return tekst(nummer), tekst("import_kolonne_sted"), tekst("import_kolonne_melding")

    def som_tekst(self, fil: str) -> str:
        """Write all faults as lines with tabs between the cells, under the file's name."""
        linjer = [fil, "\t".join(self.hoder), *("\t".join(rad.celler) for rad in self.rader)]
        return "\n".join(linjer) + "\n"

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's default
        """A row a fault."""
        return 0 if parent.isValid() else len(self.rader)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's default
        """The three columns."""
        return 0 if parent.isValid() else len(self.hoder)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The heads of the columns."""
        vannrett = orientation == Qt.Orientation.Horizontal
        if role == Qt.ItemDataRole.DisplayRole and vannrett and 0 <= section < len(self.hoder):
            return self.hoder[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The text of a cell; the whole row as a sentence for those who hear it."""
        if not index.isValid():
            return None
        rad = self.rader[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return rad.celler[index.column()]
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column() == NUMMER:
            return ", ".join(celle for celle in rad.celler if celle)
        return None
