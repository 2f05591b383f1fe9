"""How names and numbers are written on screen."""

import pytest

from desktop.models import norsk


@pytest.mark.parametrize(
    ("navn", "bokstaver"),
    [("Inger Lund", "IL"), ("Anne Kari Åsen", "AÅ"), ("nina", ""), ("", "")],
)
def test_the_first_letters_of_a_name(navn: str, bokstaver: str) -> None:
    assert norsk.forbokstaver(navn) == bokstaver


@pytest.mark.parametrize(
    ("tall", "skrevet"),
    [(0, "0"), (9999, "9999"), (10_000, "10\u00a0000"), (1_234_567, "1\u00a0234\u00a0567")],
)
def test_thousands_stand_apart_from_five_digits_on(tall: int, skrevet: str) -> None:
    assert norsk.heltall(tall) == skrevet
    assert norsk.antall("personer", tall) == f"{skrevet} personer"
