"""Reading a TOML file row by row, so that nothing unknown, missing or misspelt slips through."""

import tomllib
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar

from core.kodeverk.feil import KodeverkError
from core.kodeverk.tekst import Tekst

T = TypeVar("T")

_TYPENAVN = {
    str: "en tekst",
    int: "et heltall",
    bool: "true eller false",
    date: "en dato",
    list: "en liste",
    dict: "en tabell",
}


class Rad:
    """A table of a file; every read takes the key out, and `ferdig` refuses what is left."""

    def __init__(self, fil: str, sti: str, data: Mapping[str, Any]) -> None:
        self.fil = fil
        self.sti = sti
        self._igjen = dict(data)

    def noekler(self) -> tuple[str, ...]:
        """Return the keys that have not been read yet, in the order of the file."""
        return tuple(self._igjen)

    def feil(self, felt: str, melding: str) -> KodeverkError:
        """Make the error that names this file and the key of a field."""
        return KodeverkError(self.fil, f"{self.sti}.{felt}".strip("."), melding)

    def ferdig(self) -> None:
        """Raise KodeverkError when a key is left that nobody has read."""
        for felt in self._igjen:
            raise self.feil(felt, "ukjent nøkkel")

    def streng(self, felt: str) -> str:
        """Read a text that must not be empty."""
        verdi = self._ta(felt, str)
        if not verdi.strip():
            raise self.feil(felt, "teksten er tom")
        return verdi

    def en_av(self, felt: str, tillatt: Iterable[str]) -> str:
        """Read a text that must be one of those allowed."""
        verdi = self.streng(felt)
        self._krev_kjent(felt, (verdi,), tillatt)
        return verdi

    def flere_av(self, felt: str, tillatt: Iterable[str]) -> tuple[str, ...]:
        """Read a list of texts, each of them allowed and named once."""
        verdier = tuple(self._ta(felt, list))
        self._krev_kjent(felt, verdier, tillatt)
        if len(set(verdier)) < len(verdier):
            raise self.feil(felt, "samme verdi står to ganger")
        return verdier

    def strenger(self, felt: str) -> tuple[str, ...]:
        """Read a list of texts, none of them empty and each named once; the list is not empty."""
        verdier = tuple(self._ta(felt, list))
        if not verdier or any(type(verdi) is not str or not verdi.strip() for verdi in verdier):
            raise self.feil(felt, "skal være en liste av tekster og ikke tom")
        if len(set(verdier)) < len(verdier):
            raise self.feil(felt, "samme verdi står to ganger")
        return verdier

    def heltall(self, felt: str) -> int:
        """Read a whole number that is not negative."""
        verdi = self._ta(felt, int)
        if verdi < 0:
            raise self.feil(felt, "tallet er negativt")
        return verdi

    def dato(self, felt: str) -> date:
        """Read a day."""
        return self._ta(felt, date)

    def ja(self, felt: str) -> bool:
        """Read a flag; one that is left out is false."""
        return self._ta(felt, bool) if self.har(felt) else False

    def har(self, felt: str) -> bool:
        """Tell whether a field is there and not yet read."""
        return felt in self._igjen

    def tekst(self, felt: str) -> Tekst:
        """Read a text that must stand in both written standards."""
        rad = self.rad(felt)
        tekst = Tekst(rad.streng("nb"), rad.streng("nn"))
        rad.ferdig()
        return tekst

    def rad(self, felt: str) -> "Rad":
        """Read a table."""
        return Rad(self.fil, f"{self.sti}.{felt}".strip("."), self._ta(felt, dict))

    def rader(self, felt: str) -> tuple["Rad", ...]:
        """Read a list of tables, which must not be empty."""
        rader = self._ta(felt, list)
        if not rader or any(type(rad) is not dict for rad in rader):
            raise self.feil(felt, "skal være en liste av tabeller og ikke tom")
        sti = f"{self.sti}.{felt}"
        return tuple(Rad(self.fil, f"{sti}[{i}]", rad) for i, rad in enumerate(rader))

    def liste(self, felt: str, bygg: Callable[[str, "Rad"], T]) -> Mapping[str, T]:
        """Read a code list: one table for each code, in the order of the file."""
        tabell = self.rad(felt)
        koder: dict[str, T] = {}
        for kode in tabell.noekler():
            rad = tabell.rad(kode)
            koder[kode] = bygg(kode, rad)
            rad.ferdig()
        return MappingProxyType(koder)

    def tekster(self, felt: str) -> Mapping[str, Tekst]:
        """Read a table of texts, one for each code."""
        tabell = self.rad(felt)
        return MappingProxyType({kode: tabell.tekst(kode) for kode in tabell.noekler()})

    def _ta(self, felt: str, type_: type[T]) -> T:
        if felt not in self._igjen:
            raise self.feil(felt, "mangler")
        verdi = self._igjen.pop(felt)
        # Exact on purpose: true is an int and a time is a date to isinstance.
        if type(verdi) is not type_:
            raise self.feil(felt, f"skal være {_TYPENAVN[type_]}")
        return verdi

    def _krev_kjent(self, felt: str, verdier: Iterable[str], tillatt: Iterable[str]) -> None:
        kjent = tuple(tillatt)
        for verdi in verdier:
            if verdi not in kjent:
                raise self.feil(felt, f"ukjent verdi {verdi!r}")


def les_fil(mappe: Path, navn: str) -> Rad:
    """Read one file of the code lists; KodeverkError when it is not there or not TOML."""
    try:
        with (mappe / navn).open("rb") as fil:
            return Rad(navn, "", tomllib.load(fil))
    except OSError as feil:
        raise KodeverkError(navn, "", "filen kan ikke åpnes") from feil
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as feil:
        raise KodeverkError(navn, "", f"ikke gyldig TOML ({feil})") from feil
