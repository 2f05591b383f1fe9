"""The floor of the deadline: whole days and a calendar of prefix tables, and no log.

A case is read once to numbers, outside the measurement. What is left is what any program must
do for the same date: leave out what does not count, find the start, sort, count and add.
"""

from collections.abc import Iterator
from datetime import date
from itertools import accumulate
from typing import NamedTuple

from core.domain.sak import Sak
from core.domain.vedtak import PERMISJONER, STANSER, Dagtype, Vedtak, Vedtakstype
from core.kodeverk import kodeverk
from core.rules.kalender import er_virkedag

_FOERSTE = date(2000, 1, 1).toordinal()
_DAGER = [date.fromordinal(_FOERSTE + i) for i in range(date(2050, 12, 31).toordinal() - _FOERSTE)]
_ER_VIRKEDAG = [er_virkedag(dag) for dag in _DAGER]

# Days are counted from 1 January 2000: working days up to a day, and the day of each number.
TIL_OG_MED = list(accumulate(_ER_VIRKEDAG))
VIRKEDAGER = [i for i, ja in enumerate(_ER_VIRKEDAG) if ja]
# Month of a day, first day of a month, and its length.
MAANED = [(dag.year - 2000) * 12 + dag.month - 1 for dag in _DAGER]
MAANEDSSTART = [i for i, dag in enumerate(_DAGER) if dag.day == 1]
TERSKEL = 10

Permisjon = tuple[int, int, bool, bool]  # fra, til, kalenderdager, teller


class Tallsak(NamedTuple):
    """A case as whole days since 2000; `teller` is false where deleted, refused or overturned."""

    frist_mnd: int
    utvidelse_mnd: int
    deltakelser: list[tuple[int, bool]]  # start, teller
    utvidelser: list[bool]  # teller
    permisjoner: list[Permisjon]
    stanser: list[tuple[int, int]]  # overturned ones: fra, the earlier of decided and end
    fravaer: list[tuple[int, str, int]]  # month since 2000, effect, days; 0 where deleted
    avslutninger: list[tuple[int, int]]  # dato, gjenaapnet


def dag_nummer(dag: date) -> int:
    """Give the days from 1 January 2000 to a day."""
    return dag.toordinal() - _FOERSTE


def som_dato(dag: int) -> date:
    """Give the date of a day since 2000."""
    return date.fromordinal(dag + _FOERSTE)


def virkedager_mellom(fra: int, til: int) -> int:
    """Count working days, both ends included."""
    return TIL_OG_MED[til] - TIL_OG_MED[fra - 1] if til >= fra else 0


def legg_til_virkedager(dag: int, antall: int) -> int:
    """Give the n-th working day after a day."""
    return VIRKEDAGER[TIL_OG_MED[dag] + antall - 1] if antall else dag


def legg_til_maaneder(dag: int, antall: int) -> int:
    """Give the same day of a later month, the last one where it does not exist."""
    maaned = MAANED[dag]
    i_maaneden = dag - MAANEDSSTART[maaned]
    return min(MAANEDSSTART[maaned + antall] + i_maaneden, MAANEDSSTART[maaned + antall + 1] - 1)


def frist(sak: Tallsak) -> int:
    """Compute the completion deadline of a case with a granted start and a goal."""
    mnd, utvidelse, deltakelser, utvidelser, permisjoner, stanser, fravaer, avslutninger = sak
    starter = [start for start, teller in deltakelser if teller]
    foerste = min(starter)
    dag = legg_til_maaneder(foerste, mnd)
    if True in utvidelser:
        dag = legg_til_maaneder(dag, utvidelse)
    if permisjoner:
        dag = etter_permisjoner(dag, foerste, permisjoner)
    for fra, til in stanser:
        dag = legg_til_virkedager(dag, virkedager_mellom(fra, til))
    if fravaer:
        dag = legg_til_virkedager(dag, fravaersdager(fravaer, MAANED[foerste]))
    for dato, gjenaapnet in avslutninger:
        if max(starter) >= dato:
            dag += gjenaapnet - dato
    return dag


def etter_permisjoner(dag: int, start: int, permisjoner: list[Permisjon]) -> int:
    """Add the leaves that count in order, each from the day after the start at the earliest."""
    for fra, til, kalenderdager, teller in sorted(permisjoner):
        if not teller:
            continue
        fra_og_med = max(fra, start + 1)
        if kalenderdager:
            dag += max(0, til - fra_og_med + 1)
        else:
            dag = legg_til_virkedager(dag, virkedager_mellom(fra_og_med, til))
    return dag


def fravaersdager(fravaer: list[tuple[int, str, int]], fra: int) -> int:
    """Sum the absence that moves the deadline, from a month on."""
    over_terskel = alltid = 0
    for maaned, virkning, dager in fravaer:
        if maaned >= fra:
            if virkning == "terskel":
                over_terskel += dager
            elif virkning == "alltid":
                alltid += dager
    return alltid + over_terskel if over_terskel > TERSKEL else alltid


def tallsak(sak: Sak) -> Tallsak:
    """Read a case of `benchmarks.saker` to numbers."""
    if sak.sluttmaal is None:
        raise ValueError(sak)
    sats = kodeverk().sluttmaal[sak.sluttmaal.kode].satser[0]
    return Tallsak(
        frist_mnd=sats.frist_mnd,
        utvidelse_mnd=sats.utvidelse_mnd,
        deltakelser=[(_fra(v), v.er_innvilget) for v in _av(sak, {Vedtakstype.DELTAKELSE})],
        utvidelser=[v.er_innvilget for v in _av(sak, {Vedtakstype.UTVIDET_DELTAKELSE})],
        permisjoner=[
            (_fra(v), _til(v), v.legg_til_frist_som is Dagtype.KALENDERDAGER, v.er_innvilget)
            for v in _av(sak, PERMISJONER)
        ],
        stanser=[(_fra(v), _avgjort(v)) for v in _av(sak, STANSER)],
        fravaer=[
            (
                (rad.maaned.aar - 2000) * 12 + rad.maaned.nummer - 1,
                kodeverk().fravaerskode[rad.kode].frist,
                0 if rad.slettet else rad.dager,
            )
            for rad in sak.fravaer
        ],
        avslutninger=[
            (dag_nummer(rad.dato), dag_nummer(rad.gjenaapnet or rad.dato))
            for rad in sak.avslutninger
        ],
    )


def _av(sak: Sak, typer: frozenset[Vedtakstype] | set[Vedtakstype]) -> Iterator[Vedtak]:
    return (vedtak for vedtak in sak.vedtak if vedtak.type in typer)


def _fra(vedtak: Vedtak) -> int:
    return dag_nummer(vedtak.startdato or date.min)


def _til(vedtak: Vedtak) -> int:
    return dag_nummer(vedtak.sluttdato or date.max)


def _avgjort(vedtak: Vedtak) -> int:
    klage = vedtak.siste_klage
    avgjort = klage.avgjort if klage else None
    return min(_til(vedtak), dag_nummer(avgjort or date.min))
