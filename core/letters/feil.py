"""What can go wrong with a letter; every message is Norwegian and names the way out."""


class Brevfeil(Exception):
    """A letter was not made; `melding` says why and what to do."""

    def __init__(self, melding: str) -> None:
        super().__init__(melding)
        self.melding = melding


class Malfeil(Brevfeil):
    """A template is damaged, unsafe or asks for something that does not exist."""


class IngenMal(Brevfeil):
    """There is no template for the decision."""


class Verdifeil(Brevfeil):
    """A registered value cannot stand in a letter."""


class Flettefeil(Brevfeil):
    """The letter does not hold what was merged into it."""


class Lagringsfeil(Brevfeil):
    """The letter could not be saved where it was asked for."""
