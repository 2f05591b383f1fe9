"""Registering what was chosen: everything of it or nothing, by the rules, with its report."""

import csv
import os
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from core.domain.avslutning import Avslutning, AvsluttetAv
from core.domain.person import Kjoenn
from core.services.fremdrift import Avbrutt
from core.services.klokke import FastKlokke
from core.services.listeimport import Art, Importavvist, Utfall
from core.services.tjenester import Tjenester, lag_tjenester
from core.storage.base import Base
from core.storage.utvalg import Utvalg
from tests.core.services.listeimport.hjelp import I_DAG, med_program, registrer, vis
from tests.core.services.listeimport.listefil import (
    HODE_11,
    HODE_16,
    HODE_17,
    HODE_AVSLUTTEDE,
    rad,
    skriv,
)

TO, TRE = "9000 000002 00", "9000 000003 00"


@pytest.fixture
def tj(base: Base) -> Tjenester:
    """The use cases on an empty caseload."""
    return lag_tjenester(base, FastKlokke.paa(I_DAG))


def avsluttet(**endret: str) -> tuple[str, ...]:
    return rad(HODE_AVSLUTTEDE, **{"maal": "Fullføre grunnskole", **endret})


def rapportfil(mappe: Path, *rader: tuple[str, ...]) -> Path:
    return skriv(mappe, ("Avsluttede deltakere",), ("",), HODE_AVSLUTTEDE, *rader)


def test_what_differs_is_registered_and_nothing_is_left_to_do(
    tj: Tjenester, tmp_path: Path
) -> None:
    person_id = registrer(tj)
    tj.sluttmaal.sett(person_id, "deler_av_grunnskole", None)
    fil = skriv(
        tmp_path,
        HODE_16,
        rad(
            HODE_16,
            navn="Mariam, Testesen Berg",
            foedt="02.02.1990",
            fra="02.05.2023",
            frist="02.05.2025",
            sted="Oslo/Gamle Oslo",
            maal="Fullføre grunnskole",
            vedtak="Med vedtak",
        ),
    )
    rapport = tj.listeimport.utfoer(vis(tj, fil), [2])
    assert rapport.antall(Utfall.TATT_INN) == 1
    assert rapport.rader[0].tekst.endswith("Fortsatt ulikt: Frist dato, Vedtak.")
    sak = tj.personer.hent(person_id).sak
    assert (sak.person.fornavn, sak.person.etternavn) == ("Mariam", "Testesen Berg")
    assert sak.person.foedselsdato == date(1990, 2, 2)
    assert sak.person.spor.endret_av == tj.bruker.registrert_av
    assert [k.fra for k in sak.kategorier] == [date(2023, 5, 2)]
    assert [(o.kommune, o.bydel) for o in sak.oppfoelging] == [
        ("3203", None),
        ("0301", "Gamle Oslo"),
    ]
    assert sak.sluttmaal is not None
    assert sak.sluttmaal.kode == "fullfoere_grunnskole"
    assert [m.kode for m in sak.sluttmaal.tidligere] == ["deler_av_grunnskole"]
    (igjen,) = vis(tj, fil).rader
    assert [(f.felt, f.kan_tas_inn) for f in igjen.felt] == [("vedtak", False)]
    assert not igjen.kan_velges
    with tj.base.lesing() as lesing:
        hendelse = lesing.hendelser.for_person(person_id)[0]
    assert (hendelse.handling, hendelse.liste) == ("importert", "sak")
    assert (hendelse.frist_foer, hendelse.frist_etter) == (date(2025, 5, 1), date(2025, 5, 2))


def test_names_apart_are_registered_apart(tj: Tjenester, tmp_path: Path) -> None:
    person_id = registrer(tj)
    fil = skriv(tmp_path, HODE_17, rad(HODE_17, fornavn="'=Mariam"))
    tj.listeimport.utfoer(vis(tj, fil), [2])
    assert tj.personer.hent(person_id).sak.person.navn == "=Mariam Testesen"
    assert vis(tj, fil).antall(Art.LIK) == 1


