"""What the window shows of an opened caseload: a page for each place, and the keys between them."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication

from desktop.models import norsk
from desktop.models.navigasjon import Punkt, Side, Sted
from desktop.models.tekster import tekst
from desktop.views.enkle_sider import HjelpSide, InnstillingerSide, SenereSide
from desktop.views.importinngang import Filveier
from desktop.views.loggdialog import LoggDialog
from desktop.views.person_side import PersonSide
from desktop.views.personer_side import PersonerSide
from desktop.views.soek import Soek
from desktop.views.widgets.toast import Toast

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.models.arbeidsrom import Beskjed
    from desktop.models.hoved import Hovedskjerm
    from desktop.models.logg import Loggdel, LoggSkjerm
    from desktop.views.hendelserside import HendelserSide
    from desktop.views.hendelseskort import Hendelseskort
    from desktop.views.importside import ImportSide
    from desktop.views.ramme import Ramme
    from desktop.views.rapportside import RapportSide
    from desktop.views.skjemavisning import SkjemaVisning
    from desktop.views.utseende import Utseende

SENERE = (Side.ARBEIDSFLATE, Side.RAPPORTER, Side.MALER)
UNDER_PERSONER = (Side.PERSON, Side.IMPORT)


class Innhold(QObject):
    """Pages are made when they are first shown; a person's lives as long as she is open."""

    def __init__(self, vindu: Ramme, hoved: Hovedskjerm, utseende: Utseende) -> None:
        """Fill a window, beginning with the person list."""
        super().__init__(vindu)
        self.vindu = vindu
        self.hoved = hoved
        self.utseende = utseende
        self.personer = PersonerSide(hoved)
        self.personsider: dict[str, PersonSide] = {}
        self._toaster: dict[QWidget, Toast] = {}
        self._faste: dict[Side, QWidget] = {Side.PERSONER: self.personer}
        vindu.sider.addWidget(self.personer)
        self.soek = Soek(vindu, hoved)
        self.filer = Filveier(vindu, hoved, self.personer)
        self._koble()
        self._vis_bruker()
        vindu.skinne.sett_tilgjengelig(tilgjengelig=True)
        vindu.topp.soekefelt.setEnabled(True)
        hoved.liste.last()
        self._vis(hoved.navigasjon.punkt)
        self.personer.fokuser()

    def _koble(self) -> None:
        vindu, hoved, nav = self.vindu, self.hoved, self.hoved.navigasjon
        nav.forlater.connect(self._forlat)
        nav.flyttet.connect(self._vis)
        vindu.skinne.valgt.connect(lambda side: hoved.gaa_til(Side(side)))
        vindu.topp.tilbake.connect(nav.tilbake)
        vindu.topp.fram.connect(nav.fram)
        vindu.topp.soek.connect(self.soek.aapne)
        vindu.topp.smuler.valgt.connect(lambda _nr: hoved.gaa_til(Side.PERSONER))
        vindu.topp.meny.connect(self.bytt_meny)
        vindu.bredde_endret.connect(self._tilpass)
        hoved.rom.beskjed.connect(self._vis_beskjed)
        hoved.rom.feilet.connect(vindu.vis_varsel)
        hoved.rom.lagret_endret.connect(vindu.topp.vis_lagret)
        hoved.person_lukket.connect(self._fjern_person)
        hoved.liste.utvalg_endret.connect(self._vis_smuler)
        self.personer.aapne.connect(hoved.aapne_person)
        self.personer.status_endret.connect(self._vis_status)

    def _vis_bruker(self) -> None:
        bruker = self.hoved.rom.tjenester.bruker
        bokstaver = norsk.forbokstaver(bruker.navn) or bruker.initialer
        self.vindu.skinne.bruker.vis(bokstaver, bruker.navn)
        self.vindu.status.si_alltid(self.hoved.regelverk)

    # pages

    @property
    def side(self) -> QWidget:
        """The page that is shown."""
        return self.vindu.sider.currentWidget() or self.personer

    @property
    def personside(self) -> PersonSide | None:
        """The person's page that is shown, if it is one."""
        side = self.side
        return side if isinstance(side, PersonSide) else None

    @property
    def rapportside(self) -> RapportSide | None:
        """The page of the reports, if it is the one that is shown."""
        side = self._faste.get(Side.RAPPORTER)
        return cast("RapportSide", side) if side is not None and side is self.side else None

    @property
    def hendelserside(self) -> HendelserSide | None:
        """The page of the log of all persons, if it is the one that is shown."""
        side = self._faste.get(Side.HENDELSER)
        return cast("HendelserSide", side) if side is not None and side is self.side else None

    @property
    def hendelseskort(self) -> Hendelseskort | None:
        """The log that is shown, of all persons or of one."""
        if self.hendelserside is not None:
            return self.hendelserside.kort
        side = self.personside
        logg = side.hendelser if side is not None else None
        return logg.hendelser if logg is not None and logg.isVisible() else None

    @property
    def _virkeside(
        self,
    ) -> PersonSide | PersonerSide | RapportSide | HendelserSide | ImportSide | None:
        """The page that is shown, if it has a state, a status line and a place for focus."""
        side = self.side
        if isinstance(side, PersonSide | PersonerSide):
            return side
        return self.rapportside or self.hendelserside or self.filer.side_i(self.vindu)

    def _forlat(self, punkt: Punkt) -> None:
        side = self._virkeside
        if side is not None:
            punkt.tilstand.update(side.tilstand())

    def _vis(self, punkt: Punkt) -> None:
        sted, vindu, nav = punkt.sted, self.vindu, self.hoved.navigasjon
        if sted.side is Side.PERSON:
            side: QWidget = self._personside(sted)
            cast("PersonSide", side).vis_sted(sted, punkt.tilstand)
        else:
            side = self._fast_side(sted.side)
        fra_innholdet = _har_fokus(vindu.sider)
        vindu.sider.setCurrentWidget(side)
        if side is self.personer:
            self.personer.gjenopprett(punkt.tilstand)
        elif self.rapportside is not None:
            self.rapportside.gjenopprett(punkt.tilstand)
        if fra_innholdet and not _har_fokus(side):
            self._fokuser(side)
        vindu.skinne.sett_valgt(Side.PERSONER if sted.side in UNDER_PERSONER else sted.side)
        vindu.topp.sett_historie(tilbake=nav.kan_tilbake, fram=nav.kan_fram)
        self._vis_smuler()
        self._vis_status()
        self._tilpass(vindu.bred)

    def _fokuser(self, side: QWidget) -> None:
        """Let focus follow to the page that is shown; left behind, it would jump to the rail."""
        if self._virkeside is not None:
            self._virkeside.fokuser()
        else:
            side.setFocus(Qt.FocusReason.OtherFocusReason)

    def _personside(self, sted: Sted) -> PersonSide:
        if sted.person_id not in self.personsider:
            skjerm = self.hoved.skjerm_for(sted.person_id)
            side = PersonSide(self.hoved, skjerm)
            side.logg.connect(lambda del_: self.vis_logg(cast("Loggdel", del_)))
            side.brev.connect(self.vis_brev)
            side.status_endret.connect(self._vis_status)
            side.hode.eksporter.connect(lambda: self.filer.eksporter_person(skjerm.person_id))
            side.hendelser.skjerm.logg_klar.connect(self._aapne_logg)
            skjerm.endret.connect(self._vis_smuler)
            self.personsider[sted.person_id] = side
            self.vindu.sider.addWidget(side)
        return self.personsider[sted.person_id]

    def _fast_side(self, side: Side) -> QWidget:
        if side not in self._faste:
            laget = self._lag_side(side)
            self._faste[side] = laget
            self.vindu.sider.addWidget(laget)
        return self._faste[side]

    def _lag_side(self, side: Side) -> QWidget:
        if side is Side.HJELP:
            return HjelpSide()
        if side is Side.INNSTILLINGER:
            return InnstillingerSide(self.utseende)
        if side is Side.IMPORT:
            laget = self.filer.lag_side()
            laget.status_endret.connect(self._vis_status)
            return laget
        if side is Side.RAPPORTER:
            return self._lag_rapporter()
        if side is Side.HENDELSER:
            return self._lag_hendelser()
        senere = SenereSide(side)
        senere.til_personer.connect(lambda: self.hoved.gaa_til(Side.PERSONER))
        return senere

    def _lag_rapporter(self) -> QWidget:
        from desktop.views.rapportside import RapportSide  # noqa: PLC0415 - seldom at first

        side = RapportSide(self.hoved)
        side.aapne.connect(self.hoved.aapne_person)
        side.status_endret.connect(self._vis_status)
        side.skjerm.lov_endret.connect(self._vis_smuler)
        return side

    def _lag_hendelser(self) -> QWidget:
        from desktop.views.hendelserside import HendelserSide  # noqa: PLC0415 - seldom at first

        side = HendelserSide(self.hoved)
        side.aapne.connect(self.hoved.aapne_person)
        side.status_endret.connect(self._vis_status)
        side.skjerm.logg_klar.connect(self._aapne_logg)
        return side

    def _fjern_person(self, person_id: str) -> None:
        side = self.personsider.pop(person_id, None)
        if side is not None:
            self.vindu.sider.removeWidget(side)
            side.deleteLater()

    def _tilpass(self, bred: bool) -> None:
        """Put the person menu beside the page, or into a drawer."""
        side = self.personside
        self.vindu.topp.menyknapp.setVisible(side is not None and not bred)
        for en in self.personsider.values():
            en.sett_smal(smal=not bred)
        self.personer.sett_smal(smal=not bred)

    def bytt_meny(self) -> None:
        """Show or hide the person menu."""
        side = self.personside
        if side is not None:
            side.bytt_meny()

    # bars and notices

    def _vis_smuler(self) -> None:
        self.vindu.topp.smuler.vis(self.hoved.broedsmuler())

    def _vis_status(self) -> None:
        side = self._virkeside
        self.vindu.status.vis(side.statusord if side is not None else "")

    def _vis_beskjed(self, beskjed: Beskjed) -> None:
        self.vindu.varsel.hide()
        for toast in self._toaster.values():
            toast.hide()
        self._toast().show_message(beskjed.tekst, undo=beskjed.angre is not None)

    def _toast(self) -> Toast:
        """Give the toast at the bottom left of what is shown, beside the person menu."""
        side = self.personside
        eier: QWidget = side.rulle if side is not None else self.side
        if eier not in self._toaster:
            toast = Toast(eier)
            toast.undone.connect(self.hoved.rom.angre)
            eier.destroyed.connect(lambda: self._toaster.pop(eier, None))
            self._toaster[eier] = toast
        return self._toaster[eier]

    # what the keys do

    @property
    def aapent_skjema(self) -> SkjemaVisning | None:
        """The form that is open on the page that is shown."""
        side = self.side
        if isinstance(side, PersonSide):
            return side.aapent_skjema
        if self.rapportside is not None:
            return self.rapportside.skjema
        return self.personer.skjema if side is self.personer else None

    def vis_logg(self, del_: Loggdel = "frist") -> None:
        """Open the calculation log of the person that is shown."""
        side = self.personside
        skjerm = self.hoved.logg(side.skjerm.person_id, del_) if side else None
        if skjerm is not None:
            self._aapne_logg(skjerm)

    def _aapne_logg(self, skjerm: LoggSkjerm) -> None:
        LoggDialog(skjerm, oeving=self.hoved.rom.tjenester.oeving, parent=self.vindu).open()

    def vis_brev(self, vedtak_id: str, form: str) -> None:
        """Open the letter of a decision, in a written form or the person's own."""
        side = self.personside
        if side is None:
            return
        from desktop.views.brevdialog import BrevDialog  # noqa: PLC0415 - seldom at first

        skjerm = self.hoved.brev(side.skjerm.person_id, vedtak_id, form)
        if skjerm is not None:
            BrevDialog(skjerm, oeving=self.hoved.rom.tjenester.oeving, parent=self.vindu).open()

    def lukk_person(self) -> None:
        """Close the person that is shown; ask first if something is not saved."""
        side = self.personside
        if side is None:
            return
        if side.skjerm.har_ulagret:
            side.spoer_lukking()
        else:
            self.hoved.lukk_person(side.skjerm.person_id)

    def oppdater(self) -> None:
        """Read what is shown from the caseload again."""
        side = self.personside
        if side is not None:
            side.skjerm.last()
            if side.hendelser.isVisible():
                side.hendelser.skjerm.last()
        self.hoved.liste.last()
        if self.rapportside is not None:
            self.rapportside.skjerm.last()
        if self.hendelserside is not None:
            self.hendelserside.last()

    def omraader(self) -> list[QWidget]:
        """Give the areas of the window in the order that F6 walks them."""
        vindu, side = self.vindu, self.personside
        omraader: list[QWidget] = [vindu.skinne, vindu.topp]
        if side is not None:
            omraader += [side.meny, side.rulle]
        else:
            omraader.append(self.side)
        return [omraade for omraade in omraader if omraade.isVisible()]

    def si(self, noekkel: str) -> None:
        """Say something in the status line."""
        self.vindu.status.vis(tekst(noekkel))


def _har_fokus(flate: QWidget) -> bool:
    i_fokus = QApplication.focusWidget()
    return i_fokus is None or flate is i_fokus or flate.isAncestorOf(i_fokus)
