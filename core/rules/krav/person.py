"""What basic data must hold (R1, R2), and what to know before saving them."""

from collections.abc import Iterator
from datetime import date

from core.domain.endring import Avvik, Varsel
from core.domain.person import Kjoenn, Person
from core.rules.identitet import (
    DUF_LENGDE,
    Dufmerknad,
    Nummerslag,
    er_duf,
    er_felles_hjelpenummer,
    er_foedselsnummer,
    er_siffer,
    kjoenn_i_nummeret,
    merknader_duf,
    passer_foedselsdato,
    slag_nummer,
)
from core.rules.krav.felles import TIDLIGSTE, dato_tekst, er_kommunenummer, krav_tekst
from core.rules.tekst import har_usynlige

DUF_MELDINGER = {
    Dufmerknad.KONTROLLSIFFER: "Kontrollsifrene i DUF-nummeret stemmer ikke. Sjekk tallene.",
    Dufmerknad.AARSTALL: "DUF-nummeret begynner med et årstall som ikke er sannsynlig.",
    Dufmerknad.OEVINGSNUMMER: "DUF-nummer som begynner på 9, hører til øvingsdata.",
}
NUMMER_MELDINGER = {
    Nummerslag.TENOR: "Dette er et testnummer fra Tenor. Bruk personens eget nummer.",
    Nummerslag.SYNTPOP: "Dette er et testnummer fra SyntPop. Bruk personens eget nummer.",
    Nummerslag.HJELPENUMMER: "Dette er et hjelpenummer (H-nummer) eller et testnummer fra Dolly. "
    "Bruk fødselsnummeret eller D-nummeret.",
}
NAVNEFELT = ("fornavn", "etternavn")
FLEST_BARN = 30
POSTNUMMER_LENGDE = 4


def krav_person(person: Person, per: date, *, oeving: bool = False) -> tuple[Avvik, ...]:
    """List what no caseload takes in basic data; `oeving` lets test numbers in.

    An import asks for this alone: what a form asks for besides is in `krav_grunndata`.
    """
    return tuple(_krav(person, per, oeving))


def krav_grunndata(person: Person, per: date, *, oeving: bool = False) -> tuple[Avvik, ...]:
    """List what must be mended before typed basic data can be saved.

    An unlikely DUF number needs a reason, which is kept (`duf_begrunnelse`).
    """
    return (*krav_person(person, per, oeving=oeving), *_krav_skrevet(person, per, oeving))


def merknader(person: Person, per: date, *, oeving: bool = False) -> tuple[Dufmerknad, ...]:
    """List what is odd about the DUF number; in a practice caseload a number with 9 is not."""
    if not er_duf(person.duf):
        return ()
    return tuple(
        merknad
        for merknad in merknader_duf(person.duf, per)
        if not (oeving and merknad is Dufmerknad.OEVINGSNUMMER)
    )


def varsler_person(person: Person, per: date, *, oeving: bool = False) -> tuple[Varsel, ...]:
    """List what to know before saving; an unlikely DUF number can be saved with a reason."""
    duf = merknader(person, per, oeving=oeving)
    return (*(Varsel("duf", DUF_MELDINGER[m]) for m in duf), *_varsler(person))


def _krav(person: Person, per: date, oeving: bool) -> Iterator[Avvik]:  # noqa: FBT001
    yield from _krav_duf(person.duf)
    yield from _krav_foedselsnummer(person.foedselsnummer, oeving)
    if not person.fornavn and not person.etternavn:
        yield Avvik("etternavn", "Fyll ut fornavn, etternavn eller begge.")
    for felt in NAVNEFELT:
        yield from krav_tekst(felt, getattr(person, felt))
    if person.foedselsdato is not None and not TIDLIGSTE <= person.foedselsdato <= per:
        yield Avvik("foedselsdato", "Fødselsdato må være mellom 1900 og i dag.")


