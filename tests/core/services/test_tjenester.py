"""The use cases on both databases: what is saved, refused, logged, and never lost."""

import csv
import json
import re
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from uuid import uuid4

import pytest

from core.domain.beregning import Fristtype
from core.domain.endring import Endring, Handling
from core.domain.person import Folkeregisterhendelse, Folkeregisterrad, Kategori, Oppfoelging
from core.domain.vedtak import Dagtype, Resultat, Vedtak
from core.services.feil import Avvist, FinnesAllerede, IkkeFunnet, Konflikt
from core.services.filer import Filfeil
from core.services.klokke import FastKlokke
from core.services.liste import Listeform
from core.services.listefil import KOLONNER
from core.services.person import Saksbilde
from core.services.saksfiler import Importfeil
from core.services.steder import STEDER
from core.services.tjenester import Tjenester, lag_tjenester
from core.storage.base import Base
from core.storage.utvalg import Sortering, Utvalg
from tests.core.rules.saksbygger import dag, deltakelse, permisjon, person, vedtak

PER = date(2024, 9, 4)
PERSON = person(
    duf="902199900007",
    duf_begrunnelse="Oppdiktet nummer",
    fornavn="  A\u030ase ",
    etternavn="Ærlig  Berg",
    id=str(uuid4()),
)


@pytest.fixture
def klokke() -> FastKlokke:
    """A clock that stands on the day of the rules."""
    return FastKlokke.paa(PER)


@pytest.fixture
def tj(base: Base, klokke: FastKlokke) -> Tjenester:
    """The use cases on an empty caseload."""
    tjenester = lag_tjenester(base, klokke)
    with base.arbeid("test", datetime(2024, 1, 1, tzinfo=UTC)) as arbeid:
        arbeid.innstillinger.sett(STEDER, {"9999": {"navn": "Fjordvik", "fylke": "Havlandet"}})
    return tjenester


@pytest.fixture
def person_id(tj: Tjenester) -> str:
    """A person of chapter 6A with a category and a follow-up municipality."""
    tj.personer.registrer(
        PERSON,
        Oppfoelging(id=str(uuid4()), kommune="9999", fra=date(2022, 6, 1)),
        Kategori(id=str(uuid4()), kategori="rett_intro", fra=date(2024, 5, 31)),
    )
    return PERSON.id


def nytt(start: str = "01.08.2024", **felt: str) -> Vedtak:
    """Make a participation decision with a key of its own."""
    return deltakelse(start, id=str(uuid4()), **felt)


def gjort(endring: Endring | None) -> Endring:
    """Demand that something was done."""
    assert endring is not None
    return endring


def test_a_new_person_is_found_listed_and_logged(tj: Tjenester, person_id: str) -> None:
    bilde = tj.personer.hent(person_id)
    assert bilde.sak.person.navn == "Åse Ærlig Berg"
    assert bilde.beregning is not None
    assert bilde.beregning.status.frist == dag("31.05.2026")
    assert tj.personer.finn_duf(PERSON.duf) == person_id
    (rad,) = tj.liste.side(Utvalg(), Sortering(), 0, 10)
    assert (rad.fristtype, rad.kommune, rad.har_vedtak) == (Fristtype.OPPSTART, "9999", False)
    with tj.base.lesing() as lesing:
        (hendelse,) = lesing.hendelser.for_person(person_id)
        assert (hendelse.handling, hendelse.frist_etter) == ("registrert", dag("31.05.2026"))
        assert lesing.hendelser.kontroller_kjede().antall == 1


