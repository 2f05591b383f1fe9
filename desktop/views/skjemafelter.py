"""From a field of a form to the control that fills it in: one class for all kinds."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QLayoutItem,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QWidget,
)

from desktop.models.skjemafelt import Art, Bredde
from desktop.models.tekster import tekst
from desktop.theme.theme import set_role, theme
from desktop.theme.tokens import Role
from desktop.views.widgets.accessibility import announce
from desktop.views.widgets.combo import NoWheelComboBox
from desktop.views.widgets.date_field import NorwegianDateField
from desktop.views.widgets.etikett import Etikett
from desktop.views.widgets.flow_layout import FlowLayout
from desktop.views.widgets.form_field import FormField
from desktop.views.widgets.painting import text_width
from desktop.views.widgets.plaintext import button_text, visible

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.models.skjemafelt import Felt, Verdi

_BREDDER = {Bredde.SMAL: 150, Bredde.BRED: 318, Bredde.FULL: 560}
_SMALE = {Art.HELTALL: 110, Art.DESIMAL: 110, Art.VALG: 176}
_LINJER = 2
_STJERNE, _FEILIKON = 14, 26


class Feltlinje(FlowLayout):
    """Fields beside each other with their labels on one height, however long the help is."""

    def _place(self, line: list[QLayoutItem], sizes: list[QSize], room: QRect) -> None:
        x = room.left()
        for element, maal in zip(line, sizes, strict=True):
            bredde = min(maal.width(), room.right() - x + 1)
            element.setGeometry(QRect(QPoint(x, room.top()), QSize(bredde, room.height())))
            x += maal.width() + self._gap


class Tekstboks(QPlainTextEdit):
    """Several lines of text; Tab goes on to the next field."""

    forlatt = Signal()

    def __init__(self) -> None:
        """Make a box of a few lines."""
        super().__init__()
        self.setTabChangesFocus(True)
        set_role(self, Role.BODY)
        self.setFixedHeight(theme().height(20 * _LINJER + 16))

    def sizeHint(self) -> QSize:
        """As wide as a line that reads well."""
        return QSize(theme().length(_BREDDER[Bredde.FULL]), self.height())


class Tekstlinje(QLineEdit):
    """A line of text as wide as its field where there is room."""

    def __init__(self, bredde: Bredde) -> None:
        """Make an empty line."""
        super().__init__()
        self._oensket = _BREDDER[bredde]

    def sizeHint(self) -> QSize:
        """Ask for the width of the field."""
        return QSize(theme().length(self._oensket), super().sizeHint().height())


class Radiovalg(QWidget):
    """A few choices side by side, or under each other where there is no room; one holds."""

    valgt = Signal(str)

    def __init__(self, felt: Felt) -> None:
        """Make a button for each choice."""
        super().__init__()
        self._gruppe = QButtonGroup(self)
        self.knapper: dict[str, QRadioButton] = {}
        rad = FlowLayout(self, gap=20, line_gap=4)
        for noekkel, navn in felt.valg:
            knapp = QRadioButton(button_text(navn), self)
            knapp.setAccessibleName(f"{visible(felt.etikett)}: {visible(navn)}")
            knapp.clicked.connect(lambda _paa, valg=noekkel: self.valgt.emit(valg))
            self._gruppe.addButton(knapp)
            self.knapper[noekkel] = knapp
            rad.addWidget(knapp)
            knapp.toggled.connect(lambda paa, valgt=knapp: self._bytt(valgt, paa))
        if self.knapper:
            self.setFocusProxy(next(iter(self.knapper.values())))

    def sett(self, noekkel: str) -> None:
        """Mark a choice without a signal; an unknown one marks nothing."""
        if noekkel in self.knapper:
            self.knapper[noekkel].setChecked(True)

    def _bytt(self, knapp: QRadioButton, paa: bool) -> None:
        """Let Tab lead to the choice that holds."""
        if paa:
            self.setFocusProxy(knapp)


class Feltkontroll(QObject):
    """A field on screen: its frame, its control, and the value both ways.

    `endret` carries the value, `uleselig` what is wrong with a text that is no value, `forlatt`
    that focus has left.
    """

    endret = Signal(object)
    uleselig = Signal(str)
    forlatt = Signal()

    def __init__(
        self, felt: Felt, i_dag: Callable[[], date], er_fri: Callable[[date], bool]
    ) -> None:
        """Make the control of a field."""
        super().__init__()
        self.felt = felt
        self._i_dag = i_dag
        self._er_fri = er_fri
        self._bredde = 0
        self.kontroll = self._lag()
        etikett = "" if felt.art is Art.JA_NEI else felt.etikett
        self.ramme = FormField(etikett, self.kontroll, required=felt.paakrevd, helper=felt.hjelp)
        if felt.art is Art.JA_NEI:
            self.kontroll.setAccessibleName(visible(felt.etikett))
        self._mal_opp()
        for widget in (self.kontroll, *self.kontroll.findChildren(QWidget)):
            widget.installEventFilter(self)

    @property
    def i_tabrekken(self) -> tuple[QWidget, ...]:
        """What takes focus in the field, in order."""
        kontroll = self.kontroll
        return tuple(kontroll.knapper.values()) if isinstance(kontroll, Radiovalg) else (kontroll,)

    def sett(self, verdi: Verdi) -> None:
        """Show a value; no signal is sent."""
        kontroll = self.kontroll
        if isinstance(kontroll, NorwegianDateField):
            kontroll.set_date(verdi if isinstance(verdi, date) else None)
        elif isinstance(kontroll, NoWheelComboBox):
            kontroll.set_key(verdi)
        elif isinstance(kontroll, Radiovalg):
            kontroll.sett(str(verdi))
        elif isinstance(kontroll, QCheckBox):
            kontroll.setChecked(bool(verdi))
        elif isinstance(kontroll, QPlainTextEdit):
            self._sett_tekst(kontroll, str(verdi or ""))
        elif isinstance(kontroll, QLineEdit):
            kontroll.setText(str(verdi or ""))

    def _sett_tekst(self, boks: QPlainTextEdit, ord_: str) -> None:
        if boks.toPlainText() != ord_:
            boks.blockSignals(True)
            boks.setPlainText(ord_)
            boks.blockSignals(False)

    def eventFilter(self, _sett: QObject, hendelse: QEvent) -> bool:
        """Tell when focus leaves the control; Esc and Enter are left to the form."""
        if hendelse.type() == QEvent.Type.FocusOut:
            self.forlatt.emit()
        return False

    def _lag(self) -> QWidget:
        lagere = {
            Art.VALG: self._valg,
            Art.RADIO: self._radio,
            Art.DATO: self._dato,
            Art.JA_NEI: self._ja_nei,
            Art.LANG_TEKST: self._lang_tekst,
            Art.LAAST: self._laast,
        }
        return lagere.get(self.felt.art, self._linje)()

    def _valg(self) -> QWidget:
        boks = NoWheelComboBox()
        tom = [] if self.felt.paakrevd else [(None, tekst("ikke_registrert"))]
        boks.set_options([*tom, *self.felt.valg])
        boks.setPlaceholderText(tekst("velg"))
        boks.setCurrentIndex(-1)
        boks.chosen.connect(self.endret.emit)
        return boks

    def _radio(self) -> QWidget:
        valg = Radiovalg(self.felt)
        valg.valgt.connect(self.endret.emit)
        return valg

    def _dato(self) -> QWidget:
        felt = NorwegianDateField(self._i_dag, is_holiday=self._er_fri)
        felt.changed.connect(self.endret.emit)
        felt.problem.connect(self.uleselig)
        return felt

    def _ja_nei(self) -> QWidget:
        boks = QCheckBox(button_text(self.felt.etikett))
        boks.toggled.connect(self.endret.emit)
        return boks

    def _lang_tekst(self) -> QWidget:
        boks = Tekstboks()
        boks.textChanged.connect(lambda: self.endret.emit(boks.toPlainText()))
        return boks

    def _linje(self) -> QWidget:
        linje = Tekstlinje(self.felt.bredde)
        linje.textEdited.connect(lambda ord_: self._skrevet(linje, ord_))
        return linje

    def _skrevet(self, linje: QLineEdit, ord_: str) -> None:
        """Keep the first line of several that are pasted, and say that the rest was left out."""
        linjer = [en for en in ord_.splitlines() if en.strip()]
        if len(linjer) > 1:
            linje.setText(linjer[0])
        self.endret.emit(linjer[0] if len(linjer) > 1 else ord_)
        if len(linjer) > 1:
            self.ramme.set_helper(tekst("bare_foerste_linje"))
            announce(linje, tekst("bare_foerste_linje"))

    def _laast(self) -> QWidget:
        return Etikett(self.felt.hjelp, Role.BODY_MEDIUM, selectable=True)

    def vis_feil(self, feil: str) -> None:
        """Show an error; a narrow field gets the width that the words need."""
        self.ramme.set_error(feil)
        if self._bredde:
            ord_ = text_width(feil, theme().font(Role.CELL_MEDIUM)) + theme().length(_FEILIKON)
            mest = theme().length(_BREDDER[Bredde.BRED])
            self.ramme.setFixedWidth(max(self._bredde, min(round(ord_), mest) if feil else 0))

    def _mal_opp(self) -> None:
        """Give the field its width; a label that needs more gets it, the control does not."""
        felt, ramme = self.felt, self.ramme
        if felt.art is Art.LAAST:
            ramme.set_helper("")
            return
        bredde = theme().length(_SMALE.get(felt.art, _BREDDER[felt.bredde]))
        if felt.bredde is not Bredde.SMAL:
            bredde = theme().length(_BREDDER[felt.bredde])
        if felt.bredde is Bredde.FULL or felt.art in {Art.JA_NEI, Art.RADIO}:
            ramme.setMinimumWidth(min(bredde, theme().length(_BREDDER[Bredde.BRED])))
            ramme.setMaximumWidth(theme().length(_BREDDER[Bredde.FULL]))
            return
        self.kontroll.setFixedWidth(bredde)
        stjerne = theme().length(_STJERNE if felt.paakrevd else 2)
        skrift = theme().font(Role.LABEL)
        self._bredde = max(bredde, round(text_width(felt.etikett, skrift)) + stjerne)
        ramme.setFixedWidth(self._bredde)
