"""Making the plain codes, goals, measures and absence codes out of the rows of the files."""

from collections.abc import Mapping
from datetime import date
from itertools import pairwise
from types import MappingProxyType

from core.kodeverk.fravaerskoder import Fravaerskode
from core.kodeverk.kilde import Rad
from core.kodeverk.koder import (
    Avslutningsaarsak,
    Avslutningsgruppe,
    Kategorikode,
    Kode,
    Kontakttype,
    Ordningskode,
)
from core.kodeverk.sluttmaalkoder import Sats, Sluttmaalkode
from core.kodeverk.tekst import Tekst, Veiledninger
from core.kodeverk.tiltakskoder import Tiltakstype

LOVER = ("integreringsloven", "introduksjonsloven")
AKTOERER = ("kommune", "regelmotor")
FRISTVIRKNINGER = ("terskel", "alltid", "ingen")


def enkle_koder(fil: Rad, felt: str) -> Mapping[str, Kode]:
    """Read a list whose codes have nothing but a name."""
    tekster = fil.tekster(felt)
    return MappingProxyType({kode: Kode(kode, navn) for kode, navn in tekster.items()})


def krev_stigende(rad: Rad, felt: str, datoer: list[date]) -> None:
    """Refuse rows that do not each start after the one before: they would overlap."""
    if any(neste <= forrige for forrige, neste in pairwise(datoer)):
        raise rad.feil(felt, "datoene overlapper; eldste skal stå først")


def bygg_kategori(kode: str, rad: Rad) -> Kategorikode:
    """Make a category."""
    return Kategorikode(
        kode=kode,
        navn=rad.tekst("navn"),
        lov=rad.en_av("lov", LOVER),
        gir_program=rad.ja("gir_program"),
        kapittel_6a=rad.ja("kapittel_6a"),
        ordning=rad.streng("ordning") if rad.har("ordning") else None,
    )


def bygg_ordning(kategorier: Mapping[str, Kategorikode], kode: str, rad: Rad) -> Ordningskode:
    """Make a scheme."""
    return Ordningskode(
        kode=kode,
        navn=rad.tekst("navn"),
        lov=rad.en_av("lov", LOVER),
        kategorier=rad.flere_av("kategorier", kategorier),
    )


def bygg_kontakttype(kode: str, rad: Rad) -> Kontakttype:
    """Make a kind of contact."""
    return Kontakttype(kode=kode, navn=rad.tekst("navn"), avslutter=rad.ja("avslutter"))


def bygg_avslutningsgruppe(kode: str, rad: Rad) -> Avslutningsgruppe:
    """Make a group of goal attainment."""
    navn, utenfor = rad.tekst("navn"), rad.ja("utenfor_tallgrunnlag")
    return Avslutningsgruppe(kode=kode, navn=navn, i_tallgrunnlag=not utenfor)


def bygg_sluttmaal(veiledninger: Veiledninger, kode: str, rad: Rad) -> Sluttmaalkode:
    """Make a goal with its rates."""
    return Sluttmaalkode(
        kode=kode,
        navn=rad.tekst("navn"),
        kort_navn=rad.tekst("kort_navn"),
        videregaaende_foer=rad.ja("videregaaende_foer"),
        satser=bygg_satser(rad),
        veiledninger=veiledninger,
    )


def bygg_satser(rad: Rad) -> tuple[Sats, ...]:
    """Make the rates of a goal, oldest first."""
    satser = []
    for sats in rad.rader("satser"):
        satser.append(
            Sats(
                gyldig_fra=sats.dato("gyldig_fra"),
                frist_mnd=sats.heltall("frist_mnd"),
                utvidelse_mnd=sats.heltall("utvidelse_mnd"),
                hjemmel=sats.streng("hjemmel"),
            )
        )
        sats.ferdig()
    krev_stigende(rad, "satser", [sats.gyldig_fra for sats in satser])
    return tuple(satser)


def bygg_tiltakstype(
    veiledninger: Veiledninger, grupper: Mapping[str, Kode], kode: str, rad: Rad
) -> Tiltakstype:
    """Make a measure."""
    gyldig_fra = rad.dato("gyldig_fra") if rad.har("gyldig_fra") else None
    gyldig_til = rad.dato("gyldig_til") if rad.har("gyldig_til") else None
    if gyldig_fra and gyldig_til and gyldig_til < gyldig_fra:
        raise rad.feil("gyldig_til", "er før gyldig_fra")
    return Tiltakstype(
        kode=kode,
        gruppe=rad.en_av("gruppe", grupper),
        navn=rad.tekst("navn"),
        navn_fra=bygg_navn_fra(rad),
        gyldig_fra=gyldig_fra,
        gyldig_til=gyldig_til,
        kun_kapittel_6a=rad.ja("kun_kapittel_6a"),
        registrerer_gjennomfoering=rad.ja("registrerer_gjennomfoering"),
        fulltid_vgo=rad.ja("fulltid_vgo"),
        mottatt_tilbud=rad.ja("mottatt_tilbud"),
        veiledninger=veiledninger,
    )


def bygg_navn_fra(rad: Rad) -> tuple[tuple[date, Tekst], ...]:
    """Make the later names of a measure, oldest first."""
    if not rad.har("navn_fra"):
        return ()
    nye = []
    for nytt in rad.rader("navn_fra"):
        nye.append((nytt.dato("fra"), nytt.tekst("navn")))
        nytt.ferdig()
    krev_stigende(rad, "navn_fra", [fra for fra, _ in nye])
    return tuple(nye)


def bygg_fravaerskode(
    veiledninger: Veiledninger, klasser: Mapping[str, Kode], kode: str, rad: Rad
) -> Fravaerskode:
    """Make an absence code."""
    return Fravaerskode(
        kode=kode,
        navn=rad.tekst("navn"),
        klasse=rad.en_av("klasse", klasser),
        hjemmel=rad.tekst("hjemmel"),
        frist=rad.en_av("frist", FRISTVIRKNINGER),
        veiledninger=veiledninger,
    )


def bygg_avslutningsaarsak(
    veiledninger: Veiledninger, grupper: Mapping[str, Avslutningsgruppe], kode: str, rad: Rad
) -> Avslutningsaarsak:
    """Make a cause of termination; its group says whether it counts in the statistics."""
    gruppe = rad.en_av("gruppe", grupper)
    krever_timer, kan_ha_timer = rad.ja("krever_timer"), rad.ja("kan_ha_timer")
    if krever_timer and not kan_ha_timer:
        raise rad.feil("krever_timer", "krever timer, men kan ikke ha timer")
    return Avslutningsaarsak(
        kode=kode,
        navn=rad.tekst("navn"),
        gruppe=gruppe,
        registreres_av=frozenset(rad.flere_av("registreres_av", AKTOERER)),
        krever_timer=krever_timer,
        kan_ha_timer=kan_ha_timer,
        lukker_kategori=rad.ja("lukker_kategori"),
        i_tallgrunnlag=grupper[gruppe].i_tallgrunnlag,
        veiledninger=veiledninger,
    )