def test_the_main_job(tj: Tjenester, person_id: str) -> None:
    tj.sluttmaal.sett(person_id, "arbeid_med_vgo", None)
    endring = gjort(tj.vedtak.registrer(person_id, nytt()))
    assert (endring.frist_foer, endring.frist_etter) == (dag("31.05.2026"), dag("01.02.2025"))
    permisjon_ = permisjon("02.09.2024", "13.09.2024", id=str(uuid4()))
    vist = tj.vedtak.forhaandsvis(tj.personer.hent(person_id).sak, permisjon_)
    assert (vist.virkedager, vist.kalenderdager) == (10, 12)
    assert vist.naa is not None
    assert vist.etter is not None
    assert (vist.naa.frist, vist.etter.frist) == (dag("01.02.2025"), dag("14.02.2025"))
    assert (vist.annen_enhet, vist.med_annen_enhet) == (Dagtype.KALENDERDAGER, dag("13.02.2025"))
    assert [steg.utvidelse.regel for steg in vist.lagt_til] == ["permisjon"]
    assert gjort(tj.vedtak.registrer(person_id, permisjon_)).frist_etter == dag("14.02.2025")
    (rad,) = tj.liste.side(Utvalg(), Sortering(), 0, 10)
    assert (rad.fristtype, rad.frist) == (Fristtype.GJENNOMFOERING, dag("14.02.2025"))
    lagret = tj.personer.hent(person_id).sak.vedtak[1]
    assert lagret.kommune == tj.bruker.kommune
    assert lagret.spor.registrert_av == tj.bruker.registrert_av


def test_the_same_form_saved_twice_is_saved_once(tj: Tjenester, person_id: str) -> None:
    rad = nytt()
    tj.vedtak.registrer(person_id, rad)
    assert tj.vedtak.registrer(person_id, rad) is None
    assert len(tj.personer.hent(person_id).sak.vedtak) == 1


def test_a_refusal_names_the_fields_and_changes_nothing(tj: Tjenester, person_id: str) -> None:
    foer = tj.personer.hent(person_id)
    with pytest.raises(Avvist) as feil:
        tj.vedtak.registrer(
            person_id,
            permisjon("02.09.2024", "01.09.2024", id=str(uuid4()), legg_til_frist_som=None),
        )
    assert {a.felt for a in feil.value.avvik} == {"startdato", "sluttdato", "legg_til_frist_som"}
    assert tj.personer.hent(person_id) == foer
    with tj.base.lesing() as lesing:
        assert lesing.hendelser.hode().antall == 1


def med_vedtak(tj: Tjenester, person_id: str) -> Saksbilde:
    """Save a goal and a decision and give the case."""
    tj.sluttmaal.sett(person_id, "arbeid_med_vgo", None)
    tj.vedtak.registrer(person_id, nytt())
    return tj.personer.hent(person_id)


def test_only_the_period_can_be_edited(tj: Tjenester, person_id: str) -> None:
    rad = med_vedtak(tj, person_id).sak.vedtak[0]
    endring = tj.vedtak.endre_periode(person_id, rad.id, dag("15.08.2024"), None, rad.versjon)
    assert gjort(endring).frist_etter == dag("15.02.2025")
    with pytest.raises(Avvist):
        tj.vedtak.endre_periode(
            person_id, rad.id, dag("15.08.2024"), dag("14.08.2024"), rad.versjon + 1
        )
    plan = vedtak("integreringsplan", id=str(uuid4()), vedtaksdato="01.08.2024")
    tj.vedtak.registrer(person_id, plan)
    with pytest.raises(Avvist):
        tj.vedtak.endre_periode(person_id, plan.id, dag("15.08.2024"), None, 1)


def test_delete_and_restore_bring_the_deadline_back(tj: Tjenester, person_id: str) -> None:
    rad = med_vedtak(tj, person_id).sak.vedtak[0]
    vist = tj.vedtak.forhaandsvis_sletting(tj.personer.hent(person_id).sak, rad.id)
    slettet = gjort(tj.vedtak.slett(person_id, rad.id, rad.versjon))
    assert vist.etter is not None
    assert slettet.frist_etter == vist.etter.frist == dag("31.05.2026")
    naa = tj.personer.hent(person_id).sak.vedtak[0]
    assert (naa.slettet, naa.spor.slettet_av) == (True, tj.bruker.registrert_av)
    with pytest.raises(Konflikt):
        tj.vedtak.slett(person_id, rad.id, naa.versjon)
    with pytest.raises(Konflikt):
        tj.vedtak.endre_periode(person_id, rad.id, rad.startdato, None, naa.versjon)
    tilbake = gjort(tj.vedtak.gjenopprett(person_id, rad.id, naa.versjon))
    assert (tilbake.handling, tilbake.frist_etter) == (Handling.GJENOPPRETTET, dag("01.02.2025"))
    assert tj.vedtak.gjenopprett(person_id, rad.id, naa.versjon + 1) is None


