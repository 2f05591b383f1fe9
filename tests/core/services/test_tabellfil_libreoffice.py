"""Ten thousand strings and a thousand identifiers through LibreOffice: no formula, no change."""

import random
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import etree

from core.services.tabellfil import Filform, Kolonne, skriv_tabell

TABELL = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
KONTOR = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TEKST = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
# As somebody sets it who lets the spreadsheet guess as much as it can: numbers and formulas found.
LES_CSV = "CSV:59,34,76,1,,0,false,true,false,false,false,-1,true"
RADER, FRITEKSTER = 1000, 10
KOLONNER = [
    Kolonne("DUF-nummer"),
    Kolonne("Fødselsnummer"),
    Kolonne("Dato"),
    *(Kolonne(f"Tekst {nummer}", fritekst=True) for nummer in range(FRITEKSTER)),
]
STARTER = [
    "=",
    "+",
    "-",
    "@",
    "＝",
    "＋",
    "－",
    "＠",
    "\t",
    "\r",
    "\n",
    '"',
    "'",
    " ",
    "\u00a0",
    "",
]
BITER = [
    *("=1+1", "SUM(A1:A9)", '=HYPERLINK("http://x";"y")', "=cmd|'/c calc'!A0", "{=1}"),
    *("1E5", "TRUE", "0", "47", "%", "_", "/", "<b>", "&amp;"),
    *("Åse", "Ærlig", "Øyvind", "æøå", "زهرا", "محمد", "Шевченко"),
    *("👩\u200d👧", "😀", "\u202e", "\u200b", "\ufeff", "\u2003"),
    *(";", '"', '""', "'", "\r\n", "\n", "\t", " "),
]


def tilfeldig(r: random.Random) -> str:
    return r.choice(STARTER) + "".join(r.choices(BITER, k=r.randrange(5)))


def rader() -> list[tuple[str, ...]]:
    """Rows of identifiers that a spreadsheet likes to change, and free texts of every kind."""
    r = random.Random(20261123)

    def tall(sifre: int, fra: int = 0, til: int | None = None) -> str:
        return f"{r.randrange(fra, til or 10**sifre):0{sifre}}"

    return [
        (
            f"{tall(4, 9000)} {tall(6)} {tall(2)}",
            f"{tall(2, 1, 32)}{tall(2, 1, 13)}{tall(2)} {tall(5)}",
            f"{tall(2, 1, 29)}.{tall(2, 1, 13)}.{tall(4, 1950, 2030)}",
            *(tilfeldig(r) for _ in range(FRITEKSTER)),
        )
        for _ in range(RADER)
    ]


Aapne = Callable[[Path], list[list[etree._Element]]]


@pytest.fixture(scope="module")
def regneark(tmp_path_factory: pytest.TempPathFactory) -> Aapne:
    """Open a file as LibreOffice does, and give the cells of its rows."""
    program = shutil.which("soffice") or shutil.which("libreoffice")
    assert program, "LibreOffice Calc må være installert for denne testen."
    profil = f"-env:UserInstallation={(tmp_path_factory.mktemp('profil')).as_uri()}"

    def aapne(sti: Path) -> list[list[etree._Element]]:
        filter_ = [f"--infilter={LES_CSV}"] if sti.suffix == ".csv" else []
        ut = ["--convert-to", "fods", "--outdir", str(sti.parent)]
        kommando = [program, profil, "--headless", *filter_, *ut, str(sti)]
        subprocess.run(kommando, check=True, capture_output=True, timeout=280)
        ark = etree.parse(sti.with_suffix(".fods"), etree.XMLParser(huge_tree=True))
        return [list(rad.iter(f"{TABELL}table-cell")) for rad in ark.iter(f"{TABELL}table-row")]

    return aapne


def formler(lest: list[list[etree._Element]]) -> int:
    return sum(celle.get(f"{TABELL}formula") is not None for rad in lest for celle in rad)


def tekst(celle: etree._Element) -> str:
    return "\n".join("".join(map(str, avsnitt.itertext())) for avsnitt in celle.iter(f"{TEKST}p"))


@pytest.mark.parametrize("form", Filform)
def test_ten_thousand_strings_make_no_formula_and_no_identifier_is_changed(
    regneark: Aapne, tmp_path: Path, form: Filform
) -> None:
    skrevet = rader()
    assert len({tekst_ for rad in skrevet for tekst_ in rad[3:]}) > 3000
    sti = tmp_path / f"liste.{form}"
    assert skriv_tabell(sti, form, KOLONNER, skrevet) == RADER
    lest = regneark(sti)
    assert formler(lest) == 0
    funnet = [(tekst(rad[0]), tekst(rad[1])) for rad in lest[1 : RADER + 1]]
    assert funnet == [rad[:2] for rad in skrevet]
    typer = {celle.get(f"{KONTOR}value-type") for rad in lest[1 : RADER + 1] for celle in rad[:2]}
    assert typer == {"string"}


def test_without_the_guard_there_would_be_formulas(regneark: Aapne, tmp_path: Path) -> None:
    uten_vern = [Kolonne(kolonne.navn) for kolonne in KOLONNER]
    skriv_tabell(tmp_path / "uten.csv", Filform.CSV, uten_vern, rader())
    assert formler(regneark(tmp_path / "uten.csv")) > 100
