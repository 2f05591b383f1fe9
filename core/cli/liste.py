"""`introreg liste`: the person list, with every filter as an option [1.1–1.6]."""

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from contextlib import suppress
from datetime import timedelta
from pathlib import Path

from core.cli.base import legg_til_database, med_base
from core.cli.utgang import BRUK, OK, Utgang, meld, skriv_tekst
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
LOVER = ("integreringsloven", "introduksjonsloven")
PAR = ("vedtak", "tiltak", "sluttmaal", "livsmestring", "foreldreveiledning")
FULLTID = "fulltid-vgo"
KOLONNER = {kolonne.name.lower().replace("_", "-"): kolonne for kolonne in Sorteringskolonne}
SYNKENDE = "synkende"
DUF_SIFRE = 12
LENGST_FREM = 36_500  # days; further ahead is no deadline


def legg_til(parser: ArgumentParser) -> None:
    """Add the caseload, the filters, the order and the form."""
    legg_til_database(parser)
    _legg_til_filtre(parser)
    _legg_til_forvalg(parser)
    parser.add_argument(
        "--sorter",
        type=_sortering,
        default=Sortering(),
        metavar=f"KOLONNE[:{SYNKENDE}]",
        help=f"{', '.join(KOLONNER)} (ellers: navn)",
    )
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
    parser.add_argument(
        "--kommune", metavar="KOMMUNE", help="oppfølgingskommune: nummer eller navn"
    )
    parser.add_argument("--bydel", metavar="NAVN", help="bydel i oppfølgingskommunen")
    parser.add_argument("--duf", type=_duf, metavar="NUMMER", help="begynnelsen er nok")
    parser.add_argument(
        "--navn",
        default="",
        metavar="NAVN",
        help="begynnelsen av navn, i hvilken som helst rekkefølge",
    )
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
    kommune = _kommune(tjenester, valg.kommune) if valg.kommune else None
    if valg.kommune and kommune is None:
        return BRUK
    tjenester.dagskifte.oppdater()  # what is current follows from the day
    utvalg = _utvalg(tjenester, valg, kommune)
    if valg.antall:
        skriv_tekst(str(tjenester.liste.antall(utvalg)))
    elif valg.ut is None:
        _skriv_ut(tjenester, utvalg, valg.sorter, form)
    else:
        antall = tjenester.liste.skriv(utvalg, valg.sorter, valg.ut, form)
        meld(PROG, f"«{valg.ut}»: {antall} {'person' if antall == 1 else 'personer'}.")
    return OK


class _Utstroem(Utgang):
    """Standard output that stops who writes to it when nobody reads any more."""

    def write(self, tekst: str) -> None:
        """Write a text as it stands; BrokenPipeError when the reader has gone."""
        super().write(tekst)
        if self.er_lukket:
            raise BrokenPipeError


def _skriv_ut(tjenester: Tjenester, utvalg: Utvalg, sortering: Sortering, form: Listeform) -> None:
    with suppress(BrokenPipeError), _Utstroem() as ut:
        tjenester.liste.skriv_til(utvalg, sortering, ut, form)


def _utvalg(tjenester: Tjenester, valg: Namespace, kommune: str | None) -> Utvalg:
    frist_til = None
    if valg.frist_innen is not None:
        frist_til = tjenester.klokke.i_dag() + timedelta(days=valg.frist_innen)
    return Utvalg(
        lov=valg.lov,
        kategori=valg.kategori,
        ordning=valg.ordning,
        kommune=kommune,
        bydel=_bydel(tjenester, kommune, valg.bydel),
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


def _kommune(tjenester: Tjenester, tekst: str) -> str | None:
    """Give the number of today of a municipality, or tell why there is not just one."""
    if tekst.isascii() and tekst.isdecimal():
        return tjenester.steder.naavaerende(tekst)
    numre = tjenester.steder.finn(tekst)
    if len(numre) == 1:
        return numre[0]
    steder = tjenester.steder.steder()
    if numre:
        like = ", ".join(f"{nr} ({steder[nr].fylke})" for nr in numre)
        meld(PROG, f"flere kommuner heter «{tekst}». Skriv nummeret: {like}.")
    else:
        meld(PROG, f"fant ingen kommune som heter «{tekst}». Skriv hele navnet, eller nummeret.")
    return None


def _bydel(tjenester: Tjenester, kommune: str | None, navn: str | None) -> str | None:
    """Give a district as it is spelt, where the municipality has one of that name."""
    if not navn:
        return None
    kjente = tjenester.steder.bydeler(kommune) if kommune else ()
    like = [bydel for bydel in kjente if bydel.casefold() == navn.casefold()]
    return like[0] if like else navn


def _form(valg: Namespace) -> Listeform:
    """Give the form: as asked for, else as the file's name ends."""
    if valg.form:
        return Listeform(valg.form)
    er_regneark = valg.ut is not None and valg.ut.suffix.lower() == ".xlsx"
    return Listeform.XLSX if er_regneark else Listeform.CSV


def _sortering(tekst: str) -> Sortering:
    navn, skille, retning = tekst.partition(":")
    if navn not in KOLONNER:
        raise ArgumentTypeError(f"«{navn}» er ingen kolonne. Velg en av {', '.join(KOLONNER)}")
    if skille and retning != SYNKENDE:
        raise ArgumentTypeError(f"etter kolon kan det bare stå «{SYNKENDE}», ikke «{retning}»")
    return Sortering(KOLONNER[navn], synkende=bool(skille))


def _duf(tekst: str) -> str:
    sifre = "".join(tegn for tegn in tekst if tegn not in " -.")
    if not (sifre.isascii() and sifre.isdecimal() and len(sifre) <= DUF_SIFRE):
        raise ArgumentTypeError(f"«{tekst}» er ikke et DUF-nummer. Skriv inntil {DUF_SIFRE} sifre")
    return sifre


def _dager(tekst: str) -> int:
    try:
        dager = int(tekst)
    except ValueError:
        raise ArgumentTypeError(f"«{tekst}» er ikke et antall dager. Skriv et helt tall") from None
    if abs(dager) > LENGST_FREM:
        raise ArgumentTypeError(f"{dager} dager er for langt. Skriv høyst {LENGST_FREM}")
    return dager
