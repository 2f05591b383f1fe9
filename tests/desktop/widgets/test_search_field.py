"""The search field: its hint is its name, its key does not cover the text."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from desktop.views.widgets.pill import Pill
from desktop.views.widgets.search_field import SearchField


def test_the_text_stands_clear_of_glass_and_key(shown: Callable[[QWidget], QWidget]) -> None:
    field = SearchField("Søk DUF-nummer", "Ctrl+K")
    field.resize(320, 32)
    shown(field)
    assert field.accessibleName() == "Søk DUF-nummer"
    key = field.findChildren(Pill)[0]
    assert key.isVisible()
    assert field.width() - field.textMargins().right() - 12 <= key.x() + 8
    assert field.textMargins().left() >= 18


def test_without_a_key_there_is_no_pill(shown: Callable[[QWidget], QWidget]) -> None:
    field = SearchField("Filtrer i listen")
    shown(field)
    assert not field.findChildren(Pill)[0].isVisible()
    assert field.textMargins().right() == 0
