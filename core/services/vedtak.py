"""Decisions: register, edit the period, delete, restore [5.1–5.5]."""

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from core.domain.endring import Avvik, Endring, Handling
from core.domain.sak import Sak
from core.domain.vedtak import Vedtak
from core.kodeverk import kodeverk
from core.rules.krav import krav_vedtak
from core.services.feil import IkkeFunnet, Konflikt
from core.services.forhaandsvisning import (
    Forhaandsvisning,
    forhaandsvis_sletting,
    forhaandsvis_vedtak,
    med_vedtak,
    sammenlign,
    uten_vedtak,
)
from core.services.grunnlag import Gjort, Tjenestegrunnlag, krev

if TYPE_CHECKING:
    from core.storage.arbeid import Arbeid

LISTE = "vedtak"


class Vedtakstjeneste:
    """The use cases of decisions."""

    def __init__(self, grunnlag: Tjenestegrunnlag) -> None:
        """Stand on the opened caseload."""
        self._grunnlag = grunnlag

    def registrer(self, person_id: str, vedtak: Vedtak) -> Endring | None:
        """Save a new decision; the same id a second time is taken as saved and gives None.

        Raises `Avvist` with every field that must be mended (R17).
        """
        nytt = replace(vedtak, kommune=vedtak.kommune or self._grunnlag.base.bruker.kommune)

        def gjoer(arbeid: "Arbeid", sak: Sak) -> Gjort | None:
            if any(v.id == nytt.id for v in sak.vedtak):
                return None
            krev(krav_vedtak(nytt, self._grunnlag.per))
            lagret = arbeid.saker.legg_til(LISTE, person_id, nytt)
            return Gjort(LISTE, nytt.id, Handling.REGISTRERT, None, lagret)

        return self._grunnlag.utfoer(person_id, gjoer)

    def endre_periode(
        self,
        person_id: str,
        vedtak_id: str,
        startdato: date | None,
        sluttdato: date | None,
        versjon: int,
    ) -> Endring | None:
        """Change start and end, the only fields that may be edited [5.4]."""

        def gjoer(arbeid: "Arbeid", sak: Sak) -> Gjort | None:
            foer = finn_vedtak(sak, vedtak_id)
            if foer.slettet:
                raise Konflikt(foer.spor.slettet_av)
            krev(_kan_redigeres(foer))
            etter = replace(foer, startdato=startdato, sluttdato=sluttdato, versjon=versjon)
            krev(krav_vedtak(etter, self._grunnlag.per))
            lagret = arbeid.saker.endre(LISTE, etter)
            return Gjort(LISTE, vedtak_id, Handling.ENDRET, foer, lagret)

        return self._grunnlag.utfoer(person_id, gjoer)

    def slett(self, person_id: str, vedtak_id: str, versjon: int) -> Endring | None:
        """Mark a decision as deleted; it stays with who and when."""

        def gjoer(arbeid: "Arbeid", sak: Sak) -> Gjort | None:
            foer = finn_vedtak(sak, vedtak_id)
            if foer.slettet:
                raise Konflikt(foer.spor.slettet_av)
            arbeid.saker.slett(LISTE, vedtak_id, versjon)
            return Gjort(LISTE, vedtak_id, Handling.SLETTET, foer, replace(foer, slettet=True))

        return self._grunnlag.utfoer(person_id, gjoer)

    def erstatt(
        self, person_id: str, gammel_id: str, versjon: int, vedtak: Vedtak
    ) -> Endring | None:
        """Delete a decision and register it anew with what is changed, both or neither [5.4].

        The same new id a second time is taken as saved and gives None. Raises `Avvist`.
        """
        nytt = replace(vedtak, kommune=vedtak.kommune or self._grunnlag.base.bruker.kommune)

        def gjoer(arbeid: "Arbeid", sak: Sak) -> Gjort | None:
            if any(v.id == nytt.id for v in sak.vedtak):
                return None
            foer = finn_vedtak(sak, gammel_id)
            if foer.slettet:
                raise Konflikt(foer.spor.slettet_av)
            krev(krav_vedtak(nytt, self._grunnlag.per))
            arbeid.saker.slett(LISTE, gammel_id, versjon)
            _meld(arbeid, person_id, Handling.SLETTET, foer, replace(foer, slettet=True))
            lagret = arbeid.saker.legg_til(LISTE, person_id, nytt)
            return Gjort(LISTE, nytt.id, Handling.REGISTRERT, None, lagret)

        return self._grunnlag.utfoer(person_id, gjoer)

    def angre_erstatning(
        self, person_id: str, ny: tuple[str, int], gammel: tuple[str, int]
    ) -> Endring | None:
        """Delete the new decision and restore the old; each is given as id and version."""

        def gjoer(arbeid: "Arbeid", sak: Sak) -> Gjort | None:
            nytt, foer = finn_vedtak(sak, ny[0]), finn_vedtak(sak, gammel[0])
            if nytt.slettet:
                raise Konflikt(nytt.spor.slettet_av)
            arbeid.saker.slett(LISTE, *ny)
            _meld(arbeid, person_id, Handling.SLETTET, nytt, replace(nytt, slettet=True))
            arbeid.saker.gjenopprett(LISTE, *gammel)
            etter = replace(foer, slettet=False)
            return Gjort(LISTE, foer.id, Handling.GJENOPPRETTET, foer, etter)

        return self._grunnlag.utfoer(person_id, gjoer)

    def gjenopprett(self, person_id: str, vedtak_id: str, versjon: int) -> Endring | None:
        """Take back a deletion."""

        def gjoer(arbeid: "Arbeid", sak: Sak) -> Gjort | None:
            foer = finn_vedtak(sak, vedtak_id)
            if not foer.slettet:
                return None
            arbeid.saker.gjenopprett(LISTE, vedtak_id, versjon)
            etter = replace(foer, slettet=False)
            return Gjort(LISTE, vedtak_id, Handling.GJENOPPRETTET, foer, etter)

        return self._grunnlag.utfoer(person_id, gjoer)

    def forhaandsvis(self, sak: Sak, vedtak: Vedtak) -> Forhaandsvisning:
        """Show what saving the decision would do; reads no database."""
        return forhaandsvis_vedtak(sak, vedtak, self._grunnlag.per)

    def forhaandsvis_erstatning(self, sak: Sak, gammel_id: str, vedtak: Vedtak) -> Forhaandsvisning:
        """Show what registering a decision anew would do; reads no database."""
        per, uten = self._grunnlag.per, uten_vedtak(sak, gammel_id)
        nytt = forhaandsvis_vedtak(uten, vedtak, per)
        virkning = sammenlign(sak, med_vedtak(uten, vedtak), per)
        return replace(nytt, naa=virkning.naa, lagt_til=virkning.lagt_til)

    def forhaandsvis_sletting(self, sak: Sak, vedtak_id: str) -> Forhaandsvisning:
        """Show what deleting the decision would do; reads no database."""
        return forhaandsvis_sletting(sak, vedtak_id, self._grunnlag.per)


def _meld(
    arbeid: "Arbeid", person_id: str, handling: Handling, foer: Vedtak, etter: Vedtak
) -> None:
    """Log the other row of a command that changes two."""
    endring = Endring(
        person_id=person_id,
        liste=LISTE,
        rad_id=foer.id,
        handling=handling,
        tidspunkt=arbeid.tid,
        av=arbeid.av,
    )
    arbeid.hendelse(endring, foer=foer, etter=etter)


def finn_vedtak(sak: Sak, vedtak_id: str) -> Vedtak:
    """Give the decision with an id; raises `IkkeFunnet`."""
    for vedtak in sak.vedtak:
        if vedtak.id == vedtak_id:
            return vedtak
    raise IkkeFunnet("Vedtaket finnes ikke på denne personen.")


def _kan_redigeres(vedtak: Vedtak) -> tuple[Avvik, ...]:
    """Refuse to edit a type that has no dates [6.1]."""
    kode = kodeverk().vedtakstype[vedtak.type]
    if "startdato" in (*kode.paakrevd, *kode.valgfri) or vedtak.startdato is not None:
        return ()
    return (
        Avvik("startdato", f"{kode.navn.nb} har ingen datoer å endre. Slett og registrer på nytt."),
    )
