"""The person list as a table model: it holds the pages that were looked at, and asks for others."""

from __future__ import annotations

from collections import OrderedDict
from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from core.domain.beregning import Fristtype
from core.kodeverk import kodeverk
from desktop.models import norsk
from desktop.models.statusvisning import HASTER_DAGER, SNART_DAGER
from desktop.models.tekster import maalform, tekst

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from core.storage.listerad import Listerad

Index = QModelIndex | QPersistentModelIndex

SIDE = 100
MAKS_SIDER = 12
KOLONNER = ("duf_nummer", "navn_omvendt", "kategori", "kategori_fra", "ordning", "frist", "mangler")
DUF, NAVN, KATEGORI, KATEGORI_FRA, ORDNING, FRIST, MANGLER = range(len(KOLONNER))


class Rolle(IntEnum):
    """What the list's delegate asks for beside the text."""

    INAKTIV = Qt.ItemDataRole.UserRole + 1
    HAST = Qt.ItemDataRole.UserRole + 2
    FRISTTYPE = Qt.ItemDataRole.UserRole + 3
    MANGLER = Qt.ItemDataRole.UserRole + 4
    KOMPLETT = Qt.ItemDataRole.UserRole + 5
    PERSON_ID = Qt.ItemDataRole.UserRole + 20


class Personmodell(QAbstractTableModel):
    """Rows of a choice. A row whose page is not held is blank, and `trenger` is sent with it."""

    trenger = Signal(int)

    def __init__(self, i_dag: date) -> None:
        """Start empty; `i_dag` decides what is urgent."""
        super().__init__()
        self._i_dag = i_dag
        self._antall = 0
        self._sider: OrderedDict[int, tuple[Listerad, ...]] = OrderedDict()

    def sett(self, antall: int, foerste: Sequence[Listerad], i_dag: date) -> None:
        """Show another choice: how many there are, and its first page."""
        self.beginResetModel()
        self._i_dag = i_dag
        self._antall = antall
        self._sider = OrderedDict({0: tuple(foerste)})
        self.endResetModel()

    def sett_side(self, nummer: int, rader: Sequence[Listerad]) -> None:
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

    def person(self, rad: int) -> Listerad | None:
        """The person of a row, if its page is held."""
        nummer, plass = divmod(rad, SIDE)
        side = self._sider.get(nummer)
        return side[plass] if side is not None and plass < len(side) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's default
        """All persons of the choice, held or not."""
        return 0 if parent.isValid() else self._antall

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's default
        """The seven columns."""
        return 0 if parent.isValid() else len(KOLONNER)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The heads of the columns."""
        vannrett = orientation == Qt.Orientation.Horizontal
        if role == Qt.ItemDataRole.DisplayRole and vannrett and 0 <= section < len(KOLONNER):
            return tekst(f"kolonne_{KOLONNER[section]}")
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The text of a cell, or what the delegate asks for."""
        if not index.isValid():
            return None
        nummer, plass = divmod(index.row(), SIDE)
        side = self._sider.get(nummer)
        if side is None:
            self.trenger.emit(nummer)
            return None
        if plass >= len(side):
            return None
        person = side[plass]
        if role == Qt.ItemDataRole.DisplayRole:
            return _TEKST[index.column()](person)
        return self._rolle(person, index.column(), role)

    def _rolle(self, person: Listerad, kolonne: int, role: int) -> object:
        if role == Rolle.INAKTIV:
            return bool(person.inaktiv)
        if role == Rolle.PERSON_ID:
            return person.person_id
        if kolonne == FRIST:
            return self._fristrolle(person, role)
        if kolonne == MANGLER and role in {Rolle.MANGLER, Rolle.KOMPLETT}:
            funn = mangler(person)
            i_program = not person.inaktiv and person.fristtype is not None
            return funn if role == Rolle.MANGLER else i_program and not funn
        if kolonne == DUF and role == Qt.ItemDataRole.AccessibleTextRole:
            return setning(person, self._i_dag)
        return None

    def _fristrolle(self, person: Listerad, role: int) -> object:
        if role == Rolle.HAST:
            return hast(person, self._i_dag)
        return fristtype(person) if role == Rolle.FRISTTYPE else None


def hast(person: Listerad, i_dag: date) -> str | None:
    """Tell how urgent the deadline of a person is; nothing for one who is done."""
    if person.frist is None or person.inaktiv:
        return None
    dager = (person.frist - i_dag).days
    if dager <= HASTER_DAGER:
        return "haster"
    return "snart" if dager <= SNART_DAGER else "senere"


def fristtype(person: Listerad) -> str:
    """Name the kind of date beside the deadline."""
    if person.inaktiv and person.avslutning_dato:
        return tekst("fristtype_avsluttet")
    return tekst(f"fristtype_{person.fristtype}") if person.fristtype else ""


def mangler(person: Listerad) -> tuple[str, ...]:
    """List what is not registered yet for a person whose programme goes on."""
    if person.inaktiv or person.fristtype is None:
        return ()
    kode = kodeverk().kategori.get(person.kategori or "")
    krever_livsmestring = kode is not None and not kode.kapittel_6a
    funn = {
        "vedtak": not person.har_vedtak,
        "tiltak": not person.har_tiltak and person.fristtype is not Fristtype.GJENOPPSTART,
        "sluttmaal": person.sluttmaal is None,
        "livsmestring": krever_livsmestring and not person.livsmestring,
    }
    return tuple(tekst(f"mangler_{hva}") for hva, savnes in funn.items() if savnes)


def _kategori(person: Listerad) -> str:
    return kodeverk().kategori[person.kategori].navn.paa(maalform()) if person.kategori else ""


def _ordning(person: Listerad) -> str:
    if person.inaktiv:
        return tekst("fullfoert_inaktiv")
    return kodeverk().ordning[person.ordning].navn.paa(maalform()) if person.ordning else norsk.TOM


def _frist(person: Listerad) -> str:
    if person.inaktiv and person.avslutning_dato:
        return norsk.dato(person.avslutning_dato)
    return norsk.dato(person.frist)


def _navn(person: Listerad) -> str:
    return person.navn_omvendt or tekst("uten_navn")


def _uten_tekst(_person: Listerad) -> str:
    return ""


_TEKST = (
    lambda person: person.duf_gruppert,
    _navn,
    _kategori,
    lambda person: norsk.dato(person.kategori_fra),
    _ordning,
    _frist,
    _uten_tekst,
)


def setning(person: Listerad, i_dag: date) -> str:
    """Write a row as one sentence for assistive technology."""
    savnet = mangler(person)
    haster = hast(person, i_dag)
    deler = [
        _navn(person),
        person.duf_gruppert,
        _kategori(person),
        _ordning(person),
        f"{fristtype(person)} {_frist(person)}".strip(),
        tekst(f"hast_{haster}") if haster in {"haster", "snart"} else "",
        tekst("mangler_hva", hva=", ".join(savnet)) if savnet else "",
    ]
    return ", ".join(del_ for del_ in deler if del_)