def test_two_who_edit_the_same_row_do_not_overwrite(tj: Tjenester, person_id: str) -> None:
    rad = med_vedtak(tj, person_id).sak.vedtak[0]
    tj.vedtak.endre_periode(person_id, rad.id, dag("02.08.2024"), None, rad.versjon)
    with pytest.raises(Konflikt, match="endret av"):
        tj.vedtak.endre_periode(person_id, rad.id, dag("03.08.2024"), None, rad.versjon)
    assert tj.personer.hent(person_id).sak.vedtak[0].startdato == dag("02.08.2024")


def test_the_goal_is_replaced_kept_in_history_and_taken_back(tj: Tjenester, person_id: str) -> None:
    med_vedtak(tj, person_id)
    assert tj.sluttmaal.sett(person_id, "arbeid_med_vgo", 1) is None
    endring = gjort(tj.sluttmaal.sett(person_id, "deler_av_vgo", 1))
    assert endring.frist_etter == dag("01.08.2026")
    maal = tj.personer.hent(person_id).sak.sluttmaal
    assert maal is not None
    assert [t.kode for t in maal.tidligere] == ["arbeid_med_vgo"]
    with pytest.raises(Konflikt):
        tj.sluttmaal.sett(person_id, "fullfoere_grunnskole", 1)
    with pytest.raises(Avvist):
        tj.sluttmaal.sett(person_id, "tull", 2)
    assert gjort(tj.sluttmaal.angre(person_id, 2)).frist_etter == dag("01.02.2025")
    assert tj.sluttmaal.angre(person_id, 3) is None
    with pytest.raises(Konflikt):
        tj.sluttmaal.angre(person_id, 1)


def test_the_goal_is_shown_before_it_is_saved(tj: Tjenester, person_id: str) -> None:
    sak = med_vedtak(tj, person_id).sak
    vist = tj.sluttmaal.forhaandsvis(sak, "deler_av_vgo")
    assert vist.etter is not None
    assert vist.etter.frist == dag("01.08.2026")
    assert tj.sluttmaal.forhaandsvis(sak, "").avvik[0].felt == "kode"


def test_register_events_and_categories(tj: Tjenester, person_id: str) -> None:
    doed = Folkeregisterrad(
        id=str(uuid4()), hendelse=Folkeregisterhendelse.DOED, dato=date(2024, 9, 1)
    )
    tj.folkeregister.registrer(person_id, doed)
    assert tj.folkeregister.registrer(person_id, doed) is None
    (rad,) = tj.liste.side(Utvalg(), Sortering(), 0, 9) or tj.liste.rader([person_id])
    assert (rad.aapen, rad.inaktiv, rad.avslutning_aarsak) == (False, True, "doed")
    tj.folkeregister.slett(person_id, doed.id, 1)
    with pytest.raises(Konflikt):
        tj.folkeregister.slett(person_id, doed.id, 2)
    tj.folkeregister.gjenopprett(person_id, doed.id, 2)
    assert tj.folkeregister.gjenopprett(person_id, doed.id, 3) is None
    with pytest.raises(Avvist):
        tj.folkeregister.endre(person_id, replace(doed, dato=date(2025, 1, 1), versjon=3))
    tj.folkeregister.endre(person_id, replace(doed, dato=date(2024, 8, 1), versjon=3))
    with pytest.raises(Avvist):
        tj.kategorier.registrer(
            person_id, Kategori(id=str(uuid4()), kategori="rett_plikt_intro", fra=PER)
        )
    with pytest.raises(IkkeFunnet):
        tj.kategorier.slett(person_id, "finnes-ikke", 1)


