#!/usr/bin/env python3
"""Arbeidsbenken til Introreg: gjør klart, kjør, test, mål og bygg, med Python alene.

Bruk (på Windows: «py dev.py …»):
  python3 dev.py setup            gjør klart, og ikke mer
  python3 dev.py run [...]        start programmet; resten går til programmet
  python3 dev.py test [...]       alle portene; med argumenter bare pytest, som får dem
  python3 dev.py bench [ID ...]   mål ytelsen; skriver tabellen
  python3 dev.py campaign [NAVN]  kjør en lang prøve; uten navn listes de
  python3 dev.py build            bygg mappen dist/introreg og la den prøve seg selv
  python3 dev.py format           rett formen på koden
"""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from tools.system_packages import WorkbenchError, ensure_packages, say, succeeds

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
LOCK = ROOT / "requirements.lock"
BENCH_LOCK = ROOT / "requirements-bench.lock"
STAMP = VENV / ".stamp"
BENCH_STAMP = VENV / ".stamp-bench"
FLOOR = (3, 11)
WINDOWS = os.name == "nt"

TYPED = ("core", "desktop", "dev.py", "tests", "tools", "benchmarks", "campaigns")


def check_python(version: tuple[int, ...] = tuple(sys.version_info[:3])) -> None:
    """Refuse an interpreter below the floor."""
    if version[:2] < FLOOR:
        found = ".".join(map(str, version))
        message = f"Introreg trenger Python 3.11 eller nyere; dette er Python {found}."
        raise WorkbenchError(message + " Installer en nyere Python og kjør kommandoen med den.")


def tool(name: str) -> str:
    """The path of a command inside the environment."""
    return str(VENV / "Scripts" / f"{name}.exe" if WINDOWS else VENV / "bin" / name)


def execute(command: list[str], **environment: str) -> int:
    """Run a command from the project's folder and return its exit code."""
    return subprocess.run(command, check=False, cwd=ROOT, env=os.environ | environment).returncode


def fingerprint(*parts: bytes) -> str:
    """What the environment is made from; another value means that it must be made again."""
    return hashlib.sha256(b"\0".join(parts)).hexdigest()


def wanted() -> str:
    """The fingerprint of the environment that this checkout asks for."""
    project = (ROOT / "pyproject.toml").read_bytes()
    return fingerprint(LOCK.read_bytes(), project, sys.version.encode(), os.fsencode(ROOT))


def is_current() -> bool:
    """Whether the environment is already what this checkout asks for."""
    made = STAMP.read_text(encoding="ascii") if STAMP.exists() else ""
    return made == wanted() and Path(tool("introreg")).exists()


def venv_version(config: str) -> str:
    """The interpreter version, «3.11», that a pyvenv.cfg names."""
    found = re.search(r"^version(?:_info)?\s*=\s*(\d+\.\d+)", config, re.MULTILINE)
    return found.group(1) if found else ""


def venv_is_usable() -> bool:
    """Whether an environment of this interpreter's version stands there."""
    config = VENV / "pyvenv.cfg"
    if not config.exists() or not Path(tool("python")).exists():
        return False
    return venv_version(config.read_text(encoding="utf-8")) == "{}.{}".format(*sys.version_info)


def locked_entry(lock: str, name: str) -> str:
    """One package of the lock file, with its hashes."""
    found = re.search(rf"^{re.escape(name)}==.*(?:\n[ \t].*)*", lock, re.MULTILINE)
    if not found:
        raise WorkbenchError(f"requirements.lock mangler {name}; lag låsefilen på nytt.")
    return found.group(0) + "\n"


def find_uv() -> str | None:
    """An uv to install with: the machine's, the environment's, or a locked one put there now."""
    uv = shutil.which("uv") or shutil.which(tool("uv"))
    if uv:
        return uv
    entry = VENV / "uv.txt"
    entry.write_text(locked_entry(LOCK.read_text(encoding="utf-8"), "uv"), encoding="utf-8")
    pip = [tool("python"), "-m", "pip", "install", "-q", "--require-hashes", "-r", str(entry)]
    return tool("uv") if succeeds(pip) else None


def installers() -> list[list[str]]:
    """The ways to install into the environment, the fast one first."""
    pip = [tool("python"), "-m", "pip", "install", "-q", "--disable-pip-version-check"]
    uv = find_uv()
    if uv is None:
        return [pip]
    return [[uv, "pip", "install", "-q", "--compile-bytecode", "--python", tool("python")], pip]


def install(ways: list[list[str]], *what: str) -> None:
    """Install in the first way that works."""
    if not any(execute([*way, *what]) == 0 for way in ways):
        raise WorkbenchError("Pakkene lot seg ikke installere; meldingen over sier hvorfor.")


