"""The log of events as a print-out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.models.hendelsesmodell import KOLONNER, PERSON, celle, hode
from desktop.models.tekster import tekst
from desktop.models.utskrift import Trykkolonne, Trykkrad, Utskrift, hent_alle
from desktop.models.utskriftsliste import kommunenavn

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.domain.hendelse import Hendelseslinje
    from core.services.hendelser import Hendelsesfilter
    from desktop.models.arbeidsrom import Arbeidsrom

_ANDELER = (10, 13, 10, 19, 9, 26, 13)
_UTEN_PERSON = (11, 0, 11, 21, 10, 33, 14)


def hendelser_utskrift(
    rom: Arbeidsrom, filter_: Hendelsesfilter, filtre: Sequence[str]
) -> Utskrift:
    """Fetch the events of a choice for paper; raises `ForLangForPapir`."""
    tjeneste = rom.tjenester.hendelser

    def side(fra: int, antall: int) -> tuple[Hendelseslinje, ...]:
        return tjeneste.side(filter_, fra, antall)

    linjer = list(hent_alle(tjeneste.antall(filter_), side))
    andeler = _UTEN_PERSON if filter_.person_id else _ANDELER
    kolonner = [k for k in range(len(KOLONNER)) if k != PERSON or not filter_.person_id]
    return Utskrift(
        kommune=kommunenavn(rom),
        tittel=_tittel(filter_, linjer),
        filtre=(*filtre, tekst("antall_linje", n=len(linjer))),
        kolonner=tuple(Trykkolonne(hode(k), andeler[k]) for k in kolonner),
        rader=tuple(
            Trykkrad(tuple(celle(linje, k, rom.kommuner) for k in kolonner)) for linje in linjer
        ),
        dag=rom.i_dag,
        saksbehandler=rom.tjenester.bruker.navn,
    )


def _tittel(filter_: Hendelsesfilter, linjer: Sequence[Hendelseslinje]) -> str:
    if not filter_.person_id or not linjer:
        return tekst("kort_hendelser")
    return tekst("hend_tittel_person", navn=f"{linjer[0].navn} {linjer[0].duf}")
