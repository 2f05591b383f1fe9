"""Importing case files: every fault told at once, all or nothing, nothing overwritten."""

from datetime import date
from typing import Any

import pytest

from core.services.klokke import FastKlokke
from core.services.saksfil_feil import Feil, Saksfilfeil
from core.services.saksfiler import Importfeil
from core.services.tjenester import Tjenester, lag_tjenester
from core.storage.base import Base
from core.storage.utvalg import Utvalg

DUF = "900000000100"


@pytest.fixture
def tj(base: Base) -> Tjenester:
    """The use cases on an empty caseload."""
    return lag_tjenester(base, FastKlokke.paa(date(2024, 9, 4)))


def fil(**felt: Any) -> dict[str, Any]:
    """Make a small case file."""
    return {
        "format": "introreg-sak",
        "versjon": 1,
        "person": {"duf": DUF, "fornavn": "Test", "etternavn": "Testesen"},
        "kategorier": [{"id": "k1", "kategori": "rett_plikt_intro", "fra": "2022-05-01"}],
        **felt,
    }


def vedtak(**felt: Any) -> dict[str, Any]:
    """Make a participation decision as the file has it."""
    return {
        "id": "v1",
        "type": "deltakelse",
        "resultat": "innvilget",
        "vedtaksdato": "2022-06-01",
        "startdato": "2022-06-15",
        **felt,
    }


KLAGE = {"id": "kl1", "mottatt": "2022-07-01"}


def test_every_fault_of_every_case_is_told_and_nothing_imported(tj: Tjenester) -> None:
    saker = [
        fil(),
        fil(person={"duf": "902199900007", "fornavn": ""}, vedtak=[vedtak(startdato=None)]),
        fil(),
        Saksfilfeil([Feil("", "Ikke JSON.")]),
        fil(tull=1),
    ]
    with pytest.raises(Importfeil) as funnet:
        tj.saksfiler.importer(saker)
    assert [(nr, feil.sti) for nr, feil in funnet.value.feil] == [
        (2, "person.etternavn"),
        (2, "vedtak[0].startdato"),
        (3, "person.duf"),
        (4, ""),
        (5, "tull"),
    ]
    assert tj.liste.antall(Utvalg(vis_inaktive=True)) == 0


def test_a_later_file_adds_what_is_new(tj: Tjenester) -> None:
    tj.saksfiler.importer([fil()])
    mer = fil(vedtak=[vedtak(klager=[KLAGE])], sluttmaal={"kode": "deler_av_vgo"})
    assert tj.saksfiler.importer([mer]).utvidet == 1
    enda_en = vedtak(klager=[KLAGE, {"id": "kl2", "mottatt": "2022-08-01"}])
    assert tj.saksfiler.importer([fil(vedtak=[enda_en])]).utvidet == 1
    assert tj.saksfiler.importer([fil(vedtak=[enda_en])]).like == 1
    person_id = tj.personer.finn_duf(DUF)
    assert person_id is not None
    bilde = tj.personer.hent(person_id)
    assert len(bilde.sak.vedtak[0].klager) == 2
    assert bilde.beregning is not None
    assert bilde.beregning.status.frist == date(2024, 6, 15)
    with tj.base.lesing() as lesing:
        assert [h.handling for h in lesing.hendelser.for_person(person_id)] == ["importert"] * 3


@pytest.mark.parametrize(
    ("ny", "sti"),
    [
        (fil(vedtak=[vedtak(startdato="2022-06-16")]), "vedtak[0]"),
        (
            fil(vedtak=[vedtak(klager=[{**KLAGE, "mottatt": "2022-07-02"}])]),
            "vedtak[0].klager[0]",
        ),
        (fil(sluttmaal={"kode": "arbeid_uten_vgo"}), "sluttmaal.kode"),
    ],
)
def test_what_contradicts_the_caseload_is_refused(
    tj: Tjenester, ny: dict[str, Any], sti: str
) -> None:
    foerst = fil(vedtak=[vedtak(klager=[KLAGE])], sluttmaal={"kode": "deler_av_vgo"})
    tj.saksfiler.importer([foerst])
    with pytest.raises(Importfeil) as funnet:
        tj.saksfiler.importer([ny])
    assert [feil.sti for _, feil in funnet.value.feil] == [sti]
    assert tj.saksfiler.importer([foerst]).like == 1


def test_the_trace_of_the_file_is_kept_and_the_rest_is_ours(tj: Tjenester) -> None:
    sporet = vedtak(registrert="2022-06-01T10:00:00Z", registrert_av="3024-NIBO")
    tj.saksfiler.importer([fil(vedtak=[sporet, vedtak(id="v2")])])
    (sak,) = tj.saksfiler.eksporter()
    rader: Any = sak["vedtak"]
    assert rader[0]["registrert_av"] == "3024-NIBO"
    assert rader[1]["registrert_av"] == tj.bruker.registrert_av
