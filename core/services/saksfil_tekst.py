"""Texts of a case file: which characters may stand in them.

Everything that a person may be called passes; what a database, a letter or a screen would cut,
turn round or refuse is refused here, and named. Unassigned characters pass: they are the emoji
of next year.
"""

import unicodedata

from core.services.saksfil_feil import Feltfeil, vis

# Characters that no text takes: controls, half characters and the non-characters of the first
# plane. Short texts refuse the marks that turn the writing direction too.
_ALDRI = r"\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff\u007f-\u009f"
LANG_MOENSTER = rf"^[^\u0000-\u0008\u000b-\u001f{_ALDRI}]*"
KORT_MOENSTER = rf"^[^\u0000-\u001f\u202a-\u202e\u2066-\u2069{_ALDRI}]*"
RETNINGSTEGN = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
LINJETEGN = frozenset("\n\t")
IKKE_TEGN = frozenset("\ufffe\uffff")
KONTROLLTEGN, HALVT_TEGN = "Cc", "Cs"


def les_kort(verdi: object, maks: int) -> str:
    """Read a text of one line."""
    if type(verdi) is str and len(verdi) <= maks and _er_grei(verdi):
        return verdi
    return _les_noeye(verdi, maks, lang=False)


def _er_grei(tekst: str) -> bool:
    """Tell whether a text is plainly all right; most are, and no closer look is taken."""
    return tekst.isprintable() and (tekst.isascii() or unicodedata.is_normalized("NFC", tekst))


def _linje(tekst: str) -> str:
    return tekst.replace("\n", "").replace("\t", "")


def les_lang(verdi: object, maks: int) -> str:
    """Read a text that may have line breaks and tabs."""
    if type(verdi) is str and len(verdi) <= maks and (_er_grei(verdi) or _er_grei(_linje(verdi))):
        return verdi
    return _les_noeye(verdi, maks, lang=True)


def _les_noeye(verdi: object, maks: int, *, lang: bool) -> str:
    if not isinstance(verdi, str):
        raise Feltfeil.her(f"Skal være en tekst i hermetegn, men er {vis(verdi)}.")
    if len(verdi) > maks:
        raise Feltfeil.her(f"Teksten har {len(verdi)} tegn, men kan ha høyst {maks}. Kort den ned.")
    for plass, tegn in enumerate(verdi, start=1):
        if not _er_lovlig(tegn, lang=lang):
            raise Feltfeil.her(f"Tegn nummer {plass} er {_navn(tegn)}. Fjern tegnet.")
    if not unicodedata.is_normalized("NFC", verdi):
        raise Feltfeil.her(
            f"Teksten er ikke satt sammen etter Unicode NFC ved {_navn(_foerste_loese(verdi))}. "
            "Skriv bokstaven som ett vanlig tegn."
        )
    return verdi


def _er_lovlig(tegn: str, *, lang: bool) -> bool:
    if lang and tegn in LINJETEGN:
        return True
    if tegn in RETNINGSTEGN:
        return lang
    if unicodedata.category(tegn) in {KONTROLLTEGN, HALVT_TEGN}:
        return False
    return not ("\ufdd0" <= tegn <= "\ufdef" or tegn in IKKE_TEGN)


def _foerste_loese(tekst: str) -> str:
    """Find the character that makes a text leave NFC."""
    lengde = next(
        n for n in range(1, len(tekst) + 1) if not unicodedata.is_normalized("NFC", tekst[:n])
    )
    return tekst[lengde - 1]


def _navn(tegn: str) -> str:
    return f"U+{ord(tegn):04X} ({unicodedata.name(tegn, 'uten navn')})"
