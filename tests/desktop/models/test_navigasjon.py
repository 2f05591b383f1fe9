"""Back, forward and the open persons."""

import pytest
from pytestqt.qtbot import QtBot

from desktop.models.navigasjon import AapenPerson, Navigasjon, Punkt, Side, Sted

PERSONER = Sted(Side.PERSONER)
pytestmark = pytest.mark.usefixtures("qapp")


def person(nummer: int) -> AapenPerson:
    return AapenPerson(f"p{nummer}", f"Etternavn{nummer}, Fornavn", f"90{nummer:010}")


def med_tre_personer() -> Navigasjon:
    nav = Navigasjon()
    for nummer in (1, 2, 3):
        nav.meld_aapen(person(nummer))
        nav.vis_person(f"p{nummer}")
    return nav


def test_one_begins_at_the_person_list_with_nowhere_to_go_back() -> None:
    nav = Navigasjon()
    assert (nav.sted, nav.kan_tilbake, nav.kan_fram) == (PERSONER, False, False)


def test_back_and_forward_walk_the_places_in_order() -> None:
    nav = Navigasjon()
    nav.gaa_til(Sted(Side.HJELP))
    nav.gaa_til(Sted(Side.MALER))
    seen = []
    for step in (*(nav.tilbake,) * 3, *(nav.fram,) * 3):
        step()
        seen.append(nav.sted.side.value)
    assert seen == ["hjelp", "personer", "personer", "hjelp", "maler", "maler"]


def test_a_new_place_forgets_what_lay_ahead() -> None:
    nav = Navigasjon()
    nav.gaa_til(Sted(Side.HJELP))
    nav.tilbake()
    nav.gaa_til(Sted(Side.MALER))
    assert not nav.kan_fram
    nav.tilbake()
    assert nav.sted == PERSONER


def test_a_page_can_keep_how_it_looked(qtbot: QtBot) -> None:
    nav = Navigasjon()
    nav.forlater.connect(lambda punkt: punkt.tilstand.update(rull=120))
    with qtbot.waitSignal(nav.flyttet):
        nav.gaa_til(Sted(Side.HJELP))
    assert nav.punkt.tilstand == {}
    nav.tilbake()
    assert nav.punkt == Punkt(PERSONER, {"rull": 120})


def test_the_same_place_again_is_no_new_point() -> None:
    nav = Navigasjon()
    nav.gaa_til(PERSONER)
    assert not nav.kan_tilbake


def test_persons_are_opened_once_and_paged_through() -> None:
    nav = med_tre_personer()
    nav.meld_aapen(person(2))
    assert [p.person_id for p in nav.aapne] == ["p1", "p2", "p3"]
    nav.bla(1)
    assert nav.sted.person_id == "p1"
    nav.bla(-1)
    assert nav.sted.person_id == "p3"
    nav.person_nummer(2)
    assert nav.sted.person_id == "p2"
    nav.person_nummer(9)
    assert nav.sted.person_id == "p2"


def test_paging_from_another_page_begins_at_an_end() -> None:
    nav = med_tre_personer()
    nav.gaa_til(PERSONER)
    nav.bla(-1)
    assert nav.sted.person_id == "p3"
    nav.gaa_til(PERSONER)
    nav.bla(1)
    assert nav.sted.person_id == "p1"


def test_a_person_is_shown_where_one_last_was() -> None:
    nav = med_tre_personer()
    nav.gaa_til(Sted(Side.PERSON, "p3", "deltakelse"))
    nav.person_nummer(1)
    nav.person_nummer(3)
    assert nav.sted == Sted(Side.PERSON, "p3", "deltakelse")


def test_a_new_name_replaces_the_old() -> None:
    nav = med_tre_personer()
    nav.meld_aapen(AapenPerson("p2", "Nytt, Navn", "902"))
    assert [p.navn for p in nav.aapne][1] == "Nytt, Navn"


def test_closing_shows_the_neighbour_and_at_last_the_list() -> None:
    nav = med_tre_personer()
    nav.lukk_person("p3")
    assert nav.sted.person_id == "p2"
    nav.lukk_person("p1")
    assert nav.sted.person_id == "p2"
    nav.lukk_person("p2")
    assert nav.sted == PERSONER
    nav.lukk_person("p2")
    nav.bla(1)
    assert nav.sted == PERSONER


def test_the_last_closed_is_opened_again() -> None:
    nav = med_tre_personer()
    nav.lukk_person("p3")
    nav.lukk_person("p1")
    nav.gjenaapne()
    assert nav.sted.person_id == "p1"
    nav.gjenaapne()
    nav.gjenaapne()
    assert [p.person_id for p in nav.aapne] == ["p2", "p1", "p3"]


def test_the_history_does_not_grow_without_end() -> None:
    nav = Navigasjon()
    for nummer in range(300):
        nav.gaa_til(Sted(Side.PERSON, f"p{nummer}", "ordning"))
    back = 0
    while nav.kan_tilbake:
        nav.tilbake()
        back += 1
    assert back == 99
