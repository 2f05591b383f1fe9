"""The deadline: one rule a value, and the fold that adds them up into a log (R4–R13).

`FRISTREGLER` stand in the order in which they add (R12, A3); each yields what it adds and knows
nothing of the others. There is no other place where a deadline moves.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from core.domain.avslutning import Avslutning, AvsluttetAv
from core.domain.beregning import Enhet, Fristberegning, Loggsteg, Utvidelse
from core.domain.maaned import Maaned
from core.domain.vedtak import PERMISJONER, STANSER, Dagtype, Resultat, Vedtak, Vedtakstype
from core.kodeverk import Regeltekst, kodeverk
from core.rules.grunnlag import Grunnlag
from core.rules.kalender import (
    kalenderdager_mellom,
    legg_til_kalenderdager,
    legg_til_maaneder,
    legg_til_virkedager,
    virkedager_mellom,
)

LEGG_TIL: Mapping[Enhet, Callable[[date, int], date]] = MappingProxyType(
    {
        Enhet.MND: legg_til_maaneder,
        Enhet.VIRKEDAGER: legg_til_virkedager,
        Enhet.KALENDERDAGER: legg_til_kalenderdager,
    }
)


@dataclass(frozen=True, slots=True)
class Fristregel:
    """A rule of the deadline: its id in the code lists, and what it adds to a case.

    Title, legal reference and wording stand in the code lists under the same id.
    """

    id: str
    finn: Callable[[Grunnlag], Iterable[Utvidelse]]

    @property
    def tekst(self) -> Regeltekst:
        """Title, legal reference and wording of the rule."""
        return kodeverk().regel[self.id]


# --- the rules ------------------------------------------------------------------------------


def grunnfrist(grunnlag: Grunnlag) -> Iterator[Utvidelse]:
    """Yield the months of the goal, or of the old law, from the first granted start (R5, R6)."""
    foerste = grunnlag.foerste
    if foerste is None or foerste.startdato is None:
        return
    kv, dag = kodeverk(), grunnlag.regeldato
    if grunnlag.etter_introduksjonsloven:
        antall = kv.tall("introduksjonsloven_frist_mnd", dag)
    elif grunnlag.sak.sluttmaal is not None:
        antall = kv.sluttmaal[grunnlag.sak.sluttmaal.kode].sats(dag).frist_mnd
    else:
        return
    data = (foerste.startdato,)
    yield Utvidelse(
        "grunnfrist", antall, Enhet.MND, data, foerste.id, _ordlyd(grunnlag, "grunnfrist")
    )


def utvidet_program(grunnlag: Grunnlag) -> Iterator[Utvidelse]:
    """Yield the months of an extension once, however many decisions grant it (R7, A24)."""
    for vedtak in grunnlag.sak.vedtak:
        if vedtak.type is Vedtakstype.UTVIDET_DELTAKELSE and vedtak.er_innvilget:
            antall = _utvidelse_mnd(grunnlag)
            if antall:
                ordlyd = _ordlyd(grunnlag, "utvidet_program")
                data = (vedtak.vedtaksdato,)
                yield Utvidelse("utvidet_program", antall, Enhet.MND, data, vedtak.id, ordlyd)
            return


def _utvidelse_mnd(grunnlag: Grunnlag) -> int:
    kv, dag = kodeverk(), grunnlag.regeldato
    if grunnlag.etter_introduksjonsloven:
        return kv.tall("introduksjonsloven_utvidelse_mnd", dag)
    maal = grunnlag.sak.sluttmaal
    return kv.sluttmaal[maal.kode].sats(dag).utvidelse_mnd if maal else 0


def _ordlyd(grunnlag: Grunnlag, regel: str) -> str:
    return f"{regel}_introduksjonsloven" if grunnlag.etter_introduksjonsloven else ""


def permisjoner(grunnlag: Grunnlag, til: date | None = None) -> Iterator[Utvidelse]:
    """Yield each granted leave in full, in its own unit, by start, end and file (R8, A5).

    Only days strictly after the first start count (A4); `til` cuts the leaves (active time).
    """
    start = grunnlag.start
    if start is None:
        return
    dagen_etter = legg_til_kalenderdager(start, 1)
    for vedtak in sorted(_innvilgede_permisjoner(grunnlag), key=_periode):
        fra, slutt = _periode(vedtak)
        slutt_talt = slutt if til is None else min(slutt, til)
        i_virkedager = vedtak.legg_til_frist_som is not Dagtype.KALENDERDAGER
        tell = virkedager_mellom if i_virkedager else kalenderdager_mellom
        antall = tell(max(fra, dagen_etter), slutt_talt)
        if antall:
            enhet = Enhet.VIRKEDAGER if i_virkedager else Enhet.KALENDERDAGER
            yield Utvidelse("permisjon", antall, enhet, (vedtak.type.value, fra, slutt), vedtak.id)


def _innvilgede_permisjoner(grunnlag: Grunnlag) -> Iterator[Vedtak]:
    for vedtak in grunnlag.sak.vedtak:
        har_periode = vedtak.startdato is not None and vedtak.sluttdato is not None
        if vedtak.type in PERMISJONER and har_periode and vedtak.er_innvilget:
            yield vedtak


def _periode(vedtak: Vedtak) -> tuple[date, date]:
    return vedtak.startdato or date.min, vedtak.sluttdato or date.max


def stans_medhold(grunnlag: Grunnlag) -> Iterator[Utvidelse]:
    """Yield the working days of each stop that an appeal overturned (R10, D4).

    From the stop's start to the day the appeal was decided, at most to the stop's own end.
    """
    for vedtak in sorted(_omgjorte_stanser(grunnlag), key=_periode):
        klage = vedtak.siste_klage
        if klage is None or klage.avgjort is None or vedtak.startdato is None:
            continue
        til = min(klage.avgjort, vedtak.sluttdato or date.max)
        antall = virkedager_mellom(vedtak.startdato, til)
        if antall:
            data = (vedtak.type.value, vedtak.startdato, klage.utfall or "", klage.avgjort)
            yield Utvidelse("stans_medhold", antall, Enhet.VIRKEDAGER, data, vedtak.id)


def _omgjorte_stanser(grunnlag: Grunnlag) -> Iterator[Vedtak]:
    for vedtak in grunnlag.sak.vedtak:
        if vedtak.type not in STANSER or vedtak.slettet or vedtak.resultat is Resultat.AVSLAG:
            continue
        if vedtak.er_satt_til_side:
            yield vedtak


def fravaersdager(grunnlag: Grunnlag) -> dict[str, int]:
    """Sum the days of absence by code, from the month of the first start on (A8)."""
    start = grunnlag.start
    if start is None or not grunnlag.sak.fravaer:
        return {}
    fra = Maaned.av(start)
    dager: dict[str, int] = {}
    for rad in grunnlag.sak.fravaer:
        if not rad.slettet and rad.maaned >= fra and rad.dager:
            dager[rad.kode] = dager.get(rad.kode, 0) + rad.dager
    return dager


def fravaer_over_terskel(grunnlag: Grunnlag) -> Iterator[Utvidelse]:
    """Yield all valid absence by code when its sum passes the threshold (R9, A6)."""
    dager = _dager_med_virkning(grunnlag, "terskel")
    terskel = kodeverk().tall("fravaer_terskel_dager", grunnlag.regeldato)
    if sum(dager.values()) > terskel:
        yield from _fravaerslinjer("fravaer", dager)


def manglende_tilbud(grunnlag: Grunnlag) -> Iterator[Utvidelse]:
    """Yield the days lost for want of an offer after parental leave, with no threshold (R9)."""
    yield from _fravaerslinjer("manglende_tilbud", _dager_med_virkning(grunnlag, "alltid"))


def _dager_med_virkning(grunnlag: Grunnlag, virkning: str) -> dict[str, int]:
    dager = fravaersdager(grunnlag)
    if not dager:
        return dager
    koder = kodeverk().fravaerskode
    return {kode: dager[kode] for kode in koder if kode in dager and koder[kode].frist == virkning}


def _fravaerslinjer(regel: str, dager: Mapping[str, int]) -> Iterator[Utvidelse]:
    for kode, antall in dager.items():
        yield Utvidelse(regel, antall, Enhet.VIRKEDAGER, (kode,))


def gjenaapninger(grunnlag: Grunnlag) -> Iterator[Utvidelse]:
    """Yield the gap of each re-opening that a new participation decision followed (R11, A12)."""
    for avslutning in kommunale_avslutninger(grunnlag):
        gjenaapnet = avslutning.gjenaapnet
        if gjenaapnet is None or not grunnlag.ny_deltakelse_etter(avslutning.dato):
            continue
        antall = (gjenaapnet - avslutning.dato).days
        if antall > 0:
            data = (avslutning.dato, gjenaapnet)
            yield Utvidelse("gjenaapning", antall, Enhet.KALENDERDAGER, data, avslutning.id)


def kommunale_avslutninger(grunnlag: Grunnlag) -> list[Avslutning]:
    """Give the municipality's terminations that are not deleted, oldest date first."""
    rader = [
        rad
        for rad in grunnlag.sak.avslutninger
        if rad.av is AvsluttetAv.KOMMUNE and not rad.slettet
    ]
    return sorted(rader, key=lambda rad: rad.dato) if len(rader) > 1 else rader


