"""A row of an import as the table and its comparison show it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from core.services.listeimport import Art
from core.services.saksfil_visning import Utfall as Sakens
from desktop.models import norsk
from desktop.models.tekster import tekst

if TYPE_CHECKING:
    from core.services.listeimport import Avvikfelt, Rapportlinje, Sammenlikning
    from core.services.saksfil_visning import Sakutfall

FRISTFELT = frozenset({"fristtype", "frist", "gjennomfoeringsfrist"})


class Feltlinje(NamedTuple):
    """An item that differs: ours and the file's, and whether choosing the row registers it.

    Where nothing of ours stands against it, `vaar` is empty.
    """

    etikett: str
    vaar: str
    filens: str
    tas_inn: bool
    forklaring: str


class Importlinje(NamedTuple):
    """A row: the number of its line or case, who it is about, what it is, and what is in it.

    `merker` are short words for pills, `tekst` a sentence where there are none. `fristlogg`
    tells that our deadline differs and its log explains why.
    """

    nummer: int
    duf: str
    navn: str
    art: str
    merker: tuple[str, ...] = ()
    tekst: str = ""
    kan_velges: bool = False
    person_id: str | None = None
    felt: tuple[Feltlinje, ...] = ()
    fristlogg: bool = False


def fra_sammenlikning(rad: Sammenlikning) -> Importlinje:
    """Show a row of a list beside the person it speaks of."""
    ny = rad.art is Art.NY
    return Importlinje(
        nummer=rad.linje,
        duf=rad.duf_gruppert or tekst("import_uten_duf"),
        navn=rad.navn or tekst("import_uten_navn"),
        art=rad.art.value,
        merker=() if ny else tuple(felt.etikett for felt in rad.felt),
        tekst=rad.melding or (_kategori(rad) if ny else ""),
        kan_velges=rad.kan_velges,
        person_id=rad.person_id,
        felt=tuple(_feltlinje(felt, tomt="" if ny else norsk.TOM) for felt in rad.felt),
        fristlogg=not ny and any(felt.felt in FRISTFELT for felt in rad.felt),
    )


def _kategori(rad: Sammenlikning) -> str:
    """Tell a new person by her category."""
    return next((felt.filens for felt in rad.felt if felt.felt == "kategori"), "")


def _feltlinje(felt: Avvikfelt, tomt: str) -> Feltlinje:
    vaar, filens = felt.vaar or tomt, felt.filens or norsk.TOM
    return Feltlinje(felt.etikett, vaar, filens, felt.kan_tas_inn, felt.forklaring)


def fra_sak(sak: Sakutfall) -> Importlinje:
    """Show what an import does with a case."""
    felt = tuple(
        Feltlinje(
            tekst(f"import_liste_{liste}"), "", norsk.antall("import_nye_rader", antall), True, ""
        )
        for liste, antall in sak.nytt
    )
    return Importlinje(
        nummer=sak.nummer,
        duf=sak.duf_gruppert,
        navn=sak.navn or tekst("import_uten_navn"),
        art=sak.utfall.value,
        merker=tuple(f"{tekst(f'import_liste_{liste}')} {antall}" for liste, antall in sak.nytt),
        kan_velges=sak.utfall is not Sakens.LIK,
        person_id=sak.person_id,
        felt=felt,
    )


def fra_rapport(rad: Rapportlinje) -> Importlinje:
    """Show what became of a row of a list."""
    return Importlinje(
        nummer=rad.linje,
        duf=norsk.gruppert_duf(rad.duf) if rad.duf else tekst("import_uten_duf"),
        navn=rad.navn or tekst("import_uten_navn"),
        art=rad.utfall.value,
        tekst=rad.tekst,
    )
