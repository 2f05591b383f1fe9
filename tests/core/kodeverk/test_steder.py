"""Municipalities, counties and districts: how many there are on a day, and what became what."""

from collections import Counter
from datetime import date, timedelta

import pytest

from core.kodeverk.steder import stedsliste
from core.kodeverk.stedsliste import Stedsliste, norsk_rekkefoelge

FOER, VIKEN, NAA = date(2019, 6, 1), date(2022, 6, 1), date(2026, 10, 14)
PER_FYLKE_2024 = {
    "03": 1,
    "11": 23,
    "15": 27,
    "18": 41,
    "31": 12,
    "32": 21,
    "33": 18,
    "34": 46,
    "39": 6,
    "40": 17,
    "42": 25,
    "46": 43,
    "50": 38,
    "55": 21,
    "56": 18,
}


@pytest.fixture
def liste() -> Stedsliste:
    """The places of the program."""
    return stedsliste()


@pytest.mark.parametrize(
    ("dag", "antall", "fylker"),
    [
        (date(2018, 1, 1), 422, 18),
        (date(2019, 12, 31), 422, 18),
        (date(2020, 1, 1), 356, 11),
        (date(2023, 12, 31), 356, 11),
        (date(2024, 1, 1), 357, 15),
        (NAA, 357, 15),
    ],
)
def test_antall_kommuner_og_fylker(liste: Stedsliste, dag: date, antall: int, fylker: int) -> None:
    kommuner = liste.gjeldende(dag)
    assert len(kommuner) == antall
    assert len({k.fylke for k in kommuner}) == fylker


def test_antall_i_hvert_fylke(liste: Stedsliste) -> None:
    assert Counter(k.fylke for k in liste.gjeldende(NAA)) == PER_FYLKE_2024


def test_hver_etterfoelger_gjelder_dagen_etter(liste: Stedsliste) -> None:
    sluttet = [k for k in liste.kommuner.values() if k.gyldig_til]
    assert len(sluttet) > 400
    for kommune in sluttet:
        assert kommune.gyldig_til is not None
        dagen_etter = kommune.gyldig_til + timedelta(days=1)
        assert kommune.etterfoelgere
        for nummer in kommune.etterfoelgere:
            assert liste.kommuner[nummer].gjelder(dagen_etter)


def test_hvert_nummer_foerer_til_i_dag(liste: Stedsliste) -> None:
    i_dag = {k.nummer for k in liste.gjeldende(NAA)}
    assert frozenset().union(*(liste.etterkommere(n, NAA) for n in liste.kommuner)) == i_dag


@pytest.mark.parametrize(
    ("nummer", "dag", "svar"),
    [
        ("0219", FOER, "0219"),
        ("0219", VIKEN, "3024"),
        ("0219", NAA, "3201"),
        ("3024", date(2023, 12, 31), "3024"),
        ("3024", date(2024, 1, 1), "3201"),
        ("3201", VIKEN, "3201"),
        ("0301", date(2018, 1, 1), "0301"),
        ("0301", NAA, "0301"),
        ("0213", NAA, "3207"),
        ("1141", NAA, "1103"),
        ("1567", NAA, "5061"),
        ("1507", NAA, "1507"),
        ("1850", NAA, "1850"),
        ("9999", NAA, "9999"),
    ],
)
def test_naavaerende_nummer(liste: Stedsliste, nummer: str, dag: date, svar: str) -> None:
    assert liste.naavaerende(nummer, dag) == svar


def test_deling(liste: Stedsliste) -> None:
    aalesund = liste.kommuner["1507"]
    assert aalesund.etterfoelgere == ("1508", "1580")
    assert [liste.navn(n) for n in aalesund.etterfoelgere] == ["Ålesund", "Haram"]
    assert liste.etterkommere("1529", NAA) == {"1508", "1580"}
    assert liste.etterkommere("1529", VIKEN) == {"1507"}
    assert liste.kommuner["5012"].etterfoelgere == ("5055", "5056", "5059")


