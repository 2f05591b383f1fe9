"""The calendar of the rules: public holidays, and counting and adding days (D1–D8).

A working day (virkedag) is Monday to Friday less the public holidays, Maundy Thursday included;
24 and 31 December are working days (A1). Counts come from a table made once: `_til_og_med[i]` is
the number of working days up to and including day `_BASIS + i`, `_virkedager[k]` the date of
working day number k. Both directions are then one look-up each.
"""

from bisect import bisect_right
from calendar import monthrange
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from functools import cache
from itertools import accumulate, compress
from types import MappingProxyType

from dateutil.easter import easter

from core.domain.maaned import Maaned, maaneder_mellom
from core.rules.feil import UtenforKalender

FOERSTE_AAR, SISTE_AAR = 1850, 2600
_FASTE = (
    (1, 1, "Nyttårsdag", "Nyttårsdag"),
    (5, 1, "Arbeidernes dag", "Arbeidaranes dag"),
    (5, 17, "Grunnlovsdagen", "Grunnlovsdagen"),
    (12, 25, "Første juledag", "Første juledag"),
    (12, 26, "Andre juledag", "Andre juledag"),
)
_FRA_PAASKE = (
    (-3, "Skjærtorsdag", "Skjærtorsdag"),
    (-2, "Langfredag", "Langfredag"),
    (0, "Første påskedag", "Første påskedag"),
    (1, "Andre påskedag", "Andre påskedag"),
    (39, "Kristi himmelfartsdag", "Kristi himmelfartsdag"),
    (49, "Første pinsedag", "Første pinsedag"),
    (50, "Andre pinsedag", "Andre pinsedag"),
)


@cache
def helligdager(aar: int, maalform: str = "nb") -> Mapping[date, str]:
    """Give the public holidays of a year with their names, in the order of the year.

    Source: helligdagsfredloven § 2 and the law of 26.04.1947 no. 1; colliding days are joined.
    """
    valg = 3 if maalform == "nn" else 2
    paaske = easter(aar)
    dager = [(date(aar, rad[0], rad[1]), str(rad[valg])) for rad in _FASTE]
    dager += [(paaske + timedelta(rad[0]), str(rad[valg - 1])) for rad in _FRA_PAASKE]
    navn: dict[date, str] = {}
    for dag, tekst in sorted(dager):
        navn[dag] = f"{navn[dag]} og {tekst.lower()}" if dag in navn else tekst
    return MappingProxyType(navn)


class _Tabell:
    """Working days of a span of years, countable in both directions."""

    __slots__ = ("basis", "til_og_med", "virkedager")

    def __init__(self, fra_aar: int, til_aar: int) -> None:
        """Build the table for whole years, both included."""
        self.basis = date(fra_aar, 1, 1).toordinal()
        slutt = date(til_aar, 12, 31).toordinal()
        # Ordinal 1 is a Monday, so day % 7 is 6 on Saturdays and 0 on Sundays.
        er_virkedag = bytearray((dag % 7) not in (0, 6) for dag in range(self.basis, slutt + 1))
        for aar in range(fra_aar, til_aar + 1):
            for dag in helligdager(aar):
                er_virkedag[dag.toordinal() - self.basis] = 0
        self.til_og_med = list(accumulate(er_virkedag))
        dager = range(self.basis, slutt + 1)
        self.virkedager = list(map(date.fromordinal, compress(dager, er_virkedag)))


NAERE_AAR = (2000, 2050)
_NAER = _Tabell(*NAERE_AAR)
_BASIS = _NAER.basis
_TIL_OG_MED = _NAER.til_og_med
_VIRKEDAGER = _NAER.virkedager
_SLUTT = len(_TIL_OG_MED)


@cache
def _fjern() -> _Tabell:
    """Make the table for days that no ordinary case has; it is ten times the size."""
    return _Tabell(FOERSTE_AAR, SISTE_AAR)


def er_virkedag(dag: date) -> bool:
    """Tell whether a day is a working day (D2)."""
    return dag.weekday() < 5 and dag not in helligdager(dag.year)


