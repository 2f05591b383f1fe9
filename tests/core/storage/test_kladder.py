"""Drafts and settings: each user's own, and what was never set."""

from datetime import timedelta

import pytest

from core.storage.base import Base
from core.storage.kladder import Kladd
from tests.core.storage.saksbygger import AV, TID, id_

KLADD = Kladd(
    bruker="nina",
    skjema="vedtak",
    person_id=id_(1),
    versjon_grunnlag=3,
    felter={"type": "deltakelse", "merknad": "«Ø»\n", "timer": 3, "tomt": None},
    tid=TID,
)


def lagre(base: Base, *kladder: Kladd) -> None:
    with base.arbeid(AV, TID) as arbeid:
        for kladd in kladder:
            arbeid.kladder.lagre(kladd)


def annen(**felter: object) -> Kladd:
    verdier = {felt: getattr(KLADD, felt) for felt in KLADD.__slots__}
    return Kladd(**(verdier | felter))


def test_a_draft_comes_back_to_its_own_user_alone(base: Base) -> None:
    lagre(base, KLADD)
    with base.lesing() as lesing:
        assert lesing.kladder.hent("nina", "vedtak", id_(1)) == KLADD
        assert lesing.kladder.hent("marit", "vedtak", id_(1)) is None
        assert lesing.kladder.hent("nina", "klage", id_(1)) is None
        assert lesing.kladder.alle("marit") == []


def test_the_last_draft_of_a_form_counts(base: Base) -> None:
    ny = annen(felter={"type": "stans"}, tid=TID + timedelta(seconds=2))
    lagre(base, KLADD, ny, annen(skjema="klage"))
    with base.lesing() as lesing:
        assert lesing.kladder.alle("nina") == [ny, annen(skjema="klage")]


def test_a_draft_is_removed_when_it_is_done_with(base: Base) -> None:
    lagre(base, KLADD, annen(bruker="marit"))
    with base.arbeid(AV, TID) as arbeid:
        arbeid.kladder.fjern("nina", "vedtak", id_(1))
        assert arbeid.kladder.alle("nina") == []
        assert arbeid.kladder.alle("marit") == [annen(bruker="marit")]


def test_old_drafts_are_removed(base: Base) -> None:
    gammel = annen(skjema="klage", tid=TID - timedelta(days=15))
    lagre(base, KLADD, gammel)
    with base.arbeid(AV, TID) as arbeid:
        arbeid.kladder.fjern_eldre(TID - timedelta(days=14))
        assert arbeid.kladder.alle("nina") == [KLADD]


@pytest.mark.parametrize("verdi", [{"a": ["Ø", 1, None]}, [], "tekst", 3.5, False, None])
def test_a_setting_is_any_json(base: Base, verdi: object) -> None:
    with base.arbeid(AV, TID) as arbeid:
        arbeid.innstillinger.sett("steder", "annet")
        arbeid.innstillinger.sett("steder", verdi)
    with base.lesing() as lesing:
        assert lesing.innstillinger.hent("steder", "ellers") == verdi
        assert lesing.innstillinger.hent("aldri satt", "ellers") == "ellers"


def test_the_identity_can_be_told_anew(base: Base) -> None:
    with base.arbeid(AV, TID) as arbeid:
        arbeid.meta.sett("navn", "Fjordvik")
        arbeid.meta.sett("navn", "Fjordvik kommune")
    with base.arbeid(AV, TID) as arbeid:
        assert arbeid.meta.hent("navn") == "Fjordvik kommune"
        assert arbeid.meta.hent("finnes ikke") is None
