import errno
import os
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.letters import lagring
from core.letters.feil import Lagringsfeil
from core.letters.lagring import LENGSTE_NAVN, filnavn, lagre, lagre_i_mappe, trygt_filnavn

STYGGE = (
    "../x.docx",
    "..\\..\\x.docx",
    "/etc/passwd",
    "C:\\x.docx",
    "a/b.docx",
    "CON.docx",
    "con",
    "COM\u00b9.docx",
    "LPT9.tar.docx",
    "NUL .docx",
    "x\u202excod.docx",
    "x\0y.docx",
    "x\ud800y.docx",
    "Å" * 500 + ".docx",
    "slutt.docx...",
    "   ",
    "...",
    "~$x.docx",
    'x|y?*<>".docx',
    "x.docx:skjult",
    "ørret og ål.docx",
)


def innhold(mappe: Path) -> list[str]:
    return sorted(fil.name for fil in mappe.iterdir())


@pytest.mark.parametrize("navn", STYGGE)
def test_a_nasty_name_becomes_a_file_in_the_folder(navn: str, tmp_path: Path) -> None:
    fil = lagre_i_mappe(b"brev", tmp_path, navn)
    assert fil.resolve().parent == tmp_path.resolve()
    assert fil.read_bytes() == b"brev"
    assert innhold(tmp_path) == [fil.name]


@given(st.text(alphabet=st.characters(codec=None), max_size=300))
def test_any_name_is_safe(navn: str) -> None:
    trygt = trygt_filnavn(navn)
    assert 0 < len(trygt) <= LENGSTE_NAVN + 1
    assert not set(trygt) & set('<>:"/\\|?*\0')
    assert trygt == trygt.strip(" .")
    assert trygt.encode()
    assert trygt.split(".")[0].upper() not in {"CON", "PRN", "AUX", "NUL", "COM1", "LPT1"}
    assert trygt_filnavn(trygt) == trygt


def test_a_letters_name_tells_type_number_and_day() -> None:
    assert filnavn("permisjon_velferd", 3, date(2026, 10, 14)) == (
        "permisjon_velferd_3_2026-10-14.docx"
    )


def test_a_taken_name_gets_the_next_number(tmp_path: Path) -> None:
    navn = [lagre_i_mappe(b"x", tmp_path, "a.docx").name for _ in range(3)]
    assert navn == ["a.docx", "a_2.docx", "a_3.docx"]


def test_a_file_is_not_replaced_unless_asked(tmp_path: Path) -> None:
    fil = lagre(b"gammel", tmp_path / "a.docx")
    with pytest.raises(Lagringsfeil, match="finnes fra før"):
        lagre(b"ny", fil)
    assert fil.read_bytes() == b"gammel"
    lagre(b"ny", fil, overskriv=True)
    assert fil.read_bytes() == b"ny"
    assert innhold(tmp_path) == ["a.docx"]


def test_a_dangling_link_is_not_written_through(tmp_path: Path) -> None:
    lenke = tmp_path / "a.docx"
    lenke.symlink_to(tmp_path / "ute.docx")
    with pytest.raises(Lagringsfeil, match="finnes fra før"):
        lagre(b"x", lenke)
    assert not (tmp_path / "ute.docx").exists()
    assert lagre_i_mappe(b"x", tmp_path, "a.docx").name == "a_2.docx"


def test_a_link_out_of_the_folder_is_refused(tmp_path: Path) -> None:
    mappe = tmp_path / "brev"
    mappe.mkdir()
    (mappe / "a.docx").symlink_to(tmp_path / "ute.docx")
    with pytest.raises(Lagringsfeil, match="utenfor"):
        lagre_i_mappe(b"x", mappe, "a.docx")
    assert innhold(tmp_path) == ["brev"]


def test_a_folder_full_of_the_same_name_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lagring, "_FLEST_FORSOEK", 3)
    for _ in range(2):
        lagre_i_mappe(b"x", tmp_path, "a.docx")
    with pytest.raises(Lagringsfeil, match="for mange"):
        lagre_i_mappe(b"x", tmp_path, "a.docx")


def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(Lagringsfeil, match="finnes ikke"):
        lagre(b"x", tmp_path / "borte" / "a.docx")
    assert not (tmp_path / "borte").exists()


def test_a_folder_in_place_of_the_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.docx").mkdir()
    with pytest.raises(Lagringsfeil, match="Velg"):
        lagre(b"x", tmp_path / "a.docx", overskriv=True)
    assert innhold(tmp_path) == ["a.docx"]


@pytest.mark.parametrize("overskriv", [True, False])
def test_a_full_disk_leaves_the_old_letter_whole_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, overskriv: bool
) -> None:
    fil = tmp_path / "a.docx"
    if overskriv:
        fil.write_bytes(b"gammel")

    def fullt(nummer: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), nummer)

    monkeypatch.setattr(os, "fsync", fullt)
    with pytest.raises(Lagringsfeil, match="disken er full"):
        lagre(b"ny", fil, overskriv=overskriv)
    assert innhold(tmp_path) == (["a.docx"] if overskriv else [])
    assert not overskriv or fil.read_bytes() == b"gammel"


def test_a_move_that_fails_takes_no_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def nei(_fra: Path, _til: Path) -> Path:
        raise PermissionError

    monkeypatch.setattr(Path, "replace", nei)
    with pytest.raises(Lagringsfeil, match="kan ikke lagre"):
        lagre(b"ny", tmp_path / "a.docx")
    assert innhold(tmp_path) == []


def test_only_the_writer_may_read_a_new_letter(tmp_path: Path) -> None:
    fil = lagre(b"x", tmp_path / "a.docx")
    assert os.name == "nt" or fil.stat().st_mode & 0o077 == 0
