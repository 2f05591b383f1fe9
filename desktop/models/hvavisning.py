"""From a computed preview to «Slik blir fristen»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.domain.beregning import Fristtype
from core.rules.logg import mengde
from desktop.models import norsk
from desktop.models.loggvisning import SLAG
from desktop.models.skjemafelt import Hvavisning
from desktop.models.tekster import maalform, tekst

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from core.domain.beregning import Status
    from core.services.forhaandsvisning import Forhaandsvisning


def hvavisning(f: Forhaandsvisning) -> Hvavisning:
    """Show a preview: dates, what is added, counts, the other choice, and what to know."""
    naa, etter = _frist(f.naa), _frist(f.etter)
    return Hvavisning(
        naa=naa,
        etter=etter,
        virkning=virkning(f),
        slag=SLAG[f.lagt_til[-1].utvidelse.regel] if f.lagt_til else "program",
        fakta=tuple(_fakta(f)),
        notater=tuple(_notater(f)),
        varsler=tuple(v.melding for v in f.varsler),
    )


def virkning(f: Forhaandsvisning) -> str:
    """Say in a few words what happens to the deadline."""
    naa, etter = _frist(f.naa), _frist(f.etter)
    if len(f.lagt_til) == 1 and naa is not None and etter != naa:
        utvidelse = f.lagt_til[0].utvidelse
        return tekst("pluss", mengde=mengde(utvidelse.antall, utvidelse.enhet, maalform()))
    if naa is None or etter is None or naa == etter:
        return ""
    dager = (etter - naa).days
    ord_ = norsk.antall("dager", abs(dager))
    return f"+ {ord_}" if dager > 0 else f"− {ord_}"


def sletteeffekt(f: Forhaandsvisning) -> str:
    """Say what the deadline becomes when a row is deleted."""
    naa, etter = _frist(f.naa), _frist(f.etter)
    if naa is not None and etter is None:
        return tekst("ingen_frist_lenger")
    if naa is None or etter is None or _uendret(f):
        return tekst("fristen_endres_ikke") if naa else ""
    if f.naa and f.etter and f.naa.fristtype is not f.etter.fristtype:
        navn = tekst(f"frist_{f.etter.fristtype}")
        return tekst("fristen_blir_annen", navn=navn, etter=norsk.dato(etter))
    return tekst("fristen_gaar_fra_til", naa=norsk.dato(naa), etter=norsk.dato(etter))


def _uendret(f: Forhaandsvisning) -> bool:
    if f.naa is None or f.etter is None:
        return False
    return (f.naa.frist, f.naa.fristtype) == (f.etter.frist, f.etter.fristtype)


def _frist(status: Status | None) -> date | None:
    return status.frist if status else None


def _fakta(f: Forhaandsvisning) -> Iterator[tuple[str, str]]:
    if f.virkedager is not None:
        yield tekst("virkedager_i_perioden"), str(f.virkedager)
    if f.kalenderdager is not None:
        yield tekst("kalenderdager_i_perioden"), str(f.kalenderdager)
    if f.med_annen_enhet is not None and f.annen_enhet is not None:
        yield tekst(f"med_{f.annen_enhet}"), norsk.dato(f.med_annen_enhet)
    if f.etter is not None and f.naa is not None and f.naa.fristtype is not f.etter.fristtype:
        yield tekst("fristen_blir"), tekst(f"frist_{f.etter.fristtype}")


def _notater(f: Forhaandsvisning) -> Iterator[str]:
    if _uendret(f):
        yield tekst("fristen_endres_ikke")
    if f.paagaaende_tiltak:
        yield norsk.antall("tiltak_paagaar", f.paagaaende_tiltak)
    if f.etter is None:
        yield tekst("uten_beregning")
    elif f.etter.fristtype is Fristtype.OPPSTART and f.etter.sluttmaal is None:
        yield tekst("mangler_sluttmaal_for_frist")
