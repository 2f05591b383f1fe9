"""A version of a row, and what a row said at a moment; knows no database."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any, NamedTuple

Rad = Any  # a value of any list of the case file, or None
LUKKENDE = ("gjenaapnet", "til", "avgjort")


class Versjon(NamedTuple):
    """A version of a row: from when it stood (None: always), its owner, its place and its value."""

    noekkel: str
    fra: datetime | None
    eier: str | None
    plass: int
    verdi: Any
    foerste: bool

    def gjaldt(self, tid: datetime) -> bool:
        """Tell whether the version was made by a moment."""
        return self.fra is None or self.fra <= tid


def verdi_ved(rader: Sequence[Versjon], tid: datetime) -> Rad:
    """Return what a row said at a moment, None where it was not there yet."""
    gjaldt = [versjon for versjon in rader if versjon.gjaldt(tid)]
    if not gjaldt:
        return None
    siste = gjaldt[-1]
    return uten_senere(siste.verdi, tid) if siste.foerste else siste.verdi


def uten_senere(verdi: Rad, tid: datetime) -> Rad:
    """Return an imported value without the change and the deletion that its trace has later."""
    spor = getattr(verdi, "spor", None)
    if spor is None:
        return verdi
    endres, slettes = _etter(spor.endret, tid), _etter(spor.slettet_tid, tid)
    if endres:
        spor = replace(spor, endret=None, endret_av=None)
        verdi = replace(verdi, **_aapne_igjen(verdi, tid))
    if slettes:
        spor = replace(spor, slettet_tid=None, slettet_av=None)
        verdi = replace(verdi, slettet=False) if hasattr(verdi, "slettet") else verdi
    return replace(verdi, spor=spor) if endres or slettes else verdi


def _aapne_igjen(verdi: Rad, tid: datetime) -> dict[str, None]:
    """Return the fields that a later change must have closed: their day had not come."""
    felter = {navn: getattr(verdi, navn, None) for navn in LUKKENDE}
    lukket: dict[str, None] = {n: None for n, dag in felter.items() if dag and dag > tid.date()}
    return lukket | ({"utfall": None} if "avgjort" in lukket else {})


def _etter(merke: datetime | None, tid: datetime) -> bool:
    return merke is not None and merke > tid
