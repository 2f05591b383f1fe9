"""A text in both written standards of Norwegian."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

MAALFORMER = ("nb", "nn")


@dataclass(frozen=True, slots=True)
class Tekst:
    """A text in bokmål and nynorsk; neither may be empty."""

    nb: str
    nn: str

    def paa(self, maalform: str) -> str:
        """Return the text in «nb» or «nn»; anything else is a ValueError."""
        if maalform not in MAALFORMER:
            raise ValueError(f"Ukjent målform: {maalform!r} (bruk nb eller nn)")
        return self.nn if maalform == "nn" else self.nb


# Read on first use: guidance is needed by a form, never by a calculation or at start-up.
Veiledninger = Callable[[], Mapping[str, Tekst]]
