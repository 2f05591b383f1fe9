"""Opening and making a caseload, with its use cases ready."""

from pathlib import Path

from core.services.klokke import Klokke
from core.services.tjenester import Tjenester, lag_tjenester
from core.storage.noekler import Bruker

PASSORDVARIABEL = "INTROREG_PASSORD"


def aapne_tjenester(sti: Path, passord: str | None, klokke: Klokke) -> Tjenester:
    """Open a caseload in a file; without a password only a practice one opens.

    Raises a `core.storage.feil.Lagringsfeil`, each cause with its own message and exit status.
    """
    from core.storage.aapning import aapne_base  # noqa: PLC0415 - the window comes up before it

    return lag_tjenester(aapne_base(sti, passord), klokke)


def er_oevingsbase(sti: Path) -> bool:
    """Tell whether a caseload opens by itself; raises `Lagringsfeil` where it is none."""
    from core.storage import noekkelfil  # noqa: PLC0415 - as above
    from core.storage.filvalg import kontroller_fil  # noqa: PLC0415 - as above

    return noekkelfil.les(kontroller_fil(sti)).oeving


def opprett_base(sti: Path, bruker: Bruker, passord: str) -> str:
    """Make a caseload for its first user and give the recovery code, which is kept nowhere."""
    from core.storage.aapning import opprett_base as opprett  # noqa: PLC0415 - as above

    base, kode = opprett(sti, bruker, passord)
    base.lukk()
    return kode
