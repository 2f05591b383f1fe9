"""Measure speed as ratios: every row against a yardstick that is timed in the same run.

A machine's times drift, so seconds say little; a ratio holds. A module `benchmarks/y….py` names
the rows that it measures in `IDS` and makes them in `rows(size)`, for a caseload of so many
persons.
"""

import gc
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from statistics import median
from time import perf_counter

ROUNDS = 5
Work = Callable[[], object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row of the table: what is measured, against what, and how far it may lie above.

    `goal` is the highest ratio that passes; `units` is how many persons (days, letters …) one
    call handles, so that times are shown in microseconds a unit.
    """

    id: str
    what: str
    yardstick: str
    goal: float
    ours: Work
    floor: Work
    units: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What a row came to: median microseconds a unit of both, and the median ratio."""

    row: Row
    ours: float
    floor: float
    ratio: float

    @property
    def passes(self) -> bool:
        """Whether the ratio is within the goal."""
        return self.ratio <= self.row.goal


def seconds(work: Work) -> float:
    """Time one call, in seconds, with the rubbish of the others taken out first."""
    gc.collect()
    start = perf_counter()
    work()
    return perf_counter() - start


def measure(row: Row, rounds: int = ROUNDS, clock: Callable[[Work], float] = seconds) -> Result:
    """Time both variants in turn, after a first call of each that does not count."""
    row.floor()
    row.ours()
    pairs = [(clock(row.floor), clock(row.ours)) for _ in range(rounds)]
    scale = 1e6 / row.units
    return Result(
        row=row,
        ours=median(ours for _, ours in pairs) * scale,
        floor=median(floor for floor, _ in pairs) * scale,
        ratio=median(ours / floor for floor, ours in pairs),
    )


def table(results: Iterable[Result], size: int) -> str:
    """The results as a Markdown table, with the size of the caseload above it."""
    lines = [
        f"Personer i saksmengden: {size}. Tider i µs per enhet, median av {ROUNDS} runder.",
        "",
        "| Id | Hva | Målestokk | Vårt | Målestokken | Forhold | Mål | |",
        "|---|---|---|---|---|---|---|---|",
    ]
    return "\n".join(lines + [table_row(result) for result in results])


def table_row(result: Result) -> str:
    """One line of the table."""
    row = result.row
    cells = [row.id, row.what, row.yardstick, f"{result.ours:.2f}", f"{result.floor:.2f}"]
    cells += [f"{result.ratio:.2f}", f"≤ {row.goal:g}", "nådd" if result.passes else "ikke nådd"]
    return f"| {' | '.join(cells)} |"
