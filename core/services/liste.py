"""The person list: pages, counts, search, and the same as CSV [1.1–1.6]."""

import csv
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from enum import StrEnum
from functools import lru_cache
from pathlib import Path

from core.domain.beregning import Fristtype
from core.kodeverk import kodeverk
from core.services.filer import skriv_hel_fil
from core.services.grunnlag import Tjenestegrunnlag, oversatt
from core.services.steder import Sted, Steder, Stedtjeneste
from core.services.tabellfil import Filform, Kolonne, Skrivbar, skriv_csv_til, skriv_tabell
from core.storage.listerad import Listerad
from core.storage.navn import sorteringsdel
from core.storage.utvalg import Sortering, Utvalg

KOLONNER = (
    "DUF-nummer",
    "Fornavn, Etternavn",
    "Fødselsdato",
    "Kategori",
    "Kategori fra",
    "Ordning",
    "Frist type",
    "Frist dato",
    "Oppf.kommune/bydel",
    "Oppfølgingsfylke",
    "Sluttmål",
    "Vedtak",
    "Tiltak",
    "Fulltid videregående opplæring",
    "Gjennomført livsmestring",
    "Gjennomført foreldreveiledning",
)
FRISTTYPER = {
    Fristtype.OPPSTART: "Oppstart",
    Fristtype.GJENNOMFOERING: "Gjennomføring",
    Fristtype.GJENOPPSTART: "Gjenoppstart",
}
# What a spreadsheet reads as the beginning of a formula, full-width forms included (OWASP).
FORMELTEGN = "=+-@＝＋－＠\t\r\n"
FLAGG = (
    "vedtak",
    "tiltak",
    "deltakelse i fulltid videregående opplæring",
    "gjennomført livsmestring",
    "gjennomført foreldreveiledning",
)
ULIKE = 1 << 14  # days and sets of flags that a file holds; more are written anew
BOM = "\ufeff"


class Listeform(StrEnum):
    """The forms of the list's file: sixteen columns (R35), or names apart, or .xlsx."""

    CSV = "csv"
    CSV17 = "csv17"
    XLSX = "xlsx"


class Listetjeneste:
    """The use cases of the list."""

    def __init__(self, grunnlag: Tjenestegrunnlag) -> None:
        """Stand on the opened caseload."""
        self._grunnlag = grunnlag

    def antall(self, utvalg: Utvalg) -> int:
        """Count the persons of a choice."""
        with oversatt(), self._grunnlag.base.lesing() as lesing:
            return lesing.personliste.antall(utvalg)

    def antall_mange(self, utvalg: Sequence[Utvalg]) -> tuple[int, ...]:
        """Count the persons of several choices as they stand at one moment."""
        with oversatt(), self._grunnlag.base.lesing() as lesing:
            return tuple(map(lesing.personliste.antall, utvalg))

    def kommuner(self, lov: str) -> tuple[str, ...]:
        """Give the municipalities that persons under a law are followed up by, by name."""
        with oversatt(), self._grunnlag.base.lesing() as lesing:
            numre = lesing.personliste.kommuner(lov)
        steder = self.steder()
        return tuple(
            sorted(numre, key=lambda nr: sorteringsdel(steder[nr].navn if nr in steder else nr))
        )

    def bydeler(self, lov: str, kommune: str | None = None) -> tuple[str, ...]:
        """Give the districts that persons under a law are followed up by, by name."""
        with oversatt(), self._grunnlag.base.lesing() as lesing:
            return tuple(sorted(lesing.personliste.bydeler(lov, kommune), key=sorteringsdel))

    def side(
        self, utvalg: Utvalg, sortering: Sortering, fra: int, antall: int
    ) -> tuple[Listerad, ...]:
        """Give the rows from a row number on, at most `antall`."""
        with oversatt(), self._grunnlag.base.lesing() as lesing:
            return tuple(lesing.personliste.side(utvalg, sortering, antall, fra=fra))

    def ider(self, utvalg: Utvalg, sortering: Sortering) -> list[str]:
        """Give the keys of all persons of a choice in order."""
        with oversatt(), self._grunnlag.base.lesing() as lesing:
            return lesing.personliste.ider(utvalg, sortering)

    def rader(self, ider: Iterable[str]) -> tuple[Listerad, ...]:
        """Give the rows of persons in the order of their keys."""
        with oversatt(), self._grunnlag.base.lesing() as lesing:
            return tuple(lesing.personliste.rader(ider))

    def soek(self, tekst: str, antall: int) -> tuple[Listerad, ...]:
        """Find persons anywhere by DUF number, name or birth date [1.1]."""
        with oversatt(), self._grunnlag.base.lesing() as lesing:
            return tuple(lesing.soek(tekst, antall))

    def steder(self) -> Steder:
        """Give the municipalities by number, as the caseload names them."""
        return Stedtjeneste(self._grunnlag).steder()

    def skriv(self, utvalg: Utvalg, sortering: Sortering, sti: Path, form: Listeform) -> int:
        """Write exactly the choice to a file of a form; give the number of rows."""
        if form is Listeform.CSV:
            return self.skriv_csv(utvalg, sortering, sti)
        with oversatt(), self._grunnlag.base.lesing() as lesing:
            statuser = lesing.personliste.iter_alle(utvalg, sortering)
            delt = form is Listeform.CSV17
            rader = _filrader(statuser, self.steder(), delt=delt)
            fil = Filform.CSV if delt else Filform.XLSX
            return skriv_tabell(sti, fil, _filkolonner(delt=delt), rader)

    def skriv_til(self, utvalg: Utvalg, sortering: Sortering, ut: Skrivbar, form: Listeform) -> int:
        """Write the same CSV as `skriv` to where text can be written, row by row as it is read."""
        delt = form is Listeform.CSV17
        with oversatt(), self._grunnlag.base.lesing() as lesing:
            statuser = lesing.personliste.iter_alle(utvalg, sortering)
            rader = _filrader(statuser, self.steder(), delt=delt)
            return skriv_csv_til(ut, _filkolonner(delt=delt), rader)

    def skriv_csv(self, utvalg: Utvalg, sortering: Sortering, sti: Path) -> int:
        """Write exactly the choice as CSV for a Norwegian spreadsheet; give the number of rows.

        UTF-8 with BOM, semicolon, CRLF, dd.mm.åååå; streamed. Raises `Filfeil`.
        """
        steder, antall = self.steder(), 0
        with skriv_hel_fil(sti, "utf-8") as fil, oversatt():
            fil.write(BOM)
            skriver = csv.writer(fil, delimiter=";", lineterminator="\r\n")
            skriver.writerow(KOLONNER)
            with self._grunnlag.base.lesing() as lesing:
                for status in lesing.personliste.iter_alle(utvalg, sortering):
                    skriver.writerow(csv_rad(status, steder))
                    antall += 1
        return antall