def test_a_municipality_is_changed_twice_on_one_day(tj: Tjenester, tmp_path: Path) -> None:
    person_id = registrer(tj)
    for sted in ("Lier", "Drammen"):
        fil = skriv(tmp_path, HODE_16, rad(HODE_16, sted=sted))
        tj.listeimport.utfoer(vis(tj, fil), [2])
    sak = tj.personer.hent(person_id).sak
    assert [(o.kommune, o.fra) for o in sak.oppfoelging][1:] == [("3301", I_DAG)]


def test_a_category_comes_to_one_who_has_none(tj: Tjenester, tmp_path: Path) -> None:
    person_id = registrer(tj)
    (kategori,) = tj.personer.hent(person_id).sak.kategorier
    tj.kategorier.slett(person_id, kategori.id, kategori.versjon)
    fil = skriv(tmp_path, HODE_16, rad(HODE_16))
    (funnet,) = vis(tj, fil).rader
    felt = {f.felt: f for f in funnet.felt}
    assert felt["kategori"].kan_tas_inn
    assert felt["kategori_fra"].kan_tas_inn
    assert "frist fordi kategori" in felt["fristtype"].forklaring
    tj.listeimport.utfoer(vis(tj, fil), [2])
    assert vis(tj, fil).antall(Art.LIK) == 1


def test_persons_with_closed_categories_are_found(tj: Tjenester, tmp_path: Path) -> None:
    person_id = registrer(tj)
    (kategori,) = tj.personer.hent(person_id).sak.kategorier
    lukket = kategori.__class__(
        id=kategori.id,
        kategori=kategori.kategori,
        fra=kategori.fra,
        til=date(2024, 1, 1),
        versjon=kategori.versjon,
    )
    tj.kategorier.endre(person_id, lukket)
    assert tj.liste.antall(Utvalg(vis_inaktive=True)) == 0
    (funnet,) = vis(tj, skriv(tmp_path, HODE_16, rad(HODE_16))).rader
    assert funnet.person_id == person_id


def test_a_breach_in_the_middle_keeps_nothing_and_names_line_and_column(
    tj: Tjenester, tmp_path: Path
) -> None:
    person_id = registrer(tj)
    fil = skriv(
        tmp_path,
        HODE_16,
        rad(HODE_16, navn="Mariam, Testesen"),
        rad(HODE_16, duf=TO, navn="Ny\u202e, Person", foedt="01.01.2030"),
        rad(HODE_16, duf=TRE, navn="Enda, Ny", fra="01.05.2099"),
    )
    visning = vis(tj, fil)
    assert [r.art for r in visning.rader] == [Art.ULIK, Art.NY, Art.NY]
    with pytest.raises(Importavvist) as avvist:
        tj.listeimport.utfoer(visning, [2, 3, 4])
    assert [(b.linje, b.felt) for b in avvist.value.brudd] == [
        (3, "Fornavn, Etternavn"),
        (3, "Fødselsdato"),
        (4, "Kategori fra"),
    ]
    assert avvist.value.linje == 3
    assert "U+202E" in avvist.value.melding
    assert "Det er 3 feil" in avvist.value.melding
    assert avvist.value.melding.endswith("Ingenting ble importert.")
    assert vis(tj, fil).rader == visning.rader
    assert tj.personer.hent(person_id).sak.person.fornavn == "Maryam"
    rapport = tj.listeimport.utfoer(visning, [2])
    assert [r.utfall for r in rapport.rader] == [
        Utfall.TATT_INN,
        Utfall.IKKE_VALGT,
        Utfall.IKKE_VALGT,
    ]


