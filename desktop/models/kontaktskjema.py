"""The forms of contact, claim or refusal, and of the integration contract [4.1-4.4]."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from core.domain.kontakt import Kontakt, Kontakttype, Kontrakt
from core.kodeverk import kodeverk
from core.rules.krav import krav_kontakt, krav_kontrakt
from core.services.forhaandsvisning import status_eller_ingen
from desktop.models.radskjema import Radskjema
from desktop.models.skjemafelt import Art, Bredde, Felt, Seksjon, Verdi
from desktop.models.tekster import maalform, tekst

if TYPE_CHECKING:
    from core.domain.endring import Avvik
    from core.services.rader import Radtjeneste


class KontaktSkjema(Radskjema[Kontakt]):
    """What the registration is about, and its day."""

    liste = "kontakter"

    @property
    def tjeneste(self) -> Radtjeneste[Kontakt]:
        """The use cases of contacts."""
        return self._tjenester.kontakter

    def _verdier(self, rad: Kontakt | None) -> dict[str, Verdi]:
        if rad is None:
            return {"type": None, "dato": None}
        return {"type": rad.type.value, "dato": rad.dato}

    def seksjoner(self) -> tuple[Seksjon, ...]:
        """Give the three kinds, and the day."""
        valg = tuple((k, v.navn.paa(maalform())) for k, v in kodeverk().kontakttype.items())
        navn = tekst("registreringen_gjelder")
        slag = Felt("type", navn, Art.VALG, True, valg, bredde=Bredde.BRED)
        return (Seksjon(((slag, Felt("dato", tekst("kontaktdato"), Art.DATO, True)),)),)

    def bygg(self) -> Kontakt | None:
        """Make the row from what is typed."""
        slag, dato = self.verdier.get("type"), self._dato("dato")
        if not slag or dato is None:
            return None
        if self.redigerer is not None:
            return replace(self.redigerer, type=Kontakttype(str(slag)), dato=dato)
        return Kontakt(id=self.rad_id, type=Kontakttype(str(slag)), dato=dato)

    def _avvik(self) -> tuple[Avvik, ...]:
        rad = self.bygg()
        return krav_kontakt(self.sak, rad, self._i_dag) if rad else ()


class KontraktSkjema(Radskjema[Kontrakt]):
    """The day that an integration contract was made; voluntary under chapter 6A."""

    liste = "kontrakter"

    @property
    def tjeneste(self) -> Radtjeneste[Kontrakt]:
        """The use cases of contracts."""
        return self._tjenester.kontrakter

    def _verdier(self, rad: Kontrakt | None) -> dict[str, Verdi]:
        return {"inngaatt": rad.inngaatt if rad else None}

    def seksjoner(self) -> tuple[Seksjon, ...]:
        """Give the day, and say where the contract is voluntary."""
        felt = Felt("inngaatt", tekst("kontraktdato"), Art.DATO, True)
        status = status_eller_ingen(self.sak, self._i_dag)
        er_6a = status is not None and kodeverk().kategori[status.kategori].kapittel_6a
        return (Seksjon(((felt,),), ledetekst=tekst("frivillig_6a") if er_6a else ""),)

    def bygg(self) -> Kontrakt | None:
        """Make the row from what is typed."""
        dato = self._dato("inngaatt")
        if dato is None:
            return None
        return replace(self.redigerer or Kontrakt(id=self.rad_id, inngaatt=dato), inngaatt=dato)

    def _avvik(self) -> tuple[Avvik, ...]:
        rad = self.bygg()
        return krav_kontrakt(self.sak, rad, self._i_dag) if rad else ()
