import re
import subprocess
import sys
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from lxml import etree

from core.domain.vedtak import Resultat, Vedtakstype
from core.letters.avsender import Avsender
from core.letters.brev import gjennomgaa_brev, lag_brev
from core.letters.feil import Brevfeil, IngenMal, Malfeil
from core.letters.maler import MAPPE, les_mal
from core.letters.render import last_mal
from core.rules import beregn
from tests.core.letters.brevbygger import (
    ALLE,
    AVSENDER,
    BREVDATO,
    DELTAKELSE,
    OPPLYSNINGER,
    W,
    avsnitt,
    brev_for,
    deler,
    endret,
    sak,
    standardmal,
    tekst,
    vedtak_av,
)

ROT = Path(__file__).resolve().parents[3]
OVERSKRIFTER = {
    "nb": (
        "Vedtak",
        "Regler vi har brukt",
        "Opplysninger i saken",
        "Begrunnelse",
        "Hva vedtaket betyr for deg",
        "Du kan klage på vedtaket",
        "Du kan se dokumentene i saken",
        "Du kan be om utsatt iverksetting",
        "Tolk, veiledning og hjelp",
    ),
    "nn": (
        "Vedtak",
        "Reglar vi har brukt",
        "Opplysningar i saka",
        "Grunngiving",
        "Kva vedtaket har å seie for deg",
        "Du kan klage på vedtaket",
        "Du kan sjå dokumenta i saka",
        "Du kan be om utsett iverksetjing",
        "Tolk, rettleiing og hjelp",
    ),
}
# What a decision must tell (forvaltningsloven §§ 11, 12, 18, 25, 27, 29, 32, 36 and 42).
SKAL_STAA = {
    "nb": ("tre uker", "§ 29", "§ 32", "§ 47", "§ 18", "§ 42", "§ 11", "§ 12", "§ 36", "§ 46"),
    "nn": ("tre veker", "§ 29", "§ 32", "§ 47", "§ 18", "§ 42", "§ 11", "§ 12", "§ 36", "§ 46"),
}
HJEMMEL = {
    Vedtakstype.DELTAKELSE: "§§ 8, 9, 12 andre ledd og 13",
    Vedtakstype.PERMISJON_VELFERD: "§ 14",
    Vedtakstype.PERMISJON_BARNS_SYKDOM: "§ 15",
    Vedtakstype.PERMISJON_EGEN_SYKDOM: "§ 15",
    Vedtakstype.PERMISJON_FOEDSEL_ADOPSJON: "§ 16",
    Vedtakstype.PERMISJON_FRED_FORSONING: "§ 14a",
}
ORDLISTE = Path(__file__).with_name("bare_bokmaal.txt")
BARE_BOKMAAL = frozenset(ORDLISTE.read_text(encoding="utf-8").split())


