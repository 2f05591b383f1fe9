"""Names of invented people: by language area and sex, with the oddities of real lists."""

from typing import NamedTuple

from core.domain.person import Kjoenn
from core.services.demo import spraak
from core.services.demo.spraak import Spraakomraade
from core.services.demo.terning import Lodd, Terning

OMRAADER = Lodd(
    {
        "arabisk": 17,
        "kurdisk": 6,
        "dari": 13,
        "pashto": 5,
        "tigrinja": 14,
        "amharisk": 3,
        "somali": 12,
        "tyrkisk": 6,
        "swahili": 8,
        "fransk": 4,
        "spansk": 6,
        "russisk": 2,
        "vietnamesisk": 1,
        "myanmar": 2,
        "engelsk": 3,
        "blandet": 1,
    }
)
UKRAINSKE = Lodd({"ukrainsk": 92, "russisk": 8})
_OMRAADE = {
    "ukrainsk": spraak.UKRAINSK,
    "arabisk": spraak.ARABISK,
    "kurdisk": spraak.KURDISK,
    "dari": spraak.DARI,
    "pashto": spraak.PASHTO,
    "tigrinja": spraak.TIGRINJA,
    "amharisk": spraak.AMHARISK,
    "somali": spraak.SOMALI,
    "tyrkisk": spraak.TYRKISK,
    "swahili": spraak.SWAHILI,
    "fransk": spraak.FRANSK,
    "spansk": spraak.SPANSK,
    "russisk": spraak.RUSSISK,
    "vietnamesisk": spraak.VIETNAMESISK,
    "myanmar": spraak.MYANMAR,
    "engelsk": spraak.ENGELSK,
    "blandet": spraak.BLANDET,
}

# Names that break careless code: markup, formulas, quotes, other scripts, length.
UHELDIGE = (
    ("Hansen & Sønn <b>", "Kåre"),
    ("=SUM(A1:A9)", "Excel"),
    ("O'Brien\"; --", "Siobhán"),
    ("{{ navn }}", "Mal"),
    ("Þórsdóttir-Åsen", "Ærlig"),
    ("حداد", "ليلى"),
    ("Ковальчук", "Оксана"),
    ("Null", "None"),
    ("+47 Etternavn", "@fornavn"),
    ("van der Wolde-Teklehaimanot Ghebremeskel Andemariam af Søndre Åsgårdstrand", "Zufan Mihret"),
    ("Ng", "E"),
    ("%s %d \\n", "C:\\Temp"),
)
_KJOENN = Lodd({Kjoenn.KVINNE: 52, Kjoenn.MANN: 47.5, Kjoenn.UKJENT: 0.5})


class Navn(NamedTuple):
    """A name with what follows from where it comes from."""

    fornavn: str
    etternavn: str
    kjoenn: Kjoenn
    tolkespraak: str
    land: str


def trekk_navn(terning: Terning, omraader: Lodd[str]) -> Navn:
    """Draw a name, its sex, interpreter's language and country of origin."""
    omraade = _OMRAADE[terning.trekk(omraader)]
    kjoenn = terning.trekk(_KJOENN)
    etternavn, fornavn = _trekk_ord(terning, omraade, kvinne=kjoenn is not Kjoenn.MANN)
    return Navn(fornavn, etternavn, kjoenn, omraade.tolkespraak, terning.velg(omraade.land))


def _trekk_ord(terning: Terning, omraade: Spraakomraade, *, kvinne: bool) -> tuple[str, str]:
    fornavn = terning.velg(omraade.kvinner if kvinne else omraade.menn)
    etternavn = terning.velg(omraade.etternavn)
    kast = terning.tall()
    if kast < 0.004:
        return terning.velg(UHELDIGE)
    if kast < 0.012:
        return fornavn, ""
    if kast < 0.10:
        andre = omraade.kvinner if kvinne and not omraade.farsnavn else omraade.menn
        fornavn = f"{fornavn} {terning.velg(andre)}"
    elif kast < 0.16:
        etternavn = f"{etternavn} {terning.velg(omraade.etternavn)}"
    return etternavn, fornavn
