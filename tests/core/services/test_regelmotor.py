"""The rule engine on both databases: what it writes, what it takes away, and when it will not."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from uuid import uuid4

import pytest

from core.domain.avslutning import Avslutning, AvsluttetAv
from core.domain.kontakt import Kontakt, Kontakttype
from core.domain.sak import Sak
from core.services.klokke import FastKlokke
from core.services.lesemodell import REGELMOTOR, lagre_lesemodell
from core.services.regelmotor import Motorstans
from core.services.tjenester import Tjenester, lag_tjenester
from core.storage.base import Base
from tests.core.rules.saksbygger import (
    avslutning,
    dag,
    deltakelse,
    folkeregister,
    fravaer,
    kategori,
    permisjon,
    person,
    sak,
    vedtak,
)

FOER = date(2023, 7, 1)
FRIST = dag("01.08.2023")  # 24 months after the start


@pytest.fixture
def klokke() -> FastKlokke:
    """A clock that stands before any deadline."""
    return FastKlokke.paa(FOER)


@pytest.fixture
def tj(base: Base, klokke: FastKlokke) -> Tjenester:
    """The use cases on an empty caseload."""
    return lag_tjenester(base, klokke)


def ny_sak(nummer: int, *vedtak_: object, **felt: object) -> Sak:
    """Make a case with keys and a number of its own."""
    felt.setdefault("kategorier", (kategori(id=str(uuid4())),))
    egen = person(id=str(uuid4()), duf=f"9021999{nummer:05d}", fornavn=f"Nr{nummer}")
    vedtak_ = vedtak_ or (deltakelse("01.08.2021", id=str(uuid4())),)
    return sak(*vedtak_, person=egen, **felt)  # type: ignore[arg-type]


def lagre(tj: Tjenester, *saker: Sak) -> None:
    """Keep cases as they stand on the clock's day."""
    with tj.base.arbeid("test", tj.klokke.naa()) as arbeid:
        arbeid.saker.nye_saker(saker)
        lagre_lesemodell(arbeid, saker, tj.klokke.i_dag())


def gaa_til(klokke: FastKlokke, dato: date) -> None:
    """Let the clock stand on a day."""
    klokke.tid = datetime(dato.year, dato.month, dato.day, 12, tzinfo=UTC)


def avslutninger(tj: Tjenester, person_: Sak) -> tuple[Avslutning, ...]:
    """Give the terminations that are kept of a person."""
    return tj.personer.hent(person_.person.id).sak.avslutninger


def motorens(rader: Iterable[Avslutning]) -> list[tuple[str, date]]:
    """Give cause and day of the engine's rows that stand."""
    return [(r.aarsak, r.dato) for r in rader if r.av is AvsluttetAv.REGELMOTOR and not r.slettet]


def kjoer(tj: Tjenester, *, bekreftet: bool = False) -> tuple[int, int]:
    """Plan and run, and give what it did."""
    kjoering = tj.regelmotor.kjoer(tj.regelmotor.planlegg(), bekreftet=bekreftet)
    return kjoering.avsluttet, kjoering.fjernet


def test_a_programme_ends_the_day_after_its_deadline_and_only_once(
    tj: Tjenester, klokke: FastKlokke
) -> None:
    en = ny_sak(1)
    lagre(tj, en)
    gaa_til(klokke, FRIST)
    assert kjoer(tj) == (0, 0)  # the deadline's own day is within it
    gaa_til(klokke, FRIST + timedelta(days=1))
    assert kjoer(tj) == (1, 0)
    (rad,) = avslutninger(tj, en)
    assert (rad.aarsak, rad.dato, rad.av) == (
        "aarsak_ikke_registrert",
        FRIST,
        AvsluttetAv.REGELMOTOR,
    )
    assert rad.spor.registrert_av == REGELMOTOR
    assert kjoer(tj) == (0, 0)
    gaa_til(klokke, FRIST + timedelta(days=2))
    assert kjoer(tj) == (0, 0)
    assert len(avslutninger(tj, en)) == 1


AARSAKER: dict[str, dict[str, object]] = {
    "utgaatt_oppstartsfrist": {"maal": None},
    "avvist_program": {
        "kontakter": (
            Kontakt(id=str(uuid4()), type=Kontakttype.AVVIST_PROGRAM, dato=dag("01.03.2022")),
        )
    },
    "flyttet": {"folkeregister": (folkeregister("flyttet", "01.03.2022", id=str(uuid4())),)},
    "utvandret": {"folkeregister": (folkeregister("utvandret", "01.03.2022", id=str(uuid4())),)},
    "doed": {"folkeregister": (folkeregister("doed", "01.03.2022", id=str(uuid4())),)},
    "ikke_i_kategori": {
        "folkeregister": (folkeregister("ikke_i_kategori", "01.03.2022", id=str(uuid4())),)
    },
    "aarsak_ikke_registrert": {},
}


