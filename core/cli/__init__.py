"""`introreg …` without a screen: one module a command, none imported before it is asked for.

A command is a module in this package with `BESKRIVELSE`, `legg_til(parser)` and `kjoer(valg)`.
The exit status is 0 when all went well, 1 when something in the data is wrong, and 2 when the
command line is, or a file cannot be read.
"""

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Mapping, Sequence
from importlib import import_module
from types import MappingProxyType
from typing import Protocol, cast

from core.cli.argumenter import Norskparser
from core.cli.utgang import AVBRUTT, BRUK, OK, UtskriftError, meld, skriv_tekst

KOMMANDOER: Mapping[str, str] = MappingProxyType(
    {
        "beregn": "beregn frister, tilstander og summer for saksfiler",
        "brev": "lag brevet til et vedtak som .docx",
        "demo": "lag en øvingsbase med oppdiktede personer",
        "importer": "sammenlikn registerets CSV-lister med basen, og ta inn rader derfra",
        "liste": "skriv personlisten, eller tell den, med hvert filter som valg",
        "opprett": "lag en ny, tom base med nøkkelfil og gjenopprettingskode",
        "rapport": "skriv rapporten over avsluttede, eller tell opp måloppnåelse",
        "regelkjoering": "avslutt det reglene har avsluttet, eller vis det først",
        "sak": "les saksfiler inn i en base, eller skriv saker ut av den",
    }
)
UVENTET = "noe gikk galt i programmet ({}). Ingenting ble halvveis lagret. Meld fra om feilen."
UVENTET_STATUS = 70
HJELP = """\
Bruk: introreg [KOMMANDO …]

Uten kommando åpnes vinduet.

Kommandoer:
{kommandoer}

Se «introreg KOMMANDO --help» for valgene til hver kommando.
"""


class Kommando(Protocol):
    """What every module of a command has."""

    BESKRIVELSE: str

    def legg_til(self, parser: ArgumentParser) -> None:
        """Add the options and arguments of the command to its parser."""
        ...

    def kjoer(self, valg: Namespace) -> int:
        """Run the command and return its exit status."""
        ...


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command that the arguments name and return its exit status."""
    argumenter = list(sys.argv[1:] if argv is None else argv)
    navn = argumenter.pop(0) if argumenter else ""
    if navn in KOMMANDOER:
        return _kjoer(navn, argumenter)
    if navn in {"-h", "--help", "--hjelp"}:
        skriv_tekst(_hjelp())
        return OK
    hva = f"ukjent kommando: {navn}" if navn else "kommando mangler"
    meld("introreg", f"{hva}. Velg en av {', '.join(KOMMANDOER)}, eller se «introreg --help».")
    return BRUK


def _kjoer(navn: str, argumenter: list[str]) -> int:
    kommando = cast("Kommando", import_module(f"core.cli.{navn}"))
    parser = Norskparser(prog=f"introreg {navn}", description=kommando.BESKRIVELSE)
    kommando.legg_til(parser)
    try:
        valg = parser.parse_args(argumenter)
    except SystemExit as ferdig:  # after --help, or a fault that has been told
        return BRUK if ferdig.code else OK
    try:
        return kommando.kjoer(valg)
    except UtskriftError as feil:
        meld(parser.prog, str(feil))
        return BRUK
    except KeyboardInterrupt:
        return AVBRUTT
    except Exception as feil:  # noqa: BLE001 - the last stop: what it holds may be personal data
        meld(parser.prog, UVENTET.format(type(feil).__name__))
        return UVENTET_STATUS


def _hjelp() -> str:
    bredde = max(map(len, KOMMANDOER))
    linjer = [f"  {navn:<{bredde}}  {hva}" for navn, hva in KOMMANDOER.items()]
    return HJELP.format(kommandoer="\n".join(linjer))
