"""Every change names the version that it was made from; nothing is overwritten or removed."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest

from core.domain.fravaer import Fravaer
from core.domain.klage import Klage, Klageutfall
from core.domain.maaned import Maaned
from core.domain.ordning import Kompetanse
from core.domain.person import Opphold
from core.domain.rad import Rad, Spor
from core.domain.sak import Sak
from core.domain.sluttmaal import Sluttmaal, TidligereSluttmaal
from core.domain.tiltak import Tiltak
from core.storage.base import Base
from core.storage.feil import FinnesFraFoer, Samtidighetsfeil, UkjentRad
from core.storage.register import ALLE_LISTER
from tests.core.storage.saksbygger import AV, TID, full_sak, id_, liten_sak, person, vedtak

SENERE = TID + timedelta(hours=1)
ANDRE = "3024-MARØ"
PERSON = id_(1)


@pytest.fixture
def sak(base: Base) -> Sak:
    """A case that is stored."""
    sak = liten_sak()
    with base.arbeid(AV, TID) as arbeid:
        arbeid.saker.ny_sak(sak)
    return sak


def hent(base: Base) -> Sak:
    with base.lesing() as lesing:
        return lesing.saker.hent(PERSON)


def tiltak(nummer: int) -> Tiltak:
    dag = date(2026, 6, 1)
    return Tiltak(id=id_(nummer), type="norsk", fra=dag, til=dag, timer_per_uke=Decimal("7.5"))


def test_new_rows_come_last_with_who_and_when(base: Base, sak: Sak) -> None:
    with base.arbeid(AV, TID) as arbeid:
        foerste = arbeid.saker.legg_til("tiltak", PERSON, tiltak(9))
        andre = arbeid.saker.legg_til("tiltak", PERSON, tiltak(8))
        tredje = arbeid.saker.legg_til("vedtak", PERSON, vedtak(7))
    lest = hent(base)
    assert lest.tiltak == (foerste, andre)
    assert lest.vedtak == (*sak.vedtak, tredje)
    assert foerste == replace(tiltak(9), spor=Spor(TID, AV))


@pytest.mark.usefixtures("sak")
def test_a_known_trace_is_kept(base: Base) -> None:
    kjent = Spor(TID - timedelta(days=400), "0301-ABCD")
    with base.arbeid(AV, TID) as arbeid:
        arbeid.saker.legg_til("tiltak", PERSON, replace(tiltak(9), spor=kjent))
    assert hent(base).tiltak[0].spor == kjent


def test_an_appeal_lies_under_its_decision(base: Base, sak: Sak) -> None:
    klage = Klage(id=id_(50), mottatt=date(2026, 5, 1))
    with base.arbeid(AV, TID) as arbeid:
        ny = arbeid.saker.legg_til("klager", PERSON, klage, vedtak_id=sak.vedtak[1].id)
    with base.arbeid(ANDRE, SENERE) as arbeid:
        avgjort = replace(ny, avgjort=date(2026, 6, 1), utfall=Klageutfall.MEDHOLD)
        lagret = arbeid.saker.endre("klager", avgjort)
    assert [v.klager for v in hent(base).vedtak] == [(), (lagret,)]


def test_a_change_counts_and_tells_who(base: Base, sak: Sak) -> None:
    flyttet = replace(sak.vedtak[0], startdato=date(2026, 4, 1))
    with base.arbeid(ANDRE, SENERE) as arbeid:
        lagret = arbeid.saker.endre("vedtak", flyttet)
    lest = hent(base).vedtak[0]
    assert lest == lagret
    assert (lest.versjon, lest.startdato) == (2, date(2026, 4, 1))
    assert (lest.spor.endret, lest.spor.endret_av) == (SENERE, ANDRE)


def test_the_second_of_two_changes_is_refused_with_who_was_first(base: Base, sak: Sak) -> None:
    with base.arbeid(ANDRE, SENERE) as arbeid:
        arbeid.saker.endre("vedtak", replace(sak.vedtak[0], timer=30))
    with pytest.raises(Samtidighetsfeil, match="endret av 3024-MARØ") as fanget:
        _endre(base, replace(sak.vedtak[0], timer=20))
    assert (fanget.value.av, fanget.value.tid, fanget.value.slettet) == (ANDRE, SENERE, False)
    assert hent(base).vedtak[0].timer == 30


def test_a_change_of_what_is_deleted_is_refused(base: Base, sak: Sak) -> None:
    with base.arbeid(ANDRE, SENERE) as arbeid:
        arbeid.saker.slett("vedtak", sak.vedtak[0].id, 1)
    with pytest.raises(Samtidighetsfeil, match="slettet av 3024-MARØ") as fanget:
        _endre(base, replace(sak.vedtak[0], timer=20))
    assert fanget.value.slettet


def _endre(base: Base, rad: Rad) -> None:
    with base.arbeid(AV, SENERE) as arbeid:
        arbeid.saker.endre("vedtak", rad)


def test_a_conflict_undoes_the_whole_unit_of_work(base: Base, sak: Sak) -> None:
    with pytest.raises(Samtidighetsfeil):
        _legg_til_og_endre(base, tiltak(9), replace(sak.vedtak[0], versjon=5))
    assert hent(base) == sak


def _legg_til_og_endre(base: Base, ny: Tiltak, endret: Rad) -> None:
    with base.arbeid(AV, TID) as arbeid:
        arbeid.saker.legg_til("tiltak", PERSON, ny)
        arbeid.saker.endre("vedtak", endret)


@pytest.mark.usefixtures("sak")
def test_a_row_that_is_not_there_is_unknown(base: Base) -> None:
    with pytest.raises(UkjentRad):
        _endre(base, vedtak(999))


def test_deletion_marks_and_restoring_takes_the_mark_away(base: Base, sak: Sak) -> None:
    rad = sak.vedtak[0]
    with base.arbeid(ANDRE, SENERE) as arbeid:
        arbeid.saker.slett("vedtak", rad.id, rad.versjon)
    slettet = hent(base).vedtak[0]
    assert slettet.slettet
    assert (slettet.spor.slettet_tid, slettet.spor.slettet_av) == (SENERE, ANDRE)
    with base.arbeid(AV, SENERE) as arbeid:
        arbeid.saker.gjenopprett("vedtak", rad.id, slettet.versjon)
    tilbake = hent(base).vedtak[0]
    assert (tilbake.slettet, tilbake.spor.slettet_av, tilbake.versjon) == (False, None, 3)


@pytest.mark.usefixtures("sak")
def test_a_repeated_insert_makes_one_row(base: Base) -> None:
    for _ in range(2):
        with base.arbeid(AV, TID) as arbeid:
            arbeid.saker.legg_til("tiltak", PERSON, tiltak(9), gjentatt=True)
    assert len(hent(base).tiltak) == 1


@pytest.mark.usefixtures("sak")
def test_a_key_that_is_taken_is_refused_outside_a_retry(base: Base) -> None:
    with base.arbeid(AV, TID) as arbeid:
        arbeid.saker.legg_til("tiltak", PERSON, tiltak(9))
    with pytest.raises(FinnesFraFoer), base.arbeid(AV, TID) as arbeid:
        arbeid.saker.legg_til("tiltak", PERSON, tiltak(9))


@pytest.mark.parametrize("liste", [liste.navn for liste in ALLE_LISTER])
def test_every_list_can_be_added_to_changed_deleted_and_restored(base: Base, liste: str) -> None:
    sak = full_sak()
    kilde = sak.vedtak[0].klager if liste == "klager" else getattr(sak, liste)
    rad = replace(kilde[0], id=id_(900), slettet=False, spor=Spor(), versjon=1, **uten_barn(liste))
    vedtak_id = sak.vedtak[0].id if liste == "klager" else ""
    with base.arbeid(AV, TID) as arbeid:
        arbeid.saker.ny_sak(Sak(person=sak.person, vedtak=sak.vedtak if vedtak_id else ()))
        ny = arbeid.saker.legg_til(liste, PERSON, rad, vedtak_id=vedtak_id)
        endret = arbeid.saker.endre(liste, ny)
        arbeid.saker.slett(liste, ny.id, endret.versjon)
        arbeid.saker.gjenopprett(liste, ny.id, endret.versjon + 1)
        lest = arbeid.saker.hent(PERSON)
    siste = (lest.vedtak[0].klager if vedtak_id else getattr(lest, liste))[-1]
    assert siste.versjon == 4
    assert replace(siste, spor=Spor()) == rad


def uten_barn(liste: str) -> dict[str, Any]:
    return {"klager": ()} if liste == "vedtak" else {}


def test_basic_data_are_changed_by_version(base: Base, sak: Sak) -> None:
    with base.arbeid(ANDRE, SENERE) as arbeid:
        lagret = arbeid.saker.endre_person(replace(sak.person, fornavn="Ny"))
    assert hent(base).person == lagret
    assert lagret.versjon == 2
    with pytest.raises(Samtidighetsfeil), base.arbeid(AV, SENERE) as arbeid:
        arbeid.saker.endre_person(replace(sak.person, fornavn="Eldre"))


@pytest.mark.usefixtures("sak")
def test_the_goal_is_set_changed_and_guarded(base: Base) -> None:
    foerste = Sluttmaal(kode="arbeid")
    with base.arbeid(AV, TID) as arbeid:
        lagret = arbeid.saker.lagre_sluttmaal(PERSON, foerste, None)
    assert lagret == replace(foerste, spor=Spor(TID, AV))
    andre = Sluttmaal(
        kode="vgo", tidligere=(TidligereSluttmaal(kode=lagret.kode, spor=lagret.spor),)
    )
    with base.arbeid(ANDRE, SENERE) as arbeid:
        nytt = arbeid.saker.lagre_sluttmaal(PERSON, andre, lagret)
    assert hent(base).sluttmaal == nytt == replace(andre, spor=Spor(SENERE, ANDRE))
    assert nytt.versjon == 2
    for sett in (lagret, None):
        with pytest.raises(Samtidighetsfeil), base.arbeid(AV, SENERE) as arbeid:
            arbeid.saker.lagre_sluttmaal(PERSON, foerste, sett)


@pytest.mark.usefixtures("sak")
def test_the_residence_is_guarded_by_what_was_seen(base: Base) -> None:
    foerste, andre = Opphold(hjemmel="§ 28"), Opphold(hjemmel="§ 38")
    with base.arbeid(AV, TID) as arbeid:
        arbeid.saker.lagre_opphold(PERSON, foerste, Opphold())
        arbeid.saker.lagre_opphold(PERSON, andre, foerste)
    assert hent(base).opphold == andre
    with pytest.raises(Samtidighetsfeil), base.arbeid(AV, TID) as arbeid:
        arbeid.saker.lagre_opphold(PERSON, foerste, foerste)


@pytest.mark.usefixtures("sak")
def test_competence_is_guarded_by_version(base: Base) -> None:
    with base.arbeid(AV, TID) as arbeid:
        foerste = arbeid.saker.lagre_kompetanse(PERSON, Kompetanse(tolk="ja"), Kompetanse())
    with base.arbeid(ANDRE, SENERE) as arbeid:
        andre = arbeid.saker.lagre_kompetanse(PERSON, replace(foerste, tolk="nei"), foerste)
    assert hent(base).kompetanse == andre
    assert (andre.versjon, andre.spor) == (2, Spor(TID, AV, SENERE, ANDRE))
    with pytest.raises(Samtidighetsfeil), base.arbeid(AV, TID) as arbeid:
        arbeid.saker.lagre_kompetanse(PERSON, foerste, foerste)


def test_two_persons_lists_do_not_mix(base: Base, sak: Sak) -> None:
    fravaer = Fravaer(id=id_(700), kode="sykdom", maaned=Maaned(2026, 1), dager=1)
    with base.arbeid(AV, TID) as arbeid:
        arbeid.saker.ny_sak(Sak(person=person(2), fravaer=(fravaer,)))
    assert hent(base) == sak
