"""The terminated as a table model: it holds the pages that were looked at, and asks for others."""

from __future__ import annotations

from collections import OrderedDict
from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from core.domain.avslutning import AvsluttetAv
from core.kodeverk import kodeverk
from desktop.models import norsk
from desktop.models.tekster import maalform, tekst

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from core.storage.avsluttet import Avsluttet

Index = QModelIndex | QPersistentModelIndex

SIDE = 100
MAKS_SIDER = 12
KOLONNER = (
    "duf_nummer",
    "navn_omvendt",
    "kategori",
    "sluttmaal",
    "avslutningsaarsak",
    "avslutningsdato",
    "registrert_av",
    "handling",
)
DUF, NAVN, KATEGORI, SLUTTMAAL, AARSAK, DATO, REGISTRERT_AV, HANDLING = range(len(KOLONNER))
IKKE_REGISTRERT = "aarsak_ikke_registrert"
VENTER_PAA_AARSAK = frozenset({IKKE_REGISTRERT, "permanent_stans"})


class Rolle(IntEnum):
    """What the table asks for beside the text; the values are those of the delegate."""

    STIL = Qt.ItemDataRole.UserRole + 1
    PERSON_ID = Qt.ItemDataRole.UserRole + 20


class Avsluttetmodell(QAbstractTableModel):
    """Rows of a choice. A row whose page is not held is blank, and `trenger` is sent with it."""

    trenger = Signal(int)

    def __init__(self) -> None:
        """Start empty."""
        super().__init__()
        self._antall = 0
        self._sider: OrderedDict[int, tuple[Avsluttet, ...]] = OrderedDict()

    def sett(self, antall: int, foerste: Sequence[Avsluttet]) -> None:
        """Show another choice: how many there are, and its first page."""
        self.beginResetModel()
        self._antall = antall
        self._sider = OrderedDict({0: tuple(foerste)})
        self.endResetModel()

    def sett_side(self, nummer: int, rader: Sequence[Avsluttet]) -> None:
        """Take a page that was asked for; the one that was looked at longest ago is let go."""
        self._sider[nummer] = tuple(rader)
        if len(self._sider) > MAKS_SIDER:
            self._sider.popitem(last=False)
        foerste = nummer * SIDE
        siste = min(foerste + SIDE, self._antall) - 1
        self.dataChanged.emit(self.index(foerste, 0), self.index(siste, len(KOLONNER) - 1))

    def har_side(self, nummer: int) -> bool:
        """Whether a page is held."""
        return nummer in self._sider

    def rad(self, nummer: int) -> Avsluttet | None:
        """The termination of a row, if its page is held."""
        side, plass = divmod(nummer, SIDE)
        rader = self._sider.get(side)
        return rader[plass] if rader is not None and plass < len(rader) else None

    def rad_for(self, person_id: str) -> int:
        """Find the row of a person among the pages that are held, -1 if she is not there."""
        for nummer, rader in self._sider.items():
            for plass, rad in enumerate(rader):
                if rad.person_id == person_id:
                    return nummer * SIDE + plass
        return -1

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's default
        """All terminated of the choice, held or not."""
        return 0 if parent.isValid() else self._antall

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's default
        """The columns of the report, and what can be done."""
        return 0 if parent.isValid() else len(KOLONNER)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The heads of the columns."""
        vannrett = orientation == Qt.Orientation.Horizontal
        if role == Qt.ItemDataRole.DisplayRole and vannrett and 0 <= section < len(KOLONNER):
            return hode(KOLONNER[section])
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
        if role == Qt.ItemDataRole.DisplayRole:
            return celle(rad, index.column())
        return _rolle(rad, index.column(), role)


def hode(kolonne: str) -> str:
    """Name a column."""
    kjente = {"duf_nummer", "navn_omvendt", "kategori"}
    return tekst(f"kolonne_{kolonne}" if kolonne in kjente else kolonne)


def celle(rad: Avsluttet, kolonne: int) -> str:
    """Write a cell."""
    return _TEKST[kolonne](rad)


def _kategori(rad: Avsluttet) -> str:
    kode = kodeverk().kategori.get(rad.kategori)
    return kode.navn.paa(maalform()) if kode else norsk.TOM


def _aarsak(rad: Avsluttet) -> str:
    return kodeverk().avslutningsaarsak[rad.aarsak].navn.paa(maalform())


def sluttmaal(kode: str | None) -> str:
    """Name a goal as the pages do."""
    if kode is None:
        return tekst("ikke_registrert")
    return kodeverk().sluttmaal[kode].navn.paa(maalform()).replace(" - ", " – ")


def registrert_av(rad: Avsluttet) -> str:
    """Name who ended the programme: the engine, or the caseworker by her initials."""
    if rad.av is AvsluttetAv.REGELMOTOR:
        return tekst("regelmotor")
    return norsk.initialer(rad.registrert_av)


_TEKST: tuple[Callable[[Avsluttet], str], ...] = (
    lambda rad: rad.duf_gruppert,
    lambda rad: rad.navn_omvendt or tekst("uten_navn"),
    _kategori,
    lambda rad: sluttmaal(rad.sluttmaal),
    _aarsak,
    lambda rad: norsk.dato(rad.dato),
    registrert_av,
    lambda rad: tekst("legg_til_aarsak_rad") if mangler_aarsak(rad) else "",
)


def mangler_aarsak(rad: Avsluttet) -> bool:
    """Tell whether the municipality still owes the cause [9.3, 9.5]."""
    return rad.av is AvsluttetAv.REGELMOTOR and rad.aarsak in VENTER_PAA_AARSAK


def kan_faa_aarsak(rad: Avsluttet) -> bool:
    """Tell whether a cause can be added: the engine ended it, with a deadline (R29, R32)."""
    return rad.av is AvsluttetAv.REGELMOTOR and rad.frist is not None


def stil(rad: Avsluttet, kolonne: int) -> str:
    """Say how a cell is shown: the delegate knows the words."""
    if kolonne in {DUF, HANDLING}:
        return "lenke"
    if kolonne == NAVN:
        return "sterk"
    if kolonne == AARSAK and mangler_aarsak(rad):
        return "varsel"
    if kolonne == REGISTRERT_AV and rad.av is AvsluttetAv.REGELMOTOR:
        return "pille"
    if kolonne == SLUTTMAAL and rad.sluttmaal is None:
        return "dempet"
    return ""


def _rolle(rad: Avsluttet, kolonne: int, role: int) -> object:
    if role == Rolle.STIL:
        return stil(rad, kolonne)
    if role == Rolle.PERSON_ID:
        return rad.person_id
    if role == Qt.ItemDataRole.AccessibleTextRole and kolonne == DUF:
        return setning(rad)
    if role == Qt.ItemDataRole.ToolTipRole and kolonne in {KATEGORI, SLUTTMAAL, AARSAK}:
        return celle(rad, kolonne)
    return None


def setning(rad: Avsluttet) -> str:
    """Write a row as one sentence for assistive technology."""
    deler = [celle(rad, kolonne) for kolonne in (NAVN, DUF, KATEGORI, AARSAK, DATO)]
    deler.append(tekst("registrert_av_hvem", hvem=registrert_av(rad)))
    if mangler_aarsak(rad):
        deler.append(tekst("f2_legger_til"))
    return ", ".join(deler)
