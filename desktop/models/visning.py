"""What a page shows, as frozen values with ready texts: views draw these and know no rule."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from datetime import date

Tone = Literal["noytral", "info", "ok", "warn", "danger", "plomme"]
Del = str | tuple[str, bool]


@dataclass(frozen=True, slots=True)
class Opplysning:
    """A label and its value; `ikon` and `info` (which i-button) only in the status card."""

    noekkel: str
    etikett: str
    verdi: str
    ikon: str = ""
    info: str = ""
    stor: bool = False


@dataclass(frozen=True, slots=True)
class Pille:
    """A short text and what it means."""

    tekst: str
    tone: Tone = "noytral"


@dataclass(frozen=True, slots=True, kw_only=True)
class Hode:
    """The head of every page of a person."""

    navn: str
    navn_omvendt: str
    duf: str
    duf_gruppert: str
    alder: str
    kommune: str


@dataclass(frozen=True, slots=True)
class Bannerdata:
    """A sentence, some parts of it strong, and the page that its link opens."""

    slag: Literal["info", "warn"]
    deler: tuple[Del, ...]
    handling: str = ""


@dataclass(frozen=True, slots=True)
class Avbrudd:
    """A gap of the programme bar, both ends included, with its label."""

    fra: date
    til: date
    tekst: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Programlinje:
    """The programme from its start over today to the deadline."""

    start: date
    frist: date
    i_dag: date
    avbrudd: tuple[Avbrudd, ...]
    startetikett: str
    fristetikett: str
    setning: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Statusdata:
    """The status card: its lines left and right, the pill by the deadline and the bar."""

    venstre: tuple[Opplysning, ...]
    hoeyre: tuple[Opplysning, ...]
    pille: Pille
    program: Programlinje | None
    ordning: str
    ordning_avsluttet: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Klagevisning:
    """One row of the appeals on a decision; `laast` once it is decided."""

    id: str
    mottatt: str
    avgjort: str
    utfall: Pille
    registrert_av: str
    registrert_dato: str
    behandlingstid: Pille
    laast: bool = False
    slettet: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Vedtaksvisning:
    """One decision: its row, its details and what can be done with it.

    `tilstand` stands in brackets after the name, `forklaring` says why in words. `i_kort_tabell`
    tells whether the row is among the five newest of those in force.
    """

    id: str
    versjon: int
    type: str
    navn: str
    tilstand: str
    tilstand_tone: Tone
    forklaring: str
    gjeldende: bool
    slettet: bool
    resultat: str
    vedtaksdato: date
    startdato: date | None
    sluttdato: date | None
    registrert: str
    registrert_av: str
    kommune: str
    i_kort_tabell: bool
    detaljer: tuple[Opplysning, ...]
    brevopplysninger: tuple[Opplysning, ...]
    klager: tuple[Klagevisning, ...]
    kan_endres: bool


@dataclass(frozen=True, slots=True)
class Rad:
    """A row of a simple read-only table; `merknad` says why a row is in italics."""

    id: str
    celler: tuple[str, ...]
    merknad: str = ""
    dempet: bool = False


@dataclass(frozen=True, slots=True)
class Tabell:
    """A simple read-only table under a title, with the words for an empty one."""

    noekkel: str
    tittel: str
    kolonner: tuple[str, ...]
    rader: tuple[Rad, ...]
    tom: str
    tom_neste: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ordningsrad:
    """A row of a card of the scheme, with its details and what can be done with it.

    `historisk` rows are shown on demand. `handlinger` are the keys of its buttons in order,
    `laast` says why the row cannot be changed.
    """

    id: str
    celler: tuple[str, ...]
    sortering: tuple[str, ...]
    merknad: str = ""
    dempet: bool = False
    historisk: bool = False
    detaljer: tuple[Opplysning, ...] = ()
    handlinger: tuple[str, ...] = ()
    laast: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ordningstabell:
    """A card of the scheme: columns with their width, rows, and the words of the card.

    `noekkel` is the list's name in the case, `sorteres` the column that is newest first.
    """

    noekkel: str
    tittel: str
    kolonner: tuple[tuple[str, int, int], ...]
    rader: tuple[Ordningsrad, ...]
    sorteres: int
    tom: str
    tom_neste: str = ""
    legg_til: str = ""
    mangler_aarsak: bool = False


@dataclass(frozen=True, slots=True)
class Kort:
    """A card of labels and values."""

    noekkel: str
    tittel: str
    opplysninger: tuple[Opplysning, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Nirordning:
    """A scheme as the NIR page shows it; `sted` is the page that its button opens."""

    noekkel: str
    sted: str
    navn: str
    kategori: str
    fra: str
    gjeldende: bool
    linjer: tuple[Opplysning, ...]
    status: tuple[Opplysning, ...]
    proever: tuple[Opplysning, ...] = ()
    pille: Pille = Pille("")
    program: Programlinje | None = None
    fot: str = ""
    har_logg: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Nirvisning:
    """The NIR page: what is known at a glance, schemes in force, and those that are over."""

    infokort: tuple[Kort, ...]
    ordninger: tuple[Nirordning, ...]
    inaktive: tuple[Nirordning, ...]


@dataclass(frozen=True, slots=True)
class Menypunkt:
    """A line of the person menu: where it leads, how many rows stand there, what is under it."""

    noekkel: str
    tekst: str
    ikon: str = ""
    antall: int | None = None
    dempet: bool = False
    barn: tuple[Menypunkt, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Personvisning:
    """Everything that the pages of one person show."""

    person_id: str
    hode: Hode
    banner: tuple[Bannerdata, ...]
    status: Statusdata | None
    uten_status: str
    vedtak: tuple[Vedtaksvisning, ...]
    vedtak_notat: str
    sluttmaal: tuple[Rad, ...]
    meny: tuple[Menypunkt, ...]
    ordning_tabeller: tuple[Ordningstabell, ...]
    deltakelse_tabeller: tuple[Tabell, ...]
    grunndata: tuple[Kort, ...]
    grunndata_tabeller: tuple[Tabell, ...]
    personvern: tuple[Tabell, ...]
    nir: Nirvisning
    andre_ordninger: tuple[Kort, ...]
    bosetting: tuple[Kort, ...]
    bosetting_tabeller: tuple[Tabell, ...]
    kompetanse: tuple[Kort, ...]
