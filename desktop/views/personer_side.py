"""Personer: the law, the searches, and the list; the form of a new person opens over it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QMetaMethod, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QBoxLayout, QHBoxLayout

from desktop.models.navigasjon import Side
from desktop.models.personliste import LOVER
from desktop.models.tekster import tekst
from desktop.theme.theme import theme
from desktop.theme.tokens import CARD_PADDING, Role
from desktop.views.lagrede_soek import Soekerad
from desktop.views.listefiler import Nedlasting
from desktop.views.personfilter import Filterrad, Kategorivalg
from desktop.views.personlistekort import Personlistekort
from desktop.views.sidedeler import Flate, Rulleside
from desktop.views.skjemavisning import SkjemaVisning
from desktop.views.widgets.buttons import Button
from desktop.views.widgets.etikett import ElidingLabel
from desktop.views.widgets.segmented import SegmentedControl

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent, QShowEvent

    from desktop.models.hoved import Hovedskjerm
    from desktop.models.personskjema import PersonSkjema

_LAV_UNDER = 560
_MELLOM, _LUFT = 24, 10


class PersonerSide(Rulleside):
    """The page of all persons."""

    aapne = Signal(str)
    importer = Signal()
    status_endret = Signal()

    def __init__(self, hoved: Hovedskjerm) -> None:
        """Make the page; it fills when the list is fetched."""
        super().__init__()
        self._hoved = hoved
        self.skjerm = hoved.liste
        self.statusord = ""
        self._kort_valgt: bool | None = None
        self._lav = False
        self.skjema: SkjemaVisning | None = None
        self.tittel = ElidingLabel("", Role.PAGE_TITLE, parent=self)
        self.lov = SegmentedControl(tekst("lov"), [(lov, tekst(f"lov_{lov}")) for lov in LOVER])
        self.hent_fil = Button(tekst("importer"))
        self.csv = Nedlasting(self.skjerm)
        self.ny = Button(tekst("ny_person"), "primary", icon_name="pluss")
        self.soekerad = Soekerad(hoved.lagrede)
        self.vis_kort = Button(tekst("vis_soekekortet"), "quiet", small=True)
        self.valg = Kategorivalg(self.skjerm)
        self.liste = Personlistekort(self.skjerm)
        self.filterrad: Filterrad = self.liste.filterrad
        self.tabell = self.liste.tabell
        self._topp = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.skjemaside = Rulleside()
        self.skjemakort = Flate(tekst("ny_person"))
        self.soekekort = Flate(tekst("soek"))
        self._bygg()
        self._koble()
        self._vis_valg()
        hoved.lagrede.hent()

    def _bygg(self) -> None:
        self.kolonne.setSpacing(11)
        self.soekekort.body.setContentsMargins(CARD_PADDING - 1, 10, CARD_PADDING - 5, 9)
        self.soekekort.legg_til(self.valg)
        self._fyll_topp()
        self.kolonne.addLayout(self._topp)
        self.soekerad.rad.add_last(self.vis_kort)
        self.kolonne.addWidget(self.soekerad)
        self.kolonne.addWidget(self.soekekort)
        self.kolonne.addWidget(self.skjemaside, 1)
        self.kolonne.addWidget(self.liste, 1)
        self.skjemaside.kolonne.setContentsMargins(0, 0, 0, 0)
        self.skjemaside.legg_til(self.skjemakort)
        self.skjemaside.kolonne.addStretch(1)
        self.skjemaside.hide()
        self.hent_fil.hide()
        theme().changed.connect(self._tilpass)

    def _fyll_topp(self) -> None:
        hvilke, knapper = QHBoxLayout(), QHBoxLayout()
        hvilke.setSpacing(_MELLOM)
        knapper.setSpacing(8)
        hvilke.addWidget(self.tittel)
        hvilke.addWidget(self.lov)
        hvilke.addStretch(1)
        for knapp in (self.hent_fil, self.csv, self.ny):
            knapper.addWidget(knapp)
        knapper.addStretch(0)
        self._topp.setSpacing(_LUFT)
        self._topp.addLayout(hvilke)
        self._topp.addStretch(1)
        self._topp.addLayout(knapper)

    def _koble(self) -> None:
        skjerm, liste = self.skjerm, self.liste
        skjerm.utvalg_endret.connect(self._vis_valg)
        skjerm.skrevet.connect(self._skrevet)
        self._hoved.lagrede.lagret.connect(self._hoved.rom.si_fra)
        self.lov.changed.connect(lambda lov: skjerm.velg(lov=lov))
        self.hent_fil.clicked.connect(self.importer)
        self.ny.clicked.connect(self.ny_person)
        self.vis_kort.clicked.connect(self.bytt_soekekort)
        self.valg.skjules.connect(self.bytt_soekekort)
        liste.ny.connect(self.ny_person)
        liste.importer.connect(self.importer)
        liste.aapnet.connect(self._aapne)
        liste.status_endret.connect(self._vis_status)

    def _aapne(self, person_id: str, fane: str) -> None:
        self._hoved.gaa_til(Side.PERSON, person_id, fane)

    def _vis_valg(self) -> None:
        lov = str(self.skjerm.utvalg.lov)
        self.tittel.setText(tekst("personer_tittel", lov=tekst(lov)))
        self.lov.set_current(lov)

    def _vis_status(self) -> None:
        self.statusord = self.liste.statusord
        self.status_endret.emit()

    def fokuser(self) -> None:
        """Put focus in the list."""
        self.tabell.setFocus(Qt.FocusReason.OtherFocusReason)

    def bytt_soekekort(self) -> None:
        """Fold the search card away, or bring it back; focus stays with it."""
        i_fokus = QApplication.focusWidget()
        i_kortet = i_fokus is not None and self.soekekort.isAncestorOf(i_fokus)
        fra_knappen = self.vis_kort.hasFocus()
        self._kort_valgt = not self._kort_vises
        self._vis_kort()
        if i_kortet:
            self.vis_kort.setFocus(Qt.FocusReason.OtherFocusReason)
        elif fra_knappen:
            self.valg.kategori.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def _kort_vises(self) -> bool:
        """What the user chose; before that, whether the window is high enough for it."""
        return not self._lav if self._kort_valgt is None else self._kort_valgt

    def _vis_kort(self) -> None:
        har_skjema = not self.skjemaside.isHidden()
        self.soekekort.setVisible(self._kort_vises and not har_skjema)
        self.vis_kort.setVisible(not self._kort_vises)

    # saving to a file, and a new person

    def lagre_csv(self) -> None:
        """Ask where to save the list as CSV, and save exactly what is chosen."""
        self.csv.lagre()

    def _skrevet(self, antall: int, sti: str) -> None:
        navn = sti.replace("\\", "/").rpartition("/")[2]
        noekkel = "csv_skrevet_en" if antall == 1 else "csv_skrevet_flere"
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
        self.soekerad.setVisible(not vises)
        self._vis_kort()
        self.liste.setVisible(not vises)
        for knapp in (self.ny, self.csv, self.hent_fil):
            knapp.setEnabled(not vises)

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

    def sett_smal(self, *, smal: bool) -> None:
        """Use the narrow margins, or the wide ones; the list reaches as far down as it can."""
        super().sett_smal(smal=smal)
        marger = self.kolonne.contentsMargins()
        self.kolonne.setContentsMargins(marger.left(), marger.top(), marger.right(), 12)

    def tilstand(self) -> dict[str, Any]:
        """Tell how the list looks, for when one comes back to it."""
        return {"rull": self.tabell.verticalScrollBar().value()}

    def gjenopprett(self, tilstand: dict[str, Any]) -> None:
        """Scroll to where one was."""
        if "rull" in tilstand:
            QTimer.singleShot(0, lambda: self._rull(tilstand["rull"]))

    def _rull(self, verdi: int) -> None:
        self.tabell.verticalScrollBar().setValue(verdi)

    def showEvent(self, event: QShowEvent) -> None:
        """Offer the import only where somebody takes care of it."""
        super().showEvent(event)
        kan = self.isSignalConnected(QMetaMethod.fromSignal(self.importer))
        self.hent_fil.setVisible(kan)
        self.liste.kan_importere = kan
        self._tilpass()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the title out where the choice of law needs its room, and break the line then."""
        super().resizeEvent(event)
        self._tilpass()

    def _tilpass(self) -> None:
        """Give the list its room: a low window folds what is above it."""
        knapper = [k for k in (self.hent_fil, self.csv, self.ny) if not k.isHidden()]
        rom = self.viewport().width() - self.kolonne.contentsMargins().left() * 2
        trengs = self.lov.sizeHint().width() + sum(k.sizeHint().width() + _LUFT for k in knapper)
        retninger = QBoxLayout.Direction
        en_linje = trengs <= rom
        self._topp.setDirection(retninger.LeftToRight if en_linje else retninger.TopToBottom)
        self.tittel.setVisible(self.tittel.sizeHint().width() + _MELLOM + trengs <= rom)
        self._lav = self.height() < theme().length(_LAV_UNDER)
        self.soekerad.rad.set_compact(self._lav)
        self._vis_kort()
