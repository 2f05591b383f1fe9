"""The engines: SQLCipher for one computer, PostgreSQL where several share.

On SQLCipher the key and the salt come from the key file, so that a torn first page never takes
the caseload with it; a file is never made by opening. Writers begin with the write lock, readers
without it, and `isolation_level=None` keeps the driver out of transactions (it would commit DDL).
"""

from pathlib import Path

import sqlcipher3
from sqlalchemy import URL, Connection, Engine, FromClause, create_engine, event
from sqlalchemy.dialects.sqlite.base import SQLiteCompiler
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.pool import QueuePool

from core.storage.noekler import Basenoekler

APPLICATION_ID = 0x496E7472  # «Intr»
SKRIVER = "introreg_skriver"
PRAGMAER = (
    "foreign_keys=ON",
    "recursive_triggers=ON",
    "trusted_schema=OFF",
    "cell_size_check=ON",
    "secure_delete=ON",
    "temp_store=MEMORY",
    "busy_timeout=5000",
    "cache_size=-16384",  # KiB: the indexes that answer a list of 100,000 persons fit
    "synchronous=FULL",
)
POSTGRES_VALG = (
    "-c statement_timeout=30s -c lock_timeout=5s -c idle_in_transaction_session_timeout=60s "
    "-c timezone=UTC"
)


class Setningsbygger(SQLiteCompiler):
    """Makes statements that may name the index to read along (`INDEXED BY`)."""

    def get_from_hint_text(self, table: FromClause, text: str | None) -> str | None:  # noqa: ARG002
        """Write the hint as it is given."""
        return text


def aapne_forbindelse(sti: Path, noekler: Basenoekler, modus: str = "rw") -> DBAPIConnection:
    """Return a keyed driver connection; `modus` «rwc» alone makes a file.

    The key is hexadecimal and our own: a pragma takes no bound parameter.
    """
    forbindelse: DBAPIConnection = sqlcipher3.connect(
        f"{sti.as_uri()}?mode={modus}", uri=True, isolation_level=None, check_same_thread=False
    )
    try:
        forbindelse.execute(f"PRAGMA key=\"x'{noekler.noekkel.hex()}{noekler.salt.hex()}'\"")
        forbindelse.execute("PRAGMA cipher_log_level=NONE")
        for pragma in PRAGMAER:
            forbindelse.execute(f"PRAGMA {pragma}")
        forbindelse.execute("PRAGMA journal_mode=WAL")
    except BaseException:
        forbindelse.close()
        raise
    return forbindelse


def sqlcipher_motor(sti: Path, noekler: Basenoekler, modus: str = "rw") -> Engine:
    """Return the engine of a caseload in a file."""
    motor = create_engine(
        "sqlite://",
        module=sqlcipher3,
        creator=lambda: aapne_forbindelse(sti, noekler, modus),
        poolclass=QueuePool,
        hide_parameters=True,
    )
    motor.dialect.statement_compiler = Setningsbygger
    event.listen(motor, "begin", _begynn)
    return motor


def postgres_motor(url: str | URL) -> Engine:
    """Return the engine of a shared caseload; the address may carry `sslmode` and the like."""
    return create_engine(
        url,
        connect_args={"options": POSTGRES_VALG, "application_name": "introreg"},
        pool_pre_ping=True,
        hide_parameters=True,
    )


def skrivende(forbindelse: Connection) -> Connection:
    """Mark a connection as a writer's, before its transaction begins."""
    return forbindelse.execution_options(**{SKRIVER: True})


def _begynn(forbindelse: Connection) -> None:
    """Begin with the write lock for writers: two of them then wait instead of failing."""
    skriver = forbindelse.get_execution_options().get(SKRIVER, False)
    forbindelse.exec_driver_sql("BEGIN IMMEDIATE" if skriver else "BEGIN")
