"""Case files before they are written, and the files that the program writes."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from core.services.filer import Filfeil
from core.services.fremdrift import Avbrutt
from core.services.klokke import FastKlokke
from core.services.saksfil_skriver import Saksfilform
from core.services.saksfil_stroem import saker_i_fil
from core.services.saksfil_visning import Utfall
from core.services.saksfiler import Importfeil
from core.services.tjenester import Tjenester, lag_tjenester
from core.storage.base import Base
from core.storage.utvalg import Utvalg
from tests.core.services.test_import import DUF, KLAGE, fil, vedtak

ANNEN = "900000000200"


@pytest.fixture
def tj(base: Base) -> Tjenester:
    """The use cases on an empty caseload."""
    return lag_tjenester(base, FastKlokke.paa(date(2024, 9, 4)))


def annen(**felt: Any) -> dict[str, Any]:
    """Make the case of another person."""
    return fil(person={"duf": ANNEN, "fornavn": "Annen", "etternavn": "Person"}, **felt)


def stopp_ved(grense: int) -> Callable[[int], None]:
    """Make the user stop when so many cases are done."""

    def meld(gjort: int) -> None:
        if gjort >= grense:
            raise Avbrutt

    return meld


def test_a_preview_says_who_is_new_and_what_is_new_of_others(tj: Tjenester) -> None:
    tj.saksfiler.importer([fil()])
    mer = fil(vedtak=[vedtak(klager=[KLAGE])], sluttmaal={"kode": "deler_av_vgo"})
    ny, utvidet = tj.saksfiler.forhaandsvis([annen(), mer])
    assert (ny.nummer, ny.navn, ny.utfall, ny.person_id) == (1, "Person, Annen", Utfall.NY, None)
    assert ny.nytt == (("kategorier", 1),)
    assert (utvidet.utfall, utvidet.person_id) == (Utfall.UTVIDET, tj.personer.finn_duf(DUF))
    assert dict(utvidet.nytt) == {"vedtak": 1, "klager": 1, "sluttmaal": 1}
    assert utvidet.duf_gruppert == "9000 000001 00"
    (lik,) = tj.saksfiler.forhaandsvis([fil()])
    assert (lik.utfall, lik.nytt) == (Utfall.LIK, ())


def test_a_preview_writes_nothing(tj: Tjenester) -> None:
    tj.saksfiler.forhaandsvis([fil()])
    assert tj.liste.antall(Utvalg(vis_inaktive=True)) == 0


def test_a_preview_tells_all_faults_of_form_rules_and_contradiction_in_order(
    tj: Tjenester,
) -> None:
    tj.saksfiler.importer([fil(vedtak=[vedtak()])])
    saker = [fil(vedtak=[vedtak(startdato="2022-06-16")]), annen(tull=1), annen(), annen()]
    with pytest.raises(Importfeil) as funnet:
        tj.saksfiler.forhaandsvis(saker)
    assert [(nr, feil.sti) for nr, feil in funnet.value.feil] == [
        (1, "vedtak[0]"),
        (2, "tull"),
        (4, "person.duf"),
    ]


def test_the_preview_counts_what_the_import_does(tj: Tjenester) -> None:
    tj.saksfiler.importer([fil()])
    saker = [fil(), annen()]
    utfall = [sak.utfall for sak in tj.saksfiler.forhaandsvis(saker)]
    resultat = tj.saksfiler.importer(saker)
    assert utfall == [Utfall.LIK, Utfall.NY]
    assert (resultat.nye, resultat.utvidet, resultat.like) == (1, 0, 1)


@pytest.mark.parametrize("grense", [0, 1, 2])
def test_an_import_that_is_stopped_leaves_nothing(tj: Tjenester, grense: int) -> None:
    with pytest.raises(Avbrutt):
        tj.saksfiler.importer([fil(), annen()], stopp_ved(grense))
    assert tj.liste.antall(Utvalg(vis_inaktive=True)) == 0


def test_a_preview_can_be_stopped(tj: Tjenester) -> None:
    with pytest.raises(Avbrutt):
        tj.saksfiler.forhaandsvis([fil(), annen()], stopp_ved(1))


def test_the_case_whose_id_is_another_persons_is_named(tj: Tjenester) -> None:
    tj.saksfiler.importer([fil(vedtak=[vedtak()])])
    (kjent,) = tj.saksfiler.eksporter()
    stjaalet = {**kjent, "person": {**kjent["person"], "duf": ANNEN}}  # type: ignore[dict-item]
    with pytest.raises(Importfeil) as funnet:
        tj.saksfiler.importer([fil(vedtak=[vedtak()]), stjaalet])
    assert [nr for nr, _ in funnet.value.feil] == [2]


@pytest.mark.parametrize("form", list(Saksfilform))
@pytest.mark.parametrize("antall", [1, 2, 3])
def test_what_is_written_is_read_back_equal(
    tj: Tjenester, tmp_path: Path, form: Saksfilform, antall: int
) -> None:
    tredje = fil(person={"duf": "900000000300", "fornavn": "Åse", "etternavn": "Øst"})
    tj.saksfiler.importer([fil(vedtak=[vedtak(klager=[KLAGE])]), annen(), tredje][:antall])
    sti = tmp_path / f"saker.{form}"
    meldt: list[int] = []
    assert tj.saksfiler.skriv(sti, form, None, meldt.append) == antall
    assert meldt == list(range(1, antall + 1))
    assert list(saker_i_fil(sti)) == list(tj.saksfiler.eksporter())
    assert {sak.utfall for sak in tj.saksfiler.forhaandsvis(saker_i_fil(sti))} == {Utfall.LIK}


def test_one_person_is_one_document_and_nobody_is_none(tj: Tjenester, tmp_path: Path) -> None:
    tj.saksfiler.importer([fil(), annen()])
    sti, person_id = tmp_path / "en.json", tj.personer.finn_duf(DUF)
    assert person_id is not None
    tj.saksfiler.skriv(sti, Saksfilform.JSON, [person_id])
    assert json.loads(sti.read_text(encoding="utf-8"))["person"]["duf"] == DUF
    assert tj.saksfiler.skriv(sti, Saksfilform.JSON, []) == 0
    assert json.loads(sti.read_text(encoding="utf-8")) == []


def test_a_file_that_is_stopped_or_cannot_be_written_leaves_the_older_one(
    tj: Tjenester, tmp_path: Path
) -> None:
    tj.saksfiler.importer([fil(), annen()])
    sti = tmp_path / "saker.jsonl"
    sti.write_text("eldre", encoding="utf-8")
    with pytest.raises(Avbrutt):
        tj.saksfiler.skriv(sti, Saksfilform.JSONL, None, stopp_ved(2))
    with pytest.raises(Filfeil):
        tj.saksfiler.skriv(tmp_path / "borte" / "saker.jsonl", Saksfilform.JSONL)
    assert sti.read_text(encoding="utf-8") == "eldre"
    assert [fil_.name for fil_ in tmp_path.iterdir() if fil_.suffix == ".tmp"] == []
