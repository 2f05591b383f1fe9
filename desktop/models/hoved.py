"""The screen of the whole window: where one is, who is open, and what is not saved."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.models import norsk
from desktop.models.brev import BrevSkjerm
from desktop.models.lagrede_soek import LagredeSoek
from desktop.models.logg import LoggSkjerm
from desktop.models.navigasjon import AapenPerson, Navigasjon, Side, Sted
from desktop.models.person import PersonSkjerm
from desktop.models.personliste import PersonlisteSkjerm
from desktop.models.personskjema import PersonSkjema
from desktop.models.soek import SoekSkjerm
from desktop.models.tekster import tekst

if TYPE_CHECKING:
    from datetime import date

    from core.domain.endring import Endring
    from desktop.models.arbeidsrom import Arbeidsrom
    from desktop.models.eksport import EksportSkjerm
    from desktop.models.hendelser import HendelserSkjerm
    from desktop.models.importskjerm import ImportSkjerm
    from desktop.models.kjoeringer import KjoeringerSkjerm
    from desktop.models.logg import Loggdel
    from desktop.models.rapporter import RapportSkjerm


class Hovedskjerm(QObject):
    """Owns the screens of an opened caseload; one a person, made when she is first shown."""

    person_aapnet = Signal(str)
    person_lukket = Signal(str)

    def __init__(self, rom: Arbeidsrom) -> None:
        """Begin at the person list."""
        super().__init__()
        self.rom = rom
        self.navigasjon = Navigasjon()
        self.liste = PersonlisteSkjerm(rom)
        self.lagrede = LagredeSoek(self.liste)
        self.soek = SoekSkjerm(rom)
        self.personer: dict[str, PersonSkjerm] = {}
        self._hendelser: dict[str, HendelserSkjerm] = {}
        self.ny_person: PersonSkjema | None = None
        self.navigasjon.flyttet.connect(lambda punkt: self.soek.besoekt(punkt.sted.person_id))

    @property
    def i_dag(self) -> date:
        """The day that everything is shown on."""
        return self.rom.i_dag

    @cached_property
    def rapporter(self) -> RapportSkjerm:
        """The screen of the reports, made when they are first shown."""
        from desktop.models.rapporter import RapportSkjerm  # noqa: PLC0415 - seldom at first

        return RapportSkjerm(self.rom)

    @cached_property
    def importen(self) -> ImportSkjerm:
        """The screen of the import; it stays as it is while the user is elsewhere."""
        from desktop.models.importskjerm import ImportSkjerm  # noqa: PLC0415 - seldom at first

        skjerm = ImportSkjerm(self.rom)
        skjerm.tatt_inn.connect(self._les_aapne)
        return skjerm

    @cached_property
    def eksport(self) -> EksportSkjerm:
        """The screen of the export of case files."""
        from desktop.models.eksport import EksportSkjerm  # noqa: PLC0415 - as above

        return EksportSkjerm(self.rom)

    @cached_property
    def kjoeringer(self) -> KjoeringerSkjerm:
        """The screen of the rule engine's runs."""
        from desktop.models.kjoeringer import KjoeringerSkjerm  # noqa: PLC0415 - as above

        skjerm = KjoeringerSkjerm(self.rom)
        skjerm.angret.connect(self._les_aapne)
        skjerm.angret.connect(self.rom.doegn_endret)
        return skjerm

    def hendelser_for(self, person_id: str) -> HendelserSkjerm:
        """Give the screen of the log of a person; of all persons without one."""
        from desktop.models.hendelser import HendelserSkjerm  # noqa: PLC0415 - as above

        if person_id not in self._hendelser:
            self._hendelser[person_id] = HendelserSkjerm(self.rom, person_id)
        return self._hendelser[person_id]

    def _les_aapne(self) -> None:
        for skjerm in self.personer.values():
            skjerm.last()

    @property
    def regelverk(self) -> str:
        """Which state of the rules every deadline in the window stands on."""
        from core.kodeverk import kodeverk  # noqa: PLC0415 - after the first paint

        return tekst("regelverk_per", dato=norsk.dato(kodeverk().regelverk.per))

    def er_fri(self, dag: date) -> bool:
        """Tell whether a day is a public holiday, for calendars."""
        from core.rules.kalender import helligdager  # noqa: PLC0415 - first needed by a form

        return dag in helligdager(dag.year)

    def skjerm_for(self, person_id: str) -> PersonSkjerm:
        """Give the screen of a person; a new one begins to read the case."""
        if person_id not in self.personer:
            skjerm = PersonSkjerm(self.rom, person_id)
            self.personer[person_id] = skjerm
            skjerm.endret.connect(lambda: self._lest(skjerm))
            skjerm.last()
            self.person_aapnet.emit(person_id)
        return self.personer[person_id]

    def _lest(self, skjerm: PersonSkjerm) -> None:
        if skjerm.visning is None:
            return
        hode = skjerm.visning.hode
        self.navigasjon.meld_aapen(AapenPerson(skjerm.person_id, hode.navn_omvendt, hode.duf))
        self.soek.husk(
            AapenPerson(skjerm.person_id, hode.navn_omvendt, hode.duf),
            foerst=self.navigasjon.sted.person_id == skjerm.person_id,
        )

    def lukk_person(self, person_id: str) -> None:
        """Close a person; drafts in her forms are gone."""
        self.navigasjon.lukk_person(person_id)
        skjerm = self.personer.pop(person_id, None)
        if skjerm is not None:
            skjerm.forlat()
            if hendelser := self._hendelser.pop(person_id, None):
                hendelser.forlat()
            self.person_lukket.emit(person_id)

    @property
    def ulagret(self) -> tuple[str, ...]:
        """The persons who have a form that is not saved; empty text for one who is new."""
        ider = [pid for pid, skjerm in self.personer.items() if skjerm.har_ulagret]
        if self.ny_person is not None and self.ny_person.endret:
            ider.append("")
        if "rapporter" in self.__dict__ and self.rapporter.ulagret:
            ider.append(self.rapporter.ulagret)
        return tuple(ider)

    def logg(self, person_id: str, del_: Loggdel) -> LoggSkjerm | None:
        """Open the calculation log of a person; nothing where nothing could be computed."""
        bilde = self.skjerm_for(person_id).bilde
        if bilde is None or bilde.beregning is None:
            return None
        return LoggSkjerm(bilde.sak, bilde.beregning, self.rom.tjenester.klokke.naa(), del_)

    def brev(self, person_id: str, vedtak_id: str, form: str = "") -> BrevSkjerm | None:
        """Open the letter of a decision; nothing where the decision is not there."""
        bilde = self.skjerm_for(person_id).bilde
        if bilde is None:
            return None
        for vedtak in bilde.sak.vedtak:
            if vedtak.id == vedtak_id:
                return BrevSkjerm(self.rom, bilde.sak, vedtak, form)
        return None

    def begynn_ny_person(self) -> PersonSkjema:
        """Give the form of a new person; one that is begun is kept."""
        if self.ny_person is None:
            rom = self.rom
            skjema = PersonSkjema(rom.arbeider, rom.tjenester, rom.kommuner)
            self.ny_person = skjema
            skjema.avbrutt.connect(self._glem_ny_person)
            skjema.lagret.connect(lambda endring: self._ny_person_lagret(skjema, endring))
        return self.ny_person

    def _glem_ny_person(self) -> None:
        self.ny_person = None

    def _ny_person_lagret(self, skjema: PersonSkjema, endring: Endring) -> None:
        navn = skjema.bygg().navn
        self.ny_person = None
        self.rom.meld(endring, tekst("person_registrert", navn=navn))
        self.aapne_person(endring.person_id)

    def aapne_person(self, person_id: str) -> None:
        """Go to a person's programme."""
        self.navigasjon.vis_person(person_id)

    def gaa_til(self, side: Side, person_id: str = "", fane: str = "", anker: str = "") -> None:
        """Go to a place."""
        self.navigasjon.gaa_til(Sted(side, person_id, fane, anker))

    def broedsmuler(self) -> tuple[str, ...]:
        """Name the way to where the user is."""
        sted = self.navigasjon.sted
        if sted.side is Side.PERSON:
            return (tekst("sted_personer"), self._lov(), self._navn(sted.person_id))
        if sted.side is Side.PERSONER:
            return (tekst("sted_personer"), self._lov())
        if sted.side is Side.IMPORT:
            return (tekst("sted_personer"), tekst("sted_import"))
        return (tekst(f"sted_{sted.side}"),)

    def _lov(self) -> str:
        return tekst(f"lov_{self.liste.utvalg.lov}")

    def _navn(self, person_id: str) -> str:
        skjerm = self.personer.get(person_id)
        visning = skjerm.visning if skjerm else None
        return visning.hode.navn_omvendt if visning else norsk.TOM
