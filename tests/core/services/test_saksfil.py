"""The case file: what is read, what is written back, and what is refused where."""

import json
from copy import deepcopy
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from core.domain.klage import Klageutfall
from core.domain.maaned import Maaned
from core.domain.person import Kjoenn
from core.domain.vedtak import Vedtakstype
from core.kodeverk import kodeverk
from core.services.saksfil import Saksfilfeil, les_sak, skriv_sak
from core.services.saksfil_objekt import Objekt, paakrevd
from core.services.saksfil_slag import Husket, Slag

Json = dict[str, Any]
ALLE_FELT = Path(__file__).parents[2] / "saker" / "hele" / "alle_felt.json"


@pytest.fixture
def full() -> Json:
    data: Json = json.loads(ALLE_FELT.read_text(encoding="utf-8"))
    return data


@pytest.fixture
def minst() -> Json:
    return {
        "format": "introreg-sak",
        "versjon": 1,
        "person": {"duf": "902199900007"},
        "kategorier": [{"kategori": "rett_plikt_intro", "fra": "2021-02-08"}],
    }


def sett(data: Json, sti: str, verdi: object) -> Json:
    """Return the case with another value at a path like `vedtak.0.type`."""
    kopi = deepcopy(data)
    sted: Any = kopi
    *foran, siste = [int(ledd) if ledd.isdigit() else ledd for ledd in sti.split(".")]
    for ledd in foran:
        sted = sted[ledd]
    sted[siste] = verdi
    return kopi


def feil_i(data: object) -> dict[str, str]:
    with pytest.raises(Saksfilfeil) as funnet:
        les_sak(data)
    return {feil.sti: feil.melding for feil in funnet.value.feil}


# --- reading and writing ----------------------------------------------------------------------


def test_alle_felt_skrives_tilbake_i_samme_rekkefoelge(full: Json) -> None:
    skrevet = skriv_sak(les_sak(full))
    assert json.dumps(skrevet, ensure_ascii=False) == json.dumps(full, ensure_ascii=False)


def test_verdiene_blir_domenets(full: Json) -> None:
    sak = les_sak(full)
    assert sak.person.foedselsdato == date(1990, 3, 14)
    assert sak.person.spor.registrert == datetime(2021, 3, 10, 9, 12, tzinfo=UTC)
    assert sak.vedtak[0].type is Vedtakstype.DELTAKELSE
    assert sak.vedtak[0].klager[0].utfall is Klageutfall.OPPRETTHOLDT
    assert sak.tiltak[0].timer_per_uke == Decimal("20.5")
    assert sak.fravaer[0].maaned == Maaned(2021, 8)
    assert sak.sluttmaal is not None
    assert sak.sluttmaal.tidligere[0].kode == "fullfoere_grunnskole"


def test_minste_sak_faar_tomme_verdier(minst: Json) -> None:
    sak = les_sak(minst)
    assert sak.sluttmaal is None
    assert [*sak.vedtak, *sak.tiltak, *sak.fravaer, *sak.avslutninger, *sak.ordninger] == []
    assert sak.person.kjoenn is Kjoenn.UKJENT
    assert sak.person.venter_barn is False
    assert sak.person.fullfoert_vgo is None
    assert sak.kategorier[0].slettet is False
    assert sak.kompetanse.avsnitt == {}


def test_det_som_er_utelatt_og_det_som_er_null_er_det_samme(minst: Json) -> None:
    med_null = sett(minst, "person.fornavn", None)
    med_null["sluttmaal"] = None
    med_null["kategorier"][0]["til"] = None
    assert les_sak(med_null) == les_sak(minst)


def test_sluttmaal_uten_kode_er_ikke_registrert(minst: Json) -> None:
    assert les_sak(minst | {"sluttmaal": {}}).sluttmaal is None
    assert les_sak(minst | {"sluttmaal": {"kode": None, "tidligere": []}}).sluttmaal is None


def test_ordning_er_ikke_gjeldende_uten_at_det_staar(minst: Json) -> None:
    ordninger = [{"ordning": "norsk"}, {"ordning": "norsk", "gjeldende": True}]
    lest = les_sak(minst | {"ordninger": ordninger}).ordninger
    assert [rad.gjeldende for rad in lest] == [False, True]


def test_avslutning_er_kommunens_uten_at_det_staar(minst: Json) -> None:
    avslutninger = [{"aarsak": "arbeid", "dato": "2022-09-01"}]
    assert les_sak(minst | {"avslutninger": avslutninger}).avslutninger[0].av == "kommune"


