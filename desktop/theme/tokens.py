"""The design tokens: colours in light and dark, type scale, spacing and shape."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


@dataclass(frozen=True, slots=True)
class Tokens:
    """The colours of one theme, as `#RRGGBB`."""

    bg: str
    surface: str
    surface2: str
    surface3: str
    border: str
    border_strong: str
    text: str
    text2: str
    inactive: str
    placeholder: str
    accent: str
    accent_hover: str
    accent_press: str
    on_accent: str
    accent_soft: str
    accent_soft_text: str
    accent_line: str
    select: str
    hover: str
    focus: str
    info: str
    info_bg: str
    info_line: str
    ok: str
    ok_bg: str
    ok_line: str
    warn: str
    warn_bg: str
    warn_line: str
    danger: str
    danger_bg: str
    danger_line: str
    on_danger: str
    rail: str
    rail_text: str
    rail_active: str
    rail_active_text: str
    rail_mark: str
    rail_focus: str
    plum: str
    plum_bg: str


LIGHT = Tokens(
    bg="#F2F5F7",
    surface="#FFFFFF",
    surface2="#F6F8FA",
    surface3="#EBF1F4",
    border="#D8E0E6",
    border_strong="#73828D",
    text="#14212B",
    text2="#465561",
    inactive="#5C6A75",
    placeholder="#65737E",
    accent="#0B5A7A",
    accent_hover="#084861",
    accent_press="#06394D",
    on_accent="#FFFFFF",
    accent_soft="#E1EFF5",
    accent_soft_text="#0A4A64",
    accent_line="#3A8FB3",
    select="#DAECF4",
    hover="#EFF5F8",
    focus="#1B62C9",
    info="#0A3F6B",
    info_bg="#E4F0FB",
    info_line="#2B78B8",
    ok="#17653A",
    ok_bg="#E2F3E8",
    ok_line="#4C9C6D",
    warn="#7A4100",
    warn_bg="#FFF0D3",
    warn_line="#C27A12",
    danger="#A8161F",
    danger_bg="#FDEAEA",
    danger_line="#CF4A51",
    on_danger="#FFFFFF",
    rail="#0C2836",
    rail_text="#C4D6E0",
    rail_active="#194559",
    rail_active_text="#FFFFFF",
    rail_mark="#6CC3E6",
    rail_focus="#9ADAF5",
    plum="#6B3E8F",
    plum_bg="#F0E8F6",
)

DARK = Tokens(
    bg="#0F171D",
    surface="#172229",
    surface2="#1B2830",
    surface3="#22323B",
    border="#2C3D47",
    border_strong="#758894",
    text="#E8EFF3",
    text2="#B3C1CA",
    inactive="#A3B2BC",
    placeholder="#93A3AD",
    accent="#6CC3E6",
    accent_hover="#8BD2EF",
    accent_press="#A9DFF5",
    on_accent="#06222F",
    accent_soft="#163A4A",
    accent_soft_text="#BEE5F5",
    accent_line="#4FA6CA",
    select="#1C4557",
    hover="#1F2E37",
    focus="#8FB8FF",
    info="#CDE5F8",
    info_bg="#122F45",
    info_line="#4A94CE",
    ok="#86D9A6",
    ok_bg="#12331F",
    ok_line="#3F8F60",
    warn="#F3C47A",
    warn_bg="#3A2A0D",
    warn_line="#C28A2C",
    danger="#FF9D99",
    danger_bg="#43191C",
    danger_line="#D9595F",
    on_danger="#2A0607",
    rail="#0A1116",
    rail_text="#AFC1CB",
    rail_active="#173646",
    rail_active_text="#FFFFFF",
    rail_mark="#6CC3E6",
    rail_focus="#9ADAF5",
    plum="#C9A6E6",
    plum_bg="#33233F",
)


@dataclass(frozen=True, slots=True)
class TypeStyle:
    """One step of the type scale: size in pixels at 100 %, weight, cut."""

    px: float
    weight: int = 400
    display: bool = False
    italic: bool = False


class Role(Enum):
    """What a text is, and thereby how it is set."""

    PAGE_TITLE = TypeStyle(22, 600, display=True)
    DIALOG_TITLE = TypeStyle(20, 600, display=True)
    BIG_NUMBER = TypeStyle(26, 700, display=True)
    HERO_DATE = TypeStyle(20, 700, display=True)
    HERO_QUIET = TypeStyle(19, 600, display=True)
    CARD_TITLE = TypeStyle(16, 600, display=True)
    DEADLINE = TypeStyle(15, 600)
    SUBTITLE = TypeStyle(15, 500)
    BODY = TypeStyle(13.5)
    BODY_MEDIUM = TypeStyle(13.5, 500)
    VALUE = TypeStyle(13.5, 600)
    BUTTON_STRONG = TypeStyle(13.5, 700)
    CELL = TypeStyle(13)
    CELL_MEDIUM = TypeStyle(13, 500)
    CELL_STRONG = TypeStyle(13, 600)
    CELL_ITALIC = TypeStyle(13, italic=True)
    LABEL = TypeStyle(12.5, 600)
    HELPER_STRONG = TypeStyle(12, 600)
    HELPER = TypeStyle(12)
    HELPER_MEDIUM = TypeStyle(12, 500)
    SMALL = TypeStyle(11, 500)
    SMALL_STRONG = TypeStyle(11, 600)


SPACE = (4, 8, 12, 16, 20, 24, 32)
PAGE_MARGIN = 20
PAGE_MARGIN_NARROW = 12
CARD_GAP = 12
CARD_PADDING = 16
RADIUS_FIELD = 6
RADIUS_CARD = 10
RADIUS_PILL = 11

FIELD_HEIGHT = 32
SMALL_HEIGHT = 28
ROW_HEIGHT = 36
ROW_COMPACT = 30
ROW_ROOMY = 44
DECISION_ROW = 38
DECISION_ROW_WRAPPED = 52
MONTH_ROW = 42
CHILD_ROW = 34
HEAD_HEIGHT = 32
TOP_BAR = 50
STATUS_LINE = 26
MIN_TARGET = 24

ROW_MOTION_MS = 120
TOAST_MOTION_MS = 160
TOAST_MS = 10_000

TEXT_SCALE_MIN = 0.9
TEXT_SCALE_MAX = 1.5


def contrast(one: str, other: str) -> float:
    """The WCAG 2.x contrast ratio of two `#RRGGBB` colours, 1 to 21."""
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[i : i + 2], 16) / 255) for i in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
