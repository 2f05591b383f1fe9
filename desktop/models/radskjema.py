"""The forms of categories and of events in the population register."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING
from uuid import uuid4

from core.domain.person import Folkeregisterhendelse, Folkeregisterrad, Kategori
from core.kodeverk import kodeverk
from core.rules.krav import krav_folkeregister, krav_kategori
from desktop.models.skjema import Skjema
from desktop.models.skjemafelt import Art, Bredde, Felt, Seksjon, Verdi
from desktop.models.tekster import maalform, tekst

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.domain.endring import Avvik, Endring
    from core.domain.sak import Sak
    from core.services.tjenester import Tjenester
    from desktop.background import Arbeider


def kategorivalg() -> tuple[tuple[str, str], ...]:
    """List the categories for a combo box."""
    return tuple((k, v.navn.paa(maalform())) for k, v in kodeverk().kategori.items())


class KategoriSkjema(Skjema):
    """A category with its period [3.1]."""

    def __init__(
        self, arbeider: Arbeider, tjenester: Tjenester, sak: Sak, rad: Kategori | None = None
    ) -> None:
        """Begin empty, or with the row to edit."""
        self._tjenester, self._sak, self._rad = tjenester, sak, rad
        self._id = rad.id if rad else str(uuid4())
        verdier: dict[str, Verdi] = {"kategori": None, "fra": None, "til": None}
        if rad is not None:
            verdier = {"kategori": rad.kategori, "fra": rad.fra, "til": rad.til}
        tittel = tekst("rediger_kategori" if rad else "ny_kategori")
        super().__init__(arbeider, tittel, verdier)

    def seksjoner(self) -> tuple[Seksjon, ...]:
        """Give category, from and to."""
        return (
            Seksjon(
                (
                    (
                        Felt(
                            "kategori",
                            tekst("kategori"),
                            Art.VALG,
                            True,
                            kategorivalg(),
                            bredde=Bredde.BRED,
                        ),
                        Felt("fra", tekst("kategori_fra"), Art.DATO, True),
                        Felt("til", tekst("kategori_til"), Art.DATO),
                    ),
                )
            ),
        )

    def bygg(self) -> Kategori:
        """Make the row from what is typed."""
        fra, til = self.verdier["fra"], self.verdier["til"]
        return Kategori(
            id=self._id,
            kategori=str(self.verdier["kategori"]),
            fra=fra if isinstance(fra, date) else date.min,
            til=til if isinstance(til, date) else None,
            versjon=self._rad.versjon if self._rad else 1,
        )

    def _avvik(self) -> tuple[Avvik, ...]:
        return krav_kategori(self._sak, self.bygg(), self._tjenester.klokke.i_dag())

    def _lagring(self) -> Callable[[], Endring | None]:
        rad, person_id = self.bygg(), self._sak.person.id
        tjeneste = self._tjenester.kategorier
        if self._rad is None:
            return lambda: tjeneste.registrer(person_id, rad)
        endret = replace(self._rad, kategori=rad.kategori, fra=rad.fra, til=rad.til)
        return lambda: tjeneste.endre(person_id, endret)


class FolkeregisterSkjema(Skjema):
    """An event of the population register with its day [9.9.2]."""

    def __init__(
        self,
        arbeider: Arbeider,
        tjenester: Tjenester,
        sak: Sak,
        rad: Folkeregisterrad | None = None,
    ) -> None:
        """Begin empty, or with the row to edit."""
        self._tjenester, self._sak, self._rad = tjenester, sak, rad
        self._id = rad.id if rad else str(uuid4())
        verdier: dict[str, Verdi] = {"hendelse": None, "dato": None}
        if rad is not None:
            verdier = {"hendelse": rad.hendelse.value, "dato": rad.dato}
        super().__init__(arbeider, tekst("rediger_hendelse" if rad else "ny_hendelse"), verdier)

    def seksjoner(self) -> tuple[Seksjon, ...]:
        """Give event and day."""
        hendelser = kodeverk().folkeregisterhendelse.items()
        valg = tuple((k, v.navn.paa(maalform())) for k, v in hendelser)
        hendelse = Felt("hendelse", tekst("hendelse"), Art.VALG, True, valg, bredde=Bredde.BRED)
        return (Seksjon(((hendelse, Felt("dato", tekst("dato"), Art.DATO, True)),)),)

    def bygg(self) -> Folkeregisterrad:
        """Make the row from what is typed."""
        dato = self.verdier["dato"]
        return Folkeregisterrad(
            id=self._id,
            hendelse=Folkeregisterhendelse(str(self.verdier["hendelse"])),
            dato=dato if isinstance(dato, date) else date.min,
        )

    def _avvik(self) -> tuple[Avvik, ...]:
        return krav_folkeregister(self._sak, self.bygg(), self._tjenester.klokke.i_dag())

    def _lagring(self) -> Callable[[], Endring | None]:
        rad, person_id = self.bygg(), self._sak.person.id
        tjeneste = self._tjenester.folkeregister
        if self._rad is None:
            return lambda: tjeneste.registrer(person_id, rad)
        endret = replace(self._rad, hendelse=rad.hendelse, dato=rad.dato)
        return lambda: tjeneste.endre(person_id, endret)
