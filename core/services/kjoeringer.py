"""The runs of the rule engine that are kept: when, by whom it was started, and what they did."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from core.storage.innstillinger import Innstillinger

NOEKKEL = "regelmotor.kjoeringer"
HUSKES = 400  # more than a year of days


@dataclass(frozen=True, slots=True)
class Kjoering:
    """A run: its moment (UTC), which tells its rows, the day it saw, and what it did."""

    tid: datetime
    per: date
    startet_av: str
    avsluttet: int
    fjernet: int
    angret: datetime | None = None
    angret_av: str | None = None

    @property
    def gjorde_noe(self) -> bool:
        """Whether the run wrote anything."""
        return bool(self.avsluttet or self.fjernet)


def les_kjoeringer(innstillinger: "Innstillinger") -> tuple[Kjoering, ...]:
    """Give the runs that are kept, the newest first."""
    return tuple(_les(innstillinger))[::-1]


def skriv_kjoering(innstillinger: "Innstillinger", kjoering: Kjoering) -> None:
    """Keep a run; the oldest are let go, their rows and events stay."""
    _skriv(innstillinger, [*_les(innstillinger), kjoering][-HUSKES:])


def sett_angret(innstillinger: "Innstillinger", kjoering: Kjoering, tid: datetime, av: str) -> None:
    """Note that a run was taken back, when and by whom."""
    angret = replace(kjoering, angret=tid, angret_av=av)
    _skriv(innstillinger, [angret if k.tid == kjoering.tid else k for k in _les(innstillinger)])


def _les(innstillinger: "Innstillinger") -> Iterator[Kjoering]:
    lagret = innstillinger.hent(NOEKKEL, [])
    if isinstance(lagret, list):
        yield from map(_kjoering, lagret)


def _skriv(innstillinger: "Innstillinger", kjoeringer: list[Kjoering]) -> None:
    innstillinger.sett(NOEKKEL, list(map(_som_json, kjoeringer)))


def _som_json(kjoering: Kjoering) -> dict[str, object]:
    angret = kjoering.angret.isoformat() if kjoering.angret else None
    return {
        "tid": kjoering.tid.isoformat(),
        "per": kjoering.per.isoformat(),
        "startet_av": kjoering.startet_av,
        "avsluttet": kjoering.avsluttet,
        "fjernet": kjoering.fjernet,
        "angret": angret,
        "angret_av": kjoering.angret_av,
    }


def _kjoering(lagret: Mapping[str, Any]) -> Kjoering:
    angret = lagret["angret"]
    return Kjoering(
        tid=datetime.fromisoformat(lagret["tid"]),
        per=date.fromisoformat(lagret["per"]),
        startet_av=lagret["startet_av"],
        avsluttet=lagret["avsluttet"],
        fjernet=lagret["fjernet"],
        angret=datetime.fromisoformat(angret) if angret else None,
        angret_av=lagret["angret_av"],
    )
