"""The forms of basic data, residence and rows: what they ask, warn of, save and take back."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from pytestqt.qtbot import QtBot

from core.domain.person import Adressesperre, Kjoenn
from core.domain.sak import Sak
from desktop.background import Arbeider
from desktop.models.arbeidsrom import Arbeidsrom
from desktop.models.hoved import Hovedskjerm
from desktop.models.person import PersonSkjerm
from desktop.models.personskjema import PersonSkjema
from desktop.models.skjema import Skjema
from desktop.models.skjemafelt import Art
from desktop.models.visning import Tabell

if TYPE_CHECKING:
    from core.services.klokke import FastKlokke
    from core.services.tjenester import Tjenester

UVANLIG = "202400000031"  # wrong control digits, so that no real number is written here
VINTER = date(2026, 1, 1)


def ro(qtbot: QtBot, rom: Arbeidsrom) -> None:
    qtbot.waitUntil(lambda: rom.arbeider.er_ledig)


@pytest.fixture
def rom(tjenester: "Tjenester", arbeider: Arbeider) -> Arbeidsrom:
    """What the screens share, with every municipality by name."""
    return Arbeidsrom(tjenester, arbeider, tjenester.steder.navn())


@pytest.fixture
def skjerm(qtbot: QtBot, rom: Arbeidsrom, saker: dict[str, Sak]) -> PersonSkjerm:
    """Daryna Melnyk's screen, loaded."""
    skjerm = PersonSkjerm(rom, saker["Melnyk"].person.id)
    with qtbot.waitSignal(skjerm.endret):
        skjerm.last()
    return skjerm


@pytest.fixture
def ny(rom: Arbeidsrom, qtbot: QtBot) -> PersonSkjema:
    """The form of a new person, with the places to choose from."""
    skjema = Hovedskjerm(rom).begynn_ny_person()
    skjema.seksjoner()
    ro(qtbot, rom)
    return skjema


def fyll(skjema: Skjema, **verdier: object) -> None:
    for felt, verdi in verdier.items():
        skjema.sett(felt, verdi)  # type: ignore[arg-type]


def lagre(qtbot: QtBot, skjerm: PersonSkjerm, kort: str) -> None:
    with qtbot.waitSignals([skjerm.rom.nav.endret, skjerm.endret], order="strict"):
        skjerm.skjemaer[kort].lagre()


def noekler(skjema: Skjema) -> set[str]:
    return {felt.noekkel for felt in skjema.felt}


def tabell(skjerm: PersonSkjerm) -> Tabell:
    assert skjerm.visning is not None
    (vist,) = skjerm.visning.bosetting_tabeller
    return vist


# a new person


def test_everything_that_is_known_of_a_person_can_be_registered(
    qtbot: QtBot, rom: Arbeidsrom, ny: PersonSkjema
) -> None:
    fyll(
        ny,
        duf="9026 000001 04",
        foedselsnummer="288946 98995",
        fornavn="  Åse\tMarie ",
        etternavn="Ærlig",
        foedselsdato=date(1946, 9, 28),
        kjoenn="mann",
        maalform_felt="nn",
        tolkespraak="dari",
        gate="Strandgata 1",
        postnummer="9999",
        poststed="Fjordvik",
        adressesperre="fortrolig",
        bokommune="9999",
        barn_under_18="2",
        venter_barn=True,
        alene_om_omsorg=True,
        kronisk_sykt_barn=True,
        fullfoert_vgo="nei",
        bydel="Sentrum",
        oppfoelging_fra=date(2026, 9, 1),
        kategori="rett_plikt_intro",
        kategori_fra=date(2026, 9, 1),
    )
    assert ny.varsler() == ()
    with qtbot.waitSignal(ny.lagret) as lagret:
        ny.lagre()
    assert lagret.args is not None
    sak = rom.tjenester.personer.hent(lagret.args[0].person_id).sak
    person = sak.person
    assert (person.duf, person.duf_begrunnelse) == ("902600000104", "")
    assert (person.fornavn, person.foedselsnummer) == ("Åse Marie", "28894698995")
    assert (person.kjoenn, person.adressesperre) == (Kjoenn.MANN, Adressesperre.FORTROLIG)
    assert (person.bokommune, person.barn_under_18, person.fullfoert_vgo) == ("9999", 2, False)
    assert person.venter_barn
    assert person.alene_om_omsorg
    assert person.kronisk_sykt_barn
    (oppfoelging,), (kategori,) = sak.oppfoelging, sak.kategorier
    assert (oppfoelging.kommune, oppfoelging.bydel) == (rom.tjenester.bruker.kommune, "Sentrum")
    assert (oppfoelging.fra, kategori.fra) == (date(2026, 9, 1), date(2026, 9, 1))


