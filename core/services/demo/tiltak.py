"""Measures by half-year: weeks of 30 to 37.5 hours, compulsory courses, offers on leave."""

from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal

from core.domain.tiltak import Tiltak
from core.kodeverk import kodeverk
from core.services.demo.terning import Lodd, forrige_virkedag, neste_virkedag
from core.services.demo.tiltaksvalg import HOVEDTILTAK, SMAATILTAK, SMAATILTAK_6A, hovedgruppe
from core.services.demo.utkast import Utkast

_HALVTIMER = tuple(Decimal(n) / 2 for n in range(121))
_PAUSE = {6: 55}
_UKE = Lodd({60: 30, 66: 12, 70: 18, 75: 30, 52: 6, 44: 3, 80: 1})
# Where half-years end: as the schools do, or with no gap but the holiday that is absence.
_SKOLEAAR = ((6, 19), (12, 18))
_HELAARS = ((7, 31), (12, 31))
_MARK: Mapping[bool, Lodd[bool | None]] = {
    True: Lodd({True: 72, False: 12, None: 16}),
    False: Lodd({None: 96, True: 4}),
}


def legg_tiltak(utkast: Utkast, fra: date, til: date) -> None:
    """Register the measures of a programme, half-year by half-year, to some weeks from today."""
    foerste_gang = not utkast.tiltak
    skille = _SKOLEAAR if utkast.terning.sjanse(0.35) else _HELAARS
    horisont = min(til, utkast.per + timedelta(60))
    dag = fra
    while dag < horisont:
        slutt = min(til, _halvaarsslutt(dag + timedelta(45), skille))
        _legg_halvaar(utkast, dag, slutt, foerste=dag == fra)
        dag = neste_virkedag(slutt + timedelta(_PAUSE.get(slutt.month, 1)))
    if foerste_gang:
        _legg_kurs(utkast, fra, til)
    _legg_omsorgstilbud(utkast, fra)


def _halvaarsslutt(dag: date, skille: tuple[tuple[int, int], ...]) -> date:
    for maaned, siste in skille:
        if dag <= date(dag.year, maaned, siste):
            return date(dag.year, maaned, siste)
    return date(dag.year + 1, *skille[0])


def _legg_halvaar(utkast: Utkast, fra: date, til: date, *, foerste: bool) -> None:
    """Register Norwegian, a main measure, mostly a small one: a week in all."""
    terning = utkast.terning
    uke = terning.trekk(_UKE)
    norsk = min(terning.mellom(20, 44), uke - 8)
    liten = terning.mellom(2, 8) if terning.sjanse(0.6) else 0
    maal = utkast.sluttmaal.kode if utkast.sluttmaal else None
    gruppe = hovedgruppe(terning, maal, foerste=foerste)
    if gruppe == "vgo_fulltid":
        norsk, liten = min(norsk, max(4, uke - 60)), 0
    _legg(utkast, "norskopplaering", fra, til, norsk)
    _legg(utkast, _trekk_type(utkast, HOVEDTILTAK[gruppe], fra), fra, til, uke - norsk - liten)
    if liten:
        lodd = SMAATILTAK_6A if utkast.etter_6a else SMAATILTAK
        senere = terning.virkedag(fra, fra + (til - fra) / 2)
        _legg(utkast, terning.trekk(lodd), senere, max(senere, til), liten)
    if terning.sjanse(0.05):
        _legg_erstattende(utkast, fra, til)


def _trekk_type(utkast: Utkast, lodd: Lodd[str], fra: date) -> str:
    """Draw a type that could be registered when the measure began (A31)."""
    dag = min(fra, utkast.i_gaar)
    for _ in range(6):
        type_ = utkast.terning.trekk(lodd)
        if kodeverk().tiltakstype[type_].gyldig(dag):
            return type_
    return "annet"


def _legg_erstattende(utkast: Utkast, fra: date, til: date) -> None:
    terning = utkast.terning
    dag = terning.virkedag(fra, til)
    slutt = forrige_virkedag(dag + timedelta(terning.mellom(4, 25)))
    _legg(utkast, "praksis_arbeid", dag, max(dag, slutt), terning.mellom(10, 30), erstattende=True)


def _legg_kurs(utkast: Utkast, fra: date, til: date) -> None:
    """Register livsmestring and foreldreveiledning where they are due, for most."""
    terning = utkast.terning
    if terning.sjanse(0.12 if utkast.etter_6a else 0.82):
        _legg_kurset(utkast, "livsmestring", fra, til)
    if utkast.person.barn_under_18 and terning.sjanse(0.7):
        _legg_kurset(utkast, "foreldreveiledning", fra, til)


def _legg_kurset(utkast: Utkast, type_: str, fra: date, til: date) -> None:
    terning = utkast.terning
    dag = terning.virkedag(fra + timedelta(20), min(til, fra + timedelta(300)))
    if dag > utkast.per + timedelta(40):
        return
    slutt = forrige_virkedag(dag + timedelta(terning.mellom(28, 84)))
    mark = terning.trekk(_MARK[slutt < utkast.per])
    _legg(utkast, type_, dag, max(dag, slutt), terning.mellom(3, 8), gjennomfoert=mark)


def _legg_omsorgstilbud(utkast: Utkast, start: date) -> None:
    """Register the offer from the fourth month of each parental leave since `start` (A42)."""
    terning = utkast.terning
    for fra, til in utkast.omsorg:
        dag = neste_virkedag(fra + timedelta(120))
        if start <= fra and dag < til and dag <= utkast.per and terning.sjanse(0.6):
            mottatt = terning.sjanse(0.7) if terning.sjanse(0.85) else None
            timer = terning.mellom(0, 8)
            _legg(utkast, "tilbud_omsorgspermisjon", dag, til, timer, mottatt=mottatt)


def _legg(
    utkast: Utkast,
    type_: str,
    fra: date,
    til: date,
    halvtimer: int,
    **valg: bool | None,
) -> None:
    """Register a measure some days around its start, or on it where its code was not in use."""
    terning = utkast.terning
    registrert = min(neste_virkedag(fra + timedelta(terning.mellom(-25, 12))), utkast.i_gaar)
    if not kodeverk().tiltakstype[type_].gyldig(registrert):
        registrert = min(fra, utkast.i_gaar)
    slettet = terning.sjanse(0.04)
    utkast.tiltak.append(
        Tiltak(
            id=terning.id(),
            type=type_,
            fra=fra,
            til=til,
            timer_per_uke=_HALVTIMER[max(0, halvtimer)],
            erstattende=valg.get("erstattende") is True,
            gjennomfoert=valg.get("gjennomfoert"),
            mottatt=valg.get("mottatt"),
            slettet=slettet,
            spor=utkast.spor(registrert, slettet=slettet),
        )
    )
