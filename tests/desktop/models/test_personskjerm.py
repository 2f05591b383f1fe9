"""The screen of a person on a real caseload: what it shows, saves, refuses and takes back."""

from datetime import date
from typing import TYPE_CHECKING

import pytest
from pytestqt.qtbot import QtBot

from core.domain.sak import Sak
from desktop.background import Arbeider
from desktop.models.arbeidsrom import Arbeidsrom, Beskjed
from desktop.models.person import PersonSkjerm
from desktop.models.sluttmaalskjema import SluttmaalSkjema
from desktop.models.vedtakskjema import VedtakSkjema
from desktop.models.visning import Vedtaksvisning

if TYPE_CHECKING:
    from core.services.tjenester import Tjenester


def skjerm_for(qtbot: QtBot, rom: Arbeidsrom, sak: Sak) -> PersonSkjerm:
    skjerm = PersonSkjerm(rom, sak.person.id)
    with qtbot.waitSignal(skjerm.endret):
        skjerm.last()
    return skjerm


@pytest.fixture
def skjerm(qtbot: QtBot, rom: Arbeidsrom, saker: dict[str, Sak]) -> PersonSkjerm:
    """Daryna Melnyk's screen, loaded."""
    return skjerm_for(qtbot, rom, saker["Melnyk"])


@pytest.fixture
def beskjeder(rom: Arbeidsrom) -> list[Beskjed]:
    """What the toast is told."""
    told: list[Beskjed] = []
    rom.beskjed.connect(told.append)
    return told


def vedtak(skjerm: PersonSkjerm, navn: str, dato: date) -> Vedtaksvisning:
    assert skjerm.visning is not None
    (funnet,) = (v for v in skjerm.visning.vedtak if v.navn == navn and v.vedtaksdato == dato)
    return funnet


def frist(skjerm: PersonSkjerm) -> str:
    assert skjerm.visning is not None
    assert skjerm.visning.status is not None
    return next(o.verdi for o in skjerm.visning.status.venstre if o.noekkel == "frist")


def fyll_velferd(skjema: VedtakSkjema) -> None:
    skjema.sett("type", "permisjon_velferd")
    skjema.sett("startdato", date(2026, 11, 2))
    skjema.sett("sluttdato", date(2026, 11, 13))


def lagre(qtbot: QtBot, skjerm: PersonSkjerm, kort: str) -> None:
    with qtbot.waitSignals([skjerm.rom.nav.endret, skjerm.endret], order="strict"):
        skjerm.skjemaer[kort].lagre()


def test_the_page_shows_what_the_picture_shows(skjerm: PersonSkjerm) -> None:
    visning = skjerm.visning
    assert visning is not None
    assert (visning.hode.navn, visning.hode.alder, visning.hode.kommune) == (
        "Daryna Melnyk",
        "38 år",
        "Fjordvik",
    )
    assert frist(skjerm) == "15.01.2027"
    assert visning.status is not None
    assert visning.status.pille.tekst == "93 dager igjen"
    assert visning.vedtak_notat == "2 ikke gjeldende, 1 slettet"
    assert [(v.navn, v.tilstand) for v in visning.vedtak] == [
        ("Reduksjon av stønad pga fravær", "(klage registrert)"),
        ("Deltakelse i introduksjonsprogram", ""),
        ("Vesentlig endring av integreringsplan", ""),
        ("Midlertidig stans", "(medhold klage)"),
        ("Permisjon pga egen sykdom", "(ikke gjeldende)"),
        ("Permisjon pga velferd", "(slettet)"),
        ("Deltakelse i introduksjonsprogram", "(ikke gjeldende)"),
    ]


def test_a_row_that_is_not_current_says_why(skjerm: PersonSkjerm) -> None:
    sykdom = vedtak(skjerm, "Permisjon pga egen sykdom", date(2025, 2, 25))
    assert sykdom.forklaring == "Utløpt 14.03.2025"
    stans = vedtak(skjerm, "Midlertidig stans", date(2025, 9, 1))
    assert stans.forklaring == "Satt til side etter klage 22.09.2025"
    slettet = vedtak(skjerm, "Permisjon pga velferd", date(2024, 11, 12))
    assert slettet.forklaring == "Slettet 15.11.2024 av KAHO"


