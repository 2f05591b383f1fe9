"""What a use case can refuse: one class a cause, each with a Norwegian message for the user."""

from core.domain.endring import Avvik


class Tjenestefeil(Exception):
    """A refusal that the user can do something about; `kode` is short enough to read aloud."""

    kode = "TJ-00"

    def __init__(self, melding: str) -> None:
        """Keep the message that names the fix."""
        super().__init__(melding)
        self.melding = melding


class Avvist(Tjenestefeil):
    """The registration rules refuse what was typed; `avvik` names each field and its fix."""

    kode = "TJ-01"

    def __init__(self, avvik: tuple[Avvik, ...]) -> None:
        """Join the messages for those who show no fields."""
        super().__init__(" ".join(a.melding for a in avvik))
        self.avvik = avvik


class Konflikt(Tjenestefeil):
    """Somebody else has saved the row since it was read."""

    kode = "TJ-02"

    def __init__(self, hvem: str | None = None, naar: str | None = None) -> None:
        """Name who and when where it is known."""
        av = f" av {hvem}" if hvem else ""
        tid = f" {naar}" if naar else ""
        super().__init__(
            f"Raden ble endret{av}{tid} mens du hadde den åpen. "
            "Det du har skrevet, er ikke lagret. Last inn på nytt og kontroller."
        )
        self.hvem = hvem
        self.naar = naar


class IkkeFunnet(Tjenestefeil):
    """The row that was asked for is not there."""

    kode = "TJ-03"


class FinnesAllerede(Tjenestefeil):
    """The DUF number belongs to a person who is registered; `person_id` is the way there."""

    kode = "TJ-04"

    def __init__(self, person_id: str) -> None:
        """Keep the way to the existing person."""
        super().__init__("Det er allerede registrert en person med dette DUF-nummeret.")
        self.person_id = person_id


class Lagringsfeil(Tjenestefeil):
    """The storage could not do its part; nothing was changed."""

    kode = "DB-01"
