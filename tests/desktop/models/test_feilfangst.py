"""Errors that nobody foresaw: a number for the user, no data in the log, no traceback."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QtMsgType
from pytestqt.qtbot import QtBot

from desktop.models.feilfangst import STOERST, Feilfangst

if TYPE_CHECKING:
    from core.services.klokke import FastKlokke

SECRET = "Daryna Melnyk 902411882004"


@pytest.fixture
def fangst(klokke: "FastKlokke", tmp_path: Path) -> Feilfangst:
    """A catcher that logs to the test's own folder."""
    return Feilfangst(klokke, tmp_path / "logg")


def fail() -> None:
    raise ValueError(SECRET)


def caught() -> BaseException:
    try:
        fail()
    except ValueError as error:
        return error
    raise AssertionError


def test_the_user_gets_a_number_and_the_log_the_place(qtbot: QtBot, fangst: Feilfangst) -> None:
    with qtbot.waitSignal(fangst.fanget) as told:
        number = fangst.meld(caught())
    assert told.args == [number]
    line = fangst.fil.read_text(encoding="utf-8")
    assert line.startswith(f"2026-10-14T07:41:12Z {number} builtins.ValueError: ")
    assert "models/test_feilfangst.py" in line
    assert " fail" in line


def test_the_log_holds_neither_message_nor_folder(fangst: Feilfangst) -> None:
    fangst.meld(caught())
    line = fangst.fil.read_text(encoding="utf-8")
    assert SECRET not in line
    assert str(Path(__file__).parents[3]) not in line


@pytest.mark.usefixtures("qapp")
def test_an_exception_nobody_caught_prints_nothing(
    fangst: Feilfangst, capsys: pytest.CaptureFixture[str]
) -> None:
    error = caught()
    fangst._unntak(type(error), error, error.__traceback__)
    assert capsys.readouterr() == ("", "")
    assert "ValueError" in fangst.fil.read_text(encoding="utf-8")


@pytest.mark.usefixtures("qapp")
def test_an_interruption_is_python_s_own_business(
    fangst: Feilfangst, capsys: pytest.CaptureFixture[str]
) -> None:
    fangst._unntak(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert "KeyboardInterrupt" in capsys.readouterr().err
    assert not fangst.fil.exists()


def test_qts_warnings_are_logged_and_its_noise_is_not(fangst: Feilfangst) -> None:
    fangst._qt(QtMsgType.QtDebugMsg, None, "prat")  # type: ignore[arg-type]
    noise = "This plugin does not support propagateSizeHints()"
    fangst._qt(QtMsgType.QtWarningMsg, None, noise)  # type: ignore[arg-type]
    assert not fangst.fil.exists()
    fangst._qt(QtMsgType.QtWarningMsg, None, "QPainter::begin")  # type: ignore[arg-type]
    assert "qt QtWarningMsg: QPainter::begin" in fangst.fil.read_text(encoding="utf-8")


def test_a_log_that_has_grown_gives_way_to_a_new_one(fangst: Feilfangst) -> None:
    fangst.fil.parent.mkdir(parents=True)
    fangst.fil.write_text("x" * (STOERST + 1), encoding="utf-8")
    fangst.meld(caught())
    assert fangst.fil.stat().st_size < 10_000
    assert (fangst.fil.parent / "feil.gammel.log").exists()


def test_without_a_place_for_the_log_the_number_is_told(
    qtbot: QtBot, klokke: "FastKlokke", tmp_path: Path
) -> None:
    (tmp_path / "fil").write_text("", encoding="utf-8")
    fangst = Feilfangst(klokke, tmp_path / "fil" / "logg")
    with qtbot.waitSignal(fangst.fanget):
        fangst.meld(caught())


@pytest.mark.usefixtures("qapp")
def test_the_handlers_are_given_back(fangst: Feilfangst) -> None:
    before = sys.excepthook
    fangst.installer()
    assert sys.excepthook == fangst._unntak
    fangst.avinstaller()
    assert sys.excepthook is sys.__excepthook__
    sys.excepthook = before


def test_without_a_folder_the_log_is_the_users_own(klokke: "FastKlokke") -> None:
    assert Feilfangst(klokke).fil.parts[-3:] == ("introreg", "log", "feil.log")