def test_a_person_changed_after_the_preview_is_refused(tj: Tjenester, tmp_path: Path) -> None:
    fil = skriv(tmp_path, HODE_16, rad(HODE_16), rad(HODE_16, duf=TO))
    visning = vis(tj, fil)
    registrer(tj)
    with pytest.raises(Importavvist, match="Linje 2: Personen er endret etter") as avvist:
        tj.listeimport.utfoer(visning, [2, 3])
    assert [b.linje for b in avvist.value.brudd] == [2]
    assert tj.personer.finn_duf(TO.replace(" ", "")) is None


def test_the_same_number_twice_is_named_and_taken_in_once(tj: Tjenester, tmp_path: Path) -> None:
    fil = skriv(
        tmp_path, HODE_16, rad(HODE_16), rad(HODE_16, navn="En, Annen"), rad(HODE_16, duf=TO)
    )
    visning = vis(tj, fil)
    assert [r.art for r in visning.rader] == [Art.NY, Art.IKKE_KOBLET, Art.NY]
    assert visning.rader[0].melding.endswith("Samme DUF-nummer står også på linje 3.")
    assert "står på linje 2" in visning.rader[1].melding
    rapport = tj.listeimport.utfoer(visning, [2, 3, 4])
    assert [r.utfall for r in rapport.rader] == [Utfall.TATT_INN, Utfall.AVVIST, Utfall.TATT_INN]
    assert vis(tj, fil).antall(Art.LIK) == 2


def test_rows_without_a_number_are_shown_and_cannot_be_chosen(
    tj: Tjenester, tmp_path: Path
) -> None:
    visning = vis(tj, skriv(tmp_path, HODE_11, rad(HODE_11), rad(HODE_11)))
    assert {(r.art, r.kan_velges) for r in visning.rader} == {(Art.IKKE_KOBLET, False)}
    assert "ikke DUF-nummer" in visning.rader[0].melding
    rapport = tj.listeimport.utfoer(visning, [2, 3])
    assert rapport.antall(Utfall.AVVIST) == 2


def test_a_form_without_names_finds_persons_and_registers_none(
    tj: Tjenester, tmp_path: Path
) -> None:
    registrer(tj)
    hode = ("DUF-nummer", *HODE_11)
    kjent, ny = vis(tj, skriv(tmp_path, hode, rad(hode), rad(hode, duf=TO))).rader
    assert (kjent.art, kjent.navn) == (Art.LIK, "Maryam, Testesen")
    assert (ny.art, ny.kan_velges) == (Art.NY, False)
    assert "ikke navnet" in ny.melding


def test_an_unlikely_number_is_told_and_kept_with_where_it_came_from(
    tj: Tjenester, tmp_path: Path
) -> None:
    visning = vis(tj, skriv(tmp_path, HODE_16, rad(HODE_16, duf="2012 586975 61")))
    assert "Kontrollsifrene" in visning.rader[0].melding
    tj.listeimport.utfoer(visning, [2])
    person_id = tj.personer.finn_duf("201258697561")
    assert person_id is not None
    begrunnelse = tj.personer.hent(person_id).sak.person.duf_begrunnelse
    assert begrunnelse == "Tatt inn fra registerets liste «liste.csv»"


def test_a_preview_is_stopped_when_the_user_has_had_enough(tj: Tjenester, tmp_path: Path) -> None:
    rader = [rad(HODE_16, duf=f"9{nummer:011}") for nummer in range(1000, 2001)]
    fil = tj.listeimport.les(skriv(tmp_path, HODE_16, *rader))
    with pytest.raises(Avbrutt):
        tj.listeimport.forhaandsvis(fil, lambda: True)
    assert tj.listeimport.forhaandsvis(fil, lambda: False).antall(Art.NY) == 1001


def test_a_large_file_is_compared_as_a_small_one(tj: Tjenester, tmp_path: Path) -> None:
    registrer(tj)
    rader = [rad(HODE_16, duf=f"9{nummer:011}") for nummer in range(1000, 6001)]
    visning = vis(tj, skriv(tmp_path, HODE_16, *rader, rad(HODE_16)))
    assert (visning.antall(Art.NY), visning.antall(Art.LIK)) == (5001, 1)


