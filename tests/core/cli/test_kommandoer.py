"""The commands without a screen: the list of them, and what is said of an unknown one."""

import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

from core.cli import KOMMANDOER, main
from core.cli.argumenter import paa_norsk
from core.cli.utgang import paa_en_linje

ROT = Path(__file__).parents[3]


def test_hver_kommando_har_sin_modul() -> None:
    for navn in KOMMANDOER:
        modul = import_module(f"core.cli.{navn}")
        assert modul.BESKRIVELSE
        assert callable(modul.legg_til)
        assert callable(modul.kjoer)


@pytest.mark.parametrize("valg", ["-h", "--help", "--hjelp"])
def test_hjelpen_nevner_alle_kommandoer(valg: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([valg]) == 0
    hjelp = capsys.readouterr().out
    assert all(navn in hjelp for navn in KOMMANDOER)


@pytest.mark.parametrize("navn", sorted(KOMMANDOER))
def test_hjelpen_til_en_kommando_er_paa_norsk(
    navn: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([navn, "--help"]) == 0
    hjelp = capsys.readouterr().out
    assert hjelp.startswith(f"Bruk: introreg {navn}")
    assert "usage" not in hjelp
    assert "options" not in hjelp
    assert "show this" not in hjelp


@pytest.mark.parametrize(("argumenter", "ord_"), [(["tull"], "tull"), ([], "mangler")])
def test_ukjent_kommando(
    argumenter: list[str], ord_: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(argumenter) == 2
    (linje,) = capsys.readouterr().err.splitlines()
    assert ord_ in linje


def test_argumentene_er_programmets_naar_ingen_er_gitt(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["introreg", "--help"])
    assert main() == 0
    assert "beregn" in capsys.readouterr().out


def test_modulen_kan_kjoeres_og_henter_ikke_inn_noe_tungt() -> None:
    kode = (
        "import sys; from core.cli import main; status = main(['beregn', '--help']); "
        "tunge = {'PySide6', 'sqlalchemy', 'alembic', 'docxtpl', 'cryptography', 'jsonschema'}; "
        "sys.exit(status or len(tunge & set(sys.modules)))"
    )
    for kommando in (["-c", kode], ["-m", "core.cli", "--help"]):
        ferdig = subprocess.run(
            [sys.executable, *kommando], cwd=ROT, capture_output=True, check=False, timeout=60
        )
        assert ferdig.returncode == 0, ferdig.stderr
        assert ferdig.stdout.decode("utf-8").startswith("Bruk: introreg")


def test_avbrudd_gir_ingen_sporing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    class Avbrutt:
        @property
        def buffer(self) -> object:
            raise KeyboardInterrupt

    monkeypatch.setattr(sys, "stdin", Avbrutt())
    assert main(["beregn"]) == 130
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize(
    ("engelsk", "norsk"),
    [
        ("the following arguments are required: MAPPE", "mangler: MAPPE"),
        ("argument --n: invalid int value: 'x'", "--n kan ikke være 'x'"),
        ("argument --a: not allowed with argument --b", "--a og --b kan ikke brukes sammen"),
        ("argument A: expected 2 arguments", "A skal ha 2 verdier"),
        ("something new", "something new"),
    ],
)
def test_det_argparse_sier(engelsk: str, norsk: str) -> None:
    assert paa_norsk(engelsk) == norsk


def test_en_melding_er_en_linje() -> None:
    assert paa_en_linje("å\n\x1b\ud800") == "å\\n\\u001b\\ud800"
