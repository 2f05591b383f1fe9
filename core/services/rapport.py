"""The report of the terminated, and goal attainment: pages, counts and files [9.6–9.9]."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from core.services.grunnlag import Tjenestegrunnlag, oversatt
from core.services.liste import Listetjeneste
from core.services.maaloppnaaelse import (
    Inndeling,
    Maaloppnaaelse,
    Telling,
    aldersgruppe,
    tell_opp,
)
from core.services.rapportfil import (
    KOLONNER,
    avsluttetrad,
    innledning,
    maalkolonner,
    maalnavn,
    maalrader,
    rapportnavn,
)
from core.services.tabellfil import Filform, Rader, Skrivbar, skriv_csv_til, skriv_tabell
from core.storage.avsluttet import Avsluttet
from core.storage.avsluttetutvalg import Avsluttetsortering, Avsluttetutvalg


class Rapporttjeneste:
    """The use cases of the reports."""

    def __init__(self, grunnlag: Tjenestegrunnlag, liste: Listetjeneste) -> None:
        """Stand on the opened caseload, and on the list for the names of places."""
        self._grunnlag = grunnlag
        self._liste = liste

    def antall(self, utvalg: Avsluttetutvalg) -> int:
        """Count the terminated of a choice."""
        with oversatt(), self._grunnlag.base.lesing() as lesing:
            return lesing.avsluttede.antall(utvalg)

    def side(
        self, utvalg: Avsluttetutvalg, sortering: Avsluttetsortering, fra: int, antall: int
    ) -> tuple[Avsluttet, ...]:
        """Give the rows from a row number on, at most `antall`."""
        with oversatt(), self._grunnlag.base.lesing() as lesing:
            return tuple(lesing.avsluttede.side(utvalg, sortering, fra, antall))

    def aar(self, lov: str | None = None) -> tuple[int, ...]:
        """Give the years in which anybody was terminated, newest first."""
        return tuple(reversed(self._ulike("aar", Avsluttetutvalg(lov=lov))))

    def kommuner(self, lov: str | None = None) -> tuple[str, ...]:
        """Give the numbers of the municipalities that follow the terminated up."""
        return tuple(self._ulike("kommune", Avsluttetutvalg(lov=lov)))

    def bydeler(self, lov: str | None, kommune: str) -> tuple[str, ...]:
        """Give the districts of a municipality that follow the terminated up."""
        return tuple(self._ulike("bydel", Avsluttetutvalg(lov=lov, kommune=kommune)))

    def _ulike(self, felt: str, utvalg: Avsluttetutvalg) -> list[Any]:
        with oversatt(), self._grunnlag.base.lesing() as lesing:
            return lesing.avsluttede.ulike(felt, utvalg)

    def skriv(
        self,
        utvalg: Avsluttetutvalg,
        sortering: Avsluttetsortering,
        sti: Path,
        form: Filform = Filform.CSV,
    ) -> int:
        """Write exactly the choice, its header on row 3; give the number of rows [9.8].

        Streamed: memory does not grow with the rows. Raises `Filfeil`.
        """
        with self._fil(utvalg, sortering) as (rader, hode):
            return skriv_tabell(sti, form, KOLONNER, rader, hode)

    def skriv_til(
        self, utvalg: Avsluttetutvalg, sortering: Avsluttetsortering, ut: Skrivbar
    ) -> int:
        """Write the same CSV as `skriv` to where text can be written, row by row as it is read."""
        with self._fil(utvalg, sortering) as (rader, hode):
            return skriv_csv_til(ut, KOLONNER, rader, hode)

    @contextmanager
    def _fil(
        self, utvalg: Avsluttetutvalg, sortering: Avsluttetsortering
    ) -> Iterator[tuple[Rader, Rader]]:
        """Give the rows of the file while they are read, and the two lines above its header."""
        per, steder = self._grunnlag.per, self._liste.steder()
        hode = innledning(rapportnavn(utvalg.lov), utvalg, per, steder)
        with oversatt(), self._grunnlag.base.lesing() as lesing:
            alle = lesing.avsluttede.iter_alle(utvalg, sortering)
            yield (avsluttetrad(rad, per, steder) for rad in alle), hode

    def maaloppnaaelse(self, utvalg: Avsluttetutvalg, etter: Inndeling) -> Maaloppnaaelse:
        """Count what the terminated of a choice went to, by year, goal, category, sex or age."""
        with oversatt(), self._grunnlag.base.lesing() as lesing:
            if etter is Inndeling.ALDER:
                rader = lesing.avsluttede.telling(utvalg, "foedselsdato", "dato", "aarsak")
                tellinger = [Telling(aldersgruppe(f, dag), *rest) for f, dag, *rest in rader]
            else:
                rader = lesing.avsluttede.telling(utvalg, etter.value, "aarsak")
                tellinger = [Telling(str(noekkel or ""), *rest) for noekkel, *rest in rader]
        return tell_opp(utvalg, etter, tellinger)

    def skriv_maaloppnaaelse(
        self, tabell: Maaloppnaaelse, sti: Path, form: Filform = Filform.CSV
    ) -> int:
        """Write a table of goal attainment, its header on row 3 and the sum last."""
        return skriv_tabell(
            sti, form, maalkolonner(tabell), maalrader(tabell), self._maalhode(tabell)
        )

    def skriv_maaloppnaaelse_til(self, tabell: Maaloppnaaelse, ut: Skrivbar) -> int:
        """Write the same CSV to where text can be written."""
        return skriv_csv_til(ut, maalkolonner(tabell), maalrader(tabell), self._maalhode(tabell))

    def _maalhode(self, tabell: Maaloppnaaelse) -> Rader:
        navn, steder = maalnavn(tabell.utvalg.lov), self._liste.steder()
        return innledning(navn, tabell.utvalg, self._grunnlag.per, steder)
