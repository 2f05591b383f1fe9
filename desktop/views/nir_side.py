"""The NIR page: three cards of facts, a card for each scheme, and what is over, folded [2.7]."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.models.tekster import tekst
from desktop.theme.theme import theme
from desktop.theme.tokens import CARD_GAP, CARD_PADDING, Role
from desktop.views import fra_visning
from desktop.views.ikon import Ikon
from desktop.views.ordning_side import Kortflate
from desktop.views.sidedeler import Flate
from desktop.views.widgets.buttons import Button
from desktop.views.widgets.card import Card, hairline
from desktop.views.widgets.detail_fields import DetailFields
from desktop.views.widgets.empty_state import EmptyState
from desktop.views.widgets.etikett import Etikett
from desktop.views.widgets.pill import Pill
from desktop.views.widgets.program_bar import ProgramBar

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from desktop.models.visning import Kort, Nirordning, Nirvisning, Opplysning
    from desktop.views.widgets.etikett import Tone
    from desktop.views.widgets.pill import PillKind

OPPHOLD = "nir_opphold"
_IKON = {"nir_adresse": "hus", OPPHOLD: "dokument-hake", "nir_kategori": "mappe"}
_INFO_MINST, _KORT_MINST = 250, 380


class Kolonner(QWidget):
    """Lays its widgets side by side as long as each has its least width, else under each other."""

    def __init__(self, minst: int) -> None:
        """Make an empty row; `minst` is the least width of a column at 100 %."""
        super().__init__()
        self._minst = minst
        self._antall = 0
        self.deler: list[QWidget] = []
        self._rutenett = QGridLayout(self)
        self._rutenett.setContentsMargins(0, 0, 0, 0)
        self._rutenett.setSpacing(CARD_GAP)

    def vis(self, deler: Sequence[QWidget]) -> None:
        """Show other widgets in place of those that are there."""
        for del_ in self.deler:
            self._rutenett.removeWidget(del_)
            del_.hide()
            del_.deleteLater()
        self.deler = list(deler)
        self._antall = 0
        self._legg()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use as many columns as there is room for."""
        super().resizeEvent(event)
        self._legg()

    def _legg(self) -> None:
        plass = self.width() // (theme().length(self._minst) + CARD_GAP)
        antall = max(1, min(len(self.deler), plass))
        if antall == self._antall:
            return
        for spalte in range(max(self._antall, antall, 3)):
            self._rutenett.setColumnStretch(spalte, 1 if spalte < antall else 0)
        self._antall = antall
        for nr, del_ in enumerate(self.deler):
            self._rutenett.addWidget(del_, nr // antall, nr % antall)


class Infokort(Flate):
    """A few facts under an icon and a title."""

    def __init__(self, kort: Kort) -> None:
        """Show a card."""
        super().__init__(kort.tittel, luft=CARD_PADDING - 4)
        hode = QHBoxLayout()
        hode.setSpacing(8)
        hode.addWidget(Ikon(_IKON[kort.noekkel], "accent", 18, self))
        hode.addWidget(Etikett(kort.tittel, Role.CARD_TITLE, wrap=True, parent=self), 1)
        self.body.addLayout(hode)
        faste, datoer = kort.opplysninger, kort.opplysninger[1:]
        if kort.noekkel == OPPHOLD:
            faste = kort.opplysninger[:1]
        for opplysning in faste:
            self._legg_par(opplysning)
        if kort.noekkel == OPPHOLD and datoer:
            self.body.addSpacing(4)
            self.legg_til(DetailFields([(o.etikett, o.verdi) for o in datoer], self))
        self.body.addStretch(1)

    def _legg_par(self, opplysning: Opplysning) -> None:
        self.body.addSpacing(4)
        self.legg_til(Etikett(opplysning.etikett, Role.HELPER, "text2", wrap=True, parent=self))
        self.legg_til(_verdi(opplysning, self))


def _verdi(opplysning: Opplysning, forelder: QWidget) -> Etikett:
    """Make a value that is read together with its label."""
    etikett = Etikett(
        opplysning.verdi, Role.BODY_MEDIUM, wrap=True, selectable=True, parent=forelder
    )
    etikett.setAccessibleName(f"{opplysning.etikett}: {etikett.text()}")
    return etikett


class Ordningsinfo(Card):
    """A scheme: category, from, deadline, status, what is wanting, and the way to it."""

    gaa_til = Signal(str)
    logg = Signal(str)

    def __init__(self, ordning: Nirordning) -> None:
        """Show a scheme."""
        super().__init__(ordning.navn, padded=True)
        self.noekkel = ordning.noekkel
        self.body.setSpacing(3)
        self._navn = ordning.navn
        if ordning.pille.tekst:
            pille = Pill(ordning.pille.tekst, cast("PillKind", ordning.pille.tone), self)
            self.add_action(pille)
        self._linjer(ordning.linjer)
        if ordning.status:
            self.body.addSpacing(4)
            self.add(hairline(self))
            self.body.addSpacing(4)
            self._linjer(ordning.status)
        if ordning.program is not None:
            self.add(ProgramBar(fra_visning.programme(ordning.program), self))
        self.add(Etikett(ordning.fot, Role.HELPER, "text2", wrap=True, parent=self))
        self.body.addStretch(1)
        self._knapper(ordning)

    def _linjer(self, opplysninger: Sequence[Opplysning]) -> None:
        for opplysning in opplysninger:
            rad = QHBoxLayout()
            rad.setSpacing(6)
            navn = f"{opplysning.etikett}:"
            rad.addWidget(Etikett(navn, Role.BODY, "text2", parent=self))
            rad.addWidget(_verdi(opplysning, self), 1)
            self.body.addLayout(rad)

    def _knapper(self, ordning: Nirordning) -> None:
        rad = QHBoxLayout()
        rad.setSpacing(8)
        self.gaa = self._knapp("gaa_til_ordningen", "primary")
        self.gaa.clicked.connect(lambda: self.gaa_til.emit(ordning.sted))
        rad.addWidget(self.gaa)
        self.setFocusProxy(self.gaa)
        if ordning.har_logg:
            knapp = self._knapp("vis_logg")
            knapp.clicked.connect(lambda: self.logg.emit("frist"))
            rad.addWidget(knapp)
        if ordning.proever:
            knapp = self._knapp("gaa_til_proever")
            knapp.clicked.connect(lambda: self.gaa_til.emit(ordning.sted))
            rad.addWidget(knapp)
        rad.addStretch(1)
        self.body.addLayout(rad)

    def _knapp(self, noekkel: str, slag: str = "secondary") -> Button:
        knapp = Button(tekst(noekkel), "primary" if slag == "primary" else "secondary", parent=self)
        navn = tekst("knapp_for_ordning", knapp=tekst(noekkel), ordning=self._navn)
        knapp.setAccessibleName(navn)
        return knapp


class Inaktive(Card):
    """What is finished or no longer applies, in italics, shown on demand."""

    gaa_til = Signal(str)

    def __init__(self) -> None:
        """Make a folded card."""
        super().__init__(tekst("inaktive_ordninger"))
        self.bryter = Button(tekst("vis_de_inaktive"), "quiet", parent=self)
        self.bryter.setCheckable(True)
        self.add_action(self.bryter)
        self.innhold = QWidget(self)
        self._kolonne = QVBoxLayout(self.innhold)
        self._kolonne.setContentsMargins(CARD_PADDING, 0, 11, 0)
        self._kolonne.setSpacing(2)
        self.add(self.innhold)
        self.bryter.toggled.connect(self._vis_innhold)
        self._vis_innhold(False)

    def vis(self, ordninger: Sequence[Nirordning]) -> None:
        """Show other schemes."""
        self.setVisible(bool(ordninger))
        self.set_count(len(ordninger))
        while element := self._kolonne.takeAt(0):
            if widget := element.widget():
                widget.hide()
                widget.deleteLater()
        for ordning in ordninger:
            self._kolonne.addWidget(self._rad(ordning))

    def _vis_innhold(self, aapen: bool) -> None:
        self.innhold.setVisible(aapen)
        self.bryter.setText(tekst("skjul_de_inaktive" if aapen else "vis_de_inaktive"))
        self.bryter.set_icon("chevron-opp" if aapen else "chevron-ned")
        navn = f"{self.bryter.text()} – {tekst('inaktive_ordninger')}"
        self.bryter.setAccessibleName(navn)

    def _rad(self, ordning: Nirordning) -> QWidget:
        widget = QWidget(self.innhold)
        rad = QHBoxLayout(widget)
        rad.setContentsMargins(0, 0, 0, 0)
        rad.setSpacing(12)
        kategori = tekst("kategori_ikke_gjeldende", navn=ordning.kategori or ordning.navn)
        fra = tekst("fra_smaa", dato=ordning.fra)
        for ord_, rolle, tone in (
            (ordning.navn, Role.BODY_MEDIUM, "inactive"),
            (f"{kategori} · {fra}", Role.BODY, "inactive"),
        ):
            etikett = Etikett(ord_, rolle, cast("Tone", tone), wrap=True, parent=widget)
            etikett.setFont(theme().font(rolle, italic=True))
            rad.addWidget(etikett, 2 if rolle is Role.BODY else 1)
        knapp = Button(tekst("aapne_ordning"), "quiet", small=True, parent=widget)
        knapp.setAccessibleName(f"{knapp.text()} – {ordning.navn}, {kategori}, {fra}")
        knapp.clicked.connect(lambda: self.gaa_til.emit(ordning.sted))
        rad.addWidget(knapp)
        return widget


class NirSide(Kortflate):
    """The overview that a click on NIR opens; it is only read, and leads on."""

    gaa_til = Signal(str)
    logg = Signal(str)

    def __init__(self) -> None:
        """Make an empty page."""
        super().__init__()
        self._vist: Nirvisning | None = None
        self.info = Kolonner(_INFO_MINST)
        self.ordninger = Kolonner(_KORT_MINST)
        self.tom = EmptyState(tekst("ingen_aktive_ordninger"), tekst("ingen_aktive_neste"))
        self.inaktive = Inaktive()
        for del_ in (self.info, self.ordninger, self.tom):
            self.kolonne.addWidget(del_)
        self.legg_til("inaktive", self.inaktive)
        self.inaktive.gaa_til.connect(self.gaa_til)

    def vis(self, visning: Nirvisning) -> None:
        """Show the page; where nothing is new, focus stays where it is."""
        if visning == self._vist:
            return
        i_fokus = self._ordning_i_fokus()
        self._vist = visning
        self.info.vis([Infokort(kort) for kort in visning.infokort])
        kort = [self._ordningsinfo(ordning) for ordning in visning.ordninger]
        self.ordninger.vis(kort)
        self.ordninger.setVisible(bool(kort))
        self.tom.setVisible(not kort)
        self.inaktive.vis(visning.inaktive)
        for ett in kort:
            if ett.noekkel == i_fokus:
                ett.gaa.setFocus()

    def _ordningsinfo(self, ordning: Nirordning) -> Ordningsinfo:
        kort = Ordningsinfo(ordning)
        kort.gaa_til.connect(self.gaa_til)
        kort.logg.connect(self.logg)
        return kort

    def _ordning_i_fokus(self) -> str:
        widget = QApplication.focusWidget()
        for kort in self.ordninger.deler:
            if isinstance(kort, Ordningsinfo) and widget and kort.isAncestorOf(widget):
                return kort.noekkel
        return ""
