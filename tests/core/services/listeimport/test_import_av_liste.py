"""Importing lists: what is new, equal and different, all or nothing, on both databases."""

from datetime import date
from pathlib import Path

import pytest

from core.domain.person import Person
from core.services.feil import Tjenestefeil
from core.services.klokke import FastKlokke
from core.services.listeimport import Art, Utfall
from core.services.tjenester import Tjenester, lag_tjenester
from core.storage.base import Base
from tests.core.services.listeimport.hjelp import I_DAG, med_program, registrer, vis
from tests.core.services.listeimport.listefil import (
    DUF,
    HODE_11,
    HODE_16,
    HODE_17,
    rad,
    skriv,
)

HODE_11_DUF = ("DUF-nummer", "Fornavn, Etternavn", *HODE_11)


@pytest.fixture
def tj(base: Base) -> Tjenester:
    """The use cases on an empty caseload."""
    return lag_tjenester(base, FastKlokke.paa(I_DAG))


@pytest.fixture
def maryam(tj: Tjenester) -> str:
    """The person of the file, as the caseload has her: equal to it."""
    return registrer(tj)


@pytest.mark.usefixtures("maryam")
@pytest.mark.parametrize("hode", [HODE_16, HODE_17, HODE_11_DUF])
def test_what_says_the_same_is_equal(tj: Tjenester, tmp_path: Path, hode: tuple[str, ...]) -> None:
    visning = vis(tj, skriv(tmp_path, hode, rad(hode)))
    assert [(r.art, r.felt) for r in visning.rader] == [(Art.LIK, ())]
    assert visning.antall(Art.LIK) == 1


@pytest.mark.usefixtures("maryam")
@pytest.mark.parametrize(
    "endret",
    [
        {"maal": "Uten sluttmaal"},
        {"kategori": "RETT OG PLIKT TIL INTRODUKSJONSPROGRAM"},
        {"kategori": "Retts og plikt til intro"},
        {"kategori": "Rett og plikt til introduksjonsp..."},
        {"navn": "Maryam,  Testesen "},
        {"foedt": "1.2.1990"},
        {"frist": "2025-05-01"},
        {"fra": "01/05/2023"},
        {"sted": "ASKER"},
        {"sted": "3203"},
        {"sted": "3025"},
        {"vedtak": "uten vedtak"},
        {"fylke": "Viken"},
        {"duf": "900000000100"},
    ],
)
def test_another_way_of_writing_is_no_difference(
    tj: Tjenester, tmp_path: Path, endret: dict[str, str]
) -> None:
    visning = vis(tj, skriv(tmp_path, HODE_16, rad(HODE_16, **endret)))
    assert [(r.art, r.felt) for r in visning.rader] == [(Art.LIK, ())]


@pytest.mark.usefixtures("maryam")
@pytest.mark.parametrize(
    ("endret", "felt", "kan", "ledd"),
    [
        ({"navn": "Mariam, Testesen"}, "navn", True, ""),
        ({"navn": ""}, "navn", False, "blir stående"),
        ({"foedt": "02.02.1990"}, "foedselsdato", True, ""),
        ({"foedt": "31.02.1990"}, "foedselsdato", False, "kan ikke leses"),
        ({"foedt": ""}, "foedselsdato", False, "blir stående"),
        ({"kategori": "Rett til introduksjonsprogram"}, "kategori", False, "Endre den på"),
        ({"kategori": "Noe annet"}, "kategori", False, "ikke i kodelisten"),
        ({"fra": "02.05.2023"}, "kategori_fra", True, ""),
        ({"maal": "Fullføre grunnskole"}, "sluttmaal", True, ""),
        ({"maal": "Bli lykkelig"}, "sluttmaal", False, "ikke i kodelisten"),
        ({"sted": "Lier"}, "sted", True, ""),
        ({"sted": "Oslo/Gamle Oslo"}, "sted", True, ""),
        ({"sted": "Herøy"}, "sted", False, "Flere kommuner"),
        ({"sted": "Herøy", "fylke": "Nordland"}, "sted", True, ""),
        ({"sted": "Andeby"}, "sted", False, "ikke i kodelisten"),
        ({"sted": ""}, "sted", False, "blir stående"),
        ({"vedtak": "Med vedtak"}, "vedtak", False, "Filen sier ikke hvilket"),
        ({"tiltak": "Med tiltak"}, "tiltak", False, "Filen sier ikke hvilket"),
        ({"frist": "02.05.2025"}, "frist", False, "1 dag senere. Se om permisjon"),
        ({"frist": "01.11.2024"}, "frist", False, "6 måneder tidligere. Se i loggen"),
        ({"frist": ""}, "frist", False, "Bare det ene stedet"),
        ({"fristtype": "Gjennomføring"}, "fristtype", False, "Her mangler ett av dem"),
        ({"fristtype": "Gjenoppstart"}, "fristtype", False, "venter på ny oppstart"),
    ],
)
def test_a_difference_is_told_with_what_it_may_come_from(
    tj: Tjenester, tmp_path: Path, endret: dict[str, str], felt: str, kan: bool, ledd: str
) -> None:
    (funnet,) = vis(tj, skriv(tmp_path, HODE_16, rad(HODE_16, **endret))).rader
    assert funnet.art is Art.ULIK
    (avvik,) = funnet.felt
    assert (avvik.felt, avvik.kan_tas_inn, funnet.kan_velges) == (felt, kan, kan)
    assert avvik.vaar != avvik.filens
    assert ledd in avvik.forklaring
    assert bool(avvik.forklaring) is not kan


