"""Cases whose programme is ended, or nearly, kept with what lists and reports know of them."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any
from uuid import uuid4

from core.domain.person import Kjoenn, Oppfoelging
from core.domain.rad import Spor
from core.domain.sak import Sak
from core.services.klokke import FastKlokke
from core.services.lesemodell import lagre_lesemodell
from core.services.rapport import Rapporttjeneste
from core.services.steder import STEDER
from core.services.tjenester import lag_tjenester
from core.storage.base import Base
from tests.core.rules.saksbygger import (
    avslutning,
    dag,
    deltakelse,
    folkeregister,
    kategori,
    person,
    sak,
)

PER = date(2026, 10, 14)
TID = datetime(2026, 10, 14, 8, tzinfo=UTC)


def lagre(base: Base, *saker: Sak, per: date = PER) -> Rapporttjeneste:
    """Keep cases as they stand on a day, and give the reports on them."""
    with base.arbeid("test", TID) as arbeid:
        arbeid.innstillinger.sett(STEDER, {"9999": {"navn": "Fjordvik", "fylke": "Havlandet"}})
        arbeid.saker.nye_saker(saker)
        lagre_lesemodell(arbeid, saker, per)
    return lag_tjenester(base, FastKlokke.paa(per)).rapport


def en(nummer: int, fornavn: str, *vedtak: Any, **felt: Any) -> Sak:
    """Make a case with keys of its own."""
    om = {navn: felt.pop(navn) for navn in ("kjoenn", "foedselsdato") if navn in felt}
    hvem = person(
        id=str(uuid4()),
        duf=f"9021999{nummer:05}",
        fornavn=fornavn,
        etternavn=felt.pop("etternavn", "Berg"),
        **om,
    )
    bydel = felt.pop("bydel", None)
    felt.setdefault("kategorier", (kategori("01.01.2023"),))
    ny = sak(
        *vedtak,
        person=hvem,
        oppfoelging=(Oppfoelging(id="o", kommune="9999", bydel=bydel, fra=dag("01.01.2023")),),
        **felt,
    )
    lister: dict[str, Any] = {
        navn: tuple(replace(rad, id=str(uuid4())) for rad in getattr(ny, navn))
        for navn in ("vedtak", "kategorier", "oppfoelging", "avslutninger", "folkeregister")
    }
    return replace(ny, **lister)


REGISTRERT = Spor(registrert=datetime(2025, 6, 8, 10, tzinfo=UTC), registrert_av="9999-NIBO")
KJENTE = (
    en(
        1,
        "Åse",
        deltakelse("01.02.2024", kommune="9999"),
        kjoenn=Kjoenn.KVINNE,
        foedselsdato=dag("14.10.2000"),
        bydel="Sentrum",
        avslutninger=(avslutning("21.06.2025", "arbeid_vgo", spor=REGISTRERT),),
    ),
    en(
        2,
        "=1+1",
        deltakelse("01.02.2024"),
        etternavn='Øvre;"Vik"',
        kjoenn=Kjoenn.MANN,
        foedselsdato=dag("15.10.2000"),
    ),
    en(
        3,
        "Mistet",
        deltakelse("01.02.2025"),
        kategorier=(kategori("01.01.2024", til="01.09.2026"),),
        avslutninger=(avslutning("01.09.2026", "mistet_rett", spor=REGISTRERT),),
    ),
    en(4, "Uten", maal=None),
    en(
        5,
        "Gammel",
        deltakelse("01.02.2020"),
        maal=None,
        kategorier=(kategori("01.01.2020", "rett_plikt_introordning"),),
    ),
    en(
        6,
        "Fram i tid",
        deltakelse("01.02.2026"),
        avslutninger=(avslutning("01.12.2026", "arbeid", spor=REGISTRERT),),
    ),
    en(
        7,
        "Åpnet igjen",
        deltakelse("01.02.2026"),
        kategorier=(kategori("01.01.2026", "rett_intro"),),
        avslutninger=(avslutning("01.06.2026", gjenaapnet="01.09.2026", spor=REGISTRERT),),
    ),
    en(8, "I gang", deltakelse("01.02.2026")),
    en(
        9,
        "Utvandret",
        deltakelse("01.02.2026"),
        folkeregister=(folkeregister("utvandret", "01.10.2026"),),
    ),
)
