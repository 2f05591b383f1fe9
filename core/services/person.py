"""Persons: open a case, register, edit basic data."""

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING
from uuid import uuid4

from core.domain.beregning import Beregning
from core.domain.endring import Endring, Handling
from core.domain.person import Adresse, Kategori, Oppfoelging, Person
from core.domain.rad import Spor
from core.domain.sak import Sak
from core.rules import Regelfeil, beregn
from core.rules.identitet import normaliser_nummer
from core.rules.krav import krav_grunndata, krav_kategori, krav_oppfoelging
from core.rules.tekst import normaliser_navn
from core.services.feil import FinnesAllerede, IkkeFunnet
from core.services.grunnlag import Gjort, Tjenestegrunnlag, krev, oversatt
from core.services.lesemodell import lagre_lesemodell

if TYPE_CHECKING:
    from core.storage.arbeid import Arbeid


@dataclass(frozen=True, slots=True, kw_only=True)
class Saksbilde:
    """Everything a person page shows: the case, what follows from it, and why not if nothing."""

    sak: Sak
    beregning: Beregning | None
    feil: str | None = None


class Persontjeneste:
    """The use cases of persons."""

    def __init__(self, grunnlag: Tjenestegrunnlag) -> None:
        """Stand on the opened caseload; a practice one takes test numbers."""
        self._grunnlag = grunnlag
        self._oeving = grunnlag.base.oeving

    def hent(self, person_id: str) -> Saksbilde:
        """Open a person's case; raises `IkkeFunnet`."""
        with oversatt(), self._grunnlag.base.lesing() as lesing:
            sak = lesing.saker.hent(person_id)
        return saksbilde(sak, self._grunnlag.per)

    def finn_duf(self, duf: str) -> str | None:
        """Give the id of the person with a DUF number, None where there is none."""
        with oversatt(), self._grunnlag.base.lesing() as lesing:
            return lesing.saker.person_id(duf)

    def finn_vedtak(self, vedtak_id: str) -> str:
        """Give the id of the person that a decision belongs to; raises `IkkeFunnet`."""
        with oversatt(), self._grunnlag.base.lesing() as lesing:
            person_id = lesing.saker.person_for_vedtak(vedtak_id)
        if person_id is None:
            raise IkkeFunnet("Det finnes ikke noe vedtak med denne id-en i basen.")
        return person_id

    def registrer(
        self, person: Person, oppfoelging: Oppfoelging | None, kategori: Kategori | None
    ) -> Endring:
        """Save a new person with follow-up and category in one transaction.

        Raises `Avvist` with the fields to mend (an unlikely DUF number needs a reason),
        `FinnesAllerede` with the way to the person who has the DUF number.
        """
        ny = renset(replace(person, id=person.id or str(uuid4())))
        per, tid = self._grunnlag.klokke.i_dag(), self._grunnlag.klokke.naa()
        sak = self._ny_sak(ny, oppfoelging, kategori)
        krev(krav_grunndata(ny, per, oeving=self._oeving))
        if oppfoelging is not None:
            krev(krav_oppfoelging(sak, oppfoelging, per))
        if kategori is not None:
            krev(krav_kategori(sak, kategori, per))
        with oversatt(), self._grunnlag.base.arbeid(self._grunnlag.av, tid) as arbeid:
            finnes = arbeid.saker.person_id(ny.duf)
            if finnes is not None:
                raise FinnesAllerede(finnes)
            arbeid.saker.ny_sak(sak)
            (status,) = lagre_lesemodell(arbeid, (sak,), per)
            endring = Endring(
                person_id=ny.id,
                liste="person",
                rad_id=ny.id,
                handling=Handling.REGISTRERT,
                tidspunkt=tid,
                av=self._grunnlag.av,
                frist_etter=status.frist,
            )
            arbeid.hendelser.legg_til(endring, etter=sak)
        return endring

    def endre(self, person: Person) -> Endring | None:
        """Save changed basic data over the version that they were made from."""
        ny = renset(person)

        def gjoer(arbeid: "Arbeid", sak: Sak) -> Gjort | None:
            krev(krav_grunndata(ny, self._grunnlag.per, oeving=self._oeving))
            eier = arbeid.saker.person_id(ny.duf)
            if eier not in {None, ny.id}:
                raise FinnesAllerede(str(eier))
            lagret = arbeid.saker.endre_person(ny)
            return Gjort("person", ny.id, Handling.ENDRET, sak.person, lagret)

        return self._grunnlag.utfoer(person.id, gjoer)

    def _ny_sak(
        self, person: Person, oppfoelging: Oppfoelging | None, kategori: Kategori | None
    ) -> Sak:
        spor = Spor(registrert=self._grunnlag.klokke.naa(), registrert_av=self._grunnlag.av)
        return Sak(
            person=replace(person, spor=spor),
            oppfoelging=(replace(oppfoelging, spor=spor),) if oppfoelging else (),
            kategorier=(replace(kategori, spor=spor),) if kategori else (),
        )


def renset(person: Person) -> Person:
    """Give the person as she is kept: numbers without spaces, texts composed and trimmed."""
    adresse = person.adresse
    nummer = normaliser_nummer(person.foedselsnummer or "")
    return replace(
        person,
        duf=normaliser_nummer(person.duf),
        duf_begrunnelse=normaliser_navn(person.duf_begrunnelse),
        foedselsnummer=nummer or None,
        fornavn=normaliser_navn(person.fornavn),
        etternavn=normaliser_navn(person.etternavn),
        tolkespraak=normaliser_navn(person.tolkespraak or "") or None,
        adresse=Adresse(
            normaliser_navn(adresse.gate),
            normaliser_nummer(adresse.postnummer),
            normaliser_navn(adresse.poststed),
        ),
    )


def saksbilde(sak: Sak, per: date) -> Saksbilde:
    """Compute a case for showing; a case that no rule can answer says why."""
    try:
        return Saksbilde(sak=sak, beregning=beregn(sak, per))
    except Regelfeil as feil:
        return Saksbilde(sak=sak, beregning=None, feil=feil.melding)
