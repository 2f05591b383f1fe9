"""The details of a decision: its facts, what can be done with it, and the appeals."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from desktop.models.tekster import tekst
from desktop.theme.theme import theme
from desktop.theme.tokens import Role
from desktop.views.klagedel import Klagedel
from desktop.views.widgets.buttons import Button
from desktop.views.widgets.confirm_inline import ConfirmInline
from desktop.views.widgets.detail_fields import DetailFields
from desktop.views.widgets.etikett import Etikett
from desktop.views.widgets.plaintext import button_text

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from desktop.models.visning import Opplysning, Vedtaksvisning

_STABLES_UNDER = 720
MAALFORMER = ("nb", "nn")


class Vedtaksdetalj(QWidget):
    """What an open row shows. Buttons send what is wanted; the card does it."""

    rediger = Signal()
    slett = Signal()
    slett_bekreftet = Signal()
    gjenopprett = Signal()
    paa_nytt = Signal()
    brev = Signal(str)
    klage = Signal(str, str)

    def __init__(self, vedtak: Vedtaksvisning) -> None:
        """Show a decision."""
        super().__init__()
        self.vedtak = vedtak
        self.redigerknapp = Button(tekst("rediger"), icon_name="blyant", small=True)
        self.malknapp = Button(tekst("vedtaksmal"), icon_name="dokument", small=True)
        self.slettknapp = Button(tekst("slett"), "danger", icon_name="soppel", small=True)
        self.gjenopprettknapp = Button(tekst("gjenopprett"), icon_name="gjenopprett", small=True)
        self.paa_nytt_knapp = Button(
            tekst("slett_og_paa_nytt"), icon_name="gjenopprett", small=True
        )
        self.bekreft = ConfirmInline(tekst("sikker_slette_vedtak"), yes=tekst("ja_slett"))
        self.klager = Klagedel(vedtak)
        self._knapper = QWidget(self)
        self._topp = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._bygg()
        self._koble()
        self.vis_knapper()

    def _bygg(self) -> None:
        kolonne = QVBoxLayout(self)
        kolonne.setContentsMargins(0, 0, 0, 0)
        kolonne.setSpacing(8)
        fakta = DetailFields([(o.etikett, o.verdi) for o in self.vedtak.detaljer], self)
        self._topp.setSpacing(12)
        self._topp.addWidget(fakta, 1)
        self._bygg_knapper()
        self._topp.addWidget(self._knapper, 0, Qt.AlignmentFlag.AlignTop)
        kolonne.addLayout(self._topp)
        kolonne.addWidget(self.bekreft)
        self.bekreft.hide()
        kolonne.addWidget(self.klager)
        self._bygg_brev(kolonne)

    def _bygg_knapper(self) -> None:
        """Put what is done often first, and the longest button on a line of its own."""
        linjer = QVBoxLayout(self._knapper)
        linjer.setContentsMargins(0, 0, 0, 0)
        linjer.setSpacing(8)
        rad = QHBoxLayout()
        rad.setSpacing(8)
        alle = (self.redigerknapp, self.malknapp, self.slettknapp, self.gjenopprettknapp)
        for knapp in alle:
            rad.addWidget(knapp)
        rad.addStretch(1)
        linjer.addLayout(rad)
        linjer.addWidget(self.paa_nytt_knapp, 0, Qt.AlignmentFlag.AlignLeft)

    def _bygg_brev(self, kolonne: QVBoxLayout) -> None:
        """Fold the facts for the letter away; a button brings them."""
        if not self.vedtak.brevopplysninger:
            return
        self.brevknapp = Button(
            tekst("vis_brevopplysninger"), "quiet", icon_name="chevron-hoyre", small=True
        )
        self._brevfakta = QWidget(self)
        rader = QVBoxLayout(self._brevfakta)
        rader.setContentsMargins(8, 0, 0, 0)
        rader.setSpacing(4)
        for opplysning in self.vedtak.brevopplysninger:
            rader.addLayout(_brevrad(opplysning, self._brevfakta))
        self._brevfakta.hide()
        self.brevknapp.clicked.connect(self._vend_brevfakta)
        kolonne.addWidget(self.brevknapp)
        kolonne.addWidget(self._brevfakta)

    def _vend_brevfakta(self) -> None:
        vises = self._brevfakta.isHidden()
        self._brevfakta.setVisible(vises)
        self.brevknapp.set_icon("chevron-ned" if vises else "chevron-hoyre")
        noekkel = "skjul_brevopplysninger" if vises else "vis_brevopplysninger"
        self.brevknapp.setText(tekst(noekkel))

    def _koble(self) -> None:
        self.redigerknapp.clicked.connect(self.rediger)
        self.slettknapp.clicked.connect(self.slett)
        self.gjenopprettknapp.clicked.connect(self.gjenopprett)
        self.paa_nytt_knapp.clicked.connect(self.paa_nytt)
        self.bekreft.confirmed.connect(self.slett_bekreftet)
        self.bekreft.cancelled.connect(self._avbrutt)
        self.klager.valgt.connect(self.klage)
        meny = QMenu(self.malknapp)
        for form in MAALFORMER:
            valg = QAction(button_text(tekst(f"maalform_{form}")), meny)
            valg.triggered.connect(lambda _paa=False, form=form: self.brev.emit(form))
            meny.addAction(valg)
        self.malknapp.set_menu(meny)

    def vis_knapper(self) -> None:
        """Show what can be done with the decision."""
        slettet = self.vedtak.slettet
        self._knapper.show()
        self.redigerknapp.setVisible(self.vedtak.kan_endres)
        self.malknapp.setVisible(not slettet)
        self.slettknapp.setVisible(not slettet)
        self.paa_nytt_knapp.setVisible(not slettet)
        self.gjenopprettknapp.setVisible(slettet)

    def spoer(self, effekt: str) -> None:
        """Ask in the place of the buttons, saying what the deadline becomes."""
        self.bekreft.set_effect(effekt)
        self._knapper.hide()
        self.bekreft.ask()

    def _avbrutt(self) -> None:
        self.bekreft.hide()
        self.vis_knapper()
        self.slettknapp.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the buttons beside the facts, or under them where there is no room."""
        super().resizeEvent(event)
        smal = self.width() < theme().length(_STABLES_UNDER)
        retning = QBoxLayout.Direction.TopToBottom if smal else QBoxLayout.Direction.LeftToRight
        if self._topp.direction() != retning:
            self._topp.setDirection(retning)


def _brevrad(opplysning: Opplysning, eier: QWidget) -> QHBoxLayout:
    rad = QHBoxLayout()
    rad.setSpacing(12)
    etikett = Etikett(opplysning.etikett, Role.HELPER, "text2", wrap=True, parent=eier)
    etikett.setFixedWidth(theme().length(190))
    verdi = Etikett(opplysning.verdi, Role.CELL, wrap=True, selectable=True, parent=eier)
    verdi.setAccessibleName(f"{opplysning.etikett}: {verdi.text()}")
    rad.addWidget(etikett, 0, Qt.AlignmentFlag.AlignTop)
    rad.addWidget(verdi, 1, Qt.AlignmentFlag.AlignTop)
    return rad
