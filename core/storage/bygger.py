"""Making frozen values by the hundred thousand.

The initialiser of a frozen dataclass sets every field through a general and slow path. Reading a
caseload makes some twenty values a person, so the fields are set through the slots themselves here;
the value is complete, and as frozen as any other, before anybody sees it.
"""

from collections.abc import Callable, Sequence
from typing import Any, Generic, TypeVar

from core.storage.felt import Felt

V = TypeVar("V")
Setter = Callable[[Any, Any], None]

NY = object.__new__


def settere(klasse: type) -> dict[str, Setter]:
    """Return what sets each slot of a class and of those that it stands on."""
    return {
        navn: vars(trinn)[navn].__set__
        for trinn in klasse.__mro__
        for navn in vars(trinn).get("__slots__", ())
    }


class Bygger(Generic[V]):
    """Makes values of a dataclass with slots: `felter` of columns, the rest by name.

    Between them they must name every field; no default is filled in.
    """

    def __init__(self, klasse: type[V], felter: Sequence[Felt]) -> None:
        self._klasse = klasse
        self._settere = settere(klasse)
        self._plan = [(self._settere[felt.navn], felt.les) for felt in felter]

    def __call__(self, kolonner: Sequence[Any], **ekstra: object) -> V:
        """Make the value of its columns, in the order of the fields."""
        verdi = NY(self._klasse)
        for navn, innhold in ekstra.items():
            self._settere[navn](verdi, innhold)
        for (sett, les), innhold in zip(self._plan, kolonner, strict=True):
            sett(verdi, innhold if les is None or innhold is None else les(innhold))
        return verdi
