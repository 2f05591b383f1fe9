"""Other processes as measurements: what they write, how much memory they had."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
# Compiled modules are kept from one start to the next, as they are for a user.
MILJOE = {navn: verdi for navn, verdi in os.environ.items() if navn != "PYTHONDONTWRITEBYTECODE"}


def kjoer(*argumenter: str | Path) -> None:
    """Run Python with arguments to its end; what it writes goes nowhere."""
    kommando = _kommando(argumenter)
    subprocess.run(kommando, check=False, cwd=ROOT, env=MILJOE, stdout=subprocess.DEVNULL)


def minne(modul: str, *argumenter: str | Path) -> float:
    """Run a module to its end and give the most memory that it had, in MiB."""
    kommando = _kommando(("-m", "benchmarks.topp", modul, *argumenter))
    ferdig = subprocess.run(
        kommando,
        check=True,
        cwd=ROOT,
        env=MILJOE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )
    return float(ferdig.stderr.split()[-1])


def svar(*argumenter: str | Path, **miljoe: str) -> str:
    """Run Python with arguments and give what it wrote."""
    ferdig = subprocess.run(
        _kommando(argumenter),
        check=True,
        cwd=ROOT,
        env=MILJOE | miljoe,
        stdout=subprocess.PIPE,
        text=True,
    )
    return ferdig.stdout


def _kommando(argumenter: tuple[str | Path, ...]) -> list[str]:
    return [sys.executable, *map(str, argumenter)]
