"""Appeals: received under their decision, decided once, and locked from then on [6.1–6.2, R20]."""

from dataclasses import replace
from typing import TYPE_CHECKING

from core.domain.endring import Avvik, Endring, Handling, Varsel
from core.domain.klage import Klage
from core.domain.sak import Sak
from core.domain.vedtak import Vedtak
from core.rules.krav import krav_klage
from core.services.feil import IkkeFunnet, Konflikt
from core.services.forhaandsvisning import Forhaandsvisning, med_vedtak, sammenlign
from core.services.grunnlag import Gjort, Tjenestegrunnlag, krev
from core.services.vedtak import finn_vedtak

if TYPE_CHECKING:
    from core.storage.arbeid import Arbeid

LISTE = "klager"
LAAST = (Avvik("utfall", "Klagen er avgjort og kan ikke endres eller slettes."),)
SLETTET_VEDTAK = (Avvik("mottatt", "Vedtaket er slettet. Gjenopprett det før klagen registreres."),)
FOER_VEDTAKET = "Klagen er mottatt før vedtaket ble fattet {dato:%d.%m.%Y}. Sjekk datoene."


class Klagetjeneste:
    """The use cases of appeals; a decision may have several, the last of them decides."""

    def __init__(self, grunnlag: Tjenestegrunnlag) -> None:
        """Stand on the opened caseload."""
        self._grunnlag = grunnlag

    def registrer(self, person_id: str, vedtak_id: str, klage: Klage) -> Endring | None:
        """Save a new appeal, with its outcome where that is known.

        The same id a second time is taken as saved and gives None. Raises `Avvist`.
        """

        def gjoer(arbeid: "Arbeid", sak: Sak) -> Gjort | None:
            vedtak = finn_vedtak(sak, vedtak_id)
            if any(k.id == klage.id for k in vedtak.klager):
                return None
            krev(SLETTET_VEDTAK if vedtak.slettet else krav_klage(klage, self._grunnlag.per))
            lagret = arbeid.saker.legg_til(LISTE, person_id, klage, vedtak_id=vedtak_id)
            return Gjort(LISTE, klage.id, Handling.REGISTRERT, None, lagret)

        return self._grunnlag.utfoer(person_id, gjoer)

    def endre(self, person_id: str, vedtak_id: str, klage: Klage) -> Endring | None:
        """Save changed days or the outcome over the version that they were made from.

        Raises `Avvist` where the appeal is decided already.
        """

        def gjoer(arbeid: "Arbeid", sak: Sak) -> Gjort | None:
            foer = _aapen(sak, vedtak_id, klage.id)
            krev(krav_klage(klage, self._grunnlag.per))
            lagret = arbeid.saker.endre(LISTE, klage)
            return Gjort(LISTE, klage.id, Handling.ENDRET, foer, lagret)

        return self._grunnlag.utfoer(person_id, gjoer)

    def slett(self, person_id: str, vedtak_id: str, klage_id: str, versjon: int) -> Endring | None:
        """Mark an appeal that is not decided as deleted; it stays with who and when."""

        def gjoer(arbeid: "Arbeid", sak: Sak) -> Gjort | None:
            foer = _aapen(sak, vedtak_id, klage_id)
            arbeid.saker.slett(LISTE, klage_id, versjon)
            return Gjort(LISTE, klage_id, Handling.SLETTET, foer, replace(foer, slettet=True))

        return self._grunnlag.utfoer(person_id, gjoer)

    def gjenopprett(
        self, person_id: str, vedtak_id: str, klage_id: str, versjon: int
    ) -> Endring | None:
        """Take back a deletion."""

        def gjoer(arbeid: "Arbeid", sak: Sak) -> Gjort | None:
            foer = finn_klage(finn_vedtak(sak, vedtak_id), klage_id)
            if not foer.slettet:
                return None
            arbeid.saker.gjenopprett(LISTE, klage_id, versjon)
            etter = replace(foer, slettet=False)
            return Gjort(LISTE, klage_id, Handling.GJENOPPRETTET, foer, etter)

        return self._grunnlag.utfoer(person_id, gjoer)

    def forhaandsvis(self, sak: Sak, vedtak_id: str, klage: Klage) -> Forhaandsvisning:
        """Show what saving the appeal would do to the deadline (R10); reads no database."""
        per, vedtak = self._grunnlag.per, finn_vedtak(sak, vedtak_id)
        etter = med_vedtak(sak, med_klage(vedtak, klage))
        return replace(
            sammenlign(sak, etter, per),
            avvik=krav_klage(klage, per),
            varsler=varsler_klage(vedtak, klage),
        )

    def forhaandsvis_sletting(self, sak: Sak, vedtak_id: str, klage_id: str) -> Forhaandsvisning:
        """Show what deleting the appeal would do to the deadline; reads no database."""
        vedtak = finn_vedtak(sak, vedtak_id)
        uten = med_klage(vedtak, replace(finn_klage(vedtak, klage_id), slettet=True))
        return sammenlign(sak, med_vedtak(sak, uten), self._grunnlag.per)


def varsler_klage(vedtak: Vedtak, klage: Klage) -> tuple[Varsel, ...]:
    """Warn of an appeal that came before its decision: one of the days is probably wrong."""
    if klage.mottatt >= vedtak.vedtaksdato:
        return ()
    return (Varsel("mottatt", FOER_VEDTAKET.format(dato=vedtak.vedtaksdato)),)


def med_klage(vedtak: Vedtak, klage: Klage) -> Vedtak:
    """Give the decision with an appeal added, or in the place of its earlier version."""
    if any(k.id == klage.id for k in vedtak.klager):
        return replace(
            vedtak, klager=tuple(klage if k.id == klage.id else k for k in vedtak.klager)
        )
    return replace(vedtak, klager=(*vedtak.klager, klage))


def finn_klage(vedtak: Vedtak, klage_id: str) -> Klage:
    """Give the appeal with an id; raises `IkkeFunnet`."""
    for klage in vedtak.klager:
        if klage.id == klage_id:
            return klage
    raise IkkeFunnet("Klagen finnes ikke på dette vedtaket.")


def _aapen(sak: Sak, vedtak_id: str, klage_id: str) -> Klage:
    """Give an appeal that may be changed: neither deleted nor decided."""
    klage = finn_klage(finn_vedtak(sak, vedtak_id), klage_id)
    if klage.slettet:
        raise Konflikt(klage.spor.slettet_av)
    if klage.er_avgjort:
        krev(LAAST)
    return klage
