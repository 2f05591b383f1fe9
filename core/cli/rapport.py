"""`introreg rapport`: the terminated and goal attainment, with every filter as an option."""

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from pathlib import Path

from core.cli.base import legg_til_database, med_base
from core.cli.filtre import (
    LOVER,
    finn_bydel,
    finn_kommune,
    legg_til_hvem,
    legg_til_sortering,
    legg_til_sted,
    til_standard_ut,
)
from core.cli.utgang import BRUK, OK, meld, skriv_tekst
from core.domain.avslutning import AvsluttetAv
from core.kodeverk import kodeverk
from core.services.klokke import Klokke
from core.services.maaloppnaaelse import Inndeling
from core.services.tabellfil import Filform
from core.services.tjenester import Tjenester
from core.storage.avsluttetutvalg import Avsluttetkolonne, Avsluttetsortering, Avsluttetutvalg

PROG = "introreg rapport"
BESKRIVELSE = (
    "Skriver rapporten over avsluttede deltakere til en fil som regnearket åpner, eller teller "
    "opp måloppnåelsen direkte etter endt program."
)
KODEN = "koden i kodeverket"
UT = "fil å skrive til (ellers: standard ut)"
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
    legg_til_sortering(avsluttede, KOLONNER, (Avsluttetkolonne.NAVN, False))
    hvor = avsluttede.add_mutually_exclusive_group()
    hvor.add_argument("--ut", type=Path, metavar="FIL", help=UT)
    hvor.add_argument("--antall", action="store_true", help="skriv bare hvor mange det er")
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
    maal.add_argument("--ut", type=Path, metavar="FIL", help=UT)
    maal.set_defaults(antall=False)


def _legg_til_filtre(parser: ArgumentParser) -> None:
    """Add the caseload, every filter of the report, and the form of its file."""
    kv = kodeverk()
    legg_til_database(parser)
    parser.add_argument(
        "--lov", choices=LOVER, default=LOVER[0], metavar="LOV", help=f"{LOVER[0]} eller {LOVER[1]}"
    )
    legg_til_sted(parser)
    legg_til_hvem(parser)
    parser.add_argument("--kategori", choices=list(kv.kategori), metavar="KODE", help=KODEN)
    parser.add_argument("--aar", type=_aar, metavar="ÅÅÅÅ", help="året programmet ble avsluttet")
    parser.add_argument(
        "--av", choices=list(AV), metavar="HVEM", help=f"hvem avsluttet: {' eller '.join(AV)}"
    )
    parser.add_argument("--aarsak", choices=list(kv.avslutningsaarsak), metavar="KODE", help=KODEN)
    parser.add_argument(
        "--form", choices=[str(f) for f in Filform], metavar="FORM", help="csv eller xlsx"
    )


def kjoer(valg: Namespace, klokke: Klokke | None = None) -> int:
    """Write the report, its count or the table; 2 where the options do not go together."""
    if _form(valg) is Filform.XLSX and valg.ut is None and not valg.antall:
        meld(PROG, "et regneark må ha en fil. Legg til --ut FIL, eller velg --form csv.")
        return BRUK
    return med_base(PROG, valg, lambda tjenester: _rapport(tjenester, valg), klokke)


def _rapport(tjenester: Tjenester, valg: Namespace) -> int:
    kommune = finn_kommune(PROG, tjenester, valg.kommune) if valg.kommune else None
    if valg.kommune and kommune is None:
        return BRUK
    tjenester.dagskifte.oppdater()  # who is ended follows from the day
    utvalg = _utvalg(tjenester, valg, kommune)
    if valg.rapport == "avsluttede":
        _avsluttede(tjenester, valg, utvalg)
    else:
        _maaloppnaaelse(tjenester, valg, utvalg)
    return OK


def _avsluttede(tjenester: Tjenester, valg: Namespace, utvalg: Avsluttetutvalg) -> None:
    rapport, sortering = tjenester.rapport, Avsluttetsortering(*valg.sorter)
    if valg.antall:
        skriv_tekst(str(rapport.antall(utvalg)))
    elif valg.ut is None:
        til_standard_ut(lambda ut: rapport.skriv_til(utvalg, sortering, ut))
    else:
        antall = rapport.skriv(utvalg, sortering, valg.ut, _form(valg))
        meld(PROG, f"«{valg.ut}»: {antall} {'person' if antall == 1 else 'personer'}.")


def _maaloppnaaelse(tjenester: Tjenester, valg: Namespace, utvalg: Avsluttetutvalg) -> None:
    rapport = tjenester.rapport
    tabell = rapport.maaloppnaaelse(utvalg, Inndeling(valg.etter))
    if valg.ut is None:
        til_standard_ut(lambda ut: rapport.skriv_maaloppnaaelse_til(tabell, ut))
    else:
        rapport.skriv_maaloppnaaelse(tabell, valg.ut, _form(valg))
        antall = tabell.sum.grunnlag
        meld(PROG, f"«{valg.ut}»: {antall} {'person' if antall == 1 else 'personer'} i grunnlaget.")


def _utvalg(tjenester: Tjenester, valg: Namespace, kommune: str | None) -> Avsluttetutvalg:
    return Avsluttetutvalg(
        lov=valg.lov,
        kommune=kommune,
        bydel=finn_bydel(tjenester, kommune, valg.bydel),
        kategori=valg.kategori,
        aar=valg.aar,
        av=AV[valg.av] if valg.av else None,
        aarsak=valg.aarsak,
        duf=valg.duf or "",
        navn=valg.navn,
    )


def _form(valg: Namespace) -> Filform:
    """Give the form of the file: as asked for, else as its name ends."""
    if valg.form:
        return Filform(valg.form)
    er_regneark = valg.ut is not None and valg.ut.suffix.lower() == ".xlsx"
    return Filform.XLSX if er_regneark else Filform.CSV


def _aar(tekst: str) -> int:
    if not (tekst.isascii() and tekst.isdecimal() and len(tekst) == 4):
        raise ArgumentTypeError(f"«{tekst}» er ikke et årstall. Skriv fire sifre")
    return int(tekst)
