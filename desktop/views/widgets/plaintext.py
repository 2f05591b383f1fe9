"""What text of unknown origin looks like in a label, a button and a tooltip."""

from __future__ import annotations

import unicodedata
from html import escape

_KEPT = "\n\t"
_HIDDEN_CATEGORIES = {"Cc", "Cs", "Cn"}
_BIDI = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def visible(text: str) -> str:
    """Show control characters and direction overrides as codes, leave the rest alone."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(_shown(char) for char in text)


def _shown(char: str) -> str:
    if char in _KEPT:
        return char
    if char in _BIDI or unicodedata.category(char) in _HIDDEN_CATEGORIES:
        return f"⟪U+{ord(char):04X}⟫"
    return char


def button_text(text: str, access: str = "") -> str:
    """Text for a button, tab or menu: `&` is literal, and `access` names the underlined letter."""
    doubled = visible(text).replace("&", "&&")
    place = doubled.casefold().find(access.casefold()) if access else -1
    return doubled if place < 0 else f"{doubled[:place]}&{doubled[place:]}"


def tooltip_text(text: str) -> str:
    """Text for a tooltip, which Qt would otherwise read as HTML."""
    return f"<span>{escape(visible(text))}</span>"
