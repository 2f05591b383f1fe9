"""The stories: from nobody's decision yet to the second end of a re-opened programme."""

from datetime import date, timedelta

from core.domain.kontakt import Kontakttype
from core.domain.person import Folkeregisterhendelse, Folkeregisterrad
from core.domain.vedtak import Resultat, Vedtakstype
from core.rules.kalender import legg_til_maaneder
from core.services.demo.avslutninger import (
    AARSAK_6A,
    avslutt,
    gjenaapne,
    lukk_kategori,
    registrer_motorens,
)
from core.services.demo.klager import trekk_klager
from core.services.demo.kontakter import legg_kontakt
from core.services.demo.permisjoner import vedta_permanent_stans
from core.services.demo.personalia import foelg_opp
from core.services.demo.program import begynn, fyll
from core.services.demo.sluttmaal import sett_sluttmaal, utvidelse_mnd
from core.services.demo.steder import naboer
from core.services.demo.terning import EN_DAG, Lodd, forrige_virkedag, neste_virkedag
from core.services.demo.tiltak import legg_tiltak
from core.services.demo.utkast import Utkast
from core.services.demo.vedtak import Periode, nytt_vedtak, vedta_deltakelse, vedta_utvidelse

_HENDELSE = Lodd(
    {
        Folkeregisterhendelse.FLYTTET: 40,
        Folkeregisterhendelse.UTVANDRET: 25,
        Folkeregisterhendelse.DOED: 12,
        Folkeregisterhendelse.IKKE_I_KATEGORI: 23,
    }
)


def uten_vedtak(utkast: Utkast) -> None:
    """Nothing is decided; a few have a goal all the same."""
    if utkast.maal is not None and utkast.terning.sjanse(0.12):
        dag = utkast.terning.virkedag(utkast.fra, utkast.per)
        sett_sluttmaal(utkast, utkast.maal, dag)


def avslaatt(utkast: Utkast) -> None:
    """Participation is refused, and half of the refusals are appealed."""
    dag = forrige_virkedag(utkast.terning.virkedag(utkast.fra, utkast.i_gaar))
    dag = forrige_virkedag(min(dag, utkast.i_gaar))
    nytt_vedtak(
        utkast,
        Vedtakstype.DELTAKELSE,
        Resultat.AVSLAG,
        dag,
        Periode(neste_virkedag(dag + timedelta(14))),
        klager=trekk_klager(utkast, dag, 0.5),
    )


def uten_sluttmaal(utkast: Utkast) -> None:
    """Participation is granted, but nobody has set the goal."""
    start, slutt = _program(utkast)
    vedta_deltakelse(utkast, start, slutt)
    if utkast.terning.sjanse(0.6):
        legg_tiltak(utkast, start, slutt)


def loepende(utkast: Utkast) -> None:
    """The programme runs, or will, or has run out."""
    start, slutt = _program(utkast)
    begynn(utkast, start, slutt)
    fyll(utkast, start, slutt)


def utvidet(utkast: Utkast) -> None:
    """The programme is extended near its end, or the extension refused."""
    start, slutt = _program(utkast)
    begynn(utkast, start, slutt)
    if not utkast.terning.sjanse(0.84):
        vedta_utvidelse(utkast, slutt, Resultat.AVSLAG)
        fyll(utkast, start, slutt)
        return
    vedta_utvidelse(utkast, slutt, Resultat.INNVILGET)
    ny_slutt = legg_til_maaneder(slutt, utvidelse_mnd(utkast.maal, start))
    vedta_deltakelse(utkast, slutt + EN_DAG, ny_slutt)
    utkast.slutt = ny_slutt
    fyll(utkast, start, ny_slutt)


def avsluttet(utkast: Utkast) -> None:
    """The municipality ends the programme; for some after a termination that was a mistake."""
    start, slutt = _program(utkast)
    begynn(utkast, start, slutt)
    dato = _midtveis(utkast, 25)
    fyll(utkast, start, dato)
    if utkast.terning.sjanse(0.06):
        avslutt(utkast, dato, slettet=True)
    avslutt(utkast, dato)


