"""The person list as a table model: it holds the pages that were looked at, and asks for others."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from core.domain.beregning import Fristtype
from core.kodeverk import kodeverk
from desktop.models import norsk
from desktop.models.sidemodell import Sidemodell
from desktop.models.statusvisning import HASTER_DAGER, SNART_DAGER
from desktop.models.tekster import maalform, tekst

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from core.storage.listerad import Listerad

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


class Personmodell(Sidemodell["Listerad"]):
    """The persons of a choice."""

    def __init__(self, i_dag: date) -> None:
        """Start empty; `i_dag` decides what is urgent."""
        super().__init__(len(KOLONNER))
        self._i_dag = i_dag

    def sett(self, antall: int, foerste: Sequence[Listerad], i_dag: date | None = None) -> None:
        """Show another choice, as it is on a day."""
        self._i_dag = i_dag or self._i_dag
        super().sett(antall, foerste)

    def person(self, rad: int) -> Listerad | None:
        """The person of a row, if its page is held."""
        return self.rad(rad)

    def _hode(self, kolonne: int) -> str:
        return tekst(f"kolonne_{KOLONNER[kolonne]}")

    def _celle(self, rad: Listerad, kolonne: int, rolle: int) -> object:
        if rolle == Qt.ItemDataRole.DisplayRole:
            return _TEKST[kolonne](rad)
        return self._rolle(rad, kolonne, rolle)

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
