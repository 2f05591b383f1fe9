"""Kjør egenskapstestene på nye, tilfeldige eksempler så lenge som ønsket."""

import argparse
import subprocess
import sys
from time import monotonic

COMMAND = [
    sys.executable, "-m", "pytest", "-q", "-x", "-m", "hypothesis",
    "--hypothesis-profile=campaign", "--timeout=0",
]  # fmt: skip


def main(argv: list[str]) -> int:
    """Repeat the property tests with new examples until the minutes are gone or one fails."""
    parser = argparse.ArgumentParser(prog="dev.py campaign egenskaper", description=__doc__)
    parser.add_argument("--minutter", type=float, default=30.0, help="hvor lenge (30)")
    parser.add_argument("tester", nargs="*", default=["tests"], help="hvilke tester (alle)")
    arguments = parser.parse_args(argv)
    stop = monotonic() + 60 * arguments.minutter
    rounds = 0
    while monotonic() < stop:
        code = subprocess.run([*COMMAND, *arguments.tester], check=False).returncode
        if code:
            return code
        rounds += 1
    print(f"{rounds} runder uten feil.")
    return 0
