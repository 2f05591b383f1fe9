"""Contacts, contracts and reservations on both databases: every step there and back."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from uuid import uuid4

import pytest

from core.domain.endring import Handling
from core.domain.kontakt import Kontakt, Kontakttype, Kontrakt, Reservasjon
from core.domain.rad import UTEN_SPOR
from core.services.feil import Avvist, Konflikt
from core.services.klokke import FastKlokke
from core.services.tjenester import Tjenester, lag_tjenester
from core.storage.base import Base
from tests.core.rules.saksbygger import dag, deltakelse, kategori, person, sak

PER = date(2024, 9, 4)
PERSON = str(uuid4())
GAAR = dag("03.09.2024")
IMORGEN = dag("05.09.2024")
TIDLIGERE = dag("01.03.2024")


@pytest.fixture
def tj(base: Base) -> Tjenester:
    """The use cases on a caseload of one person who has begun."""
    tjenester = lag_tjenester(base, FastKlokke.paa(PER))
    with base.arbeid("test", tjenester.klokke.naa()) as arbeid:
        arbeid.saker.ny_sak(
            sak(
                deltakelse("01.02.2024", id=str(uuid4())),
                person=person(id=PERSON),
                kategorier=(kategori("01.01.2024", id=str(uuid4())),),
            )
        )
    return tjenester


Registrert = Kontakt | Kontrakt | Reservasjon
ID = str(uuid4())
LAG: dict[str, Callable[[date, int], Registrert]] = {
    "kontakter": lambda d, v: Kontakt(id=ID, type=Kontakttype.KONTAKT, dato=d, versjon=v),
    "kontrakter": lambda d, v: Kontrakt(id=ID, inngaatt=d, versjon=v),
    "reservasjoner": lambda d, v: Reservasjon(id=ID, dato=d, versjon=v),
}


@pytest.mark.parametrize("liste", LAG)
def test_a_row_goes_all_the_way_and_back(tj: Tjenester, liste: str) -> None:
    tjeneste, lag = getattr(tj, liste), LAG[liste]

    def lagret() -> Registrert:
        ett: Registrert
        (ett,) = getattr(tj.personer.hent(PERSON).sak, liste)
        return ett

    with pytest.raises(Avvist):
        tjeneste.registrer(PERSON, lag(IMORGEN, 1))
    endring = tjeneste.registrer(PERSON, lag(GAAR, 1))
    assert endring.handling is Handling.REGISTRERT
    assert tjeneste.registrer(PERSON, lag(GAAR, 1)) is None
    with pytest.raises(Avvist):
        tjeneste.endre(PERSON, lag(IMORGEN, 1))
    tjeneste.endre(PERSON, lag(TIDLIGERE, 1))
    with pytest.raises(Konflikt):
        tjeneste.endre(PERSON, lag(GAAR, 1))
    tjeneste.slett(PERSON, ID, 2)
    assert lagret().slettet
    assert lagret().spor.slettet_av == tj.bruker.registrert_av
    tjeneste.gjenopprett(PERSON, ID, 3)
    assert not lagret().slettet
    assert replace(lagret(), spor=UTEN_SPOR) == lag(TIDLIGERE, 4)


def test_a_refusal_of_the_programme_ends_it_and_its_deletion_opens_it_again(tj: Tjenester) -> None:
    avvist = Kontakt(id=str(uuid4()), type=Kontakttype.AVVIST_PROGRAM, dato=GAAR)
    vist = tj.kontakter.forhaandsvis(tj.personer.hent(PERSON).sak, avvist)
    assert vist.varsler[-1].melding == "Programmet avsluttes 03.09.2024: Person avvist program."
    tj.kontakter.registrer(PERSON, avvist)
    bilde = tj.personer.hent(PERSON)
    assert bilde.beregning is not None
    assert bilde.beregning.avslutning is not None
    assert bilde.beregning.avslutning.aarsak == "avvist_program"
    vist = tj.kontakter.forhaandsvis_sletting(bilde.sak, avvist.id)
    assert [v.melding for v in vist.varsler] == ["Programmet er da ikke avsluttet lenger."]
    tj.kontakter.slett(PERSON, avvist.id, 1)
    bilde = tj.personer.hent(PERSON)
    assert bilde.beregning is not None
    assert bilde.beregning.avslutning is None
