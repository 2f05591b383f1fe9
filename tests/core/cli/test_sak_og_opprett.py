"""Making a caseload and moving case files, from the command line."""

import json
from pathlib import Path

import pytest

from core.cli import main

PASSORD = "et ganske langt passord"
SAK = {
    "format": "introreg-sak",
    "versjon": 1,
    "person": {"duf": "202199900012", "fornavn": "Åse"},
    "kategorier": [{"kategori": "rett_intro", "fra": "2022-01-01"}],
}


@pytest.fixture
def base(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A new caseload whose password stands in the environment."""
    monkeypatch.setenv("INTROREG_PASSORD", PASSORD)
    sti = tmp_path / "sak.db"
    hvem = ["--bruker", "nina", "--initialer", "NIBO", "--kommune", "9999"]
    assert main(["opprett", "--database", str(sti), *hvem]) == 0
    return sti


def test_a_new_caseload_shows_its_recovery_code_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("INTROREG_PASSORD", PASSORD)
    base = tmp_path / "sak.db"
    hvem = ["--bruker", "a", "--initialer", "A", "--kommune", "9999"]
    assert main(["opprett", "--database", str(base), *hvem]) == 0
    ut = capsys.readouterr().out
    assert "Gjenopprettingskode: " in ut
    kode = ut.split("Gjenopprettingskode: ")[1].strip()
    assert len(kode.replace("-", "").replace(" ", "")) == 26
    assert kode not in (base.parent / "sak.nokkel").read_text("utf-8")
    assert main(["opprett", "--database", str(base), *hvem]) == 14


def test_case_files_in_and_out(
    base: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    inn, ut = tmp_path / "inn.jsonl", tmp_path / "ut.jsonl"
    inn.write_text(json.dumps(SAK), "utf-8")
    assert main(["sak", "import", "--database", str(base), str(inn)]) == 0
    assert "nye personer: 1" in capsys.readouterr().err
    assert (
        main(
            ["sak", "eksport", "--database", str(base), "--duf", "2021 999000 12", "--ut", str(ut)]
        )
        == 0
    )
    (linje,) = ut.read_text("utf-8").splitlines()
    assert json.loads(linje)["kategorier"][0]["registrert_av"] == "9999-NIBO"
    assert main(["sak", "import", "--database", str(base), str(ut)]) == 0
    assert "uendret: 1" in capsys.readouterr().err
    assert main(["sak", "eksport", "--database", str(base)]) == 0
    assert "Åse" in capsys.readouterr().out


def test_refusals_say_what_to_do_and_have_their_own_status(
    base: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    feil = tmp_path / "feil.jsonl"
    feil.write_text(json.dumps(SAK) + "\n{tull\n", "utf-8")
    assert main(["sak", "import", "--database", str(base), str(feil)]) == 1
    assert "ingenting ble importert" in capsys.readouterr().err
    assert main(["sak", "eksport", "--database", str(base), "--duf", "1"]) == 1
    assert main(["sak", "eksport", "--database", str(tmp_path / "nei.db")]) == 11
    assert main(["sak", "import", "--database", str(base), str(tmp_path / "nei.jsonl")]) == 2
    monkeypatch.setenv("INTROREG_PASSORD", "feil")
    assert main(["sak", "eksport", "--database", str(base)]) == 3
    monkeypatch.delenv("INTROREG_PASSORD")
    assert main(["sak", "eksport", "--database", str(base)]) == 3
    assert "passordet mangler" in capsys.readouterr().err
    hvem = ["--bruker", "a", "--initialer", "A", "--kommune", "999"]
    assert main(["opprett", "--database", str(tmp_path / "b.db"), *hvem]) == 2
    hvem[-1] = "9999"
    assert main(["opprett", "--database", str(tmp_path / "b.db"), *hvem]) == 2
    monkeypatch.setenv("INTROREG_PASSORD", "kort")
    assert main(["opprett", "--database", str(tmp_path / "b.db"), *hvem]) == 15
    assert not (tmp_path / "b.db").exists()
