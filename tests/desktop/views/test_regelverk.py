"""Every window that shows a deadline says which rules it stands on."""

from tests.desktop.vindu import Vindu


def test_the_main_window_always_names_the_rules(vindu: Vindu) -> None:
    assert vindu.vindu.status.hoeyre.text().startswith("Regelverk per 04.09.2024")
