"""Pages of few words: places that come later, help with the keys, and settings."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from desktop.models.tekster import tekst
from desktop.theme.theme import theme
from desktop.theme.tokens import CARD_PADDING, Role
from desktop.views.sidedeler import Flate, Rulleside
from desktop.views.utseende import STOERRELSER
from desktop.views.widgets.card import Card
from desktop.views.widgets.empty_state import EmptyState
from desktop.views.widgets.etikett import Etikett
from desktop.views.widgets.form_field import FormField
from desktop.views.widgets.segmented import SegmentedControl

if TYPE_CHECKING:
    from desktop.models.navigasjon import Side
    from desktop.theme.theme import Mode
    from desktop.views.utseende import Utseende

TASTER = (
    ("Ctrl+K", "tast_soek"),
    ("Enter", "tast_aapne"),
    ("Alt+← / Alt+→", "tast_historie"),
    ("Ctrl+Tab, Ctrl+1…9", "tast_personer"),
    ("Ctrl+W / Ctrl+Shift+T", "tast_lukk"),
    ("Ctrl+PgUp / Ctrl+PgDn", "tast_faner"),
    ("Ctrl+N / Ctrl+Shift+N", "tast_ny"),
    ("F2 / Delete", "tast_rad"),
    ("Ctrl+S / Esc", "tast_skjema"),
    ("Ctrl+Z", "tast_angre"),
    ("Ctrl+L", "tast_logg"),
    ("Ctrl+B", "tast_brev"),
    ("Ctrl+D", "tast_slettede"),
    ("Ctrl+F / Ctrl+Shift+S", "tast_liste"),
    ("Ctrl+P", "tast_skriv_ut"),
    ("Ctrl+Shift+F", "kommando_soekekort"),
    ("Shift+F10", "radmeny"),
    ("F5", "tast_oppdater"),
    ("F6 / Shift+F6", "tast_omraade"),
    ("F9", "tast_meny"),
    ("Ctrl++ / Ctrl+- / Ctrl+0", "tast_stoerrelse"),
    ("Alt+1…5", "tast_steder"),
)


class SenereSide(Rulleside):
    """A place that is not built yet: what it will hold, and the way to the persons."""

    til_personer = Signal()

    def __init__(self, side: Side) -> None:
        """Make the page of a place."""
        super().__init__()
        self.legg_til(Etikett(tekst(f"sted_{side}"), Role.PAGE_TITLE))
        kort = Flate(tekst(f"sted_{side}"), luft=CARD_PADDING)
        tom = EmptyState(
            tekst(f"senere_{side}"),
            tekst(f"senere_{side}_neste"),
            tekst("til_personer"),
            icon_name=side.value,
        )
        tom.button.set_icon("personer")
        tom.action_clicked.connect(self.til_personer)
        kort.legg_til(tom)
        self.legg_til(kort)
        self.kolonne.addStretch(1)


class HjelpSide(Rulleside):
    """The keys, and what the practice mode means."""

    def __init__(self) -> None:
        """Make the page."""
        super().__init__()
        self.legg_til(Etikett(tekst("sted_hjelp"), Role.PAGE_TITLE))
        for tittel, ord_ in (("hjelp_kort", "hjelp_tekst"), ("hjelp_frist", "hjelp_frist_tekst")):
            kort = Card(tekst(tittel), padded=True)
            kort.add(Etikett(tekst(ord_).replace("\n", " "), wrap=True, selectable=True))
            self.legg_til(kort)
        kort = Card(tekst("hurtigtaster"), padded=True)
        kort.add(_tastetabell())
        self.legg_til(kort)
        self.kolonne.addStretch(1)


def _tastetabell() -> QWidget:
    flate = QWidget()
    rutenett = QGridLayout(flate)
    rutenett.setContentsMargins(0, 0, 0, 0)
    rutenett.setHorizontalSpacing(24)
    rutenett.setVerticalSpacing(5)
    for rad, (tast, noekkel) in enumerate(TASTER):
        rutenett.addWidget(Etikett(tast, Role.CELL_STRONG), rad, 0)
        rutenett.addWidget(Etikett(tekst(noekkel), Role.CELL, wrap=True), rad, 1)
    rutenett.setColumnStretch(1, 1)
    return flate


class InnstillingerSide(Rulleside):
    """Theme, text size and motion; each takes effect at once and is remembered."""

    def __init__(self, utseende: Utseende) -> None:
        """Show what is chosen."""
        super().__init__()
        self._utseende = utseende
        self.tema = SegmentedControl(
            tekst("tema"), [(m, tekst(f"tema_{m}")) for m in ("system", "lys", "mork")]
        )
        self.stoerrelse = SegmentedControl(
            tekst("tekststoerrelse"), [(str(s), f"{s} %") for s in STOERRELSER]
        )
        self.bevegelse = QCheckBox(tekst("mindre_bevegelse"))
        self.bevegelse.setAccessibleName(tekst("mindre_bevegelse"))
        self.legg_til(Etikett(tekst("sted_innstillinger"), Role.PAGE_TITLE))
        kort = Card(tekst("utseende"), padded=True)
        kort.body.setSpacing(14)
        kort.add(FormField(tekst("tema"), self.tema))
        kort.add(FormField(tekst("tekststoerrelse"), self.stoerrelse))
        kort.add(self.bevegelse)
        self.legg_til(kort)
        self.kolonne.addStretch(1)
        self._vis()
        self.tema.changed.connect(lambda valg: utseende.sett_tema(cast("Mode", valg)))
        self.stoerrelse.changed.connect(lambda valg: utseende.sett_stoerrelse(int(valg)))
        self.bevegelse.toggled.connect(utseende.sett_bevegelse)
        theme().changed.connect(self._vis)

    def _vis(self) -> None:
        self.tema.set_current(theme().mode)
        self.stoerrelse.set_current(str(round(theme().text_scale * 100)))
        self.bevegelse.setChecked(theme().reduced_motion)
