"""Cleaning of the values that a letter merges in, so that none of them changes the document.

A character that only breaks a line becomes a line break; one that can turn or hide the text
around it is taken out; one that no document can hold is refused by name.
"""

import re
import unicodedata

from core.letters.feil import Verdifeil

LENGST = 20_000

_LINJESKIFT = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
_USYNLIG = dict.fromkeys((0x200B, 0x2060, 0xFEFF, *range(0x202A, 0x202F), *range(0x2066, 0x206A)))
_ULOVLIG = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef"
    + "".join(f"{chr(plan + 0xFFFE)}{chr(plan + 0xFFFF)}" for plan in range(0, 0x110000, 0x10000))
    + "]"
)


def rens(tekst: str, felt: str) -> str:
    r"""Clean a text of several lines: NFC, `\n` alone as line break, no blanks at the ends.

    Raises Verdifeil with the code of the character where the text holds a control character, half
    a surrogate pair or a non-character, or is longer than `LENGST`.
    """
    if len(tekst) > LENGST:
        raise Verdifeil(
            f"«{felt}» har {len(tekst)} tegn. Et brev tar høyst {LENGST}; kort ned teksten."
        )
    if tekst.isascii() and tekst.isprintable():
        return tekst.strip()
    tekst = _LINJESKIFT.sub("\n", tekst).replace("\t", " ")
    if ulovlig := _ULOVLIG.search(tekst):
        raise Verdifeil(
            f"«{felt}» har et tegn som ikke kan stå i et brev (U+{ord(ulovlig[0]):04X}). "
            "Rett opplysningen, og lag brevet på nytt."
        )
    return unicodedata.normalize("NFC", tekst.translate(_USYNLIG)).strip()


def rens_linje(tekst: str, felt: str) -> str:
    """Clean a text of one line: as `rens`, and every run of blanks is one space."""
    return " ".join(rens(tekst, felt).split())


def avsnitt(tekst: str, felt: str) -> list[str]:
    """Clean a longer text and give its paragraphs, which blank lines stand between."""
    return [del_.strip() for del_ in re.split(r"\n\s*\n", rens(tekst, felt)) if del_.strip()]
