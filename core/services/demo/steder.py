"""The invented county: municipalities 999x with districts, streets and post towns."""

from dataclasses import dataclass

from core.domain.person import Adresse
from core.services.demo.terning import Terning

EGEN_KOMMUNE = "9999"
FYLKE = "Fjordfylket"


@dataclass(frozen=True, slots=True)
class Sted:
    """A municipality: name, post towns by number, districts and the initials of its caseworkers."""

    navn: str
    poststeder: tuple[tuple[str, str], ...]
    bydeler: tuple[str, ...]
    saksbehandlere: tuple[str, ...]


STEDER = {
    "9999": Sted(
        "Fjordvik",
        (("9999", "Fjordvik"), ("9995", "Nordstranda i Fjordvik"), ("9994", "Åsbygda")),
        ("Sentrum", "Nordstrand", "Åsen", "Øvre Elvedal"),
        ("INLU", "KAHO", "OLBE", "SIAA", "MAØS"),
    ),
    "9998": Sted("Storelva", (("9998", "Storelva"), ("9993", "Elvemo")), (), ("ANSO", "TRBR")),
    "9997": Sted("Lyngholmen", (("9997", "Lyngholmen"),), (), ("GUVI", "ÅSNÆ")),
    "9996": Sted("Granheia", (("9996", "Granheia"), ("9992", "Bjørkåsen")), (), ("PEDA", "LIHØ")),
}
_GATER = (
    "Strandgata",
    "Kirkebakken",
    "Øvre Fjordvei",
    "Nedre Fjordvei",
    "Skolegata",
    "Bjørkelia",
    "Åsveien",
    "Sjøgata",
    "Nålmakersmuget",
    "Rådhusplassen",
    "Tømmerkaia",
    "Lærdalssvingen",
    "Gamle Ærfuglvei",
    "Stasjonsgata",
    "Møllebakken",
    "P. A. Østbys vei",
    "Fløterveien",
    "Solhøgda",
)
_OPPGANGER = ("", "", "", " A", " B", " C", " D", ", H0301")


def sted(kommune: str) -> Sted:
    """Give the place of a municipality number; Fjordvik's where it is not one of ours."""
    return STEDER.get(kommune, STEDER[EGEN_KOMMUNE])


def naboer(kommune: str) -> tuple[str, ...]:
    """Give the numbers of the other municipalities."""
    return tuple(nummer for nummer in STEDER if nummer != kommune)


def trekk_adresse(terning: Terning, kommune: str) -> Adresse:
    """Draw a street address in a municipality."""
    postnummer, poststed = terning.velg(sted(kommune).poststeder)
    gate = f"{terning.velg(_GATER)} {terning.mellom(1, 98)}{terning.velg(_OPPGANGER)}"
    return Adresse(gate=gate, postnummer=postnummer, poststed=poststed)


def trekk_bydel(terning: Terning, kommune: str) -> str | None:
    """Draw a district; most small municipalities have none."""
    bydeler = sted(kommune).bydeler
    return terning.velg(bydeler) if bydeler and terning.sjanse(0.6) else None
