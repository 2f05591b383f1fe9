"""Municipalities, counties and districts as a code list with validity.

Read from `resources/kodeverk` the first time that somebody asks for a place, never at start-up:
what opens the caseload imports this file.
"""

from functools import cache
from typing import TYPE_CHECKING

from core.kodeverk.last import MAPPE

if TYPE_CHECKING:
    from core.kodeverk.stedsliste import Stedsliste


@cache
def stedsliste() -> "Stedsliste":
    """Return the places of this program, read and checked on the first call."""
    from core.kodeverk.bygg_steder import les_steder  # noqa: PLC0415 - not before it is needed

    return les_steder(MAPPE)
