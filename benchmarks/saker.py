"""Cases with all that moves a deadline, for measuring the rules: the same for the same number.

Everybody has a programme and a goal, so that nobody is cheap to answer. Nobody in it exists.
"""

from datetime import date, timedelta
from random import Random

from core.domain.avslutning import Avslutning
from core.domain.fravaer import Fravaer
from core.domain.klage import Klage, Klageutfall
from core.domain.maaned import Maaned
from core.domain.person import Kategori, Person
from core.domain.sak import Sak
from core.domain.sluttmaal import Sluttmaal
from core.domain.vedtak import PERMISJONER, Dagtype, Resultat, Vedtak, Vedtakstype
from core.kodeverk import kodeverk

PER = date(2026, 6, 1)
FOERSTE_START = date(2021, 1, 4)
_PERMISJONER = sorted(PERMISJONER)
_UTEN_VIRKNING = (
    Vedtakstype.INTEGRERINGSPLAN,
    Vedtakstype.ENDRING_INTEGRERINGSPLAN,
    Vedtakstype.REDUKSJON_FRAVAER,
)


def lag_programmer(antall: int) -> list[Sak]:
    """Make cases of persons who take part, or took part, in the programme."""
    return [_program(Random(nummer)) for nummer in range(antall)]


def _program(dice: Random) -> Sak:
    start = FOERSTE_START + timedelta(dice.randrange(1500))
    avslutninger, igjen = _gjenaapning(dice, start)
    return Sak(
        person=Person(duf="902199900007"),
        kategorier=(Kategori(id="k", kategori="rett_plikt_intro", fra=start - timedelta(60)),),
        sluttmaal=Sluttmaal(kode=dice.choice(tuple(kodeverk().sluttmaal))),
        vedtak=(*_vedtaksliste(dice, start), *igjen),
        fravaer=tuple(_fravaer(dice, start)),
        avslutninger=avslutninger,
    )


def _vedtaksliste(dice: Random, start: date) -> list[Vedtak]:
    vedtak = [_vedtak("d", Vedtakstype.DELTAKELSE, start)]
    vedtak += [_vedtak(f"u{i}", type_, start) for i, type_ in enumerate(_UTEN_VIRKNING)]
    vedtak += [_permisjon(dice, start, f"p{i}") for i in range(dice.randrange(4))]
    if dice.random() < 0.15:
        vedtak.append(_vedtak("utvidet", Vedtakstype.UTVIDET_DELTAKELSE, start))
    if dice.random() < 0.05:
        vedtak.append(_omgjort_stans(start + timedelta(dice.randrange(40, 300))))
    return vedtak


def _vedtak(
    id_: str,
    type_: Vedtakstype,
    fra: date,
    til: date | None = None,
    *,
    dagtype: Dagtype | None = None,
    slettet: bool = False,
    klager: tuple[Klage, ...] = (),
) -> Vedtak:
    return Vedtak(
        id=id_,
        type=type_,
        resultat=Resultat.FATTET if type_ in _UTEN_VIRKNING else Resultat.INNVILGET,
        vedtaksdato=fra,
        startdato=fra,
        sluttdato=til,
        legg_til_frist_som=dagtype,
        slettet=slettet,
        klager=klager,
    )


def _permisjon(dice: Random, start: date, id_: str) -> Vedtak:
    fra = start + timedelta(dice.randrange(-5, 500))
    return _vedtak(
        id_,
        dice.choice(_PERMISJONER),
        fra,
        fra + timedelta(dice.randrange(90)),
        dagtype=dice.choice(tuple(Dagtype)),
        slettet=dice.random() < 0.08,
    )


def _omgjort_stans(fra: date) -> Vedtak:
    klage = Klage(
        id="kl",
        mottatt=fra + timedelta(3),
        avgjort=fra + timedelta(24),
        utfall=Klageutfall.MEDHOLD,
    )
    slutt = fra + timedelta(90)
    return _vedtak("stans", Vedtakstype.MIDLERTIDIG_STANS, fra, slutt, klager=(klage,))


def _fravaer(dice: Random, start: date) -> list[Fravaer]:
    koder = tuple(kodeverk().fravaerskode)
    foerste = start - timedelta(31)
    return [
        Fravaer(
            id=f"f{i}",
            kode=dice.choice(koder),
            maaned=Maaned.av(foerste + timedelta(31 * i)),
            dager=dice.randrange(4),
            slettet=dice.random() < 0.04,
        )
        for i in range(dice.randrange(15))
    ]


def _gjenaapning(dice: Random, start: date) -> tuple[tuple[Avslutning, ...], tuple[Vedtak, ...]]:
    if dice.random() >= 0.1:
        return (), ()
    dato = start + timedelta(dice.randrange(60, 400))
    igjen = dato + timedelta(dice.randrange(20, 200))
    avslutning = Avslutning(id="a", aarsak="helse", dato=dato, gjenaapnet=igjen)
    return (avslutning,), (_vedtak("d2", Vedtakstype.DELTAKELSE, igjen),)