def test_an_unlikely_number_is_confirmed_and_reasoned(
    qtbot: QtBot, rom: Arbeidsrom, ny: PersonSkjema
) -> None:
    assert "duf_begrunnelse" not in noekler(ny)
    fyll(ny, etternavn="Berg", oppfoelgingskommune=None)
    with qtbot.waitSignal(ny.oppsett_endret):
        ny.sett("duf", UVANLIG)
    duf = next(felt for felt in ny.felt if felt.noekkel == "duf")
    assert ny.hjelp(duf) == "Kontrollsifrene i DUF-nummeret stemmer ikke. Sjekk tallene."
    ny.lagre()
    assert set(ny.feil) == {"duf_begrunnelse", "duf_bekreftet"}
    assert ny.feiloppsummering == "2 felt må rettes"
    ny.sett("duf_begrunnelse", "Står slik i vedtaket")
    ny.lagre()
    assert set(ny.feil) == {"duf_bekreftet"}
    ny.sett("duf_bekreftet", True)
    with qtbot.waitSignal(ny.lagret) as lagret:
        ny.lagre()
    assert lagret.args is not None
    sak = rom.tjenester.personer.hent(lagret.args[0].person_id).sak
    assert (sak.person.duf_begrunnelse, sak.oppfoelging) == ("Står slik i vedtaket", ())


def test_a_mended_number_needs_no_reason_any_more(ny: PersonSkjema) -> None:
    fyll(ny, duf=UVANLIG, duf_begrunnelse="Slik", duf_bekreftet=True)
    ny.sett("duf", "180000000031")
    assert not ny.verdier["duf_bekreftet"]  # something else is odd about it now
    ny.sett("duf", "9026 000001 04")
    assert "duf_begrunnelse" not in noekler(ny)
    duf = next(felt for felt in ny.felt if felt.noekkel == "duf")
    assert ny.hjelp(duf) == "Tolv sifre, gjerne med mellomrom"
    assert ny._uten_unoedig_begrunnelse().duf_begrunnelse == ""


def test_a_known_number_is_told_when_one_leaves_the_field(
    qtbot: QtBot, rom: Arbeidsrom, saker: dict[str, Sak], ny: PersonSkjema
) -> None:
    ny.sett("duf", saker["Melnyk"].person.duf_gruppert)
    ny.forlat("duf")
    ro(qtbot, rom)
    assert ny.feil == {"duf": "DUF-nummeret finnes allerede"}
    assert ny.finnes_id == saker["Melnyk"].person.id
    ny.sett("duf", "9026 000001 04")
    assert (ny.feil, ny.finnes_id, ny.melding) == ({}, "", "")
    ny.forlat("duf")
    ro(qtbot, rom)
    assert ny.feil == {}


def test_a_known_number_is_refused_on_saving(
    qtbot: QtBot, saker: dict[str, Sak], ny: PersonSkjema
) -> None:
    fyll(ny, duf=saker["Melnyk"].person.duf, etternavn="Dobbel")
    with qtbot.waitSignal(ny.opptatt_endret, check_params_cb=lambda opptatt: not opptatt):
        ny.lagre()
    assert ny.feil == {"duf": "DUF-nummeret finnes allerede"}
    assert ny.finnes_id == saker["Melnyk"].person.id
    assert "allerede registrert" in ny.melding


def test_all_that_must_be_mended_is_told_at_once(ny: PersonSkjema) -> None:
    fyll(
        ny,
        duf=" \u00a0",
        foedselsnummer="1013299997",
        postnummer="12",
        barn_under_18="31",
        kategori="rett_plikt_intro",
        oppfoelging_fra=date(1800, 1, 1),
    )
    ny.lagre()
    assert ny.feil["duf"] == "DUF-nummer må fylles ut"
    assert "mangler ledende null" in ny.feil["foedselsnummer"]
    assert set(ny.feil) == {
        "duf",
        "foedselsnummer",
        "etternavn",
        "postnummer",
        "barn_under_18",
        "kategori_fra",
        "oppfoelging_fra",
    }
    assert ny.foerste_feil == "duf"
    ny.sett("kategori_fra", date(1800, 1, 1))
    ny.forlat("kategori_fra")
    assert "1900" in ny.feil["kategori_fra"]


