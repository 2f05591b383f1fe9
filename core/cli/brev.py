"""`introreg brev`: the letter of a decision as a .docx file."""

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from datetime import date
from pathlib import Path

from core.cli.base import legg_til_database, med_base
from core.cli.utgang import FEIL, OK, meld
from core.services.saksfil_feil import Feltfeil
from core.services.saksfil_slag import les_dato
from core.services.tjenester import Tjenester

PROG = "introreg brev"
BESKRIVELSE = (
    "Lager brevet til et vedtak og lagrer det som .docx. Mangler det noe brevet må ha, blir "
    "filen et utkast som sier fra på hver side, og avslutningsstatus er 1."
)


def legg_til(parser: ArgumentParser) -> None:
    """Add the caseload, the decision, the standard and the file."""
    legg_til_database(parser)
    parser.add_argument("--vedtak", required=True, metavar="ID", help="id-en til vedtaket")
    parser.add_argument(
        "--maalform",
        choices=["nb", "nn"],
        metavar="nb|nn",
        help="bokmål eller nynorsk (ellers: personens, så kommunens)",
    )
    parser.add_argument("--ut", type=Path, required=True, metavar="FIL", help="filen som lages")
    parser.add_argument(
        "--dato", type=_dag, metavar="ÅÅÅÅ-MM-DD", help="datoen på brevet (ellers: i dag)"
    )
    parser.add_argument(
        "--saksnummer", default="", metavar="NR", help="kommunens referanse («Vår referanse»)"
    )
    parser.add_argument("--overskriv", action="store_true", help="erstatt en fil som er der")


def kjoer(valg: Namespace) -> int:
    """Make the letter; 1 for a draft or a refusal."""
    return med_base(PROG, valg, lambda tjenester: _brev(tjenester, valg))


def _brev(tjenester: Tjenester, valg: Namespace) -> int:
    person_id = tjenester.personer.finn_vedtak(valg.vedtak)
    sak = tjenester.personer.hent(person_id).sak
    maalform = valg.maalform or tjenester.brev.standard_maalform(sak)
    brev = tjenester.brev.lagre(
        person_id,
        valg.vedtak,
        maalform,
        valg.ut,
        overskriv=valg.overskriv,
        dato=valg.dato,
        saksnummer=valg.saksnummer,
    )
    for felt in brev.mangler:
        meld(PROG, f"mangler: {felt.etikett}. {felt.sted}")
    if brev.er_utkast:
        meld(PROG, f"«{valg.ut.name}» er et utkast og kan ikke sendes.")
        return FEIL
    return OK


def _dag(tekst: str) -> date:
    try:
        return les_dato(tekst)
    except Feltfeil as feil:
        raise ArgumentTypeError(feil.feil[0].melding) from None
