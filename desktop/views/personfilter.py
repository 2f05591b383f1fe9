"""What narrows the person list: the search card, and the row of filters over the list."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QBoxLayout,
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QWidget,
)

from desktop.models.personvalg import FORVALG, PAR, fristvalg
from desktop.models.tekster import tekst
from desktop.theme.icons import icon
from desktop.theme.theme import theme
from desktop.theme.tokens import Role
from desktop.views.widgets.buttons import Button, IconButton
from desktop.views.widgets.card import hairline
from desktop.views.widgets.combo import NoWheelComboBox
from desktop.views.widgets.etikett import Etikett
from desktop.views.widgets.flow_layout import FlowLayout
from desktop.views.widgets.form_field import FormField
from desktop.views.widgets.with_without_matrix import Subject, WithWithoutMatrix

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from desktop.models.personliste import PersonlisteSkjerm

_KATEGORI = 314
_MELLOM = 18
_UTEN_GRENSE = 16_777_215  # Qt's own «no maximum»
_KNAPP = 28
_BREDDER = {"filter": 250, "kommune": 160, "bydel": 140, "ordning": 184, "frist": 140}
_SMALE = {"filter": 190, "kommune": 150, "bydel": 130, "ordning": 184, "frist": 140}
_VED_SIDEN_FRA = 1000
_VENT_MS = 300


class Kategorivalg(QWidget):
    """The search card: category, those who are done, and the presets with and without."""

    skjules = Signal()

    def __init__(self, skjerm: PersonlisteSkjerm, parent: QWidget | None = None) -> None:
        """Follow a screen."""
        super().__init__(parent)
        self._skjerm = skjerm
        self.kategori = NoWheelComboBox()
        self.inaktive = QCheckBox(tekst("vis_inaktive"))
        self.inaktive.setAccessibleName(tekst("vis_inaktive"))
        self.matrise = WithWithoutMatrix(
            [_emne(felt) for felt in FORVALG], (tekst("med"), tekst("uten")), tekst("matrise")
        )
        self.matrise.setAccessibleDescription(tekst("matrise_hjelp"))
        self.skjul = IconButton("chevron-opp", tekst("skjul_soekekortet"))
        self._strek = hairline(self, vertical=True)
        self._rutenett = QGridLayout(self)
        self._venstre = QWidget()
        self._lagt: tuple[bool, int] | None = None
        self._bygg()
        self.kategori.chosen.connect(lambda kode: skjerm.velg(kategori=kode))
        self.inaktive.toggled.connect(lambda paa: skjerm.velg(vis_inaktive=paa))
        self.matrise.toggled.connect(lambda felt, med, paa: skjerm.kryss_av(felt, med=med, paa=paa))
        self.skjul.clicked.connect(self.skjules)
        skjerm.utvalg_endret.connect(self.vis)
        self.vis()

    def _bygg(self) -> None:
        flyt = FlowLayout(self._venstre, gap=16, line_gap=6)
        flyt.addWidget(FormField(tekst("kategori"), self.kategori))
        flyt.addWidget(self.inaktive)
        self._rutenett.setContentsMargins(0, 0, 0, 0)
        self._rutenett.setHorizontalSpacing(_MELLOM)
        self._rutenett.setVerticalSpacing(8)
        self._rutenett.setColumnStretch(2, 1)
        oeverst = Qt.AlignmentFlag.AlignTop
        self._rutenett.addWidget(self._venstre, 0, 0, oeverst)
        self._rutenett.addWidget(self.skjul, 0, 3, oeverst | Qt.AlignmentFlag.AlignRight)
        theme().changed.connect(self._maal)
        self._maal()
        rekke = (self.kategori, self.inaktive, *self.matrise.boxes(), self.skjul)
        for foer, etter in pairwise(rekke):
            QWidget.setTabOrder(foer, etter)

    def _maal(self) -> None:
        self.kategori.setFixedWidth(theme().length(_KATEGORI))
        self._legg_ut()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the presets beside the category, under it, or turned over, by the room there is."""
        super().resizeEvent(event)
        self._legg_ut()

    def minimumSizeHint(self) -> QSize:
        """Let the card become narrower than its parts beside each other; they are moved then."""
        bredde = theme().length(_KATEGORI + _KNAPP) + _MELLOM
        return QSize(bredde, super().minimumSizeHint().height())

    def _legg_ut(self) -> None:
        trengs, knapp = self.matrise.wide_width(), theme().length(_KNAPP)
        ved_siden = theme().length(_KATEGORI) + 2 * _MELLOM + 2 + trengs + knapp <= self.width()
        self.matrise.set_turned(not ved_siden and trengs > self.width())
        grense = theme().length(_KATEGORI) if ved_siden else _UTEN_GRENSE
        if (ved_siden, grense) != self._lagt:
            self._lagt = (ved_siden, grense)
            self._plasser(ved_siden=ved_siden, grense=grense)

    def _plasser(self, *, ved_siden: bool, grense: int) -> None:
        """Move the parts; only when their places change, or the layout would never rest."""
        rutenett, hjoerne = self._rutenett, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft
        self._venstre.setMaximumWidth(grense)
        self._strek.setVisible(ved_siden)
        rutenett.setColumnStretch(0, 0 if ved_siden else 1)
        if ved_siden:
            rutenett.addWidget(self._strek, 0, 1)
            rutenett.addWidget(self.matrise, 0, 2, hjoerne)
        else:
            rutenett.addWidget(self.matrise, 1, 0, 1, 4, hjoerne)

    def vis(self) -> None:
        """Show the choice; no signal is sent for it."""
        utvalg = self._skjerm.utvalg
        self.kategori.set_options(self._skjerm.kategorivalg())
        self.kategori.set_key(utvalg.kategori)
        self.inaktive.blockSignals(True)
        self.inaktive.setChecked(utvalg.vis_inaktive)
        self.inaktive.blockSignals(False)
        self.matrise.set_ticks(self._skjerm.valg.kryss)


