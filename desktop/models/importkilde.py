"""What can be imported: a list of the register, or case files. Both are read on the worker."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, Any, Protocol

from core.services.feil import Tjenestefeil
from core.services.listeimport import Art
from core.services.listeimport import Utfall as Radens
from core.services.saksfil_stroem import saker_i_fil
from core.services.saksfil_visning import Utfall as Sakens
from desktop.models import norsk
from desktop.models.importlinje import fra_rapport, fra_sak, fra_sammenlikning
from desktop.models.importlinjer import Linjer
from desktop.models.tekster import tekst

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Sequence
    from pathlib import Path

    from core.services.listeimport import Forhaandsvisning, Importtjeneste, Sammenlikning
    from core.services.saksfil_visning import Sakutfall
    from core.services.saksfiler import Saksfiltjeneste
    from desktop.models.fremdrift import Fremdrift
    from desktop.models.importlinje import Importlinje

SAKSENDELSER = frozenset({".json", ".jsonl"})
ARTER = (Art.NY, Art.ULIK, Art.LIK, Art.IKKE_KOBLET)
LISTEENDELSER = frozenset({".csv", ".txt", ".tsv"})


class Filavvist(Tjenestefeil):
    """A file that is not read at all; its message says which and why."""

    kode = "IMP-05"


@dataclass(frozen=True, slots=True)
class Innhold:
    """What a file holds beside the caseload.

    `velges` tells that the user chooses rows; `antall_nye` counts those with something to
    register, which are taken in together where she does not.
    """

    fakta: tuple[tuple[str, str], ...]
    linjer: Linjer[Any]
    arter: tuple[str, ...]
    velges: bool
    antall_nye: int = 0


@dataclass(frozen=True, slots=True)
class Utbytte:
    """What an import did: in a sentence, row by row, and how the report of it is saved."""

    setning: str
    linjer: Linjer[Any]
    arter: tuple[str, ...]
    skriv: Callable[[Path], int] | None = None


class Kilde(Protocol):
    """Something to import. `les` and `ta_inn` are called on the worker, in this order."""

    navn: str
    av_saker: bool
    flere_filer: bool

    def les(self, fremdrift: Fremdrift) -> Innhold:
        """Read it and lay it beside the caseload; raises a `Tjenestefeil`."""

    def ta_inn(self, valgte: Collection[int], fremdrift: Fremdrift) -> Utbytte:
        """Register what was chosen, all or nothing; raises a `Tjenestefeil`."""


class Listekilde:
    """A list of the register, or its report of the terminated (F7)."""

    av_saker = False
    flere_filer = False

    def __init__(self, tjeneste: Importtjeneste, sti: Path) -> None:
        """Stand on a file that is not read yet."""
        self.navn = sti.name
        self._tjeneste = tjeneste
        self._sti = sti
        self._visning: Forhaandsvisning | None = None

    def les(self, fremdrift: Fremdrift) -> Innhold:
        """Read the file and compare each row."""
        fil = self._tjeneste.les(self._sti)
        visning = self._tjeneste.forhaandsvis(fil, fremdrift.er_stoppet)
        self._visning = visning
        return Innhold(
            fakta=(
                (tekst("import_fil"), fil.sti_navn),
                (tekst("import_form"), tekst(f"import_form_{fil.form}")),
                (tekst("import_koding"), fil.koding),
                (tekst("import_skilletegn"), fil.skilletegn),
                (tekst("import_antall_rader"), str(len(fil.rader))),
            ),
            linjer=_ordnet(visning),
            arter=ARTER,
            velges=True,
        )

    def ta_inn(self, valgte: Collection[int], fremdrift: Fremdrift) -> Utbytte:
        """Register the chosen lines; this cannot be stopped once it is begun."""
        del fremdrift
        if self._visning is None:
            raise RuntimeError("the file is not read yet")
        rapport = self._tjeneste.utfoer(self._visning, valgte)
        return Utbytte(
            setning=norsk.antall("import_ferdig", rapport.antall(Radens.TATT_INN)),
            linjer=Linjer(rapport.rader, fra_rapport, (rad.utfall for rad in rapport.rader)),
            arter=(Radens.TATT_INN, Radens.UENDRET, Radens.IKKE_VALGT, Radens.AVVIST),
            skriv=lambda sti: self._tjeneste.skriv_rapport(rapport, sti),
        )


def _ordnet(visning: Forhaandsvisning) -> Linjer[Sammenlikning]:
    """Show what is to be decided first, each kind in the order of the file."""
    rader = [rad for art in ARTER for rad in visning.rader if rad.art is art]
    velgbare = ((rad.art, rad.linje) for rad in rader if rad.kan_velges)
    return Linjer(rader, fra_sammenlikning, (rad.art for rad in rader), velgbare)


class Sakskilde:
    """One case file or many, taken in together (F8)."""

    av_saker = True

    def __init__(self, tjeneste: Saksfiltjeneste, stier: Sequence[Path]) -> None:
        """Stand on files that are not read yet."""
        self.flere_filer = len(stier) > 1
        self.navn = (
            stier[0].name if not self.flere_filer else norsk.antall("import_filer", len(stier))
        )
        self._tjeneste = tjeneste
        self._stier = tuple(stier)
        self._merker: tuple[tuple[int, int], ...] = ()
        self._utfall: tuple[Sakutfall, ...] = ()

    def les(self, fremdrift: Fremdrift) -> Innhold:
        """Read the files and tell what each case would bring."""
        self._merker = tuple(map(_merke, self._stier))
        utfall = self._tjeneste.forhaandsvis(self._saker(), fremdrift.meld)
        if not utfall:
            raise Filavvist(tekst("import_tom_fil", fil=self.navn))
        self._utfall = utfall
        return Innhold(
            fakta=(
                (tekst("import_fil"), self.navn),
                (tekst("import_form"), tekst("import_form_saker")),
                (tekst("import_antall_saker"), str(len(utfall))),
            ),
            linjer=Linjer(utfall, fra_sak, (en.utfall for en in utfall)),
            arter=(Sakens.NY, Sakens.UTVIDET, Sakens.LIK),
            velges=False,
            antall_nye=sum(en.utfall is not Sakens.LIK for en in utfall),
        )

    def ta_inn(self, valgte: Collection[int], fremdrift: Fremdrift) -> Utbytte:
        """Import every case; a file that was changed since it was read is refused."""
        del valgte
        for sti, merke in zip(self._stier, self._merker, strict=True):
            if _merke(sti) != merke:
                raise Filavvist(tekst("import_endret_siden", fil=sti.name))
        self._tjeneste.importer(self._saker(), fremdrift.meld)
        antall = Counter(en.utfall for en in self._utfall)
        setning = tekst(
            "import_ferdig_saker",
            nye=norsk.antall("import_nye_personer", antall[Sakens.NY]),
            utvidet=antall[Sakens.UTVIDET],
            like=antall[Sakens.LIK],
        )
        return Utbytte(setning, Linjer(self._utfall, _vis_etter, map(_etter, self._utfall)), _ETTER)

    def _saker(self) -> Iterator[object]:
        """Yield the cases of all files; a file that cannot be read is refused by name."""
        return chain.from_iterable(map(_fra_fil, self._stier))


_ETTER = (Radens.TATT_INN, Radens.UENDRET)


def _etter(sak: Sakutfall) -> Radens:
    return Radens.UENDRET if sak.utfall is Sakens.LIK else Radens.TATT_INN


def _vis_etter(sak: Sakutfall) -> Importlinje:
    return fra_sak(sak)._replace(art=_etter(sak))


def _fra_fil(sti: Path) -> Iterator[object]:
    try:
        yield from saker_i_fil(sti)
    except OSError:
        raise _uleselig(sti) from None


def _merke(sti: Path) -> tuple[int, int]:
    """Give what tells whether a file has been changed: its size and when it was written."""
    try:
        tilstand = sti.stat()
    except OSError:
        raise _uleselig(sti) from None
    return tilstand.st_size, tilstand.st_mtime_ns


def _uleselig(sti: Path) -> Filavvist:
    return Filavvist(tekst("import_uleselig", fil=sti.name))


def velg_kilde(stier: Sequence[Path], lister: Importtjeneste, saksfiler: Saksfiltjeneste) -> Kilde:
    """Tell from the names of files what they are; raises `Filavvist` where it cannot be."""
    endelser = {sti.suffix.lower() for sti in stier}
    if endelser <= SAKSENDELSER:
        return Sakskilde(saksfiler, stier)
    if ukjente := endelser - SAKSENDELSER - LISTEENDELSER:
        raise Filavvist(tekst("import_ukjent_slag", endelse=min(ukjente)))
    if len(stier) > 1:
        raise Filavvist(tekst("import_flere_slag"))
    return Listekilde(lister, stier[0])
