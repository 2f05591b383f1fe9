"""The card of the person list: filters, table, legend, and what stands there instead of rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from desktop.models import norsk
from desktop.models.tekster import tekst
from desktop.theme.theme import theme
from desktop.views.personceller import tegnforklaring
from desktop.views.personfilter import Filterrad
from desktop.views.persontabell import Persontabell
from desktop.views.sidedeler import Flate
from desktop.views.widgets.accessibility import announce
from desktop.views.widgets.banner import Banner
from desktop.views.widgets.buttons import Button
from desktop.views.widgets.card import hairline
from desktop.views.widgets.empty_state import EmptyState
from desktop.views.widgets.skeleton import SkeletonRows

if TYPE_CHECKING:
    from desktop.models.personliste import PersonlisteSkjerm

_MINST = 330


class Tomflate(QWidget):
    """What is said where no person is found, and one or two ways on."""

    valgt = Signal(str)
    importer = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty surface."""
        super().__init__(parent)
        self.ord_ = EmptyState("", icon_name="personer", parent=self)
        self.hent_fil = Button(tekst("importer_csv"), small=True, parent=self)
        self._vei = ""
        kolonne, midt = QVBoxLayout(self), QHBoxLayout()
        kolonne.addStretch(1)
        kolonne.addWidget(self.ord_)
        midt.addWidget(self.hent_fil, 0, Qt.AlignmentFlag.AlignHCenter)
        kolonne.addLayout(midt)
        kolonne.addStretch(2)
        self.ord_.action_clicked.connect(lambda: self.valgt.emit(self._vei))
        self.hent_fil.clicked.connect(self.importer)

    def vis(self, skjerm: PersonlisteSkjerm, *, kan_importere: bool) -> None:
        """Say why the list is empty."""
        self.hent_fil.setVisible(False)
        if skjerm.antall_uten_filter:
            finnes = norsk.antall("finnes_uten_filtre", skjerm.antall_uten_filter)
            self._si("alle", "lukk", tekst("ingen_passer"), finnes, tekst("nullstill_filtre"))
        elif skjerm.antall_etter_andre:
            her, der = tekst(str(skjerm.utvalg.lov)), tekst(skjerm.annen_lov)
            fakta = tekst("ingen_etter_loven", lov=her)
            andre = tekst(
                "finnes_etter_loven",
                personer=norsk.antall("personer", skjerm.antall_etter_andre),
                lov=der,
            )
            self._si("lov", "personer", fakta, andre, tekst("vis_loven", lov=der))
        else:
            raad = tekst("ingen_personer_raad" if kan_importere else "ingen_personer_neste")
            self._si("ny", "pluss", tekst("ingen_personer_ennaa"), raad, tekst("ny_person"))
            self.hent_fil.setVisible(kan_importere)

    def _si(self, vei: str, ikon: str, fakta: str, neste: str, knapp: str) -> None:
        self._vei = vei
        self.ord_.set_texts(fakta, neste, knapp)
        self.ord_.button.set_icon(ikon)


class Personlistekort(Flate):
    """The list with its filters; `aapnet` carries a person and the page of her file."""

    aapnet = Signal(str, str)
    ny = Signal()
    importer = Signal()
    status_endret = Signal()

    def __init__(self, skjerm: PersonlisteSkjerm, parent: QWidget | None = None) -> None:
        """Follow a screen."""
        super().__init__(tekst("personliste"), parent=parent)
        self._skjerm = skjerm
        self.kan_importere = False
        self.statusord = ""
        self.filterrad = Filterrad(skjerm)
        self.feil = Banner("danger", "", tekst("proev_igjen"))
        self.kopier_feil = Button(tekst("kopier_feilmelding"), "quiet", small=True)
        self.skjelett = SkeletonRows(tekst("personer_smaa"), rows=8)
        self.tabell = Persontabell(skjerm)
        self.tom = Tomflate()
        self._bygg()
        self._koble()
        self.skjelett.start()

    def _bygg(self) -> None:
        for widget in (self.filterrad, hairline(self), self.feil, self.kopier_feil):
            self.legg_til(widget)
        self.legg_til(self.skjelett, 1)
        self.legg_til(self.tom, 1)
        self.legg_til(self.tabell, 1)
        self.legg_til(hairline(self))
        self.legg_til(tegnforklaring())
        for skjult in (self.feil, self.kopier_feil, self.tom):
            skjult.hide()
        self.skjelett.installEventFilter(self)
        theme().changed.connect(self._maal)
        self._maal()

    def _maal(self) -> None:
        self.setMinimumHeight(theme().height(_MINST))

    def _koble(self) -> None:
        skjerm = self._skjerm
        skjerm.laster_naa.connect(self.skjelett.start)
        skjerm.lastet.connect(self._lastet)
        skjerm.feilet.connect(self._feilet)
        skjerm.ingen_paa_bokstav.connect(lambda ord_: announce(self.tabell, ord_))
        self.skjelett.cancelled.connect(skjerm.avbryt)
        self.feil.action_clicked.connect(skjerm.last)
        self.kopier_feil.clicked.connect(self._kopier_feil)
        self.tom.valgt.connect(self._fra_tom)
        self.tom.importer.connect(self.importer)
        self.tabell.person_aapnet.connect(self.aapnet)
        self.tabell.utsnitt_endret.connect(self.filterrad.vis_utsnitt)
        self.tabell.valg_endret.connect(lambda _n: self._vis_status())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let grey rows take the place of old ones when an answer takes long."""
        if watched is self.skjelett and event.type() == QEvent.Type.Show:
            if self.tabell.hasFocus():
                self.skjelett.setFocus(Qt.FocusReason.OtherFocusReason)
            self.tabell.hide()
            self.tom.hide()
        return super().eventFilter(watched, event)

    def _lastet(self) -> None:
        antall = self._skjerm.antall
        i_fokus = QApplication.focusWidget()
        hadde_fokus = i_fokus in {None, self.tabell, self.skjelett, self.tom.ord_.button}
        self.skjelett.stop()
        self._vis_feil("")
        self.tabell.setVisible(bool(antall))
        self.tom.setVisible(not antall)
        if not antall:
            self.tom.vis(self._skjerm, kan_importere=self.kan_importere)
        if hadde_fokus:
            mottaker = self.tabell if antall else self.tom.ord_.button
            mottaker.setFocus(Qt.FocusReason.OtherFocusReason)
        self.tabell.meld_utsnitt()
        self._vis_status()
        announce(self.tabell, norsk.antall("personer", antall))

    def _vis_status(self) -> None:
        personer, valgte = norsk.antall("personer", self._skjerm.antall), self.tabell.antall_valgte
        valgt = norsk.heltall(valgte)
        ord_ = tekst("status_valgt", personer=personer, n=valgt) if valgte else personer
        self.statusord = tekst("status_liste", personer=ord_)
        self.status_endret.emit()

    def _fra_tom(self, vei: str) -> None:
        if vei == "alle":
            self._skjerm.vis_alle()
        elif vei == "lov":
            self._skjerm.velg(lov=self._skjerm.annen_lov)
        else:
            self.ny.emit()

    def _feilet(self, melding: str) -> None:
        self.skjelett.stop()
        self.tabell.setVisible(bool(self._skjerm.antall))
        self._vis_feil(melding)

    def _vis_feil(self, melding: str) -> None:
        if melding:
            self.feil.set_message("danger", melding)
        self.feil.setVisible(bool(melding))
        self.kopier_feil.setVisible(bool(melding))

    def _kopier_feil(self) -> None:
        QApplication.clipboard().setText(self.feil.text())
