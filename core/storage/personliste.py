"""The person list: one indexed query over the read model, never a loop over persons.

A page begins after a key (`Noekkel`), not after a count of rows, so that the thousandth page costs
what the first does. A broad choice is read along the index that has its order; a narrow one is
found first and sorted after, since reading along would pass nearly everybody in vain. SQLite is
told which index that is, PostgreSQL knows by its statistics. Both give the same order.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice
from typing import Any

from sqlalchemy import Column, ColumnElement, Connection, Select, select

from core.storage.ferdigsetning import Ferdigsetning, ferdig
from core.storage.listerad import KOLONNER, Listerad
from core.storage.listesetning import (
    Noekkel,
    ferdig_proeve,
    ferdig_side,
    ferdig_telling,
    ordnet,
    staar_etter,
    telling,
)
from core.storage.listevilkaar import (
    FAA_I_TELLING,
    FAA_PAA_SIDE,
    S,
    langs,
    navnetreff,
)
from core.storage.systemtabeller import UTVALGSINDEKS
from core.storage.utvalg import Sortering, Utvalg

PORSJON = 500
BRED = 1000  # a choice of so many is read along its order
BREDDE, SPOERRES_IGJEN = "introreg_bredde", 16  # kept with the connection for so many pages


class Personliste:
    """The person list of a caseload, read in one transaction."""

    def __init__(self, forbindelse: Connection) -> None:
        self._forbindelse = forbindelse

    def antall(self, utvalg: Utvalg) -> int:
        """Return how many persons the choice takes."""
        if not utvalg.navn:
            return self._tall(ferdig_telling(self._forbindelse.dialect, utvalg))
        navn = navnetreff(self._forbindelse, utvalg.navn, FAA_I_TELLING)
        return self._tall(ferdig(telling(utvalg, navn), self._forbindelse.dialect))

    def side(
        self,
        utvalg: Utvalg,
        sortering: Sortering,
        antall: int,
        *,
        etter: Noekkel | None = None,
        fra: int = 0,
    ) -> list[Listerad]:
        """Return a page of the list: after a key (cheap anywhere), or from a row number."""
        dialekt = self._forbindelse.dialect
        if etter is None and not utvalg.navn:
            bred = self._er_bred(utvalg)
            setning = ferdig_side(dialekt, utvalg, sortering, antall, fra, bred=bred)
        else:
            rader = self._ordnet(utvalg, sortering)
            if etter is not None:
                rader = rader.where(staar_etter(sortering, etter))
            setning = ferdig(rader.limit(antall).offset(fra or None), dialekt)
        return list(map(Listerad._make, setning.hent(self._forbindelse)))

    def ider(self, utvalg: Utvalg, sortering: Sortering) -> list[str]:
        """Return the persons' keys in order, for a list that is scrolled freely."""
        setning = self._ordnet(utvalg, sortering).with_only_columns(S.person_id)
        rader = ferdig(setning, self._forbindelse.dialect).hent(self._forbindelse)
        return [person_id for (person_id,) in rader]

    def rader(self, ider: Iterable[str]) -> Iterator[Listerad]:
        """Yield the rows of persons in the order asked for, unknown ones left out."""
        rest = iter(ider)
        while porsjon := list(islice(rest, PORSJON)):
            setning = select(*KOLONNER).where(S.person_id.in_(porsjon))
            funnet = {rad[0]: rad for rad in self._forbindelse.execute(setning)}
            yield from (Listerad._make(funnet[id_]) for id_ in porsjon if id_ in funnet)

    def iter_alle(self, utvalg: Utvalg, sortering: Sortering) -> Iterator[Listerad]:
        """Give every row in order without holding them all."""
        setning = ferdig(self._ordnet(utvalg, sortering), self._forbindelse.dialect)
        return map(Listerad._make, setning.stroem(self._forbindelse, PORSJON))

    def kommuner(self, lov: str) -> list[str]:
        """Return the municipalities of persons with an open category under a law."""
        return self._ulike(S.kommune, S.lov == lov)

    def bydeler(self, lov: str, kommune: str | None) -> list[str]:
        """Return the districts of such persons, of one municipality or of all."""
        i_kommunen = [] if kommune is None else [S.kommune == kommune]
        return self._ulike(S.bydel, S.lov == lov, *i_kommunen)

    def _ulike(self, felt: Column[Any], *vilkaar: ColumnElement[bool]) -> list[str]:
        setning = select(felt).distinct().where(S.aapen.is_(True), felt != "", *vilkaar)
        return list(self._forbindelse.execute(langs(setning, str(UTVALGSINDEKS.name))).scalars())

    def _ordnet(self, utvalg: Utvalg, sortering: Sortering) -> Select[Any]:
        """Return the rows of a choice in order, a typed name looked up first."""
        navn = navnetreff(self._forbindelse, utvalg.navn, FAA_PAA_SIDE)
        bred = not navn.faa and self._er_bred(replace(utvalg, navn=""))
        return ordnet(utvalg, sortering, navn, bred=bred)

    def _er_bred(self, utvalg: Utvalg) -> bool:
        """Tell whether a choice takes so many that reading along the order soon fills a page.

        The answer decides the way, never the rows, so it may be some pages old.
        """
        husket = self._forbindelse.info
        sist, bred, ganger = husket.get(BREDDE, (None, False, 0))
        if ganger == 0 or sist != (utvalg, BRED):
            proeve = ferdig_proeve(self._forbindelse.dialect, utvalg, BRED)
            bred, ganger = self._tall(proeve) == BRED, SPOERRES_IGJEN
        husket[BREDDE] = ((utvalg, BRED), bred, ganger - 1)
        return bool(bred)

    def _tall(self, setning: Ferdigsetning) -> int:
        ((tall,),) = setning.hent(self._forbindelse)
        return int(tall)
