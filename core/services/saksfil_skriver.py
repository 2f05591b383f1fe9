"""Writing case files: one document to read, or JSON Lines for many."""

import json
from collections.abc import Iterable, Iterator
from enum import StrEnum
from itertools import chain, islice
from pathlib import Path

from core.services.filer import skriv_hel_fil
from core.services.fremdrift import Melder

_LINJE = json.JSONEncoder(ensure_ascii=False)
_DOKUMENT = json.JSONEncoder(ensure_ascii=False, indent=2)


class Saksfilform(StrEnum):
    """How cases stand in a file; the value is the ending of its name."""

    JSON = "json"
    JSONL = "jsonl"


def skriv_saksfil(
    sti: Path, form: Saksfilform, saker: Iterable[dict[str, object]], meld: Melder
) -> int:
    """Write cases and give their number; the file is there whole or not at all."""
    antall = 0
    skriv = _linjer if form is Saksfilform.JSONL else _dokument

    def talte() -> Iterator[dict[str, object]]:
        nonlocal antall
        for sak in saker:
            antall += 1
            meld(antall)
            yield sak

    with skriv_hel_fil(sti) as fil:
        fil.writelines(skriv(talte()))
    return antall


def _linjer(saker: Iterator[dict[str, object]]) -> Iterator[str]:
    return (f"{_LINJE.encode(sak)}\n" for sak in saker)


def _dokument(saker: Iterator[dict[str, object]]) -> Iterator[str]:
    """Yield one document: the case itself where there is one, a list where there are more."""
    foerste = list(islice(saker, 2))
    if len(foerste) == 1:
        yield f"{_DOKUMENT.encode(foerste[0])}\n"
        return
    foran = "["
    for sak in chain(foerste, saker):
        yield f"{foran}\n{_DOKUMENT.encode(sak)}"
        foran = ","
    yield "\n]\n" if foerste else "[]\n"
