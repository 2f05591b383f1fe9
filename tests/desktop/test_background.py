"""The worker thread keeps order, answers on the GUI thread and drops what is out of date."""

import threading
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QObject, QThread, Signal
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from core.domain.endring import Endring, Handling
from desktop.background import Arbeider, Endringsnav


@pytest.fixture
def arbeider(qapp: QApplication) -> Iterator[Arbeider]:  # noqa: ARG001 - Qt must run
    made = Arbeider()
    yield made
    made.stopp()


def test_the_work_runs_elsewhere_and_the_answer_comes_here(
    qtbot: QtBot, arbeider: Arbeider
) -> None:
    here = QThread.currentThread()
    seen: list[bool] = []
    with qtbot.waitSignal(arbeider.ledig):
        arbeider.kjoer(
            lambda: QThread.currentThread() is here,
            ferdig=lambda same: seen.extend([same, QThread.currentThread() is here]),
        )
    assert seen == [False, True]


def test_work_is_done_in_the_order_asked_for(qtbot: QtBot, arbeider: Arbeider) -> None:
    answers: list[int] = []
    with qtbot.waitSignal(arbeider.ledig):
        for number in range(20):
            arbeider.kjoer(lambda n: n, number, ferdig=answers.append)
    assert answers == list(range(20))


def test_an_exception_goes_to_the_one_who_asked(qtbot: QtBot, arbeider: Arbeider) -> None:
    errors: list[Exception] = []
    with qtbot.waitSignal(arbeider.ledig):
        arbeider.kjoer(lambda: 1 // 0, feil=errors.append)
    assert [type(error) for error in errors] == [ZeroDivisionError]


def test_an_exception_that_nobody_awaits_is_sent_out(qtbot: QtBot, arbeider: Arbeider) -> None:
    with qtbot.waitSignal(arbeider.uventet) as caught:
        arbeider.kjoer(lambda: 1 // 0)
    assert caught.args is not None
    assert isinstance(caught.args[0], ZeroDivisionError)


def test_only_the_newest_of_a_group_is_answered(qtbot: QtBot, arbeider: Arbeider) -> None:
    gate = threading.Event()
    done: list[int] = []
    answers: list[int] = []

    def work(number: int) -> int:
        done.append(number)
        return number

    with qtbot.waitSignal(arbeider.ledig):
        arbeider.kjoer(gate.wait)
        for number in range(5):
            arbeider.kjoer(work, number, ferdig=answers.append, gruppe="liste")
        gate.set()
    assert done == [4]
    assert answers == [4]


def test_groups_do_not_disturb_each_other(qtbot: QtBot, arbeider: Arbeider) -> None:
    answers: list[str] = []
    with qtbot.waitSignal(arbeider.ledig):
        arbeider.kjoer(str, "liste", ferdig=answers.append, gruppe="liste")
        arbeider.kjoer(str, "antall", ferdig=answers.append, gruppe="antall")
    assert answers == ["liste", "antall"]


def test_a_task_that_is_running_when_it_is_cancelled_is_not_answered(
    qtbot: QtBot, arbeider: Arbeider
) -> None:
    started, gate = threading.Event(), threading.Event()
    answers: list[bool] = []

    def work() -> bool:
        started.set()
        return gate.wait()

    with qtbot.waitSignal(arbeider.ledig):
        task = arbeider.kjoer(work, ferdig=answers.append)
        started.wait()
        task.avbryt()
        gate.set()
    assert answers == []


@pytest.mark.usefixtures("qapp")
def test_stopping_finishes_the_queue_and_answers_nobody() -> None:
    worker = Arbeider()
    done: list[int] = []
    answers: list[None] = []
    for number in range(3):
        worker.kjoer(done.append, number, ferdig=answers.append)
    worker.stopp()
    assert done == [0, 1, 2]
    assert answers == []


def test_the_worker_knows_when_it_is_idle(qtbot: QtBot, arbeider: Arbeider) -> None:
    seen = [arbeider.er_ledig]
    with qtbot.waitSignal(arbeider.ledig):
        arbeider.kjoer(int)
        seen.append(arbeider.er_ledig)
    assert [*seen, arbeider.er_ledig] == [True, False, True]


@pytest.mark.usefixtures("qapp")
def test_a_change_reaches_every_listener() -> None:
    hub = Endringsnav()
    seen: list[Endring] = []
    hub.endret.connect(seen.append)
    hub.endret.connect(seen.append)
    change = Endring(
        person_id="p",
        liste="vedtak",
        rad_id="v",
        handling=Handling.REGISTRERT,
        tidspunkt=datetime(2026, 10, 14, 9, 41, tzinfo=UTC),
        av="9999-INLU",
    )
    hub.meld(change)
    assert seen == [change, change]


class Mottaker(QObject):
    """A screen that asks, and may be gone before the answer."""

    fikk = Signal(int)

    def ta_imot(self, tall: int) -> None:
        self.fikk.emit(tall)


def test_a_screen_that_is_gone_gets_no_answer(qtbot: QtBot, arbeider: Arbeider) -> None:
    borte, her = Mottaker(), Mottaker()
    tall: list[int] = []
    her.fikk.connect(tall.append)
    with qtbot.waitSignal(arbeider.ledig):
        arbeider.kjoer(lambda: 1, ferdig=borte.ta_imot)
        arbeider.kjoer(lambda: 2, ferdig=her.ta_imot)
        delete(borte)
    assert tall == [2]
