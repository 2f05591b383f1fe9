"""What the lists and reports of the command line share: filters, order, and standard output."""

from argparse import ArgumentParser, ArgumentTypeError
from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import TypeVar

from core.cli.utgang import Utgang, meld
from core.services.tabellfil import Skrivbar
from core.services.tjenester import Tjenester

LOVER = ("integreringsloven", "introduksjonsloven")
SYNKENDE = "synkende"
DUF_SIFRE = 12
K = TypeVar("K")


def legg_til_sted(parser: ArgumentParser) -> None:
    """Add the options of where a person is followed up."""
    parser.add_argument(
        "--kommune", metavar="KOMMUNE", help="oppfølgingskommune: nummer eller navn"
    )
    parser.add_argument("--bydel", metavar="NAVN", help="bydel i oppfølgingskommunen")


def legg_til_hvem(parser: ArgumentParser) -> None:
    """Add the options that find persons by number and name."""
    parser.add_argument("--duf", type=les_duf, metavar="NUMMER", help="begynnelsen er nok")
    parser.add_argument(
        "--navn",
        default="",
        metavar="NAVN",
        help="begynnelsen av navn, i hvilken som helst rekkefølge",
    )


def legg_til_sortering(
    parser: ArgumentParser, kolonner: Mapping[str, K], ellers: tuple[K, bool]
) -> None:
    """Add the order, which gives a column and whether it is descending."""
    parser.add_argument(
        "--sorter",
        type=les_sortering(kolonner),
        default=ellers,
        metavar=f"KOLONNE[:{SYNKENDE}]",
        help=f"{', '.join(kolonner)} (ellers: navn)",
    )


def les_sortering(kolonner: Mapping[str, K]) -> Callable[[str], tuple[K, bool]]:
    """Make the reader of an order of some columns."""

    def les(tekst: str) -> tuple[K, bool]:
        navn, skille, retning = tekst.partition(":")
        if navn not in kolonner:
            raise ArgumentTypeError(f"«{navn}» er ingen kolonne. Velg en av {', '.join(kolonner)}")
        if skille and retning != SYNKENDE:
            raise ArgumentTypeError(f"etter kolon kan det bare stå «{SYNKENDE}», ikke «{retning}»")
        return kolonner[navn], bool(skille)

    return les


def les_duf(tekst: str) -> str:
    """Read a DUF number or the beginning of one, however it is typed."""
    sifre = "".join(tegn for tegn in tekst if tegn not in " -.")
    if not (sifre.isascii() and sifre.isdecimal() and len(sifre) <= DUF_SIFRE):
        raise ArgumentTypeError(f"«{tekst}» er ikke et DUF-nummer. Skriv inntil {DUF_SIFRE} sifre")
    return sifre


def finn_kommune(prog: str, tjenester: Tjenester, tekst: str) -> str | None:
    """Give the number of today of a municipality, or tell why there is not just one."""
    if tekst.isascii() and tekst.isdecimal():
        return tjenester.steder.naavaerende(tekst)
    numre = tjenester.steder.finn(tekst)
    if len(numre) == 1:
        return numre[0]
    steder = tjenester.steder.steder()
    if numre:
        like = ", ".join(f"{nr} ({steder[nr].fylke})" for nr in numre)
        meld(prog, f"flere kommuner heter «{tekst}». Skriv nummeret: {like}.")
    else:
        meld(prog, f"fant ingen kommune som heter «{tekst}». Skriv hele navnet, eller nummeret.")
    return None


def finn_bydel(tjenester: Tjenester, kommune: str | None, navn: str | None) -> str | None:
    """Give a district as it is spelt, where the municipality has one of that name."""
    if not navn:
        return None
    kjente = tjenester.steder.bydeler(kommune) if kommune else ()
    like = [bydel for bydel in kjente if bydel.casefold() == navn.casefold()]
    return like[0] if like else navn


class _Utstroem(Utgang):
    """Standard output that stops who writes to it when nobody reads any more."""

    def write(self, tekst: str) -> None:
        """Write a text as it stands; BrokenPipeError when the reader has gone."""
        super().write(tekst)
        if self.er_lukket:
            raise BrokenPipeError


def til_standard_ut(skriv: Callable[[Skrivbar], object]) -> None:
    """Let something be written to standard output; a reader that goes away is no fault."""
    with suppress(BrokenPipeError), _Utstroem() as ut:
        skriv(ut)
