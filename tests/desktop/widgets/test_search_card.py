"""The matrix of «med» and «uten», and the chips of saved searches."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from desktop.views.widgets.saved_searches import NameLine, SavedSearch, SavedSearches
from desktop.views.widgets.with_without_matrix import Subject, WithWithoutMatrix

Show = Callable[[QWidget], QWidget]
SUBJECTS = (
    Subject("vedtak", "Vedtak i kommunen", "Med vedtak", "Uten vedtak"),
    Subject("tiltak", "Tiltak", "Med tiltak", "Uten tiltak"),
    Subject("vgo", "Fulltid vgo.", "Med fulltid vgo"),
)
WORDS = {
    "save_search": "Lagre dette søket",
    "rename": "Gi nytt navn",
    "delete": "Slett søket",
    "keys": "F2 gir nytt navn",
}
SEARCHES = (
    SavedSearch("alle", "Alle", "Alle, 17 personer", "17"),
    SavedSearch("mine", "Mine & dine", "Mine & dine, 2 personer", "2", own=True),
)


@pytest.fixture
def matrix(shown: Show) -> WithWithoutMatrix:
    """A matrix of three subjects, beside each other."""
    made = WithWithoutMatrix(SUBJECTS, ("Med", "Uten"), "Med eller uten")
    made.set_turned(False)
    shown(made)
    return made


@pytest.fixture
def row(shown: Show) -> SavedSearches:
    """A row with a standing search and one of the user's own."""
    made = SavedSearches("Lagrede søk", WORDS)
    made.set_searches(SEARCHES)
    shown(made)
    return made


def focus_name() -> str:
    widget = QApplication.focusWidget()
    return widget.accessibleName() if widget is not None else ""


def press(*keys: Qt.Key) -> None:
    for key in keys:
        widget = QApplication.focusWidget()
        assert widget is not None
        QTest.keyClick(widget, key)


def test_a_press_anywhere_in_the_cell_ticks(matrix: WithWithoutMatrix, qtbot: QtBot) -> None:
    box = matrix.box("vedtak", with_=True)
    assert box.width() > box.height()
    with qtbot.waitSignal(matrix.toggled) as told:
        QTest.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(3, 3))
    assert told.args == ["vedtak", True, True]
    matrix.set_ticks({("tiltak", False)})
    assert not box.isChecked()
    assert matrix.box("tiltak", with_=False).isChecked()


@pytest.mark.parametrize("turned", [False, True])
def test_the_arrows_walk_in_the_grid(matrix: WithWithoutMatrix, turned: bool) -> None:
    matrix.set_turned(turned)
    along, across = (
        (Qt.Key.Key_Down, Qt.Key.Key_Right) if turned else (Qt.Key.Key_Right, Qt.Key.Key_Down)
    )
    matrix.box("vedtak", with_=True).setFocus()
    seen = [focus_name()]
    for key in (along, across, along, along):
        press(key)
        seen.append(focus_name())
    assert seen == ["Med vedtak", "Med tiltak", "Uten tiltak", "Uten tiltak", "Uten tiltak"]
    matrix.box("vgo", with_=True).setFocus()
    press(along, across)
    assert focus_name() == "Med fulltid vgo"
    press(Qt.Key.Key_Space)
    assert matrix.box("vgo", with_=True).isChecked()


def test_tab_goes_with_and_without_of_each_subject(matrix: WithWithoutMatrix) -> None:
    matrix.box("vedtak", with_=True).setFocus()
    seen = [focus_name()]
    for _ in range(4):
        press(Qt.Key.Key_Tab)
        seen.append(focus_name())
    assert seen == ["Med vedtak", "Uten vedtak", "Med tiltak", "Uten tiltak", "Med fulltid vgo"]


def test_turned_over_it_is_narrower(matrix: WithWithoutMatrix) -> None:
    wide = matrix.sizeHint().width()
    assert wide <= matrix.wide_width()
    matrix.set_turned(True)
    assert matrix.turned
    assert matrix.sizeHint().width() < wide


def test_a_chip_says_its_count(row: SavedSearches, qtbot: QtBot) -> None:
    chip = row.chip("alle")
    assert chip.accessibleName() == "Alle, 17 personer"
    with qtbot.waitSignal(row.used) as used:
        QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert used.args == ["alle"]
    row.set_searches([SavedSearch("alle", "Alle", "Alle, 3 personer", "3", chosen=True)])
    assert row.chip("alle") is chip
    assert chip.isChecked()
    assert "3" in chip.text()
    assert len(row.chips()) == 1


