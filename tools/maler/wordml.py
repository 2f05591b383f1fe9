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
    "signatur": "Signatur",
    "sistavsnitt": "Sistavsnitt",
    "tillegg": "Tillegg",
    "avsender": "Avsender",
    "enhet": "Enhet",
    "kontakt": "Kontakt",
    "utkast": "Utkast",
    "topp": "Header",
}
_FELT = {"{side}": "PAGE", "{sider}": "NUMPAGES"}
_TEGN = {"{tab}": "<w:r><w:tab/></w:r>", "{linje}": "<w:r><w:br/></w:r>"}
_BITER = re.compile(r"(\{side\}|\{sider\}|\{tab\}|\{linje\}|\*\*.+?\*\*)")
_TAGG = re.compile(r"(\{\{.*?\}\}|\{%.*?%\})")
_PARAGRAF = re.compile(r"(§+) ")


def til_xml(blokker: list[Blokk]) -> str:
    """Write blocks as the content of a body, header or footer."""
    return "\n".join(_blokk(blokk) for blokk in blokker)


def _blokk(blokk: Blokk) -> str:
    if blokk.slag == "kode":
        return _kode(blokk.tekst)
    if blokk.slag == "fakta":
        return _fakta(blokk.rader)
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
    if bit in _TEGN:
        return _TEGN[bit]
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


def _fakta(rader: tuple[Rad, ...]) -> str:
    """Write facts as paragraphs with a tab: they are read in order, and flow over pages."""
    return "\n".join(_faktum(rad) for rad in rader)


def _faktum(rad: Rad) -> str:
    xml = _avsnitt("Fakta", f"{_etikett(rad.etikett)}{_TEGN['{tab}']}{_tekst(rad.verdi)}")
    if rad.felt:
        return f"{_kode(f'{{% if {rad.felt} %}}')}\n{xml}\n{_kode('{% endif %}')}"
    return xml


def _kode(kode: str) -> str:
    return _avsnitt("Flettekode", _loep(kode.replace("{%", "{%p", 1)))


def _referanser(rader: tuple[Rad, ...]) -> str:
    """Write the references two on a line, each label with its value."""
    par = [rader[i : i + 2] for i in range(0, len(rader), 2)]
    return "\n".join(
        _avsnitt(
            "Referanse" if nummer else "Foerstereferanse",
            _TEGN["{tab}"].join(_etikett(rad.etikett + ": ") + _tekst(rad.verdi) for rad in linje),
        )
        for nummer, linje in enumerate(par)
    )


def _etikett(tekst: str) -> str:
    return _loep(tekst, '<w:rPr><w:rStyle w:val="Etikett"/></w:rPr>')
