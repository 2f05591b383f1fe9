"""`introreg beregn`: what goes in, what comes out, and what it says when it cannot."""

import errno
import io
import json
import os
import subprocess
import sys
import tracemalloc
from argparse import Namespace
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from core.cli import beregn, main
from core.services.klokke import FastKlokke

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer

Json = dict[str, Any]
ROT = Path(__file__).parents[3]
PER = ["--per", "2022-06-01"]


def sak(duf: str = "902199900007", **felt: object) -> Json:
    kategorier = [{"id": "k1", "kategori": "rett_plikt_intro", "fra": "2021-01-01"}]
    fast = {
        "format": "introreg-sak",
        "versjon": 1,
        "person": {"duf": duf},
        "kategorier": kategorier,
    }
    return {**fast, **felt}


GOD, DAARLIG = sak(), sak(duf="12")
ANNEN = sak(duf="902199900102")


class Kjoering:
    """One run of the program: exit status, the answers, and what it said."""

    def __init__(self, status: int, ut: bytes, feil: bytes) -> None:
        self.status = status
        self.ut = ut
        self.svar: list[Json] = [json.loads(linje) for linje in ut.decode("utf-8").splitlines()]
        self.sagt = feil.decode("utf-8")

    @property
    def dufer(self) -> list[str]:
        return [svar.get("duf", "feil") for svar in self.svar]


Kjoer = Callable[..., Kjoering]


@pytest.fixture
def kjoer(capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch) -> Kjoer:
    def kjoer_(*argumenter: str, inn: bytes = b"") -> Kjoering:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(inn)))
        status = main(["beregn", *argumenter])
        return Kjoering(status, *capsysbinary.readouterr())

    return kjoer_


def linjer(*saker: object) -> bytes:
    return "".join(json.dumps(sak, ensure_ascii=False) + "\n" for sak in saker).encode()


# --- where cases come from --------------------------------------------------------------------


def test_json_linjer_paa_standard_inn(kjoer: Kjoer) -> None:
    svar = kjoer(*PER, inn=linjer(GOD, ANNEN))
    assert svar.status == 0
    assert svar.dufer == ["902199900007", "902199900102"]
    assert svar.sagt == ""


def test_strek_er_standard_inn(kjoer: Kjoer) -> None:
    assert kjoer(*PER, "-", inn=linjer(GOD)).dufer == ["902199900007"]


@pytest.mark.parametrize("innrykk", [None, 2])
@pytest.mark.parametrize("dokument", [GOD, [GOD]])
def test_ett_dokument_paa_standard_inn(kjoer: Kjoer, dokument: object, innrykk: int | None) -> None:
    svar = kjoer(*PER, inn=json.dumps(dokument, indent=innrykk).encode())
    assert svar.status == 0
    assert svar.dufer == ["902199900007"]


@pytest.mark.parametrize("innrykk", [None, 2])
def test_en_liste_av_saker_i_en_fil(kjoer: Kjoer, tmp_path: Path, innrykk: int | None) -> None:
    fil = tmp_path / "saker æøå.json"
    fil.write_text(json.dumps([GOD, DAARLIG, ANNEN], indent=innrykk), encoding="utf-8")
    svar = kjoer(*PER, str(fil))
    assert svar.status == 1
    assert svar.dufer == ["902199900007", "feil", "902199900102"]


def test_filer_leses_i_rekkefoelge(kjoer: Kjoer, tmp_path: Path) -> None:
    en, to = tmp_path / "en.JSONL", tmp_path / "to.json"
    en.write_bytes(linjer(ANNEN, GOD))
    to.write_text(json.dumps(ANNEN, indent=4), encoding="utf-8")
    svar = kjoer(*PER, str(en), str(to))
    assert svar.dufer == ["902199900102", "902199900007", "902199900102"]


def test_json_fil_med_en_sak_paa_hver_linje_leses_ogsaa(kjoer: Kjoer, tmp_path: Path) -> None:
    fil = tmp_path / "saker.json"
    fil.write_bytes(linjer(GOD, ANNEN))
    assert kjoer(*PER, str(fil)).dufer == ["902199900007", "902199900102"]


