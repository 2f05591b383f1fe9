"""An opened practice caseload on the day of the design's pictures, and what screens stand on."""

import shutil
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

if TYPE_CHECKING:
    from core.domain.sak import Sak
    from core.services.klokke import FastKlokke
    from core.services.tjenester import Tjenester
    from desktop.background import Arbeider
    from desktop.models.arbeidsrom import Arbeidsrom

I_DAG = date(2026, 10, 14)
NAA = datetime(2026, 10, 14, 7, 41, 12, tzinfo=UTC)
KOMMUNER = {"9999": "Fjordvik", "9991": "Nesby"}
ROLLER = 17
FILER = ("oeving.db", "oeving.nokkel")


@pytest.fixture(scope="session")
def saker() -> dict[str, "Sak"]:
    """The cast of the practice caseload by family name."""
    from core.services.demo import lag_saker

    return {sak.person.etternavn: sak for sak in lag_saker(ROLLER, 1, I_DAG)}


@pytest.fixture(scope="session")
def mal(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a caseload with the cast in it, made once and copied for each test."""
    from core.services.oeving import lag_oevingsbase

    folder = tmp_path_factory.mktemp("mal")
    lag_oevingsbase(folder / FILER[0], ROLLER, 1, I_DAG)
    return folder


@pytest.fixture
def basesti(mal: Path, tmp_path: Path) -> Path:
    """A caseload of the test's own."""
    for name in FILER:
        shutil.copy(mal / name, tmp_path / name)
    return tmp_path / FILER[0]


@pytest.fixture
def klokke() -> "FastKlokke":
    """A clock that stands on the day of the pictures."""
    from core.services.klokke import FastKlokke

    return FastKlokke(NAA)


@pytest.fixture
def tjenester(basesti: Path, klokke: "FastKlokke") -> Iterator["Tjenester"]:
    """The use cases on the caseload."""
    from core.services.tjenester import lag_tjenester
    from core.storage.aapning import aapne_base

    with aapne_base(basesti) as base:
        yield lag_tjenester(base, klokke)


@pytest.fixture
def arbeider(qapp: QApplication) -> Iterator["Arbeider"]:  # noqa: ARG001 - Qt must run
    """The worker thread of the test."""
    from desktop.background import Arbeider

    made = Arbeider()
    uventet: list[Exception] = []
    made.uventet.connect(uventet.append)
    yield made
    made.stopp()
    if uventet:
        raise uventet[0]


@pytest.fixture
def rom(tjenester: "Tjenester", arbeider: "Arbeider") -> "Arbeidsrom":
    """What the screens share."""
    from desktop.models.arbeidsrom import Arbeidsrom

    return Arbeidsrom(tjenester, arbeider, KOMMUNER)


def vent(qtbot: QtBot, arbeider: "Arbeider") -> None:
    """Wait until the worker has nothing more to do."""
    qtbot.waitUntil(lambda: arbeider.er_ledig)
