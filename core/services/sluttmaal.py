"""The goal: register and edit, never delete [3.6–3.7]."""

from typing import TYPE_CHECKING

from core.domain.endring import Endring, Handling
from core.domain.sak import Sak
from core.domain.sluttmaal import Sluttmaal, TidligereSluttmaal
from core.rules.krav import krav_sluttmaal
from core.services.feil import Konflikt
from core.services.forhaandsvisning import Forhaandsvisning, forhaandsvis_sluttmaal
from core.services.grunnlag import Gjort, Tjenestegrunnlag, krev

if TYPE_CHECKING:
    from core.storage.arbeid import Arbeid

LISTE = "sluttmaal"


class Sluttmaaltjeneste:
    """The use cases of the goal."""

    def __init__(self, grunnlag: Tjenestegrunnlag) -> None:
        """Stand on the opened caseload."""
        self._grunnlag = grunnlag

    def sett(self, person_id: str, kode: str, versjon: int | None) -> Endring | None:
        """Set the goal; the one before it stays in the history.

        `versjon` is that of the goal the user saw, None where there was none. The same goal
        again is nothing to do. Raises `Avvist` for a code that is no goal.
        """

        def gjoer(arbeid: "Arbeid", sak: Sak) -> Gjort | None:
            krev(krav_sluttmaal(kode))
            gammelt = sak.sluttmaal
            if (gammelt.versjon if gammelt else None) != versjon:
                raise Konflikt(gammelt.spor.registrert_av if gammelt else None)
            if gammelt is not None and gammelt.kode == kode:
                return None
            nytt = Sluttmaal(kode=kode, tidligere=_tidligere(gammelt))
            lagret = arbeid.saker.lagre_sluttmaal(person_id, nytt, gammelt)
            handling = Handling.ENDRET if gammelt else Handling.REGISTRERT
            return Gjort(LISTE, person_id, handling, gammelt, lagret)

        return self._grunnlag.utfoer(person_id, gjoer)

    def forhaandsvis(self, sak: Sak, kode: str) -> Forhaandsvisning:
        """Show what the goal would do to the deadline; reads no database."""
        return forhaandsvis_sluttmaal(sak, kode, self._grunnlag.per)

    def angre(self, person_id: str, versjon: int) -> Endring | None:
        """Take back the last change of goal by setting the one before it again."""

        def gjoer(arbeid: "Arbeid", sak: Sak) -> Gjort | None:
            naa = sak.sluttmaal
            if naa is None or naa.versjon != versjon:
                raise Konflikt(naa.spor.registrert_av if naa else None)
            if not naa.tidligere:
                return None
            *eldre, forrige = naa.tidligere
            gammelt = Sluttmaal(kode=forrige.kode, spor=forrige.spor, tidligere=tuple(eldre))
            lagret = arbeid.saker.lagre_sluttmaal(person_id, gammelt, naa)
            return Gjort(LISTE, person_id, Handling.ENDRET, naa, lagret)

        return self._grunnlag.utfoer(person_id, gjoer)


def _tidligere(gammelt: Sluttmaal | None) -> tuple[TidligereSluttmaal, ...]:
    if gammelt is None:
        return ()
    return (*gammelt.tidligere, TidligereSluttmaal(kode=gammelt.kode, spor=gammelt.spor))
