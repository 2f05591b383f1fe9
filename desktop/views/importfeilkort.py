"""The card of a refused file: why, where, and what to do now; the faults can be taken along."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication, QHeaderView, QSizePolicy, QWidget

from desktop.models import norsk
from desktop.models.importfeil import MELDING, NUMMER, STED
from desktop.models.tekster import tekst
from desktop.theme.theme import theme
from desktop.theme.tokens import CARD_PADDING, HEAD_HEIGHT, ROW_HEIGHT, Role
from desktop.views.fildialog import velg_lagringssted
from desktop.views.sidedeler import Flate
from desktop.views.widgets.accessibility import announce
from desktop.views.widgets.banner import Banner
from desktop.views.widgets.buttons import Button
from desktop.views.widgets.etikett import Etikett
from desktop.views.widgets.flow_layout import FlowLayout
from desktop.views.widgets.list_table import ListTable
from desktop.views.widgets.person_delegate import PersonListDelegate
from desktop.views.widgets.plaintext import visible

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter, QResizeEvent
    from PySide6.QtWidgets import QStyleOptionViewItem

    from desktop.models.importskjerm import ImportSkjerm

    Index = QModelIndex | QPersistentModelIndex

_BREDDER = {NUMMER: 70, STED: 210}
_STED_FRA, _VISTE_RADER, _MAALTE = 620, 8, 500
_LINJE, _LUFT, _ORDBRUDD = 17, 20, 1.15


class Feildelegat(PersonListDelegate):
    """Paints a fault; a long message breaks its lines."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make a delegate."""
        super().__init__({}, parent)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the ground and the words."""
        painter.save()
        celle = QRectF(option.rect)
        self._paint_ground(painter, option, celle, first=index.column() == NUMMER)
        painter.setFont(theme().font(Role.CELL))
        painter.setPen(theme().color("text"))
        brytes = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignVCenter
        ord_ = visible(str(index.data() or ""))
        painter.setClipRect(celle)
        painter.drawText(celle.adjusted(10, 0, -6, 0), int(brytes), ord_)
        painter.restore()


class Feiltabell(ListTable):
    """The faults of a file; the last column takes the room that is left and breaks its lines."""

    def __init__(self, skjerm: ImportSkjerm, parent: QWidget | None = None) -> None:
        """Show the faults of a screen."""
        super().__init__(tekst("import_feil_kort"), parent)
        self._skjerm = skjerm
        self.setModel(skjerm.feilmodell)
        self.setItemDelegate(Feildelegat(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        hode = self.horizontalHeader()
        hode.setSectionsClickable(False)
        hode.setSectionResizeMode(MELDING, QHeaderView.ResizeMode.Stretch)
        theme().changed.connect(self._maal)
        self._maal()

    def _maal(self) -> None:
        self.horizontalHeader().setFixedHeight(theme().height(HEAD_HEIGHT))
        for kolonne, bredde in _BREDDER.items():
            self.horizontalHeader().resizeSection(kolonne, theme().length(bredde))

    def tilpass_hoeyde(self) -> None:
        """Be as high as the faults need, up to eight rows."""
        self._tilpass_rader()
        rader = min(self.model().rowCount(), _VISTE_RADER)
        radhoeyde = self.verticalHeader().defaultSectionSize()
        self.setMinimumHeight(self.horizontalHeader().height() + rader * radhoeyde + 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the place out where there is no room for it."""
        super().resizeEvent(event)
        self._tilpass_rader()

    def _tilpass_rader(self) -> None:
        smal = self.viewport().width() < theme().length(_STED_FRA)
        self.horizontalHeader().setSectionHidden(STED, smal)
        self.set_row_height(theme().height(ROW_HEIGHT + _LINJE * (self._linjer() - 1)))

    def _linjer(self) -> int:
        """Count the lines that the longest message needs, four at most."""
        maal = QFontMetrics(theme().font(Role.CELL))
        meldinger = (rad.melding for rad in self._skjerm.feilmodell.rader[:_MAALTE])
        lengst = max(map(maal.horizontalAdvance, meldinger), default=0)
        rom = max(self.columnWidth(MELDING) - _LUFT, 1)
        return min(ceil(lengst * _ORDBRUDD / rom), 4) or 1


