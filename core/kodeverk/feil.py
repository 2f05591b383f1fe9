"""What is raised when the code lists cannot be trusted."""


class KodeverkError(Exception):
    """A code list is missing or wrong; the message names the file, the key and the fix."""

    def __init__(self, fil: str, noekkel: str, melding: str) -> None:
        self.fil = fil
        self.noekkel = noekkel
        self.melding = melding
        sted = f"{fil}, «{noekkel}»" if noekkel else fil
        super().__init__(
            f"Kodeverket kan ikke leses ({sted}): {melding}. Installer programmet på nytt."
        )
