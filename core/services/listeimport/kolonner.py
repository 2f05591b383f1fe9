"""The columns of the register's files, and how a header is recognised however it is written.

The headers are those of the guide [1.5, 1.6, 9.8]. They are compared without case, punctuation
and marks over letters, and «aa» as «å», so that «Sluttmaal» and «Oppf.komm» are known too; a
header that was cut is known by its beginning where only one column of the form begins so.
"""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from functools import lru_cache
from types import MappingProxyType

from core.services.listeimport.feil import Importavvist
from core.services.listeimport.verdier import Importform

DUF = "duf"
ETIKETTER: Mapping[str, str] = MappingProxyType(
    {
        DUF: "DUF-nummer",
        "navn": "Fornavn, Etternavn",
        "fornavn": "Fornavn",
        "etternavn": "Etternavn",
        "foedselsdato": "Fødselsdato",
        "kjoenn": "Kjønn",
        "alder": "Alder",
        "kategori": "Kategori",
        "kategori_fra": "Kategori fra",
        "ordning": "Ordning",
        "fristtype": "Frist type",
        "frist": "Frist dato",
        "sted": "Oppf.kommune/bydel",
        "fylke": "Oppfølgingsfylke",
        "sluttmaal": "Sluttmål",
        "vedtak": "Vedtak",
        "tiltak": "Tiltak",
        "fulltid_vgo": "Fulltid videregående opplæring",
        "livsmestring": "Gjennomført livsmestring",
        "foreldreveiledning": "Gjennomført foreldreveiledning",
        "begge": "Gjennomført livsmestring og foreldreveiledning",
        "aarsak": "Avslutningsårsak",
        "aarsaksgruppe": "Avslutningsårsakgruppe",
        "avslutningsdato": "Avslutningsdato",
        "registrert": "Registrert dato",
        "registrert_av": "Registrert av",
        "gjennomfoeringsfrist": "Frist for gjennomføring",
    }
)
# Other words for the same: the whole name of the municipality's column, and what the guide's own
# sheet has.
ANDRE_NAVN: Mapping[str, str] = MappingProxyType(
    {
        "oppfkommune": "sted",
        "oppfolgingskommune": "sted",
        "oppfolgingskommunebydel": "sted",
        "oppfkor": "sted",
        "fristforgjo": "gjennomfoeringsfrist",
        "dufnr": DUF,
        "navn": "navn",
    }
)
ULIKE = 1 << 14  # texts that are remembered; more are reduced anew
UENDRET = "Last ned filen på nytt, og la kolonnene stå som de er."
_KORTESTE_DEL = 6  # letters of a header that was cut
_FELLES = (
    *("foedselsdato", "kategori", "kategori_fra", "ordning", "fristtype", "frist", "sted"),
    *("fylke", "sluttmaal", "vedtak", "tiltak", "fulltid_vgo"),
)
_RAPPORT = (
    *("kjoenn", "alder", "kategori", "sluttmaal", "aarsak", "aarsaksgruppe", "avslutningsdato"),
    *("fylke", "sted", "registrert", "registrert_av", "gjennomfoeringsfrist"),
)
_HVER_FOR_SEG = ("fornavn", "etternavn")
NAVNEFELT = ("navn", *_HVER_FOR_SEG)
# What each form has, the names first; of the form of eleven the first five may be missing.
FORMER: Mapping[Importform, tuple[str, ...]] = MappingProxyType(
    {
        Importform.LISTE_11: (*_FELLES, "begge"),
        Importform.LISTE_16: ("navn", *_FELLES, "livsmestring", "foreldreveiledning"),
        Importform.LISTE_17: (*_HVER_FOR_SEG, *_FELLES, "livsmestring", "foreldreveiledning"),
        Importform.AVSLUTTEDE: _RAPPORT,
    }
)
VALGFRIE: Mapping[Importform, tuple[str, ...]] = MappingProxyType(
    {
        Importform.LISTE_11: (DUF, "navn", *_HVER_FOR_SEG, "foedselsdato", "sluttmaal"),
        Importform.LISTE_16: (),
        Importform.LISTE_17: (),
        Importform.AVSLUTTEDE: ("navn", *_HVER_FOR_SEG),
    }
)
DATOFELT = frozenset(
    {"foedselsdato", "kategori_fra", "frist", "avslutningsdato", "gjennomfoeringsfrist"}
)
# What follows from other columns, or from the day on which the file was made.
UTENOM = frozenset({"fylke", "alder", "aarsaksgruppe", "registrert"})
_UTEN_TEGN = re.compile(r"[^a-z0-9]+")
_BOKSTAVER = str.maketrans({"æ": "ae", "ø": "o", "đ": "d"})


