"""The head of every page of a person: title, name, number, age, municipality, letters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from desktop.models import norsk
from desktop.models.tekster import tekst
from desktop.theme.theme import theme
from desktop.theme.tokens import Role
from desktop.views.widgets.buttons import Button, IconButton
from desktop.views.widgets.etikett import ElidingLabel, Etikett
from desktop.views.widgets.pill import Pill
from desktop.views.widgets.plaintext import button_text

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from desktop.models.visning import Hode, Vedtaksvisning

_HOEYDE = 36
_UTEN_ALDER_UNDER = 860
_UTEN_DUF_UNDER = 640
_LUFT, _LITE_LUFT = 14, 8


class Personhode(QWidget):
    """Who the page is about. «Nytt brev» lists the decisions that a letter can be made of."""

    brev = Signal(str)
    eksporter = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty head."""
        super().__init__(parent)
        self.tittel = Etikett("", Role.PAGE_TITLE, parent=self)
        self.navn = ElidingLabel("", Role.SUBTITLE, "text2", self)
        self.duf = Pill("", parent=self)
        self.alder = Etikett("", Role.CELL, "text2", parent=self)
        self.brevknapp = Button(tekst("nytt_brev"), icon_name="dokument", parent=self)
        self.eksport = IconButton("last-ned", tekst("eksporter_saksfil"), parent=self)
        self.eksport.clicked.connect(self.eksporter)
        self._meny = QMenu(self.brevknapp)
        self.brevknapp.set_menu(self._meny)
        self._rad = rad = QHBoxLayout(self)
        rad.setContentsMargins(0, 0, 0, 0)
        rad.setSpacing(_LUFT)
        for widget in (self.tittel, self.navn, self.duf, self.alder):
            rad.addWidget(widget)
        rad.addStretch(1)
        rad.addWidget(self.eksport)
        rad.addWidget(self.brevknapp)
        theme().changed.connect(self._maal)
        self._maal()

    def _maal(self) -> None:
        self.setMinimumHeight(theme().height(_HOEYDE))
        self._tilpass()

    def vis(self, hode: Hode, vedtak: tuple[Vedtaksvisning, ...]) -> None:
        """Show a person."""
        self.navn.setText(hode.navn)
        self.duf.setText(hode.duf_gruppert)
        self.alder.setText("  ·  ".join(del_ for del_ in (hode.alder, hode.kommune) if del_))
        self._meny.clear()
        for ett in vedtak:
            if not ett.slettet:
                ord_ = f"{ett.navn}, {norsk.dato(ett.vedtaksdato)}"
                valg = QAction(button_text(ord_), self._meny)
                valg.triggered.connect(lambda _paa=False, nr=ett.id: self.brev.emit(nr))
                self._meny.addAction(valg)
        self.brevknapp.setVisible(not self._meny.isEmpty())

    def minimumSizeHint(self) -> QSize:
        """Ask for what is always shown; the rest must not keep the page wide once it is shown."""
        alltid = (self.tittel, self.eksport, self.brevknapp)
        bredde = sum(w.minimumSizeHint().width() + _LITE_LUFT for w in alltid if not w.isHidden())
        return QSize(
            bredde + self.navn.minimumSizeHint().width(), super().minimumSizeHint().height()
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what there is no room for; it stands under Grunndata too."""
        super().resizeEvent(event)
        self._tilpass()

    def _tilpass(self) -> None:
        self.alder.setVisible(self.width() >= theme().length(_UTEN_ALDER_UNDER))
        smal = self.width() < theme().length(_UTEN_DUF_UNDER)
        self.duf.setVisible(not smal)
        self._rad.setSpacing(_LITE_LUFT if smal else _LUFT)
