"""Hendelser: the log of the whole caseload or of one person, and the runs of the rule engine."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal

from desktop.models.tekster import tekst
from desktop.theme.tokens import Role
from desktop.views.hendelseskort import Hendelseskort
from desktop.views.kjoeringskort import Kjoeringskort
from desktop.views.ordning_side import Kortflate
from desktop.views.sidedeler import Rulleside
from desktop.views.widgets.etikett import Etikett

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from desktop.models.hendelser import HendelserSkjerm
    from desktop.models.hoved import Hovedskjerm


class HendelserSide(Rulleside):
    """The page of the log of all persons."""

    aapne = Signal(str)
    status_endret = Signal()

    def __init__(self, hoved: Hovedskjerm) -> None:
        """Make the page; it fills when it is shown."""
        super().__init__()
        self.skjerm = hoved.hendelser_for("")
        self.kjoeringsskjerm = hoved.kjoeringer
        self.kort = Hendelseskort(self.skjerm, tittel=tekst("hend_alle_personer"))
        self.kjoeringer = Kjoeringskort(self.kjoeringsskjerm)
        self.legg_til(Etikett(tekst("sted_hendelser"), Role.PAGE_TITLE))
        self.kolonne.addWidget(self.kort, 1)
        self.kolonne.addWidget(self.kjoeringer)
        self.kort.aapne.connect(self.aapne)
        self.kort.status_endret.connect(self.status_endret)
        self.last()

    def last(self) -> None:
        """Read the log and the runs again."""
        self.skjerm.last()
        self.kjoeringsskjerm.last()

    @property
    def statusord(self) -> str:
        """What stands in the status line."""
        return self.kort.statusord

    def tilstand(self) -> dict[str, Any]:
        """Tell how the page looks: its choice stays as long as the window."""
        return {}

    def fokuser(self) -> None:
        """Put focus in the log."""
        self.kort.fokuser()


class Personhendelser(Kortflate):
    """The log of one person, as a page of hers; it is read when it is first looked at."""

    def __init__(self, skjerm: HendelserSkjerm) -> None:
        """Make the page."""
        super().__init__()
        self.skjerm = skjerm
        self.hendelser = Hendelseskort(skjerm)
        self.legg_til("hendelser", self.hendelser)

    def showEvent(self, event: QShowEvent) -> None:
        """Fetch the log."""
        super().showEvent(event)
        self.skjerm.last_foerste_gang()
