"""Cases in files and streams: JSON Lines one at a time, or a single document.

What comes out is what `json` made of a case, or the `Saksfilfeil` of one that is not JSON, in
its place. Memory does not grow with the number of lines.
"""

import json
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path
from typing import BinaryIO, NoReturn

from core.services.saksfil_feil import DobbeltFelt, Feil, Saksfilfeil

Lest = object  # what json made, or a Saksfilfeil

_PAA_NORSK = {
    "Expecting value": "det mangler en verdi",
    "Expecting property name enclosed in double quotes": "det mangler et feltnavn i hermetegn",
    "Expecting ':' delimiter": "det mangler et kolon",
    "Expecting ',' delimiter": "det mangler et komma, eller en parentes er ikke lukket",
    "Extra data": "det står noe mer etter slutten",
    "Unterminated string starting at": "en tekst er ikke avsluttet med hermetegn",
    "Invalid control character at": "en tekst har linjeskift eller et styretegn i seg",
    "Invalid \\escape": "omvendt skråstrek er brukt feil",
    "Invalid \\uXXXX escape": "et tegn på formen \\uXXXX er skrevet feil",
}


def saker_i_fil(fil: Path) -> Iterator[Lest]:
    """Yield the cases of a file; `.jsonl` has one a line. OSError where it cannot be read."""
    with fil.open("rb") as stroem:
        if fil.suffix.lower() == ".jsonl":
            yield from _linjer(stroem)
        else:
            yield from _minst_en(saker_i_stroem(stroem))


def _minst_en(saker: Iterator[Lest]) -> Iterator[Lest]:
    """Yield the cases of a file that should have at least one."""
    return chain([next(saker, _feil("Filen er tom. Velg en fil med en sak."))], saker)


def saker_i_stroem(stroem: BinaryIO) -> Iterator[Lest]:
    """Yield the cases of JSON Lines, or of one document that holds a case or a list of cases.

    It is one document when its first line is not complete, or is a list and the only line.
    """
    foerste = _neste_linje(stroem)
    if not foerste:
        return
    if _er_ufullstendig(foerste):
        yield from _dokument(foerste + stroem.read())
    elif foerste.lstrip(BOM_UTF8).lstrip().startswith(b"["):
        andre = _neste_linje(stroem)
        yield from _linjer(chain([foerste, andre], stroem)) if andre else _saker(les_json(foerste))
    else:
        yield from _linjer(chain([foerste], stroem))


def _linjer(linjer: Iterable[bytes]) -> Iterator[Lest]:
    for linje in linjer:
        if linje.strip():
            yield les_json(linje)


def _neste_linje(stroem: Iterable[bytes]) -> bytes:
    return next((linje for linje in stroem if linje.strip()), b"")


def _dokument(raa: bytes) -> Iterator[Lest]:
    """Yield the cases of a whole document; what is none after all is taken line by line."""
    lest = les_json(raa)
    if isinstance(lest, Saksfilfeil) and _har_linje_med_sak(raa):
        return _linjer(raa.splitlines())
    return _saker(lest)


def _har_linje_med_sak(raa: bytes) -> bool:
    saker = (les_json(linje) for linje in raa.splitlines() if b'"format"' in linje)
    return any(isinstance(sak, dict) and "format" in sak for sak in saker)


def _saker(lest: Lest) -> Iterator[Lest]:
    return iter(lest) if isinstance(lest, list) and lest else iter([lest])


def _er_ufullstendig(linje: bytes) -> bool:
    """Tell whether JSON breaks off at the end of a line, as in a document over several lines."""
    if linje.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        return True
    tekst = linje.removeprefix(BOM_UTF8).decode("utf-8", "replace").rstrip()
    try:
        _LESER.decode(tekst)
    except json.JSONDecodeError as feil:
        return feil.pos >= len(tekst)
    except (ValueError, RecursionError):
        return False
    return False


def les_json(raa: bytes) -> Lest:
    """Read JSON strictly; what is wrong with it comes back as a `Saksfilfeil` of the whole case."""
    try:
        return _LESER.decode(raa.removeprefix(BOM_UTF8).decode("utf-8"))
    except UnicodeDecodeError as feil:
        return _feil(
            "Teksten er lagret som UTF-16. Lagre den som UTF-8."
            if raa.startswith((BOM_UTF16_LE, BOM_UTF16_BE))
            else f"Byte nummer {feil.start + 1} er ikke UTF-8. Lagre teksten som UTF-8."
        )
    except json.JSONDecodeError as feil:
        hva = _PAA_NORSK.get(feil.msg, "teksten kan ikke leses")
        return _feil(f"Ikke gyldig JSON: {hva} (linje {feil.lineno}, tegn {feil.colno}).")
    except _UgyldigTallError as feil:
        return _feil(f"{feil} er ikke et tall i JSON. Skriv et vanlig tall, eller null.")
    except ValueError:
        return _feil("Et tall har altfor mange sifre. Rett tallet.")
    except RecursionError:
        return _feil("JSON-en har altfor mange parenteser inni hverandre. Kontroller filen.")


class _UgyldigTallError(ValueError):
    """`NaN` and its like, which JSON does not have."""


def _ugyldig_tall(tekst: str) -> NoReturn:
    raise _UgyldigTallError(tekst)


def _objekt(par: list[tuple[str, object]]) -> dict[str, object]:
    """Make an object of its pairs, and mark it when a key stands more than once."""
    objekt = dict(par)
    return objekt if len(objekt) == len(par) else _dobbelt(par)


def _dobbelt(par: list[tuple[str, object]]) -> DobbeltFelt:
    antall = Counter(navn for navn, _ in par)
    merket = DobbeltFelt(par)
    merket.felt = next(navn for navn in antall if antall[navn] > 1)
    return merket


def _feil(melding: str) -> Saksfilfeil:
    return Saksfilfeil([Feil("", melding)])


_LESER = json.JSONDecoder(object_pairs_hook=_objekt, parse_constant=_ugyldig_tall)
