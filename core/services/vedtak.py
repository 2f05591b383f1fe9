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

    def forhaandsvis_sletting(self, sak: Sak, vedtak_id: str) -> Forhaandsvisning:
        """Show what deleting the decision would do; reads no database."""
        return forhaandsvis_sletting(sak, vedtak_id, self._grunnlag.per)


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
