"""Y4: `introreg beregn` on JSON Lines, against reading and writing the same lines as JSON.

Both are whole processes, start-up included.
"""

from collections.abc import Generator
from pathlib import Path

from benchmarks import Row, told
from benchmarks.prosess import kjoer, minne
from benchmarks.saksmengde import PER, saksfil

IDS = ("Y4",)
FAA = 1000
ARGUMENTER = ("beregn", "--per", PER.isoformat())
BARE_JSON = """
import json, sys
with open(sys.argv[1], encoding="utf-8") as file:
    for line in file:
        sys.stdout.write(json.dumps(json.loads(line), ensure_ascii=False) + "\\n")
"""


def rows(size: int) -> Generator[Row, None, None]:
    """Yield time and memory."""
    fil, faa = saksfil(size), saksfil(FAA)
    yield Row(
        id="Y4",
        what="introreg beregn på JSON Lines, per sak",
        yardstick="json.loads og json.dumps av de samme linjene",
        goal=4,
        ours=lambda: _beregn(fil),
        floor=lambda: kjoer("-c", BARE_JSON, fil),
        units=size,
    )
    yield Row(
        id="Y4",
        what=f"introreg beregn, største minne for {size} saker",
        yardstick=f"{FAA} saker",
        goal=1.2,
        ours=lambda: _minne(fil),
        floor=lambda: _minne(faa),
        unit="MiB",
        clock=told,
    )


def _beregn(fil: Path) -> None:
    kjoer("-m", "core.cli", *ARGUMENTER, fil)


def _minne(fil: Path) -> float:
    return minne("core.cli", *ARGUMENTER, fil)
