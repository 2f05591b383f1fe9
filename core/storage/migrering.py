"""Bringing a caseload of an older program up to date: all steps, or none.

Imported only for a caseload that is behind: the migration library is slow to load.
"""

from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection

from core.storage.base import laas
from core.storage.skjema import merk_fil

MAPPE = Path(__file__).parent / "migrations"


def oppsett(forbindelse: Connection, mappe: Path) -> Config:
    """Return the library's configuration: the scripts, and the connection that they run on."""
    config = Config()
    config.set_main_option("script_location", str(mappe).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = forbindelse
    return config


def oppgrader(forbindelse: Connection, mappe: Path | None = None) -> None:
    """Run the missing steps in one transaction on a writer's connection.

    A step that fails leaves the caseload as it was, the file's version mark with it. Of two who
    open a shared caseload at once, the later one waits and finds nothing left to do.
    """
    with forbindelse.begin():
        laas(forbindelse)
        command.upgrade(oppsett(forbindelse, mappe or MAPPE), "head")
        merk_fil(forbindelse)
