"""What narrows the reports: combo boxes in lines that break, and how many are shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from core.domain.avslutning import AvsluttetAv
from desktop.models import norsk
from desktop.models.rapportmaal import inndelingsvalg
from desktop.models.rapportvalg import aarsvalg, avvalg, bydelsvalg, kategorivalg, kommunevalg
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
    from PySide6.QtGui import QResizeEvent

    from desktop.models.rapport import AvsluttedeSkjerm
    from desktop.models.rapportmaal import MaalSkjerm

_EN_LINJE_FRA = 720
BREDDER = {
    "filter": 226,
    "kommune": 168,
    "bydel": 142,
    "kategori": 208,
    "aar": 112,
    "av": 270,
    "etter": 170,
}


class _Filtre(QWidget):
    """Fields beside each other, each as wide as the text size asks for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.felt: dict[str, QWidget] = {}
        self.flyt = FlowLayout(self, gap=10, line_gap=6)
        theme().changed.connect(self._maal)

    def legg_til(self, navn: str, etikett: str, widget: QWidget) -> None:
        self.felt[navn] = widget
        self.flyt.addWidget(FormField(etikett, widget))
        self._maal()

    def _maal(self) -> None:
        for navn, widget in self.felt.items():
            widget.setFixedWidth(theme().length(BREDDER[navn]))


