"""The person list: one indexed query over the read model, never a loop over persons.

A page begins after a key (`Noekkel`), not after a count of rows, so that the thousandth page costs
what the first does. Sorting and filtering are the database's; the same rows come in the same order
from both.
"""

from collections.abc import Iterator
from datetime import date
from typing import Any

from sqlalchemy import Column, ColumnElement, Connection, Select, and_, func, select, tuple_

from core.storage.navn import soekeord
from core.storage.personstatus import Personstatus
from core.storage.statuslager import KOLONNER, les_status, statusrad
from core.storage.systemtabeller import NAVNEORD, PERSONSTATUS
from core.storage.utvalg import Sortering, Sorteringskolonne, Utvalg

Noekkel = tuple[str | date, ...]

PORSJON = 1000
S = PERSONSTATUS.c
LIKE = ("lov", "kategori", "ordning", "kommune", "bydel", "livsmestring", "foreldreveiledning")
FLAGG = {"vedtak": S.har_vedtak, "tiltak": S.har_tiltak, "sluttmaal": S.har_sluttmaal}
ETTER_ALT = "\U0010ffff"


def starter_med(kolonne: ColumnElement[str], start: str) -> ColumnElement[bool]:
    """Return the condition that a text begins so; an index answers it on both databases."""
    return and_(kolonne >= start, kolonne < start + ETTER_ALT)


def med_navn(tekst: str) -> Iterator[ColumnElement[bool]]:
    """Yield a condition for each typed word: a name word of the person begins with it."""
    for ord_ in soekeord(tekst):
        treff = select(NAVNEORD.c.person_id).where(starter_med(NAVNEORD.c.ord, ord_))
        yield S.person_id.in_(treff)


def bare_sifre(tekst: str) -> str:
    """Return the digits of a number typed with spaces, hyphens or points."""
    return "".join(tegn for tegn in tekst if tegn.isascii() and tegn.isdigit())


def vilkaar(utvalg: Utvalg) -> Iterator[ColumnElement[bool]]:
    """Yield the conditions of a choice."""
    yield S.aapen.is_(True)
    if not utvalg.vis_inaktive:
        yield S.inaktiv.is_(False)
    for felt in (*LIKE, "fulltid_vgo"):
        if (verdi := getattr(utvalg, felt)) is not None:
            yield S[felt] == verdi
    for felt, kolonne in FLAGG.items():
        if (verdi := getattr(utvalg, felt)) is not None:
            yield kolonne == verdi
    if sifre := bare_sifre(utvalg.duf):
        yield starter_med(S.duf, sifre)
    yield from med_navn(utvalg.navn)


def _noekkelkolonner(sortering: Sortering) -> list[Column[Any]]:
    """Return what the rows are sorted by: the column, then the name, then the person's key."""
    if sortering.kolonne is Sorteringskolonne.NAVN:
        return [S.navn_sort, S.person_id]
    return [S[sortering.kolonne.value], S.navn_sort, S.person_id]


def noekkel(status: Personstatus, sortering: Sortering) -> Noekkel:
    """Return the place of a row in the list; the next page begins after it."""
    rad = statusrad(status)
    return tuple(rad[kolonne.name] for kolonne in _noekkelkolonner(sortering))


class Personliste:
    """The person list of a caseload, read in one transaction."""

    def __init__(self, forbindelse: Connection) -> None:
        self._forbindelse = forbindelse

    def antall(self, utvalg: Utvalg) -> int:
        """Return how many persons the choice takes."""
        setning = select(func.count()).select_from(PERSONSTATUS).where(*vilkaar(utvalg))
        return self._forbindelse.execute(setning).scalar_one()

    def side(
        self,
        utvalg: Utvalg,
        sortering: Sortering,
        antall: int,
        *,
        etter: Noekkel | None = None,
        fra: int = 0,
    ) -> list[Personstatus]:
        """Return a page of the list: after a key (cheap anywhere), or from a row number."""
        setning = _ordnet(utvalg, sortering, etter).limit(antall).offset(fra or None)
        return [les_status(rad) for rad in self._forbindelse.execute(setning)]

    def ider(self, utvalg: Utvalg, sortering: Sortering) -> list[str]:
        """Return the persons' keys in order, for a list that is scrolled freely."""
        setning = _ordnet(utvalg, sortering, None).with_only_columns(S.person_id)
        return list(self._forbindelse.execute(setning).scalars())

    def iter_alle(self, utvalg: Utvalg, sortering: Sortering) -> Iterator[Personstatus]:
        """Yield every row in order without holding them all."""
        forbindelse = self._forbindelse.execution_options(yield_per=PORSJON)
        with forbindelse.execute(_ordnet(utvalg, sortering, None)) as rader:
            yield from map(les_status, rader)


def _ordnet(utvalg: Utvalg, sortering: Sortering, etter: Noekkel | None) -> Select[Any]:
    """Return the rows of a choice in order, those after a key where one is given."""
    kolonner = _noekkelkolonner(sortering)
    setning = select(*KOLONNER).where(*vilkaar(utvalg))
    if etter is not None:
        rad, grense = tuple_(*kolonner), tuple_(*etter)
        setning = setning.where(rad < grense if sortering.synkende else rad > grense)
    return setning.order_by(*(k.desc() if sortering.synkende else k for k in kolonner))
