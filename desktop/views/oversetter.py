"""The few words that Qt says itself, in Norwegian: Qt brings no bokmål."""

from __future__ import annotations

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator

ORD = {
    "&Undo": "&Angre",
    "&Redo": "&Gjør om",
    "Cu&t": "Klipp &ut",
    "&Copy": "&Kopier",
    "&Paste": "&Lim inn",
    "Delete": "Slett",
    "&Delete": "&Slett",
    "Select All": "Merk alt",
    "Copy &Link Location": "Kopier &lenkeadressen",
    "Insert Unicode control character": "Sett inn kontrolltegn",
    "OK": "OK",
    "&OK": "&OK",
    "Cancel": "Avbryt",
    "&Cancel": "&Avbryt",
    "&Save": "&Lagre",
    "Save": "Lagre",
    "&Yes": "&Ja",
    "&No": "&Nei",
    "Back": "Tilbake",
    "Forward": "Fram",
    "Parent Directory": "Mappen over",
    "Create New Folder": "Ny mappe",
    "List View": "Liste",
    "Detail View": "Detaljer",
    "Name": "Navn",
    "Size": "Størrelse",
    "Type": "Type",
    "Date Modified": "Endret",
    # the print dialog, where the system has none of its own
    "Print": "Skriv ut",
    "&Print": "&Skriv ut",
    "Printer": "Skriver",
    "&Name:": "&Navn:",
    "P&roperties": "&Egenskaper",
    "Location:": "Sted:",
    "Local file": "Fil på denne maskinen",
    "Write PDF file": "Skriv en PDF-fil",
    "Output &file:": "Til &fil:",
    "&Options >>": "&Valg >>",
    "&Options <<": "&Valg <<",
    "Copies": "Kopier",
    "Copies:": "Kopier:",
    "Options": "Valg",
    "Print range": "Utskriftsområde",
    "Print all": "Skriv ut alt",
    "Pages from": "Sider fra",
    "Output Settings": "Oppsett",
    "Collate": "Sorter kopiene",
    "Reverse": "Siste side først",
    "Duplex Printing": "Tosidig utskrift",
    "Color Mode": "Farger",
    "Color": "Farge",
    "Grayscale": "Gråtoner",
    "Print To File ...": "Skriv til fil …",
    "Print to File (PDF)": "Skriv til fil (PDF)",
    "%1 already exists.\nDo you want to replace it?": "%1 finnes fra før.\nVil du erstatte den?",
}


class Oversetter(QTranslator):
    """Knows Qt's own words in bokmål."""

    def translate(
        self,
        context: str,  # noqa: ARG002 - the same word is the same everywhere here
        source_text: str,
        disambiguation: str | None = None,  # noqa: ARG002 - Qt's signature
        n: int = -1,  # noqa: ARG002 - Qt's signature
    ) -> str:
        """Give a word in Norwegian, or nothing where it is not known."""
        return ORD.get(source_text)  # type: ignore[return-value]  # None is Qt's «not known»

    def isEmpty(self) -> bool:
        """Say that there are words, or Qt does not ask."""
        return False


def lag_oversettere() -> tuple[QTranslator, ...]:
    """Make the translators: Qt's nynorsk for what is left, ours over it."""
    nynorsk = QTranslator()
    nynorsk.load(
        QLocale("nn_NO"),
        "qtbase",
        "_",
        QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath),
    )
    return nynorsk, Oversetter()
