"""The person list: pages, counts, search, and the same as a file [1.1–1.6]."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path

from core.services.grunnlag import Tjenestegrunnlag, oversatt
from core.services.listefil import filrader, listekolonner
from core.services.steder import Steder, Stedtjeneste
from core.services.tabellfil import (
    Filform,
    Kolonne,
    Rader,
    Skrivbar,
    skriv_csv_til,
    skriv_tabell,
)
from core.storage.listerad import Listerad
from core.storage.navn import sorteringsdel
from core.storage.utvalg import Sortering, Utvalg


class Listeform(StrEnum):
    """The forms of the list's file: sixteen columns (R35), or names apart, or .xlsx."""

    CSV = "csv"
    CSV17 = "csv17"
    XLSX = "xlsx"


class Listetjeneste:
    """The use cases of the list."""

    def __init__(self, grunnlag: Tjenestegrunnlag) -> None:
        """Stand on the opened caseload."""
        self._grunnlag = grunnlag

    def antall(self, utvalg: Utvalg) -> int:
        """Count the persons of a choice."""
        with oversatt(), self._grunnlag.base.lesing() as lesing:
            return lesing.personliste.antall(utvalg)

    def antall_mange(self, utvalg: Sequence[Utvalg]) -> tuple[int, ...]:
        """Count the persons of several choices as they stand at one moment."""
        with oversatt(), self._grunnlag.base.lesing() as lesing:
            return tuple(map(lesing.personliste.antall, utvalg))

    def kommuner(self, lov: str) -> tuple[str, ...]:
        """Give the municipalities that persons under a law are followed up by, by name."""
        with oversatt(), self._grunnlag.base.lesing() as lesing:
            numre = lesing.personliste.kommuner(lov)
        steder = self.steder()
        return tuple(
            sorted(numre, key=lambda nr: sorteringsdel(steder[nr].navn if nr in steder else nr))
        )

    def bydeler(self, lov: str, kommune: str | None = None) -> tuple[str, ...]:
        """Give the districts that persons under a law are followed up by, by name."""
        with oversatt(), self._grunnlag.base.lesing() as lesing:
            return tuple(sorted(lesing.personliste.bydeler(lov, kommune), key=sorteringsdel))

    def side(
        self, utvalg: Utvalg, sortering: Sortering, fra: int, antall: int
    ) -> tuple[Listerad, ...]:
        """Give the rows from a row number on, at most `antall`."""
        with oversatt(), self._grunnlag.base.lesing() as lesing:
            return tuple(lesing.personliste.side(utvalg, sortering, antall, fra=fra))

    def ider(self, utvalg: Utvalg, sortering: Sortering) -> list[str]:
        """Give the keys of all persons of a choice in order."""
        with oversatt(), self._grunnlag.base.lesing() as lesing:
            return lesing.personliste.ider(utvalg, sortering)

    def rader(self, ider: Iterable[str]) -> tuple[Listerad, ...]:
        """Give the rows of persons in the order of their keys."""
        with oversatt(), self._grunnlag.base.lesing() as lesing:
            return tuple(lesing.personliste.rader(ider))

    def soek(self, tekst: str, antall: int) -> tuple[Listerad, ...]:
        """Find persons anywhere by DUF number, name or birth date [1.1]."""
        with oversatt(), self._grunnlag.base.lesing() as lesing:
            return tuple(lesing.soek(tekst, antall))

    def steder(self) -> Steder:
        """Give the municipalities by number, as the caseload names them."""
        return Stedtjeneste(self._grunnlag).steder()

    def skriv(self, utvalg: Utvalg, sortering: Sortering, sti: Path, form: Listeform) -> int:
        """Write exactly the choice to a file of a form; give the number of rows.

        Streamed: memory does not grow with the rows. Raises `Filfeil`.
        """
        fil = Filform.XLSX if form is Listeform.XLSX else Filform.CSV
        with self._fil(utvalg, sortering, form) as (kolonner, rader):
            return skriv_tabell(sti, fil, kolonner, rader)

    def skriv_til(self, utvalg: Utvalg, sortering: Sortering, ut: Skrivbar, form: Listeform) -> int:
        """Write the same CSV as `skriv` to where text can be written, row by row as it is read."""
        with self._fil(utvalg, sortering, form) as (kolonner, rader):
            return skriv_csv_til(ut, kolonner, rader)

    @contextmanager
    def _fil(
        self, utvalg: Utvalg, sortering: Sortering, form: Listeform
    ) -> Iterator[tuple[Sequence[Kolonne], Rader]]:
        """Give the columns of a form, and its rows while they are read."""
        steder, delt = self.steder(), form is Listeform.CSV17
        with oversatt(), self._grunnlag.base.lesing() as lesing:
            alle = lesing.personliste.iter_alle(utvalg, sortering)
            yield listekolonner(delt=delt), filrader(alle, steder, delt=delt)
