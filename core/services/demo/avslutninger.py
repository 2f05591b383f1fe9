"""How invented programmes end: by the municipality with all its causes, or by the rules."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from core.domain.avslutning import Avslutning, AvsluttetAv
from core.domain.beregning import GjeldendeAvslutning
from core.kodeverk import kodeverk
from core.rules.avslutning import finn_avslutning
from core.rules.frist import beregn_gjennomfoeringsfrist
from core.rules.grunnlag import lag_grunnlag
from core.services.demo.terning import Lodd
from core.services.demo.utkast import Utkast, motorspor

_AARSAK = Lodd(
    {
        "arbeid": 24,
        "arbeid_loennstilskudd": 5,
        "arbeid_grunnskole": 3,
        "arbeid_vgo": 4,
        "arbeid_fagskole": 2,
        "arbeid_hoeyere_utdanning": 2.5,
        "hoeyere_utdanning": 5,
        "fagskole": 2.5,
        "vgo_fag_yrke": 9,
        "vgo_studiespesialisering": 5,
        "grunnskole": 5,
        "arbeidsmarkedstiltak_nav": 6,
        "kvalifiserende_tiltak": 4,
        "omsorg_barn_under_1": 2.5,
        "omsorg_barn_over_1": 2,
        "ikke_arbeidssoeker": 2,
        "helse": 4,
        "mistet_rett": 2,
        "flyttet": 4,
        "utvandret": 2,
        "doed": 1.5,
        "ukjent": 2,
        "annet": 3,
    }
)
AARSAK_6A = Lodd({"arbeid": 85, "arbeid_loennstilskudd": 15})
# Full time, half time and odd weeks, in quarters of an hour.
_TIMER = (Decimal("37.5"), Decimal(30), Decimal(20), Decimal("18.75"), Decimal("33.6"), Decimal(15))


def avslutt(
    utkast: Utkast,
    dato: date,
    aarsak: str | None = None,
    *,
    registrert: date | None = None,
    slettet: bool = False,
) -> Avslutning:
    """Register the municipality's termination; the cause is drawn unless it is given."""
    terning = utkast.terning
    aarsak = aarsak or terning.trekk(_AARSAK)
    kode = kodeverk().avslutningsaarsak[aarsak]
    oppgis = kode.krever_timer or (kode.kan_ha_timer and terning.sjanse(0.5))
    avslutning = Avslutning(
        id=terning.id(),
        aarsak=aarsak,
        dato=dato,
        timer_per_uke=terning.velg(_TIMER) if oppgis else None,
        slettet=slettet,
        spor=utkast.spor(registrert or dato + timedelta(terning.mellom(-10, 12)), slettet=slettet),
    )
    utkast.avslutninger.append(avslutning)
    if kode.lukker_kategori and not slettet and terning.sjanse(0.5):
        lukk_kategori(utkast, dato)
    return avslutning


def gjenaapne(utkast: Utkast, avslutning: Avslutning, dag: date, registrert: date) -> None:
    """Enter the day that the person starts again on a termination."""
    spor = utkast.endret(avslutning.spor, registrert)
    gjenaapnet = replace(avslutning, gjenaapnet=dag, spor=spor)
    utkast.avslutninger[utkast.avslutninger.index(avslutning)] = gjenaapnet


def lukk_kategori(utkast: Utkast, dag: date) -> None:
    """Close the programme category on a day that has been."""
    if dag >= utkast.per:
        return
    for i, kategori in enumerate(utkast.kategorier):
        if kategori.kategori == utkast.kategori and kategori.til is None and not kategori.slettet:
            spor = utkast.endret(kategori.spor, dag)
            utkast.kategorier[i] = replace(kategori, til=max(dag, kategori.fra), spor=spor)


def finn_motorens(utkast: Utkast) -> GjeldendeAvslutning | None:
    """Give what the rules have ended the story with by now, None where they have not."""
    grunnlag = lag_grunnlag(utkast.sak(), utkast.per)
    frist = beregn_gjennomfoeringsfrist(grunnlag)
    funn = finn_avslutning(grunnlag, frist, utkast.per)
    return funn if funn is not None and funn.av is AvsluttetAv.REGELMOTOR else None


def registrer_motorens(utkast: Utkast, *, erstattet: bool = False) -> GjeldendeAvslutning | None:
    """Register the row that the rules made the night after; deleted where a cause replaced it."""
    funn = finn_motorens(utkast)
    if funn is None:
        return None
    natt = funn.dato + timedelta(1)
    spor = motorspor(natt)
    if erstattet:
        sletting = utkast.spor(natt + timedelta(utkast.terning.mellom(2, 60)))
        spor = replace(spor, slettet_tid=sletting.registrert, slettet_av=sletting.registrert_av)
    if natt < utkast.per:
        utkast.avslutninger.append(
            Avslutning(
                id=utkast.terning.id(),
                aarsak=funn.aarsak,
                dato=funn.dato,
                av=AvsluttetAv.REGELMOTOR,
                slettet=erstattet,
                spor=spor,
            )
        )
    return funn
