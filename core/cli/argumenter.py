"""The command line in Norwegian: `argparse` with its sentences replaced."""

import re
from argparse import Action, ArgumentParser, HelpFormatter, _MutuallyExclusiveGroup
from collections.abc import Iterable
from typing import IO, NoReturn

from core.cli.utgang import BRUK, meld, skriv_tekst

# What argparse may say, and how we say it; the rest of a sentence is kept.
_SETNINGER = (
    (r"unrecognized arguments: (.*)", r"ukjent valg: \1"),
    (r"the following arguments are required: (.*)", r"mangler: \1"),
    (r"argument (\S+): expected one argument", r"valget \1 skal ha en verdi etter seg"),
    (r"argument (\S+): expected at least one argument", r"\1 skal ha minst én verdi"),
    (r"argument (\S+): expected (\d+) arguments", r"\1 skal ha \2 verdier"),
    (r"argument (\S+): ignored explicit argument (.*)", r"valget \1 tar ingen verdi: \2"),
    (r"argument (\S+): not allowed with argument (\S+)", r"\1 og \2 kan ikke brukes sammen"),
    (r"argument (\S+): invalid choice: (.*) \(choose from (.*)\)", r"\1 kan ikke være \2, bare \3"),
    (r"argument (\S+): invalid \w+ value: (.*)", r"\1 kan ikke være \2"),
    (r"argument (\S+): (.*)", r"\1: \2"),
)


class _Hjelpeform(HelpFormatter):
    """Help that begins with «Bruk:»."""

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[Action],
        groups: Iterable[_MutuallyExclusiveGroup],
        prefix: str | None = None,
    ) -> None:
        """Add the line of usage under its Norwegian heading."""
        super().add_usage(usage, actions, groups, prefix or "Bruk: ")


class Norskparser(ArgumentParser):
    """A parser whose help and faults are Norwegian, and whose options are written in full."""

    def __init__(self, prog: str, description: str) -> None:
        """Make a parser with nothing but `--help`."""
        super().__init__(
            prog=prog,
            description=description,
            formatter_class=_Hjelpeform,
            add_help=False,
            allow_abbrev=False,
        )
        self._positionals.title = "Argumenter"
        self._optionals.title = "Valg"
        self.add_argument("-h", "--help", "--hjelp", action="help", help="vis denne hjelpen")

    def error(self, message: str) -> NoReturn:
        """Tell of the fault in one line and leave with status 2."""
        meld(self.prog, f"{paa_norsk(message)}. Se «{self.prog} --help».")
        self.exit(BRUK)

    def print_help(self, file: IO[str] | None = None) -> None:  # type: ignore[override]
        """Write the help to standard output, as UTF-8 whatever the locale."""
        del file
        skriv_tekst(self.format_help())


def paa_norsk(melding: str) -> str:
    """Return what argparse says in Norwegian; a sentence that we do not know stays as it is."""
    for engelsk, norsk in _SETNINGER:
        if treff := re.fullmatch(engelsk, melding, re.DOTALL):
            return treff.expand(norsk).rstrip(".")
    return melding.rstrip(".")
