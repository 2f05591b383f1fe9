"""Basic data, categories, register events, follow-up and residence: every message and warning."""

from datetime import date
from typing import Any

import pytest

from core.domain.endring import Avvik, Varsel
from core.domain.person import Adresse, Kjoenn, Oppfoelging, Opphold
from core.domain.sak import Sak
from core.rules import krav as kr
from tests.core.rules.saksbygger import dag, folkeregister, kategori, person, sak

PER = date(2024, 9, 4)
FEIL_KONTROLL = "902199900031"
MULIG_AAR = "202400000031"  # wrong control digits, so that no real number is written here
FOEDT = date(1990, 3, 14)
TESTNUMRE = ("28894698995", "03923248608", "31739556891")


def med_kontrollsifre(ni_sifre: str) -> str:
    """Make a valid number: written out, it could be somebody's."""
    sifre = [int(s) for s in ni_sifre]
    for vekter in ((3, 7, 6, 1, 8, 9, 4, 5, 2), (5, 4, 3, 2, 7, 6, 5, 4, 3, 2)):
        sifre.append(-sum(v * s for v, s in zip(vekter, sifre, strict=True)) % 11)
    assert max(sifre) < 10
    return "".join(map(str, sifre))


def felter(funn: tuple[Avvik | Varsel, ...]) -> list[str]:
    return [f.felt for f in funn]


def melding(funn: tuple[Avvik | Varsel, ...]) -> str:
    (ett,) = funn
    return ett.melding


# the bad inputs 19–30 of the security goals, each with its own message


@pytest.mark.parametrize(
    ("duf", "ord_"),
    [
        ("90219990000", "Her er det 11."),
        ("9021999000077", "Her er det 13."),
        ("９０２１９９９００００７", "vanlige sifre"),
        ("9021x9990007", "vanlige sifre"),
        ("", "vanlige sifre"),
        ("02013299997", "ser ut som et fødselsnummer"),
    ],
)
def test_a_duf_number_of_another_form_is_refused(duf: str, ord_: str) -> None:
    assert ord_ in melding(kr.krav_person(person(duf=duf), PER))


@pytest.mark.parametrize(
    ("nummer", "ord_"),
    [
        ("902199900007", "ser ut som et DUF-nummer"),
        ("1013299997", "mangler ledende null?"),
        ("02013299998", "ikke gyldig"),
        ("0201329999x", "ikke gyldig"),
        ("0201329999", "mangler ledende null?"),
        ("81234567802", "felles hjelpenummer"),
        ("28894698995", "Tenor"),
        ("03923248608", "Tenor"),
        ("31739556891", "SyntPop"),
        (med_kontrollsifre("144390100"), "Dolly"),
    ],
)
def test_an_identity_number_that_is_not_her_own_says_why(nummer: str, ord_: str) -> None:
    assert ord_ in melding(kr.krav_person(person(foedselsnummer=nummer), PER))


@pytest.mark.parametrize("nummer", [*TESTNUMRE, med_kontrollsifre("144390100")])
def test_practice_takes_test_numbers(nummer: str) -> None:
    assert kr.krav_person(person(foedselsnummer=nummer), PER, oeving=True) == ()


@pytest.mark.parametrize(
    "nummer",
    ["02013299997", med_kontrollsifre("301082999"), "30108299939", med_kontrollsifre("540390101")],
)
def test_numbers_of_the_rule_of_2032_and_d_numbers_are_taken(nummer: str) -> None:
    assert kr.krav_person(person(foedselsnummer=nummer), PER) == ()


@pytest.mark.parametrize(
    ("duf", "oeving", "antall"),
    [
        ("902199900007", True, 0),
        ("902199900007", False, 1),
        (FEIL_KONTROLL, True, 1),
        (FEIL_KONTROLL, False, 2),
        (MULIG_AAR, False, 1),
        ("202500000031", False, 2),
        ("180000000031", True, 2),
    ],
)
def test_an_unlikely_duf_number_needs_a_reason(duf: str, oeving: bool, antall: int) -> None:
    en = person(duf=duf)
    varsler = kr.varsler_person(en, PER, oeving=oeving)
    assert felter(varsler) == ["duf"] * antall
    ventet = ["duf_begrunnelse"] if antall else []
    assert felter(kr.krav_grunndata(en, PER, oeving=oeving)) == ventet
    med = person(duf=duf, duf_begrunnelse="Står slik i vedtaket fra UDI")
    assert kr.krav_grunndata(med, PER, oeving=oeving) == ()
    assert kr.krav_person(en, PER, oeving=oeving) == ()  # an import takes it as it is


