"""The calculation log for the reader: sum line, steps, timeline, rules, and all of it as text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.domain.beregning import Enhet, Fristtype, Loggsteg
from core.domain.vedtak import PERMISJONER, STANSER
from core.kodeverk import kodeverk
from core.rules.logg import hjemmel, loggtekst, mengde, regeltekst
from desktop.models import norsk
from desktop.models.tekster import maalform, tekst

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date, datetime

    from core.domain.beregning import AktivTidSteg, Beregning
    from core.domain.sak import Sak
    from core.domain.vedtak import Vedtak

SLAG = {
    "grunnfrist": "program",
    "utvidet_program": "program",
    "permisjon": "permisjon",
    "stans_medhold": "stans",
    "fravaer": "fravaer",
    "manglende_tilbud": "fravaer",
    "gjenaapning": "gjenaapning",
}
_MED_SLAGET = {"fravaer": "sum_fravaer", "stans_medhold": "sum_stans"}


@dataclass(frozen=True, slots=True)
class Stegvisning:
    """One line of the log: what it stands on, what it adds, from which day to which."""

    nummer: int
    slag: str
    tekst: str
    utvidelse: str
    fra: date
    ny_frist: date
    hjemmel: str


@dataclass(frozen=True, slots=True)
class Periode:
    """A stretch of a lane of the timeline; `slag` gives its colour and pattern."""

    fra: date
    til: date
    slag: str
    tekst: str


@dataclass(frozen=True, slots=True)
class Merke:
    """A point on a lane with a short text."""

    dag: date
    tekst: str


@dataclass(frozen=True, slots=True)
class Spor:
    """A lane of the timeline."""

    navn: str
    perioder: tuple[Periode, ...] = ()
    merker: tuple[Merke, ...] = ()
    tekst: str = ""


@dataclass(frozen=True, slots=True)
class Regelvisning:
    """A rule that was applied: title, explanation, legal reference."""

    tittel: str
    setning: str
    hjemmel: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Loggvisning:
    """One view of the log. Without steps, `setning` alone says where the date comes from."""

    etikett: str
    frist: date
    fra: date
    sum: tuple[tuple[str, str], ...]
    steg: tuple[Stegvisning, ...]
    spor: tuple[Spor, ...]
    i_dag: date
    regler: tuple[Regelvisning, ...]
    linjer: tuple[tuple[str, str, str], ...]
    setning: str
    regelverk: str
    tidsstempel: str
    loggtype: str


def fristlogg(sak: Sak, beregning: Beregning, naa: datetime) -> Loggvisning:
    """Show how the deadline in force was computed [3.5, 6.3, 10.4]."""
    status = beregning.status
    steg = tuple(_steg(beregning)) if status.fristtype is Fristtype.GJENNOMFOERING else ()
    regler = _regler(beregning) if steg else (_regel(_uten_steg(status.fristtype)),)
    return Loggvisning(
        etikett=tekst(f"frist_{status.fristtype}"),
        frist=status.frist,
        fra=status.beregnet_fra or status.kategori_fra,
        sum=_sum(beregning) if steg else ((tekst("pluss_to_aar"), "program"),),
        steg=steg,
        spor=_alle_spor(sak, beregning) if steg else (),
        i_dag=beregning.per,
        regler=regler,
        linjer=tuple((s.tekst, s.utvidelse, norsk.dato(s.ny_frist)) for s in steg),
        setning=regler[0].setning,
        **_stempel(beregning, naa),
    )


def kategorilogg(beregning: Beregning, naa: datetime) -> Loggvisning:
    """Show where the category's date comes from [6.3]."""
    status = beregning.status
    kategori = kodeverk().kategori[status.kategori].navn.paa(maalform())
    regel = _regel("kategori")
    return Loggvisning(
        etikett=tekst("kategori_fra"),
        frist=status.kategori_fra,
        fra=status.kategori_fra,
        sum=(),
        steg=(),
        spor=(),
        i_dag=beregning.per,
        regler=(regel,),
        linjer=((kategori, tekst("kategori_fra"), norsk.dato(status.kategori_fra)),),
        setning=regel.setning,
        **_stempel(beregning, naa),
    )


