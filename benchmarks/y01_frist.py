"""Y1: the deadline with its full explained log, against whole days without a log."""

from collections.abc import Iterator
from functools import partial

from benchmarks import Row, each
from benchmarks.gulv import frist, som_dato, tallsak
from benchmarks.saker import PER, lag_programmer
from core.rules import beregn_frist

IDS = ("Y1",)
PERSONER = 500  # a case is computed right after it was read, while it is near the processor


def rows(_size: int) -> Iterator[Row]:
    """Yield the row, once both have given the same deadline for every person."""
    saker = lag_programmer(PERSONER)
    tallsaker = [tallsak(sak) for sak in saker]
    for sak, tall in zip(saker, tallsaker, strict=True):
        if beregn_frist(sak, PER).frist != som_dato(frist(tall)):
            raise ValueError(sak)
    beregn = partial(beregn_frist, per=PER)
    yield Row(
        id="Y1",
        what="Frist med full logg, per person",
        yardstick="hele dager uten logg",
        goal=6,
        ours=partial(each, beregn, saker),
        floor=partial(each, frist, tallsaker),
        rounds=101,
        units=PERSONER,
    )
