"""Appeals on both databases: received, decided once, locked; and what they do to the deadline."""

from dataclasses import replace
from datetime import date
from uuid import uuid4

import pytest

from core.domain.beregning import Vedtakstilstand
from core.domain.endring import Handling
from core.domain.klage import Klage, Klageutfall
from core.domain.sak import Sak
from core.services.feil import Avvist, IkkeFunnet, Konflikt
from core.services.klage import Klagetjeneste
from core.services.klokke import FastKlokke
from core.services.tjenester import Tjenester, lag_tjenester
from core.storage.base import Base
from tests.core.rules.saksbygger import dag, deltakelse, kategori, person, sak, vedtak

PER = date(2024, 9, 4)
START = deltakelse("01.08.2021", id=str(uuid4()))
STANS = vedtak("midlertidig_stans", "08.11.2021", "01.02.2022", id=str(uuid4()))
FRIST, MED_MEDHOLD = dag("01.08.2023"), dag("16.08.2023")  # the guide's own case [6.3]


@pytest.fixture
def tj(base: Base) -> Tjenester:
    """The use cases on a caseload of one person whose programme was stopped for a time."""
    tjenester = lag_tjenester(base, FastKlokke.paa(PER))
    with base.arbeid("test", tjenester.klokke.naa()) as arbeid:
        arbeid.saker.ny_sak(
            sak(
                START,
                STANS,
                person=person(id=PERSON),
                kategorier=(kategori(id=str(uuid4())),),
            )
        )
    return tjenester


PERSON = str(uuid4())


@pytest.fixture
def klager(tj: Tjenester) -> Klagetjeneste:
    """The use cases of appeals."""
    return tj.klager


def mottatt(dato: str = "10.11.2021", **felt: object) -> Klage:
    """Make an appeal that is not decided."""
    return Klage(id=str(uuid4()), mottatt=dag(dato), **felt)  # type: ignore[arg-type]


def avgjort(klage: Klage, utfall: Klageutfall = Klageutfall.MEDHOLD) -> Klage:
    """Give the outcome of an appeal, on the guide's day."""
    return replace(klage, avgjort=dag("22.11.2021"), utfall=utfall)


def hent(tj: Tjenester) -> Sak:
    return tj.personer.hent(PERSON).sak


def paa_stansen(tj: Tjenester) -> tuple[Klage, ...]:
    return next(v.klager for v in hent(tj).vedtak if v.id == STANS.id)


def test_upholding_moves_the_deadline_as_the_guide_shows(
    tj: Tjenester, klager: Klagetjeneste
) -> None:
    klage = mottatt()
    klager.registrer(PERSON, STANS.id, klage)
    assert paa_stansen(tj) == (paa_stansen(tj)[0],)
    lagret = paa_stansen(tj)[0]
    foerst = klager.forhaandsvis(hent(tj), STANS.id, avgjort(lagret))
    assert foerst.naa is not None
    assert foerst.etter is not None
    assert (foerst.naa.frist, foerst.etter.frist) == (FRIST, MED_MEDHOLD)
    endring = klager.endre(PERSON, STANS.id, avgjort(lagret))
    assert endring is not None
    assert (endring.handling, endring.liste) == (Handling.ENDRET, "klager")
    assert (endring.frist_foer, endring.frist_etter) == (FRIST, MED_MEDHOLD)
    bilde = tj.personer.hent(PERSON)
    assert bilde.beregning is not None
    rad = next(rad for rad in bilde.beregning.vedtak if rad.id == STANS.id)
    assert rad.tilstand is Vedtakstilstand.MEDHOLD


def test_a_decided_appeal_is_locked(tj: Tjenester, klager: Klagetjeneste) -> None:
    klager.registrer(PERSON, STANS.id, avgjort(mottatt()))
    laast = paa_stansen(tj)[0]
    with pytest.raises(Avvist, match="avgjort"):
        klager.endre(PERSON, STANS.id, replace(laast, utfall=Klageutfall.AVVISNING))
    with pytest.raises(Avvist, match="avgjort"):
        klager.slett(PERSON, STANS.id, laast.id, laast.versjon)
    assert paa_stansen(tj) == (laast,)


