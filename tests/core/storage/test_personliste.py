"""The list gives the rows that the choice asks for, in one order, on both databases."""

import random
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.domain.beregning import Fristtype
from core.domain.person import Adressesperre
from core.domain.sak import Sak
from core.storage import personliste
from core.storage.base import Base
from core.storage.feil import Lagringsfeil
from core.storage.ferdigsetning import Ferdigsetning
from core.storage.listerad import RAA, Listerad
from core.storage.listesetning import noekkel
from core.storage.navn import navnenoekkel, navneord, soekeord
from core.storage.personstatus import Personstatus
from core.storage.statuslager import statusrad
from core.storage.utvalg import Sortering, Sorteringskolonne, Utvalg
from tests.core.storage.saksbygger import AV, DAG, TID, person, status

NEI_OG_JA = (False, True)
ALLE_SORTERINGER = [Sortering(k, synkende) for k in Sorteringskolonne for synkende in NEI_OG_JA]
KATEGORIER = (None, "rett_plikt_intro", "rett_intro", "kan_tilbys_intro", "rett_plikt_introordning")
ETTERNAVN = (
    "Åsen",
    "Aasen",
    "Berg",
    "Berg Hansen",
    "Østby",
    "Ærlig",
    "Zahra",
    "O'Brien",
    "Шевченко",
)
FORNAVN = ("Åse", "Ali", "Bo", "Øyvind", "Ærin", "")


def tilfeldig(nummer: int, r: random.Random) -> Personstatus:
    """A status in which every column that is chosen or sorted by varies, with many ties."""
    dag = DAG + timedelta(days=r.randrange(5))
    return status(
        nummer,
        fornavn=r.choice(FORNAVN),
        etternavn=r.choice(ETTERNAVN),
        foedselsdato=r.choice((None, date(1990, 1, 1), date(1991, 1, 1))),
        kategori=r.choice(KATEGORIER),
        kategori_fra=r.choice((None, dag)),
        aapen=r.random() < 0.9,
        lov=r.choice((None, "integreringsloven", "integreringsloven", "introduksjonsloven")),
        ordning=r.choice((None, "introduksjonsprogram", "norsk")),
        fristtype=r.choice((None, *Fristtype)),
        frist=r.choice((None, dag)),
        sluttmaal=r.choice((None, "arbeid")),
        inaktiv=r.random() < 0.3,
        kommune=r.choice((None, "3024", "0301")),
        bydel=r.choice((None, "Sør")),
        har_vedtak=r.random() < 0.5,
        har_tiltak=r.random() < 0.5,
        fulltid_vgo=r.random() < 0.5,
        livsmestring=r.random() < 0.5,
        foreldreveiledning=r.random() < 0.5,
        aapen_klage=r.random() < 0.5,
        adressesperre=r.choice(tuple(Adressesperre)),
        avslutning_aarsak=r.choice((None, "arbeid")),
        avslutning_dato=r.choice((None, dag)),
        beregnet_fra=r.choice((None, dag)),
    )


VIST = [felt.removesuffix(RAA) for felt in Listerad._fields]
PERSONER = [tilfeldig(nummer, random.Random(nummer)) for nummer in range(1, 301)]


def lagre(base: Base, statuser: Iterable[Personstatus]) -> None:
    alle = list(statuser)
    with base.arbeid(AV, TID) as arbeid:
        kjente = set(arbeid.saker.alle_ider())
        nye = [s for s in alle if s.person_id not in kjente]
        arbeid.saker.nye_saker(Sak(person=person(int(s.duf[1:]))) for s in nye)
        arbeid.status.lagre_mange(alle)


@pytest.fixture(scope="module")
def liste(faelles_base: Base) -> Base:
    """A caseload with three hundred persons, shared by the module: nothing here writes to it."""
    with faelles_base.lesing() as lesing:
        tom = not lesing.saker.alle_ider()
    if tom:
        lagre(faelles_base, PERSONER)
    return faelles_base


def vist(rader: Iterable[Personstatus | Listerad]) -> list[tuple[object, ...]]:
    """All that a list shows of persons, whether computed or read."""
    return [tuple(getattr(rad, felt) for felt in VIST) for rad in rader]


