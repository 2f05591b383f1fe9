"""The past of a case: every version of its rows, and the case as it stood at a moment.

The triggers keep each version that was written over (`core.storage.utloesere`), and every version
carries when it was made. A row that was imported begins with the version that came: what its trace
says of later changes and deletions is taken away for the time before them.
"""

import json
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from itertools import groupby
from operator import attrgetter
from typing import Any

from sqlalchemy import ColumnElement, Connection, Table, Text, cast, null, select, union_all

from core.domain.ordning import Kompetanse
from core.domain.person import Opphold
from core.domain.rad import Spor
from core.domain.sak import Sak
from core.domain.sluttmaal import Sluttmaal
from core.storage.avbilding import Avbilding
from core.storage.feil import UkjentRad
from core.storage.jsonrad import radrekke
from core.storage.register import (
    KLAGER,
    KOMPETANSE,
    LISTER,
    OPPHOLD,
    PAA_NAVN,
    PERSON,
    SLUTTMAAL,
    VEDTAK,
)
from core.storage.tabeller import HISTORIKK, metadata
from core.storage.versjon import Rad, Versjon, verdi_ved

ENKLE: dict[str, Avbilding[Any]] = {
    "person": PERSON,
    "opphold": OPPHOLD,
    "sluttmaal": SLUTTMAAL,
    "kompetanse": KOMPETANSE,
}
KJENTE: dict[str, Avbilding[Any]] = {**PAA_NAVN, **ENKLE}
Vilkaar = Callable[[Table], ColumnElement[bool]]


def versjoner(
    forbindelse: Connection, avbilding: Avbilding[Any], vilkaar: Vilkaar
) -> dict[str, tuple[Versjon, ...]]:
    """Return the versions of the rows that a condition chooses, oldest first, by their key."""
    postgres = forbindelse.dialect.name == "postgresql"
    historikk = metadata.tables[avbilding.tabell.name + HISTORIKK]
    hver = (
        select(*_kolonner(avbilding, tabell, postgres=postgres)).where(vilkaar(tabell))
        for tabell in (avbilding.tabell, historikk)
    )
    alle = union_all(*hver).subquery()
    ordnet = select(alle).order_by(alle.c.noekkel, alle.c.versjon)
    rader = forbindelse.execute(ordnet).all()
    return {
        noekkel: _daterte(avbilding, tuple(egne))
        for noekkel, egne in groupby(rader, key=attrgetter("noekkel"))
    }


def _kolonner(
    avbilding: Avbilding[Any], tabell: Table, *, postgres: bool
) -> tuple[ColumnElement[Any], ...]:
    kolonner = tabell.c
    plass = kolonner.rekkefoelge if "rekkefoelge" in kolonner else kolonner.versjon
    eier = kolonner.vedtak_id if "vedtak_id" in kolonner else null()
    return (
        noekkelkolonne(tabell).label("noekkel"),
        kolonner.versjon.label("versjon"),
        kolonner.registrert.label("registrert"),
        kolonner.endret.label("endret"),
        kolonner.slettet_tid.label("slettet_tid"),
        plass.label("plass"),
        eier.label("eier"),
        cast(radrekke(avbilding, postgres=postgres, tabell=tabell), Text).label("verdi"),
    )


def noekkelkolonne(tabell: Table) -> ColumnElement[Any]:
    """Return the column that names a row: what a person has one of is named by the person."""
    return tabell.c.id if "id" in tabell.c else tabell.c.person_id


def _daterte(avbilding: Avbilding[Any], rader: Sequence[Any]) -> tuple[Versjon, ...]:
    """Return versions with the moment that each was made, never before the one that it replaced.

    The clock may have been set back between two saves; their order is that of the counter.
    """
    funnet: list[Versjon] = []
    fra = rader[0].registrert
    for en in rader:
        if funnet:
            tider = (fra, en.registrert, en.endret, en.slettet_tid)
            fra = max((tid for tid in tider if tid is not None), default=None)
        verdi = avbilding.les(json.loads(en.verdi), **_tomme(avbilding))
        funnet.append(Versjon(en.noekkel, fra, en.eier, en.plass, verdi, not funnet))
    return tuple(funnet)


def _tomme(avbilding: Avbilding[Any]) -> dict[str, object]:
    """Return what a row's own columns do not hold: a decision's appeals lie in their own table."""
    return {"klager": ()} if avbilding is VEDTAK else {}


def sak_ved(forbindelse: Connection, person_id: str, tid: datetime) -> Sak:
    """Return a person's case as it stood at a moment; `UkjentRad` where she was not there yet."""

    def egne(tabell: Table) -> ColumnElement[bool]:
        navn = "person_id" if "person_id" in tabell.c else "id"
        return tabell.c[navn] == person_id

    def en(avbilding: Avbilding[Any]) -> Rad:
        funnet = versjoner(forbindelse, avbilding, egne).get(person_id, ())
        return verdi_ved(funnet, tid)

    person = en(PERSON)
    if person is None:
        raise UkjentRad
    lister = {
        liste.navn: tuple(v for _, v in _rader(versjoner(forbindelse, liste, egne), tid))
        for liste in LISTER
    }
    klager = _rader(versjoner(forbindelse, KLAGER, egne), tid)
    vedtak = _rader(versjoner(forbindelse, VEDTAK, egne), tid)
    sluttmaal = versjoner(forbindelse, SLUTTMAAL, egne).get(person_id, ())
    return Sak(
        person=person,
        opphold=en(OPPHOLD) or Opphold(),
        sluttmaal=verdi_ved(sluttmaal, tid) or _tidligere_maal(sluttmaal, tid),
        kompetanse=en(KOMPETANSE) or Kompetanse(),
        vedtak=tuple(
            replace(v, klager=tuple(k for eier, k in klager if eier == v.id)) for _, v in vedtak
        ),
        **lister,
    )


def _rader(
    funnet: dict[str, tuple[Versjon, ...]], tid: datetime
) -> tuple[tuple[str | None, Any], ...]:
    """Return the rows of a list as they stood, in their order, each with its owner."""
    ordnet = sorted(funnet.values(), key=lambda rader: rader[0].plass)
    staar = ((rader[0].eier, verdi_ved(rader, tid)) for rader in ordnet)
    return tuple((eier, verdi) for eier, verdi in staar if verdi is not None)


def _tidligere_maal(rader: Sequence[Versjon], tid: datetime) -> Sluttmaal | None:
    """Return the goal that an imported one had replaced, if it was set by then."""
    maal: Sluttmaal | None = rader[0].verdi if rader else None
    satt = [m for m in maal.tidligere if _satt(m.spor, tid)] if maal else []
    if not satt:
        return None
    *eldre, siste = satt
    return Sluttmaal(kode=siste.kode, spor=siste.spor, tidligere=tuple(eldre))


def _satt(spor: Spor, tid: datetime) -> bool:
    return spor.registrert is not None and spor.registrert <= tid
