"""The chain of events: what is logged comes back, and every tampering is seen."""

from dataclasses import replace
from datetime import date, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection, text

from core.domain.endring import Endring, Handling
from core.storage.base import Base
from core.storage.feil import BruttKjede
from core.storage.hendelser import FOERSTE, Hendelse, Hendelsesleser, Kjedehode, Kjedet
from core.storage.motor import skrivende
from tests.core.storage.saksbygger import AV, TID, id_, vedtak

ANTALL = 12


def endring(nummer: int) -> Endring:
    return Endring(
        person_id=id_(nummer % 3),
        liste="vedtak",
        rad_id=id_(100 + nummer),
        handling=Handling.REGISTRERT,
        tidspunkt=TID + timedelta(minutes=nummer),
        av=AV,
        frist_foer=None,
        frist_etter=date(2027, 1, 15),
    )


def logg(base: Base, *numre: int) -> None:
    for nummer in numre:
        with base.arbeid(AV, TID) as arbeid:
            arbeid.hendelse(endring(nummer), etter=vedtak(nummer))


def test_an_event_comes_back_as_it_was_logged(base: Base) -> None:
    logg(base, 1, 2, 4)
    with base.lesing() as lesing:
        funnet = lesing.hendelser.for_person(id_(1))
        assert lesing.hendelser.siste(2) == [funnet[0], *lesing.hendelser.for_person(id_(2))]
    assert funnet == [
        Hendelse(
            nummer,
            TID + timedelta(minutes=minutt),
            AV,
            "registrert",
            "vedtak",
            id_(100 + minutt),
            id_(1),
            None,
            date(2027, 1, 15),
        )
        for nummer, minutt in ((3, 4), (1, 1))
    ]


def test_a_whole_chain_gives_its_head(base: Base) -> None:
    with base.lesing() as lesing:
        assert lesing.hendelser.kontroller_kjede() == Kjedehode(0, FOERSTE)
    logg(base, *range(ANTALL))
    with base.lesing() as lesing:
        hode = lesing.hendelser.kontroller_kjede()
        assert hode == lesing.hendelser.hode()
    assert hode.antall == ANTALL


def test_many_events_at_once_make_the_same_chain(base: Base) -> None:
    logg(base, *range(ANTALL))
    with base.lesing() as lesing:
        hode = lesing.hendelser.hode()
    toem(base)
    with base.arbeid(AV, TID) as arbeid:
        arbeid.hendelser.legg_til_mange(
            Kjedet(endring(nummer), None, vedtak(nummer)) for nummer in range(ANTALL)
        )
        assert arbeid.hendelser.kontroller_kjede() == hode


def test_two_bases_with_other_keys_seal_otherwise(
    sqlcipher_base: Base, postgres_base: Base
) -> None:
    hoder = []
    for base in (sqlcipher_base, postgres_base):
        logg(base, 1)
        with base.lesing() as lesing:
            hoder.append(lesing.hendelser.kontroller_kjede().segl)
    assert hoder[0] != hoder[1]


def test_only_a_keyed_trace_is_left_of_the_row(base: Base) -> None:
    logg(base, 1)
    with base._motor.connect() as forbindelse, forbindelse.begin():
        rad = dict(forbindelse.execute(text("SELECT * FROM hendelse")).mappings().one())
    assert rad["foer_hash"] == ""
    assert len(rad["etter_hash"]) == 64
    assert rad["etter_hash"] != rad["hmac"]


def som_eier(forbindelse: Connection) -> None:
    """Put the triggers out of action, as only the database's owner can."""
    if forbindelse.dialect.name == "postgresql":
        forbindelse.exec_driver_sql("SET LOCAL session_replication_role = replica")
        return
    navn = forbindelse.execute(text("SELECT name FROM sqlite_master WHERE type = 'trigger'"))
    for trigger in navn.scalars().all():
        forbindelse.exec_driver_sql(f"DROP TRIGGER {trigger}")


