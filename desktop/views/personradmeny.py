"""The menu of a row of the person list: what can be done with it, and the order of the list."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from desktop.models.personmodell import KOLONNER
from desktop.models.tekster import tekst
from desktop.views.widgets.plaintext import button_text

if TYPE_CHECKING:
    from collections.abc import Sequence

Valg = tuple[str, Callable[[], object]] | None


@dataclass(frozen=True, slots=True)
class Orden:
    """The columns that have an order, the one in force, and how another is asked for."""

    kolonner: tuple[int, ...]
    kolonne: int
    synkende: bool
    sorter: Callable[..., None]


class Radmeny(QMenu):
    """Choices with lines between them (None), and at the end how the list is ordered."""

    def __init__(self, valg: Sequence[Valg], orden: Orden, parent: QWidget) -> None:
        """Make a menu; nothing is done before it is shown."""
        super().__init__(parent)
        self.setAccessibleName(tekst("radmeny"))
        for ett in valg:
            if ett is None:
                self.addSeparator()
            else:
                self.addAction(button_text(ett[0])).triggered.connect(_uten_svar(ett[1]))
        self._fyll_orden(self.addMenu(tekst("sorter_etter")), orden)

    def _fyll_orden(self, meny: QMenu, orden: Orden) -> None:
        kolonner, retninger = QActionGroup(meny), QActionGroup(meny)
        for kolonne in orden.kolonner:
            valgt = _valg(meny, kolonner, tekst(f"kolonne_{KOLONNER[kolonne]}"))
            valgt.setChecked(kolonne == orden.kolonne)
            velg = partial(orden.sorter, kolonne, synkende=orden.synkende)
            valgt.triggered.connect(_uten_svar(velg))
        meny.addSeparator()
        for navn, synkende in (("stigende", False), ("synkende", True)):
            retning = _valg(meny, retninger, tekst(navn))
            retning.setChecked(orden.synkende is synkende)
            velg = partial(orden.sorter, orden.kolonne, synkende=synkende)
            retning.triggered.connect(_uten_svar(velg))


def _valg(meny: QMenu, gruppe: QActionGroup, navn: str) -> QAction:
    handling = meny.addAction(navn)
    handling.setCheckable(True)
    gruppe.addAction(handling)
    return handling


def _uten_svar(gjoer: Callable[[], object]) -> Callable[[bool], None]:
    """Call a function when an action is taken, and leave out whether it is ticked."""

    def utfoer(_ticked: bool) -> None:
        gjoer()

    return utfoer
