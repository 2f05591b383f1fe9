"""Print the table of measurements: `python -m benchmarks [--personer N] [ID …]`."""

import argparse
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from types import ModuleType

from benchmarks import Result, measure, table


def modules() -> list[ModuleType]:
    """The modules that hold measurements, in the order of their names."""
    names = sorted(path.stem for path in Path(__file__).parent.glob("y*.py"))
    return [import_module(f"benchmarks.{name}") for name in names]


def results(chosen: set[str], size: int) -> Iterator[Result]:
    """Measure the chosen rows, or all when none is chosen."""
    for module in modules():
        if not chosen or chosen & set(module.IDS):
            rows = (row for row in module.rows(size) if not chosen or row.id in chosen)
            yield from map(measure, rows)


def main(argv: list[str]) -> int:
    """Read the arguments, measure, and print each line of the table when it is ready."""
    parser = argparse.ArgumentParser(prog="dev.py bench", description="Mål ytelsen.")
    parser.add_argument("id", nargs="*", help="hvilke rader, for eksempel Y1 Y3; ingen er alle")
    parser.add_argument("--personer", type=int, default=10_000, help="personer i saksmengden")
    arguments = parser.parse_args(argv)
    known = {name for module in modules() for name in module.IDS}
    unknown = sorted(set(arguments.id) - known)
    if unknown:
        parser.error(f"ukjent rad: {', '.join(unknown)}; disse finnes: {', '.join(sorted(known))}")
    for line in table(results(set(arguments.id), arguments.personer), arguments.personer):
        print(line, flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
