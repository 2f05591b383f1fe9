"""The register's lists into a caseload, from the command line."""

from pathlib import Path

import pytest

from core.cli import main
from tests.core.services.listeimport.listefil import HODE_16, rad, skriv

TO = "9000 000002 00"


@pytest.fixture
def base(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A new caseload whose password stands in the environment."""
    monkeypatch.setenv("INTROREG_PASSORD", "et ganske langt passord")
    sti = tmp_path / "sak.db"
    hvem = ["--bruker", "nina", "--initialer", "NIBO", "--kommune", "3203"]
    assert main(["opprett", "--database", str(sti), *hvem]) == 0
    return str(sti)


def kjoer(base: str, fil: Path, *valg: str) -> int:
    return main(["importer", "--database", base, str(fil), *valg])


def test_a_list_is_seen_taken_in_and_equal_the_second_time(
    base: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fil = skriv(tmp_path, HODE_16, rad(HODE_16), rad(HODE_16, duf=TO, navn="Ny,\nPerson"))
    assert kjoer(base, fil, "--vis") == 0
    sett = capsys.readouterr()
    assert "UTF-8 med BOM, skilt med semikolon, 2 rader." in sett.err
    assert "ny: 2, lik: 0, ulik: 0, ikke koblet: 0." in sett.err
    assert "linje 2: 9000 000001 00: Maryam, Testesen: ny" in sett.out
    assert "Ny,\\nPerson" in sett.out
    rapport = tmp_path / "rapport.csv"
    assert kjoer(base, fil, "--ta-inn", "nye", "--rapport", str(rapport)) == 0
    assert "tatt inn: 2, ikke endret: 0." in capsys.readouterr().err
    assert rapport.read_text("utf-8-sig").count("Tatt inn") == 3
    assert kjoer(base, fil, "--ta-inn", "alle") == 0
    sett = capsys.readouterr()
    assert "ny: 0" in sett.err
    assert "tatt inn: 0, ikke endret: 2." in sett.err


def test_differences_are_written_below_their_row(
    base: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kjoer(base, skriv(tmp_path, HODE_16, rad(HODE_16)), "--ta-inn", "alle")
    ulik = skriv(
        tmp_path, HODE_16, rad(HODE_16, navn="Mariam, T", frist="01.06.2025"), rad(HODE_16, duf=TO)
    )
    capsys.readouterr()
    assert kjoer(base, ulik, "--vis", "--ta-inn", "ulike") == 0
    sett = capsys.readouterr()
    assert "    Fornavn, Etternavn: Maryam, Testesen → Mariam, T (kan tas inn)\n" in sett.out
    assert "    Frist dato: " in sett.out
    assert "tatt inn: 1, ikke endret: 1." in sett.err


def test_a_refused_file_and_a_refused_row_give_status_1_and_change_nothing(
    base: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert kjoer(base, skriv(tmp_path, HODE_16)) == 1
    assert "ingen rader" in capsys.readouterr().err
    fil = skriv(tmp_path, HODE_16, rad(HODE_16), rad(HODE_16, duf=TO, foedt="01.01.2999"))
    assert kjoer(base, fil, "--ta-inn", "alle") == 1
    sett = capsys.readouterr().err.splitlines()
    assert sett[-2].startswith("introreg importer: linje 3: Fødselsdato: ")
    assert sett[-1] == "introreg importer: ingenting ble importert."
    assert kjoer(base, fil) == 0
    assert "ny: 2" in capsys.readouterr().err
    assert kjoer(base, tmp_path / "finnes-ikke.csv") == 1
    assert "Fant ikke" in capsys.readouterr().err


def test_an_unknown_choice_is_told_in_norwegian(
    base: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert kjoer(base, skriv(tmp_path, HODE_16), "--ta-inn", "noen") == 2
    assert "bare 'alle', 'nye', 'ulike'" in capsys.readouterr().err
