"""The form of a person: registered new, or her basic data edited [2.1]."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING
from uuid import uuid4

from core.domain.person import Adresse, Adressesperre, Kategori, Kjoenn, Oppfoelging, Person
from core.domain.person import Maalform as PersonMaalform
from core.domain.sak import Sak
from core.kodeverk import Kode, kodeverk
from core.rules.krav import krav_kategori, krav_person
from core.services.feil import FinnesAllerede
from desktop.models import norsk
from desktop.models.radskjema import kategorivalg
from desktop.models.skjema import Skjema, heltall
from desktop.models.skjemafelt import Art, Bredde, Felt, Seksjon, Verdi
from desktop.models.tekster import maalform, tekst

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from core.domain.endring import Avvik, Endring
    from core.services.tjenester import Tjenester
    from desktop.background import Arbeider

_NOEKKEL = {"fra": "kategori_fra"}  # the category's refusals name its own fields


class PersonSkjema(Skjema):
    """Register a person, or edit the basic data of one; `finnes_id` leads to a known DUF."""

    def __init__(
        self,
        arbeider: Arbeider,
        tjenester: Tjenester,
        kommuner: Mapping[str, str],
        person: Person | None = None,
    ) -> None:
        """Begin empty with the user's own municipality, or with the person to edit."""
        self._tjenester, self._kommuner, self._person = tjenester, kommuner, person
        self._id = person.id if person else str(uuid4())
        self.finnes_id = ""
        verdier = _fra_person(person) if person else _tomme(tjenester.bruker.kommune)
        tittel = tekst("rediger_person" if person else "ny_person")
        super().__init__(arbeider, tittel, verdier)

    def seksjoner(self) -> tuple[Seksjon, ...]:
        """Give the basic data, then follow-up and category, or address and family."""
        grunndata = Seksjon(
            (
                (_felt("duf", Art.TEKST, paakrevd=True, hjelp=tekst("duf_hjelp")),),
                (
                    _felt("fornavn", Art.TEKST, bredde=Bredde.BRED),
                    _felt("etternavn", Art.TEKST, bredde=Bredde.BRED),
                ),
                (
                    _felt("foedselsdato", Art.DATO),
                    _kodefelt("kjoenn", kodeverk().kjoenn),
                    _kodefelt("maalform_felt", kodeverk().maalform),
                ),
            )
        )
        return (grunndata, *(self._endringsseksjoner() if self._person else self._nyseksjoner()))

    def _nyseksjoner(self) -> tuple[Seksjon, ...]:
        kommune = replace(
            _felt("oppfoelgingskommune", Art.VALG, bredde=Bredde.BRED),
            valg=tuple(self._kommuner.items()),
        )
        oppfoelging = Seksjon(((kommune, _felt("bydel", Art.TEKST)),), tekst("kort_oppfoelging"))
        har_kategori = bool(self.verdier.get("kategori"))
        kategori = replace(_felt("kategori", Art.VALG, bredde=Bredde.BRED), valg=kategorivalg())
        fra = _felt("kategori_fra", Art.DATO, paakrevd=har_kategori)
        hjelp = tekst("kategori_ledetekst")
        return (oppfoelging, Seksjon(((kategori, fra),), tekst("kategori"), hjelp))

    def _endringsseksjoner(self) -> tuple[Seksjon, ...]:
        adresse = Seksjon(
            (
                (_felt("gate", Art.TEKST, bredde=Bredde.BRED), _felt("postnummer", Art.TEKST)),
                (
                    _felt("poststed", Art.TEKST, bredde=Bredde.BRED),
                    _kodefelt("adressesperre", kodeverk().adressesperre),
                ),
            ),
            tekst("kort_adresse"),
        )
        familie = Seksjon(
            (
                (
                    _felt("tolkespraak", Art.TEKST),
                    _felt("foedselsnummer", Art.TEKST),
                    _felt("barn_under_18", Art.HELTALL),
                ),
            ),
            tekst("kort_familie"),
        )
        return (adresse, familie)

    def _etter_endring(self, noekkel: str) -> bool:
        if noekkel == "duf":
            self.finnes_id = ""
        return noekkel == "kategori" and self._person is None

    def bygg(self) -> Person:
        """Make the person from what is typed."""
        foedt = self.verdier.get("foedselsdato")
        form = self.verdier.get("maalform_felt")
        felles = replace(
            self._person or Person(duf="", id=self._id),
            duf=norsk.duf(self._ord("duf")) or self._ord("duf"),
            fornavn=self._ord("fornavn"),
            etternavn=self._ord("etternavn"),
            foedselsdato=foedt if isinstance(foedt, date) else None,
            kjoenn=Kjoenn(self._ord("kjoenn") or Kjoenn.UKJENT),
            maalform=PersonMaalform(str(form)) if form else None,
        )
        return self._med_adresse(felles) if self._person else felles

    def _med_adresse(self, person: Person) -> Person:
        adresse = Adresse(self._ord("gate"), self._ord("postnummer"), self._ord("poststed"))
        return replace(
            person,
            adresse=adresse,
            adressesperre=Adressesperre(self._ord("adressesperre") or Adressesperre.INGEN),
            tolkespraak=self._ord("tolkespraak") or None,
            foedselsnummer=self._ord("foedselsnummer") or None,
            barn_under_18=heltall(self.verdier.get("barn_under_18")) or 0,
        )

    def _ord(self, noekkel: str) -> str:
        verdi = self.verdier.get(noekkel)
        return verdi.strip() if isinstance(verdi, str) else ""

    def _kategori(self) -> Kategori | None:
        kode, fra = self._ord("kategori"), self.verdier.get("kategori_fra")
        if not kode or not isinstance(fra, date):
            return None
        return Kategori(id=f"{self._id}-k", kategori=kode, fra=fra)

    def _avvik(self) -> tuple[Avvik, ...]:
        per, person = self._tjenester.klokke.i_dag(), self.bygg()
        avvik = krav_person(person, per, oeving=self._tjenester.oeving)
        kategori = None if self._person else self._kategori()
        if kategori is not None:
            andre = krav_kategori(Sak(person=person), kategori, per)
            avvik += tuple(replace(a, felt=_NOEKKEL.get(a.felt, a.felt)) for a in andre)
        return avvik

    def _lagring(self) -> Callable[[], Endring | None]:
        person, tjeneste = self.bygg(), self._tjenester.personer
        if self._person is not None:
            return lambda: tjeneste.endre(person)
        kommune = self._ord("oppfoelgingskommune")
        kategori = self._kategori()
        if kategori is not None:
            kategori = replace(kategori, id=str(uuid4()))
        oppfoelging = None
        if kommune:
            i_dag = self._tjenester.klokke.i_dag()
            bydel = self._ord("bydel") or None
            oppfoelging = Oppfoelging(id=str(uuid4()), kommune=kommune, bydel=bydel, fra=i_dag)
        return lambda: tjeneste.registrer(person, oppfoelging, kategori)

    def _ved_avslag(self, feil: Exception) -> None:
        if isinstance(feil, FinnesAllerede):
            self.finnes_id = feil.person_id


