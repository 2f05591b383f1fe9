"""The tables of what is registered: one a list of the case file, each with its history.

Every registered row carries its key, the person, its place in the list (`rekkefoelge`, ties
matter to the rules), the counter `versjon`, and who registered, changed and deleted it. Each table
has a twin `…_historikk` with every earlier version, filled by triggers (`core.storage.utloesere`).
"""

from typing import Any

from sqlalchemy import Column, ForeignKey, Index, MetaData, Table
from sqlalchemy.types import TypeEngine

from core.storage.typer import DATO, ID, JA_NEI, LOEPENUMMER, TALL, TEKST, TID

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)

HISTORIKK = "_historikk"


def paakrevd(navn: str, art: TypeEngine[Any], **valg: Any) -> Column[Any]:
    """Return a column that always has a value."""
    return Column(navn, art, nullable=False, **valg)


def frivillig(navn: str, art: TypeEngine[Any]) -> Column[Any]:
    """Return a column that may be without a value."""
    return Column(navn, art, nullable=True)


def sporkolonner() -> list[Column[Any]]:
    """Return the counter and the trace that every registered row has."""
    return [
        paakrevd("versjon", TALL),
        frivillig("registrert", TID),
        frivillig("registrert_av", TEKST),
        frivillig("endret", TID),
        frivillig("endret_av", TEKST),
        frivillig("slettet_tid", TID),
        frivillig("slettet_av", TEKST),
    ]


def med_historikk(tabell: Table) -> Table:
    """Give a table its twin of earlier versions: the same columns, and who replaced them."""
    navn = tabell.name + HISTORIKK
    noekkel = "id" if "id" in tabell.c else "person_id"
    Table(
        navn,
        metadata,
        Column("historikk_id", LOEPENUMMER, primary_key=True, autoincrement=True),
        frivillig("erstattet_av", TEKST),
        *(Column(kolonne.name, kolonne.type, nullable=kolonne.nullable) for kolonne in tabell.c),
        Index(f"ix_{navn}_{noekkel}", noekkel, "versjon"),
    )
    return tabell


def liste(navn: str, *egne: Column[Any]) -> Table:
    """Return the table of a list: many rows a person, in their order, never removed."""
    return med_historikk(
        Table(
            navn,
            metadata,
            Column("id", ID, primary_key=True),
            Column("person_id", ID, ForeignKey("person.id"), nullable=False),
            paakrevd("rekkefoelge", TALL),
            paakrevd("slettet", JA_NEI),
            *egne,
            *sporkolonner(),
            Index(f"ix_{navn}_person_id_rekkefoelge", "person_id", "rekkefoelge"),
        )
    )


def enkeltrad(navn: str, *egne: Column[Any]) -> Table:
    """Return the table of what a person has at most one of."""
    return med_historikk(
        Table(
            navn,
            metadata,
            Column("person_id", ID, ForeignKey("person.id"), primary_key=True),
            *egne,
            *sporkolonner(),
        )
    )


