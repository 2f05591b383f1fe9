"""«Slik blir fristen»: what a change would do, computed before anything is saved."""

from dataclasses import dataclass, replace
from datetime import date

from core.domain.beregning import Loggsteg, Status
from core.domain.endring import Avvik, Varsel
from core.domain.sak import Sak
from core.domain.sluttmaal import Sluttmaal
from core.domain.vedtak import PERMISJONER, Dagtype, Resultat, Vedtak
from core.rules import Regelfeil, beregn_frist, beregn_status
from core.rules.kalender import kalenderdager_mellom, virkedager_mellom
from core.rules.krav import krav_sluttmaal, krav_vedtak, varsler_sluttmaal, varsler_vedtak

ANNEN = {
    Dagtype.VIRKEDAGER: Dagtype.KALENDERDAGER,
    Dagtype.KALENDERDAGER: Dagtype.VIRKEDAGER,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Forhaandsvisning:
    """The deadline now and after saving, and what to know first.

    `virkedager` and `kalenderdager` count the typed period, `med_annen_enhet` is the deadline
    that a leave would give in the other unit, `lagt_til` the log lines that are new.
    """

    naa: Status | None
    etter: Status | None
    avvik: tuple[Avvik, ...] = ()
    varsler: tuple[Varsel, ...] = ()
    virkedager: int | None = None
    kalenderdager: int | None = None
    med_annen_enhet: date | None = None
    annen_enhet: Dagtype | None = None
    lagt_til: tuple[Loggsteg, ...] = ()
    paagaaende_tiltak: int = 0


def med_vedtak(sak: Sak, vedtak: Vedtak) -> Sak:
    """Give the case with a decision added, or in the place of its earlier version."""
    if any(v.id == vedtak.id for v in sak.vedtak):
        return replace(sak, vedtak=tuple(vedtak if v.id == vedtak.id else v for v in sak.vedtak))
    return replace(sak, vedtak=(*sak.vedtak, vedtak))


def uten_vedtak(sak: Sak, vedtak_id: str) -> Sak:
    """Give the case with a decision marked deleted."""
    rader = (replace(v, slettet=True) if v.id == vedtak_id else v for v in sak.vedtak)
    return replace(sak, vedtak=tuple(rader))


def forhaandsvis_vedtak(sak: Sak, vedtak: Vedtak, per: date) -> Forhaandsvisning:
    """Show what saving a decision would do to the deadline."""
    etter = med_vedtak(sak, vedtak)
    fra, til = vedtak.startdato, vedtak.sluttdato
    har_periode = fra is not None and til is not None
    return replace(
        sammenlign(sak, etter, per),
        avvik=krav_vedtak(vedtak, per),
        varsler=varsler_vedtak(sak, vedtak, per),
        virkedager=virkedager_mellom(fra, til) if har_periode and fra and til else None,
        kalenderdager=kalenderdager_mellom(fra, til) if har_periode and fra and til else None,
        annen_enhet=_annen_enhet(vedtak),
        med_annen_enhet=_med_annen_enhet(sak, vedtak, per),
        paagaaende_tiltak=_tiltak_i_perioden(sak, fra, til),
    )


def forhaandsvis_sletting(sak: Sak, vedtak_id: str, per: date) -> Forhaandsvisning:
    """Show what deleting a decision would do to the deadline."""
    return sammenlign(sak, uten_vedtak(sak, vedtak_id), per)


def forhaandsvis_sluttmaal(sak: Sak, kode: str, per: date) -> Forhaandsvisning:
    """Show what a goal would do to the deadline."""
    avvik = krav_sluttmaal(kode)
    if avvik:
        return replace(sammenlign(sak, sak, per), avvik=avvik)
    etter = replace(sak, sluttmaal=Sluttmaal(kode=kode))
    return replace(sammenlign(sak, etter, per), varsler=varsler_sluttmaal(sak, kode))


def sammenlign(foer: Sak, etter: Sak, per: date) -> Forhaandsvisning:
    """Show what lies between two states of a case: the deadline, and the log lines that are new."""
    return Forhaandsvisning(
        naa=status_eller_ingen(foer, per),
        etter=status_eller_ingen(etter, per),
        lagt_til=_nye_steg(foer, etter, per),
    )


def status_eller_ingen(sak: Sak, per: date) -> Status | None:
    """Give the status, None where the rules cannot compute one."""
    try:
        return beregn_status(sak, per)
    except Regelfeil:
        return None


def _nye_steg(foer: Sak, etter: Sak, per: date) -> tuple[Loggsteg, ...]:
    gamle = {steg.utvidelse for steg in _steg(foer, per)}
    return tuple(steg for steg in _steg(etter, per) if steg.utvidelse not in gamle)


def _steg(sak: Sak, per: date) -> tuple[Loggsteg, ...]:
    try:
        return beregn_frist(sak, per).steg
    except Regelfeil:
        return ()


def _annen_enhet(vedtak: Vedtak) -> Dagtype | None:
    if vedtak.type not in PERMISJONER or vedtak.legg_til_frist_som is None:
        return None
    return ANNEN[vedtak.legg_til_frist_som]


def _med_annen_enhet(sak: Sak, vedtak: Vedtak, per: date) -> date | None:
    enhet = _annen_enhet(vedtak)
    if enhet is None or vedtak.resultat is not Resultat.INNVILGET:
        return None
    status = status_eller_ingen(med_vedtak(sak, replace(vedtak, legg_til_frist_som=enhet)), per)
    return status.frist if status else None


def _tiltak_i_perioden(sak: Sak, fra: date | None, til: date | None) -> int:
    if fra is None:
        return 0
    slutt = til or date.max
    return sum(not t.slettet and t.fra <= slutt and fra <= t.til for t in sak.tiltak)
