"""Goal attainment: what the terminated went to, of those that count [9.9, R33].

Five groups of causes make the base; «Inngår ikke i tallgrunnlaget» is counted beside it and is
never a part of a share. The age is that on the day the programme ended, in groups of ten years
from twenty on: the sources name none.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum
from typing import NamedTuple

from core.kodeverk import kodeverk
from core.storage.avsluttetutvalg import Avsluttetutvalg

EN_DESIMAL = Decimal("0.1")
UKJENT_ALDER = "ukjent"
ALDERSGRUPPER: Mapping[str, tuple[str, int]] = {
    "under_20": ("Under 20 år", 20),
    "20_29": ("20–29 år", 30),
    "30_39": ("30–39 år", 40),
    "40_49": ("40–49 år", 50),
    "50_pluss": ("50 år og eldre", 10_000),
}
NAVN_UKJENT_ALDER = "Ukjent alder"
UTEN_SLUTTMAAL = "Uten sluttmål"


class Inndeling(StrEnum):
    """What the rows of the table are."""

    AAR = "aar"
    SLUTTMAAL = "sluttmaal"
    KATEGORI = "kategori"
    KJOENN = "kjoenn"
    ALDER = "alder"


@dataclass(frozen=True, slots=True)
class Maalrad:
    """A row: how many of each group of the base, in the order of the groups, and how many outside.

    `noekkel` is the code of what the row is of, empty for what is missing and for the sum.
    """

    noekkel: str
    navn: str
    antall: tuple[int, ...]
    utenfor: int

    @property
    def grunnlag(self) -> int:
        """How many the shares are of."""
        return sum(self.antall)

    def andel(self, gruppe: int) -> Decimal | None:
        """Give the share of a group in per cent, one decimal half up; None of nobody."""
        if not self.grunnlag:
            return None
        andel = Decimal(100 * self.antall[gruppe]) / self.grunnlag
        return andel.quantize(EN_DESIMAL, ROUND_HALF_UP)


@dataclass(frozen=True, slots=True)
class Maaloppnaaelse:
    """The table: the groups of the base by code, the rows that have anybody, and their sum.

    `utvalg` is the choice of the terminated that were counted.
    """

    etter: Inndeling
    grupper: tuple[str, ...]
    rader: tuple[Maalrad, ...]
    sum: Maalrad
    utvalg: Avsluttetutvalg


class Telling(NamedTuple):
    """How many terminations have a cause and the key of a row."""

    noekkel: str
    aarsak: str
    antall: int


def alder(foedt: date, dag: date) -> int:
    """Give the age in whole years on a day; who is born on 29 February turns on 1 March."""
    return dag.year - foedt.year - ((dag.month, dag.day) < (foedt.month, foedt.day))


def aldersgruppe(foedt: date | None, dag: date) -> str:
    """Give the key of the age group of a person on a day."""
    if foedt is None:
        return UKJENT_ALDER
    aar = alder(foedt, dag)
    return next(noekkel for noekkel, (_, under) in ALDERSGRUPPER.items() if aar < under)


def maalgrupper() -> tuple[str, ...]:
    """Give the codes of the groups that make the base, in the order of the code list."""
    grupper = kodeverk().avslutningsgruppe
    return tuple(kode for kode, gruppe in grupper.items() if gruppe.i_tallgrunnlag)


def tell_opp(
    utvalg: Avsluttetutvalg, etter: Inndeling, tellinger: Iterable[Telling]
) -> Maaloppnaaelse:
    """Make the table of counts; rows with nobody are left out, the sum is of all."""
    grupper, aarsaker = maalgrupper(), kodeverk().avslutningsaarsak
    plass = {kode: nummer for nummer, kode in enumerate(grupper)}
    samlet: dict[str, list[int]] = {}
    for noekkel, aarsak, antall in tellinger:
        rad = samlet.setdefault(noekkel, [0] * (len(grupper) + 1))
        rad[plass.get(aarsaker[aarsak].gruppe, -1)] += antall
    navn = _navn(etter, samlet)
    rader = tuple(_rad(noekkel, navn[noekkel], samlet[noekkel]) for noekkel in navn)
    summer = [sum(kolonne) for kolonne in zip(*samlet.values(), strict=True)]
    alle = _rad("", "Sum", summer or [0] * (len(grupper) + 1))
    return Maaloppnaaelse(etter, grupper, rader, alle, utvalg)


def _rad(noekkel: str, navn: str, tall: list[int]) -> Maalrad:
    *grunnlag, utenfor = tall
    return Maalrad(noekkel, navn, tuple(grunnlag), utenfor)


def _navn(etter: Inndeling, finnes: Iterable[str]) -> dict[str, str]:
    """Give the names of the keys that there are, in the order in which the rows stand."""
    if etter is Inndeling.AAR:
        return {noekkel: noekkel for noekkel in sorted(finnes, key=int, reverse=True)}
    if etter is Inndeling.ALDER:
        alle = {noekkel: navn for noekkel, (navn, _) in ALDERSGRUPPER.items()}
        alle[UKJENT_ALDER] = NAVN_UKJENT_ALDER
    else:
        koder = getattr(kodeverk(), etter.value)
        alle = {kode: koder[kode].navn.nb for kode in koder} | {"": UTEN_SLUTTMAAL}
    return {noekkel: navn for noekkel, navn in alle.items() if noekkel in finnes}
