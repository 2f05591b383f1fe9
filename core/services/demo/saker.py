"""The caseload: person by person, each from dice of its own."""

from collections.abc import Iterator
from datetime import date

from core.domain.sak import Sak
from core.kodeverk import kodeverk
from core.services.demo.avslutninger import lukk_kategori, registrer_motorens
from core.services.demo.duf import lag_duf
from core.services.demo.kategorier import kategori_paa, legg_kategorier
from core.services.demo.kontakter import legg_kontakter, legg_reservasjon
from core.services.demo.navn import OMRAADER, UKRAINSKE, trekk_navn
from core.services.demo.ordninger import legg_ordninger, trekk_kompetanse
from core.services.demo.personalia import (
    KOLLEKTIV,
    Bakgrunn,
    foelg_opp,
    trekk_bakgrunn,
    trekk_opphold,
    trekk_person,
)
from core.services.demo.profiler import HISTORIER, PROFILER, Historie
from core.services.demo.roller import ROLLELOEP, lag_rolle
from core.services.demo.sluttmaal import frist_mnd, trekk_sluttmaal
from core.services.demo.steder import EGEN_KOMMUNE, naboer
from core.services.demo.terning import Terning
from core.services.demo.tidslinjer import Tidslinje, planlagt_slutt
from core.services.demo.utkast import GAMMEL_LOV, Utkast


def lag_saker(antall: int, froe: int, per: date, kommune: str = EGEN_KOMMUNE) -> Iterator[Sak]:
    """Yield the first `antall` persons of the caseload of a seed, as they stand on a day.

    Person k is the same whatever `antall` is. The first of them are a fixed cast.
    """
    for nummer in range(antall):
        yield lag_sak(nummer, froe, per, kommune)


def lag_sak(nummer: int, froe: int, per: date, kommune: str = EGEN_KOMMUNE) -> Sak:
    """Make one person with a whole history; the same arguments always give the same case."""
    terning = Terning(froe, nummer)
    if nummer < len(ROLLELOEP):
        return lag_rolle(terning, nummer, per, kommune)
    historie = terning.trekk(HISTORIER)
    utkast = _begynn(terning, historie, per, kommune, (nummer, froe))
    legg_kategorier(utkast)
    PROFILER[historie].fortell(utkast)
    _rund_av(utkast)
    return utkast.sak()


def _begynn(
    terning: Terning, historie: Historie, per: date, egen: str, nummer: tuple[int, int]
) -> Utkast:
    """Make the person, the days of the story and the first follow-up."""
    kategori = terning.trekk(PROFILER[historie].kategorier)
    bakgrunn = trekk_bakgrunn(terning, kategori)
    maal = trekk_sluttmaal(terning, vgo=bakgrunn.vgo, alder=bakgrunn.alder)
    dager = PROFILER[historie].tidslinje(terning, per, frist_mnd(maal, per))
    kategori = kategori_paa(kategori, dager.fra)
    utkast = _lag_utkast(terning, bakgrunn, kategori, dager, (per, egen), nummer)
    utkast.maal = None if kategori in GAMMEL_LOV else maal
    if dager.start is not None:
        utkast.slutt = planlagt_slutt(dager.start, frist_mnd(utkast.maal, dager.start))
    if historie is Historie.FLYTTET_HIT:
        utkast.kommune = terning.velg(naboer(egen))
    foelg_opp(utkast, utkast.kommune, dager.fra)
    return utkast


def _lag_utkast(
    terning: Terning,
    bakgrunn: Bakgrunn,
    kategori: str,
    dager: Tidslinje,
    ramme: tuple[date, str],
    nummer: tuple[int, int],
) -> Utkast:
    per, egen = ramme
    opphold = trekk_opphold(terning, kategori, dager.fra)
    navn = trekk_navn(terning, UKRAINSKE if opphold.hjemmel == KOLLEKTIV else OMRAADER)
    ankomst = opphold.ankomst_norge or dager.fra
    duf = lag_duf(*nummer, ankomst, ROLLELOEP)
    tillatelse = opphold.vedtaksdato or dager.fra
    return Utkast(
        terning=terning,
        per=per,
        egen=egen,
        kommune=egen,
        kategori=kategori,
        fra=dager.fra,
        person=trekk_person(terning, duf, navn, bakgrunn, tillatelse, egen),
        land=navn.land,
        start=dager.start,
        opphold=opphold,
    )


def _rund_av(utkast: Utkast) -> None:
    """Add what goes beside the programme, and what the rules have done by now."""
    legg_kontakter(utkast)
    legg_reservasjon(utkast)
    legg_ordninger(utkast)
    utkast.kompetanse = trekk_kompetanse(utkast)
    if not kodeverk().kategori[utkast.kategori].gir_program:
        return
    funn = registrer_motorens(utkast) if utkast.terning.sjanse(0.85) else None
    if funn is not None and kodeverk().avslutningsaarsak[funn.aarsak].lukker_kategori:
        lukk_kategori(utkast, funn.dato)
