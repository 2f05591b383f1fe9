"""What the texts of the register's columns mean: codes, days, names and places.

A code is known by its name however it is written (see `kolonner.noekkel`), by the short name that
the program shows too, and by its beginning where the register has cut it with three points.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from core.domain.avslutning import AvsluttetAv
from core.kodeverk import Tekst, kodeverk
from core.rules.tekst import normaliser_navn
from core.services.listefil import FRISTTYPER
from core.services.listeimport.kolonner import DATOFELT, noekkel
from core.services.listeimport.steder import Stedsfinner
from core.services.tabellfil import VERN, uten_vern

FLAGG = frozenset(
    {"vedtak", "tiltak", "fulltid_vgo", "livsmestring", "foreldreveiledning", "begge"}
)
NAVN = frozenset({"navn", "fornavn", "etternavn"})
REGELMOTOR, KOMMUNEN = "regelmotor", "kommunen"
UTEN_SLUTTMAAL = frozenset({"", "utensluttmal"})
# The guide's own sheet writes categories so [1.5].
ANDRE_KATEGORIER: Mapping[str, str] = {
    "rettsogplikttilintro": "rett_plikt_intro",
    "rettogplikttilintro": "rett_plikt_intro",
    "retttilintro": "rett_intro",
    "kantilbysintro": "kan_tilbys_intro",
}
SKILLE = (".", "/", "-")
ULIKE = 1 << 14  # texts of a file that are remembered; more are read anew


class Navn(NamedTuple):
    """A name in its two parts; either may be empty."""

    fornavn: str
    etternavn: str


def rens(celle: str) -> str:
    """Give the text of a cell as it was before it was guarded against formulas, trimmed."""
    return (uten_vern(celle) if celle[:1] == VERN else celle).strip()


@lru_cache(ULIKE)
def les_dag(tekst: str) -> date | None:
    """Read a day as `dd.mm.åååå`, or as spreadsheets write it (`d.m.åååå`, `åååå-mm-dd`)."""
    for skille in SKILLE:
        deler = tekst.split(skille)
        if len(deler) == 3 and all(d.isascii() and d.isdigit() for d in deler):
            return _dag(deler)
    return None


def _dag(deler: list[str]) -> date | None:
    dag, maaned, aar = deler[::-1] if len(deler[0]) == 4 else deler
    if len(aar) != 4 or len(dag) > 2 or len(maaned) > 2:
        return None
    try:
        return date(int(aar), int(maaned), int(dag))
    except ValueError:
        return None


def les_navn(tekst: str) -> Navn | None:
    """Part «Fornavn, Etternavn» at its first comma; None for an empty text."""
    fornavn, _, etternavn = tekst.partition(",")
    navn = Navn(normaliser_navn(fornavn), normaliser_navn(etternavn))
    return navn if any(navn) else None


def skrevet_navn(tekst: str) -> str:
    """Give a name as the register writes it, in one form; one part alone needs no comma."""
    return ", ".join(filter(None, les_navn(tekst) or ()))


@lru_cache(ULIKE)
def les_kode(felt: str, tekst: str) -> str | None:
    """Give the code that a name stands for in a field, None where the code list has no such."""
    sett = noekkel(tekst)
    if not sett:
        return None
    navn = _navn(felt)
    if sett in navn or not tekst.rstrip().endswith(("...", "…")):
        return navn.get(sett)
    begynner = {kode for ett, kode in navn.items() if ett.startswith(sett)}
    return begynner.pop() if len(begynner) == 1 else None


@lru_cache(ULIKE)
def _navn(felt: str) -> Mapping[str, str]:
    """Give the codes of a field by every name that they are known by."""
    kv = kodeverk()
    if felt == "fristtype":
        return {noekkel(navn): kode.value for kode, navn in FRISTTYPER.items()}
    if felt == "sluttmaal":
        korte = _etter_navn((kode, k.kort_navn) for kode, k in kv.sluttmaal.items())
        return korte | _etter_navn((kode, k.navn) for kode, k in kv.sluttmaal.items())
    if felt == "kategori":
        return {**ANDRE_KATEGORIER, **_etter_navn((k, v.navn) for k, v in kv.kategori.items())}
    if felt == "ordning":
        return _etter_navn((kode, k.navn) for kode, k in kv.ordning.items())
    if felt == "kjoenn":
        return _etter_navn((kode, k.navn) for kode, k in kv.kjoenn.items())
    return _etter_navn((kode, k.navn) for kode, k in kv.avslutningsaarsak.items())


def _etter_navn(koder: Iterable[tuple[str, Tekst]]) -> dict[str, str]:
    return {noekkel(navn.nb): kode for kode, navn in koder}


def les_av(tekst: str) -> str:
    """Tell who registered a termination: the rules, the municipality, or nobody (empty)."""
    sett = noekkel(tekst)
    if sett.startswith(REGELMOTOR) or "beregnetavregelmotor" in sett:
        return AvsluttetAv.REGELMOTOR.value
    return AvsluttetAv.KOMMUNE.value if sett else ""


class Tolker:
    """Reads the cells of a file; `mening` is the same for two texts that say the same."""

    def __init__(self, steder: Stedsfinner) -> None:
        """Stand on the municipalities as the caseload and the code list know them."""
        self.steder = steder
        self._mening: dict[tuple[str, str], object] = {}

    def mening(self, felt: str, tekst: str) -> object:
        """Give what a text means in a field, for comparing; unknown texts mean themselves."""
        if felt in NAVN:
            return self._les(felt, tekst)
        noekkel_ = (felt, tekst)
        if noekkel_ not in self._mening:
            self._mening[noekkel_] = self._les(felt, tekst)
        return self._mening[noekkel_]

    def _les(self, felt: str, tekst: str) -> object:
        ren = rens(tekst)
        return self._leser(felt)(ren) or noekkel(ren)

    def _leser(self, felt: str) -> Callable[[str], object]:
        if felt in NAVN:
            return skrevet_navn if felt == "navn" else normaliser_navn
        if felt in DATOFELT:
            return les_dag
        if felt in FLAGG:
            return lambda tekst: noekkel(tekst)[:3]  # «med» or «ute»
        if felt == "sted":
            return self._sted
        if felt == "registrert_av":
            return les_av
        return lambda tekst: les_kode(felt, tekst)

    def _sted(self, tekst: str) -> object:
        funn = self.steder.finn(tekst)
        return (funn.kommune, noekkel(funn.bydel)) if funn else None
