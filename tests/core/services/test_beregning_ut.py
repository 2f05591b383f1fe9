"""The answer of `introreg beregn`: its exact form, and that every readable case gets one."""

import json
from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from core.kodeverk import kodeverk
from core.services.beregning_ut import svar
from core.services.saksfil import Feil, Saksfilfeil

Json = dict[str, Any]


def test_hele_svaret() -> None:
    sak = {
        "format": "introreg-sak",
        "versjon": 1,
        "person": {"duf": "902199900007"},
        "kategorier": [{"id": "k1", "kategori": "rett_intro", "fra": "2022-05-31"}],
        "sluttmaal": {"kode": "arbeid_med_vgo"},
        "vedtak": [
            {
                "id": "v1",
                "type": "deltakelse",
                "resultat": "innvilget",
                "vedtaksdato": "2022-06-20",
                "startdato": "2022-07-01",
            },
            {
                "id": "p1",
                "type": "permisjon_egen_sykdom",
                "resultat": "innvilget",
                "vedtaksdato": "2022-07-20",
                "startdato": "2022-08-01",
                "sluttdato": "2022-08-31",
                "legg_til_frist_som": "kalenderdager",
            },
        ],
        "tiltak": [
            {
                "id": "t1",
                "type": "norskopplaering",
                "fra": "2022-07-01",
                "til": "2022-08-31",
                "timer_per_uke": "20",
            }
        ],
        "fravaer": [{"id": "f1", "kode": "egenmelding", "maaned": "2022-07", "dager": 6}],
        "avslutninger": [{"id": "a1", "aarsak": "arbeid", "dato": "2022-09-01"}],
    }
    ut: Json = json.loads(json.dumps(svar(sak, date(2022, 9, 1))))
    tekster = [linje.pop("tekst") for linje in (*ut["fristlogg"], *ut["aktiv_tid"])]
    hjemler = [linje.pop("hjemmel") for linje in ut["fristlogg"]]
    assert all(tekster)
    assert "01.08.2022" in tekster[1]
    assert hjemler[0].endswith("§ 13")
    assert ut == {
        "duf": "902199900007",
        "status": {
            "fristtype": "gjenoppstart",
            "frist": "2024-05-31",
            "beregnet_fra": None,
            "deltakelse": "tiltak_registrert",
            "aktiv_tid": 25,
        },
        "regelverk": "2024-09-04",
        "fristlogg": [
            {"regel": "grunnfrist", "antall": 6, "enhet": "mnd", "ny_frist": "2023-01-01"},
            {
                "regel": "permisjon",
                "antall": 31,
                "enhet": "kalenderdager",
                "ny_frist": "2023-02-01",
            },
        ],
        "aktiv_tid": [
            {"dager": 62, "sum": 62},
            {"dager": -31, "sum": 31},
            {"dager": -6, "sum": 25},
        ],
        "avslutning": {"aarsak": "arbeid", "dato": "2022-09-01", "av": "kommune"},
        "vedtak": [
            {"id": "v1", "tilstand": "ikke_gjeldende", "i_normal_tabell": False},
            {"id": "p1", "tilstand": "ikke_gjeldende", "i_normal_tabell": False},
        ],
        "tiltak": [{"id": "t1", "tilstand": "ikke_gjeldende"}],
        "tiltak_maaneder": [
            {"maaned": "2022-07", "snitt_timer_per_uke": "20.00", "slettet": 0},
            {"maaned": "2022-08", "snitt_timer_per_uke": "20.00", "slettet": 0},
        ],
        "fravaer_aar": [
            {
                "aar": 2022,
                "gyldig": 6,
                "permisjon": 31,
                "manglende_tilbud": 0,
                "ugyldig": 0,
                "ferie_hoeytid": 0,
            }
        ],
        "fravaer_maaneder": [{"maaned": "2022-07", "dager": 6, "timer": 0}],
    }


def test_det_som_ikke_kunne_leses_blir_sin_egen_feil() -> None:
    lest = Saksfilfeil([Feil("", "Ikke gyldig JSON.")])
    assert svar(lest, date(2022, 1, 1)) == {"feil": [{"sti": "", "melding": "Ikke gyldig JSON."}]}


