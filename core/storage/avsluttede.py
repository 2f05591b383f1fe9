"""The terminated: kept with the status of each person, answered by one indexed query."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields
from enum import Enum
from functools import cache
from itertools import islice
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Insert,
    Select,
    delete,
    func,
    select,
)
from sqlalchemy.dialects import postgresql, sqlite

from core.domain.avslutning import AvsluttetAv
from core.domain.person import Kjoenn
from core.kodeverk import kodeverk
from core.storage.avsluttet import Avsluttet
from core.storage.avsluttetutvalg import Avsluttetkolonne, Avsluttetsortering, Avsluttetutvalg
from core.storage.bygger import Bygger
from core.storage.felt import Felt, Omsetter
from core.storage.listevilkaar import bare_sifre, starter_med
from core.storage.navn import navnenoekkel, soekeord, sorteringsdel
from core.storage.systemtabeller import AVSLUTTET, NAVNEORD

PORSJON = 500
SIDE = 1000
A = AVSLUTTET.c
FELTER = tuple(felt.name for felt in fields(Avsluttet))
KOLONNER = tuple(A[felt] for felt in FELTER)
LIKE = ("lov", "kommune", "bydel", "kategori", "aar", "av", "aarsak")
LESERE: dict[str, Omsetter] = {
    "kjoenn": {medlem.value: medlem for medlem in Kjoenn}.__getitem__,
    "av": {medlem.value: medlem for medlem in AvsluttetAv}.__getitem__,
}
# Makes the value of a row of `KOLONNER`.
les_avsluttet = Bygger(Avsluttet, [Felt(navn, LESERE.get(navn)) for navn in FELTER])


def avsluttetrad(avsluttet: Avsluttet) -> dict[str, Any]:
    """Return the columns of a termination, with what the report is sorted by."""
    rad = {felt: _kolonneverdi(getattr(avsluttet, felt)) for felt in FELTER}
    return rad | {
        "navn_sort": navnenoekkel(avsluttet.etternavn, avsluttet.fornavn),
        "kategori_sort": _noekkel("kategori", avsluttet.kategori),
        "sluttmaal_sort": _noekkel("sluttmaal", avsluttet.sluttmaal),
        "aarsak_sort": _noekkel("avslutningsaarsak", avsluttet.aarsak),
        "aar": avsluttet.dato.year,
    }


def _kolonneverdi(verdi: object) -> object:
    return verdi.value if isinstance(verdi, Enum) else verdi


@cache
def _noekkel(liste: str, kode: str | None) -> str:
    """Return the key of a code's name as the report shows it; what is missing comes first."""
    return sorteringsdel(getattr(kodeverk(), liste)[kode].navn.nb) if kode else ""


@cache
def _oppfoering(dialektnavn: str) -> Insert:
    """Return the statement that inserts a row or writes over the person's own."""
    dialekt = postgresql if dialektnavn == "postgresql" else sqlite
    setning: Any = dialekt.insert(AVSLUTTET)
    nye = {kolonne.name: setning.excluded[kolonne.name] for kolonne in AVSLUTTET.c}
    del nye["person_id"]
    oppfoering: Insert = setning.on_conflict_do_update(index_elements=["person_id"], set_=nye)
    return oppfoering


def vilkaar(utvalg: Avsluttetutvalg) -> Iterator[ColumnElement[bool]]:
    """Yield the conditions of a choice."""
    for felt in LIKE:
        if (verdi := getattr(utvalg, felt)) is not None:
            yield A[felt] == _kolonneverdi(verdi)
    if sifre := bare_sifre(utvalg.duf):
        yield starter_med(A.duf, sifre)
    for ord_ in soekeord(utvalg.navn):
        yield A.person_id.in_(select(NAVNEORD.c.person_id).where(starter_med(NAVNEORD.c.ord, ord_)))


def _ordnet(utvalg: Avsluttetutvalg, sortering: Avsluttetsortering) -> Select[Any]:
    """Return the rows of a choice in order: the column, then the name, then the person's key."""
    felter = dict.fromkeys((sortering.kolonne.value, Avsluttetkolonne.NAVN.value, "person_id"))
    orden = (A[felt].desc() if sortering.synkende else A[felt] for felt in felter)
    return select(*KOLONNER).where(*vilkaar(utvalg)).order_by(*orden)


class Avsluttede:
    """The terminated of a caseload, read in one transaction."""

    def __init__(self, forbindelse: Connection) -> None:
        self._forbindelse = forbindelse

    def antall(self, utvalg: Avsluttetutvalg) -> int:
        """Return how many the choice takes."""
        setning = select(func.count()).select_from(AVSLUTTET).where(*vilkaar(utvalg))
        antall: int = self._forbindelse.execute(setning).scalar_one()
        return antall

    def side(
        self, utvalg: Avsluttetutvalg, sortering: Avsluttetsortering, fra: int, antall: int
    ) -> list[Avsluttet]:
        """Return the rows from a row number on, at most `antall`."""
        setning = _ordnet(utvalg, sortering).limit(antall).offset(fra or None)
        return list(map(les_avsluttet, self._forbindelse.execute(setning)))

    def iter_alle(
        self, utvalg: Avsluttetutvalg, sortering: Avsluttetsortering
    ) -> Iterator[Avsluttet]:
        """Yield every row in order without holding them all."""
        forbindelse = self._forbindelse.execution_options(yield_per=SIDE)
        with forbindelse.execute(_ordnet(utvalg, sortering)) as rader:
            yield from map(les_avsluttet, rader)

    def hent_mange(self, ider: Iterable[str]) -> dict[str, Avsluttet]:
        """Return the terminations of persons by key, those without one left out."""
        setning = select(*KOLONNER).where(A.person_id.in_(list(ider)))
        rader = map(les_avsluttet, self._forbindelse.execute(setning))
        return {rad.person_id: rad for rad in rader}

    def ulike(self, felt: str, utvalg: Avsluttetutvalg) -> list[Any]:
        """Return the different values of a column among the chosen, smallest first."""
        kolonne = A[felt]
        setning = select(kolonne).distinct().where(kolonne.is_not(None), *vilkaar(utvalg))
        return list(self._forbindelse.execute(setning.order_by(kolonne)).scalars())

    def telling(self, utvalg: Avsluttetutvalg, *felter: str) -> Iterator[tuple[Any, ...]]:
        """Yield each set of values of some columns among the chosen, and how many have it."""
        kolonner = [A[felt] for felt in felter]
        setning = select(*kolonner, func.count()).where(*vilkaar(utvalg)).group_by(*kolonner)
        yield from map(tuple, self._forbindelse.execute(setning))


class Avsluttetlager(Avsluttede):
    """The terminated of a caseload, read and written in one transaction."""

    def lagre_mange(self, avsluttede: Mapping[str, Avsluttet | None]) -> None:
        """Keep what is said of persons by key; None takes the row of one who is not ended."""
        rest = iter(avsluttede.items())
        while porsjon := dict(islice(rest, PORSJON)):
            lagret = self.hent_mange(porsjon)
            borte = [id_ for id_ in lagret if porsjon[id_] is None]
            if borte:
                self._forbindelse.execute(delete(AVSLUTTET).where(A.person_id.in_(borte)))
            nye = [rad for id_, rad in porsjon.items() if rad and lagret.get(id_) != rad]
            if nye:
                oppfoering = _oppfoering(self._forbindelse.dialect.name)
                self._forbindelse.execute(oppfoering, [avsluttetrad(rad) for rad in nye])
