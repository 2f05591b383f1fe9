"""Shares as a Norwegian reader knows them: a comma before the decimal, a blank before the sign."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.models import norsk

if TYPE_CHECKING:
    from decimal import Decimal

HARDT_MELLOMROM = "\u00a0"


def prosent(andel: Decimal | None) -> str:
    """Write a share of a hundred with one decimal, «37,5 %»; a dash where there is no base."""
    if andel is None:
        return norsk.TOM
    return f"{norsk.desimal(andel, 1)}{HARDT_MELLOMROM}%"
