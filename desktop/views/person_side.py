"""All pages of one person: menu to the left, head, banner, tabs and cards."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.models.navigasjon import Side
from desktop.models.ordningskjemaer import VEDTAK
from desktop.models.person import OPPFOELGING, PERSON, RESERVASJONER
from desktop.models.tekster import tekst
from desktop.views.hendelserside import Personhendelser
from desktop.views.nir_side import NirSide
from desktop.views.ordning_side import Kortflate, OrdningSide
from desktop.views.personhode import Personhode
from desktop.views.personmeny import Personmeny
from desktop.views.registerside import Registerside, Skjemaside
from desktop.views.sidedeler import Rulleside
from desktop.views.widgets.banner import Banner
from desktop.views.widgets.confirm_inline import ConfirmInline
from desktop.views.widgets.page_tabs import PageTabs
from desktop.views.widgets.skeleton import SkeletonRows

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from desktop.models.hoved import Hovedskjerm
    from desktop.models.navigasjon import Sted
    from desktop.models.person import PersonSkjerm
    from desktop.models.visning import Bannerdata, Personvisning
    from desktop.views.skjemavisning import SkjemaVisning

PROGRAMFANER = ("ordning", "deltakelse")
TITTEL = {
    "ordning": "introduksjonsprogram",
    "deltakelse": "introduksjonsprogram",
    "grunndata": "meny_grunndata",
    "personvern": "meny_personvern",
    "nir": "nir_aktive",
    "annen": "kort_ordninger",
    "bosetting": "meny_bosetting",
    "kompetanse": "meny_kompetanse",
    "hendelser": "meny_hendelser",
}


class PersonSide(QWidget):
    """The pages of one person, made once while she is open."""

    logg = Signal(str)
    brev = Signal(str, str)
    status_endret = Signal()

    def __init__(self, hoved: Hovedskjerm, skjerm: PersonSkjerm) -> None:
        """Make the pages; they fill when the case is read."""
        super().__init__()
        self._hoved = hoved
        self.skjerm = skjerm
        self._fane, self._smal = "ordning", False
        self._venter: dict[str, Any] = {}
        self._lagret_rad = ("", "")
        self._skal_fokuseres, self.statusord = True, ""
        self.meny = Personmeny(self)
        self.rulle = Rulleside(self)
        self.hode = Personhode()
        self.faner = PageTabs(
            tekst("introduksjonsprogram"), [(f, tekst(f"fane_{f}")) for f in PROGRAMFANER]
        )
        self.skjelett = SkeletonRows(tekst("saken"), rows=6)
        self.feil = Banner("danger", "", tekst("proev_igjen"))
        self.lukking = ConfirmInline(tekst("forkaste_endringer"), yes=tekst("forkast"))
        self._bannere = QVBoxLayout()
        self.sider = QWidget()
        self.ordning = OrdningSide(hoved, skjerm)
        self.grunndata = Skjemaside(hoved, skjerm)
        self.bosetting, self.personvern = Skjemaside(hoved, skjerm), Skjemaside(hoved, skjerm)
        self._andre = {fane: Registerside() for fane in ("annen", "kompetanse")}
        self._andre["deltakelse"] = Registerside(tekst("deltakelse_kan_leses"))
        self.nir = NirSide()
        self.hendelser = Personhendelser(hoved.hendelser_for(skjerm.person_id))
        self.flater: dict[str, Kortflate] = {
            "ordning": self.ordning,
            "grunndata": self.grunndata,
            "bosetting": self.bosetting,
            "personvern": self.personvern,
            **self._andre,
            "nir": self.nir,
            "hendelser": self.hendelser,
        }
        self._bygg()
        self._koble()
        self.skjelett.start()
        self._vis_visning()

    def _bygg(self) -> None:
        self._rad = QHBoxLayout(self)
        self._rad.setContentsMargins(0, 0, 0, 0)
        self._rad.setSpacing(0)
        self._rad.addWidget(self.meny)
        self._rad.addWidget(self.rulle, 1)
        self._bannere.setSpacing(6)
        self.rulle.legg_til(self.hode)
        self.rulle.kolonne.addLayout(self._bannere)
        for widget in (self.lukking, self.feil, self.skjelett, self.faner, self.sider):
            self.rulle.legg_til(widget)
        self.rulle.kolonne.addStretch(1)
        self.feil.hide()
        self.lukking.hide()
        kolonne = QVBoxLayout(self.sider)
        kolonne.setContentsMargins(0, 0, 0, 0)
        for flate in self.flater.values():
            flate.hide()
            kolonne.addWidget(flate)

    def _koble(self) -> None:
        self.skjerm.endret.connect(self._vis_visning)
        self.skjerm.feilet.connect(self._vis_feil)
        self.skjerm.skjema_endret.connect(self._skjema_endret)
        self.skjerm.rad_lagret.connect(self._vis_lagret_rad)
        self.feil.action_clicked.connect(self.skjerm.last)
        self.lukking.confirmed.connect(lambda: self._hoved.lukk_person(self.skjerm.person_id))
        self.lukking.cancelled.connect(self.lukking.hide)
        self.meny.valgt.connect(self._fra_meny)
        self.meny.person_valgt.connect(self._hoved.aapne_person)
        self.faner.chosen.connect(self._fra_fane)
        self.hode.brev.connect(lambda vedtak: self.brev.emit(vedtak, ""))
        self.ordning.info_valgt.connect(self.logg)
        self.nir.gaa_til.connect(self._fra_meny)
        self.nir.logg.connect(self.logg)
        self.ordning.brev.connect(self.brev)
        self.ordning.gjeldende_vedtak.connect(self._meld_vedtak)
        self._hoved.navigasjon.aapne_endret.connect(self._vis_aapne)

    # what is shown

    def _vis_visning(self) -> None:
        visning = self.skjerm.visning
        klar = visning is not None
        self.hode.setVisible(klar)
        self.sider.setVisible(klar)
        self.faner.setVisible(klar and self._fane in PROGRAMFANER)
        if visning is None:
            return
        self.skjelett.stop()
        self.feil.hide()
        self.hode.vis(visning.hode, visning.vedtak)
        self._vis_bannere(visning.banner)
        self._fyll_sider(visning)
        self.meny.tre.vis(visning.meny)
        self._vis_fane()
        self._gjenopprett()
        kort, rad = self._lagret_rad
        self._lagret_rad = ("", "")
        flate = self.flater[self._fane]
        if kort and isinstance(flate, OrdningSide | Skjemaside):
            flate.vis_rad(kort, rad)
        elif self._skal_fokuseres:
            self.fokuser()

    def _fyll_sider(self, visning: Personvisning) -> None:
        self.ordning.vis(visning)
        self.grunndata.vis(visning.grunndata, visning.grunndata_tabeller)
        andre = self._andre
        andre["deltakelse"].vis((), visning.deltakelse_tabeller)
        self.personvern.vis((), visning.personvern)
        self.nir.vis(visning.nir)
        andre["annen"].vis(visning.andre_ordninger, ())
        self.bosetting.vis(visning.bosetting, visning.bosetting_tabeller)
        andre["kompetanse"].vis(visning.kompetanse, ())

    def _vis_bannere(self, bannere: tuple[Bannerdata, ...]) -> None:
        while element := self._bannere.takeAt(0):
            if widget := element.widget():
                widget.hide()
                widget.deleteLater()
        for data in bannere:
            handling = tekst("til_kategorier") if data.handling else ""
            banner = Banner(data.slag, data.deler, handling, parent=self.rulle.flate)
            banner.action_clicked.connect(lambda: self._fra_meny("grunndata/kategorier"))
            self._bannere.addWidget(banner)

    def _vis_feil(self, melding: str) -> None:
        self.skjelett.stop()
        self.feil.set_message("danger", melding)
        self.feil.show()

    def _skjema_endret(self, kort: str) -> None:
        """Bring a form that was opened into view."""
        self._meld_status()
        skjema = self.skjerm.skjemaer.get(kort)
        if skjema is not None:
            skjema.verdi_endret.connect(lambda _felt: self._meld_status())
            QTimer.singleShot(0, lambda: self._rull_til(kort))

    def _vis_lagret_rad(self, kort: str, rad_id: str) -> None:
        """Put focus on the row that was just saved, when it is there."""
        self._lagret_rad = (kort, rad_id)

    def _vis_aapne(self) -> None:
        self.meny.aapne.vis(self._hoved.navigasjon.aapne, self.skjerm.person_id)

    # where one is

    def vis_sted(self, sted: Sted, tilstand: dict[str, Any]) -> None:
        """Show a page of the person, and how it was when it was left."""
        self._fane = sted.fane if sted.fane in self.flater else "ordning"
        self._venter = {"anker": sted.anker, **tilstand}
        self._vis_aapne()
        self._vis_fane()
        if self.skjerm.visning is not None:
            self._gjenopprett()

    def fokuser(self) -> None:
        """Put focus where one most often begins: the first decision, else the tabs."""
        self._skal_fokuseres = self.skjerm.visning is None
        rader = self.ordning.vedtak.tabell.row_keys()
        if self._fane == "ordning" and rader:
            self.ordning.vedtak.tabell.set_current(rader[0])
        elif self.faner.isVisible():
            self.faner.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.meny.isVisible():
            self.meny.tre.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.hode.brevknapp.setFocus(Qt.FocusReason.OtherFocusReason)

    def _vis_fane(self) -> None:
        fane = self._fane
        visning = self.skjerm.visning
        status = visning.status if visning and fane in PROGRAMFANER else None
        self.hode.tittel.setText(status.ordning if status else tekst(TITTEL[fane]))
        self.faner.setVisible(fane in PROGRAMFANER and visning is not None)
        self.faner.blockSignals(True)
        self.faner.set_current(fane)
        self.faner.blockSignals(False)
        for navn, flate in self.flater.items():
            flate.setVisible(navn == fane)
        anker = self._venter.get("anker") or ""
        menyfane = "ordning" if fane in PROGRAMFANER and not anker else fane
        self.meny.tre.sett_valgt(f"{menyfane}/{anker}" if anker else menyfane)
        self._meld_status()

    def _gjenopprett(self) -> None:
        """Open the rows that were open and scroll to where one was, when the page has its size."""
        venter, self._venter = self._venter, {}
        for rad in venter.get("aapne", ()):
            self.ordning.vedtak.tabell.open_row(rad)
        if venter.get("alle"):
            self.ordning.vedtak.vis_alle()
        if "rull" in venter:
            QTimer.singleShot(0, lambda: self._rull(venter["rull"]))
        elif "anker" in venter:
            QTimer.singleShot(0, lambda: self._rull_til(venter["anker"]))

    def _rull(self, verdi: int) -> None:
        self.rulle.verticalScrollBar().setValue(verdi)

    def _rull_til(self, anker: str) -> None:
        kort = self.flater[self._fane].kort.get(anker)
        if kort is not None:
            self.rulle.rull_til(kort)
        elif not anker:
            self._rull(0)

    def tilstand(self) -> dict[str, Any]:
        """Tell how the page looks, for when one comes back to it."""
        return {
            "rull": self.rulle.verticalScrollBar().value(),
            "aapne": self.ordning.vedtak.tabell.open_keys(),
            "alle": self.ordning.vedtak.utvalg.current() == "alle",
        }

    def _fra_meny(self, noekkel: str) -> None:
        self._skjul_skuff()
        fane, _, anker = noekkel.partition("/")
        self._hoved.gaa_til(Side.PERSON, self.skjerm.person_id, fane, anker)

    def _fra_fane(self, fane: str) -> None:
        self._hoved.gaa_til(Side.PERSON, self.skjerm.person_id, fane)

    # keys and status line

    def bytt_fane(self, steg: int) -> None:
        """Go to the next tab of the programme, round and round."""
        if self._fane in PROGRAMFANER:
            plass = (PROGRAMFANER.index(self._fane) + steg) % len(PROGRAMFANER)
            self._fra_fane(PROGRAMFANER[plass])

    @property
    def aapent_skjema(self) -> SkjemaVisning | None:
        """The form that is open on the page that is shown."""
        flate = self.flater[self._fane]
        if isinstance(flate, OrdningSide | Skjemaside):
            return next(iter(flate.skjemaer.aapne.values()), None)
        return None

    def ny_rad(self) -> None:
        """Open the form that a new row on this page most often needs."""
        if self.skjerm.visning is None:
            return
        flate = self.flater[self._fane]
        if isinstance(flate, Skjemaside):
            forvalg = {"bosetting": OPPFOELGING, "personvern": RESERVASJONER}
            uten_fokus = forvalg.get(self._fane, PERSON)
            self.skjerm.aapne_skjema(flate.kort_i_fokus() or uten_fokus)
        elif self._fane in PROGRAMFANER:
            kort = self.ordning.kort_i_fokus() if self._fane == "ordning" else VEDTAK
            if kort == VEDTAK:
                self._fra_meny("ordning/vedtak")
            self.skjerm.aapne_skjema(kort)

    def brev_for_valgt(self) -> None:
        """Ask for the letter of the decision in focus."""
        vedtak = self.ordning.vedtak.i_fokus
        if vedtak:
            self.brev.emit(vedtak, "")

    def _meld_vedtak(self, nummer: int, antall: int) -> None:
        self.statusord = tekst("status_vedtak", nr=nummer, n=antall)
        self.status_endret.emit()

    def _meld_status(self) -> None:
        kort = self.skjerm.ulagrede_kort
        self.statusord = (
            tekst("ulagrede_endringer_i", kort=tekst(f"kortnavn_{kort[0]}")) if kort else ""
        )
        self.status_endret.emit()

    # the menu, and closing

    def spoer_lukking(self) -> None:
        """Ask before what is typed is thrown away."""
        self.lukking.ask()
        self.rulle.rull_til(self.lukking)

    def bytt_meny(self) -> None:
        """Show or hide the menu: beside the page, or over it in a narrow window."""
        if self.meny.isVisible():
            self.meny.hide()
            return
        self._plasser_meny()
        self.meny.show()
        self.meny.tre.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def sett_smal(self, *, smal: bool) -> None:
        """Take the menu away from beside the pages, or put it back."""
        self.rulle.sett_smal(smal=smal)
        if smal == self._smal:
            return
        self._smal = smal
        if smal:
            self._rad.removeWidget(self.meny)
        else:
            self._rad.insertWidget(0, self.meny)
        self.meny.setVisible(not smal)

    def _plasser_meny(self) -> None:
        if self._smal:
            self.meny.setGeometry(0, 0, self.meny.width(), self.height())
            self.meny.raise_()

    def _skjul_skuff(self) -> None:
        if self._smal:
            self.meny.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the drawer as high as the page."""
        super().resizeEvent(event)
        self._plasser_meny()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes the drawer."""
        if event.key() == Qt.Key.Key_Escape and self._smal and self.meny.isVisible():
            self.meny.hide()
            self.rulle.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)