def test_a_report_is_saved_as_csv(tj: Tjenester, tmp_path: Path) -> None:
    person_id = registrer(tj)
    fil = skriv(
        tmp_path,
        HODE_16,
        rad(HODE_16),
        rad(HODE_16, duf=TO, navn="'=1+1, Ny"),
        rad(HODE_16, duf=TRE),
        rad(HODE_16),
    )
    rapport = tj.listeimport.utfoer(vis(tj, fil), [3])
    ut = tmp_path / "rapport.csv"
    assert tj.listeimport.skriv_rapport(rapport, ut) == 4
    data = ut.read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    linjer = list(csv.reader(data.decode("utf-8-sig").splitlines(), delimiter=";"))
    assert linjer[0] == ["Import av liste.csv"]
    assert "Tatt inn: 1, uendret: 1, ikke valgt: 1, avvist: 1." in linjer[1][0]
    assert [(linje[0], linje[3]) for linje in linjer[3:]] == [
        ("2", "Uendret"),
        ("3", "Tatt inn"),
        ("4", "Ikke valgt"),
        ("5", "Avvist"),
    ]
    assert linjer[4][1:3] == [TO, "'=1+1, Ny"]
    assert person_id


@pytest.mark.parametrize(
    ("endret", "ledd"),
    [
        ({"aarsak": "Utvandring"}, "ikke i kodelisten"),
        ({"aarsak": "Avslutningsarsak ikke registrert", "av": "Regelmotor"}, "regelmotoren"),
        ({"aarsak": "Flyttet", "av": "Regelmotor"}, "regelmotoren"),
        ({"aarsak": "Ikke lenger i kategori"}, "regelmotoren"),
        ({"aarsak": "Arbeid"}, "timer per uke"),
        ({"dato": "31.02.2024"}, "kan ikke leses"),
        ({"aarsak": ""}, "blir stående"),
    ],
)
def test_a_termination_that_cannot_be_registered_says_why(
    tj: Tjenester, tmp_path: Path, endret: dict[str, str], ledd: str
) -> None:
    med_program(tj, registrer(tj))
    (funnet,) = vis(tj, rapportfil(tmp_path, avsluttet(**endret))).rader
    felt = {f.felt: f for f in funnet.felt}
    assert ledd in felt["avslutningsdato"].forklaring
    assert not felt["avslutningsdato"].kan_tas_inn


def test_a_termination_is_registered_and_then_mended(tj: Tjenester, tmp_path: Path) -> None:
    person_id = registrer(tj)
    med_program(tj, person_id)
    fil = rapportfil(tmp_path, avsluttet())
    (funnet,) = vis(tj, fil).rader
    tas_inn = [f.felt for f in funnet.felt if f.kan_tas_inn]
    assert tas_inn == ["kjoenn", "aarsak", "avslutningsdato"]
    tj.listeimport.utfoer(vis(tj, fil), [4])
    (avslutning,) = tj.personer.hent(person_id).sak.avslutninger
    assert (avslutning.aarsak, avslutning.dato) == ("ukjent", date(2024, 3, 1))
    assert (avslutning.av, avslutning.spor.registrert_av) == (
        AvsluttetAv.KOMMUNE,
        tj.bruker.registrert_av,
    )
    assert not vis(tj, fil).rader[0].kan_velges
    senere = rapportfil(tmp_path, avsluttet(aarsak="Grunnskole", dato="02.03.2024"))
    tj.listeimport.utfoer(vis(tj, senere), [4])
    (avslutning,) = tj.personer.hent(person_id).sak.avslutninger
    assert (avslutning.aarsak, avslutning.dato) == ("grunnskole", date(2024, 3, 2))


