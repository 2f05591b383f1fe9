"""How the programme ends: by the municipality, or by the rules on the right day (R29–R32)."""

from collections.abc import Iterator
from datetime import date

from core.domain.avslutning import Avslutning, AvsluttetAv
from core.domain.beregning import Fristberegning, GjeldendeAvslutning
from core.domain.kontakt import Kontakttype
from core.domain.person import Folkeregisterhendelse
from core.domain.vedtak import Resultat, Vedtak, Vedtakstype
from core.kodeverk import kodeverk
from core.rules.frist import frist_for_oppstart
from core.rules.grunnlag import Grunnlag

FLYTTET = "flyttet"
ARBEID = "arbeid"

# Among causes of one date the lower rank wins (saksformat, «Exactly» 11).
_FOLKEREGISTER, _KONTAKT, _STANS, _FRIST = range(4)
Aarsak = tuple[date, int, str]


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
    """Give what the rules themselves end the scheme with on a day: the earliest cause (A17)."""
    aarsaker = [
        *_fra_folkeregisteret(grunnlag),
        *_fra_kontakt(grunnlag),
        *_fra_stans(grunnlag),
    ]
    tidligste = min((a for a in aarsaker if a[0] <= per), default=None)
    oversittet = _fra_frist(grunnlag, frist, per)
    if oversittet is not None and (tidligste is None or oversittet < tidligste):
        tidligste = oversittet
    if tidligste is None:
        return None
    return GjeldendeAvslutning(tidligste[2], tidligste[0], AvsluttetAv.REGELMOTOR)


def _fra_folkeregisteret(grunnlag: Grunnlag) -> Iterator[Aarsak]:
    for rad in grunnlag.sak.folkeregister:
        flyttet = rad.hendelse is Folkeregisterhendelse.FLYTTET
        if rad.slettet or (flyttet and _innvilget_etter(grunnlag, rad.dato)):
            continue
        yield rad.dato, _FOLKEREGISTER, rad.hendelse.value


def _fra_kontakt(grunnlag: Grunnlag) -> Iterator[Aarsak]:
    for kontakt in grunnlag.sak.kontakter:
        if kontakt.type is Kontakttype.AVVIST_PROGRAM and not kontakt.slettet:
            yield kontakt.dato, _KONTAKT, kontakt.type.value


def _fra_stans(grunnlag: Grunnlag) -> Iterator[Aarsak]:
    for vedtak in grunnlag.sak.vedtak:
        if vedtak.type is not Vedtakstype.PERMANENT_STANS or not vedtak.staar:
            continue
        if vedtak.startdato is None or vedtak.resultat is Resultat.AVSLAG:
            continue
        if not _innvilget_etter(grunnlag, vedtak.startdato, stans=vedtak):
            yield vedtak.startdato, _STANS, vedtak.type.value


def _fra_frist(grunnlag: Grunnlag, frist: Fristberegning, per: date) -> Aarsak | None:
    """Give the cause of a passed deadline, dated the deadline itself (A14)."""
    if venter_paa_gjenoppstart(grunnlag):
        return None
    if frist.frist is not None:
        return (frist.frist, _FRIST, "aarsak_ikke_registrert") if per > frist.frist else None
    oppstart = frist_for_oppstart(grunnlag)
    return (oppstart, _FRIST, "utgaatt_oppstartsfrist") if per > oppstart else None


def _innvilget_etter(grunnlag: Grunnlag, dato: date, stans: Vedtak | None = None) -> bool:
    """Tell whether a later granted decision lifts a move, or from elsewhere a stop (A40)."""
    return any(
        v.vedtaksdato > dato and (stans is None or v.kommune != stans.kommune)
        for v in grunnlag.innvilgede
    )