def test_a_row_tells_what_it_does_to_the_deadline(skjerm: PersonSkjerm) -> None:
    sykdom = vedtak(skjerm, "Permisjon pga egen sykdom", date(2025, 2, 25))
    detaljer = {o.noekkel: o.verdi for o in sykdom.detaljer}
    assert detaljer["virkning_paa_fristen"] == "+ 10 virkedager"


def test_a_leave_is_previewed_and_saved_with_the_new_deadline(
    qtbot: QtBot, skjerm: PersonSkjerm, beskjeder: list[Beskjed]
) -> None:
    skjema = skjerm.aapne_skjema("vedtak")
    assert isinstance(skjema, VedtakSkjema)
    with qtbot.waitSignal(skjema.forhaandsvist):
        fyll_velferd(skjema)
    assert skjema.hva is not None
    assert (skjema.hva.naa, skjema.hva.etter) == (date(2027, 1, 15), date(2027, 1, 29))
    assert skjema.hva.virkning == "+ 10 virkedager"
    assert skjema.hva.fakta == (
        ("Virkedager i perioden", "10"),
        ("Kalenderdager i perioden", "12"),
        ("Med kalenderdager ville fristen blitt", "27.01.2027"),
    )
    lagre(qtbot, skjerm, "vedtak")
    assert frist(skjerm) == "29.01.2027"
    assert skjerm.skjemaer == {}
    assert [b.tekst for b in beskjeder] == ["Permisjon pga velferd er lagret. Ny frist 29.01.2027."]
    nytt = vedtak(skjerm, "Permisjon pga velferd", date(2026, 10, 14))
    assert nytt.forklaring == "Starter 02.11.2026"


def test_a_save_can_be_taken_back(
    qtbot: QtBot, skjerm: PersonSkjerm, beskjeder: list[Beskjed]
) -> None:
    skjema = skjerm.aapne_skjema("vedtak")
    assert isinstance(skjema, VedtakSkjema)
    fyll_velferd(skjema)
    lagre(qtbot, skjerm, "vedtak")
    with qtbot.waitSignal(skjerm.endret):
        skjerm.rom.angre()
    assert frist(skjerm) == "15.01.2027"
    assert beskjeder[-1].tekst == "Siste endring er angret. Ny frist 15.01.2027."
    assert vedtak(skjerm, "Permisjon pga velferd", date(2026, 10, 14)).slettet
    assert not skjerm.rom.kan_angre


def test_a_period_is_edited_and_taken_back(qtbot: QtBot, skjerm: PersonSkjerm) -> None:
    rad = vedtak(skjerm, "Permisjon pga egen sykdom", date(2025, 2, 25))
    skjema = skjerm.aapne_skjema("vedtak", rad.id)
    skjema.sett("sluttdato", date(2025, 3, 21))
    lagre(qtbot, skjerm, "vedtak")
    assert frist(skjerm) == "22.01.2027"
    with qtbot.waitSignal(skjerm.endret):
        skjerm.rom.angre()
    assert frist(skjerm) == "15.01.2027"


def test_deleting_says_what_the_deadline_becomes_and_can_be_taken_back(
    qtbot: QtBot, skjerm: PersonSkjerm, beskjeder: list[Beskjed]
) -> None:
    rad = vedtak(skjerm, "Permisjon pga egen sykdom", date(2025, 2, 25))
    with qtbot.waitSignal(skjerm.sletting_klar) as spurt:
        skjerm.spoer_sletting("vedtak", rad.id)
    assert spurt.args == ["vedtak", rad.id, "Fristen går fra 15.01.2027 til 01.01.2027."]
    with qtbot.waitSignal(skjerm.endret):
        skjerm.slett("vedtak", rad.id)
    assert frist(skjerm) == "01.01.2027"
    assert beskjeder[-1].tekst == (
        "Vedtaket «Permisjon pga egen sykdom» er slettet. Ny frist 01.01.2027."
    )
    with qtbot.waitSignal(skjerm.endret):
        skjerm.rom.angre()
    assert frist(skjerm) == "15.01.2027"


