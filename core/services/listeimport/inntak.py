"""Registering what the chosen rows of a file bring, each field by its own registration rules.

Nothing is decided here: what may be taken in was said in the preview, and whether it is let in
is said by the same rules that the forms ask. Every breach is gathered, so that all are told.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, NamedTuple
from uuid import uuid4

from core.domain.avslutning import Avslutning, AvsluttetAv
from core.domain.endring import Avvik
from core.domain.person import Kategori, Kjoenn, Oppfoelging, Person
from core.domain.rad import Spor
from core.domain.sak import Sak
from core.domain.sluttmaal import Sluttmaal, TidligereSluttmaal
from core.rules.krav import krav_kategori, krav_oppfoelging, krav_person, krav_sluttmaal
from core.rules.krav.person import merknader
from core.rules.tekst import normaliser_navn
from core.services.avslutning import krav_til_avslutning
from core.services.listeimport.feil import Linjebrudd
from core.services.listeimport.kolonner import ETIKETTER
from core.services.listeimport.steder import Stedfunn
from core.services.listeimport.tolking import Navn, Tolker, les_dag, les_kode, les_navn

if TYPE_CHECKING:
    from core.storage.arbeid import Arbeid

BEGRUNNELSE = "Tatt inn fra registerets liste «{}»"
# The columns behind the fields that the registration rules name.
KOLONNE: Mapping[str, str] = {
    "fra": "kategori_fra",
    "til": "kategori_fra",
    "kommune": "sted",
    "bydel": "sted",
    "kode": "sluttmaal",
    "dato": "avslutningsdato",
    "timer_per_uke": "aarsak",
}
PERSONFELT = frozenset({"navn", "fornavn", "etternavn", "foedselsdato", "kjoenn"})


class Valgt(NamedTuple):
    """A chosen row: its line, its texts by field, and the fields that are taken in."""

    linje: int
    duf: str
    filens: Mapping[str, str]
    felt: Collection[str]


class Inntak:
    """What one import registers, in the transaction of one unit of work."""

    def __init__(
        self, arbeid: "Arbeid", tolker: Tolker, per: date, filnavn: str, *, oeving: bool
    ) -> None:
        """Begin with nothing registered and no breach."""
        self._arbeid = arbeid
        self._tolker = tolker
        self._per = per
        self._filnavn = filnavn
        self._oeving = oeving
        self.brudd: list[Linjebrudd] = []

    def ny_sak(self, rad: Valgt) -> Sak:
        """Make the case of a new person; what the rules refuse of it is told in `brudd`."""
        person = self._ny_person(rad)
        spor = Spor(registrert=self._arbeid.tid, registrert_av=self._arbeid.av)
        sak = Sak(person=replace(person, spor=spor))
        self._krev(rad, krav_person(person, self._per, oeving=self._oeving))
        if "kategori" in rad.felt:
            kategori = replace(self._kategori(rad), spor=spor)
            self._krev(rad, krav_kategori(sak, kategori, self._per))
            sak = replace(sak, kategorier=(kategori,))
        if "sted" in rad.felt:
            oppfoelging = replace(self._oppfoelging(rad), spor=spor)
            self._krev(rad, krav_oppfoelging(sak, oppfoelging, self._per), "sted")
            sak = replace(sak, oppfoelging=(oppfoelging,))
        if "sluttmaal" in rad.felt:
            maal = Sluttmaal(kode=_kode(rad, "sluttmaal"), spor=spor)
            self._krev(rad, krav_sluttmaal(maal.kode))
            sak = replace(sak, sluttmaal=maal)
        return sak

    def endre(self, rad: Valgt, sak: Sak) -> None:
        """Register what a row brings to a person who is here."""
        if PERSONFELT & {*rad.felt}:
            sak = self._endre_person(rad, sak)
        if "kategori_fra" in rad.felt:
            sak = self._endre_kategori(rad, sak)
        if "sted" in rad.felt:
            self._endre_oppfoelging(rad, sak)
        if "sluttmaal" in rad.felt:
            sak = self._endre_sluttmaal(rad, sak)
        if {"aarsak", "avslutningsdato"} & {*rad.felt}:
            self._avslutt(rad, sak)

    def _krev(self, rad: Valgt, avvik: Iterable[Avvik], kolonne: str = "") -> bool:
        """Keep the breaches of a row and tell whether there was none."""
        foer = len(self.brudd)
        for ett in avvik:
            felt = kolonne or KOLONNE.get(ett.felt, ett.felt)
            felt = felt if felt in rad.filens or felt == "duf" else "navn"
            self.brudd.append(Linjebrudd(rad.linje, ETIKETTER[felt], ett.melding))
        return len(self.brudd) == foer

    def _ny_person(self, rad: Valgt) -> Person:
        person = self._med_felt(Person(duf=rad.duf, id=str(uuid4())), rad)
        if merknader(person, self._per, oeving=self._oeving):
            return replace(person, duf_begrunnelse=BEGRUNNELSE.format(self._filnavn))
        return person

    @staticmethod
    def _med_felt(person: Person, rad: Valgt) -> Person:
        if "navn" in rad.felt and (navn := les_navn(rad.filens["navn"])):
            if not navn.etternavn and person.etternavn and not person.fornavn:
                navn = Navn("", navn.fornavn)  # she has one name, and it stays where it stands
            person = replace(person, fornavn=navn.fornavn, etternavn=navn.etternavn)
        if "fornavn" in rad.felt:
            person = replace(person, fornavn=normaliser_navn(rad.filens["fornavn"]))
        if "etternavn" in rad.felt:
            person = replace(person, etternavn=normaliser_navn(rad.filens["etternavn"]))
        if "foedselsdato" in rad.felt:
            person = replace(person, foedselsdato=les_dag(rad.filens["foedselsdato"]))
        if "kjoenn" in rad.felt:
            person = replace(person, kjoenn=Kjoenn(_kode(rad, "kjoenn")))
        return person

    def _endre_person(self, rad: Valgt, sak: Sak) -> Sak:
        ny = self._med_felt(sak.person, rad)
        if not self._krev(rad, krav_person(ny, self._per, oeving=self._oeving)):
            return sak
        return replace(sak, person=self._arbeid.saker.endre_person(ny))

    @staticmethod
    def _kategori(rad: Valgt) -> Kategori:
        return Kategori(
            id=str(uuid4()), kategori=_kode(rad, "kategori"), fra=_dag(rad, "kategori_fra")
        )

    def _endre_kategori(self, rad: Valgt, sak: Sak) -> Sak:
        """Move the day of the category that the person has, or register her first one."""
        kode, person_id = _kode(rad, "kategori"), sak.person.id
        egne = [k for k in sak.kategorier if k.kategori == kode and not k.slettet]
        if "kategori" in rad.felt or not egne:
            ny = self._kategori(rad)
            if not self._krev(rad, krav_kategori(sak, ny, self._per)):
                return sak
            lagret = self._arbeid.saker.legg_til("kategorier", person_id, ny)
            return replace(sak, kategorier=(*sak.kategorier, lagret))
        ny = replace(max(egne, key=lambda k: k.fra), fra=_dag(rad, "kategori_fra"))
        if not self._krev(rad, krav_kategori(sak, ny, self._per)):
            return sak
        lagret = self._arbeid.saker.endre("kategorier", ny)
        rader = tuple(lagret if k.id == lagret.id else k for k in sak.kategorier)
        return replace(sak, kategorier=rader)

    def _oppfoelging(self, rad: Valgt) -> Oppfoelging:
        sted = self._tolker.steder.finn(rad.filens["sted"], rad.filens.get("fylke", ""))
        kommune, bydel = sted or Stedfunn("", "")
        return Oppfoelging(id=str(uuid4()), kommune=kommune, bydel=bydel or None, fra=self._per)

    def _endre_oppfoelging(self, rad: Valgt, sak: Sak) -> None:
        """Let the municipality of the file follow up from today on."""
        ny = self._oppfoelging(rad)
        fra_i_dag = [o for o in sak.oppfoelging if o.fra == self._per and not o.slettet]
        if fra_i_dag:
            ny = replace(fra_i_dag[-1], kommune=ny.kommune, bydel=ny.bydel)
        if not self._krev(rad, krav_oppfoelging(sak, ny, self._per), "sted"):
            return
        if fra_i_dag:
            self._arbeid.saker.endre("oppfoelging", ny)
        else:
            self._arbeid.saker.legg_til("oppfoelging", sak.person.id, ny)

    def _endre_sluttmaal(self, rad: Valgt, sak: Sak) -> Sak:
        kode, foer = _kode(rad, "sluttmaal"), sak.sluttmaal
        if not self._krev(rad, krav_sluttmaal(kode)):
            return sak
        tidligere = () if foer is None else (*foer.tidligere, _forrige(foer))
        ny = Sluttmaal(kode=kode, tidligere=tidligere)
        return replace(sak, sluttmaal=self._arbeid.saker.lagre_sluttmaal(sak.person.id, ny, foer))

    def _avslutt(self, rad: Valgt, sak: Sak) -> None:
        """Register the municipality's termination, or mend the one that it has registered."""
        egne = [a for a in sak.avslutninger if a.av is AvsluttetAv.KOMMUNE and not a.slettet]
        dato = _dag(rad, "avslutningsdato")
        ny = Avslutning(id=str(uuid4()), aarsak=_kode(rad, "aarsak"), dato=dato)
        if egne:
            timer = egne[-1].timer_per_uke if egne[-1].aarsak == ny.aarsak else None
            ny = replace(egne[-1], aarsak=ny.aarsak, dato=ny.dato, timer_per_uke=timer)
        if not self._krev(rad, krav_til_avslutning(sak, ny, self._per)):
            return
        if egne:
            self._arbeid.saker.endre("avslutninger", ny)
            return
        for motorens in sak.avslutninger:
            if motorens.av is AvsluttetAv.REGELMOTOR and not motorens.slettet:
                self._arbeid.saker.slett("avslutninger", motorens.id, motorens.versjon)
        self._arbeid.saker.legg_til("avslutninger", sak.person.id, ny)


def _forrige(foer: Sluttmaal) -> TidligereSluttmaal:
    return TidligereSluttmaal(kode=foer.kode, spor=foer.spor)


def _kode(rad: Valgt, felt: str) -> str:
    return les_kode(felt, rad.filens[felt]) or ""


def _dag(rad: Valgt, felt: str) -> date:
    return les_dag(rad.filens[felt]) or date.min
