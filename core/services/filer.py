"""Saving files whole: beside the target, flushed to the disk, then moved into its place."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
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
    with hel_fil(sti) as uferdig, uferdig.open("w", encoding=koding, newline="") as fil:
        yield fil


@contextmanager
def hel_fil(sti: Path) -> Iterator[Path]:
    """Give a place to write a file that is then moved to the path whole; raises `Filfeil`.

    It lies in a folder of its own beside the path, for the writer alone to read, and other files
    that are needed meanwhile may lie there too: nothing of it is left behind.
    """
    try:
        with TemporaryDirectory(dir=sti.parent, prefix=".introreg-") as mappe:
            uferdig = Path(mappe, sti.name)
            uferdig.touch(mode=0o600)
            yield uferdig
            _til_disken(uferdig)
            uferdig.replace(sti)
    except OSError as feil:
        raise Filfeil(
            f"Kunne ikke skrive «{sti.name}». Kontroller at mappen finnes, at du kan skrive i "
            "den, og at disken ikke er full."
        ) from feil


def _til_disken(fil: Path) -> None:
    with fil.open("rb+") as aapen:
        os.fsync(aapen.fileno())
