"""The residence permit: one a person, edited as a whole [2.2]."""

from dataclasses import replace
from typing import TYPE_CHECKING

from core.domain.endring import Endring, Handling, Varsel
from core.domain.person import Opphold
from core.domain.sak import Sak
from core.rules.krav import krav_opphold, varsler_opphold
from core.rules.tekst import normaliser_navn
from core.services.grunnlag import Gjort, Tjenestegrunnlag, krev

if TYPE_CHECKING:
    from core.storage.arbeid import Arbeid

LISTE = "opphold"


class Oppholdstjeneste:
    """The use cases of the residence permit."""

    def __init__(self, grunnlag: Tjenestegrunnlag) -> None:
        """Stand on the opened caseload."""
        self._grunnlag = grunnlag

    def endre(self, person_id: str, opphold: Opphold, foer: Opphold) -> Endring | None:
        """Save the permit over the one that the user saw; the same again is nothing to do.

        Raises `Avvist` with the fields to mend, `Konflikt` where somebody has saved another.
        """
        nytt = replace(opphold, hjemmel=normaliser_navn(opphold.hjemmel))

        def gjoer(arbeid: "Arbeid", sak: Sak) -> Gjort | None:
            krev(krav_opphold(nytt, self._grunnlag.per))
            if sak.opphold == nytt:
                return None
            arbeid.saker.lagre_opphold(person_id, nytt, foer)
            handling = Handling.REGISTRERT if sak.opphold == Opphold() else Handling.ENDRET
            return Gjort(LISTE, person_id, handling, sak.opphold, nytt)

        return self._grunnlag.utfoer(person_id, gjoer)

    def varsler(self, sak: Sak, opphold: Opphold) -> tuple[Varsel, ...]:
        """List what to know before saving; reads no database."""
        return varsler_opphold(sak, opphold, self._grunnlag.per)
