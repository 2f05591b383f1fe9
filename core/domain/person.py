"""The person: basic data, residence, follow-up, categories and population register events."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from core.domain.rad import UTEN_SPOR, Rad, Spor


class Kjoenn(StrEnum):
    """Sex as the population register has it."""

    KVINNE = "kvinne"
    MANN = "mann"
    UKJENT = "ukjent"


class Maalform(StrEnum):
    """Written standard of Norwegian that the person gets letters in."""

    BOKMAAL = "nb"
    NYNORSK = "nn"


class Adressesperre(StrEnum):
    """Protection of the address (kode 7 and kode 6)."""

    INGEN = "ingen"
    FORTROLIG = "fortrolig"
    STRENGT_FORTROLIG = "strengt_fortrolig"


class Folkeregisterhendelse(StrEnum):
    """What the population register says has happened."""

    FLYTTET = "flyttet"
    UTVANDRET = "utvandret"
    DOED = "doed"
    IKKE_I_KATEGORI = "ikke_i_kategori"


@dataclass(frozen=True, slots=True)
class Adresse:
    """A postal address; empty texts where nothing is registered."""

    gate: str = ""
    postnummer: str = ""
    poststed: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Basic data of one person; `duf` is twelve digits without spaces.

    `duf_begrunnelse` is why a number whose control digits do not fit is kept, else empty.
    """

    duf: str
    id: str = ""
    foedselsnummer: str | None = None
    fornavn: str = ""
    etternavn: str = ""
    foedselsdato: date | None = None
    kjoenn: Kjoenn = Kjoenn.UKJENT
    maalform: Maalform | None = None
    tolkespraak: str | None = None
    adresse: Adresse = Adresse()
    adressesperre: Adressesperre = Adressesperre.INGEN
    bokommune: str | None = None
    barn_under_18: int = 0
    venter_barn: bool = False
    alene_om_omsorg: bool = False
    kronisk_sykt_barn: bool = False
    fullfoert_vgo: bool | None = None
    duf_begrunnelse: str = ""
    spor: Spor = UTEN_SPOR
    versjon: int = field(default=1, compare=False)

    @property
    def navn(self) -> str:
        """The name as it is spoken: given names, then family name; either may be missing."""
        return f"{self.fornavn} {self.etternavn}".strip()

    @property
    def navn_omvendt(self) -> str:
        """The name as lists have it: «Etternavn, Fornavn»."""
        return ", ".join(del_ for del_ in (self.etternavn, self.fornavn) if del_)

    @property
    def duf_gruppert(self) -> str:
        """The DUF number as it is shown, grouped 4-6-2 [1.4]."""
        return f"{self.duf[:4]} {self.duf[4:10]} {self.duf[10:]}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Oppfoelging(Rad):
    """Which municipality (number) and district follows the person up, from a day on."""

    kommune: str | None = None
    bydel: str | None = None
    fra: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Opphold:
    """Residence permit: legal basis, dates, and whether the person was settled by agreement."""

    hjemmel: str = ""
    vedtaksdato: date | None = None
    effektuert: date | None = None
    ankomst_norge: date | None = None
    bosatt_etter_avtale: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Kategori(Rad):
    """A category with its period; `til` is the day it closed, None while it is open [3.1]."""

    kategori: str
    fra: date
    til: date | None = None

    def er_aapen(self, dag: date) -> bool:
        """Tell whether the category is open on a day: never closed, or closed later than it."""
        return self.til is None or self.til > dag


@dataclass(frozen=True, slots=True, kw_only=True)
class Folkeregisterrad(Rad):
    """An event of the population register with its day [9.9.2]."""

    hendelse: Folkeregisterhendelse
    dato: date
