"""What the caseload says of a person, in the words of the register's columns.

Rows come as the database has them, and every day, code and place becomes text once: comparing a
file with a hundred thousand persons is then comparing texts.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from functools import partial
from operator import getitem
from typing import TYPE_CHECKING, Any

from core.domain.beregning import Fristtype
from core.kodeverk import kodeverk
from core.services.listefil import FRISTTYPER, med_uten
from core.services.listeimport.kolonner import DATOFELT, NAVNEFELT, UTENOM
from core.services.listeimport.verdier import Importform
from core.services.steder import Sted

if TYPE_CHECKING:
    from core.storage.oppslag import Dufoppslag

UTEN_DATO = date.max.isoformat()
UTEN_SLUTTMAAL = "Uten sluttmål"
HVA: Mapping[str, str] = {
    "vedtak": "vedtak",
    "tiltak": "tiltak",
    "fulltid_vgo": "deltakelse i fulltid videregående opplæring",
    "livsmestring": "gjennomført livsmestring",
    "foreldreveiledning": "gjennomført foreldreveiledning",
    "begge": "gjennomført livsmestring og foreldreveiledning",
}


Celler = tuple[str, ...]


class Ordbok(dict[Any, Any]):
    """What values become; one that is not there yet is made when it is first asked for."""

    def __init__(self, lag: Callable[[Any], Any]) -> None:
        """Take the function that makes it."""
        super().__init__()
        self._lag = lag

    def __missing__(self, verdi: object) -> Any:  # noqa: ANN401 - as `dict` has it
        """Make it and remember it."""
        self[verdi] = laget = self._lag(verdi)
        return laget


class Vaare:
    """Reads the persons of a file from the caseload, in the words of its columns."""

    def __init__(self, form: Importform, felt: Sequence[str], steder: Mapping[str, Sted]) -> None:
        """Stand on the fields that are compared: names, days, and the rest, in this order."""
        self._form = form
        self._felt = [navn for navn in felt if navn not in UTENOM]
        self._navn = sum(navn in NAVNEFELT for navn in self._felt)
        self._dager = sum(navn in DATOFELT for navn in self._felt)
        koder = self._felt[self._navn + self._dager :]
        skrivere = [Ordbok(_skriver(navn, steder)) for navn in koder]
        self._dag = Ordbok(_dag)
        self._skrivere = skrivere

    def rader(
        self, oppslag: "Dufoppslag", duf: Mapping[str, int]
    ) -> Iterator[tuple[int, str, Celler, Celler, Celler]]:
        """Yield place, key, names, own and shared cells of the persons with the numbers.

        `duf` gives the place of each number; persons come in any order. The names are a part of
        the cells, but for a form that has none.
        """
        hent = oppslag.avsluttede if self._form.er_avsluttede else oppslag.status
        dag, koder = self._dag.__getitem__, Ordbok(partial(self._delt, oppslag.skille))
        a = 2 + (self._navn or 1)
        b = a + self._dager
        bredde = self._navn + self._dager
        egne_felt = self._felt[:bredde] if self._navn else ["navn", *self._felt[:bredde]]
        med_navn = self._navn > 0
        for blokk in hent(duf.keys(), egne_felt, self._felt[bredde:]):
            for rad in blokk:
                plass = duf.get(rad[1])
                if plass is not None:
                    navn, dager = rad[2:a], tuple(map(dag, rad[a:b]))
                    yield plass, rad[0], navn, navn + dager if med_navn else dager, koder[rad[b]]

    def _delt(self, skille: str, samlet: str) -> Celler:
        """Write the fields that came as one text."""
        return tuple(map(getitem, self._skrivere, samlet.split(skille)))


def _skriver(felt: str, steder: Mapping[str, Sted]) -> Callable[[Any], str]:
    """Give the function that writes the values of a field as the register does."""
    if felt in HVA:
        return lambda ja: med_uten(HVA[felt], ja=bool(int(ja)))
    if felt == "sted":
        return lambda sted: _sted(sted, steder)
    if felt == "sluttmaal":
        return lambda kode: kodeverk().sluttmaal[kode].navn.nb if kode else UTEN_SLUTTMAAL
    if felt == "registrert_av":
        return str
    return lambda kode: _kodenavn(felt, kode)


def _dag(verdi: date | str | None) -> str:
    iso = verdi.isoformat() if isinstance(verdi, date) else verdi
    return "" if iso is None or iso == UTEN_DATO else f"{iso[8:]}.{iso[5:7]}.{iso[:4]}"


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