def test_a_number_of_another_form_is_asked_for_no_reason() -> None:
    assert felter(kr.krav_grunndata(person(duf="123"), PER)) == ["duf"]
    assert kr.merknader(person(duf="123"), PER) == ()


@pytest.mark.parametrize(
    ("felt", "ord_"),
    [
        ({"foedselsnummer": "02013299998"}, []),  # refused, not warned of
        ({"foedselsnummer": "02013299997"}, ["begynner ikke på fødselsdatoen 14.03.1990"]),
        ({"foedselsnummer": "02013299997", "foedselsdato": date(2032, 1, 2)}, []),
        ({"foedselsnummer": "02013299997", "foedselsdato": None}, []),
        (
            {"foedselsnummer": med_kontrollsifre("140390101"), "kjoenn": Kjoenn.KVINNE},
            ["passer ikke med kjønnet"],
        ),
        ({"foedselsnummer": med_kontrollsifre("140390101"), "kjoenn": Kjoenn.MANN}, []),
        ({"foedselsnummer": med_kontrollsifre("140390101"), "kjoenn": Kjoenn.UKJENT}, []),
        ({"fornavn": "Å\u200bse"}, ["Usynlige tegn i fornavnet"]),
        ({"etternavn": "\ufeffBerg"}, ["Usynlige tegn i etternavnet"]),
        ({"alene_om_omsorg": True}, ["ikke registrert barn"]),
        ({"kronisk_sykt_barn": True}, ["ikke registrert barn"]),
        ({"kronisk_sykt_barn": True, "barn_under_18": 1}, []),
    ],
)
def test_what_is_odd_is_warned_of_and_can_be_saved(
    felt: dict[str, object], ord_: list[str]
) -> None:
    en = person(**{"foedselsdato": FOEDT, **felt})
    varsler = kr.varsler_person(en, PER, oeving=True)
    assert len(varsler) == len(ord_)
    for varsel, ventet in zip(varsler, ord_, strict=True):
        assert ventet in varsel.melding


@pytest.mark.parametrize(
    ("felt", "ventet"),
    [
        ({"adresse": Adresse("Storgata 1", "0001", "Oslo")}, []),
        ({"adresse": Adresse("x" * 201, "123", "a\u202eb")}, ["gate", "poststed", "postnummer"]),
        ({"adresse": Adresse("", "12x4", "")}, ["postnummer"]),
        ({"tolkespraak": "a\x00"}, ["tolkespraak"]),
        ({"duf_begrunnelse": "x" * 201}, ["duf_begrunnelse"]),
        ({"bokommune": "3201"}, []),
        ({"bokommune": "32"}, ["bokommune"]),
        ({"barn_under_18": 30}, []),
        ({"barn_under_18": 31}, ["barn_under_18"]),
        ({"barn_under_18": -1}, ["barn_under_18"]),
    ],
)
def test_what_a_form_asks_for_besides(felt: dict[str, object], ventet: list[str]) -> None:
    assert felter(kr.krav_grunndata(person(**felt), PER, oeving=True)) == ventet


# categories


@pytest.mark.parametrize(
    ("fra", "til", "ventet"),
    [
        ("01.01.2022", "01.06.2022", ["fra"]),
        ("01.01.2020", "02.01.2021", ["fra"]),
        ("01.01.2020", "01.01.2021", []),
        ("01.01.2023", None, []),
        ("01.12.2022", None, ["fra"]),
    ],
)
def test_one_category_has_no_two_periods_that_overlap(
    fra: str, til: str | None, ventet: list[str]
) -> None:
    har = [
        kategori("01.01.2021", kode="rett_norsk", til="01.01.2023", id="har"),
        kategori("01.01.2020", kode="rett_norsk", id="borte", slettet=True),
    ]
    ny = kategori(fra, kode="rett_norsk", til=til, id="ny")
    avvik = kr.krav_kategori(sak(kategorier=har), ny, PER)
    assert felter(avvik) == ventet
    if avvik:
        assert "fra 01.01.2021 til 01.01.2023" in avvik[0].melding