def passer(s: Personstatus, u: Utvalg) -> bool:
    """What the choice asks, read off the values: the answer to compare with."""
    like = ("lov", "kategori", "ordning", "kommune", "bydel")
    par = {
        "vedtak": s.har_vedtak,
        "tiltak": s.har_tiltak,
        "sluttmaal": s.sluttmaal is not None,
        "livsmestring": s.livsmestring,
        "foreldreveiledning": s.foreldreveiledning,
        "fulltid_vgo": s.fulltid_vgo,
    }
    ord_ = navneord(s.fornavn, s.etternavn)
    return (
        s.aapen
        and (u.vis_inaktive or not s.inaktiv)
        and all(getattr(u, felt) in {None, getattr(s, felt)} for felt in like)
        and all(getattr(u, felt) in {None, verdi} for felt, verdi in par.items())
        and (u.frist_fra is None or (s.frist is not None and s.frist >= u.frist_fra))
        and (u.frist_til is None or (s.frist is not None and s.frist <= u.frist_til))
        and s.duf.startswith("".join(u.duf.split()))
        and all(any(o.startswith(skrevet) for o in ord_) for skrevet in soekeord(u.navn))
    )


def ventet(u: Utvalg, sortering: Sortering) -> list[tuple[object, ...]]:
    def orden(s: Personstatus) -> tuple[object, ...]:
        rad = statusrad(s)
        navn = navnenoekkel(s.etternavn, s.fornavn)
        return (rad[sortering.kolonne.value], navn, s.person_id)

    valgte = [s for s in PERSONER if passer(s, u)]
    valgte.sort(key=orden, reverse=sortering.synkende)
    return vist(valgte)


UTVALG = st.builds(
    Utvalg,
    lov=st.sampled_from((None, "integreringsloven", "introduksjonsloven")),
    kategori=st.sampled_from(KATEGORIER),
    ordning=st.sampled_from((None, "introduksjonsprogram")),
    kommune=st.sampled_from((None, "3024")),
    bydel=st.sampled_from((None, "Sør")),
    duf=st.sampled_from(("", "9000 00", "9000 000001")),
    navn=st.sampled_from(("", "Å", "aasen", "berg a", "шев", "finnes ikke")),
    frist_fra=st.sampled_from((None, None, DAG + timedelta(1))),
    frist_til=st.sampled_from((None, None, DAG + timedelta(3))),
    vedtak=st.none() | st.booleans(),
    tiltak=st.none() | st.booleans(),
    sluttmaal=st.none() | st.booleans(),
    livsmestring=st.none() | st.booleans(),
    foreldreveiledning=st.none() | st.booleans(),
    fulltid_vgo=st.none() | st.booleans(),
    vis_inaktive=st.booleans(),
)


@settings(max_examples=60)
@given(utvalg=UTVALG, sortering=st.sampled_from(ALLE_SORTERINGER))
def test_any_choice_in_any_order(liste: Base, utvalg: Utvalg, sortering: Sortering) -> None:
    svar = ventet(utvalg, sortering)
    with liste.lesing() as lesing:
        assert vist(lesing.personliste.side(utvalg, sortering, 1000)) == svar
        assert lesing.personliste.antall(utvalg) == len(svar)


