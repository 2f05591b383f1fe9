"""Keeping the read model: one row a person and the words that she is found by."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields
from datetime import date
from enum import Enum
from functools import cache
from itertools import islice
from operator import attrgetter
from typing import Any

from sqlalchemy import Connection, Insert, delete, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite

from core.domain.person import Adressesperre
from core.kodeverk import kodeverk
from core.storage.bygger import Bygger
from core.storage.felt import Felt, Omsetter
from core.storage.listerad import FRISTTYPER, UTEN_DATO, som_dag
from core.storage.navn import navnenoekkel, navneord, sorteringsdel
from core.storage.personstatus import Personstatus
from core.storage.systemtabeller import NAVNEORD, PERSONSTATUS

PORSJON = 500
FELTER = tuple(felt.name for felt in fields(Personstatus))
DATOER = tuple(felt for felt in FELTER if PERSONSTATUS.c[felt].type.python_type is date)
TEKSTER = ("kategori", "lov", "ordning", "sluttmaal", "avslutning_aarsak", "kommune", "bydel")
SPERRER = {medlem.value: medlem for medlem in Adressesperre}
KOLONNER = tuple(PERSONSTATUS.c[felt] for felt in FELTER)
_innhold = attrgetter(*(felt for felt in FELTER if felt != "beregnet_per"))


def statusrad(status: Personstatus) -> dict[str, Any]:
    """Return the columns of a status: nothing is NULL, so that every column sorts alike."""
    rad = {felt: _kolonneverdi(felt, getattr(status, felt)) for felt in FELTER}
    return rad | {
        "navn_sort": navnenoekkel(status.etternavn, status.fornavn),
        "kategori_sort": kategorinoekkel(status.kategori),
        "har_sluttmaal": status.sluttmaal is not None,
    }


@cache
def kategorinoekkel(kode: str | None) -> str:
    """Return the key of a category's name as the list shows it."""
    oppfoering = kodeverk().kategori.get(kode or "")
    return sorteringsdel(oppfoering.navn.paa("nb") if oppfoering else kode or "")


def _kolonneverdi(felt: str, verdi: object) -> object:
    if verdi is None:
        return UTEN_DATO if felt in DATOER else ""
    return verdi.value if isinstance(verdi, Enum) else verdi


def _tekst(verdi: str) -> str | None:
    return verdi or None


_LESERE: dict[str, Omsetter] = (
    dict.fromkeys(DATOER, som_dag)
    | dict.fromkeys(TEKSTER, _tekst)
    | {"fristtype": FRISTTYPER.get, "adressesperre": SPERRER.__getitem__}
)
# Makes the status of a row of `KOLONNER`.
les_status = Bygger(Personstatus, [Felt(navn, _LESERE.get(navn)) for navn in FELTER])


def _skill(
    statuser: list[Personstatus], lagret: Mapping[str, Personstatus]
) -> tuple[list[Personstatus], list[Personstatus]]:
    """Part statuses into those that are new or say something else, and those of another day."""
    nye, like = [], []
    for status in statuser:
        foer = lagret.get(status.person_id)
        if foer is None or _innhold(foer) != _innhold(status):
            nye.append(status)
        elif foer.beregnet_per != status.beregnet_per:
            like.append(status)
    return nye, like


@cache
def _oppfoering(dialektnavn: str) -> Insert:
    """Return the statement that inserts a row or writes over the person's own."""
    dialekt = postgresql if dialektnavn == "postgresql" else sqlite
    setning: Any = dialekt.insert(PERSONSTATUS)
    nye = {kolonne.name: setning.excluded[kolonne.name] for kolonne in PERSONSTATUS.c}
    del nye["person_id"]
    oppfoering: Insert = setning.on_conflict_do_update(index_elements=["person_id"], set_=nye)
    return oppfoering


class Statusleser:
    """The read model of a caseload, read in one transaction."""

    def __init__(self, forbindelse: Connection) -> None:
        self._forbindelse = forbindelse

    def hent(self, person_id: str) -> Personstatus | None:
        """Return a person's status, None where none is kept."""
        rader = list(self.hent_mange((person_id,)))
        return rader[0] if rader else None

    def hent_mange(self, ider: Iterable[str]) -> Iterator[Personstatus]:
        """Yield the statuses of persons in the order asked for, unknown ones left out."""
        rest = iter(ider)
        while porsjon := list(islice(rest, PORSJON)):
            setning = select(*KOLONNER).where(PERSONSTATUS.c.person_id.in_(porsjon))
            funnet = {rad.person_id: rad for rad in self._forbindelse.execute(setning)}
            yield from (les_status(funnet[id_]) for id_ in porsjon if id_ in funnet)

    def alle(self) -> Iterator[Personstatus]:
        """Yield every status by DUF number, without holding them all."""
        setning = select(*KOLONNER).order_by(PERSONSTATUS.c.duf)
        with self._forbindelse.execution_options(yield_per=PORSJON).execute(setning) as rader:
            yield from map(les_status, rader)


class Statuslager(Statusleser):
    """The read model of a caseload, read and written in one transaction."""

    def lagre(self, status: Personstatus) -> None:
        """Keep a person's status in the place of the one before."""
        self.lagre_mange((status,))

    def lagre_mange(self, statuser: Iterable[Personstatus]) -> None:
        """Keep the statuses of many persons, a few statements for hundreds.

        One that says what was kept already gets its day alone, which no index holds.
        """
        rest = iter(statuser)
        while porsjon := list(islice(rest, PORSJON)):
            lagret = {s.person_id: s for s in self.hent_mange([s.person_id for s in porsjon])}
            nye, like = _skill(porsjon, lagret)
            if nye:
                oppfoering = _oppfoering(self._forbindelse.dialect.name)
                self._forbindelse.execute(oppfoering, [statusrad(status) for status in nye])
                self._lagre_ord(nye)
            for dag in {status.beregnet_per for status in like}:
                self._merk_dag(dag, [s.person_id for s in like if s.beregnet_per == dag])

    def _merk_dag(self, dag: date, ider: list[str]) -> None:
        """Say that the statuses of persons hold on a day too."""
        disse = PERSONSTATUS.c.person_id.in_(ider)
        self._forbindelse.execute(update(PERSONSTATUS).where(disse).values(beregnet_per=dag))

    def _lagre_ord(self, statuser: list[Personstatus]) -> None:
        """Keep the name words of persons; most names are as they were."""
        oensket = {(o, s.person_id) for s in statuser for o in navneord(s.fornavn, s.etternavn)}
        spurt = NAVNEORD.c.person_id.in_([s.person_id for s in statuser])
        svar = self._forbindelse.execute(select(NAVNEORD.c.ord, NAVNEORD.c.person_id).where(spurt))
        lagret = {(rad.ord, rad.person_id) for rad in svar}
        for ord_, person_id in lagret - oensket:
            denne = (NAVNEORD.c.ord == ord_) & (NAVNEORD.c.person_id == person_id)
            self._forbindelse.execute(delete(NAVNEORD).where(denne))
        if nye := oensket - lagret:
            rader = [{"ord": ord_, "person_id": person_id} for ord_, person_id in sorted(nye)]
            self._forbindelse.execute(insert(NAVNEORD), rader)
