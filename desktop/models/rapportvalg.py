"""What the reports can be narrowed by, as choices for combo boxes and as words on paper."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.domain.avslutning import AvsluttetAv
from core.kodeverk import kodeverk
from desktop.models.tekster import maalform, tekst

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.services.rapport import Rapporttjeneste
    from core.storage.avsluttetutvalg import Avsluttetutvalg

LOVER = ("integreringsloven", "introduksjonsloven")
Valg = tuple[tuple[str | int | None, str], ...]


@dataclass(frozen=True, slots=True)
class Steder:
    """The years, municipalities and districts that the terminated of a law have."""

    aar: tuple[int, ...] = ()
    kommuner: tuple[str, ...] = ()
    bydeler: tuple[str, ...] = ()


def hent_steder(tjeneste: Rapporttjeneste, utvalg: Avsluttetutvalg) -> Steder:
    """Fetch what can be chosen; districts only of a chosen municipality."""
    lov, kommune = utvalg.lov, utvalg.kommune
    bydeler = tjeneste.bydeler(lov, kommune) if kommune else ()
    return Steder(tjeneste.aar(lov), tjeneste.kommuner(lov), bydeler)


def aarsvalg(steder: Steder, valgt: int | None) -> Valg:
    """List the years, all of them first; the one in force stays even if it has nobody."""
    alle = set(steder.aar) | ({valgt} if valgt is not None else set())
    return ((None, tekst("alle_aar")), *((aar, str(aar)) for aar in sorted(alle, reverse=True)))


def kommunevalg(steder: Steder, navn: Mapping[str, str]) -> Valg:
    """List the municipalities by name, all of them first."""
    egne = sorted((navn.get(nr, nr), nr) for nr in steder.kommuner)
    return ((None, tekst("alle_kommuner")), *((nr, sted) for sted, nr in egne))


def bydelsvalg(steder: Steder) -> Valg:
    """List the districts, all of them first."""
    return ((None, tekst("alle_bydeler")), *((bydel, bydel) for bydel in steder.bydeler))


def kategorivalg(lov: str | None) -> Valg:
    """List the categories of a law, all of them first; a closed one counts as well [9.7]."""
    egne = (
        (kode, kategori.navn.paa(maalform()))
        for kode, kategori in kodeverk().kategori.items()
        if kategori.lov == lov
    )
    return ((None, tekst("alle_kategorier")), *egne)


def avvalg() -> Valg:
    """List who may have ended the programme [9.7]."""
    return (
        (None, tekst("alle")),
        (AvsluttetAv.KOMMUNE.value, tekst("av_kommunen")),
        (AvsluttetAv.REGELMOTOR.value, tekst("av_regelmotor")),
    )


def filterlinjer(utvalg: Avsluttetutvalg, navn: Mapping[str, str]) -> tuple[str, ...]:
    """Write what narrows a choice, a line each, for the head of a print-out."""
    kategori = kodeverk().kategori[utvalg.kategori].navn.paa(maalform()) if utvalg.kategori else ""
    aarsak = utvalg.aarsak
    aarsaksnavn = kodeverk().avslutningsaarsak[aarsak].navn.paa(maalform()) if aarsak else ""
    linjer = (
        ("oppfoelgingskommune", navn.get(utvalg.kommune or "", utvalg.kommune or "")),
        ("bydel", utvalg.bydel or ""),
        ("kategori", kategori),
        ("avslutningsaar", str(utvalg.aar or "")),
        ("registrert_av_filter", dict(avvalg())[utvalg.av] if utvalg.av else ""),
        ("avslutningsaarsak", aarsaksnavn),
        ("duf_nummer_filter", utvalg.duf),
        ("navn_filter", utvalg.navn),
    )
    return tuple(
        tekst("filter_linje", navn=tekst(noekkel), verdi=verdi)
        for noekkel, verdi in linjer
        if verdi
    )
