"""The letters of an opened caseload, on both databases."""

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from uuid import uuid4

import pytest

from core.domain.person import Kategori, Maalform, Oppfoelging
from core.domain.vedtak import Resultat, Vedtak, Vedtakstype
from core.services.brev import AVSENDER, MAALFORM, Brevavvist
from core.services.feil import IkkeFunnet
from core.services.klokke import FastKlokke
from core.services.steder import STEDER
from core.services.tjenester import Tjenester, lag_tjenester
from core.storage.base import Base
from tests.core.letters.brevbygger import tekst
from tests.core.rules.saksbygger import person

PER = date(2026, 10, 14)
PERSON = replace(person(duf_begrunnelse="Oppdiktet nummer"), id=str(uuid4()))
VEDTAK = Vedtak(
    id=str(uuid4()),
    type=Vedtakstype.DELTAKELSE,
    resultat=Resultat.INNVILGET,
    vedtaksdato=date(2026, 10, 1),
    startdato=date(2026, 10, 5),
    opplysninger={"begrunnelse": "Fordi vilkårene er oppfylt."},
)


@pytest.fixture
def tj(base: Base) -> Tjenester:
    """A caseload with one person, a goal and a decision with its reasons."""
    tjenester = lag_tjenester(base, FastKlokke.paa(PER))
    with base.arbeid("test", datetime(2026, 1, 1, tzinfo=UTC)) as arbeid:
        steder = {base.bruker.kommune: {"navn": "Fjordvik", "fylke": "Havlandet"}}
        arbeid.innstillinger.sett(STEDER, steder)
    tjenester.personer.registrer(
        PERSON,
        Oppfoelging(id=str(uuid4()), kommune="9999", fra=date(2026, 2, 1)),
        Kategori(id=str(uuid4()), kategori="rett_plikt_intro", fra=date(2026, 2, 1)),
    )
    tjenester.sluttmaal.sett(PERSON.id, "arbeid_uten_vgo", None)
    tjenester.vedtak.registrer(PERSON.id, VEDTAK)
    return tjenester


def sett(tj: Tjenester, noekkel: str, verdi: object) -> None:
    with tj.base.arbeid("test", datetime(2026, 1, 1, tzinfo=UTC)) as arbeid:
        arbeid.innstillinger.sett(noekkel, verdi)


def test_the_saved_letter_is_the_one_that_was_made(tj: Tjenester, tmp_path: Path) -> None:
    fil = tmp_path / "brev.docx"
    brev = tj.brev.lagre(PERSON.id, VEDTAK.id, "nb", fil)
    assert fil.read_bytes() == brev.innhold == tj.brev.lag(PERSON.id, VEDTAK.id, "nb").innhold
    hele = tekst(brev.innhold)
    assert "Test Testesen" in hele
    assert "14. oktober 2026" in hele
    assert "Fordi vilkårene er oppfylt." in hele
    assert "innen 5. oktober 2028" in hele


def test_a_municipality_writes_under_the_number_it_has_today(
    tj: Tjenester, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tj.base, "bruker", replace(tj.base.bruker, kommune="0219"))
    avsender = tj.brev.avsender()
    assert (avsender.kommune, avsender.kommunenummer) == ("Bærum kommune", "3201")


def test_the_day_and_the_reference_are_the_caseworkers_own(tj: Tjenester) -> None:
    brev = tj.brev.lag(
        PERSON.id, VEDTAK.id, "nb", dato=date(2026, 10, 20), saksnummer="2026/0412-7"
    )
    assert "20. oktober 2026" in tekst(brev.innhold)
    assert "2026/0412-7" in tekst(brev.innhold)
    gjennomgang = tj.brev.gjennomgaa(PERSON.id, VEDTAK.id, "nb", saksnummer="2026/0412-7")
    assert "avsender.saksnummer" in {felt.noekkel for felt in gjennomgang.flettet}
    gjennomgang = tj.brev.gjennomgaa(PERSON.id, VEDTAK.id, "nb")
    assert "avsender.saksnummer" in {felt.noekkel for felt in gjennomgang.mangler}


def test_a_sender_that_nobody_has_set_is_written_in_the_letters_own_standard(
    tj: Tjenester,
) -> None:
    assert "klage til statsforvalteren" in tekst(tj.brev.lag(PERSON.id, VEDTAK.id, "nb").innhold)
    nynorsk = tekst(tj.brev.lag(PERSON.id, VEDTAK.id, "nn").innhold)
    assert "klage til statsforvaltaren" in nynorsk
    assert "statsforvalteren" not in nynorsk


def test_the_sender_is_the_caseloads_setting(tj: Tjenester) -> None:
    assert tj.brev.avsender().kommune == "Fjordvik kommune"
    egen = {"kommune": "Havgløtt kommune", "saksbehandler": "Ida Ås", "ukjent": "x", "tittel": 7}
    sett(tj, AVSENDER, egen)
    avsender = tj.brev.avsender()
    assert (avsender.kommune, avsender.saksbehandler, avsender.tittel) == (
        "Havgløtt kommune",
        "Ida Ås",
        "7",
    )
    assert "Havgløtt kommune gir deg" in tekst(tj.brev.lag(PERSON.id, VEDTAK.id, "nb").innhold)


def test_the_standard_is_the_persons_then_the_municipalitys(tj: Tjenester) -> None:
    sak = tj.personer.hent(PERSON.id).sak
    assert tj.brev.standard_maalform(sak) == "nb"
    sett(tj, MAALFORM, "nn")
    assert tj.brev.standard_maalform(sak) == "nn"
    egen = replace(sak, person=replace(sak.person, maalform=Maalform.BOKMAAL))
    assert tj.brev.standard_maalform(egen) == "nb"


def test_a_decision_without_reasons_gives_a_draft(tj: Tjenester) -> None:
    uten = replace(VEDTAK, id=str(uuid4()), opplysninger={})
    tj.vedtak.registrer(PERSON.id, uten)
    assert not tj.brev.lag(PERSON.id, VEDTAK.id, "nb").er_utkast
    assert tj.brev.lag(PERSON.id, uten.id, "nb").er_utkast
    assert tj.brev.gjennomgaa(PERSON.id, uten.id, "nb").er_utkast


def test_a_refusal_leaves_no_file(tj: Tjenester, tmp_path: Path) -> None:
    mappe = tmp_path / "brev"
    mappe.mkdir()
    plan = replace(
        VEDTAK,
        id=str(uuid4()),
        type=Vedtakstype.INTEGRERINGSPLAN,
        resultat=Resultat.FATTET,
        startdato=None,
    )
    tj.vedtak.registrer(PERSON.id, plan)
    with pytest.raises(Brevavvist, match="Integreringsplan"):
        tj.brev.lagre(PERSON.id, plan.id, "nb", mappe / "a.docx")
    with pytest.raises(IkkeFunnet):
        tj.brev.lagre(PERSON.id, "borte", "nb", mappe / "a.docx")
    assert list(mappe.iterdir()) == []
    (mappe / "a.docx").write_bytes(b"gammel")
    with pytest.raises(Brevavvist, match="finnes fra før"):
        tj.brev.lagre(PERSON.id, VEDTAK.id, "nb", mappe / "a.docx")
    assert (mappe / "a.docx").read_bytes() == b"gammel"
    tj.brev.lagre(PERSON.id, VEDTAK.id, "nb", mappe / "a.docx", overskriv=True)
    assert (mappe / "a.docx").read_bytes() != b"gammel"
