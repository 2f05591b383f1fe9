"""The rule engine: writes down, once a day, what the rules themselves have ended [9.1, 9.9.2].

What a person sees is computed in any case; a run gives it a row with a day and «Regelmotor», so
that it stands in the history, in reports and in letters. A row that no longer holds (a deadline
that late absence moved) is marked as deleted, never changed. Twice on a day changes nothing, and
a run can be taken back.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING
from uuid import uuid4

from core.domain.avslutning import Avslutning, AvsluttetAv
from core.domain.endring import Endring, Handling
from core.domain.sak import Sak
from core.services.feil import Tjenestefeil
from core.services.grunnlag import Tjenestegrunnlag, oversatt
from core.services.kjoeringer import Kjoering, les_kjoeringer, sett_angret, skriv_kjoering
from core.services.lesemodell import REGELMOTOR, lagre_lesemodell
from core.services.personstatus import oversikt_eller_ingen
from core.storage.utvalg import Utvalg

if TYPE_CHECKING:
    from core.storage.arbeid import Arbeid

LISTE = "avslutninger"
ALLTID_LOV, ANDEL = 3, 20  # more than three, and more than a twentieth, is asked about (R24)
TILBAKE, FRAM = timedelta(minutes=5), timedelta(days=35)
Fremdrift = Callable[[int], None]


class Motorstans(Tjenestefeil):
    """The engine will not run before somebody has looked: the clock, or how many it would end."""

    kode = "RM-01"


@dataclass(frozen=True, slots=True)
class Motorlinje:
    """What a run does with one person: which row it writes, and which it marks as deleted."""

    person_id: str
    duf: str
    navn: str
    ny: Avslutning | None
    fjernet: tuple[Avslutning, ...]


@dataclass(frozen=True, slots=True)
class Motorplan:
    """What a run on a day would do; `personer` is how many have an open category."""

    per: date
    linjer: tuple[Motorlinje, ...]
    personer: int

    @property
    def avsluttes(self) -> int:
        """How many programmes it would end."""
        return sum(linje.ny is not None for linje in self.linjer)

    @property
    def maa_bekreftes(self) -> bool:
        """Whether it would end so many that somebody should look first (R24)."""
        return self.avsluttes > max(ALLTID_LOV, self.personer // ANDEL)


class Regelmotor:
    """The use cases of the engine."""

    def __init__(self, grunnlag: Tjenestegrunnlag) -> None:
        """Stand on the opened caseload and its clock."""
        self._grunnlag = grunnlag

    def planlegg(self) -> Motorplan:
        """Tell what a run would do today; writes nothing."""
        per = self._grunnlag.per
        with oversatt(), self._grunnlag.base.lesing() as lesing:
            personer = lesing.personliste.antall(Utvalg(vis_inaktive=True))
            foreldede = [s.person_id for s in lesing.status.alle() if s.beregnet_per != per]
            ider = list(dict.fromkeys((*lesing.motor.etterslep(), *foreldede)))
            linjer = (motorlinje(sak, per) for sak in lesing.saker.hent_mange(ider))
            return Motorplan(per, tuple(linje for linje in linjer if linje), personer)

    def klokkefeil(self) -> str:
        """Say why the clock is not to be trusted, empty where nothing speaks against it (R24)."""
        naa = self._grunnlag.klokke.naa()
        with oversatt(), self._grunnlag.base.lesing() as lesing:
            siste = lesing.hendelser.siste(1)
        if not siste:
            return ""
        sist = siste[0].tid_utc
        if naa < sist - TILBAKE:
            return f"Klokken står på {_dag(naa)}, men siste registrering er gjort {_dag(sist)}."
        if naa > sist + FRAM:
            dager = (naa - sist).days
            return f"Klokken står på {_dag(naa)}. Det er {dager} dager siden siste registrering."
        return ""

    def er_kjoert(self) -> bool:
        """Tell whether the engine has run today, also where that run was taken back."""
        return any(kjoering.per >= self._grunnlag.per for kjoering in self.kjoeringer())

    def kjoeringer(self) -> tuple[Kjoering, ...]:
        """Give the runs, the newest first."""
        with oversatt(), self._grunnlag.base.lesing() as lesing:
            return les_kjoeringer(lesing.innstillinger)

    def kjoer(
        self, plan: Motorplan, *, bekreftet: bool = False, fremdrift: Fremdrift | None = None
    ) -> Kjoering:
        """Do what was planned, one transaction a person, and keep that it was done.

        A person whose case has changed since is judged anew. Raises `Motorstans` before anything
        is written where the clock is odd or too many would be ended, unless `bekreftet`.
        """
        self._krev_trygt(plan, bekreftet=bekreftet)
        tid, avsluttet, fjernet = self._tidspunkt(), 0, 0
        for nummer, linje in enumerate(plan.linjer, 1):
            gjort = self._utfoer(linje.person_id, plan.per, tid)
            avsluttet += gjort is not None and gjort.ny is not None
            fjernet += len(gjort.fjernet) if gjort else 0
            if fremdrift:
                fremdrift(nummer)
        kjoering = Kjoering(tid, plan.per, self._grunnlag.av, avsluttet, fjernet)
        with oversatt(), self._grunnlag.base.arbeid(REGELMOTOR, tid) as arbeid:
            skriv_kjoering(arbeid.innstillinger, kjoering)
        return kjoering

    def angre(self, kjoering: Kjoering) -> int:
        """Take back a run whole; give how many rows were put back as they were.

        Rows that somebody has replaced since stay as they are.
        """
        tid, per = self._grunnlag.klokke.naa(), self._grunnlag.per
        with oversatt(), self._grunnlag.base.arbeid(self._grunnlag.av, tid) as arbeid:
            rader = arbeid.motor.av_kjoering(kjoering.tid, REGELMOTOR)
            for rad in rader:
                _snu(arbeid, rad.person_id, rad.rad_id)
            berorte = list(dict.fromkeys(rad.person_id for rad in rader))
            lagre_lesemodell(arbeid, arbeid.saker.hent_mange(berorte), per)
            sett_angret(arbeid.innstillinger, kjoering, tid, self._grunnlag.av)
        return len(rader)

    def _krev_trygt(self, plan: Motorplan, *, bekreftet: bool) -> None:
        if bekreftet:
            return
        if plan.linjer and (feil := self.klokkefeil()):
            raise Motorstans(f"{feil} Rett datoen på maskinen, eller bekreft at den stemmer.")
        if plan.maa_bekreftes:
            raise Motorstans(
                f"Regelmotoren ville avsluttet {plan.avsluttes} av {plan.personer} personer. "
                "Se gjennom listen og bekreft før den kjøres."
            )

    def _tidspunkt(self) -> datetime:
        """Give the moment that marks this run, later than that of any other run."""
        naa = self._grunnlag.klokke.naa()
        tider = [kjoering.tid for kjoering in self.kjoeringer()]
        return max(naa, max(tider) + timedelta(seconds=1)) if naa in tider else naa

    def _utfoer(self, person_id: str, per: date, tid: datetime) -> Motorlinje | None:
        with oversatt(), self._grunnlag.base.arbeid(REGELMOTOR, tid) as arbeid:
            linje = motorlinje(arbeid.saker.hent(person_id), per)
            if linje is None:
                return None
            for rad in linje.fjernet:
                arbeid.saker.slett(LISTE, rad.id, rad.versjon)
                _logg(arbeid, person_id, Handling.SLETTET, rad, replace(rad, slettet=True))
            if linje.ny is not None:
                lagret = arbeid.saker.legg_til(LISTE, person_id, linje.ny)
                _logg(arbeid, person_id, Handling.REGISTRERT, None, lagret)
            lagre_lesemodell(arbeid, (arbeid.saker.hent(person_id),), per)
        return linje


def motorlinje(sak: Sak, per: date) -> Motorlinje | None:
    """Compare what the rules end with what the engine has written; None where it is the same."""
    oversikt = oversikt_eller_ingen(sak, per)
    gjelder = oversikt.avslutning if oversikt else None
    skrevne = [r for r in sak.avslutninger if r.av is AvsluttetAv.REGELMOTOR and not r.slettet]
    oensket = None
    if gjelder is not None and gjelder.av is AvsluttetAv.REGELMOTOR:
        oensket = (gjelder.aarsak, gjelder.dato)
    riktige = [r for r in skrevne if (r.aarsak, r.dato) == oensket][-1:]
    fjernet = tuple(r for r in skrevne if r not in riktige)
    ny = None
    if oensket is not None and not riktige:
        ny = _rad(*oensket)
    if ny is None and not fjernet:
        return None
    return Motorlinje(sak.person.id, sak.person.duf, sak.person.navn_omvendt, ny, fjernet)


def _rad(aarsak: str, dato: date) -> Avslutning:
    return Avslutning(id=str(uuid4()), aarsak=aarsak, dato=dato, av=AvsluttetAv.REGELMOTOR)


def _snu(arbeid: "Arbeid", person_id: str, rad_id: str) -> None:
    """Mark a row that a run wrote as deleted, or take away the mark that it set."""
    sak = arbeid.saker.hent(person_id)
    foer = next(rad for rad in sak.avslutninger if rad.id == rad_id)
    gjoer = arbeid.saker.gjenopprett if foer.slettet else arbeid.saker.slett
    gjoer(LISTE, rad_id, foer.versjon)
    handling = Handling.GJENOPPRETTET if foer.slettet else Handling.SLETTET
    _logg(arbeid, person_id, handling, foer, replace(foer, slettet=not foer.slettet))


def _logg(
    arbeid: "Arbeid",
    person_id: str,
    handling: Handling,
    foer: Avslutning | None,
    etter: Avslutning,
) -> None:
    endring = Endring(
        person_id=person_id,
        liste=LISTE,
        rad_id=etter.id,
        handling=handling,
        tidspunkt=arbeid.tid,
        av=arbeid.av,
    )
    arbeid.hendelse(endring, foer=foer, etter=etter)


def _dag(tid: datetime) -> str:
    return f"{tid.astimezone():%d.%m.%Y}"
