"""The top bar: back and forward, where one is, search, and when something was last saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QPainter
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from desktop.models.tekster import tekst
from desktop.theme.icons import draw_icon
from desktop.theme.theme import set_role, theme
from desktop.theme.tokens import TOP_BAR, Role
from desktop.views.ikon import Ikon
from desktop.views.widgets.accessibility import set_accessible_role
from desktop.views.widgets.buttons import IconButton
from desktop.views.widgets.etikett import ElidingLabel, Etikett
from desktop.views.widgets.painting import box, line, ring, text_width, write
from desktop.views.widgets.pill import Pill
from desktop.views.widgets.plaintext import button_text, tooltip_text, visible

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

_TAST = "Ctrl+K"
SOEK_BRED, SOEK_SMAL, SOEK_MINST = 330, 230, 150
_HOEYRE = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter


class Soekefelt(QPushButton):
    """What looks like a search field and opens the palette."""

    def __init__(self, parent: QWidget) -> None:
        """Make a button that says what can be searched for."""
        super().__init__(parent)
        self._ord = tekst("soek_plassholder")
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.setAccessibleName(self._ord)
        self.setAccessibleDescription(_TAST)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._smal = False
        theme().changed.connect(self._maal)
        self._maal()

    def sett_smal(self, *, smal: bool) -> None:
        """Take less of a narrow window."""
        self._smal = smal
        self._maal()

    def _maal(self) -> None:
        self.setMinimumWidth(theme().length(SOEK_MINST))
        self.setMaximumWidth(theme().length(SOEK_SMAL if self._smal else SOEK_BRED))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """As wide as on the picture."""
        return QSize(theme().length(SOEK_BRED), theme().height(32))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint a field with icon, words and key."""
        with QPainter(self) as painter:
            rect = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
            box(painter, rect, 6, "surface", "border_strong")
            side = float(theme().length(16))
            ikon = QRectF(10, (self.height() - side) / 2, side, side)
            draw_icon(painter, "sok", ikon, theme().color("text2"))
            skrift = theme().font(Role.HELPER_STRONG)
            bredde = text_width(_TAST, skrift) + 14
            tast = QRectF(rect.right() - bredde - 6, 6, bredde, rect.height() - 11)
            box(painter, tast, 4, "surface3")
            write(painter, tast, _TAST, skrift, "text2", _HOEYRE)
            ord_ = QRectF(ikon.right() + 10, 0, tast.left() - ikon.right() - 16, self.height())
            write(painter, ord_, self._ord, theme().font(Role.BODY), "placeholder")
            if self.hasFocus():
                ring(painter, QRectF(self.rect()), 6)


class Smule(QPushButton):
    """A place above the present one, to go back to."""

    def __init__(self, ord_: str, parent: QWidget) -> None:
        """Make a flat button."""
        super().__init__(button_text(ord_), parent)
        self.setProperty("variant", "quiet")
        self.setProperty("small", True)
        self.setAutoDefault(False)
        self.setAccessibleName(visible(ord_))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        set_role(self, Role.CELL)


class Broedsmuler(QWidget):
    """Where the user is: the places above as buttons, the present one as text."""

    valgt = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        """Make an empty row."""
        super().__init__(parent)
        self._rad = QHBoxLayout(self)
        self._rad.setContentsMargins(0, 0, 0, 0)
        self._rad.setSpacing(0)
        self._ledd: tuple[str, ...] = ()
        self._smal = False
        set_accessible_role(self, QAccessible.Role.Grouping, tekst("broedsmuler"))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def vis(self, ledd: Sequence[str]) -> None:
        """Show a path; the last is where the user is."""
        self._ledd = tuple(ledd)
        self._bygg()

    def sett_smal(self, *, smal: bool) -> None:
        """Show the last place alone, or the whole path."""
        if smal != self._smal:
            self._smal = smal
            self._bygg()

    def _bygg(self) -> None:
        while element := self._rad.takeAt(0):
            if widget := element.widget():
                widget.hide()
                widget.deleteLater()
        if not self._ledd:
            return
        if not self._smal:
            for nummer, ord_ in enumerate(self._ledd[:-1]):
                self._legg_til_smule(nummer, ord_)
        self._rad.addWidget(ElidingLabel(self._ledd[-1], Role.CELL_STRONG, parent=self), 1)

    def _legg_til_smule(self, nummer: int, ord_: str) -> None:
        smule = Smule(ord_, self)
        smule.clicked.connect(lambda: self.valgt.emit(nummer))
        self._rad.addWidget(smule)
        self._rad.addWidget(Ikon("chevron-hoyre", "text2", 13, self))
        self._rad.addSpacing(8)


