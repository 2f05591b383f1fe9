"""How the programme ends: by the municipality, or by the rules on the right day (R29–R32)."""

from collections.abc import Iterator
from datetime import date
from operator import itemgetter

from core.domain.avslutning import Avslutning, AvsluttetAv
from core.domain.beregning import Fristberegning, GjeldendeAvslutning
from core.domain.kontakt import Kontakttype
from core.domain.person import Folkeregisterhendelse
from core.domain.vedtak import Resultat, Vedtak, Vedtakstype
from core.kodeverk import kodeverk
from core.kodeverk.steder import stedsliste
from core.rules.frist import frist_for_oppstart
from core.rules.grunnlag import Grunnlag

FLYTTET = "flyttet"
ARBEID = "arbeid"

Aarsak = tuple[date, str]


def finn_avslutning(
    grunnlag: Grunnlag, frist: Fristberegning, per: date
) -> GjeldendeAvslutning | None:
    """Give the termination in force: the municipality's, else the rules' own on the day."""
    for rad in reversed(grunnlag.kommunale_avslutninger):
        if not er_loeftet(grunnlag, rad):
            return GjeldendeAvslutning(rad.aarsak, rad.dato, AvsluttetAv.KOMMUNE, rad.id)
    return regelmotorens_avslutning(grunnlag, frist, per)


def er_loeftet(grunnlag: Grunnlag, avslutning: Avslutning) -> bool:
    """Tell whether a municipal termination no longer holds.

    A re-opening lifts it at once, whatever its cause; a move is lifted by a participation
    decision made after it (A40).
    """
    if avslutning.gjenaapnet is not None:
        return True
    return avslutning.aarsak == FLYTTET and _innvilget_etter(grunnlag, avslutning.dato)


def venter_paa_gjenoppstart(grunnlag: Grunnlag) -> bool:
    """Tell whether the person has left for work and may re-enter under chapter 6A (R14, R16)."""
    if not grunnlag.kode.kapittel_6a:
        return False
    avslutninger = grunnlag.kommunale_avslutninger
    if not avslutninger:
        return False
    siste = avslutninger[-1]
    if kodeverk().avslutningsaarsak[siste.aarsak].gruppe != ARBEID:
        return False
    return siste.gjenaapnet is None or not grunnlag.ny_deltakelse_etter(siste.dato)


def regelmotorens_avslutning(
    grunnlag: Grunnlag, frist: Fristberegning, per: date
) -> GjeldendeAvslutning | None:
    """Give what the rules themselves end the scheme with on a day: the earliest cause (A17).

    Of causes of one date the register's goes first, then contact, stop and deadline, as they
    stand here (saksformat, «Exactly» 11).
    """
    aarsaker = [
        *_fra_folkeregisteret(grunnlag),
        *_fra_kontakt(grunnlag),
        *_fra_stans(grunnlag),
        *_fra_frist(grunnlag, frist, per),
    ]
    tidligste = min((a for a in aarsaker if a[0] <= per), key=itemgetter(0), default=None)
    if tidligste is None:
        return None
    return GjeldendeAvslutning(tidligste[1], tidligste[0], AvsluttetAv.REGELMOTOR)


def _fra_folkeregisteret(grunnlag: Grunnlag) -> Iterator[Aarsak]:
    for rad in grunnlag.sak.folkeregister:
        flyttet = rad.hendelse is Folkeregisterhendelse.FLYTTET
        if rad.slettet or (flyttet and _innvilget_etter(grunnlag, rad.dato)):
            continue
        yield rad.dato, rad.hendelse.value


def _fra_kontakt(grunnlag: Grunnlag) -> Iterator[Aarsak]:
    for kontakt in grunnlag.sak.kontakter:
        if kontakt.type is Kontakttype.AVVIST_PROGRAM and not kontakt.slettet:
            yield kontakt.dato, kontakt.type.value


def _fra_stans(grunnlag: Grunnlag) -> Iterator[Aarsak]:
    for vedtak in grunnlag.sak.vedtak:
        if vedtak.type is not Vedtakstype.PERMANENT_STANS or not vedtak.staar:
            continue
        if vedtak.startdato is None or vedtak.resultat is Resultat.AVSLAG:
            continue
        if not _innvilget_etter(grunnlag, vedtak.startdato, stans=vedtak):
            yield vedtak.startdato, vedtak.type.value


def _fra_frist(grunnlag: Grunnlag, frist: Fristberegning, per: date) -> Iterator[Aarsak]:
    """Yield the cause of a passed deadline, dated the deadline itself (A14)."""
    if venter_paa_gjenoppstart(grunnlag):
        return
    if frist.frist is None:
        passert, aarsak = frist_for_oppstart(grunnlag), "utgaatt_oppstartsfrist"
    else:
        passert, aarsak = frist.frist, "aarsak_ikke_registrert"
    if per > passert:
        yield passert, aarsak


def _innvilget_etter(grunnlag: Grunnlag, dato: date, stans: Vedtak | None = None) -> bool:
    """Tell whether a later granted decision lifts a move, or from elsewhere a stop (A40)."""
    return any(
        v.vedtaksdato > dato and (stans is None or _fra_en_annen(v, stans))
        for v in grunnlag.innvilgede
    )


def _fra_en_annen(vedtak: Vedtak, stans: Vedtak) -> bool:
    """Tell whether a decision is another municipality's; one with a new number is the same."""
    if vedtak.kommune is None or stans.kommune is None:
        return vedtak.kommune != stans.kommune
    return not stedsliste().er_samme(stans.kommune, vedtak.kommune, vedtak.vedtaksdato)
