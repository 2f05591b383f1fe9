"""Terminations on both databases: what is refused, what is replaced, what can be taken back."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from uuid import uuid4

import pytest

from core.domain.avslutning import Avslutning, AvsluttetAv
from core.domain.sak import Sak
from core.services.feil import Avvist, Konflikt
from core.services.klokke import FastKlokke
from core.services.lesemodell import lagre_lesemodell
from core.services.tjenester import Tjenester, lag_tjenester
from core.storage.avsluttet import Avsluttet
from core.storage.base import Base
from tests.core.rules.saksbygger import (
    avslutning,
    dag,
    deltakelse,
    kategori,
    person,
    registrert,
    sak,
    tiltak,
)

PER = date(2026, 10, 14)
START = deltakelse("01.02.2024", "31.01.2027", id=str(uuid4()))
FRIST = dag("01.02.2026")  # 24 months: deler_av_vgo
BRUKER = "9999-INLU"


def motorens(aarsak: str = "aarsak_ikke_registrert", dato: date = FRIST) -> Avslutning:
    """Make the row that the engine wrote the night after."""
    return Avslutning(
        id=str(uuid4()),
        aarsak=aarsak,
        dato=dato,
        av=AvsluttetAv.REGELMOTOR,
        spor=replace(registrert("02.02.2026"), registrert_av="Regelmotor"),
    )


def kommunens(dato: str = "15.01.2026", aarsak: str = "arbeid", **felt: object) -> Avslutning:
    """Make a termination as the form does."""
    return avslutning(dato, aarsak, id=str(uuid4()), **felt)


@pytest.fixture
def tj(sqlcipher_base: Base) -> Tjenester:
    """The use cases on an empty caseload."""
    return lag_tjenester(sqlcipher_base, FastKlokke.paa(PER))


def lagre(tj: Tjenester, *rader: Avslutning, **felt: object) -> str:
    """Keep a person whose deadline has passed, and give her key."""
    felt.setdefault("kategorier", (kategori(id=str(uuid4())),))
    ny = sak(
        START,
        person=person(id=str(uuid4()), fornavn="Åse"),
        avslutninger=rader,
        **felt,  # type: ignore[arg-type]
    )
    with tj.base.arbeid("test", tj.klokke.naa()) as arbeid:
        arbeid.saker.ny_sak(ny)
        lagre_lesemodell(arbeid, (ny,), PER)
    return ny.person.id


def hent(tj: Tjenester, person_id: str) -> Sak:
    return tj.personer.hent(person_id).sak


def avsluttet(tj: Tjenester, person_id: str) -> Avsluttet:
    with tj.base.lesing() as lesing:
        return lesing.avsluttede.hent_mange([person_id])[person_id]


def test_a_cause_takes_the_place_of_what_the_engine_wrote(tj: Tjenester) -> None:
    motor = motorens()
    person_id = lagre(tj, motor)
    foer = avsluttet(tj, person_id)
    assert (foer.aarsak, foer.rad_id, foer.registrert_av) == (
        "aarsak_ikke_registrert",
        motor.id,
        "Regelmotor",
    )
    ny = kommunens()
    tj.avslutninger.registrer(person_id, ny)
    slettet, lagret = hent(tj, person_id).avslutninger
    assert (slettet.slettet, slettet.spor.registrert_av, slettet.spor.slettet_av) == (
        True,
        "Regelmotor",
        tj.bruker.registrert_av,
    )
    assert (lagret.id, lagret.slettet) == (ny.id, False)
    etter = avsluttet(tj, person_id)
    assert (etter.aarsak, etter.av, etter.rad_id) == ("arbeid", AvsluttetAv.KOMMUNE, ny.id)
    assert (etter.dato, etter.registrert_av) == (ny.dato, tj.bruker.registrert_av)
    assert etter.frist == FRIST
    with tj.base.lesing() as lesing:
        logg = lesing.hendelser.for_person(person_id)
        assert {(h.handling, h.rad_id) for h in logg} == {
            ("slettet", motor.id),
            ("registrert", ny.id),
        }
        lesing.hendelser.kontroller_kjede()


def test_the_same_form_saved_twice_is_saved_once(tj: Tjenester) -> None:
    person_id, ny = lagre(tj), kommunens()
    tj.avslutninger.registrer(person_id, ny)
    assert tj.avslutninger.registrer(person_id, ny) is None
    assert len(hent(tj, person_id).avslutninger) == 1


@pytest.mark.parametrize(
    ("rad", "felt"),
    [
        (kommunens("02.02.2026"), "dato"),
        (kommunens("31.01.2024"), "dato"),
        (kommunens(timer_per_uke=None), "timer_per_uke"),
        (kommunens(aarsak="utgaatt_oppstartsfrist"), "aarsak"),
        (kommunens(aarsak="finnes_ikke"), "aarsak"),
        (kommunens(gjenaapnet="01.01.2026"), "gjenaapnet"),
    ],
)
def test_what_the_rules_refuse_changes_nothing(tj: Tjenester, rad: Avslutning, felt: str) -> None:
    person_id = lagre(tj, motorens())
    foer = hent(tj, person_id)
    with pytest.raises(Avvist) as feil:
        tj.avslutninger.registrer(person_id, rad)
    assert felt in {a.felt for a in feil.value.avvik}
    assert hent(tj, person_id) == foer


def test_who_has_no_programme_cannot_be_ended(tj: Tjenester) -> None:
    ny = sak(person=person(id=str(uuid4())), maal=None, kategorier=())
    with tj.base.arbeid("test", tj.klokke.naa()) as arbeid:
        arbeid.saker.ny_sak(ny)
    with pytest.raises(Avvist, match="Registrer en slik kategori"):
        tj.avslutninger.registrer(ny.person.id, kommunens())
    assert tj.avslutninger.varsler(ny, kommunens()) == ()


def test_the_engines_row_can_be_neither_edited_deleted_nor_restored(tj: Tjenester) -> None:
    levende, slettet = motorens(), replace(motorens(), slettet=True)
    person_id = lagre(tj, levende, slettet)
    with pytest.raises(Avvist, match="kan ikke redigeres"):
        tj.avslutninger.endre(person_id, replace(levende, aarsak="arbeid", timer_per_uke=None))
    with pytest.raises(Avvist, match="kan ikke slettes"):
        tj.avslutninger.slett(person_id, levende.id, 1)
    with pytest.raises(Avvist, match="kan ikke gjenopprettes"):
        tj.avslutninger.gjenopprett(person_id, slettet.id, 1)


@pytest.mark.parametrize("aarsak", ["flyttet", "utvandret", "doed"])
def test_what_the_register_said_can_be_edited_and_is_then_ours(tj: Tjenester, aarsak: str) -> None:
    motor = motorens(aarsak, dag("10.01.2026"))
    person_id = lagre(tj, motor)
    tj.avslutninger.endre(person_id, replace(motor, dato=dag("12.01.2026")))
    rad = avsluttet(tj, person_id)
    assert (rad.aarsak, rad.dato, rad.av) == (aarsak, dag("12.01.2026"), AvsluttetAv.KOMMUNE)
    assert (rad.registrert_av, rad.registrert) == (tj.bruker.registrert_av, PER)


def test_ours_can_be_edited_deleted_and_restored(tj: Tjenester) -> None:
    ny = kommunens()
    person_id = lagre(tj)
    tj.avslutninger.registrer(person_id, ny)
    endret = replace(hent(tj, person_id).avslutninger[0], timer_per_uke=Decimal("22.5"))
    tj.avslutninger.endre(person_id, endret)
    assert hent(tj, person_id).avslutninger[0].timer_per_uke == Decimal("22.5")
    with pytest.raises(Konflikt):
        tj.avslutninger.endre(person_id, endret)
    tj.avslutninger.slett(person_id, ny.id, 2)
    assert avsluttet(tj, person_id).aarsak == "aarsak_ikke_registrert"
    assert avsluttet(tj, person_id).registrert_av == "Regelmotor"
    tj.avslutninger.gjenopprett(person_id, ny.id, 3)
    assert avsluttet(tj, person_id).rad_id == ny.id


def test_a_re_opening_takes_the_person_out_of_the_report(tj: Tjenester) -> None:
    kapittel_6a = kategori("01.01.2024", "rett_intro", id=str(uuid4()))
    ny = kommunens("01.11.2025")
    person_id = lagre(tj, kategorier=(kapittel_6a,))
    tj.avslutninger.registrer(person_id, ny)
    assert avsluttet(tj, person_id).frist == FRIST
    lagret = hent(tj, person_id).avslutninger[0]
    with pytest.raises(Avvist, match="må være etter avslutningsdatoen"):
        tj.avslutninger.endre(person_id, replace(lagret, gjenaapnet=dag("01.11.2025")))
    tj.avslutninger.endre(person_id, replace(lagret, gjenaapnet=dag("01.12.2025")))
    with tj.base.lesing() as lesing:
        assert lesing.avsluttede.hent_mange([person_id]) == {}


def test_the_form_shows_what_saving_would_do(tj: Tjenester) -> None:
    loeper = tiltak("01.12.2025", "30.06.2026", id=str(uuid4()))
    en_sak = hent(tj, lagre(tj, tiltak=(loeper,)))
    vist = tj.avslutninger.forhaandsvis(en_sak, kommunens())
    assert vist.avvik == ()
    assert [v.melding for v in vist.varsler] == ["1 vedtak og 1 tiltak blir ikke gjeldende."]
    assert vist.naa is not None
    assert vist.naa == vist.etter
    feil = tj.avslutninger.forhaandsvis(en_sak, kommunens(aarsak="finnes_ikke"))
    assert ([a.felt for a in feil.avvik], feil.varsler) == (["aarsak"], ())
