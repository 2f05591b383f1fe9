"""What the tests of the letters share: a case, a sender, every template, and small Word files."""

import io
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date

from lxml import etree

from core.domain.person import Adresse, Kategori, Opphold, Person
from core.domain.sak import Sak
from core.domain.sluttmaal import Sluttmaal
from core.domain.vedtak import PERMISJONER, Dagtype, Opplysninger, Resultat, Vedtak, Vedtakstype
from core.letters.avsender import Avsender
from core.letters.brev import Brev, lag_brev
from core.letters.maler import MAPPE
from core.rules import beregn

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SKILLE = {f"{W}br": "\n", f"{W}tab": " "}
BREVDATO = date(2026, 10, 14)
AVSENDER = Avsender(
    kommune="Fjordvik kommune",
    kommunenummer="9999",
    enhet="Introduksjonsprogram og kvalifisering",
    adresse="Rådhusgata 1, 9999 Fjordvik",
    telefon="99 00 00 00",
    epost="intro@fjordvik.example",
    saksbehandler="Ingrid Lunde",
    tittel="Konsulent",
    saksnummer="2026/0412-7",
    statsforvalter="Statsforvalteren i Fjordvik",
)
# Words that are the same in both standards, so that the language of the whole letter is tested.
OPPLYSNINGER: Opplysninger = {
    "begrunnelse": "Kommunen har vurdert saka etter lova.\n\nDet er lagt vekt på kartlegginga.",
    "faktum": "Kartlegginga er datert 2. mars 2026.",
    "bosatt_dato": "2026-02-16",
    "velferdsgrunn": "doedsfall",
    "legeerklaering_dato": "2026-09-28",
    "foedsel_dato": "2026-09-15",
    "brukt_av_deltaker_mnd": "1",
    "brukt_av_annen_forelder_mnd": "2.5",
    "begge_i_program": True,
    "tilbud_fra": "2027-01-15",
    "arrangoer": "Fredssenteret",
    "formaal": "Samtalar for ungdom",
    "vilkaar_ikke_oppfylt": "Tida i kommunen er over to år.",
    "varsel_dato": "2026-09-01",
    "uttalelse": "Eg vil klage.",
}
TYPER = (Vedtakstype.DELTAKELSE, *sorted(PERMISJONER))
RESULTATER = (Resultat.INNVILGET, Resultat.AVSLAG)
KATEGORIER = ("rett_plikt_intro", "rett_intro")
I_VIRKEDAGER = {Vedtakstype.PERMISJON_VELFERD, Vedtakstype.PERMISJON_FRED_FORSONING}
ALLE = tuple(
    (type_, resultat, kategori, maalform)
    for type_ in TYPER
    for resultat in RESULTATER
    for kategori in KATEGORIER
    for maalform in ("nb", "nn")
)
DELTAKELSE = Vedtak(
    id="v0",
    type=Vedtakstype.DELTAKELSE,
    resultat=Resultat.INNVILGET,
    vedtaksdato=date(2026, 3, 10),
    startdato=date(2026, 3, 16),
    sluttdato=date(2028, 3, 15),
    timer=30,
)


def sak(*vedtak: Vedtak, kategori: str = "rett_plikt_intro", **felt: object) -> Sak:
    """Make a case with all that a letter asks of the person."""
    person = Person(
        duf="902411882006",
        fornavn="Daryna",
        etternavn="Melnyk",
        foedselsdato=date(1990, 3, 14),
        adresse=Adresse("Strandgata 14 B", "9999", "Fjordvik"),
        fullfoert_vgo=False,
    )
    return Sak(
        person=replace(person, **felt),  # type: ignore[arg-type]
        opphold=Opphold(
            hjemmel="Utlendingsloven § 28",
            vedtaksdato=date(2026, 1, 12),
            bosatt_etter_avtale=True,
        ),
        kategorier=(Kategori(id="k", kategori=kategori, fra=date(2026, 2, 16)),),
        sluttmaal=Sluttmaal(kode="arbeid_uten_vgo"),
        vedtak=vedtak,
    )


