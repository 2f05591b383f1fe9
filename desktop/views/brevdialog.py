"""The letter of a decision: written form, what is merged and what is missing, and saving it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.models.tekster import tekst
from desktop.theme.theme import theme
from desktop.theme.tokens import CARD_PADDING, Role
from desktop.views.fildialog import velg_lagringssted
from desktop.views.ikon import Ikon
from desktop.views.sidedeler import Flate, Rulleside
from desktop.views.widgets.banner import Banner
from desktop.views.widgets.buttons import Button
from desktop.views.widgets.etikett import ElidingLabel, Etikett
from desktop.views.widgets.pill import Pill
from desktop.views.widgets.segmented import SegmentedControl
from desktop.views.widgets.skeleton import SkeletonRows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.models.brev import Brevfelt, BrevSkjerm
    from desktop.views.widgets.banner import BannerKind

MAALFORMER = ("nb", "nn")
_BREDDE, _HOEYDE = 720, 620
_LENGSTE = 400


class BrevDialog(QDialog):
    """Shows what goes into a letter before it is saved. Esc closes it."""

    def __init__(self, skjerm: BrevSkjerm, *, oeving: bool, parent: QWidget) -> None:
        """Begin to look the letter through."""
        super().__init__(parent)
        self.skjerm = skjerm
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self.setWindowTitle(f"{tekst('lag_brev')} – {skjerm.tittel}")
        self.oeving = Pill(tekst("oevingsmodus"), "warn", self)
        self.oeving.setVisible(oeving)
        self.form = SegmentedControl(
            tekst("maalform_brev"), [(f, tekst(f"maalform_{f}")) for f in MAALFORMER], self
        )
        self.side = Rulleside(self)
        self.banner = Banner("info", "")
        self.skjelett = SkeletonRows(tekst("brevet"), rows=6)
        self.lagre = Button(tekst("lagre_som"), "primary", icon_name="last-ned")
        self.lukk = Button(tekst("lukk"))
        self._felter: list[QWidget] = []
        self._bygg()
        self._koble()
        self._tilpass(parent)
        self.skjelett.start()
        skjerm.last()

    def _tilpass(self, parent: QWidget) -> None:
        vindu = parent.window()
        bredde = min(theme().length(_BREDDE), vindu.width() - 24)
        self.resize(bredde, min(theme().height(_HOEYDE), vindu.height() - 24))

    def _bygg(self) -> None:
        kolonne = QVBoxLayout(self)
        kolonne.setContentsMargins(0, 16, 0, 14)
        kolonne.setSpacing(8)
        hode = QHBoxLayout()
        hode.setContentsMargins(22, 0, 22, 0)
        hode.setSpacing(12)
        navn = QVBoxLayout()
        navn.setSpacing(2)
        navn.addWidget(Etikett(tekst("lag_brev"), Role.DIALOG_TITLE))
        navn.addWidget(ElidingLabel(self.skjerm.tittel, Role.BODY_MEDIUM))
        hvem = f"{self.skjerm.navn}  ·  {self.skjerm.duf_gruppert}"
        navn.addWidget(ElidingLabel(hvem, Role.CELL, "text2"))
        hode.addLayout(navn, 1)
        hode.addWidget(self.oeving, 0, Qt.AlignmentFlag.AlignTop)
        hode.addWidget(self.form, 0, Qt.AlignmentFlag.AlignTop)
        kolonne.addLayout(hode)
        self.side.legg_til(self.banner)
        self.side.legg_til(self.skjelett)
        self.side.kolonne.addStretch(1)
        self.banner.hide()
        kolonne.addWidget(self.side, 1)
        fot = QHBoxLayout()
        fot.setContentsMargins(22, 4, 22, 0)
        fot.setSpacing(10)
        fot.addWidget(self.lagre)
        fot.addStretch(1)
        fot.addWidget(self.lukk)
        kolonne.addLayout(fot)
        self.lagre.setEnabled(False)

    def _koble(self) -> None:
        skjerm = self.skjerm
        skjerm.endret.connect(self._vis)
        skjerm.lagret.connect(lambda _sti: self.accept())
        skjerm.lagring_feilet.connect(lambda ord_: self._si("danger", ord_))
        self.form.changed.connect(skjerm.velg_form)
        self.lagre.clicked.connect(self.velg_sted)
        self.lukk.clicked.connect(self.reject)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Save), self, self.velg_sted)

    def _vis(self) -> None:
        self.skjelett.stop()
        for widget in self._felter:
            widget.hide()
            widget.deleteLater()
        self._felter = []
        visning = self.skjerm.visning
        self.form.set_current(self.skjerm.form)
        self.lagre.setEnabled(visning is not None)
        if visning is None:
            self._si("danger", self.skjerm.feil)
            return
        self._si("warn" if visning.er_utkast else "ok", visning.merknad)
        if visning.mangler:
            tittel = tekst("mangler_i_brevet")
            self._legg_til(_feltkort(tittel, str(len(visning.mangler)), visning.mangler))
        tittel = tekst("flettede_opplysninger")
        self._legg_til(_feltkort(tittel, visning.oppsummering, visning.flettet))
        self.lagre.setFocus(Qt.FocusReason.OtherFocusReason)

    def _legg_til(self, widget: QWidget) -> None:
        """Put a card over the stretch that keeps all at the top."""
        self._felter.append(widget)
        self.side.legg_til(widget, sted=self.side.kolonne.count() - 1)

    def _si(self, slag: BannerKind, ord_: str) -> None:
        self.banner.set_message(slag, ord_)
        self.banner.show()

    def velg_sted(self) -> None:
        """Ask where to save the letter."""
        if self.skjerm.visning is not None:
            velg_lagringssted(
                self,
                tekst("lagre_brev"),
                self.skjerm.filnavn,
                tekst("brev_filter"),
                self.skjerm.lagre,
            )


def _feltkort(tittel: str, antall: str, felter: Sequence[Brevfelt]) -> QWidget:
    """Show fields with a mark each: merged with its value, or missing with where to register."""
    kort = Flate(tittel, luft=CARD_PADDING - 4)
    kort.body.setSpacing(8)
    hode = QWidget(kort)
    rad = QHBoxLayout(hode)
    rad.setContentsMargins(0, 0, 0, 0)
    rad.addWidget(Etikett(tittel, Role.VALUE))
    rad.addWidget(Pill(antall))
    rad.addStretch(1)
    kort.legg_til(hode)
    rutenett = QGridLayout()
    rutenett.setHorizontalSpacing(12)
    rutenett.setVerticalSpacing(5)
    rutenett.setColumnStretch(2, 1)
    for nummer, felt in enumerate(felter):
        _feltrad(rutenett, nummer, felt)
    kort.body.addLayout(rutenett)
    return kort


def _feltrad(rutenett: QGridLayout, nummer: int, felt: Brevfelt) -> None:
    topp = Qt.AlignmentFlag.AlignTop
    merke = Ikon("hake", "ok", 15) if felt.verdi else Ikon("advarsel", "warn", 15)
    etikett = Etikett(felt.etikett, Role.CELL, "text2", wrap=True)
    etikett.setFixedWidth(theme().length(210))
    ord_ = _kort(felt.verdi) if felt.verdi else tekst("registreres_under", sted=felt.sted)
    if felt.noedvendig and not felt.verdi:
        ord_ = f"{ord_} ({tekst('noedvendig')})"
    verdi = Etikett(ord_, Role.CELL_MEDIUM, "text" if felt.verdi else "warn", wrap=True)
    verdi.setAccessibleName(f"{felt.etikett}: {verdi.text()}")
    for kolonne, widget in enumerate((merke, etikett, verdi)):
        rutenett.addWidget(widget, nummer, kolonne, topp)


def _kort(ord_: str) -> str:
    """Cut a long text; all of it goes into the letter."""
    return ord_ if len(ord_) <= _LENGSTE else f"{ord_[:_LENGSTE]} …"
