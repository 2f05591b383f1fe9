"""What can be told of a path before anything is opened: what lies there, and is it safe."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from core.storage.feil import ErMappe, FinnesIkkeFil, IkkeBase, Nettverksmappe, TomFil, UlesbarFil

SIDE = 4096
NETTVERK = frozenset(
    {"nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "9p", "afs", "ncpfs", "davfs", "ceph"}
)
DRIVE_REMOTE = 4
MOUNTINFO = Path("/proc/self/mountinfo")
SKILLE = " - "


def er_nettverkstype(filsystem: str) -> bool:
    """Tell whether a file system type is shared over a network or made by a program."""
    return filsystem in NETTVERK or filsystem.startswith("fuse.")


def monteringer(mountinfo: str) -> Iterator[tuple[Path, str]]:
    """Yield the mount point and type of each line of a Linux mount table."""
    for linje in mountinfo.splitlines():
        plass, _, art = linje.partition(SKILLE)
        punkt = plass.split(" ")[4].encode().decode("unicode_escape")
        yield Path(punkt), art.split(" ")[0]


def filsystem(sti: Path, mountinfo: str) -> str:
    """Return the type of the file system that a resolved path lies on, empty where unknown."""
    funnet = Path(), ""
    for punkt, art in monteringer(mountinfo):
        if sti.is_relative_to(punkt) and len(punkt.parts) >= len(funnet[0].parts):
            funnet = punkt, art
    return funnet[1]


def er_unc(sti: str) -> bool:
    r"""Tell whether a Windows path names a share: `\\server\mappe`, with either slash."""
    vanlig = sti.replace("/", "\\")
    lokal = vanlig.startswith(("\\\\?\\", "\\\\.\\")) and not vanlig[4:].upper().startswith("UNC\\")
    return vanlig.startswith("\\\\") and not lokal


def paa_nettverk(sti: Path) -> bool:
    """Tell whether a path lies on a network share, as far as the system knows."""
    if sys.platform == "win32":
        return er_unc(str(sti)) or _stasjonstype(sti) == DRIVE_REMOTE
    if not MOUNTINFO.exists():
        return False
    return er_nettverkstype(filsystem(sti, MOUNTINFO.read_text("utf-8", "surrogateescape")))


def _stasjonstype(sti: Path) -> int:
    """Ask Windows what kind of drive a path lies on."""
    import ctypes  # noqa: PLC0415 - Windows alone needs it

    return int(ctypes.windll.kernel32.GetDriveTypeW(sti.anchor))  # type: ignore[attr-defined]


@contextmanager
def lesbar(sti: Path) -> Iterator[None]:
    """Let what the system will not read come out in our words; a ring of links is such a thing."""
    try:
        yield
    except (OSError, RuntimeError):
        raise UlesbarFil(sti) from None


def kontroller_plass(sti: Path) -> Path:
    """Return the resolved path, and refuse a network share."""
    with lesbar(sti):
        ekte = sti.resolve()
    if er_unc(str(sti)) or paa_nettverk(ekte):
        raise Nettverksmappe(sti)
    return ekte


def kontroller_fil(sti: Path) -> Path:
    """Return the resolved path of what may be a caseload; the file is read, never touched."""
    ekte = kontroller_plass(sti)
    with lesbar(sti):
        start = _foerste_side(sti, ekte)
    if not start:
        raise TomFil(sti)
    if _er_annet(start):
        raise IkkeBase
    return ekte


def _foerste_side(sti: Path, ekte: Path) -> bytes:
    if ekte.is_dir():
        raise ErMappe(sti)
    if not ekte.exists():
        raise FinnesIkkeFil(sti)
    with ekte.open("rb") as fil:
        return fil.read(SIDE)


def _er_annet(start: bytes) -> bool:
    """Tell whether the first bytes are text or a known format: an encrypted page is neither."""
    kjent = start.startswith((b"SQLite format 3\0", b"PK\x03\x04", b"%PDF", b"\xd0\xcf\x11\xe0"))
    tekst = not any(byte < 9 or 13 < byte < 32 for byte in start)
    return kjent or tekst
