"""Measure speed as ratios: every row against a yardstick that is measured in the same run.

A machine's times drift, so seconds say little; a ratio holds. A module `benchmarks/y….py` names
the rows that it measures in `IDS` and makes them in `rows(size)`, for a caseload of so many
persons. What a row reads is timed; `told` instead takes a number that the work itself gives.
"""

import gc
from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from statistics import median
from time import perf_counter
from typing import TypeVar

ROUNDS = 5
T = TypeVar("T")
SCALE = {"µs": 1e6, "ms": 1e3, "s": 1.0, "MiB": 1.0, "": 1.0}
Work = Callable[[], object]
Clock = Callable[[Work], float]

HEAD = (
    "| Id | Hva | Målestokk | Vårt | Målestokken | Enhet | Forhold | Mål | |",
    "|---|---|---|---:|---:|---|---:|---|---|",
)


def seconds(work: Work) -> float:
    """Time one call, in seconds, with the rubbish of the others taken out first."""
    gc.collect()
    start = perf_counter()
    work()
    return perf_counter() - start


def each(work: Callable[[T], object], values: Iterable[T]) -> None:
    """Do the work for each value and keep nothing: the garbage collector would visit it all."""
    deque(map(work, values), maxlen=0)


def told(work: Work) -> float:
    """Take the number that the work gives: seconds of another process, MiB, an exponent."""
    number = work()
    if not isinstance(number, int | float):
        raise TypeError(number)
    return float(number)


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row of the table: what is measured, against what, and how far it may lie above.

    `goal` is the highest ratio that passes; `units` is how many persons (days, letters …) one
    call handles, so that times are shown in `unit` for each of them.
    """

    id: str
    what: str
    yardstick: str
    goal: float
    ours: Work
    floor: Work
    units: int = 1
    unit: str = "µs"
    clock: Clock = seconds
    rounds: int = ROUNDS


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What a row came to: the median of both in the row's unit, and the median ratio."""

    row: Row
    ours: float
    floor: float
    ratio: float

    @property
    def passes(self) -> bool:
        """Whether the ratio is within the goal."""
        return self.ratio <= self.row.goal


def measure(row: Row, rounds: int | None = None, clock: Clock | None = None) -> Result:
    """Measure both variants in turn, after a first call of each that does not count."""
    row.floor()
    row.ours()
    read = clock or row.clock
    pairs = [(read(row.floor), read(row.ours)) for _ in range(rounds or row.rounds)]
    scale = SCALE[row.unit] / row.units
    return Result(
        row=row,
        ours=median(ours for _, ours in pairs) * scale,
        floor=median(floor for floor, _ in pairs) * scale,
        ratio=median(ours / floor for floor, ours in pairs),
    )


def table(results: Iterable[Result], size: int) -> Iterable[str]:
    """Yield the lines of a Markdown table, each when it is measured, the caseload's size first."""
    yield f"Personer i saksmengden: {size}. Median av minst {ROUNDS} runder, variantene annenhver."
    yield ""
    yield from HEAD
    yield from map(table_row, results)


def table_row(result: Result) -> str:
    """Give one line of the table."""
    row = result.row
    cells = [row.id, row.what, row.yardstick, _number(result.ours), _number(result.floor)]
    cells += [
        row.unit,
        f"{result.ratio:.{2 if result.ratio >= 0.1 else 3}f}",
        f"≤ {goal_text(row.goal)}",
    ]
    return f"| {' | '.join(cells)} | {'nådd' if result.passes else 'ikke nådd'} |"


def goal_text(goal: float) -> str:
    """Write a goal: «3», «1.2», and «1/15» where it is a whole number of times faster."""
    times = 1 / goal
    return f"1/{times:.0f}" if times > 1 and abs(times - round(times)) < 1e-9 else f"{goal:g}"


def _number(value: float) -> str:
    return f"{value:.2f}" if value < 100 else f"{value:.0f}"
