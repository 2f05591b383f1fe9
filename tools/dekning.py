"""Hold the test coverage up to its floors, package by package.

Reads the JSON report that the test run leaves behind. A line and a branch count the same.
"""

import json
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

REPORT = Path("build/dekning.json")
# Percent of lines and branches; a file counts for the first folder that holds it.
FLOORS = {"core/domain": 100.0, "core/rules": 100.0, "core": 90.0, "desktop": 90.0}


@dataclass(frozen=True, slots=True)
class FileCoverage:
    """What the tests reached of one file: counts of lines and branches together."""

    path: str
    covered: int
    total: int
    missing_lines: tuple[int, ...] = ()
    missing_branches: tuple[tuple[int, int], ...] = ()

    @property
    def group(self) -> str:
        """The folder of `FLOORS` that the file counts for; empty when none holds it."""
        return next((folder for folder in FLOORS if self.path.startswith(folder + "/")), "")


def read_report(text: str) -> list[FileCoverage]:
    """The files of a coverage report in JSON."""
    return [read_file(path, entry) for path, entry in json.loads(text)["files"].items()]


def read_file(path: str, entry: Mapping[str, Any]) -> FileCoverage:
    """One file of the report."""
    summary = entry["summary"]
    return FileCoverage(
        path=path.replace("\\", "/"),
        covered=summary["covered_lines"] + summary["covered_branches"],
        total=summary["num_statements"] + summary["num_branches"],
        missing_lines=tuple(entry["missing_lines"]),
        missing_branches=tuple((start, end) for start, end in entry["missing_branches"]),
    )


def percent(files: Iterable[FileCoverage]) -> float:
    """How much of the files the tests reached; an empty group lacks nothing."""
    counted = list(files)
    total = sum(file.total for file in counted)
    return 100 * sum(file.covered for file in counted) / total if total else 100.0


def shortfalls(files: Iterable[FileCoverage]) -> list[str]:
    """A line for every folder below its floor, followed by its files that lack most."""
    counted = list(files)
    lines = []
    for folder, floor in FLOORS.items():
        group = [file for file in counted if file.group == folder]
        if percent(group) < floor:
            lines.append(f"{folder}: {percent(group):.2f} % er dekket, {floor:.0f} % er kravet")
            lines += worst(group)
    return lines


def worst(files: Iterable[FileCoverage], count: int = 10) -> list[str]:
    """The files that lack most, with the lines and branches that no test runs."""
    lacking = [file for file in files if file.covered < file.total]
    lacking.sort(key=lambda file: file.covered - file.total)
    return [f"  {file.path}: {percent([file]):.1f} %, {gaps(file)}" for file in lacking[:count]]


def gaps(file: FileCoverage) -> str:
    """What no test runs of a file: lines, and branches from lines that do run («4→9»)."""
    lines = set(file.missing_lines)
    branches = [f"{start}→{end}" for start, end in file.missing_branches if start not in lines]
    return "linje " + ", ".join(ranges(file.missing_lines) + branches)


def ranges(lines: Iterable[int]) -> list[str]:
    """Line numbers with neighbours joined: 3, 4, 5, 9 are «3-5» and «9»."""
    runs: list[list[int]] = []
    for line in sorted(lines):
        if runs and runs[-1][-1] == line - 1:
            runs[-1].append(line)
        else:
            runs.append([line])
    return [f"{run[0]}-{run[-1]}" if len(run) > 1 else str(run[0]) for run in runs]


def main() -> int:
    """Print what falls short and fail if anything does."""
    if not REPORT.exists():
        print(f"{REPORT} mangler: testene ble ikke kjørt ferdig.")
        return 1
    files = read_report(REPORT.read_text(encoding="utf-8"))
    lines = shortfalls(files)
    print("\n".join(lines) if lines else f"Dekning: {percent(files):.1f} %")
    return int(bool(lines))


if __name__ == "__main__":
    sys.exit(main())
