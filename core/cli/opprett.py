"""`introreg opprett`: make a new, empty caseload for its first user."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from core.cli.base import UTEN_PASSORD, les_passord
from core.cli.utgang import BRUK, OK, meld, skriv_tekst
from core.services.aapning import PASSORDVARIABEL, opprett_base
from core.storage.feil import Lagringsfeil
from core.storage.noekler import Bruker

PROG = "introreg opprett"
BESKRIVELSE = (
    "Lager en ny, tom base med egen nøkkelfil. Passordet leses fra "
    f"{PASSORDVARIABEL} eller terminalen. Gjenopprettingskoden skrives ut én gang: "
    "skriv den ned og legg den i safen."
)


def legg_til(parser: ArgumentParser) -> None:
    """Add the path and who the first user is."""
    parser.add_argument("--database", type=Path, required=True, metavar="FIL", help="den nye basen")
    parser.add_argument("--bruker", required=True, metavar="NAVN", help="navnet du logger inn med")
    parser.add_argument(
        "--initialer", required=True, metavar="ABCD", help="slik du vises i «Registrert av»"
    )
    parser.add_argument(
        "--kommune", required=True, metavar="NNNN", help="kommunenummeret, fire sifre"
    )


def kjoer(valg: Namespace) -> int:
    """Make the caseload and show its recovery code."""
    if not (len(valg.kommune) == 4 and valg.kommune.isascii() and valg.kommune.isdigit()):
        meld(PROG, "--kommune skal være fire sifre, for eksempel 9999.")
        return BRUK
    passord = les_passord("Velg et passord på minst 12 tegn: ")
    if passord is None:
        meld(PROG, UTEN_PASSORD)
        return BRUK
    bruker = Bruker(navn=valg.bruker, initialer=valg.initialer, kommune=valg.kommune)
    try:
        kode = opprett_base(valg.database, bruker, passord)
    except Lagringsfeil as feil:
        meld(PROG, feil.melding)
        return feil.kode
    skriv_tekst(f"Basen er laget: {valg.database}\nGjenopprettingskode: {kode}\n")
    return OK