class Feilkort(Flate):
    """Says that nothing was imported, and why. `annen_fil` asks for another file."""

    annen_fil = Signal()

    def __init__(self, skjerm: ImportSkjerm, parent: QWidget | None = None) -> None:
        """Make a card that is filled when something is refused."""
        super().__init__(tekst("import_avvist"), luft=CARD_PADDING, parent=parent)
        self._skjerm = skjerm
        self.tittel = Etikett("", Role.CARD_TITLE, wrap=True)
        self.melding = Banner("danger", "")
        self.merknad = Etikett(tekst("import_feil_gjelder_flere"), Role.CELL, "text2", wrap=True)
        self.tabell = Feiltabell(skjerm)
        self.luft = QWidget(self)
        self.raad = Etikett(tekst("import_raad"), Role.BODY, wrap=True)
        self.tilbake = Button(tekst("import_tilbake"), "primary", icon_name="tilbake")
        self.igjen = Button(tekst("import_les_igjen"), icon_name="gjenopprett")
        self.velg = Button(tekst("import_annen_fil"), "primary", icon_name="mappe-aapen")
        self.kopier = Button(tekst("import_kopier_feil"), icon_name="kopier")
        self.lagre = Button(tekst("import_lagre_feil"), icon_name="last-ned")
        self._bygg()
        self.tilbake.clicked.connect(skjerm.tilbake)
        self.igjen.clicked.connect(skjerm.les_igjen)
        self.velg.clicked.connect(self.annen_fil)
        self.kopier.clicked.connect(self._kopier)
        self.lagre.clicked.connect(self._lagre)

    def _bygg(self) -> None:
        self.body.setSpacing(12)
        for widget in (self.tittel, self.melding, self.merknad, self.tabell, self.raad):
            self.legg_til(widget, int(widget is self.tabell))
        for etikett in (self.tittel, self.merknad, self.raad):
            etikett.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        rad = QWidget(self)
        flyt = FlowLayout(rad, gap=10, line_gap=8)
        for knapp in (self.tilbake, self.igjen, self.velg, self.kopier, self.lagre):
            flyt.addWidget(knapp)
        self.legg_til(rad)
        self.legg_til(self.luft, 1)

    def vis(self) -> None:
        """Show the refusal of the screen."""
        rader = self._skjerm.feilmodell.rader
        en = len(rader) == 1 and not (rader[0].nummer or rader[0].sted)
        self.tittel.setText(
            " – ".join(del_ for del_ in (tekst("import_avvist"), self._skjerm.fil) if del_)
        )
        ord_ = rader[0].melding if en else norsk.antall("import_feil", len(rader))
        self.melding.set_message("danger", ord_)
        self.tabell.setVisible(not en)
        self.luft.setVisible(en)
        self.tabell.tilpass_hoeyde()
        self.merknad.setVisible(not en and self._skjerm.flere_filer)
        self.tilbake.setVisible(self._skjerm.kan_tilbake)
        self.igjen.setVisible(self._skjerm.kan_tilbake)
        self.velg.setVisible(not self._skjerm.kan_tilbake)
        med_kryss = self._skjerm.kan_tilbake and self._skjerm.modell.velges
        self.raad.setText(tekst("import_raad_kryss" if med_kryss else "import_raad"))

    def fokuser(self) -> None:
        """Put focus on what to do now."""
        knapp = self.tilbake if self._skjerm.kan_tilbake else self.velg
        knapp.setFocus(Qt.FocusReason.OtherFocusReason)

    def _kopier(self) -> None:
        QApplication.clipboard().setText(self._skjerm.feil_som_tekst())
        self._skjerm.rom.si_fra(tekst("import_feil_kopiert"))
        announce(self.kopier, tekst("import_feil_kopiert"))

    def _lagre(self) -> None:
        navn = tekst("import_feilfilnavn", dato=f"{self._skjerm.rom.i_dag:%Y-%m-%d}")
        velg_lagringssted(
            self.window(),
            tekst("import_lagre_feil"),
            navn,
            tekst("import_tekstfilter"),
            self._skjerm.lagre_feil,
        )
