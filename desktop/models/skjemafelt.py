"""What a form is made of: fields, lines of fields, and sections."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum, auto

Verdi = str | int | bool | date | None
Valg = tuple[tuple[str, str], ...]


class Art(Enum):
    """How a field is filled in."""

    VALG = auto()
    RADIO = auto()
    DATO = auto()
    HELTALL = auto()
    DESIMAL = auto()
    TEKST = auto()
    LANG_TEKST = auto()
    JA_NEI = auto()
    LAAST = auto()


class Bredde(Enum):
    """How wide a field stands: a date, two dates, or the whole line."""

    SMAL = auto()
    BRED = auto()
    FULL = auto()


@dataclass(frozen=True, slots=True)
class Felt:
    """A field: `noekkel` is that of the rules' refusals, `hjelp` stands under it."""

    noekkel: str
    etikett: str
    art: Art
    paakrevd: bool = False
    valg: Valg = ()
    hjelp: str = ""
    bredde: Bredde = Bredde.SMAL


@dataclass(frozen=True, slots=True)
class Seksjon:
    """Lines of fields, perhaps under a heading with a sentence about them."""

    linjer: tuple[tuple[Felt, ...], ...]
    tittel: str = ""
    ledetekst: str = ""

    @property
    def felt(self) -> tuple[Felt, ...]:
        """The fields in reading order."""
        return tuple(felt for linje in self.linjer for felt in linje)


@dataclass(frozen=True, slots=True, kw_only=True)
class Hvavisning:
    """«Slik blir fristen»: now and after saving, with what to know first."""

    naa: date | None
    etter: date | None
    virkning: str
    slag: str
    fakta: tuple[tuple[str, str], ...] = ()
    notater: tuple[str, ...] = ()
    varsler: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Konfliktvisning:
    """Somebody else saved first: a sentence, and for each field mine and theirs."""

    setning: str
    felt: tuple[tuple[str, str, str], ...] = ()
