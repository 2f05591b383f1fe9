"""Files as the register writes them, for the tests of the import."""

from collections.abc import Iterable, Mapping
from pathlib import Path

DUF = "900000000100"
HODE_16 = (
    *("DUF-nummer", "Fornavn, Etternavn", "Fødselsdato", "Kategori", "Kategori fra", "Ordning"),
    *("Frist type", "Frist dato", "Oppf.kommune/bydel", "Oppfølgingsfylke", "Sluttmål", "Vedtak"),
    *("Tiltak", "Fulltid videregående opplæring", "Gjennomført livsmestring"),
    "Gjennomført foreldreveiledning",
)
HODE_17 = (HODE_16[0], "Fornavn", "Etternavn", *HODE_16[2:])
HODE_11 = (
    *("Kategori", "Kategori fra", "Ordning", "Frist type", "Frist dato", "Oppf.komm"),
    *("Oppfølgingsfylke", "Vedtak", "Tiltak", "Fulltid videregående opplæring"),
    "Gjennomført livsmestring og foreldreveiledning",
)
HODE_AVSLUTTEDE = (
    *("DUF-nummer", "Fornavn, Etternavn", "Kjønn", "Alder", "Kategori", "Sluttmål"),
    *("Avslutningsårsak", "Avslutningsårsakgruppe", "Avslutningsdato", "Oppfølgingsfylke"),
    *("Oppf.kommune/bydel", "Registrert dato", "Registrert av", "Frist for gjennomføring"),
)
# A person as the register has her, by column.
VERDIER: Mapping[str, str] = {
    "DUF-nummer": "9000 000001 00",
    "Fornavn, Etternavn": "Maryam, Testesen",
    "Fornavn": "Maryam",
    "Etternavn": "Testesen",
    "Fødselsdato": "01.02.1990",
    "Kategori": "Rett og plikt til introduksjonsprogram",
    "Kategori fra": "01.05.2023",
    "Ordning": "Introduksjonsprogram",
    "Frist type": "Oppstart",
    "Frist dato": "01.05.2025",
    "Oppf.kommune/bydel": "Asker",
    "Oppf.komm": "Asker",
    "Oppfølgingsfylke": "Akershus",
    "Sluttmål": "Uten sluttmål",
    "Vedtak": "Uten vedtak",
    "Tiltak": "Uten tiltak",
    "Fulltid videregående opplæring": "Uten deltakelse i fulltid videregående opplæring",
    "Gjennomført livsmestring": "Uten gjennomført livsmestring",
    "Gjennomført foreldreveiledning": "Uten gjennomført foreldreveiledning",
    "Gjennomført livsmestring og foreldreveiledning": (
        "Uten gjennomført livsmestring og foreldreveiledning"
    ),
    "Kjønn": "Kvinne",
    "Alder": "34",
    "Avslutningsårsak": "Ukjent",
    "Avslutningsårsakgruppe": "Annet",
    "Avslutningsdato": "01.03.2024",
    "Registrert dato": "02.03.2024",
    "Registrert av": "3203-ABCD",
    "Frist for gjennomføring": "15.06.2026",
}

# Short words for the columns that tests change.
KOLONNE: Mapping[str, str] = {
    "duf": "DUF-nummer",
    "navn": "Fornavn, Etternavn",
    "fornavn": "Fornavn",
    "foedt": "Fødselsdato",
    "kjoenn": "Kjønn",
    "kategori": "Kategori",
    "fra": "Kategori fra",
    "fristtype": "Frist type",
    "frist": "Frist dato",
    "sted": "Oppf.kommune/bydel",
    "fylke": "Oppfølgingsfylke",
    "maal": "Sluttmål",
    "vedtak": "Vedtak",
    "tiltak": "Tiltak",
    "aarsak": "Avslutningsårsak",
    "dato": "Avslutningsdato",
    "av": "Registrert av",
}


def rad(hode: Iterable[str], **endret: str) -> tuple[str, ...]:
    """Make a row of a header's columns; `duf`, `navn`, `frist` … stand for their columns."""
    verdier = {**VERDIER, **{KOLONNE[navn]: verdi for navn, verdi in endret.items()}}
    return tuple(verdier[kolonne] for kolonne in hode)


def som_csv(*rader: Iterable[str], skilletegn: str = ";") -> str:
    """Join rows as the register does: semicolon and CRLF, quotes where they are needed."""
    return "".join(
        skilletegn.join(_celle(celle, skilletegn) for celle in celler) + "\r\n" for celler in rader
    )


def _celle(tekst: str, skilletegn: str) -> str:
    if any(tegn in tekst for tegn in (skilletegn, '"', "\n", "\r")):
        return '"' + tekst.replace('"', '""') + '"'
    return tekst


def skriv(mappe: Path, *rader: Iterable[str], skilletegn: str = ";") -> Path:
    """Write rows to a file as the register does, UTF-8 with BOM."""
    sti = mappe / "liste.csv"
    sti.write_bytes(som_csv(*rader, skilletegn=skilletegn).encode("utf-8-sig"))
    return sti