def test_bom_tomme_linjer_og_windows_linjeskift(kjoer: Kjoer) -> None:
    inn = b"\xef\xbb\xbf" + linjer(GOD).replace(b"\n", b"\r\n\r\n \t\n") + linjer(ANNEN).strip()
    svar = kjoer(*PER, inn=inn + b"\n" + inn)  # as two files after one another
    assert svar.status == 0
    assert svar.dufer == ["902199900007", "902199900102"] * 2


def test_ingen_saker_gir_ingen_svar(kjoer: Kjoer, tmp_path: Path) -> None:
    assert kjoer(*PER, inn=b"\n\n").ut == b""
    tom = tmp_path / "tom.jsonl"
    tom.touch()
    svar = kjoer(*PER, str(tom))
    assert (svar.status, svar.ut) == (0, b"")


def test_tom_json_fil_er_en_daarlig_sak(kjoer: Kjoer, tmp_path: Path) -> None:
    tom = tmp_path / "tom.json"
    tom.touch()
    svar = kjoer(*PER, str(tom))
    assert svar.status == 1
    assert "tom" in svar.svar[0]["feil"][0]["melding"]


# --- the answers ------------------------------------------------------------------------------


def test_svaret_har_de_feltene_formatet_sier(kjoer: Kjoer) -> None:
    svar = kjoer(*PER, inn=linjer(GOD)).svar[0]
    assert list(svar) == [
        "duf",
        "status",
        "regelverk",
        "fristlogg",
        "aktiv_tid",
        "avslutning",
        "vedtak",
        "tiltak",
        "tiltak_maaneder",
        "fravaer_aar",
        "fravaer_maaneder",
    ]
    assert svar["status"] == {
        "fristtype": "oppstart",
        "frist": "2023-01-01",
        "beregnet_fra": None,
        "deltakelse": "ikke_registrert_tiltak",
        "aktiv_tid": None,
    }


def test_norske_bokstaver_skrives_som_de_er(kjoer: Kjoer) -> None:
    vedtak = {"type": "deltakelse", "resultat": "innvilget", "vedtaksdato": "2021-02-01"}
    data = sak(
        sluttmaal={"kode": "deler_av_vgo"},
        vedtak=[vedtak | {"id": "å1", "startdato": "2021-03-01"}],
    )
    assert '"id": "å1"'.encode() in kjoer(*PER, inn=linjer(data)).ut


def test_dagen_er_klokkens_naar_den_ikke_er_gitt(
    capsysbinary: pytest.CaptureFixture[bytes], tmp_path: Path
) -> None:
    fil = tmp_path / "sak.jsonl"
    fil.write_bytes(linjer(GOD))
    valg = Namespace(per=None, filer=[str(fil)])
    utfall = []
    for dag in (date(2023, 1, 1), date(2023, 1, 2)):
        assert beregn.kjoer(valg, FastKlokke.paa(dag)) == 0
        utfall.append(json.loads(capsysbinary.readouterr().out)["avslutning"])
    assert utfall == [
        None,
        {"aarsak": "utgaatt_oppstartsfrist", "dato": "2023-01-01", "av": "regelmotor"},
    ]


def test_per_styrer_dagen(kjoer: Kjoer) -> None:
    foer = kjoer("--per", "2023-01-01", inn=linjer(GOD)).svar[0]
    etter = kjoer("--per=2023-01-02", inn=linjer(GOD)).svar[0]
    assert foer["avslutning"] is None
    assert etter["avslutning"]["aarsak"] == "utgaatt_oppstartsfrist"


# --- bad cases --------------------------------------------------------------------------------


def test_en_daarlig_sak_staar_paa_sin_plass_og_resten_gaar_videre(kjoer: Kjoer) -> None:
    daarlig = sak(
        vedtak=[{"type": "deltakelse", "resultat": "kanskje", "vedtaksdato": "2021-02-30"}]
    )
    svar = kjoer(*PER, inn=linjer(GOD, daarlig, ANNEN))
    assert svar.status == 1
    assert svar.dufer == ["902199900007", "feil", "902199900102"]
    assert list(svar.svar[1]) == ["feil"]
    assert [feil["sti"] for feil in svar.svar[1]["feil"]] == [
        "vedtak[0].resultat",
        "vedtak[0].vedtaksdato",
    ]


