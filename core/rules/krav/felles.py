"""Checks that more than one kind of row needs."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from core.domain.endring import Avvik, Varsel
from core.domain.sak import Sak
from core.rules.identitet import er_siffer
from core.rules.tekst import NAVN_LENGDE, ulovlige_tegn

KOMMUNENUMMER_LENGDE = 4
TIDLIGSTE = date(1900, 1, 1)
AAR_FRAM = 10
TIMER_MAKS = Decimal(60)


def dato_tekst(dag: date) -> str:
    """Write a day as `dd.mm.åååå`."""
    return f"{dag:%d.%m.%Y}"


def i_omraadet(felt: str, navn: str, dag: date | None, per: date) -> Iterator[Avvik]:
    """Refuse days before 1900 or more than ten years ahead."""
    if dag is not None and not TIDLIGSTE <= dag <= date(per.year + AAR_FRAM, 12, 31):
        yield Avvik(felt, f"{navn} må være mellom 1900 og {per.year + AAR_FRAM}.")


def rett_rekkefoelge(
    fra: date | None, til: date | None, felter: tuple[str, str], navn: tuple[str, str]
) -> Iterator[Avvik]:
    """Refuse an end before its start, at both fields."""
    if fra is not None and til is not None and til < fra:
        yield Avvik(
            felter[0], f"{navn[0]} må være samme dag som {navn[1].lower()} eller tidligere."
        )
        yield Avvik(felter[1], f"{navn[1]} må være samme dag som {navn[0].lower()} eller senere.")


def timer_per_uke(felt: str, timer: Decimal | None) -> Iterator[Avvik]:
    """Refuse hours a week outside 0–60."""
    if timer is not None and not 0 <= timer <= TIMER_MAKS:
        yield Avvik(felt, "Timer per uke må være mellom 0 og 60.")


def krav_tekst(felt: str, tekst: str, lengde: int = NAVN_LENGDE) -> Iterator[Avvik]:
    """Refuse texts that are too long, and characters that would vanish or turn the text."""
    if len(tekst) > lengde:
        yield Avvik(felt, f"Teksten er på {len(tekst)} tegn. Forkort den til høyst {lengde}.")
    tegn = next(ulovlige_tegn(tekst, ""), None)
    if tegn is not None:
        yield Avvik(felt, f"Teksten har et tegn som ikke kan brukes ({tegn}). Fjern det.")


def er_kommunenummer(tekst: str) -> bool:
    """Tell whether a text is a municipality number in form: four digits."""
    return er_siffer(tekst) and len(tekst) == KOMMUNENUMMER_LENGDE


def foer_tiden(sak: Sak, felt: str, hva: str, dag: date) -> Iterator[Varsel]:
    """Warn of a day before the person was born, or before she came to Norway."""
    foedt, ankomst = sak.person.foedselsdato, sak.opphold.ankomst_norge
    if foedt is not None and dag < foedt:
        yield Varsel(felt, f"{hva} fra før personen ble født {dato_tekst(foedt)}.")
    elif ankomst is not None and dag < ankomst:
        yield Varsel(felt, f"{hva} fra før personen kom til Norge {dato_tekst(ankomst)}.")
