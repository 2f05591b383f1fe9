"""Taking the person list out of the program: as CSV, as a spreadsheet, on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu, QWidget

from desktop.models.tekster import tekst
from desktop.views.fildialog import velg_lagringssted
from desktop.views.widgets.buttons import Button

if TYPE_CHECKING:
    from datetime import date

    from desktop.models.personliste import PersonlisteSkjerm

FORMER = {
    "csv": ("csv", "csv_filter"),
    "csv17": ("csv", "csv_filter"),
    "xlsx": ("xlsx", "excel_filter"),
}
HURTIG = "csv"


class Nedlasting(Button):
    """«Last ned CSV» with the other forms in its menu."""

    def __init__(self, skjerm: PersonlisteSkjerm, parent: QWidget | None = None) -> None:
        """Save what a screen shows."""
        super().__init__(tekst("last_ned_csv"), icon_name="last-ned", parent=parent)
        self._skjerm = skjerm
        self.meny = QMenu(self)
        for form in FORMER:
            handling = self.meny.addAction(tekst(f"som_{form}"))
            handling.triggered.connect(lambda _paa=False, form=form: self.lagre(form))
        self.meny.addSeparator()
        self.utskrift = self.meny.addAction(tekst("skriv_ut_listen"))
        self.utskrift.triggered.connect(self.skriv_ut)
        self.meny.addAction(tekst("lagre_som_pdf")).triggered.connect(self.lagre_pdf)
        self.set_menu(self.meny)
        skjerm.skriver_endret.connect(self._vis_skriver)

    def lagre(self, form: str = HURTIG) -> None:
        """Ask where to save the list, and save exactly what is chosen."""
        if self._skjerm.skriver:
            return
        endelse, filter_ = FORMER[form]
        navn = filnavn(str(self._skjerm.utvalg.lov), self._skjerm.rom.i_dag)
        velg_lagringssted(
            self.window(),
            tekst("last_ned_csv") if endelse == "csv" else tekst(f"som_{form}"),
            f"{navn}.{endelse}",
            tekst(filter_),
            lambda sti: self._skjerm.skriv(sti, form),
        )

    def skriv_ut(self) -> None:
        """Print the list as it is chosen and ordered."""
        self._trykk("papir")

    def lagre_pdf(self) -> None:
        """Save the list as PDF, as it would be printed."""
        self._trykk("pdf")

    def _trykk(self, maal: str) -> None:
        from desktop.views.utskriftsvalg import skriv_ut_liste  # noqa: PLC0415 - seldom at first

        skriv_ut_liste(self.window(), self._skjerm, maal)

    def _vis_skriver(self) -> None:
        self.setEnabled(not self._skjerm.skriver)


def filnavn(lov: str, dag: date) -> str:
    """Propose a name that says what the file is and tells nothing of anybody in it."""
    return tekst("filnavn_liste", lov=tekst(f"lov_{lov}").lower(), dato=f"{dag:%Y-%m-%d}")