def _emne(felt: str) -> Subject:
    uten = tekst(f"uten_{felt}") if felt in PAR else ""
    return Subject(felt, tekst(f"forvalg_{felt}"), tekst(f"med_{felt}"), uten)


class Filterrad(QWidget):
    """The row over the list: filters to the left, how many are shown to the right."""

    def __init__(self, skjerm: PersonlisteSkjerm, parent: QWidget | None = None) -> None:
        """Follow a screen."""
        super().__init__(parent)
        self._skjerm = skjerm
        self.filter = QLineEdit()
        self.kommune = NoWheelComboBox()
        self.bydel = NoWheelComboBox()
        self.ordning = NoWheelComboBox()
        self.frist = NoWheelComboBox()
        self.antall = Etikett("", Role.VALUE, parent=self)
        self.filtre = Etikett("", Role.CELL, "text2", parent=self)
        self.nullstill = Button(tekst("nullstill"), "quiet", icon_name="lukk", small=True)
        self._rad = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._hoeyre = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._sent = QTimer(self)
        self._sent.setSingleShot(True)
        self._sent.setInterval(_VENT_MS)
        self._sent.timeout.connect(lambda: self.antall.setText(tekst("henter_personer")))
        self.frist.set_options(fristvalg())
        self._bygg()
        self._koble()
        self.vis()

    def _koble(self) -> None:
        skjerm = self._skjerm
        self.kommune.chosen.connect(lambda nummer: skjerm.velg(kommune=nummer))
        self.bydel.chosen.connect(lambda bydel: skjerm.velg(bydel=bydel))
        self.ordning.chosen.connect(lambda kode: skjerm.velg(ordning=kode))
        self.frist.chosen.connect(lambda frist: skjerm.velg_frist(str(frist)))
        self.filter.textEdited.connect(skjerm.filtrer)
        self.nullstill.clicked.connect(self._nullstill)
        skjerm.utvalg_endret.connect(self.vis)
        skjerm.steder_endret.connect(self.vis)
        skjerm.laster_naa.connect(self._sent.start)
        skjerm.lastet.connect(self._sent.stop)
        skjerm.feilet.connect(lambda _melding: self._sent.stop())

    def _bygg(self) -> None:
        self.filter.setPlaceholderText(tekst("filter_plassholder"))
        lupe = QAction(icon("sok"), "", self)
        self.filter.addAction(lupe, QLineEdit.ActionPosition.LeadingPosition)
        felt = QWidget()
        flyt = FlowLayout(felt, gap=10, line_gap=6)
        for navn, widget in (
            ("filtrer_i_listen", self.filter),
            ("oppfoelgingskommune", self.kommune),
            ("bydel", self.bydel),
            ("ordning", self.ordning),
            ("frist", self.frist),
        ):
            flyt.addWidget(FormField(tekst(navn), widget))
        self._rad.setContentsMargins(14, 10, 14, 10)
        self._rad.setSpacing(6)
        self._rad.addWidget(felt, 1)
        self._rad.addLayout(self._hoeyre)
        self._fyll_hoeyre()
        theme().changed.connect(self._maal)
        self._maal()

    def _maal(self) -> None:
        self._legg_ut()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say how many there are beside the filters, or under them where there is little room."""
        super().resizeEvent(event)
        self._legg_ut()

    def _legg_ut(self) -> None:
        retninger = QBoxLayout.Direction
        smal = self.width() < theme().length(_VED_SIDEN_FRA)
        self._rad.setDirection(retninger.TopToBottom if smal else retninger.LeftToRight)
        self._hoeyre.setDirection(retninger.LeftToRight if smal else retninger.TopToBottom)
        for navn, bredde in (_SMALE if smal else _BREDDER).items():
            getattr(self, navn).setFixedWidth(theme().length(bredde))

    def _fyll_hoeyre(self) -> None:
        self._hoeyre.setSpacing(2)
        self._hoeyre.addWidget(self.antall, 0, Qt.AlignmentFlag.AlignRight)
        under = QHBoxLayout()
        under.setSpacing(6)
        under.addStretch(1)
        under.addWidget(self.filtre)
        under.addWidget(self.nullstill)
        self._hoeyre.addLayout(under, 1)
        self._hoeyre.addStretch(0)

    def vis(self) -> None:
        """Show the choice; no signal is sent for it."""
        skjerm, utvalg = self._skjerm, self._skjerm.utvalg
        self.kommune.set_options(skjerm.kommunevalg())
        self.kommune.set_key(utvalg.kommune)
        self.bydel.set_options(skjerm.bydelsvalg())
        self.bydel.set_key(utvalg.bydel)
        self.ordning.set_options(skjerm.ordningsvalg())
        self.ordning.set_key(utvalg.ordning)
        self.frist.set_key(skjerm.valg.frist)
        self._vis_skrevet(utvalg.duf or utvalg.navn)
        self.filtre.setText(skjerm.valg.aktive)
        self.nullstill.setVisible(not skjerm.valg.er_tomt)

    def _vis_skrevet(self, ord_: str) -> None:
        """Leave what is being typed alone, however it is understood."""
        if not self.filter.hasFocus() or not ord_:
            self.filter.setText(ord_)

    def vis_utsnitt(self, fra: int, til: int) -> None:
        """Say which rows are in view."""
        self.antall.setText(self._skjerm.visningstekst(fra, til))

    def _nullstill(self) -> None:
        self._skjerm.nullstill()
        self.fokuser()

    def fokuser(self) -> None:
        """Put focus in what is typed, marked so that typing replaces it."""
        self.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter.selectAll()
