"""The practice caseload: the same for the same seed, whole in its variety, legal in every row."""

import json
from collections.abc import Iterator
from datetime import date
from itertools import islice

import pytest

from core.domain.avslutning import AvsluttetAv
from core.domain.beregning import Beregning, Fristtype
from core.domain.klage import Klageutfall
from core.domain.kontakt import Kontakttype
from core.domain.person import Adressesperre, Folkeregisterhendelse, Maalform
from core.domain.rad import Rad
from core.domain.sak import Sak
from core.domain.vedtak import PERMISJONER, Dagtype, Vedtakstype
from core.kodeverk import kodeverk
from core.rules import UtenKategori, beregn
from core.rules.identitet import kontrollsifre_duf
from core.rules.krav import krav_kategori, krav_person, krav_sak
from core.services.demo import lag_sak, lag_saker
from core.services.demo.duf import loepenummer
from core.services.saksfil import les_sak, skriv_sak

PER = date(2026, 10, 14)
ANDRE_DAGER = (
    date(2023, 1, 2),
    date(2024, 2, 29),
    date(2025, 7, 1),
    date(2026, 12, 31),
    date(2029, 5, 17),
)


@pytest.fixture(scope="module")
def saker() -> tuple[Sak, ...]:
    """Three thousand persons of one seed."""
    return tuple(lag_saker(3000, 1, PER))


@pytest.fixture(scope="module")
def beregnet(saker: tuple[Sak, ...]) -> tuple[tuple[Sak, Beregning], ...]:
    """Those of them who have a programme category, with what the rules say."""

    def med_program() -> Iterator[tuple[Sak, Beregning]]:
        for sak in saker:
            try:
                yield sak, beregn(sak, PER)
            except UtenKategori:
                continue

    return tuple(med_program())


def som_bytes(sak: Sak) -> bytes:
    return json.dumps(skriv_sak(sak), ensure_ascii=False).encode()


def rader(sak: Sak) -> Iterator[Rad]:
    lister: tuple[tuple[Rad, ...], ...] = (
        sak.oppfoelging,
        sak.kategorier,
        sak.vedtak,
        sak.tiltak,
        sak.fravaer,
        sak.avslutninger,
        sak.kontakter,
        sak.kontrakter,
        sak.reservasjoner,
        sak.folkeregister,
        sak.ordninger,
    )
    for liste in lister:
        yield from liste
    for vedtak in sak.vedtak:
        yield from vedtak.klager


def test_samme_froe_og_dag_gir_samme_byte() -> None:
    to_ganger = [[som_bytes(sak) for sak in lag_saker(300, 4, PER)] for _ in range(2)]
    assert to_ganger[0] == to_ganger[1]


def test_en_person_er_den_samme_uansett_hvor_mange_som_lages() -> None:
    faa = list(lag_saker(40, 4, PER))
    assert faa == list(islice(lag_saker(1000, 4, PER), 40))
    assert faa[31] == lag_sak(31, 4, PER)


def test_annet_froe_gir_andre_personer() -> None:
    ene, andre = (list(lag_saker(60, froe, PER))[17:] for froe in (1, 2))
    assert not {s.person.duf for s in ene} & {s.person.duf for s in andre}
    assert not {s.person.id for s in ene} & {s.person.id for s in andre}


def test_hver_person_og_rad_har_sin_egen_identitet(saker: tuple[Sak, ...]) -> None:
    ider = [rad.id for sak in saker for rad in rader(sak)] + [sak.person.id for sak in saker]
    assert len(set(ider)) == len(ider)
    assert len({sak.person.duf for sak in saker}) == len(saker)


def test_duf_er_av_9xxx_serien_med_rette_kontrollsifre(saker: tuple[Sak, ...]) -> None:
    for sak in saker:
        duf = sak.person.duf
        assert duf.startswith("90")
        assert kontrollsifre_duf(duf[:10]) == duf[10:]
        assert sak.person.foedselsnummer is None


def test_en_million_personer_faar_hvert_sitt_loepenummer() -> None:
    rollene = (400911, 118820)
    brukt = bytearray(1_000_000)
    for nummer in range(len(rollene), len(brukt)):
        brukt[loepenummer(nummer, 7, rollene)] += 1
    assert brukt.count(1) == len(brukt) - len(rollene)
    assert [brukt[loep] for loep in rollene] == [0, 0]


