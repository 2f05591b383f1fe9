"""The status card: which deadline, counted from when, and how far the programme has come."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.domain.beregning import Deltakelse, Fristtype
from core.domain.maaned import Maaned
from core.kodeverk import kodeverk
from desktop.models import norsk
from desktop.models.tekster import maalform, tekst
from desktop.models.visning import Avbrudd, Bannerdata, Opplysning, Pille, Programlinje, Statusdata

if TYPE_CHECKING:
    from datetime import date

    from core.domain.beregning import Beregning, Status
    from core.domain.sak import Sak
    from desktop.models.visning import Tone

HASTER_DAGER = 21
SNART_DAGER = 60


def statusdata(sak: Sak, beregning: Beregning) -> Statusdata:
    """Show the status of a computed case [3.3, 10.1]."""
    status = beregning.status
    slutt = beregning.avslutning
    return Statusdata(
        venstre=tuple(_venstre(status)),
        hoeyre=tuple(_hoeyre(sak, beregning)),
        pille=fristpille(status.frist, beregning.per) if slutt is None else Pille(""),
        program=programlinje(sak, beregning),
        ordning=ordningsnavn(status.kategori),
        ordning_avsluttet=slutt is not None,
    )


def ordningsnavn(kategori: str) -> str:
    """Give the name of the scheme that a category opens."""
    kv = kodeverk()
    ordning = kv.kategori[kategori].ordning
    return kv.ordning[ordning].navn.paa(maalform()) if ordning else tekst("introduksjonsprogram")


def _venstre(status: Status) -> list[Opplysning]:
    kategori = kodeverk().kategori[status.kategori].navn.paa(maalform())
    linjer = [
        _linje("kategori", kategori, "mappe", "kategori"),
        _linje("kategori_fra", norsk.dato(status.kategori_fra), "klokke"),
    ]
    if status.beregnet_fra:
        linjer.append(_linje("frist_beregnet_fra", norsk.dato(status.beregnet_fra), "kalender"))
    frist = f"frist_{status.fristtype}"
    linjer.append(
        Opplysning(
            "frist", tekst(frist), norsk.dato(status.frist), "kalender-hake", "frist", stor=True
        )
    )
    if status.aktiv_tid is not None:
        dager = norsk.antall("dager", status.aktiv_tid)
        linjer.append(_linje("aktiv_tid", dager, "tidslinje", "aktiv_tid"))
    return linjer


def _linje(noekkel: str, verdi: str, ikon: str, info: str = "") -> Opplysning:
    return Opplysning(noekkel, tekst(noekkel), verdi, ikon, info)


def _hoeyre(sak: Sak, beregning: Beregning) -> list[Opplysning]:
    linjer = [
        _linje("sluttmaal", _sluttmaal(beregning.status), "pokal"),
        _linje("deltakelse", _deltakelse(sak, beregning), "utklippstavle"),
    ]
    slutt = beregning.avslutning
    if slutt is not None:
        aarsak = kodeverk().avslutningsaarsak[slutt.aarsak].navn.paa(maalform())
        verdi = tekst("dato_og_aarsak", dato=norsk.dato(slutt.dato), aarsak=aarsak)
        linjer.append(_linje("avsluttet", verdi, "kalender-kryss"))
    return linjer


def _sluttmaal(status: Status) -> str:
    if status.sluttmaal is None:
        return tekst("ikke_registrert")
    return kodeverk().sluttmaal[status.sluttmaal].navn.paa(maalform()).replace(" - ", " – ")


def _deltakelse(sak: Sak, beregning: Beregning) -> str:
    if beregning.status.deltakelse is Deltakelse.IKKE_REGISTRERT_TILTAK:
        return tekst("ikke_registrert_tiltak")
    naa = Maaned.av(beregning.per)
    snitt = [m.snitt_timer_per_uke for m in beregning.tiltak_maaneder if m.maaned == naa]
    loepende = any(not t.slettet and t.fra <= beregning.per <= t.til for t in sak.tiltak)
    if not snitt or not loepende:
        return tekst("tiltak_er_registrert")
    return tekst("tiltak_er_registrert_snitt", timer=norsk.desimal(snitt[0]))


def fristpille(frist: date, i_dag: date) -> Pille:
    """Say how many days are left to a deadline, or how many it is past."""
    dager = (frist - i_dag).days
    if dager < 0:
        return Pille(norsk.antall("dager_siden", -dager), "danger")
    if dager == 0:
        return Pille(tekst("siste_dag"), "danger")
    return Pille(norsk.antall("dager_igjen", dager), hastetone(dager))


def hastetone(dager: int) -> Tone:
    """Give the tone of so many days to a deadline."""
    if dager <= HASTER_DAGER:
        return "danger"
    return "warn" if dager <= SNART_DAGER else "ok"


def programlinje(sak: Sak, beregning: Beregning) -> Programlinje | None:
    """Draw the programme from start to deadline, with the gaps of re-openings."""
    status = beregning.status
    if status.beregnet_fra is None or status.frist <= status.beregnet_fra:
        return None
    avbrudd = tuple(
        Avbrudd(a.dato, a.gjenaapnet, norsk.antall("avsluttet_dager", (a.gjenaapnet - a.dato).days))
        for a in sak.avslutninger
        if not a.slettet and a.gjenaapnet is not None and a.gjenaapnet > a.dato
    )
    start, frist = norsk.dato(status.beregnet_fra), norsk.dato(status.frist)
    return Programlinje(
        start=status.beregnet_fra,
        frist=status.frist,
        i_dag=beregning.per,
        avbrudd=avbrudd,
        startetikett=tekst("start_dato", dato=start),
        fristetikett=tekst("frist_dato", dato=frist),
        setning=_programsetning(start, frist, beregning.per, avbrudd),
    )


def _programsetning(start: str, frist: str, i_dag: date, avbrudd: tuple[Avbrudd, ...]) -> str:
    deler = [tekst("program_setning", start=start, frist=frist, i_dag=norsk.dato(i_dag))]
    deler += [
        tekst("program_avbrudd", fra=norsk.dato(a.fra), til=norsk.dato(a.til)) for a in avbrudd
    ]
    return " ".join(deler)


def bannere(sak: Sak, beregning: Beregning | None, feil: str | None) -> tuple[Bannerdata, ...]:
    """Say which law the person is under, and what is missing for a completion deadline."""
    if beregning is None:
        return (Bannerdata("warn", (feil or tekst("uten_beregning"),), "grunndata"),)
    kode = kodeverk().kategori[beregning.status.kategori]
    ledd = tekst("kapittel_6a") if kode.kapittel_6a else ""
    setning = (tekst("i_maalgruppen"), (tekst(kode.lov), True), ledd)
    banner = [Bannerdata("info", tuple(del_ for del_ in setning if del_))]
    mangler = _mangler(sak, beregning)
    if mangler:
        banner.append(Bannerdata("info", (mangler,)))
    return tuple(banner)


def _mangler(sak: Sak, beregning: Beregning) -> str:
    if beregning.status.fristtype is not Fristtype.OPPSTART or beregning.avslutning is not None:
        return ""
    har_vedtak = any(
        v.type.value == "deltakelse" and v.er_innvilget and v.startdato for v in sak.vedtak
    )
    if har_vedtak:
        return tekst("registrer_sluttmaal")
    return tekst("registrer_vedtak" if sak.sluttmaal else "registrer_vedtak_og_sluttmaal")
