"""What the tests of the widgets share: a dressed application without motion, the light theme."""

from collections.abc import Callable, Iterator
from datetime import date

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.theme.theme import theme

TODAY = date(2026, 10, 14)


@pytest.fixture(autouse=True)
def dressed(qapp: QApplication) -> Iterator[None]:
    """Dress the application in the light theme at 100 %, without motion."""
    theme().set_reduced_motion(True)
    theme().use(qapp, "lys", 1.0)
    yield
    theme().set_reduced_motion(False)
    theme().use(qapp, "lys", 1.0)


@pytest.fixture
def shown(qtbot: QtBot) -> Iterator[Callable[[QWidget], QWidget]]:
    """Show a widget as the active window and let it be closed after the test."""
    kept: list[QWidget] = []  # a window that only a layout knows of would be collected

    def show(widget: QWidget) -> QWidget:
        kept.append(widget)
        qtbot.addWidget(widget)
        with qtbot.waitExposed(widget):
            widget.show()
        widget.activateWindow()
        qtbot.waitUntil(widget.isActiveWindow)
        return widget

    yield show
    kept.clear()


@pytest.fixture
def today() -> Callable[[], date]:
    """The day that the fields ask for."""
    return lambda: TODAY
