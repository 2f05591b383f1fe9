"""The form that opens a programme again: one day, and what it does to the deadline [10.2]."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from core.kodeverk import kodeverk
from core.services.avslutning import krav_til_gjenaapning
from core.services.forhaandsvisning import status_eller_ingen
from desktop.models import norsk
from desktop.models.hvavisning import hvavisning
from desktop.models.saksskjema import Saksskjema
from desktop.models.skjemafelt import Art, Felt, Seksjon, Verdi
from desktop.models.tekster import maalform, tekst

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from core.domain.avslutning import Avslutning
    from core.domain.endring import Avvik, Endring
    from core.domain.sak import Sak
    from core.services.tjenester import Tjenester
    from desktop.background import Arbeider
    from desktop.models.skjemafelt import Hvavisning


class GjenaapningSkjema(Saksskjema):
    """The day that a person who left for work starts again."""

    def __init__(
        self, arbeider: Arbeider, tjenester: Tjenester, sak: Sak, avslutning: Avslutning
    ) -> None:
        """Begin without a day."""
        self._tjenester, self.redigerer = tjenester, avslutning
        self._per = tjenester.klokke.i_dag()
        super().__init__(arbeider, tekst("gjenaapne_tittel"), {"gjenaapnet": None}, sak)

    @property
    def dag(self) -> date | None:
        """The day that is typed."""
        verdi = self.verdier.get("gjenaapnet")
        return verdi if isinstance(verdi, date) else None

    def seksjoner(self) -> tuple[Seksjon, ...]:
        """Give the termination as text, then the day."""
        rad = self.redigerer
        aarsak = kodeverk().avslutningsaarsak[rad.aarsak].navn.paa(maalform())
        laast = (
            Felt("vist_aarsak", tekst("avslutningsaarsak"), Art.LAAST, hjelp=aarsak),
            Felt("vist_dato", tekst("avslutningsdato"), Art.LAAST, hjelp=norsk.dato(rad.dato)),
        )
        felt = Felt("gjenaapnet", tekst("gjenaapnet_dato"), Art.DATO, True)
        return (Seksjon((laast,)), Seksjon(((felt,),), ledetekst=self._ledetekst()))

    def _ledetekst(self) -> str:
        status = status_eller_ingen(self.sak, self._per)
        frist = norsk.dato(status.frist) if status else norsk.TOM
        return tekst("gjenaapne_ledetekst", etter=norsk.dato(self.redigerer.dato), frist=frist)

    def bygg(self) -> Avslutning:
        """Make the row with the day that is typed."""
        return replace(self.redigerer, gjenaapnet=self.dag)

    def angre(self) -> Callable[[], Endring | None]:
        """Give the way back from a save."""
        foer, tjeneste = self.redigerer, self._tjenester.avslutninger
        person_id = self.sak.person.id
        return lambda: tjeneste.angre_gjenaapning(person_id, foer.id, foer.versjon + 1)

    def _avvik(self) -> tuple[Avvik, ...]:
        return krav_til_gjenaapning(self.sak, self.bygg(), self._per)

    def _lagring(self) -> Callable[[], Endring | None]:
        foer, dag, person_id = self.redigerer, self.dag, self.sak.person.id
        tjeneste = self._tjenester.avslutninger
        if dag is None:
            raise RuntimeError("saved without a day")
        return lambda: tjeneste.gjenaapne(person_id, foer.id, dag, foer.versjon)

    def _forhaandsvisning(self) -> Callable[[], Hvavisning | None] | None:
        if self.dag is None:
            return None
        rad, sak, tjeneste = self.bygg(), self.sak, self._tjenester.avslutninger
        return lambda: _med_merknad(hvavisning(tjeneste.forhaandsvis_gjenaapning(sak, rad)))

    def _ta_over(self, sak: Sak) -> Mapping[str, Verdi] | None:
        for rad in sak.avslutninger:
            if rad.id == self.redigerer.id and not rad.slettet:
                self.redigerer = rad
                return {"gjenaapnet": rad.gjenaapnet}
        return None


def _med_merknad(hva: Hvavisning) -> Hvavisning:
    """Say that the deadline after it needs the decision too."""
    return replace(hva, notater=(tekst("med_nytt_vedtak"), *hva.notater))
