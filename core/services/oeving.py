"""Making a practice caseload: a file that opens by itself, full of people who do not exist.

It is made beside its place and moved there when it is whole. Only another practice caseload is
ever written over.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, time
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from core.domain.sak import Sak
from core.services.brev import AVSENDER
from core.services.demo import lag_saker
from core.services.demo.logg import Loggfoert, logg_for
from core.services.demo.steder import EGEN_KOMMUNE, FYLKE, STEDER
from core.services.feil import Tjenestefeil
from core.services.filer import Filfeil
from core.services.grunnlag import oversatt
from core.services.lesemodell import lagre_lesemodell
from core.services.steder import STEDER as STEDSINNSTILLING

if TYPE_CHECKING:
    from core.storage.base import Base

PORSJON = 500
# The persons whose every registration stands in the event log; a large caseload is for measuring.
MED_LOGG = 1000
AV = f"{EGEN_KOMMUNE}-ØVE"
OEVINGSAVSENDER = {
    "enhet": "Kvalifiseringsenheten",
    "adresse": "Rådhusplassen 1, 9999 Fjordvik",
    "telefon": "00 00 00 00",
    "epost": "kvalifisering@fjordvik.example",
    "saksbehandler": "Inger Lund",
    "tittel": "programrådgiver",
    "statsforvalter": f"Statsforvalteren i {FYLKE}",
}
Fremdrift = Callable[[int], None]


class Oevingsfeil(Tjenestefeil):
    """A practice caseload cannot be made there."""

    kode = "OEV-01"


class PlassOpptatt(Oevingsfeil):
    """Something lies there already, and nobody asked to have it written over."""

    kode = "OEV-02"

    def __init__(self, sti: Path) -> None:
        """Name the file."""
        super().__init__(f"«{sti.name}» finnes fra før. Velg et annet navn.")


def lag_oevingsbase(
    sti: Path,
    antall: int,
    froe: int,
    per: date,
    *,
    overskriv: bool = False,
    fremdrift: Fremdrift | None = None,
) -> None:
    """Make a practice caseload of `antall` persons as they stand on a day, opened without a key.

    `fremdrift` is told how many persons are done, after every some hundreds. Raises `Oevingsfeil`
    (`PlassOpptatt`) where something lies there, unless it is practice and `overskriv` is given;
    what lay there is untouched until the new one is whole.
    """
    _krev_plass(sti, overskriv=overskriv)
    with _ved_siden_av(sti) as ny:
        _fyll(ny, antall, froe, per, fremdrift or _ingen)
        _flytt(ny, sti)


def _ingen(_: int) -> None:
    """Tell nobody."""


def _krev_plass(sti: Path, *, overskriv: bool) -> None:
    from core.storage.noekkelfil import noekkelsti  # noqa: PLC0415 - the database is slow to import

    if not sti.parent.is_dir():
        raise Oevingsfeil(f"Mappen «{sti.parent}» finnes ikke. Lag den, eller velg en annen.")
    if noekkelsti(sti) == sti:
        raise Oevingsfeil(f"«{sti.name}» er navnet på en nøkkelfil. Velg et navn som ender på .db.")
    if not sti.exists() and not noekkelsti(sti).exists():
        return
    if not overskriv:
        raise PlassOpptatt(sti)
    if not _er_oevingsbase(sti):
        raise Oevingsfeil(
            f"«{sti.name}» er ikke en øvingsbase og blir ikke overskrevet. Velg et annet navn."
        )


def _er_oevingsbase(sti: Path) -> bool:
    """Tell whether what lies there can only be practice, by its key file."""
    from core.storage import noekkelfil  # noqa: PLC0415 - as above
    from core.storage.feil import Lagringsfeil  # noqa: PLC0415 - as above

    try:
        return noekkelfil.les(sti).oeving
    except Lagringsfeil:
        return False


@contextmanager
def _ved_siden_av(sti: Path) -> Iterator[Path]:
    """Give a path in a folder beside the caseload to make it at, and take the folder away."""
    try:
        with TemporaryDirectory(
            dir=sti.parent, prefix=".introreg-", ignore_cleanup_errors=True
        ) as mappe:
            yield Path(mappe) / sti.name
    except OSError as feil:
        raise Filfeil(
            f"Kunne ikke lage «{sti.name}». Kontroller at du kan skrive i mappen, at ingen har "
            "basen åpen, og at disken ikke er full."
        ) from feil


def _filer(sti: Path) -> Iterator[Path]:
    """Yield the files of a caseload, the database itself last."""
    from core.storage.noekkelfil import FORRIGE, noekkelsti  # noqa: PLC0415 - as above

    yield from (sti.with_name(sti.name + ende) for ende in ("-wal", "-shm"))
    yield sti.with_suffix(FORRIGE)
    yield noekkelsti(sti)
    yield sti


def _flytt(fra: Path, til: Path) -> None:
    """Move the two files of a closed caseload into their place."""
    from core.storage.noekkelfil import noekkelsti  # noqa: PLC0415 - as above

    for fil in _filer(til):
        fil.unlink(missing_ok=True)
    noekkelsti(fra).replace(noekkelsti(til))
    fra.replace(til)


def _fyll(sti: Path, antall: int, froe: int, per: date, fremdrift: Fremdrift) -> None:
    from core.storage.aapning import opprett_oevingsbase  # noqa: PLC0415 - as above

    # The caseload is as it was when the day began, whatever the clock says.
    tid = datetime.combine(per, time(4), tzinfo=UTC)
    saker = lag_saker(antall, froe, per)
    logg: list[Loggfoert] = []
    ferdige = 0
    with oversatt(), opprett_oevingsbase(sti) as base:
        _sett_innstillinger(base, tid)
        while porsjon := list(islice(saker, PORSJON)):
            _lagre(base, porsjon, per, tid)
            if ferdige < MED_LOGG:
                logg += (linje for sak in porsjon for linje in logg_for(sak))
            ferdige += len(porsjon)
            fremdrift(ferdige)
        _lagre_logg(base, logg, tid)


def _sett_innstillinger(base: "Base", tid: datetime) -> None:
    steder = {
        nummer: {"navn": sted.navn, "fylke": FYLKE, "bydeler": list(sted.bydeler)}
        for nummer, sted in STEDER.items()
    }
    with base.arbeid(AV, tid) as arbeid:
        arbeid.innstillinger.sett(STEDSINNSTILLING, steder)
        arbeid.innstillinger.sett(AVSENDER, OEVINGSAVSENDER)


def _lagre(base: "Base", saker: list[Sak], per: date, tid: datetime) -> None:
    """Keep some hundred cases and their statuses in one transaction."""
    with base.arbeid(AV, tid) as arbeid:
        arbeid.saker.nye_saker(saker)
        lagre_lesemodell(arbeid, saker, per)


def _lagre_logg(base: "Base", logg: list[Loggfoert], tid: datetime) -> None:
    """Keep the event log in the order of time, over all persons."""
    from core.storage.hendelser import Kjedet  # noqa: PLC0415 - as above

    logg.sort(key=lambda linje: linje.endring.tidspunkt)
    with base.arbeid(AV, tid) as arbeid:
        arbeid.hendelser.legg_til_mange(
            Kjedet(linje.endring, foer=None, etter=linje.rad) for linje in logg
        )
