"""The log of events: appended only, each sealed with the one before by a key outside the database.

It holds no names and no free text. A change, a removal, a swap or an insertion breaks the chain;
a cut tail is found by the number and the seal that are kept elsewhere (`Kjedehode`).
"""

import hashlib
import hmac
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, is_dataclass
from datetime import UTC, date, datetime
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, Select, func, insert, select

from core.domain.endring import Endring
from core.domain.person import Adressesperre
from core.storage.feil import BruttKjede
from core.storage.hendelsesutvalg import Hendelsesutvalg
from core.storage.systemtabeller import HENDELSE
from core.storage.tabeller import PERSON

FOERSTE = "0" * 64
PORSJON = 1000
FORSEGLET = tuple(kolonne.name for kolonne in HENDELSE.c if kolonne.name != "hmac")


class Hendelse(NamedTuple):
    """An event as it was logged."""

    id: int
    tid_utc: datetime
    av: str
    handling: str
    liste: str
    rad_id: str
    person_id: str
    frist_foer: date | None
    frist_etter: date | None


class Hendelsesperson(NamedTuple):
    """Whom an event concerns."""

    duf: str
    etternavn: str
    fornavn: str
    sperret: bool


class Kjedehode(NamedTuple):
    """How long the chain is and the seal of its last event: to be kept outside the database."""

    antall: int
    segl: str


class Kjedet(NamedTuple):
    """A change to log, with the row before and after it; None where there was none."""

    endring: Endring
    foer: object | None = None
    etter: object | None = None


def _vilkaar(utvalg: Hendelsesutvalg) -> Iterator[ColumnElement[bool]]:
    """Yield the conditions of a choice."""
    kolonner = HENDELSE.c
    for navn in ("person_id", "handling", "av"):
        if verdi := getattr(utvalg, navn):
            yield kolonner[navn] == verdi
    if utvalg.lister:
        yield kolonner.liste.in_(utvalg.lister)
    if utvalg.flyttet_frist:
        yield kolonner.frist_foer.is_distinct_from(kolonner.frist_etter)
    if utvalg.fra is not None:
        yield kolonner.tid_utc >= utvalg.fra
    if utvalg.til is not None:
        yield kolonner.tid_utc < utvalg.til


def _jsonverdi(verdi: object) -> object:
    """Return what JSON does not know as text."""
    if isinstance(verdi, date | datetime):
        return verdi.isoformat()
    return str(verdi)


def kanonisk(verdi: object) -> bytes:
    """Return the one JSON text of a value: sorted keys, no white space, UTF-8."""
    innhold = asdict(verdi) if is_dataclass(verdi) and not isinstance(verdi, type) else verdi
    return json.dumps(
        innhold, sort_keys=True, ensure_ascii=False, separators=(",", ":"), default=_jsonverdi
    ).encode()


