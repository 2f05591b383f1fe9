"""Names made ready when they are written: a key to sort by and words to search for.

Both are the same on both databases, where neither knows Norwegian order.
"""

import re
import unicodedata
from collections.abc import Iterator

SKILLE = "\x1f"  # between family name and given name; lower than a space
EGNE = str.maketrans(
    {
        "ä": "æ",
        "ö": "ø",
        "œ": "ø",
        "đ": "d",
        "ð": "d",
        "ł": "l",
        "ħ": "h",
        "ı": "i",
        "þ": "th",
        "ŧ": "t",
    }
)
SIST = str.maketrans({"æ": "{", "ø": "|", "å": "}"})  # the three signs of ASCII after z
UTSKREVET = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa"})
UTEN_STREK = str.maketrans({"æ": "a", "ø": "o", "å": "a"})
APOSTROFER = re.compile("['’‘ʼ`´ʹʻ]")
ORD = re.compile(r"[^\W_]+")
FOERSTE_UTENFOR = 0x80


def _smaa(tekst: str) -> str:
    """Return a text in small letters, with æ, ø and å whole and all other marks taken off."""
    sammensatt = unicodedata.normalize("NFC", tekst).casefold().translate(EGNE)
    return "".join(_uten_tegn(bokstav) for bokstav in sammensatt)


def _uten_tegn(bokstav: str) -> str:
    if bokstav in "æøå" or bokstav.isascii():
        return bokstav
    deler = unicodedata.normalize("NFKD", bokstav)
    # A letter of another shape («𝘈») is small only once it has been taken apart.
    return "".join(del_ for del_ in deler if not unicodedata.combining(del_)).casefold()


def _ascii(tekst: str) -> Iterator[str]:
    """Yield the signs of a key; letters of other alphabets come after ours, by code point."""
    for tegn in tekst:
        yield tegn if ord(tegn) < FOERSTE_UTENFOR else f"~{ord(tegn):06x}"


def sorteringsdel(navn: str) -> str:
    """Return the ASCII key of one name: æ, ø, å after z, «aa» as å, word by word."""
    ord_ = ORD.findall(APOSTROFER.sub("", _smaa(navn)))
    plassert = " ".join(ord_).replace("aa", "å").translate(SIST)
    return "".join(_ascii(plassert))


def navnenoekkel(etternavn: str, fornavn: str) -> str:
    """Return the ASCII key that puts persons in Norwegian order by family name, then given name."""
    return sorteringsdel(etternavn) + SKILLE + sorteringsdel(fornavn)


def soekeord(tekst: str) -> list[str]:
    """Return the words of what is typed in a search, folded as the stored words are."""
    return ORD.findall(APOSTROFER.sub("", _smaa(tekst)).translate(UTSKREVET))


def navneord(*navn: str) -> frozenset[str]:
    """Return the words that a person is found by.

    «Åse» is found as åse, aase and ase, «O'Brien» as obrien, o and brien: every way of typing a
    name gives a word in here or the beginning of one.
    """
    smaa = _smaa(" ".join(navn))
    skrivemaater = (smaa.translate(UTSKREVET), smaa.translate(UTEN_STREK))
    return frozenset(
        ord_
        for tekst in skrivemaater
        for variant in (APOSTROFER.sub("", tekst), tekst)
        for ord_ in ORD.findall(variant)
    )