def test_a_deleted_row_is_restored(qtbot: QtBot, skjerm: PersonSkjerm) -> None:
    rad = vedtak(skjerm, "Permisjon pga velferd", date(2024, 11, 12))
    with qtbot.waitSignal(skjerm.endret):
        skjerm.gjenopprett("vedtak", rad.id)
    assert not vedtak(skjerm, "Permisjon pga velferd", date(2024, 11, 12)).slettet
    with qtbot.waitSignal(skjerm.endret):
        skjerm.rom.angre()
    assert vedtak(skjerm, "Permisjon pga velferd", date(2024, 11, 12)).slettet


def test_what_another_saved_is_shown_beside_what_is_typed(
    qtbot: QtBot, skjerm: PersonSkjerm, tjenester: "Tjenester"
) -> None:
    rad = vedtak(skjerm, "Permisjon pga egen sykdom", date(2025, 2, 25))
    skjema = skjerm.aapne_skjema("vedtak", rad.id)
    assert isinstance(skjema, VedtakSkjema)
    skjema.sett("sluttdato", date(2025, 3, 21))
    tjenester.vedtak.endre_periode(
        skjerm.person_id, rad.id, date(2025, 3, 3), date(2025, 3, 28), rad.versjon
    )
    with qtbot.waitSignal(skjerm.endret):
        skjema.lagre()
    assert skjema.konflikt is not None
    assert ("Sluttdato", "21.03.2025", "28.03.2025") in skjema.konflikt.felt
    skjema.bruk_lagret()
    assert skjema.verdier["sluttdato"] == date(2025, 3, 28)
    skjema.sett("sluttdato", date(2025, 3, 21))
    with qtbot.waitSignal(skjerm.endret):
        skjema.behold_mitt()
    assert vedtak(skjerm, "Permisjon pga egen sykdom", date(2025, 2, 25)).sluttdato == date(
        2025, 3, 21
    )


def test_an_empty_form_is_refused_at_its_fields(skjerm: PersonSkjerm) -> None:
    skjema = skjerm.aapne_skjema("vedtak")
    skjema.sett("vedtaksdato", None)
    skjema.lagre()
    assert skjema.feil == {
        "type": "Vedtakstype må fylles ut",
        "vedtaksdato": "Vedtaksdato må fylles ut",
    }
    assert skjema.foerste_feil == "type"
    assert skjema.feiloppsummering == "2 felt må rettes"


def test_dates_in_the_wrong_order_are_found_on_leaving(skjerm: PersonSkjerm) -> None:
    skjema = skjerm.aapne_skjema("vedtak")
    assert isinstance(skjema, VedtakSkjema)
    fyll_velferd(skjema)
    skjema.sett("sluttdato", date(2026, 11, 1))
    skjema.forlat("sluttdato")
    assert skjema.feil == {"sluttdato": "Sluttdato må være samme dag som startdato eller senere."}
    skjema.sett("sluttdato", date(2026, 11, 13))
    skjema.forlat("sluttdato")
    assert skjema.feil == {}


def test_what_cannot_be_read_stops_the_save(skjerm: PersonSkjerm) -> None:
    skjema = skjerm.aapne_skjema("vedtak")
    assert isinstance(skjema, VedtakSkjema)
    fyll_velferd(skjema)
    skjema.sett_uleselig("startdato", "Skriv dato som dd.mm.åååå")
    skjema.lagre()
    assert skjema.feil == {"startdato": "Skriv dato som dd.mm.åååå"}
    skjema.sett_uleselig("startdato", "")
    skjema.sett("timer", "mange")
    skjema.lagre()
    assert skjema.feil == {"timer": "Skriv et helt tall"}


