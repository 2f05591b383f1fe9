"""The lock file, the project file and the change log agree."""

import re
import tomllib
from typing import Any

from tests.arkitektur.filer import ROOT

LOCK = (ROOT / "requirements.lock").read_text(encoding="utf-8")


def project() -> dict[str, Any]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def normal(requirement: str) -> str:
    """The name of a requirement as lock files spell it."""
    name = re.split(r"[\s\[<>=!~;]", requirement, maxsplit=1)[0]
    return re.sub(r"[-_.]+", "-", name).lower()


def test_everything_that_is_asked_for_is_locked() -> None:
    asked = project()["project"]["dependencies"] + project()["dependency-groups"]["dev"]
    locked = set(re.findall(r"^([\w.-]+)==", LOCK, re.MULTILINE))
    assert {normal(requirement) for requirement in asked} <= locked


def test_every_locked_package_has_a_hash() -> None:
    entries = re.split(r"\n(?=\S)", LOCK.strip())
    assert len(entries) > 50
    assert [entry for entry in entries if "--hash=sha256:" not in entry] == []


def test_the_lock_names_no_address() -> None:
    assert "://" not in LOCK


def test_the_change_log_knows_the_version() -> None:
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert f"## [{project()['project']['version']}]" in text
