"""Where the user is, where she was, and which persons are open."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QObject, Signal

LENGSTE_HISTORIE = 100


class Side(StrEnum):
    """The places of the rail, and the pages of one person."""

    ARBEIDSFLATE = "arbeidsflate"
    PERSONER = "personer"
    RAPPORTER = "rapporter"
    MALER = "maler"
    HENDELSER = "hendelser"
    HJELP = "hjelp"
    INNSTILLINGER = "innstillinger"
    PERSON = "person"
    IMPORT = "import"


@dataclass(frozen=True, slots=True)
class Sted:
    """A place: a page of the rail, or a person with page («ordning») and card («vedtak»)."""

    side: Side
    person_id: str = ""
    fane: str = ""
    anker: str = ""


@dataclass(frozen=True, slots=True)
class AapenPerson:
    """A person in the list of open ones."""

    person_id: str
    navn: str
    duf: str


@dataclass(slots=True)
class Punkt:
    """A point of the history: the place, and how it looked when it was left."""

    sted: Sted
    tilstand: dict[str, Any] = field(default_factory=dict)


class Navigasjon(QObject):
    """History with back and forward, and the open persons in the order they were opened.

    `forlater` is sent before the place changes, so that the page can keep how it looks in
    `punkt.tilstand`; `flyttet` when it has changed.
    """

    forlater = Signal(object)
    flyttet = Signal(object)
    aapne_endret = Signal()

    def __init__(self, start: Sted | None = None) -> None:
        """Begin at a place, the person list unless another is given."""
        super().__init__()
        self._historie = [Punkt(start or Sted(Side.PERSONER))]
        self._plass = 0
        self._aapne: list[AapenPerson] = []
        self._lukkede: list[AapenPerson] = []
        self._sist: dict[str, Sted] = {}

    @property
    def punkt(self) -> Punkt:
        """The present point of the history."""
        return self._historie[self._plass]

    @property
    def sted(self) -> Sted:
        """The present place."""
        return self.punkt.sted

    @property
    def kan_tilbake(self) -> bool:
        """Whether there is a place to go back to."""
        return self._plass > 0

    @property
    def kan_fram(self) -> bool:
        """Whether there is a place to go forward to."""
        return self._plass < len(self._historie) - 1

    @property
    def aapne(self) -> tuple[AapenPerson, ...]:
        """The open persons."""
        return tuple(self._aapne)

    def gaa_til(self, sted: Sted) -> None:
        """Go to a place; what lay ahead in the history is forgotten."""
        if sted == self.sted:
            self.flyttet.emit(self.punkt)
            return
        self.forlater.emit(self.punkt)
        del self._historie[self._plass + 1 :]
        self._historie.append(Punkt(sted))
        del self._historie[:-LENGSTE_HISTORIE]
        self._plass = len(self._historie) - 1
        self._meld()

    def tilbake(self) -> None:
        """Go one place back, if there is one."""
        if self.kan_tilbake:
            self._hopp(-1)

    def fram(self) -> None:
        """Go one place forward, if there is one."""
        if self.kan_fram:
            self._hopp(1)

    def _hopp(self, steg: int) -> None:
        self.forlater.emit(self.punkt)
        self._plass += steg
        self._meld()

    def _meld(self) -> None:
        if self.sted.side is Side.PERSON:
            self._sist[self.sted.person_id] = self.sted
        self.flyttet.emit(self.punkt)

    def meld_aapen(self, person: AapenPerson) -> None:
        """Put a person on the list of open ones, or bring her name up to date."""
        kjent = [p.person_id for p in self._aapne]
        if person in self._aapne:
            return
        if person.person_id in kjent:
            self._aapne[kjent.index(person.person_id)] = person
        else:
            self._aapne.append(person)
        self.aapne_endret.emit()

    def vis_person(self, person_id: str) -> None:
        """Go to where the user last was in a person's file, at first its programme."""
        self.gaa_til(self._sist.get(person_id, Sted(Side.PERSON, person_id, "ordning")))

    def person_nummer(self, nummer: int) -> None:
        """Go to the n-th open person, counted from 1; nothing happens without one."""
        if 0 < nummer <= len(self._aapne):
            self.vis_person(self._aapne[nummer - 1].person_id)

    def bla(self, steg: int) -> None:
        """Go to the next (1) or previous (-1) open person, round and round."""
        if not self._aapne:
            return
        ider = [p.person_id for p in self._aapne]
        if self.sted.person_id in ider:
            self.vis_person(ider[(ider.index(self.sted.person_id) + steg) % len(ider)])
        else:
            self.vis_person(ider[0] if steg > 0 else ider[-1])

    def lukk_person(self, person_id: str) -> None:
        """Take a person off the list; the next one, or the person list, is shown instead."""
        ider = [p.person_id for p in self._aapne]
        if person_id not in ider:
            return
        plass = ider.index(person_id)
        self._lukkede.append(self._aapne.pop(plass))
        self.aapne_endret.emit()
        if self.sted.person_id != person_id:
            return
        if self._aapne:
            self.vis_person(self._aapne[min(plass, len(self._aapne) - 1)].person_id)
        else:
            self.gaa_til(Sted(Side.PERSONER))

    def gjenaapne(self) -> None:
        """Open the person that was closed last."""
        if self._lukkede:
            person = self._lukkede.pop()
            self.meld_aapen(person)
            self.vis_person(person.person_id)
