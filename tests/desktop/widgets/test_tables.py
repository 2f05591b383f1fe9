"""Appeals, steps, the person list and the views they stand on."""

import itertools
from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import QModelIndex, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.theme.theme import theme
from desktop.views.widgets.appeal_table import AppealModel, AppealRow, AppealTable
from desktop.views.widgets.galleri.data import APPEAL, STEPS
from desktop.views.widgets.list_table import ListTable
from desktop.views.widgets.person_delegate import (
    PersonCell,
    PersonListDelegate,
    PersonRole,
    Urgency,
    mark_pixmap,
    paint_mark,
)
from desktop.views.widgets.step_model import Step, StepModel, WaterfallScale
from desktop.views.widgets.step_table import StepTable

Show = Callable[[QWidget], QWidget]

WARNS = QAbstractItemModelTester.FailureReportingMode.Warning  # and a warning fails a test


def test_models_keep_the_contract_of_models() -> None:
    appeals, steps = AppealModel(), StepModel()
    testers = [QAbstractItemModelTester(model, WARNS) for model in (appeals, steps)]
    appeals.set_rows([APPEAL])
    steps.set_steps(STEPS)
    appeals.set_rows([])
    assert [tester.model().rowCount() for tester in testers] == [0, 6]


def test_appeals_are_read_cell_by_cell(shown: Show) -> None:
    appeals = AppealTable([APPEAL])
    shown(appeals)
    assert appeals.table.accessibleName() == "Klager på vedtaket"
    texts = [appeals.model.index(0, column).data() for column in range(6)]
    assert texts == [
        "02.10.2026",
        "–",
        "Ikke avgjort",
        "INLU",
        "02.10.2026",
        "Ubesvart i 12 dager",
    ]
    titles = [
        appeals.model.headerData(n, Qt.Orientation.Horizontal, Qt.ItemDataRole.DisplayRole)
        for n in range(6)
    ]
    assert titles[0] == "Klage mottatt"
    assert titles[5] == "Behandlingstid"


def test_tab_enters_and_leaves_the_appeals(shown: Show) -> None:
    window = QWidget()
    column = QVBoxLayout(window)
    before, appeals, after = QLineEdit(), AppealTable([APPEAL]), QLineEdit()
    for widget in (before, appeals, after):
        column.addWidget(widget)
    shown(window)
    before.setFocus()
    assert appeals.current() == ""
    QTest.keyClick(before, Qt.Key.Key_Tab)
    assert appeals.table.hasFocus()
    assert appeals.current() == "k1"
    QTest.keyClick(appeals.table, Qt.Key.Key_Tab)
    assert after.hasFocus()


def test_the_appeal_table_is_as_high_as_its_rows(qtbot: QtBot) -> None:
    appeals = AppealTable([APPEAL])
    qtbot.addWidget(appeals)
    one = appeals.height()
    decided = AppealRow("k0", "01.09.2025", "22.09.2025", "Medhold", "KAHO", "23.09.2025", "21 d")
    appeals.set_rows([APPEAL, decided])
    assert appeals.height() - one == theme().height(36)


def test_a_waiting_appeal_is_set_in_pills(shown: Show) -> None:
    def ground(*, waiting: bool) -> set[str]:
        row = AppealRow("k", "02.10.2026", "–", "Ikke avgjort", "I", "02.10.2026", "12", waiting)
        appeals = AppealTable([row])
        appeals.resize(900, appeals.height())
        shown(appeals)
        image = appeals.grab().toImage()
        middle = image.height() * 3 // 4
        return {image.pixelColor(x, middle).name() for x in range(image.width())}

    warn = theme().color("warn_bg").name()
    assert warn in ground(waiting=True)
    assert warn not in ground(waiting=False)


def test_choosing_a_step_tells_its_number(shown: Show, qtbot: QtBot) -> None:
    steps = StepTable(STEPS)
    assert steps.selected() == 0
    shown(steps)
    with qtbot.waitSignal(steps.step_selected) as told:
        steps.select(3)
    assert told.args == [3]
    with qtbot.waitSignal(steps.step_selected) as told:
        QTest.keyClick(steps.table, Qt.Key.Key_Down)
    assert told.args == [4]
    assert steps.selected() == 4
    steps.select(99)
    assert steps.selected() == 0


def test_a_step_is_a_sentence_for_a_reader() -> None:
    model = StepModel()
    model.set_steps(STEPS)
    spoken = model.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == (
        "Steg 2: Permisjon pga. egen sykdom: 03.03.2025–14.03.2025, + 10 virkedager, "
        "ny frist 16.09.2026"
    )


def test_a_narrow_step_table_gives_up_its_waterfall_first(shown: Show) -> None:
    steps = StepTable(STEPS)
    steps.resize(1036, steps.height())
    shown(steps)
    assert not steps.table.isColumnHidden(3)
    steps.resize(640, steps.height())
    assert steps.table.isColumnHidden(3)
    assert not steps.table.isColumnHidden(4)


