"""The form of a person: registered new, or her basic data edited [2.1]."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from core.domain.endring import Avvik
from core.domain.person import (
    Adresse,
    Adressesperre,
    Kategori,
    Kjoenn,
    Maalform,
    Oppfoelging,
    Person,
)
from core.domain.sak import Sak
from core.rules.identitet import er_duf
from core.rules.krav import (
    krav_grunndata,
    krav_kategori,
    krav_oppfoelging,
    merknader,
    varsler_oppfoelging,
    varsler_person,
)
from core.services.feil import FinnesAllerede
from core.services.person import renset
from desktop.models import personfelt
from desktop.models.hvavisning import hvavisning
from desktop.models.personfelt import HAKER, VGO
from desktop.models.saksskjema import Saksskjema
from desktop.models.skjema import heltall
from desktop.models.stedvalg import Stedvalg
from desktop.models.tekster import tekst

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from core.domain.endring import Endring, Varsel
    from core.rules.identitet import Dufmerknad
    from core.services.tjenester import Tjenester
    from desktop.background import Arbeider
    from desktop.models.skjemafelt import Felt, Hvavisning, Seksjon, Verdi

# Follow-up and category name their own fields in refusals; here they share a form.
_I_OPPFOELGING = {"kommune": "oppfoelgingskommune", "fra": "oppfoelging_fra"}
_I_KATEGORI = {"fra": "kategori_fra"}


class PersonSkjema(Saksskjema):
    """Register a person, or edit the basic data of one; `finnes_id` leads to a known DUF."""

    def __init__(
        self,
        arbeider: Arbeider,
        tjenester: Tjenester,
        kommuner: Mapping[str, str],
        sak: Sak | None = None,
    ) -> None:
        """Begin empty with the user's own municipality, or with the person to edit."""
        self._tjenester = tjenester
        self._steder = Stedvalg(arbeider, tjenester, kommuner)
        self._person = sak.person if sak else None
        self._id = sak.person.id if sak else str(uuid4())
        self.finnes_id = ""
        self._i_dag = tjenester.klokke.i_dag()
        verdier = (
            personfelt.verdier_av(sak.person)
            if sak
            else personfelt.tomme_verdier(tjenester.bruker.kommune, self._i_dag)
        )
        tittel = tekst("rediger_person" if sak else "ny_person")
        super().__init__(arbeider, tittel, verdier, sak or Sak(person=Person(duf="")))
        self._rart = self._merknader()
        self._steder.endret.connect(self.oppsett_endret)

    # the fields

    def seksjoner(self) -> tuple[Seksjon, ...]:
        """Give identity first, then where and why a new person comes, then the rest."""
        hvorfor = (personfelt.begrunnelsesseksjon(),) if self._rart else ()
        kommuner = self._steder.kommuner(self._i_dag, self._ord("bokommune"))
        resten = personfelt.oevrige_seksjoner(kommuner)
        nye = () if self._person else self._nyseksjoner()
        return (personfelt.grunnseksjon(), *hvorfor, *nye, *resten)

    def hjelp(self, felt: Felt) -> str:
        """Give the helper text of a field; under a DUF number, what is odd about it."""
        if felt.noekkel == "duf" and self._rart:
            return " ".join(v.melding for v in self._personvarsler() if v.felt == "duf")
        return super().hjelp(felt)

    def _nyseksjoner(self) -> tuple[Seksjon, ...]:
        kommune = self._ord("oppfoelgingskommune")
        fra = self.verdier.get("oppfoelging_fra")
        dag = fra if isinstance(fra, date) else self._i_dag
        oppfoelging = personfelt.oppfoelgingsseksjon(
            self._steder.kommuner(dag, kommune),
            self._steder.bydeler(kommune),
            har_kommune=bool(kommune),
        )
        har_kategori = bool(self.verdier.get("kategori"))
        return (oppfoelging, personfelt.kategoriseksjon(har_kategori=har_kategori))

    def _etter_endring(self, noekkel: str) -> bool:
        if noekkel == "oppfoelgingskommune":
            self.verdier["bydel"] = None
        if noekkel == "duf":
            self.finnes_id, self.melding = "", ""
            foer, self._rart = self._rart, self._merknader()
            if foer != self._rart:
                self.verdier["duf_bekreftet"] = False
            return foer != self._rart
        return noekkel in {"kategori", "oppfoelgingskommune", "oppfoelging_fra"}

    # what is typed

    def bygg(self) -> Person:
        """Make the person from what is typed, as she would be kept."""
        foedt, form = self.verdier.get("foedselsdato"), self._ord("maalform_felt")
        adresse = Adresse(self._ord("gate"), self._ord("postnummer"), self._ord("poststed"))
        person = replace(
            self._person or Person(duf="", id=self._id),
            duf=self._ord("duf"),
            duf_begrunnelse=self._ord("duf_begrunnelse"),
            foedselsnummer=self._ord("foedselsnummer") or None,
            fornavn=self._ord("fornavn"),
            etternavn=self._ord("etternavn"),
            foedselsdato=foedt if isinstance(foedt, date) else None,
            kjoenn=Kjoenn(self._ord("kjoenn") or Kjoenn.UKJENT),
            maalform=Maalform(form) if form else None,
            tolkespraak=self._ord("tolkespraak") or None,
            adresse=adresse,
            adressesperre=Adressesperre(self._ord("adressesperre") or Adressesperre.INGEN),
            bokommune=self._ord("bokommune") or None,
            barn_under_18=heltall(self.verdier.get("barn_under_18")) or 0,
            fullfoert_vgo=VGO[self._ord("fullfoert_vgo")],
        )
        haker: dict[str, Any] = {hake: bool(self.verdier.get(hake)) for hake in HAKER}
        return renset(replace(person, **haker))

    def _ord(self, noekkel: str) -> str:
        verdi = self.verdier.get(noekkel)
        return verdi.strip() if isinstance(verdi, str) else ""

    def _merknader(self) -> tuple[Dufmerknad, ...]:
        return merknader(self.bygg(), self._i_dag, oeving=self._tjenester.oeving)

    def _ny_oppfoelging(self) -> Oppfoelging | None:
        kommune, fra = self._ord("oppfoelgingskommune"), self.verdier.get("oppfoelging_fra")
        if self._person is not None or not kommune:
            return None
        return Oppfoelging(
            id=f"{self._id}-o",
            kommune=kommune,
            bydel=self._ord("bydel") or None,
            fra=fra if isinstance(fra, date) else None,
        )

    def _ny_kategori(self) -> Kategori | None:
        kode, fra = self._ord("kategori"), self.verdier.get("kategori_fra")
        if self._person is not None or not kode or not isinstance(fra, date):
            return None
        return Kategori(id=f"{self._id}-k", kategori=kode, fra=fra)

    # what is wrong with it, and what to know

    def _personvarsler(self) -> tuple[Varsel, ...]:
        return varsler_person(self.bygg(), self._i_dag, oeving=self._tjenester.oeving)

    def varsler(self) -> tuple[str, ...]:
        """List what is odd about person and follow-up.

        The DUF number is asked about in its own section, and what is odd about the category
        stands with what it does to the deadline.
        """
        sak = replace(self.sak, person=self.bygg())
        funn = [v for v in self._personvarsler() if v.felt != "duf"]
        steder = self._steder.varsel(self._i_dag, self._ord("bokommune"))
        oppfoelging = self._ny_oppfoelging()
        if oppfoelging is not None:
            funn += varsler_oppfoelging(sak, oppfoelging, self._i_dag)
            dag = oppfoelging.fra or self._i_dag
            steder += self._steder.varsel(dag, oppfoelging.kommune or "")
        return (*(v.melding for v in funn), *steder)

    def _kan_proeves(self) -> bool:
        return True

    def _alle_feil(self) -> dict[str, str]:
        return {**{a.felt: a.melding for a in reversed(self._avvik())}, **super()._alle_feil()}

    def _avvik(self) -> tuple[Avvik, ...]:
        person, i_dag = self.bygg(), self._i_dag
        avvik = list(krav_grunndata(person, i_dag, oeving=self._tjenester.oeving))
        if self._rart and not self.verdier.get("duf_bekreftet"):
            avvik.append(Avvik("duf_bekreftet", tekst("bekreft_duf")))
        oppfoelging, kategori = self._ny_oppfoelging(), self._ny_kategori()
        if oppfoelging is not None:
            avvik += _i_skjemaet(krav_oppfoelging(self.sak, oppfoelging, i_dag), _I_OPPFOELGING)
        if kategori is not None:
            avvik += _i_skjemaet(krav_kategori(self.sak, kategori, i_dag), _I_KATEGORI)
        return tuple(avvik)

    def forlat(self, noekkel: str) -> None:
        """Check a field; for a DUF number, also whether somebody has it already."""
        super().forlat(noekkel)
        duf = self.bygg().duf
        if noekkel == "duf" and er_duf(duf) and "duf" not in self.feil:
            self._arbeider.kjoer(
                self._tjenester.personer.finn_duf,
                duf,
                ferdig=self._funnet,
                feil=self._ikke_sjekket,
                gruppe=f"duf-{id(self)}",
            )

    def _funnet(self, person_id: str | None) -> None:
        if person_id not in {None, self._id}:
            feil = FinnesAllerede(str(person_id))
            self.finnes_id, self.melding = feil.person_id, feil.melding
            self._sett_feil({**self.feil, "duf": tekst("duf_finnes")})

    def _ikke_sjekket(self, _feil: Exception) -> None:
        """Say nothing: saving checks again, and says what is wrong."""

    # saving

    def _lagring(self) -> Callable[[], Endring | None]:
        person, tjeneste = self._uten_unoedig_begrunnelse(), self._tjenester.personer
        if self._person is not None:
            return lambda: tjeneste.endre(person)
        oppfoelging, kategori = self._ny_oppfoelging(), self._ny_kategori()
        if oppfoelging is not None:
            oppfoelging = replace(oppfoelging, id=str(uuid4()))
        if kategori is not None:
            kategori = replace(kategori, id=str(uuid4()))
        return lambda: tjeneste.registrer(person, oppfoelging, kategori)

    def _uten_unoedig_begrunnelse(self) -> Person:
        """Forget the reason of a number that has been mended."""
        person = self.bygg()
        return person if self._rart else replace(person, duf_begrunnelse="")

    def _avvik_i(self, feil: Exception) -> tuple[Avvik, ...]:
        if isinstance(feil, FinnesAllerede):
            return (Avvik("duf", tekst("duf_finnes")),)
        return super()._avvik_i(feil)

    def _ved_avslag(self, feil: Exception) -> None:
        super()._ved_avslag(feil)
        if isinstance(feil, FinnesAllerede):
            self.finnes_id, self.melding = feil.person_id, feil.melding

    def _ta_over(self, sak: Sak) -> Mapping[str, Verdi]:
        self._person = sak.person
        return personfelt.verdier_av(sak.person)

    def _forhaandsvisning(self) -> Callable[[], Hvavisning | None] | None:
        kategori = self._ny_kategori()
        if kategori is None:
            return None
        sak = replace(self.sak, person=self.bygg())
        return lambda: hvavisning(self._tjenester.kategorier.forhaandsvis(sak, kategori))


def _i_skjemaet(avvik: tuple[Avvik, ...], navn: Mapping[str, str]) -> list[Avvik]:
    return [replace(a, felt=navn.get(a.felt, a.felt)) for a in avvik]
