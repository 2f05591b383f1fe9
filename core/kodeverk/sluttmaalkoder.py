"""The goals of the programme and the months that each gives [3.2, 3.6]."""

from dataclasses import dataclass, field
from datetime import date

from core.kodeverk.tekst import Tekst, Veiledninger


@dataclass(frozen=True, slots=True, kw_only=True)
class Sats:
    """Months of the programme and of its extension from a day on, with the section of the law."""

    gyldig_fra: date
    frist_mnd: int
    utvidelse_mnd: int
    hjemmel: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Sluttmaalkode:
    """A goal; `satser` stand oldest first and are never empty."""

    kode: str
    navn: Tekst
    kort_navn: Tekst
    videregaaende_foer: bool
    satser: tuple[Sats, ...]
    veiledninger: Veiledninger = field(repr=False, compare=False)

    @property
    def veiledning(self) -> Tekst:
        """The guidance that is shown when the goal is chosen."""
        return self.veiledninger()[self.kode]

    def sats(self, dato: date) -> Sats:
        """Return the rate in force on a day; the first one also before its own start."""
        gjeldende = [sats for sats in self.satser if sats.gyldig_fra <= dato]
        return gjeldende[-1] if gjeldende else self.satser[0]