def test_frist_utenfor_kalenderen_er_en_feil_i_saken() -> None:
    fravaer = [{"kode": "manglende_barnepass", "maaned": "2022-01", "dager": 9999}] * 40
    sak = {
        "format": "introreg-sak",
        "versjon": 1,
        "person": {"duf": "902199900007"},
        "kategorier": [{"kategori": "rett_intro", "fra": "2022-01-01"}],
        "sluttmaal": {"kode": "arbeid_med_vgo"},
        "vedtak": [
            {
                "type": "deltakelse",
                "resultat": "innvilget",
                "vedtaksdato": "2022-01-03",
                "startdato": "2022-01-03",
            }
        ],
        "fravaer": fravaer,
    }
    assert "kalenderen" in str(svar(sak, date(2022, 1, 1))["feil"])


# --- every readable case ----------------------------------------------------------------------

DATOER = st.dates(date(2020, 1, 1), date(2025, 12, 31)).map(str) | st.sampled_from(
    ["1900-01-01", "2199-12-31", "2024-02-29"]
)
HENDELSER = ("flyttet", "utvandret", "doed", "ikke_i_kategori")


def kode(liste: str) -> st.SearchStrategy[str]:
    return st.sampled_from(list(getattr(kodeverk(), liste)))


def rad(valgfritt: dict[str, Any], **paakrevd: Any) -> st.SearchStrategy[Json]:
    fast = {"id": st.sampled_from(["", "a", "b"]), "slettet": st.booleans()}
    return st.fixed_dictionaries(paakrevd, optional={**fast, **valgfritt})


def rader(en: st.SearchStrategy[Json], flest: int = 4) -> st.SearchStrategy[list[Json]]:
    return st.lists(en, max_size=flest)


KLAGER = rader(rad({"avgjort": DATOER, "utfall": kode("klageutfall")}, mottatt=DATOER), 2)
VEDTAK = rad(
    {
        "startdato": DATOER,
        "sluttdato": DATOER,
        "legg_til_frist_som": kode("legg_til_frist_som"),
        "kommune": st.sampled_from(["9991", "9992"]),
        "klager": KLAGER,
    },
    type=kode("vedtakstype"),
    resultat=kode("resultat"),
    vedtaksdato=DATOER,
)
TILTAK = rad(
    {"erstattende": st.booleans()},
    type=kode("tiltakstype"),
    fra=DATOER,
    til=DATOER,
    timer_per_uke=st.sampled_from(["0", "37.5", "999999.999999", "0.000001"]),
)
FRAVAER = rad(
    {"dager": st.integers(0, 9999), "timer": st.integers(0, 9999)},
    kode=kode("fravaerskode"),
    maaned=DATOER.map(lambda dato: dato[:7]),
)
AVSLUTNING = rad(
    {"gjenaapnet": DATOER, "av": st.sampled_from(["kommune", "regelmotor"])},
    aarsak=kode("avslutningsaarsak"),
    dato=DATOER,
)
SAKER = st.fixed_dictionaries(
    {
        "format": st.just("introreg-sak"),
        "versjon": st.just(1),
        "person": st.just({"duf": "902199900007"}),
        "kategorier": rader(rad({"til": DATOER}, kategori=kode("kategori"), fra=DATOER)),
    },
    optional={
        "sluttmaal": st.fixed_dictionaries({"kode": kode("sluttmaal")}),
        "vedtak": rader(VEDTAK, 6),
        "tiltak": rader(TILTAK),
        "fravaer": rader(FRAVAER),
        "avslutninger": rader(AVSLUTNING, 3),
        "kontakter": rader(rad({}, type=kode("kontakttype"), dato=DATOER), 2),
        "folkeregister": rader(rad({}, hendelse=st.sampled_from(HENDELSER), dato=DATOER), 2),
    },
)


@given(SAKER, DATOER.map(date.fromisoformat))
def test_enhver_sak_som_kan_leses_faar_et_svar(sak: Json, per: date) -> None:
    ut = svar(sak, per)
    tilbake = json.loads(json.dumps(ut))
    if "feil" in tilbake:
        assert [feil["sti"] for feil in tilbake["feil"]] in (["kategorier"], [""])
        return
    assert len(tilbake["vedtak"]) == len(sak.get("vedtak", []))
    assert sum(rad["i_normal_tabell"] for rad in tilbake["vedtak"]) <= 5
    logg = tilbake["fristlogg"]
    assert all(linje["antall"] > 0 for linje in logg)
    if tilbake["status"]["fristtype"] == "gjennomfoering":
        assert tilbake["status"]["frist"] == logg[-1]["ny_frist"]
