"""Making and opening: each failure with its own message and code, and the file as it was."""

import hashlib
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import make_url

from core.storage import noekkelfil
from core.storage.aapning import (
    aapne_base,
    aapne_postgres,
    opprett_base,
    opprett_oevingsbase,
    opprett_postgres,
)
from core.storage.base import Base
from core.storage.feil import (
    ErMappe,
    FeilPassord,
    FinnesFraFoer,
    FinnesIkkeFil,
    FremmedNoekkelfil,
    FullDisk,
    IkkeBase,
    Lagringsfeil,
    ManglerKjedenoekkel,
    ManglerNoekkelfil,
    Nettverksmappe,
    NyereBase,
    SkadetBase,
    SkadetNoekkelfil,
    SvaktPassord,
    TomFil,
    UtenForbindelse,
)
from core.storage.innpakking import Styrke
from core.storage.meta import FORMAT, KOMMUNE, OEVING
from core.storage.motor import skrivende
from core.storage.noekler import Bruker
from core.storage.skjema import SKJEMAVERSJON
from tests.core.storage.saksbygger import AV, TID, liten_sak

LETT = Styrke(minne=64, runder=1, spor=1)
NINA = Bruker(navn="nina", initialer="NIBO", kommune="3024")
PASSORD = "tre grønne båter"
SIDE = 4096


@pytest.fixture
def sti(tmp_path: Path) -> Path:
    """A caseload with one person, closed."""
    sti = tmp_path / "sak.db"
    base, _ = opprett_base(sti, NINA, PASSORD, LETT)
    with base, base.arbeid(AV, TID) as arbeid:
        arbeid.saker.ny_sak(liten_sak())
    return sti


def antall(base: Base) -> int:
    with base, base.lesing() as lesing:
        return len(lesing.saker.alle_ider())


def test_a_new_caseload_opens_with_password_and_with_code(tmp_path: Path) -> None:
    sti = tmp_path / "min sak æøå.db"
    base, kode = opprett_base(sti, NINA, PASSORD, LETT)
    with base, base.lesing() as lesing:
        assert lesing.meta.hent(FORMAT) == "introreg"
        assert (lesing.meta.hent(KOMMUNE), lesing.meta.hent(OEVING)) == ("3024", "")
    with aapne_base(sti, PASSORD) as base:
        assert (base.bruker, base.oeving) == (NINA, False)
    with aapne_base(sti, kode) as base:
        assert base.bruker.registrert_av == "GJENOPPRETTING"
    assert sorted(s.name for s in tmp_path.iterdir()) == ["min sak æøå.db", "min sak æøå.nokkel"]


def test_a_practice_caseload_opens_by_itself(tmp_path: Path) -> None:
    opprett_oevingsbase(tmp_path / "sak.db").lukk()
    with aapne_base(tmp_path / "sak.db") as base, base.lesing() as lesing:
        assert base.oeving
        assert lesing.meta.hent(OEVING) == "ja"


def test_what_was_saved_is_there_again(sti: Path) -> None:
    assert antall(aapne_base(sti, PASSORD)) == 1


def test_nothing_is_made_over_what_is_there(sti: Path) -> None:
    foer = avtrykk(sti.parent)
    with pytest.raises(FinnesFraFoer, match=r"«sak\.db» finnes"):
        opprett_oevingsbase(sti)
    sti.unlink()
    with pytest.raises(FinnesFraFoer):
        opprett_oevingsbase(sti)
    assert avtrykk(sti.parent).items() <= foer.items()


def test_a_short_password_makes_no_file(tmp_path: Path) -> None:
    with pytest.raises(SvaktPassord):
        opprett_base(tmp_path / "sak.db", NINA, "kort", LETT)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_not_there_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(Lagringsfeil, match="skrivebeskyttet"):
        opprett_oevingsbase(tmp_path / "finnes ikke" / "sak.db")
    assert list(tmp_path.iterdir()) == []


def test_what_cannot_be_written_leaves_nothing(tmp_path: Path) -> None:
    """A folder stands where the key file is to be made ready: an error of the disk, to us."""
    (tmp_path / "sak.nokkel.tmp").mkdir()
    with pytest.raises(FullDisk):
        opprett_oevingsbase(tmp_path / "sak.db")
    assert [fil.name for fil in tmp_path.iterdir()] == ["sak.nokkel.tmp"]


def avtrykk(mappe: Path) -> dict[str, str]:
    return {
        fil.name: hashlib.sha256(fil.read_bytes()).hexdigest()
        for fil in sorted(mappe.iterdir())
        if fil.is_file()
    }


def snu_bit(sti: Path, plass: int) -> None:
    innhold = bytearray(sti.read_bytes())
    innhold[plass] ^= 1
    sti.write_bytes(innhold)


def skadet_noekkelfil(sti: Path) -> None:
    snu_bit(noekkelfil.noekkelsti(sti), 200)


def uten_noekkelfil(sti: Path) -> None:
    noekkelfil.noekkelsti(sti).unlink()


def skadet_side(sti: Path) -> None:
    snu_bit(sti, 100)


