"""The places of Norway: what a municipality was called, when, where, and what became of it."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

SIST = str.maketrans({"æ": "{", "ä": "{", "ø": "|", "ö": "|", "å": "}"})
SAMLET_STREK = re.compile(r"\s*[-‐‑–—]\s*")
STREK_MED_LUFT = re.compile(r"\s+[-‐‑–—]\s+|\s*/\s*")
MED_FYLKE = re.compile(r"(.+?)\s*\(([^()]+)\)")
KOMMUNE = " kommune"


@dataclass(frozen=True, slots=True)
class Fylke:
    """A county while it had this number; `gyldig_til` is None as long as it has it."""

    nummer: str
    navn: str
    gyldig_fra: date
    gyldig_til: date | None


@dataclass(frozen=True, slots=True)
class Kommune:
    """A municipality while it had this number.

    `etterfoelgere` are the numbers that took over the day after `gyldig_til`: one for a new number
    or a merger, several where the municipality was divided.
    """

    nummer: str
    navn: str
    fylke: str
    gyldig_fra: date
    gyldig_til: date | None
    etterfoelgere: tuple[str, ...] = ()

    def gjelder(self, dag: date) -> bool:
        """Tell whether the number is in use on a day."""
        return self.gyldig_fra <= dag and (self.gyldig_til is None or dag <= self.gyldig_til)


@dataclass(frozen=True)
class Stedsliste:
    """All municipalities by number, with the counties and districts they have."""

    kommuner: Mapping[str, Kommune]
    fylker: Mapping[str, Fylke]
    bydelslister: Mapping[str, tuple[str, ...]]
    _gjeldende: dict[date, tuple[Kommune, ...]] = field(default_factory=dict, repr=False)

    def kommune(self, nummer: str) -> Kommune | None:
        """Give a municipality; None for a number that the list does not know."""
        return self.kommuner.get(nummer)

    def navn(self, nummer: str) -> str:
        """Give the name of a municipality, or the number where the list does not know it."""
        kommune = self.kommuner.get(nummer)
        return kommune.navn if kommune else nummer

    def fylkesnavn(self, nummer: str) -> str:
        """Give the county's name, of a municipality or of a county number; empty if unknown."""
        fylke = self.fylker.get(nummer[:2]) if len(nummer) == 2 or nummer in self.kommuner else None
        return fylke.navn if fylke else ""

    def gjeldende(self, dag: date) -> tuple[Kommune, ...]:
        """Give the municipalities of a day in Norwegian alphabetical order."""
        liste = self._gjeldende.get(dag)
        if liste is None:
            liste = _i_rekkefoelge(k for k in self.kommuner.values() if k.gjelder(dag))
            self._gjeldende.clear()  # a program asks about today: yesterday's list is of no use
            self._gjeldende[dag] = liste
        return liste

    def naavaerende(self, nummer: str, dag: date) -> str:
        """Follow a number to the one in use on a day, as far as there is only one successor.

        A number that is unknown, or whose municipality was divided, is given back as it is.
        """
        kommune = self.kommuner.get(nummer)
        while kommune and kommune.gyldig_til and kommune.gyldig_til < dag:
            if len(kommune.etterfoelgere) != 1:
                break
            kommune = self.kommuner[kommune.etterfoelgere[0]]
        return kommune.nummer if kommune else nummer

    def etterkommere(self, nummer: str, dag: date) -> frozenset[str]:
        """Give every number in use on a day that has taken over from this one, divided or not."""
        kommune = self.kommuner.get(nummer)
        if kommune is None or kommune.gyldig_til is None or dag <= kommune.gyldig_til:
            return frozenset({nummer})
        return frozenset().union(*(self.etterkommere(ny, dag) for ny in kommune.etterfoelgere))

    def er_samme(self, nummer: str, annet: str, dag: date) -> bool:
        """Tell whether two numbers mean the same municipality on a day, or one took over."""
        if nummer == annet:
            return True
        return not self.etterkommere(nummer, dag).isdisjoint(self.etterkommere(annet, dag))

    def bydeler(self, nummer: str) -> tuple[str, ...]:
        """Give the districts of a municipality, also by a number it had before."""
        return self.bydelslister.get(self.naavaerende(nummer, date.max), ())

    def finn(self, navn: str, dag: date | None = None) -> tuple[Kommune, ...]:
        """Find the municipalities of a name, newest first; without a day of all times.

        Large and small letters, «kommune» after the name, the county in brackets, hyphens with and
        without space, and a Sami or Kven name beside the Norwegian one make no difference.
        """
        treff = self._hele_navnet(navn)
        if not treff:
            deler = STREK_MED_LUFT.split(navn)
            treff = tuple(dict.fromkeys(k for del_ in deler for k in self._hele_navnet(del_)))
        gyldige = [k for k in treff if dag is None or k.gjelder(dag)]
        return tuple(sorted(gyldige, key=lambda k: (-k.gyldig_fra.toordinal(), k.nummer)))

    def _hele_navnet(self, navn: str) -> tuple[Kommune, ...]:
        if med_fylke := MED_FYLKE.fullmatch(navn.strip()):
            fylke = _foldet(med_fylke[2])
            treff = self._etter_navn.get(_foldet(med_fylke[1]), ())
            return tuple(k for k in treff if _foldet(self.fylkesnavn(k.nummer)) == fylke)
        return self._etter_navn.get(_foldet(navn), ())

    @cached_property
    def _etter_navn(self) -> Mapping[str, tuple[Kommune, ...]]:
        navn: dict[str, tuple[Kommune, ...]] = {}
        for kommune in self.kommuner.values():
            noekkel = _foldet(kommune.navn)
            navn[noekkel] = (*navn.get(noekkel, ()), kommune)
        return navn


def norsk_rekkefoelge(navn: str) -> str:
    """Return the key that puts names in Norwegian order: æ, ø, å last, «aa» as å."""
    smaa = unicodedata.normalize("NFC", navn).casefold()
    return smaa.replace("aa", "å").translate(SIST).replace("-", " ")


def _i_rekkefoelge(kommuner: Iterable[Kommune]) -> tuple[Kommune, ...]:
    return tuple(sorted(kommuner, key=lambda k: (norsk_rekkefoelge(k.navn), k.nummer)))


def _foldet(navn: str) -> str:
    smaa = unicodedata.normalize("NFC", " ".join(navn.split())).casefold().removesuffix(KOMMUNE)
    return SAMLET_STREK.sub("-", smaa).replace("aa", "å")
