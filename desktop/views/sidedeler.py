"""What pages are built from: a column that scrolls, a card of values."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from desktop.models.norsk import TOM
from desktop.theme.tokens import CARD_GAP, PAGE_MARGIN, PAGE_MARGIN_NARROW
from desktop.views.widgets.accessibility import set_accessible_role
from desktop.views.widgets.card import Card
from desktop.views.widgets.detail_fields import DetailFields

if TYPE_CHECKING:
    from desktop.models.visning import Kort

SMAL = 1180


class Rulleside(QScrollArea):
    """A page: one column with the page's margins, as wide as the window, as high as needed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty page."""
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.flate = QWidget()
        self.flate.setProperty("flate", "rull")
        self.kolonne = QVBoxLayout(self.flate)
        self.kolonne.setSpacing(CARD_GAP)
        self.setWidget(self.flate)
        self.sett_smal(smal=False)

    def sett_smal(self, *, smal: bool) -> None:
        """Use the narrow margins, or the wide ones."""
        side = PAGE_MARGIN_NARROW if smal else PAGE_MARGIN
        self.kolonne.setContentsMargins(side, 14, side, 20)

    def legg_til(self, widget: QWidget, stretch: int = 0, *, sted: int = -1) -> None:
        """Put a widget in the column; it has its place before it is painted."""
        self.kolonne.insertWidget(sted, widget, stretch)
        if self.flate.isVisible():
            widget.show()

    def rull_til(self, widget: QWidget) -> None:
        """Bring the top of a widget into view."""
        topp = widget.mapTo(self.flate, widget.rect().topLeft()).y()
        self.verticalScrollBar().setValue(max(topp - 12, 0))


class Flate(QFrame):
    """A card without a head."""

    def __init__(self, navn: str, *, luft: int = 0, parent: QWidget | None = None) -> None:
        """Make an empty card; `luft` is the padding around what is in it."""
        super().__init__(parent)
        self.setProperty("flate", "kort")
        set_accessible_role(self, QAccessible.Role.Grouping, navn)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(luft + 1, luft + 1, luft + 1, luft + 1)
        self.body.setSpacing(0)

    def legg_til(self, widget: QWidget, stretch: int = 0) -> None:
        """Put a widget at the end."""
        self.body.addWidget(widget, stretch)


class Verdikort(Card):
    """A card of labels and values that cannot be changed here."""

    def __init__(self, kort: Kort, parent: QWidget | None = None) -> None:
        """Show a card."""
        super().__init__(kort.tittel, padded=True, parent=parent)
        self.verdier = DetailFields(parent=self)
        self.add(self.verdier)
        self.vis(kort)

    def set_form(self, form: QWidget | None) -> None:
        """Let a form take the place of the values: it holds the same."""
        super().set_form(form)
        self.verdier.setVisible(form is None)

    def vis(self, kort: Kort) -> None:
        """Show other values."""
        self.verdier.set_fields([(o.etikett, o.verdi or TOM) for o in kort.opplysninger])
