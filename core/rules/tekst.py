"""Which characters a registered text may hold, and how names are made comparable.

Control characters, lone surrogates, unassigned code points and bidirectional overrides are
refused, since they vanish, cut or turn the text in letters and files. All else is kept.
"""

import unicodedata
from collections.abc import Iterator

NAVN_LENGDE = 200
NOTAT_LENGDE = 4000
_USYNLIGE = frozenset("\u200b\u2060\ufeff")
_BIDI = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_FORBUDTE_KLASSER = frozenset({"Cc", "Cs", "Cn"})


def ulovlige_tegn(tekst: str, tillatt: str = "\n\t") -> Iterator[str]:
    """Yield the characters that may not be stored, each as «U+202E»."""
    if tekst.isascii() and tekst.isprintable():
        return
    for tegn in tekst:
        if tegn in tillatt:
            continue
        if tegn in _BIDI or unicodedata.category(tegn) in _FORBUDTE_KLASSER:
            yield f"U+{ord(tegn):04X}"


def har_usynlige(tekst: str) -> bool:
    """Tell whether a text holds zero-width characters, which `normaliser_navn` takes out."""
    return not _USYNLIGE.isdisjoint(tekst)


def normaliser_navn(tekst: str) -> str:
    """Compose (NFC), trim and collapse white space; zero-width characters are taken out."""
    synlig = "".join(tegn for tegn in tekst if tegn not in _USYNLIGE)
    return " ".join(unicodedata.normalize("NFC", synlig).split())
