"""The driver's errors in our words: the cause and the fix, and none of the values in theirs.

PostgreSQL puts the offending value in its message and SQLAlchemy the parameters in its own, so
the errors are not chained either.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError, IntegrityError, OperationalError

from core.storage.feil import (
    FinnesFraFoer,
    FullDisk,
    Lagringsfeil,
    Opptatt,
    SkadetBase,
    UtenForbindelse,
)

SQLITE_TEKSTER: tuple[tuple[str, type[Lagringsfeil]], ...] = (
    ("unique constraint", FinnesFraFoer),
    ("disk is full", FullDisk),
    ("disk i/o error", FullDisk),
    ("readonly database", FullDisk),
    ("unable to open", FullDisk),
    ("database is locked", Opptatt),
    ("not a database", SkadetBase),
    ("malformed", SkadetBase),
)
SQLSTATE: dict[str, type[Lagringsfeil]] = {
    "23505": FinnesFraFoer,
    "53100": FullDisk,
    "25006": FullDisk,
    "55P03": Opptatt,
    "57014": Opptatt,
    "40P01": Opptatt,
}


def feilklasse(feil: DBAPIError) -> type[Lagringsfeil]:
    """Return the class of ours that a driver's error is an instance of."""
    tilstand = getattr(feil.orig, "sqlstate", None)
    if tilstand in SQLSTATE:
        return SQLSTATE[tilstand]
    tekst = str(feil.orig).lower()
    for del_, klasse in SQLITE_TEKSTER:
        if del_ in tekst:
            return klasse
    uten_svar = isinstance(feil, OperationalError) and not isinstance(feil, IntegrityError)
    return UtenForbindelse if uten_svar else Lagringsfeil


def oversatt_feil(feil: DBAPIError) -> Lagringsfeil:
    """Return our error for the driver's: its class and SQLSTATE are all that is kept of it."""
    tilstand = getattr(feil.orig, "sqlstate", None) or ""
    teknisk = f"{type(feil.orig).__name__} {tilstand}".strip()
    return feilklasse(feil)(teknisk=teknisk)


@contextmanager
def oversatt() -> Iterator[None]:
    """Let what goes wrong in a block come out in our words."""
    try:
        yield
    except DBAPIError as feil:
        raise oversatt_feil(feil) from None
