"""Writing cases: every row with its counter and trace, none ever overwritten unseen.

A change names the version that it was made from. When the row has moved on, nothing is written and
`Samtidighetsfeil` tells who was there; deletion marks the row and the row stays.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from itertools import islice
from typing import Any, TypeVar
from uuid import uuid4

from sqlalchemy import ColumnElement, Connection, ScalarSelect, Table, func, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite

from core.domain.ordning import Kompetanse
from core.domain.person import Opphold, Person
from core.domain.rad import UTEN_SPOR, Rad, Spor
from core.domain.sak import Sak
from core.domain.sluttmaal import Sluttmaal
from core.storage.avbilding import Enkelt, Liste
from core.storage.feil import Lagringsfeil, Samtidighetsfeil, UkjentRad
from core.storage.kodek import skriv_spor
from core.storage.register import KOMPETANSE, OPPHOLD, PAA_NAVN, SLUTTMAAL, personrad
from core.storage.saker import Saker
from core.storage.sakrader import sakrader
from core.storage.tabeller import PERSON

R = TypeVar("R", bound=Rad)

PORSJON = 500


class Saksskriver(Saker):
    """The cases of a caseload, read and written in one transaction by one person at one moment."""

    def __init__(self, forbindelse: Connection, av: str, tid: datetime) -> None:
        super().__init__(forbindelse)
        self._av = av
        self._tid = tid

    def ny_sak(self, sak: Sak) -> str:
        """Store a whole case exactly as it is, trace and versions included; return its key.

        A person without a key gets one. `FinnesFraFoer` where the DUF number is registered.
        """
        (person_id,) = self.nye_saker((sak,))
        return person_id

    def nye_saker(self, saker: Iterable[Sak]) -> list[str]:
        """Store many cases as `ny_sak` does, a few statements for hundreds; return the keys."""
        ider: list[str] = []
        rest = iter(saker)
        while porsjon := [_med_id(sak) for sak in islice(rest, PORSJON)]:
            self._sett_inn(porsjon)
            ider += (sak.person.id for sak in porsjon)
        return ider

    def _sett_inn(self, saker: list[Sak]) -> None:
        """Insert the rows of cases, table by table."""
        samlet: dict[Table, list[dict[str, Any]]] = {}
        for sak in saker:
            for tabell, rad in sakrader(sak):
                samlet.setdefault(tabell, []).append(rad)
        for tabell, rader in samlet.items():
            self._forbindelse.execute(insert(tabell), rader)

    def legg_til(
        self, liste: str, person_id: str, rad: R, *, vedtak_id: str = "", gjentatt: bool = False
    ) -> R:
        """Store a new row at the end of a list and return it as stored.

        An appeal names its decision. `gjentatt` is for the second attempt after a broken
        connection: a row with that key is then taken as the first attempt's, and left alone.
        """
        avbilding = PAA_NAVN[liste]
        ny = replace(rad, versjon=1, spor=self._registrert(rad.spor))
        plass = {"person_id": person_id, "rekkefoelge": _neste_plass(avbilding.tabell, person_id)}
        eier = {"vedtak_id": vedtak_id} if vedtak_id else {}
        self._nye_rader(
            avbilding.tabell, plass | eier | avbilding.skriv_hele(ny), gjentatt=gjentatt
        )
        return ny

    def _nye_rader(self, tabell: Table, verdier: dict[str, Any], *, gjentatt: bool) -> None:
        if not gjentatt:
            self._forbindelse.execute(insert(tabell).values(verdier))
            return
        dialekt = postgresql if self._postgres else sqlite
        setning = dialekt.insert(tabell).values(verdier)
        self._forbindelse.execute(setning.on_conflict_do_nothing(index_elements=["id"]))

    def endre(self, liste: str, rad: R) -> R:
        """Store a changed row over the version that it was made from; return it as stored."""
        avbilding: Liste[R] = PAA_NAVN[liste]
        denne = avbilding.tabell.c.id == rad.id
        self._oppdater(avbilding.tabell, denne, rad.versjon, avbilding.skriv(rad))
        return replace(rad, versjon=rad.versjon + 1, spor=self._endret(rad.spor))

    def slett(self, liste: str, rad_id: str, versjon: int) -> None:
        """Mark a row as deleted, by whom and when; it stays."""
        self._merk(liste, rad_id, versjon, slettet=True)

    def gjenopprett(self, liste: str, rad_id: str, versjon: int) -> None:
        """Take the mark of deletion away."""
        self._merk(liste, rad_id, versjon, slettet=False)

    def _merk(self, liste: str, rad_id: str, versjon: int, *, slettet: bool) -> None:
        tabell = PAA_NAVN[liste].tabell
        hvem = (self._tid, self._av) if slettet else (None, None)
        verdier = {"slettet": slettet, "slettet_tid": hvem[0], "slettet_av": hvem[1]}
        self._oppdater(tabell, tabell.c.id == rad_id, versjon, verdier)

    def endre_person(self, person: Person) -> Person:
        """Store changed basic data over the version that they were made from."""
        self._oppdater(PERSON, PERSON.c.id == person.id, person.versjon, personrad(person))
        return replace(person, versjon=person.versjon + 1, spor=self._endret(person.spor))

    def lagre_opphold(self, person_id: str, opphold: Opphold, foer: Opphold) -> None:
        """Store the residence; `foer` is what the user saw, and must be what is stored."""
        lagret = self.hent(person_id).opphold
        self._lagre_enkelt(OPPHOLD, person_id, OPPHOLD.skriv(opphold), uendret=lagret == foer)

    def lagre_sluttmaal(
        self, person_id: str, sluttmaal: Sluttmaal, foer: Sluttmaal | None
    ) -> Sluttmaal:
        """Store the goal and return it as stored; `foer` is the one the user saw, if any.

        The trace is the goal's own: one without is registered now, an old one that is set again
        is changed now.
        """
        versjon = self._versjon(SLUTTMAAL, person_id)
        igjen = versjon is not None and sluttmaal.spor.registrert is not None
        spor = self._endret(sluttmaal.spor) if igjen else self._registrert(sluttmaal.spor)
        nytt = replace(sluttmaal, versjon=(versjon or 0) + 1, spor=spor)
        verdier = SLUTTMAAL.skriv(nytt) | skriv_spor(nytt.spor)
        uendret = versjon == (foer.versjon if foer else None)
        self._lagre_enkelt(SLUTTMAAL, person_id, verdier, uendret=uendret)
        return nytt

    def lagre_kompetanse(
        self, person_id: str, kompetanse: Kompetanse, foer: Kompetanse
    ) -> Kompetanse:
        """Store what is mapped of competence and return it as stored; `foer` is what was seen."""
        versjon = self._versjon(KOMPETANSE, person_id)
        spor = self._endret(foer.spor) if versjon else self._registrert(kompetanse.spor)
        ny = replace(kompetanse, versjon=(versjon or 0) + 1, spor=spor)
        verdier = KOMPETANSE.skriv(ny) | skriv_spor(spor)
        uendret = versjon in {None, foer.versjon}
        self._lagre_enkelt(KOMPETANSE, person_id, verdier, uendret=uendret)
        return ny

    def _versjon(self, enkelt: Enkelt[Any], person_id: str) -> int | None:
        """Return the counter of what a person has at most one of, None where there is no row."""
        kolonner = enkelt.tabell.c
        setning = select(kolonner.versjon).where(kolonner.person_id == person_id)
        versjon: int | None = self._forbindelse.execute(setning).scalar_one_or_none()
        return versjon

    def _lagre_enkelt(
        self, enkelt: Enkelt[Any], person_id: str, verdier: dict[str, Any], *, uendret: bool
    ) -> None:
        """Insert or update what a person has at most one of, unless it was changed meanwhile."""
        denne = enkelt.tabell.c.person_id == person_id
        versjon = self._versjon(enkelt, person_id)
        if not uendret:
            raise self._samtidig(enkelt.tabell, denne)
        if versjon is not None:
            self._oppdater(enkelt.tabell, denne, versjon, verdier)
            return
        ny = skriv_spor(self._registrert(UTEN_SPOR)) | verdier
        self._forbindelse.execute(
            insert(enkelt.tabell).values({"person_id": person_id, "versjon": 1} | ny)
        )

    def _oppdater(
        self, tabell: Table, denne: ColumnElement[bool], versjon: int, verdier: dict[str, Any]
    ) -> None:
        """Write over one version of one row; nothing is written over another."""
        endret = {"versjon": versjon + 1, "endret": self._tid, "endret_av": self._av}
        setning = update(tabell).where(denne, tabell.c.versjon == versjon)
        if self._forbindelse.execute(setning.values(endret | verdier)).rowcount != 1:
            raise self._samtidig(tabell, denne)

    def _samtidig(self, tabell: Table, denne: ColumnElement[bool]) -> Lagringsfeil:
        """Return what to say of a row that was not as the user saw it."""
        rad = self._forbindelse.execute(select(tabell).where(denne)).mappings().one_or_none()
        if rad is None:
            return UkjentRad()
        if rad["slettet_tid"] is not None:
            return Samtidighetsfeil(rad["slettet_av"], rad["slettet_tid"], slettet=True)
        return Samtidighetsfeil(
            rad["endret_av"] or rad["registrert_av"],
            rad["endret"] or rad["registrert"],
            slettet=False,
        )

    def _registrert(self, spor: Spor) -> Spor:
        """Return the trace of a new row; one that is known already (import) is kept."""
        return (
            spor if spor.registrert else replace(spor, registrert=self._tid, registrert_av=self._av)
        )

    def _endret(self, spor: Spor) -> Spor:
        return replace(spor, endret=self._tid, endret_av=self._av)


def _neste_plass(tabell: Table, person_id: str) -> ScalarSelect[int]:
    """Return the place after the last one in a person's list, as a part of the statement."""
    siste = func.coalesce(func.max(tabell.c.rekkefoelge), 0)
    return select(siste + 1).where(tabell.c.person_id == person_id).scalar_subquery()


def _med_id(sak: Sak) -> Sak:
    """Return the case with a key for its person."""
    return sak if sak.person.id else replace(sak, person=replace(sak.person, id=str(uuid4())))