def test_what_is_odd_is_warned_of(qtbot: QtBot, ny: PersonSkjema) -> None:
    fyll(ny, foedselsnummer="28894698995", foedselsdato=date(1990, 3, 14))
    fyll(ny, oppfoelging_fra=date(1980, 1, 1))
    nummer, oppfoelging = ny.varsler()
    assert "begynner ikke på fødselsdatoen" in nummer
    assert "født 14.03.1990" in oppfoelging
    fyll(ny, kategori="rett_plikt_intro", kategori_fra=date(1985, 1, 1))
    with qtbot.waitSignal(ny.forhaandsvist):
        ny.forhaandsvis()
    assert ny.hva is not None
    assert "Kategorien gjelder fra før" in ny.hva.varsler[0]


def test_districts_are_chosen_where_there_is_a_list(
    qtbot: QtBot, rom: Arbeidsrom, ny: PersonSkjema
) -> None:
    def bydel() -> tuple[Art, int]:
        ny.seksjoner()
        ro(qtbot, rom)
        felt = next(f for f in ny.felt if f.noekkel == "bydel")
        return felt.art, len(felt.valg)

    ny.sett("oppfoelgingskommune", "0301")
    assert bydel() == (Art.VALG, 17)
    ny.sett("bydel", "Grünerløkka")
    ny.sett("oppfoelgingskommune", "3201")
    assert ny.verdier["bydel"] is None
    assert bydel() == (Art.TEKST, 0)


def test_municipalities_are_those_of_the_day(
    qtbot: QtBot, rom: Arbeidsrom, ny: PersonSkjema
) -> None:
    def numre() -> set[str]:
        ny.seksjoner()
        ro(qtbot, rom)
        felt = next(f for f in ny.felt if f.noekkel == "oppfoelgingskommune")
        return {nummer for nummer, _navn in felt.valg}

    assert "3201" in numre()
    assert "3024" not in numre()
    ny.sett("oppfoelging_fra", date(2023, 12, 31))
    assert "3024" in numre()
    assert "3201" not in numre()
    ny.sett("oppfoelgingskommune", "3024")
    ny.sett("oppfoelging_fra", date(2026, 10, 1))
    assert "3024" in numre()  # what is chosen stays, whatever the day
    assert ny.varsler() == (
        "Bærum (3024) er ikke en kommune 01.10.2026. Velg kommunen fra listen på nytt.",
    )
    ny.sett("oppfoelgingskommune", "3201")
    assert ny.varsler() == ()


def test_a_row_of_a_municipality_that_is_gone_says_so(
    qtbot: QtBot, rom: Arbeidsrom, skjerm: PersonSkjerm
) -> None:
    skjema = skjerm.aapne_skjema("oppfoelging")
    fyll(skjema, kommune="3024", fra=date(2026, 10, 1))
    skjema.seksjoner()
    foer = skjema.varsler()  # nobody knows yet
    ro(qtbot, rom)
    assert "Bærum (3024) er ikke en kommune 01.10.2026." in skjema.varsler()[0]
    assert skjema.varsler()[1:] == foer
    skjema.sett("fra", date(2023, 12, 31))
    skjema.seksjoner()
    ro(qtbot, rom)
    assert not any("er ikke en kommune" in varsel for varsel in skjema.varsler())


@pytest.fixture
def ekte_rom(klokke: "FastKlokke", arbeider: Arbeider, tmp_path: Path) -> Iterator[Arbeidsrom]:
    """What the screens share on a caseload of real persons."""
    from core.services.tjenester import lag_tjenester
    from core.storage.aapning import opprett_base
    from core.storage.noekler import Bruker

    base, _kode = opprett_base(
        tmp_path / "ekte.db",
        Bruker(navn="Inger Lund", initialer="INLU", kommune="3201"),
        "fire ord etter hverandre",
    )
    with base:
        tjenester = lag_tjenester(base, klokke)
        yield Arbeidsrom(tjenester, arbeider, tjenester.steder.navn())


