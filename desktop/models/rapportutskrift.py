"""The reports as print-outs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.models import rapportmaalmodell, rapportmodell
from desktop.models.rapportvalg import filterlinjer
from desktop.models.tekster import tekst
from desktop.models.utskrift import (
    Trykkbilde,
    Trykkolonne,
    Trykkrad,
    Trykkstolpe,
    Utskrift,
    hent_alle,
)
from desktop.models.utskriftsliste import kommunenavn

if TYPE_CHECKING:
    from core.services.maaloppnaaelse import Maaloppnaaelse
    from core.storage.avsluttet import Avsluttet
    from core.storage.avsluttetutvalg import Avsluttetsortering, Avsluttetutvalg
    from desktop.models.arbeidsrom import Arbeidsrom

_AVSLUTTEDE = (11, 16, 20, 22, 14, 9, 8)
_MAAL_FOERSTE, _MAAL_SISTE = 30, 8


def avsluttede_utskrift(
    rom: Arbeidsrom, utvalg: Avsluttetutvalg, sortering: Avsluttetsortering
) -> Utskrift:
    """Fetch the terminated of a choice for paper; raises `ForLangForPapir`."""
    tjeneste = rom.tjenester.rapport

    def side(fra: int, antall: int) -> tuple[Avsluttet, ...]:
        return tjeneste.side(utvalg, sortering, fra, antall)

    rader = [_avsluttetrad(rad) for rad in hent_alle(tjeneste.antall(utvalg), side)]
    navn = rapportmodell.KOLONNER[: len(_AVSLUTTEDE)]
    return Utskrift(
        kommune=kommunenavn(rom),
        tittel=tekst("avsluttede_tittel", lov=tekst(utvalg.lov or "")),
        filtre=(*filterlinjer(utvalg, rom.kommuner), tekst("antall_linje", n=len(rader))),
        kolonner=tuple(
            Trykkolonne(rapportmodell.hode(n), andel)
            for n, andel in zip(navn, _AVSLUTTEDE, strict=True)
        ),
        rader=tuple(rader),
        dag=rom.i_dag,
        saksbehandler=rom.tjenester.bruker.navn,
    )


def maal_utskrift(rom: Arbeidsrom, utvalg: Avsluttetutvalg, tabell: Maaloppnaaelse) -> Utskrift:
    """Give a table of goal attainment for paper, with its bars over it."""
    hoder = rapportmaalmodell.kolonner(tabell)
    rest = (100 - _MAAL_FOERSTE - 2 * _MAAL_SISTE) // len(tabell.grupper)
    andeler = (_MAAL_FOERSTE, *(rest for _ in tabell.grupper), _MAAL_SISTE, _MAAL_SISTE)
    return Utskrift(
        kommune=kommunenavn(rom),
        tittel=tekst("maal_tittel", lov=tekst(utvalg.lov or "")),
        filtre=filterlinjer(utvalg, rom.kommuner),
        kolonner=tuple(
            Trykkolonne(navn, andel, tall=bool(nummer))
            for nummer, (navn, andel) in enumerate(zip(hoder, andeler, strict=True))
        ),
        rader=tuple(
            Trykkrad(rapportmaalmodell.celler(tabell, rad), fet=rad is tabell.sum)
            for rad in rapportmaalmodell.alle_rader(tabell)
        ),
        dag=rom.i_dag,
        saksbehandler=rom.tjenester.bruker.navn,
        bilde=Trykkbilde(
            rapportmaalmodell.gruppenavn(tabell),
            tuple(
                Trykkstolpe(rapportmaalmodell.radnavn(tabell, rad), rad.antall)
                for rad in rapportmaalmodell.alle_rader(tabell)
            ),
        ),
        noter=(tekst("utenfor_note"),),
    )


def _avsluttetrad(rad: Avsluttet) -> Trykkrad:
    celler = tuple(rapportmodell.celle(rad, kolonne) for kolonne in range(len(_AVSLUTTEDE)))
    return Trykkrad(celler, kursiv=rapportmodell.mangler_aarsak(rad))
