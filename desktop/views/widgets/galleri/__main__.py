"""Draw the gallery to PNG files: `python -m desktop.views.widgets.galleri --ut DIR`."""

from __future__ import annotations

import argparse
import os
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Draw every scene, or the ones that are named."""
    parser = argparse.ArgumentParser(prog="galleri", description="Tegn widgetene til PNG-filer.")
    parser.add_argument("--ut", type=Path, required=True, help="mappen som bildene legges i")
    parser.add_argument("--mork", action="store_true", help="mørkt tema")
    parser.add_argument("--skala", type=float, default=1.0, help="skjermens skalering, 1 til 3")
    parser.add_argument("--tekst", type=float, default=1.0, help="tekststørrelse, 0,9 til 1,5")
    parser.add_argument("scener", nargs="*", help="hvilke scener; uten: alle")
    chosen = parser.parse_args(arguments)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["QT_SCALE_FACTOR"] = str(chosen.skala)  # Qt reads it when it is first imported
    _draw(chosen)
    return 0


def _draw(chosen: argparse.Namespace) -> None:
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415 - after the scale is set

    from desktop.theme.theme import theme  # noqa: PLC0415
    from desktop.views.widgets.galleri.scener import SCENES  # noqa: PLC0415

    existing = QApplication.instance()
    app = existing if isinstance(existing, QApplication) else QApplication(["galleri"])
    theme().use(app, "mork" if chosen.mork else "lys", chosen.tekst)
    chosen.ut.mkdir(parents=True, exist_ok=True)
    for name in chosen.scener or SCENES:
        page = SCENES[name]()
        page.show()
        app.processEvents()
        page.resize(page.width(), max(page.height(), page.heightForWidth(page.width())))
        app.processEvents()
        suffix = "mork" if chosen.mork else "lys"
        page.grab().save(str(chosen.ut / f"{name}_{suffix}.png"))
        page.close()
        page.deleteLater()


if __name__ == "__main__":
    raise SystemExit(main())
