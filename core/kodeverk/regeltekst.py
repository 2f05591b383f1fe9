"""What a rule is called and how its lines in the calculation log read [3.5, 10.4]."""

from collections.abc import Sequence
from dataclasses import dataclass

from core.kodeverk.tekst import Tekst


@dataclass(frozen=True, slots=True)
class Regelfelt:
    """A fact that the line names; `art` is «dato» or the code list that the value is a key of."""

    navn: str
    art: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Regeltekst:
    """The texts of a rule.

    `kort` is the log line, a `str.format` template over `felter`; `felter` stand in the order of
    the facts that the rule gives. `setning` explains the rule when it has been applied.
    """

    id: str
    tittel: Tekst
    hjemmel: Tekst
    felter: tuple[Regelfelt, ...]
    kort: Tekst
    setning: Tekst

    def linje(self, maalform: str, verdier: Sequence[str]) -> str:
        """Fill the log line with facts already written out; one for each field, in order."""
        navn = (felt.navn for felt in self.felter)
        return self.kort.paa(maalform).format(**dict(zip(navn, verdier, strict=True)))
