import re
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from core.domain.vedtak import Resultat, Vedtakstype
from core.letters import rens
from core.letters.brev import SPRAAK
from core.letters.feil import Flettefeil, Malfeil, Verdifeil
from core.letters.kontekst import Kontekst, lag_kontekst
from core.letters.render import Egenskaper, flett, last_mal, les_tilbake
from core.rules import beregn
from tests.core.letters.brevbygger import (
    ALLE,
    AVSENDER,
    BREVDATO,
    W,
    avsnitt,
    brev_for,
    deler,
    endret,
    med_tekst,
    pakket,
    sak,
    standardmal,
    vedtak_av,
)

EGENSKAPER = Egenskaper("Deltakelse", "Fjordvik kommune", BREVDATO, "nb-NO")
STYGGE_NAVN = (
    "Hansen & Sønn <b>",
    "</w:t></w:r></w:p><w:p><w:r><w:t>x",
    "]]> <!-- &amp; -->",
    "زهرا احمدی",
    "{{ 7*7 }}",
    "{% if x %}",
    "{_{ x }_}",
    "%s {0} ${x}",
    "👨‍👩‍👧 😀",
    "A\u030ase Ødega\u030ard",
    "linje\nskift",
    "tab\tulator",
    "O’Brien d'Arc",
    "Nguyễn Thị",
    "ሰላም ወልደ",
    "\u202eabc",
    '=HYPERLINK("x")',
    "'; DROP TABLE person; --",
    "Å" * 200,
    "_x0041_ \\n \\u0041",
)


def kontekst(**mottaker: str) -> Kontekst:
    vedtak = vedtak_av(Vedtakstype.DELTAKELSE)
    case = sak(vedtak)
    hele = lag_kontekst(case, vedtak, beregn(case, BREVDATO), AVSENDER, "nb", BREVDATO)
    hele["mottaker"].update(mottaker)
    return hele


@pytest.mark.parametrize(("type_", "resultat", "kategori", "maalform"), ALLE, ids=str)
def test_a_nasty_name_stands_in_the_letter_as_it_was_typed(
    type_: Vedtakstype, resultat: Resultat, kategori: str, maalform: str
) -> None:
    vedtak = replace(vedtak_av(type_), resultat=resultat)
    vanlig = len(avsnitt(brev_for(vedtak, maalform, kategori).innhold))
    for navn in STYGGE_NAVN:
        brev = brev_for(vedtak, maalform, kategori, fornavn=navn, etternavn="")
        linjer = avsnitt(brev.innhold)
        ventet = " ".join(re.sub("\u202e", "", navn).split())
        assert linjer[3] == ventet.replace("A\u030a", "Å").replace("a\u030a", "å")
        assert len(linjer) == vanlig
        assert navn.strip() not in brev.filnavn


def test_a_line_break_in_a_longer_text_is_one_in_the_letter() -> None:
    vedtak = vedtak_av(Vedtakstype.DELTAKELSE)
    grunn = {**vedtak.opplysninger, "begrunnelse": "første linje\r\nandre linje\n\nnytt avsnitt"}
    linjer = avsnitt(brev_for(replace(vedtak, opplysninger=grunn)).innhold)
    sted = linjer.index("første linje\nandre linje")
    assert linjer[sted + 1] == "nytt avsnitt"


def test_the_same_input_gives_the_same_bytes() -> None:
    vedtak = vedtak_av(Vedtakstype.PERMISJON_VELFERD)
    assert brev_for(vedtak).innhold == brev_for(vedtak).innhold
    assert brev_for(vedtak).hash == brev_for(vedtak).hash
    assert brev_for(vedtak).hash != brev_for(vedtak, fornavn="Olena").hash


def test_a_template_is_compiled_once() -> None:
    assert last_mal(standardmal()) is last_mal(bytes(bytearray(standardmal())))


@pytest.mark.parametrize("maalform", ["nb", "nn"])
def test_the_letter_says_who_made_it_and_when_and_in_which_language(maalform: str) -> None:
    brev = brev_for(
        vedtak_av(Vedtakstype.DELTAKELSE),
        maalform,
        avsender=replace(AVSENDER, kommune="A & B <kommune>"),
    )
    rot = etree.fromstring(deler(brev.innhold)["docProps/core.xml"])
    egenskaper = {etree.QName(el).localname: el.text for el in rot}
    assert egenskaper == {
        "title": brev.flettet[[f.noekkel for f in brev.flettet].index("brev.tittel")].verdi,
        "creator": "A & B <kommune>",
        "lastModifiedBy": "A & B <kommune>",
        "language": SPRAAK[maalform],
        "created": "2026-10-14T00:00:00Z",
        "modified": "2026-10-14T00:00:00Z",
    }
    spraak = etree.fromstring(deler(brev.innhold)["word/styles.xml"]).find(f".//{W}lang")
    assert spraak is not None
    assert spraak.get(f"{W}val") == SPRAAK[maalform]