def avsluttes_snart(utkast: Utkast) -> None:
    """The end is registered ahead of time."""
    start, slutt = _program(utkast)
    begynn(utkast, start, slutt)
    fyll(utkast, start, slutt)
    dato = utkast.per + timedelta(utkast.terning.mellom(2, 60))
    avslutt(utkast, max(start, min(dato, slutt)), registrert=utkast.i_gaar)


def motor_med_aarsak(utkast: Utkast) -> None:
    """The deadline ends the programme, and the municipality adds the cause later."""
    loepende(utkast)
    start, _ = _program(utkast)
    funn = registrer_motorens(utkast, erstattet=True)
    if funn is not None and funn.aarsak == "aarsak_ikke_registrert":
        dato = max(start, forrige_virkedag(funn.dato))
        avslutt(utkast, dato, registrert=funn.dato + timedelta(utkast.terning.mellom(3, 90)))


def avvist(utkast: Utkast) -> None:
    """The person turns the programme down, before it or in it."""
    start, slutt = _program(utkast)
    if utkast.terning.sjanse(0.5):
        dag = neste_virkedag(utkast.fra + timedelta(utkast.terning.mellom(5, 60)))
    else:
        begynn(utkast, start, slutt)
        dag = _midtveis(utkast, 10)
        fyll(utkast, start, dag)
    legg_kontakt(utkast, Kontakttype.AVVIST_PROGRAM, dag)


def stanset(utkast: Utkast) -> None:
    """The programme is stopped for good: appealed, explained, or taken up elsewhere."""
    start, slutt = _program(utkast)
    terning = utkast.terning
    begynn(utkast, start, slutt)
    dag = _midtveis(utkast, 15)
    fyll(utkast, start, dag)
    stans = vedta_permanent_stans(utkast, dag, 0.55)
    if not stans.staar:
        fyll(utkast, dag, slutt)
    elif terning.sjanse(0.4):
        if registrer_motorens(utkast, erstattet=True) is not None:
            avslutt(utkast, dag, terning.velg(("helse", "annet", "ukjent", "ikke_arbeidssoeker")))
    elif terning.sjanse(0.4):
        _flytt(utkast, terning.velg(naboer(utkast.kommune)), dag + timedelta(25))
        _fortsett(utkast, dag + timedelta(70), slutt)


def registerhendelse(utkast: Utkast) -> None:
    """The population register ends it, in the programme or before anything was decided."""
    terning = utkast.terning
    start, slutt = _program(utkast)
    dag = _midtveis(utkast, 5)
    if terning.sjanse(0.7):
        begynn(utkast, start, slutt)
        fyll(utkast, start, dag)
    hendelse = terning.trekk(_HENDELSE)
    _meld(utkast, hendelse, dag)
    if hendelse is not Folkeregisterhendelse.FLYTTET and terning.sjanse(0.4):
        lukk_kategori(utkast, dag)


def flyttet_hit(utkast: Utkast) -> None:
    """Another municipality began, this one goes on with a decision of its own."""
    start, slutt = _program(utkast)
    begynn(utkast, start, slutt)
    dag = _midtveis(utkast, 20)
    fyll(utkast, start, dag)
    _meld(utkast, Folkeregisterhendelse.FLYTTET, dag)
    _flytt(utkast, utkast.egen, dag)
    _fortsett(utkast, dag + timedelta(utkast.terning.mellom(32, 90)), slutt)


def flyttet_ut(utkast: Utkast) -> None:
    """This municipality began; another follows up now, and for half goes on."""
    start, slutt = _program(utkast)
    begynn(utkast, start, slutt)
    dag = _midtveis(utkast, 20)
    fyll(utkast, start, dag)
    _meld(utkast, Folkeregisterhendelse.FLYTTET, dag)
    _flytt(utkast, utkast.terning.velg(naboer(utkast.egen)), dag)
    if utkast.terning.sjanse(0.5):
        _fortsett(utkast, dag + timedelta(utkast.terning.mellom(32, 90)), slutt)


