"""The files of the reports: known cases give exactly the files that are stored beside."""

from pathlib import Path
from zipfile import ZipFile

from core.domain.avslutning import AvsluttetAv
from core.services.maaloppnaaelse import Inndeling
from core.services.tabellfil import Filform
from core.storage.avsluttetutvalg import Avsluttetsortering, Avsluttetutvalg
from core.storage.base import Base
from tests.core.services.rapportbygger import KJENTE, lagre

DATA = Path(__file__).resolve().parents[2] / "data"
ALLE = Avsluttetutvalg()
NAVN = Avsluttetsortering()
ANTALL = 6


def som_lagret(sti: Path) -> str:
    """Give a file as the stored one is written: without the mark in front, with short line ends."""
    return sti.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")


def test_the_file_is_the_registers_own(base: Base, tmp_path: Path) -> None:
    rapport, sti = lagre(base, *KJENTE), tmp_path / "avsluttede.csv"
    utvalg = Avsluttetutvalg(lov="integreringsloven")
    assert rapport.skriv(utvalg, NAVN, sti, Filform.CSV) == ANTALL
    assert som_lagret(sti) == (DATA / "avsluttede.csv").read_text("utf-8")
    assert sti.read_bytes().startswith(b"\xef\xbb\xbf")


def test_the_old_law_has_a_report_of_its_own(base: Base, tmp_path: Path) -> None:
    rapport, sti = lagre(base, *KJENTE), tmp_path / "gammel.csv"
    assert rapport.skriv(Avsluttetutvalg(lov="introduksjonsloven"), NAVN, sti, Filform.CSV) == 1
    navn, _, hode, rad, _ = sti.read_bytes().decode("utf-8-sig").split("\r\n")
    assert navn.endswith("etter introduksjonsloven")
    assert hode.startswith("DUF-nummer;Fornavn, Etternavn;Kjønn;")
    assert rad == (
        "9021 999000 05;Gammel, Berg;Ukjent;;Rett og plikt til introduksjonsordning;Uten sluttmål;"
        "Avslutningsårsak ikke registrert;Annet;01.02.2022;Havlandet;Fjordvik;;Regelmotor;"
        "01.02.2022"
    )


def test_the_file_says_what_it_was_chosen_by(base: Base, tmp_path: Path) -> None:
    rapport, sti = lagre(base, *KJENTE), tmp_path / "valgt.csv"
    utvalg = Avsluttetutvalg(
        lov="integreringsloven",
        kommune="9999",
        bydel="Sentrum",
        kategori="rett_plikt_intro",
        aar=2025,
        av=AvsluttetAv.KOMMUNE,
        aarsak="arbeid_vgo",
        duf="9021",
        navn="Ås",
    )
    assert rapport.skriv(utvalg, NAVN, sti, Filform.CSV) == 1
    assert sti.read_text("utf-8-sig").splitlines()[1] == (
        "Tatt ut 14.10.2026. Filter: oppfølgingskommune Fjordvik, bydel Sentrum, kategori Rett og "
        "plikt til introduksjonsprogram, avslutningsår 2025, avslutning registrert av kommunen, "
        "avslutningsårsak Arbeid og utdanning - videregående opplæring, DUF-nummer 9021, navn Ås."
    )


def test_a_spreadsheet_gets_the_same(base: Base, tmp_path: Path) -> None:
    rapport, sti = lagre(base, *KJENTE), tmp_path / "avsluttede.xlsx"
    assert rapport.skriv(ALLE, NAVN, sti, Filform.XLSX) == ANTALL + 1
    with ZipFile(sti) as bok:
        ark = bok.read("xl/worksheets/sheet1.xml").decode()
    assert ark.count("<row ") == ANTALL + 4
    assert "9021 999000 01" in ark
    assert "<f>" not in ark


def test_goal_attainment_as_a_file(base: Base, tmp_path: Path) -> None:
    rapport, sti = lagre(base, *KJENTE), tmp_path / "maal.csv"
    valgt = Avsluttetutvalg(lov="integreringsloven")
    tabell = rapport.maaloppnaaelse(valgt, Inndeling.AAR)
    assert rapport.skriv_maaloppnaaelse(tabell, sti, Filform.CSV) == 3
    assert som_lagret(sti) == (DATA / "maaloppnaaelse.csv").read_text("utf-8")
