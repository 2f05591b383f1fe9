"""Fixtures of the storage tests."""

from collections.abc import Iterator

import pytest

from core.storage.aapning import aapne_postgres, opprett_oevingsbase, opprett_postgres
from core.storage.base import Base
from core.storage.noekler import Bruker
from tests.databaser import Databases


@pytest.fixture(scope="module")
def _modulens_sqlcipher(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Base]:
    with opprett_oevingsbase(tmp_path_factory.mktemp("faelles") / "sak.db") as base:
        yield base


@pytest.fixture(scope="module")
def _modulens_postgres(databases: Databases) -> Iterator[Base]:
    adresse = databases.create()
    opprett_postgres(adresse)
    with aapne_postgres(adresse, Bruker(navn="nina")) as base:
        yield base
    databases.drop(adresse)


@pytest.fixture(scope="module", params=["sqlcipher", "postgres"])
def faelles_base(request: pytest.FixtureRequest) -> Base:
    """A caseload that the examples of a property share: each brings its own persons."""
    base: Base = request.getfixturevalue(f"_modulens_{request.param}")
    return base
