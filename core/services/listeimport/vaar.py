"""What the caseload says of a person, in the words of the register's columns.

Rows come as the database has them, and every day, code and place becomes text once: comparing a
file with a hundred thousand persons is then comparing texts.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from operator import getitem
from typing import TYPE_CHECKING, Any, NamedTuple

from core.domain.beregning import Fristtype
from core.kodeverk import kodeverk
from core.services.liste import FRISTTYPER, med_uten
from core.services.listeimport.kolonner import NAVNEFELT, UTENOM
from core.services.listeimport.tolking import DATOER
from core.services.listeimport.verdier import Importform
from core.services.steder import Sted

if TYPE_CHECKING:
    from core.storage.oppslag import Dufoppslag

UTEN_SLUTTMAAL = "Uten sluttmål"
HVA: Mapping[str, str] = {
    "vedtak": "vedtak",
    "tiltak": "tiltak",
    "fulltid_vgo": "deltakelse i fulltid videregående opplæring",
    "livsmestring": "gjennomført livsmestring",
    "foreldreveiledning": "gjennomført foreldreveiledning",
    "begge": "gjennomført livsmestring og foreldreveiledning",
}


class Ordbok(dict[Any, str]):
    """The texts of values; one that is not there yet is written when it is first asked for."""

    def __init__(self, skriv: Callable[[Any], str]) -> None:
        """Take the function that writes a value."""
        super().__init__()
        self._skriv = skriv

    def __missing__(self, verdi: object) -> str:
        """Write a value and remember it."""
        self[verdi] = tekst = self._skriv(verdi)
        return tekst


class Vaarrad(NamedTuple):
    """A person as the columns have her; `navn` where they do not hold it."""

    person_id: str
    duf: str
    navn: str
    celler: tuple[str, ...]


class Vaare:
    """Reads the persons of a file from the caseload, in the words of its columns."""

    def __init__(self, form: Importform, felt: Sequence[str], steder: Mapping[str, Sted]) -> None:
        """Stand on the fields that are compared, names first."""
        self._form = form
        self._felt = [navn for navn in felt if navn not in UTENOM]
        self._navn = sum(navn in NAVNEFELT for navn in self._felt)
        self._ordboeker = [Ordbok(_skriver(navn, steder)) for navn in self._felt[self._navn :]]

    def rader(self, oppslag: "Dufoppslag", duf: Mapping[str, object]) -> Iterator[Vaarrad]:
        """Yield the persons that have one of the numbers, in any order."""
        hent = oppslag.avsluttede if self._form.er_avsluttede else oppslag.status
        spurt = self._felt if self._navn else ("navn", *self._felt)
        ordboeker, foerste = self._ordboeker, 2 + (self._navn or 1)
        for rad in hent(duf.keys(), spurt):
            resten = tuple(map(getitem, ordboeker, rad[foerste:]))
            if self._navn:
                yield Vaarrad(rad[0], rad[1], "", (*rad[2:foerste], *resten))
            else:
                yield Vaarrad(rad[0], rad[1], rad[2], resten)


def _skriver(felt: str, steder: Mapping[str, Sted]) -> Callable[[Any], str]:
    """Give the function that writes the values of a field as the register does."""
    if felt in DATOER:
        return _dag
    if felt in HVA:
        return lambda ja: med_uten(HVA[felt], ja=bool(ja))
    if felt == "sted":
        return lambda sted: _sted(sted, steder)
    if felt == "sluttmaal":
        return lambda kode: kodeverk().sluttmaal[kode].navn.nb if kode else UTEN_SLUTTMAAL
    if felt == "registrert_av":
        return str
    return lambda kode: _kodenavn(felt, kode)


def _dag(verdi: date | str | None) -> str:
    dag = date.fromisoformat(verdi) if isinstance(verdi, str) else verdi
    return "" if dag is None or dag == date.max else f"{dag:%d.%m.%Y}"


def _sted(sted: str, steder: Mapping[str, Sted]) -> str:
    nummer, _, bydel = sted.partition("/")
    kjent = steder.get(nummer)
    return "/".join(filter(None, (kjent.navn if kjent else nummer, bydel)))


def _kodenavn(felt: str, kode: str) -> str:
    if not kode:
        return ""
    kv = kodeverk()
    if felt == "kategori":
        return kv.kategori[kode].navn.nb
    if felt == "ordning":
        return kv.ordning[kode].navn.nb
    if felt == "kjoenn":
        return kv.kjoenn[kode].navn.nb
    if felt == "aarsak":
        return kv.avslutningsaarsak[kode].navn.nb
    return FRISTTYPER[Fristtype(kode)]
