import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from core.letters.feil import Verdifeil
from core.letters.rens import LENGST, avsnitt, rens, rens_linje


@pytest.mark.parametrize("linjeskift", ["\n", "\r\n", "\r", "\v", "\f", "\x85", "\u2028", "\u2029"])
def test_every_line_break_is_one(linjeskift: str) -> None:
    assert rens(f"en{linjeskift}to", "notat") == "en\nto"


@pytest.mark.parametrize(
    "kode", [0x00, 0x07, 0x08, 0x1B, 0x7F, 0x9F, 0xD800, 0xDFFF, 0xFDD0, 0xFFFE, 0xFFFF, 0x1FFFF]
)
def test_a_character_that_no_document_holds_is_refused_by_name(kode: int) -> None:
    with pytest.raises(Verdifeil) as feil:
        rens(f"Ola{chr(kode)}Normann", "navn")
    assert f"U+{kode:04X}" in feil.value.melding
    assert "navn" in feil.value.melding


@pytest.mark.parametrize("tegn", ["\u202e", "\u202a", "\u2066", "\u2069", "\u200b", "\ufeff"])
def test_what_turns_or_hides_text_is_taken_out(tegn: str) -> None:
    assert rens(f"Ola{tegn}Normann", "navn") == "OlaNormann"


@pytest.mark.parametrize(
    "navn",
    ["زهرا احمدی", "می‌خواهم", "👨‍👩‍👧", "Nguyễn", "ሰላም", "O’Brien", "Anna-Luisa d’Arc", "Ξένια"],
)
def test_names_of_the_world_stay_as_they_are(navn: str) -> None:
    assert rens_linje(navn, "navn") == navn


def test_composed_letters_are_one_character() -> None:
    assert rens("A\u030ase", "navn") == "Åse"


def test_a_name_has_one_line_and_single_blanks() -> None:
    assert rens_linje("  Ola\t\n Nor\xa0mann ", "navn") == "Ola Nor mann"


def test_paragraphs_stand_between_blank_lines() -> None:
    assert avsnitt("en\r\nto\r\n \r\n\r\ntre\n", "begrunnelse") == ["en\nto", "tre"]
    assert avsnitt(" \n ", "begrunnelse") == []


def test_a_text_beyond_measure_is_refused_with_its_length() -> None:
    assert rens("a" * LENGST, "notat")
    with pytest.raises(Verdifeil, match=str(LENGST + 1)):
        rens("a" * (LENGST + 1), "notat")


@given(st.text(alphabet=st.characters(codec=None), max_size=60))
def test_what_is_let_through_can_stand_in_xml(tekst: str) -> None:
    try:
        renset = rens(tekst, "navn")
    except Verdifeil:
        return
    element = etree.Element("t")
    element.text = renset
    assert etree.fromstring(etree.tostring(element)).text == (renset or None)
    assert rens(renset, "navn") == renset
