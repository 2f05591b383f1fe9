"""What basic data, categories and register events must hold (R1, R2)."""

from collections.abc import Iterator
from datetime import date

from core.domain.endring import Avvik, Varsel
from core.domain.person import Folkeregisterrad, Kategori, Person
from core.domain.sak import Sak
from core.kodeverk import kodeverk
from core.rules.identitet import (
    DUF_LENGDE,
    Dufmerknad,
    er_duf,
    er_foedselsnummer,
    er_siffer,
    er_syntetisk,
    merknader_duf,
)
from core.rules.krav.felles import dato_tekst, i_omraadet, rett_rekkefoelge
from core.rules.tekst import NAVN_LENGDE, ulovlige_tegn

DUF_MELDINGER = {
    Dufmerknad.KONTROLLSIFFER: "Kontrollsifrene i DUF-nummeret stemmer ikke. Sjekk tallene.",
    Dufmerknad.AARSTALL: "DUF-nummeret begynner med et årstall som ikke er sannsynlig.",
    Dufmerknad.OEVINGSNUMMER: "DUF-nummer som begynner på 9, hører til øvingsdata.",
}


def krav_person(person: Person, per: date, *, oeving: bool = False) -> tuple[Avvik, ...]:
    """List what must be mended before basic data can be saved; `oeving` lets test numbers in."""
    return tuple(_krav(person, per, oeving))


def _krav(person: Person, per: date, oeving: bool) -> Iterator[Avvik]:  # noqa: FBT001
    yield from _krav_duf(person.duf)
    yield from _krav_foedselsnummer(person.foedselsnummer, oeving)
    if not person.fornavn and not person.etternavn:
        yield Avvik("etternavn", "Fyll ut fornavn, etternavn eller begge.")
    for felt, navn in (("fornavn", person.fornavn), ("etternavn", person.etternavn)):
        yield from krav_tekst(felt, navn)
    if person.foedselsdato is not None and not date(1900, 1, 1) <= person.foedselsdato <= per:
        yield Avvik("foedselsdato", "Fødselsdato må være mellom 1900 og i dag.")


def krav_tekst(felt: str, tekst: str, lengde: int = NAVN_LENGDE) -> Iterator[Avvik]:
    """Refuse texts that are too long, and characters that would vanish or turn the text."""
    if len(tekst) > lengde:
        yield Avvik(felt, f"Teksten er på {len(tekst)} tegn. Forkort den til høyst {lengde}.")
    tegn = next(ulovlige_tegn(tekst, ""), None)
    if tegn is not None:
        yield Avvik(felt, f"Teksten har et tegn som ikke kan brukes ({tegn}). Fjern det.")


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
    if er_duf(nummer):
        yield Avvik(
            "foedselsnummer", "Dette ser ut som et DUF-nummer. Fødselsnummeret har 11 sifre."
        )
    elif er_siffer(nummer) and len(nummer) == 10:
        yield Avvik("foedselsnummer", "10 sifre – mangler det en null først?")
    elif not er_foedselsnummer(nummer):
        yield Avvik("foedselsnummer", "Fødselsnummeret er ikke gyldig. Sjekk de 11 sifrene.")
    elif er_syntetisk(nummer) and not oeving:
        yield Avvik("foedselsnummer", "Dette er et testnummer. Bruk personens eget nummer.")


def varsler_person(person: Person, per: date, *, oeving: bool = False) -> tuple[Varsel, ...]:
    """Warn of an unlikely DUF number; it can be saved with a reason."""
    if not er_duf(person.duf):
        return ()
    return tuple(
        Varsel("duf", DUF_MELDINGER[merknad])
        for merknad in merknader_duf(person.duf, per)
        if not (oeving and merknad is Dufmerknad.OEVINGSNUMMER)
    )


def krav_kategori(sak: Sak, kategori: Kategori, per: date) -> tuple[Avvik, ...]:
    """List what must be mended before a category can be saved; one open programme category."""
    return tuple(_krav_kategori(sak, kategori, per))


def _krav_kategori(sak: Sak, kategori: Kategori, per: date) -> Iterator[Avvik]:
    yield from i_omraadet("fra", "Kategori fra", kategori.fra, per)
    yield from i_omraadet("til", "Kategori til", kategori.til, per)
    yield from rett_rekkefoelge(
        kategori.fra, kategori.til, ("fra", "til"), ("Kategori fra", "Kategori til")
    )
    koder = kodeverk().kategori
    if not koder[kategori.kategori].gir_program or not kategori.er_aapen(per):
        return
    for annen in sak.kategorier:
        if annen.id == kategori.id or annen.slettet or not annen.er_aapen(per):
            continue
        if koder[annen.kategori].gir_program:
            yield Avvik(
                "kategori",
                f"Kategorien {koder[annen.kategori].navn.nb} er åpen fra "
                f"{dato_tekst(annen.fra)}. Avslutt den først.",
            )


def krav_folkeregister(rad: Folkeregisterrad, per: date) -> tuple[Avvik, ...]:
    """List what must be mended before a register event can be saved: no day ahead."""
    avvik = list(i_omraadet("dato", "Datoen", rad.dato, per))
    if rad.dato > per:
        avvik.append(Avvik("dato", "En hendelse fra Folkeregisteret kan ikke være fram i tid."))
    return tuple(avvik)
