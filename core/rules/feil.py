"""What the rules refuse to compute."""


class Regelfeil(Exception):
    """A case that no rule can answer; `sti` is the place in the case file, `melding` Norwegian."""

    def __init__(self, sti: str, melding: str) -> None:
        """Keep the place and the message that names the fix."""
        super().__init__(melding)
        self.sti = sti
        self.melding = melding


class UtenKategori(Regelfeil):
    """The person has no category that gives an introduction programme (R1)."""

    def __init__(self) -> None:
        """Say which categories would do."""
        super().__init__(
            "kategorier",
            "Personen har ingen kategori som gir introduksjonsprogram. "
            "Registrer en slik kategori for å få beregnet frist.",
        )


class UtenforKalender(Regelfeil):
    """A date beyond the years that the working-day table knows."""

    def __init__(self) -> None:
        """Say that some registered date must be wrong."""
        super().__init__(
            "",
            "Datoene i saken gir en frist utenfor kalenderen (1850–2600). "
            "Kontroller datoene på vedtak og avslutninger.",
        )
