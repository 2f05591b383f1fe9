"""A case comes back from either database exactly as it went in."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from uuid import uuid4

import pytest
from hypothesis import given, settings
from sqlalchemy import event

from core.domain.ordning import Kompetanse
from core.domain.person import Opphold
from core.domain.sak import Sak
from core.storage.base import Base
from core.storage.feil import FinnesFraFoer, UkjentRad
from tests.core.storage.saksbygger import AV, TID, full_sak, id_, liten_sak, person, saker


def lagre(base: Base, *saker: Sak) -> list[str]:
    with base.arbeid(AV, TID) as arbeid:
        return arbeid.saker.nye_saker(saker)


def hent(base: Base, person_id: str) -> Sak:
    with base.lesing() as lesing:
        return lesing.saker.hent(person_id)


def test_a_full_case_comes_back_equal(base: Base) -> None:
    sak = full_sak()
    lagre(base, sak)
    assert hent(base, sak.person.id) == sak


def ved_standard(verdi: object, sti: str = "sak") -> Iterator[str]:
    """The fields of a value that stand at their default, where a lost one would not be seen."""
    if not is_dataclass(verdi):
        return
    for felt in fields(verdi):
        innhold = getattr(verdi, felt.name)
        tom = innhold in (None, "", (), {}, 0, False) and felt.name != "slettet"
        if tom and not isinstance(innhold, bool):
            yield f"{sti}.{felt.name}"
        barn = innhold if isinstance(innhold, tuple) else (innhold,)
        for barnet in barn[:1]:
            yield from ved_standard(barnet, f"{sti}.{felt.name}")


def test_the_full_case_leaves_no_field_at_its_default() -> None:
    uten_spor = [sti for sti in ved_standard(full_sak()) if ".spor" not in sti]
    assert uten_spor == []


def test_an_empty_case_comes_back_equal(base: Base) -> None:
    sak = Sak(person=person())
    lagre(base, sak)
    hentet = hent(base, sak.person.id)
    assert hentet == sak
    assert (hentet.opphold, hentet.sluttmaal, hentet.kompetanse) == (Opphold(), None, Kompetanse())


@settings(max_examples=40)
@given(sak=saker())
def test_any_case_comes_back_equal(faelles_base: Base, sak: Sak) -> None:
    with faelles_base.arbeid(AV, TID) as arbeid:
        if arbeid.saker.person_id(sak.person.duf) is None:
            arbeid.saker.ny_sak(sak)
            assert arbeid.saker.hent(sak.person.id) == sak


def test_rows_come_back_as_they_were_typed(base: Base) -> None:
    sak = full_sak()
    lagre(base, sak)
    tiltak = hent(base, sak.person.id).tiltak[0]
    assert str(tiltak.timer_per_uke) == "37.50"
    assert type(hent(base, sak.person.id).vedtak[0].type) is type(sak.vedtak[0].type)


def test_the_version_is_kept(base: Base) -> None:
    sak = liten_sak()
    eldre = replace(sak, vedtak=(replace(sak.vedtak[0], versjon=7),))
    lagre(base, eldre)
    assert hent(base, sak.person.id).vedtak[0].versjon == 7


def test_many_cases_come_in_the_order_asked_for(base: Base) -> None:
    alle = [liten_sak(nummer) for nummer in range(1, 8)]
    ider = lagre(base, *alle)
    spurt = [ider[4], ider[0], str(uuid4()), ider[6]]
    with base.lesing() as lesing:
        assert list(lesing.saker.hent_mange(spurt)) == [alle[4], alle[0], alle[6]]
        assert lesing.saker.alle_ider() == ider


def test_a_portion_more_than_one_statement_holds(sqlcipher_base: Base) -> None:
    alle = [liten_sak(nummer) for nummer in range(1, 452)]
    ider = lagre(sqlcipher_base, *alle)
    with sqlcipher_base.lesing() as lesing:
        assert list(lesing.saker.hent_mange(reversed(ider))) == alle[::-1]


def test_a_case_is_read_by_one_statement(base: Base) -> None:
    sak = full_sak()
    lagre(base, sak)
    setninger: list[str] = []
    event.listen(
        base._motor, "before_cursor_execute", lambda *deler: setninger.append(str(deler[2]))
    )
    hent(base, sak.person.id)
    assert [setning for setning in setninger if setning != "BEGIN"] == setninger[-1:]


def test_a_person_is_found_by_number(base: Base) -> None:
    sak = liten_sak(5)
    lagre(base, sak)
    with base.lesing() as lesing:
        assert lesing.saker.person_id(sak.person.duf) == sak.person.id
        assert lesing.saker.person_id("999999999999") is None


def test_a_person_without_a_key_gets_one(base: Base) -> None:
    uten = replace(liten_sak(), person=replace(person(), id=""))
    (person_id,) = lagre(base, uten)
    assert len(person_id) == 36
    assert hent(base, person_id).kategorier == uten.kategorier


def test_an_unknown_person_is_refused_in_our_words(base: Base) -> None:
    with pytest.raises(UkjentRad, match="Oppdater listen"):
        hent(base, id_(99))


def test_a_number_is_registered_once(base: Base) -> None:
    sak = liten_sak(1)
    lagre(base, sak)
    with pytest.raises(FinnesFraFoer) as fanget:
        lagre(base, Sak(person=replace(sak.person, id=id_(77))))
    assert sak.person.duf not in str(fanget.value) + fanget.value.teknisk
    assert fanget.value.__cause__ is None


def test_a_failing_import_leaves_nothing(base: Base) -> None:
    with pytest.raises(FinnesFraFoer):
        lagre(base, liten_sak(1), liten_sak(2), replace(liten_sak(3), person=person(1)))
    with base.lesing() as lesing:
        assert lesing.saker.alle_ider() == []
