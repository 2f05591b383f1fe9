"""The contrast table of the design, computed anew from the tokens."""

from __future__ import annotations

import re
from dataclasses import asdict
from itertools import pairwise

import pytest

from desktop.theme.tokens import DARK, LIGHT, SPACE, Role, contrast

# foreground, background, ratio light, ratio dark, least ratio (WCAG AA)
PAIRS = [
    ("text", "surface", 16.38, 13.93, 4.5),
    ("text", "bg", 14.96, 15.57, 4.5),
    ("text", "surface2", 15.38, 12.98, 4.5),
    ("text", "surface3", 14.37, 11.38, 4.5),
    ("text", "select", 13.48, 8.87, 4.5),
    ("text", "hover", 14.89, 12.01, 4.5),
    ("text2", "surface", 7.69, 8.79, 4.5),
    ("text2", "bg", 7.02, 9.82, 4.5),
    ("text2", "surface2", 7.22, 8.18, 4.5),
    ("text2", "surface3", 6.74, 7.18, 4.5),
    ("text2", "select", 6.33, 5.59, 4.5),
    ("inactive", "surface", 5.57, 7.44, 4.5),
    ("inactive", "surface2", 5.23, 6.93, 4.5),
    ("inactive", "hover", 5.06, 6.42, 4.5),
    ("inactive", "select", 4.58, 4.74, 4.5),
    ("placeholder", "surface", 4.88, 6.23, 4.5),
    ("accent", "surface", 7.61, 8.16, 4.5),
    ("accent", "bg", 6.95, 9.12, 4.5),
    ("accent", "surface2", 7.15, 7.60, 4.5),
    ("accent", "surface3", 6.68, 6.67, 4.5),
    ("on_accent", "accent", 7.61, 8.29, 4.5),
    ("on_accent", "accent_hover", 9.95, 9.83, 4.5),
    ("on_accent", "accent_press", 12.35, 11.40, 4.5),
    ("accent_soft_text", "accent_soft", 8.21, 9.04, 4.5),
    ("info", "info_bg", 9.38, 10.64, 4.5),
    ("info_line", "surface", 4.69, 4.95, 3),
    ("ok", "ok_bg", 6.16, 8.22, 4.5),
    ("ok", "surface", 7.10, 9.63, 4.5),
    ("ok_line", "surface", 3.34, 4.09, 3),
    ("warn", "warn_bg", 7.22, 8.56, 4.5),
    ("warn", "surface", 8.13, 10.01, 4.5),
    ("warn_line", "surface", 3.45, 5.37, 3),
    ("danger", "danger_bg", 6.48, 7.55, 4.5),
    ("danger", "surface", 7.50, 8.12, 4.5),
    ("danger_line", "surface", 4.42, 4.27, 3),
    ("on_danger", "danger", 7.50, 9.34, 4.5),
    ("plum", "plum_bg", 6.48, 6.94, 4.5),
    ("plum", "surface", 7.75, 7.77, 3),
    ("border_strong", "surface", 3.96, 4.40, 3),
    ("border_strong", "surface2", 3.72, 4.10, 3),
    ("border_strong", "bg", 3.61, 4.92, 3),
    ("focus", "surface", 5.77, 8.07, 3),
    ("focus", "bg", 5.27, 9.02, 3),
    ("focus", "select", 4.75, 5.14, 3),
    ("focus", "surface3", 5.06, 6.59, 3),
    ("accent_line", "surface", 3.65, 5.89, 3),
    ("accent_line", "surface3", 3.20, 4.81, 3),
    ("rail_text", "rail", 10.23, 10.24, 4.5),
    ("rail_active_text", "rail_active", 10.31, 12.71, 4.5),
    ("rail_mark", "rail", 7.71, 9.58, 3),
    ("rail_focus", "rail", 10.00, 12.42, 3),
]


def test_the_table_has_all_pairs() -> None:
    assert len({(fore, back) for fore, back, *_ in PAIRS}) == 51


@pytest.mark.parametrize(("fore", "back", "light", "dark", "least"), PAIRS)
def test_contrast(fore: str, back: str, light: float, dark: float, least: float) -> None:
    for tokens, expected in ((LIGHT, light), (DARK, dark)):
        ratio = contrast(getattr(tokens, fore), getattr(tokens, back))
        assert round(ratio, 2) == expected
        assert ratio >= least


def test_contrast_of_the_extremes() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#123456", "#123456") == pytest.approx(1)


@pytest.mark.parametrize("tokens", [LIGHT, DARK])
def test_every_token_is_a_colour(tokens: object) -> None:
    for value in asdict(tokens).values():  # type: ignore[call-overload]
        assert re.fullmatch(r"#[0-9A-F]{6}", value)


def test_spacing_grows() -> None:
    assert all(one < two for one, two in pairwise(SPACE))


def test_no_text_is_smaller_than_eleven_pixels() -> None:
    assert min(role.value.px for role in Role) == 11
