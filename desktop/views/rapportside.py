"""Rapporter: the law, the terminated, and goal attainment."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QApplication, QBoxLayout, QHBoxLayout, QWidget

from desktop.models import norsk
from desktop.models.rapportvalg import LOVER
from desktop.models.tekster import tekst
from desktop.theme.theme import theme
from desktop.theme.tokens import Role
from desktop.views.fildialog import velg_lagringssted
from desktop.views.rapportavsluttede import Avsluttetkort
from desktop.views.rapportmaal import Maalkort
from desktop.views.sidedeler import Rulleside
from desktop.views.utskriftsvalg import PAPIR, filknapp, lever_utskrift, utskriftsknapp
from desktop.views.widgets.etikett import ElidingLabel
from desktop.views.widgets.flow_layout import FlowLayout
from desktop.views.widgets.page_tabs import PageTabs
from desktop.views.widgets.segmented import SegmentedControl

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent

    from desktop.models.hoved import Hovedskjerm
    from desktop.models.utskrift import Utskrift
    from desktop.views.skjemavisning import SkjemaVisning

AVSLUTTEDE, MAAL = "avsluttede_deltakere", "maaloppnaaelse"
FILNAVN = {AVSLUTTEDE: "avsluttede_filnavn", MAAL: "maal_filnavn"}
_EN_LINJE_FRA, _MED_TITTEL_FRA = 700, 860


class RapportSide(Rulleside):
    """The page of the reports."""

    aapne = Signal(str)
    status_endret = Signal()

    def __init__(self, hoved: Hovedskjerm) -> None:
        """Make the page; it fills when it is shown."""
        super().__init__()
        self._hoved = hoved
        self.skjerm = hoved.rapporter
        self.tittel = ElidingLabel("", Role.PAGE_TITLE, parent=self)
        self.lov = SegmentedControl(tekst("lov"), [(lov, tekst(f"lov_{lov}")) for lov in LOVER])
        self.fil = filknapp()
        self.utskrift = utskriftsknapp()
        faner = [(AVSLUTTEDE, tekst(AVSLUTTEDE)), (MAAL, tekst(MAAL))]
        self.faner = PageTabs(tekst("rapporter_faner"), faner)
        self.avsluttede = Avsluttetkort(self.skjerm.avsluttede, hoved)
        self.maal = Maalkort(self.skjerm.maal)
        self._topp = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._bygg()
        self._koble()
        self._vis_lov()
        self.skjerm.last()

    def _bygg(self) -> None:
        self.kolonne.setSpacing(12)
        hvilke, knapper = QHBoxLayout(), QWidget()
        flyt = FlowLayout(knapper, gap=10)
        hvilke.setSpacing(24)
        hvilke.addWidget(self.tittel)
        hvilke.addWidget(self.lov)
        hvilke.addStretch(1)
        flyt.addWidget(self.fil)
        flyt.addWidget(self.utskrift)
        self._topp.setSpacing(10)
        self._topp.addLayout(hvilke)
        self._topp.addStretch(1)
        self._topp.addWidget(knapper)
        self.kolonne.addLayout(self._topp)
        self.kolonne.addWidget(self.faner)
        self.kolonne.addWidget(self.avsluttede, 1)
        self.kolonne.addWidget(self.maal, 1)
        self.maal.hide()

    def _koble(self) -> None:
        self.lov.changed.connect(self.skjerm.velg_lov)
        self.skjerm.lov_endret.connect(self._vis_lov)
        self.faner.chosen.connect(self._vis_fane)
        self.fil.valgt.connect(self.lagre_fil)
        self.utskrift.valgt.connect(self.skriv_ut)
        self.avsluttede.aapne.connect(self.aapne)
        self.avsluttede.skjema_vist.connect(self._vis_skjema)
        for kort in (self.avsluttede, self.maal):
            kort.status_endret.connect(self.status_endret)
        for skjerm in (self.skjerm.avsluttede, self.skjerm.maal):
            skjerm.skrevet.connect(self._skrevet)
        theme().changed.connect(self._tilpass)

    def _vis_lov(self) -> None:
        lov = self.skjerm.lov
        self.tittel.setText(tekst("rapporter_tittel", lov=tekst(lov)))
        self.lov.set_current(lov)

    def _vis_fane(self, fane: str) -> None:
        self.avsluttede.setVisible(fane == AVSLUTTEDE)
        self.maal.setVisible(fane == MAAL)
        self._meld_vises(paa_skjermen=self.isVisible())
        self.status_endret.emit()

    def _meld_vises(self, *, paa_skjermen: bool) -> None:
        """Tell each report whether it is in sight: the other one is not fetched anew."""
        fane = self.faner.current()
        self.skjerm.avsluttede.sett_vises(vises=paa_skjermen and fane == AVSLUTTEDE)
        self.skjerm.maal.sett_vises(vises=paa_skjermen and fane == MAAL)

    def showEvent(self, event: QShowEvent) -> None:
        """Fetch what was saved while another page was shown."""
        super().showEvent(event)
        self._meld_vises(paa_skjermen=True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Leave the reports as they are until they are looked at again."""
        super().hideEvent(event)
        self._meld_vises(paa_skjermen=False)

    def _vis_skjema(self) -> None:
        """Bring the form that was opened into view, once it has been laid out."""
        QTimer.singleShot(0, self, self._rull_til_skjema)

    def _rull_til_skjema(self) -> None:
        if self.avsluttede.skjema is not None:
            self.rull_til(self.avsluttede.skjema)

    # what the window asks

    @property
    def statusord(self) -> str:
        """What stands in the status line."""
        return self._kort.statusord

    @property
    def skjema(self) -> SkjemaVisning | None:
        """The form that is open and seen."""
        return self.avsluttede.skjema if self.faner.current() == AVSLUTTEDE else None

    @property
    def _kort(self) -> Avsluttetkort | Maalkort:
        return self.avsluttede if self.faner.current() == AVSLUTTEDE else self.maal

    def tilstand(self) -> dict[str, Any]:
        """Tell which report is shown, for when one comes back to it."""
        return {"fane": self.faner.current()}

    def gjenopprett(self, tilstand: dict[str, Any]) -> None:
        """Show the report that was shown."""
        self.faner.set_current(str(tilstand.get("fane", self.faner.current())))

    def fokuser(self) -> None:
        """Put focus in the report that is shown."""
        self._kort.fokuser()
        QTimer.singleShot(0, self, self._vis_fokus)

    def _vis_fokus(self) -> None:
        """Scroll to what has focus: in a low window the filters may fill the page."""
        i_fokus = QApplication.focusWidget()
        if i_fokus is not None and self.flate.isAncestorOf(i_fokus):
            self.ensureWidgetVisible(i_fokus)

    def fokuser_filter(self) -> None:
        """Put focus where the terminated are filtered by what is typed."""
        self.faner.set_current(AVSLUTTEDE)
        self.avsluttede.filter.fokuser()

    def bytt_fane(self, steg: int) -> None:
        """Show the next report, or the one before."""
        self.faner.setCurrentIndex((self.faner.currentIndex() + steg) % self.faner.count())
        self.fokuser()

    def ny_rad(self) -> None:
        """Add a cause to the current row."""
        if self.faner.current() == AVSLUTTEDE:
            self.avsluttede.legg_til_aarsak()

    # leaving the report

    def lagre_csv(self) -> None:
        """Ask where to save the report as CSV."""
        self.lagre_fil("csv")

    def lagre_fil(self, form: str) -> None:
        """Ask where to save the report as «csv» or «xlsx», and save exactly what is chosen."""
        velg_lagringssted(
            self.window(),
            tekst(f"last_ned_{form}"),
            f"{self._filnavn()}.{form}",
            tekst(f"{form}_filter"),
            lambda sti: self._skriv(form, sti),
        )

    def _skriv(self, form: str, sti: Path) -> None:
        skjerm = self.skjerm.avsluttede if self._kort is self.avsluttede else self.skjerm.maal
        skjerm.skriv(form, sti)

    def _skrevet(self, antall: int, fil: str) -> None:
        noekkel = "rader_skrevet_en" if antall == 1 else "rader_skrevet_flere"
        self._hoved.rom.si_fra(tekst(noekkel, n=norsk.heltall(antall), fil=fil))

    def skriv_ut(self, maal: str = PAPIR) -> None:
        """Print the report that is shown, or save it as PDF."""

        def lever(utskrift: Utskrift) -> None:
            lever_utskrift(self.window(), self._hoved.rom, utskrift, maal, self._filnavn())

        if self._kort is self.avsluttede:
            self.skjerm.avsluttede.lag_utskrift(lever)
        elif (tabell := self.skjerm.maal.utskrift()) is not None:
            lever(tabell)

    def _filnavn(self) -> str:
        return tekst(FILNAVN[self.faner.current()], dato=self._hoved.i_dag.isoformat())

    # size

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the title out where the choice of law needs its room, and break the line then."""
        super().resizeEvent(event)
        self._tilpass()

    def _tilpass(self) -> None:
        smal = self.width() < theme().length(_EN_LINJE_FRA)
        retning = QBoxLayout.Direction.TopToBottom if smal else QBoxLayout.Direction.LeftToRight
        self._topp.setDirection(retning)
        self.tittel.setVisible(self.width() >= theme().length(_MED_TITTEL_FRA))
