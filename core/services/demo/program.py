"""The programme itself: goal, decision, plan, and what fills it up to a day."""

from datetime import date, timedelta

from core.services.demo.fravaer import foer_fravaer
from core.services.demo.kontakter import legg_kontrakt
from core.services.demo.permisjoner import vedta_midlertidig_stans, vedta_permisjoner
from core.services.demo.sluttmaal import sett_sluttmaal
from core.services.demo.terning import forrige_virkedag
from core.services.demo.tiltak import legg_tiltak
from core.services.demo.utkast import Utkast
from core.services.demo.vedtak import vedta_deltakelse, vedta_oevrige, vedta_plan

_STANSANDEL = 0.09


def begynn(utkast: Utkast, start: date, slutt: date | None) -> None:
    """Grant participation, set the goal, make plan and contract."""
    terning = utkast.terning
    if utkast.maal is not None:
        dag = forrige_virkedag(min(start - timedelta(terning.mellom(0, 20)), utkast.i_gaar))
        sett_sluttmaal(utkast, utkast.maal, dag)
    vedta_deltakelse(utkast, start, slutt if terning.sjanse(0.85) else None)
    vedta_plan(utkast, start)
    legg_kontrakt(utkast, start)


def fyll(utkast: Utkast, fra: date, til: date) -> None:
    """Fill a stretch of the programme with leaves, stops, decisions, measures and absence."""
    vedta_permisjoner(utkast, fra, til)
    if utkast.terning.sjanse(_STANSANDEL):
        vedta_midlertidig_stans(utkast, fra, til)
    vedta_oevrige(utkast, fra, til)
    if not utkast.terning.sjanse(0.05):
        legg_tiltak(utkast, fra, til)
    foer_fravaer(utkast, fra, til)
