"""How a value of the domain and its row become each other, field by field."""

from collections.abc import Sequence
from typing import Any, Generic, TypeVar

from sqlalchemy import Table

from core.domain.rad import UTEN_SPOR, Rad
from core.storage.bygger import Bygger
from core.storage.felt import Felt
from core.storage.kodek import ja_nei, skriv_spor, som_er, spor

V = TypeVar("V")
R = TypeVar("R", bound=Rad)

TELLEVERK = (som_er("versjon"), spor())
IDENTITET = (som_er("id"), ja_nei("slettet"))


def skriv_felter(felter: Sequence[Felt], verdi: object) -> dict[str, Any]:
    """Return the columns of a domain value."""
    rad = {}
    for navn, _, skriv, _ in felter:
        innhold = getattr(verdi, navn)
        rad[navn] = skriv(innhold) if skriv is not None and innhold is not None else innhold
    return rad


def telleverk(verdi: object) -> dict[str, Any]:
    """Return the counter and the trace as columns; what knows neither begins with the first."""
    return {"versjon": getattr(verdi, "versjon", 1)} | skriv_spor(getattr(verdi, "spor", UTEN_SPOR))


class Avbilding(Generic[V]):
    """A value and its table: `egne` are its own fields, `felter` with all that the row adds."""

    def __init__(
        self, klasse: type[V], tabell: Table, egne: Sequence[Felt], faste: Sequence[Felt] = ()
    ) -> None:
        self.tabell = tabell
        self._egne = tuple(egne)
        self.felter = (*faste, *egne)
        self.les = Bygger(klasse, self.felter)

    def skriv(self, verdi: V) -> dict[str, Any]:
        """Return the value's own columns, without identity, counter and trace."""
        return skriv_felter(self._egne, verdi)

    def skriv_hele(self, verdi: V) -> dict[str, Any]:
        """Return all columns of the value but the person."""
        return telleverk(verdi) | self.skriv(verdi)


class Enkelt(Avbilding[V]):
    """A value that a person has at most one of; `har_spor` where the value knows who and when."""

    def __init__(self, klasse: type[V], tabell: Table, *egne: Felt, har_spor: bool = True) -> None:
        super().__init__(klasse, tabell, egne, TELLEVERK if har_spor else ())


class Liste(Avbilding[R]):
    """A list of the case file: `navn` there, and the table of its rows."""

    def __init__(self, navn: str, klasse: type[R], tabell: Table, *egne: Felt) -> None:
        super().__init__(klasse, tabell, egne, (*IDENTITET, *TELLEVERK))
        self.navn = navn

    def skriv_hele(self, verdi: R) -> dict[str, Any]:
        """Return all columns of the row but the person and the place in the list."""
        return {"id": verdi.id, "slettet": verdi.slettet} | super().skriv_hele(verdi)
