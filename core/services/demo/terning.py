"""The dice: every choice of a person's story is thrown here."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from itertools import accumulate
from random import Random
from typing import Generic, TypeVar

from core.rules.kalender import er_virkedag

T = TypeVar("T")
EN_DAG = timedelta(1)


class Lodd(Generic[T]):
    """Choices with their weights, made once and drawn from often."""

    __slots__ = ("_grenser", "_sum", "_valg")

    def __init__(self, vekter: Mapping[T, float]) -> None:
        self._valg = tuple(vekter)
        self._grenser = tuple(accumulate(vekter.values()))
        self._sum = self._grenser[-1]

    def trekk(self, tall: float) -> T:
        """Give the choice that a number in [0, 1) falls on."""
        return self._valg[bisect_right(self._grenser, tall * self._sum)]


class Terning:
    """One person's dice; the same seed and number give the same throws on every machine."""

    __slots__ = ("_biter", "tall")

    def __init__(self, froe: int, nummer: int) -> None:
        kilde = Random(f"introreg:{froe}:{nummer}")  # noqa: S311 - invented people, no secrets
        self.tall = kilde.random
        self._biter = kilde.getrandbits

    def mellom(self, lav: int, hoey: int) -> int:
        """Give a whole number from `lav` to `hoey`, both included."""
        return lav + int(self.tall() * (hoey - lav + 1))

    def sjanse(self, andel: float) -> bool:
        """Tell whether something with this probability happens."""
        return self.tall() < andel

    def velg(self, liste: Sequence[T]) -> T:
        """Give one of a list, all equally likely."""
        return liste[int(self.tall() * len(liste))]

    def trekk(self, lodd: Lodd[T]) -> T:
        """Give one of weighted choices."""
        return lodd.trekk(self.tall())

    def id(self) -> str:
        """Give the next row identity: a version 4 UUID from the person's own stream."""
        biter = self._biter(128) & ~(0xF000 << 64) & ~(0xC000 << 48) | 0x4000 << 64 | 0x8000 << 48
        tekst = f"{biter:032x}"
        return f"{tekst[:8]}-{tekst[8:12]}-{tekst[12:16]}-{tekst[16:20]}-{tekst[20:]}"

    def virkedag(self, fra: date, til: date) -> date:
        """Give a working day from `fra` on, thrown up to `til`, which may be past."""
        return neste_virkedag(fra + timedelta(self.mellom(0, max(0, (til - fra).days))))


def neste_virkedag(dag: date) -> date:
    """Give the day itself if it is a working day, else the first one after it."""
    while not er_virkedag(dag):
        dag += EN_DAG
    return dag


def forrige_virkedag(dag: date) -> date:
    """Give the day itself if it is a working day, else the last one before it."""
    while not er_virkedag(dag):
        dag -= EN_DAG
    return dag
