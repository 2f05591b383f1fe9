"""Counts and shares as a Norwegian reader knows them: thousands apart, a comma before decimals."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.models import norsk

if TYPE_CHECKING:
    from decimal import Decimal

HARDT_MELLOMROM = "\u00a0"


def heltall(tall: int) -> str:
    """Write a count with its thousands apart: «12 345»."""
    return f"{tall:,}".replace(",", HARDT_MELLOMROM)


def prosent(andel: Decimal | None) -> str:
    """Write a share of a hundred with one decimal, «37,5 %»; a dash where there is no base."""
    if andel is None:
        return norsk.TOM
    return f"{norsk.desimal(andel, 1)}{HARDT_MELLOMROM}%"
