"""Run a campaign by name; without a name, list them."""

import ast
import sys
from importlib import import_module
from pathlib import Path

FOLDER = Path(__file__).parent


def campaigns(folder: Path = FOLDER) -> dict[str, str]:
    """The campaigns that exist, each with the first line of its docstring."""
    found = {}
    for path in sorted(folder.glob("[a-z]*.py")):
        text = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""
        found[path.stem] = text.partition("\n")[0]
    return found


def main(argv: list[str]) -> int:
    """Run the named campaign with the rest of the arguments."""
    known = campaigns()
    if argv and argv[0] in known:
        return int(import_module(f"campaigns.{argv[0]}").main(argv[1:]))
    if argv:
        print(f"Ukjent kampanje: {argv[0]}. Disse finnes:", file=sys.stderr)
    for name, summary in known.items():
        print(f"{name:<14}{summary}")
    return 2 if argv else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
