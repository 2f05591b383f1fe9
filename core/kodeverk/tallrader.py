"""The numbers of the law, each with the day from which it holds and its source."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from core.kodeverk.tekst import Tekst


@dataclass(frozen=True, slots=True, kw_only=True)
class Tallrad:
    """A number of the law; `verdi` is whole, or a decimal for hours a week.

    `hjemmel` is the section of the law, `kilde` the section of the guide or the interpretation.
    """

    navn: str
    verdi: int | Decimal
    gyldig_fra: date
    hjemmel: str
    kilde: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Regelverk:
    """The state of the rules that the code lists describe."""

    per: date
    tekst: Tekst
