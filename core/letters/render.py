"""The merging itself: the one place that knows docxtpl and Jinja.

A template is checked and compiled once, through docxtpl's own cleaning of what Word writes, and
kept by its hash. A letter is then its compiled parts rendered, put beside the parts that no
letter changes; what was merged is read back from the finished file, or there is no letter.
"""

import io
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from hashlib import sha256
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipInfo

from docxtpl import DocxTemplate
from jinja2 import StrictUndefined, Template, pass_context
from jinja2.exceptions import TemplateError
from jinja2.filters import do_default, do_lower, do_upper
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.tests import test_defined, test_none
from lxml import etree
from markupsafe import Markup, escape

from core.letters.feil import Flettefeil, Malfeil
from core.letters.felt import felter, lister
from core.letters.sjekk import W, kontroller, les_xml
from core.letters.skrivemaate import kort_dato
from core.letters.uttrykk import kontroller_uttrykk

if TYPE_CHECKING:
    from docx.package import Package

Kontekst = Mapping[str, object]

_LINJESKIFT = Markup('</w:t><w:br/><w:t xml:space="preserve">')
_REGISTER = "_flettet"
_DEKLARASJON = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_WML = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_FLETTES = tuple(f"{_WML}{del_}+xml" for del_ in ("document.main", "header", "footer", "footnotes"))
_EGENSKAPER = "docProps/core.xml"
_PROGRAM = "docProps/app.xml"
_UTELATES = ("/custom-properties", "/metadata/thumbnail")
_PROGRAMTEKST = (
    f"{_DEKLARASJON}<Properties "
    'xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    "<Application>Introreg</Application></Properties>"
)


@dataclass(frozen=True, slots=True)
class Egenskaper:
    """What the letter says of itself: title, the organisation that made it, day and language."""

    tittel: str
    organisasjon: str
    dato: date
    spraak: str


@dataclass(frozen=True, slots=True)
class Mal:
    """A compiled template: the fields it asks for, the parts to render and those to copy.

    `felt` holds paths such as `vedtak.startdato`, in the order of the document. `grunnlag` is a
    ready zip of the unchanged parts.
    """

    sha256: str
    versjon: str
    felt: tuple[str, ...]
    deler: tuple[tuple[str, Template], ...]
    grunnlag: bytes


@pass_context
def _skriv(kontekst: Context, verdi: object) -> Markup:
    """Escape a value on its way into the document, and note it down for the read-back."""
    tekst = str(verdi)
    register = kontekst[_REGISTER]
    register.append(tekst)
    return escape(tekst).replace("\n", _LINJESKIFT)


def _lag_miljoe() -> ImmutableSandboxedEnvironment:
    miljoe = ImmutableSandboxedEnvironment(
        autoescape=True, undefined=StrictUndefined, finalize=_skriv
    )
    miljoe.globals.clear()
    miljoe.filters = {
        "dato": kort_dato,
        "upper": do_upper,
        "lower": do_lower,
        "default": do_default,
        "length": len,
    }
    miljoe.tests = {"defined": test_defined, "none": test_none}
    return miljoe


_MILJOE = _lag_miljoe()


@lru_cache(maxsize=100)
def last_mal(data: bytes) -> Mal:
    """Check and compile a template; the same file again costs a look-up.

    Raises Malfeil with the reason where the file is damaged, unsafe, or asks for a field that
    does not exist.
    """
    kontroller(data)
    docx, flettes, deler = _aapne(data)
    egenskaper = docx.core_properties
    kilder = {navn: _kilde(docx, deler.pop(navn), navn) for navn in flettes}
    brukt = dict.fromkeys(felt for kilde in kilder.values() for felt in _kontrollert(kilde))
    for tekst in (egenskaper.title, egenskaper.subject, egenskaper.author, egenskaper.comments):
        _kontrollert(tekst)
    deler.pop(_EGENSKAPER)
    for navn, innhold in deler.items():
        _krev_uten_felt(navn, innhold)
    return Mal(
        sha256=sha256(data).hexdigest(),
        versjon=egenskaper.version or "uten versjon",
        felt=tuple(brukt),
        deler=tuple((navn, _MILJOE.from_string(kilde)) for navn, kilde in kilder.items()),
        grunnlag=_pakk(deler),
    )


def _aapne(data: bytes) -> tuple[DocxTemplate, list[str], dict[str, bytes]]:
    """Let the library read the file, and give the parts as it would write them again.

    What is not part of the document, and what would carry the template maker's data, is left out.
    The list names the parts that hold fields.
    """
    try:
        docx = DocxTemplate(io.BytesIO(data))
        docx.init_docx()
        pakke = docx.part.package
        _ = pakke.core_properties  # made here where the file has none
        flettes = _deler_som_flettes(pakke)
        kopi = io.BytesIO()
        docx.docx.save(kopi)
    except (KeyError, ValueError, AttributeError, etree.LxmlError) as feil:
        raise Malfeil("Malen er ikke et helt Word-dokument. Lagre den på nytt i Word.") from feil
    with zipfile.ZipFile(kopi) as arkiv:
        return docx, flettes, {navn: arkiv.read(navn) for navn in arkiv.namelist()}


