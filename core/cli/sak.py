"""`introreg sak`: case files into a caseload and out of it."""

import json
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from core.cli.base import legg_til_database, med_base
from core.cli.utgang import FEIL, OK, Utgang, meld
from core.rules.identitet import normaliser_nummer
from core.services.feil import IkkeFunnet
from core.services.filer import skriv_hel_fil
from core.services.saksfil_stroem import saker_i_fil
from core.services.saksfiler import Importfeil
from core.services.tjenester import Tjenester

PROG = "introreg sak"
BESKRIVELSE = (
    "Leser saksfiler inn i basen, eller skriver saker ut av den. En innlesing tar alt eller "
    "ingenting, og samme fil to ganger endrer ingenting."
)
_KODER = json.JSONEncoder(ensure_ascii=False)


def legg_til(parser: ArgumentParser) -> None:
    """Add the two directions."""
    retninger = parser.add_subparsers(dest="retning", required=True, metavar="import|eksport")
    inn = retninger.add_parser("import", prog=f"{PROG} import", description="Leser saksfiler inn.")
    legg_til_database(inn)
    inn.add_argument("filer", nargs="+", type=Path, metavar="FIL", help=".json eller .jsonl")
    ut = retninger.add_parser("eksport", prog=f"{PROG} eksport", description="Skriver saker ut.")
    legg_til_database(ut)
    ut.add_argument("--duf", action="append", metavar="NUMMER", help="bare denne; kan gjentas")
    ut.add_argument("--ut", type=Path, metavar="FIL", help="fil å skrive til (ellers: standard ut)")


def kjoer(valg: Namespace) -> int:
    """Import or export."""
    gjoer = _importer if valg.retning == "import" else _eksporter
    return med_base(PROG, valg, lambda tjenester: gjoer(tjenester, valg))


def _importer(tjenester: Tjenester, valg: Namespace) -> int:
    saker = chain.from_iterable(saker_i_fil(fil) for fil in valg.filer)
    try:
        resultat = tjenester.saksfiler.importer(saker)
    except Importfeil as feil:
        for nummer, funnet in feil.feil:
            sted = f"sak {nummer}: {funnet.sti}" if funnet.sti else f"sak {nummer}"
            meld(PROG, f"{sted}: {funnet.melding}")
        meld(PROG, "ingenting ble importert.")
        return FEIL
    antall = f"nye personer: {resultat.nye}, med nye rader: {resultat.utvidet}"
    meld(PROG, f"{antall}, uendret: {resultat.like}.")
    return OK


def _eksporter(tjenester: Tjenester, valg: Namespace) -> int:
    ider = None if valg.duf is None else [_person(tjenester, duf) for duf in valg.duf]
    linjer = (_KODER.encode(sak) for sak in tjenester.saksfiler.eksporter(ider))
    if valg.ut is None:
        _skriv_ut(linjer)
        return OK
    with skriv_hel_fil(valg.ut) as fil:
        fil.writelines(f"{linje}\n" for linje in linjer)
    return OK


def _skriv_ut(linjer: Iterator[str]) -> None:
    with Utgang() as utgang:
        for linje in linjer:
            utgang.linje(linje)
            if utgang.er_lukket:
                return


def _person(tjenester: Tjenester, duf: str) -> str:
    person_id = tjenester.personer.finn_duf(normaliser_nummer(duf))
    if person_id is None:
        raise IkkeFunnet("Fant ingen person med DUF-nummeret. Kontroller de 12 sifrene.")
    return person_id
