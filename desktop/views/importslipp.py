"""Choosing files to import: in the system's own dialog, or dropped anywhere on the window."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QObject, QStandardPaths, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog

from desktop.models.tekster import tekst

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

ENDELSER = frozenset({".csv", ".txt", ".tsv", ".json", ".jsonl"})
_ORD = {
    QFileDialog.DialogLabel.FileName: "filnavn",
    QFileDialog.DialogLabel.FileType: "filtype",
    QFileDialog.DialogLabel.LookIn: "mappe",
    QFileDialog.DialogLabel.Accept: "import_aapne",
    QFileDialog.DialogLabel.Reject: "avbryt",
}


def velg_filer(eier: QWidget, ferdig: Callable[[list[Path]], None]) -> QFileDialog:
    """Ask which files to import, and hand them over; the program goes on meanwhile."""
    dokumenter = QStandardPaths.StandardLocation.DocumentsLocation
    mappe = QStandardPaths.writableLocation(dokumenter)
    dialog = QFileDialog(eier, tekst("sted_import"), mappe, tekst("import_filter"))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    for felt, noekkel in _ORD.items():
        dialog.setLabelText(felt, tekst(noekkel))
    dialog.filesSelected.connect(lambda stier: ferdig([Path(sti) for sti in stier]))
    dialog.open()
    return dialog


class Filslipp(QObject):
    """Lets files be dropped on a window. What cannot be imported is not taken.

    `over` is sent when files that can be taken are dragged in over it.
    """

    over = Signal()
    sluppet = Signal(list)

    def __init__(self, vindu: QWidget) -> None:
        """Watch a window."""
        super().__init__(vindu)
        vindu.setAcceptDrops(True)
        vindu.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take files that are dragged over the window and dropped."""
        del watched
        if not isinstance(event, QDragEnterEvent | QDragMoveEvent | QDropEvent):
            return False
        filer = filer_i(event.mimeData())
        if not filer:
            return False
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        if event.type() == QEvent.Type.DragEnter:
            self.over.emit()
        elif event.type() == QEvent.Type.Drop:
            self.sluppet.emit(filer)
        return True


def filer_i(data: QMimeData) -> list[Path]:
    """Give the files of a drag, none if any of them cannot be imported."""
    stier = [Path(adresse.toLocalFile()) for adresse in data.urls() if adresse.isLocalFile()]
    kjente = all(sti.suffix.lower() in ENDELSER for sti in stier)
    return stier if kjente and len(stier) == len(data.urls()) else []
