"""Municipalities and districts as the caseload names them: the code list, its own places over it.

The practice caseload has places of its own, and a municipality may have set a name or districts;
both stand in the setting «steder». The code list is not read before something asks past them.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from core.kodeverk.steder import stedsliste
from core.services.grunnlag import Tjenestegrunnlag, oversatt

STEDER = "steder"


@dataclass(frozen=True, slots=True)
class Sted:
    """A municipality: its name and county, and the districts that the caseload gives it."""

    navn: str
    fylke: str = ""
    bydeler: tuple[str, ...] = ()


class Steder(Mapping[str, Sted]):
    """Every municipality by number, also by numbers no longer in use; the caseload's own first."""

    def __init__(self, egne: Mapping[str, Sted]) -> None:
        """Stand on the places of the setting."""
        self.egne = egne
        self._kjente = dict(egne)

    def __getitem__(self, nummer: str) -> Sted:
        sted = self._kjente.get(nummer)
        if sted is None:
            kommune = stedsliste().kommuner[nummer]
            sted = Sted(kommune.navn, stedsliste().fylkesnavn(nummer))
            self._kjente[nummer] = sted
        return sted

    def __iter__(self) -> Iterator[str]:
        yield from self.egne
        yield from (nummer for nummer in stedsliste().kommuner if nummer not in self.egne)

    def __len__(self) -> int:
        return sum(1 for _nummer in self)


class Stednavn(Mapping[str, str]):
    """The name of every municipality by number, for screens that show nothing more of it."""

    def __init__(self, steder: Mapping[str, Sted]) -> None:
        """Stand on the places."""
        self._steder = steder

    def __getitem__(self, nummer: str) -> str:
        return self._steder[nummer].navn

    def __iter__(self) -> Iterator[str]:
        return iter(self._steder)

    def __len__(self) -> int:
        return len(self._steder)


class Stedtjeneste:
    """The use cases of places."""

    def __init__(self, grunnlag: Tjenestegrunnlag) -> None:
        """Stand on the opened caseload."""
        self._grunnlag = grunnlag

    def steder(self) -> Steder:
        """Give the municipalities by number, with name and county."""
        with oversatt(), self._grunnlag.base.lesing() as lesing:
            lagret = lesing.innstillinger.hent(STEDER, {})
        rader = lagret.items() if isinstance(lagret, dict) else ()
        return Steder({nr: _sted(rad) for nr, rad in rader if isinstance(rad, dict)})

    def navn(self) -> Stednavn:
        """Give the names of the municipalities by number."""
        return Stednavn(self.steder())

    def valg(self, dag: date) -> tuple[tuple[str, str], ...]:
        """Give numbers and names to choose from on a day: the caseload's own first.

        In Norwegian order; the county stands in brackets where two share a name.
        """
        from core.kodeverk.stedsliste import norsk_rekkefoelge  # noqa: PLC0415 - read with the list

        liste, steder = stedsliste(), self.steder()
        numre = (self._grunnlag.base.bruker.kommune, *steder.egne)
        egne = {liste.naavaerende(nr, dag) for nr in numre if nr in steder}
        andre = [k.nummer for k in liste.gjeldende(dag) if k.nummer not in egne]
        rekke = (*sorted(egne, key=lambda nr: norsk_rekkefoelge(steder[nr].navn)), *andre)
        antall = Counter(steder[nr].navn for nr in rekke)
        return tuple((nr, _valgnavn(steder[nr], antall[steder[nr].navn])) for nr in rekke)

    def bydeler(self, nummer: str) -> tuple[str, ...]:
        """Give the districts of a municipality; most have none."""
        egen = self.steder().egne.get(nummer)
        return egen.bydeler if egen and egen.bydeler else stedsliste().bydeler(nummer)

    def finn(self, navn: str) -> tuple[str, ...]:
        """Find the numbers of today of the municipalities of a name, the caseload's own first."""
        liste, steder = stedsliste(), self.steder()
        egne = [nr for nr, sted in steder.egne.items() if sted.navn.casefold() == navn.casefold()]
        funnet = liste.finn(navn, self._grunnlag.per) or liste.finn(navn)
        return tuple(dict.fromkeys(map(self.naavaerende, (*egne, *(k.nummer for k in funnet)))))

    def naavaerende(self, nummer: str) -> str:
        """Give the number that a municipality has today."""
        return stedsliste().naavaerende(nummer, self._grunnlag.per)


def _valgnavn(sted: Sted, antall: int) -> str:
    return f"{sted.navn} ({sted.fylke})" if antall > 1 and sted.fylke else sted.navn


def _sted(rad: Mapping[str, Any]) -> Sted:
    bydeler = rad.get("bydeler")
    return Sted(
        navn=str(rad.get("navn", "")),
        fylke=str(rad.get("fylke", "")),
        bydeler=tuple(map(str, bydeler)) if isinstance(bydeler, list) else (),
    )
