"""The key file: ways in, what it refuses, and that it is written whole."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.storage import noekkelfil
from core.storage.feil import (
    FeilPassord,
    FeilskrevetKode,
    ManglerNoekkelfil,
    SkadetNoekkelfil,
    SvaktPassord,
)
from core.storage.gjenopprettingskode import (
    ALFABET,
    LENGDE,
    gruppert,
    les_kode,
    ligner_kode,
    ny_kode,
)
from core.storage.innpakking import Styrke
from core.storage.noekkelfil import Noekkelfil, Plasslag, ny_noekkelfil, ny_oevingsfil
from core.storage.noekler import Basenoekler, Bruker, nye_noekler

LETT = Styrke(minne=64, runder=1, spor=1)
NINA = Bruker(navn="nina", initialer="NIBO", kommune="3024")
MARIT = Bruker(navn="marit", initialer="MARØ", kommune="3024")
PASSORD = "tre grønne båter"
NOEKLER = nye_noekler()


@pytest.fixture(scope="module")
def ny() -> tuple[Noekkelfil, str]:
    """A new key file and its recovery code."""
    return ny_noekkelfil(NOEKLER, NINA, PASSORD, LETT)


def test_a_new_file_has_its_two_ways_in(ny: tuple[Noekkelfil, str]) -> None:
    fil, kode = ny
    assert {plass.slag for plass in fil.plasser} == {Plasslag.PASSORD, Plasslag.GJENOPPRETTING}
    assert fil.laas_opp(PASSORD) == (NOEKLER, NINA)
    assert fil.laas_opp(gruppert(kode).lower())[0] == NOEKLER
    assert not fil.oeving


def test_the_ordinary_strength_is_the_decided_one() -> None:
    assert Styrke(minne=65536, runder=3, spor=4) == noekkelfil.VANLIG
    fil, _ = ny_noekkelfil(NOEKLER, NINA, PASSORD)
    assert {plass.pakke.styrke for plass in fil.plasser} == {noekkelfil.VANLIG}
    assert fil.laas_opp(PASSORD, "nina") == (NOEKLER, NINA)


@pytest.mark.parametrize("gjett", ["", "tre grønne båtar", PASSORD + " ", None])
def test_a_wrong_secret_opens_nothing(ny: tuple[Noekkelfil, str], gjett: str | None) -> None:
    with pytest.raises(FeilPassord, match="gjenopprettingskoden"):
        ny[0].laas_opp(gjett)


def test_a_decomposed_password_is_the_same(ny: tuple[Noekkelfil, str]) -> None:
    assert ny[0].laas_opp("tre grønne ba\u030ater")[1] == NINA


def test_a_slip_in_the_code_is_told_from_a_wrong_one(ny: tuple[Noekkelfil, str]) -> None:
    fil, kode = ny
    annet = next(tegn for tegn in ALFABET if tegn != kode[0])
    with pytest.raises(FeilskrevetKode, match="26 tegn"):
        fil.laas_opp(annet + kode[1:])
    with pytest.raises(FeilPassord):
        fil.laas_opp(ny_kode())


def test_a_password_may_look_like_a_code() -> None:
    likt = "ABCDEFGHJKMNPQRSTVWXYZ0123"
    assert ligner_kode(likt)
    fil, _ = ny_noekkelfil(NOEKLER, NINA, likt, LETT)
    assert fil.laas_opp(likt) == (NOEKLER, NINA)


def test_a_second_user_gets_a_slot_and_can_lose_it(ny: tuple[Noekkelfil, str]) -> None:
    fil = ny[0].med_bruker(NOEKLER, MARIT, "fire blå sykler", LETT)
    assert fil.laas_opp("fire blå sykler") == (NOEKLER, MARIT)
    assert fil.laas_opp("fire blå sykler", "marit") == (NOEKLER, MARIT)
    with pytest.raises(FeilPassord):
        fil.laas_opp("fire blå sykler", "nina")
    uten = fil.uten_bruker("marit")
    assert uten == ny[0]


def test_a_new_password_takes_the_place_of_the_old(ny: tuple[Noekkelfil, str]) -> None:
    fil = ny[0].med_bruker(NOEKLER, NINA, "fire blå sykler", LETT)
    assert fil.laas_opp("fire blå sykler") == (NOEKLER, NINA)
    with pytest.raises(FeilPassord):
        fil.laas_opp(PASSORD)


@pytest.mark.parametrize("felt", ["navn", "initialer", "kommune"])
def test_a_slot_cannot_be_given_another_owner(ny: tuple[Noekkelfil, str], felt: str) -> None:
    fil = ny[0]
    stjaalet = tuple(
        replace(plass, bruker=replace(plass.bruker, **{felt: "annet"})) for plass in fil.plasser
    )
    with pytest.raises(FeilPassord):
        Noekkelfil(stjaalet).laas_opp(PASSORD)


@pytest.mark.parametrize("passord", ["", "elleve tegn", "x" * 11])
def test_a_short_password_makes_no_slot(passord: str) -> None:
    with pytest.raises(SvaktPassord, match="minst 12 tegn"):
        ny_noekkelfil(NOEKLER, NINA, passord, LETT)


def test_a_practice_file_opens_by_itself_and_says_so(tmp_path: Path) -> None:
    fil = ny_oevingsfil(NOEKLER)
    assert fil.oeving
    assert fil.laas_opp(None) == (NOEKLER, noekkelfil.OEVINGSBRUKER)
    noekkelfil.lagre(tmp_path / "sak.db", fil)
    assert "offentlig" in (tmp_path / "sak.nokkel").read_text("utf-8")


def test_what_is_written_is_read(tmp_path: Path, ny: tuple[Noekkelfil, str]) -> None:
    base = tmp_path / "min sak.æøå.db"
    noekkelfil.lagre(base, ny[0])
    assert noekkelfil.les(base) == ny[0]
    assert [sti.name for sti in tmp_path.iterdir()] == ["min sak.æøå.nokkel"]


def test_the_file_holds_no_key_and_no_secret(tmp_path: Path, ny: tuple[Noekkelfil, str]) -> None:
    fil, kode = ny
    noekkelfil.lagre(tmp_path / "sak.db", fil)
    tekst = (tmp_path / "sak.nokkel").read_text("utf-8")
    deler = (NOEKLER.noekkel, NOEKLER.salt, NOEKLER.kjede)
    assert not any(del_.hex() in tekst for del_ in deler)
    assert PASSORD not in tekst
    assert kode not in tekst
    assert NOEKLER.noekkel.hex() not in repr(NOEKLER)


def test_the_generation_before_is_kept(tmp_path: Path, ny: tuple[Noekkelfil, str]) -> None:
    base = tmp_path / "sak.db"
    noekkelfil.lagre(base, ny[0])
    foer = (tmp_path / "sak.nokkel").read_bytes()
    noekkelfil.lagre(base, ny[0].uten_bruker("nina"))
    assert (tmp_path / "sak.nokkel.forrige").read_bytes() == foer
    assert sorted(sti.name for sti in tmp_path.iterdir()) == ["sak.nokkel", "sak.nokkel.forrige"]


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(ManglerNoekkelfil, match=r"«sak\.nokkel»"):
        noekkelfil.les(tmp_path / "sak.db")


def skadet(tekst: str) -> list[bytes]:
    """A key file damaged in every way that a disk or a hand may do."""
    data = json.loads(tekst)
    annen = data | {"versjon": 2}
    uten = {navn: verdi for navn, verdi in data.items() if navn != "plasser"}
    return [
        b"",
        b"\xff\xfe",
        b"[]",
        b"null",
        tekst[: len(tekst) // 2].encode(),
        tekst.replace("3024", "3025", 1).encode(),
        json.dumps(annen).encode(),
        json.dumps(uten).encode(),
    ]


def test_every_damage_is_told_from_a_wrong_password(
    tmp_path: Path, ny: tuple[Noekkelfil, str]
) -> None:
    base, sti = tmp_path / "sak.db", tmp_path / "sak.nokkel"
    noekkelfil.lagre(base, ny[0])
    for innhold in skadet(sti.read_text("utf-8")):
        sti.write_bytes(innhold)
        with pytest.raises(SkadetNoekkelfil, match="sikkerhetskopi"):
            noekkelfil.les(base)
        assert sti.read_bytes() == innhold


def test_a_damaged_file_points_to_the_generation_before(
    tmp_path: Path, ny: tuple[Noekkelfil, str]
) -> None:
    base = tmp_path / "sak.db"
    noekkelfil.lagre(base, ny[0])
    noekkelfil.lagre(base, ny[0])
    (tmp_path / "sak.nokkel").write_bytes(b"")
    with pytest.raises(SkadetNoekkelfil, match=r"«sak\.nokkel\.forrige»"):
        noekkelfil.les(base)


def test_one_wrong_letter_is_seen_nearly_always() -> None:
    """Ten bits of check let one slip in a thousand through, and that one opens nothing."""
    kode = ny_kode()
    slipp = [
        kode[:plass] + tegn + kode[plass + 1 :]
        for plass in range(LENGDE)
        for tegn in ALFABET
        if tegn != kode[plass]
    ]
    assert sum(map(godtatt, slipp)) < len(slipp) // 50


def godtatt(kode: str) -> bool:
    try:
        return les_kode(kode) == kode
    except FeilskrevetKode:
        return False


@given(st.text(ALFABET, min_size=LENGDE, max_size=LENGDE))
def test_what_is_read_as_a_code_is_unambiguous(tekst: str) -> None:
    assert ligner_kode(tekst)
    assert ligner_kode(gruppert(tekst).replace("0", "o").replace("1", "l"))


def test_new_codes_are_valid_and_differ() -> None:
    koder = {ny_kode() for _ in range(50)}
    assert len(koder) == 50
    assert all(les_kode(kode) == kode for kode in koder)


def test_keys_are_of_their_lengths() -> None:
    noekler = nye_noekler()
    assert [len(d) for d in (noekler.noekkel, noekler.salt, noekler.kjede)] == [32, 16, 32]
    assert noekler != Basenoekler(*(NOEKLER.noekkel, NOEKLER.salt, NOEKLER.kjede))


def test_registrations_carry_municipality_and_initials() -> None:
    assert NINA.registrert_av == "3024-NIBO"
    assert Bruker(navn="nina").registrert_av == "nina"
