"""What is known of persons by their DUF number: a few statements for a whole file of them.

Values come as the database has them, days as ISO text or `date`, so that nothing is made of a
value that only its text is asked of.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import islice
from types import MappingProxyType
from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    ColumnElement,
    Connection,
    Date,
    FromClause,
    Select,
    String,
    and_,
    case,
    func,
    literal,
    select,
    type_coerce,
)

from core.storage.systemtabeller import AVSLUTTET, PERSONSTATUS
from core.storage.tabeller import PERSON

PORSJON = 500
# From so many numbers on, reading all persons in their own order costs less than finding each.
ALLE_FRA = 5000
S, A = PERSONSTATUS.c, AVSLUTTET.c
INGEN = literal("")
JA, NEI = "1", "0"
# Between the texts of fields that are handed over as one: no registered text may hold it.
SKILLE = "\x1f"


def _raa(kolonne: Column[Any]) -> ColumnElement[Any]:
    """Return a column whose values are handed over as the driver has them."""
    if isinstance(kolonne.type, Date):
        return type_coerce(kolonne, String)
    return case((kolonne, JA), else_=NEI) if isinstance(kolonne.type, Boolean) else kolonne


def _ledd(
    skille: str, foerste: ColumnElement[Any], andre: ColumnElement[Any]
) -> ColumnElement[Any]:
    """Return two texts with something between them where both say something."""
    begge = and_(foerste != "", andre != "")
    return foerste + case((begge, skille), else_="") + andre


def _ellers(kolonne: Column[Any], ellers: ColumnElement[Any]) -> ColumnElement[Any]:
    """Return a column of the termination, another value for those who have none."""
    return func.coalesce(type_coerce(kolonne, String), ellers)


NAVN = _ledd(", ", S.fornavn, S.etternavn)
# What a person list says of a person, by the words of its columns.
STATUS: Mapping[str, ColumnElement[Any]] = MappingProxyType(
    {
        "navn": NAVN,
        "fornavn": S.fornavn,
        "etternavn": S.etternavn,
        "sted": S.kommune + "/" + S.bydel,
        "begge": case((and_(S.livsmestring, S.foreldreveiledning), JA), else_=NEI),
        "vedtak": _raa(S.har_vedtak),
        "tiltak": _raa(S.har_tiltak),
        **{
            navn: _raa(S[navn])
            for navn in (
                *("foedselsdato", "kategori", "kategori_fra", "ordning", "fristtype", "frist"),
                *("sluttmaal", "fulltid_vgo", "livsmestring", "foreldreveiledning"),
            )
        },
    }
)
# What the report of the terminated says; of those who are not, what the list does.
AVSLUTTEDE: Mapping[str, ColumnElement[Any]] = MappingProxyType(
    {
        "navn": NAVN,
        "fornavn": S.fornavn,
        "etternavn": S.etternavn,
        "kjoenn": PERSON.c.kjoenn,
        "kategori": _ellers(A.kategori, S.kategori),
        "sluttmaal": case((A.person_id.is_(None), S.sluttmaal), else_=_ellers(A.sluttmaal, INGEN)),
        "aarsak": _ellers(A.aarsak, INGEN),
        "avslutningsdato": type_coerce(A.dato, String),
        "sted": S.kommune + "/" + S.bydel,
        "registrert_av": _ellers(A.registrert_av, INGEN),
        "gjennomfoeringsfrist": type_coerce(A.frist, String),
    }
)


def _kolonner(
    uttrykk: Mapping[str, ColumnElement[Any]], egne: Sequence[str], felles: Sequence[str]
) -> list[ColumnElement[Any]]:
    """Return the expressions of fields: each of its own, and one for all that are shared."""
    foerste, *resten = (uttrykk[navn] for navn in felles)
    samlet = foerste
    for ett in resten:
        samlet = samlet + SKILLE + ett
    return [*(uttrykk[navn] for navn in egne), samlet]


Blokk = Sequence[tuple[Any, ...]]


class Dufoppslag:
    """The persons of a caseload by DUF number, read in one transaction."""

    skille = SKILLE

    def __init__(self, forbindelse: Connection) -> None:
        self._forbindelse = forbindelse

    def status(
        self, duf: Collection[str], egne: Sequence[str], felles: Sequence[str]
    ) -> Iterator[Blokk]:
        """Yield blocks of key, DUF number and fields of the persons with these numbers.

        The fields that many persons share come last and as one text, with `SKILLE` between them.
        Rows come in any order. Where the numbers are many, other persons come as well.
        """
        return self._blokker(duf, _kolonner(STATUS, egne, felles), PERSONSTATUS)

    def avsluttede(
        self, duf: Collection[str], egne: Sequence[str], felles: Sequence[str]
    ) -> Iterator[Blokk]:
        """Yield the same of what the report of the terminated says."""
        personer = PERSONSTATUS.join(PERSON, PERSON.c.id == S.person_id)
        alle = personer.outerjoin(AVSLUTTET, A.person_id == S.person_id)
        return self._blokker(duf, _kolonner(AVSLUTTEDE, egne, felles), alle)

    def _blokker(
        self, duf: Collection[str], uttrykk: list[ColumnElement[Any]], tabell: FromClause
    ) -> Iterator[Blokk]:
        setning = select(S.person_id, S.duf, *uttrykk).select_from(tabell)
        if len(duf) >= ALLE_FRA:
            yield from self._alle(setning)
            return
        rest = iter(duf)
        while porsjon := list(islice(rest, PORSJON)):
            svar = self._forbindelse.execute(setning.where(S.duf.in_(porsjon)))
            yield [tuple(rad) for rad in svar]

    def _alle(self, setning: Select[Any]) -> Iterator[Blokk]:
        """Yield the rows of everybody as the driver makes them: nothing stands between."""
        ferdig = setning.compile(
            dialect=self._forbindelse.dialect, compile_kwargs={"literal_binds": True}
        )
        markoer = self._forbindelse.connection.cursor()
        try:
            markoer.execute(str(ferdig))
            while blokk := markoer.fetchmany(PORSJON):
                yield blokk
        finally:
            markoer.close()