def test_the_fields_follow_type_and_result(skjerm: PersonSkjerm) -> None:
    skjema = skjerm.aapne_skjema("vedtak")
    skjema.sett("type", "deltakelse")
    assert [f.noekkel for f in skjema.felt if not f.noekkel.startswith("brev.")] == [
        *("type", "vedtaksdato", "resultat", "startdato", "sluttdato", "timer")
    ]
    assert "brev.vilkaar_ikke_oppfylt" not in [f.noekkel for f in skjema.felt]
    skjema.sett("resultat", "avslag")
    assert "brev.vilkaar_ikke_oppfylt" in [f.noekkel for f in skjema.felt]
    skjema.sett("type", "integreringsplan")
    assert skjema.verdier["resultat"] == "fattet"


def test_the_letter_facts_are_kept_with_the_decision(qtbot: QtBot, skjerm: PersonSkjerm) -> None:
    skjema = skjerm.aapne_skjema("vedtak")
    skjema.sett("type", "permisjon_foedsel_adopsjon")
    skjema.sett("startdato", date(2026, 11, 2))
    skjema.sett("sluttdato", date(2026, 11, 13))
    skjema.sett("brev.foedsel_dato", date(2026, 10, 30))
    skjema.sett("brev.brukt_av_deltaker_mnd", "1,5")
    skjema.sett("brev.begge_i_program", True)
    skjema.sett("brev.begrunnelse", "Barnet er født. ")
    lagre(qtbot, skjerm, "vedtak")
    (lagret,) = (v for v in skjerm.sak.vedtak if v.type == "permisjon_foedsel_adopsjon")
    assert lagret.opplysninger == {
        "foedsel_dato": "2026-10-30",
        "brukt_av_deltaker_mnd": "1.5",
        "begge_i_program": True,
        "begrunnelse": "Barnet er født.",
    }
    visning = vedtak(skjerm, "Permisjon pga fødsel/adopsjon", date(2026, 10, 14))
    brev = {o.noekkel: o.verdi for o in visning.brevopplysninger}
    assert brev["foedsel_dato"] == "30.10.2026"
    assert brev["brukt_av_deltaker_mnd"] == "1,5"
    assert brev["begge_i_program"] == "Ja"


def test_only_the_period_of_a_saved_decision_can_be_edited(skjerm: PersonSkjerm) -> None:
    rad = vedtak(skjerm, "Permisjon pga egen sykdom", date(2025, 2, 25))
    skjema = skjerm.aapne_skjema("vedtak", rad.id)
    aapne = [f.noekkel for f in skjema.felt if f.art.name != "LAAST"]
    assert aapne == ["startdato", "sluttdato"]
    laaste = {f.etikett: f.hjelp for f in skjema.felt if f.art.name == "LAAST"}
    assert laaste["Vedtakstype"] == "Permisjon pga egen sykdom"


def test_a_draft_lives_until_it_is_cancelled(skjerm: PersonSkjerm) -> None:
    skjema = skjerm.aapne_skjema("vedtak")
    assert not skjerm.har_ulagret
    skjema.sett("type", "deltakelse")
    assert skjerm.aapne_skjema("vedtak") is skjema
    assert skjerm.ulagrede_kort == ("vedtak",)
    skjema.avbryt()
    assert not skjerm.har_ulagret
    assert skjerm.skjemaer == {}


def test_the_goal_shows_its_deadline_and_can_be_taken_back(
    qtbot: QtBot, skjerm: PersonSkjerm
) -> None:
    skjema = skjerm.aapne_skjema("sluttmaal")
    assert isinstance(skjema, SluttmaalSkjema)
    with qtbot.waitSignal(skjema.forhaandsvist):
        skjema.sett("kode", "fullfoere_vgo_over_25")
    assert skjema.hva is not None
    assert skjema.hva.etter is not None
    assert skjema.hva.etter > date(2027, 12, 1)
    assert skjema.hjelp(skjema.felt[0])
    lagre(qtbot, skjerm, "sluttmaal")
    assert skjerm.visning is not None
    assert [rad.merknad for rad in skjerm.visning.sluttmaal] == ["", "erstattet"]
    with qtbot.waitSignal(skjerm.endret):
        skjerm.rom.angre()
    assert frist(skjerm) == "15.01.2027"


