"""Introduksjonsprogram → Ordning: status, decisions, goal, and what else is registered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from desktop.models.avslutningskjema import AvslutningSkjema
from desktop.models.ordningskjemaer import GJENAAPNING, KLAGE, UTFALL, VEDTAK
from desktop.models.ordningsvisning import AVSLUTNINGER, KONTAKTER, KONTRAKTER
from desktop.models.person import SLUTTMAAL
from desktop.theme.tokens import CARD_GAP
from desktop.views import fra_visning
from desktop.views.avslutningvisning import AvslutningVisning
from desktop.views.ordningskort import NY, SLETT, SLETT_BEKREFTET, Ordningskort
from desktop.views.skjemavisning import SkjemaVisning
from desktop.views.sluttmaalkort import Sluttmaalkort
from desktop.views.vedtakskort import Vedtakskort
from desktop.views.widgets.status_card import StatusCard

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.models.hoved import Hovedskjerm
    from desktop.models.person import PersonSkjerm
    from desktop.models.skjema import Skjema
    from desktop.models.visning import Personvisning
    from desktop.views.widgets.card import Card

# What the person menu calls the cards.
ANKER = {
    KONTAKTER: ("kontakt",),
    KONTRAKTER: ("kontrakt",),
    AVSLUTNINGER: ("avslutning", GJENAAPNING),
}


class Kortflate(QWidget):
    """Cards under each other, each reached by its key."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty column."""
        super().__init__(parent)
        self.kort: dict[str, Card] = {}
        self.kolonne = QVBoxLayout(self)
        self.kolonne.setContentsMargins(0, 0, 0, 0)
        self.kolonne.setSpacing(CARD_GAP)

    def legg_til(self, noekkel: str, kort: Card) -> None:
        """Put a card at the end."""
        self.kort[noekkel] = kort
        self.kolonne.addWidget(kort)


class Skjemaholder(QObject):
    """Shows the form that a screen has open for a card, in that card."""

    def __init__(self, hoved: Hovedskjerm, skjerm: PersonSkjerm, flate: Kortflate) -> None:
        """Follow a screen."""
        super().__init__(flate)
        self._hoved = hoved
        self._skjerm = skjerm
        self._flate = flate
        self.aapne: dict[str, SkjemaVisning] = {}
        skjerm.skjema_endret.connect(self.vis)

    def vis(self, kort: str) -> None:
        """Open or close the form of a card."""
        if kort not in self._flate.kort:
            return
        gammel = self.aapne.get(kort)
        if gammel is not None and gammel.skjema is self._skjerm.skjemaer.get(kort):
            gammel.fokuser()
            return
        self.aapne.pop(kort, None)
        if gammel is not None:
            self._flate.kort[kort].set_form(None)
            gammel.deleteLater()
        skjema = self._skjerm.skjemaer.get(kort)
        if skjema is None:
            self._flate.kort[kort].setFocus()
            return
        visning = self._lag(skjema)
        self.aapne[kort] = visning
        self._flate.kort[kort].set_form(visning)
        visning.fokuser()

    def _lag(self, skjema: Skjema) -> SkjemaVisning:
        i_dag, er_fri = (lambda: self._hoved.i_dag), self._hoved.er_fri
        if isinstance(skjema, AvslutningSkjema):
            return AvslutningVisning(skjema, i_dag, er_fri)
        return SkjemaVisning(skjema, i_dag, er_fri)