def tukle(base: Base, *setninger: str) -> None:
    with base._motor.connect() as ledig, skrivende(ledig).begin():
        som_eier(ledig)
        for setning in setninger:
            ledig.execute(text(setning))


def toem(base: Base) -> None:
    tukle(base, "DELETE FROM hendelse")


def brudd(base: Base) -> int:
    with pytest.raises(BruttKjede) as fanget, base.lesing() as lesing:
        lesing.hendelser.kontroller_kjede()
    return fanget.value.rad_id


KOPIER = (
    "INSERT INTO hendelse SELECT {ny}, tid_utc, av, handling, liste, rad_id, person_id, "
    "frist_foer, frist_etter, foer_hash, etter_hash, prev, hmac FROM hendelse WHERE id = {fra}"
)
BYTT = (
    "UPDATE hendelse SET id = -1 WHERE id = 4",
    "UPDATE hendelse SET id = 4 WHERE id = 5",
    "UPDATE hendelse SET id = 5 WHERE id = -1",
)


@pytest.mark.parametrize(
    ("setninger", "foerste"),
    [
        (["UPDATE hendelse SET av = 'en annen' WHERE id = 3"], 3),
        (["UPDATE hendelse SET frist_etter = '2030-01-01' WHERE id = 1"], 1),
        (["UPDATE hendelse SET etter_hash = '' WHERE id = 12"], 12),
        (["DELETE FROM hendelse WHERE id = 6"], 7),
        (["DELETE FROM hendelse WHERE id = 1"], 2),
        (["DELETE FROM hendelse WHERE id = 6", "UPDATE hendelse SET id = 6 WHERE id = 7"], 6),
        (BYTT, 4),
        ([KOPIER.format(ny=13, fra=12)], 13),
        ([KOPIER.format(ny=0, fra=1)], 0),
    ],
    ids=["av", "frist", "siste", "slettet", "foerste", "tettet", "byttet", "kopi", "foran"],
)
def test_tampering_is_seen_at_the_first_event(
    base: Base, setninger: list[str], foerste: int
) -> None:
    logg(base, *range(ANTALL))
    tukle(base, *setninger)
    assert brudd(base) == foerste


def test_a_cut_tail_is_told_by_the_head_kept_elsewhere(base: Base) -> None:
    logg(base, *range(ANTALL))
    with base.lesing() as lesing:
        kjent = lesing.hendelser.hode()
    tukle(base, "DELETE FROM hendelse WHERE id > 9")
    with base.lesing() as lesing:
        assert lesing.hendelser.kontroller_kjede() != kjent


FELTER = (
    "av",
    "handling",
    "liste",
    "rad_id",
    "person_id",
    "foer_hash",
    "etter_hash",
    "prev",
    "hmac",
)


@settings(max_examples=40)
@given(nummer=st.integers(1, ANTALL), felt=st.sampled_from(FELTER))
def test_no_column_can_be_changed_unseen(faelles_base: Base, nummer: int, felt: str) -> None:
    with faelles_base.lesing() as lesing:
        mangler = lesing.hendelser.hode().antall == 0
    if mangler:
        logg(faelles_base, *range(ANTALL))
    with faelles_base._motor.connect() as ledig, skrivende(ledig).begin() as transaksjon:
        som_eier(ledig)
        annet = f"UPDATE hendelse SET {felt} = 'x' || substr({felt}, 2) WHERE id = {nummer}"  # noqa: S608
        ledig.execute(text(annet))
        with pytest.raises(BruttKjede):
            Hendelsesleser(ledig, faelles_base._kjedenoekkel).kontroller_kjede()
        transaksjon.rollback()


def test_the_moment_is_sealed_in_utc(base: Base) -> None:
    norsk = TID.astimezone(timezone(timedelta(hours=2)))
    with base.arbeid(AV, norsk) as arbeid:
        arbeid.hendelse(replace(endring(1), tidspunkt=norsk))
        assert arbeid.hendelser.kontroller_kjede().antall == 1
        assert arbeid.hendelser.siste(1)[0].tid_utc == TID
