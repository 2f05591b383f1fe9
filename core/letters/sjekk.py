"""The checks of a Word file before it is used as a template: nothing in it may run or be fetched.

Word follows what the file points at when a letter is opened (remote templates, pictures on other
machines, linked objects); the merge library passes such pointers on untouched.
"""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from lxml import etree

from core.letters.feil import Malfeil
from core.letters.pakke import les_pakke

if TYPE_CHECKING:
    from lxml.etree import _Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_TYPER = "[Content_Types].xml"
_XML_ENDELSER = (".xml", ".rels", ".vml")
_FORBUDTE_DELER = re.compile(
    r"vbaproject|vbadata|activex|/embeddings/|afchunk|/ctrlprops/", re.IGNORECASE
)
_FORBUDTE_TYPER = re.compile(
    r"macroenabled|vbaproject|activex|oleobject|officedocument\.package", re.IGNORECASE
)
_FORBUDTE_FORBINDELSER = re.compile(
    r"/(afchunk|oleobject|package|control|activexcontrolbinary|subdocument|frame|vbaproject"
    r"|attachedtemplate|mailmergesource|mailmergeheadersource|recipientdata)$",
    re.IGNORECASE,
)
_FORBUDTE_ELEMENTER = {
    "altChunk": "et dokument som er limt inn (altChunk)",
    "subDoc": "et underdokument",
    "object": "et innebygd objekt",
    "control": "et ActiveX-element",
    "OLEObject": "et innebygd objekt (OLE)",
    "mailMerge": "en kobling til utskriftsfletting",
    "ins": "sporede endringer som ikke er godtatt",
    "del": "sporede endringer som ikke er godtatt",
    "commentReference": "merknader i margen",
}
_LENKEFELT = "HYPERLINK"
_TILLATTE_FELT = frozenset(
    {"NUMPAGES", "PAGE", "PAGEREF", "REF", "SECTION", "SECTIONPAGES", "SEQ", "STYLEREF", "TOC"}
)
_TRYGG_LENKE = re.compile(r"https://|mailto:", re.IGNORECASE)
_TEGNSETT = re.compile(rb"""<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.-]+)""", re.IGNORECASE)


def kontroller(data: bytes) -> dict[str, bytes]:
    """Check a .docx from outside and give its parts; Malfeil, in Norwegian, at the first doubt."""
    deler = les_pakke(data)
    for navn, innhold in deler.items():
        _krev_uten_dtd(navn, innhold)
        if _FORBUDTE_DELER.search(f"/{navn}"):
            raise Malfeil(_forbudt(navn))
    if _TYPER not in deler:
        raise Malfeil("Filen er ikke et Word-dokument: den mangler innholdslisten.")
    _krev_trygge_typer(deler[_TYPER])
    for navn, innhold in deler.items():
        if navn.lower().endswith(_XML_ENDELSER):
            _kontroller_xml(navn, les_xml(innhold, navn))
    return deler


def les_xml(innhold: bytes, navn: str) -> "_Element":
    """Parse a part without entities, network or recovery; Malfeil when it is not whole XML."""
    tegnsett = _TEGNSETT.match(innhold)
    if tegnsett and tegnsett[1].lower() not in {b"utf-8", b"utf-16", b"us-ascii", b"ascii"}:
        raise Malfeil(f"Delen «{navn}» har et ukjent tegnsett. Lagre malen på nytt i Word.")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        return etree.fromstring(innhold, parser)
    except etree.XMLSyntaxError as feil:
        raise Malfeil(f"Delen «{navn}» er skadet. Lagre malen på nytt i Word.") from feil


def _forbudt(navn: str) -> str:
    if "vba" in navn.lower():
        return "Malen har makroer. Lagre den som .docx uten makroer."
    return f"Malen har et innebygd eller aktivt element («{navn}»). Ta det ut, og lagre på nytt."


def _krev_uten_dtd(navn: str, innhold: bytes) -> None:
    # Without the zero bytes UTF-16 and UTF-32 read as ASCII.
    flatt = innhold.replace(b"\0", b"").upper()
    if b"<!DOCTYPE" in flatt or b"<!ENTITY" in flatt:
        raise Malfeil(f"Delen «{navn}» har egne XML-definisjoner (DOCTYPE) og er ikke åpnet.")


def _krev_trygge_typer(innhold: bytes) -> None:
    typer = {el.get("ContentType", "") for el in les_xml(innhold, _TYPER).iter("{*}*")}
    for type_ in typer:
        if _FORBUDTE_TYPER.search(type_):
            raise Malfeil(_forbudt("vba" if "macro" in type_.lower() else type_))
    if not any(type_.endswith("wordprocessingml.document.main+xml") for type_ in typer):
        raise Malfeil("Filen er ikke et vanlig Word-dokument. Lagre den som .docx.")


def _kontroller_xml(navn: str, rot: "_Element") -> None:
    for element in rot.iter("{*}*"):
        lokalt = etree.QName(element).localname
        if lokalt in _FORBUDTE_ELEMENTER:
            raise Malfeil(f"Malen har {_FORBUDTE_ELEMENTER[lokalt]}. Ta det ut, og lagre på nytt.")
        if lokalt == "Relationship":
            _krev_trygg_forbindelse(element)
    for kode in _feltkoder(rot):
        _krev_trygt_felt(kode, navn)


def _krev_trygg_forbindelse(element: "_Element") -> None:
    type_, maal = element.get("Type", ""), element.get("Target", "")
    if _FORBUDTE_FORBINDELSER.search(type_):
        raise Malfeil("Malen henter innhold fra en annen fil. Ta koblingen ut, og lagre på nytt.")
    if element.get("TargetMode", "").lower() != "external":
        return
    if not type_.lower().endswith("/hyperlink") or not _TRYGG_LENKE.match(maal):
        raise Malfeil(
            f"Malen peker ut av dokumentet («{maal[:60]}»). Bare lenker til https og mailto er lov."
        )


def _feltkoder(rot: "_Element") -> Iterator[str]:
    """Give the instruction of each field, also where Word has split it over runs or nested it."""
    aapne = [""]
    for element in rot.iter(f"{W}fldSimple", f"{W}fldChar", f"{W}instrText"):
        if element.tag == f"{W}fldSimple":
            yield element.get(f"{W}instr", "")
        elif element.tag == f"{W}instrText":
            aapne[-1] += element.text or ""
        elif element.get(f"{W}fldCharType") == "begin":
            aapne.append("")
        elif element.get(f"{W}fldCharType") == "end" and len(aapne) > 1:
            yield aapne.pop()
    yield from aapne[1:] + [kode for kode in aapne[:1] if kode]


def _krev_trygt_felt(kode: str, navn: str) -> None:
    felt, *resten = kode.split() or [""]
    if felt.upper() == _LENKEFELT:
        if not _er_trygg_lenke(resten):
            raise Malfeil("Malen har en lenke som ikke går til https eller mailto. Ta den ut.")
    elif felt.upper() not in _TILLATTE_FELT:
        vist = felt[:30] or "tomt felt"
        raise Malfeil(
            f"Malen har et Word-felt som ikke er tillatt («{vist}» i {navn}). Ta feltet ut."
        )


def _er_trygg_lenke(resten: list[str]) -> bool:
    maal = resten[0].strip('"') if resten else ""
    return maal == "\\l" or _TRYGG_LENKE.match(maal) is not None
