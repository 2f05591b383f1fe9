"""A case under way: the facts that a story needs, and the lists that it fills."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from operator import attrgetter
from typing import TypeVar

from core.domain.avslutning import Avslutning
from core.domain.fravaer import Fravaer
from core.domain.kontakt import Kontakt, Kontrakt, Reservasjon
from core.domain.ordning import AnnenOrdning, Kompetanse
from core.domain.person import Folkeregisterrad, Kategori, Oppfoelging, Opphold, Person
from core.domain.rad import UTEN_SPOR, Rad, Spor
from core.domain.sak import Sak
from core.domain.sluttmaal import Sluttmaal
from core.domain.tiltak import Tiltak
from core.domain.vedtak import Vedtak
from core.services.demo.steder import sted
from core.services.demo.terning import EN_DAG, Terning, neste_virkedag

R = TypeVar("R", bound=Rad)
REGELMOTOR = "Regelmotor"
KAPITTEL_6A = "rett_intro"
GAMMEL_LOV = frozenset({"rett_plikt_introordning", "kan_tilbys_introordning"})
_registrert = attrgetter("spor.registrert")


@dataclass(slots=True, kw_only=True)
class Utkast:
    """One person's story while it is told.

    `kommune` is whoever follows up at that point of the story, `egen` the caseload's own. `fra`
    is the day the category opened, `maal` the goal meant for it. `start` is the first day of the
    programme and `slutt` the last one planned; both None where there is no programme.
    """

    terning: Terning
    per: date
    egen: str
    kommune: str
    kategori: str
    fra: date
    person: Person
    land: str = ""
    maal: str | None = None
    start: date | None = None
    slutt: date | None = None
    sluttmaal: Sluttmaal | None = None
    opphold: Opphold = Opphold()
    kompetanse: Kompetanse = Kompetanse()
    oppfoelging: list[Oppfoelging] = field(default_factory=list)
    kategorier: list[Kategori] = field(default_factory=list)
    vedtak: list[Vedtak] = field(default_factory=list)
    tiltak: list[Tiltak] = field(default_factory=list)
    fravaer: list[Fravaer] = field(default_factory=list)
    avslutninger: list[Avslutning] = field(default_factory=list)
    kontakter: list[Kontakt] = field(default_factory=list)
    kontrakter: list[Kontrakt] = field(default_factory=list)
    reservasjoner: list[Reservasjon] = field(default_factory=list)
    folkeregister: list[Folkeregisterrad] = field(default_factory=list)
    ordninger: list[AnnenOrdning] = field(default_factory=list)
    omsorg: list[tuple[date, date]] = field(default_factory=list)

    @property
    def i_gaar(self) -> date:
        """The last day on which anything can have been registered."""
        return self.per - EN_DAG

    @property
    def etter_6a(self) -> bool:
        """Whether the person belongs to chapter 6A."""
        return self.kategori == KAPITTEL_6A

    @property
    def etter_gammel_lov(self) -> bool:
        """Whether the person belongs to introduksjonsloven."""
        return self.kategori in GAMMEL_LOV

    def bruker(self) -> str:
        """Give the user name of one of the municipality's caseworkers, mostly the first two."""
        saksbehandlere = sted(self.kommune).saksbehandlere
        antall = len(saksbehandlere) if self.terning.sjanse(0.2) else 2
        return f"{self.kommune}-{saksbehandlere[self.terning.mellom(0, antall - 1)]}"

    def tidspunkt(self, dag: date) -> datetime:
        """Give a time in office hours of a day, or of yesterday when the day has not been."""
        dag = min(dag, self.i_gaar)
        sekund = self.terning.mellom(21_600, 50_400)
        time, rest = divmod(sekund, 3600)
        return datetime(dag.year, dag.month, dag.day, time, rest // 60, rest % 60, tzinfo=UTC)

    def spor(self, dag: date, *, slettet: bool = False) -> Spor:
        """Give the trace of a row registered on a day, and deleted some days later."""
        bruker = self.bruker()
        registrert = self.tidspunkt(dag)
        if not slettet:
            return Spor(registrert=registrert, registrert_av=bruker)
        senere = self.tidspunkt(neste_virkedag(dag + timedelta(self.terning.mellom(0, 20))))
        return Spor(
            registrert=registrert,
            registrert_av=bruker,
            slettet_tid=max(senere, registrert + timedelta(minutes=4)),
            slettet_av=bruker,
        )

    def endret(self, spor: Spor, dag: date) -> Spor:
        """Give the trace with a change on a day on top."""
        registrert = spor.registrert
        tid = self.tidspunkt(dag)
        if registrert is not None and tid <= registrert:
            tid = registrert + timedelta(minutes=7)
        return Spor(
            registrert=registrert,
            registrert_av=spor.registrert_av,
            endret=tid,
            endret_av=self.bruker(),
        )

    def sak(self) -> Sak:
        """Freeze what has been told so far, every list in the order of registration."""
        return Sak(
            person=self.person,
            oppfoelging=tuple(self.oppfoelging),
            opphold=self.opphold,
            kategorier=_i_rekkefoelge(self.kategorier),
            sluttmaal=self.sluttmaal,
            vedtak=_i_rekkefoelge(self.vedtak),
            tiltak=_i_rekkefoelge(self.tiltak),
            fravaer=_i_rekkefoelge(self.fravaer),
            avslutninger=_i_rekkefoelge(self.avslutninger),
            kontakter=_i_rekkefoelge(self.kontakter),
            kontrakter=_i_rekkefoelge(self.kontrakter),
            reservasjoner=_i_rekkefoelge(self.reservasjoner),
            folkeregister=_i_rekkefoelge(self.folkeregister),
            ordninger=tuple(self.ordninger),
            kompetanse=self.kompetanse,
        )


def motorspor(dag: date) -> Spor:
    """Give the trace of a row that the rules made themselves, in the small hours of a day."""
    tid = datetime(dag.year, dag.month, dag.day, 2, 15, tzinfo=UTC)
    return Spor(registrert=tid, registrert_av=REGELMOTOR)


def _i_rekkefoelge(rader: list[R]) -> tuple[R, ...]:
    if len(rader) > 1 and all(rad.spor is not UTEN_SPOR for rad in rader):
        return tuple(sorted(rader, key=_registrert))
    return tuple(rader)
