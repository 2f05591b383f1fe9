"""Whatever is wrong in the files is found, and the message names the file and the key."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from core.kodeverk import KodeverkError, les_kodeverk

RESSURSER = Path(__file__).resolve().parents[3] / "resources" / "kodeverk"


@pytest.fixture
def mappe(tmp_path: Path) -> Path:
    """A copy of the files, free to be spoilt."""
    return Path(shutil.copytree(RESSURSER, tmp_path / "kodeverk"))


def bytt(mappe: Path, fil: str, gammelt: str, nytt: str) -> None:
    """Replace a text that stands in a file, once."""
    sti = mappe / fil
    innhold = sti.read_text(encoding="utf-8")
    assert gammelt in innhold
    sti.write_text(innhold.replace(gammelt, nytt, 1), encoding="utf-8")


def assert_feil(les: Callable[[], object], fil: str, noekkel: str, melding: str) -> None:
    """Check that reading fails with this file, key and message, and names the fix."""
    with pytest.raises(KodeverkError) as feil:
        les()
    assert (feil.value.fil, feil.value.noekkel) == (fil, noekkel)
    assert melding in feil.value.melding
    assert fil in str(feil.value)
    assert noekkel in str(feil.value)
    assert str(feil.value).endswith("Installer programmet på nytt.")


def test_kopien_kan_leses(mappe: Path) -> None:
    assert len(les_kodeverk(mappe).tiltakstype) == 40


def test_fil_som_mangler(mappe: Path) -> None:
    (mappe / "tall.toml").unlink()
    assert_feil(lambda: les_kodeverk(mappe), "tall.toml", "", "kan ikke åpnes")


@pytest.mark.parametrize("innhold", [b"[kategori", "navn = 'æ'".encode("latin-1")])
def test_fil_som_ikke_er_toml(mappe: Path, innhold: bytes) -> None:
    (mappe / "kategori.toml").write_bytes(innhold)
    assert_feil(lambda: les_kodeverk(mappe), "kategori.toml", "", "ikke gyldig TOML")


KJOENN = "kvinne = { nb = 'Kvinne', nn = 'Kvinne' }"
SATS = "{ gyldig_fra = 2021-01-01, frist_mnd = 6, utvidelse_mnd = 6, hjemmel = 'integreringsloven"
NY_SATS = f"{SATS} § 13' }}, {SATS}"
FOV = "navn_fra = [{ fra = 2024-08-01,"
ARBEID = "krever_timer = true\nkan_ha_timer = true"
EGENMELDING = "kort = { nb = 'Fravær: {kode}', nn = 'Fråvær: {kode}' }"
OPPSTART = "oppstart_mnd = [{ verdi = 24,"


@pytest.mark.parametrize(
    ("fil", "gammelt", "nytt", "noekkel", "melding"),
    [
        # The single row
        ("person.toml", KJOENN, "kvinne = { nb = 'Kvinne' }", "kjoenn.kvinne.nn", "mangler"),
        (
            "person.toml",
            KJOENN,
            "kvinne = { nb = 'Kvinne', nn = ' ' }",
            "kjoenn.kvinne.nn",
            "teksten er tom",
        ),
        (
            "person.toml",
            KJOENN,
            "kvinne = { nb = 'Kvinne', nn = 'Kvinne', en = 'Woman' }",
            "kjoenn.kvinne.en",
            "ukjent nøkkel",
        ),
        ("person.toml", KJOENN, "kvinne = 'Kvinne'", "kjoenn.kvinne", "skal være en tabell"),
        ("person.toml", "[kjoenn]", "[kjoen]", "kjoenn", "mangler"),
        ("person.toml", "[kjoenn]", "[farge]\n[kjoenn]", "farge", "ukjent nøkkel"),
        ("kategori.toml", "kapittel_6a", "kapitel_6a", "kategori.rett_norsk.kapitel_6a", "ukjent"),
        (
            "kategori.toml",
            "gir_program = true",
            "gir_program = 1",
            "kategori.rett_plikt_intro.gir_program",
            "true eller false",
        ),
        (
            "kategori.toml",
            "lov = 'integreringsloven'",
            "lov = 'utlendingsloven'",
            "kategori.rett_plikt_norsk_samfunn.lov",
            "ukjent verdi 'utlendingsloven'",
        ),
        (
            "kategori.toml",
            "kategorier = ['rett_norsk']",
            "kategorier = ['rett_norsk', 'rett_norsk']",
            "ordning.norsk_rett.kategorier",
            "to ganger",
        ),
        ("tiltak.toml", "gruppe = 'andre'", "gruppe = 'x'", "tiltakstype.annet.gruppe", "ukjent"),
        (
            "tiltak.toml",
            "gyldig_til = 2024-07-31",
            "gyldig_til = 2024-07-31T00:00:00",
            "tiltakstype.godkjenning_grunnskole_vgo.gyldig_til",
            "skal være en dato",
        ),
        (
            "tiltak.toml",
            "gyldig_til = 2024-07-31",
            "gyldig_fra = 2024-08-01\ngyldig_til = 2024-07-31",
            "tiltakstype.godkjenning_grunnskole_vgo.gyldig_til",
            "er før gyldig_fra",
        ),
        (
            "tiltak.toml",
            FOV,
            f"{FOV} navn = {{ nb = 'x', nn = 'x' }} }}, {{ fra = 2024-08-01,",
            "tiltakstype.grunnskole_deltid.navn_fra",
            "datoene overlapper",
        ),
        (
            "tiltak.toml",
            FOV,
            "navn_fra = ['FOV', { fra = 2024-08-01,",
            "tiltakstype.grunnskole_deltid.navn_fra",
            "liste av tabeller",
        ),
        (
            "sluttmaal.toml",
            SATS,
            NY_SATS,
            "sluttmaal.hoeyere_utdanning.satser",
            "datoene overlapper",
        ),
        (
            "sluttmaal.toml",
            "frist_mnd = 6",
            "frist_mnd = -6",
            "sluttmaal.hoeyere_utdanning.satser[0].frist_mnd",
            "negativt",
        ),
        (
            "sluttmaal.toml",
            "frist_mnd = 6",
            "frist_mnd = '6'",
            "sluttmaal.hoeyere_utdanning.satser[0].frist_mnd",
            "skal være et heltall",
        ),
        (
            "avslutning.toml",
            ARBEID,
            "krever_timer = true",
            "avslutningsaarsak.arbeid.krever_timer",
            "kan ikke ha timer",
        ),
        (
            "fravaer.toml",
            "frist = 'terskel'",
            "frist = 'kanskje'",
            "fravaerskode.egenmelding.frist",
            "ukjent verdi",
        ),
        (
            "tall.toml",
            f"{OPPSTART} gyldig_fra",
            "oppstart_mnd = []\nx = [{ verdi = 1, gyldig_fra",
            "tall.oppstart_mnd",
            "ikke tom",
        ),
        (
            "tall.toml",
            "desimal = '37.5'",
            "desimal = '37,5'",
            "tall.fulltid_timer_per_uke[0].desimal",
            "ikke et desimaltall",
        ),
        (
            "tall.toml",
            "desimal = '37.5'",
            "desimal = 37.5",
            "tall.fulltid_timer_per_uke[0].desimal",
            "skal være en tekst",
        ),
        (
            "regel.toml",
            EGENMELDING,
            EGENMELDING.replace("Fråvær: {kode}", "Fråvær"),
            "regel.fravaer.kort",
            "alle feltene",
        ),
        (
            "regel.toml",
            EGENMELDING,
            EGENMELDING.replace("Fravær: {kode}", "{kode} {dager}"),
            "regel.fravaer.kort",
            "alle feltene",
        ),
        (
            "regel.toml",
            EGENMELDING,
            EGENMELDING.replace("Fravær: {kode}", "Fravær: {kode"),
            "regel.fravaer.kort",
            "klammeparentes",
        ),
        (
            "regel.toml",
            "kode = 'fravaerskode'",
            "kode = 'kode'",
            "regel.fravaer.felter.kode",
            "ukjent verdi",
        ),
        (
            "vedtak.toml",
            "malnavn.avslag",
            "malnavn.nei",
            "vedtakstype.deltakelse.malnavn",
            "ett navn for hvert resultat",
        ),
        (
            "vedtak.toml",
            "paakrevd = ['vedtaksdato', 'resultat']",
            "paakrevd = 'vedtaksdato'",
            "vedtakstype.bortfall_egenmelding.paakrevd",
            "skal være en liste",
        ),
        # Across the lists
        (
            "kategori.toml",
            "ordning = 'norsk_rett'",
            "ordning = 'norsk_ret'",
            "kategori.rett_norsk.ordning",
            "finnes ikke",
        ),
        (
            "kategori.toml",
            "ordning = 'norsk_rett'",
            "ordning = 'samfunnskunnskap'",
            "kategori.rett_norsk.ordning",
            "nevner ikke kategorien",
        ),
        (
            "vedtak.toml",
            "valgfri = ['sluttdato', 'timer']",
            "valgfri = ['startdato', 'timer']",
            "vedtakstype.deltakelse.valgfri",
            "også påkrevd",
        ),
        (
            "vedtak.toml",
            "permisjon = true\n",
            "",
            "vedtakstype.permisjon_barns_sykdom.standard_frist_som",
            "bare der",
        ),
        (
            "vedtak.toml",
            "standard_frist_som = 'kalenderdager'\n",
            "",
            "vedtakstype.permisjon_barns_sykdom.standard_frist_som",
            "skal stå for en permisjon",
        ),
        ("person.toml", "flyttet = {", "savnet = {", "folkeregisterhendelse.savnet", "ingen"),
        ("person.toml", "flyttet = {", "arbeid = {", "folkeregisterhendelse.arbeid", "ingen"),
        ("regel.toml", "[regel.aktiv_tid]", "[regel.aktivtid]", "regel.aktiv_tid", "mangler"),
    ],
)
def test_feil_i_filene(
    mappe: Path, fil: str, gammelt: str, nytt: str, noekkel: str, melding: str
) -> None:
    bytt(mappe, fil, gammelt, nytt)
    assert_feil(lambda: les_kodeverk(mappe), fil, noekkel, melding)


# --- what is read on first use ----------------------------------------------------------------


@pytest.mark.parametrize(
    ("gammelt", "nytt", "noekkel", "melding"),
    [
        ("[tiltakstype.annet]", "[tiltakstype.anna]", "tiltakstype.annet", "mangler"),
        (
            "[tiltakstype.annet]",
            "[tiltakstype.ny]\nnb = 'x'\nnn = 'x'\n[tiltakstype.annet]",
            "tiltakstype.ny",
            "ukjent kode",
        ),
        ("[tiltakstype.norskopplaering]", "[x]\n[tiltakstype.norskopplaering]", "x", "ukjent"),
    ],
)
def test_feil_i_veiledningen(
    mappe: Path, gammelt: str, nytt: str, noekkel: str, melding: str
) -> None:
    fil = "veiledning_tiltakstype.toml"
    bytt(mappe, fil, gammelt, nytt)
    tiltak = les_kodeverk(mappe).tiltakstype["norsktrening"]
    assert_feil(lambda: tiltak.veiledning, fil, noekkel, melding)


@pytest.mark.parametrize(
    ("gammelt", "nytt", "noekkel", "melding"),
    [
        ("art = 'dato'", "art = 'klokke'", "felt.varsel_dato.art", "ukjent verdi"),
        (
            "[felt.velferdsgrunn.valg]",
            "[felt.velferdsgrunn.v]",
            "felt.velferdsgrunn.valg",
            "mangler",
        ),
        (
            "art = 'lang_tekst'",
            "art = 'lang_tekst'\nvalg = { a = { nb = 'a', nn = 'a' } }",
            "felt.faktum.valg",
            "ukjent nøkkel",
        ),
        ("trekk = [", "trekking = [", "vedtakstype.trekk", "mangler"),
        (
            "deltakelse = [",
            "deltakelse = [\n  { felt = 'faktum' },",
            "vedtakstype.deltakelse",
            "to ganger",
        ),
        (
            "resultat = ['avslag']",
            "resultat = ['fattet']",
            "vedtakstype.deltakelse[1].resultat",
            "ukjent verdi",
        ),
        (
            "{ felt = 'bosatt_dato' }",
            "{ felt = 'bosatt' }",
            "vedtakstype.deltakelse[0].felt",
            "ukjent verdi",
        ),
        ("  { felt = 'bosatt_dato' },\n", "", "felt.bosatt_dato", "brukes ikke"),
        ("[vedtakstype]", "[vedtakstype]\nny = []", "vedtakstype.ny", "ukjent nøkkel"),
    ],
)
def test_feil_i_opplysningene(
    mappe: Path, gammelt: str, nytt: str, noekkel: str, melding: str
) -> None:
    fil = "vedtaksopplysninger.toml"
    bytt(mappe, fil, gammelt, nytt)
    type_ = les_kodeverk(mappe).vedtakstype["deltakelse"]
    assert_feil(lambda: type_.opplysninger, fil, noekkel, melding)


def test_et_tomt_valg_er_en_feil(mappe: Path) -> None:
    fil = "vedtaksopplysninger.toml"
    innhold = (mappe / fil).read_text(encoding="utf-8")
    foer, resten = innhold.split("[felt.skyld.valg]\n")
    etter = resten.split("\n\n", 1)[1]
    (mappe / fil).write_text(f"{foer}[felt.skyld.valg]\n\n{etter}", encoding="utf-8")
    type_ = les_kodeverk(mappe).vedtakstype["trekk"]
    assert_feil(lambda: type_.opplysninger, fil, "felt.skyld.valg", "tom")
