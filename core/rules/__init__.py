"""The rules of the introduction programme: pure functions from a case and a day to results."""

from core.rules.beregning import beregn, beregn_frist, beregn_status
from core.rules.feil import Regelfeil, UtenforKalender, UtenKategori

__all__ = [
    "Regelfeil",
    "UtenKategori",
    "UtenforKalender",
    "beregn",
    "beregn_frist",
    "beregn_status",
]
