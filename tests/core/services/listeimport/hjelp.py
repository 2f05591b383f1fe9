"""Persons and previews for the tests of the import."""

from datetime import date
from pathlib import Path

from core.domain.person import Kategori, Oppfoelging, Person
from core.domain.vedtak import Resultat, Vedtak, Vedtakstype
from core.services.listeimport import Forhaandsvisning
from core.services.tjenester import Tjenester
from tests.core.services.listeimport.listefil import DUF

I_DAG = date(2024, 9, 4)


def vis(tj: Tjenester, sti: Path) -> Forhaandsvisning:
    """Read a file and lay it beside the caseload."""
    return tj.listeimport.forhaandsvis(tj.listeimport.les(sti))


def registrer(tj: Tjenester, duf: str = DUF, navn: str = "Maryam") -> str:
    """Register the person of the file as the file has her."""
    endring = tj.personer.registrer(
        Person(
            duf=duf,
            fornavn=navn,
            etternavn="Testesen",
            foedselsdato=date(1990, 2, 1),
            duf_begrunnelse="Test",
        ),
        Oppfoelging(id=f"o{duf}", kommune="3203", fra=date(2023, 5, 1)),
        Kategori(id=f"k{duf}", kategori="rett_plikt_intro", fra=date(2023, 5, 1)),
    )
    return endring.person_id


def med_program(tj: Tjenester, person_id: str, maal: str = "fullfoere_grunnskole") -> None:
    """Give a person a decision and a goal, so that the completion deadline applies."""
    tj.sluttmaal.sett(person_id, maal, None)
    tj.vedtak.registrer(
        person_id,
        Vedtak(
            id=f"v{person_id}"[:36],
            type=Vedtakstype.DELTAKELSE,
            resultat=Resultat.INNVILGET,
            vedtaksdato=date(2023, 6, 1),
            startdato=date(2023, 6, 15),
            kommune="3203",
        ),
    )
