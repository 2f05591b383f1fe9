"""The schema of a caseload: made whole when it is new, recognised when it is opened."""

from sqlalchemy import Connection, Inspector, inspect

from core.storage.feil import IkkeBase, NyereBase
from core.storage.meta import FORMAT, FORMATNAVN, Meta
from core.storage.motor import APPLICATION_ID
from core.storage.tabeller import metadata
from core.storage.utloesere import lag_utloesere

REVISJONER = ("0001", "0002", "0003")
SKJEMAVERSJON = len(REVISJONER)
VERSJONSTABELL = (
    "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL, "
    "CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num))"
)


def lag_skjema(forbindelse: Connection) -> None:
    """Create every table, index and trigger in the open transaction."""
    metadata.create_all(forbindelse)
    lag_utloesere(forbindelse)
    forbindelse.exec_driver_sql(VERSJONSTABELL)
    forbindelse.exec_driver_sql(
        f"INSERT INTO alembic_version (version_num) VALUES ('{REVISJONER[-1]}')"  # noqa: S608
    )
    merk_fil(forbindelse)
    Meta(forbindelse).sett(FORMAT, FORMATNAVN)


def merk_fil(forbindelse: Connection) -> None:
    """Mark a file as a caseload of this schema; a server has no such mark."""
    if forbindelse.dialect.name == "sqlite":
        forbindelse.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
        forbindelse.exec_driver_sql(f"PRAGMA user_version={SKJEMAVERSJON}")


def skjemaversjon(forbindelse: Connection) -> int:
    """Return the number of the caseload's schema; `NyereBase` for one that is not known here."""
    inspektoer: Inspector = inspect(forbindelse)
    if not inspektoer.has_table("alembic_version"):
        raise IkkeBase
    revisjon = forbindelse.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()
    if revisjon not in REVISJONER:
        raise NyereBase
    return REVISJONER.index(revisjon) + 1


def kontroller_filmerke(forbindelse: Connection) -> None:
    """Refuse a file that is of another program or of a newer version of this one."""
    if forbindelse.exec_driver_sql("PRAGMA application_id").scalar() != APPLICATION_ID:
        raise IkkeBase
    if int(forbindelse.exec_driver_sql("PRAGMA user_version").scalar_one()) > SKJEMAVERSJON:
        raise NyereBase
