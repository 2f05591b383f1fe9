"""The sixteen types of decision: fields, effects and the facts that their letters need."""

import pytest

from core.kodeverk import Opplysning, Vedtakstypekode, kodeverk

PERMISJONER = [
    "permisjon_barns_sykdom",
    "permisjon_egen_sykdom",
    "permisjon_foedsel_adopsjon",
    "permisjon_velferd",
    "permisjon_fred_forsoning",
]
PERMISJONSFELT = ("vedtaksdato", "resultat", "startdato", "sluttdato", "legg_til_frist_som")
MED_DATOER = {
    "deltakelse": ("vedtaksdato", "resultat", "startdato"),
    "midlertidig_stans": ("vedtaksdato", "resultat", "startdato", "sluttdato"),
    "permanent_stans": ("vedtaksdato", "resultat", "startdato"),
    **dict.fromkeys(PERMISJONER, PERMISJONSFELT),
}
ETTER_SOEKNAD = {"deltakelse", "utvidet_deltakelse", *PERMISJONER}


def typer() -> list[Vedtakstypekode]:
    """Return every type of decision."""
    return list(kodeverk().vedtakstype.values())


def felt(kode: str) -> dict[str, Opplysning]:
    """Return the letter facts of a type by key."""
    return {felt.noekkel: felt for felt in kodeverk().vedtakstype[kode].opplysninger}


def test_paakrevde_felt_er_tabellens() -> None:
    for type_ in typer():
        assert type_.paakrevd == MED_DATOER.get(type_.kode, ("vedtaksdato", "resultat"))


def test_timer_er_alltid_valgfritt_og_sluttdato_bare_ved_deltakelse() -> None:
    for type_ in typer():
        venter = ("sluttdato", "timer") if type_.kode == "deltakelse" else ("timer",)
        assert type_.valgfri == venter


def test_resultat_avhenger_av_om_det_svares_paa_en_soeknad() -> None:
    for type_ in typer():
        soeknad = type_.kode in ETTER_SOEKNAD
        assert type_.resultater == (("innvilget", "avslag") if soeknad else ("fattet",))
        assert tuple(type_.malnavn) == type_.resultater


def test_permisjonene_og_dagtypen_som_foreslaas() -> None:
    foreslaatt = {t.kode: t.standard_frist_som for t in typer() if t.permisjon}
    assert foreslaatt == {
        "permisjon_barns_sykdom": "kalenderdager",
        "permisjon_egen_sykdom": "kalenderdager",
        "permisjon_foedsel_adopsjon": "kalenderdager",
        "permisjon_velferd": "virkedager",
        "permisjon_fred_forsoning": "virkedager",
    }
    assert {t.standard_frist_som for t in typer() if not t.permisjon} == {None}


def test_bare_stans_kan_utvide_ved_klage() -> None:
    kan = [t.kode for t in typer() if t.kan_utvide_ved_klage]
    assert kan == ["midlertidig_stans", "permanent_stans"]


@pytest.mark.parametrize(
    ("kode", "hjemmel"),
    [
        ("deltakelse", "integreringsloven §§ 8, 9, 12 andre ledd og 13"),
        ("permisjon_velferd", "integreringsloven § 17 andre ledd og integreringsforskriften § 14"),
        ("trekk", "integreringsloven § 25 første ledd, jf. § 46"),
        ("permanent_stans", "integreringsloven § 18, jf. § 3 tredje ledd"),
    ],
)
def test_hjemmel_og_tillegg_for_kapittel_6a(kode: str, hjemmel: str) -> None:
    type_ = kodeverk().vedtakstype[kode]
    assert type_.hjemmel.nb == hjemmel
    assert type_.hjemmel_6a.nb == f"{hjemmel}, jf. integreringsloven § 37c"
    assert type_.hjemmel_6a.nn == f"{type_.hjemmel.nn}, jf. integreringslova § 37c"


