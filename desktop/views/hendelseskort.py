"""The card of the log: filters, the table, and the current event in full with its buttons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.models import hendelsesord
from desktop.models.tekster import tekst
from desktop.theme.theme import theme
from desktop.theme.tokens import CARD_PADDING, Role
from desktop.views.hendelsestabell import Hendelsestabell
from desktop.views.utskriftsvalg import PAPIR, lever_utskrift, utskriftsknapp
from desktop.views.widgets.accessibility import announce
from desktop.views.widgets.banner import Banner
from desktop.views.widgets.buttons import Button
from desktop.views.widgets.card import Card, hairline
from desktop.views.widgets.combo import NoWheelComboBox
from desktop.views.widgets.empty_state import EmptyState
from desktop.views.widgets.etikett import Etikett
from desktop.views.widgets.flow_layout import FlowLayout
from desktop.views.widgets.form_field import FormField
from desktop.views.widgets.skeleton import SkeletonRows

if TYPE_CHECKING:
    from desktop.models.hendelser import HendelserSkjerm
    from desktop.models.utskrift import Utskrift

_BREDDE = 190
_TABELL_MINST = {False: 220, True: 330}  # a person's page is as high as it needs


class Hendelsesvalg(QWidget):
    """The filters: kind, who, period."""

    def __init__(self, skjerm: HendelserSkjerm, parent: QWidget | None = None) -> None:
        """Follow a screen."""
        super().__init__(parent)
        self._skjerm = skjerm
        self.loggtype, self.hvem, self.periode = (NoWheelComboBox() for _ in range(3))
        flyt = FlowLayout(self, gap=10, line_gap=6)
        for navn, boks in (
            ("hend_loggtype", self.loggtype),
            ("hend_hvem", self.hvem),
            ("hend_periode", self.periode),
        ):
            flyt.addWidget(FormField(tekst(navn), boks))
        self.loggtype.chosen.connect(lambda valg: skjerm.velg(loggtype=str(valg)))
        self.hvem.chosen.connect(lambda valg: skjerm.velg(hvem=str(valg)))
        self.periode.chosen.connect(lambda valg: skjerm.velg(periode=int(str(valg))))
        skjerm.lastet.connect(self.vis)
        theme().changed.connect(self._maal)
        self._maal()
        self.vis()

    def _maal(self) -> None:
        for boks in (self.loggtype, self.hvem, self.periode):
            boks.setFixedWidth(theme().length(_BREDDE))

    def vis(self) -> None:
        """Show the choice; no signal is sent for it."""
        skjerm = self._skjerm
        self.loggtype.set_options(skjerm.typevalg())
        self.loggtype.set_key(skjerm.loggtype.value if skjerm.loggtype else "")
        self.hvem.set_options(skjerm.hvemvalg())
        self.hvem.set_key(skjerm.hvem)
        self.periode.set_options(skjerm.periodevalg())
        self.periode.set_key(skjerm.periode)


class Hendelsesdetalj(QWidget):
    """The current event in full, and what can be done with it."""

    def __init__(self, tabell: Hendelsestabell, skjerm: HendelserSkjerm) -> None:
        """Follow the current row of a table."""
        super().__init__()
        self._tabell = tabell
        self._skjerm = skjerm
        self.hva = Etikett("", Role.CELL_STRONG, wrap=True, selectable=True, parent=self)
        self.endring = Etikett("", Role.CELL, "text2", wrap=True, selectable=True, parent=self)
        self.logg = Button(tekst("hend_vis_logg"), icon_name="info", small=True, parent=self)
        self.person = Button(tekst("aapne_person"), icon_name="person", small=True, parent=self)
        if skjerm.person_id:
            self.person.hide()
        self._bygg()
        self.logg.clicked.connect(tabell.vis_logg)
        self.person.clicked.connect(tabell.aapne_person)
        tabell.valgt_endret.connect(self.vis)
        self.hide()

    def _bygg(self) -> None:
        ytre = QVBoxLayout(self)
        ytre.setContentsMargins(0, 0, 0, 0)
        ytre.addWidget(hairline(self))
        kolonne = QVBoxLayout()
        kolonne.setContentsMargins(CARD_PADDING, 2, CARD_PADDING, 4)
        kolonne.setSpacing(4)
        kolonne.addWidget(self.hva)
        kolonne.addWidget(self.endring)
        knapper = QWidget(self)
        flyt = FlowLayout(knapper, gap=8, line_gap=6)
        flyt.addWidget(self.logg)
        flyt.addWidget(self.person)
        kolonne.addWidget(knapper)
        ytre.addLayout(kolonne)

    def vis(self) -> None:
        """Show the current event."""
        linje = self._tabell.valgt()
        self.setVisible(linje is not None and bool(self._skjerm.svar.antall))
        if linje is None:
            return
        tittel = (hendelsesord.tid(linje), hendelsesord.hva(linje), hendelsesord.hvem(linje.av))
        self.hva.setText(hendelsesord.SKILLE.join(tittel))
        frist = tekst("hend_felt", etikett=tekst("frist"), verdi=hendelsesord.frist(linje))
        ord_ = (*hendelsesord.endringer(linje, self._skjerm.rom.kommuner), frist)
        self.endring.setText(hendelsesord.SKILLE.join(ord_))


class Hendelseskort(Card):
    """Shows the choice of a screen."""

    aapne = Signal(str)
    status_endret = Signal()

    def __init__(self, skjerm: HendelserSkjerm, *, tittel: str = "") -> None:
        """Make the card; it fills when the log is fetched."""
        super().__init__(tittel or tekst("kort_hendelser"))
        self.skjerm = skjerm
        self.statusord = ""
        self.valg = Hendelsesvalg(skjerm)
        self.utskrift = utskriftsknapp()
        self.feil = Banner("danger", "", tekst("proev_igjen"))
        self.skjelett = SkeletonRows(tekst("kort_hendelser").lower(), rows=6)
        self.tabell = Hendelsestabell(skjerm)
        self.tom = EmptyState("", icon_name="hendelser")
        self.detalj = Hendelsesdetalj(self.tabell, skjerm)
        self._bygg()
        self._koble()
        self.skjelett.start()

    def _bygg(self) -> None:
        self.add_action(self.utskrift)
        rad = QHBoxLayout()
        rad.setContentsMargins(CARD_PADDING, 0, CARD_PADDING, 10)
        rad.addWidget(self.valg)
        self.body.addLayout(rad)
        self.add(hairline(self))
        self.add(self.feil)
        self.body.addWidget(self.skjelett, 1, Qt.AlignmentFlag.AlignTop)
        self.body.addWidget(self.tom, 1, Qt.AlignmentFlag.AlignTop)
        self.body.addWidget(self.tabell, 1)
        self.add(self.detalj)
        self.feil.hide()
        self.tom.hide()
        self.tabell.hide()
        self.tom.button.set_icon("lukk")
        theme().changed.connect(self._maal)
        self._maal()

    def _maal(self) -> None:
        self.tabell.setMinimumHeight(theme().height(_TABELL_MINST[bool(self.skjerm.person_id)]))

    def _koble(self) -> None:
        skjerm = self.skjerm
        skjerm.lastet.connect(self._lastet)
        skjerm.feilet.connect(self._feilet)
        self.feil.action_clicked.connect(skjerm.last)
        self.tom.action_clicked.connect(self._vis_alle)
        self.tabell.person_aapnet.connect(self.aapne)
        self.utskrift.valgt.connect(self.skriv_ut)

    def _lastet(self) -> None:
        antall = self.skjerm.svar.antall
        self.skjelett.stop()
        self.feil.hide()
        self.tabell.setVisible(bool(antall))
        self.tom.setVisible(not antall)
        self.detalj.vis()
        if not antall:
            self.tom.set_texts(*self.skjerm.tomt())
        self.note.setText(self.skjerm.antall_tekst)
        self.statusord = self.skjerm.antall_tekst
        self.status_endret.emit()
        if self.isVisible():
            announce(self.tabell, self.statusord)

    def _feilet(self, melding: str) -> None:
        self.skjelett.stop()
        self.feil.set_message("danger", melding)
        self.feil.show()

    def _vis_alle(self) -> None:
        self.skjerm.vis_alle()
        self.fokuser_filter()

    def fokuser_filter(self) -> None:
        """Put focus in the filters."""
        self.valg.loggtype.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def fokuser(self) -> None:
        """Put focus in the table, or in the filters where it is empty."""
        mottaker = self.valg.loggtype if self.tabell.isHidden() else self.tabell
        mottaker.setFocus(Qt.FocusReason.OtherFocusReason)

    def skriv_ut(self, maal: str = PAPIR) -> None:
        """Print the log as it is chosen, or save it as PDF."""

        def lever(utskrift: Utskrift) -> None:
            navn = tekst("hend_filnavn", dato=self.skjerm.rom.i_dag.isoformat())
            lever_utskrift(self.window(), self.skjerm.rom, utskrift, maal, navn)

        self.skjerm.lag_utskrift(lever)
