"""When it all happened: the category opened, the programme began and ended."""

from datetime import date, timedelta
from typing import NamedTuple

from core.rules.kalender import legg_til_maaneder
from core.services.demo.terning import EN_DAG, Terning, neste_virkedag

DAGER_I_MAANED = 30.44
FOERSTE_6A = date(2022, 5, 1)
INTEGRERINGSLOVEN_FRA = date(2021, 1, 1)


class Tidslinje(NamedTuple):
    """Opening of the category, and the first and last planned day where there is a programme."""

    fra: date
    start: date | None = None
    slutt: date | None = None


def planlagt_slutt(start: date, maaneder: int) -> date:
    """Give the last day inside a programme of so many months."""
    return legg_til_maaneder(start, maaneder) - EN_DAG


def _med_start(terning: Terning, start: date, maaneder: int) -> Tidslinje:
    fra = start - timedelta(terning.mellom(20, 330))
    return Tidslinje(fra, start, planlagt_slutt(start, maaneder))


def fersk(terning: Terning, per: date, _: int) -> Tidslinje:
    """Give a category of the last two years, mostly of the last one."""
    return Tidslinje(per - timedelta(5 + int(715 * terning.tall() ** 2)))


def nylig_startet(terning: Terning, per: date, maaneder: int) -> Tidslinje:
    """Give a programme that began up to eight months ago."""
    start = neste_virkedag(per - timedelta(terning.mellom(4, 240)))
    return _med_start(terning, start, maaneder)


def loepende(terning: Terning, per: date, maaneder: int) -> Tidslinje:
    """Give a programme that is between its first week and its last."""
    dager = int(maaneder * DAGER_I_MAANED * terning.mellom(2, 97) / 100)
    return _med_start(terning, neste_virkedag(per - timedelta(dager)), maaneder)


def framtidig(terning: Terning, per: date, maaneder: int) -> Tidslinje:
    """Give a programme that begins in some weeks."""
    return _med_start(terning, neste_virkedag(per + timedelta(terning.mellom(2, 50))), maaneder)


def overtid(terning: Terning, per: date, maaneder: int) -> Tidslinje:
    """Give a programme near or just past its first end, as those that are extended."""
    dager = int(maaneder * DAGER_I_MAANED) + terning.mellom(-60, 150)
    return _med_start(terning, neste_virkedag(per - timedelta(dager)), maaneder)


def forbi(terning: Terning, per: date, maaneder: int) -> Tidslinje:
    """Give a programme that ended up to three years ago, mostly of late."""
    dager = int(maaneder * DAGER_I_MAANED) + 10 + int(1000 * terning.tall() ** 2)
    return _med_start(terning, neste_virkedag(per - timedelta(dager)), maaneder)


def oppstart_utgaatt(terning: Terning, per: date, _: int) -> Tidslinje:
    """Give a category whose start deadline has passed."""
    return Tidslinje(legg_til_maaneder(per, -24) - timedelta(terning.mellom(2, 500)))


def gjenoppstart(terning: Terning, per: date, maaneder: int) -> Tidslinje:
    """Give a programme that began soon after a settlement of half a year to three years ago."""
    fra = per - timedelta(terning.mellom(200, 1000))
    start = neste_virkedag(fra + timedelta(terning.mellom(15, 75)))
    return Tidslinje(fra, start, planlagt_slutt(start, maaneder))


def gammel_lov(terning: Terning, _: date, maaneder: int) -> Tidslinje:
    """Give a category from before 2021, and a programme that began within its two years."""
    fra = INTEGRERINGSLOVEN_FRA - timedelta(terning.mellom(1, 500))
    start = neste_virkedag(fra + timedelta(int(690 * terning.tall() ** 0.6) + 20))
    return Tidslinje(fra, start, planlagt_slutt(start, maaneder))
