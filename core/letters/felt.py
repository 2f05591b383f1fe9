"""The fields that a template can ask for: path, label, where it is registered, how much it matters.

The tree of fields is fixed: a template with any other name is refused, and a letter never meets a
field that is not there.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cache
from types import MappingProxyType

from core.domain.vedtak import Vedtak
from core.kodeverk import Opplysning, Tekst, kodeverk

Felttre = Mapping[str, "Felttre | None"]


class Krav(Enum):
    """How much a letter needs a field that its template uses."""

    PAAKREVD = "paakrevd"
    """Without it the letter is a draft."""
    BOER = "boer"
    """Without it the letter leaves it out, and the caseworker is told."""
    VALGFRI = "valgfri"
    """The letter leaves it out."""


@dataclass(frozen=True, slots=True)
class Feltdefinisjon:
    """A field: its label, the place where it is registered, and how much it matters."""

    etikett: Tekst
    sted: Tekst
    krav: Krav


@dataclass(frozen=True, slots=True)
class Felt:
    """A field of one letter as the caseworker sees it.

    `noekkel` is the path in the template («vedtak.startdato»), `verdi` what was merged, empty
    where it is missing; `paakrevd` tells whether the letter is a draft without it.
    """

    noekkel: str
    etikett: str
    verdi: str
    sted: str
    paakrevd: bool


_KOMMUNE = Tekst("Innstillinger: Kommune", "Innstillingar: Kommune")
_SAKSBEHANDLER = Tekst("Innstillinger: Saksbehandler", "Innstillingar: Saksbehandlar")
_BREV = Tekst("Lag brev", "Lag brev")
_GRUNNDATA = Tekst("Grunndata", "Grunndata")
_OPPHOLD = Tekst("Grunndata: Oppholdstillatelse", "Grunndata: Opphaldsløyve")
_NIR = Tekst("NIR: Kategori", "NIR: Kategori")
_SLUTTMAAL = Tekst("Ordning: Sluttmål", "Ordning: Sluttmål")
_VEDTAK = Tekst("Ordning: Vedtak", "Ordning: Vedtak")
_OPPLYSNING = Tekst("Vedtaket: Opplysninger til brevet", "Vedtaket: Opplysningar til brevet")
_FRIST = Tekst("Ordning: Beregningslogg", "Ordning: Utrekningslogg")
_P, _B, _V = Krav.PAAKREVD, Krav.BOER, Krav.VALGFRI

_FASTE: Mapping[str, tuple[str, str, Tekst, Krav]] = {
    "avsender.kommune": ("Kommune", "Kommune", _KOMMUNE, _P),
    "avsender.kommunenummer": ("Kommunenummer", "Kommunenummer", _KOMMUNE, _V),
    "avsender.enhet": ("Enhet", "Eining", _KOMMUNE, _V),
    "avsender.adresse": ("Kommunens adresse", "Adressa til kommunen", _KOMMUNE, _B),
    "avsender.telefon": ("Telefon", "Telefon", _SAKSBEHANDLER, _B),
    "avsender.epost": ("E-post", "E-post", _SAKSBEHANDLER, _V),
    "avsender.saksbehandler": ("Saksbehandler", "Saksbehandlar", _SAKSBEHANDLER, _P),
    "avsender.tittel": ("Stilling", "Stilling", _SAKSBEHANDLER, _V),
    "avsender.saksnummer": ("Vår referanse", "Vår referanse", _BREV, _B),
    "avsender.statsforvalter": ("Klageinstans", "Klageinstans", _KOMMUNE, _V),
    "brev.dato": ("Brevdato", "Brevdato", _BREV, _P),
    "brev.tittel": ("Tittel", "Tittel", _VEDTAK, _P),
    "mottaker.navn": ("Navn", "Namn", _GRUNNDATA, _P),
    "mottaker.adresse": ("Adresse", "Adresse", _GRUNNDATA, _B),
    "mottaker.duf": ("DUF-nummer", "DUF-nummer", _GRUNNDATA, _P),
    "mottaker.foedselsdato": ("Fødselsdato", "Fødselsdato", _GRUNNDATA, _V),
    "opphold.hjemmel": ("Oppholdstillatelse", "Opphaldsløyve", _OPPHOLD, _B),
    "opphold.vedtaksdato": ("Tillatelsen gitt", "Løyvet gitt", _OPPHOLD, _B),
    "opphold.alder": ("Alder da tillatelsen ble gitt", "Alder då løyvet vart gitt", _GRUNNDATA, _V),
    "opphold.etter_avtale": ("Bosatt etter avtale", "Busett etter avtale", _OPPHOLD, _B),
    "program.kategori": ("Kategori", "Kategori", _NIR, _P),
    "program.kategori_fra": ("Kategori fra", "Kategori frå", _NIR, _P),
    "program.utdanning": ("Utdanning fra før", "Utdanning frå før", _GRUNNDATA, _V),
    "program.sluttmaal": ("Sluttmål", "Sluttmål", _SLUTTMAAL, _B),
    "program.sluttmaal_kort": ("Sluttmål", "Sluttmål", _SLUTTMAAL, _V),
    "program.lengde": ("Programmets lengde", "Lengda på programmet", _SLUTTMAAL, _V),
    "program.beregnet_fra": ("Frist beregnet fra", "Frist rekna frå", _FRIST, _V),
    "program.frist": ("Frist for gjennomføring", "Frist for gjennomføring", _FRIST, _V),
    "vedtak.type": ("Vedtakstype", "Vedtakstype", _VEDTAK, _P),
    "vedtak.resultat": ("Resultat", "Resultat", _VEDTAK, _P),
    "vedtak.dato": ("Vedtaksdato", "Vedtaksdato", _VEDTAK, _P),
    "vedtak.startdato": ("Startdato", "Startdato", _VEDTAK, _P),
    "vedtak.sluttdato": ("Sluttdato", "Sluttdato", _VEDTAK, _V),
    "vedtak.periode": ("Vedtaksperiode", "Vedtaksperiode", _VEDTAK, _P),
    "vedtak.dager": ("Antall dager", "Talet på dagar", _VEDTAK, _V),
    "vedtak.timer": ("Antall timer", "Talet på timar", _VEDTAK, _V),
    "vedtak.aar": ("Kalenderår", "Kalenderår", _VEDTAK, _P),
    "vedtak.brukt_foer": ("Brukt tidligere i året", "Brukt tidlegare i året", _VEDTAK, _V),
    "vedtak.forlengelse": ("Legges til fristen", "Blir lagt til fristen", _FRIST, _V),
    "vedtak.hjemmel": ("Hjemmel", "Heimel", _VEDTAK, _P),
}
# For conditions alone: flags and codes, never shown.
_STYRING = ("brev.utkast", "mottaker.sperret", "vedtak.kapittel_6a", "kode.type", "kode.resultat")
_STYRING_KODER = ("kode.kategori", "kode.sluttmaal")
# The reasons are needed whatever the type says (forvaltningsloven § 25).
BEGRUNNELSE = "begrunnelse"
# Facts that the law builds the leave on, though the form can be saved without them.
_BOER_OPPLYSNINGER = frozenset({"bosatt_dato", "legeerklaering_dato", "tilbud_fra"})


@cache
def opplysninger() -> Mapping[str, Opplysning]:
    """Give every fact that some type of decision has, by key."""
    typer = kodeverk().vedtakstype.values()
    return MappingProxyType({o.noekkel: o for type_ in typer for o in type_.opplysninger})


@cache
def felter() -> Felttre:
    """Give the tree of every name that a template can use."""
    tre: dict[str, dict[str, Felttre | None]] = {}
    for sti in _alle_stier():
        gruppe, navn = sti.split(".")
        tre.setdefault(gruppe, {})[navn] = None
    return MappingProxyType(tre)


def _alle_stier() -> Iterator[str]:
    yield from (*_FASTE, *_STYRING, *_STYRING_KODER)
    for noekkel, opplysning in opplysninger().items():
        yield f"opplysning.{noekkel}"
        if opplysning.art == "valg":
            yield f"kode.{noekkel}"


@cache
def lister() -> Mapping[str, Felttre | None]:
    """Give the paths that are lists of texts: the address and the longer texts."""
    lange = (noekkel for noekkel, o in opplysninger().items() if o.art == "lang_tekst")
    stier = ("mottaker.adresse", *(f"opplysning.{noekkel}" for noekkel in lange))
    return MappingProxyType(dict.fromkeys(stier))


def definisjon(sti: str, vedtak: Vedtak) -> Feltdefinisjon | None:
    """Give what is known of a field in the letter of a decision; None for flags and codes.

    A fact is needed as far as the type of the decision says so, for its own result.
    """
    gruppe, _, navn = sti.partition(".")
    if gruppe == "opplysning":
        return Feltdefinisjon(opplysninger()[navn].navn, _OPPLYSNING, _krav(navn, vedtak))
    if sti not in _FASTE:
        return None
    nb, nn, sted, krav = _FASTE[sti]
    return Feltdefinisjon(Tekst(nb, nn), sted, krav)


def _krav(noekkel: str, vedtak: Vedtak) -> Krav:
    if noekkel == BEGRUNNELSE:
        return Krav.PAAKREVD
    for opplysning in kodeverk().vedtakstype[vedtak.type].opplysninger:
        if opplysning.noekkel == noekkel and vedtak.resultat in opplysning.gjelder_resultat:
            if opplysning.paakrevd_i_brev:
                return Krav.PAAKREVD
            return Krav.BOER if noekkel in _BOER_OPPLYSNINGER else Krav.VALGFRI
    return Krav.VALGFRI
