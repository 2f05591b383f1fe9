"""The list as a table of text: the columns of the register's own file (R35) [1.5, 1.6]."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from functools import cache, lru_cache

from core.domain.beregning import Fristtype
from core.kodeverk import kodeverk
from core.services.steder import Sted
from core.services.tabellfil import Kolonne
from core.storage.listerad import UTEN_DATO, Listerad, Raadag
from core.storage.personstatus import gruppert

KOLONNER = (
    Kolonne("DUF-nummer", bredde=17),
    Kolonne("Fornavn, Etternavn", fritekst=True, bredde=32),
    Kolonne("Fødselsdato", bredde=12),
    Kolonne("Kategori", bredde=40),
    Kolonne("Kategori fra", bredde=12),
    Kolonne("Ordning", bredde=22),
    Kolonne("Frist type", bredde=15),
    Kolonne("Frist dato", bredde=12),
    Kolonne("Oppf.kommune/bydel", fritekst=True, bredde=24),
    Kolonne("Oppfølgingsfylke", fritekst=True),
    Kolonne("Sluttmål", bredde=40),
    Kolonne("Vedtak", bredde=12),
    Kolonne("Tiltak", bredde=12),
    Kolonne("Fulltid videregående opplæring", bredde=45),
    Kolonne("Gjennomført livsmestring", bredde=30),
    Kolonne("Gjennomført foreldreveiledning", bredde=36),
)
NAVN_HVER_FOR_SEG = tuple(Kolonne(navn, fritekst=True) for navn in ("Fornavn", "Etternavn"))
FRISTTYPER = {
    Fristtype.OPPSTART: "Oppstart",
    Fristtype.GJENNOMFOERING: "Gjennomføring",
    Fristtype.GJENOPPSTART: "Gjenoppstart",
}
FLAGG = (
    "vedtak",
    "tiltak",
    "deltakelse i fulltid videregående opplæring",
    "gjennomført livsmestring",
    "gjennomført foreldreveiledning",
)
ULIKE = 1 << 12  # days of categories and deadlines that are kept as text
UTEN_DATO_RAA = UTEN_DATO.isoformat()
Rad = tuple[str, ...]


def listekolonner(*, delt: bool) -> tuple[Kolonne, ...]:
    """Give the sixteen columns, or seventeen with the parts of the name apart."""
    return KOLONNER[:1] + (NAVN_HVER_FOR_SEG if delt else KOLONNER[1:2]) + KOLONNER[2:]


def filrader(rader: Iterable[Listerad], steder: Mapping[str, Sted], *, delt: bool) -> Iterator[Rad]:
    """Yield persons as lines of the file.

    A file holds few places, codes and sets of flags but many lines, so each is written once; what
    is new in every line is the number and the name.
    """
    sted = cache(_stedsleser(steder))
    for r in rader:
        navn = (r.fornavn, r.etternavn) if delt else (fullt_navn(r.fornavn, r.etternavn),)
        yield (
            gruppert(r.duf),
            *navn,
            _dag(r.foedselsdato_raa),
            _kategori(r.kategori),
            _dato(r.kategori_fra_raa),
            _ordning(r.ordning),
            _fristtype(r.fristtype_raa),
            _dato(r.frist_raa),
            *sted(r.kommune, r.bydel),
            _sluttmaal(r.sluttmaal),
            *_med_og_uten(
                r.har_vedtak,
                r.har_tiltak,
                r.fulltid_vgo,
                r.livsmestring,
                r.foreldreveiledning,
            ),
        )


def fullt_navn(fornavn: str, etternavn: str) -> str:
    """Write a name as the register's file has it: «Fornavn, Etternavn»."""
    return f"{fornavn}, {etternavn}" if fornavn and etternavn else fornavn or etternavn


def _stedsleser(steder: Mapping[str, Sted]) -> Callable[[str | None, str | None], Rad]:
    def sted(kommune: str | None, bydel: str | None) -> Rad:
        kjent = steder.get(kommune or "")
        navn = kjent.navn if kjent else kommune or ""
        return "/".join(del_ for del_ in (navn, bydel) if del_), kjent.fylke if kjent else ""

    return sted


@cache
def _kategori(kode: str | None) -> str:
    return kodeverk().kategori[kode].navn.nb if kode else ""


@cache
def _ordning(kode: str | None) -> str:
    return kodeverk().ordning[kode].navn.nb if kode else ""


@cache
def _fristtype(raa: str) -> str:
    return FRISTTYPER[Fristtype(raa)] if raa else ""


@cache
def _sluttmaal(kode: str | None) -> str:
    return kodeverk().sluttmaal[kode].navn.nb if kode else "Uten sluttmål"


@cache
def _med_og_uten(*flagg: bool) -> Rad:
    return tuple(med_uten(hva, ja=ja) for hva, ja in zip(FLAGG, flagg, strict=True))


def med_uten(hva: str, *, ja: bool) -> str:
    """Write «Med …» or «Uten …»."""
    return f"{'Med' if ja else 'Uten'} {hva}"


def _dag(raa: Raadag) -> str:
    """Write a day as dd.mm.åååå, whichever form the driver gave it in."""
    if isinstance(raa, date):
        return "" if raa == UTEN_DATO else f"{raa:%d.%m.%Y}"
    return "" if raa == UTEN_DATO_RAA else f"{raa[8:]}.{raa[5:7]}.{raa[:4]}"


_dato = lru_cache(ULIKE)(_dag)  # not for birth dates: they hardly come again
