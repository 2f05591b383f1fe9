"""Other processes as measurements: how long one takes, how much memory it had, what it tells."""

import os
import subprocess
import sys
from pathlib import Path
from time import perf_counter
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[1]


class Forbruk(NamedTuple):
    """What a process took: seconds of the clock, and peak memory in MiB."""

    sekunder: float
    minne: float


def kjoer(*argumenter: str | Path) -> Forbruk:
    """Run Python with arguments to its end; what it writes goes nowhere."""
    start = perf_counter()
    prosess = subprocess.Popen(_kommando(argumenter), cwd=ROOT, stdout=subprocess.DEVNULL)
    _, status, bruk = os.wait4(prosess.pid, 0)
    sekunder = perf_counter() - start
    prosess.returncode = os.waitstatus_to_exitcode(status)
    # Linux counts in KiB, macOS in bytes.
    return Forbruk(sekunder, bruk.ru_maxrss / (1 << 20 if sys.platform == "darwin" else 1 << 10))


def svar(*argumenter: str | Path, **miljoe: str) -> str:
    """Run Python with arguments and give what it wrote."""
    ferdig = subprocess.run(
        _kommando(argumenter),
        check=True,
        cwd=ROOT,
        env=os.environ | miljoe,
        capture_output=True,
        text=True,
    )
    return ferdig.stdout


def _kommando(argumenter: tuple[str | Path, ...]) -> list[str]:
    return [sys.executable, *map(str, argumenter)]
