"""`introreg regelkjoering`: what the rule engine ends today, shown first or written down."""

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from datetime import date

from core.cli.base import legg_til_database, med_base
from core.cli.utgang import FEIL, OK, Utgang, meld
from core.kodeverk import kodeverk
from core.services.klokke import FastKlokke, Klokke
from core.services.regelmotor import Motorlinje, Motorplan
from core.services.saksfil_feil import Feltfeil
from core.services.saksfil_slag import les_dato
from core.services.tjenester import Tjenester

PROG = "introreg regelkjoering"
BESKRIVELSE = (
    "Kjører regelmotoren: programmer som er utløpt etter reglene, får en avslutning skrevet av "
    "«Regelmotor». To kjøringer samme dag endrer ingenting den andre gangen."
)


def legg_til(parser: ArgumentParser) -> None:
    """Add the caseload, the day, and whether to look, confirm or take back."""
    legg_til_database(parser)
    parser.add_argument(
        "--per", type=_dag, metavar="ÅÅÅÅ-MM-DD", help="dagen det kjøres for (ellers: i dag)"
    )
    hva = parser.add_mutually_exclusive_group()
    hva.add_argument("--toerr", action="store_true", help="vis hva som ville skje, og skriv intet")
    hva.add_argument("--angre", action="store_true", help="ta tilbake den siste kjøringen")
    parser.add_argument(
        "--bekreft", action="store_true", help="kjør selv om mange avsluttes eller klokken er rar"
    )


def kjoer(valg: Namespace, klokke: Klokke | None = None) -> int:
    """Run the engine and say what it did; 1 where it would not, or the clock is odd."""
    paa_dagen = FastKlokke.paa(valg.per) if valg.per else klokke
    return med_base(PROG, valg, lambda tjenester: _kjoer(tjenester, valg), paa_dagen)


def _kjoer(tjenester: Tjenester, valg: Namespace) -> int:
    if valg.angre:
        return _angre(tjenester)
    plan = tjenester.regelmotor.planlegg()
    if valg.toerr:
        _vis(plan, "ville blitt")
        return OK
    kjoering = tjenester.regelmotor.kjoer(plan, bekreftet=valg.bekreft)
    _vis(plan, "er")
    if kjoering.gjorde_noe:
        meld(PROG, "Kjøringen kan tas tilbake med --angre.")
    return OK


def _angre(tjenester: Tjenester) -> int:
    siste = next((k for k in tjenester.regelmotor.kjoeringer() if k.gjorde_noe), None)
    if siste is None or siste.angret:
        meld(PROG, "det er ingen kjøring å ta tilbake.")
        return FEIL
    antall = tjenester.regelmotor.angre(siste)
    with Utgang() as utgang:
        utgang.linje(f"Kjøringen for {siste.per:%d.%m.%Y} er tatt tilbake: {antall} rader.")
    return OK


def _vis(plan: Motorplan, verb: str) -> None:
    """Write a line for each person, and how many there were."""
    with Utgang() as utgang:
        for linje in plan.linjer:
            utgang.linje(_tekst(linje))
        utgang.linje(
            f"{plan.avsluttes} av {plan.personer} personer {verb} avsluttet per "
            f"{plan.per:%d.%m.%Y}."
        )


def _tekst(linje: Motorlinje) -> str:
    aarsaker = kodeverk().avslutningsaarsak
    deler = [f"fjernet {aarsaker[r.aarsak].navn.nb} {r.dato:%d.%m.%Y}" for r in linje.fjernet]
    if linje.ny is not None:
        deler.append(f"{aarsaker[linje.ny.aarsak].navn.nb} {linje.ny.dato:%d.%m.%Y}")
    return f"{linje.duf}  {linje.navn}: {', '.join(deler)}"


def _dag(tekst: str) -> date:
    try:
        return les_dato(tekst)
    except Feltfeil as feil:
        raise ArgumentTypeError(feil.feil[0].melding) from None
