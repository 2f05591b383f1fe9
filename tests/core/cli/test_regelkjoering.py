"""`introreg regelkjoering`: looked at, done, taken back, and refused in one line."""

from datetime import date
from pathlib import Path

import pytest

from core.cli import main
from core.services.oeving import lag_oevingsbase

PER = date(2026, 10, 14)
SENERE = "2027-02-14"


@pytest.fixture(scope="module")
def ferdig(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A practice caseload as it stands on a day."""
    sti = tmp_path_factory.mktemp("base") / "sak.db"
    lag_oevingsbase(sti, 80, 1, PER)
    return sti


@pytest.fixture
def base(ferdig: Path, tmp_path: Path) -> Path:
    """A copy that a test may write to."""
    for fil in ferdig.parent.iterdir():
        (tmp_path / fil.name).write_bytes(fil.read_bytes())
    return tmp_path / ferdig.name


def kjoer(base: Path, *valg: str) -> int:
    """Run the command."""
    return main(["regelkjoering", "--database", str(base), *valg])


def test_looking_writes_nothing_and_running_twice_changes_nothing(
    base: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert kjoer(base, "--per", SENERE, "--toerr") == 0
    foerst = capsys.readouterr().out
    assert "ville blitt avsluttet per 14.02.2027" in foerst
    assert kjoer(base, "--per", SENERE, "--toerr") == 0
    assert capsys.readouterr().out == foerst
    assert kjoer(base, "--per", SENERE, "--bekreft") == 0
    gjort = capsys.readouterr().out
    assert gjort.splitlines()[:-1] == foerst.splitlines()[:-1]
    assert kjoer(base, "--per", SENERE, "--bekreft") == 0
    assert capsys.readouterr().out.startswith("0 av ")


def test_a_run_is_refused_until_it_is_confirmed_and_can_be_taken_back(
    base: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert kjoer(base, "--per", SENERE) == 1
    assert "bekreft" in capsys.readouterr().err.lower()
    assert kjoer(base, "--per", SENERE, "--angre") == 1
    assert "ingen kjøring" in capsys.readouterr().err
    assert kjoer(base, "--per", SENERE, "--bekreft") == 0
    assert kjoer(base, "--per", SENERE, "--angre") == 0
    assert "er tatt tilbake" in capsys.readouterr().out
    assert kjoer(base, "--per", SENERE, "--angre") == 1


def test_a_bad_day_is_one_line(base: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert kjoer(base, "--per", "2027-02-30") == 2
    feil = capsys.readouterr().err
    assert feil.count("\n") == 1
    assert "--per" in feil
