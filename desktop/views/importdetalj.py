"""One row of a file beside what is registered: field by field, and our deadline step by step."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QCheckBox, QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.models.tekster import tekst
from desktop.theme.tokens import CARD_PADDING, Role
from desktop.views.sidedeler import Rulleside
from desktop.views.widgets.accessibility import announce
from desktop.views.widgets.buttons import Button, IconButton
from desktop.views.widgets.card import hairline
from desktop.views.widgets.etikett import ElidingLabel, Etikett
from desktop.views.widgets.flow_layout import FlowLayout
from desktop.views.widgets.painting import ring
from desktop.views.widgets.pill import Pill

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent

    from desktop.models.importlinje import Feltlinje, Importlinje
    from desktop.models.importskjerm import ImportSkjerm
    from desktop.views.widgets.pill import PillKind

_RING = 2
_UTEN_VAAR = ("import_felt", "import_nytt_i_filen")
_PILLE = {"ny": "aksent", "ulik": "warn", "utvidet": "warn", "ikke_koblet": "danger"}


class Importdetaljflate(QFrame):
    """Compares the row that the screen names. `lukket` sends the user back to the table."""

    lukket = Signal()
    aapne_person = Signal(str)

    def __init__(self, skjerm: ImportSkjerm, parent: QWidget | None = None) -> None:
        """Make a hidden comparison."""
        super().__init__(parent)
        self._skjerm = skjerm
        self._nummer = 0
        self.navn = ElidingLabel("", Role.CARD_TITLE, parent=self)
        self.duf = Etikett("", Role.CELL, "text2", selectable=True, parent=self)
        self.art = Pill("", parent=self)
        self.lukk = IconButton("lukk", tekst("import_lukk_sammenlikning"), parent=self)
        self.ta_inn = QCheckBox(tekst("import_ta_inn_person"))
        self.ta_inn.setAccessibleName(tekst("import_ta_inn_person"))
        self.person = Button(tekst("import_aapne_person"), icon_name="person", small=True)
        self.rulle = Rulleside(self)
        self._bygg()
        self.lukk.clicked.connect(self.lukket)
        self.ta_inn.clicked.connect(self._bytt)
        self.person.clicked.connect(self._aapne)
        skjerm.detalj.endret.connect(self._vis)
        skjerm.modell.valg_endret.connect(self._vis_valg)
        self.hide()

    def _bygg(self) -> None:
        kolonne = QVBoxLayout(self)
        kolonne.setContentsMargins(0, 0, 0, 0)
        kolonne.setSpacing(0)
        hode = QHBoxLayout()
        hode.setContentsMargins(CARD_PADDING, 8, 8, 4)
        hode.setSpacing(10)
        hode.addWidget(self.navn, 1)
        hode.addWidget(self.art)
        hode.addWidget(self.lukk)
        kolonne.addLayout(hode)
        under = QWidget(self)
        flyt = FlowLayout(under, gap=16, line_gap=4)
        under.setContentsMargins(CARD_PADDING, 0, CARD_PADDING, 8)
        for widget in (self.duf, self.ta_inn, self.person):
            flyt.addWidget(widget)
        kolonne.addWidget(under)
        kolonne.addWidget(hairline(self))
        ramme = QVBoxLayout()
        ramme.setContentsMargins(_RING, _RING, _RING, _RING)
        ramme.addWidget(self.rulle)
        kolonne.addLayout(ramme, 1)
        self.rulle.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.rulle.kolonne.setContentsMargins(CARD_PADDING, 10, CARD_PADDING, 12)
        self.rulle.flate.setProperty("flate", "")
        self.rulle.installEventFilter(self)

    def _vis(self) -> None:
        linje = self._skjerm.detalj.linje
        if linje is None:
            self.hide()
            return
        self._nummer = linje.nummer
        self.navn.setText(linje.navn)
        self.duf.setText(linje.duf)
        self.art.show_text(
            tekst(f"import_art_{linje.art}"), cast("PillKind", _PILLE.get(linje.art, "noytral"))
        )
        self.person.setVisible(bool(linje.person_id))
        self.ta_inn.setVisible(self._skjerm.modell.velges and linje.kan_velges)
        self._vis_valg()
        self._fyll(linje)
        self.show()

    def _fyll(self, linje: Importlinje) -> None:
        while element := self.rulle.kolonne.takeAt(0):
            if widget := element.widget():
                widget.hide()
                widget.deleteLater()
        if linje.tekst:
            self.rulle.legg_til(Etikett(linje.tekst, Role.BODY, wrap=True, selectable=True))
        if linje.felt:
            self.rulle.legg_til(_rutenett(linje.felt, velges=self._skjerm.modell.velges))
        elif not linje.tekst:
            self.rulle.legg_til(Etikett(tekst("import_ingen_avvik"), wrap=True))
        if self._skjerm.detalj.logg:
            self.rulle.legg_til(_logg(self._skjerm.detalj.logg))
        self.rulle.kolonne.addStretch(1)
        self._si(linje)

    def _si(self, linje: Importlinje) -> None:
        """Say all of it to assistive technology where the panel takes focus."""
        navn = f"{tekst('import_sammenlikning')}: {linje.navn}"
        deler = [linje.tekst, *map(_feltsetning, linje.felt)]
        if self._skjerm.detalj.logg:
            deler += [tekst("import_vaar_beregning"), *self._skjerm.detalj.logg]
        self.rulle.setAccessibleName(navn)
        self.rulle.setAccessibleDescription(". ".join(del_ for del_ in deler if del_))
        announce(self.rulle, navn)

    def _vis_valg(self) -> None:
        self.ta_inn.setChecked(self._nummer in self._skjerm.modell.valgte)

    def _bytt(self, valgt: bool) -> None:
        self._skjerm.modell.velg(self._nummer, valgt=valgt)

    def _aapne(self) -> None:
        linje = self._skjerm.detalj.linje
        if linje is not None and linje.person_id:
            self.aapne_person.emit(linje.person_id)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Paint the ring anew when focus comes to what is compared, or leaves it."""
        if event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut}:
            self.update()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ring around what is compared while it has focus."""
        super().paintEvent(event)
        if self.rulle.hasFocus():
            rute = self.rulle.geometry().adjusted(-_RING, -_RING, _RING, _RING)
            with QPainter(self) as painter:
                ring(painter, QRectF(rute), 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to the table."""
        if event.key() == Qt.Key.Key_Escape:
            self.lukket.emit()
        else:
            super().keyPressEvent(event)


