import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.letters.feil import Malfeil
from core.letters.render import last_mal
from tests.core.letters.brevbygger import endret, med_tekst

LASTER = [
    "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
    "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "{{ mottaker.__class__.__init__.__globals__ }}",
    "{{ mottaker._navn }}",
    "{{ lipsum.__globals__ }}",
    "{{ joiner() }}",
    "{{ namespace(a=1) }}",
    "{{ range(1000000000) }}",
    "{{ 'A' * 500000000 }}",
    "{{ 2 ** 10000000 }}",
    "{{ mottaker['navn'] }}",
    "{{ mottaker|attr('__class__') }}",
    "{{ mottaker.navn|map('upper') }}",
    "{{ mottaker.navn.upper() }}",
    "{{ self.__init__ }}",
    "{% import 'x' as y %}",
    "{% include '/etc/passwd' %}",
    "{% set x = mottaker %}",
    "{% macro x() %}{% endmacro %}",
    "{% filter upper %}x{% endfilter %}",
    "{{ mottaker.navn if mottaker.navn else 'x' }}",
    "{{ mottaker.navn ~ mottaker.navn }}",
    "{{ 'a'|default('b'|upper) }}",
    "{{ mottaker.navn|default(default_value='x') }}",
    "{{ mottaker.navn is sameas 'x' }}",
    "{{ '" + "x" * 201 + "' }}",
    "{% for a in mottaker.navn %}x{% endfor %}",
    "{% for a, b in mottaker.adresse %}x{% endfor %}",
    "{% for a in mottaker.adresse recursive %}x{% endfor %}",
    "{% for a in mottaker.adresse if a %}x{% endfor %}",
    "{% for a in mottaker.adresse %}" * 3 + "x" + "{% endfor %}" * 3,
    "{% for a in [1, 2] %}x{% endfor %}",
    "{{ loop.index }}",
    "{% for a in mottaker.adresse %}{{ loop.cycle('a') }}{% endfor %}",
]


@pytest.mark.parametrize("last", LASTER)
@pytest.mark.parametrize("del_", ["word/document.xml", "word/header1.xml", "word/header2.xml"])
def test_a_template_can_run_nothing(last: str, del_: str) -> None:
    with pytest.raises(Malfeil):
        last_mal(med_tekst(last, del_))


@pytest.mark.parametrize("last", LASTER[:19])
def test_the_properties_of_a_template_can_run_nothing(last: str) -> None:
    tittel = "<dc:title>Vedtaksmal deltakelse_innvilget</dc:title>"
    with pytest.raises(Malfeil):
        last_mal(endret("docProps/core.xml", tittel, f"<dc:title>{last}</dc:title>"))


@pytest.mark.parametrize(
    "kode",
    [
        "{{ vedtak.dato | dato }}",
        "{{ mottaker.navn | upper }}",
        "{{ mottaker.navn | default('-') }}",
        "{% if mottaker.adresse | length > 1 and not brev.utkast %}x{% else %}y{% endif %}",
        "{% if mottaker.navn is defined or mottaker.navn is not none %}x{% endif %}",
        "{% for linje in mottaker.adresse %}{{ loop.index }} {{ linje }}{% else %}x{% endfor %}",
        "{% raw %}{{ dette.er.tekst }}{% endraw %}",
        "{# en merknad #}",
    ],
)
def test_what_a_template_may_say(kode: str) -> None:
    assert last_mal(med_tekst(kode)).deler


def test_an_unknown_field_is_named_with_the_one_that_was_meant() -> None:
    with pytest.raises(Malfeil) as feil:
        last_mal(med_tekst("{{ mottaker.navnn }}"))
    assert "«mottaker.navnn»" in feil.value.melding
    assert "«mottaker.navn»" in feil.value.melding


def test_a_group_is_no_value() -> None:
    assert "mottaker.navn" in last_mal(med_tekst("{{ mottaker.navn }}")).felt
    with pytest.raises(Malfeil, match=r"mottaker\.navn\.x"):
        last_mal(med_tekst("{{ mottaker.navn.x }}"))


def test_a_misspelt_code_is_shown_with_its_text() -> None:
    with pytest.raises(Malfeil) as feil:
        last_mal(med_tekst("Kjære {{ mottaker.navn"))
    assert "skrivefeil" in feil.value.melding
    assert "Kjære" in feil.value.melding


def test_too_many_codes_are_refused() -> None:
    with pytest.raises(Malfeil, match="for mange felt"):
        last_mal(med_tekst("{{ mottaker.navn }}" * 12_000))


BITER = st.sampled_from(
    ["mottaker", ".navn", "__class__", "[0]", "()", "|", "upper", "'x'", "*", "1", "~", "%", "if",
     "for", "in", "a", " ", "{{", "}}", "{%", "%}", "endif", "endfor", "import", "not", "==", ","]
)  # fmt: skip


@given(st.lists(BITER, max_size=12).map("".join))
def test_any_template_is_checked_or_refused(biter: str) -> None:
    try:
        mal = last_mal(med_tekst("{{ " + biter + " }}"))
    except Malfeil:
        return
    assert all(not ledd.startswith("_") for sti in mal.felt for ledd in sti.split("."))
