"""The conditions of a choice of the list, and the index that finds what it takes."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, and_, exists, func, select

from core.storage.listerad import UTEN_DATO
from core.storage.navn import soekeord
from core.storage.systemtabeller import AKTUELLE, NAVNEORD, PERSONSTATUS, UTVALGSINDEKS
from core.storage.utvalg import Utvalg

FAA_PAA_SIDE, FAA_I_TELLING = 2000, 20_000  # a word that so few have is where the search begins
DUFINDEKS = "ix_personstatus_duf"
PERSONNOEKKEL = "sqlite_autoindex_personstatus_1"  # the primary key
S = PERSONSTATUS.c
LIKE = (
    "lov",
    "kategori",
    "ordning",
    "kommune",
    "bydel",
    "livsmestring",
    "foreldreveiledning",
    "fulltid_vgo",
)
HAR = {"vedtak": S.har_vedtak, "tiltak": S.har_tiltak, "sluttmaal": S.har_sluttmaal}
ETTER_ALT = "\U0010ffff"


def starter_med(kolonne: ColumnElement[str], start: str) -> ColumnElement[bool]:
    """Return the condition that a text begins so; an index answers it on both databases."""
    return and_(kolonne >= start, kolonne < start + ETTER_ALT)


def bare_sifre(tekst: str) -> str:
    """Return the digits of a number typed with spaces, hyphens or points."""
    return "".join(tegn for tegn in tekst if tegn.isascii() and tegn.isdigit())


def felt_vilkaar(utvalg: Utvalg) -> Iterator[ColumnElement[bool]]:
    """Yield the conditions of a choice on the columns of the read model."""
    yield S.aapen.is_(True)
    if not utvalg.vis_inaktive:
        yield S.inaktiv.is_(False)
    for felt in LIKE:
        if (verdi := getattr(utvalg, felt)) is not None:
            yield S[felt] == verdi
    for felt, kolonne in HAR.items():
        if (verdi := getattr(utvalg, felt)) is not None:
            yield kolonne == verdi
    yield from _fristvilkaar(utvalg)
    if sifre := bare_sifre(utvalg.duf):
        yield starter_med(S.duf, sifre)


def _fristvilkaar(utvalg: Utvalg) -> Iterator[ColumnElement[bool]]:
    """Yield the bounds of the deadline; a missing one is stored as the last of all days."""
    if utvalg.frist_fra is not None:
        yield S.frist >= utvalg.frist_fra
    if utvalg.frist_til is not None:
        yield S.frist <= utvalg.frist_til
    elif utvalg.frist_fra is not None:
        yield S.frist < UTEN_DATO


@dataclass(frozen=True, slots=True)
class Navnetreff:
    """The conditions of typed name words; `faa` where one of the words is of few persons."""

    vilkaar: tuple[ColumnElement[bool], ...]
    faa: bool


def navnetreff(forbindelse: Connection, tekst: str, grense: int) -> Navnetreff:
    """Return how to find the persons with a name word that begins with each typed word.

    The rarest word is where the search begins when no more than `grense` have it; the others are
    asked of each person that is met.
    """
    begynner = [starter_med(NAVNEORD.c.ord, ord_) for ord_ in soekeord(tekst)]
    treff = sorted((_antall_ord(forbindelse, b, grense), n) for n, b in enumerate(begynner))
    if not treff or treff[0][0] > grense:
        return Navnetreff(tuple(map(_har_ord, begynner)), faa=False)
    sjeldnest = begynner.pop(treff[0][1])
    ider = select(NAVNEORD.c.person_id).where(sjeldnest)
    return Navnetreff((S.person_id.in_(ider), *map(_har_ord, begynner)), faa=True)


def _har_ord(begynner: ColumnElement[bool]) -> ColumnElement[bool]:
    """Return the condition that a person has a name word that begins so."""
    return exists().where(NAVNEORD.c.person_id == S.person_id, begynner)


def _antall_ord(forbindelse: Connection, begynner: ColumnElement[bool], grense: int) -> int:
    """Return how many name words begin so, counted no further than just over a limit."""
    noen = select(NAVNEORD.c.person_id).where(begynner).limit(grense + 1)
    return int(forbindelse.execute(select(func.count()).select_from(noen.subquery())).scalar_one())


def utvalgsindeks(utvalg: Utvalg) -> str:
    """Return the index that finds a choice: by a typed number, by a bound of the deadline, or all.

    The index of choices does not hold the deadline: each row would be looked up for it.
    """
    if bare_sifre(utvalg.duf):
        return DUFINDEKS
    har_frist = utvalg.frist_fra is not None or utvalg.frist_til is not None
    return ordensindeks(utvalg, "frist") if har_frist else str(UTVALGSINDEKS.name)


def ordensindeks(utvalg: Utvalg, felt: str) -> str:
    """Return the index that has the rows of a choice in the order of a column."""
    aktuelle = utvalg.lov is not None and not utvalg.vis_inaktive and felt in AKTUELLE
    return f"ix_personstatus_{'aktuelle_' if aktuelle else ''}{felt}"


def langs(setning: Select[Any], indeks: str) -> Select[Any]:
    """Tell SQLite which index to read along; its planner has no statistics here."""
    return setning.with_hint(PERSONSTATUS, f"INDEXED BY {indeks}", "sqlite")
