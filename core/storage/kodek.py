"""How a value of the domain is written to a column, and read back from the JSON of a query."""

import json
from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any

from core.domain.maaned import Maaned
from core.domain.ordning import Proeve
from core.domain.rad import UTEN_SPOR, Spor
from core.domain.sluttmaal import TidligereSluttmaal
from core.storage.felt import Felt

TOM = "{}"


def som_er(navn: str) -> Felt:
    """Return a field that is text or a whole number on both sides."""
    return Felt(navn)


def ja_nei(navn: str) -> Felt:
    """Return a field that is true or false."""
    return Felt(navn, bool)


def dato(navn: str) -> Felt:
    """Return a field that is a day."""
    return Felt(navn, date.fromisoformat)


def tid(navn: str) -> Felt:
    """Return a field that is a moment in UTC."""
    return Felt(navn, datetime.fromisoformat)


def desimal(navn: str) -> Felt:
    """Return a decimal number, kept to the last digit as it was typed."""
    return Felt(navn, Decimal, str)


def maaned(navn: str) -> Felt:
    """Return a field that is a calendar month."""
    return Felt(navn, les_maaned, str)


def valg(navn: str, art: type[StrEnum]) -> Felt:
    """Return a field that is one of the values of an enumeration."""
    return Felt(navn, {medlem.value: medlem for medlem in art}.__getitem__, str)


def oppslag(navn: str) -> Felt:
    """Return a field that is a mapping."""
    return Felt(navn, les_json, skriv_json)


def proever(navn: str) -> Felt:
    """Return the field of the test results of a scheme."""
    return Felt(navn, les_proever, skriv_proever)


def tidligere(navn: str) -> Felt:
    """Return the field of the goals that were replaced."""
    return Felt(navn, les_tidligere, skriv_tidligere)


def les_maaned(tekst: str) -> Maaned:
    """Read `YYYY-MM`."""
    return Maaned(int(tekst[:4]), int(tekst[5:]))


def les_json(tekst: str) -> dict[str, Any]:
    """Read a mapping; most are empty."""
    return json.loads(tekst) if tekst != TOM else {}


def skriv_json(verdi: Mapping[str, object]) -> str:
    """Write JSON that keeps the order of keys and every letter."""
    return json.dumps(dict(verdi), ensure_ascii=False)


def les_proever(tekst: str) -> tuple[Proeve, ...]:
    """Read test results."""
    return tuple(
        Proeve(navn=navn, dato=dag and date.fromisoformat(dag), resultat=resultat)
        for navn, dag, resultat in json.loads(tekst)
    )


def skriv_proever(verdi: tuple[Proeve, ...]) -> str:
    """Write test results."""
    rader = [[p.navn, p.dato and p.dato.isoformat(), p.resultat] for p in verdi]
    return json.dumps(rader, ensure_ascii=False)


def les_tidligere(tekst: str) -> tuple[TidligereSluttmaal, ...]:
    """Read the goals that were replaced."""
    return tuple(
        TidligereSluttmaal(kode=kode, spor=les_spor(spor)) for kode, *spor in json.loads(tekst)
    )


def skriv_tidligere(verdi: tuple[TidligereSluttmaal, ...]) -> str:
    """Write the goals that were replaced."""
    rader = [[maal.kode, *_spor_som_tekst(maal.spor)] for maal in verdi]
    return json.dumps(rader, ensure_ascii=False)


SPOR = ("registrert", "registrert_av", "endret", "endret_av", "slettet_tid", "slettet_av")
INGEN = [None] * len(SPOR)


def spor() -> Felt:
    """Return the field of the trace, which lies in six columns."""
    return Felt("spor", les_spor, None, SPOR)


def _tid(tekst: str | None) -> datetime | None:
    return datetime.fromisoformat(tekst) if tekst else None


def les_spor(deler: list[Any]) -> Spor:
    """Read the six columns of a trace."""
    if deler == INGEN:
        return UTEN_SPOR
    registrert, registrert_av, endret, endret_av, slettet, slettet_av = deler
    return Spor(_tid(registrert), registrert_av, _tid(endret), endret_av, _tid(slettet), slettet_av)


def skriv_spor(spor: Spor) -> dict[str, Any]:
    """Return a trace as the values of its columns."""
    return {navn: getattr(spor, navn) for navn in SPOR}


def _spor_som_tekst(spor: Spor) -> list[str | None]:
    verdier = (getattr(spor, navn) for navn in SPOR)
    return [verdi.isoformat() if isinstance(verdi, datetime) else verdi for verdi in verdier]
