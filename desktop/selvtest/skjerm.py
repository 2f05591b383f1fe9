"""Trials of what Qt must find: fonts, pictures, words. Imported after its screen is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEventLoop, QTimer
from PySide6.QtGui import QPixmap
from PySide6.QtSvg import QSvgRenderer

from desktop.selvtest.felles import krev
from desktop.theme import icons
from desktop.theme.fonts import load_fonts
from desktop.views.oversetter import lag_oversettere
from desktop.views.program import lag_program

if TYPE_CHECKING:
    from collections.abc import Callable

SKRIFTER = {"Inter", "Inter Display"}
LENGSTE_VENTING, PULS = 60_000, 10  # milliseconds


def vent_til(sant: Callable[[], bool], ellers: str) -> None:
    """Run the event loop until something holds; `Selvtestfeil` when it takes too long."""
    loekke, puls, grense = QEventLoop(), QTimer(), QDeadlineTimer(LENGSTE_VENTING)
    puls.timeout.connect(lambda: loekke.quit() if sant() or grense.hasExpired() else None)
    puls.start(PULS)
    loekke.exec()
    puls.stop()
    krev(sant(), f"{ellers} etter {LENGSTE_VENTING // 1000} sekunder.")


def proev_skrifter() -> str:
    """Load the bundled typeface."""
    lag_program()
    mangler = SKRIFTER - set(load_fonts())
    krev(not mangler, f"Skriften {', '.join(sorted(mangler))} mangler.")
    return ", ".join(sorted(SKRIFTER))


def proev_ikoner() -> str:
    """Read every icon, and through the plugin for pictures too, as the style sheet does."""
    lag_program()
    filer = sorted(icons.ICON_DIR.glob("*.svg"))
    krev(bool(filer), "Det finnes ingen ikoner.")
    for fil in filer:
        krev(QSvgRenderer(str(fil)).isValid(), f"Ikonet {fil.name} kan ikke tegnes.")
        krev(not QPixmap(str(fil)).isNull(), f"Qt mangler det som leser {fil.name}.")
    return f"{len(filer)} ikoner"


def proev_spraak() -> str:
    """Let Qt say a word of its own in Norwegian."""
    app, oversettere = lag_program(), lag_oversettere()
    for oversetter in oversettere:
        krev(not oversetter.isEmpty(), "Qts egne ord på nynorsk mangler.")
        app.installTranslator(oversetter)
    ord_ = QCoreApplication.translate("QPlatformTheme", "Cancel")
    for oversetter in oversettere:
        app.removeTranslator(oversetter)
    krev(ord_ == "Avbryt", f"Qt sier «{ord_}», ikke «Avbryt».")
    return "bokmål og nynorsk"
