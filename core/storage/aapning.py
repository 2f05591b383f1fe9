"""Making and opening a caseload, with a message of its own for each way in which it can fail."""

from contextlib import suppress
from pathlib import Path
from secrets import token_bytes

from sqlalchemy import URL, Engine, make_url
from sqlalchemy.exc import DBAPIError

from core.storage import noekkelfil
from core.storage.base import Base
from core.storage.feil import (
    FinnesFraFoer,
    FremmedNoekkelfil,
    FullDisk,
    Lagringsfeil,
    ManglerKjedenoekkel,
    SkadetBase,
)
from core.storage.filvalg import kontroller_fil, kontroller_plass
from core.storage.innpakking import Styrke
from core.storage.meta import KJEDENOEKKEL, KOMMUNE, OEVING, Meta
from core.storage.motor import postgres_motor, skrivende, sqlcipher_motor
from core.storage.noekkelfil import VANLIG, Noekkelfil
from core.storage.noekler import NOEKKELLENGDE, SALTLENGDE, Basenoekler, Bruker, nye_noekler
from core.storage.oppgraderingskopi import ta_kopi
from core.storage.oversett import oversatt, oversatt_feil
from core.storage.skjema import (
    REVISJONER,
    SKJEMAVERSJON,
    kontroller_filmerke,
    lag_skjema,
    skjemaversjon,
)

JA = "ja"
PSYCOPG = "postgresql+psycopg"


def opprett_base(
    sti: Path, bruker: Bruker, passord: str, styrke: Styrke = VANLIG
) -> tuple[Base, str]:
    """Make a new caseload and return it with its recovery code, which is kept nowhere."""
    noekler = nye_noekler()
    fil, kode = noekkelfil.ny_noekkelfil(noekler, bruker, passord, styrke)
    return _opprett(sti, noekler, fil, bruker), kode


def opprett_oevingsbase(sti: Path) -> Base:
    """Make a practice caseload, which opens by itself: never for real persons."""
    noekler = nye_noekler()
    return _opprett(sti, noekler, noekkelfil.ny_oevingsfil(noekler), noekkelfil.OEVINGSBRUKER)


def _opprett(sti: Path, noekler: Basenoekler, fil: Noekkelfil, bruker: Bruker) -> Base:
    """Make the files of a caseload: the database gets its name last, when all is there."""
    ekte = kontroller_plass(sti)
    if ekte.exists() or noekkelfil.noekkelsti(ekte).exists():
        raise FinnesFraFoer(f"«{ekte.name}» finnes fra før. Velg et annet navn.")
    uferdig = ekte.with_name(ekte.name + ".ny")
    try:
        _lag_fil(uferdig, noekler, bruker, oeving=fil.oeving)
        noekkelfil.lagre(ekte, fil)
        uferdig.replace(ekte)
    except OSError:
        raise FullDisk from None
    finally:
        for endelse in ("", "-wal", "-shm"):
            uferdig.with_name(uferdig.name + endelse).unlink(missing_ok=True)
    return Base(sqlcipher_motor(ekte, noekler), noekler.kjede, bruker, oeving=fil.oeving)


def _lag_fil(sti: Path, noekler: Basenoekler, bruker: Bruker, *, oeving: bool) -> None:
    """Make the database file with its schema, and close it."""
    motor = sqlcipher_motor(sti, noekler, "rwc")
    try:
        with oversatt():
            _lag_base(motor, {OEVING: JA if oeving else "", KOMMUNE: bruker.kommune})
    finally:
        motor.dispose()


def _lag_base(motor: Engine, meta: dict[str, str]) -> None:
    """Make the schema and say who the caseload is, in one transaction."""
    with motor.connect() as ledig:
        forbindelse = skrivende(ledig)
        with forbindelse.begin():
            lag_skjema(forbindelse)
            for noekkel, verdi in meta.items():
                Meta(forbindelse).sett(noekkel, verdi)