def test_sak_uten_programkategori_er_en_feil(kjoer: Kjoer) -> None:
    uten = sak(kategorier=[{"kategori": "rett_norsk", "fra": "2021-01-01"}])
    svar = kjoer(*PER, inn=linjer(uten, sak(kategorier=[]), GOD))
    assert svar.status == 1
    assert svar.dufer == ["feil", "feil", "902199900007"]
    assert svar.svar[0]["feil"][0]["sti"] == "kategorier"


DYP = b"[" * 200_000
IKKE_SAKER = [
    b'{"format": }',
    b'{"format": "introreg-sak"',
    b"hei",
    b"NaN",
    b'{"versjon": Infinity}',
    b'{"versjon": ' + b"9" * 5000 + b"}",
    b'{"versjon": 1e999}',
    b'"\xff"',
    b'{"a": "\x01"}',
    b'{"a": "\\ud800"}',
    b'{"\\ud800": 1}',
    b"[]",
    b'["x"]',
    b"null",
    b"true",
    b'"sak"',
    b"{} {}",
    b"\x00",
    DYP,
    b'{"a": ' * 900 + b"1" + b"}" * 900,
]


@pytest.mark.parametrize("linje", IKKE_SAKER, ids=range(len(IKKE_SAKER)))
def test_det_som_ikke_er_en_sak_stanser_ikke_de_andre(kjoer: Kjoer, linje: bytes) -> None:
    for inn in (linje + b"\n" + linjer(GOD), linjer(GOD) + linje + b"\n" + linjer(ANNEN)):
        svar = kjoer(*PER, inn=inn)
        assert svar.status == 1
        assert svar.dufer.count("feil") == 1
        assert svar.dufer[-1] != "feil"
        assert svar.sagt == ""


@pytest.mark.parametrize(
    ("linje", "ord_"),
    [
        (b'{"a": 1', "komma"),
        (b"NaN", "NaN"),
        (b'{"a": ' + b"9" * 5000 + b"}", "sifre"),
        (b'"\xff"', "UTF-8"),
        (DYP, "parenteser"),
        ('{"a": 1}'.encode("utf-16"), "UTF-16"),
    ],
    ids=["komma", "nan", "siffer", "utf8", "dyp", "utf16"],
)
def test_ugyldig_json_faar_en_melding_som_hjelper(kjoer: Kjoer, linje: bytes, ord_: str) -> None:
    svar = kjoer(*PER, inn=linje)
    (feil,) = svar.svar[0]["feil"]
    assert feil["sti"] == ""
    assert ord_ in feil["melding"]


def test_dobbelt_felt_avvises_der_det_staar(kjoer: Kjoer) -> None:
    inn = linjer(GOD).replace(b'"fra": "2021-01-01"', b'"fra": "2021-01-01", "fra": "2022-01-01"')
    assert kjoer(*PER, inn=inn).svar[0]["feil"][0]["sti"] == "kategorier[0].fra"


def test_en_ufullstendig_foerste_linje_stanser_ikke_de_andre(kjoer: Kjoer) -> None:
    svar = kjoer(*PER, inn=linjer(GOD)[:-20] + b"\n" + linjer(ANNEN, GOD))
    assert svar.dufer == ["feil", "902199900102", "902199900007"]


def test_brukket_dokument_gir_en_feil(kjoer: Kjoer) -> None:
    svar = kjoer(*PER, inn=json.dumps(GOD, indent=2).encode()[:-30])
    assert svar.dufer == ["feil"]
    assert "linje" in svar.svar[0]["feil"][0]["melding"]


# --- files and the command line ---------------------------------------------------------------


def test_filer_som_ikke_kan_leses_nevnes_og_de_andre_gaar_videre(
    kjoer: Kjoer, tmp_path: Path
) -> None:
    god = tmp_path / "god.jsonl"
    god.write_bytes(linjer(DAARLIG, GOD))
    svar = kjoer(*PER, str(tmp_path / "nei\n.json"), str(tmp_path), str(god))
    assert svar.status == 2
    assert svar.dufer == ["feil", "902199900007"]
    borte, mappe = svar.sagt.splitlines()
    assert "nei\\n.json" in borte
    assert borte.endswith("filen finnes ikke.")
    assert "mappe" in mappe


