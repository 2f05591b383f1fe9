"""Form fields: labels, stars, errors, combo boxes, segments, periods."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QSpinBox, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.views.widgets.combo import NoWheelComboBox, WheelGuard
from desktop.views.widgets.form_field import FormField
from desktop.views.widgets.galleri.data import count_days
from desktop.views.widgets.page_tabs import PageTabs
from desktop.views.widgets.period_field import MonthField, PeriodField
from desktop.views.widgets.segmented import SegmentedControl

Show = Callable[[QWidget], QWidget]
Today = Callable[[], date]


def wheel(widget: QWidget) -> None:
    """Turn the wheel one notch over a widget."""
    place = QPointF(widget.rect().center())
    event = QWheelEvent(
        place,
        widget.mapToGlobal(place),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(widget, event)


@pytest.fixture
def combo(shown: Show) -> NoWheelComboBox:
    """A combo box with three choices, without focus."""
    window = QWidget()
    column = QVBoxLayout(window)
    first = QLineEdit()
    column.addWidget(first)
    made = NoWheelComboBox("Resultat")
    made.set_options([("I", "Innvilget"), ("A", "Avslått"), ("F", "Vedtak fattet")])
    column.addWidget(made)
    shown(window)
    first.setFocus()
    return made


def test_the_wheel_needs_focus(combo: NoWheelComboBox) -> None:
    combo.set_key("I")
    wheel(combo)
    assert combo.key() == "I"
    combo.setFocus()
    wheel(combo)
    assert combo.key() == "A"


def test_the_guard_keeps_the_wheel_from_any_box(shown: Show, qapp: QApplication) -> None:
    window = QWidget()
    column = QVBoxLayout(window)
    first, box = QLineEdit(), QSpinBox()
    column.addWidget(first)
    column.addWidget(box)
    shown(window)
    first.setFocus()
    box.setValue(7)
    guard = WheelGuard()
    qapp.installEventFilter(guard)
    wheel(box)
    assert box.value() == 7
    box.setFocus()
    wheel(box)
    qapp.removeEventFilter(guard)
    assert box.value() == 6


def test_options_keep_the_key_in_force(combo: NoWheelComboBox) -> None:
    combo.set_key("F")
    combo.set_options([("F", "Vedtak fattet"), ("X", "Annet")])
    assert combo.key() == "F"
    combo.set_options([("X", "Annet")])
    assert combo.key() is None
    assert combo.currentText() == ""


def test_a_choice_by_keyboard_is_told(combo: NoWheelComboBox, qtbot: QtBot) -> None:
    combo.set_key("I")
    combo.setFocus()
    with qtbot.waitSignal(combo.chosen) as told:
        QTest.keyClick(combo, Qt.Key.Key_Down)
    assert told.args == ["A"]


def test_a_field_is_named_by_its_label(qtbot: QtBot) -> None:
    line = QLineEdit()
    field = FormField("Antall timer & uker", line, required=True, helper="Desimalkomma", access="t")
    qtbot.addWidget(field)
    assert line.accessibleName() == "Antall timer & uker"
    assert line.accessibleDescription() == "må fylles ut. Desimalkomma"
    assert field.label() == "Antall timer & uker"
    field.set_required(False)
    assert line.accessibleDescription() == "Desimalkomma"


def test_an_error_marks_the_field_and_describes_it(shown: Show) -> None:
    line = QLineEdit()
    field = FormField("Sluttdato", line, helper="fredag, uke 46")
    shown(field)
    plain = line.grab().toImage()
    field.set_error("Sluttdato må være samme dag som startdato eller senere")
    assert field.error().startswith("Sluttdato må")
    assert "senere" in line.accessibleDescription()
    assert line.grab().toImage() != plain
    assert line.property("feil") is True
    field.set_error("")
    assert field.error() == ""
    assert field.helper() == "fredag, uke 46"
    assert line.accessibleDescription() == "fredag, uke 46"


def test_the_first_error_takes_focus(shown: Show) -> None:
    line = QLineEdit()
    field = FormField("Sluttdato", line)
    shown(field)
    field.focus()
    assert line.hasFocus()


def test_segments_are_exclusive_and_walk_by_arrow(shown: Show, qtbot: QtBot) -> None:
    control = SegmentedControl("Visning", [("f", "Frist"), ("k", "Kategori"), ("t", "Tid & mer")])
    shown(control)
    assert control.current() == "f"
    control.button("f").setFocus()
    with qtbot.waitSignal(control.changed) as told:
        QTest.keyClick(control.button("f"), Qt.Key.Key_Right)
    assert told.args == ["k"]
    assert control.current() == "k"
    assert control.button("k").hasFocus()
    assert control.button("t").accessibleName() == "Tid & mer"


def test_segments_keep_their_choice_when_the_options_change(qtbot: QtBot) -> None:
    control = SegmentedControl("År", [("2025", "2025"), ("2026", "2026")])
    qtbot.addWidget(control)
    with qtbot.assertNotEmitted(control.changed):
        control.set_current("2026")
        control.set_current("1999")
        control.set_options([("2026", "2026"), ("2027", "2027")])
    assert control.current() == "2026"
    assert control.options() == ("2026", "2027")
    control.set_options([("2027", "2027")])
    assert control.current() == "2027"
    control.set_options([])
    assert control.current() == ""


def test_tabs_are_chosen_by_key(qtbot: QtBot) -> None:
    tabs = PageTabs("Faner", [("o", "Ordning"), ("d", "Deltakelse & fravær")])
    qtbot.addWidget(tabs)
    with qtbot.waitSignal(tabs.chosen) as told:
        tabs.set_current("d")
    assert told.args == ["d"]
    assert tabs.current() == "d"
    assert tabs.tabText(1) == "Deltakelse && fravær"
    tabs.set_current("x")
    assert tabs.current() == "d"


def test_a_period_counts_its_days(qtbot: QtBot, today: Today) -> None:
    period = PeriodField(today, count=count_days)
    qtbot.addWidget(period)
    period.set_value(date(2026, 11, 2), date(2026, 11, 13))
    assert period.value() == (date(2026, 11, 2), date(2026, 11, 13))
    assert period.counts() == "10 virkedager 12 kalenderdager"
    assert period.first_field.helper() == "mandag, uke 45"
    period.set_value(date(2026, 11, 2), None)
    assert period.counts() == ""
    period.set_value(date(2026, 11, 13), date(2026, 11, 2))
    assert period.counts() == ""


def test_a_period_tells_changes_and_problems(shown: Show, today: Today, qtbot: QtBot) -> None:
    period = PeriodField(today, count=count_days)
    shown(period)
    with qtbot.waitSignal(period.changed):
        QTest.keyClicks(period.first, "02.11.2026")
    period.last.setText("31.11.2026")
    period.last.commit()
    assert period.last_field.error() == "31.11.2026 finnes ikke. November 2026 har 30 dager"
    period.set_errors(first="Startdato mangler")
    assert period.first_field.error() == "Startdato mangler"
    assert period.last_field.error() == ""


def test_a_month_needs_both_parts(qtbot: QtBot) -> None:
    field = MonthField(range(2024, 2028))
    qtbot.addWidget(field)
    assert field.value() is None
    field.month.set_key(8)
    assert field.value() is None
    field.year.set_key(2026)
    assert field.value() == date(2026, 8, 1)
    field.set_value(None)
    assert field.value() is None
    field.set_value(date(2025, 2, 1))
    assert field.month.currentText() == "Februar"
    field.set_field_name("Periode")
    assert field.month.accessibleName() == "Periode"
