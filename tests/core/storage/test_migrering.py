"""The migrations lead to the tables that the program knows, all of the way or not at all."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from shutil import copytree

import pytest
from sqlalchemy import Connection, Engine, text

from core.storage.aapning import aapne_base
from core.storage.base import Base
from core.storage.feil import NyereBase
from core.storage.migrering import MAPPE, oppgrader
from core.storage.motor import (
    APPLICATION_ID,
    postgres_motor,
    skrivende,
    sqlcipher_motor,
)
from core.storage.noekler import nye_noekler
from core.storage.skjema import REVISJONER, SKJEMAVERSJON, lag_skjema

PSYCOPG = "postgresql+psycopg"
SQLITE = ("SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY type, name",)
POSTGRES = (
    """SELECT table_name, column_name, data_type, character_maximum_length, is_nullable,
       column_default, collation_name
       FROM information_schema.columns WHERE table_schema = 'public' ORDER BY 1, 2""",
    """SELECT tablename, indexname, indexdef
       FROM pg_indexes WHERE schemaname = 'public' ORDER BY 1, 2""",
    """SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid)
       FROM pg_constraint WHERE connamespace = 'public'::regnamespace ORDER BY 1, 2""",
    """SELECT tgrelid::regclass::text, tgname, pg_get_triggerdef(oid)
       FROM pg_trigger WHERE NOT tgisinternal ORDER BY 1, 2""",
    """SELECT proname, prosrc
       FROM pg_proc WHERE pronamespace = 'public'::regnamespace ORDER BY 1""",
    "SELECT sequencename, data_type::text FROM pg_sequences ORDER BY 1",
)
BILDER = {"sqlite": SQLITE, "postgresql": POSTGRES}
Skjema = list[tuple[object, ...]]


def skjema(forbindelse: Connection) -> Skjema:
    """Everything that the database says of its schema, in one form for both ways of making it."""
    return [
        tuple(ensrettet(verdi) for verdi in rad)
        for spoerring in BILDER[forbindelse.dialect.name]
        for rad in forbindelse.execute(text(spoerring))
    ]


def ensrettet(verdi: object) -> object:
    """A statement with its white space and the order of its clauses evened out."""
    if not isinstance(verdi, str) or not verdi.startswith("CREATE TABLE"):
        return verdi
    hode, _, resten = " ".join(verdi.split()).partition("(")
    kropp, _, hale = resten.rpartition(")")
    return (hode, *sorted(del_.strip() for del_ in kropp.split(", ")), hale)


@pytest.fixture(params=["sqlcipher", "postgres"])
def to_tomme(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[tuple[Engine, Engine]]:
    """Two databases without a schema."""
    if request.param == "sqlcipher":
        motorer = [sqlcipher_motor(tmp_path / f"{n}.db", nye_noekler(), "rwc") for n in (1, 2)]
    else:
        databases = request.getfixturevalue("databases")
        adresser = [databases.create() for _ in range(2)]
        motorer = [postgres_motor(a.replace("postgresql", PSYCOPG, 1)) for a in adresser]
    yield motorer[0], motorer[1]
    for motor in motorer:
        motor.dispose()
    if request.param == "postgres":
        for adresse in adresser:
            databases.drop(adresse)


def i_arbeid(motor: Engine, gjoer: Callable[[Connection], None]) -> None:
    with motor.connect() as ledig:
        forbindelse = skrivende(ledig)
        with forbindelse.begin():
            gjoer(forbindelse)


def migrer(motor: Engine, mappe: Path = MAPPE) -> None:
    with motor.connect() as ledig:
        oppgrader(skrivende(ledig), mappe)


def les(motor: Engine) -> Skjema:
    with motor.connect() as forbindelse:
        return skjema(forbindelse)


def test_the_migrated_schema_is_that_of_the_tables(to_tomme: tuple[Engine, Engine]) -> None:
    laget, migrert = to_tomme
    i_arbeid(laget, lag_skjema)
    migrer(migrert)
    assert les(laget) == les(migrert)
    assert len(les(laget)) > 100


def test_a_change_of_the_schema_would_be_seen(to_tomme: tuple[Engine, Engine]) -> None:
    laget, migrert = to_tomme
    i_arbeid(laget, lag_skjema)
    migrer(migrert)
    foer = les(migrert)
    for setning in (
        "ALTER TABLE vedtak ADD COLUMN ny VARCHAR",
        "DROP INDEX ix_personstatus_frist",
        f"DROP TRIGGER vedtak_bevar{' ON vedtak' if laget.name == 'postgresql' else ''}",
    ):
        i_arbeid(migrert, partial(utfoer, setning))
        etter = les(migrert)
        assert etter != foer
        foer = etter


def utfoer(setning: str, forbindelse: Connection) -> None:
    forbindelse.execute(text(setning))


def test_the_file_is_marked_with_its_version(to_tomme: tuple[Engine, Engine]) -> None:
    _, motor = to_tomme
    migrer(motor)
    with motor.connect() as forbindelse:
        lest = forbindelse.execute(text("SELECT version_num FROM alembic_version")).scalar_one()
        assert lest == REVISJONER[-1]
        if motor.name == "sqlite":
            merker = [
                forbindelse.execute(text(f"PRAGMA {navn}")).scalar_one()
                for navn in ("application_id", "user_version")
            ]
            assert merker == [APPLICATION_ID, SKJEMAVERSJON]


def test_the_known_revisions_are_those_on_disk() -> None:
    paa_disk = sorted(fil.name[:4] for fil in (MAPPE / "versions").glob("[0-9]*.py"))
    assert paa_disk == list(REVISJONER)


STEG = '''"""A step that {hva}."""

from alembic import op

revision = "9999"
down_revision = "{forrige}"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("CREATE TABLE ny (id INTEGER)")
    op.execute("UPDATE meta SET verdi = 'endret'")
    with op.batch_alter_table("innstilling") as tabell:
        tabell.drop_column("versjon")
    {slutt}
'''


def med_steg(tmp_path: Path, slutt: str) -> Path:
    """The migrations with one more step."""
    mappe = copytree(MAPPE, tmp_path / "migrations")
    steg = STEG.format(hva="fails", forrige=REVISJONER[-1], slutt=slutt)
    (mappe / "versions" / "9999_steg.py").write_text(steg, "utf-8")
    return mappe


def test_a_failing_step_leaves_everything_as_it_was(
    to_tomme: tuple[Engine, Engine], tmp_path: Path
) -> None:
    motor, _ = to_tomme
    i_arbeid(motor, lag_skjema)
    foer, innhold = les(motor), meta(motor)
    with pytest.raises(ZeroDivisionError):
        migrer(motor, med_steg(tmp_path, "1 / 0"))
    assert (les(motor), meta(motor)) == (foer, innhold)


def test_a_step_that_succeeds_is_kept(to_tomme: tuple[Engine, Engine], tmp_path: Path) -> None:
    motor, _ = to_tomme
    i_arbeid(motor, lag_skjema)
    migrer(motor, med_steg(tmp_path, ""))
    assert {verdi for _, verdi in meta(motor)} == {"endret"}


def test_a_migration_from_nothing_is_one_transaction(
    to_tomme: tuple[Engine, Engine], tmp_path: Path
) -> None:
    motor, _ = to_tomme
    with pytest.raises(ZeroDivisionError):
        migrer(motor, med_steg(tmp_path, "1 / 0"))
    assert les(motor) == []


def meta(motor: Engine) -> list[tuple[str, str]]:
    with motor.connect() as forbindelse:
        rader = forbindelse.execute(text("SELECT noekkel, verdi FROM meta ORDER BY 1"))
        return [(rad.noekkel, rad.verdi) for rad in rader]


def test_an_older_caseload_is_brought_up_to_date_when_it_is_opened(
    sqlcipher_base: Base, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sqlcipher_base.lukk()
    sti = tmp_path / "sak.db"
    kjent = (*REVISJONER, "9999")
    monkeypatch.setattr("core.storage.migrering.MAPPE", med_steg(tmp_path, ""))
    monkeypatch.setattr("core.storage.skjema.REVISJONER", kjent)
    for modul in ("skjema", "aapning"):
        monkeypatch.setattr(f"core.storage.{modul}.SKJEMAVERSJON", len(kjent))
    with aapne_base(sti) as base, base._motor.connect() as forbindelse:
        assert {verdi for _, verdi in meta(base._motor)} == {"endret"}
        merke = forbindelse.execute(text("PRAGMA user_version")).scalar_one()
    assert merke == len(kjent)
    monkeypatch.undo()
    with pytest.raises(NyereBase):
        aapne_base(sti)


def test_opening_does_not_load_the_migrations(sqlcipher_base: Base, tmp_path: Path) -> None:
    sqlcipher_base.lukk()
    kode = (
        "import sys; from pathlib import Path; from core.storage.aapning import aapne_base;"
        "aapne_base(Path(sys.argv[1])).lukk(); sys.exit('alembic' in sys.modules)"
    )
    rot = Path(__file__).resolve().parents[3]
    svar = subprocess.run([sys.executable, "-c", kode, tmp_path / "sak.db"], cwd=rot, check=False)
    assert svar.returncode == 0
