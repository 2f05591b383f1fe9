"""Properties that every case must have, whatever it holds."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from random import Random
from typing import TypeVar

from hypothesis import given
from hypothesis import strategies as st

from core.domain.avslutning import Avslutning
from core.domain.fravaer import Fravaer
from core.domain.klage import Klage, Klageutfall
from core.domain.maaned import Maaned
from core.domain.sak import Sak
from core.domain.tiltak import Tiltak
from core.domain.vedtak import PERMISJONER, Dagtype, Resultat, Vedtak, Vedtakstype
from core.kodeverk import kodeverk
from core.rules import beregn, beregn_frist, beregn_oversikt, beregn_status
from core.rules.kalender import legg_til_virkedager, virkedager_mellom
from core.rules.krav import krav_sak
from tests.core.rules.saksbygger import deltakelse, kategori, permisjon, sak

T = TypeVar("T")
PER = date(2023, 6, 1)
DAGER = st.dates(date(2021, 1, 1), date(2025, 12, 31))
PERIODER = st.tuples(DAGER, st.integers(0, 60)).map(lambda p: (p[0], p[0] + timedelta(p[1])))
KORTE = st.tuples(st.dates(date(2021, 9, 1), date(2023, 1, 1)), st.integers(0, 40)).map(
    lambda p: (p[0], p[0] + timedelta(p[1]))
)


@st.composite
def klager(trekk: st.DrawFn) -> tuple[Klage, ...]:
    """Draw no appeal, an open one or a decided one."""
    if not trekk(st.booleans()):
        return ()
    mottatt = trekk(DAGER)
    utfall = trekk(st.none() | st.sampled_from(list(Klageutfall)))
    avgjort = mottatt + timedelta(trekk(st.integers(0, 60))) if utfall else None
    return (Klage(id="kl", mottatt=mottatt, avgjort=avgjort, utfall=utfall),)


@st.composite
def vedtak_(trekk: st.DrawFn) -> Vedtak:
    """Draw a decision of any type that the registration rules accept."""
    type_ = trekk(st.sampled_from(list(Vedtakstype)))
    fra, til = trekk(PERIODER)
    resultater = kodeverk().vedtakstype[type_].resultater
    return Vedtak(
        id=str(trekk(st.uuids())),
        type=type_,
        resultat=Resultat(trekk(st.sampled_from(resultater))),
        vedtaksdato=trekk(DAGER),
        startdato=fra,
        sluttdato=til,
        legg_til_frist_som=trekk(st.sampled_from(list(Dagtype))) if type_ in PERMISJONER else None,
        kommune=trekk(st.sampled_from(["9999", "9998"])),
        klager=trekk(klager()),
        slettet=trekk(st.booleans()),
    )


@st.composite
def fravaer_(trekk: st.DrawFn) -> Fravaer:
    """Draw an absence."""
    return Fravaer(
        id=str(trekk(st.uuids())),
        kode=trekk(st.sampled_from(sorted(kodeverk().fravaerskode))),
        maaned=Maaned(trekk(st.integers(2021, 2024)), trekk(st.integers(1, 12))),
        dager=trekk(st.integers(0, 5)),
        slettet=trekk(st.booleans()),
    )


@st.composite
def tiltak_(trekk: st.DrawFn) -> Tiltak:
    """Draw a measure."""
    fra, til = trekk(PERIODER)
    return Tiltak(
        id=str(trekk(st.uuids())),
        type="norskopplaering",
        fra=fra,
        til=til,
        timer_per_uke=Decimal(trekk(st.integers(0, 120))) / 2,
        erstattende=trekk(st.booleans()),
        slettet=trekk(st.booleans()),
    )


@st.composite
def avslutning_(trekk: st.DrawFn) -> Avslutning:
    """Draw a municipal termination, re-opened or not."""
    aarsaker = [
        a.kode for a in kodeverk().avslutningsaarsak.values() if "kommune" in a.registreres_av
    ]
    dato = trekk(DAGER)
    return Avslutning(
        id=str(trekk(st.uuids())),
        aarsak=trekk(st.sampled_from(aarsaker)),
        dato=dato,
        timer_per_uke=Decimal(30),
        gjenaapnet=trekk(st.none() | st.just(dato + timedelta(20))),
        slettet=trekk(st.booleans()),
    )


@st.composite
def saker(trekk: st.DrawFn) -> Sak:
    """Draw a whole case."""
    kode = trekk(st.sampled_from(["rett_plikt_intro", "rett_intro", "rett_plikt_introordning"]))
    maal = trekk(st.none() | st.sampled_from(sorted(kodeverk().sluttmaal)))
    return sak(
        *trekk(st.lists(vedtak_(), max_size=8)),
        maal=maal,
        kategorier=[kategori(kode=kode)],
        fravaer=trekk(st.lists(fravaer_(), max_size=6)),
        tiltak=trekk(st.lists(tiltak_(), max_size=4)),
        avslutninger=trekk(st.lists(avslutning_(), max_size=2)),
    )


@given(saker(), st.randoms(use_true_random=False))
def test_the_order_of_registration_never_moves_the_deadline(en_sak: Sak, tilfeldig: Random) -> None:
    def stokk(rader: tuple[T, ...]) -> tuple[T, ...]:
        return tuple(tilfeldig.sample(rader, len(rader)))

    stokket = replace(
        en_sak,
        vedtak=stokk(en_sak.vedtak),
        fravaer=stokk(en_sak.fravaer),
        avslutninger=stokk(en_sak.avslutninger),
    )
    assert beregn_frist(stokket, PER).frist == beregn_frist(en_sak, PER).frist
    assert beregn(stokket, PER).status == beregn(en_sak, PER).status or len(en_sak.avslutninger) > 1


@given(saker(), vedtak_(), fravaer_())
def test_deleting_what_was_added_restores(en_sak: Sak, nytt: Vedtak, mer: Fravaer) -> None:
    etter = replace(
        en_sak,
        vedtak=(*en_sak.vedtak, replace(nytt, slettet=True)),
        fravaer=(*en_sak.fravaer, replace(mer, slettet=True)),
    )
    foer, naa = beregn(en_sak, PER), beregn(etter, PER)
    assert naa.frist == foer.frist
    assert (naa.status, naa.avslutning) == (foer.status, foer.avslutning)
    assert naa.aktiv_tid == foer.aktiv_tid
    assert naa.vedtak[:-1] == foer.vedtak


@given(KORTE, st.lists(KORTE, max_size=3))
def test_a_working_day_leave_moves_the_deadline_by_its_working_days(
    ny: tuple[date, date], andre: list[tuple[date, date]]
) -> None:
    start = deltakelse("01.08.2021")
    rader = [permisjon(fra, til, id=str(i)) for i, (fra, til) in enumerate(andre)]
    uten = beregn_frist(sak(start, *rader), PER).frist
    med = beregn_frist(sak(start, *rader, permisjon(*ny, id="ny")), PER).frist
    assert uten is not None
    assert med == legg_til_virkedager(uten, virkedager_mellom(*ny))


@given(KORTE, st.integers(0, 40))
def test_two_adjacent_calendar_leaves_equal_one(hel: tuple[date, date], delt: int) -> None:
    fra, til = hel
    skille = min(fra + timedelta(delt), til)
    start = deltakelse("01.08.2021")
    en = sak(start, permisjon(fra, til, "kalenderdager"))
    to = sak(
        start,
        permisjon(fra, skille, "kalenderdager", id="1"),
        permisjon(skille + timedelta(1), til, "kalenderdager", id="2"),
    )
    assert beregn_frist(en, PER).frist == beregn_frist(to, PER).frist


@given(saker(), st.dates(date(2020, 1, 1), date(2030, 1, 1)))
def test_no_case_raises_and_the_log_ends_on_the_deadline(en_sak: Sak, per: date) -> None:
    beregning = beregn(en_sak, per)
    if beregning.frist.steg:
        datoer = [steg.ny_frist for steg in beregning.frist.steg]
        assert datoer == sorted(datoer)
    assert all(steg.sum >= 0 for steg in beregning.aktiv_tid)
    assert {rad.id for rad in beregning.vedtak} == {v.id for v in en_sak.vedtak}
    assert sum(rad.i_normal_tabell for rad in beregning.vedtak) <= 5


@given(saker())
def test_the_registration_rules_answer_every_case(en_sak: Sak) -> None:
    for avvik in krav_sak(en_sak, PER):
        assert avvik.sti
        assert avvik.melding.endswith((".", "?"))


@given(saker(), st.dates(date(2020, 1, 1), date(2030, 1, 1)))
def test_what_a_list_shows_is_what_the_whole_case_says(en_sak: Sak, per: date) -> None:
    hel, oversikt = beregn(en_sak, per), beregn_oversikt(en_sak, per)
    assert oversikt == (hel.status, hel.avslutning, hel.tiltak)
    assert beregn_status(en_sak, per) == hel.status
