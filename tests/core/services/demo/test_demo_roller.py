"""The fixed cast: names, categories, deadlines and gaps as in the pictures."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from core.domain.avslutning import AvsluttetAv
from core.domain.beregning import Fristtype, Vedtakstilstand
from core.domain.sak import Sak
from core.rules import beregn
from core.services.demo import lag_sak, lag_saker
from core.services.demo.roller import ROLLELOEP

PER = date(2026, 10, 14)
G, S, R = Fristtype.GJENNOMFOERING, Fristtype.OPPSTART, Fristtype.GJENOPPSTART
BILDET = (
    ("9025400911", "Abdulkadir, Hodan", "rett_plikt_intro", "2025-11-17", S, "2027-11-17"),
    ("9021640318", "Al-Jabouri, Mustafa", "rett_plikt_intro", "2022-03-14", G, "2025-08-15"),
    ("9023336614", "Bondarenko, Viktor", "rett_intro", "2023-08-07", G, "2026-02-13"),
    ("9024781003", "Ghebremariam, Selam", "rett_plikt_intro", "2024-11-11", G, "2027-12-03"),
    ("9024902276", "Habimana, Esperance", "rett_plikt_intro", "2024-06-03", G, "2027-06-24"),
    ("9023310455", "Haidari, Samira", "rett_plikt_intro", "2023-05-22", G, "2026-11-02"),
    ("9025233408", "Karimi, Reza", "rett_plikt_intro", "2025-09-01", S, "2027-09-01"),
    ("9024519220", "Kovalenko, Oleh", "rett_intro", "2024-10-28", R, "2026-10-28"),
    ("9024118820", "Melnyk, Daryna", "rett_intro", "2024-08-12", G, "2027-01-15"),
    ("9022455190", "Mohammadi, Zahra", "rett_plikt_intro", "2023-08-14", G, "2026-10-23"),
    ("9025061274", "Nguyen, Thi Lan", "rett_plikt_intro", "2025-03-10", G, "2027-04-22"),
    ("9025118345", "Shevchuk, Iryna", "rett_intro", "2026-04-20", G, "2026-11-30"),
    ("9022207713", "Tesfay, Yonas", "rett_plikt_intro", "2023-12-04", G, "2027-02-12"),
)
MELNYKS_LOGG = (
    ("grunnfrist", 24, "2026-09-02"),
    ("permisjon", 10, "2026-09-16"),
    ("stans_medhold", 11, "2026-10-01"),
    ("fravaer", 6, "2026-10-09"),
    ("fravaer", 5, "2026-10-16"),
    ("gjenaapning", 91, "2027-01-15"),
)
MELNYKS_SNITT = {
    "2026-03": "30.00",
    "2026-04": "36.21",
    "2026-05": "37.00",
    "2026-06": "31.36",
    "2026-07": "20.00",
    "2026-08": "26.81",
    "2026-09": "35.50",
    "2026-10": "35.50",
    "2026-11": "35.50",
    "2026-12": "34.59",
}


@pytest.fixture(scope="module")
def roller() -> dict[str, Sak]:
    """The cast by family name on the day of the pictures."""
    return {sak.person.etternavn: sak for sak in lag_saker(len(ROLLELOEP), 9, PER)}


def test_listen_er_som_paa_bildet(roller: dict[str, Sak]) -> None:
    for ti_sifre, navn, kategori, fra, fristtype, frist in BILDET:
        sak = roller[navn.split(",", maxsplit=1)[0]]
        status = beregn(sak, PER).status
        assert sak.person.duf.startswith(ti_sifre)
        assert sak.person.navn_omvendt == navn
        assert (status.kategori, status.kategori_fra) == (kategori, date.fromisoformat(fra))
        assert (status.fristtype, status.frist) == (fristtype, date.fromisoformat(frist)), navn


def test_det_er_sytten_og_to_uten_vedtak(roller: dict[str, Sak]) -> None:
    assert len(roller) == 17
    assert {navn for navn, sak in roller.items() if not sak.vedtak} == {"Hrytsenko", "Zhuk"}


def test_avsluttede_er_som_paa_bildet(roller: dict[str, Sak]) -> None:
    ventet = {
        "Al-Jabouri": ("vgo_fag_yrke", date(2025, 6, 20), AvsluttetAv.KOMMUNE),
        "Bondarenko": ("aarsak_ikke_registrert", date(2026, 2, 13), AvsluttetAv.REGELMOTOR),
        "Kovalenko": ("arbeid", date(2025, 5, 30), AvsluttetAv.KOMMUNE),
    }
    funnet = {}
    for navn, sak in roller.items():
        avslutning = beregn(sak, PER).avslutning
        if avslutning is not None:
            funnet[navn] = (avslutning.aarsak, avslutning.dato, avslutning.av)
    assert funnet == ventet
    assert beregn(roller["Kovalenko"], PER).status.aktiv_tid == 187


def mangler_kurs(sak: Sak, type_: str) -> bool:
    return not any(t.type == type_ and t.gjennomfoert for t in sak.tiltak if not t.slettet)


def test_det_som_mangler_er_som_paa_bildet(roller: dict[str, Sak]) -> None:
    loepende = {
        navn: sak for navn, sak in roller.items() if sak.vedtak and not beregn(sak, PER).avslutning
    }
    uten_maal = {navn for navn, sak in loepende.items() if sak.sluttmaal is None}
    uten_tiltak = {
        navn
        for navn, sak in loepende.items()
        if not any(t.fra <= PER <= t.til and not t.slettet for t in sak.tiltak)
    }
    uten_livsmestring = {
        navn
        for navn, sak in loepende.items()
        if sak.kategorier[0].kategori != "rett_intro" and mangler_kurs(sak, "livsmestring")
    }
    uten_veiledning = {
        navn
        for navn, sak in loepende.items()
        if sak.person.barn_under_18 and mangler_kurs(sak, "foreldreveiledning")
    }
    assert uten_maal == {"Abdulkadir", "Karimi"}
    assert uten_tiltak == {"Abdulkadir", "Tesfay"}
    assert uten_livsmestring == {"Abdulkadir", "Karimi", "Haidari", "Nguyen", "Warsame"}
    assert uten_veiledning == {"Abdulkadir", "Nguyen", "Shevchuk", "Tesfay", "Warsame"}


def test_fem_frister_er_naer_og_tre_haster(roller: dict[str, Sak]) -> None:
    igjen = [
        (b.status.frist - PER).days
        for sak in roller.values()
        for b in [beregn(sak, PER)]
        if b.avslutning is None or b.status.fristtype is R
    ]
    assert sorted(dager for dager in igjen if dager <= 60) == [9, 14, 19, 47, 56]


def test_en_klage_venter(roller: dict[str, Sak]) -> None:
    ubesvart = [
        klage
        for sak in roller.values()
        for vedtak in sak.vedtak
        for klage in vedtak.klager
        if not klage.er_avgjort
    ]
    assert [klage.mottatt for klage in ubesvart] == [date(2026, 10, 2)]


def test_melnyks_frist_stiger_i_seks_steg(roller: dict[str, Sak]) -> None:
    frist = beregn(roller["Melnyk"], PER).frist
    steg = tuple(
        (s.utvidelse.regel, s.utvidelse.antall, s.ny_frist.isoformat()) for s in frist.steg
    )
    assert steg == MELNYKS_LOGG
    assert frist.beregnet_fra == date(2024, 9, 2)


def test_melnyks_vedtak_er_som_paa_bildet(roller: dict[str, Sak]) -> None:
    sak = roller["Melnyk"]
    ordnet = [(v.vedtaksdato, nummer, v) for nummer, v in enumerate(sak.vedtak)]
    tilstander = {rad.id: rad.tilstand for rad in beregn(sak, PER).vedtak}
    nyeste = [v for _, _, v in sorted(ordnet, reverse=True)]
    assert [(v.type.value, v.vedtaksdato, tilstander[v.id]) for v in nyeste] == [
        ("reduksjon_fravaer", date(2026, 9, 24), Vedtakstilstand.KLAGE_REGISTRERT),
        ("deltakelse", date(2026, 2, 23), Vedtakstilstand.GJELDENDE),
        ("endring_integreringsplan", date(2026, 2, 23), Vedtakstilstand.GJELDENDE),
        ("midlertidig_stans", date(2025, 9, 1), Vedtakstilstand.MEDHOLD),
        ("permisjon_egen_sykdom", date(2025, 2, 25), Vedtakstilstand.IKKE_GJELDENDE),
        ("permisjon_velferd", date(2024, 11, 12), Vedtakstilstand.SLETTET),
        ("deltakelse", date(2024, 8, 26), Vedtakstilstand.IKKE_GJELDENDE),
    ]


def test_melnyks_deltakelse_er_som_paa_bildet(roller: dict[str, Sak]) -> None:
    sak = roller["Melnyk"]
    beregning = beregn(sak, PER)
    snitt = {str(m.maaned): m.snitt_timer_per_uke for m in beregning.tiltak_maaneder}
    for maaned, timer in MELNYKS_SNITT.items():
        assert snitt[maaned] == Decimal(timer), maaned
    assert (len(sak.tiltak), len(sak.fravaer)) == (8, 8)
    (aar,) = (a for a in beregning.fravaer_aar if a.aar == 2026)
    assert (aar.gyldig, aar.ugyldig, aar.permisjon, aar.ferie_hoeytid, aar.manglende_tilbud) == (
        11,
        1,
        0,
        26,
        0,
    )


def test_melnyk_selv_er_som_paa_bildet(roller: dict[str, Sak]) -> None:
    sak = roller["Melnyk"]
    assert sak.person.adresse.gate == "Strandgata 14 B"
    assert sak.person.foedselsdato is not None
    assert (PER - sak.person.foedselsdato).days // 365.25 == 38
    assert (sak.opphold.vedtaksdato, sak.opphold.ankomst_norge) == (
        date(2024, 6, 18),
        date(2024, 5, 2),
    )
    assert [o.ordning for o in sak.ordninger if o.gjeldende] == ["norsk_rett"]
    assert (len(sak.kontakter), len(sak.kontrakter), len(sak.avslutninger)) == (2, 1, 1)


@pytest.mark.parametrize("uker", [-140, -53, -1, 1, 26, 104])
def test_rollene_flyttes_med_hele_uker(uker: int) -> None:
    per = PER + timedelta(weeks=uker)
    sak = lag_sak(8, 9, per)
    assert sak.kategorier[0].fra == date(2024, 8, 12) + timedelta(weeks=uker)
    igjen = (beregn(sak, per).status.frist - per).days
    assert abs(igjen - 93) <= 12


def test_en_dag_midt_i_uka_gir_ukas_rolle() -> None:
    assert lag_sak(8, 9, PER + timedelta(days=6)).vedtak == lag_sak(8, 9, PER).vedtak
