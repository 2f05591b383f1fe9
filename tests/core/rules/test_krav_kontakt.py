"""Contacts, contracts and reservations: what is refused, and what is worth knowing first."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from core.domain.endring import Avvik
from core.domain.kontakt import Kontrakt, Reservasjon
from core.rules import krav as kr
from core.rules.beregning import beregn
from tests.core.rules.saksbygger import dag, deltakelse, kategori, kontakt, person, sak

PER = date(2024, 9, 4)
INNGAATT = dag("03.09.2024")
ALLE = [
    (kr.krav_kontakt, lambda d: kontakt("kontakt", f"{d:%d.%m.%Y}"), "dato"),
    (kr.krav_kontrakt, lambda d: Kontrakt(id="k", inngaatt=d), "inngaatt"),
    (kr.krav_reservasjon, lambda d: Reservasjon(id="r", dato=d), "dato"),
]


@pytest.mark.parametrize(("krav", "rad", "felt"), ALLE)
def test_a_day_that_has_come_is_taken_and_no_other(
    krav: Callable[..., tuple[Avvik, ...]], rad: Callable[[date], object], felt: str
) -> None:
    assert krav(sak(), rad(PER), PER) == ()
    (i_morgen,) = krav(sak(), rad(date(2024, 9, 5)), PER)
    assert i_morgen.felt == felt
    assert i_morgen.melding == "Datoen kan ikke være fram i tid. I dag er 04.09.2024."
    (utenfor,) = krav(sak(), rad(date(2035, 1, 1)), PER)
    assert utenfor.melding == "Datoen må være mellom 1900 og 2034."
    assert [a.felt for a in krav(sak(), rad(date(1899, 12, 31)), PER)] == [felt]


def test_a_refusal_warns_that_the_scheme_ends_and_how_it_is_opened_again() -> None:
    (varsel,) = kr.varsler_kontakt(sak(), kontakt("avvist_program", "03.09.2024"), PER)
    assert varsel.felt == "type"
    assert "avsluttes ordningen" in varsel.melding
    assert "åpen igjen" in varsel.melding
    assert kr.varsler_kontakt(sak(), kontakt("kontakt", "03.09.2024"), PER) == ()


def test_a_refusal_ends_the_scheme_and_a_deletion_opens_it() -> None:
    rad = kontakt("avvist_program", "03.09.2024")
    uten = sak(deltakelse("01.02.2024"), kategorier=(kategori("01.01.2024"),))
    slutt = beregn(replace(uten, kontakter=(rad,)), PER).avslutning
    assert slutt is not None
    assert (slutt.aarsak, slutt.dato) == ("avvist_program", dag("03.09.2024"))
    assert beregn(uten, PER).avslutning is None


def test_the_same_registration_twice_is_worth_knowing() -> None:
    foer = kontakt("krav_soeknad", "03.09.2024", id="foer")
    ny = kontakt("krav_soeknad", "03.09.2024", id="ny")
    (varsel,) = kr.varsler_kontakt(sak(kontakter=(foer, ny)), ny, PER)
    assert varsel.melding == "Krav/søknad fra person mottatt 03.09.2024 er registrert fra før."
    slettet = kontakt("krav_soeknad", "03.09.2024", id="foer", slettet=True)
    assert kr.varsler_kontakt(sak(kontakter=(slettet, ny)), ny, PER) == ()
    annen_dag = kontakt("krav_soeknad", "02.09.2024", id="foer")
    assert kr.varsler_kontakt(sak(kontakter=(annen_dag,)), ny, PER) == ()


def test_another_contract_is_worth_knowing_and_a_deleted_one_is_not() -> None:
    ny = Kontrakt(id="ny", inngaatt=INNGAATT)
    foer = Kontrakt(id="foer", inngaatt=dag("01.02.2024"))
    (varsel,) = kr.varsler_kontrakt(sak(kontrakter=(foer, ny)), ny, PER)
    assert varsel.melding == "En kontrakt inngått 01.02.2024 er registrert fra før."
    slettet = Kontrakt(id="foer", inngaatt=foer.inngaatt, slettet=True)
    assert kr.varsler_kontrakt(sak(kontrakter=(slettet, ny)), ny, PER) == ()


def test_a_day_before_the_person_was_born_is_warned_of() -> None:
    barn = sak(person=person(foedselsdato=date(2024, 9, 4)))
    (om_kontakt,) = kr.varsler_kontakt(barn, kontakt("kontakt", "03.09.2024"), PER)
    (om_kontrakt,) = kr.varsler_kontrakt(barn, Kontrakt(id="k", inngaatt=INNGAATT), PER)
    assert "før personen ble født" in om_kontakt.melding
    assert "før personen ble født" in om_kontrakt.melding
