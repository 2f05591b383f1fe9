"""The code lists: every code, name and number of the law, read once from `resources/kodeverk`.

`kodeverk()` gives the whole, immutable. A change of the law is a new row in a TOML file.
"""

from core.kodeverk.feil import KodeverkError
from core.kodeverk.fravaerskoder import Fravaerskode
from core.kodeverk.koder import (
    Avslutningsaarsak,
    Avslutningsgruppe,
    Kategorikode,
    Kode,
    Kontakttype,
    Ordningskode,
)
from core.kodeverk.last import kodeverk, les_kodeverk
from core.kodeverk.regeltekst import Regelfelt, Regeltekst
from core.kodeverk.samling import Kodeverk
from core.kodeverk.sluttmaalkoder import Sats, Sluttmaalkode
from core.kodeverk.tallrader import Regelverk, Tallrad
from core.kodeverk.tekst import Tekst
from core.kodeverk.tiltakskoder import Tiltakstype
from core.kodeverk.vedtakskoder import Klageutfall, Opplysning, Valg, Vedtakstypekode

__all__ = [
    "Avslutningsaarsak",
    "Avslutningsgruppe",
    "Fravaerskode",
    "Kategorikode",
    "Klageutfall",
    "Kode",
    "Kodeverk",
    "KodeverkError",
    "Kontakttype",
    "Opplysning",
    "Ordningskode",
    "Regelfelt",
    "Regeltekst",
    "Regelverk",
    "Sats",
    "Sluttmaalkode",
    "Tallrad",
    "Tekst",
    "Tiltakstype",
    "Valg",
    "Vedtakstypekode",
    "kodeverk",
    "les_kodeverk",
]
