"""The form of a reservation against use of the data in research [2.3]."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from core.domain.kontakt import Reservasjon
from core.rules.krav import krav_reservasjon
from desktop.models.radskjema import Radskjema
from desktop.models.skjemafelt import Art, Felt, Seksjon
from desktop.models.tekster import tekst

if TYPE_CHECKING:
    from core.domain.endring import Avvik
    from core.services.rader import Radtjeneste
    from desktop.models.skjemafelt import Verdi


class ReservasjonSkjema(Radskjema[Reservasjon]):
    """The day from which the person is reserved; the deadline stands apart from it."""

    liste = "reservasjoner"

    @property
    def tjeneste(self) -> Radtjeneste[Reservasjon]:
        """The use cases of reservations."""
        return self._tjenester.reservasjoner

    def _verdier(self, rad: Reservasjon | None) -> dict[str, Verdi]:
        return {"dato": rad.dato if rad else None}

    def seksjoner(self) -> tuple[Seksjon, ...]:
        """Give the day, and say what a reservation is and is not."""
        felt = Felt("dato", tekst("reservasjonsdato"), Art.DATO, True)
        return (Seksjon(((felt,),), ledetekst=tekst("reservasjon_ledetekst")),)

    def bygg(self) -> Reservasjon | None:
        """Make the row from what is typed."""
        dato = self._dato("dato")
        if dato is None:
            return None
        return replace(self.redigerer or Reservasjon(id=self.rad_id, dato=dato), dato=dato)

    def _forhaandsvisning(self) -> None:
        return None

    def _avvik(self) -> tuple[Avvik, ...]:
        rad = self.bygg()
        return krav_reservasjon(self.sak, rad, self._i_dag) if rad else ()
