"""Decisions as rows: state in brackets, reason in words, details and appeals."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.domain.beregning import Vedtaksrad, Vedtakstilstand
from core.kodeverk import kodeverk
from core.rules.logg import mengde
from desktop.models import norsk
from desktop.models.tekster import maalform, tekst
from desktop.models.visning import Klagevisning, Opplysning, Pille, Vedtaksvisning

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from core.domain.beregning import Beregning
    from core.domain.klage import Klage
    from core.domain.sak import Sak
    from core.domain.vedtak import Opplysningsverdi, Vedtak
    from core.kodeverk import Opplysning as Brevfelt
    from desktop.models.visning import Tone

UBESVART_DAGER = 7
T = Vedtakstilstand


def vedtaksvisninger(
    sak: Sak, beregning: Beregning | None, i_dag: date, kommuner: Mapping[str, str]
) -> tuple[Vedtaksvisning, ...]:
    """Show the decisions, newest date first; among equals the one registered last [5.3]."""
    tilstander = {rad.id: rad for rad in beregning.vedtak} if beregning else {}
    bygger = _Bygger(sak, beregning, i_dag, kommuner)
    rader = [bygger.vis(v, tilstander.get(v.id) or _uten_beregning(v)) for v in sak.vedtak]
    return tuple(reversed(sorted(rader, key=lambda rad: rad.vedtaksdato)))  # noqa: C413 - ties too


def vedtak_notat(beregning: Beregning | None) -> str:
    """Count the decisions that are not in force, and those that are deleted."""
    if beregning is None:
        return ""
    tilstander = [rad.tilstand for rad in beregning.vedtak]
    deler = [
        tekst("antall_ikke_gjeldende", n=tilstander.count(T.IKKE_GJELDENDE)),
        tekst("antall_slettet", n=tilstander.count(T.SLETTET)),
    ]
    telt = (T.IKKE_GJELDENDE, T.SLETTET)
    return ", ".join(
        del_ for del_, tilstand in zip(deler, telt, strict=True) if tilstand in tilstander
    )


def _uten_beregning(vedtak: Vedtak) -> Vedtaksrad:
    """Without a category no rule can tell what is in force: only what is deleted shows."""
    tilstand = T.SLETTET if vedtak.slettet else T.GJELDENDE
    gjeldende = not vedtak.slettet
    return Vedtaksrad(vedtak.id, tilstand, gjeldende, gjeldende)


class _Bygger:
    """Makes the rows of one case."""

    def __init__(
        self, sak: Sak, beregning: Beregning | None, i_dag: date, kommuner: Mapping[str, str]
    ) -> None:
        self._sak = sak
        self._beregning = beregning
        self._i_dag = i_dag
        self._kommuner = kommuner

    def vis(self, vedtak: Vedtak, rad: Vedtaksrad) -> Vedtaksvisning:
        kode = kodeverk().vedtakstype[vedtak.type]
        forklaring = self._forklaring(vedtak, rad)
        kommune = self._kommuner.get(vedtak.kommune or "", vedtak.kommune or norsk.TOM)
        return Vedtaksvisning(
            id=vedtak.id,
            versjon=vedtak.versjon,
            type=vedtak.type.value,
            navn=kode.navn.paa(maalform()),
            tilstand=tilstandstekst(rad.tilstand),
            tilstand_tone=_tone(rad.tilstand),
            forklaring=forklaring,
            gjeldende=rad.er_gjeldende,
            slettet=vedtak.slettet,
            resultat=kodeverk().resultat[vedtak.resultat].navn.paa(maalform()),
            vedtaksdato=vedtak.vedtaksdato,
            startdato=vedtak.startdato,
            sluttdato=vedtak.sluttdato,
            registrert=norsk.dag_av(vedtak.spor.registrert),
            registrert_av=norsk.initialer(vedtak.spor.registrert_av or ""),
            kommune=kommune,
            i_kort_tabell=rad.i_normal_tabell,
            detaljer=tuple(self._detaljer(vedtak, forklaring)),
            brevopplysninger=tuple(_brevopplysninger(vedtak)),
            klager=tuple(_klage(k, self._i_dag) for k in vedtak.klager),
            kan_endres=not vedtak.slettet and _har_periode(vedtak),
        )

    def _detaljer(self, vedtak: Vedtak, forklaring: str) -> list[Opplysning]:
        kode = kodeverk().vedtakstype[vedtak.type]
        hjemmel = kode.hjemmel_6a if self._er_6a() else kode.hjemmel
        linjer = {
            "registrert_dato": norsk.dag_av(vedtak.spor.registrert),
            "antall_timer": norsk.TOM if vedtak.timer is None else str(vedtak.timer),
        }
        if vedtak.legg_til_frist_som:
            navn = kodeverk().legg_til_frist_som[vedtak.legg_til_frist_som].navn
            linjer["legg_til_frist_som"] = navn.paa(maalform())
        linjer["virkning_paa_fristen"] = self._virkning(vedtak)
        if forklaring:
            linjer["tilstand"] = forklaring
        linjer["hjemmel"] = _stor_forbokstav(hjemmel.paa(maalform()))
        return [Opplysning(noekkel, tekst(noekkel), verdi) for noekkel, verdi in linjer.items()]

    def _er_6a(self) -> bool:
        if self._beregning is None:
            return False
        return kodeverk().kategori[self._beregning.status.kategori].kapittel_6a

    def _virkning(self, vedtak: Vedtak) -> str:
        """Tell what the log says that the decision adds, or that it is the start of it all."""
        if self._beregning is None:
            return norsk.TOM
        for steg in self._beregning.frist.steg:
            utvidelse = steg.utvidelse
            if utvidelse.rad_id == vedtak.id:
                mengden = mengde(utvidelse.antall, utvidelse.enhet, maalform())
                return tekst("pluss", mengde=mengden)
        return tekst("ingen")

    def _forklaring(self, vedtak: Vedtak, rad: Vedtaksrad) -> str:
        """Say in words why a row is in italics."""
        klage = vedtak.siste_klage
        if vedtak.slettet:
            return _slettet(vedtak)
        if vedtak.er_satt_til_side and klage is not None:
            return tekst("satt_til_side", dato=norsk.dato(klage.avgjort))
        if rad.er_gjeldende:
            return ""
        if vedtak.startdato and vedtak.startdato > self._i_dag:
            return tekst("starter", dato=norsk.dato(vedtak.startdato))
        if vedtak.sluttdato and vedtak.sluttdato < self._i_dag:
            return tekst("utloept", dato=norsk.dato(vedtak.sluttdato))
        return tekst("ikke_gjeldende_etter_avslutning")


def _har_periode(vedtak: Vedtak) -> bool:
    """Tell whether there is a period to edit: the type asks for one, or one was registered."""
    kode = kodeverk().vedtakstype[vedtak.type]
    return "startdato" in (*kode.paakrevd, *kode.valgfri) or vedtak.startdato is not None


def _slettet(vedtak: Vedtak) -> str:
    spor = vedtak.spor
    if spor.slettet_tid is None:
        return tekst("er_slettet")
    av = norsk.initialer(spor.slettet_av or "")
    return tekst("slettet_dato_av", dato=norsk.dag_av(spor.slettet_tid), av=av)


def tilstandstekst(tilstand: Vedtakstilstand) -> str:
    """Write the bracket after the name of a decision, with its brackets; empty while in force."""
    if tilstand is T.GJELDENDE:
        return ""
    utfall = kodeverk().klageutfall.get(tilstand.value)
    ord_ = utfall.tekst_i_parentes.paa(maalform()) if utfall else tekst(f"tilstand_{tilstand}")
    return f"({ord_})"


def _tone(tilstand: Vedtakstilstand) -> Tone:
    return "warn" if tilstand is T.KLAGE_REGISTRERT else "noytral"


def _stor_forbokstav(ord_: str) -> str:
    return ord_[:1].upper() + ord_[1:]


def _brevopplysninger(vedtak: Vedtak) -> list[Opplysning]:
    felter = kodeverk().vedtakstype[vedtak.type].opplysninger
    return [
        Opplysning(felt.noekkel, felt.navn.paa(maalform()), brevverdi(felt, verdi))
        for felt in felter
        if (verdi := vedtak.opplysninger.get(felt.noekkel)) not in {None, ""}
    ]


def brevverdi(felt: Brevfelt, verdi: Opplysningsverdi) -> str:
    """Write a letter fact for the reader."""
    if felt.art == "valg":
        valg = {v.kode: v.navn.paa(maalform()) for v in felt.valg}
        return valg.get(str(verdi), str(verdi))
    if felt.art == "ja_nei":
        return tekst("ja") if verdi else tekst("nei")
    if felt.art == "dato":
        aar, maaned, dag = str(verdi).split("-")
        return f"{dag}.{maaned}.{aar}"
    return str(verdi).replace(".", ",") if felt.art == "desimal" else str(verdi)


def _klage(klage: Klage, i_dag: date) -> Klagevisning:
    registrert = klage.spor
    return Klagevisning(
        id=klage.id,
        mottatt=norsk.dato(klage.mottatt),
        avgjort=norsk.dato(klage.avgjort),
        utfall=_utfall(klage),
        registrert_av=norsk.initialer(registrert.registrert_av or ""),
        registrert_dato=norsk.dag_av(registrert.registrert),
        behandlingstid=Pille("") if klage.slettet else _behandlingstid(klage, i_dag),
        laast=klage.er_avgjort,
        slettet=klage.slettet,
    )


def _utfall(klage: Klage) -> Pille:
    if klage.slettet:
        return Pille(tekst("merke_slettet"))
    if klage.utfall is None:
        return Pille(tekst("ikke_avgjort"), "warn")
    return Pille(kodeverk().klageutfall[klage.utfall].navn.paa(maalform()))


def _behandlingstid(klage: Klage, i_dag: date) -> Pille:
    slutt = klage.avgjort or i_dag
    dager = max(0, (slutt - klage.mottatt).days)
    if klage.er_avgjort:
        return Pille(norsk.antall("dager", dager))
    tone: Tone = "warn" if dager > UBESVART_DAGER else "info"
    return Pille(norsk.antall("ubesvart_i_dager", dager), tone)
