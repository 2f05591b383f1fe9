"""The report of an import: what became of every row, for the screen and as a file."""

from collections.abc import Collection, Iterator
from pathlib import Path

from core.services.listeimport.verdier import (
    Art,
    Forhaandsvisning,
    Importrapport,
    Rapportlinje,
    Sammenlikning,
    Utfall,
)
from core.services.tabellfil import Filform, Kolonne, skriv_tabell

UTFALL = {
    Utfall.TATT_INN: "Tatt inn",
    Utfall.UENDRET: "Uendret",
    Utfall.IKKE_VALGT: "Ikke valgt",
    Utfall.AVVIST: "Avvist",
}
KOLONNER = (
    Kolonne("Linje", bredde=8),
    Kolonne("DUF-nummer"),
    Kolonne("Navn", fritekst=True, bredde=32),
    Kolonne("Utfall", bredde=12),
    Kolonne("Hva", fritekst=True, bredde=60),
)


def lag_linjer(visning: Forhaandsvisning, tatt_inn: Collection[int]) -> Iterator[Rapportlinje]:
    """Say of every row what became of it."""
    for rad in visning.rader:
        utfall, tekst = _utfall(rad, tatt_inn)
        yield Rapportlinje(rad.linje, rad.duf, rad.navn, utfall, tekst)


def _utfall(rad: Sammenlikning, tatt_inn: Collection[int]) -> tuple[Utfall, str]:
    if rad.linje in tatt_inn:
        return Utfall.TATT_INN, _hva(rad)
    if rad.art is Art.LIK:
        return Utfall.UENDRET, "Lik den registrerte."
    if rad.art is Art.IKKE_KOBLET:
        return Utfall.AVVIST, rad.melding
    if rad.kan_velges:
        return Utfall.IKKE_VALGT, _forskjeller(rad)
    if rad.art is Art.NY:
        return Utfall.AVVIST, rad.melding
    return Utfall.UENDRET, f"Kan ikke tas inn: {_forskjeller(rad)}"


def _hva(rad: Sammenlikning) -> str:
    """Name the columns that were registered, and those that were not."""
    inne = ", ".join(felt.etikett for felt in rad.felt if felt.kan_tas_inn)
    ute = ", ".join(felt.etikett for felt in rad.felt if not felt.kan_tas_inn)
    hva = "Ny person" if rad.art is Art.NY else "Endret"
    if rad.art is Art.NY or not ute:
        return f"{hva}: {inne}."
    return f"{hva}: {inne}. Fortsatt ulikt: {ute}."


def _forskjeller(rad: Sammenlikning) -> str:
    if rad.art is Art.NY:
        return "Ny person."
    return " ".join(
        f"{felt.etikett}: {felt.vaar or '–'} her, {felt.filens or '–'} i filen."
        for felt in rad.felt
    )


def skriv_rapport(rapport: Importrapport, sti: Path) -> int:
    """Save a report as CSV and give the number of rows; raises `Filfeil`."""
    innledning = (
        (f"Import av {rapport.sti_navn}",),
        (f"{rapport.dag:%d.%m.%Y}, {rapport.av}. {oppsummert(rapport)}",),
    )
    rader = (
        (str(rad.linje), rad.duf_gruppert, rad.navn, UTFALL[rad.utfall], rad.tekst)
        for rad in rapport.rader
    )
    return skriv_tabell(sti, Filform.CSV, KOLONNER, rader, innledning)


def oppsummert(rapport: Importrapport) -> str:
    """Count the rows by what became of them, in a sentence."""
    deler = (f"{UTFALL[utfall].lower()}: {rapport.antall(utfall)}" for utfall in Utfall)
    return f"{', '.join(deler)}.".capitalize()
