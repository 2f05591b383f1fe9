"""Months of the goals, numbers of the law, and the wording of the rules."""

from datetime import date
from decimal import Decimal

import pytest

from core.kodeverk import KodeverkError, Sats, Sluttmaalkode, Tekst, kodeverk
from core.kodeverk.kontroll import REGLER

I_DAG = date(2024, 9, 4)
MAANEDER = {
    "hoeyere_utdanning": (6, 6),
    "arbeid_med_vgo": (6, 6),
    "fullfoere_vgo_under_25": (36, 12),
    "arbeid_uten_vgo": (24, 12),
    "deler_av_vgo": (24, 12),
    "fullfoere_grunnskole": (24, 12),
    "deler_av_grunnskole": (24, 12),
    "fullfoere_vgo_over_25": (36, 12),
}


@pytest.mark.parametrize("kode", MAANEDER)
@pytest.mark.parametrize("dag", [date(2020, 12, 31), date(2021, 1, 1), I_DAG])
def test_maaneder_av_sluttmaalet(kode: str, dag: date) -> None:
    sats = kodeverk().sluttmaal[kode].sats(dag)
    assert (sats.frist_mnd, sats.utvidelse_mnd) == MAANEDER[kode]
    assert sats.hjemmel == "integreringsloven § 13"


def test_bare_to_sluttmaal_har_videregaaende_fra_foer() -> None:
    har = [k for k, maal in kodeverk().sluttmaal.items() if maal.videregaaende_foer]
    assert har == ["hoeyere_utdanning", "arbeid_med_vgo"]


def test_ny_sats_gjelder_fra_sin_dag() -> None:
    gammel = Sats(gyldig_fra=date(2021, 1, 1), frist_mnd=6, utvidelse_mnd=6, hjemmel="§ 13")
    ny = Sats(gyldig_fra=date(2026, 1, 1), frist_mnd=12, utvidelse_mnd=0, hjemmel="§ 13")
    maal = Sluttmaalkode(
        kode="x",
        navn=Tekst("x", "x"),
        kort_navn=Tekst("x", "x"),
        videregaaende_foer=True,
        satser=(gammel, ny),
        veiledninger=lambda: {"x": Tekst("hjelp", "hjelp")},
    )
    assert maal.sats(date(2020, 6, 1)) is gammel
    assert maal.sats(date(2025, 12, 31)) is gammel
    assert maal.sats(date(2026, 1, 1)) is ny


@pytest.mark.parametrize(
    ("navn", "verdi"),
    [
        ("oppstart_mnd", 24),
        ("oppstart_plikt_mnd", 3),
        ("introduksjonsloven_frist_mnd", 24),
        ("introduksjonsloven_utvidelse_mnd", 12),
        ("gjennomfoering_frist_mnd", 2),
        ("gjennomfoering_etterregistrering_mnd", 12),
        ("fravaer_terskel_dager", 10),
        ("velferd_dager", 10),
        ("fred_forsoning_dager", 10),
        ("klagefrist_uker", 3),
    ],
)
@pytest.mark.parametrize("dag", [date(1990, 1, 1), I_DAG])
def test_tall(navn: str, verdi: int, dag: date) -> None:
    assert kodeverk().tall(navn, dag) == verdi
    assert kodeverk().desimaltall(navn, dag) == verdi


def test_hvert_tall_har_hjemmel_og_kilde() -> None:
    for navn, rader in kodeverk().tallrader.items():
        for rad in rader:
            assert rad.navn == navn
            assert "§" in rad.hjemmel or "kapittel" in rad.hjemmel
            assert rad.kilde


def test_fulltid_er_et_desimaltall() -> None:
    kv = kodeverk()
    assert kv.desimaltall("fulltid_timer_per_uke", I_DAG) == Decimal("37.5")
    with pytest.raises(KodeverkError, match=r"fulltid_timer_per_uke.*ikke et heltall"):
        kv.tall("fulltid_timer_per_uke", I_DAG)


def test_ukjent_tall_navngis() -> None:
    with pytest.raises(KodeverkError, match=r"tall\.toml, «finnes_ikke»"):
        kodeverk().tallrad("finnes_ikke", I_DAG)


def test_regelverket_er_datert() -> None:
    regelverk = kodeverk().regelverk
    assert regelverk.per == I_DAG
    assert regelverk.tekst == Tekst("Regelverk per 04.09.2024", "Regelverk per 04.09.2024")


# --- the rules' words -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("regel", "data", "nb", "nn"),
    [
        (
            "grunnfrist",
            (date(2024, 9, 2),),
            "Første vedtak om deltakelse i program: 02.09.2024",
            "Første vedtak om deltaking i program: 02.09.2024",
        ),
        (
            "permisjon",
            ("permisjon_egen_sykdom", date(2025, 3, 3), date(2025, 3, 14)),
            "Permisjon pga egen sykdom: 03.03.2025–14.03.2025",
            "Permisjon pga eigen sjukdom: 03.03.2025–14.03.2025",
        ),
        (
            "stans_medhold",
            ("permanent_stans", date(2025, 9, 8), "delvis_medhold", date(2025, 9, 22)),
            "Permanent stans fra 08.09.2025 – delvis medhold i klage 22.09.2025",
            "Permanent stans frå 08.09.2025 – delvis medhald i klage 22.09.2025",
        ),
        ("fravaer", ("egenmelding",), "Fravær: Egenmelding", "Fråvær: Eigenmelding"),
        (
            "gjenaapning",
            (date(2025, 12, 1), date(2026, 3, 2)),
            "Program gjenåpnet: avsluttet 01.12.2025 – ny start 02.03.2026",
            "Program gjenopna: avslutta 01.12.2025 – ny start 02.03.2026",
        ),
    ],
)
def test_loggtekst(regel: str, data: tuple[date | str, ...], nb: str, nn: str) -> None:
    assert kodeverk().loggtekst(regel, data, "nb") == nb
    assert kodeverk().loggtekst(regel, data, "nn") == nn


def test_loggtekst_uten_alle_opplysninger_er_en_feil() -> None:
    with pytest.raises(ValueError, match="shorter"):
        kodeverk().loggtekst("gjenaapning", (I_DAG,), "nb")


def test_hver_regel_har_tekster() -> None:
    kv = kodeverk()
    assert set(kv.regel) == set(REGLER)
    for id_, regel in kv.regel.items():
        assert regel.id == id_
        assert regel.felter
