"""The saved searches over the list: live counts, what is chosen, and the user's own."""

from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from core.storage.utvalg import Utvalg
from desktop.models.arbeidsrom import Arbeidsrom
from desktop.models.lagrede_soek import FASTE, Brikke, LagredeSoek
from desktop.models.personliste import PersonlisteSkjerm
from tests.desktop.conftest import vent

LOV = "integreringsloven"


@pytest.fixture
def liste(rom: Arbeidsrom) -> PersonlisteSkjerm:
    """The list that the searches are used on."""
    return PersonlisteSkjerm(rom)


@pytest.fixture
def soek(qtbot: QtBot, liste: PersonlisteSkjerm) -> LagredeSoek:
    """The searches of the cast's caseload, counted."""
    made = LagredeSoek(liste)
    made.hent()
    vent(qtbot, liste.rom.arbeider)
    return made


def brikke(soek: LagredeSoek, navn: str) -> Brikke:
    return next(b for b in soek.brikker if b.navn == navn)


def test_the_standing_searches_have_live_counts(soek: LagredeSoek, rom: Arbeidsrom) -> None:
    assert [b.navn for b in soek.brikker] == [
        *("Alle", "Vedtak uten sluttmål", "Vedtak uten tiltak", "Uten livsmestring"),
        *("Frist innen 60 dager", "Uten foreldreveiledning"),
    ]
    telt = rom.tjenester.liste.antall
    assert [b.antall for b in soek.brikker] == [
        telt(Utvalg(lov=LOV, vis_inaktive=True)),
        telt(Utvalg(lov=LOV, vedtak=True, sluttmaal=False)),
        telt(Utvalg(lov=LOV, vedtak=True, tiltak=False)),
        telt(Utvalg(lov=LOV, livsmestring=False)),
        telt(Utvalg(lov=LOV, frist_til=date(2026, 12, 13))),
        telt(Utvalg(lov=LOV, foreldreveiledning=False)),
    ]
    assert not any(b.valgt or b.egen for b in soek.brikker)


@pytest.mark.parametrize("noekkel", FASTE)
def test_a_search_shows_what_it_counted(
    qtbot: QtBot, soek: LagredeSoek, liste: PersonlisteSkjerm, noekkel: str
) -> None:
    with qtbot.waitSignal(liste.lastet):
        soek.bruk(noekkel)
    (valgt,) = [b for b in soek.brikker if b.valgt]
    assert valgt.noekkel == noekkel
    assert valgt.antall == liste.antall > 0
    vent(qtbot, liste.rom.arbeider)
    liste.velg(navn="mel")
    assert not any(b.valgt for b in soek.brikker)
    vent(qtbot, liste.rom.arbeider)


def test_a_saved_change_is_counted(
    qtbot: QtBot, soek: LagredeSoek, liste: PersonlisteSkjerm, rom: Arbeidsrom
) -> None:
    foer = brikke(soek, "Vedtak uten sluttmål").antall
    with qtbot.waitSignal(liste.lastet):
        soek.bruk("uten_sluttmaal")
    person = liste.modell.person(0)
    assert person is not None
    endring = rom.tjenester.sluttmaal.sett(person.person_id, "arbeid_uten_vgo", None)
    assert endring is not None
    rom.nav.meld(endring)
    vent(qtbot, rom.arbeider)
    assert foer is not None
    assert brikke(soek, "Vedtak uten sluttmål").antall == foer - 1


def test_a_search_is_saved_used_renamed_and_deleted(
    qtbot: QtBot, soek: LagredeSoek, liste: PersonlisteSkjerm
) -> None:
    liste.velg(tiltak=False, kommune="9999")
    with qtbot.waitSignal(soek.lagret) as sagt:
        soek.lagre(" Mine  uten tiltak ")
    assert sagt.args == ["Søket «Mine uten tiltak» er lagret."]
    vent(qtbot, liste.rom.arbeider)
    mitt = brikke(soek, "Mine uten tiltak")
    assert (mitt.egen, mitt.valgt, mitt.antall) == (True, True, liste.antall)
    liste.vis_alle()
    assert not brikke(soek, "Mine uten tiltak").valgt
    soek.bruk(mitt.noekkel)
    assert (liste.utvalg.tiltak, liste.utvalg.kommune) == (False, "9999")
    with qtbot.waitSignal(soek.lagret):
        soek.gi_navn(mitt.noekkel, "Andre")
    vent(qtbot, liste.rom.arbeider)
    with qtbot.waitSignal(soek.lagret) as sagt:
        soek.slett(mitt.noekkel)
    assert sagt.args == ["Søket «Andre» er slettet."]
    vent(qtbot, liste.rom.arbeider)
    assert not any(b.egen for b in soek.brikker)


def test_a_search_of_one_law_is_shown_within_it(
    qtbot: QtBot, soek: LagredeSoek, liste: PersonlisteSkjerm
) -> None:
    liste.velg(kategori="rett_intro")
    soek.lagre("Bare integreringsloven")
    liste.velg(kategori=None, tiltak=True)
    soek.lagre("Begge lover")
    vent(qtbot, liste.rom.arbeider)
    liste.velg(lov="introduksjonsloven")
    vent(qtbot, liste.rom.arbeider)
    navn = [b.navn for b in soek.brikker]
    assert "Begge lover" in navn
    assert "Bare integreringsloven" not in navn
    assert brikke(soek, "Alle").antall == 0
    soek.bruk(brikke(soek, "Begge lover").noekkel)
    assert liste.utvalg.lov == "introduksjonsloven"
    vent(qtbot, liste.rom.arbeider)


@pytest.mark.parametrize("navn", ["", "ALLE", "mine"])
def test_a_name_that_cannot_be_used_is_told(
    qtbot: QtBot, soek: LagredeSoek, liste: PersonlisteSkjerm, navn: str
) -> None:
    with qtbot.waitSignal(soek.lagret):
        soek.lagre("Mine")
    vent(qtbot, liste.rom.arbeider)
    with qtbot.waitSignal(soek.avvist) as avvist:
        soek.lagre(navn)
    assert avvist.args is not None
    assert "navn" in avvist.args[0].casefold()
    with qtbot.waitSignal(soek.avvist):
        soek.gi_navn("finnes ikke", navn)
    vent(qtbot, liste.rom.arbeider)
    assert [b.navn for b in soek.brikker if b.egen] == ["Mine"]
