"""Reading whole cases: one statement and one JSON text a person, on both databases.

A case lies in some fifteen tables. A statement a table costs fifteen round trips, and a library's
graph of objects more than that; the database gathers the rows of a person instead, and they become
the domain's values here.
"""

import json
from collections.abc import Collection, Iterable, Iterator
from datetime import datetime
from functools import lru_cache
from itertools import islice
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from sqlalchemy import (
    ARRAY,
    BindParameter,
    ColumnElement,
    Connection,
    Dialect,
    ScalarSelect,
    String,
    Text,
    any_,
    bindparam,
    cast,
    func,
    select,
)

from core.domain.ordning import Kompetanse
from core.domain.person import Opphold
from core.domain.sak import Sak
from core.domain.vedtak import Vedtak
from core.storage.avbilding import Enkelt, Liste
from core.storage.feil import UkjentRad
from core.storage.fortid import KJENTE, noekkelkolonne, sak_ved, versjoner
from core.storage.jsonrad import radrekke, rekke
from core.storage.register import (
    KLAGER,
    KOMPETANSE,
    LISTER,
    OPPHOLD,
    PERSON,
    SLUTTMAAL,
    VEDTAK,
)

if TYPE_CHECKING:
    from core.domain.klage import Klage
    from core.storage.versjon import Versjon

PORSJON = 200
ID = PERSON.tabell.c.id
PLASS = itemgetter(0)
Rader = list[list[Any]]
UTEN_OPPHOLD = Opphold()
UTEN_KOMPETANSE = Kompetanse()
ETTER_LISTENE = 1 + len(LISTER)


def _liste(liste: Liste[Any], *ekstra: str, postgres: bool) -> ScalarSelect[Any]:
    """Return the expression that gathers a person's rows of a list, their places first."""
    kolonner = liste.tabell.c
    foran = (kolonner[navn] for navn in ("rekkefoelge", *ekstra))
    en = radrekke(liste, *foran, postgres=postgres)
    samlet = func.json_agg(en) if postgres else func.json_group_array(en)
    return select(samlet).where(kolonner.person_id == ID).scalar_subquery()


def _enkelt(enkelt: Enkelt[Any], *, postgres: bool) -> ScalarSelect[Any]:
    """Return the expression that gives what a person has at most one of."""
    en = radrekke(enkelt, postgres=postgres)
    return select(en).where(enkelt.tabell.c.person_id == ID).scalar_subquery()


def _deler(*, postgres: bool) -> Iterator[ColumnElement[Any]]:
    """Yield the parts of a case as expressions, in the order that `_sak` takes them."""
    yield radrekke(PERSON, postgres=postgres)
    for liste in LISTER:
        yield _liste(liste, postgres=postgres)
    yield _liste(VEDTAK, postgres=postgres)
    yield _liste(KLAGER, "vedtak_id", postgres=postgres)
    for enkelt in (OPPHOLD, SLUTTMAAL, KOMPETANSE):
        yield _enkelt(enkelt, postgres=postgres)


def _blant(ider: BindParameter[Any], *, postgres: bool) -> ColumnElement[bool]:
    """Return the condition that a person's key is one of many, all in one parameter."""
    if postgres:
        return any_(cast(ider, ARRAY(String))) == ID
    verdi = func.json_each(ider).table_valued("value")
    return ID.in_(select(verdi.c.value))


@lru_cache(maxsize=8)
def _setning(dialekt: Dialect, *, mange: bool) -> str:
    """Return the statement that gives one JSON text a person: compiled once for each database."""
    postgres = dialekt.name == "postgresql"
    ider: BindParameter[Any] = bindparam("ider", type_=String())
    vilkaar = _blant(ider, postgres=postgres) if mange else ider == ID
    sak = cast(rekke(_deler(postgres=postgres), postgres=postgres), Text)
    return str(select(sak).where(vilkaar).compile(dialect=dialekt))


