"""A whole case as rows: what import and a new person write."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Table

from core.domain.ordning import Kompetanse
from core.domain.person import Opphold
from core.domain.sak import Sak
from core.storage.avbilding import Enkelt, Liste, telleverk
from core.storage.register import (
    KLAGER,
    KOMPETANSE,
    LISTER,
    OPPHOLD,
    SLUTTMAAL,
    VEDTAK,
    personrad,
)
from core.storage.tabeller import PERSON

Tabellrad = tuple[Table, dict[str, Any]]

ENKLE: tuple[tuple[str, Enkelt[Any], object], ...] = (
    ("opphold", OPPHOLD, Opphold()),
    ("sluttmaal", SLUTTMAAL, None),
    ("kompetanse", KOMPETANSE, Kompetanse()),
)


def sakrader(sak: Sak) -> Iterator[Tabellrad]:
    """Yield every row of a case, exactly as the case says it, parents before children."""
    person_id = sak.person.id
    yield PERSON, personrad(sak.person) | telleverk(sak.person)
    for navn, enkelt, tomt in ENKLE:
        verdi = getattr(sak, navn)
        if verdi != tomt:
            yield enkelt.tabell, {"person_id": person_id} | enkelt.skriv_hele(verdi)
    for liste in (*LISTER, VEDTAK):
        yield from _listerader(liste, person_id, getattr(sak, liste.navn))
    for vedtak in sak.vedtak:
        for tabell, rad in _listerader(KLAGER, person_id, vedtak.klager):
            yield tabell, rad | {"vedtak_id": vedtak.id}


def _listerader(liste: Liste[Any], person_id: str, rader: tuple[Any, ...]) -> Iterator[Tabellrad]:
    for plass, rad in enumerate(rader, 1):
        plassert = {"person_id": person_id, "rekkefoelge": plass}
        yield liste.tabell, plassert | liste.skriv_hele(rad)
