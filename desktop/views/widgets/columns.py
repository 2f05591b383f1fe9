"""What a column of an accordion is."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Column:
    """A column: `width` in pixels at 100 %, 0 for the one that takes what is left.

    `from_window` is the least width of the window that shows it. Columns sort as text, or by
    `DecisionRow.sort_keys` where a row has them.
    """

    title: str
    width: int = 0
    from_window: int = 0