def test_the_first_goal_gives_the_deadline(
    qtbot: QtBot, rom: Arbeidsrom, saker: dict[str, Sak]
) -> None:
    skjerm = skjerm_for(qtbot, rom, saker["Karimi"])
    assert skjerm.visning is not None
    assert [b.deler[0] for b in skjerm.visning.banner][1:] == [
        "Registrer sluttmål for å få frist for gjennomføring"
    ]
    skjerm.aapne_skjema("sluttmaal").sett("kode", "arbeid_uten_vgo")
    lagre(qtbot, skjerm, "sluttmaal")
    assert skjerm.visning is not None
    assert skjerm.visning.status is not None
    assert "Frist for gjennomføring" in [o.etikett for o in skjerm.visning.status.venstre]
    assert not rom.kan_angre


def test_categories_and_register_events_are_rows_of_their_own(
    qtbot: QtBot, skjerm: PersonSkjerm
) -> None:
    skjema = skjerm.aapne_skjema("folkeregister")
    skjema.sett("hendelse", "flyttet")
    skjema.sett("dato", date(2026, 10, 20))
    skjema.lagre()
    assert "fram i tid" in skjema.feil["dato"]
    skjema.sett("dato", date(2026, 10, 12))
    lagre(qtbot, skjerm, "folkeregister")
    (rad,) = skjerm.sak.folkeregister
    endring = skjerm.aapne_skjema("folkeregister", rad.id)
    endring.sett("dato", date(2026, 10, 13))
    lagre(qtbot, skjerm, "folkeregister")
    (rad,) = skjerm.sak.folkeregister
    assert rad.dato == date(2026, 10, 13)
    with qtbot.waitSignal(skjerm.endret):
        skjerm.slett("folkeregister", rad.id)
    assert skjerm.sak.folkeregister[0].slettet
    kategori = skjerm.aapne_skjema("kategorier")
    kategori.sett("kategori", "kan_tilbys_intro")
    kategori.sett("fra", date(2026, 1, 1))
    kategori.lagre()
    assert "Avslutt den først" in kategori.feil["kategori"]


def test_basic_data_are_edited(qtbot: QtBot, skjerm: PersonSkjerm) -> None:
    skjema = skjerm.aapne_skjema("person")
    skjema.sett("etternavn", "Melnyk-Berg")
    skjema.sett("poststed", "Fjordvik")
    lagre(qtbot, skjerm, "person")
    assert skjerm.visning is not None
    assert skjerm.visning.hode.navn == "Daryna Melnyk-Berg"
    assert skjerm.sak.person.foedselsdato == date(1988, 3, 22)


def test_a_person_who_is_gone_says_so(qtbot: QtBot, rom: Arbeidsrom) -> None:
    skjerm = PersonSkjerm(rom, "finnes-ikke")
    with qtbot.waitSignal(skjerm.feilet) as feil:
        skjerm.last()
    assert feil.args is not None
    assert feil.args[0]


def test_a_change_of_somebody_else_is_no_reason_to_reload(
    skjerm: PersonSkjerm, arbeider: Arbeider, rom: Arbeidsrom, saker: dict[str, Sak]
) -> None:
    from core.domain.endring import Endring, Handling

    annen = saker["Karimi"].person.id
    rom.nav.meld(
        Endring(
            person_id=annen,
            liste="vedtak",
            rad_id="x",
            handling=Handling.ENDRET,
            tidspunkt=rom.tjenester.klokke.naa(),
            av="9999-ØVE",
        )
    )
    assert arbeider.er_ledig
    assert skjerm.visning is not None
