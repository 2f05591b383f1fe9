"""What the person list asks the use cases for, as functions for the worker thread."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from core.storage.navn import sorteringsdel
from core.storage.utvalg import Utvalg
from desktop.models.personmodell import SIDE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.services.liste import Listetjeneste
    from core.storage.listerad import Listerad
    from core.storage.utvalg import Sortering

NAERE_SIDER = 10  # beyond these, the keys of all rows are fetched once instead of counting past
PORSJON = 200
Valg = tuple[Utvalg, "Sortering"]


@dataclass(frozen=True, slots=True)
class Foerste:
    """The first page of a choice; where it is empty, how many there are unfiltered."""

    antall: int
    rader: tuple[Listerad, ...]
    uten_filter: int
    etter_andre: int


@dataclass(frozen=True, slots=True)
class Steder:
    """The municipalities that somebody is followed up by, and the districts of the chosen one."""

    kommuner: tuple[str, ...]
    bydeler: tuple[str, ...]


def foerste_side(
    liste: Listetjeneste, utvalg: Utvalg, sortering: Sortering, annen_lov: str
) -> Foerste:
    """Fetch the first page and the counts that the page needs."""
    rader = liste.side(utvalg, sortering, 0, SIDE)
    antall = len(rader) if len(rader) < SIDE else liste.antall(utvalg)
    if antall:
        return Foerste(antall, rader, antall, 0)
    uten = liste.antall(Utvalg(lov=utvalg.lov, vis_inaktive=True))
    andre = 0 if uten else liste.antall(Utvalg(lov=annen_lov, vis_inaktive=True))
    return Foerste(0, (), uten, andre)


def sider(
    liste: Listetjeneste, valg: Valg, numre: Sequence[int], ider: list[str] | None
) -> tuple[dict[int, tuple[Listerad, ...]], list[str] | None]:
    """Fetch pages: near ones by row number, far ones by the keys of all rows, fetched once."""
    utvalg, sortering = valg
    if ider is None and max(numre) > NAERE_SIDER:
        ider = liste.ider(utvalg, sortering)
    hentet = {}
    for nummer in numre:
        fra = nummer * SIDE
        if ider is None:
            hentet[nummer] = liste.side(utvalg, sortering, fra, SIDE)
        else:
            hentet[nummer] = liste.rader(ider[fra : fra + SIDE])
    return hentet, ider


def steder(liste: Listetjeneste, utvalg: Utvalg) -> Steder:
    """Fetch what can be chosen among places."""
    lov = utvalg.lov or ""
    return Steder(liste.kommuner(lov), liste.bydeler(lov, utvalg.kommune))


def personer(liste: Listetjeneste, valg: Valg, rader: Sequence[int]) -> tuple[Listerad, ...]:
    """Fetch the persons of some rows."""
    ider = liste.ider(*valg)
    return liste.rader(ider[rad] for rad in rader if rad < len(ider))


def rad_paa_bokstav(liste: Listetjeneste, valg: Valg, ord_: str, fra: int) -> int | None:
    """Find the next row from `fra` on, round and round, whose family name begins so."""
    utvalg, sortering = valg
    plass = {id_: rad for rad, id_ in enumerate(liste.ider(utvalg, sortering))}
    heter = replace(utvalg, navn=f"{utvalg.navn} {ord_}")
    ider = [id_ for id_ in liste.ider(heter, sortering) if id_ in plass]
    ider.sort(key=lambda id_: (plass[id_] < fra, plass[id_]))
    begynnelse = sorteringsdel(ord_)
    for start in range(0, len(ider), PORSJON):
        for person in liste.rader(ider[start : start + PORSJON]):
            if sorteringsdel(person.etternavn or person.fornavn).startswith(begynnelse):
                return plass[person.person_id]
    return None
