"""How dates, times, numbers and amounts are written for the reader."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.models.tekster import tekst

if TYPE_CHECKING:
    from datetime import date, datetime
    from decimal import Decimal

TOM = "–"
FEM_SIFRE = 10_000
MAANEDER = (
    *("januar", "februar", "mars", "april", "mai", "juni"),
    *("juli", "august", "september", "oktober", "november", "desember"),
)


def dato(dag: date | None) -> str:
    """Write a day as dd.mm.åååå, a dash when there is none."""
    return f"{dag:%d.%m.%Y}" if dag else TOM


def lang_dato(dag: date) -> str:
    """Write a day as «14. oktober 2026»."""
    return f"{dag.day}. {MAANEDER[dag.month - 1]} {dag.year}"


def ukedag_og_uke(dag: date) -> str:
    """Write the weekday and week of a day: «mandag, uke 45»."""
    return tekst("ukedag_uke", dag=tekst(f"ukedag_{dag.weekday()}"), uke=dag.isocalendar().week)


def maaned(aar: int, nummer: int) -> str:
    """Write a month with a capital: «Oktober 2026»."""
    return f"{MAANEDER[nummer - 1].capitalize()} {aar}"


def klokke(tid: datetime) -> str:
    """Write a moment as the wall clock shows it: «09:41»."""
    return f"{tid.astimezone():%H:%M}"


def dag_av(tid: datetime | None) -> str:
    """Write the day of a moment, on the user's calendar."""
    return f"{tid.astimezone():%d.%m.%Y}" if tid else TOM


def tidspunkt(tid: datetime) -> str:
    """Write a moment with its day: «14.10.2026 kl. 09:41:12»."""
    return f"{tid.astimezone():%d.%m.%Y kl. %H:%M:%S}"


def desimal(tall: Decimal, plasser: int = 2) -> str:
    """Write a number with a decimal comma."""
    return f"{tall:.{plasser}f}".replace(".", ",")


def heltall(tall: int) -> str:
    """Write a whole number with a blank between thousands, from five digits on: «96 312»."""
    return f"{tall:,}".replace(",", "\u00a0") if tall >= FEM_SIFRE else str(tall)


def alder(foedt: date, i_dag: date) -> int:
    """Count the whole years of a person's age."""
    foer_dagen = (i_dag.month, i_dag.day) < (foedt.month, foedt.day)
    return i_dag.year - foedt.year - foer_dagen


def antall(noekkel: str, tall: int) -> str:
    """Write a count with its noun in singular or plural: keys «noekkel_en» and «noekkel_flere»."""
    return tekst(f"{noekkel}_en" if tall == 1 else f"{noekkel}_flere", n=heltall(tall))


def initialer(merke: str) -> str:
    """Give the initials of a user's mark: «INLU» of «9999-INLU»."""
    return merke.rpartition("-")[2] if merke else TOM


def forbokstaver(navn: str) -> str:
    """Give the first letters of a name of at least two words: «IL» of «Inger Lund»."""
    ord_ = navn.split()
    return f"{ord_[0][0]}{ord_[-1][0]}".upper() if len(ord_) > 1 else ""


def duf(tekst_: str) -> str:
    """Take a typed DUF number down to its digits."""
    return "".join(tegn for tegn in tekst_ if tegn.isdigit())


def gruppert_duf(duf_: str) -> str:
    """Write a DUF number in groups of four, six and two [1.4]."""
    return f"{duf_[:4]} {duf_[4:10]} {duf_[10:]}"
