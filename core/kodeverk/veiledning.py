"""Guidance texts, which stand in files of their own and are read on first use."""

from collections.abc import Callable, Collection, Mapping
from functools import cache
from pathlib import Path

from core.kodeverk.kilde import les_fil
from core.kodeverk.tekst import Tekst, Veiledninger


def senere(mappe: Path, liste: str, koder: Callable[[], Collection[str]]) -> Veiledninger:
    """Return what reads the guidance of a list once; KodeverkError when it does not fit.

    `koder` is called on the first use too, when the list itself has been made.
    """

    @cache
    def les() -> Mapping[str, Tekst]:
        fil = les_fil(mappe, f"veiledning_{liste}.toml")
        tekster = fil.tekster(liste)
        fil.ferdig()
        for kode in koder():
            if kode not in tekster:
                raise fil.feil(f"{liste}.{kode}", "mangler")
        for kode in tekster:
            if kode not in koder():
                raise fil.feil(f"{liste}.{kode}", "ukjent kode")
        return tekster

    return les
