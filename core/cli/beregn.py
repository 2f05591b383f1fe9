"""`introreg beregn`: calculate case files, one answer a case as JSON Lines."""

import json
import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from core.cli.utgang import BRUK, FEIL, OK, Utgang, meld
from core.services.beregning_ut import svar
from core.services.klokke import Klokke, Systemklokke
from core.services.saksfil_feil import Feltfeil
from core.services.saksfil_slag import les_dato
from core.services.saksfil_stroem import Lest, saker_i_fil, saker_i_stroem

BESKRIVELSE = (
    "Beregner frister, aktiv tid, tilstander og summer for saker i saksfilformatet. Skriver ett "
    "JSON-objekt for hver sak, i samme rekkefølge. En sak med feil gir et objekt med «feil», og "
    "avslutningsstatus 1."
)
PROG = "introreg beregn"
STANDARD_INN = "-"
_KODER = json.JSONEncoder(ensure_ascii=False, check_circular=False)


def legg_til(parser: ArgumentParser) -> None:
    """Add the day and the files."""
    parser.add_argument(
        "--per",
        type=_dag,
        metavar="ÅÅÅÅ-MM-DD",
        help="dagen som regnes som i dag (ellers: dagens dato)",
    )
    parser.add_argument(
        "filer",
        nargs="*",
        metavar="FIL",
        help="saksfiler: .json med én sak eller en liste av saker, .jsonl med én sak på hver "
        "linje (ellers: standard inn)",
    )


def kjoer(valg: Namespace, klokke: Klokke | None = None) -> int:
    """Calculate every case and return 1 if one was refused, 2 if a file could not be read."""
    per: date = valg.per or (klokke or Systemklokke()).i_dag()
    status = OK
    with Utgang() as utgang:
        for fil in valg.filer or [STANDARD_INN]:
            try:
                status = max(status, _beregn_fil(fil, per, utgang))
            except OSError as feil:
                meld(PROG, f"kan ikke lese {_navn(fil)}: {_grunn(feil)}.")
                status = BRUK
    return status


def _beregn_fil(fil: str, per: date, utgang: Utgang) -> int:
    status = OK
    for lest in _saker(fil):
        ut = svar(lest, per)
        utgang.linje(_KODER.encode(ut))
        if "feil" in ut:
            status = FEIL
        if utgang.er_lukket:
            break
    return status


def _saker(fil: str) -> Iterator[Lest]:
    if fil != STANDARD_INN:
        return saker_i_fil(Path(fil))
    if sys.stdin is None:
        raise OSError
    return saker_i_stroem(sys.stdin.buffer)


def _dag(tekst: str) -> date:
    try:
        return les_dato(tekst)
    except Feltfeil as feil:
        raise ArgumentTypeError(feil.feil[0].melding) from None


def _navn(fil: str) -> str:
    return "standard inn" if fil == STANDARD_INN else f"«{fil}»"


def _grunn(feil: OSError) -> str:
    grunner = {
        FileNotFoundError: "filen finnes ikke",
        IsADirectoryError: "det er en mappe, ikke en fil",
        PermissionError: "du har ikke tilgang til filen",
    }
    return grunner.get(type(feil), "den kan ikke åpnes eller leses")
