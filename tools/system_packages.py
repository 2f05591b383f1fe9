"""What Debian and Ubuntu must hold before Qt can start, found without a package manager.

Standard library alone: it runs before there is an environment.
"""

from __future__ import annotations

import ctypes
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

# Shared library -> the Debian package that holds it. Qt loads the first six or does not start.
QT_LIBRARIES = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
}
# What a window on X needs besides; Wayland and no screen at all do without.
X_LIBRARIES = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
FONTS = Path("/usr/share/fonts/truetype")


class WorkbenchError(Exception):
    """Something that the person at the keyboard must put right; the text says what."""


def say(text: str) -> None:
    """Write one line about what goes on, past what the tools print on standard output."""
    print(f"» {text}", file=sys.stderr, flush=True)


def succeeds(command: list[str]) -> bool:
    """Run a command without a word and say whether it went well."""
    quiet = subprocess.DEVNULL
    try:
        return not subprocess.run(command, check=False, stdout=quiet, stderr=quiet).returncode
    except OSError:
        return False


def can_load(library: str) -> bool:
    """Whether the dynamic linker finds a shared library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def missing_for(libraries: dict[str, str]) -> list[str]:
    """The Debian packages of the libraries that cannot be loaded."""
    return [package for library, package in libraries.items() if not can_load(library)]


def missing_packages(*, venv: bool, office: bool) -> list[str]:
    """The Debian packages that Qt, its text, the environment and (for tests) the PDFs lack."""
    on_x = bool(os.environ.get("DISPLAY"))
    missing = missing_for(QT_LIBRARIES) + missing_for(X_LIBRARIES if on_x else {})
    if venv and importlib.util.find_spec("ensurepip") is None:
        missing.append("python{}.{}-venv".format(*sys.version_info))
    if shutil.which("apt-get") and not (FONTS / "dejavu").is_dir():
        missing.append("fonts-dejavu-core")
    return missing + (missing_office() if office else [])


def missing_office() -> list[str]:
    """The parts of LibreOffice that the tests lack: Writer for letters, Calc for lists."""
    program = shutil.which("soffice")
    if program is None:
        return ["libreoffice-writer-nogui", "libreoffice-calc-nogui", "fonts-liberation"]
    calc = Path(program).resolve().with_name("libsclo.so")
    return [] if calc.exists() else ["libreoffice-calc-nogui"]


def apt_prefix() -> list[str] | None:
    """How apt-get may be called here without a question; None where it may not."""
    if not shutil.which("apt-get"):
        return None
    if os.geteuid() == 0:
        return ["env", "DEBIAN_FRONTEND=noninteractive"]
    sudo = ["sudo", "-n"]
    allowed = shutil.which("sudo") and succeeds([*sudo, "true"])
    return [*sudo, "env", "DEBIAN_FRONTEND=noninteractive"] if allowed else None


def install_packages(packages: list[str]) -> None:
    """Install Debian packages, or say which ones somebody else must install."""
    prefix = apt_prefix()
    if prefix is None:
        say("Disse systempakkene mangler (navnene er Debians): " + " ".join(packages))
        say("Installer dem med: sudo apt-get install --no-install-recommends " + " ".join(packages))
        return
    say("Installerer systempakker: " + " ".join(packages))
    apt = [*prefix, "apt-get", "-qq", "-o", "DPkg::Lock::Timeout=300", "-o", "Dpkg::Use-Pty=0"]
    subprocess.run([*apt, "update"], check=False)
    command = [*apt, "install", "-y", "--no-install-recommends", *packages]
    if subprocess.run(command, check=False, stdout=subprocess.DEVNULL).returncode:
        raise WorkbenchError("apt-get fikk ikke installert pakkene; meldingen over sier hvorfor.")


def ensure_packages(*, venv: bool, office: bool) -> None:
    """Install what is missing on Linux, for a new environment and for PDFs too where asked for."""
    missing = missing_packages(venv=venv, office=office)
    if missing:
        install_packages(missing)
    still = missing_for(QT_LIBRARIES)
    if still:
        raise WorkbenchError("Qt kan ikke starte uten: " + " ".join(still))


def ensure_window() -> None:
    """Install what a window on X needs also where there is none: a built folder brings it along."""
    missing = missing_for(X_LIBRARIES)
    if missing:
        install_packages(missing)
