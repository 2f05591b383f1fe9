"""A form on screen: sections of fields, the preview beside them, errors and buttons."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.models.skjemafelt import Art
from desktop.models.tekster import tekst
from desktop.theme.theme import theme
from desktop.theme.tokens import Role
from desktop.views.skjemadeler import (
    Konfliktpanel,
    Varselliste,
    bring_fram,
    markoer,
    sett_markoer,
)
from desktop.views.skjemafelter import Feltkontroll, Feltlinje
from desktop.views.widgets.accessibility import announce
from desktop.views.widgets.banner import Banner
from desktop.views.widgets.buttons import Button
from desktop.views.widgets.card import FormArea
from desktop.views.widgets.confirm_inline import ConfirmInline
from desktop.views.widgets.etikett import ElidingLabel, Etikett
from desktop.views.widgets.what_if import DeadlineEffect, WhatIf

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from PySide6.QtGui import QResizeEvent

    from desktop.models.skjema import Skjema
    from desktop.models.skjemafelt import Seksjon, Verdi

_STABLES_UNDER = 780
_GAP = 12
_ETTER_TITTELEN = 1


class SkjemaVisning(FormArea):
    """Shows a form and hands what is typed to it. Ctrl+S saves, Esc cancels."""

    lukket = Signal()
    hjelp_valgt = Signal()

    def __init__(
        self,
        skjema: Skjema,
        i_dag: Callable[[], date],
        er_fri: Callable[[date], bool],
        parent: QWidget | None = None,
    ) -> None:
        """Show a form as it is; drafts come back with what was typed."""
        super().__init__(parent)
        self.skjema = skjema
        self._i_dag = i_dag
        self._er_fri = er_fri
        self.felter: dict[str, Feltkontroll] = {}
        self._vei: Callable[[], None] | None = None
        self._skala = theme().text_scale
        self._bygger = False
        self._innhold = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._seksjoner = QVBoxLayout()
        self.hva = WhatIf(parent=self)
        self._varsler = Varselliste(self)
        self._melding = Banner("danger", "", parent=self)
        self._konflikt = Konfliktpanel(self)
        self._bekreft = ConfirmInline(
            tekst("forkaste_endringer"),
            yes=tekst("forkast"),
            no=tekst("fortsett_aa_skrive"),
            parent=self,
        )
        self.lagreknapp = Button(tekst("lagre"), "primary", icon_name="hake", access="L")
        self.avbrytknapp = Button(tekst("avbryt"), access="A")
        self._knapperad = QWidget(self)
        self._rettes = Etikett("", Role.CELL_MEDIUM, "danger", parent=self)
        self._tegnforklaring = Etikett(tekst("maa_fylles_ut_tegn"), Role.HELPER, "text2")
        self._bygg()
        self._koble()
        self._bygg_felter()

    # building

    def _bygg(self) -> None:
        tittel = Etikett(self.skjema.tittel, Role.SUBTITLE, parent=self)
        self.fields.addWidget(tittel)
        self._seksjoner.setSpacing(10)
        self._innhold.setSpacing(16)
        self._innhold.addLayout(self._seksjoner, 1)
        self._innhold.addWidget(self.hva, 0, Qt.AlignmentFlag.AlignTop)
        self.fields.addLayout(self._innhold)
        self.fields.addWidget(self._varsler)
        self.fields.addWidget(self._melding)
        self.fields.addWidget(self._konflikt)
        self.fields.addWidget(self._knapperad)
        self.fields.addWidget(self._bekreft)
        rad = QHBoxLayout(self._knapperad)
        rad.setContentsMargins(0, 2, 0, 0)
        rad.setSpacing(8)
        rad.addWidget(self.lagreknapp)
        rad.addWidget(self.avbrytknapp)
        rad.addSpacing(10)
        rad.addWidget(self._rettes)
        rad.addWidget(ElidingLabel(tekst("tastehint_skjema"), Role.HELPER, "text2"), 1)
        rad.addWidget(self._tegnforklaring)
        self._melding.hide()
        self._bekreft.hide()

    def _koble(self) -> None:
        skjema = self.skjema
        skjema.oppsett_endret.connect(self._bygg_felter)
        theme().changed.connect(self._foelg_skala)
        skjema.feil_endret.connect(self._vis_feil)
        skjema.forhaandsvist.connect(self._vis_hva)
        skjema.verdi_endret.connect(self._vis_hjelp)
        skjema.opptatt_endret.connect(self._opptatt)
        self.lagreknapp.clicked.connect(self.lagre)
        self.avbrytknapp.clicked.connect(self.avbryt)
        self._konflikt.behold.connect(lambda: self._svar_konflikt("behold_mitt"))
        self._konflikt.bruk.connect(lambda: self._svar_konflikt("bruk_lagret"))
        self._bekreft.confirmed.connect(skjema.avbryt)
        self._melding.action_clicked.connect(self._gaa)
        self._bekreft.cancelled.connect(self._fortsett)

    def _foelg_skala(self) -> None:
        """Build the fields anew where the text got another size."""
        if self._skala != theme().text_scale:
            self._bygg_felter()

    def _bygg_felter(self) -> None:
        """Show the fields that belong to the values; focus stays where it was."""
        i_fokus = next((n for n, k in self.felter.items() if _har_fokus(k.kontroll)), "")
        plass = markoer(self.felter[i_fokus].kontroll) if i_fokus else -1
        self._bygger = True
        if i_fokus:
            self.setFocus(Qt.FocusReason.OtherFocusReason)  # else Qt goes on, and scrolls there
        while element := self._seksjoner.takeAt(0):
            if widget := element.widget():
                widget.hide()
                widget.deleteLater()
        self.felter = {}
        self._skala = theme().text_scale
        for seksjon in self.skjema.seksjoner():
            self._seksjoner.addWidget(self._bygg_seksjon(seksjon))
        self._seksjoner.addStretch(1)
        self._tegnforklaring.setVisible(any(felt.paakrevd for felt in self.skjema.felt))
        self._ordne_tab()
        self._vis_feil()
        self._vis_hva()
        self._varsler.vis(self.skjema.varsler())
        self._bygger = False
        if i_fokus in self.felter:
            igjen = self.felter[i_fokus]
            igjen.kontroll.setFocus(Qt.FocusReason.OtherFocusReason)
            sett_markoer(igjen.kontroll, plass)
            QTimer.singleShot(0, igjen.ramme, lambda: bring_fram(igjen.ramme))

    def _bygg_seksjon(self, seksjon: Seksjon) -> QWidget:
        boks = QWidget(self)
        kolonne = QVBoxLayout(boks)
        kolonne.setContentsMargins(0, 4 if seksjon.tittel else 0, 0, 0)
        kolonne.setSpacing(8)
        if seksjon.tittel:
            kolonne.addWidget(Etikett(seksjon.tittel, Role.SUBTITLE))
        if seksjon.ledetekst:
            kolonne.addWidget(Etikett(seksjon.ledetekst, Role.HELPER, "text2", wrap=True))
        for linje in seksjon.linjer:
            rad = QWidget(boks)
            flyt = Feltlinje(rad, gap=_GAP, line_gap=8)
            for felt in linje:
                kontroll = self._lag_kontroll(
                    felt.noekkel, Feltkontroll(felt, self._i_dag, self._er_fri)
                )
                flyt.addWidget(kontroll.ramme)
            kolonne.addWidget(rad)
        return boks

    def _lag_kontroll(self, noekkel: str, kontroll: Feltkontroll) -> Feltkontroll:
        kontroll.sett(self.skjema.verdier.get(noekkel))
        kontroll.ramme.set_helper(self.skjema.hjelp(kontroll.felt))
        kontroll.endret.connect(lambda verdi: self._endret(noekkel, verdi))
        kontroll.uleselig.connect(lambda ord_: self.skjema.sett_uleselig(noekkel, ord_))
        kontroll.forlatt.connect(lambda: self._forlatt(noekkel))
        self.felter[noekkel] = kontroll
        return kontroll

    def _ordne_tab(self) -> None:
        kjede: list[QWidget] = list(self._melding.findChildren(Button))
        kjede += [widget for k in self.felter.values() for widget in k.i_tabrekken]
        kjede += [self.lagreknapp, self.avbrytknapp]
        for foer, etter in pairwise(kjede):
            QWidget.setTabOrder(foer, etter)

    # what the form says

    def _endret(self, noekkel: str, verdi: Verdi) -> None:
        self.skjema.sett(noekkel, verdi)

    def _forlatt(self, noekkel: str) -> None:
        """Check a field that was left; one that is only made anew was not."""
        if not self._bygger:
            self.skjema.forlat(noekkel)

    def _vis_hjelp(self, noekkel: str) -> None:
        kontroll = self.felter.get(noekkel)
        if kontroll is not None:
            kontroll.ramme.set_helper(self.skjema.hjelp(kontroll.felt))
        self._varsler.vis(self.skjema.varsler())

    def _opptatt(self, opptatt: bool) -> None:
        """Let nobody save twice; after a refusal, focus goes to the first field with an error."""
        self.lagreknapp.setEnabled(not opptatt)
        if not opptatt:
            self._til_foerste_feil()

    def _vis_feil(self) -> None:
        for noekkel, kontroll in self.felter.items():
            kontroll.vis_feil(self.skjema.feil.get(noekkel, ""))
        self._rettes.setText(self.skjema.feiloppsummering)
        self._rettes.setVisible(bool(self.skjema.feil))
        melding = self.skjema.melding
        konflikt = self.skjema.konflikt
        if melding:
            self._melding.set_message("warn" if konflikt else "danger", melding)
        self._melding.setVisible(bool(melding))
        self._konflikt.vis(konflikt)

    def _vis_hva(self) -> None:
        hva = self.skjema.hva
        if hva is None:
            self.hva.set_effect(None)
            return
        effekt = DeadlineEffect(
            now=hva.naa,
            after=hva.etter,
            change=hva.virkning,
            kind=hva.slag,  # type: ignore[arg-type]  # the log's kinds are the panel's
            facts=hva.fakta,
            notes=hva.notater,
            warnings=hva.varsler,
        )
        self.hva.set_effect(effekt)

    # what the user does

    def lagre(self) -> None:
        """Save; with errors, focus goes to the first of them."""
        self._les_datoer()
        self.skjema.lagre()
        self._til_foerste_feil()

    def _til_foerste_feil(self) -> None:
        foerste = self.skjema.foerste_feil
        if foerste in self.felter:
            self.felter[foerste].ramme.focus()
            ramme = self.felter[foerste].ramme  # it has grown by its error when Qt has laid it out
            QTimer.singleShot(0, ramme, lambda: bring_fram(ramme))
            announce(self, self.skjema.feiloppsummering, assertive=True)

    def _les_datoer(self) -> None:
        """Read the field in focus, which nobody has left yet."""
        for kontroll in self.felter.values():
            les = getattr(kontroll.kontroll, "commit", None)
            if callable(les):
                les()

    def avbryt(self) -> None:
        """Close the form; ask first if something is typed."""
        if not self.skjema.endret:
            self.skjema.avbryt()
            return
        self._knapperad.hide()
        self._bekreft.ask()

    def _fortsett(self) -> None:
        self._bekreft.hide()
        self._knapperad.show()
        self.fokuser()

    def _svar_konflikt(self, svar: str) -> None:
        getattr(self.skjema, svar)()

    def vis_vei(self, ord_: str, gaa: Callable[[], None]) -> None:
        """Offer a way out beside the message, which then stands first; without words, none."""
        self._vei = gaa
        self._melding.set_action(ord_)
        self.fields.removeWidget(self._melding)
        sted = _ETTER_TITTELEN if ord_ else self.fields.indexOf(self._knapperad)
        self.fields.insertWidget(sted, self._melding)

    def _gaa(self) -> None:
        if self._vei is not None:
            self._vei()

    def fokuser(self) -> None:
        """Put focus on the first field that can be filled in."""
        for kontroll in self.felter.values():
            if kontroll.felt.art is Art.LAAST:
                continue
            if kontroll.kontroll.focusPolicy() != Qt.FocusPolicy.NoFocus:
                kontroll.kontroll.setFocus(Qt.FocusReason.OtherFocusReason)
                return
            if kontroll.kontroll.focusProxy() is not None:
                kontroll.kontroll.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+S saves, Esc cancels."""
        if event.matches(QKeySequence.StandardKey.Save):
            self.lagre()
        elif event.key() == Qt.Key.Key_Escape:
            self.avbryt()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the preview beside the fields, or under them where there is no room."""
        super().resizeEvent(event)
        smal = self.width() < theme().length(_STABLES_UNDER)
        retning = QBoxLayout.Direction.TopToBottom if smal else QBoxLayout.Direction.LeftToRight
        if self._innhold.direction() != retning:
            self._innhold.setDirection(retning)


def _har_fokus(widget: QWidget) -> bool:
    return any(ett.hasFocus() for ett in (widget, *widget.findChildren(QWidget)))
