"""The read models of a person, kept in the transaction that changes her case.

The list is answered by one (`personstatus`) and the report of the terminated by the other
(`avsluttet`). They follow from the same calculation, and are never written but together.
"""

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from core.domain.avslutning import AvsluttetAv
from core.domain.beregning import Fristtype, GjeldendeAvslutning
from core.domain.rad import UTEN_SPOR, Spor
from core.domain.sak import Sak
from core.kodeverk import kodeverk
from core.rules import Oversikt, beregn_frist
from core.services.personstatus import lag_personstatus, oversikt_eller_ingen
from core.storage.avsluttet import Avsluttet
from core.storage.personstatus import Personstatus

if TYPE_CHECKING:
    from core.storage.arbeid import Arbeid

REGELMOTOR = "Regelmotor"


class Lesemodell(NamedTuple):
    """What lists and reports know of a person; `avsluttet` is None while nothing has ended."""

    status: Personstatus
    avsluttet: Avsluttet | None


def lagre_lesemodell(arbeid: "Arbeid", saker: Iterable[Sak], per: date) -> list[Personstatus]:
    """Keep what follows from cases on a day, and give their statuses."""
    modeller = [lag_lesemodell(sak, per) for sak in saker]
    statuser = [modell.status for modell in modeller]
    arbeid.status.lagre_mange(statuser)
    arbeid.avsluttede.lagre_mange({m.status.person_id: m.avsluttet for m in modeller})
    return statuser


def lag_lesemodell(sak: Sak, per: date) -> Lesemodell:
    """Compute both rows of a person.

    A termination stands in the report whether or not it has closed the category, also when the
    list shows another open one (R36).
    """
    oversikt = oversikt_eller_ingen(sak, per)
    status = lag_personstatus(sak, oversikt, per)
    if oversikt is None or oversikt.avslutning is None:
        return Lesemodell(status, None)
    return Lesemodell(status, _avsluttet(sak, oversikt, oversikt.avslutning, status))


def _avsluttet(
    sak: Sak, oversikt: Oversikt, avslutning: GjeldendeAvslutning, vist: Personstatus
) -> Avsluttet:
    person, status = sak.person, oversikt.status
    rad_id, spor = _registrering(sak, avslutning)
    motor = avslutning.av is AvsluttetAv.REGELMOTOR
    overtatt = spor.registrert_av == REGELMOTOR and not motor  # by whom, then, and when
    registrert = spor.endret if overtatt else spor.registrert
    hvem = spor.endret_av if overtatt else spor.registrert_av
    return Avsluttet(
        person_id=person.id,
        rad_id=rad_id,
        duf=person.duf,
        fornavn=person.fornavn,
        etternavn=person.etternavn,
        kjoenn=person.kjoenn,
        foedselsdato=person.foedselsdato,
        lov=kodeverk().kategori[status.kategori].lov,
        kategori=status.kategori,
        sluttmaal=status.sluttmaal,
        aarsak=avslutning.aarsak,
        dato=avslutning.dato,
        av=avslutning.av,
        registrert=registrert.astimezone().date() if registrert else None,
        registrert_av=REGELMOTOR if motor else hvem or "",
        frist=_gjennomfoeringsfrist(sak, oversikt, vist.beregnet_per),
        kommune=vist.kommune,
        bydel=vist.bydel,
    )


def _registrering(sak: Sak, avslutning: GjeldendeAvslutning) -> tuple[str, Spor]:
    """Give the row of the termination in force: the engine's own may have been written down."""
    for rad in reversed(sak.avslutninger):
        if rad.id == avslutning.rad_id:
            return rad.id, rad.spor
        lik = (rad.aarsak, rad.dato, rad.av) == (avslutning.aarsak, avslutning.dato, avslutning.av)
        if lik and not rad.slettet and not avslutning.rad_id:
            return rad.id, rad.spor
    return "", UTEN_SPOR


def _gjennomfoeringsfrist(sak: Sak, oversikt: Oversikt, per: date) -> date | None:
    """Give the completion deadline, also of one who waits to re-enter and is shown another."""
    status = oversikt.status
    if status.fristtype is Fristtype.GJENNOMFOERING:
        return status.frist
    return beregn_frist(sak, per).frist if status.fristtype is Fristtype.GJENOPPSTART else None
