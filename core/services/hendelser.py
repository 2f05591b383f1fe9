"""The log of events for the reader: who did what to which row, and the case as it was then [10.4].

The log itself holds no names and no values. They are taken from the case file and from the versions
that were written over, when somebody looks.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from core.domain.endring import Handling
from core.domain.hendelse import Hendelseslinje, Loggtype
from core.services.feil import IkkeFunnet
from core.services.grunnlag import Tjenestegrunnlag, oversatt
from core.services.hendelsesfelt import Virkning, virkning
from core.services.person import Saksbilde, saksbilde
from core.storage.hendelsesutvalg import Hendelsesutvalg

if TYPE_CHECKING:
    from core.storage.arbeid import Lesing
    from core.storage.hendelser import Hendelse, Hendelsesperson
    from core.storage.versjon import Versjon


LISTER: dict[Loggtype, tuple[str, ...]] = {
    Loggtype.VEDTAK: ("vedtak",),
    Loggtype.KLAGE: ("klager",),
    Loggtype.TILTAK: ("tiltak",),
    Loggtype.FRAVAER: ("fravaer",),
    Loggtype.SLUTTMAAL: ("sluttmaal",),
    Loggtype.AVSLUTNING: ("avslutninger",),
    Loggtype.KONTAKT: ("kontakter", "kontrakter"),
    Loggtype.GRUNNDATA: (
        "person",
        "opphold",
        "oppfoelging",
        "kategorier",
        "folkeregister",
        "reservasjoner",
        "kompetanse",
        "ordninger",
    ),
    Loggtype.IMPORT: ("sak",),
}
TYPE_AV = {liste: loggtype for loggtype, lister in LISTER.items() for liste in lister}


@dataclass(frozen=True, slots=True, kw_only=True)
class Hendelsesfilter:
    """What narrows the log; both days are included, on the user's calendar."""

    person_id: str = ""
    loggtype: Loggtype | None = None
    hvem: str = ""
    fra: date | None = None
    til: date | None = None


class Hendelsestjeneste:
    """The use cases of the log."""

    def __init__(self, grunnlag: Tjenestegrunnlag) -> None:
        """Stand on the opened caseload."""
        self._grunnlag = grunnlag

    def side(self, filter_: Hendelsesfilter, fra: int, antall: int) -> tuple[Hendelseslinje, ...]:
        """Give a page of the events of a choice, the newest first, each with before and after."""
        with oversatt(), self._grunnlag.base.lesing() as lesing:
            hendelser = lesing.hendelser.side(_utvalg(filter_), fra, antall)
            personer = lesing.hendelser.personer(h.person_id for h in hendelser)
            versjoner = _versjoner(lesing, hendelser)
        return tuple(
            _linje(h, personer.get(h.person_id), versjoner.get((h.liste, h.rad_id), ()))
            for h in hendelser
        )

    def for_person(self, person_id: str) -> tuple[Hendelseslinje, ...]:
        """Give all events of a person, the newest first."""
        filter_ = Hendelsesfilter(person_id=person_id)
        return self.side(filter_, 0, self.antall(filter_))

    def antall(self, filter_: Hendelsesfilter) -> int:
        """Count the events of a choice."""
        with oversatt(), self._grunnlag.base.lesing() as lesing:
            return lesing.hendelser.antall(_utvalg(filter_))

    def hvem(self, person_id: str = "") -> tuple[str, ...]:
        """Give who has done something, on one person or on all."""
        with oversatt(), self._grunnlag.base.lesing() as lesing:
            return tuple(lesing.hendelser.hvem(person_id))

    def beregning_da(self, person_id: str, tid: datetime) -> Saksbilde:
        """Compute a case as it stood at a moment, with that day as today.

        Raises `IkkeFunnet` where the person was not in the caseload then.
        """
        try:
            with oversatt(), self._grunnlag.base.lesing() as lesing:
                sak = lesing.saker.slik_den_var(person_id, tid)
        except IkkeFunnet as feil:
            raise IkkeFunnet("Personen var ikke registrert i basen på dette tidspunktet.") from feil
        return saksbilde(sak, tid.astimezone().date())


def _utvalg(filter_: Hendelsesfilter) -> Hendelsesutvalg:
    loggtype = filter_.loggtype
    return Hendelsesutvalg(
        person_id=filter_.person_id,
        lister=LISTER.get(loggtype, ()) if loggtype else (),
        flyttet_frist=loggtype is Loggtype.FRISTBEREGNING,
        av=filter_.hvem,
        fra=_midnatt(filter_.fra),
        til=_midnatt(filter_.til + timedelta(days=1)) if filter_.til else None,
    )


def _midnatt(dag: date | None) -> datetime | None:
    """Give the moment that a day begins where the user is."""
    return datetime.combine(dag, time()).astimezone() if dag else None


def _versjoner(
    lesing: "Lesing", hendelser: Iterable["Hendelse"]
) -> dict[tuple[str, str], tuple["Versjon", ...]]:
    """Give the versions of every row that the events concern, by list and key."""
    ider: dict[str, set[str]] = {}
    for hendelse in hendelser:
        ider.setdefault(hendelse.liste, set()).add(hendelse.rad_id)
    return {
        (liste, rad_id): rader
        for liste, egne in ider.items()
        for rad_id, rader in lesing.saker.versjoner(liste, egne).items()
    }


def _linje(
    hendelse: "Hendelse", person: "Hendelsesperson | None", versjoner: tuple["Versjon", ...]
) -> Hendelseslinje:
    handling = Handling(hendelse.handling)
    gjort: Virkning = virkning(versjoner, handling, hendelse.tid_utc)
    navn = f"{person.etternavn}, {person.fornavn}".strip(", ") if person else ""
    return Hendelseslinje(
        nummer=hendelse.id,
        tid=hendelse.tid_utc,
        av=hendelse.av,
        handling=handling,
        liste=hendelse.liste,
        loggtype=TYPE_AV.get(hendelse.liste, Loggtype.GRUNNDATA),
        person_id=hendelse.person_id,
        navn=navn,
        duf=person.duf if person else "",
        sperret=person is not None and person.sperret,
        rad=gjort.rad,
        felter=gjort.felter,
        frist_foer=hendelse.frist_foer,
        frist_etter=hendelse.frist_etter,
    )
