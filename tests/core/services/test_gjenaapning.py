"""Re-opening, and decisions registered anew, on both databases: each step there and back."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from uuid import uuid4

import pytest

from core.domain.avslutning import Avslutning, AvsluttetAv
from core.domain.beregning import Fristtype, Status
from core.domain.endring import Handling
from core.domain.klage import Klage
from core.domain.sak import Sak
from core.services.feil import Avvist, Konflikt
from core.services.klokke import FastKlokke
from core.services.tjenester import Tjenester, lag_tjenester
from core.storage.base import Base
from tests.core.rules.saksbygger import avslutning, dag, deltakelse, kategori, person, sak

PER = date(2022, 10, 1)
PERSON = str(uuid4())
START = deltakelse("01.07.2022", id=str(uuid4()), opplysninger={"begrunnelse": "Står her"})
SLUTT = avslutning("01.09.2022", "arbeid", id=str(uuid4()), timer_per_uke=Decimal(30))
FRIST = dag("01.07.2024")
IGJEN = dag("26.09.2022")
SISTE = dag("31.05.2024")


def lagre(base: Base, rad: Avslutning = SLUTT, kode: str = "rett_intro") -> Tjenester:
    """Keep a person who left the programme for work."""
    tjenester = lag_tjenester(base, FastKlokke.paa(PER))
    with base.arbeid("test", tjenester.klokke.naa()) as arbeid:
        arbeid.saker.ny_sak(
            sak(
                START,
                person=person(id=PERSON),
                kategorier=(kategori("31.05.2022", kode, id=str(uuid4())),),
                avslutninger=(rad,),
            )
        )
    return tjenester


def hent(tj: Tjenester) -> Sak:
    return tj.personer.hent(PERSON).sak


def status(tj: Tjenester) -> Status:
    beregning = tj.personer.hent(PERSON).beregning
    assert beregning is not None
    return beregning.status


def test_a_programme_is_opened_again_and_a_decision_gives_the_deadline(base: Base) -> None:
    tj = lagre(base)
    assert (status(tj).fristtype, status(tj).frist) == (Fristtype.GJENOPPSTART, SISTE)
    endring = tj.avslutninger.gjenaapne(PERSON, SLUTT.id, IGJEN, 1)
    assert endring is not None
    assert endring.handling is Handling.ENDRET
    assert tj.avslutninger.gjenaapne(PERSON, SLUTT.id, IGJEN, 1) is None
    assert status(tj).fristtype is Fristtype.GJENOPPSTART  # until the decision is there
    tj.vedtak.registrer(PERSON, deltakelse(IGJEN, id=str(uuid4())))
    assert (status(tj).fristtype, status(tj).frist) == (
        Fristtype.GJENNOMFOERING,
        date(2024, 7, 26),
    )


def test_a_re_opening_is_previewed_with_the_decision_that_it_needs(base: Base) -> None:
    tj = lagre(base)
    vist = tj.avslutninger.forhaandsvis_gjenaapning(hent(tj), replace(SLUTT, gjenaapnet=IGJEN))
    assert vist.naa is not None
    assert vist.etter is not None
    assert (vist.naa.frist, vist.etter.frist) == (SISTE, date(2024, 7, 26))
    assert vist.etter.fristtype is Fristtype.GJENNOMFOERING
    uten_dag = tj.avslutninger.forhaandsvis_gjenaapning(hent(tj), SLUTT)
    assert uten_dag.etter == uten_dag.naa


def test_a_re_opening_is_taken_back(base: Base) -> None:
    tj = lagre(base)
    assert tj.avslutninger.angre_gjenaapning(PERSON, SLUTT.id, 1) is None
    tj.avslutninger.gjenaapne(PERSON, SLUTT.id, IGJEN, 1)
    with pytest.raises(Konflikt):
        tj.avslutninger.angre_gjenaapning(PERSON, SLUTT.id, 1)
    tj.avslutninger.angre_gjenaapning(PERSON, SLUTT.id, 2)
    (rad,) = hent(tj).avslutninger
    assert (rad.gjenaapnet, rad.timer_per_uke) == (None, Decimal(30))


@pytest.mark.parametrize(
    ("dato", "del_av_svaret"),
    [
        ("01.09.2022", "etter avslutningsdatoen 01.09.2022"),
        ("01.06.2024", "innen frist for gjenoppstart 31.05.2024"),
    ],
)
def test_the_day_lies_after_the_end_and_within_the_deadline(
    base: Base, dato: str, del_av_svaret: str
) -> None:
    tj = lagre(base)
    with pytest.raises(Avvist, match=del_av_svaret):
        tj.avslutninger.gjenaapne(PERSON, SLUTT.id, dag(dato), 1)
    vist = tj.avslutninger.forhaandsvis_gjenaapning(hent(tj), replace(SLUTT, gjenaapnet=dag(dato)))
    assert [a.felt for a in vist.avvik] == ["gjenaapnet"]
    assert hent(tj).avslutninger[0].gjenaapnet is None


@pytest.mark.parametrize(
    ("rad", "kode"),
    [
        (SLUTT, "rett_plikt_intro"),
        (replace(SLUTT, aarsak="grunnskole", timer_per_uke=None), "rett_intro"),
    ],
)
def test_only_who_left_for_work_under_chapter_6a_may_start_again(
    base: Base, rad: Avslutning, kode: str
) -> None:
    tj = lagre(base, rad, kode)
    with pytest.raises(Avvist, match="sluttet for å arbeide"):
        tj.avslutninger.gjenaapne(PERSON, SLUTT.id, IGJEN, 1)


def test_what_the_engine_ended_is_not_opened_again(base: Base) -> None:
    tj = lagre(base, replace(SLUTT, av=AvsluttetAv.REGELMOTOR, aarsak="aarsak_ikke_registrert"))
    with pytest.raises(Avvist, match="kan ikke gjenåpnes"):
        tj.avslutninger.gjenaapne(PERSON, SLUTT.id, IGJEN, 1)


def test_a_decision_is_deleted_and_registered_anew_in_one(base: Base) -> None:
    tj = lagre(base)
    nytt = replace(START, id=str(uuid4()), vedtaksdato=dag("02.06.2022"))
    klage = Klage(id=str(uuid4()), mottatt=dag("20.06.2022"))
    tj.klager.registrer(PERSON, START.id, klage)
    with pytest.raises(Avvist):
        tj.vedtak.erstatt(PERSON, START.id, 1, replace(nytt, startdato=None))
    assert [v.slettet for v in hent(tj).vedtak] == [False]
    tj.vedtak.erstatt(PERSON, START.id, 1, nytt)
    assert tj.vedtak.erstatt(PERSON, START.id, 1, nytt) is None
    gammelt, lagret = hent(tj).vedtak
    assert (gammelt.slettet, gammelt.klager[0].id) == (True, klage.id)
    assert (lagret.vedtaksdato, lagret.opplysninger) == (nytt.vedtaksdato, START.opplysninger)
    with pytest.raises(Konflikt):
        tj.vedtak.erstatt(PERSON, START.id, 2, replace(nytt, id=str(uuid4())))
    with base.lesing() as lesing:
        logg = lesing.hendelser.for_person(PERSON)
        assert {(h.handling, h.rad_id) for h in logg} >= {
            ("slettet", START.id),
            ("registrert", nytt.id),
        }
        lesing.hendelser.kontroller_kjede()
    tj.vedtak.angre_erstatning(PERSON, (nytt.id, 1), (START.id, 2))
    assert [v.slettet for v in hent(tj).vedtak] == [False, True]
    with pytest.raises(Konflikt):
        tj.vedtak.angre_erstatning(PERSON, (nytt.id, 2), (START.id, 3))


def test_registering_anew_is_previewed_without_the_old(base: Base) -> None:
    tj = lagre(base, replace(SLUTT, gjenaapnet=IGJEN))
    tj.vedtak.registrer(PERSON, deltakelse(IGJEN, id=str(uuid4())))
    nytt = replace(START, id=str(uuid4()), startdato=dag("11.07.2022"))
    vist = tj.vedtak.forhaandsvis_erstatning(hent(tj), START.id, nytt)
    assert vist.naa is not None
    assert vist.etter is not None
    assert (vist.etter.frist - vist.naa.frist).days == 10
