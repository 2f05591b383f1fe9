"""The read model: what lists and searches know of a person, one row each."""

from dataclasses import dataclass
from datetime import date

from core.domain.beregning import Fristtype
from core.domain.person import Adressesperre


def omvendt(etternavn: str, fornavn: str) -> str:
    """Write a name as lists have it: «Etternavn, Fornavn»."""
    return f"{etternavn}, {fornavn}" if etternavn and fornavn else etternavn or fornavn


def gruppert(duf: str) -> str:
    """Group a DUF number 4-6-2 [1.4]."""
    return f"{duf[:4]} {duf[4:10]} {duf[10:]}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Personstatus:
    """What follows from a case on the day `beregnet_per`, kept in the transaction that saves it.

    Codes are those of the code lists. `aapen` tells that the category is open, `inaktiv` that the
    scheme is ended or completed (grey rows). `har_vedtak` is a granted participation in the
    present municipality, `har_tiltak` a measure that runs on the day (A43), `livsmestring` and
    `foreldreveiledning` that they are carried through.
    """

    person_id: str
    duf: str
    beregnet_per: date
    fornavn: str = ""
    etternavn: str = ""
    foedselsdato: date | None = None
    kategori: str | None = None
    kategori_fra: date | None = None
    aapen: bool = False
    lov: str | None = None
    ordning: str | None = None
    fristtype: Fristtype | None = None
    frist: date | None = None
    sluttmaal: str | None = None
    beregnet_fra: date | None = None
    avslutning_aarsak: str | None = None
    avslutning_dato: date | None = None
    inaktiv: bool = False
    kommune: str | None = None
    bydel: str | None = None
    har_vedtak: bool = False
    har_tiltak: bool = False
    fulltid_vgo: bool = False
    livsmestring: bool = False
    foreldreveiledning: bool = False
    aapen_klage: bool = False
    adressesperre: Adressesperre = Adressesperre.INGEN

    @property
    def navn_omvendt(self) -> str:
        """The name as lists have it: «Etternavn, Fornavn»."""
        return omvendt(self.etternavn, self.fornavn)

    @property
    def duf_gruppert(self) -> str:
        """The DUF number as it is shown, grouped 4-6-2 [1.4]."""
        return gruppert(self.duf)
