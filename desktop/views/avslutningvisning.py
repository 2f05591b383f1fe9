"""The form of a termination on screen: saving asks first where it ends more than the programme."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QScrollArea

from desktop.models.tekster import tekst
from desktop.views.skjemavisning import SkjemaVisning
from desktop.views.widgets.confirm_inline import ConfirmInline

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from desktop.models.avslutningskjema import AvslutningSkjema


class AvslutningVisning(SkjemaVisning):
    """Shows an `AvslutningSkjema`, with the question in the place of the buttons."""

    def __init__(
        self,
        skjema: AvslutningSkjema,
        i_dag: Callable[[], date],
        er_fri: Callable[[date], bool],
        parent: QWidget | None = None,
    ) -> None:
        """Show the form as it is."""
        super().__init__(skjema, i_dag, er_fri, parent)
        self._avslutning = skjema
        self.spoersmaal: ConfirmInline | None = None
        skjema.maa_bekreftes.connect(self._spoer)
        skjema.verdi_endret.connect(lambda _felt: self._lukk_spoersmaal())
        skjema.forhaandsvis()

    def _spoer(self, spoersmaal: str, virkning: str) -> None:
        self._lukk_spoersmaal()
        self.spoersmaal = ConfirmInline(
            spoersmaal, virkning, yes=tekst("ja_lagre"), no=tekst("avbryt"), parent=self
        )
        self.fields.addWidget(self.spoersmaal)
        self.spoersmaal.confirmed.connect(self._ja)
        self.spoersmaal.cancelled.connect(self._nei)
        self._knapperad.hide()
        self.spoersmaal.ask()
        QTimer.singleShot(0, self, self._rull_til_spoersmaalet)

    def _rull_til_spoersmaalet(self) -> None:
        """Bring the question into view, once it has been laid out."""
        side = self.parentWidget()
        while side is not None and not isinstance(side, QScrollArea):
            side = side.parentWidget()
        if side is not None and self.spoersmaal is not None:
            side.ensureWidgetVisible(self.spoersmaal)

    def _ja(self) -> None:
        self._lukk_spoersmaal()
        self._avslutning.bekreft()

    def _nei(self) -> None:
        self._lukk_spoersmaal()
        self.lagreknapp.setFocus()

    def _lukk_spoersmaal(self) -> None:
        if self.spoersmaal is not None:
            self.spoersmaal.hide()
            self.spoersmaal.deleteLater()
            self.spoersmaal = None
            self._knapperad.show()