def aapne_base(sti: Path, passord: str | None = None, navn: str | None = None) -> Base:
    """Open a caseload in a file.

    Without a password only a practice caseload opens. What is typed may also be the recovery code.
    `navn` says whose slot to try; else every user's is. Nothing is made or changed by a refusal.
    """
    ekte = kontroller_fil(sti)
    fil = noekkelfil.les(ekte)
    noekler, bruker = fil.laas_opp(passord, navn)
    motor = sqlcipher_motor(ekte, noekler)
    try:
        _kontroller(motor, ekte, noekler)
    except BaseException:
        motor.dispose()
        raise
    return Base(motor, noekler.kjede, bruker, oeving=fil.oeving)


def _kontroller(motor: Engine, sti: Path, noekler: Basenoekler) -> None:
    """Read the identity and the schema of the file; copy what is behind, then migrate it."""
    try:
        with motor.connect() as forbindelse, forbindelse.begin():
            kontroller_filmerke(forbindelse)
            versjon = skjemaversjon(forbindelse)
    except DBAPIError as feil:
        raise _aapningsfeil(feil, sti, noekler) from None
    if versjon < SKJEMAVERSJON:
        ta_kopi(sti, noekler, REVISJONER[-1])
        _oppgrader(motor)


def _aapningsfeil(feil: DBAPIError, sti: Path, noekler: Basenoekler) -> Lagringsfeil:
    """Tell a damaged page from a key file that belongs elsewhere: its salt begins the file."""
    vaar = oversatt_feil(feil)
    if not isinstance(vaar, SkadetBase):
        return vaar
    with suppress(OSError), sti.open("rb") as fil:
        if fil.read(SALTLENGDE) != noekler.salt:
            return FremmedNoekkelfil(teknisk=vaar.teknisk)
    return vaar


def _oppgrader(motor: Engine) -> None:
    """Bring a caseload of an older program up to date; the migrations are loaded only for that."""
    from core.storage.migrering import oppgrader  # noqa: PLC0415 - slow to import, seldom needed

    with oversatt(), motor.connect() as ledig:
        oppgrader(skrivende(ledig))


def opprett_postgres(url: str | URL, kommune: str = "", kjedenoekkel: bytes | None = None) -> None:
    """Make a shared caseload in an empty database on a server.

    Without `kjedenoekkel` a random key of the event chain is kept in the database itself, where
    whoever rules the server can read it.
    """
    motor = postgres_motor(_adresse(url))
    meta = {OEVING: "", KOMMUNE: kommune}
    if kjedenoekkel is None:
        meta[KJEDENOEKKEL] = token_bytes(NOEKKELLENGDE).hex()
    try:
        with oversatt():
            _lag_base(motor, meta)
    finally:
        motor.dispose()


def aapne_postgres(
    url: str | URL, bruker: Bruker | None = None, kjedenoekkel: bytes | None = None
) -> Base:
    """Open a shared caseload on a server, as the user that the address names if nobody else."""
    adresse = _adresse(url)
    motor = postgres_motor(adresse)
    try:
        noekkel = _les_server(motor, kjedenoekkel)
    except BaseException:
        motor.dispose()
        raise
    return Base(motor, noekkel, bruker or Bruker(navn=adresse.username or ""))


def _les_server(motor: Engine, oppgitt: bytes | None) -> bytes:
    """Return the key of the event chain, given or kept; migrate what is behind."""
    with oversatt(), motor.connect() as forbindelse, forbindelse.begin():
        versjon = skjemaversjon(forbindelse)
        lagret = Meta(forbindelse).hent(KJEDENOEKKEL)
    if versjon < SKJEMAVERSJON:
        _oppgrader(motor)
    if oppgitt is None and lagret is None:
        raise ManglerKjedenoekkel
    return oppgitt if oppgitt is not None else bytes.fromhex(lagret or "")


def _adresse(url: str | URL) -> URL:
    return make_url(url).set(drivername=PSYCOPG)
