"""A decision of the municipality [5.1–5.5]."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from core.domain.klage import Klage
from core.domain.rad import Rad

Opplysningsverdi = str | int | bool | list[dict[str, str]] | None
Opplysninger = Mapping[str, Opplysningsverdi]


class Vedtakstype(StrEnum):
    """The sixteen types of decision (A36)."""

    BORTFALL_EGENMELDING = "bortfall_egenmelding"
    DELTAKELSE = "deltakelse"
    INTEGRERINGSPLAN = "integreringsplan"
    MIDLERTIDIG_STANS = "midlertidig_stans"
    PERMANENT_STANS = "permanent_stans"
    PERMISJON_BARNS_SYKDOM = "permisjon_barns_sykdom"
    PERMISJON_EGEN_SYKDOM = "permisjon_egen_sykdom"
    PERMISJON_FOEDSEL_ADOPSJON = "permisjon_foedsel_adopsjon"
    PERMISJON_VELFERD = "permisjon_velferd"
    REDUKSJON_ANDRE_YTELSER = "reduksjon_andre_ytelser"
    REDUKSJON_FRAVAER = "reduksjon_fravaer"
    TILBAKEBETALING = "tilbakebetaling"
    TREKK = "trekk"
    UTVIDET_DELTAKELSE = "utvidet_deltakelse"
    ENDRING_INTEGRERINGSPLAN = "endring_integreringsplan"
    PERMISJON_FRED_FORSONING = "permisjon_fred_forsoning"


PERMISJONER = frozenset(
    {
        Vedtakstype.PERMISJON_BARNS_SYKDOM,
        Vedtakstype.PERMISJON_EGEN_SYKDOM,
        Vedtakstype.PERMISJON_FOEDSEL_ADOPSJON,
        Vedtakstype.PERMISJON_VELFERD,
        Vedtakstype.PERMISJON_FRED_FORSONING,
    }
)
STANSER = frozenset({Vedtakstype.MIDLERTIDIG_STANS, Vedtakstype.PERMANENT_STANS})


class Resultat(StrEnum):
    """What the decision came to (A37)."""

    INNVILGET = "innvilget"
    AVSLAG = "avslag"
    FATTET = "fattet"


_INNVILGET = Resultat.INNVILGET


class Dagtype(StrEnum):
    """The unit that a leave adds to the deadline in, the decision's own choice [5.5]."""

    VIRKEDAGER = "virkedager"
    KALENDERDAGER = "kalenderdager"


@dataclass(frozen=True, slots=True, kw_only=True)
class Vedtak(Rad):
    """A decision; `sluttdato` is the last day inside its period (D9).

    `timer` are whole hours, `opplysninger` what only the letter of its type needs
    (keys: `core.kodeverk`, vedtakstype). Not hashable: `opplysninger` is a mapping.
    """

    type: Vedtakstype
    resultat: Resultat
    vedtaksdato: date
    startdato: date | None = None
    sluttdato: date | None = None
    legg_til_frist_som: Dagtype | None = None
    timer: int | None = None
    kommune: str | None = None
    opplysninger: Opplysninger = field(default_factory=dict)
    klager: tuple[Klage, ...] = ()

    @property
    def siste_klage(self) -> Klage | None:
        """The last appeal that is not deleted; it alone decides the state of the decision."""
        for klage in reversed(self.klager):
            if not klage.slettet:
                return klage
        return None

    @property
    def er_satt_til_side(self) -> bool:
        """Whether an appeal has overturned the decision [6.2]."""
        klage = self.siste_klage
        return klage is not None and klage.utfall is not None and klage.utfall.setter_til_side

    @property
    def staar(self) -> bool:
        """Whether the decision counts at all: neither deleted nor overturned (R13)."""
        return not self.slettet and not (self.klager and self.er_satt_til_side)

    @property
    def er_innvilget(self) -> bool:
        """Whether the decision grants something and still counts."""
        return self.resultat is _INNVILGET and self.staar
