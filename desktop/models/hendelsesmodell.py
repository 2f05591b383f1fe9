"""The events as a table model: it holds the pages that were looked at, and asks for others."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from desktop.models import hendelsesord
from desktop.models.sidemodell import Sidemodell
from desktop.models.tekster import tekst

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.domain.hendelse import Hendelseslinje

KOLONNER = ("tid", "person", "loggtype", "hva", "hvem", "endring", "frist")
TID, PERSON, LOGGTYPE, HVA, HVEM, ENDRING, FRIST = range(len(KOLONNER))


class Rolle(IntEnum):
    """What the table asks for beside the text; the value is that of the delegate."""

    STIL = Qt.ItemDataRole.UserRole + 1


class Hendelsesmodell(Sidemodell["Hendelseslinje"]):
    """Events of a choice."""

    def __init__(self, kommuner: Mapping[str, str]) -> None:
        """Start empty; `kommuner` gives the name of a municipality by number."""
        super().__init__(len(KOLONNER))
        self._kommuner = kommuner

    def rad_for(self, hendelse: int) -> int:
        """Find the row of an event by its number among the pages that are held, -1 without."""
        return self.finn(lambda rad: rad.nummer == hendelse)

    def _hode(self, kolonne: int) -> str:
        return hode(kolonne)

    def _celle(self, rad: Hendelseslinje, kolonne: int, rolle: int) -> object:
        if rolle in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return celle(rad, kolonne, self._kommuner)
        if rolle == Rolle.STIL:
            return stil(rad, kolonne)
        if rolle == Qt.ItemDataRole.AccessibleTextRole and kolonne == TID:
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
