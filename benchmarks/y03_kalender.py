"""Y3: count and add working days, dates in and out, against the prefix table on whole days."""

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

from benchmarks import Row, gulv
from core.rules.kalender import legg_til_virkedager, virkedager_mellom

IDS = ("Y3",)
DAGER = 20_000


def rows(_size: int) -> Iterator[Row]:
    """Yield counting and adding."""
    tilfeldig = Random(3)
    fra = [date(2021, 1, 1) + timedelta(tilfeldig.randrange(3000)) for _ in range(DAGER)]
    lengder = [tilfeldig.randrange(1, 400) for _ in range(DAGER)]
    perioder = [(dag, dag + timedelta(antall)) for dag, antall in zip(fra, lengder, strict=True)]
    tillegg = list(zip(fra, lengder, strict=True))
    tallperioder = [(gulv.dag_nummer(a), gulv.dag_nummer(b)) for a, b in perioder]
    talltillegg = [(gulv.dag_nummer(a), b) for a, b in tillegg]
    yield Row(
        id="Y3",
        what="Tell virkedager mellom datoer",
        yardstick="prefikstabell på hele dager",
        goal=3,
        ours=lambda: [virkedager_mellom(a, b) for a, b in perioder],
        floor=lambda: [gulv.virkedager_mellom(a, b) for a, b in tallperioder],
        rounds=25,
        units=DAGER,
    )
    yield Row(
        id="Y3",
        what="Legg virkedager til en dato",
        yardstick="prefikstabell på hele dager",
        goal=3,
        ours=lambda: [legg_til_virkedager(a, n) for a, n in tillegg],
        floor=lambda: [gulv.legg_til_virkedager(a, n) for a, n in talltillegg],
        rounds=25,
        units=DAGER,
    )
