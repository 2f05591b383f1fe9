"""What nobody thought of still ends in one line without data."""

import pytest

from core.cli import beregn, main


def test_an_unexpected_error_is_one_line_without_its_text(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def sprekk(valg: object) -> int:
        del valg
        raise RuntimeError("902199900007")

    monkeypatch.setattr(beregn, "kjoer", sprekk)
    assert main(["beregn"]) == 70
    ut = capsys.readouterr().err
    assert "RuntimeError" in ut
    assert "9021" not in ut
    assert len(ut.splitlines()) == 1