class Avsluttetfilter(QWidget):
    """The filters of the terminated, the chip of missing causes, and the count."""

    def __init__(self, skjerm: AvsluttedeSkjerm, parent: QWidget | None = None) -> None:
        """Follow a screen."""
        super().__init__(parent)
        self._skjerm = skjerm
        self.kommune, self.bydel = NoWheelComboBox(), NoWheelComboBox()
        self.kategori, self.aar = NoWheelComboBox(), NoWheelComboBox()
        self.av = NoWheelComboBox()
        self.filter = QLineEdit()
        self.brikke = Button(tekst("brikke_uten_aarsak"), "chip", small=True)
        self.antall = Etikett("", Role.VALUE, parent=self)
        self.filtre = Etikett("", Role.CELL, "text2", parent=self)
        self.nullstill = Button(tekst("nullstill"), "quiet", icon_name="lukk", small=True)
        self._linje = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._bygg()
        self._koble()
        self.vis()

    def _bygg(self) -> None:
        self.filter.setPlaceholderText(tekst("filter_plassholder"))
        lupe = QAction(icon("sok"), "", self)
        self.filter.addAction(lupe, QLineEdit.ActionPosition.LeadingPosition)
        self.brikke.setCheckable(True)
        felt = _Filtre(self)
        for navn, etikett, widget in (
            ("filter", "filtrer_i_listen", self.filter),
            ("kommune", "oppfoelgingskommune", self.kommune),
            ("bydel", "bydel", self.bydel),
            ("kategori", "kategori", self.kategori),
            ("aar", "avslutningsaar", self.aar),
            ("av", "registrert_av_filter", self.av),
        ):
            felt.legg_til(navn, tekst(etikett), widget)
        kolonne = QVBoxLayout(self)
        kolonne.setContentsMargins(14, 10, 14, 8)
        kolonne.setSpacing(8)
        kolonne.addWidget(felt)
        self._fyll_linje()
        kolonne.addLayout(self._linje)

    def _fyll_linje(self) -> None:
        antall = QHBoxLayout()
        antall.setSpacing(6)
        antall.addStretch(1)
        antall.addWidget(self.filtre)
        antall.addWidget(self.nullstill)
        antall.addWidget(self.antall, 0, Qt.AlignmentFlag.AlignVCenter)
        self._linje.setSpacing(6)
        self._linje.addWidget(self.brikke)
        self._linje.addLayout(antall, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the count under the chip where there is no room beside it."""
        super().resizeEvent(event)
        smal = self.width() < theme().length(_EN_LINJE_FRA)
        retning = QBoxLayout.Direction.TopToBottom if smal else QBoxLayout.Direction.LeftToRight
        self._linje.setDirection(retning)

    def _koble(self) -> None:
        skjerm = self._skjerm
        self.kommune.chosen.connect(lambda nr: skjerm.velg(kommune=nr))
        self.bydel.chosen.connect(lambda bydel: skjerm.velg(bydel=bydel))
        self.kategori.chosen.connect(lambda kode: skjerm.velg(kategori=kode))
        self.aar.chosen.connect(lambda aar: skjerm.velg(aar=aar))
        self.av.chosen.connect(lambda av: skjerm.velg(av=AvsluttetAv(str(av)) if av else None))
        self.filter.textEdited.connect(skjerm.filtrer)
        self.brikke.clicked.connect(lambda paa: skjerm.vis_uten_aarsak(paa=paa))
        self.nullstill.clicked.connect(self._nullstill)
        skjerm.utvalg_endret.connect(self.vis)
        skjerm.steder_endret.connect(self.vis)
        skjerm.lastet.connect(self._vis_antall)

    def vis(self) -> None:
        """Show the choice; no signal is sent for it."""
        skjerm, utvalg = self._skjerm, self._skjerm.utvalg
        for boks, valg, valgt in (
            (self.kommune, kommunevalg(skjerm.steder, skjerm.rom.kommuner), utvalg.kommune),
            (self.bydel, bydelsvalg(skjerm.steder), utvalg.bydel),
            (self.kategori, kategorivalg(utvalg.lov), utvalg.kategori),
            (self.aar, aarsvalg(skjerm.steder, utvalg.aar), utvalg.aar),
            (self.av, avvalg(), utvalg.av.value if utvalg.av else None),
        ):
            boks.set_options(valg)
            boks.set_key(valgt)
        self.bydel.setEnabled(bool(skjerm.steder.bydeler))
        if self.filter.text() != (utvalg.duf or utvalg.navn):
            self.filter.setText(utvalg.duf or utvalg.navn)
        antall = skjerm.antall_filtre
        self.brikke.setChecked(skjerm.bare_uten_aarsak)
        self.filtre.setText(norsk.antall("filtre_aktive", antall) if antall else "")
        self.nullstill.setVisible(bool(antall))

    def vis_utsnitt(self, fra: int, til: int) -> None:
        """Say which rows are in view."""
        self.antall.setText(self._skjerm.visningstekst(fra, til))

    def _vis_antall(self) -> None:
        ord_, n = tekst("brikke_uten_aarsak"), norsk.heltall(self._skjerm.svar.uten_aarsak)
        self.brikke.setText(f"{ord_}  {n}")
        self.brikke.setAccessibleName(tekst("brikke_med_antall", ord=ord_, n=n))

    def _nullstill(self) -> None:
        self._skjerm.nullstill()
        self.fokuser()

    def fokuser(self) -> None:
        """Put focus in what is typed, marked so that typing replaces it."""
        self.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter.selectAll()


class Maalfilter(QWidget):
    """What goal attainment is counted of, and what its rows are."""

    def __init__(self, skjerm: MaalSkjerm, parent: QWidget | None = None) -> None:
        """Follow a screen."""
        super().__init__(parent)
        self._skjerm = skjerm
        self.etter = NoWheelComboBox()
        self.aar, self.kommune, self.kategori = (NoWheelComboBox() for _ in range(3))
        self.grunnlag = Etikett("", Role.VALUE, wrap=True, parent=self)
        felt = _Filtre(self)
        for navn, etikett, widget in (
            ("etter", "del_inn_etter", self.etter),
            ("aar", "avslutningsaar", self.aar),
            ("kommune", "oppfoelgingskommune", self.kommune),
            ("kategori", "kategori", self.kategori),
        ):
            felt.legg_til(navn, tekst(etikett), widget)
        kolonne = QVBoxLayout(self)
        kolonne.setContentsMargins(14, 10, 14, 10)
        kolonne.setSpacing(8)
        kolonne.addWidget(felt)
        kolonne.addWidget(self.grunnlag)
        self._koble()
        self.vis()

    def _koble(self) -> None:
        skjerm = self._skjerm
        self.etter.chosen.connect(lambda etter: skjerm.del_inn(str(etter)))
        self.aar.chosen.connect(lambda aar: skjerm.velg(aar=aar))
        self.kommune.chosen.connect(lambda nr: skjerm.velg(kommune=nr))
        self.kategori.chosen.connect(lambda kode: skjerm.velg(kategori=kode))
        skjerm.utvalg_endret.connect(self.vis)
        skjerm.steder_endret.connect(self.vis)
        skjerm.lastet.connect(lambda: self.grunnlag.setText(skjerm.grunnlagstekst))

    def vis(self) -> None:
        """Show the choice; no signal is sent for it."""
        skjerm, utvalg = self._skjerm, self._skjerm.utvalg
        for boks, valg, valgt in (
            (self.etter, inndelingsvalg(), skjerm.etter.value),
            (self.aar, aarsvalg(skjerm.steder, utvalg.aar), utvalg.aar),
            (self.kommune, kommunevalg(skjerm.steder, skjerm.rom.kommuner), utvalg.kommune),
            (self.kategori, kategorivalg(utvalg.lov), utvalg.kategori),
        ):
            boks.set_options(valg)
            boks.set_key(valgt)
