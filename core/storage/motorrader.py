"""What the rule engine has written down of terminations, and where it has not kept up."""

from datetime import datetime
from typing import NamedTuple

from sqlalchemy import ColumnElement, Connection, and_, exists, or_, select, union

from core.domain.avslutning import AvsluttetAv
from core.storage.systemtabeller import AVSLUTTET, PERSONSTATUS
from core.storage.tabeller import AVSLUTNING

MOTOR = AvsluttetAv.REGELMOTOR.value


class Motorrad(NamedTuple):
    """A row that a run of the engine wrote, or marked as deleted."""

    person_id: str
    rad_id: str
    slettet_av_kjoeringen: bool


class Motorrader:
    """The engine's rows of a caseload, read in one transaction."""

    def __init__(self, forbindelse: Connection) -> None:
        self._forbindelse = forbindelse

    def etterslep(self) -> list[str]:
        """Return the persons for whom the report and the engine's rows do not say the same.

        Either the rules end her programme and no row says so, or a row says so and it no longer
        holds. It is asked of the read model, which must be of the day.
        """
        uskrevet = select(AVSLUTTET.c.person_id).where(
            AVSLUTTET.c.av == MOTOR, AVSLUTTET.c.rad_id == ""
        )
        gjelder = exists().where(AVSLUTTET.c.rad_id == AVSLUTNING.c.id)
        utdatert = select(AVSLUTNING.c.person_id).where(_levende(), ~gjelder)
        alle = union(uskrevet, utdatert).subquery()
        ordnet = (
            select(alle.c.person_id)
            .join(PERSONSTATUS, PERSONSTATUS.c.person_id == alle.c.person_id)
            .order_by(PERSONSTATUS.c.navn_sort, alle.c.person_id)
        )
        return list(self._forbindelse.execute(ordnet).scalars())

    def av_kjoering(self, tid: datetime, av: str) -> list[Motorrad]:
        """Return the rows that were written or marked as deleted at a moment, by whom it was."""
        kolonner = AVSLUTNING.c
        skrevet = and_(kolonner.registrert == tid, kolonner.registrert_av == av, _levende())
        slettet = and_(kolonner.slettet_tid == tid, kolonner.slettet_av == av)
        setning = select(kolonner.person_id, kolonner.id, kolonner.slettet)
        ordnet = setning.where(or_(skrevet, slettet)).order_by(kolonner.person_id, kolonner.id)
        return [Motorrad(*rad) for rad in self._forbindelse.execute(ordnet)]


def _levende() -> ColumnElement[bool]:
    """Return the condition that a row is the engine's and not deleted."""
    return and_(AVSLUTNING.c.av == MOTOR, AVSLUTNING.c.slettet.is_(False))
