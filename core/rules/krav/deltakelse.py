"""What measures and absences must hold (R24, R26, A7, A30, A31)."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from core.domain.endring import Avvik, Varsel
from core.domain.fravaer import Fravaer
from core.domain.sak import Sak
from core.domain.tiltak import Tiltak
from core.kodeverk import Tiltakstype, kodeverk
from core.rules.feil import UtenKategori
from core.rules.grunnlag import programkategori
from core.rules.kalender import legg_til_maaneder, virkedager_i_maaned
from core.rules.krav.felles import dato_tekst, i_omraadet, rett_rekkefoelge, timer_per_uke


def krav_tiltak(sak: Sak, tiltak: Tiltak, per: date) -> tuple[Avvik, ...]:
    """List what must be mended before a measure can be saved [7.2–7.4]."""
    return tuple(_krav_tiltak(sak, tiltak, per))


def _krav_tiltak(sak: Sak, tiltak: Tiltak, per: date) -> Iterator[Avvik]:
    kode = kodeverk().tiltakstype[tiltak.type]
    yield from _kode_kan_brukes(sak, tiltak, kode, per)
    yield from i_omraadet("fra", "Fra dato", tiltak.fra, per)
    yield from i_omraadet("til", "Til dato", tiltak.til, per)
    yield from rett_rekkefoelge(tiltak.fra, tiltak.til, ("fra", "til"), ("Fra dato", "Til dato"))
    yield from timer_per_uke("timer_per_uke", tiltak.timer_per_uke)
    if tiltak.gjennomfoert is not None and not kode.registrerer_gjennomfoering:
        yield Avvik(
            "gjennomfoert",
            "Gjennomføring registreres bare for livsmestring og "
            "foreldreveiledning. La feltet stå tomt.",
        )
    if tiltak.mottatt is not None and not kode.mottatt_tilbud:
        yield Avvik(
            "mottatt",
            "Mottatt tilbud registreres bare for Tilbud i omsorgspermisjon. La feltet stå tomt.",
        )


def _kode_kan_brukes(sak: Sak, tiltak: Tiltak, kode: Tiltakstype, per: date) -> Iterator[Avvik]:
    """Refuse codes by the day of registration, and those of chapter 6A elsewhere (R26, A31)."""
    registrert = tiltak.spor.registrert.date() if tiltak.spor.registrert else per
    if not kode.gyldig(registrert):
        yield Avvik(
            "type",
            f"{kode.navn.nb} kan ikke registreres {dato_tekst(registrert)}. "
            f"{_gyldighet(kode)} Velg en annen tiltakstype.",
        )
    if kode.kun_kapittel_6a and not _etter_kapittel_6a(sak, per):
        yield Avvik(
            "type",
            f"{kode.navn.nb} kan bare velges for personer etter kapittel 6A. "
            "Velg en annen tiltakstype.",
        )


def _gyldighet(kode: Tiltakstype) -> str:
    if kode.gyldig_til is not None:
        return f"Siste dag var {dato_tekst(kode.gyldig_til)}."
    return f"Første dag er {dato_tekst(kode.gyldig_fra)}." if kode.gyldig_fra else ""


def _etter_kapittel_6a(sak: Sak, per: date) -> bool:
    try:
        kategori = programkategori(sak.kategorier, per)
    except UtenKategori:
        return False
    return kodeverk().kategori[kategori.kategori].kapittel_6a


def siste_dag_for_gjennomfoering(tiltak: Tiltak, per: date, *, etterregistrering: bool) -> date:
    """Give the last day on which completion can be marked: 2 or 12 months later (R24, A30)."""
    registrert = tiltak.spor.registrert.date() if tiltak.spor.registrert else per
    navn = (
        "gjennomfoering_etterregistrering_mnd" if etterregistrering else "gjennomfoering_frist_mnd"
    )
    return legg_til_maaneder(registrert, kodeverk().tall(navn, registrert))


def varsler_tiltak(tiltak: Tiltak) -> tuple[Varsel, ...]:
    """Warn of more hours than full time."""
    fulltid = kodeverk().desimaltall("fulltid_timer_per_uke", tiltak.fra)
    if tiltak.timer_per_uke <= fulltid:
        return ()
    tekst = f"{fulltid:f}".replace(".", ",")
    return (Varsel("timer_per_uke", f"Det er mer enn full tid, {tekst} timer per uke."),)


def krav_fravaer(sak: Sak, fravaer: Fravaer) -> tuple[Avvik, ...]:
    """List what must be mended before an absence can be saved [8.1].

    `sak` may hold an earlier version of the row. The days of all codes of a month are at most
    its working days (A7).
    """
    avvik: list[Avvik] = []
    if not fravaer.dager and not fravaer.timer:
        avvik.append(Avvik("dager", "Fyll ut antall dager eller antall timer."))
    andre = tuple(rad for rad in sak.fravaer if rad.id != fravaer.id)
    for_mange = for_mange_dager(replace(sak, fravaer=(*andre, fravaer)), fravaer)
    return (*avvik, *for_mange)


def for_mange_dager(sak: Sak, fravaer: Fravaer) -> tuple[Avvik, ...]:
    """Refuse more days in the row's month than it has working days, all codes together (A7)."""
    maaned = fravaer.maaned
    dager = sum(f.dager for f in sak.fravaer if f.maaned == maaned and not f.slettet)
    maks = virkedager_i_maaned(maaned)
    if dager <= maks:
        return ()
    igjen = max(0, maks - (dager - fravaer.dager))
    return (
        Avvik(
            "dager",
            f"Måneden {maaned} har {maks} virkedager, og det er registrert {dager} dager i alt. "
            f"Her kan det stå høyst {igjen}.",
        ),
    )
