"""The cards of the scheme under the decisions: contact, contract and termination [4, 9]."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.domain.avslutning import AvsluttetAv
from core.domain.kontakt import Kontakttype
from core.kodeverk import kodeverk
from core.rules.avslutning import ARBEID
from core.rules.krav import gjeldende_oppfoelging
from core.services.avslutning import FRA_FOLKEREGISTERET
from desktop.models import norsk
from desktop.models.tekster import maalform, tekst
from desktop.models.visning import Opplysning, Ordningsrad, Ordningstabell

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.domain.avslutning import Avslutning
    from core.domain.beregning import Beregning, GjeldendeAvslutning
    from core.domain.kontakt import Kontakt, Kontrakt
    from core.domain.rad import Rad, Spor
    from core.domain.sak import Sak

KONTAKTER, KONTRAKTER, AVSLUTNINGER = "kontakter", "kontrakter", "avslutninger"
BEREGNET = "regelmotor"
_DATO, _AV, _KOMMUNE, _KOMMUNE_SMAL = 136, 104, 196, 150
_BRED, _SMAL = 1180, 900


def ordningstabeller(
    sak: Sak, beregning: Beregning | None, kommuner: Mapping[str, str]
) -> tuple[Ordningstabell, ...]:
    """Show contact, contract and termination, deleted rows among the history."""
    bygger = _Bygger(sak, beregning, kommuner)
    return (bygger.kontakter(), bygger.kontrakter(), bygger.avslutninger())


def er_kapittel_6a(beregning: Beregning | None) -> bool:
    """Tell whether the person follows chapter 6A, where that can be computed."""
    if beregning is None:
        return False
    return kodeverk().kategori[beregning.status.kategori].kapittel_6a


class _Bygger:
    """Makes the cards of one case."""

    def __init__(self, sak: Sak, beregning: Beregning | None, kommuner: Mapping[str, str]) -> None:
        self._sak = sak
        self._beregning = beregning
        self._kommuner = kommuner
        self._er_6a = er_kapittel_6a(beregning)

    def kontakter(self) -> Ordningstabell:
        return Ordningstabell(
            noekkel=KONTAKTER,
            tittel=tekst("kort_kontakter"),
            kolonner=(
                (tekst("hendelse"), 0, 0),
                (tekst("hendelsesdato"), _DATO, 0),
                (tekst("registrert_dato"), _DATO, _SMAL),
                *_sporkolonner("oppfoelgingskommune_bydel"),
            ),
            rader=tuple(self._kontakt(rad) for rad in self._sak.kontakter),
            sorteres=1,
            tom=tekst("tom_kontakter"),
            legg_til=tekst("legg_til"),
        )

    def _kontakt(self, rad: Kontakt) -> Ordningsrad:
        navn = kodeverk().kontakttype[rad.type].navn.paa(maalform())
        registrert = norsk.dag_av(rad.spor.registrert)
        celler = (navn, norsk.dato(rad.dato), registrert, *self._sporceller(rad.spor))
        sortering = (navn, rad.dato.isoformat(), _tid(rad.spor), *celler[3:])
        avvist = rad.type is Kontakttype.AVVIST_PROGRAM and not rad.slettet
        return self._enkel(rad, celler, sortering, tekst("avvist_vei") if avvist else "")

    def kontrakter(self) -> Ordningstabell:
        return Ordningstabell(
            noekkel=KONTRAKTER,
            tittel=tekst("kort_kontrakter"),
            kolonner=(
                (tekst("kort_kontrakter"), 0, 0),
                (tekst("dato_inngaatt"), _DATO, 0),
                *_sporkolonner("oppfoelgingskommune_bydel"),
            ),
            rader=tuple(self._kontrakt(rad) for rad in self._sak.kontrakter),
            sorteres=1,
            tom=tekst("tom_kontrakter"),
            tom_neste=tekst("kontrakt_frivillig") if self._er_6a else "",
            legg_til=tekst("legg_til"),
        )

    def _kontrakt(self, rad: Kontrakt) -> Ordningsrad:
        navn = tekst("kontrakt_er_inngaatt")
        celler = (navn, norsk.dato(rad.inngaatt), *self._sporceller(rad.spor))
        return self._enkel(rad, celler, (navn, rad.inngaatt.isoformat(), *celler[2:]))

    def avslutninger(self) -> Ordningstabell:
        slutt = self._beregning.avslutning if self._beregning else None
        av_motoren = slutt is not None and slutt.av is AvsluttetAv.REGELMOTOR
        rader = [self._avslutning(rad, slutt) for rad in self._sak.avslutninger]
        skrevet = any(_gjelder(rad, slutt) for rad in self._sak.avslutninger)
        if slutt is not None and av_motoren and not skrevet:
            rader.append(self._beregnet(slutt))
        return Ordningstabell(
            noekkel=AVSLUTNINGER,
            tittel=tekst("kort_avslutninger"),
            kolonner=(
                (tekst("kort_avslutninger"), 196, 0),
                (tekst("avslutningsaarsak"), 0, 0),
                (tekst("timer_arbeid_per_uke"), 178, _BRED),
                (tekst("avslutningsdato"), 142, 0),
                *_sporkolonner("oppf_kommune", _KOMMUNE_SMAL),
            ),
            rader=tuple(rader),
            sorteres=3,
            tom=tekst("tom_avslutninger"),
            tom_neste=self._aapent_til(),
            legg_til=tekst("legg_til_aarsak" if av_motoren else "legg_til"),
            mangler_aarsak=av_motoren,
        )

    def _aapent_til(self) -> str:
        if self._beregning is None:
            return ""
        return tekst("programmet_er_aapent", dato=norsk.dato(self._beregning.status.frist))

    def _avslutning(self, rad: Avslutning, slutt: GjeldendeAvslutning | None) -> Ordningsrad:
        timer = "" if rad.timer_per_uke is None else norsk.desimal(rad.timer_per_uke, 1)
        celler, sortering = self._avslutningsceller(rad.aarsak, timer, rad)
        i_kraft = _gjelder(rad, slutt)
        detaljer = list(self._detaljer(rad))
        if rad.gjenaapnet is not None:
            verdi = norsk.dato(rad.gjenaapnet)
            detaljer.insert(0, Opplysning("gjenaapnet", tekst("gjenaapnet_dato"), verdi))
        detaljer.insert(0, Opplysning("aarsak", tekst("avslutningsaarsak"), celler[1]))
        detaljer.append(Opplysning("timer", tekst("timer_arbeid_per_uke"), timer or norsk.TOM))
        motorens = rad.av is AvsluttetAv.REGELMOTOR
        return Ordningsrad(
            id=rad.id,
            celler=celler,
            sortering=sortering,
            merknad=_avslutningsmerke(rad, i_kraft=i_kraft),
            dempet=not i_kraft,
            historisk=rad.slettet or (motorens and not i_kraft),
            detaljer=tuple(detaljer),
            handlinger=self._handlinger(rad, i_kraft=i_kraft),
            laast=_laast(rad.aarsak) if motorens and i_kraft else "",
        )

    def _avslutningsceller(
        self, aarsak: str, timer: str, rad: Avslutning
    ) -> tuple[tuple[str, ...], tuple[str, ...]]:
        kode = kodeverk().avslutningsaarsak[aarsak].navn.paa(maalform())
        celler = (_slag(aarsak), kode, timer or norsk.TOM, norsk.dato(rad.dato))
        alle = (*celler, *self._sporceller(rad.spor))
        return alle, (*celler[:3], rad.dato.isoformat(), *alle[4:])

    def _handlinger(self, rad: Avslutning, *, i_kraft: bool) -> tuple[str, ...]:
        if rad.av is AvsluttetAv.REGELMOTOR:
            rettes = rad.aarsak in FRA_FOLKEREGISTERET and not rad.slettet
            return ("rediger",) if rettes else ()
        if rad.slettet:
            return ("gjenopprett",)
        if rad.gjenaapnet is not None:
            nytt = self._beregning is not None and _venter_paa_vedtak(self._beregning)
            return (*(("nytt_vedtak",) if nytt else ()), "angre_gjenaapning", "rediger", "slett")
        gruppe = kodeverk().avslutningsaarsak[rad.aarsak].gruppe
        kan_aapnes = self._er_6a and i_kraft and gruppe == ARBEID
        return (*(("gjenaapne",) if kan_aapnes else ()), "rediger", "slett")

    def _beregnet(self, slutt: GjeldendeAvslutning) -> Ordningsrad:
        """Show the termination that the rules themselves made, before a run has written it."""
        aarsak = kodeverk().avslutningsaarsak[slutt.aarsak].navn.paa(maalform())
        dato, kommune = norsk.dato(slutt.dato), self._kommune(None)
        spor = (tekst("regelmotor"), kommune)
        return Ordningsrad(
            id=BEREGNET,
            celler=(_slag(slutt.aarsak), aarsak, norsk.TOM, dato, *spor),
            sortering=(_slag(slutt.aarsak), aarsak, "", slutt.dato.isoformat(), *spor),
            detaljer=(Opplysning("av", tekst("registrert_av"), tekst("regelmotor")),),
            laast=_laast(slutt.aarsak),
        )

    def _enkel(
        self, rad: Rad, celler: tuple[str, ...], sortering: tuple[str, ...], merknad: str = ""
    ) -> Ordningsrad:
        return Ordningsrad(
            id=rad.id,
            celler=celler,
            sortering=sortering,
            merknad=tekst("merke_slettet") if rad.slettet else "",
            dempet=rad.slettet,
            historisk=rad.slettet,
            detaljer=tuple(self._detaljer(rad)),
            handlinger=("gjenopprett",) if rad.slettet else ("rediger", "slett"),
            laast=merknad,
        )

    def _detaljer(self, rad: Rad) -> tuple[Opplysning, ...]:
        """List what a narrow table leaves out, and who deleted a deleted row."""
        spor = rad.spor
        av, kommune = self._sporceller(spor)
        linjer = {
            "registrert_dato": norsk.dag_av(spor.registrert),
            "registrert_av": av,
            "oppf_kommune": kommune,
        }
        if rad.slettet and spor.slettet_tid is not None:
            hvem = norsk.initialer(spor.slettet_av or "")
            dag = norsk.dag_av(spor.slettet_tid)
            linjer["tilstand"] = tekst("slettet_dato_av", dato=dag, av=hvem)
        return tuple(Opplysning(k, tekst(k), verdi) for k, verdi in linjer.items())

    def _sporceller(self, spor: Spor) -> tuple[str, str]:
        return norsk.initialer(spor.registrert_av or ""), self._kommune(spor)

    def _kommune(self, spor: Spor | None) -> str:
        """Name the municipality that followed the person up on the day a row was registered."""
        registrert = spor.registrert if spor else None
        if registrert is not None:
            dag = registrert.astimezone().date()
        elif self._beregning is not None:
            dag = self._beregning.per
        else:
            return norsk.TOM
        rad = gjeldende_oppfoelging(self._sak.oppfoelging, dag)
        if rad is None or not rad.kommune:
            return norsk.TOM
        navn = self._kommuner.get(rad.kommune, rad.kommune)
        return f"{navn}/{rad.bydel}" if rad.bydel else navn


def _gjelder(rad: Avslutning, slutt: GjeldendeAvslutning | None) -> bool:
    """Tell whether a row is the termination in force; the engine's by what it says."""
    if slutt is None or rad.slettet or rad.av is not slutt.av:
        return False
    if rad.av is AvsluttetAv.REGELMOTOR:
        return (rad.aarsak, rad.dato) == (slutt.aarsak, slutt.dato)
    return rad.id == slutt.rad_id


def _avslutningsmerke(rad: Avslutning, *, i_kraft: bool) -> str:
    if rad.slettet:
        return tekst("merke_slettet")
    if rad.gjenaapnet is not None:
        return tekst("merke_gjenaapnet")
    return "" if i_kraft else tekst("merke_ikke_gjeldende")


def _slag(aarsak: str) -> str:
    return tekst("slag_stans" if aarsak == "permanent_stans" else "slag_ordinaer")


def _laast(aarsak: str) -> str:
    """Say why a row of the engine cannot be changed, and the way on."""
    if aarsak == Kontakttype.AVVIST_PROGRAM:
        return tekst("motorens_avvist")
    return tekst("motorens_rettes" if aarsak in FRA_FOLKEREGISTERET else "motorens_rad")


def _venter_paa_vedtak(beregning: Beregning) -> bool:
    return beregning.status.fristtype.value == "gjenoppstart"


def _sporkolonner(kommune: str, bredde: int = _KOMMUNE) -> tuple[tuple[str, int, int], ...]:
    return ((tekst("registrert_av"), _AV, _BRED), (tekst(kommune), bredde, _BRED))


def _tid(spor: Spor) -> str:
    return spor.registrert.isoformat() if spor.registrert else ""
