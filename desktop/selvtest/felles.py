"""What all trials share: how one of them refuses."""

from __future__ import annotations

MAALFORMER = ("nb", "nn")


class Selvtestfeil(Exception):
    """Something is missing or does not work; the text says what."""


def krev(sant: bool, ellers: str) -> None:
    """Raise `Selvtestfeil` where something does not hold."""
    if not sant:
        raise Selvtestfeil(ellers)
