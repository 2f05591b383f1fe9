"""What may be registered: each refusal names the field and the fix, each warning what to know.

Refusals stop a save and an import; warnings never do. Nothing in here changes a case.
"""

from core.rules.krav.avslutning import krav_avslutning, krav_gjenaapning, varsler_avslutning
from core.rules.krav.deltakelse import krav_fravaer, krav_tiltak, varsler_tiltak
from core.rules.krav.kategori import krav_folkeregister, krav_kategori, varsler_kategori
from core.rules.krav.klage import krav_klage
from core.rules.krav.kontakt import (
    krav_kontakt,
    krav_kontrakt,
    krav_reservasjon,
    varsler_kontakt,
    varsler_kontrakt,
)
from core.rules.krav.oppfoelging import (
    gjeldende_oppfoelging,
    krav_oppfoelging,
    krav_opphold,
    varsler_oppfoelging,
    varsler_opphold,
)
from core.rules.krav.person import krav_grunndata, krav_person, merknader, varsler_person
from core.rules.krav.sak import Sakavvik, krav_sak
from core.rules.krav.sluttmaal import krav_sluttmaal, varsler_sluttmaal
from core.rules.krav.vedtak import krav_vedtak, varsler_vedtak

__all__ = [
    "Sakavvik",
    "gjeldende_oppfoelging",
    "krav_avslutning",
    "krav_folkeregister",
    "krav_fravaer",
    "krav_gjenaapning",
    "krav_grunndata",
    "krav_kategori",
    "krav_klage",
    "krav_kontakt",
    "krav_kontrakt",
    "krav_oppfoelging",
    "krav_opphold",
    "krav_person",
    "krav_reservasjon",
    "krav_sak",
    "krav_sluttmaal",
    "krav_tiltak",
    "krav_vedtak",
    "merknader",
    "varsler_avslutning",
    "varsler_kategori",
    "varsler_kontakt",
    "varsler_kontrakt",
    "varsler_oppfoelging",
    "varsler_opphold",
    "varsler_person",
    "varsler_sluttmaal",
    "varsler_tiltak",
    "varsler_vedtak",
]