def test_the_waterfall_names_the_months_it_has_room_for() -> None:
    scale = WaterfallScale(STEPS)
    names = [scale.label(day) for day in scale.months(330)]
    assert names == ["sep", "okt", "nov", "des", "jan 27"]
    assert scale.x(STEPS[0].after, 0, 330) < scale.x(STEPS[5].after, 0, 330)


@pytest.mark.parametrize("years", [1, 3, 8, 30])
def test_the_waterfall_of_any_length_keeps_its_names_apart(years: int) -> None:
    first = Step(1, "a", "", "program", None, date(2020, 1, 1))
    last = Step(2, "b", "", "stans", date(2020, 1, 1), date(2020 + years, 1, 1))
    scale = WaterfallScale([first, last])
    places = [scale.x(day, 0, 330) for day in scale.months(330)]
    assert all(two - one > 40 for one, two in itertools.pairwise(places))


def person_model(**marks: object) -> QStandardItemModel:
    model = QStandardItemModel(1, 3)
    for column, text in enumerate(("Melnyk, Daryna", "15.01.2027", "")):
        item = QStandardItem(text)
        for role, value in marks.items():
            item.setData(value, PersonRole[role])
        model.setItem(0, column, item)
    return model


CELLS = {0: PersonCell.NAME, 1: PersonCell.DEADLINE, 2: PersonCell.MISSING}


def painted(model: QStandardItemModel) -> QImage:
    """The one row of a list, painted by the delegate."""
    table = ListTable("Personer")
    table.setModel(model)
    table.setItemDelegate(PersonListDelegate(CELLS, table))
    table.horizontalHeader().hide()
    table.set_row_height(36)
    for column in range(3):
        table.setColumnWidth(column, 220)
    table.resize(680, 60)
    return (
        table.viewport().grab(table.visualRect(model.index(0, 0)).adjusted(0, 0, 440, 0)).toImage()
    )


def colours(image: QImage, left: int, right: int) -> set[str]:
    height = image.height()
    return {image.pixelColor(x, y).name() for x in range(left, right) for y in range(height)}


@pytest.mark.parametrize(
    ("urgency", "token"), [("haster", "danger_line"), ("snart", "warn_line"), ("senere", "ok_line")]
)
def test_each_urgency_has_its_shape_and_colour(urgency: Urgency, token: str) -> None:
    found = colours(painted(person_model(URGENCY=urgency, DEADLINE_TYPE="Oppstart")), 220, 440)
    assert theme().color(token).name() in found
    inactive = colours(painted(person_model(URGENCY=urgency, INACTIVE=True)), 220, 440)
    assert theme().color(token).name() not in inactive


def test_marks_differ_in_shape_not_only_in_colour() -> None:
    masks = []
    for urgency in ("haster", "snart", "senere"):
        image = QImage(16, 16, QImage.Format.Format_ARGB32)
        image.fill(QColor("white"))
        with QPainter(image) as painter:
            paint_mark(painter, QPointF(8, 8), urgency)
        masks.append([image.pixelColor(x, y).value() < 250 for x in range(16) for y in range(16)])
        assert not mark_pixmap(urgency, 2.0).isNull()
    assert masks[0] != masks[1] != masks[2] != masks[0]


def test_missing_things_are_pills_and_complete_is_a_check() -> None:
    warn, ok = theme().color("warn_bg").name(), theme().color("ok").name()
    some = colours(painted(person_model(MISSING=("Tiltak", "Sluttmål", "Livsmestring"))), 440, 660)
    assert warn in some
    assert ok not in some
    complete = colours(painted(person_model(COMPLETE=True)), 440, 660)
    assert ok in complete
    assert warn not in complete
    neither = colours(painted(person_model(INACTIVE=True)), 440, 660)
    assert not neither & {ok, warn}


def test_grey_rows_are_grey() -> None:
    text, inactive = theme().color("text").name(), theme().color("inactive").name()
    assert text in colours(painted(person_model()), 0, 220)
    grey = colours(painted(person_model(INACTIVE=True)), 0, 220)
    assert inactive in grey
    assert text not in grey


def test_the_list_opens_rows_and_finds_the_first(shown: Show, qtbot: QtBot) -> None:
    table = ListTable("Personer")
    table.setModel(person_model())
    shown(table)
    table.setFocus()
    assert table.currentIndex().row() == 0
    with qtbot.waitSignal(table.opened) as told:
        QTest.keyClick(table, Qt.Key.Key_Return)
    assert isinstance(told.args[0], QModelIndex)
    assert table.accessibleName() == "Personer"
    assert not table.tabKeyNavigation()
