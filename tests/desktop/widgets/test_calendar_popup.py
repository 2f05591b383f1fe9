"""The calendar: ISO weeks, Monday first, red days, walking across months by keyboard."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.views.widgets.calendar_model import CalendarModel, add_month, no_holidays
from desktop.views.widgets.calendar_popup import CalendarPopup

CHRISTMAS = date(2026, 12, 25)


def is_christmas(day: date) -> bool:
    return day == CHRISTMAS


@pytest.fixture
def calendar(shown: Callable[[QWidget], QWidget]) -> CalendarPopup:
    """A calendar that stands at October 2026."""
    made = CalendarPopup(date(2026, 10, 14), is_christmas)
    shown(made)
    return made


def texts(model: QAbstractItemModel, row: int) -> list[str]:
    return [str(model.index(row, column).data()) for column in range(8)]


def test_november_2026() -> None:
    model = CalendarModel(date(2026, 11, 17), no_holidays)
    assert model.rowCount() == 6
    assert texts(model, 0) == ["44", "26", "27", "28", "29", "30", "31", "1"]
    assert texts(model, 1) == ["45", "2", "3", "4", "5", "6", "7", "8"]
    assert texts(model, 5)[:2] == ["49", "30"]
    heads = [
        model.headerData(column, Qt.Orientation.Horizontal, Qt.ItemDataRole.DisplayRole)
        for column in range(8)
    ]
    assert heads == ["Uke", "ma", "ti", "on", "to", "fr", "lø", "sø"]


def test_the_model_keeps_the_contract_of_models() -> None:
    model = CalendarModel(date(2026, 11, 17), no_holidays)
    mode = QAbstractItemModelTester.FailureReportingMode.Warning  # and a warning fails a test
    tester = QAbstractItemModelTester(model, mode)
    model.show_month(date(2027, 2, 1))
    assert model.rowCount() == 4
    assert tester.model() is model


def test_red_days_and_working_days() -> None:
    model = CalendarModel(CHRISTMAS, is_christmas)
    assert model.red(CHRISTMAS)
    assert not model.working(CHRISTMAS)
    assert model.red(date(2026, 12, 27))
    assert not model.red(date(2026, 12, 26))
    assert model.working(date(2026, 12, 24))
    spoken = model.index_of(CHRISTMAS).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "25. desember 2026, fredag, uke 52, helligdag"


def test_a_day_of_another_month_has_no_place() -> None:
    model = CalendarModel(date(2026, 11, 1), no_holidays)
    assert not model.index_of(date(2027, 1, 1)).isValid()
    assert not model.index_of(date(2026, 10, 1)).isValid()


@pytest.mark.parametrize(
    ("key", "day"),
    [
        (Qt.Key.Key_Right, date(2026, 11, 1)),
        (Qt.Key.Key_Left, date(2026, 10, 30)),
        (Qt.Key.Key_Down, date(2026, 11, 7)),
        (Qt.Key.Key_Up, date(2026, 10, 24)),
        (Qt.Key.Key_PageDown, date(2026, 11, 30)),
        (Qt.Key.Key_PageUp, date(2026, 9, 30)),
    ],
)
def test_keys_walk_across_months(calendar: CalendarPopup, key: Qt.Key, day: date) -> None:
    calendar.show_day(date(2026, 10, 31))
    QTest.keyClick(calendar.table, key)
    assert calendar.model.day(calendar.table.currentIndex()) == day


def test_a_click_chooses_a_day_but_not_a_week(calendar: CalendarPopup, qtbot: QtBot) -> None:
    viewport = calendar.table.viewport()
    left = Qt.MouseButton.LeftButton
    week = calendar.table.visualRect(calendar.model.index(1, 0)).center()
    with qtbot.assertNotEmitted(calendar.chosen):
        QTest.mouseClick(viewport, left, pos=week)
    day = calendar.table.visualRect(calendar.model.index_of(date(2026, 10, 6))).center()
    with qtbot.waitSignal(calendar.chosen) as told:
        QTest.mouseClick(viewport, left, pos=day)
    assert told.args == [date(2026, 10, 6)]


def test_the_period_marks_working_days_between_its_ends(calendar: CalendarPopup) -> None:
    calendar.set_period(date(2026, 12, 23), date(2026, 12, 29))
    days = [date(2026, 12, day) for day in range(22, 31)]
    assert [day.day for day in days if calendar.in_period(day)] == [24, 28]


def test_a_month_later_is_cut_at_its_length() -> None:
    assert add_month(date(2026, 10, 31), 1) == date(2026, 11, 30)
    assert add_month(date(2026, 12, 31), 2) == date(2027, 2, 28)
    assert add_month(date(2026, 1, 15), -1) == date(2025, 12, 15)
