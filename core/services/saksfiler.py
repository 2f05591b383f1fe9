"""Import and export of case files: all or nothing."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from core.domain.endring import Endring, Handling
from core.domain.person import Person
from core.domain.rad import Rad
from core.domain.sak import Sak
from core.domain.sluttmaal import Sluttmaal
from core.rules.krav import krav_person, krav_sak
from core.services.feil import Tjenestefeil
from core.services.fremdrift import Melder, uten_melding
from core.services.grunnlag import Tjenestegrunnlag, oversatt
from core.services.lesemodell import lagre_lesemodell
from core.services.saksfil import Feil, Saksfilfeil, les_sak, med_uuid, skriv_sak
from core.services.saksfil_forskjell import Forskjell, finn_forskjell
from core.services.saksfil_id import LISTER
from core.services.saksfil_skriver import Saksfilform, skriv_saksfil
from core.services.saksfil_visning import Sakutfall, Utfall, kjent_person, ny_person
from core.storage.feil import FinnesFraFoer

if TYPE_CHECKING:
    from core.storage.arbeid import Arbeid
    from core.storage.saker import Saker

Plassert = tuple[int, Feil]
FREMMED_ID = Feil("", "En rad har en id som en annen person i basen bruker. Gi raden en ny id.")
S = TypeVar("S", bound=Rad | Person | Sluttmaal)


class Importfeil(Tjenestefeil):
    """Case files that were refused, none imported; `feil` has the case (0: unknown) and fault."""

    kode = "IMP-01"

    def __init__(self, feil: Sequence[Plassert]) -> None:
        """Say how many faults there are and where the first one is."""
        nummer, foerste = feil[0]
        sted = ", ".join(d for d in (f"sak {nummer}" if nummer else "", foerste.sti) if d)
        antall = f"{len(feil)} feil; den første: " if len(feil) > 1 else ""
        hvor = f"{sted}: " if sted else ""
        super().__init__(f"Ingenting ble importert. {antall}{hvor}{foerste.melding}")
        self.feil = tuple(feil)


@dataclass(frozen=True, slots=True)
class Importresultat:
    """What an import did: persons that were new, that got new rows, and that were equal."""

    nye: int
    utvidet: int
    like: int


class Saksfiltjeneste:
    """The use cases of case files."""

    def __init__(self, grunnlag: Tjenestegrunnlag) -> None:
        """Stand on the opened caseload."""
        self._grunnlag = grunnlag

    def forhaandsvis(
        self, saker: Iterable[object], meld: Melder = uten_melding
    ) -> tuple[Sakutfall, ...]:
        """Tell what `importer` would do with each case, in the order of the files.

        Nothing is written. Raises `Importfeil` with every fault that `importer` would find but
        one: a row whose id belongs to another person.
        """
        utfall: list[Sakutfall] = []
        feil: list[Plassert] = []
        with oversatt(), self._grunnlag.base.lesing() as lesing:
            for nummer, sak in self._leste(saker, feil):
                try:
                    utfall.append(_forhaandsvis(lesing.saker, nummer, sak))
                except Saksfilfeil as funnet:
                    feil += [(nummer, f) for f in funnet.feil]
                meld(nummer)
        if feil:
            raise Importfeil(sorted(feil, key=_sak_foerst))
        return tuple(utfall)

    def importer(self, saker: Iterable[object], meld: Melder = uten_melding) -> Importresultat:
        """Import cases as `json` read them, or the faults of what was no JSON, in one transaction.

        A new person comes whole. A person who is here already gets the rows that are not; a row
        that is here with other content is refused, so that nothing is overwritten. The same file
        twice changes nothing. Raises `Importfeil` with every fault and imports nothing.
        """
        leste = self._les(saker, meld)
        av, tid = self._grunnlag.av, self._grunnlag.klokke.naa()
        utfall: list[Utfall | None] = []
        with oversatt():
            try:
                with self._grunnlag.base.arbeid(av, tid) as arbeid:
                    self._ta_inn_alle(arbeid, leste, utfall, meld)
            except FinnesFraFoer:
                raise Importfeil([(leste[len(utfall)][0], FREMMED_ID)]) from None
        antall = Counter(utfall)
        return Importresultat(antall[Utfall.NY], antall[Utfall.UTVIDET], antall[Utfall.LIK])

    def _ta_inn_alle(
        self,
        arbeid: "Arbeid",
        leste: list[tuple[int, Sak]],
        utfall: list[Utfall | None],
        meld: Melder,
    ) -> None:
        """Import every case; `utfall` grows by one a case, None where the case is refused."""
        feil: list[Plassert] = []
        for nummer, sak in leste:
            try:
                utfall.append(self._ta_inn(arbeid, sak))
            except Saksfilfeil as funnet:
                utfall.append(None)
                feil += [(nummer, f) for f in funnet.feil]
            meld(nummer)
        if feil:
            raise Importfeil(feil)

    def eksporter(self, person_ider: Sequence[str] | None = None) -> Iterator[dict[str, object]]:
        """Yield the case files of persons, of everybody by DUF number when none is named."""
        with oversatt(), self._grunnlag.base.lesing() as lesing:
            ider = lesing.saker.alle_ider() if person_ider is None else person_ider
            for sak in lesing.saker.hent_mange(ider):
                yield skriv_sak(sak)

    def skriv(
        self,
        sti: Path,
        form: Saksfilform,
        person_ider: Sequence[str] | None = None,
        meld: Melder = uten_melding,
    ) -> int:
        """Write the case files of persons to a file and give their number; raises `Filfeil`.

        The file is there whole or not at all, also when `meld` stops the writing.
        """
        return skriv_saksfil(sti, form, self.eksporter(person_ider), meld)

    def _les(self, saker: Iterable[object], meld: Melder) -> list[tuple[int, Sak]]:
        """Read and check every case; all faults of all cases are told at once."""
        leste: list[tuple[int, Sak]] = []
        feil: list[Plassert] = []
        for lest in self._leste(saker, feil):
            leste.append(lest)
            meld(0)
        if feil:
            raise Importfeil(feil)
        return leste

    def _leste(self, saker: Iterable[object], feil: list[Plassert]) -> Iterator[tuple[int, Sak]]:
        """Yield the cases that can be read, with their numbers; the faults of others are kept."""
        sett: dict[str, int] = {}
        for nummer, data in enumerate(saker, 1):
            try:
                sak = self._les_en(data, sett)
            except Saksfilfeil as funnet:
                feil += [(nummer, f) for f in funnet.feil]
                continue
            sett[sak.person.duf] = nummer
            yield nummer, sak

    def _les_en(self, data: object, sett: dict[str, int]) -> Sak:
        if isinstance(data, Saksfilfeil):
            raise data
        sak = med_uuid(les_sak(data))
        funnet = tuple(self._krav(sak, sett))
        if funnet:
            raise Saksfilfeil(funnet)
        return sak

    def _krav(self, sak: Sak, sett: dict[str, int]) -> Iterator[Feil]:
        """Ask the registration rules, and that no person comes twice in one import."""
        per, oeving = self._grunnlag.per, self._grunnlag.base.oeving
        if sak.person.duf in sett:
            tidligere = sett[sak.person.duf]
            yield Feil("person.duf", f"Personen står også i sak {tidligere}. Ta ut den ene.")
        for avvik in krav_person(sak.person, per, oeving=oeving):
            yield Feil(f"person.{avvik.felt}", avvik.melding)
        for brudd in krav_sak(sak, per):
            yield Feil(brudd.sti, brudd.melding)

    def _ta_inn(self, arbeid: "Arbeid", sak: Sak) -> Utfall:
        """Import one case and say what it was; `Saksfilfeil` where it contradicts the caseload."""
        person_id = arbeid.saker.person_id(sak.person.duf)
        if person_id is None:
            arbeid.saker.ny_sak(self._med_spor(sak))
            self._ferdig(arbeid, sak.person.id, None)
            return Utfall.NY
        foer = arbeid.saker.hent(person_id)
        forskjell = _forskjell(foer, sak)
        if forskjell.er_tom:
            return Utfall.LIK
        for ny in forskjell.rader:
            arbeid.saker.legg_til(ny.liste, person_id, ny.rad, vedtak_id=ny.vedtak_id)
        if forskjell.sluttmaal is not None:
            arbeid.saker.lagre_sluttmaal(person_id, forskjell.sluttmaal, None)
        self._ferdig(arbeid, person_id, foer)
        return Utfall.UTVIDET

    def _ferdig(self, arbeid: "Arbeid", person_id: str, foer: Sak | None) -> None:
        """Keep the person's status and log the import."""
        etter = arbeid.saker.hent(person_id)
        (status,) = lagre_lesemodell(arbeid, (etter,), self._grunnlag.per)
        endring = Endring(
            person_id=person_id,
            liste="sak",
            rad_id=person_id,
            handling=Handling.IMPORTERT,
            tidspunkt=arbeid.tid,
            av=arbeid.av,
            frist_etter=status.frist,
        )
        arbeid.hendelse(endring, foer=foer, etter=etter)

    def _med_spor(self, sak: Sak) -> Sak:
        """Give rows that do not say when they were registered the importing user and moment."""
        tid, av = self._grunnlag.klokke.naa(), self._grunnlag.av

        def merk(rad: S) -> S:
            if rad.spor.registrert:
                return rad
            hvem = rad.spor.registrert_av or av
            return replace(rad, spor=replace(rad.spor, registrert=tid, registrert_av=hvem))

        lister: dict[str, Any] = {liste: tuple(map(merk, getattr(sak, liste))) for liste in LISTER}
        maal = merk(sak.sluttmaal) if sak.sluttmaal else None
        return replace(sak, person=merk(sak.person), sluttmaal=maal, **lister)


def _forskjell(foer: Sak, sak: Sak) -> Forskjell:
    """Tell what a case brings; `Saksfilfeil` where it contradicts what is here."""
    forskjell = finn_forskjell(foer, sak)
    if forskjell.feil:
        raise Saksfilfeil(forskjell.feil)
    return forskjell


def _forhaandsvis(lager: "Saker", nummer: int, sak: Sak) -> Sakutfall:
    person_id = lager.person_id(sak.person.duf)
    if person_id is None:
        return ny_person(nummer, sak)
    return kjent_person(nummer, sak, person_id, _forskjell(lager.hent(person_id), sak))


def _sak_foerst(plassert: Plassert) -> int:
    return plassert[0]
