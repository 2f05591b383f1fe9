"""The card of the goal: the one in force, those before it, and the form over them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from desktop.models.tekster import tekst
from desktop.views import fra_visning
from desktop.views.widgets.buttons import Button
from desktop.views.widgets.card import Card
from desktop.views.widgets.decision_row import Column
from desktop.views.widgets.decision_table import DecisionTable
from desktop.views.widgets.empty_state import EmptyState

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.models.visning import Rad


class Sluttmaalkort(Card):
    """The goals of a person; they can be replaced, never deleted [3.7]."""

    rediger = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty card."""
        super().__init__(tekst("sluttmaal"), parent=parent)
        self.knapp = Button(tekst("rediger"), icon_name="blyant", parent=self)
        self.tabell = DecisionTable(
            tekst("sluttmaal"),
            [
                Column(tekst("sluttmaal")),
                Column(tekst("registrert_dato"), 140),
                Column(tekst("registrert_av"), 120),
            ],
            parent=self,
        )
        self.tom = EmptyState(
            tekst("ingen_sluttmaal"),
            tekst("ingen_sluttmaal_neste"),
            icon_name="pokal",
            parent=self,
        )
        self.add_action(self.knapp)
        self.add(self.tabell)
        self.add(self.tom)
        self.knapp.clicked.connect(self.rediger)
        self.tabell.edit_wanted.connect(lambda _rad: self.rediger.emit())

    def vis(self, rader: tuple[Rad, ...]) -> None:
        """Show the goals."""
        self.tabell.set_rows([fra_visning.enkel_rad(rad, kan_aapnes=False) for rad in rader])
        self.tabell.setVisible(bool(rader))
        self.tom.setVisible(not rader)
        self.knapp.setText(tekst("rediger" if rader else "legg_til_sluttmaal"))
        self.knapp.set_icon("blyant" if rader else "pluss")
