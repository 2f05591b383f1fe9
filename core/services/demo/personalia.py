"""Basic data, residence and follow-up of an invented person."""

from datetime import date, timedelta
from typing import NamedTuple

from core.domain.person import (
    Adresse,
    Adressesperre,
    Kjoenn,
    Maalform,
    Oppfoelging,
    Opphold,
    Person,
)
from core.domain.rad import Spor
from core.services.demo.navn import Navn
from core.services.demo.steder import naboer, trekk_adresse, trekk_bydel
from core.services.demo.terning import Lodd, Terning, neste_virkedag
from core.services.demo.utkast import Utkast

_FOERSTE_6A = date(2022, 3, 11)
_MAALFORM = Lodd({Maalform.BOKMAAL: 78, Maalform.NYNORSK: 15, None: 7})
_SPERRE = Lodd(
    {
        Adressesperre.INGEN: 97,
        Adressesperre.FORTROLIG: 2.2,
        Adressesperre.STRENGT_FORTROLIG: 0.8,
    }
)
_BARN = Lodd({0: 42, 1: 18, 2: 19, 3: 11, 4: 6, 5: 3, 8: 1})
KOLLEKTIV = "Utlendingsloven § 34 2. ledd, kollektiv beskyttelse"
FAMILIE = "Utlendingsloven § 40, familieetablering med flyktning"
_HJEMMEL = Lodd(
    {
        "Utlendingsloven § 28 1. ledd bokstav a, flyktning": 34,
        "Utlendingsloven § 28 1. ledd bokstav b, flyktning": 16,
        "Utlendingsloven § 35 3. ledd, overføringsflyktning": 26,
        "Utlendingsloven § 38 1. ledd, sterke menneskelige hensyn": 6,
        FAMILIE: 18,
    }
)


class Bakgrunn(NamedTuple):
    """What decides the goal: age when the permit was granted, and completed upper secondary."""

    alder: int
    vgo: bool


def trekk_bakgrunn(terning: Terning, kategori: str) -> Bakgrunn:
    """Draw an age of 18 to 55, above for some of those who may be offered, and the education."""
    eldre = kategori == "kan_tilbys_intro" and terning.sjanse(0.4)
    alder = terning.mellom(56, 60) if eldre else 18 + int(37 * terning.tall() ** 1.4)
    return Bakgrunn(alder, terning.sjanse(0.62 if kategori == "rett_intro" else 0.34))


def trekk_opphold(terning: Terning, kategori: str, fra: date) -> Opphold:
    """Draw permit, arrival and settlement that lead up to the day the category opened."""
    if kategori in {"opplaering_asylsoekere", "kvalifisering_mottak"}:
        return Opphold(ankomst_norge=fra - timedelta(terning.mellom(2, 60)))
    tillatelse = neste_virkedag(fra - timedelta(terning.mellom(22, 240)))
    hjemmel = terning.trekk(_HJEMMEL)
    if kategori in {"rett_intro", "rett_norsk"}:
        hjemmel = KOLLEKTIV
        tillatelse = max(tillatelse, _FOERSTE_6A)
    elif kategori == "kan_tilbys_intro" and terning.sjanse(0.5):
        hjemmel = FAMILIE
    ankomst = tillatelse - timedelta(terning.mellom(20, 90 if hjemmel == KOLLEKTIV else 560))
    avtale = hjemmel != FAMILIE and terning.sjanse(0.94)
    return Opphold(
        hjemmel=hjemmel,
        vedtaksdato=tillatelse,
        effektuert=tillatelse + timedelta(terning.mellom(0, 20)),
        ankomst_norge=ankomst,
        bosatt_etter_avtale=None if terning.sjanse(0.03) else avtale,
    )


def trekk_person(
    terning: Terning, duf: str, navn: Navn, bakgrunn: Bakgrunn, tillatelse: date, kommune: str
) -> Person:
    """Draw basic data of a person of a known age when the permit was granted."""
    alder = bakgrunn.alder
    foedt = tillatelse - timedelta(alder * 365 + alder // 4 + 1 + terning.mellom(0, 363))
    barn = terning.trekk(_BARN) if 21 < alder < 54 else 0
    kvinne = navn.kjoenn is Kjoenn.KVINNE
    sperre = terning.trekk(_SPERRE)
    bosted = kommune if terning.sjanse(0.97) else terning.velg(naboer(kommune))
    skjult = sperre is not Adressesperre.INGEN
    return Person(
        id=terning.id(),
        duf=duf,
        fornavn=navn.fornavn,
        etternavn=navn.etternavn,
        foedselsdato=foedt,
        kjoenn=navn.kjoenn,
        maalform=terning.trekk(_MAALFORM),
        tolkespraak=navn.tolkespraak if terning.sjanse(0.93) else None,
        adresse=Adresse() if skjult else trekk_adresse(terning, bosted),
        adressesperre=sperre,
        bokommune=None if skjult else bosted,
        barn_under_18=barn,
        venter_barn=kvinne and 20 < alder < 43 and terning.sjanse(0.05),
        alene_om_omsorg=barn > 0 and terning.sjanse(0.2),
        kronisk_sykt_barn=barn > 0 and terning.sjanse(0.04),
        fullfoert_vgo=bakgrunn.vgo if terning.sjanse(0.65) else None,
    )


def foelg_opp(utkast: Utkast, kommune: str, fra: date) -> None:
    """Let a municipality take over the follow-up on a day."""
    terning = utkast.terning
    utkast.oppfoelging.append(
        Oppfoelging(
            id=terning.id(),
            kommune=kommune,
            bydel=trekk_bydel(terning, kommune),
            fra=fra,
            spor=_ved_bosetting(utkast, fra),
        )
    )


def _ved_bosetting(utkast: Utkast, fra: date) -> Spor:
    return utkast.spor(neste_virkedag(fra + timedelta(utkast.terning.mellom(0, 12))))
