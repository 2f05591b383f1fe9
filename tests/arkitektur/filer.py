"""The files of the checkout, for the tests that read the project itself."""

import fnmatch
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PYTHON = ("core", "desktop", "tools", "benchmarks", "campaigns", "tests", "templates")


@lru_cache
def ignored_patterns() -> tuple[str, ...]:
    """The names that are no part of the project."""
    lines = (ROOT / ".gitignore").read_text(encoding="utf-8").split()
    return (".git", *(line.strip("/") for line in lines))


def is_ignored(path: Path) -> bool:
    """Whether a path lies under a name that is no part of the project."""
    return any(fnmatch.fnmatch(path.name, pattern) for pattern in ignored_patterns())


def files(folder: Path = ROOT) -> Iterator[Path]:
    """Every file of the project below a folder."""
    for path in sorted(folder.iterdir()):
        if is_ignored(path):
            continue
        if path.is_dir():
            yield from files(path)
        else:
            yield path


def texts() -> Iterator[tuple[str, str]]:
    """Every text file of the project: its path from the root, and what it holds."""
    for path in files():
        content = path.read_bytes()
        if b"\0" not in content:
            yield path.relative_to(ROOT).as_posix(), content.decode("utf-8")


def modules(*folders: str) -> Iterator[tuple[str, str]]:
    """The Python files of some packages: path from the root, and source."""
    for name, text in texts():
        if name.endswith(".py") and name.partition("/")[0] in folders:
            yield name, text
