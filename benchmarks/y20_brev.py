"""Y20: letters in a batch with all checks and the read-back, against the libraries alone.

The yardsticks get their values ready made; ours makes them from the case, and reads each letter
back.
"""

import io
import zipfile
from collections.abc import Callable, Iterator
from functools import partial
from importlib import import_module
from itertools import chain
from typing import NamedTuple

from docxtpl import DocxTemplate
from jinja2 import Environment

from benchmarks import Row, each
from benchmarks.saksmengde import FROE, PER
from core.domain.beregning import Beregning
from core.domain.sak import Sak
from core.domain.vedtak import Vedtak, Vedtakstype
from core.kodeverk import kodeverk
from core.letters.avsender import Avsender
from core.letters.brev import lag_brev
from core.letters.kontekst import Kontekst, lag_kontekst
from core.letters.maler import finn_mal
from core.letters.skrivemaate import kort_dato
from core.rules import beregn
from core.services.demo import lag_saker

IDS = ("Y20",)
ANTALL = 60
AVSENDER = Avsender(
    kommune="Prøvevik kommune",
    kommunenummer="9999",
    saksbehandler="Kari Prøve",
    telefon="99 00 00 00",
)


class Oppgave(NamedTuple):
    """A letter to make: the decision, and what it stands on."""

    sak: Sak
    vedtak: Vedtak
    beregning: Beregning


def rows(_size: int) -> Iterator[Row]:
    """Yield the batch against docxtpl and against docx-mailmerge."""
    oppgaver = list(_oppgaver())
    rad = partial(
        Row, id="Y20", units=len(oppgaver), unit="ms", ours=partial(each, _brev, oppgaver)
    )
    yield rad(
        what="Vedtaksbrev i bunke, med alle kontroller",
        yardstick="docxtpl for hvert brev",
        goal=1 / 5,
        floor=_docxtpl(oppgaver),
    )
    yield rad(
        what="Vedtaksbrev i bunke, med alle kontroller",
        yardstick="docx-mailmerge for hvert brev",
        goal=1 / 2,
        floor=_mailmerge(oppgaver),
    )


def _oppgaver() -> Iterator[Oppgave]:
    """Give the first granted participation of persons under integreringsloven."""
    funnet = 0
    for sak in lag_saker(400, FROE, PER):
        vedtak = next((v for v in sak.vedtak if v.type is Vedtakstype.DELTAKELSE), None)
        if vedtak is None or not vedtak.er_innvilget or funnet == ANTALL:
            continue
        beregning = beregn(sak, PER)
        if kodeverk().kategori[beregning.status.kategori].lov == "integreringsloven":
            funnet += 1
            yield Oppgave(sak, vedtak, beregning)


def _brev(oppgave: Oppgave) -> bytes:
    return lag_brev(*oppgave, AVSENDER, "nb", PER).innhold


def _kontekst(oppgave: Oppgave) -> Kontekst:
    return lag_kontekst(*oppgave, AVSENDER, "nb", PER)


def _docxtpl(oppgaver: list[Oppgave]) -> Callable[[], None]:
    """Give the batch as the library's own guide has it: open, render, save."""
    klare = [(finn_mal(o.vedtak, o.beregning, "nb"), _kontekst(o)) for o in oppgaver]
    miljoe = Environment(autoescape=True)
    miljoe.filters["dato"] = kort_dato

    def flett() -> None:
        for fil, kontekst in klare:
            mal = DocxTemplate(fil)
            mal.render(kontekst, miljoe)
            mal.save(io.BytesIO())

    return flett


def _mailmerge(oppgaver: list[Oppgave]) -> Callable[[], None]:
    """Give the batch with merge fields, in a document of the same length."""
    bibliotek = import_module("mailmerge")
    verdier = [_flate(_kontekst(o)) for o in oppgaver]
    mal = _med_flettefelt(_brev(oppgaver[0]), list(verdier[0]))

    def flett() -> None:
        for felt in verdier:
            with bibliotek.MailMerge(io.BytesIO(mal)) as dokument:
                dokument.merge(**felt)
                dokument.write(io.BytesIO())

    return flett


def _flate(kontekst: Kontekst) -> dict[str, str]:
    alle = chain.from_iterable(
        ((f"{gruppe}_{navn}", verdi) for navn, verdi in felt.items())
        for gruppe, felt in kontekst.items()
    )
    return {navn: str(verdi) for navn, verdi in alle}


def _med_flettefelt(brev: bytes, navn: list[str]) -> bytes:
    """Put merge fields at the end of a letter, as many as a letter merges values."""
    felt = "".join(
        f'<w:p><w:fldSimple w:instr=" MERGEFIELD {n} "><w:r><w:t>x</w:t></w:r></w:fldSimple></w:p>'
        for n in navn[:30]
    )
    ut = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(brev)) as inn, zipfile.ZipFile(ut, "w") as ny:
        for info in inn.infolist():
            innhold = inn.read(info).decode()
            if info.filename == "word/document.xml":
                innhold = innhold.replace("<w:sectPr", f"{felt}<w:sectPr", 1)
            ny.writestr(info.filename, innhold)
    return ut.getvalue()
