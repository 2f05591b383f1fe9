"""The console script: what goes where, and what a process does from start to end."""

import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from desktop.app import UTEN_SKJERM, VERSJON, main, mangler_skjerm

ROOT = Path(__file__).resolve().parents[2]


def test_the_version_is_the_projects(capsys: pytest.CaptureFixture[str]) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert project["project"]["version"] == VERSJON
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"Introreg {VERSJON}\n"


def test_help_names_the_commands_and_the_window(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--help"]) == 0
    told = capsys.readouterr().out
    for word in ("beregn", "--database FIL", "omvisning --ut MAPPE", "--selvtest"):
        assert word in told


def test_a_command_without_a_screen_is_the_command_lines(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["beregn", "--help"]) == 0
    assert "saksfilformatet" in capsys.readouterr().out
    assert main(["finnes-ikke"]) == 2
    assert "ukjent kommando: finnes-ikke" in capsys.readouterr().err


def test_a_wrong_option_of_the_window_is_refused(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert main(["--finnes-ikke"]) == 2
    assert "--finnes-ikke" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("platform", "environment", "missing"),
    [
        ("linux", {}, True),
        ("linux", {"DISPLAY": ":0"}, False),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, False),
        ("linux", {"QT_QPA_PLATFORM": "offscreen"}, False),
        ("win32", {}, False),
        ("darwin", {}, False),
    ],
)
def test_a_linux_without_a_display_has_no_screen(
    platform: str, environment: dict[str, str], missing: bool
) -> None:
    assert mangler_skjerm(environment, platform) is missing


def run(code: str, **environment: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"} | environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=200,
    )


def test_a_command_never_loads_qt() -> None:
    code = (
        "import sys; from desktop.app import main; main(['beregn', '--help']); "
        "sys.exit('PySide6' in sys.modules)"
    )
    assert run(code).returncode == 0


def test_the_window_is_painted_before_the_database_is_loaded() -> None:
    code = """
import sys
from core.services.klokke import Systemklokke
from desktop.models.feilfangst import Feilfangst
from desktop.models.oppstart import Oppstart
from desktop.views.program import Program, lag_program
app, klokke = lag_program(), Systemklokke()
with Program(app, lambda a: Oppstart(a, klokke), Feilfangst(klokke)) as program:
    seen = []
    program.vindu.malt.connect(lambda: seen.append(sorted(
        name for name in ("sqlalchemy", "alembic", "docxtpl", "cryptography", "lxml")
        if name in sys.modules)))
    program.vindu.malt.connect(app.quit)
    program.vindu.show()
    app.exec()
    print(seen)
"""
    ended = run(code)
    assert ended.stdout == "[[]]\n", ended.stderr


def test_the_program_opens_practice_and_ends_without_a_word(tmp_path: Path) -> None:
    code = """
from PySide6.QtCore import QTimer
import desktop.models.oppstart as oppstart
import desktop.views.program as program
import desktop.app as app
oppstart.OEVINGSPERSONER = 3
ekte = program.Program.vis
def vis(self):
    self.vindu.klar.connect(lambda: QTimer.singleShot(0, self.vindu.close))
    ekte(self)
program.Program.vis = vis
raise SystemExit(app.main([]))
"""
    folders = {name: str(tmp_path / name) for name in ("XDG_DATA_HOME", "XDG_STATE_HOME")}
    ended = run(code, **folders)
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, "", "")
    assert (tmp_path / "XDG_DATA_HOME" / "introreg" / "oevingssaker.db").exists()
    assert not list(tmp_path.rglob("feil.log"))


def test_the_tour_leaves_pictures_the_letter_and_the_file(tmp_path: Path) -> None:
    out = tmp_path / "omvisning"
    code = (
        f"from desktop.app import main; raise SystemExit(main(['omvisning', '--ut', {str(out)!r}]))"
    )
    ended = run(code, XDG_STATE_HOME=str(tmp_path / "tilstand"))
    assert ended.returncode == 0, ended.stderr + ended.stdout
    told = [Path(line) for line in ended.stdout.splitlines()]
    assert sorted(told) == sorted(out.iterdir())
    pictures = [path.name for path in told if path.suffix == ".png"]
    assert len(pictures) == 24
    assert all(re.fullmatch(r"\d\d_[a-z_]+_(lys|mork)\.png", name) for name in pictures)
    assert (out / "vedtaksbrev.docx").read_bytes().startswith(b"PK")
    assert "Karimi" in (out / "personer.csv").read_text(encoding="utf-8-sig")
    assert not list(tmp_path.rglob("feil.log"))


def test_the_tour_says_where_it_cannot_write(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "fil").write_text("", encoding="utf-8")
    assert main(["omvisning", "--ut", str(tmp_path / "fil" / "ut")]) == 2
    assert "kan ikke lage mappen" in capsys.readouterr().err
    assert main(["omvisning"]) == 2
    assert "--ut" in capsys.readouterr().err


def test_without_a_screen_one_line_says_what_happens_instead() -> None:
    assert UTEN_SKJERM.count("\n") == 0
    assert "{mappe}" in UTEN_SKJERM
