"""Asking where a file is to be saved, in the system's own dialog where it has one."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog

from desktop.models.tekster import tekst

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

_ORD = {
    QFileDialog.DialogLabel.FileName: "filnavn",
    QFileDialog.DialogLabel.FileType: "filtype",
    QFileDialog.DialogLabel.LookIn: "mappe",
    QFileDialog.DialogLabel.Accept: "lagre",
    QFileDialog.DialogLabel.Reject: "avbryt",
}


def velg_lagringssted(
    eier: QWidget, tittel: str, filnavn: str, filter_: str, ferdig: Callable[[Path], None]
) -> QFileDialog:
    """Ask where to save, and hand the path over; the program goes on meanwhile."""
    dialog = QFileDialog(eier, tittel, _mappe(), filter_)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(Path(filnavn).suffix.lstrip("."))
    for felt, noekkel in _ORD.items():
        dialog.setLabelText(felt, tekst(noekkel))
    dialog.selectFile(filnavn)
    dialog.fileSelected.connect(lambda sti: ferdig(Path(sti)))
    dialog.open()
    return dialog


def _mappe() -> str:
    return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
