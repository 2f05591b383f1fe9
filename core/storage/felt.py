"""A field of a domain value and its column or columns."""

from collections.abc import Callable
from typing import Any, NamedTuple

Omsetter = Callable[[Any], Any]


class Felt(NamedTuple):
    """A field of a domain value, and the columns that hold it: one of its own name, or several.

    `les` makes the value of what the query gives (a list for several columns), `skriv` the
    parameter of the value; None where nothing is to be done. Neither is asked about a missing
    value.
    """

    navn: str
    les: Omsetter | None = None
    skriv: Omsetter | None = None
    kolonner: tuple[str, ...] = ()