def test_hours_of_work_stay_when_the_day_is_mended(tj: Tjenester, tmp_path: Path) -> None:
    person_id = registrer(tj)
    med_program(tj, person_id)
    tj.avslutninger.registrer(
        person_id,
        Avslutning(id="a1", aarsak="arbeid", dato=date(2024, 3, 1), timer_per_uke=Decimal("37.5")),
    )
    fil = rapportfil(tmp_path, avsluttet(aarsak="Arbeid", dato="05.03.2024"))
    tj.listeimport.utfoer(vis(tj, fil), [4])
    (avslutning,) = tj.personer.hent(person_id).sak.avslutninger
    assert (avslutning.dato, avslutning.timer_per_uke) == (date(2024, 3, 5), Decimal("37.5"))


def test_a_cause_takes_the_place_of_the_engines(tj: Tjenester, tmp_path: Path) -> None:
    person_id = registrer(tj)
    med_program(tj, person_id)
    with tj.base.arbeid("Regelmotor", tj.klokke.naa()) as arbeid:
        arbeid.saker.legg_til(
            "avslutninger",
            person_id,
            Avslutning(id="m1", aarsak="flyttet", dato=date(2024, 2, 1), av=AvsluttetAv.REGELMOTOR),
        )
    tj.listeimport.utfoer(vis(tj, rapportfil(tmp_path, avsluttet())), [4])
    motorens, vaar = tj.personer.hent(person_id).sak.avslutninger
    assert (motorens.slettet, vaar.slettet) == (True, False)


def test_a_termination_after_the_deadline_is_refused_by_the_rules(
    tj: Tjenester, tmp_path: Path
) -> None:
    med_program(tj, registrer(tj))
    visning = vis(tj, rapportfil(tmp_path, avsluttet(dato="01.01.2030")))
    with pytest.raises(Importavvist, match=r"Linje 4: Avslutningsdato: .* innen fristen"):
        tj.listeimport.utfoer(visning, [4])


def test_a_terminated_person_who_is_new_gets_basic_data_alone(
    tj: Tjenester, tmp_path: Path
) -> None:
    fil = rapportfil(tmp_path, avsluttet())
    visning = vis(tj, fil)
    felt = {f.felt: f for f in visning.rader[0].felt}
    assert felt["navn"].kan_tas_inn
    assert "før avslutningen" in felt["aarsak"].forklaring
    assert "ikke dagen" in felt["kategori"].forklaring
    tj.listeimport.utfoer(visning, [4])
    (status,) = tj.liste.soek("Testesen", 5)
    person = tj.personer.hent(status.person_id).sak.person
    assert (person.kjoenn, person.foedselsdato) == (Kjoenn.KVINNE, None)
    assert vis(tj, fil).rader[0].person_id == status.person_id


@pytest.mark.parametrize(
    ("endret", "felt", "ledd"),
    [
        ({"navn": "Mar\u202eyam, Testesen"}, "Fornavn, Etternavn", "U+202E"),
        ({"navn": f"{'a' * 201}, Testesen"}, "Fornavn, Etternavn", "201 tegn"),
        ({"foedt": "01.01.2999"}, "Fødselsdato", "mellom 1900"),
        ({"fra": "01.01.1899"}, "Kategori fra", "mellom 1900"),
        ({"sted": f"Oslo/{'a' * 201}"}, "Oppf.kommune/bydel", "201 tegn"),
    ],
)
def test_the_rules_refuse_changes_as_the_forms_do(
    tj: Tjenester, tmp_path: Path, endret: dict[str, str], felt: str, ledd: str
) -> None:
    person_id = registrer(tj)
    foer = tj.personer.hent(person_id).sak
    fil = skriv(tmp_path, HODE_16, rad(HODE_16, **{"maal": "Fullføre grunnskole", **endret}))
    with pytest.raises(Importavvist) as avvist:
        tj.listeimport.utfoer(vis(tj, fil), [2])
    assert [(b.linje, b.felt) for b in avvist.value.brudd] == [(2, felt)]
    assert ledd in avvist.value.brudd[0].melding
    assert tj.personer.hent(person_id).sak == foer


