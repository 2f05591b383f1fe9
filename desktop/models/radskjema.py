"""The forms of rows of a person: categories, events in the population register, follow-up."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Generic, TypeVar
from uuid import uuid4

from core.domain.person import Folkeregisterhendelse, Folkeregisterrad, Kategori, Oppfoelging
from core.domain.rad import Rad
from core.kodeverk import kodeverk
from core.rules.krav import (
    krav_folkeregister,
    krav_kategori,
    krav_oppfoelging,
    varsler_oppfoelging,
)
from desktop.models.hvavisning import hvavisning
from desktop.models.saksskjema import Saksskjema
from desktop.models.skjemafelt import Art, Bredde, Felt, Seksjon, Verdi
from desktop.models.tekster import maalform, tekst

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from core.domain.endring import Avvik, Endring
    from core.domain.sak import Sak
    from core.services.rader import Radtjeneste
    from core.services.tjenester import Tjenester
    from desktop.background import Arbeider
    from desktop.models.skjemafelt import Hvavisning
    from desktop.models.stedvalg import Stedvalg

R = TypeVar("R", bound=Rad)


def kategorivalg() -> tuple[tuple[str, str], ...]:
    """List the categories for a combo box."""
    return tuple((k, v.navn.paa(maalform())) for k, v in kodeverk().kategori.items())


class Radskjema(Saksskjema, Generic[R]):
    """A row of a list of the case, new or edited; `liste` is the list's name in the case."""

    liste = ""

    def __init__(
        self, arbeider: Arbeider, tjenester: Tjenester, sak: Sak, rad: R | None = None
    ) -> None:
        """Begin empty, or with the row to edit."""
        self._tjenester, self.redigerer = tjenester, rad
        self.rad_id = rad.id if rad else str(uuid4())
        self._i_dag = tjenester.klokke.i_dag()
        tittel = tekst(f"rediger_{self.liste}" if rad else f"ny_{self.liste}")
        super().__init__(arbeider, tittel, self._verdier(rad), sak)

    @property
    def tjeneste(self) -> Radtjeneste[R]:
        """The use cases of the list."""
        raise NotImplementedError

    def _verdier(self, rad: R | None) -> dict[str, Verdi]:
        """Give what the form begins with."""
        raise NotImplementedError

    def bygg(self) -> R | None:
        """Make the row from what is typed, None while it is not complete enough."""
        raise NotImplementedError

    def _lagring(self) -> Callable[[], Endring | None]:
        rad, person_id, tjeneste = self.bygg(), self.sak.person.id, self.tjeneste
        if rad is None:
            raise RuntimeError("saved before it is complete")
        if self.redigerer is None:
            return lambda: tjeneste.registrer(person_id, rad)
        return lambda: tjeneste.endre(person_id, rad)

    def angre(self) -> Callable[[], Endring | None]:
        """Give the way back from a save: the version after it is one more than the one before."""
        person_id, tjeneste, foer = self.sak.person.id, self.tjeneste, self.redigerer
        if foer is None:
            return lambda: tjeneste.slett(person_id, self.rad_id, 1)
        return lambda: tjeneste.endre(person_id, replace(foer, versjon=foer.versjon + 1))

    def _ta_over(self, sak: Sak) -> Mapping[str, Verdi] | None:
        for rad in getattr(sak, self.liste):
            if rad.id == self.rad_id and not rad.slettet:
                self.redigerer = rad
                return self._verdier(rad)
        return None

    def _dato(self, noekkel: str) -> date | None:
        verdi = self.verdier.get(noekkel)
        return verdi if isinstance(verdi, date) else None

    def _forhaandsvisning(self) -> Callable[[], Hvavisning | None] | None:
        rad, sak, tjeneste = self.bygg(), self.sak, self.tjeneste
        if rad is None:
            return None
        return lambda: hvavisning(tjeneste.forhaandsvis(sak, rad))


class KategoriSkjema(Radskjema[Kategori]):
    """A category with its period [3.1]."""

    liste = "kategorier"

    @property
    def tjeneste(self) -> Radtjeneste[Kategori]:
        """The use cases of categories."""
        return self._tjenester.kategorier

    def _verdier(self, rad: Kategori | None) -> dict[str, Verdi]:
        if rad is None:
            return {"kategori": None, "fra": None, "til": None}
        return {"kategori": rad.kategori, "fra": rad.fra, "til": rad.til}

    def seksjoner(self) -> tuple[Seksjon, ...]:
        """Give category, from and to."""
        valg, bredde = kategorivalg(), Bredde.BRED
        felt = (
            Felt("kategori", tekst("kategori"), Art.VALG, True, valg, bredde=bredde),
            Felt("fra", tekst("kategori_fra"), Art.DATO, True),
            Felt("til", tekst("kategori_til"), Art.DATO, hjelp=tekst("kategori_til_hjelp")),
        )
        return (Seksjon((felt,)),)

    def bygg(self) -> Kategori | None:
        """Make the row from what is typed."""
        kode, fra, til = self.verdier.get("kategori"), self._dato("fra"), self._dato("til")
        if not kode or fra is None:
            return None
        if self.redigerer is not None:
            return replace(self.redigerer, kategori=str(kode), fra=fra, til=til)
        return Kategori(id=self.rad_id, kategori=str(kode), fra=fra, til=til)

    def _avvik(self) -> tuple[Avvik, ...]:
        rad = self.bygg()
        return krav_kategori(self.sak, rad, self._i_dag) if rad else ()