def test_the_same_category_twice_is_refused_also_for_a_single_day() -> None:
    en = kategori("01.01.2021", kode="rett_norsk", til="01.01.2021", id="har")
    ny = kategori("01.01.2021", kode="rett_norsk", til="01.01.2021", id="ny")
    assert felter(kr.krav_kategori(sak(kategorier=[en]), ny, PER)) == ["fra"]
    aapen = kategori("01.01.2021", kode="rett_norsk", id="har")
    avvik = kr.krav_kategori(sak(kategorier=[aapen]), kategori(kode="rett_norsk", id="ny"), PER)
    assert "fra 01.01.2021, og" in melding(avvik)


def test_what_to_know_of_a_category() -> None:
    har = [kategori("01.01.2021", til="01.01.2023", id="har"), kategori(slettet=True, id="s")]
    en_sak = sak(
        kategorier=har,
        person=person(foedselsdato=FOEDT),
        opphold=Opphold(ankomst_norge=date(2020, 6, 1)),
    )

    def varsler(*args: str, **felt: str) -> tuple[Varsel, ...]:
        return kr.varsler_kategori(en_sak, kategori(*args, **{"id": "ny", **felt}), PER)

    assert "født 14.03.1990" in varsler("01.01.1990", til="01.02.1990")[0].melding
    assert "til Norge 01.06.2020" in melding(varsler("01.01.2020", til="01.02.2020"))
    assert "fram i tid" in melding(varsler("05.09.2024"))
    overlapper = varsler("01.06.2022", kode="kan_tilbys_intro", til="01.06.2023")
    assert "overlapper" in melding(overlapper)
    assert varsler("01.06.2022", kode="rett_norsk") == ()
    assert varsler("01.06.2022", id="har") == ()
    aapen = sak(kategorier=[kategori(id="har")])
    ny = kategori("01.06.2022", kode="kan_tilbys_intro", id="ny")
    assert kr.varsler_kategori(aapen, ny, PER) == ()  # refused already


# events of the population register


def test_an_event_is_registered_once() -> None:
    har = [
        folkeregister("flyttet", "01.03.2022", id="f"),
        folkeregister("doed", "01.04.2022", id="d"),
        folkeregister("flyttet", "01.05.2022", id="s", slettet=True),
    ]
    en_sak = sak(folkeregister=har, person=person(foedselsdato=FOEDT))

    def avvik(hendelse: str, dato: str, id_: str = "ny") -> tuple[Avvik, ...]:
        return kr.krav_folkeregister(en_sak, folkeregister(hendelse, dato, id=id_), PER)

    assert melding(avvik("flyttet", "01.03.2022")) == (
        "Flyttet 01.03.2022 er registrert fra før. Velg en annen dato."
    )
    assert avvik("flyttet", "02.03.2022") == ()
    assert avvik("flyttet", "01.05.2022") == ()
    assert avvik("flyttet", "01.03.2022", "f") == ()
    assert felter(avvik("doed", "02.04.2022")) == ["hendelse"]
    assert "født 14.03.1990" in melding(avvik("utvandret", "13.03.1990"))


# follow-up and residence


def oppf(fra: str | None, kommune: str | None = "9999", **felt: str) -> Oppfoelging:
    dato = dag(fra) if fra else None
    return Oppfoelging(**{"id": "ny", "kommune": kommune, "fra": dato, **felt})  # type: ignore[arg-type]


def oppfsak(**felt: Any) -> Sak:
    har = (
        oppf("01.01.2022", id="a"),
        Oppfoelging(id="b", kommune="9991", fra=date(2023, 1, 1)),
        Oppfoelging(id="c", kommune="9992", fra=date(2024, 1, 1), slettet=True),
    )
    return sak(oppfoelging=har, **felt)


