"""The console script: commands without a screen go to the command line, the rest is the window.

This is the composition root: it makes clock, worker, screens and window and ties them together.
Nothing of Qt is imported before it is clear that a window is wanted, and nothing of the database
before the window has been painted.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from desktop.background import Arbeider

VERSJON = "0.1.0"
OMVISNING = "omvisning"
HJELP = """\

Vinduet:
  introreg                       åpne øvingssakene
  introreg --database FIL        åpne en annen saksmengde
  introreg omvisning --ut MAPPE  gå gjennom arbeidsgangen uten skjerm, med bilder
  introreg --selvtest            prøv at alt er på plass
  introreg --version             skriv versjonen
"""
UTEN_SKJERM = "Det er ingen skjerm her. Omvisningen lages i {mappe} i stedet."
STANDARDMAPPE = Path("build", "omvisning")


def main(argv: Sequence[str] | None = None) -> int:
    """Do what the arguments ask for and return the exit status."""
    argumenter = list(sys.argv[1:] if argv is None else argv)
    foerste = argumenter[0] if argumenter else ""
    if foerste in {"-h", "--help", "--hjelp"}:
        return _hjelp(argumenter)
    if foerste == "--version":
        print(f"Introreg {VERSJON}")
        return 0
    if foerste == OMVISNING:
        return _omvisning(argumenter[1:])
    if foerste and not foerste.startswith("-"):
        from core.cli import main as kommandolinje  # noqa: PLC0415 - not for the window

        return kommandolinje(argumenter)
    if foerste == "--selvtest":
        from desktop.selvtest import selvtest  # noqa: PLC0415 - as above

        return selvtest()
    return _vindu(argumenter)


def _hjelp(argumenter: list[str]) -> int:
    from core.cli import main as kommandolinje  # noqa: PLC0415 - not for the window

    utgang = kommandolinje(argumenter)
    print(HJELP, end="")
    return utgang


def _omvisning(argumenter: list[str], innledning: str = "") -> int:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    try:
        from desktop.omvisning import main as omvisning  # noqa: PLC0415 - not for the window
    except ModuleNotFoundError as feil:
        if feil.name != "PySide6.QtTest":
            raise
        print("Omvisningen finnes bare i kildekoden, ikke i det installerte programmet.")
        return 2
    if innledning:
        print(innledning, flush=True)
    return omvisning(argumenter)


def _vindu(argumenter: list[str]) -> int:
    """Open the window; where there is no screen, say so and make the tour instead."""
    if mangler_skjerm(os.environ, sys.platform):
        innledning = UTEN_SKJERM.format(mappe=STANDARDMAPPE)
        return _omvisning(["--ut", str(STANDARDMAPPE)], innledning)
    database = None
    if argumenter:
        from core.cli.argumenter import Norskparser  # noqa: PLC0415 - only with arguments

        parser = Norskparser(prog="introreg", description="Åpner vinduet.")
        parser.add_argument("--database", type=Path, metavar="FIL", help="saksmengden som åpnes")
        try:
            database = parser.parse_args(argumenter).database
        except SystemExit as ferdig:  # a fault that has been told
            return 2 if ferdig.code else 0
    return aapne_vindu(database)


def mangler_skjerm(miljoe: Mapping[str, str], plattform: str) -> bool:
    """Tell whether a window has nowhere to be: Linux with no display, and none asked for."""
    if plattform != "linux" or miljoe.get("QT_QPA_PLATFORM"):
        return False
    return not (miljoe.get("DISPLAY") or miljoe.get("WAYLAND_DISPLAY"))


def aapne_vindu(database: Path | None) -> int:
    """Run the window until it is closed."""
    import signal  # noqa: PLC0415 - not for the command line

    from core.services.klokke import Systemklokke  # noqa: PLC0415 - as above
    from desktop.models.feilfangst import Feilfangst  # noqa: PLC0415 - as above
    from desktop.models.oppstart import Oppstart  # noqa: PLC0415 - as above
    from desktop.views.program import Program, lag_program  # noqa: PLC0415 - as above

    app, klokke = lag_program(VERSJON), Systemklokke()
    signal.signal(signal.SIGINT, signal.SIG_DFL)

    def oppstart(arbeider: Arbeider) -> Oppstart:
        return Oppstart(arbeider, klokke, database)

    with Program(app, oppstart, Feilfangst(klokke)) as program:
        program.vis()
        return app.exec()


if __name__ == "__main__":
    raise SystemExit(main())
