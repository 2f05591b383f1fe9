"""The date field reads on leaving, shows back, may stand empty and opens a calendar."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.views.widgets.buttons import IconButton
from desktop.views.widgets.date_field import NorwegianDateField
from desktop.views.widgets.date_parser import DateRange

# The platform without a screen says so when a popup opens.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

Show = Callable[[QWidget], QWidget]
Today = Callable[[], date]


@pytest.fixture
def field(shown: Show, today: Today) -> NorwegianDateField:
    """A field in a window with a second field after it."""
    window = QWidget()
    column = QVBoxLayout(window)
    made = NorwegianDateField(today)
    column.addWidget(made)
    column.addWidget(QLineEdit())
    shown(window)
    made.setFocus()
    return made


def test_text_is_read_and_shown_back_on_leaving(field: NorwegianDateField, qtbot: QtBot) -> None:
    QTest.keyClicks(field, "021126")
    with qtbot.waitSignal(field.changed) as told:
        QTest.keyClick(field, Qt.Key.Key_Tab)
    assert told.args == [date(2026, 11, 2)]
    assert field.text() == "02.11.2026"
    assert field.date() == date(2026, 11, 2)
    assert field.valid


def test_a_whole_date_is_told_while_it_is_typed(field: NorwegianDateField, qtbot: QtBot) -> None:
    with qtbot.waitSignal(field.changed):
        QTest.keyClicks(field, "02.11.2026")
    assert field.date() == date(2026, 11, 2)


def test_wrong_text_is_kept_and_the_remedy_told(field: NorwegianDateField, qtbot: QtBot) -> None:
    field.set_date(date(2026, 11, 2))
    field.setText("2026-02-01")
    with qtbot.waitSignals([field.problem, field.changed]):
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert field.text() == "2026-02-01"
    assert field.date() is None
    assert not field.valid
    assert field.error() == "Skriv dato som dd.mm.åååå"


def test_the_problem_goes_when_the_text_is_mended(field: NorwegianDateField, qtbot: QtBot) -> None:
    field.setText("31.04.2026")
    field.commit()
    with qtbot.waitSignal(field.problem) as told:
        field.setText("30.04.2026")
        field.commit()
    assert told.args == [""]
    assert field.valid


def test_empty_is_allowed(field: NorwegianDateField) -> None:
    field.set_date(date(2026, 11, 2))
    field.clear()
    field.commit()
    assert field.date() is None
    assert field.valid


def test_setting_a_date_sends_no_signal(field: NorwegianDateField, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(field.changed):
        field.set_date(date(2026, 11, 2))
        field.commit()
    assert field.text() == "02.11.2026"


@pytest.mark.parametrize(("key", "text"), [("+", "03.11.2026"), ("-", "01.11.2026")])
def test_plus_and_minus_step_a_whole_date(field: NorwegianDateField, key: str, text: str) -> None:
    field.set_date(date(2026, 11, 2))
    QTest.keyClicks(field, key)
    assert field.text() == text


def test_plus_in_an_empty_field_is_typed(field: NorwegianDateField) -> None:
    QTest.keyClicks(field, "+3")
    field.commit()
    assert field.date() == date(2026, 10, 17)


def test_a_range_is_kept(today: Today, qtbot: QtBot) -> None:
    field = NorwegianDateField(today, allowed=DateRange(date(2026, 1, 1), date(2026, 12, 31)))
    qtbot.addWidget(field)
    field.setText("01.01.2027")
    field.commit()
    assert field.error() == "Datoen må være 31.12.2026 eller tidligere"
    field.set_allowed(DateRange())
    field.commit()
    assert field.valid


def test_alt_down_opens_the_calendar_and_enter_chooses(
    field: NorwegianDateField, qtbot: QtBot
) -> None:
    field.set_date(date(2026, 11, 2))
    assert field.calendar() is None
    QTest.keyClick(field, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    calendar = field.calendar()
    assert calendar is not None
    assert calendar.isVisible()
    assert calendar.ends() == (date(2026, 11, 2), None)
    QTest.keyClick(calendar.table, Qt.Key.Key_Down)
    with qtbot.waitSignal(field.changed):
        QTest.keyClick(calendar.table, Qt.Key.Key_Return)
    assert not calendar.isVisible()
    assert field.date() == date(2026, 11, 9)


def test_escape_leaves_the_calendar_without_a_choice(
    field: NorwegianDateField,
) -> None:
    field.open_calendar()
    calendar = field.calendar()
    assert calendar is not None
    QTest.keyClick(calendar.table, Qt.Key.Key_Escape)
    assert not calendar.isVisible()
    assert field.date() is None


def test_a_read_only_field_has_no_calendar(field: NorwegianDateField) -> None:
    field.setReadOnly(True)
    field.open_calendar()
    assert field.calendar() is None


def test_the_wheel_changes_nothing(field: NorwegianDateField) -> None:
    field.set_date(date(2026, 11, 2))
    wheel = QWheelEvent(
        QPointF(5, 5),
        field.mapToGlobal(QPointF(5, 5)),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(field, wheel)
    assert field.text() == "02.11.2026"


def test_the_name_tells_the_format(field: NorwegianDateField) -> None:
    field.set_field_name("Startdato")
    assert field.accessibleName() == "Startdato, dato, dd.mm.åååå"
    assert field.placeholderText() == "dd.mm.åååå"


def test_the_button_opens_the_calendar_and_a_date_is_taken(
    field: NorwegianDateField, qtbot: QtBot
) -> None:
    button = field.findChildren(IconButton)[0]
    assert button.accessibleName() == "Åpne kalenderen"
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    calendar = field.calendar()
    assert calendar is not None
    with qtbot.waitSignal(field.changed):
        calendar.chosen.emit(date(2026, 12, 24))
    assert field.text() == "24.12.2026"


def test_focus_by_key_marks_the_text(field: NorwegianDateField) -> None:
    field.set_date(date(2026, 11, 2))
    other = field.window().findChildren(QLineEdit)[1]
    other.setFocus()
    field.setFocus(Qt.FocusReason.TabFocusReason)
    assert field.selectedText() == "02.11.2026"
