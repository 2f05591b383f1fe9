"""The workbench itself: what can be said of it without installing anything."""

import ast
from pathlib import Path

import pytest

import dev
from tools import system_packages
from tools.system_packages import QT_LIBRARIES, WorkbenchError, missing_for, succeeds

LOCK = """\
a==1.0 \\
    --hash=sha256:aa
uv==0.1 \\
    --hash=sha256:bb \\
    --hash=sha256:cc
uvloop==2 \\
    --hash=sha256:dd
"""


@pytest.mark.parametrize("version", [(3, 11), (3, 11, 7), (3, 14, 0)])
def test_a_python_of_the_floor_or_above_is_accepted(version: tuple[int, ...]) -> None:
    dev.check_python(version)


@pytest.mark.parametrize("version", [(2, 7, 18), (3, 8, 10), (3, 10, 14)])
def test_an_old_python_is_named_and_refused(version: tuple[int, ...]) -> None:
    with pytest.raises(WorkbenchError, match=".".join(map(str, version))):
        dev.check_python(version)


def test_the_workbench_can_be_read_by_the_pythons_that_it_refuses() -> None:
    for path in (dev.ROOT / "dev.py", Path(system_packages.__file__)):
        ast.parse(path.read_text(encoding="utf-8"), feature_version=(3, 7))


def test_the_fingerprint_depends_on_every_part_and_their_places() -> None:
    made = {dev.fingerprint(b"a", b"b"), dev.fingerprint(b"b", b"a"), dev.fingerprint(b"ab")}
    assert len(made) == 3
    assert dev.fingerprint(b"a", b"b") == dev.fingerprint(b"a", b"b")


@pytest.mark.parametrize(
    ("config", "version"),
    [
        ("home = /usr/bin\nversion = 3.11.2\n", "3.11"),
        ("home = x\nversion_info = 3.13.1.final.0\n", "3.13"),
        ("home = version = 3.9", ""),
    ],
)
def test_the_version_of_an_environment_is_read_from_its_file(config: str, version: str) -> None:
    assert dev.venv_version(config) == version


def test_one_locked_package_is_found_with_all_its_hashes() -> None:
    assert dev.locked_entry(LOCK, "uv").splitlines() == LOCK.splitlines()[2:5]


def test_a_package_that_is_not_locked_is_an_error() -> None:
    with pytest.raises(WorkbenchError, match="mangler loop"):
        dev.locked_entry(LOCK, "loop")


def test_only_libraries_that_cannot_be_loaded_give_packages() -> None:
    assert missing_for({"libc.so.6": "libc6", "libfinnesikke.so.9": "pakken"}) == ["pakken"]


def test_the_machine_that_runs_this_has_what_qt_needs() -> None:
    assert missing_for(QT_LIBRARIES) == []


def test_a_command_that_does_not_exist_did_not_succeed() -> None:
    assert not succeeds(["finnes-ikke-her"])


def test_every_command_is_explained(capsys: pytest.CaptureFixture[str]) -> None:
    assert dev.main([]) == 0
    explained = capsys.readouterr().out
    assert all(f"dev.py {name}" in explained for name in ("setup", *dev.COMMANDS))


def test_an_unknown_command_explains_and_fails(capsys: pytest.CaptureFixture[str]) -> None:
    assert dev.main(["tset"]) == 2
    assert "dev.py test" in capsys.readouterr().out


def test_the_gates_are_these() -> None:
    assert list(dev.gates()) == ["ruff", "format", "import-linter", "mypy", "pytest", "dekning"]


def test_everything_that_is_python_is_type_checked() -> None:
    folders = {path.parent.name for path in dev.ROOT.glob("[a-z]*/__init__.py")}
    assert folders <= set(dev.TYPED)