def aktiv_tid_logg(beregning: Beregning, naa: datetime) -> Loggvisning | None:
    """Show the days of active time line by line; nothing without a termination [10.3]."""
    if not beregning.aktiv_tid:
        return None
    regel = _regel("aktiv_tid")
    siste = beregning.aktiv_tid[-1]
    return Loggvisning(
        etikett=tekst("aktiv_tid"),
        frist=beregning.status.frist,
        fra=beregning.status.kategori_fra,
        sum=((norsk.antall("dager", siste.sum), "program"),),
        steg=(),
        spor=(),
        i_dag=beregning.per,
        regler=(regel,),
        linjer=tuple(_aktiv_linje(steg) for steg in beregning.aktiv_tid),
        setning=regel.setning,
        **_stempel(beregning, naa),
    )


def _aktiv_linje(steg: AktivTidSteg) -> tuple[str, str, str]:
    dager = norsk.antall("dager", abs(steg.dager))
    fortegn = f"− {dager}" if steg.dager < 0 else dager
    return loggtekst(steg, maalform()), fortegn, norsk.antall("dager", steg.sum)


def _stempel(beregning: Beregning, naa: datetime) -> dict[str, str]:
    return {
        "regelverk": tekst("regelverk_per", dato=norsk.dato(beregning.regelverk)),
        "tidsstempel": tekst("tidsstempel", tid=norsk.tidspunkt(naa)),
        "loggtype": tekst("loggtype_fristberegning"),
    }


def _uten_steg(fristtype: Fristtype) -> str:
    return "gjenoppstart" if fristtype is Fristtype.GJENOPPSTART else "oppstart"


def _steg(beregning: Beregning) -> Iterator[Stegvisning]:
    fra = beregning.frist.beregnet_fra
    for nummer, steg in enumerate(beregning.frist.steg, start=1):
        utvidelse = steg.utvidelse
        if fra is None:
            return
        yield Stegvisning(
            nummer,
            SLAG[utvidelse.regel],
            loggtekst(steg, maalform()),
            tekst("pluss", mengde=mengde(utvidelse.antall, utvidelse.enhet, maalform())),
            fra,
            steg.ny_frist,
            hjemmel(steg, maalform()),
        )
        fra = steg.ny_frist


def _sum(beregning: Beregning) -> tuple[tuple[str, str], ...]:
    """Add up the steps of one rule and unit: the codes of absence become one sum."""
    summer: dict[tuple[str, Enhet], int] = {}
    for steg in beregning.frist.steg:
        noekkel = (steg.utvidelse.regel, steg.utvidelse.enhet)
        summer[noekkel] = summer.get(noekkel, 0) + steg.utvidelse.antall
    return tuple(
        (_sumtekst(regel, antall, enhet), SLAG[regel]) for (regel, enhet), antall in summer.items()
    )


def _sumtekst(regel: str, antall: int, enhet: Enhet) -> str:
    mengden = mengde(antall, enhet, maalform())
    return tekst(_MED_SLAGET.get(regel, "pluss"), mengde=mengden)


def _regler(beregning: Beregning) -> tuple[Regelvisning, ...]:
    """Explain the rules that were applied, each once, in the order of the log."""
    per_ordlyd: dict[str, Loggsteg] = {}
    for steg in beregning.frist.steg:
        per_ordlyd.setdefault(steg.utvidelse.ordlyd or steg.utvidelse.regel, steg)
    return tuple(_regel(ordlyd) for ordlyd in per_ordlyd)


def _regel(ordlyd: str) -> Regelvisning:
    regel = regeltekst(ordlyd)
    form = maalform()
    return Regelvisning(regel.tittel.paa(form), regel.setning.paa(form), regel.hjemmel.paa(form))


def _alle_spor(sak: Sak, beregning: Beregning) -> tuple[Spor, ...]:
    """Lay the case out in lanes; a lane without anything is left out."""
    spor = [_programspor(sak, beregning), _permisjonsspor(sak), _stansspor(sak)]
    spor.append(_fravaersspor(sak, beregning))
    return tuple(s for s in spor if s.perioder or s.merker)