@lru_cache(ULIKE)
def noekkel(tekst: str) -> str:
    """Reduce a text to what it is recognised by: small ASCII letters and digits."""
    liten = tekst.casefold().translate(_BOKSTAVER)
    uten_merker = unicodedata.normalize("NFKD", liten)
    ren = _UTEN_TEGN.sub("", uten_merker)
    return ren.replace("aa", "a").replace("oe", "o")


_EGNE = {noekkel(etikett): felt for felt, etikett in ETIKETTER.items()}
_FELT_FOR = {**_EGNE, **ANDRE_NAVN}


@lru_cache(1024)
def kjenn_igjen(overskrift: str) -> str | None:
    """Give the field of a header, None for one that no form has."""
    sett = noekkel(overskrift)
    if sett in _FELT_FOR:
        return _FELT_FOR[sett]
    if len(sett) < _KORTESTE_DEL:
        return None
    begynner = {felt for navn, felt in _EGNE.items() if navn.startswith(sett)}
    return begynner.pop() if len(begynner) == 1 else None


def finn_form(felt: Sequence[str | None]) -> Importform:
    """Tell which form a header is of, by the columns that only one of them has."""
    if "aarsak" in felt or "avslutningsdato" in felt:
        return Importform.AVSLUTTEDE
    if "begge" in felt:
        return Importform.LISTE_11
    if "fornavn" in felt or "etternavn" in felt:
        return Importform.LISTE_17
    return Importform.LISTE_16


def plasser(overskrifter: Sequence[str], linje: int) -> tuple[Importform, dict[str, int]]:
    """Give the form of a header and the place of each field in it.

    Raises `Importavvist` that names columns that are there twice, unknown, or missing.
    """
    felt = [kjenn_igjen(overskrift) for overskrift in overskrifter]
    form = finn_form(felt)
    feil = [
        *_dubletter(felt, overskrifter),
        *_ukjente(felt, overskrifter, form),
        *_manglende(felt, form),
    ]
    if feil:
        raise Importavvist(" ".join((*feil, UENDRET)), linje)
    return form, {navn: plass for plass, navn in enumerate(felt) if navn is not None}


def _dubletter(felt: Sequence[str | None], overskrifter: Sequence[str]) -> list[str]:
    return [
        f"Kolonnen «{overskrift}» står to ganger. Ta bort den ene."
        for plass, (navn, overskrift) in enumerate(zip(felt, overskrifter, strict=True))
        if navn is not None and navn in felt[:plass]
    ]


def _ukjente(
    felt: Sequence[str | None], overskrifter: Sequence[str], form: Importform
) -> list[str]:
    kjente = [DUF, *FORMER[form], *VALGFRIE[form]]
    feil = []
    for nummer, (navn, overskrift) in enumerate(zip(felt, overskrifter, strict=True), 1):
        if navn in kjente:
            continue
        if not overskrift.strip():
            feil.append(f"Kolonne {nummer} har ikke navn. Ta den bort.")
            continue
        naer = get_close_matches(noekkel(overskrift)[:99], map(_navnenoekkel, kjente), n=1)
        hjelp = f" Mente du «{ETIKETTER[_EGNE[naer[0]]]}»?" if naer else ""
        feil.append(f"Kolonnen «{overskrift.strip()[:60]}» er ukjent.{hjelp}")
    return feil


def _navnenoekkel(felt: str) -> str:
    return noekkel(ETIKETTER[felt])


def _manglende(felt: Sequence[str | None], form: Importform) -> list[str]:
    ventet = [navn for navn in (DUF, *FORMER[form]) if navn not in VALGFRIE[form]]
    if form.er_avsluttede and not {*_HVER_FOR_SEG} <= {*felt}:
        ventet.insert(1, "navn")
    return [f"Kolonnen «{ETIKETTER[navn]}» mangler." for navn in ventet if navn not in felt]
