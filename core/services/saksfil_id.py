"""The ids of rows: any text in a file, a UUID in the program.

A UUID made from what the file says (version 5 of DUF number, list and id) is the same every
time, so that importing a file twice changes nothing.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import Any, TypeVar
from uuid import UUID, uuid5

from core.domain.rad import Rad
from core.domain.sak import Sak
from core.domain.vedtak import Vedtak

NAVNEROM = UUID("6c0a6b0e-6a2f-5a0c-9f51-0f6d3f0f7c11")
LISTER = (
    "oppfoelging",
    "kategorier",
    "vedtak",
    "tiltak",
    "fravaer",
    "avslutninger",
    "kontakter",
    "kontrakter",
    "reservasjoner",
    "folkeregister",
    "ordninger",
)

R = TypeVar("R", bound=Rad)
NyId = Callable[[str, int, str], str]


def uuid_av(duf: str, liste: str, id_: str) -> str:
    """Return the UUID that a row of a person's list gets from its id."""
    return str(uuid5(NAVNEROM, f"{duf}/{liste}/{id_}"))


def fyll_id(sak: Sak) -> Sak:
    """Give every row without an id one made from its place in its list."""
    duf = sak.person.duf

    def ny_id(liste: str, plass: int, id_: str) -> str:
        return id_ or uuid_av(duf, liste, f"#{plass}")

    return _med_id(sak, ny_id) if _mangler_id(sak) else sak


def med_uuid(sak: Sak) -> Sak:
    """Give the person and every row a UUID, as import does; those that have one keep it."""
    duf = sak.person.duf

    def ny_id(liste: str, plass: int, id_: str) -> str:
        return som_uuid(id_) or uuid_av(duf, liste, id_ or f"#{plass}")

    person = replace(sak.person, id=som_uuid(sak.person.id) or str(uuid5(NAVNEROM, duf)))
    return _med_id(replace(sak, person=person), ny_id)


def som_uuid(id_: str) -> str:
    """Return a UUID as the program writes it, or an empty text where the id is none."""
    if len(id_) != 36:
        return ""
    try:
        return str(UUID(id_))
    except ValueError:
        return ""


def _mangler_id(sak: Sak) -> bool:
    for liste in LISTER:
        for rad in getattr(sak, liste):
            if not rad.id:
                return True
    return any(not klage.id for vedtak in sak.vedtak for klage in vedtak.klager)


def _med_id(sak: Sak, ny_id: NyId) -> Sak:
    lister: dict[str, Any] = {liste: _rader(getattr(sak, liste), liste, ny_id) for liste in LISTER}
    lister["vedtak"] = tuple(_med_klager(vedtak, ny_id) for vedtak in lister["vedtak"])
    return replace(sak, **lister)


def _rader(rader: tuple[R, ...], liste: str, ny_id: NyId) -> tuple[R, ...]:
    return tuple(replace(rad, id=ny_id(liste, plass, rad.id)) for plass, rad in enumerate(rader))


def _med_klager(vedtak: Vedtak, ny_id: NyId) -> Vedtak:
    """Name the appeals under their own decision: two decisions may each have an appeal «1»."""
    return replace(vedtak, klager=_rader(vedtak.klager, f"vedtak/{vedtak.id}/klager", ny_id))
