"""Exporting case files: asking where to, and how far it has come with the way to stop it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, QTimer
from PySide6.QtGui import QAccessible, QPainter
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from desktop.models.tekster import tekst
from desktop.theme.theme import theme
from desktop.theme.tokens import Role
from desktop.views.fildialog import velg_lagringssted
from desktop.views.widgets.accessibility import announce, set_accessible_role
from desktop.views.widgets.buttons import Button
from desktop.views.widgets.etikett import Etikett
from desktop.views.widgets.painting import box

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QPaintEvent

    from desktop.models.eksport import EksportSkjerm
    from desktop.models.personliste import PersonlisteSkjerm

_FOERST_ETTER_MS, _MARG, _STOLPE = 300, 16, 160


class Eksportlinje(QWidget):
    """A card at the foot of the window while an export goes on; a short one never shows it."""

    def __init__(self, skjerm: EksportSkjerm, vindu: QWidget) -> None:
        """Make a hidden card that follows the exports of a screen."""
        super().__init__(vindu)
        self._skjerm = skjerm
        self.ord = Etikett("", Role.CELL_MEDIUM, parent=self)
        self.stolpe = QProgressBar(self)
        self.stolpe.setTextVisible(False)
        self.stolpe.setFixedWidth(theme().length(_STOLPE))
        self.stolpe.setAccessibleName(tekst("import_fremdrift"))
        self.avbryt = Button(tekst("avbryt"), small=True, parent=self)
        self._snart = QTimer(self)
        self._snart.setSingleShot(True)
        self._snart.setInterval(_FOERST_ETTER_MS)
        self._snart.timeout.connect(self._frem)
        rad = QHBoxLayout(self)
        rad.setContentsMargins(16, 8, 10, 8)
        rad.setSpacing(12)
        for widget in (self.ord, self.stolpe, self.avbryt):
            rad.addWidget(widget)
        set_accessible_role(self, QAccessible.Role.Grouping, tekst("import_fremdrift"))
        self.avbryt.clicked.connect(skjerm.avbryt)
        skjerm.endret.connect(self._endret)
        skjerm.fremdrift_endret.connect(self._kommet)
        vindu.installEventFilter(self)
        self.hide()

    def _endret(self) -> None:
        if self._skjerm.gaar:
            self._kommet(0, self._skjerm.antall)
            self._snart.start()
        else:
            self._snart.stop()
            self.hide()

    def _kommet(self, gjort: int, antall: int) -> None:
        self.ord.setText(tekst("eksport_gaar", gjort=gjort, n=antall))
        self.stolpe.setRange(0, antall)
        self.stolpe.setValue(gjort)
        self._plasser()

    def _frem(self) -> None:
        self._plasser()
        self.show()
        self.raise_()
        announce(self, self.ord.text())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the size of the window."""
        if watched is self.parent() and event.type() == QEvent.Type.Resize:
            self._plasser()
        return False

    def _plasser(self) -> None:
        vindu = self.parentWidget()
        if vindu is not None:
            self.resize(self.sizeHint())
            self.move(QPoint(vindu.width(), vindu.height()) - self.rect().bottomRight())
            self.move(self.pos() - QPoint(_MARG, _MARG + theme().height(30)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground of a card with an edge."""
        with QPainter(self) as painter:
            box(painter, QRectF(self.rect()), 8, "surface", "border_strong")


class Eksport(QObject):
    """Asks where case files are to be saved, and lets the screen write them."""

    def __init__(self, skjerm: EksportSkjerm, vindu: QWidget) -> None:
        """Belong to a window."""
        super().__init__(vindu)
        self.skjerm = skjerm
        self.linje = Eksportlinje(skjerm, vindu)
        self._vindu = vindu

    def personer(self, person_ider: Sequence[str]) -> None:
        """Export the case files of persons."""
        self._spoer(lambda sti: self.skjerm.eksporter(person_ider, sti))

    def utvalg(self, liste: PersonlisteSkjerm) -> None:
        """Export the case files of everybody whom the list shows, in its order."""
        utvalg, sortering = liste.utvalg, liste.sortering
        self._spoer(lambda sti: self.skjerm.eksporter_utvalg(utvalg, sortering, sti))

    def _spoer(self, ferdig: Callable[[Path], None]) -> None:
        """Ask where to; the kind of file that is chosen gives the name its ending."""
        navn = self.skjerm.filnavn()
        dialog = velg_lagringssted(
            self._vindu, tekst("eksporter_saksfil"), navn, tekst("eksport_filter"), ferdig
        )
        dialog.selectFile(Path(navn).stem)
        dialog.filterSelected.connect(lambda filter_: dialog.setDefaultSuffix(endelse_av(filter_)))


def endelse_av(filter_: str) -> str:
    """Give the ending that a filter of the dialog stands for: «json» of «… (*.json)»."""
    return filter_.rpartition("*.")[2].rstrip(")")
