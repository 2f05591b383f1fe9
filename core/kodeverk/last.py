"""Loading the code lists: once for the program, or from any folder for a check."""

from collections.abc import Mapping
from functools import cache, partial
from pathlib import Path

from core.kodeverk import bygg_koder as koder
from core.kodeverk.bygg_regler import bygg_regel, bygg_regelverk, bygg_tall
from core.kodeverk.bygg_vedtak import Vedtaksbygger, bygg_klageutfall
from core.kodeverk.fravaerskoder import Fravaerskode
from core.kodeverk.kilde import les_fil
from core.kodeverk.koder import (
    Avslutningsaarsak,
    Avslutningsgruppe,
    Kategorikode,
    Kode,
    Kontakttype,
    Ordningskode,
)
from core.kodeverk.kontroll import kontroller
from core.kodeverk.opplysninger import les_opplysninger
from core.kodeverk.regeltekst import Regeltekst
from core.kodeverk.samling import Kodeverk
from core.kodeverk.sluttmaalkoder import Sluttmaalkode
from core.kodeverk.tallrader import Regelverk, Tallrad
from core.kodeverk.tiltakskoder import Tiltakstype
from core.kodeverk.vedtakskoder import Klageutfall, Vedtakstypekode
from core.kodeverk.veiledning import senere

# Beside the package in the source tree and in an installed onedir bundle alike.
MAPPE = Path(__file__).resolve().parents[2] / "resources" / "kodeverk"


@cache
def kodeverk() -> Kodeverk:
    """Return the code lists of this program, read on the first call."""
    return les_kodeverk(MAPPE)


def les_kodeverk(mappe: Path) -> Kodeverk:
    """Read and check the code lists of a folder; KodeverkError names the file and the key.

    Guidance and letter facts are read, and checked, when one of them is first asked for.
    """
    kategori, ordning = _les_kategorier(mappe)
    resultat, dagtype, klageutfall, vedtakstype = _les_vedtak(mappe)
    tiltaksgruppe, tiltakstype = _les_tiltak(mappe)
    fravaersklasse, fravaerskode = _les_fravaer(mappe)
    avslutningsgruppe, avslutningsaarsak = _les_avslutninger(mappe)
    kontakttype, enkle = _les_person(mappe)
    tallrader, regelverk = _les_tall(mappe)
    lest = Kodeverk(
        kategori=kategori,
        ordning=ordning,
        sluttmaal=_les_sluttmaal(mappe),
        vedtakstype=vedtakstype,
        resultat=resultat,
        klageutfall=klageutfall,
        legg_til_frist_som=dagtype,
        tiltaksgruppe=tiltaksgruppe,
        tiltakstype=tiltakstype,
        fravaersklasse=fravaersklasse,
        fravaerskode=fravaerskode,
        avslutningsgruppe=avslutningsgruppe,
        avslutningsaarsak=avslutningsaarsak,
        kontakttype=kontakttype,
        folkeregisterhendelse=enkle["folkeregisterhendelse"],
        kjoenn=enkle["kjoenn"],
        maalform=enkle["maalform"],
        adressesperre=enkle["adressesperre"],
        regel=_les_regler(mappe),
        tallrader=tallrader,
        regelverk=regelverk,
    )
    kontroller(lest)
    return lest


def _les_kategorier(
    mappe: Path,
) -> tuple[Mapping[str, Kategorikode], Mapping[str, Ordningskode]]:
    fil = les_fil(mappe, "kategori.toml")
    kategori = fil.liste("kategori", koder.bygg_kategori)
    ordning = fil.liste("ordning", partial(koder.bygg_ordning, kategori))
    fil.ferdig()
    return kategori, ordning


def _les_sluttmaal(mappe: Path) -> Mapping[str, Sluttmaalkode]:
    fil = les_fil(mappe, "sluttmaal.toml")
    veiledninger = senere(mappe, "sluttmaal", lambda: sluttmaal)
    sluttmaal = fil.liste("sluttmaal", partial(koder.bygg_sluttmaal, veiledninger))
    fil.ferdig()
    return sluttmaal


def _les_vedtak(
    mappe: Path,
) -> tuple[
    Mapping[str, Kode],
    Mapping[str, Kode],
    Mapping[str, Klageutfall],
    Mapping[str, Vedtakstypekode],
]:
    fil = les_fil(mappe, "vedtak.toml")
    resultat = koder.enkle_koder(fil, "resultat")
    dagtype = koder.enkle_koder(fil, "legg_til_frist_som")
    klageutfall = fil.liste("klageutfall", bygg_klageutfall)
    opplysninger = cache(lambda: les_opplysninger(mappe, vedtakstype))
    bygger = Vedtaksbygger(resultat, dagtype, fil.tekst("tillegg_kapittel_6a"), opplysninger)
    vedtakstype = fil.liste("vedtakstype", bygger)
    fil.ferdig()
    return resultat, dagtype, klageutfall, vedtakstype


def _les_tiltak(mappe: Path) -> tuple[Mapping[str, Kode], Mapping[str, Tiltakstype]]:
    fil = les_fil(mappe, "tiltak.toml")
    gruppe = koder.enkle_koder(fil, "tiltaksgruppe")
    veiledninger = senere(mappe, "tiltakstype", lambda: tiltakstype)
    tiltakstype = fil.liste("tiltakstype", partial(koder.bygg_tiltakstype, veiledninger, gruppe))
    fil.ferdig()
    return gruppe, tiltakstype


def _les_fravaer(mappe: Path) -> tuple[Mapping[str, Kode], Mapping[str, Fravaerskode]]:
    fil = les_fil(mappe, "fravaer.toml")
    klasse = koder.enkle_koder(fil, "fravaersklasse")
    veiledninger = senere(mappe, "fravaerskode", lambda: fravaerskode)
    fravaerskode = fil.liste("fravaerskode", partial(koder.bygg_fravaerskode, veiledninger, klasse))
    fil.ferdig()
    return klasse, fravaerskode


def _les_avslutninger(
    mappe: Path,
) -> tuple[Mapping[str, Avslutningsgruppe], Mapping[str, Avslutningsaarsak]]:
    fil = les_fil(mappe, "avslutning.toml")
    gruppe = fil.liste("avslutningsgruppe", koder.bygg_avslutningsgruppe)
    veiledninger = senere(mappe, "avslutningsaarsak", lambda: aarsak)
    bygg = partial(koder.bygg_avslutningsaarsak, veiledninger, gruppe)
    aarsak = fil.liste("avslutningsaarsak", bygg)
    fil.ferdig()
    return gruppe, aarsak


def _les_person(mappe: Path) -> tuple[Mapping[str, Kontakttype], dict[str, Mapping[str, Kode]]]:
    fil = les_fil(mappe, "person.toml")
    kontakttype = fil.liste("kontakttype", koder.bygg_kontakttype)
    lister = ("folkeregisterhendelse", "kjoenn", "maalform", "adressesperre")
    enkle = {liste: koder.enkle_koder(fil, liste) for liste in lister}
    fil.ferdig()
    return kontakttype, enkle


def _les_regler(mappe: Path) -> Mapping[str, Regeltekst]:
    fil = les_fil(mappe, "regel.toml")
    regel = fil.liste("regel", bygg_regel)
    fil.ferdig()
    return regel


def _les_tall(mappe: Path) -> tuple[Mapping[str, tuple[Tallrad, ...]], Regelverk]:
    fil = les_fil(mappe, "tall.toml")
    tall, regelverk = bygg_tall(fil), bygg_regelverk(fil)
    fil.ferdig()
    return tall, regelverk
