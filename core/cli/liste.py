"""`introreg liste`: the person list, with every filter as an option [1.1–1.6]."""

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from datetime import timedelta
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
from core.kodeverk import kodeverk
from core.services.klokke import Klokke
from core.services.liste import Listeform
from core.services.tjenester import Tjenester
from core.storage.utvalg import Sortering, Sorteringskolonne, Utvalg

PROG = "introreg liste"
BESKRIVELSE = (
    "Skriver personlisten som regnearket åpner den: nøyaktig dem som er valgt, med åpen kategori, "
    "i registerets kolonner. Filtrene virker sammen; uten filter er alle med."
)
PAR = ("vedtak", "tiltak", "sluttmaal", "livsmestring", "foreldreveiledning")
FULLTID = "fulltid-vgo"
KOLONNER = {kolonne.name.lower().replace("_", "-"): kolonne for kolonne in Sorteringskolonne}
LENGST_FREM = 36_500  # days; further ahead is no deadline


def legg_til(parser: ArgumentParser) -> None:
    """Add the caseload, the filters, the order and the form."""
    legg_til_database(parser)
    _legg_til_filtre(parser)
    _legg_til_forvalg(parser)
    legg_til_sortering(parser, KOLONNER, (Sorteringskolonne.NAVN, False))
    parser.add_argument(
        "--form",
        choices=[str(form) for form in Listeform],
        metavar="FORM",
        help="csv har registerets 16 kolonner, csv17 har fornavn og etternavn hver for seg, xlsx "
        "er et regneark (ellers: som filen heter, eller csv)",
    )
    hvor = parser.add_mutually_exclusive_group()
    hvor.add_argument(
        "--ut", type=Path, metavar="FIL", help="fil å skrive til (ellers: standard ut)"
    )
    hvor.add_argument("--antall", action="store_true", help="skriv bare hvor mange det er")


def _legg_til_filtre(parser: ArgumentParser) -> None:
    kv = kodeverk()
    parser.add_argument("--lov", choices=LOVER, metavar="LOV", help=" eller ".join(LOVER))
    parser.add_argument(
        "--kategori", choices=list(kv.kategori), metavar="KODE", help="koden til kategorien"
    )
    parser.add_argument(
        "--ordning", choices=list(kv.ordning), metavar="KODE", help="koden til ordningen"
    )
    legg_til_sted(parser)
    legg_til_hvem(parser)
    parser.add_argument(
        "--frist-innen",
        type=_dager,
        metavar="DAGER",
        help="frist senest så mange dager frem, passerte frister også; -1 er bare de passerte",
    )


def _legg_til_forvalg(parser: ArgumentParser) -> None:
    for valg, hva in (("--med", (*PAR, FULLTID)), ("--uten", PAR)):
        parser.add_argument(
            valg,
            action="append",
            default=[],
            choices=hva,
            metavar="HVA",
            help=f"{', '.join(hva)}; kan gjentas",
        )
    parser.add_argument(
        "--fullfoerte", action="store_true", help="vis fullførte og inaktive ordninger også"
    )


def kjoer(valg: Namespace, klokke: Klokke | None = None) -> int:
    """Write the list or its count; 2 where the options do not go together."""
    form = _form(valg)
    if form is Listeform.XLSX and valg.ut is None and not valg.antall:
        meld(PROG, "et regneark må ha en fil. Legg til --ut FIL, eller velg --form csv.")
        return BRUK
    return med_base(PROG, valg, lambda tjenester: _liste(tjenester, valg, form), klokke)


def _liste(tjenester: Tjenester, valg: Namespace, form: Listeform) -> int:
    kommune = finn_kommune(PROG, tjenester, valg.kommune) if valg.kommune else None
    if valg.kommune and kommune is None:
        return BRUK
    tjenester.dagskifte.oppdater()  # what is current follows from the day
    utvalg, sortering = _utvalg(tjenester, valg, kommune), Sortering(*valg.sorter)
    if valg.antall:
        skriv_tekst(str(tjenester.liste.antall(utvalg)))
    elif valg.ut is None:
        til_standard_ut(lambda ut: tjenester.liste.skriv_til(utvalg, sortering, ut, form))
    else:
        antall = tjenester.liste.skriv(utvalg, sortering, valg.ut, form)
        meld(PROG, f"«{valg.ut}»: {antall} {'person' if antall == 1 else 'personer'}.")
    return OK


def _utvalg(tjenester: Tjenester, valg: Namespace, kommune: str | None) -> Utvalg:
    frist_til = None
    if valg.frist_innen is not None:
        frist_til = tjenester.klokke.i_dag() + timedelta(days=valg.frist_innen)
    return Utvalg(
        lov=valg.lov,
        kategori=valg.kategori,
        ordning=valg.ordning,
        kommune=kommune,
        bydel=finn_bydel(tjenester, kommune, valg.bydel),
        duf=valg.duf or "",
        navn=valg.navn,
        vedtak=_med_eller_uten(valg, "vedtak"),
        tiltak=_med_eller_uten(valg, "tiltak"),
        sluttmaal=_med_eller_uten(valg, "sluttmaal"),
        livsmestring=_med_eller_uten(valg, "livsmestring"),
        foreldreveiledning=_med_eller_uten(valg, "foreldreveiledning"),
        fulltid_vgo=True if FULLTID in valg.med else None,
        frist_til=frist_til,
        vis_inaktive=valg.fullfoerte,
    )


def _med_eller_uten(valg: Namespace, felt: str) -> bool | None:
    """Give what a pair narrows to: both of it as little as none [1.2]."""
    med, uten = felt in valg.med, felt in valg.uten
    return None if med == uten else med


def _form(valg: Namespace) -> Listeform:
    """Give the form: as asked for, else as the file's name ends."""
    if valg.form:
        return Listeform(valg.form)
    er_regneark = valg.ut is not None and valg.ut.suffix.lower() == ".xlsx"
    return Listeform.XLSX if er_regneark else Listeform.CSV


def _dager(tekst: str) -> int:
    try:
        dager = int(tekst)
    except ValueError:
        raise ArgumentTypeError(f"«{tekst}» er ikke et antall dager. Skriv et helt tall") from None
    if abs(dager) > LENGST_FREM:
        raise ArgumentTypeError(f"{dager} dager er for langt. Skriv høyst {LENGST_FREM}")
    return dager
