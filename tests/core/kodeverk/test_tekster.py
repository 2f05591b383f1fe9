"""Every text stands in both standards, and nynorsk is nynorsk throughout."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from pathlib import Path

import pytest

from core.kodeverk import Tekst, kodeverk

MAPPE = Path(__file__).parent
# Common words that exist, or are spelt so, in one of the standards alone.
BARE_BOKMAAL = frozenset((MAPPE / "bare_bokmaal.txt").read_text(encoding="utf-8").split())
BARE_NYNORSK = frozenset((MAPPE / "bare_nynorsk.txt").read_text(encoding="utf-8").split())
SENT_LEST = ("veiledning", "opplysninger")


def tekster(verdi: object, sti: str) -> Iterator[tuple[str, Tekst]]:
    """Yield every text that can be reached from a code, guidance and letter facts too."""
    if isinstance(verdi, Tekst):
        yield sti, verdi
    else:
        for navn, del_ in deler(verdi):
            yield from tekster(del_, f"{sti}.{navn}")


def deler(verdi: object) -> Iterator[tuple[object, object]]:
    """Yield what a value is made of, by name: of a tuple, a mapping or a dataclass."""
    if isinstance(verdi, tuple):
        yield from enumerate(verdi)
    elif isinstance(verdi, Mapping):
        yield from verdi.items()
    elif is_dataclass(verdi):
        navn = [felt.name for felt in fields(verdi)]
        navn += [egenskap for egenskap in SENT_LEST if hasattr(type(verdi), egenskap)]
        yield from ((n, getattr(verdi, n)) for n in navn)


ALLE = dict(tekster(kodeverk(), "kodeverk"))


def ord_i(tekst: str) -> set[str]:
    """Return the words of a text in small letters, placeholders left out."""
    return set(re.findall(r"[a-zæøåéò]+", re.sub(r"\{\w+\}", "", tekst).lower()))


def test_alle_listene_er_med() -> None:
    assert len(ALLE) > 500
    assert "kodeverk.tiltakstype.annet.veiledning" in ALLE
    assert "kodeverk.vedtakstype.trekk.opplysninger.0.navn" in ALLE


@pytest.mark.parametrize("sti", ALLE)
def test_teksten_er_paa_sin_egen_maalform(sti: str) -> None:
    tekst = ALLE[sti]
    assert not ord_i(tekst.nn) & BARE_BOKMAAL, tekst.nn
    assert not ord_i(tekst.nb) & BARE_NYNORSK, tekst.nb
    for form in (tekst.nb, tekst.nn):
        assert form == form.strip()
        assert "  " not in form


def veiledninger() -> Iterator[tuple[str, Tekst]]:
    """Yield the guidance of all lists."""
    return ((sti, tekst) for sti, tekst in ALLE.items() if sti.endswith(".veiledning"))


def test_veiledning_finnes_for_86_koder_og_er_kort() -> None:
    alle = dict(veiledninger())
    assert len(alle) == 40 + 28 + 10 + 8
    for sti, tekst in alle.items():
        for form in (tekst.nb, tekst.nn):
            assert form.endswith("."), sti
            assert 1 <= len(re.findall(r"[.!?](?=\s+[A-ZÆØÅ]|$)", form)) <= 3, sti
            assert len(form) <= 260, sti


def test_veiledning_er_ulik_for_ulike_koder() -> None:
    alle = [tekst.nb for _, tekst in veiledninger()]
    assert len(set(alle)) == len(alle)


def test_sluttmaalets_veiledning_nevner_maanedene_som_gjelder() -> None:
    for maal in kodeverk().sluttmaal.values():
        sats = maal.sats(date(2024, 9, 4))
        for form in (maal.veiledning.nb, maal.veiledning.nn):
            tall = [int(t) for t in re.findall(r"(\d+)(?! år)\b", form)]
            assert tall[-2:] == [sats.frist_mnd, sats.utvidelse_mnd]
