"""Saved searches: each user's own, with deadlines that move with the day."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from core.services.feil import Avvist, IkkeFunnet
from core.services.klokke import FastKlokke
from core.services.lagrede_soek import FLEST, LENGSTE_NAVN, Lagredesoek, Listesoek
from core.services.tjenester import lag_tjenester
from core.storage.base import Base
from core.storage.noekler import Bruker
from core.storage.utvalg import Utvalg

PER = date(2026, 10, 14)
VEDTAK_UTEN_MAAL = Listesoek(Utvalg(vedtak=True, sluttmaal=False))


@pytest.fixture
def soek(base: Base) -> Lagredesoek:
    """The saved searches of a user of an empty caseload."""
    return lag_tjenester(base, FastKlokke.paa(PER)).lagrede_soek


def test_a_search_is_kept_with_all_that_narrows_it(soek: Lagredesoek, base: Base) -> None:
    utvalg = Utvalg(
        lov="integreringsloven",
        kategori="rett_intro",
        kommune="9999",
        bydel="Øst",
        navn="åse",
        vedtak=True,
        tiltak=False,
        vis_inaktive=True,
    )
    laget = soek.lagre("  Mine   i Øst ", Listesoek(utvalg, -7, 60))
    igjen = lag_tjenester(base, FastKlokke.paa(PER)).lagrede_soek.hent()
    assert igjen == (laget,)
    assert laget.navn == "Mine i Øst"
    assert igjen[0].soek.utvalg == utvalg


def test_they_stand_in_the_order_in_which_they_were_saved(soek: Lagredesoek) -> None:
    for navn in ("Å", "B", "A"):
        soek.lagre(navn, Listesoek())
    assert [s.navn for s in soek.hent()] == ["Å", "B", "A"]


def test_days_are_counted_from_the_day_of_use() -> None:
    soek = Listesoek(Utvalg(tiltak=True), dager_fra=0, dager_til=60)
    i_dag, senere = soek.paa(PER), soek.paa(date(2027, 1, 1))
    assert (i_dag.frist_fra, i_dag.frist_til) == (PER, date(2026, 12, 13))
    assert senere.frist_til == date(2027, 3, 2)
    assert replace(senere, frist_fra=None, frist_til=None) == Utvalg(tiltak=True)
    assert VEDTAK_UTEN_MAAL.paa(PER) == VEDTAK_UTEN_MAAL.utvalg


def test_a_search_is_called_something_else_and_forgotten(soek: Lagredesoek) -> None:
    foerste, andre = soek.lagre("Første", Listesoek()), soek.lagre("Andre", VEDTAK_UTEN_MAAL)
    soek.gi_navn(foerste.id, "FØRSTE")
    assert [s.navn for s in soek.hent()] == ["FØRSTE", "Andre"]
    soek.slett(foerste.id)
    assert soek.hent() == (andre,)
    with pytest.raises(IkkeFunnet):
        soek.slett(foerste.id)
    with pytest.raises(IkkeFunnet):
        soek.gi_navn(foerste.id, "Igjen")


@pytest.mark.parametrize(
    ("navn", "melding"),
    [("  ", "Skriv et navn"), ("x" * (LENGSTE_NAVN + 1), "kortere"), ("mine", "allerede")],
)
def test_a_name_that_cannot_be_used_is_refused(soek: Lagredesoek, navn: str, melding: str) -> None:
    mitt = soek.lagre("Mine", Listesoek())
    annet = soek.lagre("Andre", Listesoek())
    with pytest.raises(Avvist, match=melding):
        soek.lagre(navn, Listesoek())
    with pytest.raises(Avvist, match=melding):
        soek.gi_navn(annet.id, navn)
    assert soek.hent() == (mitt, annet)


def test_there_is_an_end_to_how_many_one_can_have(soek: Lagredesoek) -> None:
    for nummer in range(FLEST):
        soek.lagre(f"Søk {nummer}", Listesoek())
    with pytest.raises(Avvist, match="Slett ett"):
        soek.lagre("Ett til", Listesoek())
    soek.slett(soek.hent()[0].id)
    soek.lagre("Ett til", Listesoek())
    assert len(soek.hent()) == FLEST


def test_every_user_has_her_own(base: Base, monkeypatch: pytest.MonkeyPatch) -> None:
    mine = lag_tjenester(base, FastKlokke.paa(PER)).lagrede_soek
    mine.lagre("Mine", Listesoek())
    monkeypatch.setattr(base, "bruker", Bruker(navn="kari"))
    assert mine.hent() == ()
    mine.lagre("Karis", Listesoek())
    assert [s.navn for s in mine.hent()] == ["Karis"]


def test_what_a_newer_program_saved_is_neither_shown_nor_lost(
    soek: Lagredesoek, base: Base
) -> None:
    noekkel = f"lagrede_soek:{base.bruker.navn.casefold()}"
    nytt = {
        "id": "n",
        "navn": "Fra framtiden",
        "utvalg": {"kontaktperson": "IL"},
        "dager_fra": None,
        "dager_til": None,
    }
    with base.arbeid("test", datetime(2026, 1, 1, tzinfo=UTC)) as arbeid:
        arbeid.innstillinger.sett(noekkel, [nytt, "ikke et søk"])
    assert soek.hent() == ()
    soek.lagre("Mitt", Listesoek())
    assert [s.navn for s in soek.hent()] == ["Mitt"]
    with base.lesing() as lesing:
        lagret = lesing.innstillinger.hent(noekkel)
    assert isinstance(lagret, list)
    assert lagret[0] == nytt