def test_ones_own_is_renamed_and_deleted_by_key(row: SavedSearches, qtbot: QtBot) -> None:
    chip = row.chip("mine")
    with qtbot.waitSignal(row.rename_wanted) as renamed:
        QTest.keyClick(chip, Qt.Key.Key_F2)
    with qtbot.waitSignal(row.delete_wanted) as deleted:
        QTest.keyClick(chip, Qt.Key.Key_Delete)
    assert renamed.args == deleted.args == ["mine"]
    with qtbot.assertNotEmitted(row.delete_wanted):
        QTest.keyClick(row.chip("alle"), Qt.Key.Key_Delete)


def test_the_menu_of_ones_own_offers_the_same(row: SavedSearches, qtbot: QtBot) -> None:
    for key, menus in (("alle", 0), ("mine", 1)):
        chip = row.chip(key)
        event = QContextMenuEvent(
            QContextMenuEvent.Reason.Keyboard, QPoint(2, 2), chip.mapToGlobal(QPoint(2, 2))
        )
        QApplication.sendEvent(chip, event)
        assert len(chip.findChildren(QMenu)) == menus
    (menu,) = row.chip("mine").findChildren(QMenu)
    rename, delete = menu.actions()
    with qtbot.waitSignal(row.rename_wanted):
        rename.trigger()
    with qtbot.waitSignal(row.delete_wanted):
        delete.trigger()


def test_the_chosen_own_search_can_be_changed_by_button(row: SavedSearches, qtbot: QtBot) -> None:
    assert row.save.isVisible()
    assert not row.rename.isVisible()
    with qtbot.waitSignal(row.save_wanted):
        row.save.click()
    row.set_searches([SEARCHES[0], SavedSearch("mine", "Mine", "Mine", chosen=True, own=True)])
    assert not row.save.isVisible()
    with qtbot.waitSignal(row.rename_wanted) as renamed:
        row.rename.click()
    with qtbot.waitSignal(row.delete_wanted) as deleted:
        row.delete.click()
    assert renamed.args == deleted.args == ["mine"]


def test_in_a_low_window_they_are_a_menu(row: SavedSearches, qtbot: QtBot) -> None:
    row.set_compact(True)
    assert row.all.isVisible()
    assert not row.chip("alle").isVisible()
    actions = row.all.menu().actions()
    assert [action.text() for action in actions] == [
        "Alle, 17 personer",
        "Mine && dine, 2 personer",
    ]
    with qtbot.waitSignal(row.used) as used:
        actions[1].trigger()
    assert used.args == ["mine"]
    row.set_compact(False)
    assert row.chip("alle").isVisible()


def test_tab_goes_through_the_chips_in_order(row: SavedSearches) -> None:
    row.set_searches([*SEARCHES, SavedSearch("ny", "Ny", "Ny", own=True)])
    row.chip("alle").setFocus()
    seen = []
    for _ in range(3):
        press(Qt.Key.Key_Tab)
        seen.append(focus_name())
    assert seen == ["Mine & dine, 2 personer", "Ny", "Lagre dette søket"]


def test_a_name_is_typed_refused_and_given_up(shown: Show, qtbot: QtBot) -> None:
    line = NameLine({"name": "Navn på søket", "save": "Lagre", "cancel": "Avbryt"})
    shown(line)
    line.ask("Gammelt")
    assert line.field.selectedText() == "Gammelt"
    with qtbot.waitSignal(line.saved) as saved:
        QTest.keyClicks(line.field, "Nytt")
        QTest.keyClick(line.field, Qt.Key.Key_Return)
    assert saved.args == ["Nytt"]
    line.set_error("Velg et annet navn.")
    assert line.error.isVisible()
    assert line.field.accessibleDescription() == "Velg et annet navn."
    QTest.keyClicks(line.field, "!")
    assert not line.error.isVisible()
    with qtbot.waitSignal(line.cancelled):
        QTest.keyClick(line.field, Qt.Key.Key_Escape)
    with qtbot.waitSignal(line.saved):
        line.save.click()
