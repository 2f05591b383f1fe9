"""What an appeal must hold (R20)."""

from collections.abc import Iterator
from datetime import date

from core.domain.endring import Avvik
from core.domain.klage import Klage
from core.rules.krav.felles import i_omraadet


def krav_klage(klage: Klage, per: date) -> tuple[Avvik, ...]:
    """List what must be mended before an appeal can be saved [6.1, 6.2]."""
    return tuple(_krav(klage, per))


def _krav(klage: Klage, per: date) -> Iterator[Avvik]:
    yield from i_omraadet("mottatt", "Datoen klagen ble mottatt", klage.mottatt, per)
    yield from i_omraadet("avgjort", "Datoen klagen ble avgjort", klage.avgjort, per)
    if klage.utfall is not None and klage.avgjort is None:
        yield Avvik("avgjort", "Oppgi datoen klagen ble avgjort når utfallet er valgt.")
    if klage.avgjort is not None and klage.utfall is None:
        yield Avvik("utfall", "Velg utfallet av klagen når datoen den ble avgjort er oppgitt.")
    if klage.avgjort is not None and klage.avgjort < klage.mottatt:
        yield Avvik("avgjort", "Klagen kan ikke være avgjort før den ble mottatt.")
