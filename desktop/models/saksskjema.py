"""A form over something that is registered in a case, and what others did to it meanwhile."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from core.services.feil import Konflikt
from desktop.models import norsk
from desktop.models.skjema import Skjema
from desktop.models.skjemafelt import Felt, Konfliktvisning, Verdi
from desktop.models.tekster import tekst

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.domain.sak import Sak
    from desktop.background import Arbeider


class Saksskjema(Skjema):
    """A form that follows its case. After a conflict both values are laid beside each other."""

    def __init__(
        self, arbeider: Arbeider, tittel: str, verdier: Mapping[str, Verdi], sak: Sak
    ) -> None:
        """Begin with values and the case that they are of."""
        self.sak = sak
        super().__init__(arbeider, tittel, verdier)

    def _ta_over(self, sak: Sak) -> Mapping[str, Verdi] | None:
        """Edit what is now stored from here on, and give its values; None where it is gone."""
        raise NotImplementedError

    @property
    def leser_paa_nytt(self) -> bool:
        """Whether the case must be read anew before a conflict can be shown."""
        return self.konflikt is not None and not self.konflikt.felt

    def sett_sak(self, sak: Sak) -> None:
        """Follow the case when it is read anew while the form is open."""
        self.sak = sak
        if self.leser_paa_nytt:
            self._vis_konflikt(sak)
        self.forhaandsvis()

    def _vis_konflikt(self, sak: Sak) -> None:
        lagret = self._ta_over(sak)
        if lagret is None or self.konflikt is None:
            return
        self._fra = {**self._fra, **lagret}
        ulike = tuple(
            (felt.etikett, som_tekst(felt, self.verdier.get(n)), som_tekst(felt, lagret.get(n)))
            for felt in self.felt
            if (n := felt.noekkel) in lagret and self.verdier.get(n) != lagret[n]
        )
        self.konflikt = replace(self.konflikt, felt=ulike) if ulike else None
        self.melding = self.melding if ulike else ""
        self.feil_endret.emit()

    def behold_mitt(self) -> None:
        """Save what is typed over what the other saved, as it is now known."""
        self.lagre()

    def bruk_lagret(self) -> None:
        """Take over what the other saved."""
        self.verdier = dict(self._fra)
        self.konflikt, self.melding = None, ""
        self.oppsett_endret.emit()
        self.feil_endret.emit()

    def _ved_avslag(self, feil: Exception) -> None:
        if isinstance(feil, Konflikt):
            self.konflikt = Konfliktvisning(feil.melding)


def som_tekst(felt: Felt, verdi: Verdi) -> str:
    """Write a value as it is read: a date, a choice by its name, yes or no."""
    if isinstance(verdi, bool):
        return tekst("ja" if verdi else "nei")
    if isinstance(verdi, date):
        return norsk.dato(verdi)
    navn = dict(felt.valg).get(str(verdi), str(verdi)) if verdi not in {None, ""} else ""
    return navn or norsk.TOM
