"""The forms of the scheme's cards: what they ask, refuse, preview, save and take back."""

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING
from uuid import uuid4

import pytest
from pytestqt.qtbot import QtBot

from core.domain.klage import Klage
from core.domain.person import Folkeregisterhendelse, Folkeregisterrad
from core.domain.sak import Sak
from core.domain.vedtak import Vedtak
from desktop.models.arbeidsrom import Arbeidsrom, Beskjed
from desktop.models.avslutningskjema import AvslutningSkjema
from desktop.models.klageskjema import KlageSkjema
from desktop.models.person import PersonSkjerm
from desktop.models.skjema import Skjema
from desktop.models.skjemafelt import Art
from desktop.models.vedtakskjema import VedtakSkjema
from desktop.models.visning import Ordningstabell

if TYPE_CHECKING:
    from core.services.tjenester import Tjenester

I_DAG = date(2026, 10, 14)


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


def fyll(skjema: Skjema, **verdier: object) -> None:
    for felt, verdi in verdier.items():
        skjema.sett(felt, verdi)  # type: ignore[arg-type]


def lagre(qtbot: QtBot, skjerm: PersonSkjerm, kort: str) -> None:
    with qtbot.waitSignals([skjerm.rom.nav.endret, skjerm.endret], order="strict"):
        skjerm.skjemaer[kort].lagre()


def frist(skjerm: PersonSkjerm) -> str:
    assert skjerm.visning is not None
    assert skjerm.visning.status is not None
    return next(o.verdi for o in skjerm.visning.status.venstre if o.noekkel == "frist")


def vedtaket(skjerm: PersonSkjerm, slag: str) -> Vedtak:
    (funnet,) = (v for v in skjerm.sak.vedtak if v.type == slag and not v.slettet)
    return funnet


def klagen(skjerm: PersonSkjerm, slag: str = "reduksjon_fravaer") -> Klage:
    return vedtaket(skjerm, slag).klager[-1]


def tilstand(skjerm: PersonSkjerm, vedtak_id: str) -> str:
    assert skjerm.visning is not None
    return next(v.tilstand for v in skjerm.visning.vedtak if v.id == vedtak_id)


# appeals


def test_an_appeal_is_registered_under_its_decision_and_taken_back(
    qtbot: QtBot, skjerm: PersonSkjerm, beskjeder: list[Beskjed]
) -> None:
    vedtak = vedtaket(skjerm, "endring_integreringsplan")
    skjema = skjerm.aapne_skjema("klage", vedtak.id)
    laaste = {f.etikett: f.hjelp for f in skjema.felt if f.art is Art.LAAST}
    assert laaste == {
        "Vedtakstype": "Vesentlig endring av integreringsplan",
        "Vedtaksdato": "23.02.2026",
    }
    fyll(skjema, mottatt=date(2026, 3, 2))
    lagre(qtbot, skjerm, "klage")
    assert tilstand(skjerm, vedtak.id) == "(klage registrert)"
    assert beskjeder[-1].tekst == "Klagen er lagret."
    with qtbot.waitSignal(skjerm.endret):
        skjerm.rom.angre()
    assert tilstand(skjerm, vedtak.id) == ""


def test_an_appeal_is_previewed_while_the_outcome_and_its_day_go_together(
    qtbot: QtBot, skjerm: PersonSkjerm
) -> None:
    stans = vedtaket(skjerm, "midlertidig_stans")
    skjema = skjerm.aapne_skjema("klage", stans.id)
    with qtbot.waitSignal(skjema.forhaandsvist):
        fyll(skjema, mottatt=date(2025, 10, 1), avgjort=date(2025, 10, 20), utfall="opprettholdt")
    assert skjema.hva is not None
    assert skjema.hva.naa == date(2027, 1, 15)
    assert skjema.hva.etter is not None
    assert skjema.hva.etter < skjema.hva.naa  # the last appeal decides
    skjema.sett("utfall", None)
    skjema.lagre()
    assert "utfall" in skjema.feil
    fyll(skjema, utfall="medhold", avgjort=None)
    skjema.lagre()
    assert "avgjort" in skjema.feil


