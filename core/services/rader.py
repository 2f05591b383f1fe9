"""Categories and register events: rows that may be registered, edited, deleted and restored."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Generic, TypeVar

from core.domain.endring import Avvik, Endring, Handling
from core.domain.person import Folkeregisterrad, Kategori
from core.domain.rad import Rad
from core.domain.sak import Sak
from core.rules.krav import krav_folkeregister, krav_kategori
from core.services.feil import IkkeFunnet, Konflikt
from core.services.grunnlag import Gjort, Tjenestegrunnlag, krev

if TYPE_CHECKING:
    from core.storage.arbeid import Arbeid

R = TypeVar("R", bound=Rad)
Krav = Callable[[Sak, R, date], tuple[Avvik, ...]]


class Radtjeneste(Generic[R]):
    """The use cases of one list of a case; `krav` are its registration rules."""

    def __init__(self, grunnlag: Tjenestegrunnlag, liste: str, krav: Krav[R]) -> None:
        """Stand on the opened caseload for one list."""
        self._grunnlag = grunnlag
        self._liste = liste
        self._krav = krav

    def registrer(self, person_id: str, rad: R) -> Endring | None:
        """Save a new row; the same id a second time is taken as saved and gives None."""

        def gjoer(arbeid: "Arbeid", sak: Sak) -> Gjort | None:
            if any(r.id == rad.id for r in self._rader(sak)):
                return None
            krev(self._krav(sak, rad, self._grunnlag.per))
            lagret = arbeid.saker.legg_til(self._liste, person_id, rad)
            return Gjort(self._liste, rad.id, Handling.REGISTRERT, None, lagret)

        return self._grunnlag.utfoer(person_id, gjoer)

    def endre(self, person_id: str, rad: R) -> Endring | None:
        """Save a changed row over the version that it was made from."""

        def gjoer(arbeid: "Arbeid", sak: Sak) -> Gjort | None:
            foer = self._levende(sak, rad.id)
            krev(self._krav(sak, rad, self._grunnlag.per))
            lagret = arbeid.saker.endre(self._liste, rad)
            return Gjort(self._liste, rad.id, Handling.ENDRET, foer, lagret)

        return self._grunnlag.utfoer(person_id, gjoer)

    def slett(self, person_id: str, rad_id: str, versjon: int) -> Endring | None:
        """Mark a row as deleted; it stays with who and when."""

        def gjoer(arbeid: "Arbeid", sak: Sak) -> Gjort | None:
            foer = self._levende(sak, rad_id)
            arbeid.saker.slett(self._liste, rad_id, versjon)
            return Gjort(self._liste, rad_id, Handling.SLETTET, foer, replace(foer, slettet=True))

        return self._grunnlag.utfoer(person_id, gjoer)

    def gjenopprett(self, person_id: str, rad_id: str, versjon: int) -> Endring | None:
        """Take back a deletion, if the rules still accept the row."""

        def gjoer(arbeid: "Arbeid", sak: Sak) -> Gjort | None:
            foer = self._finn(sak, rad_id)
            if not foer.slettet:
                return None
            etter = replace(foer, slettet=False)
            krev(self._krav(sak, etter, self._grunnlag.per))
            arbeid.saker.gjenopprett(self._liste, rad_id, versjon)
            return Gjort(self._liste, rad_id, Handling.GJENOPPRETTET, foer, etter)

        return self._grunnlag.utfoer(person_id, gjoer)

    def _rader(self, sak: Sak) -> tuple[R, ...]:
        rader: tuple[R, ...] = getattr(sak, self._liste)
        return rader

    def _finn(self, sak: Sak, rad_id: str) -> R:
        for rad in self._rader(sak):
            if rad.id == rad_id:
                return rad
        raise IkkeFunnet("Raden finnes ikke på denne personen.")

    def _levende(self, sak: Sak, rad_id: str) -> R:
        rad = self._finn(sak, rad_id)
        if rad.slettet:
            raise Konflikt(rad.spor.slettet_av)
        return rad


def kategoritjeneste(grunnlag: Tjenestegrunnlag) -> Radtjeneste[Kategori]:
    """Make the use cases of categories."""
    return Radtjeneste(grunnlag, "kategorier", krav_kategori)


def folkeregistertjeneste(grunnlag: Tjenestegrunnlag) -> Radtjeneste[Folkeregisterrad]:
    """Make the use cases of population register events."""
    return Radtjeneste(
        grunnlag, "folkeregister", lambda _sak, rad, per: krav_folkeregister(rad, per)
    )
