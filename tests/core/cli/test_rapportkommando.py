"""`introreg rapport`: every filter as an option, and what is wrong in one line."""

from datetime import date
from pathlib import Path

import pytest

from core.cli import main
from core.cli.argumenter import Norskparser
from core.cli.rapport import kjoer, legg_til
from core.services.klokke import FastKlokke
from core.services.oeving import lag_oevingsbase

PER = date(2026, 10, 14)


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A practice caseload as it stands on a day."""
    sti = tmp_path_factory.mktemp("base") / "sak.db"
    lag_oevingsbase(sti, 120, 1, PER)
    return sti


def rapport(base: Path, *argumenter: str, per: date = PER) -> int:
    """Run the command on a day."""
    parser = Norskparser("introreg rapport", "")
    legg_til(parser)
    hva, *resten = argumenter
    valg = parser.parse_args([hva, "--database", str(base), *resten])
    return kjoer(valg, FastKlokke.paa(per))


def antall(base: Path, capsys: pytest.CaptureFixture[str], *filtre: str, per: date = PER) -> int:
    """Count the terminated of some filters."""
    assert rapport(base, "avsluttede", "--antall", *filtre, per=per) == 0
    return int(capsys.readouterr().out)


FILTRE = (
    ("--kommune", "9999"),
    ("--kommune", "fjordvik"),
    ("--bydel", "Sentrum"),
    ("--kategori", "rett_intro"),
    ("--aar", "2026"),
    ("--av", "kommunen"),
    ("--av", "regelmotor"),
    ("--aarsak", "arbeid"),
    ("--duf", "9021"),
    ("--navn", "a"),
)


@pytest.mark.parametrize("filter_", FILTRE, ids=" ".join)
def test_every_filter_narrows_the_report(
    base: Path, capsys: pytest.CaptureFixture[str], filter_: tuple[str, str]
) -> None:
    alle = antall(base, capsys)
    assert 0 < antall(base, capsys, *filter_) < alle


def test_the_two_laws_have_a_report_each(base: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert antall(base, capsys) > antall(base, capsys, "--lov", "introduksjonsloven") > 0


def test_the_report_is_of_the_day_that_it_is_made(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sti = tmp_path / "sak.db"
    lag_oevingsbase(sti, 40, 1, PER)
    senere = antall(sti, capsys, per=date(2029, 10, 14))
    assert senere > antall(sti, capsys, per=PER) > 0


def test_the_file_is_sorted_and_told_of(
    base: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sti = tmp_path / "avsluttede.csv"
    assert rapport(base, "avsluttede", "--ut", str(sti), "--sorter", "duf:synkende") == 0
    rader = [linje.split(";")[0] for linje in sti.read_text("utf-8-sig").splitlines()[3:]]
    assert rader == sorted(rader, reverse=True)
    assert capsys.readouterr().err == f"introreg rapport: «{sti}»: {len(rader)} personer.\n"


@pytest.mark.parametrize(
    ("navn", "valg", "start"),
    [
        ("a.csv", (), b"\xef\xbb\xbf"),
        ("a.XLSX", (), b"PK"),
        ("a.txt", ("--form", "xlsx"), b"PK"),
        ("a.xlsx", ("--form", "csv"), b"\xef\xbb\xbf"),
    ],
)
def test_the_form_is_as_asked_for_or_as_the_name_ends(
    base: Path, tmp_path: Path, navn: str, valg: tuple[str, ...], start: bytes
) -> None:
    assert rapport(base, "avsluttede", "--ut", str(tmp_path / navn), *valg) == 0
    assert (tmp_path / navn).read_bytes().startswith(start)
    maal = tmp_path / f"maal-{navn}"
    assert rapport(base, "maaloppnaaelse", "--ut", str(maal), *valg) == 0
    assert maal.read_bytes().startswith(start)


def test_without_a_file_the_answer_is_on_standard_output(
    base: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for hva in (["avsluttede", "--navn", "a"], ["maaloppnaaelse", "--etter", "kjoenn"]):
        assert rapport(base, *hva) == 0
        ut = capsys.readouterr().out
        assert rapport(base, *hva, "--ut", str(tmp_path / "a.csv")) == 0
        assert ut == (tmp_path / "a.csv").read_bytes().decode("utf-8")
        capsys.readouterr()
    assert [rad.split(";")[0] for rad in ut.splitlines()[3:]] == ["Kvinne", "Mann", "Sum"]


@pytest.mark.parametrize(
    ("argumenter", "melding"),
    [
        (["avsluttede", "--form", "xlsx"], "et regneark må ha en fil"),
        (["avsluttede", "--sorter", "navn:opp"], "etter kolon kan det bare stå"),
        (["avsluttede", "--duf", "x"], "er ikke et DUF-nummer"),
        (["avsluttede", "--antall", "--aar", "26"], "«26» er ikke et årstall"),
        (["avsluttede", "--antall", "--aarsak", "x"], "--aarsak kan ikke være 'x', bare"),
        (["avsluttede", "--antall", "--ut", "a.csv"], "kan ikke brukes sammen"),
        (["maaloppnaaelse", "--etter", "navn"], "--etter kan ikke være 'navn', bare"),
    ],
)
def test_a_wrong_command_line_is_told_in_norwegian(
    base: Path, capsys: pytest.CaptureFixture[str], argumenter: list[str], melding: str
) -> None:
    assert main(["rapport", *argumenter, "--database", str(base)]) == 2
    feil = capsys.readouterr().err
    assert melding in feil
    assert feil.count("\n") == 1


def test_a_municipality_that_is_not_there_is_told(
    base: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert rapport(base, "avsluttede", "--antall", "--kommune", "Atlantis") == 2
    assert "fant ingen kommune som heter «Atlantis»" in capsys.readouterr().err


def test_a_folder_that_is_not_there_is_told(
    base: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert rapport(base, "avsluttede", "--ut", str(tmp_path / "borte" / "a.csv")) == 1
    assert "Kunne ikke skrive «a.csv»" in capsys.readouterr().err
