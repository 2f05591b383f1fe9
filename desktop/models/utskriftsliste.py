"""The person list as a print-out, and saving any print-out as PDF."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.kodeverk import kodeverk
from core.services.filer import skriv_hel_fil
from desktop.models import norsk
from desktop.models.personmodell import fristtype, mangler
from desktop.models.tekster import maalform, tekst
from desktop.models.utskrift import Trykkolonne, Trykkrad, Utskrift, hent_alle

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from core.storage.listerad import Listerad
    from core.storage.utvalg import Sortering, Utvalg
    from desktop.models.arbeidsrom import Arbeidsrom

_PERSONER = (11, 17, 22, 8, 13, 16, 13)


def person_utskrift(
    rom: Arbeidsrom, utvalg: Utvalg, sortering: Sortering, filtre: Sequence[str]
) -> Utskrift:
    """Fetch the persons of a choice for paper; raises `ForLangForPapir`."""
    tjeneste = rom.tjenester.liste

    def side(fra: int, antall: int) -> tuple[Listerad, ...]:
        return tjeneste.side(utvalg, sortering, fra, antall)

    rader = [_personrad(person) for person in hent_alle(tjeneste.antall(utvalg), side)]
    navn = ("duf_nummer", "navn_omvendt", "kategori", "kategori_fra", "ordning", "frist", "mangler")
    return Utskrift(
        kommune=kommunenavn(rom),
        tittel=tekst("personer_tittel", lov=tekst(utvalg.lov or "")),
        filtre=(*filtre, tekst("antall_linje", n=len(rader))),
        kolonner=tuple(
            Trykkolonne(tekst(f"kolonne_{n}"), andel)
            for n, andel in zip(navn, _PERSONER, strict=True)
        ),
        rader=tuple(rader),
        dag=rom.i_dag,
        saksbehandler=rom.tjenester.bruker.navn,
    )


def lagre_pdf(rom: Arbeidsrom, innhold: bytes, sti: Path) -> None:
    """Save a print-out as PDF, whole or not at all, and tell of it."""
    rom.arbeider.kjoer(
        _skriv_pdf,
        innhold,
        sti,
        ferdig=lambda _ingen: rom.si_fra(tekst("pdf_lagret", fil=sti.name)),
        feil=rom.vis_feil,
    )


def _skriv_pdf(innhold: bytes, sti: Path) -> None:
    # Latin-1 gives every byte a letter of its own, so that the bytes are written as they are.
    with skriv_hel_fil(sti, "latin-1") as fil:
        fil.write(innhold.decode("latin-1"))


def kommunenavn(rom: Arbeidsrom) -> str:
    """Name the municipality whose user prints, empty where none is set."""
    nummer = rom.tjenester.bruker.kommune
    return tekst("kommune_navn", navn=rom.kommuner.get(nummer, nummer)) if nummer else ""


def _personrad(person: Listerad) -> Trykkrad:
    koder, form = kodeverk(), maalform()
    kategori = koder.kategori[person.kategori].navn.paa(form) if person.kategori else norsk.TOM
    ordning = koder.ordning[person.ordning].navn.paa(form) if person.ordning else norsk.TOM
    avsluttet = person.avslutning_dato if person.inaktiv else None
    frist = f"{norsk.dato(avsluttet or person.frist)} {fristtype(person)}".strip()
    celler = (
        person.duf_gruppert,
        person.navn_omvendt or tekst("uten_navn"),
        kategori,
        norsk.dato(person.kategori_fra),
        tekst("fullfoert_inaktiv") if person.inaktiv else ordning,
        frist,
        ", ".join(mangler(person)),
    )
    return Trykkrad(celler, kursiv=person.inaktiv)