def _filkolonner(*, delt: bool) -> list[Kolonne]:
    navn = ("Fornavn", "Etternavn") if delt else KOLONNER[1:2]
    return [Kolonne(ord_) for ord_ in (KOLONNER[0], *navn, *KOLONNER[2:])]


def _filrader(
    statuser: Iterable[Listerad], steder: Mapping[str, Sted], *, delt: bool
) -> Iterator[tuple[str, ...]]:
    for status in statuser:
        duf, navn, *resten = csv_rad(status, steder)
        delene = (formeltrygg(status.fornavn), formeltrygg(status.etternavn)) if delt else (navn,)
        yield duf, *delene, *resten


def csv_rad(status: Listerad, steder: Mapping[str, Sted]) -> tuple[str, ...]:
    """Write a person as the sixteen columns of the register's own file (R35)."""
    return (
        status.duf_gruppert,
        formeltrygg(_ledd(", ", status.fornavn, status.etternavn)),
        _dato(status.foedselsdato),
        *_ordning(status),
        *_oppfoelging(status, steder),
        *_medfoelger(
            status.sluttmaal,
            status.har_vedtak,
            status.har_tiltak,
            status.fulltid_vgo,
            status.livsmestring,
            status.foreldreveiledning,
        ),
    )


def _ledd(skille: str, foerste: str, andre: str | None) -> str:
    return f"{foerste}{skille}{andre}" if foerste and andre else foerste or andre or ""


def _ordning(status: Listerad) -> tuple[str, ...]:
    kv = kodeverk()
    return (
        kv.kategori[status.kategori].navn.nb if status.kategori else "",
        _dato(status.kategori_fra),
        kv.ordning[status.ordning].navn.nb if status.ordning else "",
        FRISTTYPER[status.fristtype] if status.fristtype else "",
        _dato(status.frist),
    )


def _oppfoelging(status: Listerad, steder: Mapping[str, Sted]) -> tuple[str, str]:
    sted = steder.get(status.kommune or "")
    kommune = sted.navn if sted else status.kommune or ""
    return formeltrygg(_ledd("/", kommune, status.bydel)), formeltrygg(sted.fylke if sted else "")


@lru_cache(ULIKE)
def _medfoelger(maal: str | None, *flagg: bool) -> tuple[str, ...]:
    navn = kodeverk().sluttmaal[maal].navn.nb if maal else "Uten sluttmål"
    return navn, *(med_uten(hva, ja=ja) for hva, ja in zip(FLAGG, flagg, strict=True))


def med_uten(hva: str, *, ja: bool) -> str:
    """Write «Med …» or «Uten …»."""
    return f"{'Med' if ja else 'Uten'} {hva}"


def formeltrygg(tekst: str) -> str:
    """Keep free text from being read as a formula: one apostrophe before it."""
    start = tekst.lstrip(" \u00a0")[:1]
    return f"'{tekst}" if start and start in FORMELTEGN else tekst


@lru_cache(ULIKE)
def _dato(dag: date | None) -> str:
    return f"{dag:%d.%m.%Y}" if dag else ""
