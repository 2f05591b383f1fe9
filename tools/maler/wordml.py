"""Writing the blocks of a template as WordprocessingML, the language inside a .docx."""

import re
from html import escape

from tools.maler.lesing import Blokk, Rad

# Block -> paragraph style; a style that is not here is an error of the source.
STILER = {
    "avsnitt": "Normal",
    "tittel": "Heading1",
    "overskrift": "Heading2",
    "punkt": "ListBullet",
    "mottaker": "Mottaker",
    "mottakernavn": "Mottakernavn",
    "hilsen": "Hilsen",
    "signatur": "Signatur",
    "signaturslutt": "Signaturslutt",
    "sistavsnitt": "Sistavsnitt",
    "tillegg": "Tillegg",
    "avsender": "Avsender",
    "enhet": "Enhet",
    "utkast": "Utkast",
    "topp": "Header",
    "bunn": "Footer",
}
TEKSTBREDDE = 9298
ETIKETTBREDDE = 3000
_FELT = {"{side}": "PAGE", "{sider}": "NUMPAGES"}
_BITER = re.compile(r"(\{side\}|\{sider\}|\{tab\}|\*\*.+?\*\*)")
_TAGG = re.compile(r"(\{\{.*?\}\}|\{%.*?%\})")
_PARAGRAF = re.compile(r"(§+) ")


def til_xml(blokker: list[Blokk]) -> str:
    """Write blocks as the content of a body, header or footer."""
    return "\n".join(_blokk(blokk) for blokk in blokker)


def _blokk(blokk: Blokk) -> str:
    if blokk.slag == "kode":
        return _avsnitt("Flettekode", _loep(blokk.tekst.replace("{%", "{%p", 1)))
    if blokk.slag == "fakta":
        return _faktatabell(blokk.rader)
    if blokk.slag == "referanser":
        return _referanser(blokk.rader)
    return _avsnitt(STILER[blokk.slag], _tekst(blokk.tekst))


def _avsnitt(stil: str, innhold: str) -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{stil}"/></w:pPr>{innhold}</w:p>'


def _tekst(tekst: str) -> str:
    return "".join(_bit(bit) for bit in _BITER.split(tekst) if bit)


def _bit(bit: str) -> str:
    if bit in _FELT:
        return f'<w:fldSimple w:instr=" {_FELT[bit]} ">{_loep("1")}</w:fldSimple>'
    if bit == "{tab}":
        return "<w:r><w:tab/></w:r>"
    if bit.startswith("**"):
        return _loep(bit.strip("*"), "<w:rPr><w:b/><w:bCs/></w:rPr>")
    return _loep(bit)


def _loep(tekst: str, egenskaper: str = "") -> str:
    trygg = escape(_hardt_mellomrom(tekst), quote=False)
    return f'<w:r>{egenskaper}<w:t xml:space="preserve">{trygg}</w:t></w:r>'


def _hardt_mellomrom(tekst: str) -> str:
    """Keep a section sign with its number, outside the merge codes."""
    biter = _TAGG.split(tekst)
    return "".join(b if _TAGG.match(b) else _PARAGRAF.sub("\\1\u00a0", b) for b in biter)


def _faktatabell(rader: tuple[Rad, ...]) -> str:
    bredder = (ETIKETTBREDDE, TEKSTBREDDE - ETIKETTBREDDE)
    linjer: list[str] = []
    for rad in rader:
        celler = _celle(bredder[0], "Faktaetikett", rad.etikett)
        celler += _celle(bredder[1], "Faktaverdi", rad.verdi)
        xml = f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{celler}</w:tr>"
        if rad.felt:
            slutt = _koderad("{%tr endif %}", bredder)
            xml = _koderad(f"{{%tr if {rad.felt} %}}", bredder) + xml + slutt
        linjer.append(xml)
    return _tabell("Fakta", "Fakta", bredder, "\n".join(linjer))


def _koderad(kode: str, bredder: tuple[int, ...]) -> str:
    celler = _celle(bredder[0], "Flettekode", kode) + _celle(bredder[1], "Flettekode", "")
    return f"<w:tr>{celler}</w:tr>"


def _referanser(rader: tuple[Rad, ...]) -> str:
    bredde = TEKSTBREDDE // len(rader)
    celler = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{bredde}" w:type="dxa"/></w:tcPr>'
        f"{_avsnitt('Referanseetikett', _tekst(rad.etikett))}"
        f"{_avsnitt('Referanseverdi', _tekst(rad.verdi))}</w:tc>"
        for rad in rader
    )
    return _tabell("Referanser", "Referanse", (bredde,) * len(rader), f"<w:tr>{celler}</w:tr>")


def _celle(bredde: int, stil: str, tekst: str) -> str:
    bredde_xml = f'<w:tcPr><w:tcW w:w="{bredde}" w:type="dxa"/></w:tcPr>'
    return f"<w:tc>{bredde_xml}{_avsnitt(stil, _tekst(tekst))}</w:tc>"


def _tabell(stil: str, beskrivelse: str, bredder: tuple[int, ...], rader: str) -> str:
    kolonner = "".join(f'<w:gridCol w:w="{bredde}"/>' for bredde in bredder)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{stil}"/><w:tblW w:w="{sum(bredder)}" w:type="dxa"/>'
        '<w:tblLayout w:type="fixed"/><w:tblLook w:val="0080" w:firstRow="0" w:lastRow="0" '
        'w:firstColumn="1" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>'
        f'<w:tblCaption w:val="{beskrivelse}"/></w:tblPr><w:tblGrid>{kolonner}</w:tblGrid>'
        f"{rader}</w:tbl>"
    )
