"""What can go wrong with a caseload: one class a cause, its Norwegian message and exit code.

The exit codes 3–12 tell the ways in which a caseload cannot be opened; 2 stays with wrong usage
of the command line. No message carries personal data: drivers put values in theirs, so theirs are
never passed on.
"""

from datetime import datetime
from pathlib import Path


class Lagringsfeil(Exception):
    """A refusal of the storage; `melding` is for the user, `kode` the command's exit status.

    `teknisk` names the driver's class and SQLSTATE where there is one, and nothing more.
    """

    kode = 20
    tekst = "Basen kunne ikke brukes."

    def __init__(self, melding: str = "", teknisk: str = "") -> None:
        self.melding = melding or self.tekst
        self.teknisk = teknisk
        super().__init__(self.melding)


class FeilPassord(Lagringsfeil):
    """No slot of the key file opens with what was typed."""

    kode = 3
    tekst = (
        "Passordet er feil. Prøv igjen, eller lås opp med gjenopprettingskoden som ble skrevet ut "
        "da basen ble opprettet."
    )


class SkadetNoekkelfil(Lagringsfeil):
    """The key file is not whole."""

    kode = 4

    def __init__(self, sti: Path, forrige: Path) -> None:
        """Name the file and the older generation, if it lies there."""
        raad = f"Gi «{forrige.name}» navnet «{sti.name}»" if forrige.exists() else "Hent den"
        kilde = "." if forrige.exists() else " fra siste sikkerhetskopi."
        super().__init__(f"Nøkkelfilen «{sti.name}» er skadet. {raad}{kilde} Basen er ikke rørt.")


class ManglerNoekkelfil(Lagringsfeil):
    """The key file is not where it should be."""

    kode = 5

    def __init__(self, sti: Path) -> None:
        """Name the file that is looked for."""
        super().__init__(
            f"Fant ikke nøkkelfilen «{sti.name}». Den må ligge i samme mappe som basen; hent den "
            "fra siste sikkerhetskopi."
        )


class SkadetBase(Lagringsfeil):
    """A page of the database does not match its seal."""

    kode = 6
    tekst = "Basen er skadet og ble ikke åpnet. Gjenopprett fra siste sikkerhetskopi."


class IkkeBase(Lagringsfeil):
    """The file holds something else than an encrypted caseload."""

    kode = 7
    tekst = (
        "Dette er ikke en Introreg-base. Velg filen som ender på «.db» og har en nøkkelfil ved "
        "siden av seg."
    )


class TomFil(Lagringsfeil):
    """The file is there and holds nothing."""

    kode = 8

    def __init__(self, sti: Path) -> None:
        """Name the file."""
        super().__init__(f"«{sti.name}» er tom. Gjenopprett basen fra siste sikkerhetskopi.")


class NyereBase(Lagringsfeil):
    """The caseload was written by a newer program."""

    kode = 9
    tekst = (
        "Basen er laget av en nyere utgave av Introreg. Oppdater programmet; basen er ikke rørt."
    )


class ErMappe(Lagringsfeil):
    """The path is a folder."""

    kode = 10

    def __init__(self, sti: Path) -> None:
        """Name the folder."""
        super().__init__(f"«{sti.name}» er en mappe. Velg filen med basen inne i den.")


class FinnesIkkeFil(Lagringsfeil):
    """There is no file at the path."""

    kode = 11

    def __init__(self, sti: Path) -> None:
        """Name the path."""
        super().__init__(f"Fant ingen base på «{sti}». Kontroller navnet, eller opprett en ny.")


class UlesbarFil(Lagringsfeil):
    """The file is there and may not be read, or its name leads nowhere."""

    kode = 24

    def __init__(self, sti: Path) -> None:
        """Name the file."""
        super().__init__(
            f"«{sti.name}» kan ikke leses. Kontroller at du har tilgang til filen og mappen."
        )


