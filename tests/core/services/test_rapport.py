"""The reports on both databases: who is in them, in which order, and how they are counted."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.domain.avslutning import AvsluttetAv
from core.domain.beregning import Beregning
from core.domain.person import Oppfoelging
from core.domain.sak import Sak
from core.kodeverk import kodeverk
from core.rules import Regelfeil, beregn
from core.services.demo import lag_saker
from core.services.maaloppnaaelse import Inndeling, alder
from core.services.rapport import Rapporttjeneste
from core.storage.avsluttet import Avsluttet
from core.storage.avsluttetutvalg import Avsluttetkolonne, Avsluttetsortering, Avsluttetutvalg
from core.storage.base import Base
from core.storage.navn import navneord, soekeord
from tests.core.rules.saksbygger import avslutning, dag, deltakelse, folkeregister, kategori
from tests.core.services.rapportbygger import KJENTE, PER, en, lagre

ALLE = Avsluttetutvalg()
NAVN = Avsluttetsortering()


def test_the_lists_to_choose_from_are_those_that_are_there(base: Base) -> None:
    rapport = lagre(base, *KJENTE)
    assert rapport.aar() == (2026, 2025, 2022)
    assert rapport.aar("introduksjonsloven") == (2022,)
    assert rapport.kommuner() == ("9999",)
    assert rapport.bydeler(None, "9999") == ("Sentrum",)


def test_an_ended_programme_counts_beside_another_open_category(base: Base) -> None:
    norsk = kategori("01.01.2023", "rett_norsk", id="n")
    doed = en(
        10,
        "Død",
        deltakelse("01.02.2026"),
        kategorier=(kategori("01.01.2025"), norsk),
        folkeregister=(folkeregister("doed", "01.09.2026"),),
    )
    rapport = lagre(base, doed)
    (rad,) = rapport.side(ALLE, NAVN, 0, 10)
    assert (rad.kategori, rad.aarsak) == ("rett_plikt_intro", "doed")


# What must be in the report, by the rules alone and written down again from them.
Fasit = dict[str, tuple[Sak, Beregning]]


def fasit(saker: tuple[Sak, ...]) -> Fasit:
    """Give the cases whose programme is ended, by person."""
    avsluttede: Fasit = {}
    for en_sak in saker:
        try:
            beregning = beregn(en_sak, PER)
        except Regelfeil:
            continue
        if beregning.avslutning is not None:
            avsluttede[en_sak.person.id] = en_sak, beregning
    return avsluttede


def sted(en_sak: Sak) -> Oppfoelging:
    """Give the newest follow-up that has begun."""
    begynt = [o for o in en_sak.oppfoelging if not o.slettet and (o.fra or date.min) <= PER]
    return max(begynt, key=lambda o: o.fra or date.min)


def treffer(utvalg: Avsluttetutvalg, en_sak: Sak, beregning: Beregning) -> bool:
    """Tell whether a choice takes a case."""
    funn = beregning.avslutning
    assert funn is not None
    proever: list[tuple[object, object]] = [
        (utvalg.lov, kodeverk().kategori[beregning.status.kategori].lov),
        (utvalg.kommune, sted(en_sak).kommune),
        (utvalg.bydel, sted(en_sak).bydel),
        (utvalg.kategori, beregning.status.kategori),
        (utvalg.aar, funn.dato.year),
        (utvalg.av, funn.av),
        (utvalg.aarsak, funn.aarsak),
    ]
    ord_ = navneord(en_sak.person.fornavn, en_sak.person.etternavn)
    return (
        all(oensket in {None, verdi} for oensket, verdi in proever)
        and en_sak.person.duf.startswith("".join(filter(str.isdigit, utvalg.duf)))
        and all(any(o.startswith(s) for o in ord_) for s in soekeord(utvalg.navn))
    )


@pytest.fixture(scope="module")
def mange() -> tuple[Sak, ...]:
    """Practice cases with terminations of every kind."""
    return tuple(lag_saker(400, 7, PER))


@pytest.fixture
def rapport(base: Base, mange: tuple[Sak, ...]) -> Rapporttjeneste:
    """The reports on the practice cases."""
    return lagre(base, *mange)


@st.composite
def valg(draw: st.DrawFn, ventet: Fasit) -> Avsluttetutvalg:
    """Draw a choice of what one of the ended has, or of nothing that fits anybody."""
    en_sak, beregning = draw(st.sampled_from(list(ventet.values())))
    funn = beregning.avslutning
    assert funn is not None
    hvem, bor = en_sak.person, sted(en_sak)
    felt: dict[str, Any] = {
        "lov": kodeverk().kategori[beregning.status.kategori].lov,
        "kommune": bor.kommune,
        "bydel": bor.bydel,
        "kategori": beregning.status.kategori,
        "aar": funn.dato.year,
        "av": funn.av,
        "aarsak": funn.aarsak,
        "duf": draw(st.sampled_from([hvem.duf[:4], hvem.duf_gruppert, "9021-9"])),
        "navn": draw(st.sampled_from([hvem.etternavn[:2], hvem.navn, "a", "%"])),
    }
    valgte = draw(st.sets(st.sampled_from(sorted(felt)), max_size=3))
    annet: dict[str, Any] = draw(st.sampled_from([{}, {"aar": 1999}, {"lov": "integreringsloven"}]))
    return Avsluttetutvalg(**{navn: felt[navn] for navn in valgte} | annet)


def test_every_kind_of_termination_is_in_the_practice_cases(mange: tuple[Sak, ...]) -> None:
    par = fasit(mange).values()
    assert {b.avslutning.av for _, b in par if b.avslutning} == set(AvsluttetAv)
    assert len({b.avslutning.aarsak for _, b in par if b.avslutning}) > 12
    lukkede = [s for s, _ in par if not any(k.er_aapen(PER) for k in s.kategorier)]
    assert lukkede


def test_the_report_is_what_the_rules_say_of_every_case(
    rapport: Rapporttjeneste, mange: tuple[Sak, ...]
) -> None:
    ventet = fasit(mange)
    alle = rapport.side(ALLE, NAVN, 0, len(mange))
    assert {rad.person_id for rad in alle} == set(ventet)
    assert rapport.antall(ALLE) == len(alle)
    for rad in alle:
        likt(rad, *ventet[rad.person_id])

    @given(valg(ventet))
    def proev(valgt: Avsluttetutvalg) -> None:
        treff = {id_ for id_, par in ventet.items() if treffer(valgt, *par)}
        assert {rad.person_id for rad in rapport.side(valgt, NAVN, 0, len(mange))} == treff
        assert rapport.antall(valgt) == len(treff)

    proev()


def likt(rad: Avsluttet, en_sak: Sak, beregning: Beregning) -> None:
    """Demand that a row says what its case does."""
    funn, hvem = beregning.avslutning, en_sak.person
    assert funn is not None
    assert (rad.aarsak, rad.dato, rad.av) == (funn.aarsak, funn.dato, funn.av)
    assert (rad.duf, rad.fornavn, rad.etternavn) == (hvem.duf, hvem.fornavn, hvem.etternavn)
    assert (rad.kjoenn, rad.foedselsdato) == (hvem.kjoenn, hvem.foedselsdato)
    assert rad.sluttmaal == (en_sak.sluttmaal.kode if en_sak.sluttmaal else None)
    assert rad.frist == beregning.frist.frist
    kommunens = {a.id for a in en_sak.avslutninger if a.av is AvsluttetAv.KOMMUNE}
    assert (rad.rad_id in kommunens) == (rad.av is AvsluttetAv.KOMMUNE)
    assert (rad.registrert_av == "Regelmotor") == (rad.av is AvsluttetAv.REGELMOTOR)
    assert (rad.registrert is None) == (rad.rad_id == "")


def test_every_column_sorts_both_ways_and_pages_meet(rapport: Rapporttjeneste) -> None:
    for kolonne in Avsluttetkolonne:
        sorteres(rapport, kolonne)


def sorteres(rapport: Rapporttjeneste, kolonne: Avsluttetkolonne) -> None:
    stigende = rapport.side(ALLE, Avsluttetsortering(kolonne), 0, 1000)
    synkende = rapport.side(ALLE, Avsluttetsortering(kolonne, synkende=True), 0, 1000)
    assert [r.person_id for r in synkende] == [r.person_id for r in reversed(stigende)]
    sider = [
        rad
        for fra in range(0, len(stigende), 25)
        for rad in rapport.side(ALLE, Avsluttetsortering(kolonne), fra, 25)
    ]
    assert sider == list(stigende)
    if kolonne in {Avsluttetkolonne.DUF, Avsluttetkolonne.DATO}:
        felt = [getattr(rad, kolonne.value) for rad in stigende]
        assert felt == sorted(felt)


INNHOLD: dict[Inndeling, Callable[[Avsluttet], str]] = {
    Inndeling.AAR: lambda rad: str(rad.dato.year),
    Inndeling.SLUTTMAAL: lambda rad: rad.sluttmaal or "",
    Inndeling.KATEGORI: lambda rad: rad.kategori,
    Inndeling.KJOENN: lambda rad: rad.kjoenn.value,
}


def test_goal_attainment_counts_everybody_once(rapport: Rapporttjeneste) -> None:
    for etter in Inndeling:
        telles(rapport, etter)


def telles(rapport: Rapporttjeneste, etter: Inndeling) -> None:
    valgt = Avsluttetutvalg(lov="integreringsloven")
    alle = rapport.side(valgt, NAVN, 0, 1000)
    tabell = rapport.maaloppnaaelse(valgt, etter)
    koder = kodeverk().avslutningsaarsak
    gruppe_av = {kode: aarsak.gruppe for kode, aarsak in koder.items()}
    utenfor = [r for r in alle if gruppe_av[r.aarsak] == "utenfor_tallgrunnlag"]
    assert tabell.sum.utenfor == len(utenfor) > 0
    assert tabell.sum.grunnlag == len(alle) - len(utenfor)
    assert sum(rad.grunnlag + rad.utenfor for rad in tabell.rader) == len(alle)
    assert all(rad.grunnlag + rad.utenfor for rad in tabell.rader)
    assert len(tabell.grupper) == 5
    if etter in INNHOLD:
        for rad in tabell.rader:
            egne = [r for r in alle if INNHOLD[etter](r) == rad.noekkel]
            for nummer, gruppe in enumerate(tabell.grupper):
                antall = sum(gruppe_av[r.aarsak] == gruppe for r in egne)
                assert rad.antall[nummer] == antall


def test_the_age_is_that_on_the_day_the_programme_ended(base: Base) -> None:
    def foedt(nummer: int, dato: str | None) -> Sak:
        return en(
            nummer,
            "Født",
            deltakelse("01.02.2024"),
            foedselsdato=dag(dato) if dato else None,
            avslutninger=(avslutning("01.03.2025"),),
        )

    foedte = ("02.03.2005", "01.03.2005", "01.03.1995", "29.02.1984", "01.03.1975", None)
    rapport = lagre(base, *(foedt(n, dato) for n, dato in enumerate(foedte, 20)))
    rader = rapport.maaloppnaaelse(ALLE, Inndeling.ALDER).rader
    assert [(rad.noekkel, rad.antall[0]) for rad in rader] == [
        ("under_20", 1),
        ("20_29", 1),
        ("30_39", 1),
        ("40_49", 1),
        ("50_pluss", 1),
        ("ukjent", 1),
    ]


@pytest.mark.parametrize(
    ("foedt", "per", "ventet"),
    [
        ("14.10.2000", "14.10.2026", 26),
        ("15.10.2000", "14.10.2026", 25),
        ("29.02.2000", "28.02.2026", 25),
        ("29.02.2000", "01.03.2026", 26),
    ],
)
def test_age_in_whole_years(foedt: str, per: str, ventet: int) -> None:
    assert alder(dag(foedt), dag(per)) == ventet


def test_shares_are_rounded_half_up(base: Base) -> None:
    arbeid = [
        en(30 + n, "A", deltakelse("01.02.2024"), avslutninger=(avslutning("01.03.2025"),))
        for n in range(1)
    ]
    andre = [
        en(
            40 + n,
            "B",
            deltakelse("01.02.2024"),
            avslutninger=(avslutning("01.03.2025", "ukjent"),),
        )
        for n in range(15)
    ]
    tabell = lagre(base, *arbeid, *andre).maaloppnaaelse(ALLE, Inndeling.AAR)
    assert (tabell.sum.andel(0), tabell.sum.andel(4)) == (Decimal("6.3"), Decimal("93.8"))
    assert tabell.sum.andel(1) == Decimal("0.0")


def test_nobody_gives_an_empty_table(base: Base) -> None:
    tabell = lagre(base).maaloppnaaelse(ALLE, Inndeling.KJOENN)
    assert tabell.rader == ()
    assert (tabell.sum.grunnlag, tabell.sum.utenfor, tabell.sum.andel(0)) == (0, 0, None)


ANGREP = ("' OR '1'='1", "'; DROP TABLE avsluttet; --", "%", "_", '"', "\\", "1) UNION SELECT 1 --")


@pytest.mark.parametrize("angrep", ANGREP)
def test_what_is_typed_in_a_filter_is_only_text(base: Base, angrep: str) -> None:
    rapport = lagre(base, *KJENTE)
    alle = rapport.antall(ALLE)
    for felt in ("lov", "kommune", "bydel", "kategori", "aarsak"):
        assert rapport.antall(Avsluttetutvalg(**{felt: angrep})) == 0  # type: ignore[arg-type]
    for felt in ("duf", "navn"):
        rapport.side(Avsluttetutvalg(**{felt: angrep}), NAVN, 0, 10)  # type: ignore[arg-type]
    assert rapport.antall(ALLE) == alle == len(KJENTE) - 2