def test_the_outcome_locks_the_appeal_and_cannot_be_taken_back(
    qtbot: QtBot, skjerm: PersonSkjerm, beskjeder: list[Beskjed]
) -> None:
    klage = klagen(skjerm)
    skjema = skjerm.aapne_skjema("utfall", klage.id)
    assert [f.noekkel for f in skjema.felt if f.paakrevd] == ["avgjort", "utfall"]
    fyll(skjema, avgjort=I_DAG, utfall="medhold")
    lagre(qtbot, skjerm, "utfall")
    assert tilstand(skjerm, vedtaket(skjerm, "reduksjon_fravaer").id) == "(medhold klage)"
    assert beskjeder[-1].tekst == "Utfallet av klagen er lagret."
    assert beskjeder[-1].angre is None
    assert skjerm.visning is not None
    (vist,) = next(v.klager for v in skjerm.visning.vedtak if v.type == "reduksjon_fravaer")
    assert vist.laast


def test_an_undecided_appeal_is_edited_deleted_and_restored(
    qtbot: QtBot, skjerm: PersonSkjerm, beskjeder: list[Beskjed]
) -> None:
    klage = klagen(skjerm)
    skjema = skjerm.aapne_skjema("klage", klage.id)
    assert skjema.tittel == "Rediger klage på vedtak"
    fyll(skjema, mottatt=date(2026, 10, 5))
    lagre(qtbot, skjerm, "klage")
    assert klagen(skjerm).mottatt == date(2026, 10, 5)
    with qtbot.waitSignal(skjerm.endret):
        skjerm.rom.angre()
    assert klagen(skjerm).mottatt == klage.mottatt
    with qtbot.waitSignal(skjerm.sletting_klar) as spurt:
        skjerm.spoer_sletting("klage", klage.id)
    assert spurt.args == ["klage", klage.id, "Fristen endres ikke."]
    with qtbot.waitSignal(skjerm.endret):
        skjerm.slett("klage", klage.id)
    assert klagen(skjerm).slettet
    assert beskjeder[-1].tekst == "Klagen er slettet."
    with qtbot.waitSignal(skjerm.endret):
        skjerm.gjenopprett("klage", klage.id)
    assert not klagen(skjerm).slettet


def test_what_another_saved_of_an_appeal_is_shown_beside_what_is_typed(
    qtbot: QtBot, skjerm: PersonSkjerm, tjenester: "Tjenester"
) -> None:
    klage = klagen(skjerm)
    skjema = skjerm.aapne_skjema("klage", klage.id)
    assert isinstance(skjema, KlageSkjema)
    fyll(skjema, mottatt=date(2026, 10, 5))
    andres = Klage(id=klage.id, mottatt=date(2026, 10, 6), versjon=klage.versjon)
    tjenester.klager.endre(skjerm.person_id, vedtaket(skjerm, "reduksjon_fravaer").id, andres)
    with qtbot.waitSignal(skjerm.endret):
        skjema.lagre()
    assert skjema.konflikt is not None
    assert skjema.konflikt.felt == (("Klage registrert dato", "05.10.2026", "06.10.2026"),)


def test_a_card_keeps_what_is_typed_and_gives_way_where_nothing_is(skjerm: PersonSkjerm) -> None:
    feil: list[str] = []
    skjerm.rom.feilet.connect(feil.append)
    tomt = skjerm.aapne_skjema("vedtak")
    klage = skjerm.aapne_skjema("utfall", klagen(skjerm).id)
    assert klage is not tomt
    assert list(skjerm.skjemaer) == ["utfall"]
    fyll(klage, avgjort=I_DAG)
    assert skjerm.aapne_skjema("vedtak") is klage
    assert feil == ["Lagre eller avbryt det du har begynt på i kortet, først."]


# contact, contract and termination


def tabell(skjerm: PersonSkjerm, noekkel: str) -> Ordningstabell:
    assert skjerm.visning is not None
    return next(t for t in skjerm.visning.ordning_tabeller if t.noekkel == noekkel)


def slutt(skjerm: PersonSkjerm) -> str:
    assert skjerm.visning is not None
    assert skjerm.visning.status is not None
    linjer = skjerm.visning.status.hoeyre
    return next((o.verdi for o in linjer if o.noekkel == "avsluttet"), "")


