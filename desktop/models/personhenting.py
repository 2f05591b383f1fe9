"""What the person list asks the use cases for, as functions for the worker thread."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from core.storage.navn import navnenoekkel, sorteringsdel
from core.storage.utvalg import Sorteringskolonne, Utvalg
from desktop.models.sidemodell import SIDE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.services.liste import Listetjeneste
    from core.storage.listerad import Listerad
    from core.storage.utvalg import Sortering

NAERE_SIDER = 10  # beyond these, the keys of all rows are fetched once instead of counting past
PORSJON = 200
SIST = "\x7f"  # after every sign of a key
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
    ider, begynnelse = liste.ider(*valg), sorteringsdel(ord_)
    if not begynnelse:
        return None
    if valg[1].kolonne is Sorteringskolonne.NAVN:
        return _i_navneorden(liste, ider, begynnelse, fra, synkende=valg[1].synkende)
    return _i_annen_orden(liste, valg, ider, ord_, fra)


def _i_navneorden(
    liste: Listetjeneste, ider: Sequence[str], begynnelse: str, fra: int, *, synkende: bool
) -> int | None:
    """Halve the list until the first name is found: some twenty rows are read of any number."""

    def navn(plass: int) -> str:
        for person in liste.rader([ider[-1 - plass if synkende else plass]]):
            return navnenoekkel(person.etternavn, person.fornavn)
        return ""  # she was taken out of the list while we looked

    alle = range(len(ider))
    foerste = bisect_left(alle, begynnelse, key=navn)
    etter = bisect_left(alle, begynnelse + SIST, lo=foerste, key=navn)
    if foerste == etter:
        return None
    if synkende:
        foerste, etter = len(ider) - etter, len(ider) - foerste
    return fra if foerste <= fra < etter else foerste


def _i_annen_orden(
    liste: Listetjeneste, valg: Valg, ider: Sequence[str], ord_: str, fra: int
) -> int | None:
    """Go through those who have such a name word until one has it as her family name."""
    utvalg, sortering = valg
    plass = {id_: rad for rad, id_ in enumerate(ider)}
    heter = liste.ider(replace(utvalg, navn=f"{utvalg.navn} {ord_}"), sortering)
    funnet = sorted(filter(plass.__contains__, heter), key=lambda i: (plass[i] < fra, plass[i]))
    for start in range(0, len(funnet), PORSJON):
        for person in liste.rader(funnet[start : start + PORSJON]):
            if sorteringsdel(person.etternavn).startswith(sorteringsdel(ord_)):
                return plass[person.person_id]
    return None
