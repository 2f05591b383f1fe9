"""What is printed, as plain values, and the HTML of its running text: black on white, no colour."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING, TypeVar

from core.services.feil import Tjenestefeil
from desktop.models import norsk
from desktop.models.tekster import tekst

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import date

R = TypeVar("R")

MAKS_RADER = 2_000  # about a hundred sheets; more is for a file, not for paper
_HENT = 500

STIL = """
p, h1, th, td { color: black; }
h1 { font-size: 17px; font-weight: 600; margin-top: 0px; margin-bottom: 2px; }
p { font-size: 9px; margin-top: 0px; margin-bottom: 1px; }
th { font-size: 8px; font-weight: 600; text-align: left; border-bottom: 1px solid black; }
td { font-size: 8px; border-bottom: 1px solid #808080; }
"""


class ForLangForPapir(Tjenestefeil):
    """A list that nobody would want on paper: the way out is a narrower choice, or a file."""

    kode = "UT-01"

    def __init__(self, antall: int) -> None:
        """Say how long the list is and what to do."""
        mest = norsk.heltall(MAKS_RADER)
        super().__init__(tekst("for_lang_for_papir", n=norsk.heltall(antall), mest=mest))


@dataclass(frozen=True, slots=True)
class Trykkolonne:
    """A column: its head, its share of the width, and whether it holds numbers."""

    navn: str
    andel: int
    tall: bool = False


@dataclass(frozen=True, slots=True)
class Trykkrad:
    """A row; italics stand for grey on screen, bold for a sum."""

    celler: tuple[str, ...]
    kursiv: bool = False
    fet: bool = False


@dataclass(frozen=True, slots=True)
class Trykkstolpe:
    """One stacked bar: how many of each group, and how many stand outside the base."""

    navn: str
    deler: tuple[int, ...]
    utenfor: int = 0


@dataclass(frozen=True, slots=True)
class Trykkbilde:
    """Stacked bars with the groups that they are made of."""

    grupper: tuple[str, ...]
    stolper: tuple[Trykkstolpe, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Utskrift:
    """A print-out: head, perhaps a picture, a table, notes, and what stands in the foot."""

    kommune: str
    tittel: str
    filtre: tuple[str, ...]
    kolonner: tuple[Trykkolonne, ...]
    rader: tuple[Trykkrad, ...]
    dag: date
    saksbehandler: str
    bilde: Trykkbilde | None = None
    noter: tuple[str, ...] = ()

    @property
    def fot(self) -> tuple[str, str]:
        """The day of printing, and who printed."""
        return tekst("skrevet_ut", dato=norsk.dato(self.dag)), self.saksbehandler


def hent_alle(antall: int, side: Callable[[int, int], Sequence[R]]) -> Iterator[R]:
    """Fetch the rows of a list page by page; `side` takes from where, and how many.

    Raises `ForLangForPapir` before anything is fetched.
    """
    if antall > MAKS_RADER:
        raise ForLangForPapir(antall)
    for fra in range(0, antall, _HENT):
        yield from side(fra, _HENT)


def hode_html(utskrift: Utskrift) -> str:
    """Write the title and what the choice was narrowed by."""
    filtre = "".join(f"<p>{escape(filter_)}</p>" for filter_ in utskrift.filtre)
    return f"<p>{escape(utskrift.kommune)}</p><h1>{escape(utskrift.tittel)}</h1>{filtre}"


def tabell_html(utskrift: Utskrift) -> str:
    """Write the table; its head comes again on every page."""
    hode = "".join(
        f'<th width="{k.andel}%"{_stilt(k)}>{escape(k.navn)}</th>' for k in utskrift.kolonner
    )
    rader = "".join(_rad_html(utskrift.kolonner, rad) for rad in utskrift.rader)
    return (
        '<table width="100%" cellspacing="0" cellpadding="3" '
        'style="border-collapse: collapse">'
        f"<thead><tr>{hode}</tr></thead>{rader}</table>"
    )


def noter_html(utskrift: Utskrift) -> str:
    """Write what must be known to read the table."""
    return "".join(f"<p>{escape(note)}</p>" for note in utskrift.noter)


def _rad_html(kolonner: Sequence[Trykkolonne], rad: Trykkrad) -> str:
    celler = zip(kolonner, rad.celler, strict=True)
    return f"<tr>{''.join(_celle_html(kolonne, ord_, rad) for kolonne, ord_ in celler)}</tr>"


def _celle_html(kolonne: Trykkolonne, ord_: str, rad: Trykkrad) -> str:
    innhold = escape(ord_)
    if rad.kursiv:
        innhold = f"<i>{innhold}</i>"
    if rad.fet:
        innhold = f"<b>{innhold}</b>"
    return f"<td{_stilt(kolonne)}>{innhold}</td>"


def _stilt(kolonne: Trykkolonne) -> str:
    return ' align="right"' if kolonne.tall else ""
