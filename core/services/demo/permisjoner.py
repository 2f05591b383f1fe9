"""Leaves of all five kinds in both units, and the temporary and permanent stops."""

from datetime import date, timedelta

from core.domain.vedtak import Dagtype, Resultat, Vedtak, Vedtakstype
from core.services.demo.klager import trekk_klager
from core.services.demo.terning import Lodd, forrige_virkedag, neste_virkedag
from core.services.demo.utkast import Utkast
from core.services.demo.vedtak import Periode, nytt_vedtak

_ANTALL = Lodd({0: 50, 1: 30, 2: 13, 3: 5, 4: 2})
_DAGTYPE = Lodd({Dagtype.VIRKEDAGER: 60, Dagtype.KALENDERDAGER: 40})
_FELLES = {
    Vedtakstype.PERMISJON_EGEN_SYKDOM: 34,
    Vedtakstype.PERMISJON_VELFERD: 30,
    Vedtakstype.PERMISJON_BARNS_SYKDOM: 18,
    Vedtakstype.PERMISJON_FRED_FORSONING: 4,
}
_UTEN_FOEDSEL = Lodd({**_FELLES, Vedtakstype.PERMISJON_FOEDSEL_ADOPSJON: 5})
_MED_FOEDSEL = Lodd({**_FELLES, Vedtakstype.PERMISJON_FOEDSEL_ADOPSJON: 24})
# Calendar days of a leave, shortest and longest.
_LENGDE = {
    Vedtakstype.PERMISJON_EGEN_SYKDOM: (9, 120),
    Vedtakstype.PERMISJON_VELFERD: (0, 9),
    Vedtakstype.PERMISJON_BARNS_SYKDOM: (9, 60),
    Vedtakstype.PERMISJON_FRED_FORSONING: (1, 11),
    Vedtakstype.PERMISJON_FOEDSEL_ADOPSJON: (74, 303),
}


def vedta_permisjoner(utkast: Utkast, fra: date, til: date) -> None:
    """Register leaves one after the other between the start and the end of the programme so far."""
    terning = utkast.terning
    lodd = _MED_FOEDSEL if utkast.person.venter_barn or _kan_foede(utkast) else _UTEN_FOEDSEL
    foerste = -3 if terning.sjanse(0.02) else terning.mellom(20, 150)
    dag = fra + timedelta(foerste)
    for _ in range(terning.trekk(_ANTALL)):
        start = neste_virkedag(dag)
        if start >= til:
            return
        slutt = _vedta_permisjon(utkast, terning.trekk(lodd), start)
        dag = slutt + timedelta(terning.mellom(10, 200))


def _kan_foede(utkast: Utkast) -> bool:
    foedt = utkast.person.foedselsdato
    kvinne = utkast.person.kjoenn == "kvinne"
    return kvinne and foedt is not None and utkast.fra.year - foedt.year < 42


def _vedta_permisjon(utkast: Utkast, type_: Vedtakstype, start: date) -> date:
    """Register one leave, granted for nine of ten, and give its last day."""
    terning = utkast.terning
    slutt = forrige_virkedag(start + timedelta(terning.mellom(*_LENGDE[type_])))
    slutt = max(slutt, start)
    vedtaksdato = forrige_virkedag(min(start - timedelta(terning.mellom(2, 20)), utkast.i_gaar))
    avslag, slettet = terning.sjanse(0.1), terning.sjanse(0.06)
    vedtak = nytt_vedtak(
        utkast,
        type_,
        Resultat.AVSLAG if avslag else Resultat.INNVILGET,
        vedtaksdato,
        Periode(start, slutt, terning.trekk(_DAGTYPE)),
        klager=trekk_klager(utkast, vedtaksdato, 0.35 if avslag else 0.01),
        slettet=slettet,
    )
    if type_ is Vedtakstype.PERMISJON_FOEDSEL_ADOPSJON and vedtak.er_innvilget:
        utkast.omsorg.append((start, slutt))
    return slutt


def vedta_midlertidig_stans(utkast: Utkast, fra: date, til: date) -> None:
    """Register a temporary stop of two weeks to three months, appealed as often as not."""
    terning = utkast.terning
    start = terning.virkedag(fra + timedelta(45), til)
    if start >= min(til, utkast.per):
        return
    slutt = forrige_virkedag(start + timedelta(terning.mellom(14, 90)))
    vedtaksdato = forrige_virkedag(start - timedelta(terning.mellom(3, 12)))
    nytt_vedtak(
        utkast,
        Vedtakstype.MIDLERTIDIG_STANS,
        Resultat.FATTET,
        vedtaksdato,
        Periode(start, max(slutt, start)),
        klager=trekk_klager(utkast, vedtaksdato, 0.55),
        slettet=terning.sjanse(0.05),
    )


def vedta_permanent_stans(utkast: Utkast, start: date, klageandel: float) -> Vedtak:
    """Register a permanent stop from a day on."""
    vedtaksdato = forrige_virkedag(start - timedelta(utkast.terning.mellom(3, 15)))
    return nytt_vedtak(
        utkast,
        Vedtakstype.PERMANENT_STANS,
        Resultat.FATTET,
        vedtaksdato,
        Periode(start),
        klager=trekk_klager(utkast, vedtaksdato, klageandel),
    )
