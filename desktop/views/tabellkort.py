"""A card with a simple table of registered rows; where they can be changed, with a form."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMenu, QWidget

from desktop.models.tekster import tekst
from desktop.views import fra_visning
from desktop.views.widgets.buttons import Button
from desktop.views.widgets.card import Card
from desktop.views.widgets.confirm_inline import ConfirmInline
from desktop.views.widgets.decision_row import Column
from desktop.views.widgets.decision_table import DecisionTable
from desktop.views.widgets.empty_state import EmptyState

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint, SignalInstance

    from desktop.models.visning import Tabell

_BREDDE = 132


class Raddetalj(QWidget):
    """The buttons of an open row: edit and delete, or restore."""

    def __init__(self, noekkel: str, slettet: bool, spoersmaal: str) -> None:
        """Make the buttons of a row."""
        super().__init__()
        self.noekkel = noekkel
        self.rediger = Button(tekst("rediger"), icon_name="blyant", small=True)
        self.slett = Button(tekst("slett"), "danger", icon_name="soppel", small=True)
        self.gjenopprett = Button(tekst("gjenopprett"), icon_name="gjenopprett", small=True)
        self.bekreft = ConfirmInline(spoersmaal, yes=tekst("ja_slett"))
        self.bekreft.hide()
        rad = QHBoxLayout(self)
        rad.setContentsMargins(0, 0, 0, 0)
        rad.setSpacing(8)
        for knapp in (self.rediger, self.slett, self.gjenopprett):
            rad.addWidget(knapp)
        rad.addWidget(self.bekreft, 1)
        rad.addStretch(1)
        self._slettet = slettet
        self.vis_knapper()
        self.bekreft.cancelled.connect(self.vis_knapper)

    def vis_knapper(self) -> None:
        """Show what can be done with the row."""
        self.bekreft.hide()
        self.rediger.setVisible(not self._slettet)
        self.slett.setVisible(not self._slettet)
        self.gjenopprett.setVisible(self._slettet)
        if self.isVisible():
            (self.gjenopprett if self._slettet else self.slett).setFocus()

    def spoer(self, effekt: str) -> None:
        """Ask in the place of the buttons."""
        self.bekreft.set_effect(effekt)
        for knapp in (self.rediger, self.slett, self.gjenopprett):
            knapp.hide()
        self.bekreft.ask()


class Tabellkort(Card):
    """Rows as registered. With `legg_til` they can be added to, edited, deleted and restored."""

    ny = Signal(str)
    rediger = Signal(str, str)
    slett = Signal(str, str)
    slett_bekreftet = Signal(str, str)
    gjenopprett = Signal(str, str)

    def __init__(
        self,
        tabell: Tabell,
        *,
        legg_til: str = "",
        spoersmaal: str = "",
        merknad: str = "",
        skjul_slettede: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Show a table; `legg_til` is what the button is called.

        With `skjul_slettede` deleted rows are shown on demand, by a button in the head.
        """
        super().__init__(tabell.tittel, parent=parent)
        self.noekkel = tabell.noekkel
        self._spoersmaal = spoersmaal
        self._kan_endres = bool(legg_til)
        self._slettede: frozenset[str] = frozenset()
        kolonner = _kolonner(tabell)
        self.tabell = DecisionTable(
            tabell.tittel, kolonner, self._detalj if legg_til else None, parent=self
        )
        self.tom = EmptyState(tabell.tom, merknad, parent=self)
        self.legg_til = Button(legg_til, icon_name="pluss", parent=self)
        self.legg_til.setVisible(self._kan_endres)
        self.legg_til.clicked.connect(lambda: self.ny.emit(self.noekkel))
        self._vist = tabell
        self.slettede = Button("", "quiet", parent=self)
        self.slettede.setCheckable(True)
        self._skjuler = skjul_slettede
        self.slettede.toggled.connect(lambda _paa: self.vis(self._vist))
        self.add_action(self.slettede)
        self.add_action(self.legg_til)
        self.add(self.tabell)
        self.add(self.tom)
        self.tabell.edit_wanted.connect(lambda rad: self._hvis_levende(self.rediger, rad))
        self.tabell.delete_wanted.connect(lambda rad: self._hvis_levende(self.slett, rad))
        self.tabell.menu_wanted.connect(self._vis_meny)
        self.vis(tabell)

    def vis(self, tabell: Tabell) -> None:
        """Show other rows."""
        self._vist = tabell
        self._slettede = frozenset(
            rad.id for rad in tabell.rader if rad.merknad == tekst("merke_slettet")
        )
        self._vis_bryter()
        rader = [
            fra_visning.enkel_rad(r, kan_aapnes=self._kan_endres)
            for r in tabell.rader
            if r.id not in self._skjulte
        ]
        i_fokus = self._rad_i_fokus()
        self.tabell.set_rows(rader)
        if i_fokus:
            self.tabell.set_current(i_fokus)
        self.tabell.setVisible(bool(rader))
        self.tom.setVisible(not rader)
        self.set_count(len(tabell.rader) - len(self._slettede) or None)

    @property
    def _skjulte(self) -> frozenset[str]:
        """The deleted rows, where they are shown on demand and nobody has asked."""
        vises = not self._skjuler or self.slettede.isChecked()
        return frozenset() if vises else self._slettede

    def _vis_bryter(self) -> None:
        antall = len(self._slettede)
        noekkel = "skjul_slettede_rader" if self.slettede.isChecked() else "vis_slettede_rader"
        self.slettede.setText(tekst(noekkel, n=antall))
        self.slettede.setVisible(self._skjuler and antall > 0)

    def set_form(self, form: QWidget | None) -> None:
        """Open or close a form; focus goes back to the row that was current, else to the button."""
        super().set_form(form)
        if self._kan_endres and form is None:
            rad = self.tabell.current()
            finnes = rad in self.tabell.row_keys()
            self.setFocusProxy(self.tabell.row(rad) if finnes else self.legg_til)

    def _rad_i_fokus(self) -> str:
        """Name the row whose details focus is in: they are made anew, and it would be lost."""
        widget = QApplication.focusWidget()
        for rad in self.tabell.open_keys():
            detalj = self.tabell.detail(rad)
            if widget is not None and detalj is not None and detalj.isAncestorOf(widget):
                return rad
        return ""

    def spoer_sletting(self, rad_id: str, effekt: str) -> None:
        """Ask in the row's own details."""
        self.tabell.open_row(rad_id)
        detalj = self.tabell.detail(rad_id)
        if isinstance(detalj, Raddetalj):
            detalj.spoer(effekt)

    def _hvis_levende(self, signal: SignalInstance, rad_id: str) -> None:
        if self._kan_endres and rad_id not in self._slettede:
            signal.emit(self.noekkel, rad_id)

    def _vis_meny(self, rad_id: str, sted: QPoint) -> None:
        if self._kan_endres:
            meny = self.radmeny(rad_id)
            meny.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            meny.popup(sted)

    def radmeny(self, rad_id: str) -> QMenu:
        """Make the menu of a row: what its buttons do, without opening it first."""
        meny = QMenu(self)
        meny.setAccessibleName(tekst("radmeny"))
        valg = {"gjenopprett": self.gjenopprett}
        if rad_id not in self._slettede:
            valg = {"rediger": self.rediger, "slett": self.slett}
        for navn, signal in valg.items():
            handling = meny.addAction(tekst(navn))
            handling.triggered.connect(partial(signal.emit, self.noekkel, rad_id))
        return meny

    def _detalj(self, rad_id: str) -> QWidget:
        detalj = Raddetalj(rad_id, rad_id in self._slettede, self._spoersmaal)
        kort = self.noekkel
        detalj.rediger.clicked.connect(lambda: self.rediger.emit(kort, rad_id))
        detalj.slett.clicked.connect(lambda: self.slett.emit(kort, rad_id))
        detalj.gjenopprett.clicked.connect(lambda: self.gjenopprett.emit(kort, rad_id))
        detalj.bekreft.confirmed.connect(lambda: self.slett_bekreftet.emit(kort, rad_id))
        return detalj


def _kolonner(tabell: Tabell) -> list[Column]:
    """Give the first column what is left; those who registered are the first to go."""
    foerste, *andre = tabell.kolonner
    fast = [Column(navn, _BREDDE) for navn in andre[:-2]]
    spor = [Column(navn, _BREDDE, from_window=800) for navn in andre[-2:]]
    return [Column(foerste), *fast, *spor]
