"""What every use case stands on: the caseload, the clock and the user, and one way to save.

A command loads the case, checks it by the rules, writes the change, computes the person's status
anew and logs the event, all in one transaction; nothing of it is seen before all of it is there.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from core.domain.endring import Avvik, Endring, Handling
from core.domain.sak import Sak
from core.services.feil import Avvist, IkkeFunnet, Konflikt, Lagringsfeil
from core.services.forhaandsvisning import status_eller_ingen
from core.services.klokke import Klokke
from core.services.lesemodell import lagre_lesemodell
from core.storage import feil

if TYPE_CHECKING:
    from core.storage.arbeid import Arbeid
    from core.storage.base import Base


class Gjort(NamedTuple):
    """What a command did to one row, and the row before and after for the log."""

    liste: str
    rad_id: str
    handling: Handling
    foer: object | None
    etter: object | None


@dataclass(frozen=True, slots=True)
class Tjenestegrunnlag:
    """The opened caseload, whose user is at work, and the clock."""

    base: "Base"
    klokke: Klokke

    @property
    def av(self) -> str:
        """Who is at work, as «Registrert av» shows it."""
        return self.base.bruker.registrert_av

    @property
    def per(self) -> date:
        """The day that the rules see as today."""
        return self.klokke.i_dag()

    def utfoer(
        self, person_id: str, gjoer: Callable[["Arbeid", Sak], Gjort | None]
    ) -> Endring | None:
        """Do one command on a person's case; None where there was nothing left to do.

        Raises a `Tjenestefeil` and leaves the caseload as it was when the command is refused.
        """
        per, tid = self.klokke.i_dag(), self.klokke.naa()
        with oversatt(), self.base.arbeid(self.av, tid) as arbeid:
            foer = arbeid.saker.hent(person_id)
            gjort = gjoer(arbeid, foer)
            if gjort is None:
                return None
            etter = arbeid.saker.hent(person_id)
            lagre_lesemodell(arbeid, (etter,), per)
            endring = Endring(
                person_id=person_id,
                liste=gjort.liste,
                rad_id=gjort.rad_id,
                handling=gjort.handling,
                tidspunkt=tid,
                av=self.av,
                frist_foer=_frist(foer, per),
                frist_etter=_frist(etter, per),
            )
            arbeid.hendelser.legg_til(endring, foer=gjort.foer, etter=gjort.etter)
        return endring


def krev(avvik: tuple[Avvik, ...]) -> None:
    """Refuse what the rules refuse."""
    if avvik:
        raise Avvist(avvik)


@contextmanager
def oversatt() -> Iterator[None]:
    """Turn what the storage raises into what a screen can show."""
    try:
        yield
    except feil.Samtidighetsfeil as f:
        raise Konflikt(f.av, f"{f.tid.astimezone():kl. %H:%M}" if f.tid else None) from f
    except feil.UkjentRad as f:
        raise IkkeFunnet("Raden finnes ikke lenger. Last inn på nytt.") from f
    except feil.Lagringsfeil as f:
        raise Lagringsfeil(f.melding) from f


def _frist(sak: Sak, per: date) -> date | None:
    status = status_eller_ingen(sak, per)
    return status.frist if status else None
