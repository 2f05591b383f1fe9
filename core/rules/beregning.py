"""Everything that follows from a case on a day, in one value."""

from datetime import date
from typing import NamedTuple

from core.domain.beregning import (
    AktivTidSteg,
    Beregning,
    Deltakelse,
    Fristberegning,
    Fristtype,
    GjeldendeAvslutning,
    Status,
    Tiltaksrad,
)
from core.domain.sak import Sak
from core.kodeverk import kodeverk
from core.rules.aktiv_tid import beregn_aktiv_tid
from core.rules.avslutning import finn_avslutning, venter_paa_gjenoppstart
from core.rules.fravaer import fravaersaar, fravaersmaaneder
from core.rules.frist import beregn_gjennomfoeringsfrist, frist_for_oppstart
from core.rules.grunnlag import Grunnlag, lag_grunnlag
from core.rules.tilstand import tiltakstilstander, vedtakstilstander
from core.rules.tiltak import tiltaksmaaneder

# Python 3.11 looks an enum's member up slowly.
_OPPSTART, _GJENNOMFOERING = Fristtype.OPPSTART, Fristtype.GJENNOMFOERING
_GJENOPPSTART = Fristtype.GJENOPPSTART


class Oversikt(NamedTuple):
    """What a list of persons shows of a case: a part of what `beregn` gives."""

    status: Status
    avslutning: GjeldendeAvslutning | None
    tiltak: tuple[Tiltaksrad, ...]


def beregn(sak: Sak, per: date) -> Beregning:
    """Compute a whole case on a day; raises `Regelfeil` when it has no programme category."""
    grunnlag = lag_grunnlag(sak, per)
    frist = beregn_gjennomfoeringsfrist(grunnlag)
    aktiv_tid = beregn_aktiv_tid(grunnlag)
    return Beregning(
        per=per,
        regelverk=kodeverk().regelverk.per,
        status=_status(grunnlag, frist, aktiv_tid),
        frist=frist,
        aktiv_tid=aktiv_tid,
        avslutning=finn_avslutning(grunnlag, frist, per),
        vedtak=vedtakstilstander(grunnlag, per),
        tiltak=tiltakstilstander(grunnlag, per),
        tiltak_maaneder=tiltaksmaaneder(grunnlag),
        fravaer_aar=fravaersaar(grunnlag),
        fravaer_maaneder=fravaersmaaneder(grunnlag),
    )


def beregn_oversikt(sak: Sak, per: date) -> Oversikt:
    """Compute what a list shows: half the work of the whole case, for thousands of them."""
    grunnlag = lag_grunnlag(sak, per)
    frist = beregn_gjennomfoeringsfrist(grunnlag)
    return Oversikt(
        status=_status(grunnlag, frist, beregn_aktiv_tid(grunnlag)),
        avslutning=finn_avslutning(grunnlag, frist, per),
        tiltak=tiltakstilstander(grunnlag, per),
    )


def beregn_frist(sak: Sak, per: date) -> Fristberegning:
    """Compute the completion deadline and its log alone."""
    return beregn_gjennomfoeringsfrist(lag_grunnlag(sak, per))


def beregn_status(sak: Sak, per: date) -> Status:
    """Compute the status box alone: what a form shows before saving."""
    grunnlag = lag_grunnlag(sak, per)
    return _status(grunnlag, beregn_gjennomfoeringsfrist(grunnlag), beregn_aktiv_tid(grunnlag))


def _status(
    grunnlag: Grunnlag, frist: Fristberegning, aktiv_tid: tuple[AktivTidSteg, ...]
) -> Status:
    """Choose the deadline: re-start while waiting, else completion, else start (R4, R14)."""
    venter = venter_paa_gjenoppstart(grunnlag)
    if venter:
        fristtype = _GJENOPPSTART
    elif frist.frist is not None:
        fristtype = _GJENNOMFOERING
    else:
        fristtype = _OPPSTART
    gjennomfoering = fristtype is _GJENNOMFOERING
    sak = grunnlag.sak
    return Status(
        kategori=grunnlag.kategori.kategori,
        kategori_fra=grunnlag.kategori.fra,
        kategori_til=grunnlag.kategori.til,
        fristtype=fristtype,
        frist=(frist.frist if gjennomfoering else None) or frist_for_oppstart(grunnlag),
        beregnet_fra=frist.beregnet_fra if gjennomfoering else None,
        sluttmaal=sak.sluttmaal.kode if sak.sluttmaal else None,
        deltakelse=_deltakelse(sak),
        aktiv_tid=aktiv_tid[-1].sum if venter and aktiv_tid else None,
    )


def _deltakelse(sak: Sak) -> Deltakelse:
    """Tell whether a measure was ever registered, ended ones included (R39)."""
    if any(not tiltak.slettet for tiltak in sak.tiltak):
        return Deltakelse.TILTAK_REGISTRERT
    return Deltakelse.IKKE_REGISTRERT_TILTAK
