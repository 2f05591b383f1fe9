"""The self-test finds a whole program whole, and says what is missing from another."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from platformdirs import user_log_path
from PySide6.QtWidgets import QApplication

from desktop.selvtest import LOGGFIL, selvtest, velg_skjerm
from desktop.theme import icons
from desktop.theme.theme import theme

PROEVER = 15


@pytest.fixture(autouse=True)
def kledd_etterpaa(qapp: QApplication) -> Iterator[None]:
    """The self-test dresses the program as its user has chosen; other tests get theirs back."""
    foer, bevegelse = theme().mode, theme().reduced_motion
    yield
    theme().use(qapp, foer)
    theme().set_reduced_motion(bevegelse)


@pytest.fixture(autouse=True)
def midlertidig(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder for temporary files of the test alone."""
    folder = tmp_path / "midlertidig"
    folder.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(folder))
    return folder


def test_a_whole_program_passes_and_leaves_nothing(
    midlertidig: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert selvtest() == 0
    *linjer, siste = capsys.readouterr().out.splitlines()
    assert len(linjer) == PROEVER
    assert all(": ok (" in linje for linje in linjer)
    assert "Personside: ok (Daryna Melnyk har frist 15.01.2027)" in linjer
    assert siste == "Alt er i orden."
    assert list(midlertidig.iterdir()) == []


def test_missing_pictures_are_told_and_the_rest_is_tried(
    midlertidig: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(icons, "ICON_DIR", midlertidig / "ikoner")
    assert selvtest() == 1
    svar = dict(linje.split(": ", 1) for linje in capsys.readouterr().out.splitlines()[:-1])
    assert svar["Ikoner"] == "FEIL: Det finnes ingen ikoner."
    assert svar["Vindu"].startswith("FEIL: ")
    assert svar["Personside"] == "FEIL: Vinduet ble ikke åpnet."
    assert svar["Øvingssaker"] == "ok (20 oppdiktede personer)"
    assert svar["Opprydding"] == "ok (ingenting ligger igjen)"
    assert list(midlertidig.iterdir()) == []


def test_without_a_console_the_answer_is_in_a_log(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for navn in ("XDG_STATE_HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(navn, str(tmp_path))
    monkeypatch.setattr(sys, "stdout", None)
    assert selvtest() == 0
    linjer = (user_log_path("introreg", appauthor=False) / LOGGFIL).read_text(encoding="utf-8")
    assert linjer.splitlines()[-1] == "Alt er i orden."
    assert len(linjer.splitlines()) == PROEVER + 1


@pytest.mark.parametrize(
    ("miljoe", "valgt"),
    [
        ({}, "offscreen"),
        ({"DISPLAY": ":0"}, None),
        ({"WAYLAND_DISPLAY": "wayland-0"}, None),
        ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "minimal"}, "minimal"),
    ],
)
def test_only_a_linux_without_a_screen_draws_in_memory(
    miljoe: dict[str, str], valgt: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    for navn in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(navn, raising=False)
    for navn, verdi in miljoe.items():
        monkeypatch.setenv(navn, verdi)
    monkeypatch.setattr(sys, "platform", "linux")
    velg_skjerm()
    assert os.environ.get("QT_QPA_PLATFORM") == valgt
