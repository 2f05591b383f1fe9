"""Saved searches: what a user looks for again and again in the person list, hers alone."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING
from uuid import uuid4

from core.domain.endring import Avvik
from core.services.feil import IkkeFunnet
from core.services.grunnlag import Tjenestegrunnlag, krev, oversatt
from core.storage.utvalg import Utvalg

if TYPE_CHECKING:
    from core.storage.innstillinger import Innstillinger

LENGSTE_NAVN = 60
FLEST = 40
DATOER = frozenset({"frist_fra", "frist_til"})
FELT = frozenset(f.name for f in fields(Utvalg)) - DATOER


@dataclass(frozen=True, slots=True)
class Listesoek:
    """A choice of the list whose deadlines are counted in days from the day it is used on.

    `dager_fra` and `dager_til` bound the deadline, both ends within; negative days are in the
    past and None leaves an end open. A date of `utvalg` itself would be wrong tomorrow.
    """

    utvalg: Utvalg = field(default_factory=Utvalg)
    dager_fra: int | None = None
    dager_til: int | None = None

    def paa(self, dag: date) -> Utvalg:
        """Give the choice as it stands on a day."""
        return replace(
            self.utvalg, frist_fra=_dag(dag, self.dager_fra), frist_til=_dag(dag, self.dager_til)
        )


@dataclass(frozen=True, slots=True)
class LagretSoek:
    """A search with the name that its owner gave it."""

    id: str
    navn: str
    soek: Listesoek


class Lagredesoek:
    """The saved searches of the user at work, kept with the caseload in the order of saving."""

    def __init__(self, grunnlag: Tjenestegrunnlag) -> None:
        """Stand on the opened caseload."""
        self._grunnlag = grunnlag

    @property
    def _noekkel(self) -> str:
        return f"lagrede_soek:{self._grunnlag.base.bruker.navn.casefold()}"

    def hent(self) -> tuple[LagretSoek, ...]:
        """Give the searches; one that a newer program saved with more fields is left out."""
        with oversatt(), self._grunnlag.base.lesing() as lesing:
            return _kjente(self._les(lesing.innstillinger))

    def lagre(self, navn: str, soek: Listesoek) -> LagretSoek:
        """Save a search under a name. Raises `Avvist` for a name that is empty or taken."""
        nytt = LagretSoek(str(uuid4()), _ryddet(navn), soek)

        def legg_til(rader: list[dict[str, object]]) -> None:
            krev((*_navneavvik(nytt.navn, rader), *_fullt(rader)))
            rader.append(_som_json(nytt))

        self._endre(legg_til)
        return nytt

    def gi_navn(self, id_: str, navn: str) -> None:
        """Call a search something else. Raises `Avvist` or `IkkeFunnet`."""
        ryddet = _ryddet(navn)

        def doep(rader: list[dict[str, object]]) -> None:
            rad = _finn(rader, id_)
            krev(_navneavvik(ryddet, [annen for annen in rader if annen is not rad]))
            rad["navn"] = ryddet

        self._endre(doep)

    def slett(self, id_: str) -> None:
        """Forget a search. Raises `IkkeFunnet`."""
        self._endre(lambda rader: rader.remove(_finn(rader, id_)))

    def _endre(self, gjoer: Callable[[list[dict[str, object]]], None]) -> None:
        """Change the list in one unit of work, so that two windows lose nothing of each other."""
        grunnlag = self._grunnlag
        with oversatt(), grunnlag.base.arbeid(grunnlag.av, grunnlag.klokke.naa()) as arbeid:
            rader = self._les(arbeid.innstillinger)
            gjoer(rader)
            arbeid.innstillinger.sett(self._noekkel, rader)

    def _les(self, innstillinger: "Innstillinger") -> list[dict[str, object]]:
        lagret = innstillinger.hent(self._noekkel, [])
        return [rad for rad in lagret if isinstance(rad, dict)] if isinstance(lagret, list) else []


def _dag(dag: date, dager: int | None) -> date | None:
    return None if dager is None else dag + timedelta(days=dager)


def _ryddet(navn: str) -> str:
    return " ".join(navn.split())


def _navneavvik(navn: str, andre: list[dict[str, object]]) -> tuple[Avvik, ...]:
    if not navn:
        return (Avvik("navn", "Skriv et navn på søket."),)
    if len(navn) > LENGSTE_NAVN:
        return (Avvik("navn", f"Navnet kan ha {LENGSTE_NAVN} tegn. Skriv et kortere navn."),)
    if navn.casefold() in {str(rad.get("navn", "")).casefold() for rad in andre}:
        return (Avvik("navn", f"Du har allerede et søk som heter «{navn}». Velg et annet navn."),)
    return ()


def _fullt(rader: list[dict[str, object]]) -> tuple[Avvik, ...]:
    if len(rader) < FLEST:
        return ()
    return (Avvik("navn", f"Du har {FLEST} lagrede søk. Slett ett før du lagrer et nytt."),)


def _finn(rader: list[dict[str, object]], id_: str) -> dict[str, object]:
    for rad in rader:
        if rad.get("id") == id_:
            return rad
    raise IkkeFunnet("Søket er slettet i et annet vindu.")


def _som_json(lagret: LagretSoek) -> dict[str, object]:
    tomt, utvalg = Utvalg(), lagret.soek.utvalg
    valgt = {f: getattr(utvalg, f) for f in sorted(FELT) if getattr(utvalg, f) != getattr(tomt, f)}
    return {
        "id": lagret.id,
        "navn": lagret.navn,
        "utvalg": valgt,
        "dager_fra": lagret.soek.dager_fra,
        "dager_til": lagret.soek.dager_til,
    }


def _kjente(rader: list[dict[str, object]]) -> tuple[LagretSoek, ...]:
    """Read what is understood whole: a field left out would find other persons than it says."""
    return tuple(soek for rad in rader if (soek := _fra_json(rad)) is not None)


def _fra_json(rad: Mapping[str, object]) -> LagretSoek | None:
    match rad:
        case {
            "id": str(id_),
            "navn": str(navn),
            "utvalg": dict(utvalg),
            "dager_fra": int() | None as fra,
            "dager_til": int() | None as til,
        } if utvalg.keys() <= FELT:
            return LagretSoek(id_, navn, Listesoek(Utvalg(**utvalg), fra, til))
    return None
