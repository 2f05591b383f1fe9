"""Search everywhere: persons by DUF number, name or birth date, and commands after «>»."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from core.storage.navn import soekeord
from desktop.models import norsk
from desktop.models.personliste import DUF_FORAN
from desktop.models.tekster import tekst

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from core.storage.listerad import Listerad
    from desktop.models.arbeidsrom import Arbeidsrom
    from desktop.models.navigasjon import AapenPerson

ANTALL = 20
HUSKES = 30
STREKER = re.compile("[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]")


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
    """What is found for the text; `endret` says that `treff` is new.

    `tom` is said where nothing is found, `flere` where there is more than is shown.
    """

    endret = Signal()

    def __init__(self, rom: Arbeidsrom, kommandoer: Iterable[Kommando] = ()) -> None:
        """Stand on an opened caseload."""
        super().__init__()
        self._rom = rom
        self.kommandoer = tuple(kommandoer)
        self._siste: dict[str, AapenPerson] = {}
        self.treff: tuple[Treff, ...] = ()
        self.tom = self.flere = ""

    @property
    def siste(self) -> tuple[AapenPerson, ...]:
        """The persons who were looked at in this session, the last one first."""
        return tuple(reversed(self._siste.values()))

    def husk(self, person: AapenPerson, *, foerst: bool) -> None:
        """Remember a person, also after she is closed; `foerst` where she is looked at now."""
        if person.person_id in self._siste and not foerst:
            self._siste[person.person_id] = person
            return
        self._siste.pop(person.person_id, None)
        self._siste[person.person_id] = person
        for eldst in list(self._siste)[:-HUSKES]:
            del self._siste[eldst]

    def besoekt(self, person_id: str) -> None:
        """Put a person who is known first, when one comes back to her."""
        person = self._siste.get(person_id)
        if person is not None:
            self.husk(person, foerst=True)

    def soek(self, skrevet: str) -> None:
        """Look up what is typed; with nothing typed, the persons that were looked at last."""
        self._rom.arbeider.avbryt("soek")
        skrevet = STREKER.sub("-", unicodedata.normalize("NFKC", skrevet)).strip()
        if skrevet.startswith(">"):
            self._vis(self._finn_kommandoer(skrevet[1:]), tekst("ingen_kommando"))
        elif not skrevet:
            self._vis(tuple(_sist(p) for p in self.siste), tekst("skriv_for_aa_soeke"))
        else:
            self._rom.arbeider.kjoer(
                self._rom.tjenester.liste.soek,
                DUF_FORAN.sub("", skrevet),
                ANTALL + 1,
                ferdig=self._funnet,
                feil=self._rom.vis_feil,
                gruppe="soek",
            )

    def _finn_kommandoer(self, skrevet: str) -> tuple[Treff, ...]:
        """Find the commands with a word that begins with each word typed, in any order."""
        begynnelser = soekeord(skrevet)
        return tuple(
            Treff(f"kommando:{k.noekkel}", k.navn, til_hoeyre=k.tast, ikon="chevron-hoyre")
            for k in self.kommandoer
            if all(any(o.startswith(b) for o in soekeord(k.navn)) for b in begynnelser)
        )

    def _funnet(self, personer: tuple[Listerad, ...]) -> None:
        """Show who was found, those who were looked at last before the others."""
        plass = {p.person_id: nummer for nummer, p in enumerate(self.siste)}
        vist = sorted(personer[:ANTALL], key=lambda p: plass.get(p.person_id, len(plass)))
        flere = tekst("flere_treff", n=ANTALL) if len(personer) > ANTALL else ""
        self._vis(tuple(map(_person, vist)), tekst("ingen_treff"), flere)

    def _vis(self, treff: tuple[Treff, ...], tom: str, flere: str = "") -> None:
        self.treff, self.tom, self.flere = treff, tom, flere
        self.endret.emit()


def _sist(person: AapenPerson) -> Treff:
    duf = norsk.gruppert_duf(person.duf)
    return Treff(f"person:{person.person_id}", person.navn, duf, tekst("sist_aapnet"), "klokke")


def _person(person: Listerad) -> Treff:
    foedt = norsk.dato(person.foedselsdato) if person.foedselsdato else ""
    detalj = " · ".join(del_ for del_ in (person.duf_gruppert, foedt) if del_)
    navn = person.navn_omvendt or tekst("uten_navn")
    return Treff(f"person:{person.person_id}", navn, detalj, _merke(person))


def _merke(person: Listerad) -> str:
    """Say what one must know of a person before opening her."""
    if not person.kategori:
        return tekst("ingen_kategori")
    if not person.aapen:
        return tekst("kategori_lukket")
    if person.inaktiv:
        return tekst("fullfoert_inaktiv")
    return tekst("frist_dato", dato=norsk.dato(person.frist)) if person.frist else ""