def test_a_category_is_not_opened_beside_one_that_came_meanwhile(
    tj: Tjenester, tmp_path: Path
) -> None:
    person_id = registrer(tj)
    (kategori,) = tj.personer.hent(person_id).sak.kategorier
    tj.kategorier.slett(person_id, kategori.id, kategori.versjon)
    fil = skriv(tmp_path, HODE_16, rad(HODE_16, fra="01.01.1899"))
    with pytest.raises(Importavvist, match="Kategori fra"):
        tj.listeimport.utfoer(vis(tj, fil), [2])
    visning = vis(tj, skriv(tmp_path, HODE_16, rad(HODE_16)))
    tj.kategorier.gjenopprett(person_id, kategori.id, kategori.versjon + 1)
    with pytest.raises(Importavvist, match="endret etter"):
        tj.listeimport.utfoer(visning, [2])


def test_the_report_says_why_a_row_could_not_be_chosen(tj: Tjenester, tmp_path: Path) -> None:
    registrer(tj)
    hode = ("DUF-nummer", *HODE_11)
    fil = skriv(tmp_path, hode, rad(hode, vedtak="Med vedtak"), rad(hode, duf=TO))
    ulik, ny = tj.listeimport.utfoer(vis(tj, fil), [2, 3]).rader
    assert (ulik.utfall, ulik.tekst) == (
        Utfall.UENDRET,
        "Kan ikke tas inn: Vedtak: Uten vedtak her, Med vedtak i filen.",
    )
    assert (ny.utfall, ny.navn) == (Utfall.AVVIST, "")
    assert "ikke navnet" in ny.tekst


def test_a_sex_that_no_code_list_has_is_not_taken_in(tj: Tjenester, tmp_path: Path) -> None:
    registrer(tj)
    for kjoenn, ledd in (("X", "ikke i kodelisten"), ("", "blir stående")):
        (funnet,) = vis(tj, rapportfil(tmp_path, avsluttet(kjoenn=kjoenn))).rader
        felt = {f.felt: f for f in funnet.felt}
        assert ledd in felt["kjoenn"].forklaring
        assert not felt["kjoenn"].kan_tas_inn


def test_a_day_of_another_category_is_not_taken_in(tj: Tjenester, tmp_path: Path) -> None:
    registrer(tj)
    ulik = rad(HODE_16, kategori="Rett til introduksjonsprogram", fra="02.05.2023")
    (funnet,) = vis(tj, skriv(tmp_path, HODE_16, ulik)).rader
    felt = {f.felt: f for f in funnet.felt}
    assert "en annen kategori" in felt["kategori_fra"].forklaring
    assert not funnet.kan_velges


def test_one_name_stays_in_the_part_where_it_stands(tj: Tjenester, tmp_path: Path) -> None:
    person_id = registrer(tj)
    person = tj.personer.hent(person_id).sak.person
    tj.personer.endre(replace(person, fornavn="", etternavn="Suharto"))
    fil = skriv(tmp_path, HODE_16, rad(HODE_16, navn="Soeharto"))
    tj.listeimport.utfoer(vis(tj, fil), [2])
    endret = tj.personer.hent(person_id).sak.person
    assert (endret.fornavn, endret.etternavn) == ("", "Soeharto")
    assert vis(tj, fil).antall(Art.LIK) == 1


def test_a_file_whose_name_is_no_text_is_taken_in(tj: Tjenester, tmp_path: Path) -> None:
    fil = skriv(tmp_path, HODE_16, rad(HODE_16, duf="2012 586975 61"))
    fil = fil.rename(tmp_path / os.fsdecode(b"liste\xff.csv"))
    rapport = tj.listeimport.utfoer(vis(tj, fil), [2])
    assert rapport.sti_navn == "liste?.csv"
    tj.listeimport.skriv_rapport(rapport, tmp_path / "rapport.csv")
    assert tj.personer.finn_duf("201258697561")
