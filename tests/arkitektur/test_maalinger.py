"""The frame of the measurements: ratios, units, the table."""

from collections.abc import Callable, Iterator

import pytest

from benchmarks import Row, Work, measure, table
from benchmarks.__main__ import main, modules


def scripted(*seconds: float) -> Callable[[Work], float]:
    times: Iterator[float] = iter(seconds)

    def clock(work: Work) -> float:
        work()
        return next(times)

    return clock


def row(goal: float, calls: list[str] | None = None) -> Row:
    seen = [] if calls is None else calls
    return Row(
        id="Y0",
        what="noe",
        yardstick="det minste",
        goal=goal,
        ours=lambda: seen.append("vårt"),
        floor=lambda: seen.append("målestokk"),
        units=1000,
    )


def test_the_ratio_is_the_median_of_the_pairs() -> None:
    result = measure(row(goal=3), rounds=3, clock=scripted(1, 2, 1, 9, 2, 6))
    assert result.ratio == 3
    assert (result.floor, result.ours) == (1000, 6000)
    assert result.passes


def test_both_run_in_turn_after_one_call_that_does_not_count() -> None:
    calls: list[str] = []
    measure(row(3, calls), rounds=2, clock=scripted(1, 1, 1, 1))
    assert calls == ["målestokk", "vårt"] * 3


def test_the_table_says_whether_the_goal_is_reached() -> None:
    passed = measure(row(goal=2), rounds=1, clock=scripted(1, 2))
    failed = measure(row(goal=1.9), rounds=1, clock=scripted(1, 2))
    lines = list(table([passed, failed], size=1000))
    assert lines[-2].endswith("| 2.00 | ≤ 2 | nådd |")
    assert lines[-1].endswith("| 2.00 | ≤ 1.9 | ikke nådd |")
    assert "1000" in lines[0]


def test_an_unknown_row_is_refused_by_name(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["Y999"])
    assert "Y999" in capsys.readouterr().err


def test_every_module_names_rows_that_no_other_names() -> None:
    names = [name for module in modules() for name in module.IDS]
    assert len(names) == len(set(names))