@pytest.mark.parametrize(("type_", "resultat", "kategori", "maalform"), ALLE, ids=str)
class TestEveryTemplate:
    def test_with_all_that_is_needed_the_letter_is_final_and_says_all_that_it_must(
        self, type_: Vedtakstype, resultat: Resultat, kategori: str, maalform: str
    ) -> None:
        brev = brev_for(vedtak_av(type_, resultat), maalform, kategori)
        hele = tekst(brev.innhold)
        assert not brev.er_utkast
        assert brev.mangler == ()
        assert "UTKAST" not in hele
        assert "[" not in hele
        assert [o for o in avsnitt(brev.innhold) if o in OVERSKRIFTER[maalform]] == list(
            OVERSKRIFTER[maalform]
        )
        for bit in (*SKAL_STAA[maalform], HJEMMEL[type_], "Statsforvalteren i Fjordvik"):
            assert bit in hele, bit
        for linje in (AVSENDER.saksbehandler, "2026/0412-7", "9024 118820 06", "14. oktober 2026"):
            assert linje in hele
        for grunn in str(OPPLYSNINGER["begrunnelse"]).split("\n\n"):
            assert grunn in avsnitt(brev.innhold)
        assert ("37c" in hele) == (kategori == "rett_intro")
        assert ("6A" in hele) == (kategori == "rett_intro")

    def test_without_facts_and_reasons_the_letter_is_a_draft_that_says_so(
        self, type_: Vedtakstype, resultat: Resultat, kategori: str, maalform: str
    ) -> None:
        brev = brev_for(vedtak_av(type_, resultat, {}), maalform, kategori)
        assert brev.er_utkast
        assert "opplysning.begrunnelse" in {felt.noekkel for felt in brev.mangler if felt.paakrevd}
        for del_ in ("word/header1.xml", "word/header2.xml"):
            assert any(linje.startswith("UTKAST") for linje in avsnitt(brev.innhold, del_))
        for felt in brev.mangler:
            merke = f"[{'mangler' if maalform == 'nb' else 'manglar'}: {felt.etikett}]"
            assert (merke in tekst(brev.innhold)) == felt.paakrevd

    def test_nynorsk_is_nynorsk_throughout(
        self, type_: Vedtakstype, resultat: Resultat, kategori: str, maalform: str
    ) -> None:
        avsender = replace(AVSENDER, statsforvalter="", enhet="Introduksjonsprogram")
        for opplysninger in (OPPLYSNINGER, {}):
            brev = brev_for(vedtak_av(type_, resultat, opplysninger), maalform, kategori, avsender)
            ord_ = set(re.findall(r"\w+", tekst(brev.innhold).lower()))
            assert bool(ord_ & BARE_BOKMAAL) == (maalform == "nb"), ord_ & BARE_BOKMAAL

    def test_every_merged_value_is_listed_and_found_in_the_letter(
        self, type_: Vedtakstype, resultat: Resultat, kategori: str, maalform: str
    ) -> None:
        brev = brev_for(vedtak_av(type_, resultat), maalform, kategori)
        hele = tekst(brev.innhold)
        noekler = [felt.noekkel for felt in brev.flettet]
        assert len(noekler) == len(set(noekler)) > 12
        for felt in brev.flettet:
            assert felt.etikett
            assert felt.sted
            for linje in felt.verdi.splitlines():
                assert linje in hele or felt.noekkel in _I_GRENER, felt

    def test_headings_stand_in_order_and_the_title_is_the_first(
        self, type_: Vedtakstype, resultat: Resultat, kategori: str, maalform: str
    ) -> None:
        rot = etree.fromstring(
            deler(brev_for(vedtak_av(type_, resultat), maalform, kategori).innhold)[
                "word/document.xml"
            ]
        )
        stiler = [el.get(f"{W}val", "") for el in rot.iter(f"{W}pStyle")]
        overskrifter = [stil for stil in stiler if stil.startswith("Heading")]
        assert overskrifter == ["Heading1"] + ["Heading2"] * 9
        assert "Flettekode" not in stiler


# Used in a branch that this letter does not take.
_I_GRENER = {"program.frist", "program.lengde", "program.beregnet_fra"}


def test_one_template_stands_for_every_decision_and_none_without_one() -> None:
    ventet = {
        f"{maalform}/{type_}_{resultat}{'_6a' if kategori == 'rett_intro' else ''}.docx"
        for type_, resultat, kategori, maalform in ALLE
    }
    assert {f"{fil.parent.name}/{fil.name}" for fil in MAPPE.glob("*/*.docx")} == ventet
    assert len(ventet) == 48


def test_both_standards_ask_for_the_same_fields() -> None:
    for fil in (MAPPE / "nb").glob("*.docx"):
        tvilling = MAPPE / "nn" / fil.name
        assert last_mal(les_mal(fil)).felt == last_mal(les_mal(tvilling)).felt, fil.name


@pytest.mark.parametrize("utelat", ["begrunnelse", "vilkaar_ikke_oppfylt"])
def test_one_needed_fact_that_is_missing_makes_a_draft(utelat: str) -> None:
    opplysninger = {n: v for n, v in OPPLYSNINGER.items() if n != utelat}
    brev = brev_for(vedtak_av(Vedtakstype.DELTAKELSE, Resultat.AVSLAG, opplysninger))
    assert brev.er_utkast
    assert [felt.noekkel for felt in brev.mangler] == [f"opplysning.{utelat}"]
    assert brev.mangler[0].sted == "Vedtaket: Opplysninger til brevet"


