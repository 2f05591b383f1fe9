"""The plain code lists: categories, schemes, causes of termination, contact and the small ones."""

from dataclasses import dataclass, field

from core.kodeverk.tekst import Tekst, Veiledninger


@dataclass(frozen=True, slots=True)
class Kode:
    """A code that has nothing but its name."""

    kode: str
    navn: Tekst


@dataclass(frozen=True, slots=True, kw_only=True)
class Kategorikode:
    """A category of the target group; `ordning` is None where the guide names none [3.1]."""

    kode: str
    navn: Tekst
    lov: str
    gir_program: bool
    kapittel_6a: bool
    ordning: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Ordningskode:
    """A scheme, with the categories that open it [2.7, 3.1]."""

    kode: str
    navn: Tekst
    lov: str
    kategorier: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Avslutningsgruppe:
    """A group of goal attainment; one of them is left out of the statistics' base [9.9]."""

    kode: str
    navn: Tekst
    i_tallgrunnlag: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Avslutningsaarsak:
    """A cause of termination and what follows from it [9.9, A33, A35].

    `registreres_av` holds «kommune», «regelmotor» or both. Hours a week are asked for where
    `kan_ha_timer`, and must be given where `krever_timer`.
    """

    kode: str
    navn: Tekst
    gruppe: str
    registreres_av: frozenset[str]
    krever_timer: bool
    kan_ha_timer: bool
    lukker_kategori: bool
    i_tallgrunnlag: bool
    veiledninger: Veiledninger = field(repr=False, compare=False)

    @property
    def veiledning(self) -> Tekst:
        """The guidance that is shown when the cause is chosen."""
        return self.veiledninger()[self.kode]


@dataclass(frozen=True, slots=True, kw_only=True)
class Kontakttype:
    """A kind of contact; one of them ends the scheme [4.1]."""

    kode: str
    navn: Tekst
    avslutter: bool