PERSON = med_historikk(
    Table(
        "person",
        metadata,
        Column("id", ID, primary_key=True),
        paakrevd("duf", TEKST, unique=True),
        frivillig("foedselsnummer", TEKST),
        paakrevd("fornavn", TEKST),
        paakrevd("etternavn", TEKST),
        frivillig("foedselsdato", DATO),
        paakrevd("kjoenn", TEKST),
        frivillig("maalform", TEKST),
        frivillig("tolkespraak", TEKST),
        paakrevd("gate", TEKST),
        paakrevd("postnummer", TEKST),
        paakrevd("poststed", TEKST),
        paakrevd("adressesperre", TEKST),
        frivillig("bokommune", TEKST),
        paakrevd("barn_under_18", TALL),
        paakrevd("venter_barn", JA_NEI),
        paakrevd("alene_om_omsorg", JA_NEI),
        paakrevd("kronisk_sykt_barn", JA_NEI),
        frivillig("fullfoert_vgo", JA_NEI),
        *sporkolonner(),
        frivillig("duf_begrunnelse", TEKST),
    )
)
OPPHOLD = enkeltrad(
    "opphold",
    paakrevd("hjemmel", TEKST),
    frivillig("vedtaksdato", DATO),
    frivillig("effektuert", DATO),
    frivillig("ankomst_norge", DATO),
    frivillig("bosatt_etter_avtale", JA_NEI),
)
SLUTTMAAL = enkeltrad("sluttmaal", paakrevd("kode", TEKST), paakrevd("tidligere", TEKST))
KOMPETANSE = enkeltrad(
    "kompetanse",
    frivillig("selvregistrert_mottatt", DATO),
    frivillig("notat_paabegynt", DATO),
    frivillig("notat_fullfoert", DATO),
    paakrevd("ny_loesning", JA_NEI),
    frivillig("sist_lagret", TID),
    frivillig("karrieresenter", TEKST),
    frivillig("veileder", TEKST),
    frivillig("tolk", TEKST),
    frivillig("opprinnelsesland", TEKST),
    frivillig("anbefalt_sluttmaal", TEKST),
    paakrevd("avsnitt", TEKST),
)
OPPFOELGING = liste(
    "oppfoelging", frivillig("kommune", TEKST), frivillig("bydel", TEKST), frivillig("fra", DATO)
)
KATEGORI = liste(
    "kategori", paakrevd("kategori", TEKST), paakrevd("fra", DATO), frivillig("til", DATO)
)
VEDTAK = liste(
    "vedtak",
    paakrevd("type", TEKST),
    paakrevd("resultat", TEKST),
    paakrevd("vedtaksdato", DATO),
    frivillig("startdato", DATO),
    frivillig("sluttdato", DATO),
    frivillig("legg_til_frist_som", TEKST),
    frivillig("timer", TALL),
    frivillig("kommune", TEKST),
    paakrevd("opplysninger", TEKST),
)
KLAGE = liste(
    "klage",
    Column("vedtak_id", ID, ForeignKey("vedtak.id"), nullable=False, index=True),
    paakrevd("mottatt", DATO),
    frivillig("avgjort", DATO),
    frivillig("utfall", TEKST),
)
TILTAK = liste(
    "tiltak",
    paakrevd("type", TEKST),
    paakrevd("fra", DATO),
    paakrevd("til", DATO),
    paakrevd("timer_per_uke", TEKST),
    paakrevd("erstattende", JA_NEI),
    frivillig("gjennomfoert", JA_NEI),
    frivillig("mottatt", JA_NEI),
)
FRAVAER = liste(
    "fravaer",
    paakrevd("kode", TEKST),
    paakrevd("maaned", TEKST),
    paakrevd("dager", TALL),
    paakrevd("timer", TALL),
)
AVSLUTNING = liste(
    "avslutning",
    paakrevd("aarsak", TEKST),
    paakrevd("dato", DATO),
    frivillig("timer_per_uke", TEKST),
    frivillig("gjenaapnet", DATO),
    paakrevd("av", TEKST),
)
KONTAKT = liste("kontakt", paakrevd("type", TEKST), paakrevd("dato", DATO))
KONTRAKT = liste("kontrakt", paakrevd("inngaatt", DATO))
RESERVASJON = liste("reservasjon", paakrevd("dato", DATO))
FOLKEREGISTER = liste("folkeregister", paakrevd("hendelse", TEKST), paakrevd("dato", DATO))
ORDNING = liste(
    "ordning",
    paakrevd("ordning", TEKST),
    frivillig("kategori", TEKST),
    frivillig("fra", DATO),
    frivillig("frist", DATO),
    frivillig("status", TEKST),
    frivillig("norskmaal", TEKST),
    paakrevd("proever", TEKST),
    paakrevd("gjeldende", JA_NEI),
)

REGISTRERTE = tuple(
    tabell for tabell in metadata.sorted_tables if not tabell.name.endswith(HISTORIKK)
)
