"""DUF numbers of the 9xxx series, one for each person of a caseload."""

from datetime import date

from core.rules.identitet import kontrollsifre_duf

# First year, times of the run, and the step that spreads neighbours; the step shares no factor
# with a million, so a million persons get a million different numbers.
_LOEP = 1_000_000
_STEG = 618_033
_FROESTEG = 271_829


def lag_duf(nummer: int, froe: int, ankomst: date, opptatt: tuple[int, ...]) -> str:
    """Make the number of person `nummer`: 9, the year of arrival, the run, control digits."""
    runde, plass = divmod(nummer, _LOEP)
    ti_sifre = f"9{runde % 10}{ankomst.year % 100:02d}{loepenummer(plass, froe, opptatt):06d}"
    return ti_sifre + kontrollsifre_duf(ti_sifre)


def loepenummer(plass: int, froe: int, opptatt: tuple[int, ...]) -> int:
    """Give the run, 0 to 999,999, of the person in a place; no two places share one.

    `opptatt` are runs that a fixed cast uses in the places `0 … len(opptatt) - 1`; whoever would
    get one of them gets the run of that cast member's place instead.
    """
    loep = _spre(plass, froe)
    while loep in opptatt:
        loep = _spre(opptatt.index(loep), froe)
    return loep


def _spre(plass: int, froe: int) -> int:
    return (plass * _STEG + froe * _FROESTEG + 73_939) % _LOEP
