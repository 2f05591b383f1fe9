"""The first schema.

What stands here is what was, and never changes: it shares no definition with the program.
"""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

HISTORIKK = "_historikk"
NEKT = "introreg: raden kan ikke fjernes eller skrives om"
HOPP = "introreg: raden er endret av en annen"

ID = sa.String(36).with_variant(sa.String(36, collation="C"), "postgresql")
TEKST = sa.String().with_variant(sa.String(collation="C"), "postgresql")
TID = sa.String().with_variant(sa.DateTime(timezone=True), "postgresql")
LOEPENUMMER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
ARTER: dict[str, Any] = {
    "d": sa.Date(),
    "h": sa.Integer(),
    "j": sa.Boolean(),
    "m": TID,
    "t": TEKST,
    "i": ID,
}

# Columns as «name:kind»: d day, h whole number, j yes or no, m moment, t text, i key.
# «?» may be without a value.
SPOR = (
    "versjon:h registrert:m? registrert_av:t? endret:m? endret_av:t? slettet_tid:m? slettet_av:t?"
)
PERSON = (
    "duf:t foedselsnummer:t? fornavn:t etternavn:t foedselsdato:d? kjoenn:t maalform:t? "
    "tolkespraak:t? gate:t postnummer:t poststed:t adressesperre:t bokommune:t? barn_under_18:h "
    "venter_barn:j alene_om_omsorg:j kronisk_sykt_barn:j fullfoert_vgo:j?"
)
ENKELTRADER = {
    "opphold": "hjemmel:t vedtaksdato:d? effektuert:d? ankomst_norge:d? bosatt_etter_avtale:j?",
    "sluttmaal": "kode:t tidligere:t",
    "kompetanse": (
        "selvregistrert_mottatt:d? notat_paabegynt:d? notat_fullfoert:d? ny_loesning:j "
        "sist_lagret:m? karrieresenter:t? veileder:t? tolk:t? opprinnelsesland:t? "
        "anbefalt_sluttmaal:t? avsnitt:t"
    ),
}
LISTER = {
    "oppfoelging": "kommune:t? bydel:t? fra:d?",
    "kategori": "kategori:t fra:d til:d?",
    "vedtak": (
        "type:t resultat:t vedtaksdato:d startdato:d? sluttdato:d? legg_til_frist_som:t? timer:h? "
        "kommune:t? opplysninger:t"
    ),
    "klage": "vedtak_id:i mottatt:d avgjort:d? utfall:t?",
    "tiltak": "type:t fra:d til:d timer_per_uke:t erstattende:j gjennomfoert:j? mottatt:j?",
    "fravaer": "kode:t maaned:t dager:h timer:h",
    "avslutning": "aarsak:t dato:d timer_per_uke:t? gjenaapnet:d? av:t",
    "kontakt": "type:t dato:d",
    "kontrakt": "inngaatt:d",
    "reservasjon": "dato:d",
    "folkeregister": "hendelse:t dato:d",
    "ordning": (
        "ordning:t kategori:t? fra:d? frist:d? status:t? norskmaal:t? proever:t gjeldende:j"
    ),
}
HENDELSE = (
    "tid_utc:m av:t handling:t liste:t rad_id:t person_id:i frist_foer:d? frist_etter:d? "
    "foer_hash:t etter_hash:t prev:t hmac:t"
)
PERSONSTATUS = (
    "duf:t fornavn:t etternavn:t navn_sort:t foedselsdato:d kategori:t kategori_sort:t "
    "kategori_fra:d aapen:j lov:t ordning:t fristtype:t frist:d sluttmaal:t beregnet_fra:d "
    "avslutning_aarsak:t avslutning_dato:d inaktiv:j kommune:t bydel:t har_vedtak:j har_tiltak:j "
    "har_sluttmaal:j fulltid_vgo:j livsmestring:j foreldreveiledning:j aapen_klage:j "
    "adressesperre:t beregnet_per:d"
)
FLAGG = (
    "har_vedtak",
    "har_tiltak",
    "har_sluttmaal",
    "livsmestring",
    "foreldreveiledning",
    "fulltid_vgo",
)
SORTERINGER = (
    "duf",
    "kategori_sort",
    "kategori_fra",
    "ordning",
    "fristtype",
    "frist",
    "foedselsdato",
)


