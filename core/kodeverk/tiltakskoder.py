"""The measures: names, validity and what is asked for beside dates and hours [7.3, 7.8]."""

from dataclasses import dataclass, field
from datetime import date

from core.kodeverk.tekst import Tekst, Veiledninger


@dataclass(frozen=True, slots=True, kw_only=True)
class Tiltakstype:
    """A type of measure; `navn` is its first name, `navn_fra` the later ones, oldest first."""

    kode: str
    gruppe: str
    navn: Tekst
    navn_fra: tuple[tuple[date, Tekst], ...]
    gyldig_fra: date | None
    gyldig_til: date | None
    kun_kapittel_6a: bool
    registrerer_gjennomfoering: bool
    fulltid_vgo: bool
    mottatt_tilbud: bool
    veiledninger: Veiledninger = field(repr=False, compare=False)

    @property
    def veiledning(self) -> Tekst:
        """The guidance that is shown when the measure is chosen."""
        return self.veiledninger()[self.kode]

    def navn_paa(self, dato: date) -> Tekst:
        """Return the name that the code has on a day [7.8]."""
        navn = self.navn
        for fra, nytt in self.navn_fra:
            if fra <= dato:
                navn = nytt
        return navn

    def gyldig(self, dato: date) -> bool:
        """Tell whether the code can be registered on a day, both ends included (A31)."""
        startet = self.gyldig_fra is None or self.gyldig_fra <= dato
        return startet and (self.gyldig_til is None or dato <= self.gyldig_til)
