"""The person list: one indexed query over the read model, never a loop over persons.

A page begins after a key (`Noekkel`), not after a count of rows, so that the thousandth page costs
what the first does. A broad choice is read along the index that has its order; a narrow one is
found first and sorted after, since reading along would pass nearly everybody in vain. SQLite is
told which index that is, PostgreSQL knows by its statistics. Both give the same order.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    Select,
    and_,
    exists,
    func,
    literal_column,
    select,
    tuple_,
)

from core.storage.navn import soekeord
from core.storage.personstatus import Personstatus
from core.storage.statuslager import KOLONNER, UTEN_DATO, les_status, statusrad
from core.storage.systemtabeller import NAVNEORD, PERSONSTATUS, UTVALGSINDEKS
from core.storage.utvalg import Sortering, Sorteringskolonne, Utvalg

Noekkel = tuple[str | date, ...]

PORSJON = 1000
BRED = 2000  # a choice of so many is read along its order
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


def _noekkelkolonner(sortering: Sortering) -> list[Column[Any]]:
    """Return what the rows are sorted by: the column, then the name, then the person's key."""
    navn = dict.fromkeys((sortering.kolonne.value, Sorteringskolonne.NAVN.value, "person_id"))
    return [S[felt] for felt in navn]


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
        navn = navnetreff(self._forbindelse, utvalg.navn, FAA_I_TELLING)
        setning = select(func.count()).select_from(PERSONSTATUS)
        setning = setning.where(*navn.vilkaar, *felt_vilkaar(utvalg))
        indeks = PERSONNOEKKEL if navn.faa else _utvalgsindeks(utvalg)
        antall: int = self._forbindelse.execute(langs(setning, indeks)).scalar_one()
        return antall

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
        setning = self._ordnet(utvalg, sortering)
        if etter is not None:
            setning = setning.where(_etter(sortering, etter))
        svar = self._forbindelse.execute(setning.limit(antall).offset(fra or None))
        return list(map(les_status, svar))

    def ider(self, utvalg: Utvalg, sortering: Sortering) -> list[str]:
        """Return the persons' keys in order, for a list that is scrolled freely."""
        setning = self._ordnet(utvalg, sortering).with_only_columns(S.person_id)
        return list(self._forbindelse.execute(setning).scalars())

    def iter_alle(self, utvalg: Utvalg, sortering: Sortering) -> Iterator[Personstatus]:
        """Yield every row in order without holding them all."""
        forbindelse = self._forbindelse.execution_options(yield_per=PORSJON)
        with forbindelse.execute(self._ordnet(utvalg, sortering)) as rader:
            yield from map(les_status, rader)

    def kommuner(self, lov: str) -> list[str]:
        """Return the municipalities of persons with an open category under a law."""
        return self._ulike(S.kommune, S.lov == lov)

    def bydeler(self, lov: str, kommune: str | None) -> list[str]:
        """Return the districts of such persons, of one municipality or of all."""
        i_kommunen = [] if kommune is None else [S.kommune == kommune]
        return self._ulike(S.bydel, S.lov == lov, *i_kommunen)

    def _ulike(self, felt: Column[str], *vilkaar: ColumnElement[bool]) -> list[str]:
        setning = select(felt).distinct().where(S.aapen.is_(True), felt != "", *vilkaar)
        return list(self._forbindelse.execute(langs(setning, str(UTVALGSINDEKS.name))).scalars())

    def _ordnet(self, utvalg: Utvalg, sortering: Sortering) -> Select[Any]:
        """Return the rows of a choice in order, by the index that suits how many they are."""
        navn = navnetreff(self._forbindelse, utvalg.navn, FAA_PAA_SIDE)
        felt = tuple(felt_vilkaar(utvalg))
        kolonner = _noekkelkolonner(sortering)
        setning = select(*KOLONNER).where(*navn.vilkaar, *felt)
        setning = setning.order_by(*(k.desc() if sortering.synkende else k for k in kolonner))
        if navn.faa:
            return langs(setning, PERSONNOEKKEL)
        indeks = _utvalgsindeks(utvalg)
        bred = self._er_bred(felt, indeks)
        return langs(setning, f"ix_personstatus_{kolonner[0].name}" if bred else indeks)

    def _er_bred(self, vilkaar: tuple[ColumnElement[bool], ...], indeks: str) -> bool:
        """Tell whether a choice takes so many that reading along the order soon fills a page."""
        noen = langs(select(literal_column("1")).where(*vilkaar), indeks).limit(BRED)
        antall = select(func.count()).select_from(noen.subquery())
        return bool(self._forbindelse.execute(antall).scalar_one() == BRED)


def _utvalgsindeks(utvalg: Utvalg) -> str:
    """Return the index that finds a choice: by number where the beginning of one is typed."""
    return DUFINDEKS if bare_sifre(utvalg.duf) else str(UTVALGSINDEKS.name)


def langs(setning: Select[Any], indeks: str) -> Select[Any]:
    """Tell SQLite which index to read along; its planner has no statistics here."""
    return setning.with_hint(PERSONSTATUS, f"INDEXED BY {indeks}", "sqlite")


def _etter(sortering: Sortering, grense: Noekkel) -> ColumnElement[bool]:
    """Return the condition that a row stands after a key in the list."""
    rad, noekkel_ = tuple_(*_noekkelkolonner(sortering)), tuple_(*grense)
    return rad < noekkel_ if sortering.synkende else rad > noekkel_