def test_lukket_standard_inn(
    capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    assert main(["beregn", *PER]) == 2
    assert "standard inn" in capsysbinary.readouterr().err.decode()


@pytest.mark.parametrize(
    ("argumenter", "ord_"),
    [
        (["--fo"], "ukjent valg: --fo"),
        (["--pe", "2022-06-01"], "ukjent valg"),
        (["--per"], "skal ha en verdi"),
        (["--per", "i dag"], "ÅÅÅÅ-MM-DD"),
        (["--per", "2022-02-29"], "finnes ikke"),
        (["--per", "2200-01-01"], "2199-12-31"),
        (["--help=x"], "tar ingen verdi"),
    ],
)
def test_feil_paa_kommandolinjen_sies_paa_norsk(
    kjoer: Kjoer, argumenter: list[str], ord_: str
) -> None:
    svar = kjoer(*argumenter)
    assert svar.status == 2
    assert svar.ut == b""
    (linje,) = svar.sagt.splitlines()
    assert ord_ in linje
    assert "argument" not in linje


def test_svar_uten_noen_som_leser_er_ingen_feil(tmp_path: Path) -> None:
    fil = tmp_path / "mange.jsonl"
    fil.write_bytes(linjer(GOD) * 2000)
    leser, skriver = os.pipe()
    os.close(leser)
    kommando = [sys.executable, "-m", "core.cli", "beregn", *PER, str(fil)]
    ferdig = subprocess.run(
        kommando, cwd=ROT, stdout=skriver, stderr=subprocess.PIPE, check=False, timeout=60
    )
    os.close(skriver)
    assert ferdig.stderr == b""
    assert ferdig.returncode == 0


def test_uten_konsoll_gaar_det_stille(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    assert main(["beregn", str(tmp_path / "borte.json")]) == 2


class FullDisk(io.RawIOBase):
    """A place where nothing more fits until it is cleared."""

    ryddet = False

    def writable(self) -> bool:
        return True

    def write(self, data: "ReadableBuffer") -> int:
        if not self.ryddet:
            raise OSError(errno.ENOSPC, "full")
        return memoryview(data).nbytes


def test_full_disk_sies_fra_om(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    fil = tmp_path / "sak.jsonl"
    fil.write_bytes(linjer(GOD))
    disk = FullDisk()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(io.BufferedWriter(disk)))
    assert main(["beregn", *PER, str(fil)]) == 2
    disk.ryddet = True
    assert "disken" in capsys.readouterr().err


@pytest.mark.parametrize(
    "miljoe", [{"LC_ALL": "C"}, {"LC_ALL": "POSIX", "PYTHONIOENCODING": "ascii"}]
)
def test_svaret_er_utf8_i_alle_spraakdrakter(miljoe: dict[str, str], tmp_path: Path) -> None:
    fil = tmp_path / "blåbær.json"
    fil.write_bytes(linjer(sak(kategorier=[])))
    kommando = [sys.executable, "-m", "core.cli", "beregn", *PER, str(fil)]
    env = {**os.environ, **miljoe}
    ferdig = subprocess.run(
        kommando, cwd=ROT, env=env, capture_output=True, check=False, timeout=60
    )
    assert ferdig.returncode == 1
    assert "får" in ferdig.stdout.decode("utf-8") or "få" in ferdig.stdout.decode("utf-8")
    assert ferdig.stderr == b""


class Ingensteds(io.RawIOBase):
    """A place that keeps nothing."""

    def writable(self) -> bool:
        return True

    def write(self, data: "ReadableBuffer") -> int:
        return memoryview(data).nbytes


def test_minnet_vokser_ikke_med_antallet(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    hel_sak = json.loads((ROT / "tests" / "saker" / "hele" / "alle_felt.json").read_text("utf-8"))
    hel_sak["kategorier"][0]["slettet"] = False

    def topp(antall: int) -> int:
        fil = tmp_path / f"{antall}.jsonl"
        fil.write_bytes(linjer(hel_sak) * antall)
        tracemalloc.start()
        assert main(["beregn", *PER, str(fil)]) == 0
        _, topp = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        return topp

    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(io.BufferedWriter(Ingensteds())))
    topp(200)
    # The interpreter's own spare parts come and go; 1,400 cases more are some megabytes.
    assert topp(1600) - topp(200) < 300_000
