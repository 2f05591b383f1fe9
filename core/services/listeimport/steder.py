"""Which municipality and district a text of the register's files means."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import cached_property
from typing import NamedTuple

from core.kodeverk.steder import stedsliste
from core.services.listeimport.kolonner import noekkel
from core.services.steder import Sted


class Stedfunn(NamedTuple):
    """A municipality by its number now, and the name of its district, empty without one."""

    kommune: str
    bydel: str


class Stedsfinner:
    """Finds municipalities by name: the caseload's own first, then those of Norway."""

    def __init__(self, egne: Mapping[str, Sted], per: date) -> None:
        """Stand on the caseload's own names, and the day for numbers in use."""
        self._egne = egne
        self._per = per
        self._sett: dict[tuple[str, str], Sequence[str]] = {}

    def finn(self, tekst: str, fylke: str = "") -> Stedfunn | None:
        """Give the place that «Kommune/bydel» means; None where it is unknown or not the only."""
        kommune, _, bydel = tekst.partition("/")
        numre = self.kommuner(kommune, fylke)
        return Stedfunn(numre[0], bydel.strip()) if len(numre) == 1 else None

    def kommuner(self, tekst: str, fylke: str = "") -> Sequence[str]:
        """Give the numbers in use of the municipalities with a name; a county may narrow them."""
        if (tekst, fylke) not in self._sett:
            self._sett[tekst, fylke] = self._finn_kommuner(tekst.strip(), fylke)
        return self._sett[tekst, fylke]

    def _finn_kommuner(self, navn: str, fylke: str) -> Sequence[str]:
        if len(navn) == 4 and navn.isascii() and navn.isdigit():
            return (stedsliste().naavaerende(navn, self._per),)
        numre = self._etter_navn.get(noekkel(navn)) or self._i_norge(navn)
        if len(numre) > 1 and fylke:
            return [n for n in numre if noekkel(self._fylke(n)) == noekkel(fylke)] or numre
        return numre

    @cached_property
    def _etter_navn(self) -> Mapping[str, Sequence[str]]:
        etter: dict[str, dict[str, None]] = {}
        for nummer, sted in self._egne.items():
            naa = stedsliste().naavaerende(nummer, self._per)
            etter.setdefault(noekkel(sted.navn), {})[naa] = None
        return {navn: tuple(numre) for navn, numre in etter.items() if navn}

    def _i_norge(self, navn: str) -> Sequence[str]:
        liste = stedsliste()
        funnet = liste.finn(navn, self._per) or liste.finn(navn)
        return tuple(dict.fromkeys(liste.naavaerende(k.nummer, self._per) for k in funnet))

    def _fylke(self, nummer: str) -> str:
        sted = self._egne.get(nummer)
        return sted.fylke if sted else stedsliste().fylkesnavn(nummer)