class Topplinje(QFrame):
    """The bar over every page."""

    tilbake = Signal()
    fram = Signal()
    meny = Signal()
    soek = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make a bar with nothing to go back to."""
        super().__init__(parent)
        self.tilbakeknapp = IconButton("tilbake", tekst("tilbake"), parent=self)
        self.framknapp = IconButton("fram", tekst("fram"), parent=self)
        self.menyknapp = IconButton("meny", tekst("vis_personmeny"), parent=self)
        self.smuler = Broedsmuler(self)
        self.oeving = Pill(tekst("oevingsmodus"), "warn", self)
        self.soekefelt = Soekefelt(self)
        self._sky = Ikon("sky-lagret", "ok", 16, self)
        self._lagret = Etikett("", Role.CELL, "text2", parent=self)
        self._smal = False
        self.oeving.setToolTip(tooltip_text(tekst("oevingsmodus_forklart")))
        self.oeving.hide()
        self.menyknapp.hide()
        self._bygg()
        self.tilbakeknapp.clicked.connect(self.tilbake)
        self.framknapp.clicked.connect(self.fram)
        self.menyknapp.clicked.connect(self.meny)
        self.soekefelt.clicked.connect(self.soek)
        theme().changed.connect(self._maal)

    def _bygg(self) -> None:
        rad = QHBoxLayout(self)
        rad.setContentsMargins(16, 0, 18, 0)
        rad.setSpacing(8)
        for widget in (self.tilbakeknapp, self.framknapp, self.menyknapp):
            rad.addWidget(widget)
        rad.addWidget(self.smuler, 1)
        rad.addWidget(self.oeving)
        rad.addWidget(self.soekefelt)
        rad.addSpacing(6)
        rad.addWidget(self._sky)
        rad.addWidget(self._lagret)
        self._maal()
        self.vis_lagret("")
        self.sett_historie(tilbake=False, fram=False)

    def _maal(self) -> None:
        self.setFixedHeight(theme().height(TOP_BAR))
        self.update()

    def sett_historie(self, *, tilbake: bool, fram: bool) -> None:
        """Say whether there is somewhere to go back or forward to."""
        self.tilbakeknapp.setEnabled(tilbake)
        self.framknapp.setEnabled(fram)

    def vis_lagret(self, tid: str) -> None:
        """Say when something was last saved, by the wall clock."""
        self._lagret.setText(tekst("lagret_klokken", tid=tid) if tid else "")
        self._vis_eller_skjul()

    def sett_smal(self, *, smal: bool) -> None:
        """Leave out what a narrow window has no room for."""
        self._smal = smal
        self.smuler.sett_smal(smal=smal)
        self.soekefelt.sett_smal(smal=smal)
        self._vis_eller_skjul()

    def _vis_eller_skjul(self) -> None:
        synlig = not self._smal and bool(self._lagret.text())
        self._lagret.setVisible(synlig)
        self._sky.setVisible(synlig)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground and the hairline under it."""
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), theme().color("surface"))
            fot = self.height() - 0.5
            line(painter, QPointF(0, fot), QPointF(self.width(), fot), "border")
