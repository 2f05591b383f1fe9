"""The categories of an invented person: the one that counts, its companion, and earlier ones."""

from datetime import date, timedelta

from core.domain.person import Kategori
from core.services.demo.terning import neste_virkedag
from core.services.demo.tidslinjer import FOERSTE_6A, INTEGRERINGSLOVEN_FRA
from core.services.demo.utkast import KAPITTEL_6A, Utkast


def kategori_paa(kategori: str, fra: date) -> str:
    """Give the category that the law had on a day in place of one that it did not have yet."""
    if fra < INTEGRERINGSLOVEN_FRA and kategori.endswith("_intro"):
        return "kan_tilbys_introordning" if kategori == "kan_tilbys_intro" else _GAMMEL_RETT
    if fra < FOERSTE_6A and kategori == KAPITTEL_6A:
        return "rett_plikt_intro"
    return kategori


_GAMMEL_RETT = "rett_plikt_introordning"
_FOELGE = {
    "rett_plikt_intro": "rett_plikt_norsk_samfunn",
    "kan_tilbys_intro": "rett_plikt_norsk_samfunn",
    "rett_intro": "rett_norsk",
}


def legg_kategorier(utkast: Utkast) -> None:
    """Register the category with what came before it and what goes with it."""
    terning = utkast.terning
    fra = utkast.fra
    if utkast.kategori in _FOELGE and terning.sjanse(0.12):
        tidlig = fra - timedelta(terning.mellom(60, 300))
        type_ = terning.velg(("kvalifisering_mottak", "opplaering_asylsoekere"))
        _legg(utkast, type_, tidlig, fra)
    if utkast.kategori == "rett_plikt_intro" and terning.sjanse(0.03):
        _legg(utkast, "kan_tilbys_intro", fra - timedelta(terning.mellom(20, 200)), fra)
    if terning.sjanse(0.02):
        _legg(utkast, "plikt_norsk_samfunn", fra, None, slettet=True)
    _legg(utkast, utkast.kategori, fra, None)
    foelge = _FOELGE.get(utkast.kategori)
    if foelge and terning.sjanse(0.9):
        _legg(utkast, foelge, fra, None)


def _legg(
    utkast: Utkast, kategori: str, fra: date, til: date | None, *, slettet: bool = False
) -> None:
    dag = neste_virkedag(fra + timedelta(utkast.terning.mellom(0, 10)))
    utkast.kategorier.append(
        Kategori(
            id=utkast.terning.id(),
            kategori=kategori,
            fra=fra,
            til=til,
            slettet=slettet,
            spor=utkast.spor(dag, slettet=slettet),
        )
    )
