"""How names and numbers are written on screen."""

import pytest

from desktop.models import norsk


@pytest.mark.parametrize(
    ("navn", "bokstaver"),
    [("Inger Lund", "IL"), ("Anne Kari Åsen", "AÅ"), ("nina", ""), ("", "")],
)
def test_the_first_letters_of_a_name(navn: str, bokstaver: str) -> None:
    assert norsk.forbokstaver(navn) == bokstaver
