"""What a decision must hold, by its type (R17, table 5.4), and what to know before saving it."""

from collections.abc import Iterator
from datetime import date

from core.domain.endring import Avvik, Varsel
from core.domain.sak import Sak
from core.domain.vedtak import PERMISJONER, Resultat, Vedtak, Vedtakstype
from core.kodeverk import kodeverk
from core.rules.feil import UtenKategori
from core.rules.frist import frist_for_oppstart
from core.rules.grunnlag import Grunnlag, lag_grunnlag
from core.rules.kalender import virkedager_mellom
from core.rules.krav.felles import dato_tekst, i_omraadet, rett_rekkefoelge

FELTNAVN = {
    "vedtaksdato": "Vedtaksdato",
    "resultat": "Resultat",
    "startdato": "Startdato",
    "sluttdato": "Sluttdato",
    "legg_til_frist_som": "Legg til frist som",
    "timer": "Antall timer",
}
KVOTER = {
    Vedtakstype.PERMISJON_VELFERD: "velferd_dager",
    Vedtakstype.PERMISJON_FRED_FORSONING: "fred_forsoning_dager",
}


def krav_vedtak(vedtak: Vedtak, per: date) -> tuple[Avvik, ...]:
    """List what must be mended before a decision can be saved [5.1, 5.5]."""
    return tuple(_krav(vedtak, per))


def _krav(vedtak: Vedtak, per: date) -> Iterator[Avvik]:
    kode = kodeverk().vedtakstype[vedtak.type]
    for felt in kode.paakrevd:
        if getattr(vedtak, felt) is None:
            yield Avvik(felt, f"{FELTNAVN[felt]} må fylles ut for {kode.navn.nb}.")
    if vedtak.resultat not in kode.resultater:
        mulige = " eller ".join(kodeverk().resultat[r].navn.nb for r in kode.resultater)
        yield Avvik("resultat", f"Velg {mulige} som resultat for {kode.navn.nb}.")
    if vedtak.legg_til_frist_som is not None and vedtak.type not in PERMISJONER:
        yield Avvik("legg_til_frist_som", "Legg til frist som gjelder bare for permisjoner.")
    for felt in ("vedtaksdato", "startdato", "sluttdato"):
        yield from i_omraadet(felt, FELTNAVN[felt], getattr(vedtak, felt), per)
    yield from rett_rekkefoelge(
        vedtak.startdato, vedtak.sluttdato, ("startdato", "sluttdato"), ("Startdato", "Sluttdato")
    )


def varsler_vedtak(sak: Sak, vedtak: Vedtak, per: date) -> tuple[Varsel, ...]:
    """List what to know before saving; `sak` is the case without the decision."""
    varsler = list(_datovarsler(vedtak, per))
    try:
        grunnlag = lag_grunnlag(sak, per)
    except UtenKategori as feil:
        return (*varsler, Varsel("", feil.melding))
    if vedtak.type in PERMISJONER:
        varsler += _permisjonsvarsler(grunnlag, vedtak)
    if vedtak.type is Vedtakstype.DELTAKELSE and vedtak.resultat is Resultat.INNVILGET:
        varsler += _deltakelsesvarsler(grunnlag, vedtak)
    if vedtak.type is Vedtakstype.UTVIDET_DELTAKELSE and _er_utvidet(grunnlag):
        varsler.append(
            Varsel("type", "Programmet er utvidet fra før. Fristen utvides bare én gang.")
        )
    return tuple(varsler)


def _datovarsler(vedtak: Vedtak, per: date) -> Iterator[Varsel]:
    if vedtak.vedtaksdato > per:
        yield Varsel("vedtaksdato", "Vedtaksdatoen er fram i tid.")


def _permisjonsvarsler(grunnlag: Grunnlag, vedtak: Vedtak) -> Iterator[Varsel]:
    fra, til = vedtak.startdato, vedtak.sluttdato
    if fra is None or til is None:
        return
    if grunnlag.start is None:
        yield Varsel(
            "startdato",
            "Det finnes ikke noe innvilget vedtak om deltakelse. "
            "Permisjonen virker ikke på fristen før det er registrert.",
        )
    elif fra <= grunnlag.start:
        yield Varsel(
            "startdato",
            f"Dager til og med programstart {dato_tekst(grunnlag.start)} forlenger ikke fristen.",
        )
    yield from _overlapp(grunnlag, vedtak, fra, til)
    yield from _kvote(grunnlag, vedtak, fra, til)


def _overlapp(grunnlag: Grunnlag, vedtak: Vedtak, fra: date, til: date) -> Iterator[Varsel]:
    for annet in grunnlag.sak.vedtak:
        if annet.id == vedtak.id or annet.type not in PERMISJONER or not annet.er_innvilget:
            continue
        if (
            annet.startdato
            and annet.sluttdato
            and annet.startdato <= til
            and fra <= annet.sluttdato
        ):
            yield Varsel(
                "startdato",
                f"Perioden overlapper en annen permisjon ({dato_tekst(annet.startdato)}–"
                f"{dato_tekst(annet.sluttdato)}). Begge legges til fristen i sin helhet.",
            )


def _kvote(grunnlag: Grunnlag, vedtak: Vedtak, fra: date, til: date) -> Iterator[Varsel]:
    """Advise on the yearly quota of welfare and peace work leave (integreringsforskriften § 14)."""
    tall = KVOTER.get(vedtak.type)
    if tall is None or vedtak.resultat is not Resultat.INNVILGET:
        return
    aar = fra.year
    brukt = virkedager_mellom(fra, min(til, date(aar, 12, 31)))
    for annet in grunnlag.sak.vedtak:
        if annet.id != vedtak.id and annet.type is vedtak.type and annet.er_innvilget:
            brukt += _virkedager_i_aar(annet, aar)
    maks = kodeverk().tall(tall, fra)
    if brukt > maks:
        yield Varsel(
            "sluttdato",
            f"Med denne permisjonen er {brukt} virkedager brukt i {aar}. "
            f"Forskriften gir inntil {maks} per kalenderår.",
        )


def _virkedager_i_aar(vedtak: Vedtak, aar: int) -> int:
    if vedtak.startdato is None or vedtak.sluttdato is None:
        return 0
    return virkedager_mellom(
        max(vedtak.startdato, date(aar, 1, 1)), min(vedtak.sluttdato, date(aar, 12, 31))
    )


def _deltakelsesvarsler(grunnlag: Grunnlag, vedtak: Vedtak) -> Iterator[Varsel]:
    start = vedtak.startdato
    if start is None:
        return
    if start < grunnlag.kategori.fra:
        yield Varsel(
            "startdato",
            f"Startdatoen er før kategorien gjelder, {dato_tekst(grunnlag.kategori.fra)}.",
        )
    oppstart = frist_for_oppstart(grunnlag)
    if grunnlag.start is None and start > oppstart:
        yield Varsel(
            "startdato", f"Startdatoen er etter frist for oppstart {dato_tekst(oppstart)}."
        )
    if grunnlag.start is not None and start < grunnlag.start:
        yield Varsel(
            "startdato",
            "Fristen vil bli beregnet fra denne datoen, som er tidligere enn "
            f"dagens {dato_tekst(grunnlag.start)}.",
        )


def _er_utvidet(grunnlag: Grunnlag) -> bool:
    return any(
        v.type is Vedtakstype.UTVIDET_DELTAKELSE and v.er_innvilget for v in grunnlag.sak.vedtak
    )
