from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from core.domain.person import Adressesperre, Maalform
from core.domain.sak import Sak
from core.domain.vedtak import Dagtype, Opplysningsverdi, Resultat, Vedtak, Vedtakstype
from core.letters.avsender import Avsender
from core.letters.feil import Verdifeil
from core.letters.felt import felter, lister
from core.letters.kontekst import Kontekst, lag_kontekst
from core.letters.uttrykk import stier
from core.rules import beregn
from tests.core.letters.brevbygger import (
    AVSENDER,
    BREVDATO,
    DELTAKELSE,
    brev_for,
    sak,
    tekst,
    vedtak_av,
)

VELFERD, FOEDSEL = Vedtakstype.PERMISJON_VELFERD, Vedtakstype.PERMISJON_FOEDSEL_ADOPSJON


def lag(vedtak: Vedtak, case: Sak | None = None, maalform: str = "nb") -> Kontekst:
    case = case or sak(DELTAKELSE, vedtak)
    return lag_kontekst(case, vedtak, beregn(case, BREVDATO), AVSENDER, maalform, BREVDATO)


def med(vedtak: Vedtak, **opplysninger: Opplysningsverdi) -> Vedtak:
    return replace(vedtak, opplysninger=opplysninger)


def test_it_holds_exactly_the_tree_of_fields_and_plain_values_alone() -> None:
    kontekst = lag(vedtak_av(VELFERD))
    assert {f"{g}.{n}" for g, verdier in kontekst.items() for n in verdier} == set(stier(felter()))
    for gruppe, verdier in kontekst.items():
        for navn, verdi in verdier.items():
            liste = f"{gruppe}.{navn}" in lister()
            assert type(verdi) is (list if liste else str) or type(verdi) is bool
            assert not liste or all(type(ledd) is str for ledd in verdi)  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("maalform", "ventet"),
    [
        (
            "nb",
            {
                "vedtak.type": "Permisjon pga velferd",
                "vedtak.resultat": "Innvilget",
                "vedtak.periode": "fra 5. oktober 2026 til og med 9. oktober 2026",
                "vedtak.dager": "5 virkedager",
                "vedtak.forlengelse": "5 virkedager",
                "vedtak.brukt_foer": "0 virkedager",
                "program.lengde": "24 måneder",
                "program.frist": "23. mars 2028",
                "program.beregnet_fra": "16. mars 2026",
                "opplysning.velferdsgrunn": "dødsfall i nær familie",
                "brev.tittel": "Permisjon fra introduksjonsprogram",
                "brev.dato": "14. oktober 2026",
                "opphold.alder": "35 år",
            },
        ),
        (
            "nn",
            {
                "vedtak.periode": "frå 5. oktober 2026 til og med 9. oktober 2026",
                "vedtak.dager": "5 verkedagar",
                "program.lengde": "24 månader",
                "program.kategori": "Rett og plikt til introduksjonsprogram",
                "program.sluttmaal_kort": "Arbeid",
                "vedtak.hjemmel": "integreringslova § 17 andre ledd og integreringsforskrifta § 14",
                "brev.tittel": "Permisjon frå introduksjonsprogram",
            },
        ),
    ],
)
def test_values_are_written_in_the_standard_of_the_letter(
    maalform: str, ventet: dict[str, str]
) -> None:
    kontekst = lag(vedtak_av(VELFERD), maalform=maalform)
    funnet = {sti: kontekst[sti.split(".")[0]][sti.split(".")[1]] for sti in ventet}
    assert funnet == ventet


def test_chapter_6a_adds_its_section() -> None:
    vedtak = vedtak_av(VELFERD)
    vanlig, egen = lag(vedtak), lag(vedtak, sak(DELTAKELSE, vedtak, kategori="rett_intro"))
    assert vanlig["vedtak"]["kapittel_6a"] is False
    assert egen["vedtak"]["kapittel_6a"] is True
    assert str(egen["vedtak"]["hjemmel"]).endswith("jf. integreringsloven § 37c")


