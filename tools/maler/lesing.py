"""Reading the source of a template: a text file, one directive or paragraph at a time.

# Title   ## Heading   - list item   a plain paragraph, over as many lines as it needs
:style text          a paragraph of another style
**Lead.** text       a paragraph that begins with a lead in bold, also right after another
{% if … %}           a condition or loop over whole paragraphs, alone on its line
| label | value      a row of facts; `|? field | label | value` only where the field is there
= label | value      a column of the reference line
> name               the shared block `felles/name.txt`
@6a  @ordinær  @begge  from here on for chapter 6A only, for the others only, for both again
;; a comment
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

LED = "**"
VARIANTER = {"@6a": "6a", "@ordinær": "ordinær", "@begge": ""}


class Kildefeil(Exception):
    """A source that cannot be read; names the file and the line."""


class Rad(NamedTuple):
    """A row of facts: the field it depends on (or nothing), the label and the value."""

    felt: str
    etikett: str
    verdi: str


@dataclass(frozen=True, slots=True)
class Blokk:
    """A piece of the document: a paragraph, a code line, or a table of rows."""

    slag: str
    tekst: str = ""
    rader: tuple[Rad, ...] = ()


DIREKTIVER = ("#", "- ", ":", "{%", "|", "= ", "> ")
STILER = {"# ": "tittel", "## ": "overskrift", "- ": "punkt"}


def les_blokker(fil: Path, variant: str) -> list[Blokk]:
    """Read a source with its shared blocks for «6a» or «ordinær»; Kildefeil when it is wrong."""
    return list(_samle_tabeller(_blokker(fil, variant)))


def _blokker(fil: Path, variant: str) -> Iterator[Blokk]:
    avsnitt: list[str] = []
    for nummer, linje in _linjer_for(fil, variant):
        if _er_tekst(linje) and not (avsnitt and linje.startswith(LED)):
            avsnitt.append(linje)
            continue
        if avsnitt:
            yield Blokk("avsnitt", " ".join(avsnitt))
        avsnitt = [linje] if linje.startswith(LED) else []
        if linje and not avsnitt:
            yield from _direktiv(linje, fil, nummer, variant)


def _linjer_for(fil: Path, variant: str) -> Iterator[tuple[int, str]]:
    """Give the lines that count for a variant; an empty one where another begins, and last."""
    gjelder = ""
    for nummer, raa in enumerate([*_linjer(fil), ""], 1):
        linje = raa.strip()
        if linje.startswith("@"):
            if linje not in VARIANTER:
                raise Kildefeil(f"{fil.name}:{nummer}: ukjent variant {linje}")
            gjelder = VARIANTER[linje]
            yield nummer, ""
        elif gjelder in {"", variant}:
            yield nummer, "" if linje.startswith(";;") else linje


def _linjer(fil: Path) -> list[str]:
    try:
        return fil.read_text(encoding="utf-8").splitlines()
    except OSError as feil:
        raise Kildefeil(f"{fil.parent.name}/{fil.name} kan ikke leses") from feil


def _er_tekst(linje: str) -> bool:
    return bool(linje) and not linje.startswith(DIREKTIVER)


def _direktiv(linje: str, fil: Path, nummer: int, variant: str) -> Iterator[Blokk]:
    tegn, _, resten = linje.partition(" ")
    if linje.startswith("{%"):
        yield Blokk("kode", linje)
    elif f"{tegn} " in STILER:
        yield Blokk(STILER[f"{tegn} "], resten)
    elif tegn == ">":
        mappe = fil.parent if fil.parent.name == "felles" else fil.parent / "felles"
        yield from _blokker(mappe / f"{resten}.txt", variant)
    elif tegn in {"|", "|?"}:
        yield Blokk("fakta", rader=(_rad(resten, fil, nummer, med_felt=tegn == "|?"),))
    elif tegn == "=":
        yield Blokk("referanser", rader=(_rad(resten, fil, nummer, med_felt=False),))
    elif tegn.startswith(":"):
        yield Blokk(tegn[1:], resten)
    else:
        raise Kildefeil(f"{fil.name}:{nummer}: ukjent linje {linje}")


def _rad(tekst: str, fil: Path, nummer: int, *, med_felt: bool) -> Rad:
    ledd = [del_.strip() for del_ in tekst.split("|")]
    if len(ledd) != 2 + med_felt:
        raise Kildefeil(f"{fil.name}:{nummer}: raden har {len(ledd)} ledd")
    return Rad(*ledd) if med_felt else Rad("", *ledd)


def _samle_tabeller(blokker: Iterator[Blokk]) -> Iterator[Blokk]:
    """Join rows that follow each other into one table."""
    forrige: Blokk | None = None
    for blokk in blokker:
        if forrige and forrige.rader and forrige.slag == blokk.slag:
            forrige = Blokk(blokk.slag, rader=forrige.rader + blokk.rader)
            continue
        if forrige:
            yield forrige
        forrige = blokk
    if forrige:
        yield forrige
