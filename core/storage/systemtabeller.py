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

UTVALGSKOLONNER = (
    "lov",
    "aapen",
    "inaktiv",
    "kategori",
    "ordning",
    "kommune",
    "bydel",
    "har_vedtak",
    "har_tiltak",
    "har_sluttmaal",
    "livsmestring",
    "foreldreveiledning",
    "fulltid_vgo",
)
SORTERINGER = ("duf", "kategori", "kategori_fra", "ordning", "fristtype", "frist", "foedselsdato")

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
    Index("ix_personstatus_utvalg", *UTVALGSKOLONNER, "person_id"),
    Index("ix_personstatus_navn", "navn_sort", "person_id", *UTVALGSKOLONNER),
    *(
        Index(f"ix_personstatus_{felt}", felt, "navn_sort", "person_id", *UTVALGSKOLONNER)
        for felt in SORTERINGER
    ),
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