def test_a_leave_in_calendar_days_is_counted_so() -> None:
    vedtak = replace(vedtak_av(FOEDSEL), startdato=date(2026, 8, 1), sluttdato=date(2026, 8, 31))
    assert lag(vedtak)["vedtak"]["dager"] == "31 kalenderdager"
    assert lag(vedtak)["vedtak"]["forlengelse"] == "31 kalenderdager"


def test_a_refused_leave_moves_nothing() -> None:
    vedtak = replace(vedtak_av(VELFERD), resultat=Resultat.AVSLAG)
    assert lag(vedtak)["vedtak"]["forlengelse"] == ""
    assert lag(vedtak)["program"]["frist"] == "16. mars 2028"


def test_without_a_goal_there_is_no_deadline() -> None:
    vedtak = vedtak_av(VELFERD)
    program = lag(vedtak, replace(sak(DELTAKELSE, vedtak), sluttmaal=None))["program"]
    assert (program["frist"], program["lengde"], program["sluttmaal"]) == ("", "", "")


@pytest.mark.parametrize(
    ("dag", "ventet"),
    [(date(2026, 3, 13), "35 år"), (date(2026, 3, 14), "36 år"), (date(1980, 1, 1), "")],
)
def test_age_counts_the_birthday(dag: date, ventet: str) -> None:
    vedtak = vedtak_av(VELFERD)
    case = sak(DELTAKELSE, vedtak)
    case = replace(case, opphold=replace(case.opphold, vedtaksdato=dag))
    assert lag(vedtak, case)["opphold"]["alder"] == ventet


def test_days_used_before_are_those_of_the_same_leave_in_the_year() -> None:
    nytt = vedtak_av(VELFERD)

    def annet(id_: str, fra: date, til: date, **felt: Any) -> Vedtak:
        return replace(nytt, id=id_, startdato=fra, sluttdato=til, **felt)

    case = sak(
        DELTAKELSE,
        annet("a", date(2026, 4, 13), date(2026, 4, 14)),
        annet("b", date(2025, 12, 31), date(2026, 1, 2)),
        annet("c", date(2026, 5, 4), date(2026, 5, 5), resultat=Resultat.AVSLAG),
        annet("d", date(2026, 5, 6), date(2026, 5, 7), slettet=True),
        annet("e", date(2026, 5, 8), date(2026, 5, 8), type=Vedtakstype.PERMISJON_FRED_FORSONING),
        annet("f", date(2026, 12, 1), date(2026, 12, 1)),
        nytt,
    )
    assert lag(nytt, case)["vedtak"]["brukt_foer"] == "3 virkedager"
    skrevet = replace(nytt, opplysninger={"brukte_dager": 7})
    assert lag(skrevet, case)["vedtak"]["brukt_foer"] == "7 virkedager"


@pytest.mark.parametrize("sperre", [Adressesperre.FORTROLIG, Adressesperre.STRENGT_FORTROLIG])
@pytest.mark.parametrize("maalform", ["nb", "nn"])
def test_a_shielded_address_is_nowhere_in_the_letter(sperre: Adressesperre, maalform: str) -> None:
    brev = brev_for(vedtak_av(Vedtakstype.DELTAKELSE), maalform, adressesperre=sperre)
    hele = tekst(brev.innhold) + repr(brev.flettet) + repr(brev.mangler) + brev.filnavn
    assert "Strandgata" not in hele
    assert "9999 Fjordvik\n" not in tekst(brev.innhold)
    assert ("skjermet" if maalform == "nb" else "skjerma") in tekst(brev.innhold)


