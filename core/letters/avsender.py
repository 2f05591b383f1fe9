"""Who sends the letter."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Avsender:
    """The municipality and the caseworker as the letter names them; texts as typed in.

    `kommunenummer` is four digits, `saksnummer` the municipality's own reference («2026/0412-7»),
    `statsforvalter` the name of the appeal body («Statsforvalteren i Vestland»).
    """

    kommune: str
    kommunenummer: str
    enhet: str = ""
    adresse: str = ""
    telefon: str = ""
    epost: str = ""
    saksbehandler: str = ""
    tittel: str = ""
    saksnummer: str = ""
    statsforvalter: str = ""
