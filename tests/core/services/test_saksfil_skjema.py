"""The JSON Schema: up to date, and of one mind with the reader."""

import json
from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any, cast

from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from core.services.saksfil import Saksfilfeil, les_sak, skriv_sak
from core.services.saksfil_skjema import FIL, lag_skjema, skjematekst

Json = dict[str, Any]
Sted = tuple[str | int, ...]
FULL: Json = json.loads(
    (Path(__file__).parents[2] / "saker" / "hele" / "alle_felt.json").read_text(encoding="utf-8")
)
SKJEMA = Draft202012Validator(lag_skjema())


def steder(data: object, foran: Sted = ()) -> Iterator[Sted]:
    """Yield the place of every value below the root."""
    if isinstance(data, dict):
        for noekkel, verdi in data.items():
            yield (*foran, noekkel)
            yield from steder(verdi, (*foran, noekkel))
    elif isinstance(data, list):
        for plass, verdi in enumerate(data):
            yield (*foran, plass)
            yield from steder(verdi, (*foran, plass))


ALLE_STEDER = sorted(steder(FULL), key=str)
# No whole number with a decimal point and nothing outside NFC: no schema can tell them.
VERDIER = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-3, 10_001),
    st.sampled_from([0.5, 37.5, [], {}, [{}], {"a": 1}, [None], "", "x" * 65, "x" * 4001]),
    st.sampled_from(["2024-02-29", "2023-02-29", "1900-02-29", "2000-02-29", "2021-12-31"]),
    st.sampled_from(["2100-02-29", "2104-02-29", "2021-06-31", "1899-12-31", "2021-08-01\n"]),
    st.sampled_from(["2021-08", "2021-13", "2021-06-01T23:59:59Z", "2021-06-01T24:00:00Z"]),
    st.sampled_from(["20", "37.5", "37.5\n", "37,5", "1234567", "0.1234567", "902199900007"]),
    st.sampled_from(["arbeid", "deltakelse", "innvilget", "medhold", "flyttet", "norsk", "nb"]),
    st.dates().map(str),
    st.text(st.characters(codec="ascii"), max_size=12),
    st.sampled_from(["a\x7fb", "a\x85b", "\u202e", "\ufdd0", "\uffff", "\ud800", "Å", "\u200d"]),
)
NOEKLER = st.sampled_from(
    ["id", "type", "registrert", "foedsel_dato", "begrunnelse", "slettet", "ukjent", "", "kode"]
)


def foelg(data: object, sted: Sted) -> object:
    """Return what stands at a place, or None where a change took it away."""
    for ledd in sted:
        try:
            data = data[ledd]  # type: ignore[index]  # what is not there is what we ask
        except (KeyError, IndexError, TypeError):
            return None
    return data


def endre(sak: Json, sted: Sted, handling: str, noekkel: str, verdi: object) -> None:
    """Put another value at a place, take the value away, or put a key into the object there."""
    holder, ledd = foelg(sak, sted[:-1]), sted[-1]
    if handling == "nytt felt" and isinstance(foelg(sak, sted), dict):
        holder, ledd = foelg(sak, sted), noekkel
    finnes = isinstance(holder, list) and isinstance(ledd, int) and ledd < len(holder)
    if finnes or (isinstance(holder, dict) and isinstance(ledd, str)):
        beholder = cast("Json", holder)
        beholder[cast("str", ledd)] = verdi
        if handling == "fjern":
            del beholder[cast("str", ledd)]


def leses(data: object) -> bool:
    try:
        les_sak(data)
    except Saksfilfeil as funnet:
        return not funnet.feil  # a refusal that names no fault is no refusal
    return True


ENDRINGER = st.lists(
    st.tuples(
        st.sampled_from(ALLE_STEDER),
        st.sampled_from(["verdi", "fjern", "nytt felt"]),
        NOEKLER,
        VERDIER,
    ),
    min_size=1,
    max_size=3,
)


def test_skjemaet_i_ressursene_er_laget_av_tabellen() -> None:
    assert FIL.read_text(encoding="utf-8") == skjematekst(), (
        "Run python -m core.services.saksfil_skjema"
    )


def test_skjemaet_er_selv_gyldig() -> None:
    Draft202012Validator.check_schema(lag_skjema())


def test_skjemaet_godtar_det_vi_skriver() -> None:
    assert not list(SKJEMA.iter_errors(FULL))
    assert not list(SKJEMA.iter_errors(skriv_sak(les_sak(FULL))))


def test_hvert_felt_avvises_likt_naar_det_er_av_feil_slag() -> None:
    verdier: list[object] = [None, True, 1, "¤", []]
    for sted in (sted for sted in ALLE_STEDER if sted[:2] != ("vedtak", 1)):
        for verdi in verdier:
            sak = deepcopy(FULL)
            endre(sak, sted, "verdi", "", verdi)
            assert leses(sak) == SKJEMA.is_valid(sak), (sted, verdi)


@settings(max_examples=300, deadline=None)
@given(ENDRINGER)
def test_leseren_og_skjemaet_er_enige(endringer: list[tuple[Sted, str, str, object]]) -> None:
    sak = deepcopy(FULL)
    for sted, handling, noekkel, verdi in endringer:
        endre(sak, sted, handling, noekkel, deepcopy(verdi))
    assert leses(sak) == SKJEMA.is_valid(sak)


@settings(max_examples=200, deadline=None)
@given(ENDRINGER)
def test_det_som_leses_kan_skrives_og_leses_likt(
    endringer: list[tuple[Sted, str, str, object]],
) -> None:
    sak = deepcopy(FULL)
    for sted, handling, noekkel, verdi in endringer:
        endre(sak, sted, handling, noekkel, deepcopy(verdi))
    if leses(sak):
        lest = les_sak(sak)
        assert les_sak(json.loads(json.dumps(skriv_sak(lest)))) == lest