def test_alle_rader_kan_registreres(saker: tuple[Sak, ...]) -> None:
    for sak in saker:
        assert krav_sak(sak, PER) == ()
        assert krav_person(sak.person, PER, oeving=True) == ()
        for kategori in sak.kategorier:
            assert kategori.slettet or krav_kategori(sak, kategori, PER) == ()


@pytest.mark.parametrize("per", ANDRE_DAGER)
def test_alle_rader_kan_registreres_paa_andre_dager(per: date) -> None:
    for sak in lag_saker(400, 3, per):
        assert krav_sak(sak, per) == ()
        assert krav_person(sak.person, per, oeving=True) == ()


@pytest.mark.parametrize("per", [PER, *ANDRE_DAGER])
def test_ingenting_er_registrert_fram_i_tid(per: date) -> None:
    for sak in lag_saker(300, 5, per):
        for rad in rader(sak):
            spor = rad.spor
            tider = (spor.registrert, spor.endret, spor.slettet_tid)
            assert all(tid.date() <= per for tid in tider if tid is not None)
            assert spor.registrert is not None
            assert rad.slettet == (spor.slettet_tid is not None)


def test_listene_staar_i_rekkefoelgen_de_ble_registrert(saker: tuple[Sak, ...]) -> None:
    for sak in saker:
        for liste in (sak.vedtak, sak.tiltak, sak.fravaer, sak.avslutninger, sak.kontakter):
            tider = [rad.spor.registrert for rad in liste if rad.spor.registrert]
            assert tider == sorted(tider)


def test_saken_er_lik_etter_en_tur_gjennom_saksfilen(saker: tuple[Sak, ...]) -> None:
    for sak in saker[:400]:
        skrevet = json.loads(som_bytes(sak))
        assert skriv_sak(les_sak(skrevet)) == skrevet


def test_personer_er_voksne_og_bor_i_oppdiktede_kommuner(saker: tuple[Sak, ...]) -> None:
    for sak in saker:
        person, tillatelse = sak.person, sak.opphold.vedtaksdato
        assert person.foedselsdato is not None
        if tillatelse is not None:
            assert 18 <= (tillatelse - person.foedselsdato).days / 365.25 < 61.2
        kommuner = {o.kommune for o in sak.oppfoelging} | {v.kommune for v in sak.vedtak}
        assert all(kommune and kommune.startswith("999") for kommune in kommuner)
        if person.adressesperre is not Adressesperre.INGEN:
            assert not person.adresse.gate
            assert person.bokommune is None


def test_navnene_har_det_ekte_lister_har(saker: tuple[Sak, ...]) -> None:
    navn = [sak.person.navn_omvendt for sak in saker]
    for tegn in "æøåéşöçîüñ'-<":
        assert any(tegn in n.lower() for n in navn), tegn
    assert any(not sak.person.etternavn or not sak.person.fornavn for sak in saker)
    assert len(set(navn)) > 1800


def test_alle_koder_finnes(saker: tuple[Sak, ...]) -> None:
    kv = kodeverk()
    assert {k.kategori for s in saker for k in s.kategorier} == set(kv.kategori)
    assert {s.sluttmaal.kode for s in saker if s.sluttmaal} == set(kv.sluttmaal)
    assert {t.type for s in saker for t in s.tiltak} == set(kv.tiltakstype)
    assert {f.kode for s in saker for f in s.fravaer} == set(kv.fravaerskode)
    assert {k.type for s in saker for k in s.kontakter} == set(Kontakttype)
    assert {f.hendelse for s in saker for f in s.folkeregister} == set(Folkeregisterhendelse)
    assert {s.person.adressesperre for s in saker} == set(Adressesperre)
    assert {s.person.maalform for s in saker} == {*Maalform, None}
    andre = set(kv.ordning) - {"introduksjonsprogram", "intro"}
    assert {o.ordning for s in saker for o in s.ordninger} == andre


def test_alle_vedtakstyper_og_resultater_finnes(saker: tuple[Sak, ...]) -> None:
    funnet = {(v.type, v.resultat) for s in saker for v in s.vedtak}
    for type_, kode in kodeverk().vedtakstype.items():
        for resultat in kode.resultater:
            assert (type_, resultat) in funnet, (type_, resultat)
    enheter = {(v.type, v.legg_til_frist_som) for s in saker for v in s.vedtak}
    assert {(type_, enhet) for type_ in PERMISJONER for enhet in Dagtype} <= enheter


