"""Categories, register events, follow-up: rows that may be edited, deleted and restored."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from core.domain.beregning import GjeldendeAvslutning
from core.domain.endring import Avvik, Endring, Handling, Varsel
from core.domain.kontakt import Kontakt, Kontrakt, Reservasjon
from core.domain.person import Folkeregisterrad, Kategori, Oppfoelging
from core.domain.rad import Rad
from core.domain.sak import Sak
from core.kodeverk import kodeverk
from core.rules.krav import (
    krav_folkeregister,
    krav_kategori,
    krav_kontakt,
    krav_kontrakt,
    krav_oppfoelging,
    krav_reservasjon,
    varsler_kategori,
    varsler_kontakt,
    varsler_kontrakt,
    varsler_oppfoelging,
)
from core.rules.krav.felles import dato_tekst
from core.services.feil import IkkeFunnet, Konflikt
from core.services.forhaandsvisning import Forhaandsvisning, status_eller_ingen
from core.services.grunnlag import Gjort, Tjenestegrunnlag, krev
from core.services.personstatus import oversikt_eller_ingen

if TYPE_CHECKING:
    from core.storage.arbeid import Arbeid

R = TypeVar("R", bound=Rad)
Krav = Callable[[Sak, R, date], tuple[Avvik, ...]]
Varsler = Callable[[Sak, R, date], tuple[Varsel, ...]]


class Radtjeneste(Generic[R]):
    """The use cases of one list of a case; `krav` and `varsler` are its registration rules."""

    def __init__(
        self,
        grunnlag: Tjenestegrunnlag,
        liste: str,
        krav: Krav[R],
        varsler: Varsler[R] | None = None,
    ) -> None:
        """Stand on the opened caseload for one list."""
        self._grunnlag = grunnlag
        self._liste = liste
        self._krav = krav
        self._varsler = varsler

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

    def forhaandsvis(self, sak: Sak, rad: R) -> Forhaandsvisning:
        """Show what saving a row would do to deadline and scheme; reads no database."""
        per = self._grunnlag.per
        varsler = self._varsler(sak, rad, per) if self._varsler else ()
        vist = self._sammenlign(sak, self._med(sak, rad))
        return replace(vist, avvik=self._krav(sak, rad, per), varsler=(*varsler, *vist.varsler))

    def forhaandsvis_sletting(self, sak: Sak, rad_id: str) -> Forhaandsvisning:
        """Show what deleting a row would do to deadline and scheme; reads no database."""
        uten = replace(self._finn(sak, rad_id), slettet=True)
        return self._sammenlign(sak, self._med(sak, uten))

    def _sammenlign(self, foer: Sak, etter: Sak) -> Forhaandsvisning:
        per = self._grunnlag.per
        return Forhaandsvisning(
            naa=status_eller_ingen(foer, per),
            etter=status_eller_ingen(etter, per),
            varsler=_avslutning_endres(_avslutning(foer, per), _avslutning(etter, per)),
        )

    def _med(self, sak: Sak, rad: R) -> Sak:
        """Give the case with a row added, or in the place of its earlier version."""
        rader = self._rader(sak)
        finnes = any(r.id == rad.id for r in rader)
        nye = tuple(rad if r.id == rad.id else r for r in rader) if finnes else (*rader, rad)
        felt: dict[str, Any] = {self._liste: nye}
        return replace(sak, **felt)

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


def _avslutning(sak: Sak, per: date) -> GjeldendeAvslutning | None:
    oversikt = oversikt_eller_ingen(sak, per)
    return oversikt.avslutning if oversikt else None


def _avslutning_endres(
    foer: GjeldendeAvslutning | None, etter: GjeldendeAvslutning | None
) -> tuple[Varsel, ...]:
    """Say that the programme ends, or does so no more."""
    if etter is not None and etter != foer:
        navn = kodeverk().avslutningsaarsak[etter.aarsak].navn.nb
        return (Varsel("", f"Programmet avsluttes {dato_tekst(etter.dato)}: {navn}."),)
    if foer is not None and etter is None:
        return (Varsel("", "Programmet er da ikke avsluttet lenger."),)
    return ()


def kategoritjeneste(grunnlag: Tjenestegrunnlag) -> Radtjeneste[Kategori]:
    """Make the use cases of categories."""
    return Radtjeneste(grunnlag, "kategorier", krav_kategori, varsler_kategori)


def folkeregistertjeneste(grunnlag: Tjenestegrunnlag) -> Radtjeneste[Folkeregisterrad]:
    """Make the use cases of population register events."""
    return Radtjeneste(grunnlag, "folkeregister", krav_folkeregister)


def oppfoelgingstjeneste(grunnlag: Tjenestegrunnlag) -> Radtjeneste[Oppfoelging]:
    """Make the use cases of follow-up by municipalities."""
    return Radtjeneste(grunnlag, "oppfoelging", krav_oppfoelging, varsler_oppfoelging)


def kontakttjeneste(grunnlag: Tjenestegrunnlag) -> Radtjeneste[Kontakt]:
    """Make the use cases of contact, claim and refusal."""
    return Radtjeneste(grunnlag, "kontakter", krav_kontakt, varsler_kontakt)


def kontrakttjeneste(grunnlag: Tjenestegrunnlag) -> Radtjeneste[Kontrakt]:
    """Make the use cases of integration contracts."""
    return Radtjeneste(grunnlag, "kontrakter", krav_kontrakt, varsler_kontrakt)


def reservasjonstjeneste(grunnlag: Tjenestegrunnlag) -> Radtjeneste[Reservasjon]:
    """Make the use cases of reservations against research."""
    return Radtjeneste(grunnlag, "reservasjoner", krav_reservasjon)
