"""The absence codes and what they do to the deadline [8.3]."""

from dataclasses import dataclass, field

from core.kodeverk.tekst import Tekst, Veiledninger


@dataclass(frozen=True, slots=True, kw_only=True)
class Fravaerskode:
    """An absence code.

    `klasse` is a key of `Kodeverk.fravaersklasse`. `frist` says when its days extend the
    deadline: «terskel» once all valid absence passes the threshold, «alltid», or «ingen».
    """

    kode: str
    navn: Tekst
    klasse: str
    hjemmel: Tekst
    frist: str
    veiledninger: Veiledninger = field(repr=False, compare=False)

    @property
    def veiledning(self) -> Tekst:
        """The guidance that is shown when the code is chosen."""
        return self.veiledninger()[self.kode]
