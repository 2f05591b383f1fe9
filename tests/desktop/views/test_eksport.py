"""The export of case files in the real window: from the person, the row's menu and the list."""

import json
from pathlib import Path
from threading import Event

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QLineEdit, QMenu

from desktop.views.eksport import endelse_av
from tests.desktop.vindu import Vindu


def dialog_av(vindu: Vindu) -> QFileDialog:
    dialog = vindu.vindu.findChild(QFileDialog)
    assert dialog is not None
    return dialog


def lagre(vindu: Vindu, sti: Path) -> None:
    dialog = dialog_av(vindu)
    felt = dialog.findChild(QLineEdit, "fileNameEdit")
    assert felt is not None
    felt.setText(str(sti))
    dialog.accept()
    vindu.aktiver()
    vindu.ro()


def handling(meny: QMenu, navn: str) -> QAction:
    (funnet,) = [h for h in meny.actions() if h.text() == navn]
    return funnet


def test_a_person_is_exported_from_her_page(vindu: Vindu, tmp_path: Path) -> None:
    vindu.aapne("Melnyk")
    vindu.klikk(vindu.knapp("Eksporter saksfil …"))
    felt = dialog_av(vindu).findChild(QLineEdit, "fileNameEdit")
    assert felt is not None
    assert felt.text() == "saksfiler_2026-10-14"
    lagre(vindu, tmp_path / "sak")
    data = json.loads((tmp_path / "sak.json").read_text(encoding="utf-8"))
    assert data["person"]["etternavn"] == "Melnyk"
    assert vindu.innhold._toast().text() == "1 sak er lagret i sak.json."


def test_chosen_rows_are_exported_from_the_menu_of_a_row(vindu: Vindu, tmp_path: Path) -> None:
    tabell = vindu.innhold.personer.liste.tabell
    tabell.selectAll()
    vindu.ro()
    handling(tabell.radmeny(tabell.model().index(0, 0)), "Eksporter saksfil …").trigger()
    vindu.ro()
    dialog_av(vindu).filterSelected.emit("Saksfiler, én sak per linje (*.jsonl)")
    lagre(vindu, tmp_path / "alle")
    linjer = (tmp_path / "alle.jsonl").read_text(encoding="utf-8").splitlines()
    assert len(linjer) == vindu.innhold.hoved.liste.antall


def test_the_whole_choice_is_exported_from_the_list_and_by_a_command(
    vindu: Vindu, tmp_path: Path
) -> None:
    vindu.innhold.hoved.liste.filtrer("melnyk")
    vindu.ro()
    handling(vindu.innhold.personer.csv.meny, "Saksfiler for alle i utvalget …").trigger()
    lagre(vindu, tmp_path / "en.json")
    vindu.tast("Ctrl+K")
    vindu.skriv(">saksfiler")
    vindu.tast("Return")
    lagre(vindu, tmp_path / "to.json")
    assert (tmp_path / "en.json").read_bytes() == (tmp_path / "to.json").read_bytes()
    assert json.loads((tmp_path / "en.json").read_text(encoding="utf-8"))["versjon"] == 1


def test_a_long_export_shows_how_far_it_is_and_can_be_stopped(vindu: Vindu, tmp_path: Path) -> None:
    vindu.aapne("Melnyk")
    linje, opptatt = vindu.innhold.filer.eksport.linje, Event()
    vindu.innhold.hoved.rom.arbeider.kjoer(opptatt.wait)
    person_id = vindu.person.skjerm.person_id
    vindu.innhold.hoved.eksport.eksporter((person_id,), tmp_path / "a.json")
    vindu.vent_paa(linje.isVisible)
    assert linje.ord.text() == "Eksporterer saker: 0 av 1 …"
    assert vindu.vindu.rect().contains(linje.geometry())
    linje.avbryt.click()
    opptatt.set()
    vindu.ro()
    assert not linje.isVisible()
    assert vindu.innhold._toast().text() == "Eksporten er avbrutt. Ingen fil er skrevet."
    assert not (tmp_path / "a.json").exists()


def test_a_filter_stands_for_an_ending() -> None:
    assert endelse_av("Saksfil, lesbar (*.json)") == "json"
    assert endelse_av("Saksfiler, én sak per linje (*.jsonl)") == "jsonl"
