"""The letter of a decision: from a case to a finished document, or a draft that says so."""

from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from core.domain.beregning import Beregning
from core.domain.sak import Sak
from core.domain.vedtak import Vedtak
from core.letters.avsender import Avsender
from core.letters.felt import Felt
from core.letters.kontekst import Kontekst, lag_kontekst
from core.letters.lagring import filnavn
from core.letters.maler import (
    MAPPE,
    Gjennomgang,
    finn_mal,
    gjennomgaa,
    krev_obligatoriske,
    les_mal,
    med_plassholdere,
)

if TYPE_CHECKING:
    from core.letters.render import Mal

SPRAAK = {"nb": "nb-NO", "nn": "nn-NO"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Brev:
    """A finished letter.

    `innhold` is the .docx, `hash` its SHA-256. `er_utkast` tells that something is missing that a
    decision must have, such as the reasons (forvaltningsloven § 25); the document then says so on
    every page and must not be sent. `mal_versjon` names the template and the start of its hash.
    """

    innhold: bytes
    filnavn: str
    er_utkast: bool
    flettet: tuple[Felt, ...]
    mangler: tuple[Felt, ...]
    mal_versjon: str
    hash: str


def lag_brev(
    sak: Sak,
    vedtak: Vedtak,
    beregning: Beregning,
    avsender: Avsender,
    maalform: str,
    dato: date,
    malmappe: Path = MAPPE,
) -> Brev:
    """Make the letter of a decision in «nb» or «nn», dated `dato`.

    `beregning` is the case computed with the decision in it. Raises a Brevfeil: IngenMal,
    Malfeil, Verdifeil or Flettefeil, each with a message for the caseworker.
    """
    mal, kontekst, gjennomgang = _forbered(
        sak, vedtak, beregning, avsender, maalform, dato, malmappe
    )
    kontekst = med_plassholdere(kontekst, gjennomgang, maalform)
    innhold = _flett(mal, kontekst, maalform, dato)
    return Brev(
        innhold=innhold,
        filnavn=filnavn(vedtak.type, _loepenummer(sak, vedtak), dato),
        er_utkast=gjennomgang.er_utkast,
        flettet=gjennomgang.flettet,
        mangler=gjennomgang.mangler,
        mal_versjon=f"{mal.versjon} ({mal.sha256[:8]})",
        hash=sha256(innhold).hexdigest(),
    )


def gjennomgaa_brev(
    sak: Sak,
    vedtak: Vedtak,
    beregning: Beregning,
    avsender: Avsender,
    maalform: str,
    dato: date,
    malmappe: Path = MAPPE,
) -> Gjennomgang:
    """Tell what the letter of a decision would merge and what is missing, without making it."""
    return _forbered(sak, vedtak, beregning, avsender, maalform, dato, malmappe)[2]


def _forbered(
    sak: Sak,
    vedtak: Vedtak,
    beregning: Beregning,
    avsender: Avsender,
    maalform: str,
    dato: date,
    malmappe: Path,
) -> tuple["Mal", Kontekst, Gjennomgang]:
    # Jinja, docxtpl and lxml cost more than the rest of the start-up together.
    from core.letters.render import last_mal  # noqa: PLC0415 - see above

    mal = last_mal(les_mal(finn_mal(vedtak, beregning, maalform, malmappe)))
    krev_obligatoriske(mal.felt)
    kontekst = lag_kontekst(sak, vedtak, beregning, avsender, maalform, dato)
    return mal, kontekst, gjennomgaa(mal.felt, kontekst, vedtak, maalform)


def _flett(mal: "Mal", kontekst: Kontekst, maalform: str, dato: date) -> bytes:
    from core.letters.render import Egenskaper, flett  # noqa: PLC0415 - as above

    tittel, kommune = str(kontekst["brev"]["tittel"]), str(kontekst["avsender"]["kommune"])
    return flett(mal, kontekst, Egenskaper(tittel, kommune, dato, SPRAAK[maalform]))


def _loepenummer(sak: Sak, vedtak: Vedtak) -> int:
    """Give the decision's place among those of its case, from 1; the last where it is new."""
    numre = [nummer for nummer, annet in enumerate(sak.vedtak, 1) if annet.id == vedtak.id]
    return numre[0] if numre else len(sak.vedtak) + 1
