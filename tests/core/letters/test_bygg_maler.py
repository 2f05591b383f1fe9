import shutil
from pathlib import Path

import pytest

from core.letters.maler import MAPPE
from tests.core.letters.brevbygger import deler
from tools import bygg_maler
from tools.maler.lesing import Kildefeil, Rad, les_blokker
from tools.maler.wordml import til_xml


def test_the_templates_are_built_from_their_sources() -> None:
    assert bygg_maler.main(["--sjekk"]) == 0


def test_the_same_sources_give_the_same_bytes() -> None:
    assert dict(bygg_maler.maler()) == dict(bygg_maler.maler())


def test_a_stale_template_a_missing_one_and_one_too_many_are_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    mappe = tmp_path / "maler"
    shutil.copytree(MAPPE, mappe)
    monkeypatch.setattr(bygg_maler, "MAALMAPPE", mappe)
    (mappe / "nb" / "deltakelse_avslag.docx").write_bytes(b"gammel")
    (mappe / "nn" / "deltakelse_avslag.docx").rename(mappe / "nn" / "uten_kilde.docx")
    assert bygg_maler.main(["--sjekk"]) == 1
    assert capsys.readouterr().err.splitlines() == [
        "er ikke bygget på nytt: nb/deltakelse_avslag.docx",
        "har ingen kilde: nn/uten_kilde.docx",
        "mangler: nn/deltakelse_avslag.docx",
    ]
    (mappe / "nn" / "uten_kilde.docx").unlink()
    assert bygg_maler.main([]) == 0
    assert bygg_maler.main(["--sjekk"]) == 0


def test_no_part_of_a_template_has_a_clock_or_a_machine() -> None:
    for innhold in dict(bygg_maler.maler()).values():
        alt = b"".join(deler(innhold).values())
        assert b"dcterms:created" not in alt
        assert b"$" not in alt


@pytest.fixture
def kilde(tmp_path: Path) -> Path:
    (tmp_path / "felles").mkdir()
    (tmp_path / "felles" / "blokk.txt").write_text("Felles tekst.\n> inni\n", encoding="utf-8")
    (tmp_path / "felles" / "inni.txt").write_text("- punkt\n", encoding="utf-8")
    fil = tmp_path / "mal.txt"
    fil.write_text(
        "# Tittel\n;; merknad\n## Del\nen\nto\n\ntre\n**Led.** fire\n**Led.** fem\n"
        "@6a\nbare 6a\n@ordinær\nbare ordinær\n@begge\n> blokk\n"
        "{% if x %}\n:signatur Hei\n{% endif %}\n| a | b\n|? c | d | e\n= f | g\n",
        encoding="utf-8",
    )
    return fil


def test_a_source_is_read_block_by_block(kilde: Path) -> None:
    blokker = les_blokker(kilde, "6a")
    assert [(b.slag, b.tekst) for b in blokker] == [
        ("tittel", "Tittel"),
        ("overskrift", "Del"),
        ("avsnitt", "en to"),
        ("avsnitt", "tre"),
        ("avsnitt", "**Led.** fire"),
        ("avsnitt", "**Led.** fem"),
        ("avsnitt", "bare 6a"),
        ("avsnitt", "Felles tekst."),
        ("punkt", "punkt"),
        ("kode", "{% if x %}"),
        ("signatur", "Hei"),
        ("kode", "{% endif %}"),
        ("fakta", ""),
        ("referanser", ""),
    ]
    assert blokker[-2].rader == (Rad("", "a", "b"), Rad("c", "d", "e"))
    assert "bare ordinær" in {b.tekst for b in les_blokker(kilde, "ordinær")}


def test_text_is_escaped_and_a_section_sign_keeps_its_number(kilde: Path) -> None:
    kilde.write_text("A & <B> etter §§ 8 og 9 {{ a.b }} side {side}\n", encoding="utf-8")
    xml = til_xml(les_blokker(kilde, "6a"))
    assert "A &amp; &lt;B&gt; etter §§\xa08 og 9 {{ a.b }}" in xml
    assert 'w:instr=" PAGE "' in xml


@pytest.mark.parametrize(
    ("linje", "ord_"),
    [
        ("@7b", "ukjent variant"),
        ("> finnes_ikke", "kan ikke leses"),
        ("| bare en", "1 ledd"),
        ("|? a | b", "2 ledd"),
        ("#### for dypt", "ukjent linje"),
    ],
)
def test_a_faulty_source_is_told_with_its_place(kilde: Path, linje: str, ord_: str) -> None:
    kilde.write_text(f"{linje}\n", encoding="utf-8")
    with pytest.raises(Kildefeil, match=ord_):
        les_blokker(kilde, "6a")


def test_a_faulty_source_gives_status_2(
    kilde: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(bygg_maler, "KILDER", kilde.parent.parent)
    kilde.parent.rename(kilde.parent.with_name("nb"))
    assert bygg_maler.main([]) == 2
    assert "topptekst_foerste" in capsys.readouterr().err
