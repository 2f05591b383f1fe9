"""`introreg importer`: the register's lists beside a caseload, and into it."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from core.cli.base import legg_til_database, med_base
from core.cli.utgang import FEIL, OK, Utgang, meld, paa_en_linje
from core.services.listeimport import (
    Art,
    Avvikfelt,
    Forhaandsvisning,
    Importavvist,
    Importrapport,
    Sammenlikning,
    Utfall,
)
from core.services.tjenester import Tjenester

PROG = "introreg importer"
BESKRIVELSE = (
    "Leser en personliste eller rapporten over avsluttede fra registeret (CSV) og sammenlikner "
    "hver rad med basen. Uten --ta-inn blir ingenting endret. En innlesing tar alle de valgte "
    "radene eller ingen, og samme fil to ganger endrer ingenting."
)
VALGTE: dict[str, tuple[Art, ...]] = {
    "alle": (Art.NY, Art.ULIK),
    "nye": (Art.NY,),
    "ulike": (Art.ULIK,),
}
ARTER = {
    Art.NY: "ny",
    Art.LIK: "lik",
    Art.ULIK: "ulik",
    Art.IKKE_KOBLET: "ikke koblet",
}


def legg_til(parser: ArgumentParser) -> None:
    """Add the caseload, the file and what is done with it."""
    legg_til_database(parser)
    parser.add_argument("fil", type=Path, metavar="FIL", help="CSV-filen fra registeret")
    parser.add_argument("--vis", action="store_true", help="skriv ut hver rad som ikke er lik")
    parser.add_argument(
        "--ta-inn", choices=list(VALGTE), metavar="|".join(VALGTE), help="radene som tas inn"
    )
    parser.add_argument(
        "--rapport", type=Path, metavar="FIL", help="lagre hva som ble gjort med hver rad (CSV)"
    )


def kjoer(valg: Namespace) -> int:
    """Compare, and register what was asked for; 1 when the file or a chosen row is refused."""
    return med_base(PROG, valg, lambda tjenester: _importer(tjenester, valg))


def _importer(tjenester: Tjenester, valg: Namespace) -> int:
    tjeneste = tjenester.listeimport
    try:
        fil = tjeneste.les(valg.fil)
        meld(PROG, f"{fil.koding}, skilt med {fil.skilletegn}, {len(fil.rader)} rader.")
        visning = tjeneste.forhaandsvis(fil)
        meld(PROG, _antall(visning))
        if valg.vis:
            _skriv_ut(visning)
        rapport = tjeneste.utfoer(visning, _valgte(visning, valg.ta_inn))
    except Importavvist as feil:
        return _avvist(feil)
    if valg.ta_inn:
        meld(PROG, _utfall(rapport))
    if valg.rapport:
        tjeneste.skriv_rapport(rapport, valg.rapport)
    return OK


def _avvist(feil: Importavvist) -> int:
    for brudd in feil.brudd:
        meld(PROG, f"linje {brudd.linje}: {': '.join(filter(None, brudd[1:]))}")
    if not feil.brudd:
        meld(PROG, feil.melding)
    meld(PROG, "ingenting ble importert.")
    return FEIL


def _valgte(visning: Forhaandsvisning, hvilke: str | None) -> list[int]:
    arter = VALGTE[hvilke] if hvilke else ()
    return [rad.linje for rad in visning.rader if rad.art in arter]


def _antall(visning: Forhaandsvisning) -> str:
    return ", ".join(f"{navn}: {visning.antall(art)}" for art, navn in ARTER.items()) + "."


def _utfall(rapport: Importrapport) -> str:
    inne, ellers = rapport.antall(Utfall.TATT_INN), len(rapport.rader)
    return f"tatt inn: {inne}, ikke endret: {ellers - inne}."


def _skriv_ut(visning: Forhaandsvisning) -> None:
    """Write each row that is not equal, its differences below it."""
    with Utgang() as utgang:
        for rad in visning.rader:
            if rad.art is Art.LIK:
                continue
            utgang.linje(paa_en_linje(_radtekst(rad)))
            for felt in rad.felt if rad.art is Art.ULIK else ():
                utgang.linje(f"    {paa_en_linje(_felttekst(felt))}")
            if utgang.er_lukket:
                return


def _radtekst(rad: Sammenlikning) -> str:
    deler = (f"linje {rad.linje}", rad.duf_gruppert, rad.navn, ARTER[rad.art], rad.melding)
    return ": ".join(filter(None, deler))


def _felttekst(felt: Avvikfelt) -> str:
    hva = "kan tas inn" if felt.kan_tas_inn else felt.forklaring
    return f"{felt.etikett}: {felt.vaar or '–'} → {felt.filens or '–'} ({hva})"
