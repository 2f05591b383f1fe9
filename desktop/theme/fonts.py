"""The bundled typeface: Inter under the SIL Open Font License, with tabular figures."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QFont, QFontDatabase

if TYPE_CHECKING:
    from desktop.theme.tokens import Role

FONT_DIR = Path(__file__).resolve().parents[2] / "resources" / "skrifter"
TEXT_FAMILIES = ["Inter", "Segoe UI Variable Text", "Segoe UI"]
DISPLAY_FAMILIES = ["Inter Display", *TEXT_FAMILIES]
_POINTS_PER_PIXEL = 72 / 96


@cache
def load_fonts() -> tuple[str, ...]:
    """Register the bundled fonts with Qt and return the families that came; once per process."""
    families: set[str] = set()
    for path in sorted(FONT_DIR.glob("*.otf")):
        number = QFontDatabase.addApplicationFont(str(path))
        if number >= 0:
            families.update(QFontDatabase.applicationFontFamilies(number))
    return tuple(sorted(families))


def make_font(role: Role, scale: float = 1.0, *, italic: bool = False) -> QFont:
    """The font of a role; `scale` is the user's text size, 1.0 being 100 %.

    Sizes are given to Qt in points, because a size in pixels must be whole and 13.5 is not.
    """
    style = role.value
    font = QFont(DISPLAY_FAMILIES if style.display else TEXT_FAMILIES)
    font.setPointSizeF(style.px * scale * _POINTS_PER_PIXEL)
    font.setWeight(QFont.Weight(style.weight))
    font.setItalic(italic or style.italic)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setFeature(QFont.Tag.fromString("tnum"), 1)
    return font
