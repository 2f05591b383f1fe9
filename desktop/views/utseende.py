"""The look that the user has chosen: theme, text size, motion."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QSettings

from desktop.theme.theme import theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from desktop.theme.theme import Mode

TEMA, TEKSTSTOERRELSE, MINDRE_BEVEGELSE = "tema", "tekststoerrelse", "mindre_bevegelse"
STOERRELSER = (90, 100, 110, 125, 150)


class Utseende:
    """The look that the user has chosen, kept in the user's own settings."""

    def __init__(self, app: QApplication) -> None:
        """Read what was chosen before."""
        self._app = app
        self._lager = QSettings(
            QSettings.Format.IniFormat, QSettings.Scope.UserScope, "introreg", "introreg"
        )

    def bruk(self) -> None:
        """Dress the program as it was last time."""
        tema = str(self._lager.value(TEMA, "system"))
        stoerrelse = str(self._lager.value(TEKSTSTOERRELSE, "100"))
        theme().set_reduced_motion(str(self._lager.value(MINDRE_BEVEGELSE, "nei")) == "ja")
        gyldig = tema if tema in {"system", "lys", "mork"} else "system"
        skala = int(stoerrelse) / 100 if stoerrelse.isdigit() else 1.0
        theme().use(self._app, cast("Mode", gyldig), skala)

    def sett_tema(self, tema: Mode) -> None:
        """Change the theme."""
        self._lager.setValue(TEMA, tema)
        theme().use(self._app, tema, theme().text_scale)

    def sett_stoerrelse(self, prosent: int) -> None:
        """Change the text size, within what the theme allows."""
        self._lager.setValue(TEKSTSTOERRELSE, str(prosent))
        theme().use(self._app, theme().mode, prosent / 100)

    def sett_bevegelse(self, mindre: bool) -> None:
        """Turn motion off or on."""
        self._lager.setValue(MINDRE_BEVEGELSE, "ja" if mindre else "nei")
        theme().set_reduced_motion(mindre)

    def trinn(self, steg: int) -> None:
        """Make the text one step larger (1) or smaller (-1); 0 is 100 %."""
        naa = round(theme().text_scale * 100)
        if not steg:
            self.sett_stoerrelse(100)
            return
        naermest = min(STOERRELSER, key=lambda s: abs(s - naa))
        plass = STOERRELSER.index(naermest) + steg
        if 0 <= plass < len(STOERRELSER):
            self.sett_stoerrelse(STOERRELSER[plass])
