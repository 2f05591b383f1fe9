"""Files to import into the cast's caseload: rows as we have them, changed, new and lame."""

import csv
import json
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from tests.core.services.listeimport.listefil import HODE_16, KOLONNE, rad, skriv

if TYPE_CHECKING:
    from core.services.tjenester import Tjenester

NY, ULIK, FRIST, LIK, UTEN = 2, 3, 4, 5, 6
ULIKT_MAAL, ULIK_FRIST, LIKE = "Karimi", "Melnyk", "Ghebremariam"
FLYTTET_FRIST = "29.01.2027"


def vaare(tj: "Tjenester") -> dict[str, tuple[str, ...]]:
    """Give our own rows as the register would have them, by family name."""
    from core.services.liste import Listeform
    from core.storage.utvalg import Sortering, Utvalg

    with TemporaryDirectory() as mappe:
        sti = Path(mappe) / "vaare.csv"
        tj.liste.skriv(Utvalg(vis_inaktive=True), Sortering(), sti, Listeform.CSV)
        with sti.open(encoding="utf-8-sig", newline="") as fil:
            _hode, *rader = csv.reader(fil, delimiter=";")
    return {rad[1].partition(", ")[2]: tuple(rad) for rad in rader}


def med(celler: tuple[str, ...], **endret: str) -> tuple[str, ...]:
    """Change cells of a row by their short names («frist», «maal»)."""
    verdier = dict(zip(HODE_16, celler, strict=True))
    return tuple((verdier | {KOLONNE[navn]: verdi for navn, verdi in endret.items()}).values())


def listefil(tj: "Tjenester", mappe: Path) -> Path:
    """Write a list with a new person, two who differ, one who is equal and one without number."""
    egne = vaare(tj)
    return skriv(
        mappe,
        HODE_16,
        rad(HODE_16, sted="Fjordvik", fylke="Fjordfylket", fra="01.05.2026", frist="01.05.2028"),
        med(egne[ULIKT_MAAL], maal="Fullføre grunnskole"),
        med(egne[ULIK_FRIST], frist=FLYTTET_FRIST),
        egne[LIKE],
        rad(HODE_16, duf="", navn="Uten, Nummer"),
    )


def sak(duf: str = "900000000200", **felt: Any) -> dict[str, Any]:
    """Make a small case file."""
    return {
        "format": "introreg-sak",
        "versjon": 1,
        "person": {"duf": duf, "fornavn": "Test", "etternavn": f"Testesen {duf[-3:]}"},
        "kategorier": [{"id": "k1", "kategori": "rett_plikt_intro", "fra": "2025-05-01"}],
        **felt,
    }


def saksfil(sti: Path, *saker: Mapping[str, Any] | str) -> Path:
    """Write cases, or text that should have been one, a line each."""
    linjer = (en if isinstance(en, str) else json.dumps(en) for en in saker)
    sti.write_text("".join(f"{linje}\n" for linje in linjer), encoding="utf-8")
    return sti


def endre_sluttmaal(tj: "Tjenester", etternavn: str) -> None:
    """Change a person between the preview and the import."""
    person_id = tj.personer.finn_duf(vaare(tj)[etternavn][0].replace(" ", ""))
    assert person_id is not None
    sak = tj.personer.hent(person_id).sak
    endring = tj.personer.endre(replace(sak.person, barn_under_18=sak.person.barn_under_18 + 1))
    assert endring is not None
    tj.sluttmaal.sett(person_id, "deler_av_vgo", None)