def _programspor(sak: Sak, beregning: Beregning) -> Spor:
    start, slutt = beregning.status.beregnet_fra, beregning.status.frist
    perioder: list[Periode] = []
    navn = tekst("spor_program")
    for avslutning in sorted(sak.avslutninger, key=lambda a: a.dato):
        gjenaapnet = avslutning.gjenaapnet
        if avslutning.slettet or start is None or gjenaapnet is None:
            continue
        perioder.append(Periode(start, avslutning.dato, "program", navn))
        dager = norsk.antall("dager", (gjenaapnet - avslutning.dato).days)
        perioder.append(Periode(avslutning.dato, gjenaapnet, "avbrudd", dager))
        start, navn = gjenaapnet, tekst("spor_gjenaapnet")
    if start is not None and slutt > start:
        perioder.append(Periode(start, slutt, "program", navn))
    return Spor(tekst("spor_program"), tuple(perioder))


def _permisjonsspor(sak: Sak) -> Spor:
    perioder = tuple(
        Periode(v.startdato, v.sluttdato, "permisjon", _permisjonstekst(v))
        for v in sak.vedtak
        if v.type in PERMISJONER and v.er_innvilget and v.startdato and v.sluttdato
    )
    return Spor(tekst("spor_permisjon"), perioder)


def _permisjonstekst(vedtak: Vedtak) -> str:
    navn = kodeverk().vedtakstype[vedtak.type].navn.paa(maalform())
    kort = navn.partition(" pga ")[2] or navn
    periode = f"{norsk.dato(vedtak.startdato)}–{norsk.dato(vedtak.sluttdato)}"
    return f"{kort[:1].upper()}{kort[1:]} {periode}"


def _stansspor(sak: Sak) -> Spor:
    perioder = []
    for vedtak in sak.vedtak:
        if vedtak.type not in STANSER or vedtak.slettet or vedtak.startdato is None:
            continue
        klage = vedtak.siste_klage
        slutt = klage.avgjort if vedtak.er_satt_til_side and klage else vedtak.sluttdato
        if slutt is not None and slutt >= vedtak.startdato:
            periode = f"{norsk.dato(vedtak.startdato)}–{norsk.dato(slutt)}"
            ord_ = tekst("stans_periode", periode=periode)
            perioder.append(Periode(vedtak.startdato, slutt, "stans", ord_))
    return Spor(tekst("spor_stans"), tuple(perioder))


def _fravaersspor(sak: Sak, beregning: Beregning) -> Spor:
    """Mark each month with days that the deadline log counts."""
    talt = {
        str(steg.utvidelse.data[0])
        for steg in beregning.frist.steg
        if SLAG[steg.utvidelse.regel] == "fravaer"
    }
    per_maaned: dict[date, int] = {}
    for fravaer in sak.fravaer:
        if fravaer.kode in talt and not fravaer.slettet and fravaer.dager:
            dag = fravaer.maaned.foerste.replace(day=15)
            per_maaned[dag] = per_maaned.get(dag, 0) + fravaer.dager
    merker = tuple(Merke(dag, str(dager)) for dag, dager in sorted(per_maaned.items()))
    sum_ = norsk.antall("fravaersdager_i_alt", sum(per_maaned.values()))
    return Spor(tekst("spor_fravaer"), merker=merker, tekst=sum_)


def logg_som_tekst(navn: str, duf: str, visning: Loggvisning) -> str:
    """Write the log as plain text for the clipboard."""
    hode = [
        f"{tekst('beregningslogg')} – {visning.etikett}",
        f"{navn}, {norsk.gruppert_duf(duf)}",
        f"{visning.etikett}: {norsk.dato(visning.frist)}",
        "",
    ]
    linjer = ["\t".join(linje) for linje in visning.linjer]
    regler = [f"{r.tittel} ({r.hjemmel}): {r.setning}" for r in visning.regler]
    fot = [visning.regelverk, f"{visning.tidsstempel} · {visning.loggtype}"]
    deler = [*hode, *linjer, "" if linjer else None, *regler, "", *fot]
    return "\n".join(del_ for del_ in deler if del_ is not None) + "\n"
