"""Rules and domain are pure, and no function has grown out of sight."""

import ast
import sys
from collections.abc import Iterator

import pytest

from tests.arkitektur.filer import modules

# Of the standard library, what reads the world: files, clocks, chance, processes, the log.
WORLD = {
    *("asyncio", "builtins", "glob", "importlib", "io", "logging", "multiprocessing", "os"),
    *("pathlib", "random", "secrets", "shutil", "socket", "sqlite3", "subprocess", "sys"),
    *("tempfile", "threading", "time", "tomllib", "urllib"),
}
PURE_LIBRARIES = (set(sys.stdlib_module_names) - WORLD) | {"dateutil"}
WORLDLY_CALLS = frozenset({"open", "print", "input", "eval", "exec", "__import__"})
OWN = {
    "core/domain/": ("core.domain",),
    "core/rules/": ("core.domain", "core.kodeverk", "core.rules"),
}
LONGEST_FUNCTION, LONGEST_FILE = 40, 400


def imported(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        if isinstance(node, ast.ImportFrom):
            yield node.module or "."


def impurities(path: str, source: str) -> list[str]:
    """What a module of rules or domain imports or calls and may not."""
    tree = ast.parse(source)
    own = next((names for folder, names in OWN.items() if path.startswith(folder)), ())
    wrong = [
        name
        for name in imported(tree)
        if name.partition(".")[0] not in PURE_LIBRARIES and not name.startswith(own)
    ]
    calls = (node.func for node in ast.walk(tree) if isinstance(node, ast.Call))
    return wrong + [f.id for f in calls if isinstance(f, ast.Name) and f.id in WORLDLY_CALLS]


def functions(source: str) -> Iterator[tuple[str, int]]:
    """The functions of a module, each with its number of lines without the docstring."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            text = ast.get_docstring(node, clean=False)
            lines = (node.end_lineno or node.lineno) - node.lineno + 1
            yield node.name, lines - (len(text.splitlines()) if text else 0)


def test_rules_and_domain_see_nothing_of_the_world() -> None:
    pure = [module for module in modules("core") if module[0].startswith(tuple(OWN))]
    assert len(pure) > 10
    assert {path: wrong for path, text in pure if (wrong := impurities(path, text))} == {}


@pytest.mark.parametrize(
    "source",
    [
        "import logging",
        "from pathlib import Path",
        "import sqlalchemy.orm",
        "from core.storage import engine",
        "def f():\n    import time",
        "open('x')",
    ],
)
def test_a_look_at_the_world_is_seen(source: str) -> None:
    assert impurities("core/rules/x.py", source)


@pytest.mark.parametrize(
    "source",
    [
        "from datetime import date",
        "from dateutil.easter import easter",
        "import core.kodeverk.koder",
    ],
)
def test_what_rules_may_know_is_let_through(source: str) -> None:
    assert impurities("core/rules/x.py", source) == []


def test_the_domain_may_not_know_the_rules() -> None:
    assert impurities("core/domain/x.py", "from core.rules import frist") == ["core.rules"]


def test_no_function_is_longer_than_a_screen() -> None:
    long = {
        f"{path}:{name}": lines
        for path, text in modules("core", "desktop", "tools", "benchmarks", "campaigns")
        for name, lines in functions(text)
        if lines > LONGEST_FUNCTION
    }
    assert long == {}


def test_no_module_is_longer_than_a_reader_holds() -> None:
    lengths = {path: text.count("\n") for path, text in modules("core", "desktop", "tools")}
    assert {path: n for path, n in lengths.items() if n > LONGEST_FILE} == {}


def test_lines_are_counted_without_the_docstring() -> None:
    source = 'def f():\n    """En.\n\n    To.\n    """\n    return 1\n'
    assert list(functions(source)) == [("f", 2)]
