"""Whatever stands in the cells: a preview comes, and an import is whole, refused, or done once."""

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.services.klokke import FastKlokke
from core.services.listeimport import Art, Importavvist
from core.services.tjenester import Tjenester, lag_tjenester
from core.storage.aapning import opprett_oevingsbase
from tests.core.services.listeimport.hjelp import I_DAG, med_program, registrer, vis
from tests.core.services.listeimport.listefil import (
    HODE_11,
    HODE_16,
    HODE_17,
    HODE_AVSLUTTEDE,
    VERDIER,
    skriv,
)

TEKST = st.text(st.characters(codec="utf-8"), max_size=12)
# What a register writes in a column besides what the person has.
ANDRE = {
    "DUF-nummer": ("9000 000001 00", "9000 000002 00", "9000 000003 00", ""),
    "Fornavn, Etternavn": ("Mariam, Testesen", "'=1+1, Å", "Suharto", ",", ", Berg", "A , B"),
    "Fornavn": ("Mariam", "", "'-"),
    "Etternavn": ("Berg", ""),
    "Fødselsdato": ("02.02.1990", "31.02.1990", "", "1.1.2999"),
    "Kategori": ("Rett til introduksjonsprogram", "Opplæring for asylsøkere", ""),
    "Kategori fra": ("02.05.2023", "01.05.2099", "2023-05-03", ""),
    "Frist dato": ("02.05.2025", ""),
    "Frist type": ("Gjennomføring", "Gjenoppstart", ""),
    "Oppf.kommune/bydel": ("Oslo/Gamle Oslo", "Lier", "Herøy", "Andeby", "/", "3024", ""),
    "Oppf.komm": ("Oslo/Gamle Oslo", "Lier", ""),
    "Sluttmål": ("Fullføre grunnskole", "Uten sluttmaal", "Arbeid...", ""),
    "Vedtak": ("Med vedtak", ""),
    "Avslutningsårsak": ("Arbeid", "Flyttet", "Ikke lenger i kategori, mistet rett", ""),
    "Avslutningsdato": ("01.01.2030", "02.06.2024", "01.01.2020", ""),
    "Registrert av": ("Regelmotor", ""),
    "Kjønn": ("Mann", ""),
}


@pytest.fixture(scope="module")
def tj(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Tjenester]:
    """One practice caseload for all examples: what one leaves, the next one meets."""
    with opprett_oevingsbase(tmp_path_factory.mktemp("egenskaper") / "sak.db") as base:
        tjenester = lag_tjenester(base, FastKlokke.paa(I_DAG))
        registrer(tjenester)
        med_program(tjenester, registrer(tjenester, "900000000200"))
        yield tjenester


def celler(hode: tuple[str, ...]) -> st.SearchStrategy[tuple[str, ...]]:
    def celle(kolonne: str) -> st.SearchStrategy[str]:
        vanlig = st.sampled_from((VERDIER[kolonne], *ANDRE.get(kolonne, ())))
        return vanlig if kolonne == "DUF-nummer" else st.one_of(vanlig, vanlig, vanlig, TEKST)

    return st.tuples(*map(celle, hode))


FORMER = (HODE_16, HODE_17, ("DUF-nummer", "Fornavn, Etternavn", *HODE_11), HODE_AVSLUTTEDE)


@settings(max_examples=80)
@given(st.data())
def test_an_import_is_done_once_or_refused_whole(
    tj: Tjenester, tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    hode = data.draw(st.sampled_from(FORMER))
    rader = data.draw(st.lists(celler(hode), min_size=1, max_size=3))
    mappe = tmp_path_factory.getbasetemp()
    try:
        visning = vis(tj, skriv(mappe, hode, *rader))
    except Importavvist as avvist:
        assert avvist.linje or "ingen" in avvist.melding  # noqa: PT017 - either is right
        return
    valgte = [r.linje for r in visning.rader if r.kan_velges]
    try:
        tj.listeimport.utfoer(visning, valgte)
    except Importavvist as avvist:
        assert {b.linje for b in avvist.brudd} <= {*valgte}  # noqa: PT017 - either is right
        assert vis(tj, skriv(mappe, hode, *rader)).rader == visning.rader
    else:
        igjen = vis(tj, skriv(mappe, hode, *rader))
        assert igjen.antall(Art.NY) == len(visning.rader) - len(
            [r for r in visning.rader if r.art is not Art.NY or r.kan_velges]
        )
        assert [r.felt for r in igjen.rader if r.kan_velges] == []
