"""An appeal against a decision [6.1–6.2]."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from core.domain.rad import Rad


class Klageutfall(StrEnum):
    """Outcome of an appeal; the first-column order of the guide's list [6.2]."""

    AVVISNING = "avvisning"
    MEDHOLD = "medhold"
    DELVIS_MEDHOLD = "delvis_medhold"
    OPPRETTHOLDT = "opprettholdt"
    OPPHEVET = "opphevet"

    @property
    def setter_til_side(self) -> bool:
        """Whether the outcome sets the decision aside (R10, R19)."""
        return self in SETTER_TIL_SIDE


SETTER_TIL_SIDE = frozenset({Klageutfall.MEDHOLD, Klageutfall.DELVIS_MEDHOLD, Klageutfall.OPPHEVET})


@dataclass(frozen=True, slots=True, kw_only=True)
class Klage(Rad):
    """An appeal: the day it was received, and once decided, the day and the outcome."""

    mottatt: date
    avgjort: date | None = None
    utfall: Klageutfall | None = None

    @property
    def er_avgjort(self) -> bool:
        """Whether an outcome is registered; from then on the appeal is locked (R20)."""
        return self.utfall is not None
