"""Run a module and tell the most memory that it had: `python -m benchmarks.topp MODULE [ARG …]`.

The parent cannot ask: what a process held before it became another is counted in its place.
"""

import runpy
import sys
from contextlib import suppress
from pathlib import Path

STATUS = Path("/proc/self/status")


def topp() -> float:
    """Give the most memory that this process has had, in MiB; NaN where no system tells."""
    if not STATUS.exists():
        return float("nan")
    felt = dict(linje.split(":", 1) for linje in STATUS.read_text("ascii").splitlines())
    return int(felt["VmHWM"].split()[0]) / 1024


if __name__ == "__main__":
    del sys.argv[0]
    with suppress(SystemExit):
        runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=True)
    sys.stderr.write(f"{topp()}\n")