def _felt(
    noekkel: str,
    art: Art,
    *,
    paakrevd: bool = False,
    hjelp: str = "",
    bredde: Bredde = Bredde.SMAL,
) -> Felt:
    etikett = tekst("duf_nummer" if noekkel == "duf" else noekkel)
    return Felt(noekkel, etikett, art, paakrevd, hjelp=hjelp, bredde=bredde)


def _kodefelt(noekkel: str, koder: Mapping[str, Kode]) -> Felt:
    valg = tuple((k, v.navn.paa(maalform())) for k, v in koder.items())
    return Felt(noekkel, tekst(noekkel), Art.VALG, valg=valg)


def _tomme(kommune: str) -> dict[str, Verdi]:
    return {
        "duf": "",
        "fornavn": "",
        "etternavn": "",
        "foedselsdato": None,
        "kjoenn": Kjoenn.UKJENT.value,
        "maalform_felt": None,
        "oppfoelgingskommune": kommune,
        "bydel": "",
        "kategori": None,
        "kategori_fra": None,
    }


def _fra_person(person: Person) -> dict[str, Verdi]:
    return {
        "duf": person.duf_gruppert,
        "fornavn": person.fornavn,
        "etternavn": person.etternavn,
        "foedselsdato": person.foedselsdato,
        "kjoenn": person.kjoenn.value,
        "maalform_felt": person.maalform.value if person.maalform else None,
        "gate": person.adresse.gate,
        "postnummer": person.adresse.postnummer,
        "poststed": person.adresse.poststed,
        "adressesperre": person.adressesperre.value,
        "tolkespraak": person.tolkespraak or "",
        "foedselsnummer": person.foedselsnummer or "",
        "barn_under_18": str(person.barn_under_18),
    }
