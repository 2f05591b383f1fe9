"""Import of the register's own lists: the person list in three shapes, and the terminated (F7)."""

from core.services.listeimport.feil import Importavvist, Linjebrudd
from core.services.listeimport.tjeneste import Importtjeneste
from core.services.listeimport.verdier import (
    Art,
    Avvikfelt,
    Forhaandsvisning,
    Importfil,
    Importform,
    Importrad,
    Importrapport,
    Rapportlinje,
    Sammenlikning,
    Utfall,
)

__all__ = [
    "Art",
    "Avvikfelt",
    "Forhaandsvisning",
    "Importavvist",
    "Importfil",
    "Importform",
    "Importrad",
    "Importrapport",
    "Importtjeneste",
    "Linjebrudd",
    "Rapportlinje",
    "Sammenlikning",
    "Utfall",
]
