"""All use cases of an opened caseload, as the composition root hands them to the screens."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.domain.kontakt import Kontakt, Kontrakt, Reservasjon
from core.domain.person import Folkeregisterrad, Kategori, Oppfoelging
from core.services.avslutning import Avslutningstjeneste
from core.services.brev import Brevtjeneste
from core.services.dagskifte import Dagskifte
from core.services.grunnlag import Tjenestegrunnlag
from core.services.hendelser import Hendelsestjeneste
from core.services.klage import Klagetjeneste
from core.services.klokke import Klokke
from core.services.lagrede_soek import Lagredesoek
from core.services.liste import Listetjeneste
from core.services.listeimport import Importtjeneste
from core.services.opphold import Oppholdstjeneste
from core.services.person import Persontjeneste
from core.services.rader import (
    Radtjeneste,
    folkeregistertjeneste,
    kategoritjeneste,
    kontakttjeneste,
    kontrakttjeneste,
    oppfoelgingstjeneste,
    reservasjonstjeneste,
)
from core.services.rapport import Rapporttjeneste
from core.services.regelmotor import Regelmotor
from core.services.saksfiler import Saksfiltjeneste
from core.services.sluttmaal import Sluttmaaltjeneste
from core.services.steder import Stedtjeneste
from core.services.vedtak import Vedtakstjeneste

if TYPE_CHECKING:
    from core.storage.base import Base
    from core.storage.noekler import Bruker


@dataclass(frozen=True, slots=True)
class Tjenester:
    """The use cases by noun, with the caseload and the clock that they share."""

    grunnlag: Tjenestegrunnlag
    personer: Persontjeneste
    vedtak: Vedtakstjeneste
    klager: Klagetjeneste
    sluttmaal: Sluttmaaltjeneste
    avslutninger: Avslutningstjeneste
    kategorier: Radtjeneste[Kategori]
    folkeregister: Radtjeneste[Folkeregisterrad]
    oppfoelging: Radtjeneste[Oppfoelging]
    kontakter: Radtjeneste[Kontakt]
    kontrakter: Radtjeneste[Kontrakt]
    reservasjoner: Radtjeneste[Reservasjon]
    opphold: Oppholdstjeneste
    liste: Listetjeneste
    steder: Stedtjeneste
    lagrede_soek: Lagredesoek
    rapport: Rapporttjeneste
    saksfiler: Saksfiltjeneste
    listeimport: Importtjeneste
    brev: Brevtjeneste
    dagskifte: Dagskifte
    regelmotor: Regelmotor
    hendelser: Hendelsestjeneste

    @property
    def base(self) -> "Base":
        """The opened caseload."""
        return self.grunnlag.base

    @property
    def klokke(self) -> Klokke:
        """The clock that all of them ask."""
        return self.grunnlag.klokke

    @property
    def bruker(self) -> "Bruker":
        """Who is at work."""
        return self.base.bruker

    @property
    def oeving(self) -> bool:
        """Whether this is the practice caseload."""
        return self.base.oeving


def lag_tjenester(base: "Base", klokke: Klokke) -> Tjenester:
    """Put the use cases on an opened caseload."""
    grunnlag = Tjenestegrunnlag(base, klokke)
    liste = Listetjeneste(grunnlag)
    return Tjenester(
        grunnlag=grunnlag,
        personer=Persontjeneste(grunnlag),
        vedtak=Vedtakstjeneste(grunnlag),
        klager=Klagetjeneste(grunnlag),
        sluttmaal=Sluttmaaltjeneste(grunnlag),
        avslutninger=Avslutningstjeneste(grunnlag),
        kategorier=kategoritjeneste(grunnlag),
        folkeregister=folkeregistertjeneste(grunnlag),
        oppfoelging=oppfoelgingstjeneste(grunnlag),
        kontakter=kontakttjeneste(grunnlag),
        kontrakter=kontrakttjeneste(grunnlag),
        reservasjoner=reservasjonstjeneste(grunnlag),
        opphold=Oppholdstjeneste(grunnlag),
        liste=liste,
        steder=Stedtjeneste(grunnlag),
        lagrede_soek=Lagredesoek(grunnlag),
        rapport=Rapporttjeneste(grunnlag, liste),
        saksfiler=Saksfiltjeneste(grunnlag),
        listeimport=Importtjeneste(grunnlag),
        brev=Brevtjeneste(grunnlag, liste),
        dagskifte=Dagskifte(grunnlag),
        regelmotor=Regelmotor(grunnlag),
        hendelser=Hendelsestjeneste(grunnlag),
    )