def _sak(tekst: str) -> Sak:
    """Make the case of a person's JSON text."""
    deler = json.loads(tekst)
    lister = {
        liste.navn: tuple(map(liste.les, _ordnet(rader)))
        for liste, rader in zip(LISTER, deler[1:ETTER_LISTENE], strict=True)
        if rader
    }
    vedtak, klager, opphold, sluttmaal, kompetanse = deler[ETTER_LISTENE:]
    return Sak(
        person=PERSON.les(deler[0]),
        opphold=OPPHOLD.les(opphold) if opphold else UTEN_OPPHOLD,
        sluttmaal=SLUTTMAAL.les(sluttmaal) if sluttmaal else None,
        kompetanse=KOMPETANSE.les(kompetanse) if kompetanse else UTEN_KOMPETANSE,
        vedtak=_vedtak(vedtak, klager),
        **lister,
    )


def _ordnet(rader: Rader) -> Rader:
    """Return rows in the order of registration, without their places."""
    rader.sort(key=PLASS)
    return [rad[1:] for rad in rader]


def _vedtak(
    rader: list[list[Any]] | None, klagerader: list[list[Any]] | None
) -> tuple[Vedtak, ...]:
    """Return the decisions, each with its appeals."""
    klager: dict[str, list[Klage]] = {}
    for vedtak_id, *rad in _ordnet(klagerader or []):
        klager.setdefault(vedtak_id, []).append(KLAGER.les(rad))
    return tuple(
        VEDTAK.les(rad, klager=tuple(klager.get(rad[0], ()))) for rad in _ordnet(rader or [])
    )


class Saker:
    """The cases of a caseload, read in one transaction."""

    def __init__(self, forbindelse: Connection) -> None:
        self._forbindelse = forbindelse
        self._postgres = forbindelse.dialect.name == "postgresql"

    def _les(self, ider: object, *, mange: bool) -> Iterator[Sak]:
        """Yield the cases of the statement's rows; the cursor is read to its end."""
        dialekt = self._forbindelse.dialect
        verdi = (ider,) if dialekt.positional else {"ider": ider}
        rader = self._forbindelse.exec_driver_sql(_setning(dialekt, mange=mange), verdi)
        return map(_sak, rader.scalars().all())

    def hent(self, person_id: str) -> Sak:
        """Return a person's whole case; `UkjentRad` where there is no such person."""
        for sak in self._les(person_id, mange=False):
            return sak
        raise UkjentRad

    def slik_den_var(self, person_id: str, tid: datetime) -> Sak:
        """Return a person's case as it stood at a moment; `UkjentRad` before it was there."""
        return sak_ved(self._forbindelse, person_id, tid)

    def versjoner(self, liste: str, rad_ider: Collection[str]) -> dict[str, tuple["Versjon", ...]]:
        """Return every version of rows of a list, oldest first; unknown rows are left out."""
        if liste not in KJENTE or not rad_ider:
            return {}
        return versjoner(
            self._forbindelse, KJENTE[liste], lambda tabell: noekkelkolonne(tabell).in_(rad_ider)
        )

    def hent_mange(self, ider: Iterable[str]) -> Iterator[Sak]:
        """Yield the cases of persons in the order asked for, unknown ones left out."""
        rest = iter(ider)
        while porsjon := list(islice(rest, PORSJON)):
            verdi = (
                porsjon if self._forbindelse.dialect.name == "postgresql" else json.dumps(porsjon)
            )
            funnet = {sak.person.id: sak for sak in self._les(verdi, mange=True)}
            yield from (funnet[id_] for id_ in porsjon if id_ in funnet)

    def person_id(self, duf: str) -> str | None:
        """Return the key of the person with a DUF number, None where nobody has it."""
        svar = self._forbindelse.execute(select(ID).where(PERSON.tabell.c.duf == duf))
        return svar.scalar_one_or_none()

    def person_for_vedtak(self, vedtak_id: str) -> str | None:
        """Return the key of the person whom a decision concerns, None where there is none."""
        kolonner = VEDTAK.tabell.c
        svar = self._forbindelse.execute(select(kolonner.person_id).where(kolonner.id == vedtak_id))
        return svar.scalar_one_or_none()

    def alle_ider(self) -> list[str]:
        """Return the keys of all persons, by DUF number."""
        svar = self._forbindelse.execute(select(ID).order_by(PERSON.tabell.c.duf))
        return list(svar.scalars())