def _feltsetning(felt: Feltlinje) -> str:
    vaar = f"{tekst('import_vaar')} {felt.vaar}, " if felt.vaar else ""
    ord_ = f"{felt.etikett}: {vaar}{tekst('import_filens')} {felt.filens}"
    return f"{ord_}. {felt.forklaring}" if felt.forklaring else ord_


def _rutenett(felt: tuple[Feltlinje, ...], *, velges: bool) -> QWidget:
    """Lay fields out in three columns, with what becomes of each under its name."""
    flate = QWidget()
    nett = QGridLayout(flate)
    nett.setContentsMargins(0, 0, 0, 0)
    nett.setHorizontalSpacing(14)
    nett.setVerticalSpacing(6)
    mot_vaar = any(ett.vaar for ett in felt)
    hoder = ("import_felt", "import_vaar", "import_filens") if mot_vaar else _UTEN_VAAR
    for kolonne, noekkel in enumerate(hoder):
        nett.addWidget(Etikett(tekst(noekkel), Role.LABEL, "text2"), 0, kolonne)
        nett.setColumnStretch(kolonne, 3 if kolonne else 2)
    rad = 1
    for ett in felt:
        nett.addWidget(hairline(flate), rad, 0, 1, 3)
        rad = _feltrad(nett, rad + 1, ett, velges=velges)
    return flate


def _feltrad(nett: QGridLayout, rad: int, felt: Feltlinje, *, velges: bool) -> int:
    """Put a field at a row of the grid and tell which row is free after it."""
    topp = Qt.AlignmentFlag.AlignTop
    nett.addWidget(Etikett(felt.etikett, Role.CELL_STRONG, wrap=True), rad, 0, topp)
    verdier = (felt.vaar, felt.filens) if felt.vaar else (felt.filens,)
    for kolonne, verdi in enumerate(verdier, 1):
        celle = Etikett(verdi, Role.CELL, wrap=True, selectable=True)
        nett.addWidget(celle, rad, kolonne, topp)
    if velges:
        noekkel = "import_tas_inn" if felt.tas_inn else "import_tas_ikke_inn"
        pille = Pill(tekst(noekkel), "ok" if felt.tas_inn else "noytral")
        nett.addWidget(pille, rad + 1, 0, topp)
    if felt.forklaring:
        forklart = Etikett(felt.forklaring, Role.HELPER, "text2", wrap=True)
        nett.addWidget(forklart, rad + 1, 1, 1, 2)
    return rad + 2


def _logg(logg: tuple[str, ...]) -> QWidget:
    """Show the steps of our deadline, numbered."""
    flate = QFrame()
    flate.setProperty("flate", "surface2")
    flate.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    kolonne = QVBoxLayout(flate)
    kolonne.setContentsMargins(12, 10, 12, 12)
    kolonne.setSpacing(5)
    kolonne.addWidget(Etikett(tekst("import_vaar_beregning"), Role.VALUE, wrap=True))
    for linje in logg:
        kolonne.addWidget(Etikett(linje, Role.CELL, wrap=True, selectable=True))
    return flate