def vedtak_av(
    type_: Vedtakstype,
    resultat: Resultat = Resultat.INNVILGET,
    opplysninger: Opplysninger = OPPLYSNINGER,
) -> Vedtak:
    """Make a decision of a type, a working week for a leave."""
    if type_ is Vedtakstype.DELTAKELSE:
        return replace(DELTAKELSE, id="v1", resultat=resultat, opplysninger=opplysninger)
    virkedager = type_ in I_VIRKEDAGER
    return Vedtak(
        id="v1",
        type=type_,
        resultat=resultat,
        vedtaksdato=date(2026, 10, 1),
        startdato=date(2026, 10, 5),
        sluttdato=date(2026, 10, 9),
        legg_til_frist_som=Dagtype.VIRKEDAGER if virkedager else Dagtype.KALENDERDAGER,
        opplysninger=opplysninger,
    )


def brev_for(
    vedtak: Vedtak,
    maalform: str = "nb",
    kategori: str = "rett_plikt_intro",
    avsender: Avsender = AVSENDER,
    **person: object,
) -> Brev:
    """Make the letter of a decision in a case that it stands in."""
    foer = () if vedtak.type is Vedtakstype.DELTAKELSE else (DELTAKELSE,)
    case = sak(*foer, vedtak, kategori=kategori, **person)
    return lag_brev(case, vedtak, beregn(case, BREVDATO), avsender, maalform, BREVDATO)


def standardmal(navn: str = "nb/deltakelse_innvilget.docx") -> bytes:
    """Read one of the standard templates."""
    return (MAPPE / navn).read_bytes()


def deler(docx: bytes) -> dict[str, bytes]:
    """Unpack a Word file."""
    with zipfile.ZipFile(io.BytesIO(docx)) as arkiv:
        return {info.filename: arkiv.read(info) for info in arkiv.infolist()}


def pakket(innhold: Mapping[str, bytes]) -> bytes:
    """Pack parts into a Word file."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as arkiv:
        for navn, data in innhold.items():
            arkiv.writestr(navn, data)
    return buffer.getvalue()


def endret(navn: str, fra: str, til: str, docx: bytes | None = None) -> bytes:
    """Give a Word file with a text in one part replaced once; the text must be there."""
    innhold = deler(docx or standardmal())
    assert fra.encode() in innhold[navn]
    innhold[navn] = innhold[navn].replace(fra.encode(), til.encode(), 1)
    return pakket(innhold)


def med_tekst(tekst: str, del_: str = "word/document.xml") -> bytes:
    """Give a template with one more paragraph, which is merged."""
    slutt = {"word/document.xml": "<w:sectPr>", "word/header1.xml": "</w:hdr>"}
    slutt["word/header2.xml"] = "</w:hdr>"
    avsnitt = f'<w:p><w:r><w:t xml:space="preserve">{tekst}</w:t></w:r></w:p>'
    return endret(del_, slutt[del_], avsnitt + slutt[del_])


def avsnitt(docx: bytes, del_: str = "word/document.xml") -> list[str]:
    r"""Read the paragraphs of a part, line breaks as `\n`."""
    return list(_avsnitt(deler(docx)[del_]))


def _avsnitt(xml: bytes) -> Iterator[str]:
    for element in etree.fromstring(xml).iter(f"{W}p"):
        biter = element.iter(f"{W}t", f"{W}br", f"{W}tab")
        yield "".join(SKILLE.get(bit.tag) or bit.text or "" for bit in biter)


def tekst(docx: bytes) -> str:
    """Read a letter's text, headers with it, and hard blanks as plain ones."""
    navn = ("word/header1.xml", "word/header2.xml", "word/document.xml")
    return "\n".join(linje for del_ in navn for linje in avsnitt(docx, del_)).replace("\xa0", " ")
