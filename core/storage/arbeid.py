"""A unit of work: everything that one command reads and writes, in one transaction."""

from datetime import datetime

from sqlalchemy import Connection

from core.domain.endring import Endring
from core.storage.avsluttede import Avsluttede, Avsluttetlager
from core.storage.hendelser import Hendelsesleser, Hendelseslogg
from core.storage.innstillinger import Innstillinger
from core.storage.kladder import Kladder
from core.storage.listerad import Listerad
from core.storage.meta import Meta
from core.storage.motorrader import Motorrader
from core.storage.oppslag import Dufoppslag
from core.storage.personliste import Personliste
from core.storage.saker import Saker
from core.storage.saksskriver import Saksskriver
from core.storage.soek import soek
from core.storage.statuslager import Statuslager, Statusleser


class _Okt:
    """What reading and writing have in common."""

    def __init__(self, forbindelse: Connection) -> None:
        self._forbindelse = forbindelse
        self.personliste = Personliste(forbindelse)
        self.kladder = Kladder(forbindelse)
        self.innstillinger = Innstillinger(forbindelse)
        self.meta = Meta(forbindelse)
        self.oppslag = Dufoppslag(forbindelse)
        self.motor = Motorrader(forbindelse)

    def soek(self, tekst: str, antall: int) -> list[Listerad]:
        """Search everywhere: DUF number, name or birth date; the first hits by name [1.1]."""
        return soek(self._forbindelse, tekst, antall)


class Lesing(_Okt):
    """A caseload as it stood when the reading began."""

    def __init__(self, forbindelse: Connection, kjedenoekkel: bytes) -> None:
        super().__init__(forbindelse)
        self.saker = Saker(forbindelse)
        self.status = Statusleser(forbindelse)
        self.avsluttede = Avsluttede(forbindelse)
        self.hendelser = Hendelsesleser(forbindelse, kjedenoekkel)


class Arbeid(_Okt):
    """A caseload while one person changes it at one moment; all is kept, or nothing."""

    def __init__(
        self, forbindelse: Connection, kjedenoekkel: bytes, av: str, tid: datetime
    ) -> None:
        super().__init__(forbindelse)
        self.av = av
        self.tid = tid
        self.saker = Saksskriver(forbindelse, av, tid)
        self.status = Statuslager(forbindelse)
        self.avsluttede = Avsluttetlager(forbindelse)
        self.hendelser = Hendelseslogg(forbindelse, kjedenoekkel)

    def hendelse(
        self, endring: Endring, *, foer: object | None = None, etter: object | None = None
    ) -> None:
        """Log a change, with the row before and after it where there is one."""
        self.hendelser.legg_til(endring, foer=foer, etter=etter)
