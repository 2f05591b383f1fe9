"""What an import of case files would do, told person by person before anything is written."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from core.domain.sak import Sak
from core.services.saksfil_forskjell import KLAGER, Forskjell
from core.services.saksfil_id import LISTER


class Utfall(StrEnum):
    """What a case is to the caseload."""

    NY = "ny"
    UTVIDET = "utvidet"
    LIK = "lik"


@dataclass(frozen=True, slots=True)
class Sakutfall:
    """What an import does with one case; `nytt` counts the new rows by list («vedtak», 2)."""

    nummer: int
    duf: str
    navn: str
    utfall: Utfall
    person_id: str | None = None
    nytt: tuple[tuple[str, int], ...] = ()

    @property
    def duf_gruppert(self) -> str:
        """The DUF number as it is shown, grouped 4-6-2 [1.4]."""
        return f"{self.duf[:4]} {self.duf[4:10]} {self.duf[10:]}"


def ny_person(nummer: int, sak: Sak) -> Sakutfall:
    """Tell of a person who is not here: she comes whole."""
    klager = sum(len(vedtak.klager) for vedtak in sak.vedtak)
    antall = [(liste, len(getattr(sak, liste))) for liste in LISTER]
    nytt = [*antall, (KLAGER, klager), ("sluttmaal", int(sak.sluttmaal is not None))]
    return _utfall(nummer, sak, Utfall.NY, None, nytt)


def kjent_person(nummer: int, sak: Sak, person_id: str, forskjell: Forskjell) -> Sakutfall:
    """Tell of a person who is here: what is new in the file, if anything is."""
    antall = Counter(ny.liste for ny in forskjell.rader)
    antall["sluttmaal"] = int(forskjell.sluttmaal is not None)
    utfall = Utfall.LIK if forskjell.er_tom else Utfall.UTVIDET
    return _utfall(nummer, sak, utfall, person_id, antall.items())


def _utfall(
    nummer: int, sak: Sak, utfall: Utfall, person_id: str | None, nytt: Iterable[tuple[str, int]]
) -> Sakutfall:
    person = sak.person
    rader = tuple((liste, antall) for liste, antall in nytt if antall)
    return Sakutfall(nummer, person.duf, person.navn_omvendt, utfall, person_id, rader)
