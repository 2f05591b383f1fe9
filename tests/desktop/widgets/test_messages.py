"""Confirming in place, toasts, empty states, waiting, the live deadline, announcements."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QAccessible, QEnterEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.views.widgets.accessibility import Announcer, announcer, set_accessible_role
from desktop.views.widgets.confirm_inline import ConfirmInline
from desktop.views.widgets.empty_state import EmptyState
from desktop.views.widgets.etikett import Etikett
from desktop.views.widgets.galleri.data import EFFECT
from desktop.views.widgets.skeleton import SkeletonRows
from desktop.views.widgets.toast import Toast
from desktop.views.widgets.what_if import DeadlineEffect, WhatIf

Show = Callable[[QWidget], QWidget]


@pytest.fixture
def question(shown: Show) -> ConfirmInline:
    """A question in a window."""
    window = QWidget()
    made = ConfirmInline("Slette vedtaket?", "Fristen blir 01.01.2027.", "Ja, slett")
    QVBoxLayout(window).addWidget(made)
    shown(window)
    made.ask()
    return made


def test_focus_is_on_the_harmless_answer(question: ConfirmInline) -> None:
    assert question.no.hasFocus()
    assert announcer().spoken[-1] == "Slette vedtaket? Fristen blir 01.01.2027."


def test_escape_is_the_harmless_answer(question: ConfirmInline, qtbot: QtBot) -> None:
    with qtbot.waitSignal(question.cancelled), qtbot.assertNotEmitted(question.confirmed):
        QTest.keyClick(question.no, Qt.Key.Key_Escape)


def test_both_answers_are_told(question: ConfirmInline, qtbot: QtBot) -> None:
    with qtbot.waitSignal(question.confirmed):
        QTest.mouseClick(question.yes, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(question.cancelled):
        QTest.keyClick(question.no, Qt.Key.Key_Space)


def test_the_effect_can_come_later(question: ConfirmInline) -> None:
    question.set_effect("Fristen endres ikke.")
    assert question.accessibleName() == "Slette vedtaket? Fristen endres ikke."


@pytest.fixture
def toast(shown: Show) -> Toast:
    """A toast in a window with a field."""
    window = QWidget()
    window.resize(600, 300)
    QVBoxLayout(window).addWidget(QLineEdit())
    made = Toast(window)
    shown(window)
    return made


def test_a_toast_is_at_the_bottom_left_and_follows_the_window(toast: Toast) -> None:
    toast.show_message("Tiltaket er slettet")
    assert toast.isVisible()
    assert toast.geometry().bottom() == 300 - 17
    window = toast.window()
    window.resize(600, 400)
    QApplication.processEvents()
    assert toast.geometry().bottom() == 400 - 17
    assert toast.x() == 16


def test_a_long_toast_stays_inside_the_window(toast: Toast) -> None:
    toast.show_message("Permisjon på grunn av egen sykdom er lagret med ny frist " * 3)
    assert toast.geometry().right() < 600


def test_a_toast_goes_by_itself(toast: Toast, qtbot: QtBot) -> None:
    with qtbot.waitSignal(toast.closed):
        toast.show_message("Lagret", milliseconds=1)
    assert not toast.isVisible()


def test_undo_takes_it_back(toast: Toast, qtbot: QtBot) -> None:
    toast.show_message("Tiltaket er slettet")
    with qtbot.waitSignal(toast.undone), qtbot.assertNotEmitted(toast.closed):
        QTest.mouseClick(toast.undo, Qt.MouseButton.LeftButton)
    assert not toast.isVisible()


def test_a_toast_without_undo_has_no_button(toast: Toast) -> None:
    toast.show_message("Lagret", undo=False)
    assert not toast.undo.isVisible()
    assert toast.text() == "Lagret"


def test_the_mouse_holds_a_toast(toast: Toast) -> None:
    toast.show_message("Lagret")
    assert not toast.paused()
    place = QPointF(5, 5)
    QApplication.sendEvent(toast, QEnterEvent(place, place, place))
    assert toast.paused()
    held = toast.remaining()
    assert 0 < held <= 10_000
    QApplication.sendEvent(toast, QEvent(QEvent.Type.Leave))
    assert not toast.paused()
    assert toast.remaining() <= held


def test_focus_holds_a_toast(toast: Toast) -> None:
    toast.show_message("Lagret")
    toast.undo.setFocus()
    assert toast.paused()
    toast.window().findChildren(QLineEdit)[0].setFocus()
    assert not toast.paused()


def test_an_empty_state_says_fact_step_and_action(shown: Show, qtbot: QtBot) -> None:
    empty = EmptyState("Det er ikke registrert tiltak", "Legg til det første", "Legg til tiltak")
    shown(empty)
    with qtbot.waitSignal(empty.action_clicked):
        QTest.mouseClick(empty.button, Qt.MouseButton.LeftButton)
    empty.set_texts("Personen har ikke reservert seg")
    assert empty.fact() == "Personen har ikke reservert seg"
    assert not empty.button.isVisible()


def test_grey_rows_come_late_and_words_later(qtbot: QtBot) -> None:
    skeleton = SkeletonRows("vedtak")
    qtbot.addWidget(skeleton)
    skeleton.start(after_ms=60_000)
    assert not skeleton.isVisible()
    skeleton.start(after_ms=0, words_after_ms=0)
    qtbot.waitUntil(skeleton.isVisible)
    words = skeleton.findChildren(Etikett)[0]
    qtbot.waitUntil(words.isVisible)
    assert words.text() == "Henter vedtak …"
    skeleton.stop()
    assert not skeleton.isVisible()


@pytest.fixture
def panel(shown: Show) -> WhatIf:
    """A panel in a window."""
    window = QWidget()
    made = WhatIf()
    QVBoxLayout(window).addWidget(made)
    shown(window)
    return made


def labels(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]


def test_the_panel_is_hidden_without_an_effect(panel: WhatIf) -> None:
    assert not panel.isVisible()
    panel.set_effect(EFFECT)
    assert panel.isVisible()
    panel.set_effect(None)
    assert not panel.isVisible()
    assert panel.effect() is None


def test_the_panel_shows_both_dates_and_what_follows(panel: WhatIf) -> None:
    panel.set_effect(EFFECT)
    texts = labels(panel)
    for text in (
        "15.01.2027",
        "29.01.2027",
        "27.01.2027",
        "2 tiltak pågår i perioden. De endres ikke.",
    ):
        assert text in texts
    assert panel.accessibleName() == (
        "Fristen er 15.01.2027 nå og blir 29.01.2027 etter lagring. + 10 virkedager"
    )


def test_a_new_effect_replaces_the_old(panel: WhatIf) -> None:
    panel.set_effect(EFFECT)
    panel.set_effect(replace(EFFECT, facts=(), notes=(), warnings=("Over 37,5 timer",)))
    texts = labels(panel)
    assert "Over 37,5 timer" in texts
    assert "Virkedager i perioden" not in texts


@pytest.mark.parametrize(
    ("now", "after", "sentence"),
    [
        (date(2027, 1, 15), date(2027, 1, 15), "Fristen er 15.01.2027 og endres ikke."),
        (None, date(2027, 1, 15), "Fristen er ikke satt nå og blir 15.01.2027 etter lagring."),
        (date(2027, 1, 15), None, "Fristen er 15.01.2027 nå og blir ikke satt etter lagring."),
        (date(2027, 1, 15), date(2027, 1, 1), "Fristen er 15.01.2027 nå og blir 01.01.2027 etter"),
    ],
)
def test_every_effect_is_a_sentence_and_can_be_painted(
    panel: WhatIf, now: date | None, after: date | None, sentence: str
) -> None:
    effect = DeadlineEffect(now, after)
    panel.set_effect(effect)
    assert effect.sentence().startswith(sentence)
    assert not panel.grab().isNull()


def test_polite_messages_come_once_a_second_and_the_last_wins(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    voice = Announcer()
    for text in ("én", "to", "tre"):
        voice.announce(widget, text)
    assert voice.spoken == ["én"]
    qtbot.waitUntil(lambda: voice.spoken == ["én", "tre"], timeout=5000)


def test_assertive_messages_come_at_once(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    voice = Announcer()
    voice.announce(widget, "én")
    voice.announce(widget, "to")
    voice.announce(widget, "Er du sikker?", assertive=True)
    assert voice.spoken == ["én", "Er du sikker?"]


def test_a_role_reaches_the_reader(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    set_accessible_role(widget, QAccessible.Role.Graphic, "Programmet fra start til frist")
    interface = QAccessible.queryAccessibleInterface(widget)
    assert interface.role() == QAccessible.Role.Graphic
    assert interface.text(QAccessible.Text.Name) == "Programmet fra start til frist"
    assert not interface.state().expandable
    widget.setAccessibleDescription("93 dager igjen")
    assert interface.text(QAccessible.Text.Description) == "93 dager igjen"