def test_malnavn_etter_resultat() -> None:
    permisjon = kodeverk().vedtakstype["permisjon_velferd"].malnavn
    assert permisjon["innvilget"].nb == "Permisjon fra introduksjonsprogram"
    assert permisjon["avslag"].nn == "Avslag på søknad om permisjon frå introduksjonsprogram"
    utvidet = kodeverk().vedtakstype["utvidet_deltakelse"].malnavn
    assert utvidet["innvilget"].nb == "Vedtak om utvidet program"


def test_klageutfall_som_setter_vedtaket_til_side() -> None:
    utfall = kodeverk().klageutfall
    assert {k for k, u in utfall.items() if u.setter_til_side} == {
        "medhold",
        "delvis_medhold",
        "opphevet",
    }
    for kode in utfall.values():
        assert kode.utvider_ved_stans == kode.setter_til_side
    assert [kode.tekst_i_parentes.nb for kode in utfall.values()] == [
        "avvisning klage",
        "medhold klage",
        "delvis medhold klage",
        "opprettholdt klage",
        "opphevelse klage",
    ]


# --- letter facts -----------------------------------------------------------------------------


def test_alle_brev_trenger_begrunnelse_og_har_plass_til_faktum() -> None:
    for type_ in typer():
        begrunnelse, faktum = felt(type_.kode)["begrunnelse"], felt(type_.kode)["faktum"]
        assert (begrunnelse.art, begrunnelse.paakrevd_i_brev) == ("lang_tekst", True)
        assert begrunnelse.gjelder_resultat == type_.resultater
        # Facts of an application are the register's; a decision against the party names them.
        assert faktum.paakrevd_i_brev == (
            type_.kode not in ETTER_SOEKNAD | {"integreringsplan", "endring_integreringsplan"}
        )


@pytest.mark.parametrize(
    ("kode", "noekler"),
    [
        ("bortfall_egenmelding", {"bortfallsgrunn", "hendelser", "gjelder_fra", "ny_vurdering"}),
        ("integreringsplan", {"norskmaal", "programlengde", "begrunnelse_elementer"}),
        ("endring_integreringsplan", {"endring", "endring_fra", "tidligere_innhold"}),
        ("midlertidig_stans", {"forsoekte_tiltak", "vilkaar_for_aa_begynne"}),
        ("permanent_stans", {"forsoekte_tiltak", "deltakerbevis"}),
        ("permisjon_foedsel_adopsjon", {"foedsel_dato", "begge_i_program", "tilbud_fra"}),
        ("permisjon_fred_forsoning", {"arrangoer", "formaal", "brukte_dager"}),
        ("reduksjon_andre_ytelser", {"ytelse", "ytelse_beloep", "beloep"}),
        ("reduksjon_fravaer", {"fravaersdager", "reduksjonssats", "over_terskel"}),
        ("tilbakebetaling", {"uriktig_opplysning", "skyld", "betalingsvilkaar"}),
        ("trekk", {"for_mye_utbetalt", "beloep", "utbetalingsmaaned"}),
        ("utvidet_deltakelse", {"framdrift", "naerhet_til_sluttmaal", "behov", "motivasjon"}),
    ],
)
def test_opplysningene_som_typen_trenger(kode: str, noekler: set[str]) -> None:
    assert noekler <= set(felt(kode))


def test_opplysning_som_bare_gjelder_ett_resultat() -> None:
    assert felt("deltakelse")["vilkaar_ikke_oppfylt"].gjelder_resultat == ("avslag",)
    assert felt("permisjon_foedsel_adopsjon")["tilbud_fra"].gjelder_resultat == ("innvilget",)


def test_valg_har_verdier_og_ingen_andre_har_det() -> None:
    for type_ in typer():
        for opplysning in type_.opplysninger:
            assert bool(opplysning.valg) == (opplysning.art == "valg")
    grunner = [valg.kode for valg in felt("bortfall_egenmelding")["bortfallsgrunn"].valg]
    assert grunner == ["fire_fravaer", "rimelig_grunn"]


def test_varsel_hoerer_til_vedtak_som_ikke_er_soekt_om() -> None:
    varsles = [t.kode for t in typer() if "varsel_dato" in felt(t.kode)]
    assert {"midlertidig_stans", "permanent_stans", "trekk", "tilbakebetaling"} <= set(varsles)
    assert "permisjon_velferd" not in varsles
