"""Search everywhere: DUF number however it is typed, beginnings of name words, or birth date."""

import re
from collections.abc import Iterator
from datetime import date

from sqlalchemy import ColumnElement, Connection, or_, select

from core.storage.personliste import bare_sifre, med_navn, starter_med
from core.storage.personstatus import Personstatus
from core.storage.statuslager import KOLONNER, les_status
from core.storage.systemtabeller import PERSONSTATUS

S = PERSONSTATUS.c
DATOFORMER = (
    re.compile(r"(?P<d>\d{1,2})[./-](?P<m>\d{1,2})[./-](?P<aar>\d{4}|\d{2})"),
    re.compile(r"(?P<aar>\d{4})-(?P<m>\d{1,2})-(?P<d>\d{1,2})"),
    re.compile(r"(?P<d>\d{2})(?P<m>\d{2})(?P<aar>\d{4}|\d{2})"),
)
BARE_TALL = re.compile(r"[\d\s./\u00a0-]+", re.ASCII)
AARHUNDRER = (1900, 2000)


def foedselsdatoer(tekst: str) -> Iterator[date]:
    """Yield the days that a text may mean: two digits of a year are of either century."""
    for form in DATOFORMER:
        if treff := form.fullmatch(tekst):
            for aar in _aar(treff["aar"]):
                yield from _dag(aar, int(treff["m"]), int(treff["d"]))


def _aar(tekst: str) -> list[int]:
    return [int(tekst)] if len(tekst) > 2 else [aar + int(tekst) for aar in AARHUNDRER]


def _dag(aar: int, maaned: int, dag: int) -> Iterator[date]:
    try:
        yield date(aar, maaned, dag)
    except ValueError:
        return


def soek(forbindelse: Connection, tekst: str, antall: int) -> list[Personstatus]:
    """Return the persons that a text finds, by name: those with a closed category too [1.1].

    An empty text finds nobody.
    """
    vilkaar = _vilkaar(tekst.strip())
    if not vilkaar:
        return []
    setning = select(*KOLONNER).where(*vilkaar).order_by(S.navn_sort, S.person_id)
    return [les_status(rad) for rad in forbindelse.execute(setning.limit(antall))]


def _vilkaar(tekst: str) -> list[ColumnElement[bool]]:
    if not BARE_TALL.fullmatch(tekst):
        return list(med_navn(tekst))
    sifre = bare_sifre(tekst)
    dager = list(foedselsdatoer(tekst))
    if not sifre:
        return []
    return [or_(starter_med(S.duf, sifre), S.foedselsdato.in_(dager))]
