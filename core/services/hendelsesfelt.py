"""What an event did to a row, field by field, found in the row's versions."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass
from datetime import datetime, timedelta
from typing import NamedTuple

from core.domain.endring import Handling
from core.domain.hendelse import Feltendring
from core.storage.versjon import Versjon, verdi_ved

UTENOM = frozenset({"id", "spor", "versjon", "slettet", "klager", "tidligere"})
TOMME: tuple[object, ...] = (None, "", (), {})
MINST = timedelta(microseconds=1)


class Virkning(NamedTuple):
    """The row that an event concerns, and its fields before and after."""

    rad: object | None
    felter: tuple[Feltendring, ...]


def virkning(versjoner: Sequence[Versjon], handling: Handling, tid: datetime) -> Virkning:
    """Find what an event did: a new or deleted row has all its fields on one side."""
    foer, etter = _foer_og_etter(versjoner, handling, tid)
    rad = foer if etter is None else etter
    if rad is None:
        return Virkning(None, ())
    if handling is Handling.SLETTET:
        return Virkning(rad, _endrede(foer or etter, None))
    if handling is not Handling.ENDRET:
        return Virkning(rad, _endrede(None, etter))
    return Virkning(rad, _endrede(foer, etter) if foer is not None else ())


def _foer_og_etter(
    versjoner: Sequence[Versjon], handling: Handling, tid: datetime
) -> tuple[object | None, object | None]:
    """Find the versions on both sides of an event.

    Two changes within one second have the same moment; the one that fits what was done is taken.
    """
    laget = [nr for nr, versjon in enumerate(versjoner) if versjon.fra == tid]
    for nr in laget:
        foer = versjoner[nr - 1].verdi if nr else None
        if _passer(handling, foer, versjoner[nr].verdi):
            return foer, versjoner[nr].verdi
    return verdi_ved(versjoner, tid - MINST), verdi_ved(versjoner, tid)


def _passer(handling: Handling, foer: object | None, etter: object) -> bool:
    if handling in {Handling.REGISTRERT, Handling.IMPORTERT}:
        return foer is None
    var, er = (getattr(verdi, "slettet", False) for verdi in (foer, etter))
    if handling is Handling.SLETTET:
        return er and not var
    if handling is Handling.GJENOPPRETTET:
        return var and not er
    return foer is not None and var == er


def _endrede(foer: object | None, etter: object | None) -> tuple[Feltendring, ...]:
    """Give the fields that are not the same on both sides, in the order of the row."""
    var, er = (dict(_verdier(verdi)) for verdi in (foer, etter))
    navn = dict.fromkeys((*er, *var))
    return tuple(
        Feltendring(felt, var.get(felt), er.get(felt))
        for felt in navn
        if var.get(felt) != er.get(felt)
    )


def _verdier(verdi: object | None) -> Iterator[tuple[str, object]]:
    """Yield the fields of a row that hold something, those of a mapping one by one."""
    if not is_dataclass(verdi):
        return
    for felt in fields(verdi):
        innhold = getattr(verdi, felt.name)
        if felt.name in UTENOM or innhold in TOMME:
            continue
        if isinstance(innhold, Mapping):
            yield from ((f"{felt.name}.{navn}", en) for navn, en in innhold.items() if en)
        else:
            yield felt.name, innhold
