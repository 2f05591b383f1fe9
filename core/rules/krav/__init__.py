"""What may be registered: each refusal names the field and the fix, each warning what to know.

Refusals stop a save and an import; warnings never do. Nothing in here changes a case.
"""

from core.rules.krav.avslutning import krav_avslutning, krav_gjenaapning, varsler_avslutning
from core.rules.krav.deltakelse import krav_fravaer, krav_tiltak, varsler_tiltak
from core.rules.krav.klage import krav_klage
from core.rules.krav.person import (
    krav_folkeregister,
    krav_kategori,
    krav_person,
    varsler_person,
)
from core.rules.krav.sak import Sakavvik, krav_sak
from core.rules.krav.sluttmaal import krav_sluttmaal, varsler_sluttmaal
from core.rules.krav.vedtak import krav_vedtak, varsler_vedtak

__all__ = [
    "Sakavvik",
    "krav_avslutning",
    "krav_folkeregister",
    "krav_fravaer",
    "krav_gjenaapning",
    "krav_kategori",
    "krav_klage",
    "krav_person",
    "krav_sak",
    "krav_sluttmaal",
    "krav_tiltak",
    "krav_vedtak",
    "varsler_avslutning",
    "varsler_person",
    "varsler_sluttmaal",
    "varsler_tiltak",
    "varsler_vedtak",
]
