"""`introreg demo lag`: make a practice caseload of invented people."""

import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from datetime import date
from pathlib import Path

from core.cli.utgang import FEIL, OK, meld, skriv_tekst
from core.services.feil import Tjenestefeil
from core.services.klokke import Klokke, Systemklokke
from core.services.oeving import PlassOpptatt, lag_oevingsbase
from core.services.saksfil_feil import Feltfeil
from core.services.saksfil_slag import les_dato

BESKRIVELSE = (
    "Lager en øvingsbase med oppdiktede personer. Den åpnes uten passord og må aldri brukes til "
    "ekte personer. Samme frø og dag gir alltid de samme personene."
)
PROG = "introreg demo"
STOERST = 1_000_000
VIS_FREMDRIFT_OVER = 2000


def legg_til(parser: ArgumentParser) -> None:
    """Add the one thing to do, how many persons, and where."""
    parser.add_argument("hva", choices=["lag"], metavar="lag", help="lag en øvingsbase")
    parser.add_argument(
        "--personer", type=_antall, default=250, metavar="N", help="antall personer (ellers: 250)"
    )
    parser.add_argument(
        "--froe", type=_heltall, default=1, metavar="S", help="hvilke personer (ellers: 1)"
    )
    parser.add_argument(
        "--database", type=Path, required=True, metavar="FIL", help="hvor basen skal ligge"
    )
    parser.add_argument(
        "--per",
        type=_dag,
        metavar="ÅÅÅÅ-MM-DD",
        help="dagen personene skal være som på (ellers: dagens dato)",
    )
    parser.add_argument(
        "--overskriv", action="store_true", help="skriv over en øvingsbase som ligger der"
    )


def kjoer(valg: Namespace, klokke: Klokke | None = None) -> int:
    """Make the caseload; 1 where it cannot be made there."""
    per: date = valg.per or (klokke or Systemklokke()).i_dag()
    vis = valg.personer > VIS_FREMDRIFT_OVER
    try:
        lag_oevingsbase(
            valg.database,
            valg.personer,
            valg.froe,
            per,
            overskriv=valg.overskriv,
            fremdrift=(lambda ferdige: _vis(ferdige, valg.personer)) if vis else None,
        )
    except PlassOpptatt as feil:
        meld(PROG, f"{feil.melding} En øvingsbase kan skrives over med --overskriv.")
        return FEIL
    except Tjenestefeil as feil:
        meld(PROG, feil.melding)
        return FEIL
    skriv_tekst(f"Laget «{valg.database}»: {valg.personer} oppdiktede personer per {per:%d.%m.%Y}.")
    return OK


def _vis(ferdige: int, antall: int) -> None:
    if sys.stderr is not None:
        slutt = "\n" if ferdige >= antall else ""
        sys.stderr.write(f"\r{ferdige} av {antall} personer{slutt}")
        sys.stderr.flush()


def _heltall(tekst: str) -> int:
    try:
        return int(tekst)
    except ValueError:
        raise ArgumentTypeError(f"«{tekst}» er ikke et heltall") from None


def _antall(tekst: str) -> int:
    antall = _heltall(tekst)
    if not 1 <= antall <= STOERST:
        raise ArgumentTypeError(f"skriv et tall fra 1 til {STOERST}")
    return antall


def _dag(tekst: str) -> date:
    try:
        return les_dato(tekst)
    except Feltfeil as feil:
        raise ArgumentTypeError(feil.feil[0].melding) from None
