"""The catalogue: both written forms, the same fields, every key used and none missing."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest

from desktop.models import (
    ordlyd_grunndata,
    ordlyd_hendelser,
    ordlyd_import,
    ordlyd_ordning,
    ordlyd_person,
    ordlyd_person_sider,
    ordlyd_personliste,
    ordlyd_program,
    ordlyd_rapport,
    ordlyd_skjema,
    ordlyd_vindu,
)
from desktop.models.tekster import TEKSTER, bruk_maalform, maalform, ordlyd, tekst

DESKTOP = Path(__file__).resolve().parents[3] / "desktop"
PARTS = (
    ordlyd_grunndata.GRUNNDATA,
    ordlyd_hendelser.HENDELSER,
    ordlyd_import.IMPORT,
    ordlyd_ordning.ORDNING,
    ordlyd_person.PERSON,
    ordlyd_person_sider.PERSON_SIDER,
    ordlyd_personliste.PERSONLISTE,
    ordlyd_program.PROGRAM,
    ordlyd_rapport.RAPPORT,
    ordlyd_skjema.SKJEMA,
    ordlyd_vindu.VINDU,
)


def fields(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name is not None}


@pytest.mark.parametrize("key", sorted(TEKSTER))
def test_both_forms_have_the_same_fields_and_no_loose_ends(key: str) -> None:
    nb, nn = ordlyd(key, "nb"), ordlyd(key, "nn")
    assert fields(nb) == fields(nn)
    for text in (nb, nn):
        assert text
        assert "  " not in text.replace("  ·  ", " ")
        assert "!" not in text


def test_no_key_stands_in_two_parts() -> None:
    assert sum(len(part) for part in PARTS) == len(TEKSTER)


def sources() -> Iterator[str]:
    for path in DESKTOP.rglob("*.py"):
        if "widgets" not in path.parts and not path.name.startswith("ordlyd_"):
            yield path.read_text(encoding="utf-8")


def patterns() -> Iterator[str]:
    """What the program asks the catalogue for: literal keys, and f-strings as patterns."""
    for source in sources():
        for node in ast.walk(ast.parse(source)):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield re.escape(node.value)
            elif isinstance(node, ast.JoinedStr):
                yield "".join(
                    re.escape(str(part.value)) if isinstance(part, ast.Constant) else r"\w+"
                    for part in node.values
                )


def test_every_key_is_asked_for() -> None:
    asked = set(patterns())
    literal = {re.sub(r"\\(.)", r"\1", pattern) for pattern in asked}
    dynamic = [re.compile(pattern) for pattern in asked if r"\w+" in pattern and pattern != r"\w+"]
    counted = {f"{key}_{end}" for key in literal for end in ("en", "flere")}
    unused = {
        key
        for key in TEKSTER
        if key not in literal | counted and not any(one.fullmatch(key) for one in dynamic)
    }
    assert unused == set()


def calls(name: str) -> Iterator[str]:
    """The literal first arguments of the calls of a function."""
    for source in sources():
        for node in ast.walk(ast.parse(source)):
            if not isinstance(node, ast.Call) or not node.args:
                continue
            called = node.func.attr if isinstance(node.func, ast.Attribute) else node.func
            called = called.id if isinstance(called, ast.Name) else called
            first = node.args[0]
            if called == name and isinstance(first, ast.Constant) and isinstance(first.value, str):
                yield first.value


def test_every_key_that_is_asked_for_is_there() -> None:
    asked = set(calls("tekst"))
    assert len(asked) > 100
    assert asked - set(TEKSTER) == set()


def test_every_count_has_one_and_many() -> None:
    counts = {key for key in calls("antall") if key != "antall"}
    assert {f"{key}_{end}" for key in counts for end in ("en", "flere")} - set(TEKSTER) == set()


def test_a_text_is_given_in_the_form_in_force() -> None:
    assert tekst("sted_personer") == "Personer"
    bruk_maalform("nn")
    try:
        assert maalform() == "nn"
        assert tekst("sted_personer") == "Personar"
        assert tekst("alder", n=38) == "38 år"
    finally:
        bruk_maalform("nb")


def test_an_unknown_key_or_field_is_an_error() -> None:
    with pytest.raises(KeyError):
        tekst("finnes_ikke")
    with pytest.raises(KeyError):
        tekst("alder", feil=1)