def test_reasons_of_blanks_alone_are_no_reasons() -> None:
    opplysninger = {**OPPLYSNINGER, "begrunnelse": " \n\u200b\n "}
    assert brev_for(vedtak_av(Vedtakstype.DELTAKELSE, opplysninger=opplysninger)).er_utkast


def test_what_a_letter_should_have_is_told_but_makes_no_draft() -> None:
    vedtak = vedtak_av(Vedtakstype.PERMISJON_EGEN_SYKDOM, opplysninger={"begrunnelse": "Fordi."})
    brev = brev_for(vedtak, avsender=replace(AVSENDER, saksnummer="", telefon="", epost=""))
    assert not brev.er_utkast
    assert {felt.noekkel for felt in brev.mangler} == {
        "avsender.saksnummer",
        "avsender.telefon",
        "opplysning.legeerklaering_dato",
    }
    assert "[" not in tekst(brev.innhold)
    assert "Ingrid Lunde." in tekst(brev.innhold)


def test_a_letter_needs_a_sender_and_a_name() -> None:
    brev = brev_for(
        DELTAKELSE, avsender=Avsender(kommune="", kommunenummer=""), fornavn="", etternavn=""
    )
    assert {"avsender.kommune", "avsender.saksbehandler", "mottaker.navn"} <= {
        felt.noekkel for felt in brev.mangler if felt.paakrevd
    }


def test_the_consequence_for_the_deadline_is_told() -> None:
    velferd = tekst(brev_for(vedtak_av(Vedtakstype.PERMISJON_VELFERD)).innhold)
    assert "flyttet med 5 virkedager" in velferd
    assert "fristen 23. mars 2028" in velferd
    avslag = tekst(brev_for(vedtak_av(Vedtakstype.PERMISJON_VELFERD, Resultat.AVSLAG)).innhold)
    assert "Den er 16. mars 2028" in avslag
    start = tekst(brev_for(vedtak_av(Vedtakstype.DELTAKELSE)).innhold)
    assert "innen 16. mars 2028" in start
    assert "24 måneder program fra 16. mars 2026" in start


def test_without_a_goal_the_letter_says_when_the_deadline_comes() -> None:
    vedtak = vedtak_av(Vedtakstype.DELTAKELSE)
    case = replace(sak(vedtak), sluttmaal=None)
    brev = lag_brev(case, vedtak, beregn(case, BREVDATO), AVSENDER, "nb", BREVDATO)
    assert "blir satt når sluttmålet ditt er bestemt" in tekst(brev.innhold)
    assert not brev.er_utkast
    assert [felt.noekkel for felt in brev.mangler] == ["program.sluttmaal"]
    permisjon = vedtak_av(Vedtakstype.PERMISJON_VELFERD)
    case = replace(sak(DELTAKELSE, permisjon), sluttmaal=None)
    brev = lag_brev(case, permisjon, beregn(case, BREVDATO), AVSENDER, "nb", BREVDATO)
    assert "ikke satt noen frist" in tekst(brev.innhold)


def test_an_offer_has_other_rules_than_a_right() -> None:
    rett = tekst(brev_for(vedtak_av(Vedtakstype.DELTAKELSE)).innhold)
    tilbud = tekst(brev_for(vedtak_av(Vedtakstype.DELTAKELSE), kategori="kan_tilbys_intro").innhold)
    assert "gir rett og plikt til å delta" in rett
    assert "gir rett og plikt til å delta" not in tilbud
    assert "§ 8 tredje ledd" in tilbud


def test_the_review_is_the_letters_own() -> None:
    vedtak = vedtak_av(Vedtakstype.DELTAKELSE, opplysninger={})
    case = sak(vedtak)
    argumenter = (case, vedtak, beregn(case, BREVDATO), AVSENDER, "nb", BREVDATO)
    gjennomgang, brev = gjennomgaa_brev(*argumenter), lag_brev(*argumenter)
    assert (gjennomgang.flettet, gjennomgang.mangler) == (brev.flettet, brev.mangler)
    assert gjennomgang.er_utkast
    assert brev.er_utkast