class Hendelsesleser:
    """The log of events, read in one transaction."""

    def __init__(self, forbindelse: Connection, noekkel: bytes) -> None:
        self._forbindelse = forbindelse
        self._noekkel = noekkel

    def for_person(self, person_id: str) -> list[Hendelse]:
        """Return a person's events, the newest first."""
        denne = HENDELSE.c.person_id == person_id
        return self._liste(select(HENDELSE).where(denne).order_by(HENDELSE.c.id.desc()))

    def siste(self, antall: int) -> list[Hendelse]:
        """Return the newest events of the caseload, the newest first."""
        return self._liste(select(HENDELSE).order_by(HENDELSE.c.id.desc()).limit(antall))

    def side(self, utvalg: Hendelsesutvalg, fra: int, antall: int) -> list[Hendelse]:
        """Return a page of the events of a choice, the newest first.

        The order is that of the chain: the clock may have been set back meanwhile.
        """
        valgt = select(HENDELSE).where(*_vilkaar(utvalg)).order_by(HENDELSE.c.id.desc())
        return self._liste(valgt.offset(fra).limit(antall))

    def antall(self, utvalg: Hendelsesutvalg) -> int:
        """Count the events of a choice."""
        setning = select(func.count()).select_from(HENDELSE).where(*_vilkaar(utvalg))
        return int(self._forbindelse.execute(setning).scalar_one())

    def hvem(self, person_id: str = "") -> list[str]:
        """Return who has done something, on one person or on all, in alphabetical order."""
        egne = _vilkaar(Hendelsesutvalg(person_id=person_id))
        setning = select(HENDELSE.c.av).where(*egne).distinct().order_by(HENDELSE.c.av)
        return list(self._forbindelse.execute(setning).scalars())

    def personer(self, ider: Iterable[str]) -> dict[str, Hendelsesperson]:
        """Return whom events concern: the log itself has neither names nor numbers."""
        k = PERSON.c
        sperret = k.adressesperre != Adressesperre.INGEN.value
        setning = select(k.id, k.duf, k.etternavn, k.fornavn, sperret).where(k.id.in_(set(ider)))
        return {rad.id: Hendelsesperson(*rad[1:]) for rad in self._forbindelse.execute(setning)}

    def _liste(self, setning: Select[Any]) -> list[Hendelse]:
        rader = self._forbindelse.execute(setning).mappings()
        return [Hendelse(*(rad[felt] for felt in Hendelse._fields)) for rad in rader]

    def kontroller_kjede(self) -> Kjedehode:
        """Go through the whole chain and return its head; `BruttKjede` at the first bad event."""
        hode = Kjedehode(0, FOERSTE)
        setning = select(HENDELSE).order_by(HENDELSE.c.id)
        with self._forbindelse.execution_options(yield_per=PORSJON).execute(setning) as svar:
            for rad in svar.mappings():
                ventet = Kjedehode(hode.antall + 1, self._segl(dict(rad)))
                if (rad["id"], rad["prev"], rad["hmac"]) != (ventet.antall, hode.segl, ventet.segl):
                    raise BruttKjede(rad["id"])
                hode = ventet
        return hode

    def hode(self) -> Kjedehode:
        """Return the head as it stands, without going through the chain."""
        siste = select(HENDELSE.c.id, HENDELSE.c.hmac).order_by(HENDELSE.c.id.desc()).limit(1)
        rad = self._forbindelse.execute(siste).one_or_none()
        return Kjedehode(rad.id, rad.hmac) if rad else Kjedehode(0, FOERSTE)

    def _segl(self, rad: Mapping[str, Any]) -> str:
        """Return the seal over an event, the seal of the one before included."""
        return self._kode({felt: rad[felt] for felt in FORSEGLET})

    def _kode(self, verdi: object) -> str:
        return hmac.digest(self._noekkel, kanonisk(verdi), hashlib.sha256).hex()


class Hendelseslogg(Hendelsesleser):
    """The log of events, read and added to in one transaction that holds the write lock."""

    def legg_til(
        self, endring: Endring, *, foer: object | None = None, etter: object | None = None
    ) -> None:
        """Log a change; the row before and after leave only their keyed hash."""
        self.legg_til_mange((Kjedet(endring, foer, etter),))

    def legg_til_mange(self, endringer: Iterable[Kjedet]) -> None:
        """Log many changes in their order."""
        hode = self.hode()
        rader = []
        for kjedet in endringer:
            rad = self._rad(hode, kjedet)
            rader.append(rad)
            hode = Kjedehode(hode.antall + 1, rad["hmac"])
        if rader:
            self._forbindelse.execute(insert(HENDELSE), rader)

    def _rad(self, hode: Kjedehode, kjedet: Kjedet) -> dict[str, Any]:
        """Return the columns of the event after the head."""
        endring = kjedet.endring
        rad: dict[str, Any] = {
            "id": hode.antall + 1,
            "tid_utc": endring.tidspunkt.astimezone(UTC),
            "av": endring.av,
            "handling": str(endring.handling),
            "liste": endring.liste,
            "rad_id": endring.rad_id,
            "person_id": endring.person_id,
            "frist_foer": endring.frist_foer,
            "frist_etter": endring.frist_etter,
            "foer_hash": self._avtrykk(kjedet.foer),
            "etter_hash": self._avtrykk(kjedet.etter),
            "prev": hode.segl,
        }
        return rad | {"hmac": self._segl(rad)}

    def _avtrykk(self, verdi: object | None) -> str:
        """Return the keyed hash of a row, empty without one: days alone could else be guessed."""
        return self._kode(verdi) if verdi is not None else ""
