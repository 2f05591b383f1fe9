"""The use cases of the import: read, compare, register what was chosen, keep the report."""

from collections.abc import Callable, Collection
from pathlib import Path
from typing import TYPE_CHECKING

from core.services.grunnlag import Tjenestegrunnlag, oversatt
from core.services.listeimport.fristlogg import lag_fristlogg
from core.services.listeimport.inntak import Inntak
from core.services.listeimport.lesing import les_fil
from core.services.listeimport.minne import uten_oppsamling
from core.services.listeimport.rapport import lag_linjer, skriv_rapport
from core.services.listeimport.sammenlikning import Grunnlag, Sammenlikner
from core.services.listeimport.steder import Stedsfinner
from core.services.listeimport.tolking import Tolker
from core.services.listeimport.utfoering import Utfoering, krev_uendret
from core.services.listeimport.vaar import Vaare
from core.services.listeimport.verdier import Forhaandsvisning, Importfil, Importrapport
from core.services.steder import Stedtjeneste

if TYPE_CHECKING:
    from core.storage.arbeid import Arbeid, Lesing


class Importtjeneste:
    """The use cases of importing the register's own lists (F7)."""

    def __init__(self, grunnlag: Tjenestegrunnlag) -> None:
        """Stand on the opened caseload."""
        self._grunnlag = grunnlag
        self._steder = Stedtjeneste(grunnlag)

    def les(self, sti: Path) -> Importfil:
        """Read a file whole and find out what it is; raises `Importavvist`."""
        with uten_oppsamling():
            return les_fil(sti)

    def forhaandsvis(
        self, fil: Importfil, avbrutt: Callable[[], bool] | None = None
    ) -> Forhaandsvisning:
        """Lay every row beside the person it speaks of; nothing is written.

        `avbrutt` is asked now and then; where it says yes, `Avbrutt` is raised.
        """
        tolker = self._tolker()
        with oversatt(), self._grunnlag.base.lesing() as lesing, uten_oppsamling():
            rader = self._sammenlikner(fil, lesing, tolker).alle(fil.rader, avbrutt)
        return Forhaandsvisning(fil=fil, rader=rader)

    def fristlogg(self, person_id: str) -> tuple[str, ...]:
        """Write the lines that our deadline of a person stands on; raises `IkkeFunnet`."""
        with oversatt(), self._grunnlag.base.lesing() as lesing:
            sak = lesing.saker.hent(person_id)
        return lag_fristlogg(sak, self._grunnlag.per)

    def utfoer(self, visning: Forhaandsvisning, valgte: Collection[int]) -> Importrapport:
        """Register the chosen lines in one transaction, by the registration rules.

        Lines that hold nothing to register are left as they are. Raises `Importavvist` with
        every breach, and keeps nothing then; also where a person was changed meanwhile.
        """
        fil, valgt = visning.fil, frozenset(valgte)
        par = [
            (rad, vist)
            for rad, vist in zip(fil.rader, visning.rader, strict=True)
            if rad.linje in valgt and vist.kan_velges
        ]
        if par:
            tolker, tid = self._tolker(), self._grunnlag.klokke.naa()
            with oversatt(), self._grunnlag.base.arbeid(self._grunnlag.av, tid) as arbeid:
                rader = tuple(rad for rad, _ in par)
                naa = self._sammenlikner(fil, arbeid, tolker).alle(rader)
                krev_uendret([vist for _, vist in par], naa)
                self._utfoering(fil, arbeid, tolker).ta_inn(fil, par)
        return Importrapport(
            sti_navn=fil.sti_navn,
            dag=self._grunnlag.per,
            av=self._grunnlag.av,
            rader=tuple(lag_linjer(visning, {rad.linje for rad, _ in par})),
        )

    def skriv_rapport(self, rapport: Importrapport, sti: Path) -> int:
        """Save a report as CSV and give the number of rows; raises `Filfeil`."""
        return skriv_rapport(rapport, sti)

    def _tolker(self) -> Tolker:
        return Tolker(Stedsfinner(self._steder.steder().egne, self._grunnlag.per))

    def _sammenlikner(
        self, fil: Importfil, oekt: "Lesing | Arbeid", tolker: Tolker
    ) -> Sammenlikner:
        grunnlag = Grunnlag(
            oppslag=oekt.oppslag,
            tolker=tolker,
            vaare=Vaare(fil.form, fil.felt, self._steder.steder()),
            per=self._grunnlag.per,
            oeving=self._grunnlag.base.oeving,
        )
        return Sammenlikner(fil, grunnlag)

    def _utfoering(self, fil: Importfil, arbeid: "Arbeid", tolker: Tolker) -> Utfoering:
        per, oeving = self._grunnlag.per, self._grunnlag.base.oeving
        inntak = Inntak(arbeid, tolker, per, fil.sti_navn, oeving=oeving)
        return Utfoering(arbeid, inntak, per)
