"""`introreg demo lag`: the practice caseload from the command line."""

from argparse import Namespace
from datetime import date
from pathlib import Path

import pytest

from core.cli import demo
from core.cli.argumenter import Norskparser
from core.services.klokke import FastKlokke
from core.storage.aapning import aapne_base

PER = date(2026, 10, 14)


def les(*argumenter: str) -> Namespace:
    parser = Norskparser(prog=demo.PROG, description=demo.BESKRIVELSE)
    demo.legg_til(parser)
    return parser.parse_args(argumenter)


def antall_personer(sti: Path) -> int:
    with aapne_base(sti) as base, base.lesing() as lesing:
        return len(list(lesing.saker.alle_ider()))


def test_lager_en_base_som_aapnes_uten_passord(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sti = tmp_path / "a.db"
    valg = les("lag", "--personer", "20", "--database", str(sti), "--per", "2026-10-14")
    assert demo.kjoer(valg) == 0
    ut = capsys.readouterr()
    assert "20 oppdiktede personer per 14.10.2026" in ut.out
    assert not ut.err
    assert antall_personer(sti) == 20


def test_dagen_er_dagens_naar_ingen_er_gitt(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    valg = les("lag", "--personer", "1", "--database", str(tmp_path / "a.db"))
    assert demo.kjoer(valg, FastKlokke.paa(date(2027, 3, 2))) == 0
    assert "02.03.2027" in capsys.readouterr().out


def test_en_base_som_finnes_nektes_og_meldingen_nevner_valget(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sti = tmp_path / "a.db"
    argumenter = ("lag", "--database", str(sti), "--per", "2026-10-14", "--personer")
    assert demo.kjoer(les(*argumenter, "2")) == 0
    assert demo.kjoer(les(*argumenter, "3")) == 1
    (linje,) = capsys.readouterr().err.splitlines()
    assert "--overskriv" in linje
    assert antall_personer(sti) == 2
    assert demo.kjoer(les(*argumenter, "3", "--overskriv")) == 0
    assert antall_personer(sti) == 3


def test_en_mappe_som_mangler_nektes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert demo.kjoer(les("lag", "--database", str(tmp_path / "borte" / "a.db"))) == 1
    assert "finnes ikke" in capsys.readouterr().err


def test_fremdriften_vises_for_mange_personer(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(demo, "VIS_FREMDRIFT_OVER", 3)
    valg = les("lag", "--personer", "4", "--database", str(tmp_path / "a.db"))
    assert demo.kjoer(valg, FastKlokke.paa(PER)) == 0
    assert capsys.readouterr().err == "\r4 av 4 personer\n"


@pytest.mark.parametrize(
    ("valg", "verdi", "ord_"),
    [
        ("--personer", "0", "1000000"),
        ("--personer", "1000001", "1000000"),
        ("--personer", "mange", "heltall"),
        ("--froe", "1.5", "heltall"),
        ("--per", "14.10.2026", "ÅÅÅÅ-MM-DD"),
    ],
)
def test_en_verdi_som_ikke_gaar_nektes(
    valg: str, verdi: str, ord_: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as slutt:
        les("lag", "--database", "a.db", valg, verdi)
    assert slutt.value.code == 2
    (linje,) = capsys.readouterr().err.splitlines()
    assert ord_ in linje


def test_basen_maa_nevnes(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        les("lag")
    assert "--database" in capsys.readouterr().err
