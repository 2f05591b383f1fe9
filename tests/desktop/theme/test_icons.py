"""Icons are all there, drawn in a token's colour and sharp at every scale."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon
from PySide6.QtSvg import QSvgRenderer

from desktop.theme.icons import ICON_DIR, UnknownIconError, icon, icon_names, icon_pixmap
from desktop.theme.theme import theme
from desktop.theme.tokens import DARK, LIGHT

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

pytestmark = pytest.mark.usefixtures("qapp")

NEEDED = [
    "arbeidsflate",
    "personer",
    "rapporter",
    "maler",
    "hendelser",
    "hjelp",
    "innstillinger",
    "tilbake",
    "fram",
    "sok",
    "sky-lagret",
    "kalender",
    "kalender-klokke",
    "klokke",
    "mappe",
    "pokal",
    "utklippstavle",
    "info",
    "advarsel",
    "feil",
    "ok",
    "hake",
    "pluss",
    "blyant",
    "soppel",
    "dokument",
    "brev",
    "skriv-ut",
    "last-ned",
    "kopier",
    "spill",
    "chevron-ned",
    "chevron-hoyre",
    "chevron-opp",
    "lukk",
    "hus",
    "bosetting",
    "kompetanse",
    "person",
    "klubbe",
    "angre",
    "laas",
    "gjenopprett",
    "filter",
    "bokmerke",
    "meny",
    "oye",
    "tidslinje",
    "spraak",
]


def test_all_needed_icons_exist() -> None:
    assert set(NEEDED) <= set(icon_names())


@pytest.mark.parametrize("path", sorted(ICON_DIR.glob("*.svg")), ids=lambda path: path.stem)
def test_drawing_is_valid_and_in_one_hand(path: Path) -> None:
    drawing = path.read_text(encoding="utf-8")
    assert QSvgRenderer(str(path)).isValid()
    assert 'viewBox="0 0 24 24"' in drawing
    if not path.stem.startswith("qss-"):
        assert 'stroke="currentColor" stroke-width="1.9" stroke-linecap="round"' in drawing


@pytest.mark.parametrize(
    ("stem", "token"), [("qss-hake", "on_accent"), ("qss-chevron-ned", "text2")]
)
def test_style_sheet_drawings_carry_the_token_colour(stem: str, token: str) -> None:
    for tokens, suffix in ((LIGHT, "lys"), (DARK, "mork")):
        drawing = (ICON_DIR / f"{stem}-{suffix}.svg").read_text(encoding="utf-8")
        assert re.search(f'stroke="{getattr(tokens, token)}"', drawing)


def test_icon_follows_the_theme(qapp: QApplication) -> None:
    drawn = icon("pluss", "text")
    colours = []
    for mode in ("lys", "mork"):
        theme().use(qapp, mode)
        colours.append(drawn.pixmap(QSize(24, 24), 1.0).toImage().pixelColor(12, 12).name())
    theme().use(qapp, "lys")
    assert colours == [LIGHT.text.lower(), DARK.text.lower()]


def test_checked_and_disabled_states_have_their_own_colour(qapp: QApplication) -> None:
    theme().use(qapp, "lys")
    drawn = icon("pluss", "text", "accent")
    checked = drawn.pixmap(QSize(24, 24), 1.0, QIcon.Mode.Normal, QIcon.State.On)
    disabled = drawn.pixmap(QSize(24, 24), 1.0, QIcon.Mode.Disabled)
    assert checked.toImage().pixelColor(12, 12).name() == LIGHT.accent.lower()
    assert disabled.toImage().pixelColor(12, 12).name() == LIGHT.placeholder.lower()


@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5, 2.0])
def test_pixmap_has_the_resolution_of_the_screen(ratio: float) -> None:
    pixmap = icon("kalender").pixmap(QSize(24, 24), ratio)
    assert pixmap.size() == QSize(round(24 * ratio), round(24 * ratio))
    assert pixmap.devicePixelRatio() == ratio
    assert icon_pixmap("kalender", "text2", 24, ratio).size() == pixmap.size()


def test_unknown_icon_is_refused() -> None:
    with pytest.raises(UnknownIconError):
        icon("finnes-ikke")


def test_a_copied_icon_outlives_its_source() -> None:
    copies = [QIcon(icon("lukk")) for _ in range(500)]
    assert not any(copy.pixmap(QSize(16, 16)).isNull() for copy in copies)
