"""The theme dresses an application, follows the user's choice and tells the widgets."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import pytest
from PySide6.QtGui import QFont, QFontInfo, QPalette
from PySide6.QtWidgets import QApplication, QLabel

from desktop.theme.fonts import FONT_DIR, load_fonts, make_font
from desktop.theme.palette import make_palette, tokens_from_palette
from desktop.theme.stylesheet import make_stylesheet
from desktop.theme.theme import set_role, theme
from desktop.theme.tokens import DARK, LIGHT, Role, Tokens

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot


@pytest.fixture(autouse=True)
def light_again(qapp: QApplication) -> Iterator[None]:
    """Leave the application light at 100 % for the next test."""
    yield
    theme().use(qapp, "lys", 1.0)


@pytest.mark.parametrize(("mode", "tokens"), [("lys", LIGHT), ("mork", DARK)])
def test_mode_chooses_tokens(
    qapp: QApplication, mode: Literal["lys", "mork"], tokens: Tokens
) -> None:
    theme().use(qapp, mode)
    assert theme().current() is tokens
    assert theme().dark is (tokens is DARK)
    assert qapp.palette().color(QPalette.ColorRole.Window).name().upper() == tokens.bg
    assert tokens.accent in qapp.styleSheet()


def test_change_is_told(qapp: QApplication, qtbot: QtBot) -> None:
    with qtbot.waitSignal(theme().changed):
        theme().use(qapp, "mork")
    assert theme().mode == "mork"


def test_text_scale_grows_text_and_heights(qapp: QApplication, qtbot: QtBot) -> None:
    theme().use(qapp, "lys", 1.0)
    label = QLabel("Vedtak")
    qtbot.addWidget(label)
    set_role(label, Role.CARD_TITLE)
    before, height = label.font().pointSizeF(), theme().height(32)
    theme().use(qapp, "lys", 1.5)
    assert label.font().pointSizeF() == pytest.approx(before * 1.5)
    assert theme().height(32) >= height + 7
    assert theme().length(18) == 27


@pytest.mark.parametrize(("asked", "used"), [(0.2, 0.9), (1.25, 1.25), (9.0, 1.5)])
def test_text_scale_stays_in_bounds(qapp: QApplication, asked: float, used: float) -> None:
    theme().use(qapp, "lys", asked)
    assert theme().text_scale == used


def test_motion_stops_when_less_is_wanted() -> None:
    theme().set_reduced_motion(False)
    assert theme().motion(120) == 120
    theme().set_reduced_motion(True)
    assert theme().motion(120) == 0
    theme().set_reduced_motion(False)


def test_the_bundled_font_is_used() -> None:
    families = load_fonts()
    assert {"Inter", "Inter Display"} <= set(families)
    for role in Role:
        info = QFontInfo(make_font(role))
        assert info.family().startswith("Inter")
        assert info.weight() == role.value.weight


def test_figures_are_tabular_and_unhinted() -> None:
    font = make_font(Role.CELL)
    assert font.isFeatureSet(QFont.Tag.fromString("tnum"))
    assert font.hintingPreference() == QFont.HintingPreference.PreferNoHinting


def test_fonts_are_small_and_licensed() -> None:
    assert sum(path.stat().st_size for path in FONT_DIR.glob("*.otf")) < 4_000_000
    assert "SIL OPEN FONT LICENSE" in (FONT_DIR / "OFL.txt").read_text(encoding="utf-8")


def test_contrast_theme_takes_the_system_palette() -> None:
    palette = make_palette(DARK)
    tokens = tokens_from_palette(palette)
    assert tokens.text == palette.color(QPalette.ColorRole.WindowText).name()
    assert tokens.warn == tokens.text
    assert tokens.accent == palette.color(QPalette.ColorRole.Highlight).name()


def test_contrast_theme_has_no_style_sheet(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    theme().use(qapp, "lys")
    monkeypatch.setattr(theme(), "_contrast", True)
    assert theme().high_contrast
    theme()._dress(qapp)
    assert qapp.styleSheet() == ""


@pytest.mark.parametrize("dark", [True, False])
def test_style_sheet_leaves_no_placeholder(dark: bool) -> None:
    sheet = make_stylesheet(DARK if dark else LIGHT, round, dark=dark)
    assert "$" not in sheet
    assert sheet.count("{") == sheet.count("}")
