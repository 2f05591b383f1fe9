"""The triggers, made from the tables: earlier versions kept, nothing removed, events untouched.

A change to the text here is a change of the schema and needs a migration.
"""

from collections.abc import Iterator

from sqlalchemy import Connection, Table

from core.storage.systemtabeller import HENDELSE, META
from core.storage.tabeller import HISTORIKK, REGISTRERTE, metadata

FASTE = (HENDELSE, *(metadata.tables[tabell.name + HISTORIKK] for tabell in REGISTRERTE))
BEVARTE = (*REGISTRERTE, META)
NEKT = "introreg: raden kan ikke fjernes eller skrives om"
HOPP = "introreg: raden er endret av en annen"


def lag_utloesere(forbindelse: Connection) -> None:
    """Create every trigger in the open transaction."""
    for setning in utloesere(forbindelse.dialect.name):
        forbindelse.exec_driver_sql(setning)


def utloesere(dialekt: str) -> Iterator[str]:
    """Yield the statements that create the triggers of a database."""
    return _postgres() if dialekt == "postgresql" else _sqlite()


def _historikk(tabell: Table) -> str:
    """Return the statement that keeps the old version of a row."""
    navn = [kolonne.name for kolonne in tabell.c]
    gamle = ", ".join(f"OLD.{kolonne}" for kolonne in navn)
    return (
        f"INSERT INTO {tabell.name}{HISTORIKK} (erstattet_av, {', '.join(navn)}) "  # noqa: S608
        f"VALUES (NEW.endret_av, {gamle});"
    )


def _sqlite() -> Iterator[str]:
    for tabell in REGISTRERTE:
        yield (
            f"CREATE TRIGGER {tabell.name}_versjon BEFORE UPDATE ON {tabell.name} "
            f"WHEN NEW.versjon <> OLD.versjon + 1 BEGIN SELECT RAISE(ABORT, '{HOPP}'); END"
        )
        yield (
            f"CREATE TRIGGER {tabell.name}_bevar AFTER UPDATE ON {tabell.name} "
            f"BEGIN {_historikk(tabell)} END"
        )
    for tabell in (*FASTE, *BEVARTE):
        yield _sqlite_nekt(tabell.name, "DELETE")
    for tabell in FASTE:
        yield _sqlite_nekt(tabell.name, "UPDATE")
    yield (
        f"CREATE TRIGGER hendelse_nekt_insert BEFORE INSERT ON hendelse WHEN EXISTS "  # noqa: S608
        f"(SELECT 1 FROM hendelse WHERE id = NEW.id) BEGIN SELECT RAISE(ABORT, '{NEKT}'); END"
    )


def _sqlite_nekt(tabell: str, handling: str) -> str:
    return (
        f"CREATE TRIGGER {tabell}_nekt_{handling.lower()} BEFORE {handling} ON {tabell} "
        f"BEGIN SELECT RAISE(ABORT, '{NEKT}'); END"
    )


def _postgres() -> Iterator[str]:
    yield (
        "CREATE FUNCTION introreg_nekt() RETURNS trigger LANGUAGE plpgsql AS "
        f"$$ BEGIN RAISE EXCEPTION '{NEKT}'; END $$"
    )
    for tabell in REGISTRERTE:
        yield (
            f"CREATE FUNCTION {tabell.name}_bevar() RETURNS trigger LANGUAGE plpgsql AS "
            f"$$ BEGIN IF NEW.versjon <> OLD.versjon + 1 THEN RAISE EXCEPTION '{HOPP}'; END IF; "
            f"{_historikk(tabell)} RETURN NULL; END $$"
        )
        yield (
            f"CREATE TRIGGER {tabell.name}_bevar AFTER UPDATE ON {tabell.name} "
            f"FOR EACH ROW EXECUTE FUNCTION {tabell.name}_bevar()"
        )
    for tabell in (*FASTE, *BEVARTE):
        yield _postgres_nekt(tabell.name, "DELETE", "ROW")
        yield _postgres_nekt(tabell.name, "TRUNCATE", "STATEMENT")
    for tabell in FASTE:
        yield _postgres_nekt(tabell.name, "UPDATE", "ROW")


def _postgres_nekt(tabell: str, handling: str, hver: str) -> str:
    return (
        f"CREATE TRIGGER {tabell}_nekt_{handling.lower()} BEFORE {handling} ON {tabell} "
        f"FOR EACH {hver} EXECUTE FUNCTION introreg_nekt()"
    )
