"""Search everywhere: DUF number however it is typed, beginnings of name words, or birth date."""

import re
from collections.abc import Iterator
from datetime import date

from sqlalchemy import Connection, or_, select

from core.storage.ferdigsetning import ferdig
from core.storage.listerad import KOLONNER, Listerad
from core.storage.listevilkaar import (
    FAA_PAA_SIDE,
    PERSONNOEKKEL,
    bare_sifre,
    langs,
    navnetreff,
    starter_med,
)
from core.storage.systemtabeller import PERSONSTATUS

S = PERSONSTATUS.c
NAVNEINDEKS = "ix_personstatus_navn_sort"
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


def soek(forbindelse: Connection, tekst: str, antall: int) -> list[Listerad]:
    """Return the persons that a text finds, by name: those with a closed category too [1.1].

    An empty text finds nobody.
    """
    setning = select(*KOLONNER).order_by(S.navn_sort, S.person_id).limit(antall)
    sifre = bare_sifre(tekst)
    if BARE_TALL.fullmatch(tekst) and sifre:
        dager = list(foedselsdatoer(tekst.strip()))
        funnet = setning.where(or_(starter_med(S.duf, sifre), S.foedselsdato.in_(dager)))
    else:
        navn = navnetreff(forbindelse, tekst, FAA_PAA_SIDE)
        if not navn.vilkaar:
            return []
        indeks = PERSONNOEKKEL if navn.faa else NAVNEINDEKS
        funnet = langs(setning.where(*navn.vilkaar), indeks)
    rader = ferdig(funnet, forbindelse.dialect).hent(forbindelse)
    return list(map(Listerad._make, rader))
