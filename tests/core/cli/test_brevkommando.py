"""The letter of a decision, from the command line."""

import json
from pathlib import Path
from typing import Any

import pytest

from core.cli import main
from tests.core.letters.brevbygger import tekst

BEGRUNNELSE = "Fordi vilkårene er oppfylt."
VEDTAK: dict[str, Any] = {
    "type": "deltakelse",
    "resultat": "innvilget",
    "vedtaksdato": "2024-08-01",
    "startdato": "2024-08-12",
}
SAK = {
    "format": "introreg-sak",
    "versjon": 1,
    "person": {"duf": "202199900012", "fornavn": "Åse", "etternavn": "Berg", "maalform": "nn"},
    "kategorier": [{"kategori": "rett_intro", "fra": "2024-01-01"}],
    "sluttmaal": {"kode": "arbeid_uten_vgo"},
    "vedtak": [
        {**VEDTAK, "id": "v1", "opplysninger": {"begrunnelse": BEGRUNNELSE}},
        {**VEDTAK, "id": "v2"},
    ],
}


@pytest.fixture
def base(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Path:
    """A caseload with one person and two decisions."""
    monkeypatch.setenv("INTROREG_PASSORD", "et ganske langt passord")
    sti, inn = tmp_path / "sak.db", tmp_path / "inn.json"
    inn.write_text(json.dumps(SAK), "utf-8")
    hvem = ["--bruker", "nina", "--initialer", "NIBO", "--kommune", "9999"]
    assert main(["opprett", "--database", str(sti), *hvem]) == 0
    assert main(["sak", "import", "--database", str(sti), str(inn)]) == 0
    capsys.readouterr()
    return sti


@pytest.fixture
def vedtak(base: Path, capsys: pytest.CaptureFixture[str]) -> list[str]:
    """The ids that the decisions got."""
    assert main(["sak", "eksport", "--database", str(base)]) == 0
    rader = json.loads(capsys.readouterr().out)["vedtak"]
    return [rad["id"] for rad in sorted(rader, key=lambda rad: not rad["opplysninger"])]


def test_a_letter_is_made_in_the_persons_own_standard(
    base: Path, vedtak: list[str], tmp_path: Path
) -> None:
    ut = tmp_path / "ut.docx"
    valg = ["brev", "--database", str(base), "--vedtak", vedtak[0], "--ut", str(ut)]
    assert main([*valg, "--dato", "2024-08-15", "--saksnummer", "24/7-1"]) == 0
    hele = tekst(ut.read_bytes())
    assert "Deltaking i introduksjonsprogram" in hele
    assert "Åse Berg" in hele
    assert "15. august 2024" in hele
    assert "24/7-1" in hele
    assert BEGRUNNELSE in hele
    assert "UTKAST" not in hele


def test_a_letter_that_is_there_is_replaced_only_when_asked(
    base: Path, vedtak: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ut = tmp_path / "ut.docx"
    valg = ["brev", "--database", str(base), "--vedtak", vedtak[0], "--maalform", "nb"]
    assert main([*valg, "--ut", str(ut)]) == 0
    foer = ut.read_bytes()
    assert main([*valg, "--ut", str(ut), "--dato", "2024-08-15"]) == 1
    assert "finnes fra før" in capsys.readouterr().err
    assert ut.read_bytes() == foer
    assert main([*valg, "--ut", str(ut), "--dato", "2024-08-15", "--overskriv"]) == 0
    assert "Deltakelse i introduksjonsprogram" in tekst(ut.read_bytes())
    assert ut.read_bytes() != foer


def test_without_reasons_the_file_is_a_draft_and_the_status_says_so(
    base: Path, vedtak: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ut = tmp_path / "ut.docx"
    valg = ["brev", "--database", str(base), "--vedtak", vedtak[1], "--maalform", "nb"]
    assert main([*valg, "--ut", str(ut)]) == 1
    feil = capsys.readouterr().err
    assert "mangler: Begrunnelse" in feil
    assert "utkast" in feil
    assert "UTKAST" in tekst(ut.read_bytes())


@pytest.mark.parametrize(
    ("valg", "status", "melding"),
    [
        (["--vedtak", "borte", "--ut", "x.docx"], 1, "ikke noe vedtak"),
        (["--vedtak", "x", "--ut", "x.docx", "--dato", "i går"], 2, "--dato"),
        (["--vedtak", "x", "--ut", "x.docx", "--maalform", "se"], 2, "--maalform"),
        (["--ut", "x.docx"], 2, "--vedtak"),
    ],
)
def test_a_refusal_is_one_line_and_no_file(
    base: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    valg: list[str],
    status: int,
    melding: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["brev", "--database", str(base), *valg]) == status
    (linje,) = capsys.readouterr().err.splitlines()
    assert melding in linje
    assert not (tmp_path / "x.docx").exists()


def test_a_folder_that_is_not_there_is_told(
    base: Path, vedtak: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ut = tmp_path / "borte" / "ut.docx"
    assert main(["brev", "--database", str(base), "--vedtak", vedtak[0], "--ut", str(ut)]) == 1
    assert "Mappen «borte» finnes ikke" in capsys.readouterr().err
