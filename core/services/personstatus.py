"""The read model's row of a person: what lists and searches need, computed on a day."""

from datetime import date

from core.domain.beregning import Fristtype, Tiltakstilstand
from core.domain.person import Kategori
from core.domain.sak import Sak
from core.domain.tiltak import Tiltak
from core.domain.vedtak import Vedtakstype
from core.kodeverk import kodeverk
from core.kodeverk.steder import stedsliste
from core.rules import Oversikt, Regelfeil, beregn_oversikt
from core.rules.krav import gjeldende_oppfoelging
from core.storage.personstatus import Personstatus

LIVSMESTRING, FORELDREVEILEDNING = "livsmestring", "foreldreveiledning"


def oversikt_eller_ingen(sak: Sak, per: date) -> Oversikt | None:
    """Compute what lists and reports stand on, None where no rule can answer."""
    try:
        return beregn_oversikt(sak, per)
    except Regelfeil:
        return None


def lag_personstatus(sak: Sak, beregning: Oversikt | None, per: date) -> Personstatus:
    """Make the row of a person of what was computed.

    The programme's category stands in it as long as it is open; after that another open one
    does, without a deadline, so that nobody with an open category leaves the list [1.4].
    """
    kategori = _kategori(sak, beregning, per)
    vist = beregning if beregning and _er_programmets(kategori, beregning) else None
    person, (kommune, bydel) = sak.person, _oppfoelging(sak, per)
    kode = kodeverk().kategori[kategori.kategori] if kategori else None
    avslutning = vist.avslutning if vist else None
    status = vist.status if vist else None
    return Personstatus(
        person_id=person.id,
        duf=person.duf,
        beregnet_per=per,
        fornavn=person.fornavn,
        etternavn=person.etternavn,
        foedselsdato=person.foedselsdato,
        kategori=kategori.kategori if kategori else None,
        kategori_fra=kategori.fra if kategori else None,
        aapen=_er_aapen(kategori, vist, per),
        lov=kode.lov if kode else None,
        ordning=kode.ordning if kode else None,
        fristtype=status.fristtype if status else None,
        frist=status.frist if status else None,
        sluttmaal=status.sluttmaal if status else None,
        beregnet_fra=status.beregnet_fra if status else None,
        avslutning_aarsak=avslutning.aarsak if avslutning else None,
        avslutning_dato=avslutning.dato if avslutning else None,
        inaktiv=_er_inaktiv(kategori, vist, per),
        kommune=stedsliste().naavaerende(kommune, per) if kommune else None,
        bydel=bydel,
        har_vedtak=_har_vedtak(sak, kommune, per),
        aapen_klage=_har_aapen_klage(sak),
        adressesperre=person.adressesperre,
        **_tiltaksflagg(sak, beregning),
    )


def _kategori(sak: Sak, beregning: Oversikt | None, per: date) -> Kategori | None:
    """Give the programme's category while it is open, else the newest open one, else the newest."""
    rader = [k for k in sak.kategorier if not k.slettet]
    programmets = [k for k in rader if beregning and _er_programmets(k, beregning)]
    if programmets and _er_aapen(programmets[-1], beregning, per):
        return programmets[-1]
    aapne = [k for k in rader if k not in programmets and k.er_aapen(per)]
    return max(aapne or programmets or rader, key=lambda k: k.fra, default=None)


def _er_programmets(kategori: Kategori | None, beregning: Oversikt) -> bool:
    status = beregning.status
    return kategori is not None and (kategori.kategori, kategori.fra) == (
        status.kategori,
        status.kategori_fra,
    )


def _oppfoelging(sak: Sak, per: date) -> tuple[str | None, str | None]:
    """Give municipality and district of the follow-up in force, else where the person lives.

    One who is not followed up yet stands where she will be first.
    """
    kommer = (o for o in sak.oppfoelging if not o.slettet)
    foerste = min(kommer, key=lambda o: o.fra or date.min, default=None)
    rad = gjeldende_oppfoelging(sak.oppfoelging, per) or foerste
    return (rad.kommune, rad.bydel) if rad else (sak.person.bokommune, None)


def _er_aapen(kategori: Kategori | None, beregning: Oversikt | None, per: date) -> bool:
    """Tell whether the category is open: not closed by its date nor by a termination (A33)."""
    if kategori is None or not kategori.er_aapen(per):
        return False
    avslutning = beregning.avslutning if beregning else None
    if avslutning is None or avslutning.dato > per:
        return True
    return not kodeverk().avslutningsaarsak[avslutning.aarsak].lukker_kategori


def _er_inaktiv(kategori: Kategori | None, beregning: Oversikt | None, per: date) -> bool:
    """Tell whether the scheme is ended or completed; one who may re-enter is not."""
    if kategori is None or not kategori.er_aapen(per):
        return True
    if beregning is None or beregning.avslutning is None:
        return False
    status = beregning.status
    venter = status.fristtype is Fristtype.GJENOPPSTART and per <= status.frist
    return beregning.avslutning.dato <= per and not venter


def _har_vedtak(sak: Sak, kommune: str | None, per: date) -> bool:
    """Tell whether a granted participation of the present municipality stands [1.2]."""
    return any(
        v.type is Vedtakstype.DELTAKELSE and v.er_innvilget and _samme(v.kommune, kommune, per)
        for v in sak.vedtak
    )


def _samme(vedtakets: str | None, kommune: str | None, per: date) -> bool:
    """Tell whether a decision is the municipality's own, or of one that it has taken over from."""
    if vedtakets is None:
        return True
    return kommune is not None and stedsliste().er_samme(vedtakets, kommune, per)


def _har_aapen_klage(sak: Sak) -> bool:
    klager = (v.siste_klage for v in sak.vedtak if not v.slettet)
    return any(klage is not None and not klage.er_avgjort for klage in klager)


def _tiltaksflagg(sak: Sak, beregning: Oversikt | None) -> dict[str, bool]:
    """Tell what runs on the day (A43), and what is carried through whenever it was."""
    paagaar = _paagaaende(sak, beregning)
    koder = kodeverk().tiltakstype
    gjennomfoert = {t.type for t in sak.tiltak if not t.slettet and t.gjennomfoert}
    return {
        "har_tiltak": bool(paagaar),
        "fulltid_vgo": any(koder[t.type].fulltid_vgo for t in paagaar),
        "livsmestring": LIVSMESTRING in gjennomfoert,
        "foreldreveiledning": FORELDREVEILEDNING in gjennomfoert,
    }


def _paagaaende(sak: Sak, beregning: Oversikt | None) -> list[Tiltak]:
    if beregning is None:
        return []
    gjeldende = {rad.id for rad in beregning.tiltak if rad.tilstand is Tiltakstilstand.GJELDENDE}
    return [t for t in sak.tiltak if t.id in gjeldende]
