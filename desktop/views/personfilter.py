"""What narrows the person list: category, inactive ones, what is typed, municipality, scheme."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.models import norsk
from desktop.models.tekster import tekst
from desktop.theme.icons import icon
from desktop.theme.theme import theme
from desktop.theme.tokens import Role
from desktop.views.widgets.buttons import Button
from desktop.views.widgets.combo import NoWheelComboBox
from desktop.views.widgets.etikett import Etikett
from desktop.views.widgets.flow_layout import FlowLayout
from desktop.views.widgets.form_field import FormField

if TYPE_CHECKING:
    from desktop.models.personliste import PersonlisteSkjerm

_KATEGORI = 300
_BREDDER = (262, 168, 190)


class Kategorivalg(QWidget):
    """The category, and whether those who are done are shown."""

    def __init__(self, skjerm: PersonlisteSkjerm, parent: QWidget | None = None) -> None:
        """Follow a screen."""
        super().__init__(parent)
        self._skjerm = skjerm
        self.kategori = NoWheelComboBox()
        self.inaktive = QCheckBox(tekst("vis_inaktive"))
        self.inaktive.setAccessibleName(tekst("vis_inaktive"))
        flyt = FlowLayout(self, gap=20, line_gap=8)
        theme().changed.connect(self._maal)
        self._maal()
        flyt.addWidget(FormField(tekst("kategori"), self.kategori))
        flyt.addWidget(self.inaktive)
        self.kategori.chosen.connect(lambda kode: skjerm.velg(kategori=kode))
        self.inaktive.toggled.connect(lambda paa: skjerm.velg(vis_inaktive=paa))
        skjerm.utvalg_endret.connect(self.vis)
        self.vis()

    def _maal(self) -> None:
        self.kategori.setFixedWidth(theme().length(_KATEGORI))

    def vis(self) -> None:
        """Show the choice; no signal is sent for it."""
        utvalg = self._skjerm.utvalg
        self.kategori.set_options(self._skjerm.kategorivalg())
        self.kategori.set_key(utvalg.kategori)
        self.inaktive.blockSignals(True)
        self.inaktive.setChecked(utvalg.vis_inaktive)
        self.inaktive.blockSignals(False)


class Filterrad(QWidget):
    """The row over the list: filters to the left, how many are shown to the right."""

    def __init__(self, skjerm: PersonlisteSkjerm, parent: QWidget | None = None) -> None:
        """Follow a screen."""
        super().__init__(parent)
        self._skjerm = skjerm
        self.filter = QLineEdit()
        self.kommune = NoWheelComboBox()
        self.ordning = NoWheelComboBox()
        self.antall = Etikett("", Role.VALUE, parent=self)
        self.filtre = Etikett("", Role.CELL, "text2", parent=self)
        self.nullstill = Button(tekst("nullstill"), "quiet", icon_name="lukk", small=True)
        self._bygg()
        self.kommune.chosen.connect(lambda kode: skjerm.velg(kommune=kode))
        self.ordning.chosen.connect(lambda kode: skjerm.velg(ordning=kode))
        self.filter.textEdited.connect(skjerm.filtrer)
        self.nullstill.clicked.connect(self._nullstill)
        skjerm.utvalg_endret.connect(self.vis)
        skjerm.lastet.connect(lambda: self.antall.setText(skjerm.antall_tekst))
        self.vis()

    def _bygg(self) -> None:
        self.filter.setPlaceholderText(tekst("filter_plassholder"))
        lupe = QAction(icon("sok"), "", self)
        self.filter.addAction(lupe, QLineEdit.ActionPosition.LeadingPosition)
        felt = QWidget()
        flyt = FlowLayout(felt, gap=10, line_gap=6)
        for navn, widget in (
            ("filtrer_i_listen", self.filter),
            ("oppfoelgingskommune", self.kommune),
            ("ordning", self.ordning),
        ):
            flyt.addWidget(FormField(tekst(navn), widget))
        rad = QHBoxLayout(self)
        rad.setContentsMargins(14, 10, 14, 10)
        rad.addWidget(felt, 1)
        rad.addLayout(self._hoeyre())
        theme().changed.connect(self._maal)
        self._maal()

    def _maal(self) -> None:
        for widget, bredde in zip((self.filter, self.kommune, self.ordning), _BREDDER, strict=True):
            widget.setFixedWidth(theme().length(bredde))

    def _hoeyre(self) -> QVBoxLayout:
        hoeyre = QVBoxLayout()
        hoeyre.setSpacing(2)
        hoeyre.addWidget(self.antall, 0, Qt.AlignmentFlag.AlignRight)
        under = QHBoxLayout()
        under.setSpacing(6)
        under.addStretch(1)
        under.addWidget(self.filtre)
        under.addWidget(self.nullstill)
        hoeyre.addLayout(under)
        hoeyre.addStretch(1)
        return hoeyre

    def vis(self) -> None:
        """Show the choice; no signal is sent for it."""
        skjerm, utvalg = self._skjerm, self._skjerm.utvalg
        self.kommune.set_options(skjerm.kommunevalg())
        self.kommune.set_key(utvalg.kommune)
        self.ordning.set_options(skjerm.ordningsvalg())
        self.ordning.set_key(utvalg.ordning)
        if self.filter.text() != (utvalg.duf or utvalg.navn):
            self.filter.setText(utvalg.duf or utvalg.navn)
        antall = skjerm.antall_filtre
        self.filtre.setText(norsk.antall("filtre_aktive", antall) if antall else "")
        self.nullstill.setVisible(bool(antall))

    def _nullstill(self) -> None:
        self._skjerm.nullstill()
        self.fokuser()

    def fokuser(self) -> None:
        """Put focus in what is typed, marked so that typing replaces it."""
        self.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter.selectAll()