def test_tidspunkt_kan_vaere_bare_en_dato(full: Json) -> None:
    sak = les_sak(sett(full, "tiltak.0.registrert", "2021-06-01"))
    assert sak.tiltak[0].spor.registrert == datetime(2021, 6, 1, tzinfo=UTC)


def test_spor_skrives_bare_der_det_finnes(minst: Json) -> None:
    skrevet = skriv_sak(les_sak(minst))
    assert "registrert" not in skrevet["person"]  # type: ignore[operator]


def test_skrevet_sak_leses_likt(full: Json, minst: Json) -> None:
    for data in (full, minst):
        sak = les_sak(data)
        assert les_sak(skriv_sak(sak)) == sak


@pytest.mark.parametrize(
    ("liste", "felt"),
    [
        ("kategorier", "kategori"),
        ("tiltak", "type"),
        ("fravaer", "kode"),
        ("avslutninger", "aarsak"),
        ("vedtak", "type"),
        ("kontakter", "type"),
        ("folkeregister", "hendelse"),
        ("ordninger", "ordning"),
    ],
)
def test_alle_koder_i_kodeverket_leses(full: Json, liste: str, felt: str) -> None:
    kodelister = {
        "kategorier": kodeverk().kategori,
        "tiltak": kodeverk().tiltakstype,
        "fravaer": kodeverk().fravaerskode,
        "avslutninger": kodeverk().avslutningsaarsak,
        "vedtak": kodeverk().vedtakstype,
        "kontakter": kodeverk().kontakttype,
        "folkeregister": kodeverk().folkeregisterhendelse,
        "ordninger": kodeverk().ordning,
    }
    koder = kodelister[liste]
    mal = {**full[liste][0]}
    mal.pop("opplysninger", None)
    sak = les_sak(full | {liste: [mal | {felt: kode} for kode in koder]})
    assert [getattr(rad, felt) for rad in getattr(sak, liste)] == list(koder)


# --- refusing ---------------------------------------------------------------------------------


@pytest.mark.parametrize("data", [None, True, 1, 1.5, "sak", [], ["sak"]])
def test_en_sak_er_et_objekt(data: object) -> None:
    assert list(feil_i(data)) == [""]


def test_alle_feil_meldes_paa_en_gang_i_filens_rekkefoelge(full: Json) -> None:
    data = sett(full, "person.duf", "9021")
    data = sett(data, "vedtak.0.startdato", "2021-02-30")
    data = sett(data, "vedtak.0.klager.0.utfall", "kanskje")
    data = sett(data, "vedtak.1.tull", 1)
    del data["vedtak"][1]["resultat"]
    data = sett(data, "fravaer.0.dager", True)
    assert list(feil_i(data)) == [
        "person.duf",
        "vedtak[0].startdato",
        "vedtak[0].klager[0].utfall",
        "vedtak[1].tull",
        "vedtak[1].resultat",
        "fravaer[0].dager",
    ]


@pytest.mark.parametrize(
    "sti",
    [
        "format",
        "versjon",
        "person",
        "person.duf",
        "kategorier",
        "kategorier.0.kategori",
        "kategorier.0.fra",
        "vedtak.0.type",
        "vedtak.0.resultat",
        "vedtak.0.vedtaksdato",
        "vedtak.0.klager.0.mottatt",
        "tiltak.0.type",
        "tiltak.0.fra",
        "tiltak.0.til",
        "tiltak.0.timer_per_uke",
        "fravaer.0.kode",
        "fravaer.0.maaned",
        "avslutninger.0.aarsak",
        "avslutninger.0.dato",
    ],
)
def test_paakrevde_felt_kan_verken_mangle_eller_vaere_null(full: Json, sti: str) -> None:
    med_null = sett(full, sti, None)
    uten = deepcopy(med_null)
    sted: Any = uten
    *foran, siste = [int(ledd) if ledd.isdigit() else ledd for ledd in sti.split(".")]
    for ledd in foran:
        sted = sted[ledd]
    del sted[siste]
    vist = sti.replace(".0", "[0]")
    assert list(feil_i(med_null)) == [vist]
    assert feil_i(uten) == {vist: "Mangler. Feltet må være med."}


UMULIGE_DATOER = [
    "2021-02-29",
    "2100-02-29",
    "2021-04-31",
    "2021-13-01",
    "2021-00-10",
    "2021-01-00",
    "1899-12-31",
    "2200-01-01",
    "0001-01-01",
    "2021-1-1",
    "20210101",
    "2021-W01-1",
    "01.02.2021",
    "2021-01-01 ",
    "2021-01-01\n",
    "２０21-01-01",
    "2021-01-01T00:00:00Z",
    "",
    20210101,
    True,
    ["2021-01-01"],
]


