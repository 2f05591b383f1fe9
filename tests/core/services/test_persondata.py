"""Basic data, residence and rows of a person on both databases: reasons, effects, conflicts."""

from dataclasses import replace
from datetime import date
from uuid import uuid4

import pytest

from core.domain.endring import Endring, Handling
from core.domain.person import (
    Adresse,
    Folkeregisterhendelse,
    Folkeregisterrad,
    Kategori,
    Oppfoelging,
    Opphold,
    Person,
)
from core.services.feil import Avvist, FinnesAllerede, Konflikt
from core.services.klokke import FastKlokke
from core.services.saksfil import skriv_sak
from core.services.tjenester import Tjenester, lag_tjenester
from core.storage.base import Base
from tests.core.rules.saksbygger import dag, deltakelse, person

PER = date(2024, 9, 4)
FEIL_KONTROLL = "902199900031"


@pytest.fixture
def tj(base: Base) -> Tjenester:
    """The use cases on an empty caseload."""
    return lag_tjenester(base, FastKlokke.paa(PER))


@pytest.fixture
def person_id(tj: Tjenester) -> str:
    """A person in a programme, followed up by one municipality."""
    en = person(id=str(uuid4()), duf_begrunnelse="Oppdiktet nummer")
    tj.personer.registrer(
        en,
        Oppfoelging(id=str(uuid4()), kommune="9999", fra=date(2022, 6, 1)),
        Kategori(id=str(uuid4()), kategori="rett_plikt_intro", fra=date(2022, 6, 1)),
    )
    tj.sluttmaal.sett(en.id, "arbeid_med_vgo", None)
    tj.vedtak.registrer(en.id, deltakelse("01.08.2024", id=str(uuid4())))
    return en.id


def gjort(endring: Endring | None) -> Endring:
    assert endring is not None
    return endring


def felter(feil: pytest.ExceptionInfo[Avvist]) -> list[str]:
    return [a.felt for a in feil.value.avvik]


def test_an_unlikely_duf_number_is_kept_with_its_reason(tj: Tjenester) -> None:
    en = person(duf=FEIL_KONTROLL, id=str(uuid4()))
    with pytest.raises(Avvist) as feil:
        tj.personer.registrer(en, None, None)
    assert felter(feil) == ["duf_begrunnelse"]
    assert tj.personer.finn_duf(FEIL_KONTROLL) is None
    tj.personer.registrer(replace(en, duf_begrunnelse=" Slik i\u00a0vedtaket "), None, None)
    lagret = tj.personer.hent(en.id).sak.person
    assert lagret.duf_begrunnelse == "Slik i vedtaket"
    with pytest.raises(Avvist) as feil:
        tj.personer.endre(replace(lagret, duf_begrunnelse=" "))
    assert felter(feil) == ["duf_begrunnelse"]


def test_an_imported_person_is_asked_for_a_reason_when_she_is_edited(tj: Tjenester) -> None:
    en = person(duf=FEIL_KONTROLL, id=str(uuid4()))
    tj.personer.registrer(replace(en, duf_begrunnelse="Slik i vedtaket"), None, None)
    (fil,) = list(tj.saksfiler.eksporter([en.id]))
    assert "duf_begrunnelse" not in fil["person"]  # type: ignore[operator]
    annen = replace(tj.personer.hent(en.id).sak, person=person(duf="902199900131"))
    tj.saksfiler.importer([skriv_sak(annen)])
    innlest = tj.personer.hent(str(tj.personer.finn_duf("902199900131"))).sak.person
    assert innlest.duf_begrunnelse == ""
    with pytest.raises(Avvist):
        tj.personer.endre(replace(innlest, fornavn="Ny"))
    tj.personer.endre(replace(innlest, fornavn="Ny", duf_begrunnelse="Fra forrige kommune"))


def test_basic_data_are_kept_clean(tj: Tjenester) -> None:
    skrevet = person(
        id=str(uuid4()),
        duf=" 9021 999000-07 ",
        duf_begrunnelse="Oppdiktet",
        foedselsnummer="020132 99997",
        fornavn="A\u030a\tse\u200b",
        tolkespraak="  dari ",
        adresse=Adresse(" Storgata  1 ", "0 001", "Fjord\u00advik"),
        bokommune="9999",
    )
    tj.personer.registrer(skrevet, None, None)
    lagret = tj.personer.hent(skrevet.id).sak.person
    assert (lagret.duf, lagret.foedselsnummer) == ("902199900007", "02013299997")
    assert (lagret.fornavn, lagret.tolkespraak) == ("Å se", "dari")
    assert lagret.adresse == Adresse("Storgata 1", "0001", "Fjord\u00advik")
    tj.personer.endre(replace(lagret, foedselsnummer=" ", tolkespraak=""))
    etter = tj.personer.hent(skrevet.id).sak.person
    assert (etter.foedselsnummer, etter.tolkespraak) == (None, None)


def test_a_refused_follow_up_stops_the_whole_new_person(tj: Tjenester) -> None:
    en = person(id=str(uuid4()), duf_begrunnelse="Oppdiktet")
    with pytest.raises(Avvist) as feil:
        tj.personer.registrer(en, Oppfoelging(id=str(uuid4()), kommune="9999"), None)
    assert felter(feil) == ["fra"]
    assert tj.personer.finn_duf(en.duf) is None


def test_a_known_number_leads_to_the_one_who_has_it(tj: Tjenester, person_id: str) -> None:
    annen = person(duf="900000000108", id=str(uuid4()), duf_begrunnelse="Oppdiktet")
    tj.personer.registrer(annen, None, None)
    with pytest.raises(FinnesAllerede) as finnes:
        tj.personer.endre(replace(annen, duf="9021 9990 0007"))
    assert finnes.value.person_id == person_id


