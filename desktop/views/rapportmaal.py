"""The card of goal attainment: bars that are widgets, and the same in a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHeaderView, QVBoxLayout, QWidget

from desktop.models import norsk
from desktop.models.rapportmaalmodell import (
    alle_rader,
    gruppenavn,
    radnavn,
    setning,
)
from desktop.models.tekster import tekst
from desktop.theme.theme import theme
from desktop.theme.tokens import HEAD_HEIGHT, ROW_COMPACT, Role
from desktop.views.rapportfilter import Maalfilter
from desktop.views.sidedeler import Flate
from desktop.views.widgets.accessibility import announce
from desktop.views.widgets.banner import Banner
from desktop.views.widgets.card import hairline
from desktop.views.widgets.empty_state import EmptyState
from desktop.views.widgets.etikett import Etikett
from desktop.views.widgets.list_table import ListTable
from desktop.views.widgets.share_bars import ShareBars, ShareRow
from desktop.views.widgets.sum_delegate import SumDelegate

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from desktop.models.rapportmaal import MaalSkjerm

_FOERSTE, _FOERSTE_MEST, _KOLONNE = 200, 400, 100
_RULLEFELT = 4
_ANDRE_LINJE = 14


class Maaltabell(ListTable):
    """Counts with their shares; as high as its rows, so that the page alone scrolls."""

    def __init__(self, skjerm: MaalSkjerm, parent: QWidget | None = None) -> None:
        """Show the model of a screen."""
        super().__init__(tekst("maaloppnaaelse"), parent)
        self.setModel(skjerm.modell)
        self.setItemDelegate(SumDelegate(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        hode = self.horizontalHeader()
        hode.setTextElideMode(Qt.TextElideMode.ElideNone)  # heads break into two lines instead
        hode.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        theme().changed.connect(self.tilpass)

    def tilpass(self) -> None:
        """Take the height of all rows, and share the width among the columns."""
        rad = theme().height(ROW_COMPACT)
        hode = theme().height(HEAD_HEIGHT + _ANDRE_LINJE)
        self.set_row_height(rad)
        self.horizontalHeader().setFixedHeight(hode)
        antall = self.model().columnCount()
        kolonne = theme().length(_KOLONNE)
        over = self.width() - _RULLEFELT - kolonne * (antall - 1)
        foerste = min(max(over, theme().length(_FOERSTE)), theme().length(_FOERSTE_MEST))
        rom = self.width() - foerste - _RULLEFELT
        bredde = max(rom // max(antall - 1, 1), kolonne)
        for nummer in range(antall):
            self.setColumnWidth(nummer, bredde if nummer else foerste)
        ruller = bredde * (antall - 1) + foerste > self.width()
        felt = self.horizontalScrollBar().sizeHint().height() if ruller else 0
        self.setFixedHeight(hode + rad * self.model().rowCount() + felt + 4)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new width."""
        super().resizeEvent(event)
        self.tilpass()


class Maalkort(Flate):
    """Shows the table of a screen, with bars over it."""

    status_endret = Signal()

    def __init__(self, skjerm: MaalSkjerm, parent: QWidget | None = None) -> None:
        """Make the card; it fills when the report is counted."""
        super().__init__(tekst("maaloppnaaelse"), parent=parent)
        self.skjerm = skjerm
        self.statusord = ""
        self.filter = Maalfilter(skjerm)
        self.feil = Banner("danger", "", tekst("proev_igjen"))
        self.stolper = ShareBars()
        self.tabell = Maaltabell(skjerm)
        self.note = Etikett(tekst("utenfor_note"), Role.HELPER, "text2", wrap=True)
        self.tom = EmptyState(tekst("ingen_maal"), icon_name="rapporter")
        self._innhold = QWidget()
        self._bygg()
        skjerm.lastet.connect(self._lastet)
        skjerm.feilet.connect(self._feilet)
        self.feil.action_clicked.connect(skjerm.last_alt)

    def _bygg(self) -> None:
        for widget in (self.filter, hairline(self), self.feil):
            self.legg_til(widget)
        kolonne = QVBoxLayout(self._innhold)
        kolonne.setContentsMargins(14, 12, 14, 12)
        kolonne.setSpacing(14)
        kolonne.addWidget(self.stolper)
        kolonne.addWidget(self.tabell)
        kolonne.addWidget(self.note)
        self.legg_til(self._innhold)
        self.legg_til(self.tom)
        self.body.addStretch(1)
        self.feil.hide()
        self.tom.hide()

    def _lastet(self) -> None:
        tabell = self.skjerm.tabell
        if tabell is None:
            return
        rader = alle_rader(tabell)
        self.feil.hide()
        self._innhold.setVisible(bool(rader))
        self.tom.setVisible(not rader)
        self.stolper.set_rows(
            gruppenavn(tabell),
            [
                ShareRow(
                    radnavn(tabell, rad),
                    rad.antall,
                    tekst("i_grunnlaget", n=norsk.heltall(rad.grunnlag)),
                    setning(tabell, rad),
                )
                for rad in rader
            ],
        )
        self.tabell.tilpass()
        self.statusord = tekst("status_maal", hva=self.skjerm.grunnlagstekst)
        self.status_endret.emit()
        if self.isVisible():
            announce(self.tabell, self.skjerm.grunnlagstekst)

    def _feilet(self, melding: str) -> None:
        self.feil.set_message("danger", melding)
        self.feil.show()

    def fokuser(self) -> None:
        """Put focus in the table, else in the first filter."""
        if self.tabell.isVisible():
            self.tabell.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.filter.etter.setFocus(Qt.FocusReason.OtherFocusReason)
