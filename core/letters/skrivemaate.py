"""How a letter writes dates and numbers, in bokmål and nynorsk."""

import re
from datetime import date
from decimal import Decimal

MAANEDER = (
    "januar",
    "februar",
    "mars",
    "april",
    "mai",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "desember",
)
# unit: (bokmål one, bokmål many, nynorsk one, nynorsk many)
ENHETER = {
    "dag": ("dag", "dager", "dag", "dagar"),
    "timer": ("time", "timer", "time", "timar"),
    "mnd": ("måned", "måneder", "månad", "månader"),
    "aar": ("år", "år", "år", "år"),
    "virkedager": ("virkedag", "virkedager", "verkedag", "verkedagar"),
    "kalenderdager": ("kalenderdag", "kalenderdager", "kalenderdag", "kalenderdagar"),
}
_LANG_DATO = re.compile(rf"(\d{{1,2}})\. ({'|'.join(MAANEDER)}) (\d{{4}})")


def lang_dato(dag: date | None) -> str:
    """Write a day as «14. oktober 2026», the same in both standards; empty for none."""
    return f"{dag.day}. {MAANEDER[dag.month - 1]} {dag.year}" if dag else ""


def kort_dato(tekst: str) -> str:
    """Turn every «14. oktober 2026» of a text into «14.10.2026»: the filter `dato`."""
    return _LANG_DATO.sub(_tall_for_maaned, tekst)


def _tall_for_maaned(treff: re.Match[str]) -> str:
    return f"{int(treff[1]):02d}.{MAANEDER.index(treff[2]) + 1:02d}.{treff[3]}"


def tall(verdi: Decimal | int) -> str:
    """Write a number with a decimal comma and no zeros at the end."""
    if isinstance(verdi, int):
        return str(verdi)
    return f"{verdi.normalize():f}".replace(".", ",")


def med_enhet(antall: Decimal | int, enhet: str, maalform: str) -> str:
    """Write a count with its unit: «1 time», «4 timer», «4 timar»; «0,5 timer» is many."""
    en, flere = ENHETER[enhet][2:] if maalform == "nn" else ENHETER[enhet][:2]
    return f"{tall(antall)} {en if antall == 1 else flere}"


def periode(fra: date | None, til: date | None, maalform: str) -> str:
    """Write a span: «fra 1. mars 2026 til og med …»; what is missing is left out."""
    deler = []
    if fra:
        deler.append(f"{'frå' if maalform == 'nn' else 'fra'} {lang_dato(fra)}")
    if til:
        deler.append(f"til og med {lang_dato(til)}")
    return " ".join(deler)


def med_liten(tekst: str) -> str:
    """Begin a name with a small letter, as within a sentence; an abbreviation keeps its own."""
    return tekst if tekst[1:2].isupper() else tekst[:1].lower() + tekst[1:]
