"""What a person list shows and in what order, as values that need no database."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Sorteringskolonne(StrEnum):
    """The columns that the list can be sorted by; ties stand by name."""

    NAVN = "navn_sort"
    DUF = "duf"
    KATEGORI = "kategori_sort"
    KATEGORI_FRA = "kategori_fra"
    ORDNING = "ordning"
    FRISTTYPE = "fristtype"
    FRIST = "frist"
    FOEDSELSDATO = "foedselsdato"


@dataclass(frozen=True, slots=True)
class Sortering:
    """A column and a direction."""

    kolonne: Sorteringskolonne = Sorteringskolonne.NAVN
    synkende: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Utvalg:
    """The choice of a list; what is None or empty does not narrow it.

    The six pairs «med/uten» are True for those with, False for those without (both or none of a
    pair ticked is None) [1.2]. `duf` is the beginning of a number however it is typed, `navn` the
    beginnings of name words in any order. The list shows open categories alone [1.4]; grey rows
    (scheme ended or completed) only with `vis_inaktive`. A deadline is within `frist_fra` and
    `frist_til`, both days counted; a person without one is then left out.
    """

    lov: str | None = None
    kategori: str | None = None
    ordning: str | None = None
    kommune: str | None = None
    bydel: str | None = None
    duf: str = ""
    navn: str = ""
    vedtak: bool | None = None
    tiltak: bool | None = None
    sluttmaal: bool | None = None
    livsmestring: bool | None = None
    foreldreveiledning: bool | None = None
    fulltid_vgo: bool | None = None
    frist_fra: date | None = None
    frist_til: date | None = None
    vis_inaktive: bool = False
