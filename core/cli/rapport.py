"""`introreg rapport`: the terminated and goal attainment, with every filter as an option."""

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from pathlib import Path

from core.cli.base import legg_til_database, med_base
from core.cli.utgang import OK, Utgang, meld, skriv_tekst
from core.domain.avslutning import AvsluttetAv
from core.kodeverk import kodeverk
from core.services.feil import IkkeFunnet
from core.services.klokke import Klokke
from core.services.maaloppnaaelse import Inndeling, Maaloppnaaelse
from core.services.rapportfil import maalkolonner, maalrader
from core.services.tabellfil import Filform
from core.services.tjenester import Tjenester
from core.storage.avsluttetutvalg import Avsluttetkolonne, Avsluttetsortering, Avsluttetutvalg

PROG = "introreg rapport"
BESKRIVELSE = (
    "Skriver rapporten over avsluttede deltakere til en fil som regnearket åpner, eller teller "
    "opp måloppnåelsen direkte etter endt program."
)
KODEN = "koden i kodeverket"
LOVER = ("integreringsloven", "introduksjonsloven")
AV = {"kommunen": AvsluttetAv.KOMMUNE, "regelmotor": AvsluttetAv.REGELMOTOR}
KOLONNER = {kolonne.name.lower(): kolonne for kolonne in Avsluttetkolonne}


def legg_til(parser: ArgumentParser) -> None:
    """Add the two reports."""
    rapporter = parser.add_subparsers(
        dest="rapport", required=True, metavar="avsluttede|maaloppnaaelse"
    )
    hvem = "Personene som har avsluttet programmet, slik det står i dag."
    avsluttede = rapporter.add_parser("avsluttede", prog=f"{PROG} avsluttede", description=hvem)
    _legg_til_filtre(avsluttede)
    avsluttede.add_argument(
        "--sorter",
        choices=list(KOLONNER),
        default="navn",
        metavar="KOLONNE",
        help=f"{', '.join(KOLONNER)} (ellers: navn)",
    )
    avsluttede.add_argument("--synkende", action="store_true", help="sorter synkende")
    hva = avsluttede.add_mutually_exclusive_group(required=True)
    hva.add_argument("--ut", type=Path, metavar="FIL", help="fil å skrive til")
    hva.add_argument("--antall", action="store_true", help="skriv bare hvor mange det er")
    hva_ble_det = "Hva de avsluttede gikk til, og hvor stor andel det er av tallgrunnlaget."
    maal = rapporter.add_parser(
        "maaloppnaaelse", prog=f"{PROG} maaloppnaaelse", description=hva_ble_det
    )
    _legg_til_filtre(maal)
    inndelinger = [str(inndeling) for inndeling in Inndeling]
    maal.add_argument(
        "--etter",
        choices=inndelinger,
        default="aar",
        metavar="HVA",
        help=f"{', '.join(inndelinger)} (ellers: aar)",
    )
    maal.add_argument("--ut", type=Path, metavar="FIL", help="fil å skrive til (ellers: skjermen)")


def _legg_til_filtre(parser: ArgumentParser) -> None:
    """Add the caseload, every filter of the report, and the form of its file."""
    kv = kodeverk()
    legg_til_database(parser)
    parser.add_argument(
        "--lov", choices=LOVER, default=LOVER[0], metavar="LOV", help=f"{LOVER[0]} eller {LOVER[1]}"
    )
    parser.add_argument(
        "--kommune", metavar="KOMMUNE", help="oppfølgingskommune: nummer eller navn"
    )
    parser.add_argument("--bydel", metavar="NAVN", help="bydel i oppfølgingskommunen")
    parser.add_argument("--kategori", choices=list(kv.kategori), metavar="KODE", help=KODEN)
    parser.add_argument("--aar", type=_aar, metavar="ÅÅÅÅ", help="året programmet ble avsluttet")
    parser.add_argument(
        "--av", choices=list(AV), metavar="HVEM", help=f"hvem avsluttet: {' eller '.join(AV)}"
    )
    parser.add_argument("--aarsak", choices=list(kv.avslutningsaarsak), metavar="KODE", help=KODEN)
    parser.add_argument("--duf", default="", metavar="NUMMER", help="begynnelsen er nok")
    parser.add_argument("--navn", default="", metavar="NAVN", help="begynnelsen av navn er nok")
    parser.add_argument(
        "--form", choices=[str(f) for f in Filform], metavar="FORM", help="csv eller xlsx"
    )