class OrdningSide(Kortflate):
    """The cards of the programme; the forms open in the card where the rows live."""

    info_valgt = Signal(str)
    brev = Signal(str, str)
    gjeldende_vedtak = Signal(int, int)

    def __init__(self, hoved: Hovedskjerm, skjerm: PersonSkjerm) -> None:
        """Make the cards of a person."""
        super().__init__()
        self._skjerm = skjerm
        self.status = StatusCard()
        self.vedtak = Vedtakskort()
        self.sluttmaal = Sluttmaalkort()
        self.kolonne.addWidget(self.status)
        self.legg_til(VEDTAK, self.vedtak)
        self.kort |= dict.fromkeys((KLAGE, UTFALL), self.vedtak)
        self.legg_til(SLUTTMAAL, self.sluttmaal)
        self.skjemaer = Skjemaholder(hoved, skjerm, self)
        self._koble()

    def _koble(self) -> None:
        skjerm, vedtak = self._skjerm, self.vedtak
        self.status.info_clicked.connect(self.info_valgt)
        vedtak.ny.connect(lambda: skjerm.aapne_skjema(VEDTAK))
        vedtak.rediger.connect(lambda rad: skjerm.aapne_skjema(VEDTAK, rad))
        vedtak.slett.connect(lambda rad: skjerm.spoer_sletting(VEDTAK, rad))
        vedtak.slett_bekreftet.connect(lambda rad: skjerm.slett(VEDTAK, rad))
        vedtak.gjenopprett.connect(lambda rad: skjerm.gjenopprett(VEDTAK, rad))
        vedtak.paa_nytt.connect(skjerm.registrer_paa_nytt)
        vedtak.brev.connect(self.brev)
        vedtak.klage.connect(self._klage)
        vedtak.gjeldende_endret.connect(self.gjeldende_vedtak)
        self.sluttmaal.rediger.connect(lambda: skjerm.aapne_skjema(SLUTTMAAL))
        skjerm.sletting_klar.connect(self._spoer)

    def _spoer(self, kort: str, rad_id: str, effekt: str) -> None:
        if kort == VEDTAK:
            self.vedtak.spoer_sletting(rad_id, effekt)
        elif kort == KLAGE:
            self.vedtak.spoer_klage(rad_id, effekt)
        elif isinstance(tabell := self.kort.get(kort), Ordningskort):
            tabell.spoer_sletting(rad_id, effekt)

    def _klage(self, hva: str, rad_id: str) -> None:
        if hva == "utfall":
            self._skjerm.aapne_skjema(UTFALL, rad_id)
        else:
            self._valgt(KLAGE, hva, rad_id)

    def _valgt(self, liste: str, hva: str, rad_id: str) -> None:
        """Do what a card asks for with a row."""
        skjerm = self._skjerm
        gjoer: dict[str, Callable[[str, str], object]] = {
            NY: skjerm.aapne_skjema,
            "rediger": skjerm.aapne_skjema,
            SLETT: skjerm.spoer_sletting,
            SLETT_BEKREFTET: skjerm.slett,
            "gjenopprett": skjerm.gjenopprett,
        }
        if hva == "gjenaapne":
            skjerm.aapne_skjema(GJENAAPNING, rad_id)
        elif hva == "angre_gjenaapning":
            skjerm.angre_gjenaapning(rad_id)
        elif hva == "nytt_vedtak":
            self._nytt_vedtak(rad_id)
        else:
            gjoer[hva](liste, rad_id)

    def _nytt_vedtak(self, avslutning_id: str) -> None:
        """Offer the decision that a re-opening needs, from the day it was opened."""
        for rad in self._skjerm.sak.avslutninger:
            if rad.id == avslutning_id and rad.gjenaapnet is not None:
                self._skjerm.nytt_vedtak_fra(rad.gjenaapnet)

    def vis_rad(self, kort: str, rad_id: str) -> None:
        """Put focus on a row that was just saved."""
        if kort == VEDTAK:
            self.vedtak.vis_rad(rad_id)
        elif kort in {KLAGE, UTFALL}:
            self.vedtak.vis_klage(rad_id)
        elif isinstance(tabell := self.kort.get(kort), Ordningskort):
            tabell.vis_rad(rad_id)  # the form of a re-opening stands in the same card

    def kort_i_fokus(self) -> str:
        """Name the form of a new row in the card that focus is in; the decisions' elsewhere."""
        i_fokus = QApplication.focusWidget()
        for kort in self.kort.values():
            if isinstance(kort, Ordningskort) and i_fokus and kort.isAncestorOf(i_fokus):
                return kort.noekkel
        return VEDTAK

    def vis(self, visning: Personvisning) -> None:
        """Show a person as she now is."""
        self.status.setVisible(visning.status is not None)
        if visning.status is not None:
            self.status.set_status(fra_visning.status(visning.status))
        self.vedtak.vis(visning)
        self.sluttmaal.vis(visning.sluttmaal)
        for tabell in visning.ordning_tabeller:
            kort = self.kort.get(tabell.noekkel)
            if isinstance(kort, Ordningskort):
                kort.vis(tabell)
            else:
                nytt = Ordningskort(tabell)
                nytt.valgt.connect(self._valgt)
                self.legg_til(tabell.noekkel, nytt)
                self.kort |= dict.fromkeys(ANKER[tabell.noekkel], nytt)