def test_follow_up_has_a_history_and_can_be_taken_back(tj: Tjenester, person_id: str) -> None:
    ny = Oppfoelging(id=str(uuid4()), kommune="9991", bydel="Øst", fra=date(2024, 9, 1))
    gjort(tj.oppfoelging.registrer(person_id, ny))
    assert tj.oppfoelging.registrer(person_id, ny) is None
    (rad,) = tj.liste.rader([person_id])
    assert (rad.kommune, rad.bydel) == ("9991", "Øst")
    with pytest.raises(Avvist) as feil:
        tj.oppfoelging.registrer(person_id, replace(ny, id=str(uuid4()), kommune="9992"))
    assert felter(feil) == ["fra"]
    gjort(tj.oppfoelging.endre(person_id, replace(ny, bydel=None)))
    gjort(tj.oppfoelging.slett(person_id, ny.id, 2))
    assert tj.liste.rader([person_id])[0].kommune == "9999"
    gjort(tj.oppfoelging.gjenopprett(person_id, ny.id, 3))
    historie = tj.personer.hent(person_id).sak.oppfoelging
    assert [(o.kommune, o.slettet) for o in historie] == [("9999", False), ("9991", False)]
    with tj.base.lesing() as lesing:
        handlinger = [h.handling for h in lesing.hendelser.for_person(person_id)]
    assert handlinger.count("slettet") == handlinger.count("gjenopprettet") == 1


def test_a_follow_up_counts_from_its_day(base: Base, tj: Tjenester, person_id: str) -> None:
    senere = Oppfoelging(id=str(uuid4()), kommune="9991", fra=date(2024, 9, 5))
    tj.oppfoelging.registrer(person_id, senere)
    assert tj.liste.rader([person_id])[0].kommune == "9999"
    i_morgen = lag_tjenester(base, FastKlokke.paa(date(2024, 9, 5)))
    i_morgen.dagskifte.oppdater()
    assert tj.liste.rader([person_id])[0].kommune == "9991"
    ny = replace(person(duf="900000000108"), id=str(uuid4()), duf_begrunnelse="Oppdiktet")
    tj.personer.registrer(ny, replace(senere, id=str(uuid4())), None)
    assert tj.liste.rader([ny.id])[0].kommune == "9991"


def test_residence_is_saved_over_what_was_seen(tj: Tjenester, person_id: str) -> None:
    foer = Opphold()
    nytt = Opphold(hjemmel=" Utlendingsloven  § 34 ", ankomst_norge=date(2022, 3, 19))
    endring = gjort(tj.opphold.endre(person_id, nytt, foer))
    assert (endring.liste, endring.handling) == ("opphold", Handling.REGISTRERT)
    lagret = tj.personer.hent(person_id).sak.opphold
    assert lagret.hjemmel == "Utlendingsloven § 34"
    assert tj.opphold.endre(person_id, lagret, lagret) is None
    with pytest.raises(Konflikt):
        tj.opphold.endre(person_id, replace(lagret, bosatt_etter_avtale=True), foer)
    with pytest.raises(Avvist) as feil:
        tj.opphold.endre(person_id, replace(lagret, effektuert=date(1800, 1, 1)), lagret)
    assert felter(feil) == ["effektuert"]
    endring = gjort(tj.opphold.endre(person_id, replace(lagret, bosatt_etter_avtale=True), lagret))
    assert endring.handling is Handling.ENDRET
    sak = tj.personer.hent(person_id).sak
    assert sak.opphold.bosatt_etter_avtale
    (varsel,) = tj.opphold.varsler(sak, replace(sak.opphold, vedtaksdato=date(2025, 1, 1)))
    assert varsel.felt == "vedtaksdato"


def test_a_row_says_what_it_would_do_before_it_is_saved(tj: Tjenester, person_id: str) -> None:
    sak = tj.personer.hent(person_id).sak
    doed = Folkeregisterrad(
        id=str(uuid4()), hendelse=Folkeregisterhendelse.DOED, dato=date(2024, 9, 1)
    )
    vist = tj.folkeregister.forhaandsvis(sak, doed)
    assert [v.melding for v in vist.varsler] == ["Programmet avsluttes 01.09.2024: Død."]
    tj.folkeregister.registrer(person_id, doed)
    sak = tj.personer.hent(person_id).sak
    vist = tj.folkeregister.forhaandsvis_sletting(sak, doed.id)
    assert [v.melding for v in vist.varsler] == ["Programmet er da ikke avsluttet lenger."]
    fram = replace(doed, dato=date(2024, 9, 5))
    assert [a.felt for a in tj.folkeregister.forhaandsvis(sak, fram).avvik] == ["dato"]


def test_deleting_the_category_leaves_no_deadline(tj: Tjenester, person_id: str) -> None:
    sak = tj.personer.hent(person_id).sak
    (rad,) = sak.kategorier
    vist = tj.kategorier.forhaandsvis_sletting(sak, rad.id)
    assert vist.naa is not None
    assert (vist.naa.frist, vist.etter) == (dag("01.02.2025"), None)
    tidlig = replace(rad, fra=date(2025, 1, 1))
    assert "fram i tid" in tj.kategorier.forhaandsvis(sak, tidlig).varsler[0].melding


def test_a_new_persons_deadline_is_shown_from_her_category(tj: Tjenester) -> None:
    from core.domain.sak import Sak

    kategori = Kategori(id="k", kategori="rett_plikt_intro", fra=date(2024, 9, 1))
    vist = tj.kategorier.forhaandsvis(Sak(person=Person(duf="")), kategori)
    assert vist.naa is None
    assert vist.etter is not None
    assert vist.etter.frist == dag("01.09.2026")