@pytest.mark.parametrize("dato", UMULIGE_DATOER)
def test_umulige_datoer_avvises(full: Json, dato: object) -> None:
    assert list(feil_i(sett(full, "vedtak.0.startdato", dato))) == ["vedtak[0].startdato"]


@pytest.mark.parametrize("dato", ["1900-01-01", "2000-02-29", "2024-02-29", "2199-12-31"])
def test_ytterste_datoer_leses(full: Json, dato: str) -> None:
    sak = les_sak(sett(full, "vedtak.0.startdato", dato))
    assert sak.vedtak[0].startdato == date.fromisoformat(dato)


@pytest.mark.parametrize(
    "tid",
    [
        "2021-06-01T24:00:00Z",
        "2021-06-01T09:60:00Z",
        "2021-06-01T09:12:60Z",
        "2021-06-01T09:12:00+00:00",
        "2021-06-01T09:12:00",
        "2021-06-01 09:12:00Z",
        "2021-06-01T9:12:000Z",
        "2021-06-01T+9:12:00Z",
        "2021-06-01T٠٩:12:00Z",
        "2021-02-30T09:12:00Z",
        "2021-06",
        1622538720,
    ],
)
def test_umulige_tidspunkt_avvises(full: Json, tid: object) -> None:
    assert list(feil_i(sett(full, "tiltak.0.registrert", tid))) == ["tiltak[0].registrert"]


@pytest.mark.parametrize(
    "maaned", ["2021-13", "2021-00", "1899-12", "2200-01", "2021-8", "2021-08-01", "21-08", 202108]
)
def test_umulige_maaneder_avvises(full: Json, maaned: object) -> None:
    assert list(feil_i(sett(full, "fravaer.0.maaned", maaned))) == ["fravaer[0].maaned"]


@pytest.mark.parametrize(
    "timer",
    ["-1", "37,5", "1e3", "NaN", "", ".5", "5.", "1234567", "1.1234567", " 5", "٥", 20, 20.5],
)
def test_timer_per_uke_er_tekst_med_punktum(full: Json, timer: object) -> None:
    assert list(feil_i(sett(full, "tiltak.0.timer_per_uke", timer))) == ["tiltak[0].timer_per_uke"]


@pytest.mark.parametrize("timer", ["0", "000020", "999999.999999", "37.5"])
def test_lovlige_desimaltall_leses(full: Json, timer: str) -> None:
    assert les_sak(sett(full, "tiltak.0.timer_per_uke", timer)).tiltak[0].timer_per_uke == Decimal(
        timer
    )


@pytest.mark.parametrize("dager", [True, False, -1, 10_000, 10**400, 4.0, 4.5, "4", None, [4]])
def test_dager_er_hele_tall(full: Json, dager: object) -> None:
    assert list(feil_i(sett(full, "fravaer.0.dager", dager))) == ["fravaer[0].dager"]


@pytest.mark.parametrize("verdi", [0, 1, "true", "", None])
def test_ja_og_nei_er_true_og_false(full: Json, verdi: object) -> None:
    assert list(feil_i(sett(full, "vedtak.0.slettet", verdi))) == ["vedtak[0].slettet"]


@pytest.mark.parametrize(
    "duf",
    [
        "90219990000",
        "9021999000071",
        "9021 99900007",
        "90219990000A",
        "９02199900007",
        902199900007,
    ],
)
def test_duf_er_tolv_sifre(full: Json, duf: object) -> None:
    assert list(feil_i(sett(full, "person.duf", duf))) == ["person.duf"]


@pytest.mark.parametrize("kode", ["Innvilget", "innvilget ", "", 1, None, ["innvilget"], {}])
def test_ukjente_koder_avvises(full: Json, kode: object) -> None:
    assert list(feil_i(sett(full, "vedtak.0.resultat", kode))) == ["vedtak[0].resultat"]


def test_ukjent_kode_faar_forslag(full: Json) -> None:
    feil = feil_i(sett(full, "tiltak.0.type", "norskoplaering"))
    assert "«norskoplaering»" in feil["tiltak[0].type"]
    assert "norskopplaering" in feil["tiltak[0].type"]


def test_ukjent_felt_faar_forslag(full: Json) -> None:
    feil = feil_i(sett(full, "vedtak.0.statdato", "2021-01-01"))
    assert "«startdato»" in feil["vedtak[0].statdato"]


