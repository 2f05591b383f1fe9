"""What the commands on a caseload share: the option, the password, and the exit status."""

import getpass
import os
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from pathlib import Path

from core.cli.utgang import BRUK, FEIL, meld
from core.services.aapning import PASSORDVARIABEL, aapne_tjenester, er_oevingsbase
from core.services.feil import Tjenestefeil
from core.services.klokke import Klokke, Systemklokke
from core.services.tjenester import Tjenester
from core.storage.feil import FeilPassord, Lagringsfeil

UTEN_PASSORD = f"passordet mangler. Sett {PASSORDVARIABEL}, eller kjør i en terminal."


def legg_til_database(parser: ArgumentParser) -> None:
    """Add the option that names the caseload."""
    parser.add_argument(
        "--database", type=Path, required=True, metavar="FIL", help="basen, en fil som ender på .db"
    )


def med_base(
    prog: str, valg: Namespace, gjoer: Callable[[Tjenester], int], klokke: Klokke | None = None
) -> int:
    """Open the caseload that was named, do something with it and give the exit status.

    A caseload that cannot be opened gives the status of its cause (3–19), a refusal 1.
    """
    try:
        passord = None
        if not er_oevingsbase(valg.database):
            passord = les_passord()
            if passord is None:
                meld(prog, UTEN_PASSORD)
                return FeilPassord.kode
        tjenester = aapne_tjenester(valg.database, passord, klokke or Systemklokke())
        with tjenester.base:
            return gjoer(tjenester)
    except Lagringsfeil as feil:
        meld(prog, feil.melding)
        return feil.kode
    except Tjenestefeil as feil:
        meld(prog, feil.melding)
        return FEIL
    except OSError as feil:
        meld(prog, f"kan ikke bruke {feil.filename or 'filen'}: {type(feil).__name__}.")
        return BRUK


def les_passord(ledetekst: str = "Passord: ") -> str | None:
    """Read the password from the environment, else from the terminal; None without either."""
    passord = os.environ.get(PASSORDVARIABEL)
    if passord is not None:
        return passord
    if sys.stdin is None or not sys.stdin.isatty():
        return None
    return getpass.getpass(ledetekst)
