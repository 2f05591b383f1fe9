"""Letters of decisions: what would be merged, and the finished file [5.4]."""

from collections.abc import Callable
from contextlib import contextmanager
from dataclasses import fields, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from core.domain.beregning import Beregning
from core.domain.sak import Sak
from core.domain.vedtak import Vedtak
from core.letters.avsender import Avsender
from core.letters.brev import Brev, gjennomgaa_brev, lag_brev
from core.letters.feil import Brevfeil
from core.letters.lagring import lagre
from core.letters.maler import Gjennomgang
from core.services.feil import IkkeFunnet, Tjenestefeil
from core.services.grunnlag import Tjenestegrunnlag, oversatt
from core.services.liste import Listetjeneste
from core.services.person import saksbilde
from core.services.steder import Stedtjeneste
from core.services.vedtak import finn_vedtak

if TYPE_CHECKING:
    from collections.abc import Iterator

AVSENDER = "avsender"
MAALFORM = "maalform"
BOKMAAL = "nb"
T = TypeVar("T")
Brevlager = Callable[[Sak, Vedtak, Beregning, Avsender], T]


class Brevavvist(Tjenestefeil):
    """A letter that cannot be made or saved; the message says what is in the way."""

    kode = "BREV-01"


class Brevtjeneste:
    """The use cases of letters."""

    def __init__(self, grunnlag: Tjenestegrunnlag, liste: Listetjeneste) -> None:
        """Stand on the opened caseload; the list knows the names of municipalities."""
        self._grunnlag = grunnlag
        self._liste = liste

    def standard_maalform(self, sak: Sak) -> str:
        """Give the standard of a person's letters: the person's own, else the municipality's."""
        if sak.person.maalform is not None:
            return sak.person.maalform.value
        with oversatt(), self._grunnlag.base.lesing() as lesing:
            return str(lesing.innstillinger.hent(MAALFORM, BOKMAAL))

    def gjennomgaa(
        self,
        person_id: str,
        vedtak_id: str,
        maalform: str,
        *,
        dato: date | None = None,
        saksnummer: str = "",
    ) -> Gjennomgang:
        """Tell what the letter of a decision would merge and what is missing."""
        dag = dato or self._grunnlag.per
        return self._med_sak(
            person_id,
            vedtak_id,
            saksnummer,
            lambda sak, vedtak, beregning, avsender: gjennomgaa_brev(
                sak, vedtak, beregning, avsender, maalform, dag
            ),
        )

    def lag(
        self,
        person_id: str,
        vedtak_id: str,
        maalform: str,
        *,
        dato: date | None = None,
        saksnummer: str = "",
    ) -> Brev:
        """Make the letter of a decision, dated today where no other day is given.

        `saksnummer` is the municipality's own reference. A draft says so on every page.
        """
        dag = dato or self._grunnlag.per
        return self._med_sak(
            person_id,
            vedtak_id,
            saksnummer,
            lambda sak, vedtak, beregning, avsender: lag_brev(
                sak, vedtak, beregning, avsender, maalform, dag
            ),
        )

    def lagre(
        self,
        person_id: str,
        vedtak_id: str,
        maalform: str,
        sti: Path,
        *,
        overskriv: bool = False,
        dato: date | None = None,
        saksnummer: str = "",
    ) -> Brev:
        """Make the letter and save it whole; an older file stays until the new one is there."""
        brev = self.lag(person_id, vedtak_id, maalform, dato=dato, saksnummer=saksnummer)
        with _paa_norsk():
            lagre(brev.innhold, sti, overskriv=overskriv)
        return brev

    def avsender(self) -> Avsender:
        """Give who sends letters: the caseload's own setting, else what it knows of its user."""
        bruker = self._grunnlag.base.bruker
        with oversatt(), self._grunnlag.base.lesing() as lesing:
            lagret = lesing.innstillinger.hent(AVSENDER, {})
        nummer = Stedtjeneste(self._grunnlag).naavaerende(bruker.kommune)
        steder = self._liste.steder()
        sted = steder.egne.get(bruker.kommune) or steder.get(nummer)
        kjent = {
            "kommune": f"{sted.navn} kommune" if sted else f"Kommune {nummer}".strip(),
            "kommunenummer": nummer,
            "saksbehandler": bruker.navn,
        }
        egne = lagret if isinstance(lagret, dict) else {}
        navn = {felt.name for felt in fields(Avsender)}
        return Avsender(**(kjent | {k: str(v) for k, v in egne.items() if k in navn}))

    def _med_sak(self, person_id: str, vedtak_id: str, saksnummer: str, gjoer: Brevlager[T]) -> T:
        with oversatt(), self._grunnlag.base.lesing() as lesing:
            sak = lesing.saker.hent(person_id)
        vedtak = finn_vedtak(sak, vedtak_id)
        bilde = saksbilde(sak, self._grunnlag.per)
        if bilde.beregning is None:
            raise IkkeFunnet(bilde.feil or "Saken kan ikke beregnes.")
        avsender = self.avsender()
        if saksnummer:
            avsender = replace(avsender, saksnummer=saksnummer)
        with _paa_norsk():
            return gjoer(sak, vedtak, bilde.beregning, avsender)


@contextmanager
def _paa_norsk() -> "Iterator[None]":
    try:
        yield
    except Brevfeil as feil:
        raise Brevavvist(feil.melding) from feil
