"""The rules of the introduction programme: pure functions from a case and a day to results."""

from core.rules.beregning import (
    Oversikt,
    beregn,
    beregn_frist,
    beregn_oversikt,
    beregn_status,
)
from core.rules.feil import Regelfeil, UtenforKalender, UtenKategori

__all__ = [
    "Oversikt",
    "Regelfeil",
    "UtenKategori",
    "UtenforKalender",
    "beregn",
    "beregn_frist",
    "beregn_oversikt",
    "beregn_status",
]
