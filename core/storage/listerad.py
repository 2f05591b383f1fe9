"""A row of the list as the driver gave it, read field by field when somebody asks.

A list of 100,000 fetches a hundred rows and paints twenty of them; making a value of every field
of every row costs more than the query. What is kept as it came is the row; a day or a kind is made
of it when it is read.
"""

from datetime import date
from functools import lru_cache
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, func, literal_column, type_coerce
from sqlalchemy.types import NullType

from core.domain.beregning import Fristtype
from core.storage.personstatus import gruppert, omvendt
from core.storage.systemtabeller import PERSONSTATUS

S = PERSONSTATUS.c
UTEN_DATO = date.max  # a missing day sorts last, and the sort columns have no NULL
ULIKE = 1 << 15  # days that are remembered: those of ninety years
FRISTTYPER = {medlem.value: medlem for medlem in Fristtype}
RAA = "_raa"
KAN_MANGLE = {
    "kategori",
    "lov",
    "ordning",
    "sluttmaal",
    "avslutning_aarsak",
    "kommune",
    "bydel",
}
TOM: ColumnElement[Any] = literal_column("''")
Raadag = str | date  # ISO text from SQLCipher, a date from PostgreSQL


@lru_cache(ULIKE)
def som_dag(raa: Raadag) -> date | None:
    """Return the day that a driver gave, None for the one that stands for none."""
    dag = raa if isinstance(raa, date) else date.fromisoformat(raa)
    return None if dag == UTEN_DATO else dag


class Listerad(NamedTuple):
    """What a list shows of a person, under the names of `Personstatus`.

    Fields that end in `_raa` are as the database keeps them. Flags are true or false, though 1 or
    0 in SQLCipher.
    """

    person_id: str
    duf: str
    fornavn: str
    etternavn: str
    foedselsdato_raa: Raadag
    kategori: str | None
    kategori_fra_raa: Raadag
    aapen: bool
    lov: str | None
    ordning: str | None
    fristtype_raa: str
    frist_raa: Raadag
    sluttmaal: str | None
    avslutning_aarsak: str | None
    avslutning_dato_raa: Raadag
    inaktiv: bool
    kommune: str | None
    bydel: str | None
    har_vedtak: bool
    har_tiltak: bool
    fulltid_vgo: bool
    livsmestring: bool
    foreldreveiledning: bool

    @property
    def foedselsdato(self) -> date | None:
        """The birth date."""
        return som_dag(self.foedselsdato_raa)

    @property
    def kategori_fra(self) -> date | None:
        """The first day of the category."""
        return som_dag(self.kategori_fra_raa)

    @property
    def frist(self) -> date | None:
        """The deadline."""
        return som_dag(self.frist_raa)

    @property
    def fristtype(self) -> Fristtype | None:
        """What is to be done by the deadline."""
        return FRISTTYPER.get(self.fristtype_raa)

    @property
    def avslutning_dato(self) -> date | None:
        """The day the programme ended."""
        return som_dag(self.avslutning_dato_raa)

    @property
    def navn_omvendt(self) -> str:
        """The name as lists have it: «Etternavn, Fornavn»."""
        return omvendt(self.etternavn, self.fornavn)

    @property
    def duf_gruppert(self) -> str:
        """The DUF number as it is shown, grouped 4-6-2 [1.4]."""
        return gruppert(self.duf)


def _lest(felt: str) -> ColumnElement[Any]:
    """Return what to select for a field: as the driver gives it, an empty text as nothing."""
    kolonne: ColumnElement[Any] = S[felt.removesuffix(RAA)]
    if felt in KAN_MANGLE:
        kolonne = func.nullif(kolonne, TOM)
    return type_coerce(kolonne, NullType()).label(felt)


KOLONNER: tuple[ColumnElement[Any], ...] = tuple(map(_lest, Listerad._fields))
