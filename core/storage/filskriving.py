"""Writing a file whole or not at all."""

import os
from pathlib import Path


def skriv_trygt(sti: Path, innhold: bytes) -> None:
    """Put a file in the place of the one that is there, once it is safe on the disk.

    A full disk or a power cut leaves the old file as it was, and no half one beside it.
    """
    midlertidig = sti.with_name(sti.name + ".tmp")
    try:
        with midlertidig.open("wb") as fil:
            fil.write(innhold)
            fil.flush()
            os.fsync(fil.fileno())
        midlertidig.replace(sti)
    except BaseException:
        midlertidig.unlink(missing_ok=True)
        raise
    _sikre_mappe(sti.parent)


def _sikre_mappe(mappe: Path) -> None:
    """Let the new name itself reach the disk; Windows does that with the file."""
    if os.name == "nt":
        return
    beskriver = os.open(mappe, os.O_RDONLY)
    try:
        os.fsync(beskriver)
    finally:
        os.close(beskriver)
