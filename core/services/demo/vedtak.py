"""Decisions of an invented programme: the one that carries it, the plan, and the lesser ones."""

from datetime import date, timedelta
from typing import NamedTuple

from core.domain.klage import Klage
from core.domain.vedtak import Dagtype, Resultat, Vedtak, Vedtakstype
from core.services.demo.klager import trekk_klager
from core.services.demo.opplysninger import trekk_opplysninger
from core.services.demo.terning import Lodd, forrige_virkedag
from core.services.demo.utkast import Utkast

_OEVRIGE = Lodd(
    {
        Vedtakstype.ENDRING_INTEGRERINGSPLAN: 34,
        Vedtakstype.REDUKSJON_FRAVAER: 22,
        Vedtakstype.REDUKSJON_ANDRE_YTELSER: 16,
        Vedtakstype.BORTFALL_EGENMELDING: 10,
        Vedtakstype.TREKK: 10,
        Vedtakstype.TILBAKEBETALING: 8,
    }
)
_ANTALL_OEVRIGE = Lodd({0: 52, 1: 30, 2: 12, 3: 5, 7: 1})
_INGEN_KLAGE: tuple[Klage, ...] = ()


class Periode(NamedTuple):
    """The dates of a decision, and the unit of a leave; all None where the type has none."""

    startdato: date | None = None
    sluttdato: date | None = None
    dagtype: Dagtype | None = None


UTEN_PERIODE = Periode()


def nytt_vedtak(
    utkast: Utkast,
    type_: Vedtakstype,
    resultat: Resultat,
    vedtaksdato: date,
    periode: Periode = UTEN_PERIODE,
    *,
    klager: tuple[Klage, ...] = _INGEN_KLAGE,
    slettet: bool = False,
) -> Vedtak:
    """Register a decision with the letter facts of its type."""
    terning = utkast.terning
    vedtak = Vedtak(
        id=terning.id(),
        type=type_,
        resultat=resultat,
        vedtaksdato=vedtaksdato,
        startdato=periode.startdato,
        sluttdato=periode.sluttdato,
        legg_til_frist_som=periode.dagtype,
        timer=terning.mellom(30, 37) if terning.sjanse(0.05) else None,
        kommune=utkast.kommune,
        opplysninger=trekk_opplysninger(terning, type_, resultat, vedtaksdato, utkast.fra),
        klager=klager,
        slettet=slettet,
        spor=utkast.spor(vedtaksdato + timedelta(terning.mellom(0, 3)), slettet=slettet),
    )
    utkast.vedtak.append(vedtak)
    return vedtak


def vedta_deltakelse(
    utkast: Utkast, start: date, sluttdato: date | None, *, klager: tuple[Klage, ...] = _INGEN_KLAGE
) -> Vedtak:
    """Grant participation from a day on, decided one to four weeks ahead."""
    dager = utkast.terning.mellom(7, 28)
    vedtaksdato = forrige_virkedag(min(start - timedelta(dager), utkast.i_gaar))
    return nytt_vedtak(
        utkast,
        Vedtakstype.DELTAKELSE,
        Resultat.INNVILGET,
        vedtaksdato,
        Periode(start, sluttdato),
        klager=klager,
    )


def vedta_plan(utkast: Utkast, start: date) -> None:
    """Make the integration plan around the start; a few are registered twice and one deleted."""
    terning = utkast.terning
    dato = terning.virkedag(start - timedelta(10), start + timedelta(40))
    if dato >= utkast.per:
        return
    if terning.sjanse(0.03):
        nytt_vedtak(utkast, Vedtakstype.INTEGRERINGSPLAN, Resultat.FATTET, dato, slettet=True)
    klager = trekk_klager(utkast, dato, 0.02)
    nytt_vedtak(utkast, Vedtakstype.INTEGRERINGSPLAN, Resultat.FATTET, dato, klager=klager)


def vedta_oevrige(utkast: Utkast, fra: date, til: date) -> None:
    """Make the decisions on plan and benefit that fall within the programme so far."""
    terning = utkast.terning
    for _ in range(terning.trekk(_ANTALL_OEVRIGE)):
        dato = terning.virkedag(fra + timedelta(30), til)
        if dato >= min(til, utkast.per):
            continue
        type_ = terning.trekk(_OEVRIGE)
        klager = trekk_klager(utkast, dato, 0.12)
        slettet = terning.sjanse(0.04)
        nytt_vedtak(utkast, type_, Resultat.FATTET, dato, klager=klager, slettet=slettet)


def vedta_utvidelse(utkast: Utkast, slutt: date, resultat: Resultat) -> None:
    """Decide on an extension one to four months before the programme would end."""
    terning = utkast.terning
    dager = terning.mellom(20, 110)
    dato = forrige_virkedag(min(slutt - timedelta(dager), utkast.i_gaar))
    andel = 0.45 if resultat is Resultat.AVSLAG else 0.02
    klager = trekk_klager(utkast, dato, andel)
    nytt_vedtak(utkast, Vedtakstype.UTVIDET_DELTAKELSE, resultat, dato, klager=klager)
