"""The log of events: words, pages on demand, filters, the log as it was, runs taken back."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from core.domain.endring import Handling
from core.domain.hendelse import Feltendring, Hendelseslinje, Loggtype
from core.domain.klage import Klage
from core.domain.maaned import Maaned
from core.domain.person import Adresse, Person
from core.domain.vedtak import Resultat, Vedtak, Vedtakstype
from core.services.kjoeringer import Kjoering, skriv_kjoering
from core.services.klokke import FastKlokke
from core.services.tjenester import Tjenester
from desktop.models import hendelsesord
from desktop.models.arbeidsrom import Arbeidsrom
from desktop.models.hendelser import HendelserSkjerm
from desktop.models.hendelsesmodell import (
    ENDRING,
    FRIST,
    HVA,
    HVEM,
    KOLONNER,
    LOGGTYPE,
    PERSON,
    TID,
    Hendelsesmodell,
    Rolle,
)
from desktop.models.hendelsesutskrift import hendelser_utskrift
from desktop.models.kjoeringer import KjoeringerSkjerm, angretord, kjoeringsord
from desktop.models.sidemodell import MAKS_SIDER, SIDE
from desktop.models.tekster import bruk_maalform

FAIL = QAbstractItemModelTester.FailureReportingMode.Fatal
DA = datetime(2026, 10, 14, 7, 41, tzinfo=UTC)
VEDTAK = Vedtak(
    id="v", type=Vedtakstype.DELTAKELSE, resultat=Resultat.INNVILGET, vedtaksdato=date(2026, 7, 1)
)


def linje(nummer: int = 1, /, **felt: Any) -> Hendelseslinje:
    verdier: dict[str, Any] = {
        "nummer": nummer,
        "tid": DA,
        "av": "9999-INLU",
        "handling": Handling.ENDRET,
        "liste": "vedtak",
        "loggtype": Loggtype.VEDTAK,
        "person_id": "p",
        "navn": "Berg, Åse",
        "duf": "902199900007",
        "sperret": False,
        "rad": VEDTAK,
        "felter": (Feltendring("startdato", date(2026, 8, 1), date(2026, 8, 15)),),
        "frist_foer": date(2028, 8, 1),
        "frist_etter": date(2028, 8, 15),
    }
    return Hendelseslinje(**(verdier | felt))


def ord_for(en: Hendelseslinje) -> tuple[str, ...]:
    return hendelsesord.endringer(en, {"9999": "Fjordvik"})


def test_a_change_is_told_field_by_field() -> None:
    en = linje()
    assert hendelsesord.hva(en).startswith("Vedtak endret: ")
    assert ord_for(en) == ("Startdato: 01.08.2026 → 15.08.2026",)
    assert hendelsesord.frist(en) == "01.08.2028 → 15.08.2028"
    assert hendelsesord.frist(replace(en, frist_foer=en.frist_etter)) == "15.08.2028"


@pytest.mark.parametrize("handling", [Handling.REGISTRERT, Handling.SLETTET])
def test_a_row_that_came_or_went_has_its_values_once(handling: Handling) -> None:
    felter = (
        Feltendring("type", *_sider(Vedtakstype.DELTAKELSE, handling)),
        Feltendring("kommune", *_sider("9999", handling)),
        Feltendring("timer", *_sider(0, handling)),
    )
    ord_ = ord_for(linje(handling=handling, felter=felter))
    assert ord_ == ("Oppfølgingskommune: Fjordvik",)


def _sider(verdi: object, handling: Handling) -> tuple[object | None, object | None]:
    return (verdi, None) if handling is Handling.SLETTET else (None, verdi)


@pytest.mark.parametrize(
    ("liste", "felt", "verdi", "ventet"),
    [
        ("vedtak", "resultat", "innvilget", "Resultat: – → Innvilget"),
        ("vedtak", "resultat", "ukjent_kode", "Resultat: – → ukjent_kode"),
        ("klager", "utfall", "medhold", "Utfall av klage: – → Klager gis medhold"),
        ("tiltak", "timer_per_uke", Decimal("7.5"), "Timer per uke: – → 7,5"),
        ("tiltak", "mottatt", True, "Mottatt: – → Ja"),
        ("fravaer", "maaned", Maaned(2026, 2), "Måned: – → Februar 2026"),
        ("person", "venter_barn", False, "Venter barn: – → Nei"),
        ("kompetanse", "sist_lagret", DA, f"Sist lagret: – → {DA.astimezone():%d.%m.%Y}"),
        ("person", "adresse", Adresse("Gata 1", "0001", "By"), "Adresse: – → Gata 1, 0001 By"),
        ("person", "adresse", Adresse(), "Adresse: – → –"),
        ("ordninger", "helt_nytt_felt", "x", "Opplysning: – → x"),
    ],
)
def test_values_are_written_as_the_pages_do(
    liste: str, felt: str, verdi: object, ventet: str
) -> None:
    (ord_,) = ord_for(linje(liste=liste, felter=(Feltendring(felt, None, verdi),)))
    assert ord_.startswith(ventet)


def test_facts_of_a_letter_have_their_names() -> None:
    permisjon = replace(VEDTAK, type=Vedtakstype.PERMISJON_VELFERD)
    felter = (
        Feltendring("opplysninger.begrunnelse", None, "Fordi."),
        Feltendring("opplysninger.ukjent", None, "x"),
    )
    ord_ = ord_for(linje(rad=permisjon, felter=felter))
    assert ord_ == ("Begrunnelse: – → Fordi.", "Opplysning: – → x")


def test_a_guarded_address_is_not_shown_whatever_held_then() -> None:
    felter = (Feltendring("adresse", Adresse("Gata 1", "0001", "By"), None),)
    person = Person(duf="902199900007")
    (ord_,) = ord_for(linje(liste="person", rad=person, felter=felter, sperret=True))
    assert "Gata" not in ord_
    assert "skjult" in ord_


def test_what_is_not_known_is_said() -> None:
    klage = Klage(id="k", mottatt=date(2026, 1, 1))
    assert ord_for(linje(liste="klager", rad=klage, felter=())) == (
        "Endret før saken kom inn i basen",
    )
    ukjent = linje(liste="noe_nytt", rad=None, felter=(), navn="", av="Regelmotor")
    assert ord_for(ukjent) == ()
    assert hendelsesord.hva(ukjent) == "Opplysning endret"
    assert hendelsesord.hvem("Regelmotor") == "Regelmotor"
    assert hendelsesord.hvem("") == "–"


def test_the_words_are_there_in_nynorsk_too() -> None:
    bruk_maalform("nn")
    try:
        assert hendelsesord.hva(linje(handling=Handling.SLETTET)).startswith("Vedtak sletta: ")
    finally:
        bruk_maalform("nb")


# the model


@pytest.fixture
def modell() -> Hendelsesmodell:
    """A log of many pages, the first one held."""
    made = Hendelsesmodell({})
    made.sett(SIDE * (MAKS_SIDER + 3), [linje(n) for n in range(SIDE)])
    return made


def test_the_model_keeps_to_the_rules(modell: Hendelsesmodell, qtbot: QtBot) -> None:
    tester = QAbstractItemModelTester(modell, FAIL)
    with qtbot.waitSignal(modell.trenger) as bedt:
        modell.index(SIDE * 2, TID).data()
    assert bedt.args == [2]
    for nummer in range(1, MAKS_SIDER + 2):
        modell.sett_side(nummer, [linje(SIDE * nummer + n) for n in range(SIDE)])
    assert not modell.har_side(0)
    assert modell.rad_for(SIDE * 13 + 3) == SIDE * 13 + 3
    assert modell.rad_for(10**9) == -1
    modell.sett(0, ())
    modell.sett_side(1, [linje(1)])  # an answer to what was asked before
    assert (modell.rowCount(), modell.rad(0)) == (0, None)
    del tester


def test_a_row_is_read_cell_by_cell_and_as_one_sentence(modell: Hendelsesmodell) -> None:
    ord_ = {k: str(modell.index(0, k).data()) for k in range(len(KOLONNER))}
    assert ord_[TID] == f"{DA.astimezone():%d.%m.%Y %H:%M}"
    assert (ord_[PERSON], ord_[LOGGTYPE], ord_[HVEM]) == ("Berg, Åse", "Vedtak", "9999-INLU")
    assert ord_[ENDRING] == "Startdato: 01.08.2026 → 15.08.2026"
    assert ord_[FRIST] == "01.08.2028 → 15.08.2028"
    setning = str(modell.index(0, TID).data(Qt.ItemDataRole.AccessibleTextRole))
    for del_ in (ord_[TID], "Berg, Åse", ord_[HVA], ord_[ENDRING], "av 9999-INLU", "frist 01.08"):
        assert del_ in setning
    assert modell.index(0, HVA).data(Qt.ItemDataRole.AccessibleTextRole) is None
    stiler = [modell.index(0, k).data(Rolle.STIL) for k in (PERSON, HVA, FRIST, HVEM)]
    assert stiler == ["lenke", "sterk", "sterk", ""]
    assert modell.data(QModelIndex()) is None


# the screen, on the cast


@pytest.fixture
def skjerm(qtbot: QtBot, rom: Arbeidsrom) -> HendelserSkjerm:
    """The log of the cast, all of it."""
    made = HendelserSkjerm(rom)
    QAbstractItemModelTester(made.modell, FAIL, made)
    with qtbot.waitSignal(made.lastet):
        made.velg(periode=0)
    return made


def test_the_newest_stand_first(skjerm: HendelserSkjerm) -> None:
    tider = [rad.tid for n in range(SIDE) if (rad := skjerm.modell.rad(n))]
    assert len(tider) > 3
    assert tider == sorted(tider, reverse=True)
    assert skjerm.antall_tekst == f"{skjerm.svar.antall} hendelser"


def test_filters_narrow_and_are_taken_off_together(qtbot: QtBot, skjerm: HendelserSkjerm) -> None:
    alle = skjerm.svar.antall
    with qtbot.waitSignal(skjerm.lastet):
        skjerm.velg(loggtype="vedtak", hvem="9999-FINNES-IKKE", periode=7)
    assert skjerm.svar.antall == 0
    assert skjerm.tomt() == ("Ingen hendelser i perioden", "Utvid perioden", "Vis alle")
    assert ("9999-FINNES-IKKE", "9999-FINNES-IKKE") in skjerm.hvemvalg()
    assert skjerm.filterlinjer() == (
        "Periode: Siste 7 dager",
        "Loggtype: Vedtak",
        "Hvem: 9999-FINNES-IKKE",
    )
    with qtbot.waitSignal(skjerm.lastet):
        skjerm.vis_alle()
    assert (skjerm.svar.antall, skjerm.snevret) == (alle, False)
    assert skjerm.tomt()[0] == "Ingen hendelser er logget ennå"


def test_seven_days_are_today_and_six_before(skjerm: HendelserSkjerm) -> None:
    skjerm.periode = 7
    assert skjerm.filter.fra == skjerm.rom.i_dag - timedelta(days=6)


def test_pages_are_fetched_when_they_are_looked_at(
    qtbot: QtBot, skjerm: HendelserSkjerm, tjenester: Tjenester
) -> None:
    antall = skjerm.svar.antall
    assert antall > SIDE
    with qtbot.waitSignal(skjerm.modell.dataChanged):
        skjerm.modell.index(antall - 1, TID).data()
    siste = skjerm.modell.rad(antall - 1)
    assert siste == tjenester.hendelser.side(skjerm.filter, antall - 1, 1)[0]


def test_the_log_of_a_person_is_hers_and_follows_changes(
    qtbot: QtBot, skjerm: HendelserSkjerm, rom: Arbeidsrom, tjenester: Tjenester, klokke: FastKlokke
) -> None:
    foerste = skjerm.modell.rad(0)
    assert foerste is not None
    egen = HendelserSkjerm(rom, foerste.person_id)
    with qtbot.waitSignal(egen.lastet):
        egen.last_foerste_gang()
    foer = egen.svar.antall
    assert 0 < foer < skjerm.svar.antall
    klokke.gaa(timedelta(hours=1))
    person = tjenester.personer.hent(foerste.person_id).sak.person
    endring = tjenester.personer.endre(replace(person, fornavn="Ny"))
    with qtbot.waitSignals([egen.lastet, skjerm.lastet]):
        rom.nav.meld(endring)  # type: ignore[arg-type]
    assert egen.svar.antall == foer + 1
    egen.forlat()
    with qtbot.assertNotEmitted(egen.lastet):
        rom.nav.meld(endring)  # type: ignore[arg-type]
        qtbot.waitUntil(lambda: rom.arbeider.er_ledig)


def test_the_log_as_it_was_is_marked_with_its_time(qtbot: QtBot, skjerm: HendelserSkjerm) -> None:
    rader = (skjerm.modell.rad(n) for n in range(SIDE))
    en = next(rad for rad in rader if rad and rad.frist_etter and rad.flyttet_frist)
    with qtbot.waitSignal(skjerm.logg_klar) as klar:
        skjerm.vis_logg(en)
    (logg,) = klar.args
    assert logg.merke == f"Slik den var {en.tid.astimezone():%d.%m.%Y %H:%M}"
    assert logg.visning.frist == en.frist_etter


def test_what_could_not_be_computed_is_said(qtbot: QtBot, skjerm: HendelserSkjerm) -> None:
    foerste = skjerm.modell.rad(0)
    assert foerste is not None
    tidlig = replace(foerste, tid=datetime(1990, 1, 1, tzinfo=UTC))
    with qtbot.waitSignal(skjerm.rom.feilet) as feil:
        skjerm.vis_logg(tidlig)
    assert "Det kunne ikke beregnes noen frist da" in feil.args[0]


def test_paper_has_exactly_the_choice(rom: Arbeidsrom, skjerm: HendelserSkjerm) -> None:
    skjerm.loggtype = Loggtype.AVSLUTNING
    ark = hendelser_utskrift(rom, skjerm.filter, skjerm.filterlinjer())
    assert len(ark.rader) == rom.tjenester.hendelser.antall(skjerm.filter)
    assert [k.navn for k in ark.kolonner] == [
        "Tid",
        "Person",
        "Loggtype",
        "Hva",
        "Hvem",
        "Før → etter",
        "Frist",
    ]
    assert sum(k.andel for k in ark.kolonner) == 100
    person_id = skjerm.modell.rad(0).person_id  # type: ignore[union-attr]
    egen = HendelserSkjerm(rom, person_id)
    hennes = hendelser_utskrift(rom, egen.filter, ())
    assert "Person" not in [k.navn for k in hennes.kolonner]
    assert hennes.tittel.startswith("Hendelser – ")
    assert sum(k.andel for k in hennes.kolonner) == 100


# runs of the engine


def test_a_run_is_taken_back_once(qtbot: QtBot, rom: Arbeidsrom) -> None:
    kjoering = Kjoering(DA, DA.date(), "9999-INLU", 3, 1)
    tom = Kjoering(DA + timedelta(days=1), DA.date(), "9999-INLU", 0, 0)
    with rom.tjenester.base.arbeid("Regelmotor", DA) as arbeid:
        skriv_kjoering(arbeid.innstillinger, kjoering)
        skriv_kjoering(arbeid.innstillinger, tom)
    skjerm = KjoeringerSkjerm(rom)
    with qtbot.waitSignal(skjerm.endret):
        skjerm.last()
    (vist,) = skjerm.kjoeringer  # the one that did nothing is nothing to take back
    assert "3 avsluttet, 1 tatt bort · startet av 9999-INLU" in kjoeringsord(vist)
    assert angretord(vist) == ""
    with qtbot.waitSignals([skjerm.angret, skjerm.endret]):
        skjerm.angre(0)
        skjerm.angre(0)
    (vist,) = skjerm.kjoeringer
    assert angretord(vist).startswith("Angret ")
