"""Ids of a case file: kept as they stand, and made into UUIDs on import."""

from uuid import UUID

from core.services.saksfil import les_sak, med_uuid

DUF = "902199900007"


def sak(**lister: object) -> dict[str, object]:
    kategorier = [{"id": "k1", "kategori": "rett_plikt_intro", "fra": "2021-02-08"}]
    person = {"duf": DUF}
    return {
        "format": "introreg-sak",
        "versjon": 1,
        "person": person,
        "kategorier": kategorier,
        **lister,
    }


def kontakt(**felt: object) -> dict[str, object]:
    return {"type": "kontakt", "dato": "2021-03-01", **felt}


def vedtak(**felt: object) -> dict[str, object]:
    fast = {"type": "deltakelse", "resultat": "innvilget", "vedtaksdato": "2021-03-10"}
    return {**fast, **felt}


def test_id_staar_som_skrevet() -> None:
    assert les_sak(sak()).kategorier[0].id == "k1"


def test_rader_uten_id_faar_hver_sin_og_den_samme_hver_gang() -> None:
    data = sak(
        kontakter=[kontakt(), kontakt(), kontakt(id="")], kontrakter=[{"inngaatt": "2021-03-01"}]
    )
    lest = les_sak(data)
    ider = [rad.id for rad in (*lest.kontakter, *lest.kontrakter)]
    assert len({UUID(id_) for id_ in ider}) == 4
    assert les_sak(data) == lest


def test_klager_uten_id_faar_ogsaa_hver_sin() -> None:
    klager = [{"mottatt": "2021-04-01"}, {"mottatt": "2021-05-01"}]
    lest = les_sak(sak(vedtak=[vedtak(id="v1", klager=klager), vedtak(id="v2", klager=klager)]))
    assert len({UUID(klage.id) for rad in lest.vedtak for klage in rad.klager}) == 4


def test_import_gir_alle_rader_uuid_og_andre_gang_endres_ingenting() -> None:
    data = sak(vedtak=[vedtak(id="v1", klager=[{"id": "1", "mottatt": "2021-04-01"}])])
    en = med_uuid(les_sak(data))
    assert med_uuid(les_sak(data)) == en
    assert med_uuid(en) == en
    for id_ in (en.person.id, en.vedtak[0].id, en.vedtak[0].klager[0].id, en.kategorier[0].id):
        assert UUID(id_).version == 5


def test_samme_id_i_to_lister_og_hos_to_personer_gir_ulike_uuid() -> None:
    en = med_uuid(
        les_sak(
            sak(kontakter=[kontakt(id="1")], kontrakter=[{"id": "1", "inngaatt": "2021-03-01"}])
        )
    )
    data = sak(kontakter=[kontakt(id="1")])
    to = med_uuid(les_sak(data | {"person": {"duf": "902199900102"}}))
    ider = {en.kontakter[0].id, en.kontrakter[0].id, to.kontakter[0].id}
    assert len(ider) == 3
    assert en.person.id != to.person.id


def test_samme_klageid_i_to_vedtak_gir_ulike_uuid() -> None:
    klage = [{"id": "1", "mottatt": "2021-04-01"}]
    lest = les_sak(sak(vedtak=[vedtak(id="v1", klager=klage), vedtak(id="v2", klager=klage)]))
    en, to = med_uuid(lest).vedtak
    assert en.klager[0].id != to.klager[0].id


def test_en_uuid_beholdes_som_programmet_skriver_den() -> None:
    uuid = "3F0C6E0A-1B1E-4F5A-9A57-6D1C5B1F2A11"
    lest = med_uuid(les_sak(sak(kontakter=[kontakt(id=uuid)])))
    assert lest.kontakter[0].id == uuid.lower()


def test_36_tegn_er_ikke_nok_til_aa_vaere_en_uuid() -> None:
    lest = med_uuid(les_sak(sak(kontakter=[kontakt(id="x" * 36)])))
    assert UUID(lest.kontakter[0].id).version == 5
