"""All that is known of one person: what every rule reads."""

from dataclasses import dataclass

from core.domain.avslutning import Avslutning
from core.domain.fravaer import Fravaer
from core.domain.kontakt import Kontakt, Kontrakt, Reservasjon
from core.domain.ordning import AnnenOrdning, Kompetanse
from core.domain.person import Folkeregisterrad, Kategori, Oppfoelging, Opphold, Person
from core.domain.sluttmaal import Sluttmaal
from core.domain.tiltak import Tiltak
from core.domain.vedtak import Vedtak


@dataclass(frozen=True, slots=True, kw_only=True)
class Sak:
    """One person's whole file: what was registered, deleted rows included, and nothing computed.

    Every list stands in the order of registration; where two rows tie, the later is the newer.
    """

    person: Person
    oppfoelging: tuple[Oppfoelging, ...] = ()
    opphold: Opphold = Opphold()
    kategorier: tuple[Kategori, ...] = ()
    sluttmaal: Sluttmaal | None = None
    vedtak: tuple[Vedtak, ...] = ()
    tiltak: tuple[Tiltak, ...] = ()
    fravaer: tuple[Fravaer, ...] = ()
    avslutninger: tuple[Avslutning, ...] = ()
    kontakter: tuple[Kontakt, ...] = ()
    kontrakter: tuple[Kontrakt, ...] = ()
    reservasjoner: tuple[Reservasjon, ...] = ()
    folkeregister: tuple[Folkeregisterrad, ...] = ()
    ordninger: tuple[AnnenOrdning, ...] = ()
    kompetanse: Kompetanse = Kompetanse()
