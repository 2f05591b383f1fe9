"""The table of an import: ticks, kinds as pills, and what differs; Space ticks, Enter compares."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QMouseEvent

from desktop.models.importmodell import ART, AVVIK, DUF, NAVN, NUMMER, VALG, Rolle
from desktop.models.tekster import tekst
from desktop.theme.icons import draw_icon
from desktop.theme.theme import theme
from desktop.theme.tokens import HEAD_HEIGHT, ROW_HEIGHT, Role
from desktop.views.widgets.list_table import ListTable
from desktop.views.widgets.painting import box, pill_width, text_width, write
from desktop.views.widgets.person_delegate import PersonCell, PersonListDelegate

if TYPE_CHECKING:
    from PySide6.QtCore import QAbstractItemModel
    from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent
    from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

    from desktop.models.importmodell import Importmodell

    Index = QModelIndex | QPersistentModelIndex

CELLER = {
    NUMMER: PersonCell.TEXT,
    DUF: PersonCell.DUF,
    NAVN: PersonCell.NAME,
    AVVIK: PersonCell.TEXT,
}
BREDDER = {VALG: 62, NUMMER: 64, DUF: 136, NAVN: 190, ART: 124}
FRA_BREDDE = {NUMMER: 560, DUF: 420, AVVIK: 640}
PILLER = {
    "ny": ("accent_soft", "accent_soft_text"),
    "utvidet": ("warn_bg", "warn"),
    "ulik": ("warn_bg", "warn"),
    "lik": ("surface3", "text2"),
    "ikke_koblet": ("danger_bg", "danger"),
    "tatt_inn": ("ok_bg", "ok"),
    "uendret": ("surface3", "text2"),
    "ikke_valgt": ("surface3", "text2"),
    "avvist": ("danger_bg", "danger"),
}
_ROLIG = ("surface3", "text2")
_LUFT, _GAP, _RUTE, _MINST = 8.0, 5.0, 18, 170
_HUKET = Qt.CheckState.Checked


class Importdelegat(PersonListDelegate):
    """Paints rows of an import; a click in the first cell ticks the row."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make a delegate."""
        super().__init__(CELLER, parent)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the ground, then the tick, the kind, the pills or the text."""
        kolonne = index.column()
        merker: tuple[str, ...] = index.data(Rolle.MERKER) or () if kolonne == AVVIK else ()
        if kolonne not in {VALG, ART} and not merker:
            super().paint(painter, option, index)
            return
        painter.save()
        celle = QRectF(option.rect)
        self._paint_ground(painter, option, celle, first=kolonne == VALG)
        if kolonne == VALG:
            _tegn_rute(painter, celle, index)
        elif kolonne == ART:
            _tegn_art(painter, celle.adjusted(10, 0, -4, 0), index)
        else:
            farger = PILLER.get(str(index.data(Rolle.ART)), _ROLIG)
            rolig = farger if farger[0] == "warn_bg" else _ROLIG
            _tegn_merker(painter, celle.adjusted(10, 0, -4, 0), merker, rolig)
        painter.restore()

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        """Tick on a click anywhere in the first cell."""
        if (
            event.type() == QEvent.Type.MouseButtonRelease
            and isinstance(event, QMouseEvent)
            and event.button() == Qt.MouseButton.LeftButton
            and index.column() == VALG
        ):
            return bytt_valg(index)
        del model, option
        return False


def bytt_valg(index: Index) -> bool:
    """Tick the row of a cell, or take its tick away; false where it cannot be chosen."""
    modell = index.model()
    rute = modell.index(index.row(), VALG)
    if not rute.data(Rolle.KAN_VELGES):
        return False
    huket = Qt.CheckState(rute.data(Qt.ItemDataRole.CheckStateRole)) == _HUKET
    ny = Qt.CheckState.Unchecked if huket else _HUKET
    return modell.setData(rute, ny, Qt.ItemDataRole.CheckStateRole)


def _tegn_rute(painter: QPainter, celle: QRectF, index: Index) -> None:
    """Paint the box of the tick; a row that cannot be chosen has none."""
    if not index.data(Rolle.KAN_VELGES):
        return
    side = theme().height(_RUTE)
    rute = QRectF(celle.left() + 14, celle.center().y() - side / 2, side, side)
    if Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole)) == _HUKET:
        box(painter, rute, 4, "accent", "accent", 2)
        draw_icon(painter, "hake", rute.adjusted(2, 2, -2, -2), theme().color("on_accent"))
    else:
        box(painter, rute, 4, "surface", "border_strong", 2)


def _tegn_art(painter: QPainter, rom: QRectF, index: Index) -> None:
    _tegn_pille(painter, rom, str(index.data() or ""), PILLER[str(index.data(Rolle.ART))])


def _tegn_pille(painter: QPainter, rom: QRectF, ord_: str, farger: tuple[str, str]) -> float:
    """Paint a pill at the left of a room, cut if it is too wide; returns its right edge."""
    hoeyde = theme().height(21)
    rute = QRectF(rom.left(), 0, min(pill_width(ord_, _LUFT), rom.width()), hoeyde)
    rute.moveTop(rom.center().y() - hoeyde / 2)
    box(painter, rute, hoeyde / 2, farger[0])
    skrift = theme().font(Role.HELPER_STRONG)
    inni = rute.adjusted(_LUFT - 1, 0, 1 - _LUFT, 0)
    write(painter, inni, ord_, skrift, farger[1], Qt.AlignmentFlag.AlignCenter)
    return rute.right()


def _tegn_merker(
    painter: QPainter, rom: QRectF, merker: tuple[str, ...], farger: tuple[str, str]
) -> None:
    vist = _plass_til(merker, rom.width())
    venstre = rom.left()
    for ord_ in merker[:vist]:
        rest = QRectF(venstre, rom.top(), rom.right() - venstre, rom.height())
        venstre = _tegn_pille(painter, rest, ord_, farger) + _GAP
    if vist < len(merker):
        rest = QRectF(venstre + 1, rom.top(), rom.right() - venstre, rom.height())
        skrift = theme().font(Role.HELPER_STRONG)
        write(painter, rest, f"+{len(merker) - vist}", skrift, "text2")


def _plass_til(merker: tuple[str, ...], bredde: float) -> int:
    """How many pills fit, with room for «+n» if some do not; one at least."""
    flere = text_width("+99", theme().font(Role.HELPER_STRONG)) + _GAP
    brukt, vist = 0.0, 0
    for nummer, ord_ in enumerate(merker, 1):
        brukt += pill_width(ord_, _LUFT) + _GAP
        rest = flere if nummer < len(merker) else 0.0
        if brukt + rest > bredde and vist:
            break
        vist = nummer
    return vist


class Importtabell(ListTable):
    """The rows of a file; `opened` asks for the comparison of one."""

    def __init__(self, modell: Importmodell, parent: QWidget | None = None) -> None:
        """Show a model."""
        super().__init__(tekst("import_tabell"), parent)
        self._modell = modell
        self.setModel(modell)
        self.setItemDelegate(Importdelegat(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.horizontalHeader().setSectionsClickable(False)
        modell.modelReset.connect(self._fordel)
        theme().changed.connect(self._maal)
        self._maal()

    def _maal(self) -> None:
        self.set_row_height(theme().height(ROW_HEIGHT))
        self.horizontalHeader().setFixedHeight(theme().height(HEAD_HEIGHT))
        self._fordel()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space ticks the current row, wherever in it one stands."""
        index: QModelIndex = self.currentIndex()
        if event.key() == Qt.Key.Key_Space and index.isValid():
            bytt_valg(index)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width among the columns; a narrow table shows fewer."""
        super().resizeEvent(event)
        self._fordel()

    def _fordel(self) -> None:
        hode = self.horizontalHeader()
        bredde = self.viewport().width() / theme().text_scale
        for kolonne in range(self._modell.columnCount()):
            skjult = bredde < FRA_BREDDE.get(kolonne, 0)
            hode.setSectionHidden(kolonne, skjult or (kolonne == VALG and not self._modell.velges))
        siste = NAVN if hode.isSectionHidden(AVVIK) else AVVIK
        brukt = 0
        for kolonne, vanlig in BREDDER.items():
            if kolonne != siste and not hode.isSectionHidden(kolonne):
                hode.resizeSection(kolonne, theme().length(vanlig))
                brukt += theme().length(vanlig)
        rest = self.viewport().width() - brukt
        hode.resizeSection(siste, max(rest, theme().length(_MINST)))
