"""An event of the log with what it did: made by the services, shown by the screens."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from core.domain.endring import Handling


class Loggtype(StrEnum):
    """What an event is about."""

    FRISTBEREGNING = "fristberegning"
    VEDTAK = "vedtak"
    KLAGE = "klage"
    TILTAK = "tiltak"
    FRAVAER = "fravaer"
    SLUTTMAAL = "sluttmaal"
    AVSLUTNING = "avslutning"
    KONTAKT = "kontakt"
    GRUNNDATA = "grunndata"
    IMPORT = "import"


@dataclass(frozen=True, slots=True)
class Feltendring:
    """A field of a row before and after; None where it was not there.

    `felt` is its name in the domain; of a mapping it is «opplysninger.begrunnelse».
    """

    felt: str
    foer: object | None
    etter: object | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Hendelseslinje:
    """An event with what it did: `rad` is the row that it concerns, None where nothing is known.

    `frist_foer` and `frist_etter` are the deadline before and after, `sperret` whether her address
    must not be shown now, whatever held then.
    """

    nummer: int
    tid: datetime
    av: str
    handling: Handling
    liste: str
    loggtype: Loggtype
    person_id: str
    navn: str
    duf: str
    sperret: bool
    rad: object | None
    felter: tuple[Feltendring, ...]
    frist_foer: date | None
    frist_etter: date | None

    @property
    def flyttet_frist(self) -> bool:
        """Whether the deadline became another."""
        return self.frist_foer != self.frist_etter
