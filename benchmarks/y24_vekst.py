"""Y24: how time grows with the caseload, as the exponent over three sizes, ten times apart."""

from collections.abc import Callable, Generator, Iterator
from functools import cache, partial
from math import log
from statistics import fmean, median

from benchmarks import Row, each, seconds, told, y04_beregn, y05_status, y08_liste, y14_csv
from benchmarks.saker import PER, lag_programmer
from core.rules import beregn_frist

IDS = ("Y24",)
RUNDER = 3
PROPORSJONALT, EN_SIDE = 1.1, 0.2
Rader = Callable[[int], Generator[Row, None, None]]


def rows(size: int) -> Iterator[Row]:
    """Yield the exponents of what goes through all persons, and of what shows a page."""
    stoerrelser = (size // 100, size // 10, size)
    maalt: list[tuple[str, Rader, float]] = [
        ("frist for alle", _frister, PROPORSJONALT),
        ("introreg beregn", y04_beregn.rows, PROPORSJONALT),
        ("alle statuser på nytt", y05_status.rows, PROPORSJONALT),
        ("CSV", y14_csv.rows, PROPORSJONALT),
        ("første side og antall", partial(_rader, y08_liste.rows, 0), EN_SIDE),
        ("tastetrykk i navnefilteret", partial(_rader, y08_liste.rows, 1), EN_SIDE),
        ("sortert side", partial(_rader, y08_liste.rows, 2), EN_SIDE),
    ]
    for hva, rader, maal in maalt:
        yield Row(
            id="Y24",
            what=f"Vekst {stoerrelser[0]}–{size}: {hva}",
            yardstick="eksponent 1",
            goal=maal,
            ours=cache(partial(_eksponent, rader, stoerrelser)),
            floor=lambda: 1.0,
            unit="",
            clock=told,
            rounds=1,
        )


def _frister(size: int) -> Generator[Row, None, None]:
    saker = lag_programmer(size)
    work = partial(each, partial(beregn_frist, per=PER), saker)
    yield Row(id="", what="", yardstick="", goal=0, ours=work, floor=work)


def _rader(rader: Rader, nummer: int, size: int) -> Generator[Row, None, None]:
    """Yield one of a module's rows."""
    for n, rad in enumerate(rader(size)):
        if n == nummer:
            yield rad
            return


def _eksponent(rader: Rader, stoerrelser: tuple[int, ...]) -> float:
    """Give the slope of the logarithm of time over that of size."""
    x = [log(size) for size in stoerrelser]
    y = [log(_tid(rader, size)) for size in stoerrelser]
    mx, my = fmean(x), fmean(y)
    teller = sum((a - mx) * (b - my) for a, b in zip(x, y, strict=True))
    return teller / sum((a - mx) ** 2 for a in x)


def _tid(rader: Rader, size: int) -> float:
    """Time the first row of a module for a caseload, in seconds."""
    alle = rader(size)
    rad = next(alle)
    try:
        rad.ours()
        return median(seconds(rad.ours) for _ in range(RUNDER))
    finally:
        alle.close()