@pytest.mark.parametrize(
    ("nummer", "annet", "dag", "svar"),
    [
        ("3024", "3201", NAA, True),
        ("3024", "3201", VIKEN, False),
        ("0213", "0217", NAA, True),
        ("0213", "0217", FOER, False),
        ("1507", "1580", NAA, True),
        ("1508", "1580", NAA, False),
        ("9999", "9999", NAA, True),
        ("9999", "9998", NAA, False),
    ],
)
def test_er_samme(liste: Stedsliste, nummer: str, annet: str, dag: date, svar: bool) -> None:
    assert liste.er_samme(nummer, annet, dag) is svar
    assert liste.er_samme(annet, nummer, dag) is svar


def test_sammenslaaing(liste: Stedsliste) -> None:
    gamle = [k.nummer for k in liste.kommuner.values() if "3014" in k.etterfoelgere]
    assert gamle == ["0122", "0123", "0124", "0125", "0138"]
    assert liste.navn("3014") == "Indre Østfold"


@pytest.mark.parametrize(
    ("nummer", "fylke"),
    [
        ("0219", "Akershus"),
        ("3024", "Viken"),
        ("3201", "Akershus"),
        ("0301", "Oslo"),
        ("32", "Akershus"),
        ("9999", ""),
        ("99", ""),
    ],
)
def test_fylkesnavn(liste: Stedsliste, nummer: str, fylke: str) -> None:
    assert liste.fylkesnavn(nummer) == fylke


def test_ukjent_nummer_er_sitt_eget_navn(liste: Stedsliste) -> None:
    assert liste.kommune("9999") is None
    assert liste.navn("9999") == "9999"


def test_norsk_rekkefoelge(liste: Stedsliste) -> None:
    navn = [k.navn for k in liste.gjeldende(NAA)]
    assert navn[0] == "Alstahaug"
    assert navn.index("Øystre Slidre") < navn.index("Ål") < navn.index("Ålesund")
    assert navn[-1] == "Åsnes"
    assert sorted(
        ["Åsen", "Aasen", "Ytre", "Øra", "Ære", "Zeta", "Asker"], key=norsk_rekkefoelge
    ) == [
        "Asker",
        "Ytre",
        "Zeta",
        "Ære",
        "Øra",
        "Åsen",
        "Aasen",
    ]


@pytest.mark.parametrize(
    ("navn", "numre"),
    [
        ("Bærum", ["3201"]),
        ("BÆRUM", ["3201"]),
        ("  bærum   kommune ", ["3201"]),
        ("A\u030aseral", ["4224"]),
        ("Aaseral", ["4224"]),
        ("Sør-Varanger", ["5605"]),
        ("sør – varanger", ["5605"]),
        ("Hammerfest - Hámmerfeasta", ["5603"]),
        ("Guovdageaidnu - Kautokeino", ["5612"]),
        ("Gáivuotna – Kåfjord – Kaivuono", ["5540"]),
        ("Nord-Fron/Nord-Fron", ["3436"]),
        ("Våler", ["3114", "3419"]),
        ("Våler (Østfold)", ["3114"]),
        ("våler (innlandet)", ["3419"]),
        ("Atlantis", []),
        ("", []),
    ],
)
def test_finn_i_dag(liste: Stedsliste, navn: str, numre: list[str]) -> None:
    assert [k.nummer for k in liste.finn(navn, NAA)] == numre


def test_finn_til_alle_tider_nyeste_foerst(liste: Stedsliste) -> None:
    assert [k.nummer for k in liste.finn("bærum")] == ["3201", "3024", "0219"]
    assert [k.nummer for k in liste.finn("Bærum", FOER)] == ["0219"]
    assert liste.finn("Sørum", NAA) == ()


def test_bydeler(liste: Stedsliste) -> None:
    antall = {n: len(liste.bydeler(n)) for n in ("0301", "4601", "1103", "5001", "3201", "9999")}
    assert antall == {"0301": 17, "4601": 8, "1103": 9, "5001": 4, "3201": 0, "9999": 0}
    assert liste.bydeler("1201") == liste.bydeler("4601")  # Bergen before 2020
    assert "Østensjø" in liste.bydeler("0301")


def test_lest_en_gang() -> None:
    assert stedsliste() is stedsliste()
