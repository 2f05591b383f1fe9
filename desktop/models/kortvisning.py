"""Cards of labels and values: basic data, residence, competence."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from core.domain.ordning import AVSNITT
from core.domain.person import Adressesperre
from core.kodeverk import kodeverk
from core.rules.krav import gjeldende_oppfoelging
from desktop.models import norsk
from desktop.models.tabellvisning import enkel_tabell, radvisning
from desktop.models.tekster import maalform, tekst
from desktop.models.visning import Kort, Opplysning, Tabell

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.domain.person import Oppfoelging, Person
    from core.domain.sak import Sak
    from desktop.models.visning import Rad

DAGEN = timedelta(days=1)


def _kort(noekkel: str, verdier: Mapping[str, str]) -> Kort:
    """Make a card; a value that is missing is shown as a dash."""
    linjer = (Opplysning(n, tekst(n), verdi or norsk.TOM) for n, verdi in verdier.items())
    return Kort(noekkel, tekst(f"kort_{noekkel}"), tuple(linjer))


def grunndatakort(sak: Sak, i_dag: date, kommuner: Mapping[str, str]) -> tuple[Kort, ...]:
    """Show the basic data of a person [2.1]."""
    person = sak.person
    return (
        _kort("person", _persondata(person, i_dag)),
        _kort("adresse", _adresse(person, kommuner) | _oppfoelges_naa(sak, i_dag, kommuner)),
        _kort("familie", _familie(person)),
    )


def _persondata(person: Person, i_dag: date) -> dict[str, str]:
    kv = kodeverk()
    foedt = person.foedselsdato
    alder = tekst("alder", n=norsk.alder(foedt, i_dag)) if foedt else ""
    form = kv.maalform[person.maalform].navn.paa(maalform()) if person.maalform else ""
    hvorfor = {"duf_begrunnelse_lagret": person.duf_begrunnelse} if person.duf_begrunnelse else {}
    return {
        "duf_nummer": person.duf_gruppert,
        **hvorfor,
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


def _oppfoelges_naa(sak: Sak, i_dag: date, kommuner: Mapping[str, str]) -> dict[str, str]:
    rad = gjeldende_oppfoelging(sak.oppfoelging, i_dag)
    if rad is None:
        return {"oppfoelgingskommune": ""}
    kommune = kommuner.get(rad.kommune or "", rad.kommune or "")
    sted = f"{kommune}, {rad.bydel}" if rad.bydel else kommune
    return {"oppfoelgingskommune": sted, "oppfoelging_fra": norsk.dato(rad.fra)}


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
    }
    ny = {"ny_loesning": tekst("ny_loesning_setning")} if k.ny_loesning else {}
    avsnitt = {n: k.avsnitt[n] for n in AVSNITT if k.avsnitt.get(n)}
    notat = avsnitt.pop("karriereveiledning", "")
    deler = (
        Kort(f"avsnitt_{n}", tekst(f"avsnitt_{n}"), (Opplysning(n, tekst("notat"), ord_),))
        for n, ord_ in avsnitt.items()
    )
    return (_kort("kartlegging", ny | datoer), *deler, _kort("veiledning", _veiledning(sak, notat)))


def _veiledning(sak: Sak, notat: str) -> dict[str, str]:
    """Give the head of the career guidance [2.6], and its note where there is one."""
    k, person = sak.kompetanse, sak.person
    lagret = norsk.dag_av(k.sist_lagret) if k.sist_lagret else ""
    hode = {
        "sist_lagret": lagret,
        "fullfoert": tekst("ja") if k.notat_fullfoert else tekst("nei"),
        "duf_nummer": person.duf_gruppert,
        "navn": person.navn,
        "opprinnelsesland": k.opprinnelsesland or "",
        "karrieresenter": k.karrieresenter or "",
        "navn_paa_veileder": k.veileder or "",
        "benyttet_tolk": k.tolk or "",
        "anbefalt_sluttmaal": k.anbefalt_sluttmaal or "",
    }
    return hode | ({"avsnitt_karriereveiledning": notat} if notat else {})


def oppfoelgingstabell(sak: Sak, i_dag: date, kommuner: Mapping[str, str]) -> Tabell:
    """Show who follows the person up and who did before, the newest first, deleted rows last."""
    rader = sorted(sak.oppfoelging, key=lambda o: (not o.slettet, o.fra or date.min), reverse=True)
    gjeldende = gjeldende_oppfoelging(sak.oppfoelging, i_dag)
    vist: list[Rad] = []
    neste: date | None = None
    for rad in rader:
        til = norsk.dato(neste - DAGEN) if neste and not rad.slettet else norsk.TOM
        vist.append(
            radvisning(
                rad,
                kommuner.get(rad.kommune or "", rad.kommune or norsk.TOM),
                rad.bydel or norsk.TOM,
                norsk.dato(rad.fra),
                til,
                dempet=rad is not gjeldende,
                merknad=_merke(rad, gjeldende, i_dag),
            )
        )
        neste = neste if rad.slettet else rad.fra
    kolonner = ("oppfoelgingskommune", "bydel", "fra_dato", "oppfoelging_til")
    return enkel_tabell("oppfoelging", kolonner, tuple(vist))


def _merke(rad: Oppfoelging, gjeldende: Oppfoelging | None, i_dag: date) -> str:
    if rad.fra is not None and rad.fra > i_dag:
        return tekst("merke_kommende", dato=norsk.dato(rad.fra))
    return "" if rad is gjeldende else tekst("merke_ikke_gjeldende")
