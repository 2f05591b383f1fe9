"""The export of case files: one person, some, a whole choice; one at a time, and it stops."""

import json
from pathlib import Path
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from core.services.saksfil_skriver import Saksfilform
from core.storage.utvalg import Sortering, Sorteringskolonne, Utvalg
from desktop.models.arbeidsrom import Arbeidsrom
from desktop.models.eksport import EksportSkjerm, form_av


@pytest.fixture
def skjerm(rom: Arbeidsrom) -> EksportSkjerm:
    """An export that is not begun."""
    return EksportSkjerm(rom)


def ider(skjerm: EksportSkjerm, antall: int) -> list[str]:
    return skjerm.rom.tjenester.liste.ider(Utvalg(vis_inaktive=True), Sortering())[:antall]


def beskjed(qtbot: QtBot, skjerm: EksportSkjerm, *, feil: bool = False) -> str:
    signal = skjerm.rom.feilet if feil else skjerm.rom.beskjed
    with qtbot.waitSignal(signal) as sagt:
        pass
    assert sagt.args is not None
    return str(sagt.args[0] if feil else sagt.args[0].tekst)


def test_one_person_is_one_document(qtbot: QtBot, skjerm: EksportSkjerm, tmp_path: Path) -> None:
    skjerm.eksporter(ider(skjerm, 1), tmp_path / "sak.json")
    gikk = skjerm.gaar
    assert beskjed(qtbot, skjerm) == "1 sak er lagret i sak.json."
    assert (gikk, skjerm.gaar) == (True, False)
    assert json.loads((tmp_path / "sak.json").read_text(encoding="utf-8"))["versjon"] == 1


def test_a_choice_is_written_in_its_order(
    qtbot: QtBot, skjerm: EksportSkjerm, tmp_path: Path
) -> None:
    sti, utvalg = tmp_path / "saker.jsonl", Utvalg(lov="integreringsloven")
    synkende = Sortering(Sorteringskolonne.NAVN, synkende=True)
    antall = skjerm.rom.tjenester.liste.antall(utvalg)
    skjerm.eksporter_utvalg(utvalg, synkende, sti)
    assert beskjed(qtbot, skjerm) == f"{antall} saker er lagret i saker.jsonl."
    navn = [
        json.loads(linje)["person"]["etternavn"]
        for linje in sti.read_text(encoding="utf-8").splitlines()
    ]
    rader = skjerm.rom.tjenester.liste.side(utvalg, synkende, 0, 100)
    assert navn == [rad.etternavn for rad in rader]


def test_an_empty_choice_writes_no_file(
    qtbot: QtBot, skjerm: EksportSkjerm, tmp_path: Path
) -> None:
    skjerm.eksporter_utvalg(Utvalg(navn="finnes ikke"), Sortering(), tmp_path / "a.json")
    assert "Utvalget er tomt" in beskjed(qtbot, skjerm, feil=True)
    assert (skjerm.gaar, list(tmp_path.glob("*.json"))) == (False, [])


def test_it_is_stopped_and_leaves_no_file(
    qtbot: QtBot, skjerm: EksportSkjerm, tmp_path: Path
) -> None:
    hvem, opptatt = ider(skjerm, 2), Event()
    skjerm.rom.arbeider.kjoer(opptatt.wait)
    skjerm.eksporter(hvem, tmp_path / "a.json")
    skjerm.avbryt()
    opptatt.set()
    assert beskjed(qtbot, skjerm) == "Eksporten er avbrutt. Ingen fil er skrevet."
    qtbot.waitUntil(lambda: not skjerm.gaar)
    assert list(tmp_path.glob("a.json*")) == []


def test_only_one_goes_at_a_time(qtbot: QtBot, skjerm: EksportSkjerm, tmp_path: Path) -> None:
    hvem = ider(skjerm, 2)
    skjerm.eksporter(hvem, tmp_path / "a.json")
    feil: list[str] = []
    skjerm.rom.feilet.connect(feil.append)
    skjerm.eksporter(hvem, tmp_path / "b.json")
    assert feil == ["En eksport er i gang. Vent til den er ferdig, eller avbryt den."]
    assert beskjed(qtbot, skjerm) == "2 saker er lagret i a.json."
    assert not (tmp_path / "b.json").exists()


def test_a_folder_that_is_not_there_is_told(
    qtbot: QtBot, skjerm: EksportSkjerm, tmp_path: Path
) -> None:
    skjerm.eksporter(ider(skjerm, 1), tmp_path / "borte" / "a.json")
    assert beskjed(qtbot, skjerm, feil=True).startswith("Kunne ikke skrive «a.json»")
    assert not skjerm.gaar


def test_the_ending_of_the_name_tells_the_form_and_the_name_tells_of_nobody(
    skjerm: EksportSkjerm,
) -> None:
    assert skjerm.filnavn() == "saksfiler_2026-10-14.json"
    assert form_av(Path("a.JSONL")) is Saksfilform.JSONL
    assert form_av(Path("a.json")) is Saksfilform.JSON
    assert form_av(Path("a")) is Saksfilform.JSON
