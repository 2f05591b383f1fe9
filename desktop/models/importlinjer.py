"""The rows of an import, shown one at a time: a hundred thousand wait as the service gave them."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from desktop.models.importlinje import Importlinje

R = TypeVar("R")
HUSKEDE = 256


class Linjer(Generic[R]):
    """Rows with what must be known of all: their kinds, and the numbers that can be chosen.

    It is made on the worker; `vis` words a row when it is painted, and the latest are kept.
    """

    def __init__(
        self,
        raa: Sequence[R],
        vis: Callable[[R], Importlinje],
        arter: Iterable[str],
        velgbare: Iterable[tuple[str, int]] = (),
    ) -> None:
        """Take rows, the kind of each, and kind and number of those that can be chosen."""
        self._raa = raa
        self._vis = vis
        self.arter = tuple(arter)
        self.antall = Counter(self.arter)
        numre: dict[str, set[int]] = {}
        for art, nummer in velgbare:
            numre.setdefault(art, set()).add(nummer)
        self.velgbare = {art: frozenset(av_arten) for art, av_arten in numre.items()}
        self.vis = lru_cache(HUSKEDE)(self._lag)

    def __len__(self) -> int:
        """All rows."""
        return len(self._raa)

    def av_art(self, art: str) -> list[int]:
        """Give the places of the rows of a kind."""
        return [plass for plass, denne in enumerate(self.arter) if denne == art]

    def _lag(self, plass: int) -> Importlinje:
        return self._vis(self._raa[plass])


INGEN: Linjer[Importlinje] = Linjer((), lambda linje: linje, ())
