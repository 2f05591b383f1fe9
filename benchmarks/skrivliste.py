"""Write the list of a practice caseload: `python -m benchmarks.skrivliste BASE FILE FORM`.

A process of its own, so that its memory can be told.
"""

import sys
from pathlib import Path

from benchmarks.saksmengde import PER
from core.services.klokke import FastKlokke
from core.services.liste import Listeform
from core.services.tjenester import lag_tjenester
from core.storage.aapning import aapne_base
from core.storage.utvalg import Sortering, Utvalg


def skriv(base: Path, sti: Path, form: Listeform) -> int:
    """Write all persons with an open category."""
    tjenester = lag_tjenester(aapne_base(base), FastKlokke.paa(PER))
    try:
        return tjenester.liste.skriv(Utvalg(vis_inaktive=True), Sortering(), sti, form)
    finally:
        tjenester.base.lukk()


if __name__ == "__main__":
    skriv(Path(sys.argv[1]), Path(sys.argv[2]), Listeform(sys.argv[3]))
