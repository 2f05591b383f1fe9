"""Every widget is drawn in every theme without a word from Qt, and keeps the common rules."""

from collections.abc import Callable
from pathlib import Path
from typing import Literal

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLabel, QPushButton, QWidget

from desktop.theme.theme import theme
from desktop.views.widgets.etikett import Etikett
from desktop.views.widgets.galleri.__main__ import main
from desktop.views.widgets.galleri.scener import SCENES

Show = Callable[[QWidget], QWidget]

pytestmark = pytest.mark.parametrize("scene", list(SCENES))


@pytest.mark.parametrize("mode", ["lys", "mork"])
@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_every_scene_is_drawn(
    shown: Show, qapp: QApplication, scene: str, mode: Literal["lys", "mork"], scale: float
) -> None:
    theme().use(qapp, mode, scale)
    page = shown(SCENES[scene]())
    image = page.grab().toImage()
    ground = image.pixelColor(2, 2).name()
    assert ground == theme().color("surface" if scene == "logg" else "bg").name()
    rows, columns = range(0, image.height(), 7), range(0, image.width(), 5)
    assert len({image.pixelColor(x, y).name() for x in columns for y in rows}) > 20


def test_the_theme_changes_under_an_open_page(shown: Show, qapp: QApplication, scene: str) -> None:
    page = shown(SCENES[scene]())
    theme().use(qapp, "mork")
    image = page.grab().toImage()
    light = [theme().color("bg").name()]
    assert image.pixelColor(2, 2).name() in [*light, theme().color("surface").name()]


def test_every_label_is_plain_text(shown: Show, scene: str) -> None:
    page = shown(SCENES[scene]())
    for label in page.findChildren(QLabel):
        assert label.textFormat() == Qt.TextFormat.PlainText or not label.text()


def test_everything_that_takes_focus_has_a_name(shown: Show, scene: str) -> None:
    page = shown(SCENES[scene]())
    for widget in page.findChildren(QWidget):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible():
            name = QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
            assert name, f"{type(widget).__name__} {widget.objectName()}"


def test_targets_are_large_enough(shown: Show, scene: str) -> None:
    page = shown(SCENES[scene]())
    for button in page.findChildren(QPushButton):
        if button.isVisible():
            assert min(button.width(), button.height()) >= 24, button.text()


def test_tables_let_tab_out(shown: Show, scene: str) -> None:
    page = shown(SCENES[scene]())
    for view in page.findChildren(QAbstractItemView):
        assert not view.tabKeyNavigation(), view.accessibleName()


@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_no_label_is_cut_in_height(
    shown: Show, qapp: QApplication, scene: str, scale: float
) -> None:
    theme().use(qapp, "lys", scale)
    page = shown(SCENES[scene]())
    page.resize(page.width(), max(page.height(), page.heightForWidth(page.width())))
    QApplication.processEvents()
    for label in page.findChildren(Etikett):
        if label.isVisible() and label.text():
            inside = QRect(0, 0, label.width(), 10_000)
            need = label.fontMetrics().boundingRect(inside, Qt.TextFlag.TextWordWrap, label.text())
            assert label.height() >= need.height() - 3, label.text()


def test_the_tool_writes_a_picture(tmp_path: Path, scene: str) -> None:
    assert main(["--ut", str(tmp_path), "--mork", scene]) == 0
    assert (tmp_path / f"{scene}_mork.png").stat().st_size > 1000
