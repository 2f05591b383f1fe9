"""Y8–Y12: the person list read through the use cases, against plain SQL on the same file.

What a screen shows is read here; what it costs to paint it stands in `y11_skjerm.py`.
"""

from collections.abc import Callable, Generator, Iterator
from functools import cache, partial

from benchmarks import Row, each
from benchmarks.aapen import Aapen, aapen, hent, raskeste
from core.services.liste import Listetjeneste
from core.storage.listerad import Listerad
from core.storage.navn import soekeord
from core.storage.statuslager import KOLONNER
from core.storage.utvalg import Sortering, Sorteringskolonne, Utvalg

IDS = ("Y8", "Y9", "Y10", "Y12")
SIDE = 100
LOV = "integreringsloven"
VISTE = f"lov = '{LOV}' AND aapen AND NOT inaktiv"
FELT = ", ".join(kolonne.name for kolonne in KOLONNER)
FOERSTE_SIDE = f"SELECT {FELT} FROM personstatus {{}} WHERE {{}} ORDER BY {{}} LIMIT {SIDE}"  # noqa: S608
ANTALL = "SELECT count(*) FROM personstatus {} WHERE {}"
ORDNET = "navn_sort, person_id"
# The yardstick reads along the index that turns out fastest, or as the planner likes.
INDEKSER = ("INDEXED BY ix_personstatus_navn_sort", "INDEXED BY ix_personstatus_utvalg", "")
UTVALG = Utvalg(lov=LOV)
SKREVET = ("h", "ha", "has", "hass", "hassan", "hassan a", "hassan al")
FORVALG: dict[str, str] = {
    "vedtak": "har_vedtak",
    "tiltak": "har_tiltak",
    "sluttmaal": "har_sluttmaal",
    "livsmestring": "livsmestring",
    "foreldreveiledning": "foreldreveiledning",
    "fulltid_vgo": "fulltid_vgo",
}
_rad = partial(Row, goal=2, unit="ms", rounds=15)


def rows(size: int) -> Generator[Row, None, None]:
    """Yield opening the list, typing in the filter, sorting, and the presets."""
    with aapen(size) as base:
        liste = base.tjenester.liste
        yield _rad(
            id="Y8",
            what="Personlisten: første side og antall",
            yardstick="samme side og antall, driveren alene",
            ours=lambda: _aapne(liste, UTVALG),
            floor=enkel(base, VISTE),
        )
        yield _rad(
            id="Y9",
            what="Ett tastetrykk i navnefilteret: side og antall",
            yardstick="ordindeks og første side, driveren alene",
            goal=3,
            ours=lambda: each(lambda navn: _aapne(liste, Utvalg(lov=LOV, navn=navn)), SKREVET),
            floor=partial(etter_tur, [ordtreff(base, tekst) for tekst in SKREVET]),
            units=len(SKREVET),
        )
        yield from _sorteringer(base)
        yield from _forvalg(base)


def _aapne(
    liste: Listetjeneste, utvalg: Utvalg, sortering: Sortering | None = None
) -> tuple[tuple[Listerad, ...], int]:
    return liste.side(utvalg, sortering or Sortering(), 0, SIDE), liste.antall(utvalg)


def enkel(base: Aapen, *vilkaar: str, verdier: tuple[str, ...] = ()) -> Callable[[], object]:
    """Give page and count by the plain driver, each written in the way that is fastest here.

    Which way that is is tried on the first call, which does not count.
    """

    @cache
    def valgt() -> tuple[str, str]:
        sider = [FOERSTE_SIDE.format(i, v, ORDNET) for v in vilkaar for i in INDEKSER]
        tellinger = [ANTALL.format(i, v) for v in vilkaar for i in INDEKSER]
        return raskeste(base.driver, sider, *verdier), raskeste(base.driver, tellinger, *verdier)

    return lambda: [hent(base.driver, sql, *verdier) for sql in valgt()]


def ordtreff(base: Aapen, tekst: str) -> Callable[[], object]:
    """Give what a typed filter shows by the plain driver: from the words, or from the list."""
    ord_ = soekeord(tekst)
    begynner = "ord >= ? AND ord < ?"
    fra_ord = f"person_id IN (SELECT person_id FROM navneord WHERE {begynner})"  # noqa: S608
    fra_liste = f"EXISTS (SELECT 1 FROM navneord n WHERE n.person_id = personstatus.person_id AND {begynner})"  # noqa: S608, E501
    grenser = tuple(grense for o in ord_ for grense in (o, o + "\U0010ffff"))
    vilkaar = (" AND ".join([VISTE, *[treff] * len(ord_)]) for treff in (fra_ord, fra_liste))
    return enkel(base, *vilkaar, verdier=grenser)


def etter_tur(arbeid: list[Callable[[], object]]) -> None:
    """Do one after the other."""
    for ett in arbeid:
        ett()


def _sorteringer(base: Aapen) -> Iterator[Row]:
    liste = base.tjenester.liste
    foerste = FOERSTE_SIDE.format(INDEKSER[0], VISTE, ORDNET)
    for kolonne in Sorteringskolonne:
        for synkende in (False, True):
            yield _rad(
                id="Y10",
                what=f"Sorter på {kolonne.name.lower()}{', synkende' if synkende else ''}",
                yardstick="første side langs navneindeksen",
                ours=partial(liste.side, UTVALG, Sortering(kolonne, synkende), 0, SIDE),
                floor=partial(hent, base.driver, foerste),
            )


def _forvalg(base: Aapen) -> Iterator[Row]:
    for felt, flagg in FORVALG.items():
        for med in (True, False):
            utvalg = Utvalg(lov=LOV, **{felt: med})  # type: ignore[arg-type] # all are flags
            yield _rad(
                id="Y12",
                what=f"{'Med' if med else 'Uten'} {felt}: side og antall",
                yardstick="flagget i lesemodellen, driveren alene",
                goal=1.3,
                ours=partial(_aapne, base.tjenester.liste, utvalg),
                floor=enkel(base, f"{VISTE} AND {'' if med else 'NOT '}{flagg}"),
            )
