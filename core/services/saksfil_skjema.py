"""The JSON Schema of the case file, made from the same table that reads it.

`python -m core.services.saksfil_skjema` writes `resources/saksfil.schema.json`. What no schema
can say is refused by the reader alone: texts outside Unicode NFC, a number written `4.0`, and a
key that stands twice.
"""

import json
from pathlib import Path
from typing import Any

from core.services.saksfil_tabell import tabell

# Beside the package in the source tree and in an installed bundle alike.
FIL = Path(__file__).resolve().parents[2] / "resources" / "saksfil.schema.json"


def lag_skjema() -> dict[str, Any]:
    """Return the schema (draft 2020-12)."""
    sak = tabell()
    definisjoner = sak.definisjoner()
    rot = definisjoner.pop(sak.navn)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:introreg:saksfil:1",
        "title": "Saksfil",
        "description": "Alt som er registrert om én person. Datoer er ÅÅÅÅ-MM-DD, tider er UTC.",
        **rot,
        "$defs": dict(sorted(definisjoner.items())),
    }


def skjematekst() -> str:
    """Return the schema as it stands in the file."""
    return json.dumps(lag_skjema(), ensure_ascii=False, indent=2) + "\n"


def main() -> None:
    """Write the schema beside the other resources."""
    FIL.write_text(skjematekst(), encoding="utf-8")


if __name__ == "__main__":
    main()