def til_arbeid(utkast: Utkast) -> None:
    """The person leaves for work under chapter 6A and may come back."""
    start, slutt = _program(utkast)
    begynn(utkast, start, slutt)
    dato = _midtveis(utkast, 20)
    fyll(utkast, start, dato)
    avslutt(utkast, dato, utkast.terning.trekk(AARSAK_6A))


def gjenopptatt(utkast: Utkast) -> None:
    """The person comes back from work: mostly decided anew, for some already left again."""
    til_arbeid(utkast)
    _, slutt = _program(utkast)
    terning = utkast.terning
    avslutning = utkast.avslutninger[-1]
    senest = legg_til_maaneder(utkast.fra, 24)
    dag = neste_virkedag(avslutning.dato + timedelta(terning.mellom(20, 200)))
    if dag > senest or dag > utkast.per + timedelta(20) or avslutning.dato >= slutt:
        return
    gjenaapne(utkast, avslutning, dag, dag - timedelta(terning.mellom(2, 20)))
    if terning.sjanse(0.1):
        return
    ny_slutt = slutt + (dag - avslutning.dato)
    vedta_deltakelse(utkast, dag, ny_slutt)
    utkast.start, utkast.slutt = dag, ny_slutt
    if terning.sjanse(0.15) and dag < utkast.i_gaar:
        igjen = _midtveis(utkast, 30)
        fyll(utkast, dag, igjen)
        avslutt(utkast, igjen, terning.trekk(AARSAK_6A))
    else:
        fyll(utkast, dag, ny_slutt)


def kategori_lukket(utkast: Utkast) -> None:
    """The category is closed and nothing says why."""
    if utkast.start is not None and utkast.terning.sjanse(0.5):
        loepende(utkast)
    lukk_kategori(utkast, utkast.terning.virkedag(utkast.fra + timedelta(30), utkast.i_gaar))


def gammelt_program(utkast: Utkast) -> None:
    """A programme of the old law: ended long ago, or kept alive by extension and leave."""
    if utkast.terning.sjanse(0.5):
        utvidet(utkast)
    else:
        loepende(utkast)
    if utkast.terning.sjanse(0.55):
        avslutt(utkast, _midtveis(utkast, 40))


def _program(utkast: Utkast) -> tuple[date, date]:
    """Give the planned days of the programme; a story without them gets half a year from now."""
    start = utkast.start or neste_virkedag(utkast.per + timedelta(30))
    return start, utkast.slutt or start + timedelta(180)


def _midtveis(utkast: Utkast, prosent: int) -> date:
    """Give a working day in the programme after so much of it, never after its end or yesterday."""
    start, slutt = _program(utkast)
    slutt = min(slutt, utkast.i_gaar)
    dager = max(0, (slutt - start).days)
    dag = start + timedelta(utkast.terning.mellom(dager * prosent // 100, dager))
    return max(start, forrige_virkedag(dag))


def _meld(utkast: Utkast, hendelse: Folkeregisterhendelse, dag: date) -> None:
    if dag < utkast.per:
        utkast.folkeregister.append(
            Folkeregisterrad(
                id=utkast.terning.id(), hendelse=hendelse, dato=dag, spor=utkast.spor(dag)
            )
        )


def _flytt(utkast: Utkast, kommune: str, dag: date) -> None:
    utkast.kommune = kommune
    foelg_opp(utkast, kommune, dag)


def _fortsett(utkast: Utkast, dag: date, slutt: date) -> None:
    """Let the municipality decide on the rest of a programme from about a day on."""
    start = neste_virkedag(dag)
    if start < min(slutt, utkast.per):
        vedta_deltakelse(utkast, start, slutt)
        fyll(utkast, start, slutt)
