"""Importer: one page from the file to the report; nothing is written before it has been seen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from desktop.models.importskjerm import Tilstand
from desktop.models.tekster import tekst
from desktop.theme.tokens import CARD_PADDING, Role
from desktop.views.fildialog import velg_lagringssted
from desktop.views.importfeilkort import Feilkort
from desktop.views.importliste import Importliste
from desktop.views.importslipp import velg_filer
from desktop.views.sidedeler import Flate, Rulleside
from desktop.views.widgets.accessibility import announce
from desktop.views.widgets.banner import Banner
from desktop.views.widgets.buttons import Button
from desktop.views.widgets.detail_fields import DetailFields
from desktop.views.widgets.empty_state import EmptyState
from desktop.views.widgets.etikett import ElidingLabel, Etikett
from desktop.views.widgets.flow_layout import FlowLayout

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.models.importskjerm import ImportSkjerm


class Arbeidskort(Flate):
    """What is under way, how far it has come, and the way to stop it."""

    def __init__(self, skjerm: ImportSkjerm) -> None:
        """Make a card that follows the work of a screen."""
        super().__init__(tekst("import_fremdrift"), luft=CARD_PADDING)
        self._skjerm = skjerm
        self.ord = Etikett("", Role.BODY_MEDIUM, wrap=True)
        self.stolpe = QProgressBar()
        self.stolpe.setTextVisible(False)
        self.stolpe.setAccessibleName(tekst("import_fremdrift"))
        self.avbryt = Button(tekst("avbryt"))
        self.body.setSpacing(12)
        for widget in (self.ord, self.stolpe, self.avbryt):
            self.legg_til(widget)
        self.avbryt.clicked.connect(skjerm.avbryt)
        skjerm.fremdrift_endret.connect(self._kommet)

    def vis(self) -> None:
        """Show the work that was begun."""
        self.avbryt.setVisible(self._skjerm.kan_avbrytes)
        self.stolpe.setRange(0, 0)
        self.ord.setText(self._skjerm.fremdrift)
        announce(self, self._skjerm.fremdrift)

    def _kommet(self, ord_: str) -> None:
        self.ord.setText(ord_)
        if self._skjerm.tilstand is Tilstand.TAR_INN:
            self.stolpe.setRange(0, self._skjerm.modell.antall())
            self.stolpe.setValue(self._skjerm.gjort)


class ImportSide(Rulleside):
    """The page of the import."""

    aapne_person = Signal(str)
    til_personer = Signal()
    status_endret = Signal()

    def __init__(self, skjerm: ImportSkjerm) -> None:
        """Show the import as it stands."""
        super().__init__()
        self.skjerm = skjerm
        self.statusord = ""
        self.tittel = ElidingLabel(tekst("sted_import"), Role.PAGE_TITLE, parent=self)
        self.annen = Button(tekst("import_annen_fil"), icon_name="mappe-aapen")
        self.beskjed = Banner("info", "")
        self.tom = EmptyState(
            tekst("import_tom"),
            tekst("import_tom_neste"),
            tekst("import_velg_fil"),
            icon_name="mappe-aapen",
        )
        self.tomkort = Flate(tekst("sted_import"), luft=CARD_PADDING)
        self.arbeid = Arbeidskort(skjerm)
        self.feil = Feilkort(skjerm)
        self.filkort = Flate(tekst("import_fil"), luft=12)
        self.fakta = DetailFields()
        self.liste = Importliste(skjerm)
        self.rapportknapper = QWidget(self)
        self.lagre = Button(tekst("import_lagre_rapport"), "primary", icon_name="last-ned")
        self.ny = Button(tekst("import_ny_import"), icon_name="mappe-aapen")
        self.personer = Button(tekst("til_personer"), icon_name="personer")
        self._bygg()
        self._koble()
        self._vis()

    def _bygg(self) -> None:
        topp = QHBoxLayout()
        topp.setSpacing(12)
        topp.addWidget(self.tittel, 1)
        topp.addWidget(self.annen)
        self.kolonne.addLayout(topp)
        self.tom.button.set_icon("mappe-aapen")
        midt = QVBoxLayout()
        midt.addStretch(1)
        midt.addWidget(self.tom)
        midt.addStretch(2)
        self.tomkort.body.addLayout(midt)
        self.filkort.legg_til(self.fakta)
        flyt = FlowLayout(self.rapportknapper, gap=10, line_gap=8)
        for knapp in (self.lagre, self.ny, self.personer):
            flyt.addWidget(knapp)
        fyller = (self.tomkort, self.liste, self.feil)
        deler = (self.beskjed, self.tomkort, self.arbeid, self.feil, self.filkort)
        for del_ in (*deler, self.rapportknapper, self.liste):
            self.kolonne.addWidget(del_, int(del_ in fyller))
        self._bunn = QWidget(self)
        self.kolonne.addWidget(self._bunn, 1)

    def _koble(self) -> None:
        skjerm = self.skjerm
        skjerm.endret.connect(self._vis)
        skjerm.modell.valg_endret.connect(self._si_status)
        for velger in (self.annen.clicked, self.tom.action_clicked, self.feil.annen_fil):
            velger.connect(self.velg_fil)
        self.ny.clicked.connect(self.velg_fil)
        self.lagre.clicked.connect(self._lagre_rapport)
        self.personer.clicked.connect(self.til_personer)
        skjerm.detalj.endret.connect(self._rull)
        self.liste.ta_inn.connect(self._ta_inn)
        self.liste.aapne_person.connect(self.aapne_person)

    # the states

    def _vis(self) -> None:
        """Show the state of the screen, and put focus where it goes on."""
        skjerm, tilstand = self.skjerm, self.skjerm.tilstand
        hadde_fokus = self._slipp_fokus()
        med_liste = tilstand in {Tilstand.VISNING, Tilstand.FERDIG}
        if med_liste:
            self._vis_fakta()
            self.liste.vis()
        elif tilstand is Tilstand.AVVIST:
            self.feil.vis()
        elif skjerm.opptatt:
            self.arbeid.vis()
        self.annen.setVisible(tilstand is Tilstand.VISNING)
        self.tomkort.setVisible(tilstand is Tilstand.TOM)
        self.arbeid.setVisible(skjerm.opptatt)
        self.feil.setVisible(tilstand is Tilstand.AVVIST)
        self.filkort.setVisible(med_liste)
        self.liste.setVisible(med_liste)
        self.rapportknapper.setVisible(tilstand is Tilstand.FERDIG)
        self._bunn.setVisible(skjerm.opptatt)
        self._vis_beskjed()
        self._si_status()
        if tilstand is Tilstand.FERDIG and not self.isVisible() and skjerm.utbytte:
            skjerm.rom.si_fra(skjerm.utbytte.setning)
        if hadde_fokus:
            self.fokuser()

    def _vis_fakta(self) -> None:
        innhold = self.skjerm.innhold
        self.fakta.set_fields(innhold.fakta if innhold is not None else ())

    def _vis_beskjed(self) -> None:
        """Say what was done, or that it was stopped."""
        utbytte = self.skjerm.utbytte
        ferdig = self.skjerm.tilstand is Tilstand.FERDIG and utbytte is not None
        self.beskjed.setVisible(ferdig or bool(self.skjerm.melding))
        if utbytte is not None and ferdig:
            self.beskjed.set_message("ok", utbytte.setning)
            self.lagre.setVisible(utbytte.skriv is not None)
        elif self.skjerm.melding:
            self.beskjed.set_message("info", self.skjerm.melding)

    def _si_status(self) -> None:
        skjerm = self.skjerm
        self.statusord = ""
        if skjerm.tilstand is Tilstand.VISNING:
            noekkel = "import_status_saker" if skjerm.av_saker else "import_status"
            felt = {} if skjerm.av_saker else {"n": skjerm.antall_valgte}
            self.statusord = tekst(noekkel, rader=skjerm.modell.antall(), **felt)
        self.status_endret.emit()

    def _rull(self) -> None:
        """Bring the list into view in a window that is too low for the page."""
        if self.skjerm.detalj.linje is not None and self.flate.height() > self.viewport().height():
            self.rull_til(self.liste)

    # what the user does

    def velg_fil(self) -> None:
        """Ask which file to import."""
        velg_filer(self.window(), self.skjerm.les)

    def _ta_inn(self) -> None:
        if not self.skjerm.ta_inn():
            self.liste.krev_valg()

    def _lagre_rapport(self) -> None:
        navn = tekst("import_rapportfilnavn", dato=f"{self.skjerm.rom.i_dag:%Y-%m-%d}")
        velg_lagringssted(
            self.window(),
            tekst("import_lagre_rapport"),
            navn,
            tekst("csv_filter"),
            self.skjerm.lagre_rapport,
        )

    def les(self, stier: list[Path]) -> None:
        """Read files that were dropped."""
        self.skjerm.les(stier)

    def tilstand(self) -> dict[str, Any]:
        """Tell how the page looks, for when one comes back: as the screen keeps it."""
        return {}

    # focus

    def _slipp_fokus(self) -> bool:
        """Tell whether focus is here, and let go of it: what is hidden would pass it on."""
        i_fokus = QApplication.focusWidget()
        er_her = self.isVisible() and (i_fokus is None or self.isAncestorOf(i_fokus))
        if er_her and i_fokus is not None:
            i_fokus.clearFocus()
        return er_her

    def fokuser(self) -> None:
        """Put focus where the state goes on."""
        tilstand = self.skjerm.tilstand
        if tilstand is Tilstand.AVVIST:
            self.feil.fokuser()
        elif tilstand is Tilstand.VISNING:
            self.liste.fokuser()
        else:
            knapper = {Tilstand.TOM: self.tom.button, Tilstand.FERDIG: self.ny}
            knapp = knapper.get(tilstand, self.arbeid.avbryt)
            if not knapp.isHidden():
                knapp.setFocus(Qt.FocusReason.OtherFocusReason)