class Nettverksmappe(Lagringsfeil):
    """The path lies on a network share, where two programs would damage the file."""

    kode = 12

    def __init__(self, sti: Path) -> None:
        """Name the path and the way out."""
        super().__init__(
            f"«{sti}» ligger på en nettverksmappe, og der kan basen bli ødelagt. Legg den på en "
            "lokal disk, eller bruk PostgreSQL når flere skal dele den."
        )


class FremmedNoekkelfil(Lagringsfeil):
    """The key file opens, but belongs to another caseload."""

    kode = 13
    tekst = (
        "Nøkkelfilen hører til en annen base. Legg tilbake den som ble laget sammen med denne "
        "basen; den finnes også i sikkerhetskopien."
    )


class FinnesFraFoer(Lagringsfeil):
    """Something with that name, number or identity is there already."""

    kode = 14
    tekst = "Dette er registrert fra før. Hent opplysningene på nytt før du lagrer."


class SvaktPassord(Lagringsfeil):
    """A password that is too short for a new caseload."""

    kode = 15
    tekst = "Passordet må ha minst 12 tegn. Flere ord etter hverandre er lett å huske."


class FeilskrevetKode(Lagringsfeil):
    """A recovery code whose check characters do not match."""

    kode = 16
    tekst = "Gjenopprettingskoden er skrevet feil. Den har 26 tegn; kontroller dem mot utskriften."


class FullDisk(Lagringsfeil):
    """Nothing can be written where the caseload lies."""

    kode = 17
    tekst = (
        "Disken er full eller skrivebeskyttet. Ingenting ble lagret; frigjør plass og lagre igjen."
    )


class UtenKopi(Lagringsfeil):
    """The caseload is of an older program, and no copy of it could be kept."""

    kode = 25

    def __init__(self, sti: Path, teknisk: str = "") -> None:
        """Name the file and what is needed."""
        super().__init__(
            f"«{sti.name}» er laget av en eldre utgave av Introreg og må oppgraderes, men det lot "
            "seg ikke gjøre å ta en kopi først. Frigjør plass på disken, kontroller at du kan "
            "skrive i mappen, og åpne basen igjen. Den er ikke rørt.",
            teknisk,
        )


class Opptatt(Lagringsfeil):
    """Somebody else held the caseload for longer than five seconds."""

    kode = 18
    tekst = "Basen er opptatt av en annen lagring. Ingenting ble lagret; prøv igjen."


class UtenForbindelse(Lagringsfeil):
    """The server does not answer, or refused."""

    kode = 19
    tekst = "Får ikke kontakt med databasetjeneren. Kontroller nettverket og prøv igjen."


class ManglerKjedenoekkel(Lagringsfeil):
    """The key of the event chain is kept outside the database, and was not given."""

    kode = 23
    tekst = (
        "Nøkkelen til hendelsesloggen ligger ikke i databasen. Oppgi den som ble brukt da basen "
        "ble opprettet."
    )


class UkjentRad(Lagringsfeil):
    """A row or a person that is not there."""

    tekst = "Fant ikke det som skulle hentes. Oppdater listen og prøv igjen."


class BruttKjede(Lagringsfeil):
    """The chain of events does not hold together from `id` on."""

    kode = 21

    def __init__(self, rad_id: int) -> None:
        """Name the first event that does not match."""
        self.rad_id = rad_id
        super().__init__(
            f"Hendelsesloggen er endret utenfor programmet fra hendelse {rad_id}. Ta vare på basen "
            "og varsle den som har ansvar for den."
        )


class Samtidighetsfeil(Lagringsfeil):
    """The row was saved or deleted by another after it was read; nothing was written."""

    kode = 22

    def __init__(self, av: str | None, tid: datetime | None, *, slettet: bool) -> None:
        """Keep who did what, for the screen that lays the two versions side by side."""
        self.av = av
        self.tid = tid
        self.slettet = slettet
        gjort = "slettet" if slettet else "endret"
        hvem = f" av {av}" if av else ""
        super().__init__(
            f"Registreringen er {gjort}{hvem} etter at du åpnet den. Det du skrev er ikke lagret; "
            "hent den på nytt og sammenlign."
        )
