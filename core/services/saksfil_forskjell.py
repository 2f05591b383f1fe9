"""What a case file brings to a person who is here already."""

from collections.abc import Iterable, Iterator
from dataclasses import fields
from typing import NamedTuple

from core.domain.rad import Rad
from core.domain.sak import Sak
from core.domain.sluttmaal import Sluttmaal
from core.services.saksfil import Feil
from core.services.saksfil_id import LISTER

# Who did it and how often it was saved is no part of what a row says.
UTENOM = frozenset({"spor", "versjon", "klager"})
KLAGER = "klager"


class NyRad(NamedTuple):
    """A row that the caseload lacks; an appeal names its decision."""

    liste: str
    rad: Rad
    vedtak_id: str = ""


class Forskjell(NamedTuple):
    """What is new in a file, and what contradicts the caseload."""

    rader: list[NyRad]
    sluttmaal: Sluttmaal | None
    feil: list[Feil]

    @property
    def er_tom(self) -> bool:
        """Whether the file brings nothing."""
        return not self.rader and self.sluttmaal is None


def finn_forskjell(her: Sak, fil: Sak) -> Forskjell:
    """Compare a case with its file: rows to add, a goal to set, and contradictions."""
    funn = Forskjell([], None if her.sluttmaal else fil.sluttmaal, [])
    for liste in LISTER:
        _sammenlign(funn, liste, liste, getattr(her, liste), getattr(fil, liste))
    kjente = {vedtak.id: vedtak for vedtak in her.vedtak}
    for i, vedtak in enumerate(fil.vedtak):
        sti = f"vedtak[{i}].{KLAGER}"
        klager = kjente[vedtak.id].klager if vedtak.id in kjente else ()
        _sammenlign(funn, KLAGER, sti, klager, vedtak.klager, vedtak.id)
    funn.feil.extend(_ulikt_sluttmaal(her, fil))
    return funn


def _sammenlign(
    funn: Forskjell,
    liste: str,
    sti: str,
    her: Iterable[Rad],
    fil: Iterable[Rad],
    vedtak_id: str = "",
) -> None:
    kjente = {rad.id: rad for rad in her}
    for i, rad in enumerate(fil):
        if rad.id not in kjente:
            funn.rader.append(NyRad(liste, rad, vedtak_id))
        elif not _sier_det_samme(kjente[rad.id], rad):
            funn.feil.append(
                Feil(
                    f"{sti}[{i}]",
                    "Raden finnes fra før med annet innhold. Rett den i programmet, eller ta den "
                    "ut av filen.",
                )
            )


def _sier_det_samme(kjent: Rad, rad: Rad) -> bool:
    egne = (felt.name for felt in fields(rad) if felt.name not in UTENOM)
    return all(getattr(kjent, navn) == getattr(rad, navn) for navn in egne)


def _ulikt_sluttmaal(her: Sak, fil: Sak) -> Iterator[Feil]:
    """Refuse another goal for a person who has one: which of them counts is for a human."""
    if her.sluttmaal and fil.sluttmaal and her.sluttmaal.kode != fil.sluttmaal.kode:
        yield Feil(
            "sluttmaal.kode",
            "Personen har et annet sluttmål fra før. Endre det i programmet før du importerer.",
        )
