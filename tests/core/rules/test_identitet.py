"""Identity numbers and texts."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.domain.person import Kjoenn
from core.rules.identitet import (
    Dufmerknad,
    Nummerslag,
    er_duf,
    er_felles_hjelpenummer,
    er_foedselsnummer,
    kjoenn_i_nummeret,
    kontrollsifre_duf,
    merknader_duf,
    normaliser_nummer,
    passer_foedselsdato,
    slag_nummer,
)
from core.rules.tekst import har_usynlige, normaliser_navn, ulovlige_tegn

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
    for skrevet in (" 9021\u00a0999000-07 ", "9021\u2009999000\u2011 07\t", "9021–999000−07\u200b"):
        assert normaliser_nummer(skrevet) == "902199900007"
    assert er_duf("902199900007")
    assert not er_duf("９０２１９９９００００７")
    assert not er_duf("90219990000")


@pytest.mark.parametrize(
    ("nummer", "gyldig"),
    [
        ("02013299997", True),
        ("301082999" + "20", True),
        ("30108299939", True),
        ("03923248608", True),
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
    assert slag_nummer("28894698995") is Nummerslag.TENOR
    assert slag_nummer("31739556891") is Nummerslag.SYNTPOP
    assert slag_nummer("28494698995") is Nummerslag.HJELPENUMMER
    assert slag_nummer("02013299997") is Nummerslag.EGET
    assert er_felles_hjelpenummer("81234567890")
    assert not er_felles_hjelpenummer("71234567890")
    assert not er_felles_hjelpenummer("8123456789")
    assert not er_felles_hjelpenummer("8123456789x")


K1, K2 = (3, 7, 6, 1, 8, 9, 4, 5, 2), (5, 4, 3, 2, 7, 6, 5, 4, 3, 2)


def rest(vekter: tuple[int, ...], sifre: str) -> int:
    return sum(v * int(s) for v, s in zip(vekter, sifre, strict=True)) % 11


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)), st.integers(0, 999), st.integers(0, 3))
def test_old_and_new_numbers_are_valid_and_no_wrong_digit_is(
    foedt: date, individ: int, k1_rest: int
) -> None:
    ni = f"{foedt:%d%m%y}{individ:03d}"
    k1 = (k1_rest - rest(K1, ni)) % 11
    k2 = -rest(K2, f"{ni}{k1}"[:10]) % 11
    if 10 in {k1, k2}:
        return  # no number is issued that would need a control digit of 10
    nummer = f"{ni}{k1}{k2}"
    assert er_foedselsnummer(nummer)
    assert passer_foedselsdato(nummer, foedt)
    assert not passer_foedselsdato(nummer, foedt + timedelta(days=1))
    gammelt = Kjoenn.MANN if individ % 2 else Kjoenn.KVINNE
    assert kjoenn_i_nummeret(nummer) is (Kjoenn.UKJENT if k1_rest else gammelt)
    for plass in range(11):
        feil = nummer[:plass] + str((int(nummer[plass]) + 1) % 10) + nummer[plass + 1 :]
        assert not er_foedselsnummer(feil)


@pytest.mark.parametrize(
    ("nummer", "passer"),
    [
        ("28894698995", date(1946, 9, 28)),  # Tenor
        ("31739556891", date(1995, 8, 31)),  # SyntPop
        ("02013299997", date(2032, 1, 2)),
        ("02013299997", date(1932, 1, 2)),  # the number does not tell the century
    ],
)
def test_a_birth_date_is_compared_without_what_is_added(nummer: str, passer: date) -> None:
    assert passer_foedselsdato(nummer, passer)
    assert not passer_foedselsdato(nummer, passer.replace(year=passer.year + 1))


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
    assert har_usynlige("Å\u200bse")
    assert not har_usynlige("Åse")
    assert normaliser_navn("  A\u030ase \t\u200b Berg ") == "Åse Berg"
