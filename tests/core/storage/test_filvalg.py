"""What a path tells before anything is opened."""

from pathlib import Path

import pytest

from core.storage.feil import ErMappe, FinnesIkkeFil, IkkeBase, TomFil, UlesbarFil
from core.storage.filskriving import skriv_trygt
from core.storage.filvalg import er_nettverkstype, er_unc, filsystem, kontroller_fil

MOUNTINFO = """\
22 27 0:21 / /proc rw,relatime - proc proc rw
27 1 254:0 / / rw,relatime - ext4 /dev/vda rw
40 27 0:40 / /mnt/felles rw,relatime shared:1 - nfs4 tjener:/felles rw
41 27 0:41 / /mnt/felles/lokal rw,relatime - ext4 /dev/vdb rw
42 27 0:42 / /mnt/med\\040rom rw,relatime - cifs //tjener/deling rw
43 27 0:43 / /mnt/minne rw,relatime - tmpfs tmpfs rw
"""


@pytest.mark.parametrize(
    ("sti", "art"),
    [
        ("/srv/sak.db", "ext4"),
        ("/mnt/felles/sak.db", "nfs4"),
        ("/mnt/felles/dypt/nede/sak.db", "nfs4"),
        ("/mnt/felles/lokal/sak.db", "ext4"),
        ("/mnt/felleslokal/sak.db", "ext4"),
        ("/mnt/med rom/sak.db", "cifs"),
        ("/mnt/minne/sak.db", "tmpfs"),
    ],
)
def test_the_nearest_mount_decides(sti: str, art: str) -> None:
    assert filsystem(Path(sti), MOUNTINFO) == art


@pytest.mark.parametrize(
    "art", ["nfs", "nfs4", "cifs", "smb2", "smb3", "9p", "fuse.sshfs", "fuse.gvfsd-fuse"]
)
def test_shares_are_refused(art: str) -> None:
    assert er_nettverkstype(art)


@pytest.mark.parametrize("art", ["ext4", "xfs", "btrfs", "tmpfs", "overlay", "fuseblk", ""])
def test_local_disks_are_taken(art: str) -> None:
    assert not er_nettverkstype(art)


@pytest.mark.parametrize(
    "sti", [r"\\tjener\felles\sak.db", "//tjener/felles/sak.db", r"\\?\UNC\tjener\sak.db"]
)
def test_windows_names_of_shares_are_seen(sti: str) -> None:
    assert er_unc(sti)


@pytest.mark.parametrize("sti", [r"C:\Saker\sak.db", r"\\?\C:\Saker\sak.db", "/srv/sak.db", ""])
def test_windows_names_of_disks_are_taken(sti: str) -> None:
    assert not er_unc(sti)


def test_a_folder_is_told_from_a_missing_file(tmp_path: Path) -> None:
    with pytest.raises(ErMappe):
        kontroller_fil(tmp_path)
    with pytest.raises(FinnesIkkeFil):
        kontroller_fil(tmp_path / "finnes ikke.db")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "innhold",
    [
        b"Dette er en tekst.\r\n" * 9,
        "Blåbærsyltetøy".encode(),
        b"SQLite format 3\0" + bytes(range(256)),
        b"PK\x03\x04" + bytes(range(256)),
        b"%PDF-1.7\n\0\1\2",
    ],
)
def test_other_files_are_refused(tmp_path: Path, innhold: bytes) -> None:
    sti = tmp_path / "sak.db"
    sti.write_bytes(innhold)
    with pytest.raises(IkkeBase):
        kontroller_fil(sti)
    assert sti.read_bytes() == innhold


def test_an_empty_file_stays_empty(tmp_path: Path) -> None:
    sti = tmp_path / "sak.db"
    sti.touch()
    with pytest.raises(TomFil):
        kontroller_fil(sti)
    assert sti.stat().st_size == 0


def test_a_link_is_followed_to_the_one_file(tmp_path: Path) -> None:
    ekte = tmp_path / "sak.db"
    ekte.write_bytes(bytes(range(256)) * 16)
    lenke = tmp_path / "snarvei.db"
    lenke.symlink_to(ekte)
    assert kontroller_fil(lenke) == ekte.resolve()


def test_a_ring_of_links_is_told_as_unreadable(tmp_path: Path) -> None:
    sti = tmp_path / "sak.db"
    sti.symlink_to(sti)
    with pytest.raises(UlesbarFil, match="tilgang"):
        kontroller_fil(sti)


def test_a_file_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    sti = tmp_path / "fil"
    skriv_trygt(sti, b"gammelt")
    skriv_trygt(sti, b"nytt")
    assert sti.read_bytes() == b"nytt"
    mappe = tmp_path / "mappe"
    mappe.mkdir()
    with pytest.raises(OSError, match="mappe"):
        skriv_trygt(mappe, b"kan ikke bli en fil")
    assert sorted(fil.name for fil in tmp_path.iterdir()) == ["fil", "mappe"]
