"""`introreg liste`: every filter as an option, and what is wrong in one line."""

import csv
import io
import sys
from datetime import date
from pathlib import Path

import pytest

from core.cli import main
from core.cli.argumenter import Norskparser
from core.cli.liste import kjoer, legg_til
from core.cli.utgang import Utgang
from core.services.klokke import FastKlokke
from core.services.listefil import KOLONNER
from core.services.oeving import lag_oevingsbase

PER = date(2026, 10, 14)


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A practice caseload as it stands on a day."""
    sti = tmp_path_factory.mktemp("base") / "sak.db"
    lag_oevingsbase(sti, 150, 1, PER)
    return sti


def liste(base: Path, *argumenter: str, per: date = PER) -> int:
    """Run the command on a day."""
    parser = Norskparser("introreg liste", "")
    legg_til(parser)
    return kjoer(parser.parse_args(["--database", str(base), *argumenter]), FastKlokke.paa(per))


def antall(base: Path, capsys: pytest.CaptureFixture[str], *filtre: str) -> int:
    """Count the persons of some filters."""
    assert liste(base, "--antall", *filtre) == 0
    return int(capsys.readouterr().out)


def rader(base: Path, capfdbinary: pytest.CaptureFixture[bytes], *valg: str) -> list[list[str]]:
    """Read what the command writes on standard output, without the header."""
    assert liste(base, *valg) == 0
    tekst = capfdbinary.readouterr().out.decode("utf-8-sig")
    return list(csv.reader(io.StringIO(tekst, newline=""), delimiter=";"))[1:]


FILTRE = (
    ("--kategori", "rett_intro"),
    ("--ordning", "introduksjonsprogram"),
    ("--kommune", "9999"),
    ("--kommune", "fjordvik"),
    ("--bydel", "Sentrum"),
    ("--duf", "9024"),
    ("--navn", "a"),
    ("--med", "vedtak"),
    ("--uten", "vedtak"),
    ("--med", "tiltak"),
    ("--uten", "tiltak"),
    ("--med", "sluttmaal"),
    ("--uten", "sluttmaal"),
    ("--med", "livsmestring"),
    ("--uten", "livsmestring"),
    ("--med", "foreldreveiledning"),
    ("--uten", "foreldreveiledning"),
    ("--med", "fulltid-vgo"),
    ("--frist-innen", "60"),
)


@pytest.mark.parametrize("filter_", FILTRE, ids=" ".join)
def test_every_filter_narrows_the_list(
    base: Path, capsys: pytest.CaptureFixture[str], filter_: tuple[str, str]
) -> None:
    assert 0 < antall(base, capsys, *filter_) < antall(base, capsys)


def test_completed_and_inactive_come_when_asked_for(
    base: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert antall(base, capsys, "--fullfoerte") > antall(base, capsys)


def test_each_law_has_its_own_list(base: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lover = ("integreringsloven", "introduksjonsloven")
    hver = [antall(base, capsys, "--fullfoerte", "--lov", lov) for lov in lover]
    assert all(hver)
    assert sum(hver) == antall(base, capsys, "--fullfoerte")


def test_with_and_without_of_a_pair_add_up_and_both_are_no_filter(
    base: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    alle = antall(base, capsys)
    hver = [antall(base, capsys, valg, "vedtak") for valg in ("--med", "--uten")]
    assert sum(hver) == alle
    assert antall(base, capsys, "--med", "vedtak", "--uten", "vedtak") == alle


def test_filters_work_together(base: Path, capsys: pytest.CaptureFixture[str]) -> None:
    begge = antall(base, capsys, "--med", "vedtak", "--uten", "tiltak")
    assert 0 < begge < antall(base, capsys, "--med", "vedtak")


def test_a_deadline_within_no_days_is_one_that_is_passed(
    base: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    passert = antall(base, capsys, "--fullfoerte", "--frist-innen", "-1")
    assert 0 < passert < antall(base, capsys, "--fullfoerte", "--frist-innen", "365")


def test_a_district_is_found_however_its_letters_are(
    base: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    skrevet = antall(base, capsys, "--kommune", "Fjordvik", "--bydel", "øvre elvedal")
    assert skrevet == antall(base, capsys, "--kommune", "9999", "--bydel", "Øvre Elvedal") > 0


def test_a_duf_number_may_be_grouped(base: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert antall(base, capsys, "--duf", "90 24") == antall(base, capsys, "--duf", "9024") > 0


def test_standard_output_holds_what_a_file_does(
    base: Path, tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    for form in ("csv", "csv17"):
        ut = tmp_path / f"{form}.csv"
        assert liste(base, "--form", form, "--ut", str(ut)) == 0
        capfdbinary.readouterr()
        assert liste(base, "--form", form) == 0
        assert capfdbinary.readouterr().out == ut.read_bytes()
    assert ut.read_bytes().startswith("\ufeffDUF-nummer;Fornavn;Etternavn;".encode())


def test_nobody_listening_ends_the_reading_quietly(
    base: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    skrevet: list[str] = []
    monkeypatch.setattr(Utgang, "write", lambda _ut, tekst: skrevet.append(tekst))
    assert liste(base) == 0
    hele = len(skrevet)
    skrevet.clear()
    monkeypatch.setattr(sys, "stdout", None)
    assert liste(base) == 0
    assert len(skrevet) == 1 < hele


def test_the_file_is_told_of_and_has_the_columns_of_the_register(
    base: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ut = tmp_path / "liste.csv"
    ventet = antall(base, capsys, "--med", "tiltak")
    assert liste(base, "--med", "tiltak", "--ut", str(ut)) == 0
    assert f"{ventet} personer" in capsys.readouterr().err
    with ut.open(encoding="utf-8-sig", newline="") as fil:
        hode, *resten = csv.reader(fil, delimiter=";")
    assert hode == [kolonne.navn for kolonne in KOLONNER]
    assert len(resten) == ventet
    assert {rad[12] for rad in resten} == {"Med tiltak"}


def test_the_ending_of_the_name_tells_the_form(base: Path, tmp_path: Path) -> None:
    ut = tmp_path / "liste.xlsx"
    assert liste(base, "--navn", "a", "--ut", str(ut)) == 0
    assert ut.read_bytes().startswith(b"PK")


def test_the_order_is_asked_for(base: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    duf = [rad[0] for rad in rader(base, capfdbinary, "--sorter", "duf")]
    assert len(duf) > 10
    assert duf == sorted(duf)
    omvendt = [rad[0] for rad in rader(base, capfdbinary, "--sorter", "duf:synkende")]
    assert omvendt == duf[::-1]


def test_the_list_is_of_the_day_it_is_written_on(
    base: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    i_dag = antall(base, capsys)
    assert liste(base, "--antall", per=date(2030, 1, 1)) == 0
    assert int(capsys.readouterr().out) < i_dag
    assert antall(base, capsys) == i_dag


FEIL = (
    (("--kategori", "tull"), "rett_plikt_intro"),
    (("--ordning", "tull"), "introduksjonsprogram"),
    (("--lov", "tull"), "integreringsloven"),
    (("--med", "tull"), "foreldreveiledning"),
    (("--uten", "fulltid-vgo"), "livsmestring"),
    (("--sorter", "tull"), "kategori-fra"),
    (("--sorter", "navn:stigende"), "synkende"),
    (("--form", "pdf"), "csv17"),
    (("--duf", "abc"), "inntil 12 sifre"),
    (("--duf", "1234567890123"), "inntil 12 sifre"),
    (("--frist-innen", "snart"), "helt tall"),
    (("--frist-innen", "99999999999"), "høyst 36500"),
    (("--kommune", "Atlantis"), "fant ingen kommune"),
    (("--kommune", "våler"), "3114 (Østfold), 3419 (Innlandet)"),
    (("--form", "xlsx"), "--ut FIL"),
    (("--antall", "--ut", "x.csv"), "kan ikke brukes sammen"),
    (("--kommune",), "skal ha en verdi"),
)


@pytest.mark.parametrize(("valg", "sier"), FEIL, ids=[" ".join(valg) for valg, _ in FEIL])
def test_what_is_wrong_is_told_in_one_line(
    base: Path, capsys: pytest.CaptureFixture[str], valg: tuple[str, ...], sier: str
) -> None:
    assert main(["liste", "--database", str(base), *valg]) == 2
    fanget = capsys.readouterr()
    assert fanget.out == ""
    (linje,) = fanget.err.splitlines()
    assert linje.startswith("introreg liste: ")
    assert sier in linje


def test_a_file_that_cannot_be_written_is_told_of(
    base: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert liste(base, "--ut", str(tmp_path / "finnes ikke" / "liste.csv")) == 1
    assert "Kunne ikke skrive" in capsys.readouterr().err


def test_a_caseload_that_is_not_there_is_told_of(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert liste(tmp_path / "ingen.db", "--antall") > 2
    assert capsys.readouterr().err.startswith("introreg liste: ")
