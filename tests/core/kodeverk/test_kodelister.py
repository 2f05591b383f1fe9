"""The lists hold exactly the codes and names of the register, in its order."""

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from core.kodeverk import Tekst, kodeverk, les_kodeverk

KODER = Path(__file__).with_name("koder.csv")


def fasit() -> dict[str, list[tuple[str, str]]]:
    """Return our own copy of the key list: list -> codes with their official names."""
    lister: dict[str, list[tuple[str, str]]] = {}
    with KODER.open(encoding="utf-8", newline="") as fil:
        for rad in csv.DictReader(fil, delimiter=";"):
            lister.setdefault(rad["liste"], []).append((rad["kode"], rad["navn"]))
    return lister


@pytest.mark.parametrize("liste", sorted(fasit()))
def test_koder_og_navn_er_registerets(liste: str) -> None:
    koder: dict[str, Any] = getattr(kodeverk(), liste)
    assert [(kode, verdi.navn.nb) for kode, verdi in koder.items()] == fasit()[liste]
    assert [verdi.kode for verdi in koder.values()] == list(koder)


def test_antall_koder_er_veilederens() -> None:
    antall = {liste: len(koder) for liste, koder in fasit().items()}
    assert antall == {
        "kategori": 10,
        "ordning": 8,
        "sluttmaal": 8,
        "vedtakstype": 16,
        "resultat": 3,
        "klageutfall": 5,
        "legg_til_frist_som": 2,
        "tiltakstype": 40,
        "fravaerskode": 10,
        "avslutningsaarsak": 28,
        "kontakttype": 3,
    }


@pytest.mark.parametrize(
    ("liste", "koder"),
    [
        ("folkeregisterhendelse", ["flyttet", "utvandret", "doed", "ikke_i_kategori"]),
        ("kjoenn", ["kvinne", "mann", "ukjent"]),
        ("maalform", ["nb", "nn"]),
        ("adressesperre", ["ingen", "fortrolig", "strengt_fortrolig"]),
    ],
)
def test_smaa_lister_har_saksfilens_verdier(liste: str, koder: list[str]) -> None:
    assert list(getattr(kodeverk(), liste)) == koder


def test_kodeverket_leses_en_gang_og_kan_ikke_endres() -> None:
    kv = kodeverk()
    assert kodeverk() is kv
    with pytest.raises(TypeError):
        kv.kategori["ny"] = kv.kategori["rett_norsk"]  # type: ignore[index]
    with pytest.raises(AttributeError):
        kv.kategori["rett_norsk"].lov = "annen"  # type: ignore[misc]


def test_kodene_er_like_etter_ny_lesing() -> None:
    fra_mappe = les_kodeverk(Path(__file__).resolve().parents[3] / "resources" / "kodeverk")
    assert fra_mappe is not kodeverk()
    assert fra_mappe.tiltakstype == kodeverk().tiltakstype
    assert hash(fra_mappe.vedtakstype["trekk"]) == hash(kodeverk().vedtakstype["trekk"])


def test_tekst_paa_maalform() -> None:
    tekst = Tekst("uke", "veke")
    assert (tekst.paa("nb"), tekst.paa("nn")) == ("uke", "veke")
    with pytest.raises(ValueError, match="Ukjent målform"):
        tekst.paa("en")


# --- categories and schemes -------------------------------------------------------------------


def test_hvilke_kategorier_gir_program() -> None:
    gir = [kode for kode, kategori in kodeverk().kategori.items() if kategori.gir_program]
    assert gir == [
        "rett_plikt_intro",
        "rett_intro",
        "kan_tilbys_intro",
        "rett_plikt_introordning",
        "kan_tilbys_introordning",
    ]


def test_kapittel_6a_og_lov() -> None:
    kategorier = kodeverk().kategori.values()
    assert [k.kode for k in kategorier if k.kapittel_6a] == ["rett_norsk", "rett_intro"]
    assert [k.kode for k in kategorier if k.lov == "introduksjonsloven"] == [
        "rett_plikt_introordning",
        "kan_tilbys_introordning",
    ]


