"""Appeals: most decided, some waiting, a few sent twice."""

from datetime import date, timedelta

from core.domain.klage import Klage, Klageutfall
from core.services.demo.terning import Lodd, neste_virkedag
from core.services.demo.utkast import Utkast

KLAGEFRIST_DAGER = 21
_UTFALL = Lodd(
    {
        Klageutfall.OPPRETTHOLDT: 34,
        Klageutfall.MEDHOLD: 20,
        Klageutfall.DELVIS_MEDHOLD: 16,
        Klageutfall.OPPHEVET: 14,
        Klageutfall.AVVISNING: 16,
    }
)


def trekk_klager(utkast: Utkast, vedtaksdato: date, andel: float) -> tuple[Klage, ...]:
    """Draw the appeals against a decision; `andel` is how likely there is one at all."""
    terning = utkast.terning
    if not terning.sjanse(andel):
        return ()
    mottatt = neste_virkedag(vedtaksdato + timedelta(terning.mellom(2, KLAGEFRIST_DAGER)))
    if mottatt >= utkast.per:
        return ()
    klage = lag_klage(utkast, mottatt)
    if terning.sjanse(0.1):
        feilfoert = lag_klage(utkast, mottatt, slettet=True)
        return (feilfoert, klage)
    if klage.utfall is Klageutfall.AVVISNING and klage.avgjort and terning.sjanse(0.4):
        ny = neste_virkedag(klage.avgjort + timedelta(terning.mellom(3, 14)))
        return (klage, lag_klage(utkast, ny)) if ny < utkast.per else (klage,)
    return (klage,)


def lag_klage(utkast: Utkast, mottatt: date, *, slettet: bool = False) -> Klage:
    """Make one appeal, decided some weeks later unless that day has not come."""
    terning = utkast.terning
    spor = utkast.spor(mottatt, slettet=slettet)
    avgjort = neste_virkedag(mottatt + timedelta(terning.mellom(6, 75)))
    if slettet or avgjort >= utkast.per or terning.sjanse(0.05):
        return Klage(id=terning.id(), mottatt=mottatt, slettet=slettet, spor=spor)
    return Klage(
        id=terning.id(),
        mottatt=mottatt,
        avgjort=avgjort,
        utfall=terning.trekk(_UTFALL),
        spor=utkast.endret(spor, avgjort),
    )
