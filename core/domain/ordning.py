"""Schemes beside the introduction programme, and competence: shown as registered [2.4–2.7]."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from core.domain.rad import UTEN_SPOR, Rad, Spor


@dataclass(frozen=True, slots=True, kw_only=True)
class Proeve:
    """A test result under a scheme."""

    navn: str
    dato: date | None = None
    resultat: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AnnenOrdning(Rad):
    """A scheme beside the introduction programme; never computed."""

    ordning: str
    kategori: str | None = None
    fra: date | None = None
    frist: date | None = None
    status: str | None = None
    norskmaal: str | None = None
    proever: tuple[Proeve, ...] = ()
    gjeldende: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Kompetanse:
    """What was mapped of the person's competence and career guidance [2.4–2.6]."""

    selvregistrert_mottatt: date | None = None
    notat_paabegynt: date | None = None
    notat_fullfoert: date | None = None
    ny_loesning: bool = False
    sist_lagret: datetime | None = None
    karrieresenter: str | None = None
    veileder: str | None = None
    tolk: str | None = None
    opprinnelsesland: str | None = None
    anbefalt_sluttmaal: str | None = None
    avsnitt: Mapping[str, str] = field(default_factory=dict)
    spor: Spor = UTEN_SPOR
    versjon: int = field(default=1, compare=False)


AVSNITT = (
    "spraak",
    "yrke",
    "utdanning",
    "andre_ferdigheter",
    "interesser",
    "om_registreringen",
    "karriereveiledning",
)