def test_a_caseload_of_real_persons_takes_no_test_numbers(
    qtbot: QtBot, ekte_rom: Arbeidsrom
) -> None:
    ny = Hovedskjerm(ekte_rom).begynn_ny_person()
    fyll(ny, duf="9026 000001 04", etternavn="Berg", foedselsnummer="28894698995")
    duf = next(felt for felt in ny.felt if felt.noekkel == "duf")
    assert ny.hjelp(duf) == "DUF-nummer som begynner på 9, hører til øvingsdata."
    ny.lagre()
    assert set(ny.feil) == {"duf_begrunnelse", "duf_bekreftet", "foedselsnummer"}
    assert "Tenor" in ny.feil["foedselsnummer"]
    fyll(ny, duf_begrunnelse="Oppdiktet", duf_bekreftet=True, foedselsnummer="02013299997")
    with qtbot.waitSignal(ny.lagret) as lagret:
        ny.lagre()
    assert lagret.args is not None
    sak = ekte_rom.tjenester.personer.hent(lagret.args[0].person_id).sak
    assert sak.person.duf_begrunnelse == "Oppdiktet"
    assert sak.oppfoelging[0].kommune == "3201"


# basic data


def test_basic_data_are_taken_back(qtbot: QtBot, rom: Arbeidsrom, skjerm: PersonSkjerm) -> None:
    fyll(skjerm.aapne_skjema("person"), fullfoert_vgo="ja", adressesperre="strengt_fortrolig")
    lagre(qtbot, skjerm, "person")
    assert skjerm.visning is not None
    adresse = next(k for k in skjerm.visning.grunndata if k.noekkel == "adresse")
    assert [o.verdi for o in adresse.opplysninger][:1] == ["Strengt fortrolig adresse"]
    assert "Strandgata 14 B" not in str(adresse)
    with qtbot.waitSignal(skjerm.endret):
        rom.angre()
    assert skjerm.sak.person.adressesperre is Adressesperre.INGEN
    assert skjerm.sak.person.fullfoert_vgo is False


def test_the_reason_stands_with_the_number(qtbot: QtBot, skjerm: PersonSkjerm) -> None:
    skjema = skjerm.aapne_skjema("person")
    fyll(skjema, duf=UVANLIG, duf_begrunnelse="Står slik i vedtaket", duf_bekreftet=True)
    lagre(qtbot, skjerm, "person")
    assert skjerm.visning is not None
    person = skjerm.visning.grunndata[0]
    assert ("Begrunnelse for DUF-nummeret", "Står slik i vedtaket") in [
        (o.etikett, o.verdi) for o in person.opplysninger
    ]
    igjen = skjerm.aapne_skjema("person")
    assert igjen.verdier["duf_bekreftet"]
    assert not igjen.endret


def test_another_persons_number_leads_to_her(
    qtbot: QtBot, rom: Arbeidsrom, saker: dict[str, Sak], skjerm: PersonSkjerm
) -> None:
    skjema = skjerm.aapne_skjema("person")
    assert isinstance(skjema, PersonSkjema)
    skjema.forlat("duf")
    ro(qtbot, rom)
    assert skjema.feil == {}  # her own number is no other's
    skjema.sett("duf", saker["Karimi"].person.duf)
    skjema.forlat("duf")
    ro(qtbot, rom)
    assert skjema.finnes_id == saker["Karimi"].person.id


def test_what_another_saved_is_laid_beside_what_is_typed(
    qtbot: QtBot, rom: Arbeidsrom, skjerm: PersonSkjerm
) -> None:
    skjema = skjerm.aapne_skjema("person")
    skjema.sett("etternavn", "Mitt")
    deres = replace(
        skjerm.sak.person, etternavn="Deres", fullfoert_vgo=True, foedselsdato=date(1988, 3, 23)
    )
    rom.tjenester.personer.endre(deres)
    with qtbot.waitSignal(skjerm.endret):
        skjema.lagre()
    assert skjema.konflikt is not None
    assert skjema.konflikt.felt == (
        ("Etternavn", "Mitt", "Deres"),
        ("Fødselsdato", "22.03.1988", "23.03.1988"),
        ("Har fullført videregående opplæring", "Nei", "Ja"),
    )
    lagre(qtbot, skjerm, "person")
    assert skjerm.sak.person.etternavn == "Mitt"