def test_nothing_of_the_template_maker_follows_the_letter() -> None:
    firma = "<Application>Introreg</Application>"
    mal = endret("docProps/app.xml", firma, "<Company>Kari Nordmann AS</Company>")
    mal = endret("docProps/core.xml", "Introreg", "Kari Nordmann", mal)
    egne = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties"
    ny = f'<Relationship Id="rId9" Type="{egne}" Target="docProps/custom.xml"/></Relationships>'
    mal = endret("_rels/.rels", "</Relationships>", ny, mal)
    mal = pakket({**deler(mal), "docProps/custom.xml": b"<x>Kari Nordmann</x>"})
    alt = b"".join(deler(flett(last_mal(mal), kontekst(), EGENSKAPER)).values())
    assert b"Kari Nordmann" not in alt


def test_a_word_file_that_does_not_hang_together_is_refused() -> None:
    innhold = deler(standardmal())
    del innhold["_rels/.rels"]
    with pytest.raises(Malfeil, match="helt Word-dokument"):
        last_mal(pakket(innhold))


def test_what_no_letter_changes_is_copied() -> None:
    foer, etter = deler(standardmal()), deler(brev_for(vedtak_av(Vedtakstype.DELTAKELSE)).innhold)
    for navn in ("word/styles.xml", "word/numbering.xml", "word/settings.xml"):
        assert _kanonisk(foer[navn]) == _kanonisk(etter[navn])


def _kanonisk(xml: bytes) -> bytes:
    return etree.tostring(
        etree.fromstring(xml, etree.XMLParser(remove_blank_text=True)), method="c14n"
    )


def test_a_value_that_does_not_show_stops_the_letter() -> None:
    bilde = '<w:p><w:pPr><w:pStyle w:val="{{ mottaker.navn }}"/></w:pPr></w:p><w:sectPr>'
    skjult = endret("word/document.xml", "<w:sectPr>", bilde)
    with pytest.raises(Flettefeil, match="Daryna"):
        flett(last_mal(skjult), kontekst(), EGENSKAPER)


@pytest.mark.parametrize("verdi", ["a\x01b", "a\ud800b", "a\x0bb", "a\ufffeb"])
def test_a_value_that_was_not_cleaned_stops_the_letter(verdi: str) -> None:
    with pytest.raises(Flettefeil):
        flett(last_mal(standardmal()), kontekst(navn=verdi), EGENSKAPER)


def test_a_value_that_is_not_there_stops_the_letter() -> None:
    uten = kontekst()
    del uten["mottaker"]["navn"]
    with pytest.raises(Flettefeil):
        flett(last_mal(standardmal()), uten, EGENSKAPER)


def test_the_read_back_looks_in_order_and_within_paragraphs() -> None:
    docx, del_ = med_tekst("alfa beta gamma"), "word/document.xml"
    les_tilbake(docx, {del_: ["alfa", "gamma"]})
    for umulig in (["gamma", "alfa beta"], ["omega"], ["alfa beta gamma", "gamma"]):
        with pytest.raises(Flettefeil):
            les_tilbake(docx, {del_: umulig})
    to_avsnitt = med_tekst("Ola</w:t></w:r></w:p><w:p><w:r><w:t>Normann")
    with pytest.raises(Flettefeil):
        les_tilbake(to_avsnitt, {del_: ["OlaNormann"]})


def test_a_filter_changes_what_is_shown() -> None:
    mal = med_tekst(
        "{{ mottaker.navn | upper }} {{ brev.dato | dato }} {{ vedtak.timer|default('-') }}"
    )
    assert "DARYNA MELNYK 14.10.2026 30 timer" in avsnitt(
        flett(last_mal(mal), kontekst(), EGENSKAPER)
    )


@given(st.text(alphabet=st.characters(codec=None), max_size=200))
def test_any_text_of_reasons_is_found_again_or_refused(grunn: str) -> None:
    hele = f"Først\n\n{grunn}"
    vedtak = replace(vedtak_av(Vedtakstype.DELTAKELSE), opplysninger={"begrunnelse": hele})
    try:
        ventet = rens.avsnitt(hele, "begrunnelse")
    except Verdifeil:
        with pytest.raises(Verdifeil):
            brev_for(vedtak)
        return
    linjer = avsnitt(brev_for(vedtak).innhold)
    start = linjer.index("Først")
    assert linjer[start : start + len(ventet)] == ventet


def test_the_day_is_the_letters_own() -> None:
    egenskaper = replace(EGENSKAPER, dato=date(2024, 2, 29))
    innhold = deler(flett(last_mal(standardmal()), kontekst(), egenskaper))["docProps/core.xml"]
    assert b"2024-02-29T00:00:00Z" in innhold
