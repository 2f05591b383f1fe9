"""The report of the terminated, and why a DUF number that does not fit is kept.

What stands here is what was, and never changes: it shares no definition with the program.
"""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

HOPP = "introreg: raden er endret av en annen"
ID = sa.String(36).with_variant(sa.String(36, collation="C"), "postgresql")
TEKST = sa.String().with_variant(sa.String(collation="C"), "postgresql")
ARTER: dict[str, Any] = {"d": sa.Date(), "h": sa.Integer(), "t": TEKST, "i": ID}

# The columns of a person that her history keeps, as the triggers name them from now on.
PERSON = (
    "id duf foedselsnummer fornavn etternavn foedselsdato kjoenn maalform tolkespraak gate "
    "postnummer poststed adressesperre bokommune barn_under_18 venter_barn alene_om_omsorg "
    "kronisk_sykt_barn fullfoert_vgo versjon registrert registrert_av endret endret_av "
    "slettet_tid slettet_av duf_begrunnelse"
)
# Columns as «name:kind»: d day, h whole number, t text, i key. «?» may be without a value.
AVSLUTTET = (
    "person_id:i rad_id:t duf:t fornavn:t etternavn:t navn_sort:t kjoenn:t foedselsdato:d? lov:t "
    "kategori:t kategori_sort:t sluttmaal:t? sluttmaal_sort:t aarsak:t aarsak_sort:t dato:d aar:h "
    "av:t registrert:d? registrert_av:t frist:d? kommune:t? bydel:t?"
)
SORTERINGER = ("duf", "kategori_sort", "sluttmaal_sort", "aarsak_sort", "dato")


def kolonner(tekst: str) -> list[sa.Column[Any]]:
    """Return the columns of a description."""
    deler = [del_.split(":") for del_ in tekst.split()]
    return [sa.Column(navn, ARTER[art[0]], nullable=art.endswith("?")) for navn, art in deler]


def lag_avsluttet() -> None:
    """Create the read model of the terminated and the indexes that answer the report."""
    op.create_table(
        "avsluttet",
        *kolonner(AVSLUTTET),
        sa.PrimaryKeyConstraint("person_id", name="pk_avsluttet"),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="fk_avsluttet_person_id"),
    )
    utvalg = ["lov", "aar", "aarsak", "av", "kategori", "kommune", "bydel", "person_id"]
    op.create_index("ix_avsluttet_utvalg", "avsluttet", utvalg)
    navn = ["navn_sort", "person_id"]
    op.create_index("ix_avsluttet_navn_sort", "avsluttet", ["lov", *navn])
    for felt in SORTERINGER:
        op.create_index(f"ix_avsluttet_{felt}", "avsluttet", ["lov", felt, *navn])


def bevar() -> str:
    """Return the statement that keeps the old version of a person."""
    navn = PERSON.split()
    gamle = ", ".join(f"OLD.{kolonne}" for kolonne in navn)
    return (
        f"INSERT INTO person_historikk (erstattet_av, {', '.join(navn)}) "  # noqa: S608
        f"VALUES (NEW.endret_av, {gamle});"
    )


def bytt_utloeser() -> None:
    """Let the history of a person keep the new column too."""
    if op.get_bind().dialect.name == "postgresql":
        op.execute(
            "CREATE OR REPLACE FUNCTION person_bevar() RETURNS trigger LANGUAGE plpgsql AS "
            f"$$ BEGIN IF NEW.versjon <> OLD.versjon + 1 THEN RAISE EXCEPTION '{HOPP}'; END IF; "
            f"{bevar()} RETURN NULL; END $$"
        )
        return
    op.execute("DROP TRIGGER person_bevar")
    op.execute(f"CREATE TRIGGER person_bevar AFTER UPDATE ON person BEGIN {bevar()} END")


def upgrade() -> None:
    for tabell in ("person", "person_historikk"):
        op.add_column(tabell, sa.Column("duf_begrunnelse", TEKST, nullable=True))
    bytt_utloeser()
    lag_avsluttet()
    # No status is of today any more: each is computed anew, and its termination with it.
    op.execute("UPDATE personstatus SET beregnet_per = '1900-01-01'")
