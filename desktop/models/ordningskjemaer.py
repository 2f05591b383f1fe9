"""The forms of the scheme's cards by key, and the rows and use cases behind them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from core.domain.avslutning import AvsluttetAv
from core.services.personstatus import oversikt_eller_ingen
from desktop.models.avslutningskjema import AvslutningSkjema
from desktop.models.gjenaapningskjema import GjenaapningSkjema
from desktop.models.klageskjema import KlageSkjema
from desktop.models.kontaktskjema import KontaktSkjema, KontraktSkjema
from desktop.models.ordningsvisning import AVSLUTNINGER, KONTAKTER, KONTRAKTER

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.domain.avslutning import Avslutning
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

    Angre = Callable[[], Endring | None]

VEDTAK, KLAGE, UTFALL = "vedtak", "klage", "utfall"
GJENAAPNING = "gjenaapning"
ORDNINGSSKJEMAER = frozenset({KLAGE, UTFALL, KONTAKTER, KONTRAKTER, AVSLUTNINGER, GJENAAPNING})
# The card that a form stands in, where it is not named as the form.
KORT_FOR = {KLAGE: VEDTAK, UTFALL: VEDTAK, GJENAAPNING: AVSLUTNINGER}


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
    if kort == KONTAKTER:
        kontakt = next((k for k in sak.kontakter if k.id == rad_id), None)
        return KontaktSkjema(arbeider, tjenester, sak, kontakt)
    if kort == KONTRAKTER:
        kontrakt = next((k for k in sak.kontrakter if k.id == rad_id), None)
        return KontraktSkjema(arbeider, tjenester, sak, kontrakt)
    if kort == AVSLUTNINGER:
        return _avslutningskjema(arbeider, tjenester, sak, rad_id)
    if kort == GJENAAPNING:
        rad = next(a for a in sak.avslutninger if a.id == rad_id)
        return GjenaapningSkjema(arbeider, tjenester, sak, rad)
    return _klageskjema(kort, arbeider, tjenester, sak, rad_id)


def _klageskjema(
    kort: str, arbeider: Arbeider, tjenester: Tjenester, sak: Sak, rad_id: str
) -> KlageSkjema:
    vedtak = next((v for v in sak.vedtak if v.id == rad_id), None)
    if vedtak is not None:
        return KlageSkjema(arbeider, tjenester, sak, vedtak)
    vedtak, klage = finn_klage(sak, rad_id)
    return KlageSkjema(arbeider, tjenester, sak, vedtak, klage, utfall=kort == UTFALL)


def _avslutningskjema(
    arbeider: Arbeider, tjenester: Tjenester, sak: Sak, rad_id: str
) -> AvslutningSkjema:
    """Edit a termination, or add one; where the engine has ended the programme, on its day."""
    rad = next((a for a in sak.avslutninger if a.id == rad_id), None)
    oversikt = oversikt_eller_ingen(sak, tjenester.klokke.i_dag())
    slutt = oversikt.avslutning if oversikt else None
    av_motoren = slutt is not None and slutt.av is AvsluttetAv.REGELMOTOR
    dato = slutt.dato if slutt is not None and av_motoren else None
    return AvslutningSkjema(arbeider, tjenester, sak, rad, dato=dato)


def ordningstjeneste(tjenester: Tjenester, sak: Sak) -> dict[str, Radkall]:
    """Give the use cases of the scheme's rows by form."""
    return {
        KLAGE: Klagekall(tjenester.klager, sak),
        KONTAKTER: tjenester.kontakter,
        KONTRAKTER: tjenester.kontrakter,
        AVSLUTNINGER: tjenester.avslutninger,
    }


def ordningsrad(sak: Sak, rad_id: str) -> Rad | None:
    """Find a row of the scheme's cards by its id."""
    klager = (k for v in sak.vedtak for k in v.klager)
    alle: tuple[Rad, ...] = (*klager, *sak.kontakter, *sak.kontrakter, *sak.avslutninger)
    return next((rad for rad in alle if rad.id == rad_id), None)


def angre_avslutning(skjema: AvslutningSkjema, tjenester: Tjenester) -> Angre | None:
    """Give the way back from a saved termination; one that was the engine's has none."""
    person_id, foer, tjeneste = skjema.sak.person.id, skjema.redigerer, tjenester.avslutninger
    if foer is None:
        return lambda: tjeneste.slett(person_id, skjema.rad_id, 1)
    if foer.av is AvsluttetAv.REGELMOTOR:
        return None
    etter: Avslutning = replace(foer, versjon=foer.versjon + 1)
    return lambda: tjeneste.endre(person_id, etter)