def test_several_appeals_and_only_the_last_decides(tj: Tjenester, klager: Klagetjeneste) -> None:
    klager.registrer(PERSON, STANS.id, avgjort(mottatt(), Klageutfall.OPPRETTHOLDT))
    klager.registrer(PERSON, STANS.id, mottatt("25.11.2021"))
    assert len(paa_stansen(tj)) == 2
    bilde = tj.personer.hent(PERSON)
    assert bilde.beregning is not None
    rad = next(rad for rad in bilde.beregning.vedtak if rad.id == STANS.id)
    assert rad.tilstand is Vedtakstilstand.KLAGE_REGISTRERT


def test_deletion_is_kept_and_taken_back(tj: Tjenester, klager: Klagetjeneste) -> None:
    klager.registrer(PERSON, STANS.id, mottatt())
    (klage,) = paa_stansen(tj)
    klager.slett(PERSON, STANS.id, klage.id, klage.versjon)
    (slettet,) = paa_stansen(tj)
    assert slettet.slettet
    assert slettet.spor.slettet_av == tj.bruker.registrert_av
    with pytest.raises(Konflikt):
        klager.endre(PERSON, STANS.id, avgjort(slettet))
    klager.gjenopprett(PERSON, STANS.id, klage.id, slettet.versjon)
    assert not paa_stansen(tj)[0].slettet
    assert klager.gjenopprett(PERSON, STANS.id, klage.id, slettet.versjon) is None


def test_what_is_wrong_is_refused_at_its_field(tj: Tjenester, klager: Klagetjeneste) -> None:
    uten_utfall = mottatt(avgjort=dag("22.11.2021"))
    for_tidlig = mottatt("01.12.2021", avgjort=dag("22.11.2021"), utfall=Klageutfall.MEDHOLD)
    for klage, felt in ((uten_utfall, "utfall"), (for_tidlig, "avgjort")):
        with pytest.raises(Avvist) as feil:
            klager.registrer(PERSON, STANS.id, klage)
        assert [a.felt for a in feil.value.avvik] == [felt]
    with pytest.raises(IkkeFunnet):
        klager.registrer(PERSON, "ukjent", mottatt())
    with pytest.raises(IkkeFunnet):
        klager.slett(PERSON, STANS.id, "ukjent", 1)
    assert paa_stansen(tj) == ()


def test_a_deleted_decision_takes_no_appeal(tj: Tjenester, klager: Klagetjeneste) -> None:
    stans = next(v for v in hent(tj).vedtak if v.id == STANS.id)
    tj.vedtak.slett(PERSON, STANS.id, stans.versjon)
    with pytest.raises(Avvist, match="slettet"):
        klager.registrer(PERSON, STANS.id, mottatt())


def test_the_same_save_twice_is_one_appeal(tj: Tjenester, klager: Klagetjeneste) -> None:
    klage = mottatt()
    assert klager.registrer(PERSON, STANS.id, klage) is not None
    assert klager.registrer(PERSON, STANS.id, klage) is None
    assert len(paa_stansen(tj)) == 1


def test_two_users_do_not_overwrite_each_other(tj: Tjenester, klager: Klagetjeneste) -> None:
    klager.registrer(PERSON, STANS.id, mottatt())
    (sett,) = paa_stansen(tj)
    klager.endre(PERSON, STANS.id, replace(sett, mottatt=dag("11.11.2021")))
    with pytest.raises(Konflikt):
        klager.endre(PERSON, STANS.id, replace(sett, mottatt=dag("12.11.2021")))
    assert paa_stansen(tj)[0].mottatt == dag("11.11.2021")


def test_an_appeal_older_than_its_decision_is_warned_of(
    tj: Tjenester, klager: Klagetjeneste
) -> None:
    tidlig = klager.forhaandsvis(hent(tj), STANS.id, mottatt("01.11.2021"))
    assert [v.felt for v in tidlig.varsler] == ["mottatt"]
    assert klager.forhaandsvis(hent(tj), STANS.id, mottatt("08.11.2021")).varsler == ()


def test_deleting_shows_what_the_deadline_becomes(tj: Tjenester, klager: Klagetjeneste) -> None:
    klager.registrer(PERSON, STANS.id, avgjort(mottatt()))
    (klage,) = paa_stansen(tj)
    vist = klager.forhaandsvis_sletting(hent(tj), STANS.id, klage.id)
    assert vist.naa is not None
    assert vist.etter is not None
    assert (vist.naa.frist, vist.etter.frist) == (MED_MEDHOLD, FRIST)
