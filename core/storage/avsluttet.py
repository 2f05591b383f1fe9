"""The read model of the report: one row for each person whose programme is ended."""

from dataclasses import dataclass
from datetime import date

from core.domain.avslutning import AvsluttetAv
from core.domain.person import Kjoenn


@dataclass(frozen=True, slots=True, kw_only=True)
class Avsluttet:
    """The termination in force of a person, kept in the transaction that saves her status [9.6].

    Codes are those of the code lists. `rad_id` is the registered row, empty where the rules
    computed the termination and nobody has written it down; `registrert` is then None. `frist` is
    the completion deadline, None where none could be computed.
    """

    person_id: str
    rad_id: str
    duf: str
    fornavn: str
    etternavn: str
    kjoenn: Kjoenn
    foedselsdato: date | None
    lov: str
    kategori: str
    sluttmaal: str | None
    aarsak: str
    dato: date
    av: AvsluttetAv
    registrert: date | None
    registrert_av: str
    frist: date | None
    kommune: str | None
    bydel: str | None

    @property
    def navn_omvendt(self) -> str:
        """The name as lists have it: «Etternavn, Fornavn»."""
        return ", ".join(del_ for del_ in (self.etternavn, self.fornavn) if del_)

    @property
    def duf_gruppert(self) -> str:
        """The DUF number as it is shown, grouped 4-6-2 [1.4]."""
        return f"{self.duf[:4]} {self.duf[4:10]} {self.duf[10:]}"
