"""What the rules say of a case: results only, made by `core.rules`, shown everywhere."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from core.domain.avslutning import AvsluttetAv
from core.domain.maaned import Maaned


class Enhet(StrEnum):
    """The unit of an extension."""

    MND = "mnd"
    VIRKEDAGER = "virkedager"
    KALENDERDAGER = "kalenderdager"


class Fristtype(StrEnum):
    """Which deadline applies now [3.3, 10.1]."""

    OPPSTART = "oppstart"
    GJENNOMFOERING = "gjennomfoering"
    GJENOPPSTART = "gjenoppstart"


class Deltakelse(StrEnum):
    """Whether a measure was ever registered (R39)."""

    TILTAK_REGISTRERT = "tiltak_registrert"
    IKKE_REGISTRERT_TILTAK = "ikke_registrert_tiltak"


class Vedtakstilstand(StrEnum):
    """The one state of a decision that is shown in brackets (R19, A20)."""

    GJELDENDE = "gjeldende"
    IKKE_GJELDENDE = "ikke_gjeldende"
    KLAGE_REGISTRERT = "klage_registrert"
    MEDHOLD = "medhold"
    DELVIS_MEDHOLD = "delvis_medhold"
    OPPHEVET = "opphevet"
    AVVISNING = "avvisning"
    OPPRETTHOLDT = "opprettholdt"
    SLETTET = "slettet"


class Tiltakstilstand(StrEnum):
    """The state of a measure (R23)."""

    GJELDENDE = "gjeldende"
    IKKE_GJELDENDE = "ikke_gjeldende"
    SLETTET = "slettet"


Loggverdi = date | int | str


class Utvidelse(NamedTuple):
    """What one rule adds: so many of a unit, and the facts that its text names.

    `regel` is the rule's id, `data` the facts in the order of the rule's text in the code lists
    (dates, codes, counts), `rad_id` the registered row behind it, empty where it is a sum.
    `ordlyd` is the key of the rule's texts where another law words it differently.
    """

    regel: str
    antall: int
    enhet: Enhet
    data: tuple[Loggverdi, ...]
    rad_id: str = ""
    ordlyd: str = ""


class Loggsteg(NamedTuple):
    """One line of the calculation log: an extension and the deadline it led to."""

    utvidelse: Utvidelse
    ny_frist: date


class AktivTidSteg(NamedTuple):
    """One line of active time: days (negative for a deduction) and the sum so far [10.3]."""

    regel: str
    dager: int
    sum: int
    data: tuple[Loggverdi, ...]


class Fristberegning(NamedTuple):
    """The completion deadline with the lines that made it; both empty without a basis."""

    beregnet_fra: date | None
    steg: tuple[Loggsteg, ...]

    @property
    def frist(self) -> date | None:
        """The completion deadline, None until the basis exists."""
        return self.steg[-1].ny_frist if self.steg else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Status:
    """The status box: which deadline applies, from when, and what it stands on [3.3]."""

    kategori: str
    kategori_fra: date
    kategori_til: date | None
    fristtype: Fristtype
    frist: date
    beregnet_fra: date | None
    sluttmaal: str | None
    deltakelse: Deltakelse
    aktiv_tid: int | None


class GjeldendeAvslutning(NamedTuple):
    """The termination in force, whoever made it; `rad_id` is empty for a computed one."""

    aarsak: str
    dato: date
    av: AvsluttetAv
    rad_id: str = ""


class Vedtaksrad(NamedTuple):
    """State of one decision: its bracket, whether it is current, and its place in the table."""

    id: str
    tilstand: Vedtakstilstand
    er_gjeldende: bool
    i_normal_tabell: bool


class Tiltaksrad(NamedTuple):
    """State of one measure."""

    id: str
    tilstand: Tiltakstilstand


class Tiltaksmaaned(NamedTuple):
    """Average hours a week in a month, two decimals half up (R22), and how many are deleted."""

    maaned: Maaned
    snitt_timer_per_uke: Decimal
    slettet: int


class Fravaersaar(NamedTuple):
    """Days of absence in a year by class [8.2]; `permisjon` in the leaves' own units (A29)."""

    aar: int
    gyldig: int
    permisjon: int
    manglende_tilbud: int
    ugyldig: int
    ferie_hoeytid: int


class Fravaersmaaned(NamedTuple):
    """Days and hours of absence in a month, all codes together."""

    maaned: Maaned
    dager: int
    timer: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Beregning:
    """Everything that follows from a case on a day (`per`), and which rules it stands on."""

    per: date
    regelverk: date
    status: Status
    frist: Fristberegning
    aktiv_tid: tuple[AktivTidSteg, ...]
    avslutning: GjeldendeAvslutning | None
    vedtak: tuple[Vedtaksrad, ...]
    tiltak: tuple[Tiltaksrad, ...]
    tiltak_maaneder: tuple[Tiltaksmaaned, ...]
    fravaer_aar: tuple[Fravaersaar, ...]
    fravaer_maaneder: tuple[Fravaersmaaned, ...]