def test_the_file_name_is_the_decisions_place_in_its_case() -> None:
    assert brev_for(vedtak_av(Vedtakstype.PERMISJON_VELFERD)).filnavn == (
        "permisjon_velferd_2_2026-10-14.docx"
    )
    ny = replace(DELTAKELSE, id="ny")
    case = sak(DELTAKELSE)
    brev = lag_brev(case, ny, beregn(case, BREVDATO), AVSENDER, "nb", BREVDATO)
    assert brev.filnavn == "deltakelse_2_2026-10-14.docx"
    assert brev.mal_versjon.startswith("1.0 (")


@pytest.mark.parametrize("kategori", ["rett_plikt_introordning", "kan_tilbys_introordning"])
def test_the_old_law_is_not_cited_as_the_new(kategori: str) -> None:
    with pytest.raises(IngenMal, match="introduksjonsloven"):
        brev_for(DELTAKELSE, kategori=kategori)


def test_a_decision_without_a_template_is_told_by_name() -> None:
    ukjent = replace(DELTAKELSE, resultat=Resultat.FATTET)
    case = sak(ukjent)
    with pytest.raises(IngenMal, match="Deltakelse i introduksjonsprogram"):
        lag_brev(case, ukjent, beregn(case, BREVDATO), AVSENDER, "nb", BREVDATO)


def test_a_deleted_decision_has_no_letter() -> None:
    with pytest.raises(IngenMal, match="slettet"):
        brev_for(replace(DELTAKELSE, slettet=True))


def test_an_unknown_standard_is_refused() -> None:
    with pytest.raises(Brevfeil, match="nb eller nn"):
        brev_for(DELTAKELSE, "se")


@pytest.mark.parametrize("felt", ["opplysning.begrunnelse", "mottaker.duf"])
def test_a_template_without_what_every_decision_needs_is_refused(felt: str, tmp_path: Path) -> None:
    innhold = standardmal()
    start = f"in {felt} %" if felt == "opplysning.begrunnelse" else f"{{{{ {felt} }}}}"
    bytte = "in opplysning.faktum %" if felt == "opplysning.begrunnelse" else "x"
    (tmp_path / "nb").mkdir()
    fil = tmp_path / "nb" / "deltakelse_innvilget.docx"
    fil.write_bytes(endret("word/document.xml", start, bytte, innhold))
    case = sak(DELTAKELSE)
    with pytest.raises(Malfeil, match=felt):
        lag_brev(case, DELTAKELSE, beregn(case, BREVDATO), AVSENDER, "nb", BREVDATO, tmp_path)


def test_a_template_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    with pytest.raises(Malfeil, match="kan ikke leses"):
        les_mal(tmp_path / "borte.docx")


def test_the_heavy_libraries_wait_for_the_first_letter() -> None:
    kode = (
        "import sys, core.letters.brev, core.letters.lagring\n"
        "tunge = {'docx', 'docxtpl', 'jinja2', 'lxml'} & set(sys.modules)\n"
        "sys.exit(str(tunge) if tunge else 0)"
    )
    kjoert = subprocess.run(
        [sys.executable, "-c", kode], cwd=ROT, capture_output=True, text=True, check=False
    )
    assert kjoert.returncode == 0, kjoert.stderr


def test_a_heading_stays_with_its_text_and_the_signature_with_what_is_before_it() -> None:
    stiler = etree.fromstring(deler(standardmal())["word/styles.xml"])
    funnet = {stil.get(f"{W}styleId"): stil for stil in stiler.iter(f"{W}style")}
    for navn in ("Heading1", "Heading2", "Sistavsnitt"):
        assert funnet[navn].find(f"{W}pPr/{W}keepNext") is not None
    for navn in ("Fakta", "Signatur"):
        assert funnet[navn].find(f"{W}pPr/{W}keepLines") is not None


def test_no_two_paragraphs_of_a_letter_are_the_same() -> None:
    linjer = [o for o in avsnitt(brev_for(DELTAKELSE).innhold) if len(o) > 30]
    assert all(en != to for en, to in pairwise(sorted(linjer)))
