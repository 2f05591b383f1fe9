"""What is wrong with a case file: where, and how to put it right."""

import json
from collections.abc import Sequence
from typing import NamedTuple

VIST_LENGDE = 40


class Feil(NamedTuple):
    """One fault: `sti` is its JSON path (empty for the whole case), `melding` names the fix."""

    sti: str
    melding: str


class Saksfilfeil(Exception):
    """A case file that cannot be read; `feil` holds all its faults in the order of the file."""

    def __init__(self, feil: Sequence[Feil]) -> None:
        """Keep every fault; the text of the exception names them all."""
        super().__init__("; ".join(f"{f.sti}: {f.melding}" if f.sti else f.melding for f in feil))
        self.feil = tuple(feil)


class Feltfeil(Exception):
    """Faults at and below one value, with paths that start at the value itself."""

    def __init__(self, feil: list[Feil]) -> None:
        """Keep the faults; the readers above put their own key before each path."""
        super().__init__(feil)
        self.feil = feil

    @classmethod
    def her(cls, melding: str) -> "Feltfeil":
        """Return the fault of the value itself."""
        return cls([Feil("", melding)])


class DobbeltFelt(dict[str, object]):
    """An object in which a key stands more than once: `felt` is the first such key."""

    felt: str


def ikke_objekt(verdi: object) -> Feltfeil:
    """Return the fault of a value that should have been an object, each key once."""
    if isinstance(verdi, DobbeltFelt):
        melding = "Feltet står flere ganger i samme objekt. Behold bare det ene."
        return Feltfeil([Feil(noekkelledd(verdi.felt), melding)])
    return Feltfeil.her(f"Skal være et objekt i krøllparenteser, men er {vis(verdi)}.")


def under(ledd: str, feil: Sequence[Feil]) -> list[Feil]:
    """Put a key or an index (`[0]`) before the paths of faults."""
    return [Feil(_sti(ledd, sti), melding) for sti, melding in feil]


def _sti(ledd: str, resten: str) -> str:
    return f"{ledd}.{resten}" if resten and not resten.startswith("[") else ledd + resten


def noekkelledd(noekkel: str) -> str:
    """Return a key as it stands in a path: short, and without characters that cannot be shown."""
    return _kort(noekkel) if noekkel.isprintable() else json.dumps(_kort(noekkel))[1:-1]


def vis(verdi: object) -> str:
    """Return a value from the file as a message may show it: short and on one line."""
    if isinstance(verdi, str):
        return f"«{noekkelledd(verdi)}»" if verdi else "en tom tekst"
    if isinstance(verdi, dict):
        return "et objekt"
    if isinstance(verdi, list):
        return "en liste"
    return _kort(json.dumps(verdi))


def _kort(tekst: str) -> str:
    return tekst if len(tekst) <= VIST_LENGDE else tekst[: VIST_LENGDE - 1] + "…"
