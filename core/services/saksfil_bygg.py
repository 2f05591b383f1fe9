"""Making domain values fast: reading a case is mostly that.

The `__init__` of a frozen dataclass sets every field through `object.__setattr__`; to write the
slots takes a third of the time.
"""

from collections.abc import Callable, Collection, Mapping
from dataclasses import fields
from typing import TYPE_CHECKING, Any, TypeVar, cast

from core.domain.rad import Spor

if TYPE_CHECKING:
    from dataclasses import Field

    from _typeshed import DataclassInstance

T = TypeVar("T")


def raskt_bygg(klasse: type[T]) -> Callable[[Mapping[str, Any]], T]:
    """Return what makes a frozen dataclass with slots from all its values by name."""
    settere = _settere(klasse)

    def bygg(verdier: Mapping[str, Any]) -> T:
        ny = object.__new__(klasse)
        for navn, sett in settere:
            sett(ny, verdier[navn])
        return ny

    return bygg


def bygg_spor(verdier: Mapping[str, Any]) -> Spor:
    """Return the trace that a row's values hold; what is not among them never happened."""
    ny, hent = object.__new__(Spor), verdier.get
    for navn, sett in _SPOR:
        sett(ny, hent(navn))
    return ny


def klassens_egne(klasse: type, lest: Collection[str]) -> dict[str, Any]:
    """Return the fields of a dataclass that are not among those read, with their defaults."""
    return {felt.name: felt.default for felt in _feltene(klasse) if felt.name not in lest}


def _feltene(klasse: type) -> "tuple[Field[Any], ...]":
    return fields(cast("type[DataclassInstance]", klasse))


def _settere(klasse: type) -> tuple[tuple[str, Callable[[object, Any], None]], ...]:
    return tuple((felt.name, getattr(klasse, felt.name).__set__) for felt in _feltene(klasse))


_SPOR = _settere(Spor)
