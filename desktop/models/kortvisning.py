"""Cards of labels and values: basic data, residence, competence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.domain.ordning import AVSNITT
from core.domain.person import Adressesperre
from core.kodeverk import kodeverk
from desktop.models import norsk
from desktop.models.tabellvisning import enkel_tabell, radvisning
from desktop.models.tekster import maalform, tekst
from desktop.models.visning import Kort, Opplysning, Tabell

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from core.domain.person import Person
    from core.domain.sak import Sak


def _kort(noekkel: str, verdier: Mapping[str, str]) -> Kort:
    """Make a card; a value that is missing is shown as a dash."""
    linjer = (Opplysning(n, tekst(n), verdi or norsk.TOM) for n, verdi in verdier.items())
    return Kort(noekkel, tekst(f"kort_{noekkel}"), tuple(linjer))


def grunndatakort(sak: Sak, i_dag: date, kommuner: Mapping[str, str]) -> tuple[Kort, ...]:
    """Show the basic data of a person [2.1]."""
    person = sak.person
    return (
        _kort("person", _persondata(person, i_dag)),
        _kort("adresse", _adresse(person, kommuner)),
        _kort("familie", _familie(person)),
    )


def _persondata(person: Person, i_dag: date) -> dict[str, str]:
    kv = kodeverk()
    foedt = person.foedselsdato
    alder = tekst("alder", n=norsk.alder(foedt, i_dag)) if foedt else ""
    form = kv.maalform[person.maalform].navn.paa(maalform()) if person.maalform else ""
    return {
        "duf_nummer": person.duf_gruppert,
        "navn": person.navn,
        "foedselsdato": f"{norsk.dato(foedt)} ({alder})" if foedt else "",
        "foedselsnummer": person.foedselsnummer or "",
        "kjoenn": kv.kjoenn[person.kjoenn].navn.paa(maalform()),
        "maalform_felt": form,
        "tolkespraak": person.tolkespraak or "",
    }


def _adresse(person: Person, kommuner: Mapping[str, str]) -> dict[str, str]:
    if person.adressesperre is not Adressesperre.INGEN:
        navn = kodeverk().adressesperre[person.adressesperre].navn.paa(maalform())
        return {"adressesperre": navn}
    adresse = person.adresse
    return {
        "gate": adresse.gate,
        "poststed": f"{adresse.postnummer} {adresse.poststed}".strip(),
        "bokommune": kommuner.get(person.bokommune or "", person.bokommune or ""),
    }


def _familie(person: Person) -> dict[str, str]:
    ja_nei = {True: tekst("ja"), False: tekst("nei"), None: tekst("ikke_registrert")}
    return {
        "barn_under_18": str(person.barn_under_18),
        "venter_barn": ja_nei[person.venter_barn],
        "alene_om_omsorg": ja_nei[person.alene_om_omsorg],
        "kronisk_sykt_barn": ja_nei[person.kronisk_sykt_barn],
        "fullfoert_vgo": ja_nei[person.fullfoert_vgo],
    }


def oppholdskort(sak: Sak) -> Kort:
    """Show the residence permit [2.2]."""
    opphold = sak.opphold
    avtale = {True: tekst("ja"), False: tekst("nei"), None: tekst("ikke_registrert")}
    verdier = {
        "oppholdshjemmel": opphold.hjemmel,
        "opphold_vedtaksdato": norsk.dato(opphold.vedtaksdato),
        "opphold_effektuert": norsk.dato(opphold.effektuert),
        "ankomst_norge": norsk.dato(opphold.ankomst_norge),
        "bosatt_etter_avtale": avtale[opphold.bosatt_etter_avtale],
    }
    return _kort("opphold", verdier)


def kompetansekort(sak: Sak) -> tuple[Kort, ...]:
    """Show what was mapped of the person's competence [2.4–2.6]."""
    k = sak.kompetanse
    datoer = {
        "selvregistrert_mottatt": norsk.dato(k.selvregistrert_mottatt),
        "notat_paabegynt": norsk.dato(k.notat_paabegynt),
        "notat_fullfoert": norsk.dato(k.notat_fullfoert),
        "opprinnelsesland": k.opprinnelsesland or "",
    }
    veiledning = {
        "karrieresenter": k.karrieresenter or "",
        "veileder": k.veileder or "",
        "tolk": k.tolk or "",
        "anbefalt_sluttmaal": k.anbefalt_sluttmaal or "",
    }
    avsnitt = {f"avsnitt_{n}": k.avsnitt[n] for n in AVSNITT if k.avsnitt.get(n)}
    kort = [_kort("kartlegging", datoer), _kort("veiledning", veiledning)]
    return (*kort, _kort("avsnitt", avsnitt)) if avsnitt else tuple(kort)


def oppfoelgingstabell(sak: Sak, kommuner: Mapping[str, str]) -> Tabell:
    """Show who follows the person up, the newest first."""
    rader = tuple(
        radvisning(
            o,
            kommuner.get(o.kommune or "", o.kommune or norsk.TOM),
            o.bydel or norsk.TOM,
            norsk.dato(o.fra),
        )
        for o in reversed(sak.oppfoelging)
    )
    return enkel_tabell("oppfoelging", ("oppfoelgingskommune", "bydel", "fra_dato"), rader)