def test_what_another_saved_can_be_taken_over(
    qtbot: QtBot, rom: Arbeidsrom, skjerm: PersonSkjerm
) -> None:
    skjema = skjerm.aapne_skjema("opphold")
    skjema.sett("hjemmel", "Mitt")
    nytt = replace(skjerm.sak.opphold, hjemmel="Deres", bosatt_etter_avtale=False)
    rom.tjenester.opphold.endre(skjerm.person_id, nytt, skjerm.sak.opphold)
    with qtbot.waitSignal(skjerm.endret):
        skjema.lagre()
    assert skjema.konflikt is not None
    assert [felt for felt, _mitt, _deres in skjema.konflikt.felt] == [
        "Hjemmel",
        "Bosatt etter avtale",
    ]
    skjema.bruk_lagret()  # type: ignore[attr-defined]
    assert (skjema.verdier["hjemmel"], skjema.endret, skjema.melding) == ("Deres", False, "")


def test_a_row_that_was_deleted_meanwhile_says_by_whom(
    qtbot: QtBot, rom: Arbeidsrom, skjerm: PersonSkjerm
) -> None:
    (rad,) = skjerm.sak.oppfoelging
    skjema = skjerm.aapne_skjema("oppfoelging", rad.id)
    skjema.sett("bydel", "Øst")
    rom.tjenester.oppfoelging.slett(skjerm.person_id, rad.id, rad.versjon)
    with qtbot.waitSignal(skjerm.endret):
        skjema.lagre()
    assert rom.tjenester.bruker.registrert_av in skjema.melding
    assert skjema.verdier["bydel"] == "Øst"
    assert skjema.konflikt is not None
    assert skjema.konflikt.felt == ()


# residence and follow-up


def test_residence_is_edited_warned_of_and_taken_back(
    qtbot: QtBot, rom: Arbeidsrom, skjerm: PersonSkjerm
) -> None:
    foer = skjerm.sak.opphold
    skjema = skjerm.aapne_skjema("opphold")
    fyll(skjema, effektuert=date(2020, 1, 1), bosatt_etter_avtale="ikke_registrert")
    assert skjema.varsler() == (
        "Effektueringsdatoen er før vedtaksdatoen.",
        "Effektueringsdatoen er før personen kom til Norge.",
    )
    fyll(skjema, ankomst_norge=date(1800, 1, 1))
    skjema.lagre()
    assert "1900" in skjema.feil["ankomst_norge"]
    fyll(skjema, ankomst_norge=None)
    lagre(qtbot, skjerm, "opphold")
    assert skjerm.visning is not None
    (kort,) = skjerm.visning.bosetting
    assert [o.verdi for o in kort.opplysninger][2:] == ["01.01.2020", "–", "Ikke registrert"]
    with qtbot.waitSignal(skjerm.endret):
        rom.angre()
    assert skjerm.sak.opphold == foer


def test_follow_up_shows_its_history(qtbot: QtBot, rom: Arbeidsrom, skjerm: PersonSkjerm) -> None:
    skjema = skjerm.aapne_skjema("oppfoelging")
    assert skjema.verdier["kommune"] == rom.tjenester.bruker.kommune
    assert skjema.varsler() == ("Kommune og bydel er de samme som før denne datoen.",)
    fyll(skjema, kommune="0301", bydel=" Sagene ", fra=date(2026, 11, 1))
    lagre(qtbot, skjerm, "oppfoelging")
    fyll(skjerm.aapne_skjema("oppfoelging"), kommune="3201", fra=date(2026, 2, 1))
    lagre(qtbot, skjerm, "oppfoelging")
    assert [(r.celler[:4], r.merknad, r.dempet) for r in tabell(skjerm).rader] == [
        (("Oslo", "Sagene", "01.11.2026", "–"), "(starter 01.11.2026)", True),
        (("Bærum", "–", "01.02.2026", "31.10.2026"), "", False),
        (("Fjordvik", "–", "12.08.2024", "31.01.2026"), "(ikke gjeldende)", True),
    ]
    assert skjerm.visning is not None
    assert skjerm.visning.hode.kommune == "Bærum"
    igjen = skjerm.aapne_skjema("oppfoelging")
    fyll(igjen, kommune="3201", fra=date(2026, 2, 1))
    igjen.lagre()
    assert "01.02.2026" in igjen.feil["fra"]
    skjerm.lukk_skjema("oppfoelging")
    with qtbot.waitSignal(skjerm.endret):
        rom.angre()
    assert skjerm.visning.hode.kommune == "Fjordvik"
    assert tabell(skjerm).rader[-1].merknad == "(slettet)"


