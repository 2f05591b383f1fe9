"""A new day: statuses that were computed on an earlier one are computed anew.

What is current, running or past follows from the day, so the list's read model is brought up to
date when the caseload is opened on a new day. It registers nothing.
"""

from itertools import islice

from core.services.grunnlag import Tjenestegrunnlag, oversatt
from core.services.lesemodell import lagre_lesemodell

PORSJON = 500


class Dagskifte:
    """The use case of a new day."""

    def __init__(self, grunnlag: Tjenestegrunnlag) -> None:
        """Stand on the opened caseload."""
        self._grunnlag = grunnlag

    def foreldede(self) -> list[str]:
        """Give the keys of persons whose status is of another day."""
        per = self._grunnlag.per
        with oversatt(), self._grunnlag.base.lesing() as lesing:
            return [s.person_id for s in lesing.status.alle() if s.beregnet_per != per]

    def oppdater(self) -> int:
        """Bring every status up to today, some hundreds a transaction; give how many there were."""
        rest = iter(foreldede := self.foreldede())
        while porsjon := list(islice(rest, PORSJON)):
            self._oppdater(porsjon)
        return len(foreldede)

    def _oppdater(self, ider: list[str]) -> None:
        per, tid = self._grunnlag.per, self._grunnlag.klokke.naa()
        with oversatt(), self._grunnlag.base.arbeid(self._grunnlag.av, tid) as arbeid:
            lagre_lesemodell(arbeid, arbeid.saker.hent_mange(ider), per)