def test_the_cards_are_named_to_the_letter(skjerm: PersonSkjerm) -> None:
    kontakter, kontrakter, avslutninger = (
        tabell(skjerm, n) for n in ("kontakter", "kontrakter", "avslutninger")
    )
    assert [k[0] for k in kontakter.kolonner] == [
        "Hendelse",
        "Hendelsesdato",
        "Registrert dato",
        "Registrert av",
        "Oppfølgingskommune/bydel",
    ]
    assert [k[0] for k in kontrakter.kolonner][:2] == ["Integreringskontrakt", "Dato inngått"]
    assert [k[0] for k in avslutninger.kolonner] == [
        "Avslutning",
        "Avslutningsårsak",
        "Antall timer arbeid per uke",
        "Avslutningsdato",
        "Registrert av",
        "Oppf.kommune/bydel",
    ]
    (rad,) = avslutninger.rader
    assert rad.celler == ("Ordinær avslutning", "Arbeid", "30,0", "01.12.2025", "KAHO", "Fjordvik")
    assert rad.merknad == "(ikke gjeldende) – gjenåpnet"
    assert ("Gjenåpnet program dato", "02.03.2026") in {(o.etikett, o.verdi) for o in rad.detaljer}


def test_a_refusal_ends_the_scheme_and_deleting_it_is_the_way_back(
    qtbot: QtBot, skjerm: PersonSkjerm
) -> None:
    skjema = skjerm.aapne_skjema("kontakter")
    with qtbot.waitSignal(skjema.forhaandsvist):
        fyll(skjema, type="avvist_program", dato=I_DAG)
    assert skjema.hva is not None
    assert skjema.hva.varsler[-1] == "Programmet avsluttes 14.10.2026: Person avvist program."
    assert any("åpen igjen" in varsel for varsel in skjema.hva.varsler)
    lagre(qtbot, skjerm, "kontakter")
    assert slutt(skjerm) == "14.10.2026 – Person avvist program"
    (motorens,) = (r for r in tabell(skjerm, "avslutninger").rader if not r.dempet)
    assert "Slett registreringen «Person har avvist program»" in motorens.laast
    assert motorens.handlinger == ()
    ny = next(r for r in tabell(skjerm, "kontakter").rader if "avvist" in r.celler[0])
    assert "Slett raden" in ny.laast
    with qtbot.waitSignal(skjerm.sletting_klar) as spurt:
        skjerm.spoer_sletting("kontakter", ny.id)
    assert "Programmet er da ikke avsluttet lenger." in spurt.args[2]
    with qtbot.waitSignal(skjerm.endret):
        skjerm.slett("kontakter", ny.id)
    assert slutt(skjerm) == ""
    slettet = next(r for r in tabell(skjerm, "kontakter").rader if r.id == ny.id)
    assert (slettet.merknad, slettet.historisk) == ("(slettet)", True)
    assert slettet.handlinger == ("gjenopprett",)


@pytest.mark.parametrize(("navn", "ledetekst"), [("Melnyk", True), ("Karimi", False)])
def test_a_contract_is_voluntary_under_chapter_6a_alone(
    qtbot: QtBot, rom: Arbeidsrom, saker: dict[str, Sak], navn: str, *, ledetekst: bool
) -> None:
    skjerm = skjerm_for(qtbot, rom, saker[navn])
    (seksjon,) = skjerm.aapne_skjema("kontrakter").seksjoner()
    assert (seksjon.ledetekst == "Frivillig etter kapittel 6A") is ledetekst
    neste = tabell(skjerm, "kontrakter").tom_neste
    assert (neste == "Etter kapittel 6A er kontrakten frivillig") is ledetekst


def test_a_contract_is_edited_and_not_ahead_of_time(qtbot: QtBot, skjerm: PersonSkjerm) -> None:
    (rad,) = tabell(skjerm, "kontrakter").rader
    skjema = skjerm.aapne_skjema("kontrakter", rad.id)
    assert skjema.tittel == "Rediger inngått integreringskontrakt"
    fyll(skjema, inngaatt=date(2026, 10, 15))
    skjema.lagre()
    assert "fram i tid" in skjema.feil["inngaatt"]
    fyll(skjema, inngaatt=date(2024, 9, 3))
    lagre(qtbot, skjerm, "kontrakter")
    assert tabell(skjerm, "kontrakter").rader[0].celler[1] == "03.09.2024"
    with qtbot.waitSignal(skjerm.endret):
        skjerm.rom.angre()
    assert tabell(skjerm, "kontrakter").rader[0].celler[1] == rad.celler[1]


