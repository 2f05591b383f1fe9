"""The saved searches over the person list: use, save, rename and delete them in place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from desktop.models import norsk
from desktop.models.tekster import tekst
from desktop.views.widgets.confirm_inline import ConfirmInline
from desktop.views.widgets.saved_searches import NameLine, SavedSearch, SavedSearches

if TYPE_CHECKING:
    from desktop.models.lagrede_soek import Brikke, LagredeSoek


class Soekerad(QWidget):
    """The chips, and in their place a name to write or a question to answer."""

    def __init__(self, skjerm: LagredeSoek, parent: QWidget | None = None) -> None:
        """Follow a screen."""
        super().__init__(parent)
        self._skjerm = skjerm
        self._gjelder = ""
        self._skal_ha_fokus = False
        self.rad = SavedSearches(
            tekst("lagrede_soek"),
            {
                "save_search": tekst("lagre_soeket"),
                "rename": tekst("gi_nytt_navn"),
                "delete": tekst("slett_soeket"),
                "keys": tekst("egne_soek_hjelp"),
            },
            self,
        )
        self.navn = NameLine(
            {
                "name": tekst("navn_paa_soeket"),
                "save": tekst("lagre"),
                "cancel": tekst("avbryt"),
            },
            self,
        )
        self.spoersmaal: ConfirmInline | None = None
        self._kolonne = QVBoxLayout(self)
        self._kolonne.setContentsMargins(0, 0, 0, 0)
        self._kolonne.setSpacing(6)
        self._kolonne.addWidget(self.rad)
        self._kolonne.addWidget(self.navn)
        self._koble()
        self.vis()

    def _koble(self) -> None:
        skjerm = self._skjerm
        skjerm.endret.connect(self.vis)
        skjerm.lagret.connect(self._lagret)
        skjerm.avvist.connect(self.navn.set_error)
        self.rad.used.connect(skjerm.bruk)
        self.rad.save_wanted.connect(lambda: self._spoer_navn(""))
        self.rad.rename_wanted.connect(self._spoer_navn)
        self.rad.delete_wanted.connect(self._spoer_sletting)
        self.navn.saved.connect(self._lagre)
        self.navn.cancelled.connect(self._lukk)

    def vis(self) -> None:
        """Show the searches with their counts."""
        brikker = self._skjerm.brikker
        self.rad.set_searches([_brikke(b) for b in brikker])
        nytt = next((b.noekkel for b in brikker if b.egen and b.valgt), "")
        if self._skal_ha_fokus and nytt:
            self._skal_ha_fokus = False
            self._fokuser(nytt)

    def _navn_paa(self, noekkel: str) -> str:
        return next((b.navn for b in self._skjerm.brikker if b.noekkel == noekkel), "")

    def _spoer_navn(self, noekkel: str) -> None:
        self._lukk_spoersmaal()
        self._gjelder = noekkel
        self.navn.ask(self._navn_paa(noekkel))

    def _lagre(self, navn: str) -> None:
        if self._gjelder:
            self._skjerm.gi_navn(self._gjelder, navn)
        else:
            self._skjerm.lagre(navn)

    def _lagret(self, _beskjed: str) -> None:
        """Put the name away; a new search gets focus as soon as it is in the row."""
        self._skal_ha_fokus = not self.navn.isHidden() and not self._gjelder
        self._lukk()

    def _lukk(self) -> None:
        """Put the name away; focus goes back to where one came from."""
        i_fokus = QApplication.focusWidget()
        hadde_fokus = i_fokus is not None and self.navn.isAncestorOf(i_fokus)
        self.navn.hide()
        if hadde_fokus:
            self._fokuser(self._gjelder)

    def _fokuser(self, noekkel: str) -> None:
        brikker = {chip.key: chip for chip in self.rad.chips()}
        mottaker = brikker.get(noekkel) or (
            self.rad.save if self.rad.save.isVisible() else next(iter(brikker.values()))
        )
        mottaker.setFocus(Qt.FocusReason.OtherFocusReason)

    def _spoer_sletting(self, noekkel: str) -> None:
        self._lukk_spoersmaal()
        self.navn.hide()
        spoersmaal = ConfirmInline(
            tekst("slett_soeket_sikker", navn=self._navn_paa(noekkel)),
            tekst("slett_soeket_virkning"),
            yes=tekst("ja_slett"),
            parent=self,
        )
        self.spoersmaal = spoersmaal
        self._kolonne.addWidget(spoersmaal)
        QWidget.setTabOrder(self.rad.delete, spoersmaal.yes)
        QWidget.setTabOrder(spoersmaal.yes, spoersmaal.no)
        spoersmaal.confirmed.connect(lambda: self._slett(noekkel))
        spoersmaal.cancelled.connect(lambda: self._svart(noekkel))
        spoersmaal.ask()

    def _slett(self, noekkel: str) -> None:
        self._skjerm.slett(noekkel)
        self._svart("")

    def _svart(self, noekkel: str) -> None:
        self._lukk_spoersmaal()
        self._fokuser(noekkel)

    def _lukk_spoersmaal(self) -> None:
        spoersmaal, self.spoersmaal = self.spoersmaal, None
        if spoersmaal is not None:
            spoersmaal.hide()
            spoersmaal.deleteLater()


def _brikke(brikke: Brikke) -> SavedSearch:
    talt = brikke.antall is not None
    personer = norsk.antall("personer", brikke.antall or 0)
    return SavedSearch(
        key=brikke.noekkel,
        name=brikke.navn,
        spoken=tekst("soek_med_antall", navn=brikke.navn, personer=personer)
        if talt
        else brikke.navn,
        count=norsk.heltall(brikke.antall or 0) if talt else "",
        chosen=brikke.valgt,
        own=brikke.egen,
    )
