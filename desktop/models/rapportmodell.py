"""The terminated as a table model: it holds the pages that were looked at, and asks for others."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from core.domain.avslutning import AvsluttetAv
from core.kodeverk import kodeverk
from desktop.models import norsk
from desktop.models.sidemodell import Sidemodell
from desktop.models.tekster import maalform, tekst

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.storage.avsluttet import Avsluttet

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


class Avsluttetmodell(Sidemodell["Avsluttet"]):
    """The terminated of a choice, and what can be done."""

    def __init__(self) -> None:
        """Start empty."""
        super().__init__(len(KOLONNER))

    def rad_for(self, person_id: str) -> int:
        """Find the row of a person among the pages that are held, -1 if she is not there."""
        return self.finn(lambda rad: rad.person_id == person_id)

    def _hode(self, kolonne: int) -> str:
        return hode(KOLONNER[kolonne])

    def _celle(self, rad: Avsluttet, kolonne: int, rolle: int) -> object:
        if rolle == Qt.ItemDataRole.DisplayRole:
            return celle(rad, kolonne)
        return _rolle(rad, kolonne, rolle)


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