def test_the_engines_row_is_locked_and_replaced_by_a_cause(
    qtbot: QtBot, rom: Arbeidsrom, saker: dict[str, Sak]
) -> None:
    skjerm = skjerm_for(qtbot, rom, saker["Bondarenko"])
    foer = tabell(skjerm, "avslutninger")
    (motorens,) = foer.rader
    assert (foer.legg_til, foer.mangler_aarsak) == ("Legg til avslutningsårsak", True)
    assert motorens.celler[1] == "Avslutningsårsak ikke registrert"
    assert motorens.handlinger == ()
    assert "Legg til en avslutningsårsak" in motorens.laast
    skjema = skjerm.aapne_skjema("avslutninger")
    assert skjema.verdier["dato"] == date(2026, 2, 13)
    fyll(skjema, aarsak="arbeid", timer_per_uke="30")
    lagre(qtbot, skjerm, "avslutninger")
    etter = tabell(skjerm, "avslutninger")
    assert not etter.mangler_aarsak
    assert [(r.celler[1], r.merknad, r.historisk) for r in etter.rader] == [
        ("Avslutningsårsak ikke registrert", "(slettet)", True),
        ("Arbeid", "", False),
    ]
    assert etter.rader[0].celler[4] == motorens.celler[4]  # still the engine's
    with qtbot.waitSignal(skjerm.endret):
        skjerm.rom.angre()
    assert tabell(skjerm, "avslutninger").mangler_aarsak


def test_what_the_register_said_can_be_edited(
    qtbot: QtBot, skjerm: PersonSkjerm, tjenester: "Tjenester"
) -> None:
    hendelse = Folkeregisterrad(
        id=str(uuid4()), hendelse=Folkeregisterhendelse.UTVANDRET, dato=date(2026, 10, 1)
    )
    tjenester.folkeregister.registrer(skjerm.person_id, hendelse)
    tjenester.regelmotor.kjoer(tjenester.regelmotor.planlegg(), bekreftet=True)
    with qtbot.waitSignal(skjerm.endret):
        skjerm.last()
    motorens = next(r for r in tabell(skjerm, "avslutninger").rader if r.laast)
    assert motorens.handlinger == ("rediger",)
    skjema = skjerm.aapne_skjema("avslutninger", motorens.id)
    fyll(skjema, dato=date(2026, 10, 2))
    assert isinstance(skjema, AvslutningSkjema)
    with qtbot.waitSignals([skjerm.rom.nav.endret, skjerm.endret], order="strict"):
        skjema.bekreft()
    rad = next(r for r in tabell(skjerm, "avslutninger").rader if r.id == motorens.id)
    assert (rad.celler[3], rad.handlinger) == ("02.10.2026", ("rediger", "slett"))


# re-opening, and decisions registered anew


@pytest.fixture
def kovalenko(qtbot: QtBot, rom: Arbeidsrom, saker: dict[str, Sak]) -> PersonSkjerm:
    """The screen of one who left for work under chapter 6A and may start again."""
    return skjerm_for(qtbot, rom, saker["Kovalenko"])


def etiketter(skjerm: PersonSkjerm) -> set[str]:
    assert skjerm.visning is not None
    assert skjerm.visning.status is not None
    return {o.etikett for o in skjerm.visning.status.venstre}