@pytest.mark.parametrize("type_", [Vedtakstype.MIDLERTIDIG_STANS, Vedtakstype.PERMANENT_STANS])
def test_stanser_er_paaklaget_med_alle_utfall(saker: tuple[Sak, ...], type_: Vedtakstype) -> None:
    stanser = [v for s in saker for v in s.vedtak if v.type is type_]
    utfall = {klage.utfall for v in stanser for klage in v.klager}
    assert utfall == {*Klageutfall, None}
    assert any(not v.klager for v in stanser)


def test_alle_avslutninger_finnes(saker: tuple[Sak, ...]) -> None:
    koder = kodeverk().avslutningsaarsak
    for av in AvsluttetAv:
        mulige = {kode for kode, aarsak in koder.items() if av in aarsak.registreres_av}
        rader_ = [a for s in saker for a in s.avslutninger if a.av is av]
        assert {a.aarsak for a in rader_} == mulige
        assert any(a.slettet for a in rader_)
    gjenaapnet = [a for s in saker for a in s.avslutninger if a.gjenaapnet]
    assert len(gjenaapnet) > 40


def test_motorens_rader_er_det_reglene_sier(
    beregnet: tuple[tuple[Sak, Beregning], ...],
) -> None:
    antall = 0
    for sak, beregning in beregnet:
        for rad in sak.avslutninger:
            if rad.av is AvsluttetAv.REGELMOTOR and not rad.slettet:
                antall += 1
                assert rad.spor.registrert_av == "Regelmotor"
                assert beregning.avslutning is not None
                ventet = (beregning.avslutning.aarsak, beregning.avslutning.dato)
                assert (rad.aarsak, rad.dato) == ventet
    assert antall > 200


def test_alle_tilstander_finnes(beregnet: tuple[tuple[Sak, Beregning], ...]) -> None:
    def antall(type_: Fristtype, *, avsluttet: bool) -> int:
        return sum(
            b.status.fristtype is type_ and (b.avslutning is not None) == avsluttet
            for _, b in beregnet
        )

    assert antall(Fristtype.OPPSTART, avsluttet=False) > 200
    assert antall(Fristtype.OPPSTART, avsluttet=True) > 50
    assert antall(Fristtype.GJENNOMFOERING, avsluttet=False) > 1000
    assert antall(Fristtype.GJENNOMFOERING, avsluttet=True) > 400
    assert antall(Fristtype.GJENOPPSTART, avsluttet=True) > 50
    assert antall(Fristtype.GJENOPPSTART, avsluttet=False) > 3
    regler = {steg.utvidelse.regel for _, b in beregnet for steg in b.frist.steg}
    assert regler == {
        "grunnfrist",
        "utvidet_program",
        "permisjon",
        "stans_medhold",
        "fravaer",
        "manglende_tilbud",
        "gjenaapning",
    }


def test_gyldig_fravaer_ligger_paa_begge_sider_av_ti_dager(
    beregnet: tuple[tuple[Sak, Beregning], ...],
) -> None:
    summer = [sum(aar.gyldig for aar in b.fravaer_aar) for _, b in beregnet]
    for dager in (9, 10, 11):
        assert summer.count(dager) > 20
    assert max(summer) > 20
    assert summer.count(0) > 300


def test_uker_er_som_regel_fulle(beregnet: tuple[tuple[Sak, Beregning], ...]) -> None:
    snitt = [
        float(maaned.snitt_timer_per_uke)
        for _, b in beregnet
        for maaned in b.tiltak_maaneder
        if maaned.maaned < (PER.year, PER.month)
    ]
    fulle = sum(30 <= timer <= 37.5 for timer in snitt)
    assert fulle > len(snitt) / 2
    assert any(timer > 37.5 for timer in snitt)


def test_oppfoelgingen_har_flyttet_begge_veier(saker: tuple[Sak, ...]) -> None:
    flyttet = [s for s in saker if len(s.oppfoelging) > 1]
    siste = [s.oppfoelging[-1].kommune for s in flyttet]
    assert "9999" in siste
    assert {"9996", "9997", "9998"} <= set(siste)
    assert any(o.bydel for s in saker for o in s.oppfoelging)


def test_annen_kommune_kan_velges() -> None:
    saker = list(lag_saker(200, 1, PER, "9998"))
    egne = [s for s in saker if s.oppfoelging[-1].kommune == "9998"]
    assert len(egne) > 180
