"""Identity numbers and texts."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.rules.identitet import (
    Dufmerknad,
    er_duf,
    er_foedselsnummer,
    er_syntetisk,
    kontrollsifre_duf,
    merknader_duf,
    normaliser_nummer,
)
from core.rules.tekst import normaliser_navn, ulovlige_tegn

PER = date(2024, 9, 4)


@given(st.integers(9000_000000, 9999_999999).map(str), st.integers(0, 9), st.integers(1, 9))
def test_one_wrong_digit_is_always_noticed(ti: str, plass: int, tillegg: int) -> None:
    duf = ti + kontrollsifre_duf(ti)
    assert merknader_duf(duf, PER) == (Dufmerknad.OEVINGSNUMMER,)
    feil = duf[:plass] + str((int(duf[plass]) + tillegg) % 10) + duf[plass + 1 :]
    assert Dufmerknad.KONTROLLSIFFER in merknader_duf(feil, PER)


@pytest.mark.parametrize(
    ("aar", "rart"), [("1979", True), ("1980", False), ("2024", False), ("2025", True)]
)
def test_unlikely_years_are_noticed(aar: str, rart: bool) -> None:
    # Serial digits that leave the wrong control digits, so that no real number is written here.
    duf = f"{aar}00000031"
    assert (Dufmerknad.AARSTALL in merknader_duf(duf, PER)) is rart


def test_numbers_are_read_however_typed() -> None:
    assert normaliser_nummer(" 9021\u00a0999000-07 ") == "902199900007"
    assert er_duf("902199900007")
    assert not er_duf("９０２１９９９００００７")
    assert not er_duf("90219990000")


@pytest.mark.parametrize(
    ("nummer", "gyldig"),
    [
        ("02013299997", True),
        ("30108299939", True),
        ("02013299998", False),
        ("0201329999", False),
        ("0201329999x", False),
        ("28894698995", True),
        ("31739556891", True),
        ("00000000000", False),
    ],
)
def test_identity_numbers_old_new_and_synthetic(nummer: str, gyldig: bool) -> None:
    assert er_foedselsnummer(nummer) is gyldig


def test_synthetic_numbers_are_told_apart() -> None:
    assert er_syntetisk("28894698995")
    assert not er_syntetisk("02013299997")


@given(st.text(alphabet="0123456789", min_size=11, max_size=11))
def test_any_eleven_digits_get_an_answer(nummer: str) -> None:
    if er_foedselsnummer(nummer):
        dag = int(nummer[:2])
        assert 1 <= (dag - 40 if dag > 40 else dag) <= 31


def test_texts() -> None:
    assert list(ulovlige_tegn("Åse O'Brien زهرا 😀\n")) == []
    assert list(ulovlige_tegn("a\x07\u202e\ud800")) == ["U+0007", "U+202E", "U+D800"]
    assert list(ulovlige_tegn("a\tb")) == []
    assert list(ulovlige_tegn("abc")) == []
    assert normaliser_navn("  A\u030ase \t\u200b Berg ") == "Åse Berg"
