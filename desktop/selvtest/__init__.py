"""`introreg --selvtest`: whether everything that the program stands on came along, by using it.

It works on an invented caseload in a folder of its own, which is gone afterwards; nothing of the
user's is opened. Each trial says in one line how it went, and the exit status is 0 or 1. A
windowed build has no standard output: there the lines go to «selvtest.log» beside the error log.
"""

from __future__ import annotations

import os
import sys
from contextlib import ExitStack, suppress
from functools import cache, partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from core.cli.utgang import skriv_tekst
from desktop.selvtest.felles import MAALFORMER, Selvtestfeil, krev

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from types import ModuleType

    from desktop.selvtest.vindu import Vindusproeve

    Proeve = Callable[[], str]

LOGGFIL = "selvtest.log"


def selvtest() -> int:
    """Try everything, say how each part went, and return 0 where all is in order, else 1."""
    velg_skjerm()
    with TemporaryDirectory(prefix="introreg-", ignore_cleanup_errors=True) as navn:
        mappe = Path(navn)
        with ExitStack() as rydd:
            gikk = [_gikk(hva, proeve) for hva, proeve in _proever(mappe, rydd)]
    gikk.append(_gikk("Opprydding", lambda: _ryddet(mappe)))
    feil = gikk.count(False)
    _meld(f"{feil} av {len(gikk)} prøver feilet." if feil else "Alt er i orden.")
    return int(feil > 0)


def velg_skjerm() -> None:
    """Let Qt draw in memory on a Linux without a display; chosen before Qt is imported."""
    valgt = ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY")
    if sys.platform == "linux" and not any(os.environ.get(navn) for navn in valgt):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"


def _proever(mappe: Path, rydd: ExitStack) -> Iterator[tuple[str, Proeve]]:
    """Yield the trials in the order in which they stand on each other.

    Each imports what it tries, so that a part that is missing fails its trials alone.
    """
    vindu = cache(partial(_vindu, mappe, rydd))
    yield "Kodeverk", lambda: _lager().proev_kodeverk()
    yield "Kryptering", lambda: _lager().proev_kryptering(mappe / "kryptert.db")
    yield "Oppgradering", lambda: _lager().proev_oppgradering(mappe / "eldre.db")
    yield "Databasetjener", lambda: _lager().proev_databasetjener()
    yield "Brevmaler", lambda: _lager().proev_brevmaler()
    yield "Skrifter", lambda: _skjerm().proev_skrifter()
    yield "Ikoner", lambda: _skjerm().proev_ikoner()
    yield "Språk", lambda: _skjerm().proev_spraak()
    yield "Øvingssaker", lambda: vindu().lag_saker()
    yield "Vindu", lambda: vindu().aapne()
    yield "Personside", lambda: vindu().vis_person()
    for form in MAALFORMER:
        yield f"Brev på {form}", partial(_brev, vindu, form)
    yield "Uventede feil", lambda: vindu().uventede_feil()


def _lager() -> ModuleType:
    from desktop.selvtest import lager  # noqa: PLC0415 - a part may be missing

    return lager


def _skjerm() -> ModuleType:
    from desktop.selvtest import skjerm  # noqa: PLC0415 - as above

    return skjerm


def _vindu(mappe: Path, rydd: ExitStack) -> Vindusproeve:
    from desktop.selvtest.vindu import Vindusproeve  # noqa: PLC0415 - as above

    return rydd.enter_context(Vindusproeve(mappe / "oevingssaker.db"))


def _brev(vindu: Callable[[], Vindusproeve], maalform: str) -> str:
    return vindu().lag_brev(maalform)


def _gikk(hva: str, proeve: Proeve) -> bool:
    """Make one trial, write the line that tells how it went, and say whether it went well."""
    try:
        svar, gikk = f"ok ({proeve()})", True
    except Selvtestfeil as feil:
        svar, gikk = f"FEIL: {feil}", False
    except Exception as feil:  # noqa: BLE001 - whatever is missing, the rest is tried too
        svar, gikk = f"FEIL: {type(feil).__name__}: {' '.join(str(feil).split())}", False
    _meld(f"{hva}: {svar}")
    return gikk


def _meld(linje: str) -> None:
    if sys.stdout is not None:
        skriv_tekst(linje)
        return
    from platformdirs import user_log_path  # noqa: PLC0415 - only without a console

    with suppress(OSError):  # the exit status still tells
        mappe = user_log_path("introreg", appauthor=False, ensure_exists=True)
        with mappe.joinpath(LOGGFIL).open("a", encoding="utf-8") as logg:
            logg.write(f"{linje}\n")


def _ryddet(mappe: Path) -> str:
    krev(not mappe.exists(), f"Mappen {mappe.name} ble liggende igjen.")
    return "ingenting ligger igjen"
