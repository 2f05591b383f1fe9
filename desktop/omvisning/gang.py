"""The main job step by step: list, person, decision, log, letter, goal, file."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit

from desktop.omvisning.hender import VENSTRE, Hender, Omvisningsfeil
from desktop.theme.theme import theme
from desktop.views.brevdialog import BrevDialog
from desktop.views.loggdialog import LoggDialog

BREDDE, HOEYDE = 1366, 768
BREV, CSV = "vedtaksbrev.docx", "personer.csv"


class Omvisning(Hender):
    """Walks as a caseworker does, and takes pictures on the way."""

    def gaa(self) -> None:
        """Walk from the list to the saved letter and file, and to the reports."""
        self._aapne_vinduet()
        self._finn_personen()
        self._se_vedtakene()
        self._registrer_permisjon()
        self._se_loggen()
        self._lagre_brevet()
        self._registrer_sluttmaal()
        self._lagre_listen()
        self._se_rapportene()
        self._program.vindu.close()

    # the steps of the main job

    def _aapne_vinduet(self) -> None:
        vindu = self._program.vindu
        theme().use(self._app, "lys")
        theme().set_reduced_motion(True)
        vindu.resize(BREDDE, HOEYDE)
        self._program.vis()
        self._vent(lambda: vindu.innhold is not None, "saksmengden åpnes ikke")
        self._ro()
        self._bilde("personliste")

    def _finn_personen(self) -> None:
        liste = self._innhold.personer
        self._klikk(liste.filterrad.filter)
        self._skriv("melnyk dar")
        tabell = liste.tabell
        sted = tabell.visualRect(tabell.model().index(0, 1)).center()
        QTest.mouseClick(tabell.viewport(), VENSTRE, pos=sted)
        QTest.mouseDClick(tabell.viewport(), VENSTRE, pos=sted)
        self._ro()
        self._bilde("person_ordning")

    def _se_vedtakene(self) -> None:
        self._klikk(self._side.ordning.vedtak.utvalg.button("alle"))
        kort = self._side.ordning.vedtak
        kort.tabell.set_current(kort.tabell.row_keys()[0])
        self._tast(Qt.Key.Key_Return)
        self._side.rulle.rull_til(kort)
        self._bilde("vedtak_detaljer")
        self._tast(Qt.Key.Key_Return)

    def _registrer_permisjon(self) -> None:
        self._tast(Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
        self._velg("Vedtakstype", "Permisjon pga velferd")
        self._dato("Startdato", "02.11.2026")
        self._dato("Sluttdato", "13.11.2026")
        self._velg("Velferdsgrunn", "Barnets første skoledag")
        for felt, ord_ in (
            ("Faktiske forhold", "Du søkte 12. oktober om fri til tilvenning på ny skole."),
            ("Begrunnelse", "Tilvenningen er dokumentert av skolen og kan ikke legges til fritid."),
        ):
            self._felt(felt, QPlainTextEdit).setFocus()
            self._skriv(ord_)
        skjema = self._innhold.aapent_skjema
        if skjema is None:
            raise Omvisningsfeil("skjemaet for vedtak er ikke åpent")
        self._vent(skjema.hva.isVisible, "fristen vises ikke i skjemaet")
        self._side.rulle.rull_til(self._side.ordning.vedtak)
        self._bilde("nytt_vedtak_frist")
        self._tast(Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
        self._side.rulle.verticalScrollBar().setValue(0)
        self._bilde("vedtak_lagret")

    def _se_loggen(self) -> None:
        self._klikk(self._knapp("Vis beregningslogg"))
        dialog = self._dialog(LoggDialog)
        self._bilde("beregningslogg", dialog)
        self._klikk(dialog.lukk)

    def _lagre_brevet(self) -> None:
        kort = self._side.ordning.vedtak
        kort.aapne(kort.tabell.row_keys()[0])
        self._ro()
        self._side.rulle.rull_til(kort)
        self._velg_i_meny(self._knapp("Vedtaksmal"), "Bokmål")
        dialog = self._dialog(BrevDialog)
        self._vent(lambda: dialog.skjerm.visning is not None, "brevet kan ikke lages")
        self._ro()
        self._bilde("brev", dialog)
        self._klikk(dialog.lagre)
        self._lagre_fil(BREV)

    def _registrer_sluttmaal(self) -> None:
        self._aktiver()
        self._tast(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
        self._skriv("karimi reza")
        self._tast(Qt.Key.Key_Return)
        if self._side.hode.navn.full_text() != "Reza Karimi":
            raise Omvisningsfeil("søket fant ikke personen")
        self._klikk(self._side.ordning.sluttmaal.knapp)
        self._velg("Sluttmål", "Fullføre grunnskole")
        skjema = self._innhold.aapent_skjema
        if skjema is None:
            raise Omvisningsfeil("skjemaet for sluttmål er ikke åpent")
        self._vent(skjema.hva.isVisible, "fristen vises ikke i skjemaet")
        self._bilde("nytt_sluttmaal_frist")
        self._klikk(skjema.lagreknapp)
        self._side.rulle.verticalScrollBar().setValue(0)
        self._bilde("sluttmaal_lagret")

    def _lagre_listen(self) -> None:
        self._tast(Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
        self._klikk(self._innhold.personer.filterrad.nullstill)
        self._velg_i_meny(self._innhold.personer.csv, "CSV-fil")
        self._lagre_fil(CSV)
        self._bilde("liste_lagret")

    def _se_rapportene(self) -> None:
        self._aktiver()
        self._tast(Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
        self._ro()
        self._bilde("avsluttede")
        self._tast(Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
        self._ro()
        self._bilde("maaloppnaaelse")