def kjoer(valg: Namespace, klokke: Klokke | None = None) -> int:
    """Write the report, its count or the table."""
    gjoer = _avsluttede if valg.rapport == "avsluttede" else _maaloppnaaelse
    return med_base(PROG, valg, lambda tjenester: gjoer(tjenester, valg), klokke)


def _avsluttede(tjenester: Tjenester, valg: Namespace) -> int:
    utvalg = _utvalg(tjenester, valg)
    if valg.antall:
        skriv_tekst(str(tjenester.rapport.antall(utvalg)))
        return OK
    sortering = Avsluttetsortering(KOLONNER[valg.sorter], valg.synkende)
    antall = tjenester.rapport.skriv(utvalg, sortering, valg.ut, _form(valg))
    meld(PROG, f"«{valg.ut}»: {antall} avsluttede.")
    return OK


def _maaloppnaaelse(tjenester: Tjenester, valg: Namespace) -> int:
    utvalg = _utvalg(tjenester, valg)
    tabell = tjenester.rapport.maaloppnaaelse(utvalg, Inndeling(valg.etter))
    if valg.ut is None:
        _vis(tabell)
        return OK
    tjenester.rapport.skriv_maaloppnaaelse(tabell, valg.ut, _form(valg))
    meld(PROG, f"«{valg.ut}»: {tabell.sum.grunnlag} i tallgrunnlaget.")
    return OK


def _vis(tabell: Maaloppnaaelse) -> None:
    with Utgang() as utgang:
        utgang.linje(";".join(kolonne.navn for kolonne in maalkolonner(tabell)))
        for rad in maalrader(tabell):
            utgang.linje(";".join(rad))


def _utvalg(tjenester: Tjenester, valg: Namespace) -> Avsluttetutvalg:
    """Make the choice of the options; what follows from the day is brought up to it first."""
    tjenester.dagskifte.oppdater()
    return Avsluttetutvalg(
        lov=valg.lov,
        kommune=_kommune(tjenester, valg.kommune) if valg.kommune else None,
        bydel=valg.bydel,
        kategori=valg.kategori,
        aar=valg.aar,
        av=AV[valg.av] if valg.av else None,
        aarsak=valg.aarsak,
        duf=valg.duf,
        navn=valg.navn,
    )


def _kommune(tjenester: Tjenester, tekst: str) -> str:
    """Give the number of a municipality that is named or numbered."""
    if tekst.isdecimal():
        return tekst
    steder = tjenester.liste.steder().items()
    like = [nummer for nummer, sted in steder if sted.navn.casefold() == tekst.casefold()]
    if not like:
        raise IkkeFunnet(
            f"Fant ingen kommune som heter «{tekst}». Skriv navnet helt ut, eller nummeret."
        )
    brukt = [nummer for nummer in tjenester.rapport.kommuner() if nummer in like]
    return (brukt or like)[-1]


def _form(valg: Namespace) -> Filform:
    """Give the form of the file: as asked for, else as its name ends."""
    if valg.form:
        return Filform(valg.form)
    return Filform.XLSX if valg.ut.suffix.lower() == ".xlsx" else Filform.CSV


def _aar(tekst: str) -> int:
    if not (tekst.isascii() and tekst.isdecimal() and len(tekst) == 4):
        raise ArgumentTypeError(f"«{tekst}» er ikke et årstall. Skriv fire sifre")
    return int(tekst)
