"""Buttons with what a list can leave the program as: paper, PDF, CSV, Excel."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu

from desktop.models.tekster import tekst
from desktop.models.utskriftsliste import lagre_pdf, person_utskrift
from desktop.views.fildialog import velg_lagringssted
from desktop.views.utskriftsjobb import lag_pdf, skriv_ut
from desktop.views.widgets.buttons import Button
from desktop.views.widgets.plaintext import button_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from desktop.models.arbeidsrom import Arbeidsrom
    from desktop.models.personliste import PersonlisteSkjerm
    from desktop.models.utskrift import Utskrift

PAPIR, PDF = "papir", "pdf"


class Menyknapp(Button):
    """A button whose menu gives a choice by key."""

    valgt = Signal(str)

    def __init__(
        self, navn: str, ikon: str, valg: Sequence[tuple[str, str]], parent: QWidget | None = None
    ) -> None:
        """Make a button of `(key, text)` choices."""
        super().__init__(navn, icon_name=ikon, parent=parent)
        meny = QMenu(self)
        meny.setAccessibleName(navn)
        for noekkel, ord_ in valg:
            meny.addAction(button_text(ord_), partial(self.valgt.emit, noekkel))
        self.set_menu(meny)


def utskriftsknapp(parent: QWidget | None = None) -> Menyknapp:
    """Make the button of printing: to a printer, or as PDF."""
    valg = ((PAPIR, tekst("skriv_ut_valg")), (PDF, tekst("lagre_som_pdf")))
    return Menyknapp(tekst("skriv_ut"), "skriv-ut", valg, parent)


def filknapp(parent: QWidget | None = None) -> Menyknapp:
    """Make the button of files: CSV, or a workbook."""
    valg = (("csv", tekst("last_ned_csv")), ("xlsx", tekst("last_ned_xlsx")))
    return Menyknapp(tekst("last_ned"), "last-ned", valg, parent)


def lever_utskrift(
    eier: QWidget, rom: Arbeidsrom, utskrift: Utskrift, maal: str, filnavn: str
) -> None:
    """Send a print-out to a printer («papir»), or ask where its PDF is to be saved («pdf»)."""
    if maal == PAPIR:
        skriv_ut(utskrift, eier, rom.feilet.emit)
        return
    velg_lagringssted(
        eier,
        tekst("lagre_som_pdf"),
        f"{filnavn}.pdf",
        tekst("pdf_filter"),
        lambda sti: lag_pdf(utskrift, eier, lambda innhold: lagre_pdf(rom, innhold, sti)),
    )


def skriv_ut_liste(eier: QWidget, skjerm: PersonlisteSkjerm, maal: str = PAPIR) -> None:
    """Print the persons of the choice in force, or save them as PDF.

    A list that is too long for paper is refused in words.
    """
    rom = skjerm.rom
    filnavn = tekst("personer_filnavn", dato=rom.i_dag.isoformat())
    rom.arbeider.kjoer(
        person_utskrift,
        rom,
        skjerm.utvalg,
        skjerm.sortering,
        tuple(skjerm.filterlinjer),
        ferdig=lambda utskrift: lever_utskrift(eier, rom, utskrift, maal, filnavn),
        feil=rom.vis_feil,
    )