@pytest.mark.parametrize("aarsak", AARSAKER)
def test_each_cause_is_written_down(tj: Tjenester, klokke: FastKlokke, aarsak: str) -> None:
    en = ny_sak(1, **AARSAKER[aarsak])
    lagre(tj, en)
    gaa_til(klokke, dag("02.08.2023"))
    assert kjoer(tj) == (1, 0)
    ((funnet, _),) = motorens(avslutninger(tj, en))
    assert funnet == aarsak


def test_a_permanent_stop_is_the_eighth_cause(tj: Tjenester, klokke: FastKlokke) -> None:
    stans = vedtak("permanent_stans", "14.09.2022", id=str(uuid4()))
    en = ny_sak(1, deltakelse("01.08.2021", id=str(uuid4())), stans)
    lagre(tj, en)
    gaa_til(klokke, dag("15.09.2022"))
    assert kjoer(tj) == (1, 0)
    assert motorens(avslutninger(tj, en)) == [("permanent_stans", dag("14.09.2022"))]


def test_a_row_that_no_longer_holds_is_taken_away_and_kept(
    tj: Tjenester, klokke: FastKlokke
) -> None:
    en = ny_sak(1)
    lagre(tj, en)
    gaa_til(klokke, dag("02.08.2023"))
    kjoer(tj)
    sent = permisjon("01.09.2022", "31.10.2022", id=str(uuid4()))
    tj.vedtak.registrer(en.person.id, sent)
    assert kjoer(tj) == (0, 1)
    (rad,) = avslutninger(tj, en)
    assert rad.slettet
    assert (rad.spor.registrert_av, rad.spor.slettet_av) == (REGELMOTOR, REGELMOTOR)
    assert kjoer(tj) == (0, 0)


def test_a_municipal_cause_takes_the_place_and_stays(tj: Tjenester, klokke: FastKlokke) -> None:
    en = ny_sak(1)
    lagre(tj, en)
    gaa_til(klokke, dag("02.08.2023"))
    kjoer(tj)
    tj.avslutninger.registrer(en.person.id, avslutning("31.07.2023", id=str(uuid4())))
    assert motorens(avslutninger(tj, en)) == []
    motorrad, egen = avslutninger(tj, en)
    assert (motorrad.spor.registrert_av, motorrad.spor.slettet_av) == (
        REGELMOTOR,
        tj.bruker.registrert_av,
    )
    assert not egen.slettet
    assert kjoer(tj) == (0, 0)


def test_the_plan_writes_nothing(tj: Tjenester, klokke: FastKlokke) -> None:
    en = ny_sak(1)
    lagre(tj, en)
    gaa_til(klokke, dag("02.08.2023"))
    plan = tj.regelmotor.planlegg()
    assert (plan.avsluttes, plan.personer, plan.maa_bekreftes) == (1, 1, False)
    assert plan.linjer[0].duf == en.person.duf
    assert avslutninger(tj, en) == ()
    assert not tj.regelmotor.er_kjoert()


def test_a_run_is_taken_back_whole(tj: Tjenester, klokke: FastKlokke) -> None:
    to = [ny_sak(1), ny_sak(2)]
    lagre(tj, *to)
    gaa_til(klokke, dag("02.08.2023"))
    kjoering = tj.regelmotor.kjoer(tj.regelmotor.planlegg())
    assert tj.regelmotor.er_kjoert()
    klokke.gaa(timedelta(minutes=1))
    assert tj.regelmotor.angre(kjoering) == 2
    for en in to:
        assert motorens(avslutninger(tj, en)) == []
        assert avslutninger(tj, en)[0].spor.slettet_av == tj.bruker.registrert_av
    (husket,) = tj.regelmotor.kjoeringer()
    assert (husket.angret_av, husket.avsluttet) == (tj.bruker.registrert_av, 2)
    assert tj.regelmotor.er_kjoert()  # it does not run again by itself on the day
    assert tj.regelmotor.angre(kjoering) == 0


def test_taking_back_restores_what_the_run_took_away(tj: Tjenester, klokke: FastKlokke) -> None:
    en = ny_sak(1)
    lagre(tj, en)
    gaa_til(klokke, dag("02.08.2023"))
    kjoer(tj)
    (rad,) = avslutninger(tj, en)
    tj.vedtak.registrer(en.person.id, permisjon("01.09.2022", "31.10.2022", id=str(uuid4())))
    klokke.gaa(timedelta(minutes=1))
    andre = tj.regelmotor.kjoer(tj.regelmotor.planlegg())
    klokke.gaa(timedelta(minutes=1))
    assert tj.regelmotor.angre(andre) == 1
    (naa,) = avslutninger(tj, en)
    assert (naa.id, naa.slettet) == (rad.id, False)