def virkedager_mellom(fra: date, til: date) -> int:
    """Count working days from a day to a day, both included (D3, D4); 0 when `til` is earlier."""
    a = fra.toordinal() - _BASIS
    b = til.toordinal() - _BASIS
    if b < a:
        return 0
    if a > 0 and b < _SLUTT:
        return _TIL_OG_MED[b] - _TIL_OG_MED[a - 1]
    return _tell_fjernt(fra, til)


def _tell_fjernt(fra: date, til: date) -> int:
    tabell = _fjern()
    if fra.year <= FOERSTE_AAR or til.year > SISTE_AAR:
        raise UtenforKalender
    telling = tabell.til_og_med
    return telling[til.toordinal() - tabell.basis] - telling[fra.toordinal() - tabell.basis - 1]


def kalenderdager_mellom(fra: date, til: date) -> int:
    """Count calendar days from a day to a day, both included (D3); 0 when `til` is earlier."""
    return max(0, til.toordinal() - fra.toordinal() + 1)


def legg_til_virkedager(dag: date, antall: int) -> date:
    """Give the n-th working day strictly after a day (D7); the day itself for 0."""
    if antall <= 0:
        return dag
    i = dag.toordinal() - _BASIS
    if 0 <= i < _SLUTT:
        nummer = _TIL_OG_MED[i] + antall - 1
        if nummer < len(_VIRKEDAGER):
            return _VIRKEDAGER[nummer]
    return _legg_til_fjernt(dag, antall)


def _legg_til_fjernt(dag: date, antall: int) -> date:
    virkedager = _fjern().virkedager
    nummer = bisect_right(virkedager, dag) + antall - 1
    if dag.year < FOERSTE_AAR or nummer >= len(virkedager):
        raise UtenforKalender
    return virkedager[nummer]


def legg_til_kalenderdager(dag: date, antall: int) -> date:
    """Add calendar days (D8)."""
    try:
        return dag + timedelta(antall)
    except OverflowError:
        raise UtenforKalender from None


def legg_til_maaneder(dag: date, antall: int) -> date:
    """Add months: the same day of the month (D1), the last one where it does not exist (A2)."""
    maaned = dag.month - 1 + antall
    aar, maaned = dag.year + maaned // 12, maaned % 12 + 1
    if aar > date.max.year:
        raise UtenforKalender
    if dag.day <= 28:
        return date(aar, maaned, dag.day)
    return date(aar, maaned, min(dag.day, monthrange(aar, maaned)[1]))


@cache
def virkedager_i_maaned(maaned: Maaned) -> int:
    """Count the working days of a calendar month, as the absence form shows them [8.1]."""
    return virkedager_mellom(maaned.foerste, maaned.siste)


@cache
def _naere_maaneder() -> tuple[tuple[Maaned, int], ...]:
    fra, til = NAERE_AAR
    maaneder = maaneder_mellom(Maaned(fra, 1), Maaned(til, 12))
    return tuple((maaned, virkedager_i_maaned(maaned)) for maaned in maaneder)


def maaneder_med_virkedager(fra: date, til: date) -> Sequence[tuple[Maaned, int]]:
    """Give every month that a period touches, with all the working days of the month."""
    tabell = _naere_maaneder()
    basis = 12 * NAERE_AAR[0] + 1
    a, b = 12 * fra.year + fra.month - basis, 12 * til.year + til.month - basis
    if a >= 0 and b < len(tabell):
        return tabell[a : max(b + 1, 0)]
    maaneder = maaneder_mellom(Maaned.av(fra), Maaned.av(til))
    return [(maaned, virkedager_i_maaned(maaned)) for maaned in maaneder]


def virkedager_per_maaned(fra: date, til: date) -> Sequence[tuple[Maaned, int]]:
    """Give every month that a period touches, with the working days of the period in it."""
    hele = maaneder_med_virkedager(fra, til)
    if len(hele) <= 1:
        return [(maaned, virkedager_mellom(fra, til)) for maaned, _ in hele]
    (foerste, i_hele), (siste, _) = hele[0], hele[-1]
    i_foerste = i_hele - virkedager_mellom(fra.replace(day=1), legg_til_kalenderdager(fra, -1))
    i_siste = virkedager_mellom(til.replace(day=1), til)
    return [(foerste, i_foerste), *hele[1:-1], (siste, i_siste)]
