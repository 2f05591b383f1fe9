"""Whatever is typed in a filter is a value to look for, never a part of the statement (T15)."""

from collections.abc import Iterator
from dataclasses import fields, replace

import pytest

from core.domain.sak import Sak
from core.storage.avsluttetutvalg import Avsluttetsortering, Avsluttetutvalg
from core.storage.base import Base
from core.storage.utvalg import Sortering, Utvalg
from tests.core.storage.saksbygger import AV, TID, person, status

SLUTT = ("", "'", '"', "';", "')", "'))", "' --", '" --', "' /*", "\\'")
ANGREP = (
    " OR 1=1 --",
    "; DROP TABLE person; --",
    " UNION SELECT verdi, 1, 1 FROM meta --",
    " OR EXISTS (SELECT 1 FROM person) OR '1'='1",
    "|| (SELECT group_concat(ord) FROM navneord) ||",
)
NYTTELASTER = [slutt + angrep for slutt in SLUTT for angrep in ANGREP]
JOKERTEGN = ("%", "_", "*", "?", "%a%", "_erg", "[a-z]", "\\", "%%", "B%", ":lov", "$1", "%(lov)s")
TEKSTFELT = [f.name for f in fields(Utvalg) if "str" in str(f.type)]
RAPPORTFELT = [f.name for f in fields(Avsluttetutvalg) if "str" in str(f.type)]


@pytest.fixture
def liste(base: Base) -> Base:
    """A caseload with three persons."""
    statuser = [
        status(n, etternavn=navn, fornavn="Åse")
        for n, navn in enumerate(("Berg", "Dal", "Lund"), 1)
    ]
    with base.arbeid(AV, TID) as arbeid:
        arbeid.saker.nye_saker(Sak(person=person(n)) for n in (1, 2, 3))
        arbeid.status.lagre_mange(statuser)
    return base


def svar(base: Base, utvalg: Utvalg) -> tuple[int, int, int]:
    """How many a choice takes, asked in the three ways that the program has."""
    with base.lesing() as lesing:
        liste = lesing.personliste
        side = liste.side(utvalg, Sortering(), 10)
        return liste.antall(utvalg), len(side), len(list(liste.iter_alle(utvalg, Sortering())))


def uten_treff() -> Iterator[tuple[str, str]]:
    """Fields and texts that no person has: digits alone count in a number, words in a name."""
    for felt in TEKSTFELT:
        for tekst in (*NYTTELASTER, *JOKERTEGN):
            if felt not in {"duf", "navn"}:
                yield felt, tekst


def test_every_filter_that_takes_a_text_is_tried() -> None:
    assert len(NYTTELASTER) == len(set(NYTTELASTER)) == 50
    assert TEKSTFELT == ["lov", "kategori", "ordning", "kommune", "bydel", "duf", "navn"]
    assert {"lov", "kommune", "bydel", "kategori", "aarsak", "duf", "navn"} == set(RAPPORTFELT)


def test_a_code_that_nobody_has_finds_nobody(liste: Base) -> None:
    assert svar(liste, Utvalg()) == (3, 3, 3)
    for felt, tekst in uten_treff():
        utvalg = replace(Utvalg(), **{felt: tekst})  # type: ignore[arg-type] # all are texts
        assert svar(liste, utvalg) == (0, 0, 0), (felt, tekst)
    assert svar(liste, Utvalg()) == (3, 3, 3)


def test_a_name_or_a_number_is_its_words_or_its_digits_and_no_more(liste: Base) -> None:
    for tekst in NYTTELASTER:
        assert svar(liste, Utvalg(navn=f"Berg{tekst}")) == (0, 0, 0), tekst
        antall, *_ = svar(liste, Utvalg(duf=tekst))
        assert antall == (0 if "1" in tekst else 3), tekst
        with liste.lesing() as lesing:
            assert lesing.soek(tekst, 10) == [], tekst
    assert svar(liste, Utvalg()) == (3, 3, 3)


@pytest.mark.parametrize("tegn", ["%", "_", "*", "?"])
def test_a_wild_card_stands_for_itself(liste: Base, tegn: str) -> None:
    assert svar(liste, Utvalg(navn=f"B{tegn}g")) == (0, 0, 0)
    assert svar(liste, Utvalg(navn=f"{tegn}erg")) == (0, 0, 0)
    assert svar(liste, Utvalg(navn="b")) == (1, 1, 1)
    with liste.lesing() as lesing:
        assert lesing.soek(tegn, 10) == []


def test_the_report_looks_for_values_too(liste: Base) -> None:
    with liste.lesing() as lesing:
        for felt in RAPPORTFELT:
            for tekst in (*NYTTELASTER, *JOKERTEGN):
                utvalg = replace(Avsluttetutvalg(), **{felt: tekst})  # type: ignore[arg-type]
                assert lesing.avsluttede.antall(utvalg) == 0
                assert lesing.avsluttede.side(utvalg, Avsluttetsortering(), 0, 5) == []
    assert svar(liste, Utvalg()) == (3, 3, 3)