@pytest.mark.parametrize("bred", [1, 10**6], ids=["langs ordenen", "funnet foerst"])
@pytest.mark.parametrize("sortering", ALLE_SORTERINGER, ids=str)
def test_both_ways_of_reading_give_the_same(
    liste: Base, sortering: Sortering, bred: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(personliste, "BRED", bred)
    monkeypatch.setattr(personliste, "FAA_PAA_SIDE", 0 if bred == 1 else 10**6)
    utvalg = Utvalg(navn="a", vis_inaktive=True)
    with liste.lesing() as lesing:
        assert vist(lesing.personliste.iter_alle(utvalg, sortering)) == ventet(utvalg, sortering)


@pytest.mark.parametrize("sortering", ALLE_SORTERINGER, ids=str)
def test_pages_after_a_key_make_up_the_whole_list(liste: Base, sortering: Sortering) -> None:
    utvalg = Utvalg(vis_inaktive=True)
    sider: list[Listerad] = []
    with liste.lesing() as lesing:
        while side := lesing.personliste.side(
            utvalg, sortering, 7, etter=noekkel(sider[-1], sortering) if sider else None
        ):
            sider += side
    assert vist(sider) == ventet(utvalg, sortering)


def test_pages_from_a_row_number_make_up_the_whole_list(liste: Base) -> None:
    utvalg, sortering = Utvalg(), Sortering(Sorteringskolonne.FRIST)
    with liste.lesing() as lesing:
        sider = [
            lesing.personliste.side(utvalg, sortering, 50, fra=fra) for fra in range(0, 301, 50)
        ]
        ider = lesing.personliste.ider(utvalg, sortering)
    alle = [s for side in sider for s in side]
    assert vist(alle) == ventet(utvalg, sortering)
    assert ider == [s.person_id for s in alle]


def test_keys_of_the_read_model_come_back_as_values(base: Base) -> None:
    lagre(base, PERSONER[:40])
    with base.lesing() as lesing:
        assert list(lesing.status.alle()) == sorted(PERSONER[:40], key=lambda s: s.duf)
        spurt = [PERSONER[3].person_id, "finnes ikke", PERSONER[1].person_id]
        assert list(lesing.status.hent_mange(spurt)) == [PERSONER[3], PERSONER[1]]
        assert vist(lesing.personliste.rader(spurt)) == vist([PERSONER[3], PERSONER[1]])
        assert lesing.status.hent("finnes ikke") is None


def test_a_status_is_written_over_its_own_row(base: Base) -> None:
    foer = status(1, fornavn="Ola", etternavn="Berg")
    lagre(base, [foer])
    etter = replace(foer, etternavn="Østby", frist=date(2027, 1, 1), inaktiv=True)
    lagre(base, [etter])
    with base.lesing() as lesing:
        assert lesing.status.hent(foer.person_id) == etter
        assert lesing.soek("berg", 5) == []
        assert vist(lesing.soek("ost ola", 5)) == vist([etter])


def test_a_status_shows_name_and_number_as_the_list_does() -> None:
    s = status(12, fornavn="Åse", etternavn="Berg")
    assert (s.navn_omvendt, s.duf_gruppert) == ("Berg, Åse", "9000 000000 12")


def test_categories_stand_by_their_names_not_their_codes(base: Base) -> None:
    koder = ["rett_intro", "rett_plikt_intro", "kan_tilbys_intro"]
    lagre(base, [status(n, kategori=kode) for n, kode in enumerate(koder, 1)])
    with base.lesing() as lesing:
        side = lesing.personliste.side(Utvalg(), Sortering(Sorteringskolonne.KATEGORI), 5)
    assert [s.kategori for s in side] == ["kan_tilbys_intro", "rett_plikt_intro", "rett_intro"]


SOEK = [
    ("9000 000000 12", {12}),
    ("9000-000000-12", {12}),
    ("9000\u00a0000000\u00a012", {12}),
    ("900000000012", {12}),
    ("14.03.1990", {12}),
    ("14.3.90", {12}),
    ("140390", {12}),
    ("14031990", {12}),
    ("1990-03-14", {12}),
    ("farmen", {12, 13}),
    ("hist far", {12}),
    ("Far  HIST", {12}),
    ("31.02.1990", set()),
    ("", set()),
    ("   ", set()),
    ("...", set()),
    ("%", set()),
    ("'; DROP TABLE person; --", set()),
    ("9000 000000 99", set()),
]


@pytest.mark.parametrize(("tekst", "treff"), SOEK, ids=[rad[0] or "tom" for rad in SOEK])
def test_search_finds_by_number_name_and_birth_date(
    base: Base, tekst: str, treff: set[int]
) -> None:
    navn = {"etternavn": "Farmen"}
    lagre(
        base,
        [
            status(12, fornavn="Historikk", foedselsdato=date(1990, 3, 14), aapen=False, **navn),
            status(13, fornavn="Åse", foedselsdato=date(2004, 3, 14), inaktiv=True, **navn),
        ],
    )
    with base.lesing() as lesing:
        assert {int(s.duf[1:]) for s in lesing.soek(tekst, 10)} == treff


def test_what_the_driver_refuses_comes_out_in_our_words(base: Base) -> None:
    feil = Ferdigsetning("SELECT finnes_ikke FROM personstatus", ())
    with pytest.raises(Lagringsfeil) as fanget, base.lesing() as lesing:
        feil.hent(lesing.personliste._forbindelse)
    assert "finnes_ikke" not in str(fanget.value)
    with base.lesing() as lesing:
        assert lesing.personliste.antall(Utvalg()) == 0


def test_search_gives_no_more_than_asked_for_in_order(liste: Base) -> None:
    with liste.lesing() as lesing:
        funnet = lesing.soek("a", 9)
    alle = sorted(
        (s for s in PERSONER if any(o.startswith("a") for o in navneord(s.fornavn, s.etternavn))),
        key=lambda s: (navnenoekkel(s.etternavn, s.fornavn), s.person_id),
    )
    assert vist(funnet) == vist(alle[:9])
