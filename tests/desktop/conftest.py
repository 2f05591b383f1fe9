"""An opened practice caseload on the day of the design's pictures, and what screens stand on."""

import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from tests.desktop.vindu import Vindu

if TYPE_CHECKING:
    from core.domain.sak import Sak
    from core.services.klokke import FastKlokke
    from core.services.tjenester import Tjenester
    from desktop.background import Arbeider
    from desktop.models.arbeidsrom import Arbeidsrom

LagVindu = Callable[..., Vindu]
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


@pytest.fixture
def kledd(qapp: QApplication) -> QApplication:
    """The program in its own look, light, without motion."""
    from desktop.theme.theme import theme

    theme().use(qapp, "lys")
    theme().set_reduced_motion(True)
    return qapp


@pytest.fixture
def lag_vindu(
    qtbot: QtBot, kledd: QApplication, arbeider: "Arbeider", klokke: "FastKlokke", tmp_path: Path
) -> Iterator[LagVindu]:
    """Make windows on caseloads; each is closed, with its caseload, at the end."""
    from PySide6.QtCore import QSettings

    from desktop.models.oppstart import Oppstart
    from desktop.views.hovedvindu import Hovedvindu
    from desktop.views.utseende import Utseende

    QSettings.setPath(
        QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(tmp_path / "innstillinger")
    )
    laget: list[tuple[Hovedvindu, Oppstart]] = []

    def lag(sti: Path | None, bredde: int = 1366, hoeyde: int = 768) -> Vindu:
        oppstart = Oppstart(arbeider, klokke, sti)
        vindu = Hovedvindu(oppstart, Utseende(kledd))
        qtbot.addWidget(vindu)
        laget.append((vindu, oppstart))
        vindu.resize(bredde, hoeyde)
        vindu.show()
        qtbot.waitExposed(vindu)
        vindu.activateWindow()
        return Vindu(qtbot, vindu, oppstart)

    yield lag
    for vindu, oppstart in laget:
        qtbot.waitUntil(lambda: arbeider.er_ledig)
        if isValid(vindu):  # pytest-qt closes it too, and it may be gone while one waits
            vindu._lukker = True
            vindu.close()
        if vindu.innhold is not None:
            vindu.innhold.hoved.rom.tjenester.base.lukk()
        oppstart.slipp()


@pytest.fixture
def vindu(lag_vindu: LagVindu, basesti: Path) -> Vindu:
    """A window at 1366×768 on the cast's caseload, with its list."""
    made = lag_vindu(basesti)
    made.oppstart.start()
    made.vent_paa(lambda: made.vindu.innhold is not None)
    made.ro()
    return made