def test_nyere_versjon_krever_nyere_program(minst: Json) -> None:
    assert "nyere" in feil_i(minst | {"versjon": 2})["versjon"]


@pytest.mark.parametrize("versjon", [0, -1, True, 1.0, "1"])
def test_ukjent_versjon_avvises(minst: Json, versjon: object) -> None:
    assert list(feil_i(minst | {"versjon": versjon})) == ["versjon"]


def test_annet_format_avvises(minst: Json) -> None:
    assert "introreg-sak" in feil_i(minst | {"format": "noe-annet"})["format"]


@pytest.mark.parametrize(
    ("tekst", "navn"),
    [
        ("a\0b", "U+0000"),
        ("a\x1bb", "U+001B"),
        ("a\tb", "U+0009"),
        ("a\nb", "U+000A"),
        ("a\x85b", "U+0085"),
        ("a\ud800b", "U+D800"),
        ("a\uffffb", "U+FFFF"),
        ("a\u202eb", "U+202E (RIGHT-TO-LEFT OVERRIDE)"),
        ("A\u030ase", "U+030A (COMBINING RING ABOVE)"),
        ("\u212bse", "U+212B (ANGSTROM SIGN)"),
    ],
)
def test_tegn_som_ikke_kan_staa_i_et_navn_blir_nevnt(full: Json, tekst: str, navn: str) -> None:
    assert navn in feil_i(sett(full, "person.fornavn", tekst))["person.fornavn"]


@pytest.mark.parametrize(
    "tekst",
    [
        "Nguyễn",
        "O'Brien",
        "d’Arc",
        "ናትናኤል",
        "محمد",
        "Åse-Marie",
        "A\u00a0B",
        "👩\u200d👧",
        "{{ 7*7 }}",
        "=1+1",
    ],
)
def test_navn_kan_vaere_alt_et_menneske_heter(full: Json, tekst: str) -> None:
    assert les_sak(sett(full, "person.fornavn", tekst)).person.fornavn == tekst


def test_lange_tekster_kan_ha_linjeskift_men_ikke_styretegn(full: Json) -> None:
    sti = "vedtak.0.opplysninger.begrunnelse"
    assert les_sak(sett(full, sti, "en\n\tto \u202e tre")).vedtak[0].opplysninger["begrunnelse"]
    assert list(feil_i(sett(full, sti, "en\rto"))) == ["vedtak[0].opplysninger.begrunnelse"]


def test_tekster_har_en_stoerste_lengde(full: Json) -> None:
    assert les_sak(sett(full, "person.fornavn", "a" * 200)).person.fornavn == "a" * 200
    assert "201" in feil_i(sett(full, "person.fornavn", "a" * 201))["person.fornavn"]
    assert "65" in feil_i(sett(full, "vedtak.0.id", "a" * 65))["vedtak[0].id"]


def test_opplysninger_hoerer_til_vedtakstypen(full: Json) -> None:
    feil = feil_i(sett(full, "vedtak.0.opplysninger.foedsel_dato", "2021-07-02"))
    assert "Deltakelse" in feil["vedtak[0].opplysninger.foedsel_dato"]
    feil = feil_i(sett(full, "vedtak.1.opplysninger.foedsel_dato", "i fjor"))
    assert "ÅÅÅÅ-MM-DD" in feil["vedtak[1].opplysninger.foedsel_dato"]


def test_stier_viser_aldri_tegn_som_ikke_kan_skrives(minst: Json) -> None:
    feil = feil_i(minst | {"a\ud800\n" + "b" * 99: 1})
    (sti,) = feil
    assert sti.encode("utf-8").isascii()
    assert "\n" not in sti
    assert len(sti) < 60


def test_det_som_huskes_tar_aldri_mer_enn_sin_plass() -> None:
    class Lite(Husket):
        STOERST = 2

    lest: list[object] = []

    def les(verdi: object) -> object:
        lest.append(verdi)
        return verdi

    husket = Lite(les)
    for verdi in ("a", "b", "a", "c", "a"):
        assert husket[verdi] == verdi
        assert len(husket) <= 2
    assert lest == ["a", "b", "c", "a"]


def test_en_feil_i_leseren_selv_blir_ikke_en_feil_i_saken() -> None:
    def feiler(verdi: object) -> object:
        raise KeyError(verdi)

    objekt: Objekt[str] = Objekt("x", lambda a: a, (paakrevd("a", Slag(feiler, str, {})),))
    with pytest.raises(KeyError):
        objekt.les({"a": 1})
