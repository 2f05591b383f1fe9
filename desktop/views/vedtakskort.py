"""The card of decisions: the five newest or all, each with its details, and the form over them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut

from desktop.models.tekster import tekst
from desktop.views import fra_visning
from desktop.views.vedtaksdetalj import Vedtaksdetalj
from desktop.views.widgets.buttons import Button
from desktop.views.widgets.card import Card
from desktop.views.widgets.decision_row import Column
from desktop.views.widgets.decision_table import DecisionTable
from desktop.views.widgets.empty_state import EmptyState
from desktop.views.widgets.segmented import SegmentedControl

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.models.visning import Personvisning, Vedtaksvisning

SORTERT_PAA = 2
NYESTE, ALLE = "nyeste", "alle"


def _kolonner() -> list[Column]:
    """Give the columns; the narrower the window, the fewer."""
    return [
        Column(tekst("vedtak")),
        Column(tekst("resultat"), 108, from_window=1180),
        Column(tekst("vedtaksdato"), 112, from_window=900),
        Column(tekst("startdato"), 98),
        Column(tekst("sluttdato"), 98),
        Column(tekst("reg_av"), 72, from_window=1180),
        Column(tekst("oppf_kommune"), 150, from_window=1180),
    ]


class Vedtakskort(Card):
    """All decisions of a person. Signals carry the id of the decision that is meant."""

    ny = Signal()
    rediger = Signal(str)
    slett = Signal(str)
    slett_bekreftet = Signal(str)
    gjenopprett = Signal(str)
    paa_nytt = Signal(str)
    brev = Signal(str, str)
    klage = Signal(str, str)
    gjeldende_endret = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty card."""
        super().__init__(tekst("vedtak"), parent=parent)
        self._vedtak: dict[str, Vedtaksvisning] = {}
        self.utvalg = SegmentedControl(
            tekst("vedtak"), [(NYESTE, tekst("fem_nyeste")), (ALLE, tekst("alle"))], self
        )
        self.nyknapp = Button(tekst("legg_til_vedtak"), "primary", icon_name="pluss", parent=self)
        self.tabell = DecisionTable(
            tekst("vedtak"), _kolonner(), self._detalj, sort=(SORTERT_PAA, True), parent=self
        )
        self.tom = EmptyState("", icon_name="klubbe", primary=False, parent=self)
        self.add_action(self.utvalg)
        self.add_action(self.nyknapp)
        self.add(self.tabell)
        self.add(self.tom)
        self._koble()

    def _koble(self) -> None:
        self.utvalg.changed.connect(lambda _valg: self._fyll())
        self.nyknapp.clicked.connect(self.ny)
        self.tabell.edit_wanted.connect(self.be_om_redigering)
        self.tabell.delete_wanted.connect(self.be_om_sletting)
        self.tabell.current_changed.connect(self._meld_gjeldende)
        utfall = QShortcut(QKeySequence("Ctrl+Return"), self.tabell)
        utfall.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        utfall.activated.connect(self.be_om_utfall)

    def vis(self, visning: Personvisning) -> None:
        """Show a person's decisions; open rows stay open."""
        self._vedtak = {v.id: v for v in visning.vedtak}
        self.set_count(len(self._vedtak) or None)
        self.set_note(visning.vedtak_notat)
        self.utvalg.setVisible(bool(self._vedtak))
        self._frist = next(
            (o for o in (visning.status.venstre if visning.status else ()) if o.stor), None
        )
        self._fyll()

    def _fyll(self) -> None:
        alle = self.utvalg.current() == ALLE
        viste = [v for v in self._vedtak.values() if alle or v.i_kort_tabell]
        self.tabell.set_rows([fra_visning.vedtaksrad(v) for v in viste])
        self.tabell.setVisible(bool(viste))
        self.tom.setVisible(not viste)
        if self._vedtak:
            self.tom.set_texts(tekst("ingen_gjeldende_vedtak"), tekst("velg_alle"))
        else:
            self.tom.set_texts(tekst("ingen_vedtak"), self._neste())

    def _neste(self) -> str:
        frist = self._frist
        return tekst("frist_er", frist=frist.etikett, dato=frist.verdi) if frist else ""

    def vis_alle(self) -> None:
        """Show those that are not in force too."""
        self.utvalg.set_current(ALLE)
        self._fyll()

    def bytt_utvalg(self) -> None:
        """Go between the five newest and all, deleted ones among them."""
        self.utvalg.set_current(NYESTE if self.utvalg.current() == ALLE else ALLE)
        self._fyll()

    def sett_alle_aapne(self, *, aapne: bool) -> None:
        """Open or close the details of every row that is shown."""
        for noekkel in self.tabell.row_keys():
            (self.tabell.open_row if aapne else self.tabell.close_row)(noekkel)

    def vis_rad(self, vedtak_id: str) -> None:
        """Put focus on a decision, even if it is not among those that are shown."""
        if vedtak_id in self._vedtak and vedtak_id not in self.tabell.row_keys():
            self.vis_alle()
        self.tabell.set_current(vedtak_id)

    def aapne(self, vedtak_id: str) -> None:
        """Open a decision's details, even if it is not among those that are shown."""
        self.vis_rad(vedtak_id)
        self.tabell.open_row(vedtak_id)

    @property
    def i_fokus(self) -> str:
        """The id of the decision that has or last had focus."""
        gjeldende = self.tabell.current()
        return gjeldende if gjeldende in self._vedtak else ""

    def be_om_redigering(self, vedtak_id: str) -> None:
        """Ask for the period to be edited, where there is one."""
        vedtak = self._vedtak.get(vedtak_id)
        if vedtak is not None and vedtak.kan_endres:
            self.rediger.emit(vedtak_id)

    def be_om_sletting(self, vedtak_id: str) -> None:
        """Ask for a decision to be deleted, if it is not deleted already."""
        vedtak = self._vedtak.get(vedtak_id)
        if vedtak is not None and not vedtak.slettet:
            self.slett.emit(vedtak_id)

    def be_om_utfall(self) -> None:
        """Do what the decision in focus waits for: the outcome of its appeal."""
        self.aapne(self.i_fokus)
        detalj = self.tabell.detail(self.i_fokus)
        if isinstance(detalj, Vedtaksdetalj):
            detalj.klager.be_om_utfall()

    def vis_klage(self, klage_id: str) -> None:
        """Put focus on the decision that an appeal is on, with its details open."""
        vedtak_id = self._vedtak_med(klage_id)
        if vedtak_id:
            self.aapne(vedtak_id)

    def _vedtak_med(self, klage_id: str) -> str:
        alle = self._vedtak.values()
        return next((v.id for v in alle if any(k.id == klage_id for k in v.klager)), "")

    def spoer_klage(self, klage_id: str, effekt: str) -> None:
        """Ask under the table of appeals."""
        detalj = self.tabell.detail(self._vedtak_med(klage_id))
        if isinstance(detalj, Vedtaksdetalj):
            detalj.klager.spoer(klage_id, effekt)

    def spoer_sletting(self, vedtak_id: str, effekt: str) -> None:
        """Ask in the row's own details."""
        self.aapne(vedtak_id)
        detalj = self.tabell.detail(vedtak_id)
        if isinstance(detalj, Vedtaksdetalj):
            detalj.spoer(effekt)

    def _meld_gjeldende(self, vedtak_id: str) -> None:
        noekler = self.tabell.row_keys()
        if vedtak_id in noekler:
            self.gjeldende_endret.emit(noekler.index(vedtak_id) + 1, len(noekler))

    def _detalj(self, vedtak_id: str) -> QWidget:
        detalj = Vedtaksdetalj(self._vedtak[vedtak_id])
        detalj.rediger.connect(lambda: self.be_om_redigering(vedtak_id))
        detalj.slett.connect(lambda: self.be_om_sletting(vedtak_id))
        detalj.slett_bekreftet.connect(lambda: self.slett_bekreftet.emit(vedtak_id))
        detalj.paa_nytt.connect(lambda: self.paa_nytt.emit(vedtak_id))
        detalj.gjenopprett.connect(lambda: self.gjenopprett.emit(vedtak_id))
        detalj.klage.connect(self.klage)
        detalj.brev.connect(lambda form: self.brev.emit(vedtak_id, form))
        return detalj
