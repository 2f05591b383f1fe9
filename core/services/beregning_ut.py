"""The output of `introreg beregn`: what the rules say of a case, as one JSON object."""

from collections.abc import Iterable
from datetime import date
from functools import lru_cache

from core.domain.beregning import (
    AktivTidSteg,
    Beregning,
    Fravaersaar,
    GjeldendeAvslutning,
    Loggsteg,
    Loggverdi,
    Status,
)
from core.domain.sak import Sak
from core.kodeverk import kodeverk
from core.rules import Regelfeil, beregn
from core.rules.logg import hjemmel
from core.services.saksfil import Feil, Saksfilfeil, les_sak
from core.services.saksfil_stroem import Lest

Json = dict[str, object]
MAALFORM = "nb"

# The same months, days and words come again in case after case.
_maaned = lru_cache(maxsize=4096)(str)


def svar(lest: Lest, per: date) -> Json:
    """Return what `introreg beregn` answers to one case: the calculation, or its faults."""
    if isinstance(lest, Saksfilfeil):
        return _feil(lest.feil)
    try:
        sak = les_sak(lest)
        return skriv_beregning(sak, beregn(sak, per))
    except Saksfilfeil as funnet:
        return _feil(funnet.feil)
    except Regelfeil as funnet:
        return _feil([Feil(funnet.sti, funnet.melding)])


def _feil(feil: Iterable[Feil]) -> Json:
    return {"feil": [{"sti": sti, "melding": melding} for sti, melding in feil]}


def skriv_beregning(sak: Sak, beregning: Beregning) -> Json:
    """Return a calculation as JSON has it; dates ISO, months `YYYY-MM`, averages as texts."""
    avslutning = beregning.avslutning
    return {
        "duf": sak.person.duf,
        "status": _status(beregning.status),
        "regelverk": beregning.regelverk.isoformat(),
        "fristlogg": [_loggsteg(steg) for steg in beregning.frist.steg],
        "aktiv_tid": [_aktiv_tid(steg) for steg in beregning.aktiv_tid],
        "avslutning": None if avslutning is None else _avslutning(avslutning),
        "vedtak": [
            {"id": rad.id, "tilstand": rad.tilstand.value, "i_normal_tabell": rad.i_normal_tabell}
            for rad in beregning.vedtak
        ],
        "tiltak": [{"id": rad.id, "tilstand": rad.tilstand.value} for rad in beregning.tiltak],
        "tiltak_maaneder": [
            {
                "maaned": _maaned(rad.maaned),
                "snitt_timer_per_uke": str(rad.snitt_timer_per_uke),
                "slettet": rad.slettet,
            }
            for rad in beregning.tiltak_maaneder
        ],
        "fravaer_aar": [_fravaersaar(rad) for rad in beregning.fravaer_aar],
        "fravaer_maaneder": [
            {"maaned": _maaned(rad.maaned), "dager": rad.dager, "timer": rad.timer}
            for rad in beregning.fravaer_maaneder
        ],
    }


def _status(status: Status) -> Json:
    fra = status.beregnet_fra
    return {
        "fristtype": status.fristtype.value,
        "frist": status.frist.isoformat(),
        "beregnet_fra": None if fra is None else fra.isoformat(),
        "deltakelse": status.deltakelse.value,
        "aktiv_tid": status.aktiv_tid,
    }


def _loggsteg(steg: Loggsteg) -> Json:
    utvidelse = steg.utvidelse
    return {
        "regel": utvidelse.regel,
        "tekst": _tekst(utvidelse.ordlyd or utvidelse.regel, utvidelse.data),
        "hjemmel": hjemmel(steg),
        "antall": utvidelse.antall,
        "enhet": utvidelse.enhet.value,
        "ny_frist": steg.ny_frist.isoformat(),
    }


def _aktiv_tid(steg: AktivTidSteg) -> Json:
    return {"tekst": _tekst(steg.regel, steg.data), "dager": steg.dager, "sum": steg.sum}


@lru_cache(maxsize=2048)
def _tekst(ordlyd: str, data: tuple[Loggverdi, ...]) -> str:
    return kodeverk().loggtekst(ordlyd, data, MAALFORM)


def _avslutning(avslutning: GjeldendeAvslutning) -> Json:
    return {
        "aarsak": avslutning.aarsak,
        "dato": avslutning.dato.isoformat(),
        "av": avslutning.av.value,
    }


def _fravaersaar(rad: Fravaersaar) -> Json:
    return {
        "aar": rad.aar,
        "gyldig": rad.gyldig,
        "permisjon": rad.permisjon,
        "manglende_tilbud": rad.manglende_tilbud,
        "ugyldig": rad.ugyldig,
        "ferie_hoeytid": rad.ferie_hoeytid,
    }
