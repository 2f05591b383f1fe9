"""How a long use case tells how far it has come, and how the user stops it."""

from collections.abc import Callable

from core.services.feil import Tjenestefeil

Melder = Callable[[int], None]
"""Takes the number of cases done so far; it raises `Avbrutt` when the user has had enough."""


class Avbrutt(Tjenestefeil):
    """The user stopped a use case under way; nothing was changed."""

    kode = "TJ-06"

    def __init__(self) -> None:
        """Say that nothing was changed."""
        super().__init__("Arbeidet ble avbrutt. Ingenting er endret.")


def uten_melding(_gjort: int) -> None:
    """Tell nobody: for those who neither show progress nor stop."""
