"""The reports as tables of text, as the register's own files have them [9.8]."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache
from typing import Final

from core.domain.avslutning import AvsluttetAv
from core.kodeverk import kodeverk
from core.services.maaloppnaaelse import (
    UTEN_SLUTTMAAL,
    Inndeling,
    Maaloppnaaelse,
    Maalrad,
    alder,
)
from core.services.steder import Sted
from core.services.tabellfil import Kolonne
from core.storage.avsluttet import Avsluttet
from core.storage.avsluttetutvalg import Avsluttetutvalg

BEGGE = "integreringsloven og introduksjonsloven"
UTENFOR = "utenfor_tallgrunnlag"
KOLONNER = (
    Kolonne("DUF-nummer"),
    Kolonne("Fornavn, Etternavn", fritekst=True, bredde=32),
    Kolonne("Kjønn", bredde=10),
    Kolonne("Alder", bredde=8),
    Kolonne("Kategori", bredde=40),
    Kolonne("Sluttmål", bredde=40),
    Kolonne("Avslutningsårsak", bredde=36),
    Kolonne("Avslutningsårsakgruppe", bredde=30),
    Kolonne("Avslutningsdato"),
    Kolonne("Oppfølgingsfylke", fritekst=True),
    Kolonne("Oppf.kommune/bydel", fritekst=True, bredde=24),
    Kolonne("Registrert dato"),
    Kolonne("Registrert av", fritekst=True),
    Kolonne("Frist for gjennomføring"),
)
INNDELINGER: Final = {
    Inndeling.AAR: "Avslutningsår",
    Inndeling.SLUTTMAAL: "Sluttmål",
    Inndeling.KATEGORI: "Kategori",
    Inndeling.KJOENN: "Kjønn",
    Inndeling.ALDER: "Alder ved avslutning",
}
REGISTRERT_AV: Final = {
    AvsluttetAv.KOMMUNE: "registrert av kommunen",
    AvsluttetAv.REGELMOTOR: "beregnet av regelmotor",
}
Steder = Mapping[str, Sted]
ULIKE = 1 << 14  # days that a file holds; more are written anew


def rapportnavn(lov: str | None) -> str:
    """Give the name of the report of a law, as the register has it [9.6]."""
    return f"Oversikt over personer avsluttet introduksjonsprogram etter {lov or BEGGE}"


def maalnavn(lov: str | None) -> str:
    """Give the name of goal attainment by a law [9.9]."""
    return f"Måloppnåelse direkte etter endt program etter {lov or BEGGE}"


def innledning(
    navn: str, utvalg: Avsluttetutvalg, per: date, steder: Steder
) -> tuple[tuple[str], tuple[str]]:
    """Give the two lines above the header: which report it is, from what day and of whom."""
    filtre = ", ".join(_filtre(utvalg, steder)) or "ingen"
    return (navn,), (f"Tatt ut {_dato(per)}. Filter: {filtre}.",)


def _filtre(utvalg: Avsluttetutvalg, steder: Steder) -> Iterator[str]:
    kv = kodeverk()
    verdier = {
        "oppfølgingskommune": utvalg.kommune and _stedsnavn(utvalg.kommune, steder),
        "bydel": utvalg.bydel,
        "kategori": utvalg.kategori and kv.kategori[utvalg.kategori].navn.nb,
        "avslutningsår": utvalg.aar,
        "avslutning": utvalg.av and REGISTRERT_AV[utvalg.av],
        "avslutningsårsak": utvalg.aarsak and kv.avslutningsaarsak[utvalg.aarsak].navn.nb,
        "DUF-nummer": utvalg.duf,
        "navn": utvalg.navn,
    }
    return (f"{navn} {verdi}" for navn, verdi in verdier.items() if verdi)


def avsluttetrad(rad: Avsluttet, per: date, steder: Steder) -> tuple[str, ...]:
    """Write a termination as the fourteen columns; the age is that on the day of the file (A34)."""
    kv = kodeverk()
    aarsak = kv.avslutningsaarsak[rad.aarsak]
    sted = steder.get(rad.kommune or "")
    return (
        rad.duf_gruppert,
        _ledd(", ", rad.fornavn, rad.etternavn),
        kv.kjoenn[rad.kjoenn].navn.nb,
        str(alder(rad.foedselsdato, per)) if rad.foedselsdato else "",
        kv.kategori[rad.kategori].navn.nb,
        kv.sluttmaal[rad.sluttmaal].navn.nb if rad.sluttmaal else UTEN_SLUTTMAAL,
        aarsak.navn.nb,
        kv.avslutningsgruppe[aarsak.gruppe].navn.nb,
        _dato(rad.dato),
        sted.fylke if sted else "",
        _ledd("/", _stedsnavn(rad.kommune or "", steder), rad.bydel or ""),
        _dato(rad.registrert),
        rad.registrert_av,
        _dato(rad.frist),
    )


def _stedsnavn(nummer: str, steder: Steder) -> str:
    sted = steder.get(nummer)
    return sted.navn if sted else nummer


def _ledd(skille: str, foerste: str, andre: str) -> str:
    return skille.join(ledd for ledd in (foerste, andre) if ledd)


@lru_cache(ULIKE)
def _dato(dag: date | None) -> str:
    return f"{dag:%d.%m.%Y}" if dag else ""


def maalkolonner(tabell: Maaloppnaaelse) -> list[Kolonne]:
    """Give the columns of goal attainment: how many and how great a share of each group."""
    grupper = kodeverk().avslutningsgruppe
    navn = [grupper[kode].navn.nb for kode in tabell.grupper]
    par = [Kolonne(del_) for gruppe in navn for del_ in (gruppe, f"{gruppe}, prosent")]
    etter = Kolonne(INNDELINGER[tabell.etter], bredde=40)
    return [etter, *par, Kolonne("Tallgrunnlag"), Kolonne(grupper[UTENFOR].navn.nb)]


def maalrader(tabell: Maaloppnaaelse) -> Iterator[Sequence[str]]:
    """Yield the rows of goal attainment, the sum last."""
    for rad in (*tabell.rader, tabell.sum):
        yield (rad.navn, *_tall(rad), str(rad.grunnlag), str(rad.utenfor))


def _tall(rad: Maalrad) -> Iterator[str]:
    for gruppe, antall in enumerate(rad.antall):
        andel = rad.andel(gruppe)
        yield str(antall)
        yield "" if andel is None else str(andel).replace(".", ",")
