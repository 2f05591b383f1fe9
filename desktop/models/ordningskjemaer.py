"""The forms of the scheme's cards by key, and the rows and use cases behind them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from desktop.models.klageskjema import KlageSkjema

if TYPE_CHECKING:
    from core.domain.endring import Endring
    from core.domain.klage import Klage
    from core.domain.rad import Rad
    from core.domain.sak import Sak
    from core.domain.vedtak import Vedtak
    from core.services.forhaandsvisning import Forhaandsvisning
    from core.services.klage import Klagetjeneste
    from core.services.tjenester import Tjenester
    from desktop.background import Arbeider
    from desktop.models.skjema import Skjema

VEDTAK, KLAGE, UTFALL = "vedtak", "klage", "utfall"
ORDNINGSSKJEMAER = frozenset({KLAGE, UTFALL})
# The card that a form stands in, where it is not named as the form.
KORT_FOR = {KLAGE: VEDTAK, UTFALL: VEDTAK}


class Radkall(Protocol):
    """What all lists whose rows can be deleted offer."""

    def slett(self, person_id: str, rad_id: str, versjon: int, /) -> Endring | None:
        """Mark a row as deleted."""
        ...

    def gjenopprett(self, person_id: str, rad_id: str, versjon: int, /) -> Endring | None:
        """Take back a deletion."""
        ...

    def forhaandsvis_sletting(self, sak: Sak, rad_id: str, /) -> Forhaandsvisning:
        """Show what deleting a row would do."""
        ...


class Klagekall:
    """The use cases of appeals, each found under its decision."""

    def __init__(self, tjeneste: Klagetjeneste, sak: Sak) -> None:
        """Stand on a case."""
        self._tjeneste = tjeneste
        self._sak = sak

    def slett(self, person_id: str, rad_id: str, versjon: int, /) -> Endring | None:
        """Mark an appeal that is not decided as deleted."""
        vedtak, _ = finn_klage(self._sak, rad_id)
        return self._tjeneste.slett(person_id, vedtak.id, rad_id, versjon)

    def gjenopprett(self, person_id: str, rad_id: str, versjon: int, /) -> Endring | None:
        """Take back a deletion."""
        vedtak, _ = finn_klage(self._sak, rad_id)
        return self._tjeneste.gjenopprett(person_id, vedtak.id, rad_id, versjon)

    def forhaandsvis_sletting(self, sak: Sak, rad_id: str, /) -> Forhaandsvisning:
        """Show what deleting an appeal would do."""
        vedtak, _ = finn_klage(sak, rad_id)
        return self._tjeneste.forhaandsvis_sletting(sak, vedtak.id, rad_id)


def finn_klage(sak: Sak, klage_id: str) -> tuple[Vedtak, Klage]:
    """Give an appeal and the decision that it is on; raises KeyError."""
    for vedtak in sak.vedtak:
        for klage in vedtak.klager:
            if klage.id == klage_id:
                return vedtak, klage
    raise KeyError(klage_id)


def lag_ordningskjema(
    kort: str, arbeider: Arbeider, tjenester: Tjenester, sak: Sak, rad_id: str
) -> Skjema:
    """Make a form; a new appeal is asked for with the id of its decision."""
    vedtak = next((v for v in sak.vedtak if v.id == rad_id), None)
    if vedtak is not None:
        return KlageSkjema(arbeider, tjenester, sak, vedtak)
    vedtak, klage = finn_klage(sak, rad_id)
    return KlageSkjema(arbeider, tjenester, sak, vedtak, klage, utfall=kort == UTFALL)


def ordningstjeneste(tjenester: Tjenester, sak: Sak) -> dict[str, Radkall]:
    """Give the use cases of the scheme's rows by form."""
    return {KLAGE: Klagekall(tjenester.klager, sak)}


def ordningsrad(sak: Sak, rad_id: str) -> Rad | None:
    """Find a row of the scheme's cards by its id."""
    alle: tuple[Rad, ...] = tuple(k for v in sak.vedtak for k in v.klager)
    return next((rad for rad in alle if rad.id == rad_id), None)