def _krav_skrevet(person: Person, per: date, oeving: bool) -> Iterator[Avvik]:  # noqa: FBT001
    if merknader(person, per, oeving=oeving) and not person.duf_begrunnelse:
        yield Avvik("duf_begrunnelse", "Skriv hvorfor DUF-nummeret skal brukes slik det står.")
    yield from krav_tekst("duf_begrunnelse", person.duf_begrunnelse)
    yield from krav_tekst("tolkespraak", person.tolkespraak or "")
    yield from krav_tekst("gate", person.adresse.gate)
    yield from krav_tekst("poststed", person.adresse.poststed)
    yield from _krav_postnummer(person.adresse.postnummer)
    if person.bokommune and not er_kommunenummer(person.bokommune):
        yield Avvik("bokommune", "Kommunenummeret har fire sifre. Velg kommunen fra listen.")
    if not 0 <= person.barn_under_18 <= FLEST_BARN:
        yield Avvik("barn_under_18", f"Antall barn må være mellom 0 og {FLEST_BARN}.")


def _krav_postnummer(postnummer: str) -> Iterator[Avvik]:
    if postnummer and not (er_siffer(postnummer) and len(postnummer) == POSTNUMMER_LENGDE):
        yield Avvik("postnummer", "Postnummeret har fire sifre.")


def _krav_duf(duf: str) -> Iterator[Avvik]:
    if er_duf(duf):
        return
    if er_foedselsnummer(duf):
        yield Avvik("duf", "Dette ser ut som et fødselsnummer. DUF-nummeret har 12 sifre.")
    elif not er_siffer(duf):
        yield Avvik("duf", "Skriv DUF-nummeret med 12 vanlige sifre (0–9).")
    else:
        yield Avvik("duf", f"DUF-nummeret har {DUF_LENGDE} sifre. Her er det {len(duf)}.")


def _krav_foedselsnummer(nummer: str | None, oeving: bool) -> Iterator[Avvik]:  # noqa: FBT001
    if nummer is None:
        return
    melding = _feil_i_nummeret(nummer)
    if melding:
        yield Avvik("foedselsnummer", melding)
    elif (slag := slag_nummer(nummer)) is not Nummerslag.EGET and not oeving:
        yield Avvik("foedselsnummer", NUMMER_MELDINGER[slag])


def _feil_i_nummeret(nummer: str) -> str:
    if er_duf(nummer):
        return "Dette ser ut som et DUF-nummer. Fødselsnummeret har 11 sifre."
    if er_siffer(nummer) and len(nummer) == 10:
        return "10 sifre – mangler ledende null? Skriv alle de 11 sifrene."
    if er_felles_hjelpenummer(nummer):
        return "Dette ser ut som et felles hjelpenummer. Bruk fødselsnummeret eller D-nummeret."
    if not er_foedselsnummer(nummer):
        return "Fødselsnummeret er ikke gyldig. Sjekk de 11 sifrene."
    return ""


def _varsler(person: Person) -> Iterator[Varsel]:
    nummer, foedt = person.foedselsnummer, person.foedselsdato
    if nummer is not None and er_foedselsnummer(nummer):
        if foedt is not None and not passer_foedselsdato(nummer, foedt):
            yield Varsel(
                "foedselsnummer",
                f"Fødselsnummeret begynner ikke på fødselsdatoen {dato_tekst(foedt)}. Sjekk begge.",
            )
        if {kjoenn_i_nummeret(nummer), person.kjoenn} == {Kjoenn.KVINNE, Kjoenn.MANN}:
            yield Varsel("foedselsnummer", "Fødselsnummeret passer ikke med kjønnet. Sjekk begge.")
    for felt in NAVNEFELT:
        if har_usynlige(getattr(person, felt)):
            yield Varsel(felt, f"Usynlige tegn i {felt}et blir tatt bort når du lagrer.")
    har_barn = person.barn_under_18 > 0
    if not har_barn and (person.kronisk_sykt_barn or person.alene_om_omsorg):
        yield Varsel("barn_under_18", "Det er ikke registrert barn under 18 år.")
