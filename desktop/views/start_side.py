"""What the window shows until a caseload is open: waiting, the password, or why it cannot be."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from desktop.models.tekster import tekst
from desktop.theme.theme import theme
from desktop.theme.tokens import Role
from desktop.views.widgets.accessibility import announce
from desktop.views.widgets.banner import Banner
from desktop.views.widgets.buttons import Button
from desktop.views.widgets.etikett import Etikett
from desktop.views.widgets.form_field import FormField

_BREDDE = 420


class StartSide(QWidget):
    """A calm card in the middle of the window."""

    passord_gitt = Signal(str)
    proev_igjen = Signal()
    lag_paa_nytt = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty page."""
        super().__init__(parent)
        self.kort = QFrame(self)
        self.kort.setProperty("flate", "kort")
        theme().changed.connect(self._maal)
        self._maal()
        self.tittel = Etikett(tekst("program"), Role.DIALOG_TITLE, parent=self.kort)
        self.ord = Etikett("", wrap=True, parent=self.kort)
        self.fremdrift = QProgressBar(self.kort)
        self.fremdrift.setRange(0, 0)
        self.fremdrift.setTextVisible(False)
        self.passord = QLineEdit(self.kort)
        self.passord.setEchoMode(QLineEdit.EchoMode.Password)
        self.felt = FormField(
            tekst("passord"), self.passord, required=True, helper=tekst("passord_hjelp")
        )
        self.vis_passord = Button(tekst("vis_passord"), "quiet", icon_name="oye", small=True)
        self.laas_opp = Button(tekst("laas_opp"), "primary", icon_name="laas-opp")
        self.feil = Banner("danger", "", parent=self.kort)
        self.igjen = Button(tekst("proev_igjen"), "primary")
        self.nye_saker = Button(tekst("lag_nye_oevingssaker"))
        self._bygg()
        self._koble()
        self.vent("")

    def _bygg(self) -> None:
        ytre = QHBoxLayout(self)
        ytre.addStretch(1)
        ytre.addWidget(self.kort, 0, Qt.AlignmentFlag.AlignVCenter)
        ytre.addStretch(1)
        kolonne = QVBoxLayout(self.kort)
        kolonne.setContentsMargins(28, 24, 28, 26)
        kolonne.setSpacing(12)
        for widget in (self.tittel, self.ord, self.fremdrift, self.feil, self.felt):
            kolonne.addWidget(widget)
        knapper = QHBoxLayout()
        knapper.setSpacing(8)
        for knapp in (self.laas_opp, self.igjen, self.nye_saker, self.vis_passord):
            knapper.addWidget(knapp)
        knapper.addStretch(1)
        kolonne.addLayout(knapper)
        self.fremdrift.setAccessibleName(tekst("program"))

    def _maal(self) -> None:
        self.kort.setFixedWidth(theme().length(_BREDDE))

    def _koble(self) -> None:
        self.passord.returnPressed.connect(self._gi_passord)
        self.laas_opp.clicked.connect(self._gi_passord)
        self.vis_passord.clicked.connect(self._vend_passord)
        self.igjen.clicked.connect(self.proev_igjen)
        self.nye_saker.clicked.connect(self.lag_paa_nytt)

    def _vis_bare(self, *synlige: QWidget) -> None:
        alle = (self.fremdrift, self.feil, self.felt, self.laas_opp, self.igjen, self.nye_saker)
        for widget in (*alle, self.vis_passord, self.ord):
            widget.setVisible(widget in synlige)

    def vent(self, ord_: str) -> None:
        """Say what is being done."""
        self.tittel.setText(tekst("program"))
        self.ord.setText(ord_)
        self.fremdrift.setAccessibleName(ord_ or tekst("program"))
        self._vis_bare(self.ord, self.fremdrift)

    def spoer_passord(self, melding: str) -> None:
        """Ask for the password; `melding` says what was wrong with the last one."""
        self.tittel.setText(tekst("laas_opp_tittel"))
        self._vis_bare(self.felt, self.laas_opp, self.vis_passord)
        self.felt.set_error(melding)
        self.passord.selectAll()
        self.passord.setFocus(Qt.FocusReason.OtherFocusReason)
        if melding:
            announce(self, melding, assertive=True)

    def vis_umulig(self, melding: str, *, oeving: bool) -> None:
        """Say why the caseload cannot be opened; practice can be made anew."""
        self.tittel.setText(tekst("kan_ikke_aapnes"))
        self.feil.set_message("danger", melding)
        nye = (self.nye_saker,) if oeving else ()
        self._vis_bare(self.feil, self.igjen, *nye)
        self.igjen.setFocus(Qt.FocusReason.OtherFocusReason)

    def _gi_passord(self) -> None:
        self.passord_gitt.emit(self.passord.text())

    def _vend_passord(self) -> None:
        skjult = self.passord.echoMode() == QLineEdit.EchoMode.Password
        moduser = QLineEdit.EchoMode
        self.passord.setEchoMode(moduser.Normal if skjult else moduser.Password)
        self.vis_passord.setText(tekst("skjul_passord" if skjult else "vis_passord"))
        self.vis_passord.set_icon("oye-av" if skjult else "oye")

    def toem(self) -> None:
        """Forget the password when it is no longer needed."""
        self.passord.clear()
