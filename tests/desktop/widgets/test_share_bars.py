"""Stacked bars: patterns beside colours, numbers where there is room, and all of it in words."""

from collections.abc import Sequence

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QAccessible, QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from desktop.theme.theme import theme
from desktop.theme.tokens import Role
from desktop.views.widgets.patterns import PATTERNS, Ink, Pattern, fill
from desktop.views.widgets.share_bars import (
    ShareBar,
    ShareBars,
    ShareRow,
    paint_share,
    paper_inks,
    screen_inks,
)

SETNING = "2026: Arbeid 3 (37,5 %), Annet 5 (62,5 %), 8 i tallgrunnlaget, 2 inngår ikke"
RAD = ShareRow("2026", (3, 0, 5), "8 i grunnlaget", SETNING)


def malt(bredde: int = 200, hoeyde: int = 20) -> QImage:
    bilde = QImage(bredde, hoeyde, QImage.Format.Format_RGB32)
    bilde.fill(QColor("white"))
    return bilde


def moerke(bilde: QImage, fra: int, til: int) -> float:
    """The share of dark pixels between two columns."""
    punkter = [(x, y) for x in range(fra, til) for y in range(bilde.height())]
    return sum(bilde.pixelColor(x, y).lightness() < 128 for x, y in punkter) / len(punkter)


def moenster(pattern: Pattern) -> bytes:
    bilde = malt(60, 20)
    with QPainter(bilde) as painter:
        fill(painter, QRectF(0, 0, 60, 20), Ink(pattern, QColor("black"), QColor("white")))
    return bytes(bilde.constBits())


def test_no_two_patterns_look_alike_without_colour(kledd: object) -> None:
    del kledd
    assert len({moenster(pattern) for pattern in PATTERNS}) == len(PATTERNS) == 5


def test_a_pattern_keeps_within_its_part(kledd: object) -> None:
    del kledd
    bilde = malt()
    with QPainter(bilde) as painter:
        fill(painter, QRectF(50, 0, 50, 20), Ink("diagonal", QColor("black"), QColor("white")))
    assert moerke(bilde, 0, 49) == 0
    assert moerke(bilde, 101, 200) == 0
    assert moerke(bilde, 51, 99) > 0.1


@pytest.mark.parametrize(("deler", "grense"), [((1, 3), 50), ((3, 1), 150), ((1, 0), 200)])
def test_the_parts_are_as_wide_as_their_shares(
    kledd: object, deler: Sequence[int], grense: int
) -> None:
    del kledd
    bilde = malt()
    with QPainter(bilde) as painter:
        blekk = [
            Ink("solid", QColor("black"), QColor("black")),
            Ink("solid", QColor("white"), QColor("white")),
        ]
        paint_share(painter, QRectF(0, 0, 200, 20), deler, blekk, theme().font(Role.HELPER))
    assert moerke(bilde, 0, grense - 1) == 1
    if grense < 200:
        assert moerke(bilde, grense + 1, 200) == 0


def test_nobody_is_an_empty_bar(kledd: object) -> None:
    del kledd
    bilde = malt()
    with QPainter(bilde) as painter:
        paint_share(
            painter, QRectF(0, 0, 200, 20), (0, 0), paper_inks(2), theme().font(Role.HELPER)
        )
    assert moerke(bilde, 0, 200) == 0


def test_paper_knows_black_and_white_alone(kledd: object) -> None:
    del kledd
    assert {blekk.ink.name() for blekk in paper_inks(5)} == {"#000000"}
    assert {blekk.paper.name() for blekk in paper_inks(5)} == {"#ffffff"}
    assert len({blekk.ink.name() for blekk in screen_inks(5)}) == 5


def test_a_bar_is_a_graphic_with_its_sentence_as_name(qtbot: QtBot, kledd: object) -> None:
    del kledd
    stolpe = ShareBar(RAD)
    qtbot.addWidget(stolpe)
    grensesnitt = QAccessible.queryAccessibleInterface(stolpe)
    assert grensesnitt.role() == QAccessible.Role.Graphic
    assert grensesnitt.text(QAccessible.Text.Name) == SETNING
    assert SETNING in stolpe.toolTip()


def test_bars_follow_their_rows_and_break_where_it_is_narrow(qtbot: QtBot, kledd: object) -> None:
    del kledd
    stolper = ShareBars()
    qtbot.addWidget(stolper)
    stolper.resize(1000, 300)
    stolper.set_rows(("Arbeid", "Vgo", "Annet"), (RAD, RAD))
    stolper.show()
    assert [stolpe.row for stolpe in stolper.bars] == [RAD, RAD]
    assert stolper.bars[0].x() > 0
    stolper.resize(400, 300)
    qtbot.waitUntil(lambda: stolper.bars[0].x() == 0 and stolper.bars[0].width() > 200)
    stolper.set_rows(("Arbeid",), ())
    assert stolper.bars == []


def test_a_bar_paints_in_the_theme_in_force(qtbot: QtBot, kledd: object) -> None:
    stolpe = ShareBar(ShareRow("2026", (1,), "", "2026: Arbeid 1"))
    qtbot.addWidget(stolpe)
    stolpe.resize(200, 22)
    lyst = stolpe.grab().toImage().pixelColor(5, 11)
    theme().use(kledd, "mork")  # type: ignore[arg-type]
    try:
        assert stolpe.grab().toImage().pixelColor(5, 11) != lyst
    finally:
        theme().use(kledd, "lys")  # type: ignore[arg-type]
