"""Whatever is wrong in the files of the places is found, and the message names file and key."""

import shutil
from pathlib import Path

import pytest

from core.kodeverk import KodeverkError
from core.kodeverk.bygg_steder import les_steder

RESSURSER = Path(__file__).resolve().parents[3] / "resources" / "kodeverk"


@pytest.fixture
def mappe(tmp_path: Path) -> Path:
    """A copy of the files, free to be spoilt."""
    for navn in ("kommune", "fylke", "bydel"):
        shutil.copy(RESSURSER / f"{navn}.toml", tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("fil", "gammelt", "nytt", "noekkel", "melding"),
    [
        ("kommune", "3201 = 'Bærum'", "321 = 'Bærum'", ".sted.321", "skal ha 4 sifre"),
        ("kommune", "3201 = 'Bærum'", "32a1 = 'Bærum'", ".sted.32a1", "skal ha 4 sifre"),
        ("kommune", "3201 = 'Bærum'", "3201 = ' '", ".sted.3201", "teksten er tom"),
        ("kommune", "3201 = 'Bærum'", "0301 = 'Bærum'", ".sted.0301", "står to ganger"),
        (
            "kommune",
            "3201 = 'Bærum'",
            "3601 = 'Bærum'",
            ".sted.3601",
            "fylket finnes ikke så lenge",
        ),
        (
            "kommune",
            "3001 = 'Halden'",
            "3101 = 'Halden'",
            ".sted.3101",
            "fylket finnes ikke så lenge",
        ),
        ("kommune", "3024 = ['0219']", "3024 = ['0218']", "av.3024", "kommune 0218 slutter ikke"),
        ("kommune", "3024 = ['0219']", "3024 = ['0301']", "av.3024", "kommune 0301 slutter ikke"),
        ("kommune", "3024 = ['0219']", "3201 = ['0219']", "av.3201", "finnes ikke 01.01.2020"),
        ("kommune", "3024 = ['0219']", "3024 = []", "av.3024", "ikke tom"),
        ("kommune", "3024 = ['0219']", "3024 = [219]", "av.3024", "liste av tekster"),
        ("kommune", "3002 = ['0104', '0136']", "3002 = ['0104', '0104']", "av.3002", "to ganger"),
        (
            "kommune",
            "3002 = ['0104', '0136']",
            "3002 = ['0104']",
            "overgang",
            "0136 har ingen etterf",
        ),
        ("kommune", "1580 = ['1507']\n", "", "overgang", "kommune 1580 har ingen forgjenger"),
        ("kommune", "til = 2018-12-31", "til = 2017-12-31", "til", "slutter før den begynner"),
        ("kommune", "dag = 2024-01-01", "dag = 2024-01-01\nx = 1", "x", "ukjent nøkkel"),
        ("kommune", "fra = 2024-01-01", "fra = 2024-01-01\nx = 1", "x", "ukjent nøkkel"),
        ("fylke", "32 = 'Akershus'", "032 = 'Akershus'", ".sted.032", "skal ha 2 sifre"),
        ("bydel", "4601 = [", "1201 = [", "bydel.1201", "kommunen finnes ikke i dag"),
        ("bydel", "5001 = ['Midtbyen'", "5001 = ['Heimdal'", "bydel.5001", "to ganger"),
    ],
)
def test_feil_i_filene(
    mappe: Path, fil: str, gammelt: str, nytt: str, noekkel: str, melding: str
) -> None:
    sti = mappe / f"{fil}.toml"
    innhold = sti.read_text(encoding="utf-8")
    assert gammelt in innhold
    sti.write_text(innhold.replace(gammelt, nytt, 1), encoding="utf-8")
    with pytest.raises(KodeverkError) as feil:
        les_steder(mappe)
    assert feil.value.fil == f"{fil}.toml"
    assert feil.value.noekkel.endswith(noekkel)
    assert melding in feil.value.melding


def test_kopien_kan_leses(mappe: Path) -> None:
    assert len(les_steder(mappe).kommuner) == 781