def avkortet(sti: Path) -> None:
    sti.write_bytes(sti.read_bytes()[: SIDE // 2])


def tekstfil(sti: Path) -> None:
    sti.write_text("Dette er ikke en base.", "utf-8")


def tom(sti: Path) -> None:
    sti.write_bytes(b"")


def nyere(sti: Path) -> None:
    _pragma(sti, f"user_version={SKJEMAVERSJON + 1}")


def annet_program(sti: Path) -> None:
    _pragma(sti, "application_id=1")


def _pragma(sti: Path, pragma: str) -> None:
    with aapne_base(sti, PASSORD) as base, base._motor.connect() as forbindelse:
        skrivende(forbindelse).exec_driver_sql(f"PRAGMA {pragma}")
        forbindelse.commit()


def mappe(sti: Path) -> None:
    sti.unlink()
    sti.mkdir()


def borte(sti: Path) -> None:
    sti.unlink()


def fremmed(sti: Path) -> None:
    andre = sti.with_name("andre.db")
    opprett_base(andre, NINA, PASSORD, LETT)[0].lukk()
    noekkelfil.noekkelsti(andre).replace(noekkelfil.noekkelsti(sti))


def urort(sti: Path) -> None:
    """Leave the caseload whole; the password will be wrong."""


MATRISE: list[tuple[Callable[[Path], None], type[Lagringsfeil], int]] = [
    (urort, FeilPassord, 3),
    (skadet_noekkelfil, SkadetNoekkelfil, 4),
    (uten_noekkelfil, ManglerNoekkelfil, 5),
    (skadet_side, SkadetBase, 6),
    (avkortet, SkadetBase, 6),
    (tekstfil, IkkeBase, 7),
    (annet_program, IkkeBase, 7),
    (tom, TomFil, 8),
    (nyere, NyereBase, 9),
    (mappe, ErMappe, 10),
    (borte, FinnesIkkeFil, 11),
    (fremmed, FremmedNoekkelfil, 13),
]


@pytest.mark.parametrize(
    ("gjoer", "klasse", "kode"), MATRISE, ids=[rad[0].__name__ for rad in MATRISE]
)
def test_each_failure_has_its_own_word_and_touches_nothing(
    sti: Path, gjoer: Callable[[Path], None], klasse: type[Lagringsfeil], kode: int
) -> None:
    gjoer(sti)
    foer = avtrykk(sti.parent)
    with pytest.raises(klasse) as fanget:
        aapne_base(sti, "feil passord" if gjoer is urort else PASSORD)
    assert type(fanget.value) is klasse
    assert fanget.value.kode == kode
    assert avtrykk(sti.parent) == foer


def test_codes_and_messages_are_all_different() -> None:
    klasser = {klasse for _, klasse, _ in MATRISE} | {Nettverksmappe}
    koder = {klasse.kode for klasse in klasser}
    assert len(koder) == len(klasser)
    assert koder >= set(range(3, 13))


def test_a_network_folder_is_refused_before_anything_is_read(
    sti: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    tabell = tmp_path / "mountinfo"
    tabell.write_text(f"40 27 0:40 / {sti.parent} rw - nfs4 tjener:/felles rw\n", "utf-8")
    monkeypatch.setattr("core.storage.filvalg.MOUNTINFO", tabell)
    with pytest.raises(Nettverksmappe, match="PostgreSQL"):
        aapne_base(sti, PASSORD)
    with pytest.raises(Nettverksmappe):
        opprett_oevingsbase(sti)


def test_a_damaged_salt_in_the_file_takes_nothing_away(sti: Path) -> None:
    snu_bit(sti, 3)
    assert antall(aapne_base(sti, PASSORD)) == 1


def test_a_damaged_page_further_in_is_told_when_it_is_read(sti: Path) -> None:
    for side in range(2, sti.stat().st_size // SIDE):
        snu_bit(sti, side * SIDE + 50)
    with pytest.raises(SkadetBase), aapne_base(sti, PASSORD) as base:
        antall(base)


def test_a_server_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(UtenForbindelse, match="databasetjeneren"):
        aapne_postgres(f"postgresql://x@/x?host={tmp_path}")


def test_an_empty_database_is_not_a_caseload(tom_postgres: str) -> None:
    with pytest.raises(IkkeBase):
        aapne_postgres(tom_postgres)


def test_a_shared_caseload_is_made_once(postgres_url: str) -> None:
    with pytest.raises(Lagringsfeil):
        opprett_postgres(postgres_url)
    with aapne_postgres(postgres_url) as base:
        assert base.bruker.navn == make_url(postgres_url).username
        assert antall(base) == 0


def test_a_newer_shared_caseload_is_refused(tom_postgres: str) -> None:
    opprett_postgres(tom_postgres)
    with aapne_postgres(tom_postgres) as base, base._motor.begin() as forbindelse:
        forbindelse.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(NyereBase):
        aapne_postgres(tom_postgres)


def test_the_key_of_the_chain_can_be_kept_off_the_server(tom_postgres: str) -> None:
    noekkel = bytes(32)
    opprett_postgres(tom_postgres, kjedenoekkel=noekkel)
    with aapne_postgres(tom_postgres, kjedenoekkel=noekkel) as base, base.lesing() as lesing:
        assert lesing.meta.hent("kjedenoekkel") is None
    with pytest.raises(ManglerKjedenoekkel):
        aapne_postgres(tom_postgres)
