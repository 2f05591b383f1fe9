"""The form of the goal: what each choice gives is shown before saving [3.6–3.7]."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from core.kodeverk import kodeverk
from core.rules.krav import krav_sluttmaal
from desktop.models.hvavisning import hvavisning
from desktop.models.skjema import Skjema
from desktop.models.skjemafelt import Art, Bredde, Felt, Seksjon
from desktop.models.tekster import maalform, tekst

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.domain.endring import Avvik, Endring
    from core.domain.sak import Sak
    from core.services.tjenester import Tjenester
    from desktop.background import Arbeider
    from desktop.models.skjemafelt import Hvavisning


class SluttmaalSkjema(Skjema):
    """Set the goal, or another in its place; it cannot be deleted."""

    def __init__(self, arbeider: Arbeider, tjenester: Tjenester, sak: Sak) -> None:
        """Begin with the goal in force, if there is one."""
        self._tjenester = tjenester
        self.sak = sak
        tittel = tekst("rediger_sluttmaal" if sak.sluttmaal else "nytt_sluttmaal")
        super().__init__(arbeider, tittel, {"kode": sak.sluttmaal.kode if sak.sluttmaal else None})

    def seksjoner(self) -> tuple[Seksjon, ...]:
        """Give the one field, with what the choice means under it."""
        valg = tuple((k, _navn(k)) for k in kodeverk().sluttmaal)
        felt = Felt("kode", tekst("sluttmaal"), Art.VALG, True, valg, bredde=Bredde.FULL)
        linje = (replace(felt, hjelp=self._veiledning()),)
        return (Seksjon((linje,), ledetekst=self._anbefaling()),)

    def _anbefaling(self) -> str:
        """Say what the career guidance recommends: a hint, nothing is chosen by it [2.6]."""
        maal = (self.sak.kompetanse.anbefalt_sluttmaal or "").strip().rstrip(".")
        return tekst("anbefalt_i_veiledningen", maal=maal.replace(" - ", " – ")) if maal else ""

    def hjelp(self, felt: Felt) -> str:
        """Give the guidance of the goal that is chosen."""
        del felt
        return self._veiledning()

    def _veiledning(self) -> str:
        kode = kodeverk().sluttmaal.get(str(self.verdier.get("kode")))
        return kode.veiledning.paa(maalform()) if kode else ""

    def _avvik(self) -> tuple[Avvik, ...]:
        return krav_sluttmaal(str(self.verdier.get("kode") or ""))

    def _lagring(self) -> Callable[[], Endring | None]:
        kode, sak = str(self.verdier["kode"]), self.sak
        versjon = sak.sluttmaal.versjon if sak.sluttmaal else None
        return lambda: self._tjenester.sluttmaal.sett(sak.person.id, kode, versjon)

    def _forhaandsvisning(self) -> Callable[[], Hvavisning | None] | None:
        kode, sak = self.verdier.get("kode"), self.sak
        if not kode:
            return None
        return lambda: hvavisning(self._tjenester.sluttmaal.forhaandsvis(sak, str(kode)))


def _navn(kode: str) -> str:
    return kodeverk().sluttmaal[kode].navn.paa(maalform()).replace(" - ", " – ")
