"""The statements of the list: rows in order, counts, and pages made ready for the driver."""

from datetime import date
from functools import lru_cache
from typing import Any

from sqlalchemy import (
    Column,
    ColumnElement,
    Dialect,
    Select,
    func,
    literal_column,
    select,
    tuple_,
)

from core.storage.ferdigsetning import Ferdigsetning, ferdig
from core.storage.listerad import KOLONNER, RAA, Listerad
from core.storage.listevilkaar import (
    PERSONNOEKKEL,
    Navnetreff,
    S,
    felt_vilkaar,
    langs,
    ordensindeks,
    utvalgsindeks,
)
from core.storage.navn import navnenoekkel
from core.storage.statuslager import kategorinoekkel
from core.storage.systemtabeller import PERSONSTATUS
from core.storage.utvalg import Sortering, Sorteringskolonne, Utvalg

Noekkel = tuple[str | date, ...]

# What is asked without a typed name is asked again for every page, count and order, so the
# statement is kept with its values; a typed name is another one at every key.
HUSKES = 256
UTEN_NAVN = Navnetreff((), faa=False)


def noekkelkolonner(sortering: Sortering) -> list[Column[Any]]:
    """Return what the rows are sorted by: the column, then the name, then the person's key."""
    navn = dict.fromkeys((sortering.kolonne.value, Sorteringskolonne.NAVN.value, "person_id"))
    return [S[felt] for felt in navn]


def noekkel(rad: Listerad, sortering: Sortering) -> Noekkel:
    """Return the place of a row in the list; the next page begins after it."""
    egne = {
        "navn_sort": navnenoekkel(rad.etternavn, rad.fornavn),
        "kategori_sort": kategorinoekkel(rad.kategori),
    }
    felter = (kolonne.name for kolonne in noekkelkolonner(sortering))
    return tuple(egne[felt] if felt in egne else _som_lagret(rad, felt) for felt in felter)


def _som_lagret(rad: Listerad, felt: str) -> str | date:
    raa = felt + RAA
    lagret: str | date = getattr(rad, raa if raa in Listerad._fields else felt) or ""
    return lagret


def ordnet(utvalg: Utvalg, sortering: Sortering, navn: Navnetreff, *, bred: bool) -> Select[Any]:
    """Return the rows of a choice in order, by the index that suits how many they are."""
    kolonner = noekkelkolonner(sortering)
    setning: Select[Any] = select(*KOLONNER).where(*navn.vilkaar, *felt_vilkaar(utvalg))
    setning = setning.order_by(*(k.desc() if sortering.synkende else k for k in kolonner))
    if navn.faa:
        return langs(setning, PERSONNOEKKEL)
    felt = kolonner[0].name
    return langs(setning, ordensindeks(utvalg, felt) if bred else utvalgsindeks(utvalg))


def telling(utvalg: Utvalg, navn: Navnetreff) -> Select[Any]:
    """Return the count of a choice."""
    setning = select(func.count()).select_from(PERSONSTATUS)
    setning = setning.where(*navn.vilkaar, *felt_vilkaar(utvalg))
    return langs(setning, PERSONNOEKKEL if navn.faa else utvalgsindeks(utvalg))


def _breddeproeve(utvalg: Utvalg, grense: int) -> Select[Any]:
    """Return the question whether a choice takes so many that reading along fills a page."""
    noen: Select[Any] = select(literal_column("1")).where(*felt_vilkaar(utvalg))
    noen = langs(noen, utvalgsindeks(utvalg)).limit(grense)
    return select(func.count()).select_from(noen.subquery())


@lru_cache(HUSKES)
def ferdig_side(
    dialekt: Dialect, utvalg: Utvalg, sortering: Sortering, antall: int, fra: int, *, bred: bool
) -> Ferdigsetning:
    """Return a page of a choice without a typed name, from a row number on."""
    setning = ordnet(utvalg, sortering, UTEN_NAVN, bred=bred)
    return ferdig(setning.limit(antall).offset(fra or None), dialekt)


@lru_cache(HUSKES)
def ferdig_telling(dialekt: Dialect, utvalg: Utvalg) -> Ferdigsetning:
    """Return the count of a choice without a typed name."""
    return ferdig(telling(utvalg, UTEN_NAVN), dialekt)


@lru_cache(HUSKES)
def ferdig_proeve(dialekt: Dialect, utvalg: Utvalg, grense: int) -> Ferdigsetning:
    """Return the question whether a choice takes at least so many: it counts no further."""
    return ferdig(_breddeproeve(utvalg, grense), dialekt)


def staar_etter(sortering: Sortering, grense: Noekkel) -> ColumnElement[bool]:
    """Return the condition that a row stands after a key in the list."""
    rad, noekkel_ = tuple_(*noekkelkolonner(sortering)), tuple_(*grense)
    return rad < noekkel_ if sortering.synkende else rad > noekkel_
