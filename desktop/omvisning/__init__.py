"""`introreg omvisning --ut MAPPE`: the main job in the real window, without a screen.

The window is driven by mouse and keyboard on a fresh practice caseload, on a fixed day, in a
folder that is thrown away. Pictures in light and dark, the letter and the CSV stay in MAPPE.
"""

from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from core.cli.argumenter import Norskparser
from core.cli.utgang import BRUK, FEIL, OK, meld, skriv_tekst
from core.services.klokke import FastKlokke
from core.services.oeving import lag_oevingsbase
from desktop.models.feilfangst import Feilfangst
from desktop.models.oppstart import Oppstart
from desktop.omvisning.gang import BREV, CSV, Omvisning
from desktop.omvisning.hender import Omvisningsfeil
from desktop.views.program import Program, lag_program

if TYPE_CHECKING:
    from collections.abc import Sequence

DAG = datetime(2026, 10, 14, 7, 41, 12, tzinfo=UTC)
PERSONER, FROE = 60, 1
PROG = "introreg omvisning"


def main(argumenter: Sequence[str]) -> int:
    """Make the tour and print where its files are."""
    parser = Norskparser(prog=PROG, description="Viser arbeidsgangen i bilder.")
    parser.add_argument(
        "--ut", type=Path, required=True, metavar="MAPPE", help="hvor filene legges"
    )
    try:
        ut: Path = parser.parse_args(list(argumenter)).ut
    except SystemExit as ferdig:  # after --help, or a fault that has been told
        return BRUK if ferdig.code else OK
    try:
        ut.mkdir(parents=True, exist_ok=True)
    except OSError:
        meld(PROG, f"kan ikke lage mappen {ut}. Velg en annen med --ut.")
        return BRUK
    return _gaa(ut.resolve())


def _gaa(ut: Path) -> int:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = lag_program()
    with TemporaryDirectory(prefix="introreg-", ignore_cleanup_errors=True) as mappe:
        base = Path(mappe) / "oevingssaker.db"
        lag_oevingsbase(base, PERSONER, FROE, DAG.date())
        for navn in (BREV, CSV):
            (ut / navn).unlink(missing_ok=True)
        klokke = FastKlokke(DAG)
        with Program(app, lambda a: Oppstart(a, klokke, base), Feilfangst(klokke)) as program:
            omvisning = Omvisning(app, program, ut)
            try:
                omvisning.gaa()
            except Omvisningsfeil as feil:
                meld(PROG, f"omvisningen stoppet: {feil}")
                return FEIL
    skriv_tekst("\n".join(str(fil) for fil in omvisning.filer))
    return OK
