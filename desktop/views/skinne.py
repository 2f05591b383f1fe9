"""The rail: the places of the program, at the left edge of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QPainter
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QFrame, QVBoxLayout, QWidget

from desktop.models.navigasjon import Side
from desktop.models.tekster import tekst
from desktop.theme.icons import draw_icon
from desktop.theme.theme import theme
from desktop.theme.tokens import Role
from desktop.views.widgets.accessibility import set_accessible_role
from desktop.views.widgets.painting import box, ring, write
from desktop.views.widgets.plaintext import tooltip_text

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

BRED, SMAL, LAV = 84, 56, 36
_STEDER = (
    (Side.ARBEIDSFLATE, "arbeidsflate"),
    (Side.PERSONER, "personer"),
    (Side.RAPPORTER, "rapporter"),
    (Side.MALER, "maler"),
    (Side.HENDELSER, "hendelser"),
)
_NEDERST = ((Side.HJELP, "hjelp"), (Side.INNSTILLINGER, "innstillinger"))
_IKON = 20
_CENTRE = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter


class Stedknapp(QAbstractButton):
    """One place: an icon, with its name under it where the rail is wide."""

    def __init__(self, side: Side, ikon: str, *, navn_vises: bool, parent: QWidget) -> None:
        """Make a checkable button."""
        super().__init__(parent)
        self.side = side
        self._ikon = ikon
        self._navn_vises = navn_vises
        self._bred = True
        self._lav = False
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(tekst(f"sted_{side}"))
        self.sett_bred(bred=True)

    def sett_bred(self, *, bred: bool) -> None:
        """Show the name under the icon, or only in the tooltip."""
        self._bred = bred and self._navn_vises
        self.setToolTip("" if self._bred else tooltip_text(self.accessibleName()))
        self._maal()

    def sett_lav(self, *, lav: bool) -> None:
        """Stand closer together in a low window."""
        self._lav = lav
        self._maal()

    def _maal(self) -> None:
        hoeyde = 56 if self._bred else 48
        self.setFixedHeight(LAV if self._lav else theme().height(hoeyde))
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as the rail lets it be."""
        return QSize(SMAL - 12, self.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ground, mark, icon, name and ring."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            rect = QRectF(self.rect())
            valgt = self.isChecked()
            if valgt or self.underMouse():
                box(painter, rect, 8, "rail_active")
            if valgt:
                merke = QRectF(0, rect.height() * 0.24, 3, rect.height() * 0.52)
                box(painter, merke, 1.5, "rail_mark")
            self._tegn(painter, rect, "rail_active_text" if valgt else "rail_text")
            if self.hasFocus():
                ring(painter, rect.adjusted(1, 1, -1, -1), 8, "rail_focus")

    def _tegn(self, painter: QPainter, rect: QRectF, token: str) -> None:
        side = float(theme().length(_IKON))
        topp = 9.0 if self._bred else (rect.height() - side) / 2
        plass = QRectF((rect.width() - side) / 2, topp, side, side)
        draw_icon(painter, self._ikon, plass, theme().color(token))
        if self._bred:
            rolle = Role.SMALL_STRONG if self.isChecked() else Role.SMALL
            under = QRectF(0, topp + side, rect.width(), rect.height() - topp - side - 2)
            write(painter, under, self.accessibleName(), theme().font(rolle), token, _CENTRE)


class Brukermerke(QWidget):
    """The initials of the one who is at work, on a disc."""

    def __init__(self, parent: QWidget) -> None:
        """Make an empty mark."""
        super().__init__(parent)
        self._initialer = ""
        set_accessible_role(self, QAccessible.Role.StaticText)
        self.setFixedSize(36, 36)
        self.hide()

    def vis(self, initialer: str, navn: str) -> None:
        """Show whose session it is."""
        self._initialer = initialer[:2]
        self.setAccessibleName(tekst("innlogget_som", navn=navn))
        self.setToolTip(tooltip_text(self.accessibleName()))
        self.show()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the disc."""
        with QPainter(self) as painter:
            rect = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            box(painter, rect, rect.width() / 2, "rail_mark")
            skrift = theme().font(Role.HELPER_STRONG)
            write(painter, rect, self._initialer, skrift, "rail", _CENTRE)


class Skinne(QFrame):
    """The places above, help, settings and the user below."""

    valgt = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make a wide rail."""
        super().__init__(parent)
        set_accessible_role(self, QAccessible.Role.ToolBar, tekst("hovedmeny"))
        self._bred = True
        self._gruppe = QButtonGroup(self)
        self.knapper: dict[str, Stedknapp] = {}
        self.bruker = Brukermerke(self)
        self._kolonne = QVBoxLayout(self)
        self._kolonne.setContentsMargins(6, 60, 6, 10)
        self._kolonne.setSpacing(4)
        for side, ikon in _STEDER:
            self._legg_til(side, ikon, navn_vises=True)
        self._kolonne.addStretch(1)
        for side, ikon in _NEDERST:
            self._legg_til(side, ikon, navn_vises=False)
        self._kolonne.addSpacing(4)
        self._kolonne.addWidget(self.bruker, 0, Qt.AlignmentFlag.AlignHCenter)
        self.sett_bred(bred=True)
        theme().changed.connect(self._maal)

    def _legg_til(self, side: Side, ikon: str, *, navn_vises: bool) -> None:
        knapp = Stedknapp(side, ikon, navn_vises=navn_vises, parent=self)
        knapp.clicked.connect(lambda: self.valgt.emit(side.value))
        self._gruppe.addButton(knapp)
        self.knapper[side.value] = knapp
        self._kolonne.addWidget(knapp)

    def sett_bred(self, *, bred: bool) -> None:
        """Show names under the icons, or icons alone."""
        self._bred = bred
        self._maal()

    def _maal(self) -> None:
        self.setFixedWidth(theme().length(BRED) if self._bred else SMAL)
        for knapp in self.knapper.values():
            knapp.sett_bred(bred=self._bred)

    def sett_lav(self, *, lav: bool) -> None:
        """Make room for all places in a low window."""
        self._kolonne.setContentsMargins(6, 52 if lav else 60, 6, 8 if lav else 10)
        self._kolonne.setSpacing(2 if lav else 4)
        for knapp in self.knapper.values():
            knapp.sett_lav(lav=lav)

    def sett_valgt(self, side: str) -> None:
        """Mark the place where the user is."""
        knapp = self.knapper.get(side)
        if knapp is not None:
            knapp.setChecked(True)

    def sett_tilgjengelig(self, *, tilgjengelig: bool) -> None:
        """Let the places be chosen, once a caseload is open."""
        for knapp in self.knapper.values():
            knapp.setEnabled(tilgjengelig)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground and the program's mark."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.fillRect(self.rect(), theme().color("rail"))
            side = 34.0
            merke = QRectF((self.width() - side) / 2, 13, side, side)
            box(painter, merke, 9, "rail_mark")
            draw_icon(painter, "hus", merke.adjusted(6, 6, -6, -6), theme().color("rail"))
