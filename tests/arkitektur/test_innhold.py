"""What no file of the project may hold: an installer's address, a machine's path, a real person."""

import re

import pytest

from tests.arkitektur.filer import texts

# One letter stands in brackets, so that this file does not hold what it looks for.
FORBIDDEN = {
    "vert for pakker": r"py[p]i\.org|python[h]osted|[i]ndex-url|find-[l]inks",
    "hjemmemappe": r"(?<![\w.~}])/(?:[h]ome/\w|[r]oot/|[U]sers/\w)|[A-Z]:\\[U]sers\\\w",
}
DUF = re.compile(r"(?<![\w.])(\d{4})[ -]?(\d{6})[ -]?(\d{2})(?!\w|\.\w)")
FOEDSELSNUMMER = re.compile(r"(?<![\w.])(\d{6}) ?(\d{5})(?!\w|\.\w)")
DUF_WEIGHTS = (4, 6, 3, 2, 4, 6, 3, 2, 7, 5)
K1, K2 = (3, 7, 6, 1, 8, 9, 4, 5, 2), (5, 4, 3, 2, 7, 6, 5, 4, 3, 2)


def weighted(digits: str, weights: tuple[int, ...]) -> int:
    return sum(int(digit) * weight for digit, weight in zip(digits, weights, strict=True)) % 11


def is_real_duf(digits: str) -> bool:
    """Whether a number could be a person's: begins with a year, and its control digits are right.

    The series that begins with 9 is for practice.
    """
    control = weighted(digits[:10], DUF_WEIGHTS)
    return digits[:2] in {"19", "20"} and digits[10:] == f"{control:02}"


def is_unborn(digits: str) -> bool:
    """Whether a number belongs to the years 2032–2039: those are handed out to nobody yet."""
    return 32 <= int(digits[4:6]) <= 39 and int(digits[6:9]) >= 500


def is_real_foedselsnummer(digits: str) -> bool:
    """Whether a number could be a person's national identity or D-number; test series are not."""
    day, month = int(digits[:2]) % 40, int(digits[2:4])
    first = -weighted(digits[:9], K1) % 11
    second = -weighted(digits[:10], K2) % 11
    plausible = 1 <= day <= 31 and 1 <= month <= 12 and not is_unborn(digits)
    return plausible and digits[9:] == f"{first}{second}"


def found(text: str) -> set[str]:
    """Everything in a text that must not be there."""
    hits = {what for what, pattern in FORBIDDEN.items() if re.search(pattern, text)}
    if any(is_real_duf("".join(match)) for match in DUF.findall(text)):
        hits.add("DUF-nummer utenfor øvingsserien")
    if any(is_real_foedselsnummer("".join(match)) for match in FOEDSELSNUMMER.findall(text)):
        hits.add("fødselsnummer")
    return hits


def test_no_file_holds_what_does_not_belong_to_the_project() -> None:
    assert {name: hits for name, text in texts() if (hits := found(text))} == {}


def test_the_project_is_found_at_all() -> None:
    names = {name for name, _ in texts()}
    assert {"dev.py", "requirements.lock", "core/domain/vedtak.py", "docs/ordliste.md"} <= names


def duf(first: str) -> str:
    return first + f"{weighted(first, DUF_WEIGHTS):02}"


@pytest.mark.parametrize("text", [duf("2012123456"), duf("1999000001")])
@pytest.mark.parametrize("separator", ["", " ", "-"])
def test_a_duf_number_outside_the_practice_series_is_seen(text: str, separator: str) -> None:
    written = separator.join((text[:4], text[4:10], text[10:]))
    assert found(f"nummer {written}.") == {"DUF-nummer utenfor øvingsserien"}


@pytest.mark.parametrize("text", [duf("9012123456"), "201212345699", f"a{duf('2012123456')}"])
def test_other_numbers_are_no_duf_number(text: str) -> None:
    assert found(f"nummer {text}") == set()


def with_control_digits(born: str, serial_from: int = 0) -> str:
    """The first number after a birth date that has control digits of one figure each."""
    for serial in range(serial_from, 1000):
        first = f"{born}{serial:03}"
        tenth = -weighted(first, K1) % 11
        eleventh = -weighted(f"{first}{tenth % 10}", K2) % 11
        if tenth < 10 and eleventh < 10:
            return f"{first}{tenth}{eleventh}"
    raise AssertionError(born)


@pytest.mark.parametrize("born", ["010190", "311299", "410190"])
def test_a_national_identity_number_or_d_number_is_seen(born: str) -> None:
    assert found(f"«{with_control_digits(born)}»") == {"fødselsnummer"}


@pytest.mark.parametrize("born", ["018190", "014190", "016690"])
def test_a_number_of_a_test_series_is_not_a_person(born: str) -> None:
    assert found(with_control_digits(born)) == set()


def test_a_number_of_somebody_not_yet_born_is_not_a_person() -> None:
    assert found(with_control_digits("020132", serial_from=500)) == set()
    assert found(with_control_digits("020132")) == {"fødselsnummer"}


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("https://{}.org/simple".format("py" + "pi"), "vert for pakker"),
        ("open('/{}/x')".format("root"), "hjemmemappe"),
        ("C:\\{}\\kari".format("Users"), "hjemmemappe"),
    ],
)
def test_addresses_and_paths_are_seen(text: str, what: str) -> None:
    assert found(text) == {what}
