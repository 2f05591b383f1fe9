"""Pages of cards: what is registered of a person outside the programme, and participation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.models.person import FOLKEREGISTER, KATEGORIER, PERSON
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

_KNAPP = {KATEGORIER: "legg_til_kategori", FOLKEREGISTER: "legg_til_hendelse"}


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


class Grunndataside(Registerside):
    """Basic data, categories and events of the population register, with their forms."""

    def __init__(self, hoved: Hovedskjerm, skjerm: PersonSkjerm) -> None:
        """Make the page of a person."""
        super().__init__()
        self._skjerm = skjerm
        self.skjemaer = Skjemaholder(hoved, skjerm, self)
        skjerm.sletting_klar.connect(self._spoer)

    def _verdikort(self, kort: Kort) -> Verdikort:
        laget = Verdikort(kort)
        if kort.noekkel == PERSON:
            knapp = Button(tekst("rediger"), icon_name="blyant")
            knapp.clicked.connect(lambda: self._skjerm.aapne_skjema(PERSON))
            laget.add_action(knapp)
        return laget

    def _tabellkort(self, tabell: Tabell) -> Tabellkort:
        skjerm = self._skjerm
        laget = Tabellkort(
            tabell,
            legg_til=tekst(_KNAPP[tabell.noekkel]),
            spoersmaal=tekst(f"sikker_slette_{tabell.noekkel}"),
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