def test_a_programme_is_opened_again_and_the_decision_is_offered(
    qtbot: QtBot, kovalenko: PersonSkjerm, beskjeder: list[Beskjed]
) -> None:
    skjerm = kovalenko
    assert {"Frist for gjenoppstart", "Aktiv tid i program"} <= etiketter(skjerm)
    (rad,) = tabell(skjerm, "avslutninger").rader
    assert rad.handlinger == ("gjenaapne", "rediger", "slett")
    skjema = skjerm.aapne_skjema("gjenaapning", rad.id)
    fyll(skjema, gjenaapnet=date(2026, 10, 29))
    skjema.lagre()
    assert "innen frist for gjenoppstart 28.10.2026" in skjema.feil["gjenaapnet"]
    with qtbot.waitSignal(skjema.forhaandsvist):
        fyll(skjema, gjenaapnet=date(2026, 10, 19))
    assert skjema.hva is not None
    assert skjema.hva.notater[0] == "Beregnet med nytt vedtak om deltakelse fra samme dato."
    assert ("Fristen blir", "Frist for gjennomføring") in skjema.hva.fakta
    lagre(qtbot, skjerm, "gjenaapning")
    assert beskjeder[-1].tekst.startswith("Gjenåpningen er lagret.")
    (rad,) = tabell(skjerm, "avslutninger").rader
    assert rad.merknad == "(ikke gjeldende) – gjenåpnet"
    assert rad.handlinger == ("nytt_vedtak", "angre_gjenaapning", "rediger", "slett")
    tilbud = skjerm.skjemaer["vedtak"]
    assert isinstance(tilbud, VedtakSkjema)
    assert not tilbud.endret
    nytt = tilbud.bygg()
    assert nytt is not None
    assert (nytt.type, nytt.resultat, nytt.startdato) == (
        "deltakelse",
        "innvilget",
        date(2026, 10, 19),
    )
    lagre(qtbot, skjerm, "vedtak")
    assert {"Frist beregnet fra", "Frist for gjennomføring"} <= etiketter(skjerm)
    assert "Aktiv tid i program" not in etiketter(skjerm)
    (rad,) = tabell(skjerm, "avslutninger").rader
    assert rad.handlinger == ("angre_gjenaapning", "rediger", "slett")


def test_a_re_opening_is_taken_back_by_its_button_and_by_undo(
    qtbot: QtBot, kovalenko: PersonSkjerm
) -> None:
    skjerm = kovalenko
    (rad,) = tabell(skjerm, "avslutninger").rader
    fyll(skjerm.aapne_skjema("gjenaapning", rad.id), gjenaapnet=date(2026, 10, 19))
    lagre(qtbot, skjerm, "gjenaapning")
    skjerm.lukk_skjema("vedtak")
    with qtbot.waitSignal(skjerm.endret):
        skjerm.angre_gjenaapning(rad.id)
    assert tabell(skjerm, "avslutninger").rader[0].merknad == ""
    with qtbot.waitSignal(skjerm.endret):
        skjerm.rom.angre()
    assert tabell(skjerm, "avslutninger").rader[0].merknad == "(ikke gjeldende) – gjenåpnet"


def test_a_decision_registered_anew_keeps_all_it_said(
    qtbot: QtBot, skjerm: PersonSkjerm, beskjeder: list[Beskjed]
) -> None:
    gammelt = vedtaket(skjerm, "reduksjon_fravaer")
    skjema = skjerm.registrer_paa_nytt(gammelt.id)
    assert isinstance(skjema, VedtakSkjema)
    assert not skjema.endret
    bygd = skjema.bygg()
    assert bygd is not None
    like = replace(
        bygd, id=gammelt.id, klager=gammelt.klager, spor=gammelt.spor, versjon=gammelt.versjon
    )
    assert like == gammelt
    with qtbot.waitSignal(skjema.forhaandsvist):
        fyll(skjema, vedtaksdato=date(2026, 9, 25))
    lagre(qtbot, skjerm, "vedtak")
    assert vedtaket(skjerm, "reduksjon_fravaer").vedtaksdato == date(2026, 9, 25)
    assert tilstand(skjerm, gammelt.id) == "(slettet)"
    assert beskjeder[-1].angre is not None
    with qtbot.waitSignal(skjerm.endret):
        skjerm.rom.angre()
    assert vedtaket(skjerm, "reduksjon_fravaer").id == gammelt.id
    assert tilstand(skjerm, gammelt.id) == "(klage registrert)"


def test_every_kind_of_decision_can_be_registered_anew(
    qtbot: QtBot, rom: Arbeidsrom, saker: dict[str, Sak]
) -> None:
    sett = set()
    for sak in saker.values():
        skjerm = skjerm_for(qtbot, rom, sak)
        for gammelt in skjerm.sak.vedtak:
            bygd = VedtakSkjema(rom.arbeider, rom.tjenester, skjerm.sak, erstatter=gammelt).bygg()
            assert bygd is not None
            assert (bygd.opplysninger, bygd.timer, bygd.kommune, bygd.legg_til_frist_som) == (
                gammelt.opplysninger,
                gammelt.timer,
                gammelt.kommune,
                gammelt.legg_til_frist_som,
            )
            sett.add(gammelt.type)
    assert len(sett) > 5
