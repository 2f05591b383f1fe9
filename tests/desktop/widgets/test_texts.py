"""Labels, buttons, pills and banners show text as it is."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from desktop.theme.theme import theme
from desktop.theme.tokens import Role
from desktop.views.widgets.banner import Banner
from desktop.views.widgets.buttons import Button, IconButton
from desktop.views.widgets.card import Card, FormArea
from desktop.views.widgets.detail_fields import DetailFields
from desktop.views.widgets.etikett import ElidingLabel, Etikett
from desktop.views.widgets.pill import Pill
from desktop.views.widgets.plaintext import button_text, tooltip_text, visible
from desktop.views.widgets.words import NB, NN, bruk_maalform, ord_for, ordliste

Show = Callable[[QWidget], QWidget]

NAMES = [
    "<b>Ola</b>",
    '<img src="x" width=5000 height=4000>',
    "Hansen & Sønn",
    "{{ 7*7 }}",
    "%s {0} ${x}",
    "ሰላም ኣርኣያ",
    "محمد الأحمد",
    "Nguyễn Thị 😀",
]


@pytest.fixture
def bokmaal_again() -> Iterator[None]:
    """Leave the widgets in bokmål."""
    yield
    bruk_maalform("nb")


@pytest.mark.parametrize("name", NAMES)
def test_a_label_shows_a_name_as_it_is(qtbot: QtBot, name: str) -> None:
    label = Etikett(name)
    qtbot.addWidget(label)
    assert label.text() == name
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert label.sizeHint().height() < 60


@pytest.mark.parametrize("name", NAMES)
def test_a_button_shows_a_name_as_it_is(qtbot: QtBot, name: str) -> None:
    button = Button(name)
    qtbot.addWidget(button)
    assert button.text().replace("&&", "&") == name
    assert button.accessibleName() == name
    assert button.shortcut().isEmpty()


def test_hidden_characters_are_shown_as_codes(qtbot: QtBot) -> None:
    label = Etikett("Ola\u202enesnaH\u2066")
    qtbot.addWidget(label)
    assert label.text() == "Ola⟪U+202E⟫nesnaH⟪U+2066⟫"
    assert visible("a\x00b\x1bc\ud800") == "a⟪U+0000⟫b⟪U+001B⟫c⟪U+D800⟫"
    assert visible("en\nto\tre") == "en\nto\tre"
    assert visible("Åse Ærlig") == "Åse Ærlig"


def test_a_tooltip_is_no_html() -> None:
    assert tooltip_text("<b>x</b> & y") == "<span>&lt;b&gt;x&lt;/b&gt; &amp; y</span>"


def test_the_access_letter_is_underlined_once(qtbot: QtBot) -> None:
    assert button_text("Ja & nei", "n") == "Ja && &nei"
    assert button_text("Lagre", "x") == "Lagre"
    button = Button("Lagre", "primary", access="L")
    qtbot.addWidget(button)
    assert button.text() == "&Lagre"
    assert button.accessibleName() == "Lagre"


def test_a_very_long_text_asks_for_no_more_than_a_screen(qtbot: QtBot) -> None:
    for label in (Etikett("x" * 100_000), ElidingLabel("x" * 100_000)):
        qtbot.addWidget(label)
        assert label.sizeHint().width() <= 4096


def test_a_label_that_is_too_narrow_ends_in_dots(shown: Show) -> None:
    label = ElidingLabel("Permisjon på grunn av sykdom og andre velferdsgrunner")
    shown(label)
    label.resize(120, 20)
    assert label.text().endswith("…")
    assert label.full_text() in label.toolTip()
    assert label.accessibleName() == label.full_text()
    label.resize(900, 20)
    assert label.text() == label.full_text()
    assert label.toolTip() == ""


def test_a_label_keeps_its_type_through_a_change_of_theme(shown: Show, qapp: object) -> None:
    label = Etikett("Vedtak", Role.PAGE_TITLE)
    shown(label)
    size = label.font().pointSizeF()
    theme().use(qapp, "mork", 1.2)  # type: ignore[arg-type]
    label.set_tone("danger")
    assert label.font().pointSizeF() == pytest.approx(size * 1.2)
    label.set_role(Role.HELPER)
    assert label.font().pointSizeF() == pytest.approx(12 * 0.75 * 1.2)


def test_a_pill_without_text_is_hidden(shown: Show) -> None:
    pill = Pill("7")
    shown(pill)
    pill.show_text("")
    assert not pill.isVisible()
    pill.show_text("93 dager igjen", "ok")
    assert pill.isVisible()
    assert pill.kind() == "ok"


def test_an_icon_button_is_named_by_what_it_does(qtbot: QtBot) -> None:
    button = IconButton("soppel", "Slett <vedtaket>")
    qtbot.addWidget(button)
    assert button.accessibleName() == "Slett <vedtaket>"
    assert "&lt;vedtaket&gt;" in button.toolTip()
    assert button.focusPolicy() & Qt.FocusPolicy.TabFocus
    button.show()
    assert min(button.width(), button.height()) >= 24


def test_a_button_with_a_menu_has_no_arrow_in_its_text(qtbot: QtBot) -> None:
    button = Button("Vedtaksmal", icon_name="maler")
    qtbot.addWidget(button)
    button.set_menu(QMenu(button))
    assert button.text() == "Vedtaksmal"
    assert button.menu() is not None


@pytest.mark.parametrize("variant", ["primary", "dangerFill", "secondary"])
def test_focus_is_seen_on_every_button(shown: Show, variant: str) -> None:
    window = QWidget()
    button = Button("Lagre", variant, parent=window)  # type: ignore[arg-type]
    window.resize(140, 60)
    shown(window)
    button.clearFocus()
    plain = button.grab().toImage()
    button.setFocus()
    focused = button.grab().toImage()
    ring = theme().color("focus").name()
    middle = focused.height() // 2
    assert focused.pixelColor(0, middle).name() == ring
    assert plain.pixelColor(0, middle).name() != ring


def test_a_banner_speaks_a_whole_sentence(shown: Show, qtbot: QtBot) -> None:
    banner = Banner("info", ["Målgruppe: ", ("integreringsloven", True), " (6A)"], "Om 6A")
    shown(banner)
    assert banner.text() == "Målgruppe: integreringsloven (6A)"
    assert banner.accessibleName() == "Varsel: Målgruppe: integreringsloven (6A)"
    texts = [label.text() for label in banner.findChildren(Etikett)]
    assert texts == ["Målgruppe: ", "integreringsloven ", "(6A)"]
    with qtbot.waitSignal(banner.action_clicked):
        QTest.mouseClick(banner.findChildren(Button)[0], Qt.MouseButton.LeftButton)


def test_a_banner_changes_kind_and_words(shown: Show) -> None:
    banner = Banner("info", "Alt er lest")
    shown(banner)
    banner.set_message("danger", "Basen svarer ikke")
    banner.set_action("Prøv igjen")
    assert banner.kind() == "danger"
    assert banner.accessibleName() == "Varsel: Basen svarer ikke"
    assert banner.findChildren(Button)[0].isVisible()


def test_a_card_shows_one_form_at_a_time(shown: Show) -> None:
    card = Card("Vedtak")
    shown(card)
    card.set_count(7)
    card.set_note("1 slettet")
    assert card.count.text() == "7"
    first, second = FormArea(), FormArea()
    card.set_form(first)
    assert first.isVisible()
    card.set_form(second)
    assert second.isVisible()
    assert not first.isVisible()
    assert card.form() is second
    card.set_form(None)
    assert not second.isVisible()
    card.set_count(None)
    assert not card.count.isVisible()
    assert card.accessibleName() == "Vedtak"


def test_details_are_pairs_of_label_and_value(shown: Show) -> None:
    details = DetailFields([("Antall timer", ""), ("Hjemmel", "§ 21")])
    shown(details)
    assert [label.text() for label in details.findChildren(Etikett)] == [
        "Antall timer",
        "–",
        "Hjemmel",
        "§ 21",
    ]


def test_both_catalogues_have_the_same_keys_and_fields() -> None:
    assert NB.keys() == NN.keys()
    for key, words in NB.items():
        fields = {part.partition("}")[0] for part in words.split("{")[1:]}
        assert fields == {part.partition("}")[0] for part in NN[key].split("{")[1:]}, key


@pytest.mark.usefixtures("bokmaal_again")
def test_the_written_form_can_be_chosen() -> None:
    assert ord_for("maa_fylles_ut") == "må fylles ut"
    bruk_maalform("nn")
    assert ord_for("maa_fylles_ut") == "må fyllast ut"
    assert ordliste("ukedager_kort")[1] == "ty"
    assert len(ordliste("maaneder")) == 12
