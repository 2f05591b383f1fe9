"""Y5: every person's status anew, against reading the same cases with one query a table."""

from collections import defaultdict
from collections.abc import Generator
from datetime import timedelta
from typing import Any

from benchmarks import Row
from benchmarks.aapen import TABELLER, Aapen, Driver, aapen, hent

IDS = ("Y5",)


def rows(size: int) -> Generator[Row, None, None]:
    """Yield the row."""
    with aapen(size) as base:
        yield Row(
            id="Y5",
            what="Regn alle statuser på nytt: les, regn, skriv, per person",
            yardstick="les de samme sakene med én spørring per tabell",
            goal=2,
            ours=lambda: _neste_dag(base),
            floor=lambda: _les_alt(base.driver),
            units=size,
        )


def _neste_dag(base: Aapen) -> None:
    base.klokke.gaa(timedelta(1))
    base.tjenester.dagskifte.oppdater()


def _les_alt(driver: Driver) -> dict[str, list[list[tuple[Any, ...]]]]:
    """Gather the rows of every person, table by table."""
    saker: dict[str, list[list[tuple[Any, ...]]]] = {
        rad[0]: [[rad]] for rad in hent(driver, "SELECT * FROM person")
    }
    for tabell in TABELLER:
        samlet: dict[str, list[tuple[Any, ...]]] = defaultdict(list)
        sql = f"SELECT person_id, * FROM {tabell}"  # noqa: S608 - our own names
        for rad in hent(driver, sql):
            samlet[rad[0]].append(rad)
        for person_id, rader in samlet.items():
            saker[person_id].append(rader)
    return saker
