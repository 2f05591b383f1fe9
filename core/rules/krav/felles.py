"""Checks that more than one kind of row needs."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from core.domain.endring import Avvik

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
