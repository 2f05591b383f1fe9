"""Statements made ready for the driver: what is asked again and again is written once."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import Connection, Dialect, Select
from sqlalchemy.exc import DBAPIError
from sqlalchemy.sql.compiler import SQLCompiler


class Ferdigsetning(NamedTuple):
    """A statement with the values that it is asked with, both in the driver's own form."""

    sql: str
    verdier: Any

    def hent(self, forbindelse: Connection) -> list[tuple[Any, ...]]:
        """Return the rows as the driver gives them.

        The driver is asked itself: the library's way to it costs half as much as a page of the
        list. What goes wrong comes out as it would have that way.
        """
        peker = forbindelse.connection.cursor()
        try:
            peker.execute(self.sql, self.verdier)
            rader: list[tuple[Any, ...]] = peker.fetchall()  # type: ignore[assignment]
        except Exception as feil:
            driver: Any = forbindelse.dialect.dbapi
            if not isinstance(feil, driver.Error):
                raise
            raise DBAPIError.instance(self.sql, None, feil, driver.Error, True) from feil
        finally:
            peker.close()
        return rader

    def stroem(self, forbindelse: Connection, porsjon: int) -> Iterator[Sequence[Any]]:
        """Yield the rows without holding more than a portion of them."""
        valg = {"yield_per": porsjon}
        with forbindelse.exec_driver_sql(self.sql, self.verdier, valg) as svar:
            for rader in svar.partitions(porsjon):
                yield from rader


def ferdig(setning: Select[Any], dialekt: Dialect) -> Ferdigsetning:
    """Write a statement for a database; its values stay bound, and apart from the text."""
    skrevet = setning.compile(dialect=dialekt, compile_kwargs={"render_postcompile": True})
    if not isinstance(skrevet, SQLCompiler):
        raise TypeError(skrevet)
    verdier = skrevet.params
    if skrevet.positiontup is None:
        return Ferdigsetning(skrevet.string, verdier)
    return Ferdigsetning(skrevet.string, tuple(_verdi(verdier[n]) for n in skrevet.positiontup))


def _verdi(verdi: object) -> object:
    """Return a value as SQLCipher keeps it: a day is ISO text."""
    return verdi.isoformat() if isinstance(verdi, date) else verdi
