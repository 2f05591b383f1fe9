"""The event log that an invented case would have left: what was done, when, and to which deadline.

The case holds the rows as they ended. To know the deadline after each step, the story is told
again: `sak_paa` gives the case as it stood at a moment.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from typing import NamedTuple, TypeVar

from core.domain.avslutning import Avslutning
from core.domain.endring import Endring, Handling
from core.domain.klage import Klage
from core.domain.person import Kategori
from core.domain.rad import Rad, Spor
from core.domain.sak import Sak
from core.domain.sluttmaal import Sluttmaal
from core.domain.vedtak import Vedtak
from core.rules import Regelfeil, beregn_status

R = TypeVar("R", bound=Rad)
LISTER = (
    "oppfoelging",
    "kategorier",
    "vedtak",
    "tiltak",
    "fravaer",
    "avslutninger",
    "kontakter",
    "kontrakter",
    "reservasjoner",
    "folkeregister",
    "ordninger",
)


class Loggfoert(NamedTuple):
    """A change and the row it left."""

    endring: Endring
    rad: object


class _Steg(NamedTuple):
    tid: datetime
    liste: str
    rad_id: str
    handling: Handling
    av: str
    rad: object


def logg_for(sak: Sak) -> list[Loggfoert]:
    """List what was done in a case in the order it was done, with the deadline before and after."""
    steg = sorted(_alle_steg(sak), key=lambda s: s.tid)
    logg: list[Loggfoert] = []
    foer: date | None = None
    for i, s in enumerate(steg):
        siste_i_samme_tid = i + 1 == len(steg) or steg[i + 1].tid > s.tid
        etter = _frist(sak_paa(sak, s.tid), s.tid.date()) if siste_i_samme_tid else foer
        endring = Endring(
            person_id=sak.person.id,
            liste=s.liste,
            rad_id=s.rad_id,
            handling=s.handling,
            tidspunkt=s.tid,
            av=s.av,
            frist_foer=foer,
            frist_etter=etter,
        )
        logg.append(Loggfoert(endring, s.rad))
        foer = etter
    return logg


def sak_paa(sak: Sak, tid: datetime) -> Sak:
    """Give a case as it stood at a moment: later rows, changes and deletions not yet made."""
    return replace(
        sak,
        kategorier=tuple(_uten_lukking(rad, tid) for rad in _rader(sak.kategorier, tid)),
        sluttmaal=_maal(sak.sluttmaal, tid),
        vedtak=tuple(_vedtak(rad, tid) for rad in _rader(sak.vedtak, tid)),
        tiltak=_rader(sak.tiltak, tid),
        fravaer=_rader(sak.fravaer, tid),
        avslutninger=tuple(_ikke_aapnet(rad, tid) for rad in _rader(sak.avslutninger, tid)),
        kontakter=_rader(sak.kontakter, tid),
        folkeregister=_rader(sak.folkeregister, tid),
    )


def _frist(sak: Sak, per: date) -> date | None:
    try:
        return beregn_status(sak, per).frist
    except Regelfeil:
        return None


def _alle_steg(sak: Sak) -> Iterator[_Steg]:
    for liste in LISTER:
        for rad in getattr(sak, liste):
            yield from _steg(liste, rad.id, rad.spor, rad)
    for vedtak in sak.vedtak:
        for klage in vedtak.klager:
            yield from _steg("klager", klage.id, klage.spor, klage)
    if sak.sluttmaal is not None:
        yield from _steg("sluttmaal", sak.person.id, sak.sluttmaal.spor, sak.sluttmaal)


def _steg(liste: str, rad_id: str, spor: Spor, rad: object) -> Iterator[_Steg]:
    hendelser = (
        (spor.registrert, spor.registrert_av, Handling.REGISTRERT),
        (spor.endret, spor.endret_av, Handling.ENDRET),
        (spor.slettet_tid, spor.slettet_av, Handling.SLETTET),
    )
    for tid, av, handling in hendelser:
        if tid is not None:
            yield _Steg(tid, liste, rad_id, handling, av or "", rad)


def _rader(rader: tuple[R, ...], tid: datetime) -> tuple[R, ...]:
    return tuple(
        replace(rad, slettet=False) if rad.slettet and _senere(rad.spor.slettet_tid, tid) else rad
        for rad in rader
        if not _senere(rad.spor.registrert, tid)
    )


def _senere(hendt: datetime | None, tid: datetime) -> bool:
    return hendt is not None and hendt > tid


def _uten_lukking(kategori: Kategori, tid: datetime) -> Kategori:
    return replace(kategori, til=None) if _senere(kategori.spor.endret, tid) else kategori


def _ikke_aapnet(avslutning: Avslutning, tid: datetime) -> Avslutning:
    uendret = _senere(avslutning.spor.endret, tid)
    return replace(avslutning, gjenaapnet=None) if uendret else avslutning


def _vedtak(vedtak: Vedtak, tid: datetime) -> Vedtak:
    if not vedtak.klager:
        return vedtak
    klager = tuple(_uavgjort(klage, tid) for klage in _rader(vedtak.klager, tid))
    return replace(vedtak, klager=klager)


def _uavgjort(klage: Klage, tid: datetime) -> Klage:
    return replace(klage, avgjort=None, utfall=None) if _senere(klage.spor.endret, tid) else klage


def _maal(maal: Sluttmaal | None, tid: datetime) -> Sluttmaal | None:
    if maal is None or _senere(maal.spor.registrert, tid):
        return None
    if maal.tidligere and _senere(maal.spor.endret, tid):
        return Sluttmaal(kode=maal.tidligere[-1].kode, spor=maal.tidligere[-1].spor)
    return maal
