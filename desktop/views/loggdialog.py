"""The calculation log: sum, timeline, steps, rules; the same as text for the clipboard."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop.models import norsk
from desktop.models.tekster import tekst
from desktop.theme.theme import theme
from desktop.theme.tokens import CARD_PADDING, Role
from desktop.views import fra_visning
from desktop.views.sidedeler import Flate, Rulleside
from desktop.views.widgets.accessibility import announce
from desktop.views.widgets.buttons import Button
from desktop.views.widgets.card import hairline
from desktop.views.widgets.etikett import ElidingLabel, Etikett
from desktop.views.widgets.flow_layout import FlowLayout
from desktop.views.widgets.pill import Pill
from desktop.views.widgets.segmented import SegmentedControl
from desktop.views.widgets.step_table import StepTable
from desktop.views.widgets.timeline import Timeline

if TYPE_CHECKING:
    from desktop.models.logg import Loggdel, LoggSkjerm
    from desktop.models.loggvisning import Loggvisning
    from desktop.views.widgets.pill import PillKind

_PILLE = {
    "program": "aksent",
    "permisjon": "plomme",
    "fravaer": "info",
    "stans": "warn",
    "gjenaapning": "ok",
}
_BREDDE, _HOEYDE = 1080, 730


class LoggDialog(QDialog):
    """Shows a log. Esc closes it."""

    def __init__(self, skjerm: LoggSkjerm, *, oeving: bool, parent: QWidget) -> None:
        """Show the view that is chosen."""
        super().__init__(parent)
        self.skjerm = skjerm
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self.tittel = ElidingLabel("", Role.DIALOG_TITLE, parent=self)
        self.oeving = Pill(tekst("oevingsmodus"), "warn", self)
        self.oeving.setVisible(oeving)
        self.merke = Pill(skjerm.merke, "info", self)
        self.merke.setVisible(bool(skjerm.merke))
        self.deler = SegmentedControl(tekst("loggvisning"), skjerm.deler, self)
        self.deler.set_current(skjerm.del_)
        self.side = Rulleside(self)
        self.kopier = Button(tekst("kopier_som_tekst"), icon_name="kopier")
        self.lukk = Button(tekst("lukk"), "primary")
        self.kvittering = Etikett("", Role.CELL, "ok")
        self.tidslinje: Timeline | None = None
        self.steg: StepTable | None = None
        self._bygg()
        self.deler.changed.connect(lambda del_: skjerm.velg(cast("Loggdel", del_)))
        skjerm.endret.connect(self._vis)
        self.kopier.clicked.connect(self._kopier)
        self.lukk.clicked.connect(self.accept)
        self._vis()
        self._tilpass(parent)
        self.lukk.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tilpass(self, parent: QWidget) -> None:
        vindu = parent.window()
        bredde = min(theme().length(_BREDDE), vindu.width() - 24)
        self.resize(bredde, min(theme().height(_HOEYDE), vindu.height() - 24))

    def _bygg(self) -> None:
        kolonne = QVBoxLayout(self)
        kolonne.setContentsMargins(0, 16, 0, 14)
        kolonne.setSpacing(6)
        hode = QHBoxLayout()
        hode.setContentsMargins(22, 0, 22, 0)
        hode.setSpacing(12)
        navn = QVBoxLayout()
        navn.setSpacing(2)
        navn.addWidget(self.tittel)
        under = f"{self.skjerm.navn}  ·  {self.skjerm.duf_gruppert}"
        navn.addWidget(ElidingLabel(under, Role.CELL, "text2", self))
        navn.addWidget(self.merke, 0, Qt.AlignmentFlag.AlignLeft)
        hode.addLayout(navn, 1)
        hode.addWidget(self.oeving, 0, Qt.AlignmentFlag.AlignTop)
        hode.addWidget(self.deler, 0, Qt.AlignmentFlag.AlignTop)
        kolonne.addLayout(hode)
        kolonne.addWidget(self.side, 1)
        fot = QHBoxLayout()
        fot.setContentsMargins(22, 4, 22, 0)
        fot.setSpacing(10)
        fot.addWidget(self.kopier)
        fot.addWidget(self.kvittering)
        fot.addStretch(1)
        fot.addWidget(self.lukk)
        kolonne.addLayout(fot)

    def _vis(self) -> None:
        visning = self.skjerm.visning
        tittel = tekst("beregningslogg_for", hva=visning.etikett)
        self.tittel.setText(tittel)
        self.setWindowTitle(tittel)
        self.kvittering.setText("")
        self.tidslinje = self.steg = None
        while element := self.side.kolonne.takeAt(0):
            if widget := element.widget():
                widget.hide()
                widget.deleteLater()
        self.side.legg_til(_sumlinje(visning))
        if visning.steg:
            self._vis_steg(visning)
        elif visning.linjer:
            self.side.legg_til(_linjer(visning))
        self.side.legg_til(_regler(visning))
        self.side.kolonne.addStretch(1)

    def _vis_steg(self, visning: Loggvisning) -> None:
        tidslinje = Timeline(fra_visning.tidslinje(visning))
        tabell = StepTable(fra_visning.steg(visning))
        tabell.step_selected.connect(tidslinje.set_step)
        self.side.legg_til(tidslinje)
        self.side.legg_til(tabell)
        self.tidslinje, self.steg = tidslinje, tabell

    def _kopier(self) -> None:
        QApplication.clipboard().setText(self.skjerm.som_tekst())
        self.kvittering.setText(tekst("kopiert"))
        announce(self.kopier, tekst("kopiert"))


def _sumlinje(visning: Loggvisning) -> QWidget:
    """Write the date, and what it is the sum of."""
    flate = QWidget()
    flyt = FlowLayout(flate, gap=8, line_gap=6)
    flyt.addWidget(Etikett(visning.etikett, Role.BODY_MEDIUM, "text2"))
    flyt.addWidget(Etikett(norsk.dato(visning.frist), Role.HERO_DATE, selectable=True))
    if visning.sum:
        fra = tekst("er_lik_dato", dato=norsk.dato(visning.fra))
        flyt.addWidget(Etikett(fra, Role.BODY, "text2"))
    for ord_, slag in visning.sum:
        flyt.addWidget(Pill(ord_, cast("PillKind", _PILLE[slag])))
    return flate


def _linjer(visning: Loggvisning) -> QWidget:
    """Show lines of three columns: what, how much, and the sum or date so far."""
    kort = Flate(visning.etikett, luft=CARD_PADDING - 4)
    kort.body.setSpacing(8)
    for hva, mengde, sum_ in visning.linjer:
        rad = QWidget(kort)
        kolonner = QHBoxLayout(rad)
        kolonner.setContentsMargins(0, 0, 0, 0)
        kolonner.setSpacing(16)
        kolonner.addWidget(Etikett(hva, Role.CELL, wrap=True), 1)
        for ord_, rolle in ((mengde, Role.CELL_MEDIUM), (sum_, Role.CELL_STRONG)):
            etikett = Etikett(ord_, rolle)
            etikett.setFixedWidth(theme().length(130))
            kolonner.addWidget(etikett)
        kort.legg_til(rad)
    return kort


def _regler(visning: Loggvisning) -> QWidget:
    """Explain the rules that were applied, with legal reference, time and state of the rules."""
    kort = Flate(tekst("gjennomfoert_beregning"), luft=CARD_PADDING - 4)
    kort.body.setSpacing(8)
    hode = FlowLayout(gap=12, line_gap=2)
    hode.addWidget(Etikett(tekst("gjennomfoert_beregning"), Role.VALUE))
    antall = norsk.antall("regler_brukt", len(visning.regler))
    hode.addWidget(Etikett(antall, Role.CELL, "text2"))
    stempel = f"{visning.regelverk}  ·  {visning.tidsstempel}  ·  {visning.loggtype}"
    hode.addWidget(Etikett(stempel, Role.CELL, "text2", wrap=True))
    topp = QWidget(kort)
    topp.setLayout(hode)
    kort.legg_til(topp)
    for regel in visning.regler:
        kort.legg_til(hairline(kort))
        ord_ = f"{regel.tittel} ({regel.hjemmel})"
        kort.legg_til(Etikett(ord_, Role.CELL_STRONG, wrap=True))
        kort.legg_til(Etikett(regel.setning, Role.CELL, "text2", wrap=True))
    return kort
