"""Trials of the real window: its list, a person's page, and the letters made from it."""

from __future__ import annotations

from contextlib import ExitStack, suppress
from datetime import date
from typing import TYPE_CHECKING, Self

from PySide6.QtCore import qVersion

from core.domain.vedtak import PERMISJONER, Resultat
from core.letters.pakke import HOVEDDEL, les_pakke
from core.services.klokke import FastKlokke
from core.services.oeving import lag_oevingsbase
from desktop.models.feilfangst import Feilfangst
from desktop.models.oppstart import Oppstart
from desktop.selvtest.felles import Selvtestfeil, krev
from desktop.selvtest.skjerm import vent_til
from desktop.views.program import Program, lag_program
from desktop.views.widgets.etikett import ElidingLabel

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from core.domain.vedtak import Vedtak
    from core.services.tjenester import Tjenester
    from desktop.background import Arbeider
    from desktop.views.hovedvindu import Hovedvindu
    from desktop.views.innhold import Innhold

DAG, PERSONER, FROE = date(2026, 10, 14), 20, 1
NAVN, DUF, FRIST = "Daryna Melnyk", "902411882004", date(2027, 1, 15)
EGENSKAPER = "docProps/core.xml"


class Vindusproeve:
    """The real window on an invented caseload; leaving the block closes both."""

    def __init__(self, sti: Path) -> None:
        """Name the file of the caseload; nothing is made yet."""
        self._sti = sti
        self._rydd = ExitStack()
        self._klokke = FastKlokke.paa(DAG)
        self._vindu: Hovedvindu | None = None
        self._feil: list[str] = []

    def __enter__(self) -> Self:
        """Begin; nothing is opened before a trial asks for it."""
        return self

    def __exit__(self, *_feil: object) -> None:
        """Close the window, end the work, close the caseload."""
        self._rydd.close()

    def lag_saker(self) -> str:
        """Make the caseload."""
        lag_oevingsbase(self._sti, PERSONER, FROE, DAG)
        return f"{PERSONER} oppdiktede personer"

    def aapne(self) -> str:
        """Open the window and wait until its list shows persons."""
        fangst = Feilfangst(self._klokke, self._sti.parent)
        fangst.fanget.connect(lambda nummer: self._feil.append(_fra_logg(fangst.fil, nummer)))
        app = lag_program()
        program = self._rydd.enter_context(Program(app, self._lag_oppstart, fangst))
        self._rydd.callback(program.vindu.close)
        self._vindu = program.vindu
        program.vis()
        self._vent(lambda: self._antall_vist() > 0, "Listen er tom")
        return f"{self._antall_vist()} personer i listen, Qt {qVersion()} {app.platformName()}"

    def _lag_oppstart(self, arbeider: Arbeider) -> Oppstart:
        self._rydd.callback(arbeider.stopp)  # also where no window comes of it
        oppstart = Oppstart(arbeider, self._klokke, self._sti)
        oppstart.umulig.connect(lambda melding, _oeving: self._feil.append(melding))
        return oppstart

    def _vent(self, sant: Callable[[], bool], ellers: str) -> None:
        vent_til(lambda: bool(self._feil) or sant(), ellers)
        self.uventede_feil()

    def uventede_feil(self) -> str:
        """Tell whether something went wrong that no trial asked about."""
        if self._feil:
            raise Selvtestfeil(self._feil[0])
        return "ingen"

    def _antall_vist(self) -> int:
        if not self._er_aapnet or not self._innhold.personer.tabell.isVisible():
            return 0
        return self._innhold.personer.tabell.model().rowCount()

    @property
    def _er_aapnet(self) -> bool:
        return self._vindu is not None and self._vindu.innhold is not None

    @property
    def _innhold(self) -> Innhold:
        if self._vindu is None or self._vindu.innhold is None:
            raise Selvtestfeil("Vinduet ble ikke åpnet.")
        return self._vindu.innhold

    @property
    def _tjenester(self) -> Tjenester:
        return self._innhold.hoved.rom.tjenester

    def _person_id(self) -> str:
        person_id = self._tjenester.personer.finn_duf(DUF)
        if person_id is None:
            raise Selvtestfeil(f"{NAVN} finnes ikke blant øvingssakene.")
        return person_id

    def vis_person(self) -> str:
        """Open a person's page: the deadline on it is the one that follows from her case."""
        person_id, ventet = self._person_id(), f"{FRIST:%d.%m.%Y}"
        beregning = self._tjenester.personer.hent(person_id).beregning
        frist = beregning.status.frist if beregning is not None else None
        krev(frist == FRIST, f"Fristen ble beregnet til {frist}, ikke {FRIST}.")
        self._innhold.hoved.aapne_person(person_id)
        self._vent(lambda: ventet in self._statuskort(), f"Fristen {ventet} vises ikke")
        return f"{NAVN} har frist {ventet}"

    def _statuskort(self) -> list[str]:
        """Read what stands in the status card of her page, once that is what is shown."""
        side = self._innhold.personside
        if side is None or side.hode.navn.full_text() != NAVN:
            return []
        verdier = side.ordning.status.findChildren(ElidingLabel)
        return [verdi.full_text() for verdi in verdier if verdi.isVisible()]

    def lag_brev(self, maalform: str) -> str:
        """Save the letter of a granted leave, and read it again."""
        person_id, fil = self._person_id(), self._sti.with_name(f"brev-{maalform}.docx")
        permisjon = _innvilget_permisjon(self._tjenester.personer.hent(person_id).sak.vedtak)
        brev = self._tjenester.brev.lagre(person_id, permisjon.id, maalform, fil)
        deler = les_pakke(fil.read_bytes())
        krev(NAVN in deler[HOVEDDEL].decode(), f"Brevet nevner ikke {NAVN}.")
        spraak = f"{maalform}-NO"
        krev(spraak in deler[EGENSKAPER].decode(), f"Brevet er ikke merket med {spraak}.")
        return f"{brev.filnavn}, {len(brev.flettet)} felt flettet"


def _fra_logg(logg: Path, nummer: str) -> str:
    """Find what was logged under a number."""
    with suppress(OSError):
        for linje in logg.read_text(encoding="utf-8").splitlines():
            if nummer in linje:
                return linje
    return nummer


def _innvilget_permisjon(vedtak: Iterable[Vedtak]) -> Vedtak:
    for ett in vedtak:
        if ett.type in PERMISJONER and ett.resultat is Resultat.INNVILGET and not ett.slettet:
            return ett
    raise Selvtestfeil(f"{NAVN} har ingen innvilget permisjon.")
