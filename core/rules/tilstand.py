"""The state of decisions and measures: deleted, appealed, current or not (R18, R19, R23)."""

from collections.abc import Sequence
from datetime import date

from core.domain.avslutning import Avslutning
from core.domain.beregning import Tiltaksrad, Tiltakstilstand, Vedtaksrad, Vedtakstilstand
from core.domain.tiltak import Tiltak
from core.domain.vedtak import Vedtak
from core.rules.avslutning import er_loeftet
from core.rules.grunnlag import Grunnlag

ANTALL_NYESTE = 5

# Python 3.11 looks an enum's member up slowly, and these are asked for once a row.
_SLETTET, _GJELDENDE = Vedtakstilstand.SLETTET, Vedtakstilstand.GJELDENDE
_IKKE_GJELDENDE = Vedtakstilstand.IKKE_GJELDENDE
_TILTAK_SLETTET, _TILTAK_GJELDENDE = Tiltakstilstand.SLETTET, Tiltakstilstand.GJELDENDE
_TILTAK_IKKE_GJELDENDE = Tiltakstilstand.IKKE_GJELDENDE

Loeftet = tuple[Avslutning, bool]


def vedtakstilstander(grunnlag: Grunnlag, per: date) -> tuple[Vedtaksrad, ...]:
    """Give the state of every decision, in file order; the table holds the five newest (R18)."""
    avslutninger = _med_loeft(grunnlag)
    vedtak = grunnlag.sak.vedtak
    gjeldende = [
        v.staar and er_i_periode(v.startdato, v.sluttdato, per) and not _avkortet(v, avslutninger)
        for v in vedtak
    ]
    aktuelle = [(v.vedtaksdato, i) for i, v in enumerate(vedtak) if gjeldende[i]]
    nyeste = {i for _, i in sorted(aktuelle)[-ANTALL_NYESTE:]}
    return tuple(
        Vedtaksrad(v.id, _tilstand(v, er_gjeldende=gjeldende[i]), gjeldende[i], i in nyeste)
        for i, v in enumerate(vedtak)
    )


def tiltakstilstander(grunnlag: Grunnlag, per: date) -> tuple[Tiltaksrad, ...]:
    """Give the state of every measure in the order of the file."""
    avslutninger = _med_loeft(grunnlag)
    return tuple(
        Tiltaksrad(t.id, _tiltakstilstand(t, avslutninger, per)) for t in grunnlag.sak.tiltak
    )


def blir_ikke_gjeldende(grunnlag: Grunnlag, dato: date) -> tuple[tuple[Vedtak | Tiltak, ...], ...]:
    """List the decisions and measures that a termination on a day would end (R30, A19)."""
    vedtak = tuple(
        v for v in grunnlag.sak.vedtak if v.staar and _loeper_forbi(v.startdato, v.sluttdato, dato)
    )
    tiltak = tuple(
        t for t in grunnlag.sak.tiltak if not t.slettet and _loeper_forbi(t.fra, t.til, dato)
    )
    return vedtak, tiltak


def er_i_periode(fra: date | None, til: date | None, per: date) -> bool:
    """Tell whether a day lies within a period whose ends may be open (D9: both included)."""
    return not ((fra is not None and per < fra) or (til is not None and per > til))


def _med_loeft(grunnlag: Grunnlag) -> list[Loeftet]:
    return [(a, er_loeftet(grunnlag, a)) for a in grunnlag.kommunale_avslutninger]


def _loeper_forbi(fra: date | None, til: date | None, dato: date) -> bool:
    """Tell whether something with a start has no end, or ends later than a termination."""
    return fra is not None and (til is None or til > dato)


def _avkortet(rad: Vedtak | Tiltak, avslutninger: Sequence[Loeftet]) -> bool:
    """Tell whether a municipal termination ends a row.

    After a re-opening or a lifted move the row stays ended, unless it starts on or after the
    termination's date (saksformat, «Exactly» 7).
    """
    if not avslutninger:
        return False
    fra, til = (rad.fra, rad.til) if isinstance(rad, Tiltak) else (rad.startdato, rad.sluttdato)
    if fra is None:
        return False
    return any(
        _loeper_forbi(fra, til, a.dato) and not (loeftet and fra >= a.dato)
        for a, loeftet in avslutninger
    )


def _tilstand(vedtak: Vedtak, *, er_gjeldende: bool) -> Vedtakstilstand:
    """Choose the one state in brackets: deleted, then the appeal's, then the period's (A20)."""
    if vedtak.slettet:
        return _SLETTET
    klage = vedtak.siste_klage
    if klage is not None:
        if klage.utfall is None:
            return Vedtakstilstand.KLAGE_REGISTRERT
        return Vedtakstilstand(klage.utfall.value)
    return _GJELDENDE if er_gjeldende else _IKKE_GJELDENDE


def _tiltakstilstand(tiltak: Tiltak, avslutninger: Sequence[Loeftet], per: date) -> Tiltakstilstand:
    if tiltak.slettet:
        return _TILTAK_SLETTET
    gjeldende = er_i_periode(tiltak.fra, tiltak.til, per) and not _avkortet(tiltak, avslutninger)
    return _TILTAK_GJELDENDE if gjeldende else _TILTAK_IKKE_GJELDENDE
