"""The log for the reader on both databases: before and after, filters, and the log as it was."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from uuid import uuid4

import pytest

from core.domain.endring import Endring, Handling
from core.domain.hendelse import Hendelseslinje, Loggtype
from core.domain.person import Kategori
from core.domain.vedtak import Vedtak
from core.services.feil import IkkeFunnet
from core.services.hendelser import Hendelsesfilter
from core.services.klokke import FastKlokke
from core.services.tjenester import Tjenester, lag_tjenester
from core.storage.base import Base
from tests.core.rules.saksbygger import dag, deltakelse, person

START = datetime(2026, 10, 14, 7, 41, tzinfo=UTC)
TIME = timedelta(hours=1)
PERSON = person(
    id=str(uuid4()), duf="902199900007", duf_begrunnelse="Prøve", fornavn="Åse", etternavn="Berg"
)


@pytest.fixture
def klokke() -> FastKlokke:
    return FastKlokke(START)


@pytest.fixture
def tj(base: Base, klokke: FastKlokke) -> Tjenester:
    """A caseload with one person, registered when the clock began."""
    tjenester = lag_tjenester(base, klokke)
    kategori = Kategori(id=str(uuid4()), kategori="rett_plikt_intro", fra=date(2026, 5, 31))
    tjenester.personer.registrer(PERSON, None, kategori)
    return tjenester


def gjort(endring: Endring | None) -> Endring:
    assert endring is not None
    return endring


def med_vedtak(tj: Tjenester, klokke: FastKlokke) -> Vedtak:
    """Register a participation an hour later, and a goal an hour after that."""
    klokke.gaa(TIME)
    nytt = deltakelse("01.08.2026", vedtaksdato=date(2026, 7, 1), id=str(uuid4()))
    gjort(tj.vedtak.registrer(PERSON.id, nytt))
    klokke.gaa(TIME)
    gjort(tj.sluttmaal.sett(PERSON.id, "deler_av_vgo", None))
    return nytt


def linjer(tj: Tjenester, **felt: object) -> tuple[Hendelseslinje, ...]:
    return tj.hendelser.side(Hendelsesfilter(**felt), 0, 100)  # type: ignore[arg-type]


def som_ord(linje: Hendelseslinje) -> dict[str, tuple[object, object]]:
    return {felt.felt: (felt.foer, felt.etter) for felt in linje.felter}


def test_a_change_shows_the_field_before_and_after(tj: Tjenester, klokke: FastKlokke) -> None:
    nytt = med_vedtak(tj, klokke)
    klokke.gaa(TIME)
    gjort(tj.vedtak.endre_periode(PERSON.id, nytt.id, dag("15.08.2026"), None, 1))
    siste, maal, vedtak, foerste = tj.hendelser.for_person(PERSON.id)
    assert (siste.handling, siste.loggtype, siste.tid) == (
        Handling.ENDRET,
        Loggtype.VEDTAK,
        START + 3 * TIME,
    )
    assert som_ord(siste) == {"startdato": (dag("01.08.2026"), dag("15.08.2026"))}
    assert siste.flyttet_frist
    assert (siste.navn, siste.duf) == ("Berg, Åse", "902199900007")
    assert som_ord(maal) == {"kode": (None, "deler_av_vgo")}
    assert som_ord(vedtak)["startdato"] == (None, dag("01.08.2026"))
    assert som_ord(foerste)["etternavn"] == (None, "Berg")


def test_what_is_deleted_stands_before_and_what_is_restored_after(
    tj: Tjenester, klokke: FastKlokke
) -> None:
    nytt = med_vedtak(tj, klokke)
    klokke.gaa(TIME)
    gjort(tj.vedtak.slett(PERSON.id, nytt.id, 1))
    gjort(tj.vedtak.gjenopprett(PERSON.id, nytt.id, 2))  # within the same second
    tilbake, slettet, *_ = tj.hendelser.for_person(PERSON.id)
    assert som_ord(slettet)["startdato"] == (dag("01.08.2026"), None)
    assert som_ord(tilbake)["startdato"] == (None, dag("01.08.2026"))


def test_a_change_made_before_the_case_came_has_no_fields(tj: Tjenester) -> None:
    spor = replace(PERSON.spor, registrert=START - 9 * TIME, endret=START - TIME)
    gammelt = deltakelse("01.08.2026", id=str(uuid4()), spor=spor)
    hendelse = Endring(
        person_id=PERSON.id, liste="vedtak", rad_id=gammelt.id, handling=Handling.ENDRET,
        tidspunkt=START - TIME, av="3024-NIBO",
    )  # fmt: skip
    with tj.base.arbeid("3024-NIBO", START + TIME) as arbeid:
        arbeid.saker.legg_til("vedtak", PERSON.id, gammelt)
        arbeid.hendelse(hendelse)
    linje = linjer(tj)[0]
    assert linje.felter == ()
    assert isinstance(linje.rad, Vedtak)


def test_an_event_without_a_row_is_shown_all_the_same(tj: Tjenester) -> None:
    hendelse = Endring(
        person_id=str(uuid4()), liste="sak", rad_id="x", handling=Handling.IMPORTERT,
        tidspunkt=START + TIME, av="3024-NIBO",
    )  # fmt: skip
    with tj.base.arbeid("3024-NIBO", START + TIME) as arbeid:
        arbeid.hendelse(hendelse)
    linje = linjer(tj)[0]
    assert (linje.rad, linje.felter, linje.loggtype, linje.navn, linje.duf) == (
        None,
        (),
        Loggtype.IMPORT,
        "",
        "",
    )


def test_filters_narrow_the_log(tj: Tjenester, klokke: FastKlokke) -> None:
    med_vedtak(tj, klokke)
    klokke.gaa(timedelta(days=3))
    gjort(tj.personer.endre(replace(PERSON, fornavn="Åsne")))
    alle = linjer(tj)
    assert len(alle) == tj.hendelser.antall(Hendelsesfilter()) == 4
    assert linjer(tj, loggtype=Loggtype.GRUNNDATA) == (alle[0], alle[3])
    assert linjer(tj, loggtype=Loggtype.FRISTBEREGNING) == tuple(h for h in alle if h.flyttet_frist)
    assert linjer(tj, til=START.date()) == alle[1:]
    assert linjer(tj, fra=START.date() + timedelta(days=1)) == alle[:1]
    assert linjer(tj, person_id=str(uuid4())) == ()
    (hvem,) = tj.hendelser.hvem()
    assert linjer(tj, hvem=hvem) == alle
    assert linjer(tj, hvem=f"{hvem}x") == ()
    assert tj.hendelser.side(Hendelsesfilter(), 1, 2) == alle[1:3]
    assert som_ord(alle[0]) == {"fornavn": ("Åse", "Åsne")}


def test_the_calculation_is_the_one_of_that_day(tj: Tjenester, klokke: FastKlokke) -> None:
    nytt = med_vedtak(tj, klokke)
    da = klokke.naa()
    den_gang = tj.personer.hent(PERSON.id)
    klokke.gaa(timedelta(days=40))
    gjort(tj.vedtak.slett(PERSON.id, nytt.id, 1))
    assert tj.personer.hent(PERSON.id) != den_gang
    assert tj.hendelser.beregning_da(PERSON.id, da) == den_gang
    assert tj.hendelser.beregning_da(PERSON.id, da + TIME) == den_gang


def test_before_the_person_was_there_nothing_is_computed(tj: Tjenester) -> None:
    with pytest.raises(IkkeFunnet, match="ikke registrert i basen på dette tidspunktet"):
        tj.hendelser.beregning_da(PERSON.id, START - TIME)


def test_the_log_itself_holds_neither_names_nor_values(tj: Tjenester, klokke: FastKlokke) -> None:
    med_vedtak(tj, klokke)
    with tj.base.lesing() as lesing:
        rader = lesing.hendelser.for_person(PERSON.id)
    for ord_ in ("Åse", "Berg", "902199900007", "deler_av_vgo"):
        assert not any(ord_ in str(rad) for rad in rader)
