"""The menu of a person, other schemes and competence, from the case alone."""

from dataclasses import replace
from datetime import date

from core.domain.ordning import AnnenOrdning, Kompetanse, Proeve
from core.domain.person import Kategori, Person
from core.domain.sak import Sak
from core.rules.beregning import beregn
from desktop.models.personvisning import personvisning
from desktop.models.visning import Menypunkt, Personvisning

I_DAG = date(2026, 10, 14)
SAK = Sak(
    person=Person(id="p", duf="902411882004"),
    kategorier=(Kategori(id="k", kategori="rett_plikt_introordning", fra=date(2026, 1, 5)),),
    ordninger=(
        AnnenOrdning(id="a", ordning="asylnorsk", gjeldende=False),
        AnnenOrdning(id="n", ordning="norsk", proever=(Proeve(navn="Skriftlig", resultat="A2"),)),
    ),
)


def vis(sak: Sak) -> Personvisning:
    return personvisning(sak, beregn(sak, I_DAG), None, I_DAG, {})


def under(visning: Personvisning, noekkel: str) -> list[Menypunkt]:
    return list(next(p for p in visning.meny if p.noekkel == noekkel).barn)


def test_the_menu_says_in_words_and_italics_which_schemes_do_not_apply() -> None:
    punkter = under(vis(SAK), "nir")
    assert [(p.tekst, p.dempet) for p in punkter] == [
        ("Kartlegging", False),
        ("Norsk", False),
        ("Asylnorsk (ikke gjeldende)", True),
        ("Intro", False),
        ("Hendelser", False),
    ]


def test_the_older_law_has_its_own_scheme_with_its_own_deadline() -> None:
    nir = vis(SAK).nir
    assert [(o.navn, o.kategori) for o in nir.ordninger] == [
        ("Intro", "Rett og plikt til introduksjonsordning"),
        ("Norsk", ""),
    ]
    assert [o.navn for o in nir.inaktive] == ["Asylnorsk"]
    assert nir.ordninger[0].pille.tekst == "Mangler vedtak og sluttmål"
    assert [(p.etikett, p.verdi) for p in nir.ordninger[1].proever] == [("Skriftlig", "A2")]


def test_competence_shows_parts_and_notice_only_where_something_is_registered() -> None:
    tom = vis(SAK)
    assert [kort.noekkel for kort in tom.kompetanse] == ["kartlegging", "veiledning"]
    assert "ny_loesning" not in {o.noekkel for o in tom.kompetanse[0].opplysninger}
    kompetanse = Kompetanse(ny_loesning=True, avsnitt={"yrke": "Snekker"})
    full = vis(replace(SAK, kompetanse=kompetanse))
    assert [kort.noekkel for kort in full.kompetanse] == [
        "kartlegging",
        "avsnitt_yrke",
        "veiledning",
    ]
    assert "ny_loesning" in {o.noekkel for o in full.kompetanse[0].opplysninger}
    assert [p.tekst for p in under(full, "kompetanse")] == ["Yrke", "Karriereveiledning"]
