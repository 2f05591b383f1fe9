"""Personer: the law, the filters, and the list; the form of a new person opens over it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.models import norsk
from desktop.models.personliste import LOVER
from desktop.models.tekster import tekst
from desktop.theme.theme import theme
from desktop.theme.tokens import CARD_PADDING, Role
from desktop.views.fildialog import velg_lagringssted
from desktop.views.personfilter import Filterrad, Kategorivalg
from desktop.views.persontabell import Persontabell, tegnforklaring
from desktop.views.sidedeler import Flate, Rulleside
from desktop.views.skjemavisning import SkjemaVisning
from desktop.views.widgets.accessibility import announce
from desktop.views.widgets.banner import Banner
from desktop.views.widgets.buttons import Button
from desktop.views.widgets.card import hairline
from desktop.views.widgets.empty_state import EmptyState
from desktop.views.widgets.etikett import ElidingLabel
from desktop.views.widgets.segmented import SegmentedControl
from desktop.views.widgets.skeleton import SkeletonRows

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from desktop.models.hoved import Hovedskjerm
    from desktop.models.personskjema import PersonSkjema

_EN_LINJE_FRA, _MED_TITTEL_FRA, _LISTE_MINST = 640, 800, 330


class PersonerSide(Rulleside):
    """The page of all persons."""

    aapne = Signal(str)
    status_endret = Signal()

    def __init__(self, hoved: Hovedskjerm) -> None:
        """Make the page; it fills when the list is fetched."""
        super().__init__()
        self._hoved = hoved
        self.skjerm = hoved.liste
        self.statusord = ""
        self.skjema: SkjemaVisning | None = None
        self.tittel = ElidingLabel("", Role.PAGE_TITLE, parent=self)
        self.lov = SegmentedControl(tekst("lov"), [(lov, tekst(f"lov_{lov}")) for lov in LOVER])
        self.csv = Button(tekst("last_ned_csv"), icon_name="last-ned")
        self.ny = Button(tekst("ny_person"), "primary", icon_name="pluss")
        self.valg = Kategorivalg(self.skjerm)
        self.filterrad = Filterrad(self.skjerm)
        self.feil = Banner("danger", "", tekst("proev_igjen"))
        self.tabell = Persontabell(self.skjerm)
        self.skjelett = SkeletonRows(tekst("personer_smaa"), rows=8)
        self._topp = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.tom = EmptyState("", icon_name="personer")
        self.tomflate = QWidget()
        self.skjemaside = Rulleside()
        self.skjemakort = Flate(tekst("ny_person"))
        self.soekekort = Flate(tekst("soek"), luft=CARD_PADDING - 2)
        self.listekort = Flate(tekst("personliste"))
        self._bygg()
        self._koble()
        self._vis_valg()
        self.skjelett.start()

    def _bygg(self) -> None:
        self.kolonne.setSpacing(12)
        self._fyll_topp()
        self.kolonne.addLayout(self._topp)
        self.kolonne.addWidget(self.skjemaside, 1)
        self.kolonne.addWidget(self.soekekort)
        self.kolonne.addWidget(self.listekort, 1)
        self.soekekort.legg_til(self.valg)
        self._bygg_listekort()
        self.skjemaside.kolonne.setContentsMargins(0, 0, 0, 0)
        self.skjemaside.legg_til(self.skjemakort)
        self.skjemaside.kolonne.addStretch(1)
        self.skjemaside.hide()
        theme().changed.connect(self._maal)
        self._maal()

    def _maal(self) -> None:
        self.listekort.setMinimumHeight(theme().height(_LISTE_MINST))
        self._tilpass()

    def _fyll_topp(self) -> None:
        hvilke, knapper = QHBoxLayout(), QHBoxLayout()
        hvilke.setSpacing(24)
        knapper.setSpacing(10)
        hvilke.addWidget(self.tittel)
        hvilke.addWidget(self.lov)
        hvilke.addStretch(1)
        knapper.addWidget(self.csv)
        knapper.addWidget(self.ny)
        self._topp.setSpacing(10)
        self._topp.addLayout(hvilke)
        self._topp.addStretch(1)
        self._topp.addLayout(knapper)

    def _bygg_listekort(self) -> None:
        kort = self.listekort
        for widget in (self.filterrad, hairline(kort), self.feil, self.skjelett):
            kort.legg_til(widget)
        midt = QVBoxLayout(self.tomflate)
        midt.addStretch(1)
        midt.addWidget(self.tom)
        midt.addStretch(2)
        kort.legg_til(self.tomflate, 1)
        kort.legg_til(self.tabell, 1)
        kort.legg_til(hairline(kort))
        kort.legg_til(tegnforklaring())
        self.feil.hide()
        self.tomflate.hide()

    def _koble(self) -> None:
        skjerm = self.skjerm
        skjerm.lastet.connect(self._lastet)
        skjerm.feilet.connect(self._feilet)
        skjerm.utvalg_endret.connect(self._vis_valg)
        skjerm.csv_skrevet.connect(self._csv_skrevet)
        self.lov.changed.connect(lambda lov: skjerm.velg(lov=lov))
        self.tom.action_clicked.connect(self._fra_tom)
        self.feil.action_clicked.connect(skjerm.last)
        self.csv.clicked.connect(self.lagre_csv)
        self.ny.clicked.connect(self.ny_person)
        self.tabell.person_aapnet.connect(self.aapne)

    def _vis_valg(self) -> None:
        lov = str(self.skjerm.utvalg.lov)
        self.tittel.setText(tekst("personer_tittel", lov=tekst(lov)))
        self.lov.set_current(lov)

    def _lastet(self) -> None:
        antall = self.skjerm.antall
        self.skjelett.stop()
        self.feil.hide()
        self.tabell.setVisible(bool(antall))
        self.tomflate.setVisible(not antall)
        if not antall:
            self._vis_tom()
        ord_ = norsk.antall("personer", antall)
        self.statusord = tekst("status_liste", personer=ord_)
        self.status_endret.emit()
        announce(self.tabell, ord_)

    def _vis_tom(self) -> None:
        uten = self.skjerm.antall_uten_filter
        if uten:
            finnes = norsk.antall("finnes_uten_filtre", uten)
            self.tom.set_texts(tekst("ingen_passer"), finnes, tekst("nullstill_filtre"))
            self.tom.button.set_icon("lukk")
        else:
            self.tom.set_texts(
                tekst("ingen_personer"), tekst("ingen_personer_neste"), tekst("ny_person")
            )
            self.tom.button.set_icon("pluss")

    def _fra_tom(self) -> None:
        if self.skjerm.antall_uten_filter:
            self.skjerm.vis_alle()
        else:
            self.ny_person()

    def _feilet(self, melding: str) -> None:
        self.skjelett.stop()
        self.feil.set_message("danger", melding)
        self.feil.show()

    def fokuser(self) -> None:
        """Put focus in the list."""
        self.tabell.setFocus(Qt.FocusReason.OtherFocusReason)

    def bytt_soekekort(self) -> None:
        """Fold the search card away, or bring it back."""
        self.soekekort.setVisible(self.soekekort.isHidden())

    # saving as CSV, and a new person

    def lagre_csv(self) -> None:
        """Ask where to save the list, and save exactly what is chosen."""
        dag = f"{self._hoved.i_dag:%Y-%m-%d}"
        velg_lagringssted(
            self.window(),
            tekst("last_ned_csv"),
            tekst("csv_filnavn", dato=dag),
            tekst("csv_filter"),
            self.skjerm.skriv_csv,
        )

    def _csv_skrevet(self, antall: int, sti: str) -> None:
        noekkel = "csv_skrevet_en" if antall == 1 else "csv_skrevet_flere"
        navn = sti.replace("\\", "/").rpartition("/")[2]
        self._hoved.rom.si_fra(tekst(noekkel, n=antall, fil=navn))

    def ny_person(self) -> None:
        """Open the form of a new person over the list."""
        if self.skjema is None:
            skjema = self._hoved.begynn_ny_person()
            self.skjema = SkjemaVisning(skjema, lambda: self._hoved.i_dag, self._hoved.er_fri)
            self.skjemakort.legg_til(self.skjema)
            skjema.avbrutt.connect(self._lukk_skjema)
            skjema.lagret.connect(lambda _endring: self._lukk_skjema())
            skjema.feil_endret.connect(lambda: self._vis_kjent(skjema))
        self._vis_skjema(vises=True)
        self.skjema.fokuser()

    def _vis_skjema(self, *, vises: bool) -> None:
        """Let the form take the place of the list, or the list that of the form."""
        self.skjemaside.setVisible(vises)
        self.soekekort.setVisible(not vises)
        self.listekort.setVisible(not vises)
        self.ny.setEnabled(not vises)
        self.csv.setEnabled(not vises)

    def _vis_kjent(self, skjema: PersonSkjema) -> None:
        """Lead to the person who has the number already."""
        if self.skjema is not None:
            vei = tekst("gaa_til_personen") if skjema.finnes_id else ""
            self.skjema.vis_vei(vei, lambda: self.aapne.emit(skjema.finnes_id))

    def _lukk_skjema(self) -> None:
        visning, self.skjema = self.skjema, None
        self._vis_skjema(vises=False)
        if visning is not None:
            visning.hide()
            visning.deleteLater()
        self.fokuser()

    # size and memory

    def tilstand(self) -> dict[str, Any]:
        """Tell how the list looks, for when one comes back to it."""
        return {"rull": self.tabell.verticalScrollBar().value()}

    def gjenopprett(self, tilstand: dict[str, Any]) -> None:
        """Scroll to where one was."""
        if "rull" in tilstand:
            QTimer.singleShot(0, lambda: self._rull(tilstand["rull"]))

    def _rull(self, verdi: int) -> None:
        self.tabell.verticalScrollBar().setValue(verdi)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the title out where the choice of law needs its room, and break the line then."""
        super().resizeEvent(event)
        self._tilpass()

    def _tilpass(self) -> None:
        smal = self.width() < theme().length(_EN_LINJE_FRA)
        retning = QBoxLayout.Direction.TopToBottom if smal else QBoxLayout.Direction.LeftToRight
        self._topp.setDirection(retning)
        self.tittel.setVisible(self.width() >= theme().length(_MED_TITTEL_FRA))
