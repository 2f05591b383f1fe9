"""Sums of absence by year and class, and by month (R28)."""

from datetime import date
from typing import TYPE_CHECKING

from core.domain.beregning import Fravaersaar, Fravaersmaaned
from core.domain.vedtak import PERMISJONER, Dagtype, Vedtak
from core.kodeverk import kodeverk
from core.rules.grunnlag import Grunnlag
from core.rules.kalender import kalenderdager_mellom, virkedager_mellom

if TYPE_CHECKING:
    from core.domain.maaned import Maaned


def fravaersaar(grunnlag: Grunnlag) -> tuple[Fravaersaar, ...]:
    """Sum the days of each year by class, oldest first; leaves in their own unit (A29)."""
    koder = kodeverk().fravaerskode
    summer: dict[int, dict[str, int]] = {}
    for rad in grunnlag.sak.fravaer:
        if not rad.slettet:
            _legg_til(summer, rad.maaned.aar, koder[rad.kode].klasse, rad.dager)
    for vedtak in grunnlag.sak.vedtak:
        if vedtak.type in PERMISJONER and vedtak.er_innvilget:
            for aar, dager in _permisjonsdager_per_aar(vedtak):
                _legg_til(summer, aar, "permisjon", dager)
    return tuple(
        Fravaersaar(aar, *(summer[aar].get(klasse, 0) for klasse in Fravaersaar._fields[1:]))
        for aar in sorted(summer)
    )


def fravaersmaaneder(grunnlag: Grunnlag) -> tuple[Fravaersmaaned, ...]:
    """Sum days and hours of all codes by month, oldest first; only months with a row [8.2]."""
    summer: dict[Maaned, tuple[int, int]] = {}
    for rad in grunnlag.sak.fravaer:
        if not rad.slettet:
            dager, timer = summer.get(rad.maaned, (0, 0))
            summer[rad.maaned] = dager + rad.dager, timer + rad.timer
    return tuple(Fravaersmaaned(maaned, *summer[maaned]) for maaned in sorted(summer))


def _legg_til(summer: dict[int, dict[str, int]], aar: int, klasse: str, dager: int) -> None:
    klasser = summer.setdefault(aar, {})
    klasser[klasse] = klasser.get(klasse, 0) + dager


def _permisjonsdager_per_aar(vedtak: Vedtak) -> list[tuple[int, int]]:
    fra, til = vedtak.startdato, vedtak.sluttdato
    if fra is None or til is None or til < fra:
        return []
    kalender = vedtak.legg_til_frist_som is Dagtype.KALENDERDAGER
    tell = kalenderdager_mellom if kalender else virkedager_mellom
    return [
        (aar, tell(max(fra, date(aar, 1, 1)), min(til, date(aar, 12, 31))))
        for aar in range(fra.year, til.year + 1)
    ]
