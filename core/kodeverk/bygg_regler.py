"""Making the texts of the rules and the numbers of the law."""

from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from string import Formatter
from types import MappingProxyType

from core.kodeverk.bygg_koder import krev_stigende
from core.kodeverk.kilde import Rad
from core.kodeverk.regeltekst import Regelfelt, Regeltekst
from core.kodeverk.tallrader import Regelverk, Tallrad
from core.kodeverk.tekst import Tekst

FELTARTER = ("dato", "vedtakstype", "fravaerskode", "klageutfall")


def bygg_regel(id_: str, rad: Rad) -> Regeltekst:
    """Make the texts of a rule; the log line must name every field in both standards."""
    felter = _bygg_felter(rad)
    kort = rad.tekst("kort")
    navn = {felt.navn for felt in felter}
    if _plassholdere(rad, kort.nb) != navn or _plassholdere(rad, kort.nn) != navn:
        raise rad.feil("kort", "skal nevne alle feltene og ingen andre")
    return Regeltekst(
        id=id_,
        tittel=rad.tekst("tittel"),
        hjemmel=rad.tekst("hjemmel"),
        felter=felter,
        kort=kort,
        setning=rad.tekst("setning"),
    )


def _bygg_felter(rad: Rad) -> tuple[Regelfelt, ...]:
    felter = rad.rad("felter")
    return tuple(Regelfelt(navn, felter.en_av(navn, FELTARTER)) for navn in felter.noekler())


def _plassholdere(rad: Rad, mal: str) -> set[str]:
    try:
        return {navn for _, navn, _, _ in Formatter().parse(mal) if navn is not None}
    except ValueError as feil:
        raise rad.feil("kort", "ugyldig klammeparentes") from feil


def bygg_tall(fil: Rad) -> Mapping[str, tuple[Tallrad, ...]]:
    """Make the numbers of the law, the rows of each oldest first."""
    tabell = fil.rad("tall")
    return MappingProxyType({navn: _bygg_rader(tabell, navn) for navn in tabell.noekler()})


def _bygg_rader(tabell: Rad, navn: str) -> tuple[Tallrad, ...]:
    rader = tuple(_bygg_tallrad(navn, rad) for rad in tabell.rader(navn))
    krev_stigende(tabell, navn, [rad.gyldig_fra for rad in rader])
    return rader


def _bygg_tallrad(navn: str, rad: Rad) -> Tallrad:
    tallrad = Tallrad(
        navn=navn,
        verdi=_desimaltall(rad) if rad.har("desimal") else rad.heltall("verdi"),
        gyldig_fra=rad.dato("gyldig_fra"),
        hjemmel=rad.streng("hjemmel"),
        kilde=rad.streng("kilde"),
    )
    rad.ferdig()
    return tallrad


def _desimaltall(rad: Rad) -> Decimal:
    tekst = rad.streng("desimal")
    try:
        return Decimal(tekst)
    except InvalidOperation as feil:
        raise rad.feil("desimal", f"{tekst!r} er ikke et desimaltall") from feil


def bygg_regelverk(fil: Rad) -> Regelverk:
    """Make the state of the rules, with its date written out."""
    rad = fil.rad("regelverk")
    per = rad.dato("per")
    rad.ferdig()
    tekst = f"Regelverk per {per:%d.%m.%Y}"
    return Regelverk(per=per, tekst=Tekst(tekst, tekst))
