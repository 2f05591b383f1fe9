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
from desktop.background import Arbeider
from desktop.models.feilfangst import Feilfangst
from desktop.models.oppstart import Oppstart
from desktop.selvtest.felles import Selvtestfeil, krev
from desktop.selvtest.skjerm import lag_program, vent_til
from desktop.views.hovedvindu import Hovedvindu
from desktop.views.utseende import Utseende
from desktop.views.widgets.etikett import ElidingLabel

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path
    from types import TracebackType

    from core.domain.vedtak import Vedtak
    from core.services.tjenester import Tjenester
    from desktop.models.arbeidsrom import Arbeidsrom

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
        self._rom: Arbeidsrom | None = None
        self._feil: list[str] = []

    def __enter__(self) -> Self:
        """Begin; nothing is opened before a trial asks for it."""
        return self

    def __exit__(
        self,
        art: type[BaseException] | None,
        feil: BaseException | None,
        spor: TracebackType | None,
    ) -> None:
        """Close the window, end the work, close the caseload."""
        self._rydd.close()

    def lag_saker(self) -> str:
        """Make the caseload."""
        lag_oevingsbase(self._sti, PERSONER, FROE, DAG)
        return f"{PERSONER} oppdiktede personer"

    def aapne(self) -> str:
        """Open the window and wait until its list shows persons."""
        app = lag_program()
        utseende = Utseende(app)
        utseende.bruk()
        self._vindu = self._lag_vindu(utseende)
        self._vindu.show()
        self._vent(lambda: self._antall_vist() > 0, "Listen er tom")
        return f"{self._antall_vist()} personer i listen, Qt {qVersion()} {app.platformName()}"

    def _lag_vindu(self, utseende: Utseende) -> Hovedvindu:
        """Tie the parts of the program together as it does itself; each is closed in its turn."""
        self._rydd.callback(self._lukk_saker)
        arbeider = Arbeider()
        self._rydd.callback(arbeider.stopp)
        self._fang_feil(arbeider)
        oppstart = Oppstart(arbeider, self._klokke, self._sti)
        self._rydd.callback(oppstart.slipp)
        oppstart.aapnet.connect(self._aapnet)
        oppstart.umulig.connect(lambda melding, _oeving: self._feil.append(melding))
        vindu = Hovedvindu(oppstart, utseende)
        self._rydd.callback(vindu.deleteLater)
        self._rydd.callback(vindu.close)
        vindu.malt.connect(oppstart.start)
        return vindu

    def _fang_feil(self, arbeider: Arbeider) -> None:
        """Hear of every error that nobody foresaw, on this thread and on the worker."""
        fangst = Feilfangst(self._klokke, self._sti.parent)
        fangst.fanget.connect(lambda nummer: self._feil.append(_fra_logg(fangst.fil, nummer)))
        arbeider.uventet.connect(fangst.meld)
        fangst.installer()
        self._rydd.callback(fangst.avinstaller)

    def _aapnet(self, rom: Arbeidsrom) -> None:
        self._rom = rom

    def _lukk_saker(self) -> None:
        if self._rom is not None:
            self._rom.tjenester.base.lukk()

    def _vent(self, sant: Callable[[], bool], ellers: str) -> None:
        vent_til(lambda: bool(self._feil) or sant(), ellers)
        self.uventede_feil()

    def uventede_feil(self) -> str:
        """Tell whether something went wrong that no trial asked about."""
        if self._feil:
            raise Selvtestfeil(self._feil[0])
        return "ingen"

    def _antall_vist(self) -> int:
        innhold = self._vindu.innhold if self._vindu is not None else None
        if innhold is None or not innhold.personer.tabell.isVisible():
            return 0
        return innhold.personer.tabell.model().rowCount()

    @property
    def _tjenester(self) -> Tjenester:
        if self._rom is None:
            raise Selvtestfeil("Vinduet ble ikke åpnet.")
        return self._rom.tjenester

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
        if self._vindu is not None and self._vindu.innhold is not None:
            self._vindu.innhold.hoved.aapne_person(person_id)
        self._vent(lambda: ventet in self._statuskort(), f"Fristen {ventet} vises ikke")
        return f"{NAVN} har frist {ventet}"

    def _statuskort(self) -> list[str]:
        """Read what stands in the status card of her page, once that is what is shown."""
        innhold = self._vindu.innhold if self._vindu is not None else None
        side = innhold.personside if innhold is not None else None
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
