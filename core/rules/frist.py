"""The deadline: one rule a value, and the fold that adds them up into a log (R4–R13).

`FRISTREGLER` stand in the order in which they add (R12, A3); each gives what it adds and knows
nothing of the others. There is no other place where a deadline moves.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache, partial
from types import MappingProxyType

from core.domain.beregning import Enhet, Fristberegning, Loggsteg, Utvidelse
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
from core.rules.lovtall import lovtall, sats

# Python 3.11 looks an enum's member up slowly, and these are asked for once a row or a line.
_MND, _VIRKEDAGER, _KALENDERDAGER = Enhet.MND, Enhet.VIRKEDAGER, Enhet.KALENDERDAGER
_SOM_KALENDERDAGER = Dagtype.KALENDERDAGER
_UTVIDET = Vedtakstype.UTVIDET_DELTAKELSE

# From, to, place in the file, decision: in the order of sorting.
Periode = tuple[date, date, int, Vedtak]

LEGG_TIL: Mapping[Enhet, Callable[[date, int], date]] = MappingProxyType(
    {
        _MND: legg_til_maaneder,
        _VIRKEDAGER: legg_til_virkedager,
        _KALENDERDAGER: legg_til_kalenderdager,
    }
)


@dataclass(frozen=True, slots=True)
class Fristregel:
    """A rule of the deadline: its id in the code lists, and what it adds to a case.

    Title, legal reference and wording stand in the code lists under the same id.
    """

    id: str
    finn: Callable[[Grunnlag], Sequence[Utvidelse]]

    @property
    def tekst(self) -> Regeltekst:
        """Title, legal reference and wording of the rule."""
        return kodeverk().regel[self.id]


# --- the rules ------------------------------------------------------------------------------


def grunnfrist(grunnlag: Grunnlag) -> Sequence[Utvidelse]:
    """Give the months of the goal, or of the old law, from the first granted start (R5, R6)."""
    foerste, maal = grunnlag.foerste, grunnlag.sak.sluttmaal
    if foerste is None or foerste.startdato is None:
        return ()
    ordlyd = ""
    if grunnlag.etter_introduksjonsloven:
        antall = lovtall("introduksjonsloven_frist_mnd", foerste.vedtaksdato)
        ordlyd = "grunnfrist_introduksjonsloven"
    elif maal is not None:
        antall = sats(maal.kode, foerste.vedtaksdato).frist_mnd
    else:
        return ()
    return (Utvidelse("grunnfrist", antall, _MND, (foerste.startdato,), foerste.id, ordlyd),)


def utvidet_program(grunnlag: Grunnlag) -> Sequence[Utvidelse]:
    """Give the months of an extension once, however many decisions grant it (R7, A24)."""
    for vedtak in grunnlag.gitte:
        if vedtak.type is _UTVIDET:
            antall, ordlyd = _utvidelse_mnd(grunnlag)
            data = (vedtak.vedtaksdato,)
            linje = Utvidelse("utvidet_program", antall, _MND, data, vedtak.id, ordlyd)
            return (linje,) if antall else ()
    return ()


def _utvidelse_mnd(grunnlag: Grunnlag) -> tuple[int, str]:
    """Give the months of an extension, and the key of its wording under the old law."""
    dag, maal = grunnlag.regeldato, grunnlag.sak.sluttmaal
    if grunnlag.etter_introduksjonsloven:
        mnd = lovtall("introduksjonsloven_utvidelse_mnd", dag)
        return mnd, "utvidet_program_introduksjonsloven"
    return sats(maal.kode, dag).utvidelse_mnd if maal else 0, ""


def permisjoner(grunnlag: Grunnlag, til: date | None = None) -> Sequence[Utvidelse]:
    """Give each granted leave in full, in its own unit, by start, end and file (R8, A5).

    Only days strictly after the first start count (A4); `til` cuts the leaves (active time).
    """
    start, linjer = grunnlag.start, []
    if start is None:
        return ()
    for fra, slutt, _, vedtak in _innvilgede_permisjoner(grunnlag):
        fra_talt = fra if fra > start else legg_til_kalenderdager(start, 1)
        slutt_talt = slutt if til is None else min(slutt, til)
        if vedtak.legg_til_frist_som is _SOM_KALENDERDAGER:
            antall, enhet = kalenderdager_mellom(fra_talt, slutt_talt), _KALENDERDAGER
        else:
            antall, enhet = virkedager_mellom(fra_talt, slutt_talt), _VIRKEDAGER
        if antall:
            data = (vedtak.type, fra, slutt)
            linjer.append(Utvidelse("permisjon", antall, enhet, data, vedtak.id))
    return linjer


def _innvilgede_permisjoner(grunnlag: Grunnlag) -> list[Periode]:
    perioder = [
        (vedtak.startdato, vedtak.sluttdato, plass, vedtak)
        for plass, vedtak in enumerate(grunnlag.gitte)
        if vedtak.type in PERMISJONER
        and vedtak.startdato is not None
        and vedtak.sluttdato is not None
    ]
    return sorted(perioder)


def stans_medhold(grunnlag: Grunnlag) -> Sequence[Utvidelse]:
    """Give the working days of each stop that an appeal overturned (R10, D4).

    From the stop's start to the day the appeal was decided, at most to the stop's own end.
    """
    linjer = []
    for fra, slutt, _, vedtak in _omgjorte_stanser(grunnlag):
        klage = vedtak.siste_klage
        if klage is None or klage.avgjort is None:
            continue
        antall = virkedager_mellom(fra, min(klage.avgjort, slutt))
        if antall:
            data = (vedtak.type, fra, klage.utfall or "", klage.avgjort)
            linjer.append(Utvidelse("stans_medhold", antall, _VIRKEDAGER, data, vedtak.id))
    return linjer


def _omgjorte_stanser(grunnlag: Grunnlag) -> Sequence[Periode]:
    paaklagede = [v for v in grunnlag.sak.vedtak if v.klager and v.type in STANSER]
    if not paaklagede:
        return ()
    perioder = [
        (vedtak.startdato, vedtak.sluttdato or date.max, plass, vedtak)
        for plass, vedtak in enumerate(paaklagede)
        if vedtak.er_satt_til_side
        and not vedtak.slettet
        and vedtak.resultat is not Resultat.AVSLAG
        and vedtak.startdato is not None
    ]
    return sorted(perioder)


def fravaer_over_terskel(grunnlag: Grunnlag) -> Sequence[Utvidelse]:
    """Give all valid absence by code when its sum passes the threshold (R9, A6)."""
    dager = grunnlag.fravaersdager
    if not dager:
        return ()
    koder = [kode for kode in _koder_med("terskel") if kode in dager]
    terskel = lovtall("fravaer_terskel_dager", grunnlag.regeldato)
    over = sum([dager[kode] for kode in koder]) > terskel
    return _fravaerslinjer("fravaer", koder, dager) if over else ()


def manglende_tilbud(grunnlag: Grunnlag) -> Sequence[Utvidelse]:
    """Give the days lost for want of an offer after parental leave, with no threshold (R9)."""
    dager = grunnlag.fravaersdager
    return _fravaerslinjer("manglende_tilbud", _koder_med("alltid"), dager) if dager else ()


def _fravaerslinjer(regel: str, koder: Sequence[str], dager: Mapping[str, int]) -> list[Utvidelse]:
    return [Utvidelse(regel, dager[k], _VIRKEDAGER, (k,)) for k in koder if k in dager]


@cache
def _koder_med(virkning: str) -> tuple[str, ...]:
    """Give the absence codes of an effect on the deadline, in the order of the code list."""
    return tuple(k for k, fravaer in kodeverk().fravaerskode.items() if fravaer.frist == virkning)


def gjenaapninger(grunnlag: Grunnlag) -> Sequence[Utvidelse]:
    """Give the gap of each re-opening that a new participation decision followed (R11, A12)."""
    linjer = []
    for avslutning in grunnlag.kommunale_avslutninger:
        gjenaapnet = avslutning.gjenaapnet
        if gjenaapnet is None or not grunnlag.ny_deltakelse_etter(avslutning.dato):
            continue
        antall = (gjenaapnet - avslutning.dato).days
        if antall > 0:
            data = (avslutning.dato, gjenaapnet)
            linjer.append(Utvidelse("gjenaapning", antall, _KALENDERDAGER, data, avslutning.id))
    return linjer


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
# What a NamedTuple's own constructor does, without its detour through Python.
_nytt_steg: Callable[[tuple[Utvidelse, date]], Loggsteg] = partial(tuple.__new__, Loggsteg)


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
            steg.append(_nytt_steg((utvidelse, frist)))
    return Fristberegning(grunnlag.start, tuple(steg))


def frist_for_oppstart(grunnlag: Grunnlag) -> date:
    """Give the start deadline, which is the re-start deadline too (R4, R14)."""
    fra = grunnlag.kategori.fra
    return legg_til_maaneder(fra, lovtall("oppstart_mnd", fra))
