"""The look-ups that the domain values answer themselves."""

from datetime import date

import pytest

from core.domain.maaned import Maaned, maaneder_mellom
from core.domain.person import Person
from tests.core.rules.saksbygger import deltakelse, klage


@pytest.mark.parametrize(
    ("fornavn", "etternavn", "navn", "omvendt"),
    [
        ("Daryna", "Melnyk", "Daryna Melnyk", "Melnyk, Daryna"),
        ("Sukarno", "", "Sukarno", "Sukarno"),
        ("", "Sukarno", "Sukarno", "Sukarno"),
    ],
)
def test_names_of_one_or_two_parts(fornavn: str, etternavn: str, navn: str, omvendt: str) -> None:
    person = Person(duf="902411882006", fornavn=fornavn, etternavn=etternavn)
    assert (person.navn, person.navn_omvendt) == (navn, omvendt)
    assert person.duf_gruppert == "9024 118820 06"


def test_an_appeal_is_decided_with_its_outcome() -> None:
    assert not klage("01.01.2024").er_avgjort
    assert klage("01.01.2024", "02.01.2024", "avvisning").er_avgjort


def test_only_an_overturning_outcome_takes_a_decision_away() -> None:
    rad = deltakelse("01.01.2024", klager=(klage("1.2.2024", "2.2.2024", "opphevet"),))
    assert not rad.staar
    assert deltakelse("01.01.2024", klager=(klage("1.2.2024"),)).staar


def test_months_follow_each_other_over_the_year() -> None:
    assert [str(m) for m in maaneder_mellom(Maaned(2023, 12), Maaned(2024, 2))] == [
        "2023-12",
        "2024-01",
        "2024-02",
    ]
    assert Maaned(2024, 2).siste == date(2024, 2, 29)
    assert Maaned.av(date(2024, 2, 29)).foerste == date(2024, 2, 1)
