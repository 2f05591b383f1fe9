"""Average hours of measures a week, by calendar month (R22)."""

from decimal import ROUND_HALF_UP, Decimal

from core.domain.beregning import Tiltaksmaaned
from core.domain.maaned import Maaned, maaneder_mellom
from core.domain.tiltak import Tiltak
from core.rules.grunnlag import Grunnlag
from core.rules.kalender import (
    maaneder_med_virkedager,
    virkedager_mellom,
    virkedager_per_maaned,
)

INGEN_TIMER = Decimal("0.00")


def tiltaksmaaneder(grunnlag: Grunnlag) -> tuple[Tiltaksmaaned, ...]:
    """Give every month of the programme with its average, oldest first [7.5].

    From the programme's start, or the first measure if that is earlier, to the last measure's
    end (A28); deleted measures do not stretch the range.
    """
    levende = [t for t in grunnlag.sak.tiltak if not t.slettet]
    if not levende:
        return ()
    foerste = min(t.fra for t in levende)
    if grunnlag.start is not None:
        foerste = min(foerste, grunnlag.start)
    siste = max(t.til for t in levende)
    maaneder = maaneder_med_virkedager(foerste, siste)
    if not maaneder:
        return ()
    timer = _timer_per_maaned(levende)
    slettet = _slettet_per_maaned(grunnlag, maaneder[0][0], maaneder[-1][0])
    return tuple(
        Tiltaksmaaned(m, _snitt(timer[m], dager) if m in timer else INGEN_TIMER, slettet.get(m, 0))
        for m, dager in maaneder
    )


def bidrag(tiltak: Tiltak, maaned: Maaned) -> Decimal:
    """Give what one measure brings to a month: hours a week × its working days in the month."""
    fra, til = max(tiltak.fra, maaned.foerste), min(tiltak.til, maaned.siste)
    return tiltak.timer_per_uke * virkedager_mellom(fra, til)


def teller_i_snittet(tiltak: Tiltak) -> bool:
    """Tell whether a measure counts: not deleted, not a replacing one; expired ones do [7.4]."""
    return not tiltak.slettet and not tiltak.erstattende


def _snitt(timer: Decimal, virkedager: int) -> Decimal:
    """Divide by the month's working days, two decimals, half up (A27)."""
    return (timer / virkedager).quantize(INGEN_TIMER, ROUND_HALF_UP)


def _timer_per_maaned(tiltak: list[Tiltak]) -> dict[Maaned, Decimal]:
    timer: dict[Maaned, Decimal] = {}
    for rad in tiltak:
        if not teller_i_snittet(rad):
            continue
        per_uke = rad.timer_per_uke
        for maaned, virkedager in virkedager_per_maaned(rad.fra, rad.til):
            bidrag_ = per_uke * virkedager
            timer[maaned] = timer[maaned] + bidrag_ if maaned in timer else bidrag_
    return timer


def _slettet_per_maaned(grunnlag: Grunnlag, fra: Maaned, til: Maaned) -> dict[Maaned, int]:
    antall: dict[Maaned, int] = {}
    for tiltak in grunnlag.sak.tiltak:
        if tiltak.slettet and tiltak.fra <= tiltak.til:
            foerste, siste = max(fra, Maaned.av(tiltak.fra)), min(til, Maaned.av(tiltak.til))
            for maaned in maaneder_mellom(foerste, siste):
                antall[maaned] = antall.get(maaned, 0) + 1
    return antall
