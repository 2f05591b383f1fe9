"""All registration rules on a whole case, as an import asks for them."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from core.domain.avslutning import Avslutning, AvsluttetAv
from core.domain.endring import Avvik
from core.domain.sak import Sak
from core.domain.vedtak import Vedtak
from core.rules.feil import Regelfeil
from core.rules.krav.avslutning import krav_avslutning, krav_gjenaapning
from core.rules.krav.deltakelse import for_mange_dager, krav_tiltak
from core.rules.krav.klage import krav_klage
from core.rules.krav.vedtak import krav_vedtak


class Sakavvik(NamedTuple):
    """A refusal in a case file: its JSON path, and the message that names the fix."""

    sti: str
    melding: str


def krav_sak(sak: Sak, per: date) -> tuple[Sakavvik, ...]:
    """List every breach of the registration rules in a case, deleted rows left alone.

    R17, R26, R29, A7, A13 and A18, as the case-file format asks for on import.
    """
    return tuple(_krav(sak, per))


def _krav(sak: Sak, per: date) -> Iterator[Sakavvik]:
    for i, vedtak in enumerate(sak.vedtak):
        if not vedtak.slettet:
            yield from _vedtak(f"vedtak[{i}]", vedtak, per)
    for i, tiltak in enumerate(sak.tiltak):
        if not tiltak.slettet:
            yield from _plasser(f"tiltak[{i}]", krav_tiltak(sak, tiltak, per))
    yield from _fravaer(sak)
    for i, avslutning in enumerate(sak.avslutninger):
        if not avslutning.slettet and avslutning.av is AvsluttetAv.KOMMUNE:
            yield from _plasser(f"avslutninger[{i}]", _avslutning(sak, avslutning, per))


def _vedtak(sti: str, vedtak: Vedtak, per: date) -> Iterator[Sakavvik]:
    yield from _plasser(sti, krav_vedtak(vedtak, per))
    for i, klage in enumerate(vedtak.klager):
        if not klage.slettet:
            yield from _plasser(f"{sti}.klager[{i}]", krav_klage(klage, per))


def _fravaer(sak: Sak) -> Iterator[Sakavvik]:
    """Name a month that holds too many days once, at its last row."""
    siste = {rad.maaned: i for i, rad in enumerate(sak.fravaer) if not rad.slettet}
    for i in siste.values():
        yield from _plasser(f"fravaer[{i}]", for_mange_dager(sak, sak.fravaer[i]))


def _avslutning(sak: Sak, avslutning: Avslutning, per: date) -> tuple[Avvik, ...]:
    try:
        avvik = krav_avslutning(sak, avslutning, per)
        if avslutning.gjenaapnet is not None:
            avvik += krav_gjenaapning(sak, avslutning, per)
    except Regelfeil as feil:
        return (Avvik("dato", feil.melding),)
    return avvik


def _plasser(sti: str, avvik: tuple[Avvik, ...]) -> Iterator[Sakavvik]:
    for feil in avvik:
        yield Sakavvik(f"{sti}.{feil.felt}", feil.melding)
