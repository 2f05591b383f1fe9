"""Saving files whole: beside the target, flushed to the disk, then moved into its place."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from core.services.feil import Tjenestefeil


class Filfeil(Tjenestefeil):
    """A file that could not be written; the one that was there is untouched."""

    kode = "FIL-01"


@contextmanager
def skriv_hel_fil(sti: Path, koding: str = "utf-8") -> Iterator[IO[str]]:
    """Write a text file that is there whole or not at all; raises `Filfeil`.

    An older file at the path stays until the new one is complete on the disk.
    """
    try:
        haandtak, navn = tempfile.mkstemp(dir=sti.parent, prefix=".introreg-", suffix=".tmp")
    except OSError as feil:
        raise _filfeil(sti) from feil
    midlertidig = Path(navn)
    try:
        with os.fdopen(haandtak, "w", encoding=koding, newline="") as fil:
            yield fil
            fil.flush()
            os.fsync(fil.fileno())
        midlertidig.replace(sti)
    except OSError as feil:
        raise _filfeil(sti) from feil
    finally:
        midlertidig.unlink(missing_ok=True)


def _filfeil(sti: Path) -> Filfeil:
    return Filfeil(
        f"Kunne ikke skrive «{sti.name}». Kontroller at mappen finnes, at du kan skrive i den, og "
        "at disken ikke er full."
    )
