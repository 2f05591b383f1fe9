"""A card of the scheme: registered rows, their details, what can be done, and the history."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.models.tekster import tekst
from desktop.theme.tokens import Role
from desktop.views.widgets.buttons import Button
from desktop.views.widgets.card import Card
from desktop.views.widgets.confirm_inline import ConfirmInline
from desktop.views.widgets.decision_row import Column, DecisionRow
from desktop.views.widgets.decision_table import DecisionTable
from desktop.views.widgets.detail_fields import DetailFields
from desktop.views.widgets.empty_state import EmptyState
from desktop.views.widgets.etikett import Etikett
from desktop.views.widgets.flow_layout import FlowLayout

if TYPE_CHECKING:
    from desktop.models.visning import Ordningsrad, Ordningstabell
    from desktop.views.widgets.buttons import Variant

NY = "ny"
SLETT, SLETT_BEKREFTET = "slett", "slett_bekreftet"
_IKON = {
    "rediger": "blyant",
    "slett": "soppel",
    "gjenopprett": "gjenopprett",
    "gjenaapne": "gjenopprett",
    "angre_gjenaapning": "gjenopprett",
    "nytt_vedtak": "pluss",
}
_SLAG: dict[str, Variant] = {"slett": "danger", "nytt_vedtak": "primary"}


class Ordningsdetalj(QWidget):
    """What an open row shows: facts, why it is locked, and its buttons."""

    valgt = Signal(str)

    def __init__(self, rad: Ordningsrad, spoersmaal: str) -> None:
        """Show a row."""
        super().__init__()
        self.knapper: dict[str, Button] = {}
        self.bekreft = ConfirmInline(spoersmaal, yes=tekst("ja_slett"))
        self.laast = Etikett(rad.laast, Role.HELPER, "text2", wrap=True)
        self._handlinger = QWidget()
        kolonne = QVBoxLayout(self)
        kolonne.setContentsMargins(0, 0, 0, 0)
        kolonne.setSpacing(8)
        kolonne.addWidget(DetailFields([(o.etikett, o.verdi) for o in rad.detaljer]))
        kolonne.addWidget(self.laast)
        kolonne.addWidget(self._handlinger)
        kolonne.addWidget(self.bekreft)
        self.laast.setVisible(bool(rad.laast))
        self.bekreft.hide()
        self._lag_knapper(rad)
        self.bekreft.confirmed.connect(lambda: self.valgt.emit(SLETT_BEKREFTET))
        self.bekreft.cancelled.connect(self._avbrutt)

    def _lag_knapper(self, rad: Ordningsrad) -> None:
        linje = FlowLayout(self._handlinger, gap=8, line_gap=8)
        for hva in rad.handlinger:
            slag = _SLAG.get(hva, "secondary")
            knapp = Button(tekst(f"knapp_{hva}"), slag, icon_name=_IKON[hva], small=True)
            knapp.setAccessibleName(f"{tekst(f'knapp_{hva}')} – {rad.celler[0]} {rad.celler[1]}")
            knapp.clicked.connect(lambda _paa=False, hva=hva: self.valgt.emit(hva))
            self.knapper[hva] = knapp
            linje.addWidget(knapp)
        self._handlinger.setVisible(bool(self.knapper))

    def spoer(self, effekt: str) -> None:
        """Ask in the place of the buttons, saying what the deadline becomes."""
        self.bekreft.set_effect(effekt)
        self._handlinger.hide()
        self.bekreft.ask()

    def _avbrutt(self) -> None:
        self.bekreft.hide()
        self._handlinger.show()
        self.knapper[SLETT].setFocus(Qt.FocusReason.OtherFocusReason)


class Ordningskort(Card):
    """Rows of one list. `valgt` carries the list, what is wanted, and the row it is wanted of."""

    valgt = Signal(str, str, str)

    def __init__(self, tabell: Ordningstabell, parent: QWidget | None = None) -> None:
        """Show a list."""
        super().__init__(tabell.tittel, parent=parent)
        self.noekkel = tabell.noekkel
        self._rader: dict[str, Ordningsrad] = {}
        self._viser_alle = False
        self._tabell = tabell
        self.historikk = Button("", "quiet", small=True, parent=self)
        self.legg_til = Button(tabell.legg_til, icon_name="pluss", parent=self)
        self.legg_til_aarsak = Button(
            tekst("legg_til_aarsak"), "primary", icon_name="pluss", parent=self
        )
        self.tabell = DecisionTable(
            tabell.tittel,
            [Column(*kolonne) for kolonne in tabell.kolonner],
            self._detalj,
            sort=(tabell.sorteres, True),
            parent=self,
        )
        self.tom = EmptyState("", primary=False, parent=self)
        for knapp in (self.historikk, self.legg_til, self.legg_til_aarsak):
            self.add_action(knapp)
        self.add(self.tabell)
        self.add(self.tom)
        self._koble()
        self.vis(tabell)

    def _koble(self) -> None:
        self.historikk.clicked.connect(self.vend_historikk)
        for knapp in (self.legg_til, self.legg_til_aarsak):
            knapp.clicked.connect(lambda: self.valgt.emit(self.noekkel, NY, ""))
        self.tabell.edit_wanted.connect(lambda rad: self._hvis_mulig("rediger", rad))
        self.tabell.delete_wanted.connect(lambda rad: self._hvis_mulig(SLETT, rad))

    def vis(self, tabell: Ordningstabell) -> None:
        """Show other rows; open ones stay open."""
        self._tabell = tabell
        self._rader = {rad.id: rad for rad in tabell.rader}
        self.legg_til.setVisible(not tabell.mangler_aarsak)
        self.legg_til.setAccessibleName(f"{tabell.legg_til} – {tabell.tittel}")
        self.legg_til_aarsak.setVisible(tabell.mangler_aarsak)
        self.set_count(sum(not rad.historisk for rad in tabell.rader) or None)
        self.tom.set_texts(tabell.tom, tabell.tom_neste)
        self._fyll()

    def _fyll(self) -> None:
        har_historikk = any(rad.historisk for rad in self._rader.values())
        viser_alle = self._viser_alle and har_historikk
        vist = [rad for rad in self._rader.values() if viser_alle or not rad.historisk]
        noekkel = f"vis_nyeste_{self.noekkel}" if viser_alle else f"vis_alle_{self.noekkel}"
        self.historikk.setText(tekst(noekkel))
        self.historikk.setVisible(har_historikk)
        self.tabell.set_rows([_rad(rad) for rad in vist])
        self.tabell.setVisible(bool(vist))
        self.tom.setVisible(not vist)

    def vend_historikk(self) -> None:
        """Show deleted rows too, or only those that stand."""
        self._viser_alle = not self._viser_alle
        self._fyll()

    def vis_rad(self, rad_id: str) -> None:
        """Put focus on a row, also where it is only in the history."""
        if rad_id in self._rader and rad_id not in self.tabell.row_keys():
            self.vend_historikk()
        self.tabell.set_current(rad_id)

    def spoer_sletting(self, rad_id: str, effekt: str) -> None:
        """Ask in the row's own details."""
        self.tabell.open_row(rad_id)
        detalj = self.tabell.detail(rad_id)
        if isinstance(detalj, Ordningsdetalj):
            detalj.spoer(effekt)

    def _hvis_mulig(self, hva: str, rad_id: str) -> None:
        """Do what a key asks for; a row that is locked opens and says why."""
        if hva in self._rader[rad_id].handlinger:
            self.valgt.emit(self.noekkel, hva, rad_id)
        else:
            self.tabell.open_row(rad_id)

    def _detalj(self, rad_id: str) -> QWidget:
        detalj = Ordningsdetalj(self._rader[rad_id], tekst(f"sikker_slette_{self.noekkel}"))
        detalj.valgt.connect(lambda hva: self.valgt.emit(self.noekkel, hva, rad_id))
        return detalj


def _rad(rad: Ordningsrad) -> DecisionRow:
    return DecisionRow(
        key=rad.id,
        cells=rad.celler,
        state=rad.merknad,
        italic=rad.dempet,
        bold=not rad.dempet,
        inactive=rad.historisk,
        sort_keys=rad.sortering,
    )
