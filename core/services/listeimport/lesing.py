"""Reading a file of the register: text, header, rows, and the DUF number of each row."""

import re
from collections.abc import Iterable
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
from core.services.listeimport.kolonner import (
    DATOFELT,
    DUF,
    ETIKETTER,
    FORMER,
    NAVNEFELT,
    UTENOM,
    plasser,
)
from core.services.listeimport.tabell import SKILLETEGN, finn_hode, les_rader
from core.services.listeimport.tekst import les_tekst
from core.services.listeimport.verdier import (
    Importfil,
    Importform,
    Importrad,
    importrad,
)

if TYPE_CHECKING:
    from collections.abc import Callable

Celler = tuple[str, ...]
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
    felt = _rekkefoelge(form, plass)
    rader = _rader(les_rader(lest.tekst, hode), felt, plass)
    if not rader:
        raise Importavvist("Filen har bare overskriften: ingen rader. Last ned listen på nytt.")
    return Importfil(
        sti_navn=sti.name.encode("utf-8", "replace").decode("utf-8"),  # it may be no text
        koding=lest.koding,
        skilletegn=SKILLETEGN[hode.skilletegn],
        form=form,
        overskriftslinje=hode.linje,
        felt=felt,
        rader=rader,
    )


def _rekkefoelge(form: Importform, plass: dict[str, int]) -> tuple[str, ...]:
    """Give the fields of the cells in our order: names, days, the rest, and what is not compared.

    The names are unlike in every row and the days in most, while the rest comes again and again.
    """
    orden = [navn for navn in dict.fromkeys((*NAVNEFELT, *FORMER[form])) if navn in plass]
    return tuple(sorted(orden, key=_gruppe))


def _gruppe(felt: str) -> int:
    if felt in NAVNEFELT:
        return 0
    return 1 if felt in DATOFELT else 3 if felt in UTENOM else 2


def _rader(
    rader: Iterable[tuple[int, list[str]]], felt: tuple[str, ...], plass: dict[str, int]
) -> tuple[Importrad, ...]:
    egne = _plukker([plass[navn] for navn in felt if _gruppe(navn) <= 1])
    felles = _plukker([plass[navn] for navn in felt if _gruppe(navn) > 1])
    her, brudd, lest = plass.get(DUF), [], []
    sett: dict[Celler, Celler] = {}
    delt = sett.setdefault
    for linje, celler in rader:
        duf = "" if her is None else celler[her].replace(" ", "")
        if her is not None and not (len(duf) == DUF_LENGDE and duf.isdigit() and duf.isascii()):
            duf = normaliser_nummer(celler[her].strip().removeprefix("'"))
            if duf and not er_duf(duf):
                brudd.append(Linjebrudd(linje, ETIKETTER[DUF], _hva_er_galt(duf)))
        resten = felles(celler)
        lest.append(importrad((linje, duf, egne(celler), delt(resten, resten))))
    _krev_numre(brudd)
    return tuple(lest)


def _plukker(plasser: list[int]) -> "Callable[[list[str]], Celler]":
    """Give the function that takes these cells of a row; every form has several of each kind."""
    plukk: Callable[[list[str]], Any] = itemgetter(*plasser)
    return plukk


def _krev_numre(brudd: list[Linjebrudd]) -> None:
    """Refuse a file with numbers that are no DUF numbers; every such line is named."""
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
