"""Reading a file of the register: text, header, rows, and the DUF number of each row."""

import re
from operator import itemgetter
from pathlib import Path
from typing import TYPE_CHECKING, Any

from core.rules.identitet import (
    DUF_LENGDE,
    er_duf,
    er_foedselsnummer,
    er_siffer,
    normaliser_nummer,
)
from core.services.listeimport.feil import Importavvist, Linjebrudd
from core.services.listeimport.kolonner import DUF, ETIKETTER, FORMER, NAVNEFELT, UTENOM, plasser
from core.services.listeimport.tabell import SKILLETEGN, Tabellrad, finn_hode, les_rader
from core.services.listeimport.tekst import les_tekst
from core.services.listeimport.verdier import Importfil, Importform, Importrad

if TYPE_CHECKING:
    from collections.abc import Callable

_POTENS = re.compile(r"[0-9]([.,][0-9]+)?[eE]\+?[0-9]+")
_DESIMALER = re.compile(r"[0-9]+[.,]0+")
LAST_NED = "Last ned filen på nytt, og ikke lagre den fra et regneark før den leses inn."
OEDELAGT = (
    "DUF-nummeret er ødelagt av Excel, som har gjort det om til et tall med potens og mistet de "
    f"siste sifrene. {LAST_NED}"
)
FOEDSELSNUMMER = "Dette ser ut som et fødselsnummer. DUF-nummeret har 12 sifre."


def les_fil(sti: Path) -> Importfil:
    """Read a file whole and find out what it is; raises `Importavvist`."""
    lest = les_tekst(sti)
    hode = finn_hode(lest.tekst)
    form, plass = plasser(hode.overskrifter, hode.linje)
    rader = les_rader(lest.tekst, hode)
    if not rader:
        raise Importavvist("Filen har bare overskriften: ingen rader. Last ned listen på nytt.")
    felt = _rekkefoelge(form, plass)
    return Importfil(
        sti_navn=sti.name,
        koding=lest.koding,
        skilletegn=SKILLETEGN[hode.skilletegn],
        form=form,
        overskriftslinje=hode.linje,
        felt=felt,
        rader=_rader(rader, felt, plass),
    )


def _rekkefoelge(form: Importform, plass: dict[str, int]) -> tuple[str, ...]:
    """Give the fields of the cells in our order: names, what is compared, and then the rest."""
    orden = [navn for navn in dict.fromkeys((*NAVNEFELT, *FORMER[form])) if navn in plass]
    return tuple(sorted(orden, key=UTENOM.__contains__))


def _rader(
    rader: list[Tabellrad], felt: tuple[str, ...], plass: dict[str, int]
) -> tuple[Importrad, ...]:
    plukk: Callable[[list[str]], Any] = itemgetter(*(plass[navn] for navn in felt))
    if DUF not in plass:
        return tuple(Importrad(rad.linje, "", plukk(rad.celler)) for rad in rader)
    her = plass[DUF]
    lest = tuple(Importrad(rad.linje, les_duf(rad.celler[her]), plukk(rad.celler)) for rad in rader)
    _krev_numre(lest)
    return lest


def les_duf(celle: str) -> str:
    """Give the twelve digits of a cell, or what stands there when it holds no DUF number."""
    sifre = celle.replace(" ", "")
    if er_duf(sifre):
        return sifre
    return normaliser_nummer(celle.strip().removeprefix("'"))


def _krev_numre(rader: tuple[Importrad, ...]) -> None:
    """Refuse a file with numbers that are no DUF numbers; every such line is named."""
    brudd = [
        Linjebrudd(rad.linje, ETIKETTER[DUF], _hva_er_galt(rad.duf))
        for rad in rader
        if rad.duf and not er_duf(rad.duf)
    ]
    if not brudd:
        return
    flere = f" {len(brudd)} rader i filen har feil i nummeret." if len(brudd) > 1 else ""
    raise Importavvist(brudd[0].melding + flere, brudd[0].linje, brudd)


def _hva_er_galt(nummer: str) -> str:
    if _POTENS.fullmatch(nummer):
        return OEDELAGT
    if _DESIMALER.fullmatch(nummer):
        return f"DUF-nummeret er lagret som et desimaltall av et regneark. {LAST_NED}"
    if er_foedselsnummer(nummer):
        return FOEDSELSNUMMER
    if not er_siffer(nummer):
        return "DUF-nummeret skal ha 12 vanlige sifre (0–9). Rett raden, eller ta den bort."
    if len(nummer) < DUF_LENGDE:
        hvor_mange = f"DUF-nummeret har {len(nummer)} sifre, og det skal ha {DUF_LENGDE}."
        return f"{hvor_mange} Et regneark kan ha tatt bort nuller i begynnelsen. {LAST_NED}"
    return f"DUF-nummeret har {len(nummer)} sifre, og det skal ha {DUF_LENGDE}. Rett raden."
