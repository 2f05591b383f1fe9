"""Tables for a spreadsheet: what is written is what is read, and nothing in it is ever computed."""

import csv
from collections.abc import Iterator, Sequence
from io import StringIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from core.services.filer import Filfeil
from core.services.tabellfil import (
    FORMELTEGN,
    Filform,
    Kolonne,
    formeltrygg,
    skriv_csv_til,
    skriv_tabell,
    uten_vern,
)

ARK = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
KODE, FRI = Kolonne("Kode"), Kolonne("Fritekst", fritekst=True, bredde=40)
VRIENT = st.text(
    st.one_of(
        st.sampled_from(FORMELTEGN + "'\"; ,\u00a0\u2003æøåÆØÅ<>&_x"),
        st.characters(exclude_categories=["Cs"], exclude_characters="\0"),
    )
)


def som_csv(rader: Sequence[Sequence[str]], *kolonner: Kolonne) -> str:
    ut = StringIO(newline="")
    assert skriv_csv_til(ut, kolonner, rader) == len(rader)
    return ut.getvalue()


def lest(tekst: str) -> list[list[str]]:
    return list(csv.reader(StringIO(tekst.removeprefix("\ufeff"), newline=""), delimiter=";"))


@given(st.lists(st.tuples(VRIENT, VRIENT), max_size=5))
def test_any_table_comes_back_with_one_guard_and_no_other_change(
    rader: list[tuple[str, str]],
) -> None:
    hode, *resten = lest(som_csv(rader, KODE, FRI))
    assert hode == ["Kode", "Fritekst"]
    assert resten == [[kode, formeltrygg(fri)] for kode, fri in rader]
    assert [uten_vern(rad[1]) for rad in resten] == [fri for _, fri in rader]


@given(VRIENT)
def test_what_is_written_is_what_the_library_would_have_written(tekst: str) -> None:
    ut = StringIO(newline="")
    csv.writer(ut, delimiter=";", lineterminator="\r\n").writerow([tekst, "x"])
    assert som_csv([(tekst, "x")], KODE, KODE).partition("\r\n")[2] == ut.getvalue()


@given(VRIENT)
def test_no_guarded_text_begins_as_a_formula_does(tekst: str) -> None:
    vernet = formeltrygg(tekst)
    assert vernet.lstrip(" \u00a0")[:1] not in set(FORMELTEGN)
    assert uten_vern(vernet) == tekst
    assert vernet in {tekst, f"'{tekst}"}


@pytest.mark.parametrize("tekst", ["=1+1", " @x", "\t=1", "＝1", "-5", "+47", "\u00a0\n=1"])
def test_free_text_is_never_a_formula(tekst: str) -> None:
    assert formeltrygg(tekst) == f"'{tekst}"


@pytest.mark.parametrize("tekst", ["Øyen", "", "'Øyen", "d'Arc", "1=1", "زهرا"])
def test_other_texts_stay_as_they_are(tekst: str) -> None:
    assert formeltrygg(tekst) == uten_vern(tekst) == tekst


def test_an_apostrophe_of_the_texts_own_is_not_taken_for_the_guard() -> None:
    assert formeltrygg("'=1") == "''=1"
    assert uten_vern("''=1") == "'=1"


def celler(sti: Path) -> Iterator[tuple[str | None, str]]:
    """Give the type and the text of every cell of the only sheet, where there is no formula."""
    with ZipFile(sti) as bok:
        ark = etree.fromstring(bok.read("xl/worksheets/sheet1.xml"))
    assert not list(ark.iter(f"{ARK}f"))
    for celle in ark.iter(f"{ARK}c"):
        yield celle.get("t"), "".join(map(str, celle.itertext()))


@given(st.lists(VRIENT.filter(lambda t: t.isprintable() and t != ""), min_size=1, max_size=6))
def test_a_workbook_holds_the_texts_and_nothing_to_compute(
    tmp_path_factory: pytest.TempPathFactory, tekster: list[str]
) -> None:
    sti = tmp_path_factory.mktemp("ark") / "bok.xlsx"
    assert skriv_tabell(sti, Filform.XLSX, [FRI], [(t,) for t in tekster]) == len(tekster)
    typer, funnet = zip(*celler(sti), strict=True)
    assert set(typer) == {"inlineStr"}
    assert list(funnet) == ["Fritekst", *tekster]


def test_no_text_reaches_the_workbook_as_its_own_xml(tmp_path: Path) -> None:
    sti = tmp_path / "bok.xlsx"
    skriv_tabell(sti, Filform.XLSX, [FRI], [("<r></is></c><c><f>1+1</f></c><c><is></r>",)])
    assert [tekst.strip() for _, tekst in celler(sti)] == [
        "Fritekst",
        "<r></is></c><c><f>1+1</f></c><c><is></r>",
    ]


def test_the_header_of_a_workbook_stays_in_view_below_what_stands_above_it(tmp_path: Path) -> None:
    sti = tmp_path / "bok.xlsx"
    assert skriv_tabell(sti, Filform.XLSX, [KODE, FRI], [("a", "b")], [("Rapport",), ("i dag",)])
    with ZipFile(sti) as bok:
        ark = etree.fromstring(bok.read("xl/worksheets/sheet1.xml"))
    (rute,) = ark.iter(f"{ARK}pane")
    assert (rute.get("ySplit"), rute.get("topLeftCell"), rute.get("state")) == ("3", "A4", "frozen")
    assert [kolonne.get("width") for kolonne in ark.iter(f"{ARK}col")] == [
        "18.7109375",
        "40.7109375",
    ]
    assert [tekst for _, tekst in celler(sti)] == ["Rapport", "i dag", "Kode", "Fritekst", "a", "b"]


def ryker() -> Iterator[tuple[str, str]]:
    yield "a", "b"
    raise RuntimeError


@pytest.mark.parametrize("form", Filform)
def test_a_file_is_there_whole_or_as_it_was(tmp_path: Path, form: Filform) -> None:
    sti = tmp_path / "liste"
    sti.write_text("den gamle")
    with pytest.raises(RuntimeError):
        skriv_tabell(sti, form, [KODE, FRI], ryker())
    assert sti.read_text() == "den gamle"
    assert list(tmp_path.iterdir()) == [sti]
    skriv_tabell(sti, form, [KODE, FRI], [("a", "b")])
    assert list(tmp_path.iterdir()) == [sti]
    assert sti.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("form", Filform)
def test_a_folder_that_is_not_there_is_told_in_words(tmp_path: Path, form: Filform) -> None:
    with pytest.raises(Filfeil, match="Kunne ikke skrive «liste»"):
        skriv_tabell(tmp_path / "nei" / "liste", form, [KODE], [("a",)])


def test_a_sheet_has_no_room_for_more_than_a_sheet_holds(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("core.services.tabellfil.STOERSTE_ARK", 3)
    assert skriv_tabell(tmp_path / "a.xlsx", Filform.XLSX, [KODE], [("a",), ("b",)]) == 2
    with pytest.raises(Filfeil, match="flere enn 3 linjer"):
        skriv_tabell(tmp_path / "b.xlsx", Filform.XLSX, [KODE], [("a",), ("b",), ("c",)])
    assert [fil.name for fil in tmp_path.iterdir()] == ["a.xlsx"]
