"""How a value of the domain and its row become each other, field by field."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from sqlalchemy import Table

from core.domain.rad import UTEN_SPOR, Rad
from core.storage.kodek import SPOR, Felt, les_spor, skriv_spor

V = TypeVar("V")
R = TypeVar("R", bound=Rad)

SPORPLASSER = len(SPOR)


def les_felter(felter: Sequence[Felt], verdier: Sequence[Any]) -> dict[str, Any]:
    """Return the fields of a domain value, made of the columns in the same order."""
    return {
        navn: les(verdi) if les is not None and verdi is not None else verdi
        for (navn, les, _), verdi in zip(felter, verdier, strict=True)
    }


def skriv_felter(felter: Sequence[Felt], verdi: object) -> dict[str, Any]:
    """Return the columns of a domain value."""
    rad = {}
    for navn, _, skriv in felter:
        innhold = getattr(verdi, navn)
        rad[navn] = skriv(innhold) if skriv is not None and innhold is not None else innhold
    return rad


def telleverk(verdi: object) -> dict[str, Any]:
    """Return the counter and the trace as columns; what knows neither begins with the first."""
    return {"versjon": getattr(verdi, "versjon", 1)} | skriv_spor(getattr(verdi, "spor", UTEN_SPOR))


@dataclass(frozen=True, slots=True)
class Enkelt(Generic[V]):
    """A value that a person has at most one of; `har_spor` where the value knows who and when."""

    klasse: Callable[..., V]
    tabell: Table
    felter: tuple[Felt, ...]
    har_spor: bool = True

    @property
    def kolonner(self) -> tuple[str, ...]:
        """The columns of the query, in the order that `les` expects."""
        faste = ("versjon", *SPOR) if self.har_spor else ()
        return (*faste, *(felt.navn for felt in self.felter))

    def les(self, rad: list[Any]) -> V:
        """Make the value of a row."""
        if not self.har_spor:
            return self.klasse(**les_felter(self.felter, rad))
        grense = 1 + SPORPLASSER
        return self.klasse(
            versjon=rad[0],
            spor=les_spor(rad[1:grense]),
            **les_felter(self.felter, rad[grense:]),
        )

    def skriv(self, verdi: V) -> dict[str, Any]:
        """Return the value's own columns, without counter and trace."""
        return skriv_felter(self.felter, verdi)

    def skriv_hele(self, verdi: V) -> dict[str, Any]:
        """Return all columns of the value but the person."""
        return telleverk(verdi) | self.skriv(verdi)


@dataclass(frozen=True, slots=True)
class Liste(Generic[R]):
    """A list of the case file: `navn` there, and the table of its rows."""

    navn: str
    klasse: type[R]
    tabell: Table
    felter: tuple[Felt, ...]

    @property
    def kolonner(self) -> tuple[str, ...]:
        """The columns of the query, in the order that `les` expects after the place in the list."""
        return ("id", "versjon", "slettet", *SPOR, *(felt.navn for felt in self.felter))

    def les(self, rad: list[Any], **ekstra: object) -> R:
        """Make the row of the domain of `kolonner`, with what other tables give it."""
        grense = 3 + SPORPLASSER
        return self.klasse(
            id=rad[0],
            versjon=rad[1],
            slettet=bool(rad[2]),
            spor=les_spor(rad[3:grense]),
            **les_felter(self.felter, rad[grense:]),
            **ekstra,
        )

    def skriv(self, rad: R) -> dict[str, Any]:
        """Return the row's own columns, without identity, counter and trace."""
        return skriv_felter(self.felter, rad)

    def skriv_hele(self, rad: R) -> dict[str, Any]:
        """Return all columns of the row but the person and the place in the list."""
        return {"id": rad.id, "slettet": rad.slettet} | telleverk(rad) | self.skriv(rad)
