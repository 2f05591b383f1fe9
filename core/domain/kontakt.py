"""Contact, claim, contract and reservation: the small registrations around the programme."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from core.domain.rad import Rad


class Kontakttype(StrEnum):
    """What a contact was about [4.1]."""

    KONTAKT = "kontakt"
    KRAV_SOEKNAD = "krav_soeknad"
    AVVIST_PROGRAM = "avvist_program"


@dataclass(frozen=True, slots=True, kw_only=True)
class Kontakt(Rad):
    """Contact with the person, a claim from it, or its refusal of the programme [4.1]."""

    type: Kontakttype
    dato: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Kontrakt(Rad):
    """An integration contract and the day it was made [4.3]."""

    inngaatt: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Reservasjon(Rad):
    """A reservation against use of the data in research [2.3]."""

    dato: date
