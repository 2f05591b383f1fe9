"""What an import of the register's lists is made of, from the file's rows to the report."""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property, partial
from typing import NamedTuple

FRISTFELT = frozenset({"fristtype", "frist", "gjennomfoeringsfrist"})


class Importform(StrEnum):
    """The shape of a file, told by its header [1.5, 1.6, 9.8]."""

    LISTE_11 = "liste_11"
    LISTE_16 = "liste_16"
    LISTE_17 = "liste_17"
    AVSLUTTEDE = "avsluttede"

    @property
    def er_avsluttede(self) -> bool:
        """Whether it is the report of the terminated."""
        return self is Importform.AVSLUTTEDE


class Importrad(NamedTuple):
    """A row of the file: its line, its DUF number (empty without one), its cells by field.

    Names and days are the row's own; the other cells say the same as those of many rows, which
    share them.
    """

    linje: int
    duf: str
    egne: tuple[str, ...]
    felles: tuple[str, ...]

    @property
    def celler(self) -> tuple[str, ...]:
        """All cells in the order of the file's fields."""
        return self.egne + self.felles


@dataclass(frozen=True, slots=True, kw_only=True)
class Importfil:
    """A file that was read whole: what was found out of it, and its rows.

    `koding` and `skilletegn` are words for the user («UTF-8 med BOM», «semikolon»). `felt` are
    the keys of the cells in their order, the same whatever order the file's columns have.
    """

    sti_navn: str
    koding: str
    skilletegn: str
    form: Importform
    overskriftslinje: int
    felt: tuple[str, ...]
    rader: tuple[Importrad, ...]


# Makes a row of a tuple of its four values, faster than naming them.
importrad: Callable[[tuple[int, str, tuple[str, ...], tuple[str, ...]]], Importrad] = partial(
    tuple.__new__, Importrad
)


class Art(StrEnum):
    """What a row is to the caseload."""

    NY = "ny"
    LIK = "lik"
    ULIK = "ulik"
    IKKE_KOBLET = "ikke_koblet"


class Avvikfelt(NamedTuple):
    """A field that the file and the caseload do not agree on, both as text.

    `kan_tas_inn` tells that choosing the row registers it; `forklaring` says why not, or what
    the difference may come from.
    """

    felt: str
    etikett: str
    vaar: str
    filens: str
    kan_tas_inn: bool
    forklaring: str = ""


class Sammenlikning(NamedTuple):
    """A row beside the person it speaks of; `melding` is what to know of the row as a whole.

    Of a new row the fields are all that the file says. The log of our deadline is computed when
    it is looked at: `Importtjeneste.fristlogg(person_id)`.
    """

    linje: int
    duf: str
    navn: str
    art: Art
    person_id: str | None = None
    felt: tuple[Avvikfelt, ...] = ()
    melding: str = ""

    @property
    def kan_velges(self) -> bool:
        """Whether there is something in the row that an import can register."""
        return any(felt.kan_tas_inn for felt in self.felt)

    @property
    def frist_avviker(self) -> bool:
        """Whether our deadline is another than the file's, so that its log explains something."""
        return self.art is Art.ULIK and any(felt.felt in FRISTFELT for felt in self.felt)

    @property
    def duf_gruppert(self) -> str:
        """The DUF number as it is shown, grouped 4-6-2 [1.4]; empty without one."""
        return gruppert(self.duf)


# Makes the comparison of an equal row of all its values, faster than naming them.
lik_rad: Callable[[tuple[int, str, str, Art, str, tuple[Avvikfelt, ...], str]], Sammenlikning] = (
    partial(tuple.__new__, Sammenlikning)
)


@dataclass(frozen=True, kw_only=True)
class Forhaandsvisning:
    """What a file would bring: one comparison a row, in the order of the file."""

    fil: Importfil
    rader: tuple[Sammenlikning, ...]

    @cached_property
    def _antall(self) -> Mapping[Art, int]:
        return Counter(rad.art for rad in self.rader)

    def antall(self, art: Art) -> int:
        """Count the rows of a kind."""
        return self._antall.get(art, 0)


class Utfall(StrEnum):
    """What became of a row in an import."""

    TATT_INN = "tatt_inn"
    UENDRET = "uendret"
    IKKE_VALGT = "ikke_valgt"
    AVVIST = "avvist"


class Rapportlinje(NamedTuple):
    """What became of one row; `tekst` says what was registered, or why nothing was."""

    linje: int
    duf: str
    navn: str
    utfall: Utfall
    tekst: str

    @property
    def duf_gruppert(self) -> str:
        """The DUF number as it is shown, grouped 4-6-2 [1.4]; empty without one."""
        return gruppert(self.duf)


@dataclass(frozen=True, kw_only=True)
class Importrapport:
    """What an import did, row by row, who did it and on which day."""

    sti_navn: str
    dag: date
    av: str
    rader: tuple[Rapportlinje, ...]

    @cached_property
    def _antall(self) -> Mapping[Utfall, int]:
        return Counter(rad.utfall for rad in self.rader)

    def antall(self, utfall: Utfall) -> int:
        """Count the rows with an outcome."""
        return self._antall.get(utfall, 0)


def gruppert(duf: str) -> str:
    """Group a DUF number 4-6-2; an empty text stays empty."""
    return f"{duf[:4]} {duf[4:10]} {duf[10:]}" if duf else ""