def test_it_asks_before_it_ends_many(tj: Tjenester, klokke: FastKlokke) -> None:
    fire = [ny_sak(nummer) for nummer in range(4)]
    lagre(tj, *fire)
    gaa_til(klokke, dag("02.08.2023"))
    plan = tj.regelmotor.planlegg()
    assert plan.maa_bekreftes
    with pytest.raises(Motorstans, match="4 av 4 personer"):
        tj.regelmotor.kjoer(plan)
    assert not any(avslutninger(tj, en) for en in fire)
    assert tj.regelmotor.kjoer(plan, bekreftet=True).avsluttet == 4


def test_three_are_never_too_many_and_a_twentieth_is_not(tj: Tjenester, klokke: FastKlokke) -> None:
    utloept = [ny_sak(nummer) for nummer in range(4)]
    loepende = [ny_sak(n, deltakelse("01.08.2022", id=str(uuid4()))) for n in range(10, 86)]
    lagre(tj, *utloept[:3])
    gaa_til(klokke, dag("02.08.2023"))
    assert not tj.regelmotor.planlegg().maa_bekreftes
    lagre(tj, utloept[3], *loepende)
    plan = tj.regelmotor.planlegg()
    assert (plan.avsluttes, plan.personer) == (4, 80)
    assert not plan.maa_bekreftes


@pytest.fixture
def registrert(tj: Tjenester, klokke: FastKlokke) -> Sak:
    """A person of whom something was registered the day after her deadline."""
    lagre(tj, en := ny_sak(1))
    gaa_til(klokke, dag("02.08.2023"))
    maal = tj.personer.hent(en.person.id).sak.sluttmaal
    assert maal is not None
    tj.sluttmaal.sett(en.person.id, "fullfoere_grunnskole", maal.versjon)
    return en


@pytest.mark.parametrize("dager", [36, 365, 27_000])
def test_a_clock_that_has_run_away_ends_nobody(
    tj: Tjenester, klokke: FastKlokke, registrert: Sak, dager: int
) -> None:
    klokke.gaa(timedelta(days=dager))
    plan = tj.regelmotor.planlegg()
    with pytest.raises(Motorstans, match=f"{dager} dager siden"):
        tj.regelmotor.kjoer(plan)
    assert avslutninger(tj, registrert) == ()
    assert tj.regelmotor.kjoer(plan, bekreftet=True).avsluttet == 1


def test_a_clock_that_was_set_back_takes_no_row_away(
    tj: Tjenester, klokke: FastKlokke, registrert: Sak
) -> None:
    kjoer(tj)
    klokke.gaa(timedelta(days=-1))
    plan = tj.regelmotor.planlegg()
    assert [len(linje.fjernet) for linje in plan.linjer] == [1]
    with pytest.raises(Motorstans, match="men siste registrering"):
        tj.regelmotor.kjoer(plan)
    assert len(motorens(avslutninger(tj, registrert))) == 1


@pytest.mark.parametrize("varighet", [timedelta(minutes=-5), timedelta(), timedelta(days=35)])
def test_a_clock_that_is_nearly_right_is_trusted(
    tj: Tjenester, klokke: FastKlokke, registrert: Sak, varighet: timedelta
) -> None:
    klokke.gaa(varighet)
    assert tj.personer.hent(registrert.person.id).sak.avslutninger == ()
    assert tj.regelmotor.klokkefeil() == ""


def test_it_sees_a_new_day_also_where_the_list_is_of_yesterday(
    tj: Tjenester, klokke: FastKlokke
) -> None:
    en = ny_sak(1, fravaer=(fravaer("egenmelding", "2022-01", 10, id=str(uuid4())),))
    lagre(tj, en)
    gaa_til(klokke, dag("02.08.2023"))
    assert tj.dagskifte.foreldede() == [en.person.id]
    assert tj.regelmotor.planlegg().avsluttes == 1
    tj.dagskifte.oppdater()
    assert tj.regelmotor.planlegg().avsluttes == 1


def test_two_runs_in_one_second_are_told_apart(tj: Tjenester, klokke: FastKlokke) -> None:
    lagre(tj, ny_sak(1))
    gaa_til(klokke, dag("02.08.2023"))
    foerste = tj.regelmotor.kjoer(tj.regelmotor.planlegg())
    andre = tj.regelmotor.kjoer(tj.regelmotor.planlegg())
    assert andre.tid > foerste.tid
    assert [k.avsluttet for k in tj.regelmotor.kjoeringer()] == [0, 1]


def test_a_case_that_changed_after_the_plan_is_judged_anew(
    tj: Tjenester, klokke: FastKlokke
) -> None:
    lagre(tj, en := ny_sak(1))
    gaa_til(klokke, dag("02.08.2023"))
    plan = tj.regelmotor.planlegg()
    tj.vedtak.registrer(en.person.id, permisjon("01.09.2022", "31.10.2022", id=str(uuid4())))
    assert replace(tj.regelmotor.kjoer(plan)).avsluttet == 0
    assert avslutninger(tj, en) == ()
