"""The past: whatever is registered, changed, deleted or restored, each moment is seen again."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from itertools import count
from typing import Any
from uuid import uuid4

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.domain.avslutning import Avslutning
from core.domain.klage import Klage, Klageutfall
from core.domain.ordning import Kompetanse
from core.domain.rad import Spor
from core.domain.sak import Sak
from core.domain.sluttmaal import Sluttmaal, TidligereSluttmaal
from core.domain.tiltak import Tiltak
from core.storage.arbeid import Arbeid
from core.storage.base import Base
from core.storage.feil import UkjentRad
from tests.core.storage.saksbygger import AV, id_, liten_sak, objekter, person, vedtak

T0 = datetime(2026, 3, 1, 8, tzinfo=UTC)
TIME = timedelta(hours=1)
DAGER = st.dates(date(2026, 1, 1), date(2027, 12, 31))
LISTER = {
    "tiltak": Tiltak,
    "avslutninger": Avslutning,
    "klager": Klage,
}
Verdi = Any  # a row of any of the lists
Gjoer = Callable[[Arbeid, Sak], object]
NUMRE = count(1)  # each example has a person of its own in the caseload that they share


def rader(sak: Sak, liste: str) -> list[Any]:
    """All rows of a list, those of appeals too."""
    if liste == "klager":
        return [klage for v in sak.vedtak for klage in v.klager]
    return list(getattr(sak, liste))


def ny_rad(liste: str, rad: Verdi) -> Gjoer:
    def gjoer(arbeid: Arbeid, sak: Sak) -> None:
        ny = replace(rad, id=str(uuid4()), slettet=False, spor=Spor())
        eier = sak.vedtak[0].id if liste == "klager" else ""
        arbeid.saker.legg_til(liste, sak.person.id, ny, vedtak_id=eier)

    return gjoer


def paa_en_rad(liste: str, nummer: int, hva: str, mal: Verdi) -> Gjoer:
    """Change, delete or restore one of the rows that are there."""

    def gjoer(arbeid: Arbeid, sak: Sak) -> None:
        funnet = rader(sak, liste)
        if not funnet:
            return
        rad = funnet[nummer % len(funnet)]
        if hva == "endre":
            ny = replace(mal, id=rad.id, versjon=rad.versjon, spor=rad.spor)
            arbeid.saker.endre(liste, ny)
        else:
            getattr(arbeid.saker, hva)(liste, rad.id, rad.versjon)

    return gjoer


def endre_person(fornavn: str) -> Gjoer:
    return lambda arbeid, sak: arbeid.saker.endre_person(replace(sak.person, fornavn=fornavn))


def sett_maal(kode: str) -> Gjoer:
    def gjoer(arbeid: Arbeid, sak: Sak) -> None:
        foer = sak.sluttmaal
        tidligere: tuple[TidligereSluttmaal, ...] = ()
        if foer is not None:
            tidligere = (*foer.tidligere, TidligereSluttmaal(kode=foer.kode, spor=foer.spor))
        nytt = Sluttmaal(kode=kode, tidligere=tidligere)
        arbeid.saker.lagre_sluttmaal(sak.person.id, nytt, foer)

    return gjoer


def angre_maal(arbeid: Arbeid, sak: Sak) -> None:
    foer = sak.sluttmaal
    if foer is None or not foer.tidligere:
        return
    *eldre, forrige = foer.tidligere
    gammelt = Sluttmaal(kode=forrige.kode, spor=forrige.spor, tidligere=tuple(eldre))
    arbeid.saker.lagre_sluttmaal(sak.person.id, gammelt, foer)


def flytt_opphold(dag: date) -> Gjoer:
    def gjoer(arbeid: Arbeid, sak: Sak) -> None:
        nytt = replace(sak.opphold, vedtaksdato=dag)
        arbeid.saker.lagre_opphold(sak.person.id, nytt, sak.opphold)

    return gjoer


def kartlegg(tolk: str) -> Gjoer:
    def gjoer(arbeid: Arbeid, sak: Sak) -> None:
        ny = replace(sak.kompetanse, tolk=tolk)
        arbeid.saker.lagre_kompetanse(sak.person.id, ny, sak.kompetanse)

    return gjoer


def handlinger() -> st.SearchStrategy[Gjoer]:
    """Anything that can be done to a case."""
    rad = st.sampled_from(sorted(LISTER)).flatmap(
        lambda liste: st.one_of(
            st.builds(ny_rad, st.just(liste), objekter(LISTER[liste])),
            st.builds(
                paa_en_rad,
                st.just(liste),
                st.integers(0, 9),
                st.sampled_from(("endre", "slett", "gjenopprett")),
                objekter(LISTER[liste]),
            ),
        )
    )
    return st.one_of(
        rad,
        st.builds(endre_person, st.text("abcæøå", min_size=1, max_size=5)),
        st.builds(sett_maal, st.sampled_from(("arbeid_uten_vgo", "fullfoert_vgo", "grunnskole"))),
        st.just(angre_maal),
        st.builds(flytt_opphold, DAGER),
        st.builds(kartlegg, st.sampled_from(("ja", "nei"))),
    )


@settings(max_examples=25)
@given(rekke=st.lists(handlinger(), min_size=1, max_size=14))
def test_every_moment_is_seen_as_it_was(faelles_base: Base, rekke: list[Gjoer]) -> None:
    nummer = next(NUMRE)
    hvem = id_(nummer)
    kopier: list[tuple[datetime, Sak]] = []
    with faelles_base.arbeid(AV, T0) as arbeid:
        arbeid.saker.ny_sak(liten_sak(nummer))
        kopier.append((T0, arbeid.saker.hent(hvem)))
    for steg, gjoer in enumerate(rekke, 1):
        tid = T0 + steg * TIME
        with faelles_base.arbeid(f"3024-NR{steg}", tid) as arbeid:
            gjoer(arbeid, arbeid.saker.hent(hvem))
            kopier.append((tid, arbeid.saker.hent(hvem)))
    with faelles_base.lesing() as lesing:
        for tid, kopi in kopier:
            for senere in (timedelta(0), TIME / 2):
                assert lesing.saker.slik_den_var(hvem, tid + senere) == kopi


def test_nobody_is_seen_before_she_was_registered(base: Base) -> None:
    sak = Sak(person=person(1, spor=Spor(registrert=T0, registrert_av=AV)))
    with base.arbeid(AV, T0) as arbeid:
        arbeid.saker.ny_sak(sak)
    with base.lesing() as lesing:
        assert lesing.saker.slik_den_var(id_(1), T0) == sak
        with pytest.raises(UkjentRad):
            lesing.saker.slik_den_var(id_(1), T0 - TIME)


def da(base: Base, tid: datetime) -> Sak:
    with base.lesing() as lesing:
        return lesing.saker.slik_den_var(id_(1), tid)


def test_what_an_imported_row_became_later_is_not_seen_before(base: Base) -> None:
    spor = Spor(T0, AV, T0 + 4 * TIME, AV, T0 + 5 * TIME, AV)
    klage = Klage(
        id=id_(50), mottatt=date(2026, 2, 1), avgjort=date(2026, 4, 1), utfall=Klageutfall.MEDHOLD,
        slettet=True, spor=spor,
    )  # fmt: skip
    sak = replace(liten_sak(), vedtak=(vedtak(2, klager=(klage,)),))
    with base.arbeid(AV, T0 + 9 * TIME) as arbeid:
        arbeid.saker.ny_sak(sak)
    assert da(base, T0 - TIME).vedtak[0].klager == ()
    uavgjort = Klage(id=id_(50), mottatt=date(2026, 2, 1), spor=Spor(T0, AV))
    assert da(base, T0).vedtak[0].klager == (uavgjort,)
    endret = replace(klage, slettet=False, spor=Spor(T0, AV, T0 + 4 * TIME, AV))
    assert da(base, T0 + 4 * TIME).vedtak[0].klager == (endret,)
    assert da(base, T0 + 5 * TIME) == sak


def test_an_imported_goal_gives_way_to_the_one_before_it(base: Base) -> None:
    foerste = TidligereSluttmaal(kode="grunnskole", spor=Spor(T0, AV))
    maal = Sluttmaal(kode="arbeid_uten_vgo", spor=Spor(T0 + TIME, AV), tidligere=(foerste,))
    with base.arbeid(AV, T0 + 2 * TIME) as arbeid:
        arbeid.saker.ny_sak(replace(liten_sak(), sluttmaal=maal))
    assert da(base, T0 - TIME).sluttmaal is None
    assert da(base, T0).sluttmaal == Sluttmaal(kode="grunnskole", spor=Spor(T0, AV))
    assert da(base, T0 + TIME).sluttmaal == maal


def test_a_clock_set_back_does_not_bring_back_what_was_replaced(base: Base) -> None:
    rad = Tiltak(
        id=id_(9), type="norsk", fra=date(2026, 3, 1), til=date(2026, 4, 1),
        timer_per_uke=Decimal(5),
    )  # fmt: skip
    with base.arbeid(AV, T0) as arbeid:
        arbeid.saker.ny_sak(liten_sak())
    with base.arbeid(AV, T0 + 5 * TIME) as arbeid:
        lagret = arbeid.saker.legg_til("tiltak", id_(1), rad)
    with base.arbeid(AV, T0 + TIME) as arbeid:
        endret = arbeid.saker.endre("tiltak", replace(lagret, timer_per_uke=Decimal(9)))
    assert da(base, T0 + TIME).tiltak == ()
    assert da(base, T0 + 5 * TIME).tiltak == (endret,)


def test_versions_of_rows_are_found_by_their_keys(base: Base) -> None:
    with base.arbeid(AV, T0) as arbeid:
        arbeid.saker.ny_sak(liten_sak())
        foerste = arbeid.saker.hent(id_(1)).vedtak[0]
    with base.arbeid(AV, T0 + TIME) as arbeid:
        arbeid.saker.endre("vedtak", replace(foerste, startdato=date(2026, 5, 1)))
    with base.lesing() as lesing:
        funnet = lesing.saker.versjoner("vedtak", [foerste.id, id_(404)])
        assert lesing.saker.versjoner("sak", [id_(1)]) == {}
        assert lesing.saker.versjoner("vedtak", []) == {}
    (egne,) = funnet.values()
    assert [v.verdi.startdato for v in egne] == [foerste.startdato, date(2026, 5, 1)]
    assert [v.fra for v in egne] == [None, T0 + TIME]


def test_competence_is_seen_as_it_was(base: Base) -> None:
    with base.arbeid(AV, T0) as arbeid:
        arbeid.saker.ny_sak(liten_sak())
    with base.arbeid(AV, T0 + TIME) as arbeid:
        kartlegg("ja")(arbeid, arbeid.saker.hent(id_(1)))
    assert da(base, T0).kompetanse == Kompetanse()
    assert da(base, T0 + TIME).kompetanse.tolk == "ja"
