"""Drafts: what a user has typed and not saved, hers alone."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, Row, delete, insert, select, update

from core.storage.systemtabeller import KLADD


@dataclass(frozen=True, slots=True, kw_only=True)
class Kladd:
    """The fields of an unsaved form, and the version of the row that it was opened from."""

    bruker: str
    skjema: str
    person_id: str
    versjon_grunnlag: int
    felter: Mapping[str, object]
    tid: datetime


class Kladder:
    """The drafts of a caseload; no user is given another's."""

    def __init__(self, forbindelse: Connection) -> None:
        self._forbindelse = forbindelse

    def hent(self, bruker: str, skjema: str, person_id: str) -> Kladd | None:
        """Return a user's draft of a form for a person."""
        setning = select(KLADD).where(_denne(bruker, skjema, person_id))
        rad = self._forbindelse.execute(setning).one_or_none()
        return _kladd(rad) if rad else None

    def alle(self, bruker: str) -> list[Kladd]:
        """Return a user's drafts, the newest first."""
        setning = select(KLADD).where(KLADD.c.bruker == bruker).order_by(KLADD.c.tid.desc())
        return [_kladd(rad) for rad in self._forbindelse.execute(setning)]

    def lagre(self, kladd: Kladd) -> None:
        """Keep a draft in the place of the one before."""
        verdier = {
            "versjon_grunnlag": kladd.versjon_grunnlag,
            "json": json.dumps(dict(kladd.felter), ensure_ascii=False),
            "tid": kladd.tid,
        }
        noekkel = (kladd.bruker, kladd.skjema, kladd.person_id)
        endret = update(KLADD).where(_denne(*noekkel)).values(verdier)
        if self._forbindelse.execute(endret).rowcount == 0:
            navn = dict(zip(("bruker", "skjema", "person_id"), noekkel, strict=True))
            self._forbindelse.execute(insert(KLADD).values(navn | verdier))

    def fjern(self, bruker: str, skjema: str, person_id: str) -> None:
        """Remove a draft, once it is saved or given up."""
        self._forbindelse.execute(delete(KLADD).where(_denne(bruker, skjema, person_id)))

    def fjern_eldre(self, grense: datetime) -> None:
        """Remove the drafts that are older than a moment."""
        self._forbindelse.execute(delete(KLADD).where(KLADD.c.tid < grense))


def _denne(bruker: str, skjema: str, person_id: str) -> ColumnElement[bool]:
    return (
        (KLADD.c.bruker == bruker) & (KLADD.c.skjema == skjema) & (KLADD.c.person_id == person_id)
    )


def _kladd(rad: Row[tuple[str, str, str, int, str, datetime]]) -> Kladd:
    return Kladd(
        bruker=rad.bruker,
        skjema=rad.skjema,
        person_id=rad.person_id,
        versjon_grunnlag=rad.versjon_grunnlag,
        felter=json.loads(rad.json),
        tid=rad.tid,
    )
