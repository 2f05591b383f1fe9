"""The numbers of the law as they stood on a day, remembered: cases ask for the same few."""

from datetime import date
from functools import lru_cache

from core.kodeverk import Sats, kodeverk

DAGER = 2048


@lru_cache(DAGER)
def lovtall(navn: str, dag: date) -> int:
    """Give a whole number of the law as it stood on a day; its unit ends the name."""
    return kodeverk().tall(navn, dag)


@lru_cache(DAGER)
def sats(sluttmaal: str, dag: date) -> Sats:
    """Give the months that a goal gave on a day (integreringsloven § 13)."""
    return kodeverk().sluttmaal[sluttmaal].sats(dag)
