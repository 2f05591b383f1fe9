"""Every template rendered for real: what a participant sees when the letter is opened."""

import re
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pypdfium2
import pytest

from core.domain.vedtak import Resultat, Vedtakstype
from core.letters.maler import malnavn
from tests.core.letters.brevbygger import ALLE, OPPLYSNINGER, avsnitt, brev_for, vedtak_av
from tests.core.letters.test_brev import OVERSKRIFTER

Sider = list[str]


def _navn(type_: Vedtakstype, resultat: Resultat, kategori: str, maalform: str) -> str:
    mal = malnavn(vedtak_av(type_, resultat), kapittel_6a=kategori == "rett_intro")
    return f"{maalform}_{Path(mal).stem}"


@pytest.fixture(scope="module")
def sider(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Sider]:
    """Convert a complete letter of each template, and a draft, in one call of the program."""
    mappe = tmp_path_factory.mktemp("brev")
    for type_, resultat, kategori, maalform in ALLE:
        brev = brev_for(vedtak_av(type_, resultat), maalform, kategori)
        fil = mappe / f"{_navn(type_, resultat, kategori, maalform)}.docx"
        fil.write_bytes(brev.innhold)
    utkast = brev_for(vedtak_av(Vedtakstype.DELTAKELSE, opplysninger={}), fornavn="زهرا")
    (mappe / "utkast.docx").write_bytes(utkast.innhold)
    program = shutil.which("soffice") or shutil.which("libreoffice")
    assert program, "LibreOffice Writer må være installert for denne testen."
    profil = f"-env:UserInstallation={(mappe / 'profil').as_uri()}"
    kommando = [program, profil, "--headless", "--convert-to", "pdf", "--outdir", str(mappe)]
    filer = [str(fil) for fil in sorted(mappe.glob("*.docx"))]
    subprocess.run([*kommando, *filer], check=True, capture_output=True, timeout=280)
    return {fil.stem: _les(fil) for fil in mappe.glob("*.pdf")}


def _les(fil: Path) -> Sider:
    pdf = pypdfium2.PdfDocument(fil)
    try:
        return [_flat(side.get_textpage().get_text_bounded()) for side in pdf]
    finally:
        pdf.close()


def _flat(tekst: str) -> str:
    """Join lines and words that the page divides."""
    return re.sub(r"\s+", " ", tekst.replace("\ufffe", "-").replace("\xa0", " "))


def _loepende(sider: Sider) -> str:
    """Give the text as it runs on, without the heads: a sentence may go from page to page."""
    return " ".join(re.sub(r"^.*?Side \d av \d", "", side).strip() for side in sider)


def test_every_letter_is_of_two_or_three_pages_that_say_so(sider: Mapping[str, Sider]) -> None:
    assert len(sider) == len(ALLE) + 1
    for navn, innhold in sider.items():
        assert 2 <= len(innhold) <= 3, navn
        for nummer, side in enumerate(innhold, 1):
            assert f"Side {nummer} av {len(innhold)}" in side, navn


@pytest.mark.parametrize(("type_", "resultat", "kategori", "maalform"), ALLE, ids=str)
def test_all_text_of_the_letter_is_on_its_pages(
    sider: Mapping[str, Sider],
    type_: Vedtakstype,
    resultat: Resultat,
    kategori: str,
    maalform: str,
) -> None:
    hele = _loepende(sider[_navn(type_, resultat, kategori, maalform)])
    steder = [hele.find(overskrift) for overskrift in OVERSKRIFTER[maalform]]
    assert -1 not in steder
    assert steder == sorted(steder)
    for grunn in str(OPPLYSNINGER["begrunnelse"]).split("\n\n"):
        assert grunn in hele
    brev = brev_for(vedtak_av(type_, resultat), maalform, kategori)
    for linje in avsnitt(brev.innhold):
        for bit in _flat(linje).split(". "):
            assert bit[:40] in hele


def test_a_draft_says_so_on_every_page(sider: Mapping[str, Sider]) -> None:
    assert all("UTKAST" in side for side in sider["utkast"])
