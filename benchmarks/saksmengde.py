"""Practice caseloads to measure on: made once for each size, and again when the program changed.

They are kept in `build/maalinger`; a caseload of 100,000 persons takes minutes to make.
"""

import hashlib
import json
from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
MAPPE = ROOT / "build" / "maalinger"
FROE = 1
PER = date(2026, 6, 1)
# What decides what a caseload holds.
KILDER = (
    "core/domain",
    "core/services/demo",
    "core/services/personstatus.py",
    "core/storage/navn.py",
    "core/storage/statuslager.py",
    "core/storage/systemtabeller.py",
    "core/storage/tabeller.py",
    "core/storage/utloesere.py",
    "resources/kodeverk",
)


def base(size: int) -> Path:
    """Give a practice caseload of so many persons; write to nothing but a copy of it."""
    return _lag(f"base-{size}-{_avtrykk()}", ".db", lambda sti: _lag_base(sti, size))


def saksfil(size: int) -> Path:
    """Give the same persons as a case file, one a line."""
    return _lag(f"saker-{size}-{_avtrykk()}", ".jsonl", lambda sti: _lag_saksfil(sti, size))


def _lag(navn: str, ende: str, lag: Callable[[Path], None]) -> Path:
    sti = MAPPE / (navn + ende)
    if not sti.exists():
        MAPPE.mkdir(parents=True, exist_ok=True)
        lag(sti)
    return sti


def _lag_base(sti: Path, size: int) -> None:
    from core.services.oeving import lag_oevingsbase  # noqa: PLC0415 - most rows need none

    lag_oevingsbase(sti, size, FROE, PER)


def _lag_saksfil(sti: Path, size: int) -> None:
    from core.services.demo import lag_saker  # noqa: PLC0415 - as above
    from core.services.saksfil import skriv_sak  # noqa: PLC0415 - as above

    uferdig = sti.with_suffix(".ny")
    with uferdig.open("w", encoding="utf-8") as fil:
        for sak in lag_saker(size, FROE, PER):
            fil.write(json.dumps(skriv_sak(sak), ensure_ascii=False) + "\n")
    uferdig.replace(sti)


@cache
def _avtrykk() -> str:
    """Give the mark of everything that decides what a caseload holds."""
    innhold = (fil.read_bytes() for kilde in KILDER for fil in _filer(ROOT / kilde))
    return hashlib.sha256(b"\0".join(innhold)).hexdigest()[:12]


def _filer(kilde: Path) -> list[Path]:
    if kilde.is_file():
        return [kilde]
    return sorted(fil for fil in kilde.rglob("*") if fil.suffix in {".py", ".toml"})