def kolonner(tekst: str) -> list[sa.Column[Any]]:
    """Return the columns of a description."""
    deler = [del_.split(":") for del_ in tekst.split()]
    return [sa.Column(navn, ARTER[art[0]], nullable=art.endswith("?")) for navn, art in deler]


def lag(navn: str, *deler: sa.schema.SchemaItem, noekler: tuple[str, ...], **valg: Any) -> None:
    """Create a table with the names that its constraints have."""
    op.create_table(navn, *deler, sa.PrimaryKeyConstraint(*noekler, name=f"pk_{navn}"), **valg)


def til_person(navn: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=f"fk_{navn}_person_id")


def lag_registrerte() -> dict[str, list[str]]:
    """Create the tables of what is registered, and return the names of their columns."""
    lag(
        "person",
        *kolonner(f"id:i {PERSON} {SPOR}"),
        sa.UniqueConstraint("duf", name="uq_person_duf"),
        noekler=("id",),
    )
    alle = {"person": f"id:i {PERSON} {SPOR}"}
    for navn, egne in ENKELTRADER.items():
        alle[navn] = f"person_id:i {egne} {SPOR}"
        lag(navn, *kolonner(alle[navn]), til_person(navn), noekler=("person_id",))
    for navn, egne in LISTER.items():
        alle[navn] = f"id:i person_id:i rekkefoelge:h slettet:j {egne} {SPOR}"
        eier = [
            sa.ForeignKeyConstraint(["vedtak_id"], ["vedtak.id"], name="fk_klage_vedtak_id")
        ] * (navn == "klage")
        lag(navn, *kolonner(alle[navn]), til_person(navn), *eier, noekler=("id",))
        op.create_index(f"ix_{navn}_person_id_rekkefoelge", navn, ["person_id", "rekkefoelge"])
    op.create_index("ix_klage_vedtak_id", "klage", ["vedtak_id"])
    return {navn: lag_historikk(navn, tekst) for navn, tekst in alle.items()}


def lag_historikk(navn: str, tekst: str) -> list[str]:
    """Create the twin of a table, and return the names of the columns that they share."""
    tvilling = navn + HISTORIKK
    felles = kolonner(tekst)
    lag(
        tvilling,
        sa.Column("historikk_id", LOEPENUMMER, autoincrement=True, nullable=False),
        *kolonner("erstattet_av:t?"),
        *kolonner(tekst),
        noekler=("historikk_id",),
    )
    op.create_index(f"ix_{tvilling}_{felles[0].name}", tvilling, [felles[0].name, "versjon"])
    return [kolonne.name for kolonne in felles]


