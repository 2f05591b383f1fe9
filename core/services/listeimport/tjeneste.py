"""The use cases of the import: read, compare, register what was chosen, keep the report."""

from collections.abc import Callable, Collection
from pathlib import Path

from core.services.grunnlag import Tjenestegrunnlag
from core.services.listeimport.feil import Importavvist
from core.services.listeimport.lesing import les_fil
from core.services.listeimport.verdier import Forhaandsvisning, Importfil, Importrapport


class Importtjeneste:
    """The use cases of importing the register's own lists (F7)."""

    def __init__(self, grunnlag: Tjenestegrunnlag) -> None:
        """Stand on the opened caseload."""
        self._grunnlag = grunnlag

    def les(self, sti: Path) -> Importfil:
        """Read a file whole and find out what it is; raises `Importavvist`."""
        return les_fil(sti)

    def forhaandsvis(
        self, fil: Importfil, avbrutt: Callable[[], bool] | None = None
    ) -> Forhaandsvisning:
        """Lay every row beside the person it speaks of; raises `Importavbrutt`."""
        return Forhaandsvisning(fil=fil, rader=())

    def fristlogg(self, person_id: str) -> tuple[str, ...]:
        """Write the lines that our deadline of a person stands on; raises `IkkeFunnet`."""
        return ()

    def utfoer(self, visning: Forhaandsvisning, valgte: Collection[int]) -> Importrapport:
        """Register the chosen lines in one transaction; raises `Importavvist` and keeps nothing."""
        raise Importavvist("Ingenting ble importert.")

    def skriv_rapport(self, rapport: Importrapport, sti: Path) -> int:
        """Save a report as CSV and give the number of rows; raises `Filfeil`."""
        return 0
