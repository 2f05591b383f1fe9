"""The status of a programme, its bar, the timeline, the search palette, the flow of words."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop.theme.theme import theme
from desktop.views.widgets.buttons import IconButton
from desktop.views.widgets.flow_layout import FlowLayout
from desktop.views.widgets.galleri.data import STATUS, TIMELINE
from desktop.views.widgets.program_bar import Gap, ProgramBar, Programme
from desktop.views.widgets.search_palette import SearchHit, SearchPalette
from desktop.views.widgets.status_card import Status, StatusCard, StatusLine
from desktop.views.widgets.timeline import Lane, Timeline

Show = Callable[[QWidget], QWidget]

PROGRAMME = Programme(
    date(2026, 1, 1),
    date(2026, 12, 31),
    date(2026, 7, 2),
    (Gap(date(2026, 4, 1), date(2026, 5, 1), "Stans"),),
)


def test_the_status_is_labels_and_values(shown: Show, qtbot: QtBot) -> None:
    card = StatusCard(STATUS)
    card.resize(1000, 120)
    shown(card)
    assert card.accessibleName() == "Status for introduksjonsprogrammet"
    texts = [label.text() for label in card.findChildren(QLabel)]
    assert "Frist for gjennomføring:" in texts
    assert "15.01.2027" in texts
    buttons = card.findChildren(IconButton)
    names = [button.accessibleName() for button in buttons]
    assert names == ["Vis beregning av kategori", "Vis beregningslogg"]
    with qtbot.waitSignal(card.info_clicked) as told:
        QTest.mouseClick(buttons[1], Qt.MouseButton.LeftButton)
    assert told.args == ["frist"]


@pytest.mark.parametrize(("width", "stacked"), [(1366, False), (1180, False), (1179, True)])
def test_the_columns_stack_on_a_narrow_window(shown: Show, width: int, stacked: bool) -> None:
    card = StatusCard(STATUS)
    card.resize(900, 160)
    shown(card)
    card.set_window_width(width)
    assert card.stacked() is stacked


def test_a_new_status_replaces_the_old(shown: Show) -> None:
    card = StatusCard(STATUS)
    shown(card)
    card.set_status(Status("Status", (StatusLine("mappe", "Kategori", "Rett og plikt"),)))
    visible = [label.text() for label in card.findChildren(QLabel) if label.isVisible()]
    assert "Rett og plikt" in visible
    assert "15.01.2027" not in visible
    assert not card.bar.isVisible()


def test_the_bar_says_all_that_it_shows(qtbot: QtBot) -> None:
    bar = ProgramBar(PROGRAMME)
    qtbot.addWidget(bar)
    name = bar.accessibleName()
    assert name == "Start 01.01.2026, Stans, i dag 02.07.2026, Frist 31.12.2026"
    bar.set_programme(None)
    assert bar.accessibleName() == ""
    assert bar.programme() is None


def bar_image(programme: Programme) -> QImage:
    bar = ProgramBar(programme)
    bar.resize(366, bar.sizeHint().height())
    return bar.grab().toImage()


def test_the_bar_is_filled_up_to_today_except_for_gaps() -> None:
    image = bar_image(PROGRAMME)
    done = theme().color("accent").name()
    row = next(y for y in range(image.height()) if image.pixelColor(30, y).name() == done) + 4
    assert image.pixelColor(150, row).name() == done
    assert image.pixelColor(105, row).name() != done
    assert image.pixelColor(300, row).name() != done


@pytest.mark.parametrize(
    "programme",
    [
        replace(PROGRAMME, today=date(2020, 1, 1)),
        replace(PROGRAMME, today=date(2030, 1, 1)),
        replace(PROGRAMME, deadline=PROGRAMME.start),
        replace(PROGRAMME, gaps=(Gap(date(2025, 1, 1), date(2027, 1, 1), "Langt"),)),
    ],
)
def test_the_bar_bears_every_date(programme: Programme) -> None:
    assert not bar_image(programme).isNull()


def test_the_timeline_says_its_sentence_and_marks_a_step(shown: Show) -> None:
    timeline = Timeline(TIMELINE)
    timeline.resize(1036, timeline.sizeHint().height())
    shown(timeline)
    assert timeline.accessibleName() == TIMELINE.sentence
    plain = timeline.grab().toImage()
    timeline.set_step(2)
    assert timeline.step() == 2
    assert timeline.grab().toImage() != plain
    timeline.set_step(0)
    assert timeline.grab().toImage() == plain


def test_the_timeline_is_as_high_as_its_lanes(qtbot: QtBot) -> None:
    timeline = Timeline(TIMELINE)
    qtbot.addWidget(timeline)
    high = timeline.sizeHint().height()
    timeline.set_data(replace(TIMELINE, lanes=(*TIMELINE.lanes, Lane("Annet"))))
    assert timeline.sizeHint().height() - high == 34
    timeline.set_data(replace(TIMELINE, deadlines=()))
    assert timeline.sizeHint().height() < high


@pytest.mark.parametrize(
    ("first", "last"),
    [
        (date(2026, 1, 1), date(2026, 1, 1)),
        (date(2026, 5, 1), date(2026, 5, 20)),
        (date(1996, 1, 1), date(2036, 1, 1)),
    ],
)
def test_the_timeline_bears_every_span(first: date, last: date) -> None:
    timeline = Timeline(replace(TIMELINE, first=first, last=last))
    timeline.resize(500, timeline.sizeHint().height())
    assert not timeline.grab().isNull()


HITS = (
    SearchHit("1", "Melnyk, Daryna", "9024 118820 06", "Fjordvik"),
    SearchHit("2", "<b>Haidari</b>, Samira", "9023 310455 18"),
    SearchHit("3", "Ny person", icon="pluss"),
)


@pytest.fixture
def palette(shown: Show) -> SearchPalette:
    """An open palette with three results; as a plain window, for there is no screen."""
    made = SearchPalette()
    made.setWindowFlags(Qt.WindowType.Window)
    shown(made)
    made.set_results(HITS)
    return made


def test_typing_asks_and_enter_chooses(palette: SearchPalette, qtbot: QtBot) -> None:
    with qtbot.waitSignal(palette.query_changed) as asked:
        QTest.keyClicks(palette.line, "m")
    assert asked.args == ["m"]
    QTest.keyClick(palette.line, Qt.Key.Key_Down)
    with qtbot.waitSignal(palette.chosen) as told:
        QTest.keyClick(palette.line, Qt.Key.Key_Return)
    assert told.args == ["2"]
    assert not palette.isVisible()


def test_the_arrows_stop_at_both_ends(palette: SearchPalette) -> None:
    for key, row in ((Qt.Key.Key_Up, 0), (Qt.Key.Key_PageDown, 2), (Qt.Key.Key_Down, 2)):
        QTest.keyClick(palette.line, key)
        assert palette.list.currentIndex().row() == row


def test_no_results_say_so_and_choose_nothing(palette: SearchPalette, qtbot: QtBot) -> None:
    palette.set_results((), "Ingen personer passer med søket")
    QTest.keyClick(palette.line, Qt.Key.Key_Down)
    with qtbot.assertNotEmitted(palette.chosen):
        QTest.keyClick(palette.line, Qt.Key.Key_Return)
    texts = [label.text() for label in palette.findChildren(QLabel) if label.isVisible()]
    assert "Ingen personer passer med søket" in texts


def test_a_result_is_a_sentence_for_a_reader(palette: SearchPalette) -> None:
    index = palette.list.model().index(0, 0)
    spoken = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Melnyk, Daryna, 9024 118820 06, Fjordvik"


def test_opening_asks_with_the_query(palette: SearchPalette, qtbot: QtBot) -> None:
    with qtbot.waitSignal(palette.query_changed) as asked:
        palette.open_with("> ny")
    assert asked.args == ["> ny"]
    assert palette.line.selectedText() == "> ny"
    assert palette.line.hasFocus()


def test_words_flow_onto_more_lines_when_it_is_narrow(shown: Show) -> None:
    window = QWidget()
    flow = FlowLayout(window, gap=10, line_gap=4)
    boxes = [QWidget() for _ in range(4)]
    for box in boxes:
        box.setFixedSize(100, 20)
        flow.addWidget(box)
    assert flow.heightForWidth(500) == 20
    assert flow.heightForWidth(220) == 44
    assert flow.heightForWidth(100) == 92
    assert flow.sizeHint().width() == 430
    assert flow.minimumSize().width() == 100
    window.resize(220, 44)
    shown(window)
    assert [(box.x(), box.y()) for box in boxes] == [(0, 0), (110, 0), (0, 24), (110, 24)]
    assert flow.takeAt(9) is None
    assert flow.itemAt(9) is None