def _deler_som_flettes(pakke: "Package") -> list[str]:
    for id_, forbindelse in list(pakke.rels.items()):
        if forbindelse.reltype.endswith(_UTELATES):
            pakke.rels.pop(id_)
    deler = (del_ for del_ in pakke.iter_parts() if del_.content_type in _FLETTES)
    return [del_.partname.lstrip("/") for del_ in deler]


def _kilde(mal: DocxTemplate, innhold: bytes, navn: str) -> str:
    xml = etree.tostring(les_xml(innhold, navn), encoding="unicode")
    return _DEKLARASJON + str(mal.patch_xml(xml))


def _kontrollert(kilde: str) -> tuple[str, ...]:
    # A line a paragraph, so that a fault is shown with the text around it.
    kilde = kilde.replace("<w:p>", "\n<w:p>").replace("<w:p ", "\n<w:p ")
    return kontroller_uttrykk(kilde, _MILJOE, felter(), lister())


def _krev_uten_felt(navn: str, innhold: bytes) -> None:
    if navn.endswith(".xml") and (b"{{" in innhold or b"{%" in innhold):
        raise Malfeil(
            f"Malen har et felt i «{navn}», som ikke flettes. Flytt feltet til teksten, topp- "
            "eller bunnteksten."
        )


def _pakk(deler: Mapping[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as arkiv:
        for navn, innhold in deler.items():
            _legg_til(arkiv, navn, _PROGRAMTEKST.encode() if navn == _PROGRAM else innhold)
    return buffer.getvalue()


def _legg_til(arkiv: zipfile.ZipFile, navn: str, innhold: bytes) -> None:
    # ZipInfo's own time is 1980, so the same letter is the same bytes.
    arkiv.writestr(ZipInfo(navn), innhold, ZIP_DEFLATED, compresslevel=6)


def flett(mal: Mal, kontekst: Kontekst, egenskaper: Egenskaper) -> bytes:
    """Make one letter from a compiled template; the same input gives the same bytes.

    `kontekst` holds the tree of `core.letters.felt`, cleaned. Raises Flettefeil when a value is
    missing or does not stand in the letter as it was merged.
    """
    buffer = io.BytesIO()
    buffer.write(mal.grunnlag)
    flettet: dict[str, list[str]] = {}
    with zipfile.ZipFile(buffer, "a") as arkiv:
        for navn, del_ in mal.deler:
            verdier = flettet.setdefault(navn, [])
            _legg_til(arkiv, navn, _render(del_, {**kontekst, _REGISTER: verdier}))
        _legg_til(arkiv, _EGENSKAPER, _egenskapstekst(egenskaper))
    brev = buffer.getvalue()
    les_tilbake(brev, flettet)
    return brev


def _render(del_: Template, kontekst: dict[str, object]) -> bytes:
    try:
        return del_.render(kontekst).encode()
    except (TemplateError, UnicodeEncodeError) as feil:
        raise Flettefeil("Brevet ble ikke laget: en opplysning kan ikke flettes inn.") from feil


def _egenskapstekst(egenskaper: Egenskaper) -> bytes:
    kommune, tid = escape(egenskaper.organisasjon), f"{egenskaper.dato:%Y-%m-%d}T00:00:00Z"
    tidtype = 'xsi:type="dcterms:W3CDTF"'
    return (
        f"{_DEKLARASJON}<cp:coreProperties "
        'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escape(egenskaper.tittel)}</dc:title><dc:creator>{kommune}</dc:creator>"
        f"<dc:language>{egenskaper.spraak}</dc:language>"
        f"<cp:lastModifiedBy>{kommune}</cp:lastModifiedBy>"
        f"<dcterms:created {tidtype}>{tid}</dcterms:created>"
        f"<dcterms:modified {tidtype}>{tid}</dcterms:modified></cp:coreProperties>"
    ).encode()


def les_tilbake(brev: bytes, flettet: Mapping[str, list[str]]) -> None:
    """Find every merged value again in a finished letter, in order; Flettefeil if one is not."""
    with zipfile.ZipFile(io.BytesIO(brev)) as arkiv:
        for navn, verdier in flettet.items():
            tekst, sted = _synlig_tekst(arkiv.read(navn)), 0
            for verdi in verdier:
                sted = tekst.find(verdi, sted)
                if sted < 0:
                    raise Flettefeil(
                        "Brevet ble ikke laget: en opplysning kom ikke uskadd inn i dokumentet "
                        f"(«{verdi[:40]}»). Se etter spesialtegn i opplysningen."
                    )
                sted += len(verdi)


def _synlig_tekst(xml: bytes) -> str:
    try:
        rot = etree.fromstring(xml)
    except etree.XMLSyntaxError as feil:
        raise Flettefeil("Brevet ble ikke laget: dokumentet ble ikke helt.") from feil
    biter: list[str] = []
    for element in rot.iter(f"{W}p", f"{W}t", f"{W}br", f"{W}tab"):
        if element.tag == f"{W}t":
            biter.append(element.text or "")
        else:
            # A value must not be pieced together from two paragraphs, hence no plain "".
            biter.append("\n" if element.tag == f"{W}br" else "\0")
    return "".join(biter)
