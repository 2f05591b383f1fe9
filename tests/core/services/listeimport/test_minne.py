"""The collector rests while very many values are made, and only then."""

import gc
from collections.abc import Iterator

import pytest

from core.services.listeimport.minne import uten_oppsamling


@pytest.fixture(autouse=True)
def collector() -> Iterator[None]:
    """Leave the collector on, whatever a test did."""
    yield
    gc.enable()


def test_the_collector_rests_and_runs_again() -> None:
    with uten_oppsamling():
        assert not gc.isenabled()
    assert gc.isenabled()
    assert gc.get_freeze_count() == 0


def test_the_collector_runs_again_after_a_fault() -> None:
    with pytest.raises(ValueError, match="feil"), uten_oppsamling():
        raise ValueError("feil")
    assert gc.isenabled()


def test_a_collector_that_was_off_stays_off() -> None:
    gc.disable()
    with uten_oppsamling():
        pass
    assert not gc.isenabled()
