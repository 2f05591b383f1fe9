"""The list of long trials and the way to one of them."""

from pathlib import Path

import pytest

from campaigns.__main__ import campaigns, main


def test_every_campaign_has_a_name_and_a_line_about_itself() -> None:
    found = campaigns()
    assert "egenskaper" in found
    assert all(summary.endswith(".") for summary in found.values())


def test_the_line_is_the_first_of_the_docstring(tmp_path: Path) -> None:
    (tmp_path / "natt.py").write_text('"""Prøv alt.\n\nOg mer.\n"""\n', encoding="utf-8")
    (tmp_path / "__init__.py").write_text('"""Ikke denne."""\n', encoding="utf-8")
    assert campaigns(tmp_path) == {"natt": "Prøv alt."}


def test_without_a_name_they_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 0
    assert "egenskaper" in capsys.readouterr().out


def test_an_unknown_name_is_refused_with_those_that_exist(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["finnes-ikke"]) == 2
    output = capsys.readouterr()
    assert "finnes-ikke" in output.err
    assert "egenskaper" in output.out
