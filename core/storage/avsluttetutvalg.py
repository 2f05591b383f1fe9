"""What the report of the terminated shows and in what order, as values that need no database."""

from dataclasses import dataclass
from enum import StrEnum

from core.domain.avslutning import AvsluttetAv


class Avsluttetkolonne(StrEnum):
    """The columns that the report can be sorted by; ties stand by name."""

    NAVN = "navn_sort"
    DUF = "duf"
    KATEGORI = "kategori_sort"
    SLUTTMAAL = "sluttmaal_sort"
    AARSAK = "aarsak_sort"
    DATO = "dato"


@dataclass(frozen=True, slots=True)
class Avsluttetsortering:
    """A column and a direction."""

    kolonne: Avsluttetkolonne = Avsluttetkolonne.NAVN
    synkende: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Avsluttetutvalg:
    """The choice of the report; what is None or empty does not narrow it [9.7].

    `aar` is the year of the termination's date, `av` who ended the programme. `duf` is the
    beginning of a number however it is typed, `navn` the beginnings of name words in any order.
    """

    lov: str | None = None
    kommune: str | None = None
    bydel: str | None = None
    kategori: str | None = None
    aar: int | None = None
    av: AvsluttetAv | None = None
    aarsak: str | None = None
    duf: str = ""
    navn: str = ""
