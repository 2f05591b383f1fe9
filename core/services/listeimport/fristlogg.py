"""The lines that our deadline of a person stands on, to be read beside the register's."""

from datetime import date

from core.domain.beregning import Fristtype, Loggsteg
from core.domain.sak import Sak
from core.rules import Regelfeil, beregn_frist, beregn_status
from core.rules.logg import loggtekst, mengde
from core.services.listefil import FRISTTYPER


def lag_fristlogg(sak: Sak, per: date) -> tuple[str, ...]:
    """Write what the deadline shown begins with and every step of the completion deadline.

    A case that no rule can answer gives the one line that says why.
    """
    try:
        status = beregn_status(sak, per)
        steg = beregn_frist(sak, per).steg
    except Regelfeil as feil:
        return (feil.melding,)
    vist = f"{FRISTTYPER[status.fristtype]} {status.frist:%d.%m.%Y}"
    fra = f", kategori fra {status.kategori_fra:%d.%m.%Y}"
    start = f", regnet fra {status.beregnet_fra:%d.%m.%Y}" if status.beregnet_fra else ""
    foerste = vist + (fra if status.fristtype is Fristtype.OPPSTART else start)
    return (foerste, *map(_linje, steg))


def _linje(steg: Loggsteg) -> str:
    antall = mengde(steg.utvidelse.antall, steg.utvidelse.enhet)
    return f"{loggtekst(steg)}: {antall}, ny frist {steg.ny_frist:%d.%m.%Y}"
