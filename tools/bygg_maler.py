"""Building the letter templates from their sources: `python tools/bygg_maler.py [--sjekk]`.

The same sources give the same bytes on every machine: parts in a fixed order, no compression, no
clock. `--sjekk` builds nothing and tells whether the templates are up to date.
"""

import argparse
import io
import sys
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from string import Template

ROT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROT))  # for running as a script

from tools.maler.lesing import Blokk, Kildefeil, les_blokker  # noqa: E402 - the path comes first
from tools.maler.wordml import til_xml  # noqa: E402 - the path comes first

KILDER = ROT / "tools" / "maler"
MAALMAPPE = ROT / "templates" / "vedtaksmaler"
SPRAAK = {"nb": "nb-NO", "nn": "nn-NO"}
VARIANTER = {"ordinær": "", "6a": "_6a"}
VERSJON = "1.0"
# Part of the .docx -> its file among the skeletons, in the order of the zip.
DELER = {
    "[Content_Types].xml": "innholdstyper.xml",
    "_rels/.rels": "forbindelser.xml",
    "word/document.xml": "dokument.xml",
    "word/_rels/document.xml.rels": "dokumentforbindelser.xml",
    "word/styles.xml": "stiler.xml",
    "word/numbering.xml": "punktlister.xml",
    "word/settings.xml": "innstillinger.xml",
    "word/header1.xml": "topp.xml",
    "word/header2.xml": "topp.xml",
    "docProps/core.xml": "egenskaper.xml",
    "docProps/app.xml": "program.xml",
}
# Part -> the shared block that is its text.
BLOKKER = {
    "word/header1.xml": "topptekst_foerste",
    "word/header2.xml": "topptekst",
}


def maler() -> Iterator[tuple[str, bytes]]:
    """Yield every template with its path under the templates' folder.

    Raises Kildefeil when a source is wrong.
    """
    for maalform in SPRAAK:
        for kilde in sorted((KILDER / maalform).glob("*.txt")):
            for variant, endelse in VARIANTER.items():
                navn = f"{maalform}/{kilde.stem}{endelse}.docx"
                yield navn, _bygg(kilde, variant, maalform)


def _bygg(kilde: Path, variant: str, maalform: str) -> bytes:
    felles = kilde.parent / "felles"
    tekster = {
        del_: les_blokker(felles / f"{blokk}.txt", variant) for del_, blokk in BLOKKER.items()
    }
    tekster["word/document.xml"] = les_blokker(kilde, variant)
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as arkiv:
        for navn, skjelett in DELER.items():
            info = zipfile.ZipInfo(navn)
            info.create_system = 0
            arkiv.writestr(info, _fyll(skjelett, tekster.get(navn, []), kilde.stem, maalform))
    return buffer.getvalue()


def _fyll(skjelett: str, blokker: list[Blokk], navn: str, maalform: str) -> str:
    mal = (KILDER / "skjelett" / skjelett).read_text(encoding="utf-8")
    return Template(mal).substitute(
        innhold=til_xml(blokker), spraak=SPRAAK[maalform], navn=navn, versjon=VERSJON
    )


def _sjekk() -> int:
    ventet = dict(maler())
    finnes = {f"{fil.parent.name}/{fil.name}": fil for fil in MAALMAPPE.glob("*/*.docx")}
    feil = [f"mangler: {navn}" for navn in ventet.keys() - finnes.keys()]
    feil += [f"har ingen kilde: {navn}" for navn in finnes.keys() - ventet.keys()]
    feil += [
        f"er ikke bygget på nytt: {navn}"
        for navn in ventet.keys() & finnes.keys()
        if finnes[navn].read_bytes() != ventet[navn]
    ]
    for linje in sorted(feil):
        print(linje, file=sys.stderr)
    return 1 if feil else 0


def _skriv() -> int:
    for navn, innhold in maler():
        fil = MAALMAPPE / navn
        fil.parent.mkdir(parents=True, exist_ok=True)
        fil.write_bytes(innhold)
    return 0


def main(argumenter: Sequence[str] | None = None) -> int:
    """Build the templates, or check them; give the exit status."""
    leser = argparse.ArgumentParser(description="Bygger brevmalene fra kildene i tools/maler.")
    leser.add_argument("--sjekk", action="store_true", help="si bare om malene er à jour")
    try:
        return _sjekk() if leser.parse_args(argumenter).sjekk else _skriv()
    except Kildefeil as feil:
        print(feil, file=sys.stderr)
        return 2


if __name__ == "__main__":
    sys.exit(main())
