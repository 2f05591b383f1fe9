"""The card of a preview or report: kinds, ticks, the table and the comparison beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from desktop.models.importskjerm import Tilstand
from desktop.models.tekster import tekst
from desktop.theme.theme import theme
from desktop.theme.tokens import CARD_PADDING, Role
from desktop.views.importdetalj import Importdetaljflate
from desktop.views.importtabell import Importtabell
from desktop.views.sidedeler import Flate
from desktop.views.widgets.accessibility import announce
from desktop.views.widgets.buttons import Button
from desktop.views.widgets.card import hairline
from desktop.views.widgets.etikett import Etikett
from desktop.views.widgets.flow_layout import FlowLayout
from desktop.views.widgets.segmented import SegmentedControl

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from desktop.models.importskjerm import ImportSkjerm

_MINST, _DETALJ, _VED_SIDEN_FRA = 300, 440, 900
_ALLE_AV = {"ny": "import_alle_nye", "ulik": "import_alle_ulike"}


class Importliste(Flate):
    """Rows of a file. `ta_inn` is asked for with the primary button."""

    ta_inn = Signal()
    aapne_person = Signal(str)

    def __init__(self, skjerm: ImportSkjerm, parent: QWidget | None = None) -> None:
        """Make a card that is filled when something is read."""
        super().__init__(tekst("import_tabell"), parent=parent)
        self._skjerm = skjerm
        self.utvalg = SegmentedControl(tekst("import_utvalg"), [])
        self.alle = {art: QCheckBox("") for art in _ALLE_AV}
        self.tabell = Importtabell(skjerm.modell)
        self.detalj = Importdetaljflate(skjerm)
        self.skille = hairline(self, vertical=True)
        self.fot = QWidget(self)
        self.forklaring = Etikett("", Role.CELL, "text2", wrap=True)
        self.avbryt = Button(tekst("avbryt"))
        self.knapp = Button("", "primary", icon_name="hake")
        self._bygg()
        self._koble()

    def _bygg(self) -> None:
        topp = QWidget(self)
        flyt = FlowLayout(topp, gap=18, line_gap=6)
        topp.setContentsMargins(12, 10, 12, 10)
        flyt.addWidget(self.utvalg)
        for rute in self.alle.values():
            rute.setTristate(True)
            flyt.addWidget(rute)
        self.legg_til(topp)
        self.legg_til(hairline(self))
        midt = QHBoxLayout()
        midt.setSpacing(0)
        midt.addWidget(self.tabell, 1)
        midt.addWidget(self.skille)
        midt.addWidget(self.detalj)
        self.body.addLayout(midt, 1)
        self.legg_til(hairline(self))
        rad = QHBoxLayout(self.fot)
        rad.setContentsMargins(CARD_PADDING, 8, 12, 8)
        rad.setSpacing(16)
        rad.addWidget(self.forklaring, 1)
        rad.addWidget(self.avbryt)
        rad.addWidget(self.knapp)
        self.legg_til(self.fot)
        self.skille.hide()
        theme().changed.connect(self._maal)
        self._maal()

    def _maal(self) -> None:
        self.setMinimumHeight(theme().height(_MINST))
        self._tilpass()

    def _koble(self) -> None:
        skjerm = self._skjerm
        self.utvalg.changed.connect(lambda art: self._filtrer("" if art == "alle" else art))
        for art, rute in self.alle.items():
            rute.clicked.connect(lambda _paa=False, art=art: self._velg_alle(art))
        self.tabell.opened.connect(lambda index: self._sammenlikn(index.row()))
        self.tabell.selectionModel().currentRowChanged.connect(self._foelg)
        self.detalj.lukket.connect(self.lukk_detalj)
        self.detalj.aapne_person.connect(self.aapne_person)
        self.knapp.clicked.connect(self.ta_inn)
        self.avbryt.clicked.connect(skjerm.nullstill)
        skjerm.modell.valg_endret.connect(self._vis_valg)
        skjerm.detalj.endret.connect(self._tilpass)

    # what is shown

    def vis(self) -> None:
        """Show the preview or the report of the screen."""
        skjerm, modell = self._skjerm, self._skjerm.modell
        holder = skjerm.utbytte if skjerm.tilstand is Tilstand.FERDIG else skjerm.innhold
        arter = holder.arter if holder is not None else ()
        valg = [("alle", f"{tekst('import_alle')} {modell.antall()}")]
        valg += [
            (art, f"{tekst(f'import_arter_{art}')} {modell.antall(art)}")
            for art in arter
            if modell.antall(art)
        ]
        self.utvalg.set_options(valg)
        self.utvalg.set_current(modell.art or "alle")
        self.fot.setVisible(skjerm.tilstand is Tilstand.VISNING)
        self._vis_valg()
        self._tilpass()

    def _vis_valg(self) -> None:
        modell = self._skjerm.modell
        for art, rute in self.alle.items():
            antall = modell.antall_velgbare(art)
            rute.setVisible(modell.velges and antall > 0)
            rute.setText(tekst(_ALLE_AV[art], n=antall))
            rute.setAccessibleName(rute.text())
            alle = modell.alle_valgt(art)
            delvis, huket = Qt.CheckState.PartiallyChecked, Qt.CheckState.Checked
            rute.setCheckState(
                delvis if alle is None else huket if alle else Qt.CheckState.Unchecked
            )
        self.knapp.setText(self._skjerm.handling)
        self.forklaring.set_tone("text2")
        self.forklaring.setText(self._forklaring())

    def _forklaring(self) -> str:
        skjerm = self._skjerm
        if skjerm.av_saker:
            return tekst("import_alt_saker" if skjerm.antall_valgte else "import_ingenting_nytt")
        return tekst("import_alt_eller_ingenting" if self._noe_aa_velge else "import_ingenting_kan")

    @property
    def _noe_aa_velge(self) -> bool:
        return any(self._skjerm.modell.antall_velgbare(art) for art in _ALLE_AV)

    def krev_valg(self) -> None:
        """Say that somebody must be ticked first, and lead to the table."""
        ord_ = tekst("import_velg_minst_en") if self._noe_aa_velge else self._forklaring()
        self.forklaring.setText(ord_)
        self.forklaring.set_tone("danger")
        announce(self.forklaring, ord_, assertive=True)
        self.fokuser()

    # one row

    def _sammenlikn(self, rad: int) -> None:
        self._vis_detalj(rad)
        if not self._ved_siden:
            self.detalj.rulle.setFocus(Qt.FocusReason.OtherFocusReason)

    def _vis_detalj(self, rad: int) -> None:
        self._skjerm.detalj.vis(self._skjerm.modell.linje(rad))

    def _foelg(self) -> None:
        """Let an open comparison follow the table, where both are seen."""
        rad = self.tabell.currentIndex().row()
        if self._skjerm.detalj.linje is not None and self._ved_siden and rad >= 0:
            self._vis_detalj(rad)

    def lukk_detalj(self) -> None:
        """Close the comparison and go back to the row."""
        self._skjerm.detalj.lukk()
        self.fokuser()

    def _filtrer(self, art: str) -> None:
        self._skjerm.detalj.lukk()
        self._skjerm.modell.filtrer(art)
        announce(self.tabell, self.utvalg.button(art or "alle").accessibleName())

    def _velg_alle(self, art: str) -> None:
        modell = self._skjerm.modell
        modell.velg_alle(art, valgt=modell.alle_valgt(art) is not True)

    def fokuser(self) -> None:
        """Put focus in the table."""
        self.tabell.setFocus(Qt.FocusReason.OtherFocusReason)

    # size

    @property
    def _ved_siden(self) -> bool:
        return self.width() >= theme().length(_VED_SIDEN_FRA)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the comparison beside the table, or in its place where there is no room."""
        super().resizeEvent(event)
        self._tilpass()

    def _tilpass(self) -> None:
        vises, ved_siden = self._skjerm.detalj.linje is not None, self._ved_siden
        self.tabell.setVisible(ved_siden or not vises)
        self.skille.setVisible(vises and ved_siden)
        self.detalj.setMinimumWidth(theme().length(_DETALJ) if ved_siden else 0)
        self.detalj.setMaximumWidth(theme().length(_DETALJ) if ved_siden else 16777215)