@pytest.mark.parametrize(
    ("rad", "ventet"),
    [
        (oppf("01.06.2022"), []),
        (oppf("01.01.2024"), []),
        (oppf("01.01.2022", id="a"), []),
        (oppf("01.01.2022"), ["fra"]),
        (oppf("01.06.2022", None), ["kommune"]),
        (oppf("01.06.2022", "99"), ["kommune"]),
        (oppf("01.06.2022", bydel="x\u202e"), ["bydel"]),
        (oppf(None), ["fra"]),
        (oppf("01.06.1899"), ["fra"]),
    ],
)
def test_follow_up(rad: Oppfoelging, ventet: list[str]) -> None:
    assert felter(kr.krav_oppfoelging(oppfsak(), rad, PER)) == ventet


def test_what_to_know_of_a_follow_up() -> None:
    en_sak = oppfsak(person=person(foedselsdato=FOEDT))
    assert kr.varsler_oppfoelging(en_sak, oppf(None), PER) == ()
    assert kr.varsler_oppfoelging(en_sak, oppf("01.06.2023"), PER) == ()
    samme = kr.varsler_oppfoelging(en_sak, oppf("01.06.2022"), PER)
    assert "de samme som før" in melding(samme)
    assert "først fra 05.09.2024" in melding(
        kr.varsler_oppfoelging(en_sak, oppf("05.09.2024"), PER)
    )
    assert "født" in melding(kr.varsler_oppfoelging(en_sak, oppf("01.01.1980"), PER))


def test_the_follow_up_in_force_is_the_latest_that_has_begun() -> None:
    rader = oppfsak().oppfoelging

    def kommune(dag_: date, *flere: Oppfoelging) -> str | None:
        gjeldende = kr.gjeldende_oppfoelging((*rader, *flere), dag_)
        return gjeldende.kommune if gjeldende else None

    assert kommune(date(2021, 12, 31)) is None
    assert kommune(date(2022, 12, 31)) == "9999"
    assert kommune(date(2023, 1, 1)) == "9991"
    assert kommune(PER) == "9991"
    assert kommune(date(2023, 1, 1), oppf("01.01.2023", "9993")) == "9993"
    assert kommune(date(2021, 1, 1), oppf(None, "9994")) == "9994"


def opphold_med(felt: str, dato: date) -> Opphold:
    verdier: dict[str, Any] = {felt: dato}
    return Opphold(**verdier)


def test_residence() -> None:
    for felt in ("vedtaksdato", "effektuert", "ankomst_norge"):
        gal = opphold_med(felt, date(1899, 12, 31))
        assert felter(kr.krav_opphold(gal, PER)) == [felt]
        sen = opphold_med(felt, date(2024, 9, 5))
        assert kr.krav_opphold(sen, PER) == ()
        assert "fram i tid" in melding(kr.varsler_opphold(sak(), sen, PER))
        tidlig = opphold_med(felt, date(1990, 3, 13))
        en_sak = sak(person=person(foedselsdato=FOEDT))
        assert "født 14.03.1990" in melding(kr.varsler_opphold(en_sak, tidlig, PER))
    assert felter(kr.krav_opphold(Opphold(hjemmel="x" * 201), PER)) == ["hjemmel"]
    rekke = Opphold(
        vedtaksdato=date(2022, 5, 24), effektuert=date(2022, 5, 23), ankomst_norge=date(2022, 6, 1)
    )
    assert [v.melding for v in kr.varsler_opphold(sak(), rekke, PER)] == [
        "Effektueringsdatoen er før vedtaksdatoen.",
        "Effektueringsdatoen er før personen kom til Norge.",
    ]
    rett = Opphold(
        vedtaksdato=date(2022, 5, 24), effektuert=date(2022, 5, 24), ankomst_norge=date(2022, 3, 19)
    )
    assert kr.varsler_opphold(sak(person=person(foedselsdato=FOEDT)), rett, PER) == ()
