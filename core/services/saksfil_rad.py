"""What every row of the case file has: its id first, its trace and deletion last."""

from collections.abc import Callable
from typing import TypeVar

from core.services.saksfil_objekt import Felt, Objekt, spor, utelatt, valgfri
from core.services.saksfil_slag import ID, JA_NEI, KORT, TID

T = TypeVar("T")

RADENS_ID = valgfri("id", ID, "")
REGISTRERT = (
    spor("registrert", TID),
    spor("registrert_av", KORT),
    spor("endret", TID),
    spor("endret_av", KORT),
)
_SLETTET_SPOR = (spor("slettet_tid", TID), spor("slettet_av", KORT))
SLETTET = (utelatt("slettet", JA_NEI, standard=False), *_SLETTET_SPOR)
SPOR = (*REGISTRERT, *_SLETTET_SPOR)


def rad(navn: str, bygg: Callable[..., T], *felt: Felt) -> Objekt[T]:
    """Return a row of a list: its own fields between what every row has."""
    return Objekt(navn, bygg, (RADENS_ID, *felt, *REGISTRERT, *SLETTET))