def lag_andre() -> None:
    """Create the tables around the registrations."""
    nummer: sa.Column[int] = sa.Column("id", LOEPENUMMER, autoincrement=False, nullable=False)
    lag("hendelse", nummer, *kolonner(HENDELSE), noekler=("id",))
    op.create_index("ix_hendelse_person_id_id", "hendelse", ["person_id", "id"])
    lag_personstatus()
    lag(
        "navneord",
        *kolonner("ord:t person_id:i"),
        til_person("navneord"),
        noekler=("ord", "person_id"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_navneord_person_id", "navneord", ["person_id"])
    kladd = "bruker:t skjema:t person_id:i versjon_grunnlag:h json:t tid:m"
    lag("kladd", *kolonner(kladd), noekler=("bruker", "skjema", "person_id"))
    lag("innstilling", *kolonner("noekkel:t json:t versjon:h"), noekler=("noekkel",))
    lag("meta", *kolonner("noekkel:t verdi:t"), noekler=("noekkel",))


def lag_personstatus() -> None:
    """Create the read model and the indexes that answer the list."""
    navn = "personstatus"
    lag(navn, *kolonner(f"person_id:i {PERSONSTATUS}"), til_person(navn), noekler=("person_id",))
    steder = ["kategori", "ordning", "kommune", "bydel"]
    utvalg = ["lov", "aapen", "inaktiv", *steder, *FLAGG, "person_id"]
    op.create_index("ix_personstatus_utvalg", navn, utvalg)
    orden = ["navn_sort", "person_id", "lov", "aapen", "inaktiv", *FLAGG]
    op.create_index("ix_personstatus_navn_sort", navn, orden)
    for felt in SORTERINGER:
        op.create_index(f"ix_personstatus_{felt}", navn, [felt, *orden])


def bevar(tabell: str, felles: list[str]) -> str:
    """Return the statement that keeps the old version of a row."""
    gamle = ", ".join(f"OLD.{navn}" for navn in felles)
    return (
        f"INSERT INTO {tabell}{HISTORIKK} (erstattet_av, {', '.join(felles)}) "  # noqa: S608
        f"VALUES (NEW.endret_av, {gamle});"
    )


def lag_utloesere_sqlite(registrerte: dict[str, list[str]]) -> None:
    faste = ["hendelse", *(navn + HISTORIKK for navn in registrerte)]
    for navn, felles in registrerte.items():
        op.execute(
            f"CREATE TRIGGER {navn}_versjon BEFORE UPDATE ON {navn} "
            f"WHEN NEW.versjon <> OLD.versjon + 1 BEGIN SELECT RAISE(ABORT, '{HOPP}'); END"
        )
        op.execute(
            f"CREATE TRIGGER {navn}_bevar AFTER UPDATE ON {navn} BEGIN {bevar(navn, felles)} END"
        )
    nektet = [(navn, "DELETE") for navn in (*faste, *registrerte, "meta")]
    for navn, handling in (*nektet, *((navn, "UPDATE") for navn in faste)):
        op.execute(
            f"CREATE TRIGGER {navn}_nekt_{handling.lower()} BEFORE {handling} ON {navn} "
            f"BEGIN SELECT RAISE(ABORT, '{NEKT}'); END"
        )
    op.execute(
        "CREATE TRIGGER hendelse_nekt_insert BEFORE INSERT ON hendelse WHEN EXISTS "  # noqa: S608
        f"(SELECT 1 FROM hendelse WHERE id = NEW.id) BEGIN SELECT RAISE(ABORT, '{NEKT}'); END"
    )


def lag_utloesere_postgres(registrerte: dict[str, list[str]]) -> None:
    faste = ["hendelse", *(navn + HISTORIKK for navn in registrerte)]
    plpgsql = "RETURNS trigger LANGUAGE plpgsql AS"
    op.execute(
        f"CREATE FUNCTION introreg_nekt() {plpgsql} $$ BEGIN RAISE EXCEPTION '{NEKT}'; END $$"
    )
    for navn, felles in registrerte.items():
        op.execute(
            f"CREATE FUNCTION {navn}_bevar() {plpgsql} $$ BEGIN "
            f"IF NEW.versjon <> OLD.versjon + 1 THEN RAISE EXCEPTION '{HOPP}'; END IF; "
            f"{bevar(navn, felles)} RETURN NULL; END $$"
        )
        op.execute(
            f"CREATE TRIGGER {navn}_bevar AFTER UPDATE ON {navn} "
            f"FOR EACH ROW EXECUTE FUNCTION {navn}_bevar()"
        )
    bevarte = (*faste, *registrerte, "meta")
    nektet = [(navn, "DELETE", "ROW") for navn in bevarte]
    nektet += [(navn, "TRUNCATE", "STATEMENT") for navn in bevarte]
    nektet += [(navn, "UPDATE", "ROW") for navn in faste]
    for navn, handling, hver in nektet:
        op.execute(
            f"CREATE TRIGGER {navn}_nekt_{handling.lower()} BEFORE {handling} ON {navn} "
            f"FOR EACH {hver} EXECUTE FUNCTION introreg_nekt()"
        )


def upgrade() -> None:
    registrerte = lag_registrerte()
    lag_andre()
    if op.get_bind().dialect.name == "postgresql":
        lag_utloesere_postgres(registrerte)
    else:
        lag_utloesere_sqlite(registrerte)
