"""The tables around the registrations: events, read model, drafts, settings and identity."""

from sqlalchemy import Column, ForeignKey, Index, Table

from core.storage.tabeller import frivillig, metadata, paakrevd
from core.storage.typer import DATO, ID, JA_NEI, LOEPENUMMER, TALL, TEKST, TID

HENDELSE = Table(
    "hendelse",
    metadata,
    Column("id", LOEPENUMMER, primary_key=True, autoincrement=False),
    paakrevd("tid_utc", TID),
    paakrevd("av", TEKST),
    paakrevd("handling", TEKST),
    paakrevd("liste", TEKST),
    paakrevd("rad_id", TEKST),
    paakrevd("person_id", ID),
    frivillig("frist_foer", DATO),
    frivillig("frist_etter", DATO),
    paakrevd("foer_hash", TEKST),
    paakrevd("etter_hash", TEKST),
    paakrevd("prev", TEKST),
    paakrevd("hmac", TEKST),
    Index("ix_hendelse_person_id_id", "person_id", "id"),
)

# The list is answered by one of these indexes: counts and narrow choices by the first, which holds
# all that a choice is made by; pages of a broad choice by the one that has the order ready, with
# what most choices are made by, so that few rows are looked up in vain.
FLAGG = (
    "aapen",
    "inaktiv",
    "har_vedtak",
    "har_tiltak",
    "har_sluttmaal",
    "livsmestring",
    "foreldreveiledning",
    "fulltid_vgo",
)
UTVALGSINDEKS = Index(
    "ix_personstatus_utvalg",
    "lov",
    *FLAGG[:2],
    "kategori",
    "ordning",
    "kommune",
    "bydel",
    *FLAGG[2:],
    "person_id",
)
SORTERINGER = (
    "navn_sort",
    "duf",
    "kategori_sort",
    "kategori_fra",
    "ordning",
    "fristtype",
    "frist",
    "foedselsdato",
)


def sorteringsindeks(felt: str) -> Index:
    """Return the index of a sort column: ties by name, then by the person's key."""
    orden = dict.fromkeys((felt, "navn_sort", "person_id"))
    return Index(f"ix_personstatus_{felt}", *orden, "lov", *FLAGG)


# The oldest are first in these orders, and most of them are done: read along the index above, the
# first page of those who are not would pass thousands in vain.
AKTUELLE = ("duf", "kategori_fra", "frist")


def aktuelleindeks(felt: str) -> Index:
    """Return the index of a sort column among those of one law whose programme goes on."""
    orden = ("lov", *FLAGG[:2], felt, "navn_sort", "person_id", *FLAGG[2:])
    return Index(f"ix_personstatus_aktuelle_{felt}", *orden)


AVSLUTTETVALG = ("lov", "aar", "aarsak", "av", "kategori", "kommune", "bydel")
AVSLUTTETSORTERINGER = (
    "navn_sort",
    "duf",
    "kategori_sort",
    "sluttmaal_sort",
    "aarsak_sort",
    "dato",
)


def avsluttetindeks(felt: str) -> Index:
    """Return the index of a sort column of the terminated: ties by name, then by key."""
    return Index(f"ix_avsluttet_{felt}", *dict.fromkeys(("lov", felt, "navn_sort", "person_id")))


PERSONSTATUS = Table(
    "personstatus",
    metadata,
    Column("person_id", ID, ForeignKey("person.id"), primary_key=True),
    paakrevd("duf", TEKST),
    paakrevd("fornavn", TEKST),
    paakrevd("etternavn", TEKST),
    paakrevd("navn_sort", TEKST),
    paakrevd("foedselsdato", DATO),
    paakrevd("kategori", TEKST),
    paakrevd("kategori_sort", TEKST),
    paakrevd("kategori_fra", DATO),
    paakrevd("aapen", JA_NEI),
    paakrevd("lov", TEKST),
    paakrevd("ordning", TEKST),
    paakrevd("fristtype", TEKST),
    paakrevd("frist", DATO),
    paakrevd("sluttmaal", TEKST),
    paakrevd("beregnet_fra", DATO),
    paakrevd("avslutning_aarsak", TEKST),
    paakrevd("avslutning_dato", DATO),
    paakrevd("inaktiv", JA_NEI),
    paakrevd("kommune", TEKST),
    paakrevd("bydel", TEKST),
    paakrevd("har_vedtak", JA_NEI),
    paakrevd("har_tiltak", JA_NEI),
    paakrevd("har_sluttmaal", JA_NEI),
    paakrevd("fulltid_vgo", JA_NEI),
    paakrevd("livsmestring", JA_NEI),
    paakrevd("foreldreveiledning", JA_NEI),
    paakrevd("aapen_klage", JA_NEI),
    paakrevd("adressesperre", TEKST),
    paakrevd("beregnet_per", DATO),
    UTVALGSINDEKS,
    *map(sorteringsindeks, SORTERINGER),
    *map(aktuelleindeks, AKTUELLE),
)
AVSLUTTET = Table(
    "avsluttet",
    metadata,
    Column("person_id", ID, ForeignKey("person.id"), primary_key=True),
    paakrevd("rad_id", TEKST),
    paakrevd("duf", TEKST),
    paakrevd("fornavn", TEKST),
    paakrevd("etternavn", TEKST),
    paakrevd("navn_sort", TEKST),
    paakrevd("kjoenn", TEKST),
    frivillig("foedselsdato", DATO),
    paakrevd("lov", TEKST),
    paakrevd("kategori", TEKST),
    paakrevd("kategori_sort", TEKST),
    frivillig("sluttmaal", TEKST),
    paakrevd("sluttmaal_sort", TEKST),
    paakrevd("aarsak", TEKST),
    paakrevd("aarsak_sort", TEKST),
    paakrevd("dato", DATO),
    paakrevd("aar", TALL),
    paakrevd("av", TEKST),
    frivillig("registrert", DATO),
    paakrevd("registrert_av", TEKST),
    frivillig("frist", DATO),
    frivillig("kommune", TEKST),
    frivillig("bydel", TEKST),
    # Whatever the order of the report, the law comes first; the choice holds all it is made by.
    Index("ix_avsluttet_utvalg", *AVSLUTTETVALG, "person_id"),
    *map(avsluttetindeks, AVSLUTTETSORTERINGER),
)
NAVNEORD = Table(
    "navneord",
    metadata,
    Column("ord", TEKST, primary_key=True),
    Column("person_id", ID, ForeignKey("person.id"), primary_key=True, index=True),
    sqlite_with_rowid=False,
)
KLADD = Table(
    "kladd",
    metadata,
    Column("bruker", TEKST, primary_key=True),
    Column("skjema", TEKST, primary_key=True),
    Column("person_id", ID, primary_key=True),
    paakrevd("versjon_grunnlag", TALL),
    paakrevd("json", TEKST),
    paakrevd("tid", TID),
)
INNSTILLING = Table(
    "innstilling",
    metadata,
    Column("noekkel", TEKST, primary_key=True),
    paakrevd("json", TEKST),
    paakrevd("versjon", TALL),
)
META = Table("meta", metadata, Column("noekkel", TEKST, primary_key=True), paakrevd("verdi", TEKST))
