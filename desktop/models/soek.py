"""The screen of the search palette: persons as one types, `>` for commands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.models import norsk
from desktop.models.tekster import tekst

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from core.storage.personstatus import Personstatus
    from desktop.models.arbeidsrom import Arbeidsrom
    from desktop.models.navigasjon import AapenPerson

ANTALL = 20


@dataclass(frozen=True, slots=True)
class Treff:
    """A line of the palette; `noekkel` is «person:…» or «kommando:…»."""

    noekkel: str
    tittel: str
    detalj: str = ""
    til_hoeyre: str = ""
    ikon: str = "person"


@dataclass(frozen=True, slots=True)
class Kommando:
    """Something that the palette can do: name, keys, and what happens."""

    noekkel: str
    navn: str
    tast: str
    utfoer: Callable[[], None]


class SoekSkjerm(QObject):
    """What is found for the text; `endret` says that `treff` is new."""

    endret = Signal()

    def __init__(self, rom: Arbeidsrom, kommandoer: Iterable[Kommando] = ()) -> None:
        """Stand on an opened caseload."""
        super().__init__()
        self._rom = rom
        self.kommandoer = tuple(kommandoer)
        self.siste: tuple[AapenPerson, ...] = ()
        self.treff: tuple[Treff, ...] = ()
        self.tom = ""

    def soek(self, skrevet: str) -> None:
        """Look up what is typed; with nothing typed, the persons that are open."""
        self._rom.arbeider.avbryt("soek")
        if skrevet.startswith(">"):
            self._vis(
                self._finn_kommandoer(skrevet[1:].strip().casefold()), tekst("ingen_kommando")
            )
        elif not skrevet.strip():
            self._vis(tuple(_aapen(p) for p in self.siste), tekst("skriv_for_aa_soeke"))
        else:
            self._rom.arbeider.kjoer(
                self._rom.tjenester.liste.soek,
                skrevet,
                ANTALL,
                ferdig=self._funnet,
                feil=self._rom.vis_feil,
                gruppe="soek",
            )

    def _finn_kommandoer(self, skrevet: str) -> tuple[Treff, ...]:
        return tuple(
            Treff(f"kommando:{k.noekkel}", k.navn, til_hoeyre=k.tast, ikon="chevron-hoyre")
            for k in self.kommandoer
            if skrevet in k.navn.casefold()
        )

    def _funnet(self, personer: tuple[Personstatus, ...]) -> None:
        self._vis(tuple(map(_person, personer)), tekst("ingen_treff"))

    def _vis(self, treff: tuple[Treff, ...], tom: str) -> None:
        self.treff, self.tom = treff, tom
        self.endret.emit()


def _aapen(person: AapenPerson) -> Treff:
    return Treff(f"person:{person.person_id}", person.navn, norsk.gruppert_duf(person.duf))


def _person(person: Personstatus) -> Treff:
    foedt = norsk.dato(person.foedselsdato) if person.foedselsdato else ""
    detalj = " · ".join(del_ for del_ in (person.duf_gruppert, foedt) if del_)
    frist = tekst("frist_dato", dato=norsk.dato(person.frist)) if person.frist else ""
    if person.inaktiv:
        frist = tekst("fullfoert_inaktiv")
    navn = person.navn_omvendt or tekst("uten_navn")
    return Treff(f"person:{person.person_id}", navn, detalj, frist)
