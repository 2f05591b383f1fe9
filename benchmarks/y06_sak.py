"""Y6 and Y7: open one person's case, and save a decision on it."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from random import Random
from uuid import uuid4

from sqlalchemy import Engine, event

from benchmarks import Row, each, told
from benchmarks.aapen import TABELLER, Aapen, aapen, hent
from benchmarks.saksmengde import PER
from core.domain.vedtak import Resultat, Vedtak, Vedtakstype
from core.storage.base import Base

IDS = ("Y6", "Y7")
ANTALL = 200
SETNINGER = 10
LAGRINGER = 20


def rows(size: int) -> Iterator[Row]:
    """Yield loading, its number of statements, and saving."""
    with aapen(size) as base:
        ider = [rad[0] for rad in hent(base.driver, "SELECT id FROM person ORDER BY duf")]
        valgte = Random(6).sample(ider, min(ANTALL, len(ider)))
        yield Row(
            id="Y6",
            what="Hent en hel sak",
            yardstick="driveren alene, én spørring per tabell",
            goal=3,
            ours=lambda: each(_les_sak(base.tjenester.base), valgte),
            floor=lambda: each(_les_tabeller(base), valgte),
            units=len(valgte),
            rounds=15,
        )
        yield Row(
            id="Y6",
            what="Setninger for en hel sak",
            yardstick="høyst så mange",
            goal=1,
            ours=lambda: _setninger(base.tjenester.base, valgte[0]),
            floor=lambda: SETNINGER,
            unit="",
            clock=told,
        )
        yield from _lagring(base, valgte[:LAGRINGER])


def _lagring(base: Aapen, ider: list[str]) -> Iterator[Row]:
    base.driver.execute("CREATE TABLE maaling (tall INTEGER)")
    base.driver.execute("INSERT INTO maaling VALUES (0)")
    yield Row(
        id="Y7",
        what="Lagre et vedtak: kontroll, rad, hendelse, status",
        yardstick="én rad, samme fil, full synk",
        goal=3,
        ours=lambda: each(lambda id_: base.tjenester.vedtak.registrer(id_, _vedtak()), ider),
        floor=lambda: each(lambda _: base.driver.execute("UPDATE maaling SET tall=tall+1"), ider),
        units=len(ider),
        unit="ms",
        rounds=15,
    )


def _les_sak(base: Base) -> Callable[[str], object]:
    def les(id_: str) -> object:
        with base.lesing() as lesing:
            return lesing.saker.hent(id_)

    return les


def _les_tabeller(base: Aapen) -> Callable[[str], object]:
    spoerringer = ["SELECT * FROM person WHERE id = ?"]
    spoerringer += [f"SELECT * FROM {navn} WHERE person_id = ?" for navn in TABELLER]  # noqa: S608

    def les(id_: str) -> object:
        return [hent(base.driver, sql, id_) for sql in spoerringer]

    return les


def _setninger(base: Base, id_: str) -> int:
    """Count the statements that reading a case takes, the beginning of its transaction included."""
    sett: list[str] = []

    def tell(*hendelse: object) -> None:
        sett.append(str(hendelse[2]))

    event.listen(Engine, "before_cursor_execute", tell)
    try:
        _les_sak(base)(id_)
    finally:
        event.remove(Engine, "before_cursor_execute", tell)
    return len(sett)


def _vedtak() -> Vedtak:
    dag: date = PER - timedelta(10)
    return Vedtak(
        id=str(uuid4()),
        type=Vedtakstype.ENDRING_INTEGRERINGSPLAN,
        resultat=Resultat.FATTET,
        vedtaksdato=dag,
    )