@pytest.mark.parametrize(
    ("noekkel", "verdi", "ventet"),
    [
        ("legeerklaering_dato", "2026-09-28", "28. september 2026"),
        ("brukt_av_annen_forelder_mnd", "2.5", "2,5 måneder"),
        ("brukt_av_deltaker_mnd", "1", "1 måned"),
        ("brukte_dager", 3, "3 virkedager"),
        ("antall_enheter", "12", "12"),
        ("begge_i_program", True, "ja"),
        ("begge_i_program", False, "nei"),
        ("begge_i_program", None, ""),
        ("velferdsgrunn", "annet", "annen viktig velferdsgrunn"),
        ("arrangoer", "  Freds\nsenteret ", "Freds senteret"),
        ("begrunnelse", "En.\r\n\r\nTo.", ["En.", "To."]),
        ("begrunnelse", None, []),
        (
            "hendelser",
            [{"dag": "1. mars", "dager": "2"}, {"dag": "4. mars"}],
            ["1. mars, 2\n4. mars"],
        ),
    ],
)
def test_a_fact_is_written_by_its_kind(
    noekkel: str, verdi: Opplysningsverdi, ventet: str | list[str]
) -> None:
    assert lag(med(vedtak_av(FOEDSEL), **{noekkel: verdi}))["opplysning"][noekkel] == ventet


@pytest.mark.parametrize(
    ("noekkel", "verdi"),
    [
        ("legeerklaering_dato", "i går"),
        ("velferdsgrunn", "ukjent"),
        ("brukt_av_deltaker_mnd", "mye"),
        ("formaal", "en\ud800to"),
    ],
)
def test_a_fact_that_does_not_fit_is_refused_by_its_label(noekkel: str, verdi: str) -> None:
    with pytest.raises(Verdifeil, match="«"):
        lag(med(vedtak_av(FOEDSEL), **{noekkel: verdi}))


def test_the_choices_are_codes_for_conditions() -> None:
    koder = lag(vedtak_av(VELFERD))["kode"]
    assert koder["velferdsgrunn"] == "doedsfall"
    assert koder["type"] == "permisjon_velferd"
    assert koder["kategori"] == "rett_plikt_intro"
    assert koder["sluttmaal"] == "arbeid_uten_vgo"


def test_without_a_named_appeal_body_the_letter_names_its_kind() -> None:
    bar = Avsender(kommune="Fjordvik kommune", kommunenummer="9999")
    case = sak(DELTAKELSE)
    for maalform, ventet in (("nb", "statsforvalteren"), ("nn", "statsforvaltaren")):
        kontekst = lag_kontekst(case, DELTAKELSE, beregn(case, BREVDATO), bar, maalform, BREVDATO)
        assert kontekst["avsender"]["statsforvalter"] == ventet


def test_a_case_with_nothing_but_its_least_has_empty_texts() -> None:
    bar = Vedtak(
        id="v",
        type=VELFERD,
        resultat=Resultat.INNVILGET,
        vedtaksdato=date(2026, 10, 1),
        legg_til_frist_som=Dagtype.VIRKEDAGER,
    )
    full = sak(bar)
    tom = replace(
        full,
        person=replace(
            full.person, fornavn="", etternavn="", fullfoert_vgo=True, foedselsdato=None
        ),
        opphold=type(full.opphold)(),
    )
    kontekst = lag(bar, tom)
    assert kontekst["mottaker"]["navn"] == ""
    assert kontekst["vedtak"]["periode"] == ""
    assert kontekst["vedtak"]["dager"] == ""
    assert kontekst["vedtak"]["aar"] == "2026"
    assert kontekst["opphold"]["etter_avtale"] == ""
    assert str(kontekst["program"]["utdanning"]).startswith("fullført")


def test_hours_and_amounts_have_the_right_form() -> None:
    vedtak = replace(DELTAKELSE, timer=1)
    assert lag(vedtak, sak(vedtak))["vedtak"]["timer"] == "1 time"
    assert lag(vedtak, sak(vedtak), "nn")["vedtak"]["timer"] == "1 time"
    assert lag(DELTAKELSE, sak(DELTAKELSE), "nn")["vedtak"]["timer"] == "30 timar"
    assert Decimal(30) == DELTAKELSE.timer


def test_the_persons_standard_is_one_of_the_letters() -> None:
    assert {maalform.value for maalform in Maalform} == {"nb", "nn"}