class FolkeregisterSkjema(Radskjema[Folkeregisterrad]):
    """An event of the population register with its day [9.9.2]."""

    liste = "folkeregister"

    @property
    def tjeneste(self) -> Radtjeneste[Folkeregisterrad]:
        """The use cases of events."""
        return self._tjenester.folkeregister

    def _verdier(self, rad: Folkeregisterrad | None) -> dict[str, Verdi]:
        if rad is None:
            return {"hendelse": None, "dato": None}
        return {"hendelse": rad.hendelse.value, "dato": rad.dato}

    def seksjoner(self) -> tuple[Seksjon, ...]:
        """Give event and day."""
        hendelser = kodeverk().folkeregisterhendelse.items()
        valg = tuple((k, v.navn.paa(maalform())) for k, v in hendelser)
        hendelse = Felt("hendelse", tekst("hendelse"), Art.VALG, True, valg, bredde=Bredde.BRED)
        return (Seksjon(((hendelse, Felt("dato", tekst("dato"), Art.DATO, True)),)),)

    def bygg(self) -> Folkeregisterrad | None:
        """Make the row from what is typed."""
        hendelse, dato = self.verdier.get("hendelse"), self._dato("dato")
        if not hendelse or dato is None:
            return None
        slag = Folkeregisterhendelse(str(hendelse))
        if self.redigerer is not None:
            return replace(self.redigerer, hendelse=slag, dato=dato)
        return Folkeregisterrad(id=self.rad_id, hendelse=slag, dato=dato)

    def _avvik(self) -> tuple[Avvik, ...]:
        rad = self.bygg()
        return krav_folkeregister(self.sak, rad, self._i_dag) if rad else ()


class OppfoelgingSkjema(Radskjema[Oppfoelging]):
    """A municipality, perhaps a district, that follows the person up from a day on."""

    liste = "oppfoelging"

    def __init__(
        self,
        arbeider: Arbeider,
        tjenester: Tjenester,
        steder: Stedvalg,
        sak: Sak,
        rad: Oppfoelging | None = None,
    ) -> None:
        """Begin with the user's own municipality from today, or with the row to edit."""
        self._steder = steder
        super().__init__(arbeider, tjenester, sak, rad)
        steder.endret.connect(self.oppsett_endret)

    @property
    def tjeneste(self) -> Radtjeneste[Oppfoelging]:
        """The use cases of follow-up."""
        return self._tjenester.oppfoelging

    def _verdier(self, rad: Oppfoelging | None) -> dict[str, Verdi]:
        if rad is None:
            egen = self._tjenester.bruker.kommune
            return {"kommune": egen, "bydel": None, "fra": self._i_dag}
        return {"kommune": rad.kommune, "bydel": rad.bydel, "fra": rad.fra}

    def seksjoner(self) -> tuple[Seksjon, ...]:
        """Give municipality, district and from when; the choices are those of that day."""
        kommune, bydel = (str(self.verdier.get(felt) or "") for felt in ("kommune", "bydel"))
        kommuner = self._steder.kommuner(self._dato("fra") or self._i_dag, kommune)
        bydeler = self._steder.bydeler(kommune, bydel)
        bydelsfelt = Felt("bydel", tekst("bydel"), Art.TEKST)
        if bydeler:
            bydelsfelt = replace(bydelsfelt, art=Art.VALG, valg=bydeler, bredde=Bredde.BRED)
        navn = tekst("oppfoelgingskommune")
        felt = (
            Felt("kommune", navn, Art.VALG, True, kommuner, bredde=Bredde.BRED),
            bydelsfelt,
            Felt("fra", tekst("fra_dato"), Art.DATO, True),
        )
        return (Seksjon((felt,)),)

    def _etter_endring(self, noekkel: str) -> bool:
        if noekkel == "kommune":
            self.verdier["bydel"] = None
        return noekkel in {"kommune", "fra"}

    def bygg(self) -> Oppfoelging:
        """Make the row from what is typed."""
        bydel = self.verdier.get("bydel")
        return replace(
            self.redigerer or Oppfoelging(id=self.rad_id),
            kommune=str(self.verdier.get("kommune") or "") or None,
            bydel=bydel.strip() or None if isinstance(bydel, str) else None,
            fra=self._dato("fra"),
        )

    def varsler(self) -> tuple[str, ...]:
        """List what to know of the follow-up; the deadline stands apart from it."""
        rad = self.bygg()
        funn = varsler_oppfoelging(self.sak, rad, self._i_dag)
        sted = self._steder.varsel(rad.fra or self._i_dag, rad.kommune or "")
        return (*sted, *(v.melding for v in funn))

    def _forhaandsvisning(self) -> None:
        return None

    def _avvik(self) -> tuple[Avvik, ...]:
        return krav_oppfoelging(self.sak, self.bygg(), self._i_dag)
