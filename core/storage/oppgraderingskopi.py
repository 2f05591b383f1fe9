"""A copy beside the caseload before a newer program changes its schema (R16 of the robustness).

An upgrade is one transaction and leaves nothing half done. The copy is for the day when the older
program is wanted back, which can no longer open what was upgraded.
"""

from contextlib import closing
from pathlib import Path

import sqlcipher3

from core.storage.feil import UtenKopi
from core.storage.filskriving import skriv_trygt
from core.storage.motor import aapne_forbindelse
from core.storage.noekkelfil import noekkelsti
from core.storage.noekler import Basenoekler


def kopisti(sti: Path, revisjon: str) -> Path:
    """Return where the copy of a caseload lies: `sak.db` is kept as `sak.foer-0002.db`."""
    return sti.with_suffix(f".foer-{revisjon}.db")


def ta_kopi(sti: Path, noekler: Basenoekler, revisjon: str) -> None:
    """Copy a caseload and its key file beside it, read the copy through, and give it its name.

    `UtenKopi` where there is no room or the copy is not whole; the caseload is not touched. One
    that another program has upgraded meanwhile has its copy, and keeps that.
    """
    kopi = kopisti(sti, revisjon)
    uferdig = kopi.with_name(kopi.name + ".ny")
    try:
        _slett(uferdig)
        if _kopier(sti, uferdig, noekler) != revisjon:
            skriv_trygt(noekkelsti(kopi), noekkelsti(sti).read_bytes())
            uferdig.replace(kopi)
    except (OSError, sqlcipher3.Error) as feil:
        raise UtenKopi(sti, teknisk=type(feil).__name__) from None
    finally:
        _slett(uferdig)


def _kopier(fra: Path, til: Path, noekler: Basenoekler) -> str:
    """Copy page by page, read every page of the copy (its seal, then its structure).

    Returns the revision of its schema.
    """
    with (
        closing(aapne_forbindelse(fra, noekler)) as kilde,
        closing(aapne_forbindelse(til, noekler, "rwc")) as kopi,
    ):
        kilde.backup(kopi)
        feil = kopi.execute("PRAGMA cipher_integrity_check").fetchall()
        if feil or kopi.execute("PRAGMA quick_check").fetchall() != [("ok",)]:
            raise sqlcipher3.DatabaseError
        return str(kopi.execute("SELECT version_num FROM alembic_version").fetchone()[0])


def _slett(sti: Path) -> None:
    for endelse in ("", "-wal", "-shm"):
        sti.with_name(sti.name + endelse).unlink(missing_ok=True)
