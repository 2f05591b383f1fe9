"""The documents point at what exists, and name every command and dependency."""

import re
import tomllib

import dev
from tests.arkitektur.filer import ROOT, texts

LINK = re.compile(r"\]\((?![a-z]+:|#)([^)#\s]+)")
README = (ROOT / "README.md").read_text(encoding="utf-8")


def broken_links(name: str, text: str) -> list[str]:
    """The relative links of a document that lead nowhere."""
    folder = (ROOT / name).parent
    return [link for link in LINK.findall(text) if not (folder / link).exists()]


def test_every_link_between_documents_leads_somewhere() -> None:
    documents = {name: text for name, text in texts() if name.endswith(".md")}
    assert len(documents) > 10
    assert {
        name: links for name, text in documents.items() if (links := broken_links(name, text))
    } == {}


def test_a_link_that_leads_nowhere_is_seen() -> None:
    text = "[a](dev.py) [b](finnes/ikke.md#x) [c](https://eksempel.no) ![d](#her)"
    assert broken_links("README.md", text) == ["finnes/ikke.md"]


def test_every_command_of_the_workbench_stands_in_the_readme() -> None:
    assert [name for name in ("setup", *dev.COMMANDS) if f"dev.py {name}" not in README] == []


def test_every_dependency_is_given_a_reason_in_the_readme() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    asked = project["project"]["dependencies"] + project["dependency-groups"]["dev"]
    names = [re.split(r"[\[<>=]", requirement, maxsplit=1)[0] for requirement in asked]
    rows = "\n".join(line for line in README.splitlines() if line.startswith("| "))
    assert [name for name in names if name not in rows] == []


def test_every_decision_is_listed() -> None:
    index = (ROOT / "docs/adr/README.md").read_text(encoding="utf-8")
    pages = sorted(path.name for path in (ROOT / "docs/adr").glob("0*.md"))
    assert pages == sorted(re.findall(r"\((0[^)]+)\)", index))