GRUNNFRIST = Fristregel("grunnfrist", grunnfrist)
UTVIDET_PROGRAM = Fristregel("utvidet_program", utvidet_program)
PERMISJON = Fristregel("permisjon", permisjoner)
STANS_MEDHOLD = Fristregel("stans_medhold", stans_medhold)
FRAVAER = Fristregel("fravaer", fravaer_over_terskel)
MANGLENDE_TILBUD = Fristregel("manglende_tilbud", manglende_tilbud)
GJENAAPNING = Fristregel("gjenaapning", gjenaapninger)
FRISTREGLER = (
    GRUNNFRIST,
    UTVIDET_PROGRAM,
    PERMISJON,
    STANS_MEDHOLD,
    FRAVAER,
    MANGLENDE_TILBUD,
    GJENAAPNING,
)


# --- the fold -------------------------------------------------------------------------------

UTEN_FRIST = Fristberegning(beregnet_fra=None, steg=())


def beregn_gjennomfoeringsfrist(grunnlag: Grunnlag) -> Fristberegning:
    """Add the rules up, each line to the date of the line before (R12).

    Empty until both a granted participation decision and a goal exist. Today plays no part
    (R13). Raises `UtenforKalender` when dates lead beyond the calendar.
    """
    frist = grunnlag.start
    if frist is None or not grunnlag.har_grunnlag:
        return UTEN_FRIST
    steg: list[Loggsteg] = []
    for regel in FRISTREGLER:
        for utvidelse in regel.finn(grunnlag):
            frist = LEGG_TIL[utvidelse.enhet](frist, utvidelse.antall)
            steg.append(Loggsteg(utvidelse, frist))
    return Fristberegning(beregnet_fra=grunnlag.start, steg=tuple(steg))


def frist_for_oppstart(grunnlag: Grunnlag) -> date:
    """Give the start deadline, which is the re-start deadline too (R4, R14)."""
    fra = grunnlag.kategori.fra
    return legg_til_maaneder(fra, kodeverk().tall("oppstart_mnd", fra))
