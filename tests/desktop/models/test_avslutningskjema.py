"""The form of a termination: guidance, hours, the deadline's limits, and what it would end."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from pytestqt.qtbot import QtBot

from core.domain.avslutning import Avslutning
from core.domain.sak import Sak
from core.storage.avsluttetutvalg import Avsluttetsortering, Avsluttetutvalg
from desktop.models.arbeidsrom import Arbeidsrom
from desktop.models.avslutningskjema import AvslutningSkjema, aarsaksvalg
from desktop.models.rapportskjema import Aarsaksskjema

if TYPE_CHECKING:
    from core.storage.avsluttet import Avsluttet

FRIST = date(2026, 2, 13)


def rad_for(rom: Arbeidsrom, etternavn: str) -> "Avsluttet":
    rader = rom.tjenester.rapport.side(Avsluttetutvalg(navn=etternavn), Avsluttetsortering(), 0, 1)
    return rader[0]


def sak_for(rom: Arbeidsrom, etternavn: str) -> Sak:
    return rom.tjenester.personer.hent(rad_for(rom, etternavn).person_id).sak


@pytest.fixture
def skjema(rom: Arbeidsrom) -> Iterator[AvslutningSkjema]:
    """The form for a person whom the engine ended; closed as the window does it."""
    sak = sak_for(rom, "Bondarenko")
    made = AvslutningSkjema(rom.arbeider, rom.tjenester, sak, dato=FRIST)
    yield made
    made.avbryt()


def felt(skjema: AvslutningSkjema) -> list[str]:
    return [f.noekkel for f in skjema.felt]


def test_only_what_the_municipality_may_register_can_be_chosen() -> None:
    koder = [kode for kode, _ in aarsaksvalg()]
    assert len(koder) == 23
    assert "aarsak_ikke_registrert" not in koder
    assert {"flyttet", "utvandret", "doed"} <= set(koder)


def test_the_engines_day_is_proposed_and_nothing_is_typed(skjema: AvslutningSkjema) -> None:
    assert skjema.verdier["dato"] == FRIST
    assert not skjema.endret
    assert skjema.seksjoner()[0].ledetekst == (
        "Datoen må være fra programstart 08.01.2024 og innen fristen 13.02.2026."
    )
    assert skjema.tittel == "Legg til avslutning"


@pytest.mark.parametrize(
    ("aarsak", "timer", "paakrevd"),
    [
        ("arbeid", True, True),
        ("arbeid_loennstilskudd", True, False),
        ("arbeid_vgo", True, False),
        ("grunnskole", False, False),
    ],
)
def test_hours_are_asked_for_where_the_cause_has_work(
    skjema: AvslutningSkjema, aarsak: str, timer: bool, paakrevd: bool
) -> None:
    skjema.sett("aarsak", aarsak)
    assert ("timer_per_uke" in felt(skjema)) is timer
    assert any(f.paakrevd for f in skjema.felt if f.noekkel == "timer_per_uke") is paakrevd


def test_the_cause_is_explained_when_it_is_chosen(skjema: AvslutningSkjema) -> None:
    aarsak = next(f for f in skjema.felt if f.noekkel == "aarsak")
    dato = next(f for f in skjema.felt if f.noekkel == "dato")
    assert skjema.hjelp(aarsak) == ""
    skjema.sett("aarsak", "grunnskole")
    assert skjema.hjelp(aarsak)
    assert skjema.hjelp(dato) == "fredag, uke 7"


@pytest.mark.parametrize(
    ("dato", "feil"),
    [
        (date(2026, 2, 14), "Avslutningsdato må være innen fristen 13.02.2026."),
        (
            date(2024, 1, 7),
            "Avslutningsdato kan ikke være før programmet startet 08.01.2024.",
        ),
        (FRIST, None),
        (date(2024, 1, 8), None),
    ],
)
def test_the_day_lies_within_the_programme(
    skjema: AvslutningSkjema, dato: date, feil: str | None
) -> None:
    skjema.sett("aarsak", "grunnskole")
    skjema.sett("dato", dato)
    skjema.forlat("dato")
    assert skjema.feil.get("dato") == feil


def test_work_without_hours_is_refused_and_nothing_is_saved(skjema: AvslutningSkjema) -> None:
    skjema.sett("aarsak", "arbeid")
    skjema.lagre()
    assert skjema.feil == {"timer_per_uke": "Antall timer arbeid per uke må fylles ut"}
    assert not skjema.lagrer


def test_saving_puts_the_cause_in_the_place_of_the_engines(
    qtbot: QtBot, rom: Arbeidsrom, skjema: AvslutningSkjema
) -> None:
    skjema.sett("aarsak", "arbeid")
    skjema.sett("timer_per_uke", "30,5")
    with qtbot.waitSignal(skjema.lagret):
        skjema.lagre()
    sak = sak_for(rom, "Bondarenko")
    [rad] = [a for a in sak.avslutninger if not a.slettet]
    assert (rad.id, rad.aarsak, rad.dato) == (skjema.rad_id, "arbeid", FRIST)
    assert rad.timer_per_uke == Decimal("30.5")
    assert rad_for(rom, "Bondarenko").aarsak == "arbeid"


def test_hours_of_a_cause_without_work_are_left_out(skjema: AvslutningSkjema) -> None:
    skjema.sett("aarsak", "arbeid")
    skjema.sett("timer_per_uke", "30")
    skjema.sett("aarsak", "grunnskole")
    assert skjema.bygg().timer_per_uke is None


def test_what_would_end_is_shown_and_asked_about_first(
    qtbot: QtBot, rom: Arbeidsrom, skjema: AvslutningSkjema
) -> None:
    skjema.sett("aarsak", "grunnskole")
    with qtbot.waitSignal(skjema.forhaandsvist):
        skjema.sett("dato", date(2025, 12, 1))
    assert skjema.hva is not None
    linjer = skjema.hva.notater[0].split("\n")
    assert linjer[0] == "– Deltakelse i introduksjonsprogram (ikke gjeldende), til 07.01.2026"
    assert "– Norskopplæring (ikke gjeldende), til 19.12.2025" in linjer
    assert any("blir ikke gjeldende" in varsel for varsel in skjema.hva.varsler)
    with qtbot.waitSignal(skjema.maa_bekreftes) as spurt:
        skjema.lagre()
    assert spurt.args[0] == "Er du sikker på at du vil lagre?"
    assert spurt.args[1].startswith("1 vedtak og ")
    assert not skjema.lagrer
    assert rad_for(rom, "Bondarenko").aarsak == "aarsak_ikke_registrert"
    with qtbot.waitSignal(skjema.lagret):
        skjema.bekreft()
    assert rad_for(rom, "Bondarenko").aarsak == "grunnskole"


def test_errors_come_before_the_question(qtbot: QtBot, skjema: AvslutningSkjema) -> None:
    skjema.sett("dato", date(2025, 12, 1))
    with qtbot.assertNotEmitted(skjema.maa_bekreftes):
        skjema.lagre()
    assert set(skjema.feil) == {"aarsak"}


def test_a_row_is_edited_over_the_version_it_was_made_from(qtbot: QtBot, rom: Arbeidsrom) -> None:
    sak = sak_for(rom, "Kovalenko")
    [rad] = sak.avslutninger
    skjema = AvslutningSkjema(rom.arbeider, rom.tjenester, sak, rad)
    assert skjema.tittel == "Rediger avslutning"
    assert str(skjema.verdier["timer_per_uke"]).endswith(",0")
    skjema.sett("timer_per_uke", "20")
    with qtbot.waitSignals([skjema.lagret]):
        skjema.bekreft()
    [etter] = sak_for(rom, "Kovalenko").avslutninger
    assert etter.timer_per_uke == Decimal(20)
    assert etter.versjon == rad.versjon + 1


def test_a_case_without_decision_says_what_is_missing(
    rom: Arbeidsrom, saker: dict[str, Sak]
) -> None:
    uten = next(sak for sak in saker.values() if not sak.vedtak)
    skjema = AvslutningSkjema(rom.arbeider, rom.tjenester, uten)
    assert skjema.seksjoner()[0].ledetekst.startswith("Registrer vedtak om deltakelse")
    assert skjema.blir_ikke_gjeldende() == ()


# the form of the report


def test_the_form_opens_for_a_row_and_its_save_can_be_undone(qtbot: QtBot, rom: Arbeidsrom) -> None:
    aarsak = Aarsaksskjema(rom)
    with qtbot.waitSignal(aarsak.endret):
        aarsak.aapne(rad_for(rom, "Bondarenko"))
    assert aarsak.aapent is not None
    assert aarsak.aapent.tittel.endswith("Bondarenko, Viktor, 9023 336614 03")
    aarsak.aapent.sett("aarsak", "grunnskole")
    assert aarsak.har_ulagret
    with qtbot.waitSignal(rom.beskjed) as beskjed:
        aarsak.aapent.lagre()
    assert beskjed.args[0].tekst.startswith(
        "Avslutningen av Bondarenko, Viktor er lagret: Grunnskole."
    )
    assert not aarsak.person_id
    with qtbot.waitSignal(rom.beskjed):
        rom.angre()
    assert rad_for(rom, "Bondarenko").aarsak == "aarsak_ikke_registrert"


def test_a_row_of_the_municipality_gets_no_second_cause(qtbot: QtBot, rom: Arbeidsrom) -> None:
    aarsak = Aarsaksskjema(rom)
    with qtbot.waitSignal(rom.feilet) as feilet:
        aarsak.aapne(rad_for(rom, "Kovalenko"))
    assert "regelmotoren" in feilet.args[0]
    assert aarsak.aapent is None


def test_what_is_typed_is_not_lost_for_another_row(qtbot: QtBot, rom: Arbeidsrom) -> None:
    aarsak = Aarsaksskjema(rom)
    with qtbot.waitSignal(aarsak.endret):
        aarsak.aapne(rad_for(rom, "Bondarenko"))
    skjema = aarsak.aapent
    assert skjema is not None
    skjema.sett("aarsak", "annet")
    with qtbot.waitSignal(rom.feilet) as feilet:
        aarsak.aapne(rad_for(rom, "Kovalenko"))
    assert feilet.args[0] == "Lagre eller avbryt avslutningen av Bondarenko, Viktor først."
    assert aarsak.aapent is skjema
    with qtbot.waitSignal(aarsak.endret):
        skjema.avbryt()
    assert aarsak.aapent is None


def test_the_rows_that_end_are_counted_beyond_the_first_few(
    qtbot: QtBot, skjema: AvslutningSkjema, monkeypatch: pytest.MonkeyPatch
) -> None:
    skjema.sett("aarsak", "annet")
    with qtbot.waitSignal(skjema.forhaandsvist):
        skjema.sett("dato", date(2024, 1, 9))
    assert skjema.hva is not None
    slutter = len(skjema.blir_ikke_gjeldende())
    assert slutter == 4
    assert skjema.hva.notater[0].count("(ikke gjeldende)") == 4
    monkeypatch.setattr("desktop.models.avslutningskjema.MEST_VIST", 2)
    with qtbot.waitSignal(skjema.forhaandsvist):
        skjema.forhaandsvis()
    linjer = skjema.hva.notater[0].split("\n")
    assert len(linjer) == 3
    assert linjer[-1] == "– og 2 til"


def test_an_edited_row_keeps_what_the_form_does_not_show(rom: Arbeidsrom) -> None:
    sak = sak_for(rom, "Kovalenko")
    [rad] = sak.avslutninger
    skjema = AvslutningSkjema(rom.arbeider, rom.tjenester, sak, rad)
    assert skjema.bygg() == rad
    assert isinstance(skjema.bygg(), Avslutning)