def test_basic_data(tj: Tjenester, person_id: str) -> None:
    en = tj.personer.hent(person_id).sak.person
    tj.personer.endre(replace(en, etternavn="Øyen"))
    assert tj.liste.soek("øye å", 5)[0].etternavn == "Øyen"
    with pytest.raises(Konflikt):
        tj.personer.endre(replace(en, etternavn="Åsen"))
    with pytest.raises(FinnesAllerede) as finnes:
        tj.personer.registrer(replace(PERSON, id=str(uuid4())), None, None)
    assert finnes.value.person_id == person_id
    with pytest.raises(Avvist):
        tj.personer.registrer(replace(PERSON, duf="123"), None, None)
    annen = replace(PERSON, duf="900000000108", id=str(uuid4()))
    tj.personer.registrer(annen, None, None)
    with pytest.raises(FinnesAllerede):
        tj.personer.endre(replace(annen, duf=PERSON.duf))
    with pytest.raises(IkkeFunnet):
        tj.personer.hent(str(uuid4()))
    bilde = tj.personer.hent(annen.id)
    assert bilde.beregning is None
    assert "kategori" in (bilde.feil or "")


def test_a_person_is_found_by_a_decision(tj: Tjenester, person_id: str) -> None:
    rad = med_vedtak(tj, person_id).sak.vedtak[0]
    assert tj.personer.finn_vedtak(rad.id) == person_id
    with pytest.raises(IkkeFunnet):
        tj.personer.finn_vedtak(str(uuid4()))


def test_case_files_go_out_and_in_and_twice_changes_nothing(tj: Tjenester, person_id: str) -> None:
    med_vedtak(tj, person_id)
    (fil,) = tj.saksfiler.eksporter()
    assert tj.saksfiler.importer([fil]).like == 1
    ny = {**fil, "person": {**fil["person"], "duf": "900000000100"}}  # type: ignore[dict-item]
    with pytest.raises(Importfeil, match="annen person"):
        tj.saksfiler.importer([ny])
    ny = json.loads(re.sub(r'"id": "[0-9a-f-]{36}"', '"id": "x"', json.dumps(ny)))
    resultat = tj.saksfiler.importer([ny])
    assert (resultat.nye, resultat.utvidet, resultat.like) == (1, 0, 0)
    assert tj.saksfiler.importer([ny]).like == 1
    assert tj.liste.antall(Utvalg()) == 2


def test_csv_holds_what_is_chosen(tj: Tjenester, person_id: str, tmp_path: Path) -> None:
    tj.sluttmaal.sett(person_id, "arbeid_med_vgo", None)
    tj.vedtak.registrer(person_id, nytt(kommune="9999"))
    sti = tmp_path / "liste.csv"
    assert tj.liste.skriv(Utvalg(), Sortering(), sti, Listeform.CSV) == 1
    raa = sti.read_bytes()
    assert raa.startswith(b"\xef\xbb\xbf")
    assert raa.count(b"\r\n") == 2
    hode, rad = csv.reader(sti.read_text("utf-8-sig").splitlines(), delimiter=";")
    assert hode == [kolonne.navn for kolonne in KOLONNER]
    assert rad[:2] == ["9021 999000 07", "Åse, Ærlig Berg"]
    assert rad[6:12] == [
        "Gjennomføring",
        "01.02.2025",
        "Fjordvik",
        "Havlandet",
        "Arbeid - person har utdanning på videregående nivå fra før",
        "Med vedtak",
    ]
    with pytest.raises(Filfeil):
        tj.liste.skriv(Utvalg(), Sortering(), tmp_path / "nei" / "a.csv", Listeform.CSV)
    assert [p.name for p in tmp_path.iterdir() if p.name.startswith(".")] == []


def test_a_new_day_brings_the_list_up_to_date(
    tj: Tjenester, person_id: str, klokke: FastKlokke
) -> None:
    med_vedtak(tj, person_id)
    assert tj.dagskifte.oppdater() == 0
    klokke.gaa(timedelta(days=151))
    assert tj.dagskifte.oppdater() == 1
    (rad,) = tj.liste.rader(tj.liste.ider(Utvalg(vis_inaktive=True), Sortering()))
    assert (rad.inaktiv, rad.avslutning_aarsak) == (True, "aarsak_ikke_registrert")
    assert tj.dagskifte.oppdater() == 0


def test_a_refused_result_is_at_its_field(tj: Tjenester, person_id: str) -> None:
    feil = tj.vedtak.forhaandsvis(
        tj.personer.hent(person_id).sak,
        vedtak("integreringsplan", resultat=Resultat.INNVILGET, vedtaksdato="01.08.2024"),
    )
    assert [a.felt for a in feil.avvik] == ["resultat"]
