"""Pages of cards: what is registered of a person outside the programme, and participation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from desktop.models.person import (
    FOLKEREGISTER,
    KATEGORIER,
    OPPFOELGING,
    OPPHOLD,
    PERSON,
    RESERVASJONER,
)
from desktop.models.personskjema import PersonSkjema
from desktop.models.tekster import tekst
from desktop.views.ordning_side import Kortflate, Skjemaholder
from desktop.views.sidedeler import Verdikort
from desktop.views.tabellkort import Tabellkort
from desktop.views.widgets.buttons import Button

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop.models.hoved import Hovedskjerm
    from desktop.models.person import PersonSkjerm
    from desktop.models.visning import Kort, Tabell

_KNAPP = {
    KATEGORIER: "legg_til_kategori",
    FOLKEREGISTER: "legg_til_hendelse",
    OPPFOELGING: "legg_til_oppfoelging",
    RESERVASJONER: "legg_til_reservasjon",
}
_REDIGERES = frozenset({PERSON, OPPHOLD})


class Registerside(Kortflate):
    """Cards of values and of rows as registered; nothing in them can be changed."""

    def __init__(self, merknad: str = "") -> None:
        """Make a page; `merknad` stands in its empty cards."""
        super().__init__()
        self._merknad = merknad

    def vis(self, kort: Iterable[Kort], tabeller: Iterable[Tabell]) -> None:
        """Show cards, then tables."""
        for ett in kort:
            gammelt = self.kort.get(ett.noekkel)
            if isinstance(gammelt, Verdikort):
                gammelt.vis(ett)
            else:
                self.legg_til(ett.noekkel, self._verdikort(ett))
        for tabell in tabeller:
            gammelt = self.kort.get(tabell.noekkel)
            if isinstance(gammelt, Tabellkort):
                gammelt.vis(tabell)
            else:
                self.legg_til(tabell.noekkel, self._tabellkort(tabell))

    def _verdikort(self, kort: Kort) -> Verdikort:
        return Verdikort(kort)

    def _tabellkort(self, tabell: Tabell) -> Tabellkort:
        return Tabellkort(tabell, merknad=self._merknad)


class Skjemaside(Registerside):
    """Cards of values and of rows that can be changed, with their forms."""

    def __init__(self, hoved: Hovedskjerm, skjerm: PersonSkjerm) -> None:
        """Make a page of a person."""
        super().__init__()
        self._hoved = hoved
        self._skjerm = skjerm
        self.skjemaer = Skjemaholder(hoved, skjerm, self)
        skjerm.sletting_klar.connect(self._spoer)
        skjerm.skjema_endret.connect(self._foelg_kjent)

    def kort_i_fokus(self) -> str:
        """Name the card that focus is in, where rows can be added; empty elsewhere."""
        for noekkel, kort in self.kort.items():
            i_fokus = QApplication.focusWidget()
            if noekkel in _KNAPP and i_fokus is not None and kort.isAncestorOf(i_fokus):
                return noekkel
        return ""

    def vis_rad(self, noekkel: str, rad_id: str) -> None:
        """Put focus on a row of a card."""
        kort = self.kort.get(noekkel)
        if isinstance(kort, Tabellkort):
            kort.tabell.set_current(rad_id)

    def _verdikort(self, kort: Kort) -> Verdikort:
        laget = Verdikort(kort)
        if kort.noekkel in _REDIGERES:
            knapp = Button(tekst("rediger"), icon_name="blyant")
            knapp.setAccessibleName(f"{tekst('rediger')} – {kort.tittel}")
            knapp.clicked.connect(lambda: self._skjerm.aapne_skjema(kort.noekkel))
            laget.add_action(knapp)
            laget.setFocusProxy(knapp)
        return laget

    def _tabellkort(self, tabell: Tabell) -> Tabellkort:
        skjerm = self._skjerm
        laget = Tabellkort(
            tabell,
            legg_til=tekst(_KNAPP[tabell.noekkel]),
            spoersmaal=tekst(f"sikker_slette_{tabell.noekkel}"),
            skjul_slettede=tabell.noekkel == RESERVASJONER,
        )
        laget.ny.connect(skjerm.aapne_skjema)
        laget.rediger.connect(skjerm.aapne_skjema)
        laget.slett.connect(skjerm.spoer_sletting)
        laget.slett_bekreftet.connect(skjerm.slett)
        laget.gjenopprett.connect(skjerm.gjenopprett)
        return laget

    def _spoer(self, noekkel: str, rad_id: str, effekt: str) -> None:
        kort = self.kort.get(noekkel)
        if isinstance(kort, Tabellkort):
            kort.spoer_sletting(rad_id, effekt)

    def _foelg_kjent(self, noekkel: str) -> None:
        """Lead to the person who has the number that is typed."""
        visning, skjema = self.skjemaer.aapne.get(noekkel), self._skjerm.skjemaer.get(noekkel)
        if visning is None or not isinstance(skjema, PersonSkjema):
            return

        def vis() -> None:
            vei = tekst("gaa_til_personen") if skjema.finnes_id else ""
            visning.vis_vei(vei, lambda: self._hoved.aapne_person(skjema.finnes_id))

        skjema.feil_endret.connect(vis)
        vis()