def test_ordning_av_kategori() -> None:
    kv = kodeverk()
    for kode in ("rett_plikt_intro", "rett_intro", "kan_tilbys_intro"):
        assert kv.kategori[kode].ordning == "introduksjonsprogram"
        assert kode in kv.ordning["introduksjonsprogram"].kategorier
    assert kv.kategori["opplaering_asylsoekere"].ordning is None


# --- causes of termination --------------------------------------------------------------------


def aarsaker(**egenskaper: object) -> Iterator[str]:
    """Yield the causes that have all these attributes."""
    for kode, aarsak in kodeverk().avslutningsaarsak.items():
        if all(getattr(aarsak, navn) == verdi for navn, verdi in egenskaper.items()):
            yield kode


def test_hvem_som_registrerer_aarsaken() -> None:
    begge = frozenset({"kommune", "regelmotor"})
    assert list(aarsaker(registreres_av=begge)) == ["flyttet", "utvandret", "doed"]
    assert len(list(aarsaker(registreres_av=frozenset({"kommune"})))) == 20
    assert list(aarsaker(registreres_av=frozenset({"regelmotor"}))) == [
        "aarsak_ikke_registrert",
        "utgaatt_oppstartsfrist",
        "ikke_i_kategori",
        "avvist_program",
        "permanent_stans",
    ]


def test_hvilke_aarsaker_lukker_kategorien() -> None:
    assert list(aarsaker(lukker_kategori=True)) == [
        "mistet_rett",
        "utvandret",
        "doed",
        "utgaatt_oppstartsfrist",
        "ikke_i_kategori",
    ]


def test_timer_kreves_for_arbeid_og_kan_gis_for_alt_med_arbeid() -> None:
    assert list(aarsaker(krever_timer=True)) == ["arbeid"]
    assert list(aarsaker(kan_ha_timer=True)) == [
        "arbeid",
        "arbeid_loennstilskudd",
        "arbeid_grunnskole",
        "arbeid_vgo",
        "arbeid_fagskole",
        "arbeid_hoeyere_utdanning",
    ]


def test_maaloppnaaelse() -> None:
    grupper = [gruppe.navn.nb for gruppe in kodeverk().avslutningsgruppe.values()]
    assert grupper == [
        "Arbeid",
        "Arbeid og utdanning",
        "Utdanning – høy/fagskole",
        "Utdanning - Vgo",
        "Annet",
        "Inngår ikke i tallgrunnlaget",
    ]
    assert list(aarsaker(gruppe="arbeid")) == ["arbeid", "arbeid_loennstilskudd"]
    assert list(aarsaker(gruppe="utdanning_hoey_fagskole")) == ["hoeyere_utdanning", "fagskole"]
    assert list(aarsaker(i_tallgrunnlag=False)) == [
        "mistet_rett",
        "utvandret",
        "doed",
        "utgaatt_oppstartsfrist",
        "ikke_i_kategori",
        "avvist_program",
    ]


# --- absence and contact ----------------------------------------------------------------------


def test_fravaerets_klasse_og_virkning_paa_fristen() -> None:
    virkning = {k: (f.klasse, f.frist) for k, f in kodeverk().fravaerskode.items()}
    gyldig = ("gyldig", "terskel")
    assert virkning == {
        "egenmelding": gyldig,
        "gyldig": gyldig,
        "annet_gyldig": gyldig,
        "egenmelding_barn": gyldig,
        "annet_gyldig_barn": gyldig,
        "hoeytidsdag": ("ferie_hoeytid", "ingen"),
        "ferie": ("ferie_hoeytid", "ingen"),
        "ugyldig": ("ugyldig", "ingen"),
        "manglende_barnepass": ("manglende_tilbud", "alltid"),
        "annet_manglende_tilbud": ("manglende_tilbud", "alltid"),
    }
    assert list(kodeverk().fravaersklasse) == [
        "gyldig",
        "permisjon",
        "manglende_tilbud",
        "ugyldig",
        "ferie_hoeytid",
    ]


def test_bare_avvist_program_avslutter() -> None:
    avslutter = [k for k, kontakt in kodeverk().kontakttype.items() if kontakt.avslutter]
    assert avslutter == ["avvist_program"]
