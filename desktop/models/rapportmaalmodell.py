"""Goal attainment as a table model, and its rows in words [9.9, R33]."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt

from core.kodeverk import kodeverk
from core.services.maaloppnaaelse import Inndeling
from desktop.models import norsk
from desktop.models.rapportmodell import sluttmaal
from desktop.models.rapporttall import prosent
from desktop.models.tekster import maalform, tekst

if TYPE_CHECKING:
    from core.services.maaloppnaaelse import Maaloppnaaelse, Maalrad
    from desktop.models.sidemodell import Index

FET = Qt.ItemDataRole.UserRole + 1
_VENSTRE = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_HOEYRE = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_BRUTT = int(Qt.TextFlag.TextWordWrap)


class Maalmodell(QAbstractTableModel):
    """Rows of goal attainment with their sum last; each count stands with its share."""

    def __init__(self) -> None:
        """Start empty."""
        super().__init__()
        self._tabell: Maaloppnaaelse | None = None

    def sett(self, tabell: Maaloppnaaelse) -> None:
        """Show another table."""
        self.beginResetModel()
        self._tabell = tabell
        self.endResetModel()

    def rad(self, nummer: int) -> Maalrad | None:
        """The row of a number; the last is the sum."""
        rader = alle_rader(self._tabell) if self._tabell else ()
        return rader[nummer] if 0 <= nummer < len(rader) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's default
        """The rows and their sum; none where nobody is terminated."""
        if parent.isValid() or self._tabell is None:
            return 0
        return len(alle_rader(self._tabell))

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's default
        """What the row is of, the groups, the base, and those outside it."""
        return 0 if parent.isValid() or self._tabell is None else len(self._tabell.grupper) + 3

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The heads of the columns."""
        if orientation != Qt.Orientation.Horizontal or self._tabell is None:
            return None
        navn = kolonner(self._tabell)
        if not 0 <= section < len(navn):
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _BRUTT | (_HOEYRE if section else _VENSTRE)
        return navn[section] if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The text of a cell; numbers stand to the right."""
        rad = self.rad(index.row()) if index.isValid() else None
        if rad is None or self._tabell is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return celler(self._tabell, rad)[index.column()]
        if role == FET:
            return rad is self._tabell.sum
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column():
            return _HOEYRE
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column() == 0:
            return setning(self._tabell, rad)
        return None


def alle_rader(tabell: Maaloppnaaelse) -> tuple[Maalrad, ...]:
    """Give the rows with their sum last; of nobody there is no sum."""
    return (*tabell.rader, tabell.sum) if tabell.rader else ()


def gruppenavn(tabell: Maaloppnaaelse) -> tuple[str, ...]:
    """Name the groups of the base."""
    koder = kodeverk().avslutningsgruppe
    return tuple(koder[kode].navn.paa(maalform()) for kode in tabell.grupper)


def radnavn(tabell: Maaloppnaaelse, rad: Maalrad) -> str:
    """Name a row in the written form in force."""
    if rad is tabell.sum:
        return tekst("sum")
    if tabell.etter is Inndeling.SLUTTMAAL:
        return sluttmaal(rad.noekkel) if rad.noekkel else tekst("uten_sluttmaal")
    if tabell.etter in {Inndeling.KATEGORI, Inndeling.KJOENN} and rad.noekkel:
        navn: str = getattr(kodeverk(), tabell.etter.value)[rad.noekkel].navn.paa(maalform())
        return navn
    return rad.navn


def kolonner(tabell: Maaloppnaaelse) -> tuple[str, ...]:
    """Name the columns."""
    foerste = tekst(f"etter_{tabell.etter}")
    return (foerste, *gruppenavn(tabell), tekst("tallgrunnlag"), tekst("utenfor_grunnlaget"))


def celler(tabell: Maaloppnaaelse, rad: Maalrad) -> tuple[str, ...]:
    """Write a row: each count with its share, then the base and those outside it."""
    grupper = (_antall_og_andel(rad, nummer) for nummer in range(len(tabell.grupper)))
    return (radnavn(tabell, rad), *grupper, norsk.heltall(rad.grunnlag), norsk.heltall(rad.utenfor))


def setning(tabell: Maaloppnaaelse, rad: Maalrad) -> str:
    """Write a row as one sentence: what a bar shows, for those who do not see it."""
    deler = [
        tekst(
            "gruppe_antall",
            navn=navn,
            n=norsk.heltall(rad.antall[nummer]),
            andel=_andel(rad, nummer),
        )
        for nummer, navn in enumerate(gruppenavn(tabell))
        if rad.antall[nummer]
    ]
    slutt = tekst("grunnlag_rad", n=norsk.heltall(rad.grunnlag), utenfor=norsk.heltall(rad.utenfor))
    return f"{radnavn(tabell, rad)}: {', '.join((*deler, slutt))}"


def _antall_og_andel(rad: Maalrad, nummer: int) -> str:
    antall = rad.antall[nummer]
    return f"{norsk.heltall(antall)} ({_andel(rad, nummer)})" if antall else norsk.TOM


def _andel(rad: Maalrad, nummer: int) -> str:
    return prosent(rad.andel(nummer))