def test_a_follow_up_is_edited_deleted_and_restored(
    qtbot: QtBot, rom: Arbeidsrom, skjerm: PersonSkjerm
) -> None:
    (rad,) = skjerm.sak.oppfoelging
    fyll(skjerm.aapne_skjema("oppfoelging", rad.id), fra=date(2024, 9, 1))
    lagre(qtbot, skjerm, "oppfoelging")
    with qtbot.waitSignal(skjerm.endret):
        rom.angre()
    assert skjerm.sak.oppfoelging[0].fra == rad.fra
    with qtbot.waitSignal(skjerm.sletting_klar) as klar:
        skjerm.spoer_sletting("oppfoelging", rad.id)
    assert klar.args == ["oppfoelging", rad.id, "Fristen endres ikke."]
    with qtbot.waitSignal(skjerm.endret):
        skjerm.slett("oppfoelging", rad.id)
    assert skjerm.visning is not None
    assert skjerm.visning.hode.kommune == ""
    with qtbot.waitSignal(skjerm.endret):
        skjerm.gjenopprett("oppfoelging", rad.id)
    assert skjerm.visning.hode.kommune == "Fjordvik"


# categories and events


def test_a_category_shows_and_says_what_it_does_to_the_deadline(
    qtbot: QtBot, rom: Arbeidsrom, skjerm: PersonSkjerm
) -> None:
    rad = next(k for k in skjerm.sak.kategorier if k.kategori == "rett_intro")
    with qtbot.waitSignal(skjerm.sletting_klar) as klar:
        skjerm.spoer_sletting("kategorier", rad.id)
    assert klar.args == ["kategorier", rad.id, "Etter dette kan ingen frist beregnes."]
    skjema = skjerm.aapne_skjema("kategorier", rad.id)
    with qtbot.waitSignal(skjema.forhaandsvist):
        skjema.sett("fra", date(2024, 9, 1))
    ro(qtbot, rom)
    assert skjema.hva is not None
    assert skjema.hva.naa == date(2027, 1, 15)
    lagre(qtbot, skjerm, "kategorier")
    with qtbot.waitSignal(skjerm.endret):
        rom.angre()
    assert next(k for k in skjerm.sak.kategorier if k.id == rad.id).fra == rad.fra


def test_a_category_twice_is_refused_with_the_way_out(skjerm: PersonSkjerm) -> None:
    skjema = skjerm.aapne_skjema("kategorier")
    fyll(skjema, kategori="rett_norsk", fra=VINTER)
    skjema.lagre()
    assert skjema.feil["fra"] == (
        "Kategorien er registrert fra 12.08.2024, og periodene kan ikke overlappe. "
        "Rediger den raden i stedet."
    )
    fyll(skjema, til=date(2025, 1, 1))
    skjema.forlat("til")
    assert "Kategori til må være" in skjema.feil["til"]


def test_an_event_ends_the_programme_and_deleting_it_begins_it_again(
    qtbot: QtBot, rom: Arbeidsrom, skjerm: PersonSkjerm
) -> None:
    skjema = skjerm.aapne_skjema("folkeregister")
    with qtbot.waitSignal(skjema.forhaandsvist):
        fyll(skjema, hendelse="utvandret", dato=date(2026, 10, 1))
    ro(qtbot, rom)
    assert skjema.hva is not None
    assert skjema.hva.varsler == ("Programmet avsluttes 01.10.2026: Utvandret.",)
    lagre(qtbot, skjerm, "folkeregister")
    (rad,) = skjerm.sak.folkeregister
    with qtbot.waitSignal(skjerm.sletting_klar) as klar:
        skjerm.spoer_sletting("folkeregister", rad.id)
    assert klar.args is not None
    assert "ikke avsluttet lenger" in klar.args[2]
    like = skjerm.aapne_skjema("folkeregister")
    fyll(like, hendelse="utvandret", dato=date(2026, 10, 1))
    like.lagre()
    assert "er registrert fra før" in like.feil["dato"]