def make_environment() -> None:
    """Make `.venv`, install exactly what the lock file names, then the project itself."""
    say("Gjør klart miljøet i .venv (første gang tar det et minutt) …")
    if not venv_is_usable() and execute([sys.executable, "-m", "venv", "--clear", str(VENV)]):
        raise WorkbenchError("Miljøet .venv lot seg ikke lage; meldingen over sier hvorfor.")
    ways = installers()
    install(ways, "--require-hashes", "-r", str(LOCK))
    install(ways, "--no-deps", "--no-build-isolation", "-e", str(ROOT))
    STAMP.write_text(wanted(), encoding="ascii")


def make_peers() -> None:
    """Install what the measurements compare with, unless it is there."""
    current = fingerprint(wanted().encode(), BENCH_LOCK.read_bytes())
    if BENCH_STAMP.exists() and BENCH_STAMP.read_text(encoding="ascii") == current:
        return
    say("Henter det som målingene sammenligner med …")
    install(installers(), "--require-hashes", "-r", str(BENCH_LOCK))
    BENCH_STAMP.write_text(current, encoding="ascii")


def setup(*, office: bool = False) -> None:
    """Make everything ready that is not; repeat nothing."""
    if sys.platform == "linux":
        ensure_packages(venv=not venv_is_usable(), office=office)
    if not is_current():
        make_environment()


def run(arguments: list[str]) -> int:
    """Start the program in the caller's folder; it alone decides what it does with a screen."""
    command = [tool("introreg"), *arguments]
    if not WINDOWS:
        os.execv(command[0], command)  # noqa: S606 - signals must reach the program itself
    return subprocess.run(command, check=False).returncode


def gates() -> dict[str, list[str]]:
    """The tools that must all be content, in the order of how soon they answer."""
    python = tool("python")
    tests = ["-q", "-n", "auto", "--dist", "loadfile", "--cov", "--cov-report=json"]
    return {
        "ruff": [tool("ruff"), "check", "-q"],
        "format": [tool("ruff"), "format", "--check", "-q"],
        "import-linter": [tool("lint-imports"), "--no-logo"],
        "mypy": [tool("mypy"), *TYPED],
        "pytest": [python, "-m", "pytest", *tests],
        "dekning": [python, "-m", "tools.dekning"],
    }


def test(arguments: list[str]) -> int:
    """Run every gate and name those that failed; with arguments pytest alone."""
    if arguments:
        return execute([tool("python"), "-m", "pytest", *arguments])
    failed = []
    for name, command in gates().items():
        say(f"{name} …")
        if execute(command):
            failed.append(name)
    say("Feilet: " + ", ".join(failed) if failed else "Alt er i orden.")
    return int(bool(failed))


def bench(arguments: list[str]) -> int:
    """Measure what is named, or all, and print the table."""
    make_peers()
    return execute([tool("python"), "-m", "benchmarks", *arguments])


def campaign(arguments: list[str]) -> int:
    """Run a long trial by name; without a name, list them."""
    return execute([tool("python"), "-m", "campaigns", *arguments])


def format_code(_arguments: list[str]) -> int:
    """Let ruff repair what it can and set the form of the code."""
    return execute([tool("ruff"), "check", "--fix"]) | execute([tool("ruff"), "format"])


def build(arguments: list[str]) -> int:
    """Build the folder that is installed, then let the built program test itself."""
    folders = ["--distpath", "dist", "--workpath", "build/pyinstaller"]
    made = execute(
        [
            tool("pyinstaller"),
            "--noconfirm",
            "--log-level",
            "WARN",
            *folders,
            *arguments,
            "build.spec",
        ]
    )
    program = ROOT / "dist" / "introreg" / ("introreg-konsoll.exe" if WINDOWS else "introreg")
    return made or execute([str(program), "--selvtest"], QT_QPA_PLATFORM="offscreen")


COMMANDS: dict[str, Callable[[list[str]], int]] = {
    "run": run,
    "test": test,
    "bench": bench,
    "campaign": campaign,
    "build": build,
    "format": format_code,
}


def main(arguments: list[str]) -> int:
    """Read the command, make ready what it needs, and do it."""
    name = arguments[0] if arguments else "--help"
    if name not in {"setup", *COMMANDS}:
        print(__doc__)
        return 0 if name in {"-h", "--help", "help"} else 2
    check_python()
    setup(office=name == "test")
    return COMMANDS[name](arguments[1:]) if name in COMMANDS else 0


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except WorkbenchError as error:
        sys.exit(f"Feil: {error}")
    except KeyboardInterrupt:
        sys.exit(130)
