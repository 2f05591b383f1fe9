"""The golden cases: what is registered, the day, and what must come out, section by section.

`tests/saker/*.json` hold them. A case leaves out what every case file has (`format`, `versjon`,
`person`), and `forventet` says in short what the answer must be, for the parts that it names:

    status          «gjennomfoering 2023-08-16 fra 2021-08-01»
    aktiv_tid_naa   the number of the status box
    fristlogg       «permisjon + 31 kalenderdager = 2023-02-01», one a line
    aktiv_tid       «-31 = 31»: days, and the sum so far
    avslutning      «arbeid 2022-09-01 kommune», or null
    vedtak, tiltak  the state by id; `normal_tabell` the ids in the short table
    tiltak_maaneder «28.77», or «8.00 - 1 slettet»
    feil            the paths of the faults of a case that is refused
"""

import io
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from core.cli import main

Json = dict[str, Any]
ROT = Path(__file__).parents[3]
MAPPE = ROT / "tests" / "saker"
PERSON = {"duf": "902199900007"}


def alle_saker() -> Iterator[Any]:
    for fil in sorted(MAPPE.glob("*.json")):
        for sak in json.loads(fil.read_text(encoding="utf-8"))["saker"]:
            yield pytest.param(sak, id=f"{fil.stem}: {sak['navn']}")


def hel(sak: Json) -> Json:
    """Return the case file of a golden case."""
    return {"format": "introreg-sak", "versjon": 1, "person": PERSON, **sak["sak"]}


def kort(svar: Json) -> Json:
    """Return an answer as the golden cases say it."""
    if "feil" in svar:
        return {"feil": [feil["sti"] for feil in svar["feil"]]}
    status = svar["status"]
    return {
        "status": _status(status),
        "deltakelse": status["deltakelse"],
        "aktiv_tid_naa": status["aktiv_tid"],
        "fristlogg": [_loggsteg(steg) for steg in svar["fristlogg"]],
        "aktiv_tid": [f"{steg['dager']} = {steg['sum']}" for steg in svar["aktiv_tid"]],
        "avslutning": svar["avslutning"] and " ".join(svar["avslutning"].values()),
        "vedtak": {rad["id"]: rad["tilstand"] for rad in svar["vedtak"]},
        "normal_tabell": [rad["id"] for rad in svar["vedtak"] if rad["i_normal_tabell"]],
        "tiltak": {rad["id"]: rad["tilstand"] for rad in svar["tiltak"]},
        "tiltak_maaneder": {rad["maaned"]: _snitt(rad) for rad in svar["tiltak_maaneder"]},
        "fravaer_aar": {str(rad["aar"]): _aar(rad) for rad in svar["fravaer_aar"]},
        "fravaer_maaneder": {
            rad["maaned"]: f"{rad['dager']} dager, {rad['timer']} timer"
            for rad in svar["fravaer_maaneder"]
        },
    }


def _status(status: Json) -> str:
    fra = status["beregnet_fra"]
    return f"{status['fristtype']} {status['frist']}" + (f" fra {fra}" if fra else "")


def _loggsteg(steg: Json) -> str:
    return f"{steg['regel']} + {steg['antall']} {steg['enhet']} = {steg['ny_frist']}"


def _snitt(rad: Json) -> str:
    slettet = f" - {rad['slettet']} slettet" if rad["slettet"] else ""
    return f"{rad['snitt_timer_per_uke']}{slettet}"


def _aar(rad: Json) -> str:
    return ", ".join(f"{klasse} {dager}" for klasse, dager in rad.items() if klasse != "aar")


@pytest.mark.parametrize("sak", list(alle_saker()))
def test_sak(
    sak: Json, capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    inn = json.dumps(hel(sak), ensure_ascii=False).encode("utf-8")
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(inn)))
    status = main(["beregn", "--per", sak["per"]])
    svar = json.loads(capsysbinary.readouterr().out)
    funnet, forventet = kort(svar), sak["forventet"]
    assert forventet
    # The order of months and years counts too, and a dict does not compare it.
    assert json.dumps({navn: funnet.get(navn) for navn in forventet}) == json.dumps(forventet)
    assert status == ("feil" in forventet)


def test_sakene_har_hvert_sitt_navn() -> None:
    for fil in MAPPE.glob("*.json"):
        navn = [sak["navn"] for sak in json.loads(fil.read_text(encoding="utf-8"))["saker"]]
        assert len(set(navn)) == len(navn), fil


def test_saker_fra_en_fil_i_et_eget_program(tmp_path: Path) -> None:
    dag = "2022-06-01"
    saker = [sak.values[0] for sak in alle_saker() if sak.values[0]["per"] == dag]
    fil = tmp_path / "saker.jsonl"
    fil.write_text("".join(json.dumps(hel(sak)) + "\n" for sak in saker), encoding="utf-8")
    kommando = [sys.executable, "-m", "core.cli", "beregn", "--per", dag, str(fil)]
    ferdig = subprocess.run(kommando, cwd=ROT, capture_output=True, check=False, timeout=120)
    svar = [kort(json.loads(linje)) for linje in ferdig.stdout.decode("utf-8").splitlines()]
    assert len(svar) == len(saker) > 100
    for sak, funnet in zip(saker, svar, strict=True):
        assert {navn: funnet.get(navn) for navn in sak["forventet"]} == sak["forventet"]
    assert ferdig.returncode == 1  # some of them are faults on purpose
    assert ferdig.stderr == b""
