"""Trials of what needs no screen: code lists, the database, the templates of letters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.kodeverk import kodeverk
from core.letters.maler import MAPPE, les_mal
from core.letters.render import last_mal
from core.storage.migrering import oppgrader
from core.storage.motor import aapne_forbindelse, postgres_motor, skrivende, sqlcipher_motor
from core.storage.noekler import nye_noekler
from core.storage.skjema import SKJEMAVERSJON, skjemaversjon
from desktop.selvtest.felles import MAALFORMER, krev

if TYPE_CHECKING:
    from pathlib import Path


def proev_kodeverk() -> str:
    """Read every code list, also the guidance and letter facts that are read when asked for."""
    kv = kodeverk()
    for liste in (kv.sluttmaal, kv.tiltakstype, kv.fravaerskode, kv.avslutningsaarsak):
        for kode in liste.values():
            krev(bool(kode.veiledning.nb), f"«{kode.kode}» mangler veiledning.")
    felt = sum(len(type_.opplysninger) for type_ in kv.vedtakstype.values())
    return f"{len(kv.vedtakstype)} vedtakstyper med {felt} brevopplysninger"


def proev_kryptering(sti: Path) -> str:
    """Make a database: by SQLCipher, and not to be read without the key."""
    forbindelse = aapne_forbindelse(sti, nye_noekler(), "rwc")
    try:
        peker = forbindelse.cursor()
        peker.execute("PRAGMA cipher_version")
        versjon = (peker.fetchone() or ("",))[0]
        peker.execute("CREATE TABLE proeve (tall INTEGER)")
        peker.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    finally:
        forbindelse.close()
    krev(bool(versjon), "Databasen er ikke SQLCipher.")
    krev(not sti.read_bytes().startswith(b"SQLite format"), "Filen er ikke kryptert.")
    return f"SQLCipher {versjon}"


def proev_oppgradering(sti: Path) -> str:
    """Run all migrations on an empty file."""
    motor = sqlcipher_motor(sti, nye_noekler(), "rwc")
    try:
        with motor.connect() as forbindelse:
            oppgrader(skrivende(forbindelse))
        with motor.connect() as forbindelse, forbindelse.begin():
            versjon = skjemaversjon(forbindelse)
    finally:
        motor.dispose()
    krev(versjon == SKJEMAVERSJON, f"Skjemaet ble {versjon}, ikke {SKJEMAVERSJON}.")
    return f"skjemaversjon {versjon}"


def proev_databasetjener() -> str:
    """Load the driver of a shared caseload; no server is asked."""
    motor = postgres_motor("postgresql+psycopg://localhost/introreg")
    motor.dispose()
    return f"{motor.dialect.name} med {motor.driver}"


def proev_brevmaler() -> str:
    """Check and compile every template; both standards have the same ones."""
    filer = {form: sorted(MAPPE.joinpath(form).glob("*.docx")) for form in MAALFORMER}
    navn = [[fil.name for fil in filer[form]] for form in MAALFORMER]
    krev(bool(navn[0]), "Det finnes ingen maler.")
    krev(navn[0] == navn[1], "Bokmål og nynorsk har ikke de samme malene.")
    for fil in (fil for form in MAALFORMER for fil in filer[form]):
        krev(bool(last_mal(les_mal(fil)).felt), f"Malen {fil.name} har ingen felt.")
    return f"{len(navn[0])} maler i hver målform"
