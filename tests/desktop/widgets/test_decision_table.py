"""The accordion: sorting, opening, walking by key, order of Tab, and what a reader is told."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QContextMenuEvent, QEnterEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop.theme.theme import theme
from desktop.views.widgets.decision_row import Column, DecisionRow, sort_rows
from desktop.views.widgets.decision_table import DecisionTable

Show = Callable[[QWidget], QWidget]

COLUMNS = (
    Column("Vedtak"),
    Column("Resultat", 108, 1180),
    Column("Vedtaksdato", 108, 900),
    Column("Startdato", 94),
)
ROWS = (
    DecisionRow("a", ("Permisjon", "Innvilget", "25.02.2025", "03.03.2025"), "(ikke gjeldende)"),
    DecisionRow("b", ("Deltakelse", "Innvilget", "23.02.2026", "02.03.2026"), bold=True),
    DecisionRow("c", ("Stans", "Vedtak fattet", "01.09.2025", "08.09.2025"), "(slettet)"),
)


def dated(row: DecisionRow) -> DecisionRow:
    keys = tuple(".".join(reversed(cell.split("."))) for cell in row.cells)
    return replace(row, sort_keys=keys, expandable=row.key != "c")


def two_buttons(key: str) -> QWidget:
    """The details of a row: two buttons that carry its key."""
    detail = QWidget()
    row = QHBoxLayout(detail)
    for name in ("Rediger", "Slett"):
        row.addWidget(QPushButton(f"{name} {key}"))
    return detail


@pytest.fixture
def made() -> list[str]:
    """The keys whose details were made."""
    return []


@pytest.fixture
def table(shown: Show, made: list[str]) -> DecisionTable:
    """A table between two fields, newest decision first."""

    def detail(key: str) -> QWidget:
        made.append(key)
        return two_buttons(key)

    window = QWidget()
    window.resize(1366, 500)
    column = QVBoxLayout(window)
    column.addWidget(QLineEdit())
    result = DecisionTable("Vedtak", COLUMNS, detail, sort=(2, True), newest=2)
    result.set_rows([dated(row) for row in ROWS])
    result.show_all(shown=True)
    column.addWidget(result)
    column.addWidget(QLineEdit())
    shown(window)
    return result


def press(key: Qt.Key) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key)


def focused_name() -> str:
    focused = QApplication.focusWidget()
    return focused.text() if isinstance(focused, QPushButton) else type(focused).__name__


def test_rows_are_sorted_newest_first(table: DecisionTable) -> None:
    assert table.row_keys() == ("b", "c", "a")
    assert table.header.sort() == (2, True)


def test_a_click_on_the_header_sorts_and_the_second_turns(
    table: DecisionTable, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(table.sort_changed) as told:
        table.header.sort_by(0)
    assert told.args == [0, False]
    assert table.row_keys() == ("b", "a", "c")
    table.header.sort_by(0)
    assert table.row_keys() == ("c", "a", "b")


def test_the_header_sorts_by_keyboard(table: DecisionTable) -> None:
    table.header.setFocus()
    press(Qt.Key.Key_Right)
    press(Qt.Key.Key_Space)
    assert table.header.sort() == (1, False)
    press(Qt.Key.Key_Left)
    press(Qt.Key.Key_Return)
    assert table.header.sort() == (0, False)


def test_equal_rows_keep_their_order() -> None:
    rows = [DecisionRow(key, ("x",)) for key in "abc"]
    assert [row.key for row in sort_rows(rows, 0, descending=True)] == ["a", "b", "c"]
    assert [row.key for row in sort_rows(rows, 5, descending=False)] == ["a", "b", "c"]


def test_details_are_made_when_a_row_is_first_opened(
    table: DecisionTable, made: list[str], qtbot: QtBot
) -> None:
    assert made == []
    with qtbot.waitSignal(table.opened) as told:
        table.open_row("a")
    assert told.args == ["a"]
    table.close_row("a")
    table.open_row("a")
    table.open_row("b")
    assert made == ["a", "b"]
    assert set(table.open_keys()) == {"a", "b"}
    detail = table.detail("a")
    assert detail is not None
    assert detail.isVisible()


def test_keys_open_walk_and_close(table: DecisionTable, qtbot: QtBot) -> None:
    table.set_current("b")
    press(Qt.Key.Key_Right)
    assert table.open_keys() == ("b",)
    press(Qt.Key.Key_Right)
    assert table.open_keys() == ("b",)
    with qtbot.waitSignal(table.current_changed) as told:
        press(Qt.Key.Key_Down)
    assert told.args == ["c"]
    press(Qt.Key.Key_End)
    assert table.current() == "a"
    press(Qt.Key.Key_Home)
    with qtbot.waitSignal(table.closed):
        press(Qt.Key.Key_Left)
    press(Qt.Key.Key_Return)
    assert table.open_keys() == ("b",)


def test_a_row_that_cannot_be_opened_stays_closed(table: DecisionTable, made: list[str]) -> None:
    table.set_current("c")
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Return, Qt.Key.Key_Space):
        press(key)
    table.open_row("c")
    table.toggle("c")
    assert table.open_keys() == ()
    assert made == []


def test_a_click_takes_focus_and_opens(table: DecisionTable) -> None:
    row = table.row("a")
    QTest.mouseClick(row, Qt.MouseButton.LeftButton)
    assert row.hasFocus()
    assert table.open_keys() == ("a",)
    QTest.mouseClick(row, Qt.MouseButton.LeftButton)
    assert table.open_keys() == ()


def test_f2_and_delete_ask_for_changes(table: DecisionTable, qtbot: QtBot) -> None:
    table.set_current("a")
    with qtbot.waitSignal(table.edit_wanted) as edit:
        press(Qt.Key.Key_F2)
    with qtbot.waitSignal(table.delete_wanted) as delete:
        press(Qt.Key.Key_Delete)
    assert (edit.args, delete.args) == (["a"], ["a"])


def test_tab_goes_through_the_details_to_the_next_row(table: DecisionTable) -> None:
    table.open_row("c")
    table.open_row("b")
    table.set_current("b")
    stops = []
    for _ in range(5):
        press(Qt.Key.Key_Tab)
        stops.append(focused_name())
    expected = ["Rediger b", "Slett b", "DecisionRowWidget", "DecisionRowWidget", "QLineEdit"]
    assert stops == expected


def test_tab_order_follows_a_new_order_of_rows(table: DecisionTable) -> None:
    table.open_row("a")
    table.header.sort_by(0)
    table.set_current("a")
    press(Qt.Key.Key_Tab)
    assert focused_name() == "Rediger a"


def test_closing_a_row_that_holds_focus_gives_the_row_focus(table: DecisionTable) -> None:
    table.open_row("a")
    detail = table.detail("a")
    assert detail is not None
    detail.findChildren(QPushButton)[0].setFocus()
    table.close_row("a")
    assert table.row("a").hasFocus()


def test_the_newest_are_shown_until_all_are_wanted(table: DecisionTable) -> None:
    table.show_all(shown=False)
    assert table.row_keys() == ("b", "a")
    table.segment.button("alle").click()
    assert table.row_keys() == ("b", "c", "a")


def test_a_row_outside_the_newest_brings_all_rows(table: DecisionTable) -> None:
    table.show_all(shown=False)
    table.set_current("c")
    assert table.segment.current() == "alle"
    assert table.row("c").hasFocus()


def test_new_rows_keep_what_was_open(table: DecisionTable, made: list[str]) -> None:
    table.open_row("a")
    table.open_row("b")
    changed = replace(dated(ROWS[0]), state="(klage registrert)", warn=True)
    table.set_rows([changed, DecisionRow("d", ("Ny", "", "01.01.2026", ""))])
    assert set(table.row_keys()) == {"a", "d"}
    assert table.open_keys() == ("a",)
    assert made == ["a", "b", "a"]
    assert "klage registrert" in table.row("a").accessibleName()


@pytest.mark.parametrize(
    ("width", "hidden"), [(1366, ()), (1180, ()), (1179, (1,)), (900, (1,)), (899, (1, 2))]
)
def test_a_narrow_window_hides_columns(
    table: DecisionTable, width: int, hidden: tuple[int, ...]
) -> None:
    table.set_window_width(width)
    shown = tuple(n for n in range(4) if table.header.isSectionHidden(n))
    assert shown == hidden


def test_large_text_hides_columns_before_the_name(table: DecisionTable, qapp: QApplication) -> None:
    table.set_window_width(1366)
    theme().use(qapp, "lys", 1.5)
    assert table.header.isSectionHidden(1)
    assert table.header.sectionSize(0) >= theme().length(170)


def test_a_state_without_room_takes_a_second_line(table: DecisionTable) -> None:
    row = table.row("a")
    low = row.height()
    table.header.setSectionResizeMode(0, table.header.ResizeMode.Fixed)
    table.header.resizeSection(0, 130)
    assert row.height() > low
    assert table.row("b").height() == low


def test_a_reader_hears_the_row_and_whether_it_is_open(table: DecisionTable) -> None:
    interface = QAccessible.queryAccessibleInterface(table.row("a"))
    assert interface.role() == QAccessible.Role.ListItem
    name = interface.text(QAccessible.Text.Name)
    assert name == "Permisjon, Innvilget, 25.02.2025, 03.03.2025, ikke gjeldende"
    assert interface.state().expandable
    assert not interface.state().expanded
    table.open_row("a")
    assert QAccessible.queryAccessibleInterface(table.row("a")).state().expanded
    closed = QAccessible.queryAccessibleInterface(table.row("c"))
    assert not closed.state().expandable


def test_interfaces_survive_many_rows(table: DecisionTable) -> None:
    for turn in range(30):
        table.set_rows([DecisionRow(f"{turn}-{n}", (f"Rad {n}", "", "", "")) for n in range(10)])
        for key in table.row_keys():
            interface = QAccessible.queryAccessibleInterface(table.row(key))
            assert interface.text(QAccessible.Text.Name) == f"Rad {key.partition('-')[2]}"
        QApplication.sendPostedEvents(None, 0)
        QApplication.processEvents()


def test_hidden_characters_of_a_name_are_shown_to_a_reader(table: DecisionTable) -> None:
    table.set_rows([DecisionRow("x", ("Ola\u202e", "", "", ""))])
    assert table.row("x").accessibleName() == "Ola⟪U+202E⟫"


def test_motion_ends_where_no_motion_begins(table: DecisionTable, qtbot: QtBot) -> None:
    theme().set_reduced_motion(False)
    table.open_row("a")
    detail = table.detail("a")
    assert detail is not None
    holder = detail.parentWidget()
    assert holder is not None
    qtbot.waitUntil(lambda: holder.maximumHeight() > 10_000)
    assert holder.isVisible()
    table.close_row("a")
    qtbot.waitUntil(lambda: not holder.isVisible())
    assert table.open_keys() == ()


def test_the_menu_of_a_row_is_asked_for_where_the_mouse_is(
    table: DecisionTable, qtbot: QtBot
) -> None:
    place = QPoint(40, 12)
    event = QContextMenuEvent(
        QContextMenuEvent.Reason.Mouse, place, table.row("a").mapToGlobal(place)
    )
    with qtbot.waitSignal(table.menu_wanted) as told:
        QApplication.sendEvent(table.row("a"), event)
    assert told.args == ["a", table.row("a").mapToGlobal(place)]


def test_a_row_under_the_mouse_is_tinted(table: DecisionTable) -> None:
    row = table.row("a")
    row.clearFocus()
    plain = row.grab().toImage()
    place = QPointF(5, 5)
    QApplication.sendEvent(row, QEnterEvent(place, place, place))
    hovered = row.grab().toImage()
    assert hovered.pixelColor(300, 5).name() == theme().color("hover").name()
    QApplication.sendEvent(row, QEvent(QEvent.Type.Leave))
    assert row.grab().toImage() == plain