@pytest.mark.parametrize(
    ("endret", "ledd"),
    [
        ({"maal": "Fullføre deler av grunnskole"}, "Sluttmålene er ulike"),
        ({"vedtak": "Uten vedtak"}, "bare det ene stedet"),
        ({"fristtype": "Oppstart"}, "I registeret mangler"),
        ({}, "senere"),
    ],
)
def test_a_deadline_is_explained_by_the_other_columns(
    tj: Tjenester, maryam: str, tmp_path: Path, endret: dict[str, str], ledd: str
) -> None:
    med_program(tj, maryam)
    lik = {"fristtype": "Gjennomføring", "maal": "Fullføre grunnskole", "vedtak": "Med vedtak"}
    fil = skriv(tmp_path, HODE_16, rad(HODE_16, **{**lik, "frist": "15.07.2026", **endret}))
    (funnet,) = vis(tj, fil).rader
    assert funnet.frist_avviker
    (frist,) = (f for f in funnet.felt if f.felt == "frist")
    assert ledd in frist.forklaring
    logg = tj.listeimport.fristlogg(maryam)
    assert logg[0] == f"Gjennomføring {frist.vaar}, regnet fra 15.06.2023"
    assert logg[-1].endswith(f"ny frist {frist.vaar}")


def test_the_log_of_a_start_deadline_names_what_it_is_counted_from(
    tj: Tjenester, maryam: str
) -> None:
    assert tj.listeimport.fristlogg(maryam) == ("Oppstart 01.05.2025, kategori fra 01.05.2023",)


def test_a_person_without_a_category_has_no_log_but_the_reason(tj: Tjenester) -> None:
    endring = tj.personer.registrer(
        Person(duf=DUF, etternavn="Testesen", duf_begrunnelse="Test"), None, None
    )
    (linje,) = tj.listeimport.fristlogg(endring.person_id)
    assert "kategori" in linje


def test_a_log_is_asked_of_a_person_who_is_here(tj: Tjenester) -> None:
    with pytest.raises(Tjenestefeil):
        tj.listeimport.fristlogg("finnes-ikke")


@pytest.mark.parametrize("hode", [HODE_16, HODE_17, HODE_11_DUF])
def test_a_new_person_is_registered_and_equal_the_second_time(
    tj: Tjenester, tmp_path: Path, hode: tuple[str, ...]
) -> None:
    fil = skriv(tmp_path, hode, rad(hode))
    visning = vis(tj, fil)
    (ny,) = visning.rader
    assert (ny.art, ny.person_id, ny.kan_velges) == (Art.NY, None, True)
    rapport = tj.listeimport.utfoer(visning, [2])
    assert [r.utfall for r in rapport.rader] == [Utfall.TATT_INN]
    person_id = tj.personer.finn_duf(DUF)
    assert person_id is not None
    sak = tj.personer.hent(person_id).sak
    assert (sak.person.fornavn, sak.person.etternavn) == ("Maryam", "Testesen")
    assert [(k.kategori, k.fra) for k in sak.kategorier] == [("rett_plikt_intro", date(2023, 5, 1))]
    assert [(o.kommune, o.fra) for o in sak.oppfoelging] == [("3203", I_DAG)]
    assert sak.person.spor.registrert_av == tj.bruker.registrert_av
    assert [r.art for r in vis(tj, fil).rader] == [Art.LIK]
    with tj.base.lesing() as lesing:
        assert [h.handling for h in lesing.hendelser.for_person(person_id)] == ["importert"]
        lesing.hendelser.kontroller_kjede()


def test_the_goal_of_a_new_person_is_taken_in(tj: Tjenester, tmp_path: Path) -> None:
    visning = vis(tj, skriv(tmp_path, HODE_16, rad(HODE_16, maal="Deler av grunnskole")))
    tj.listeimport.utfoer(visning, [2])
    (status,) = tj.liste.soek("Testesen", 5)
    assert status.sluttmaal == "deler_av_grunnskole"
