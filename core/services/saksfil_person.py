"""The person in the case file: basic data, follow-up, residence, categories, events."""

from core.domain.person import (
    Adresse,
    Adressesperre,
    Folkeregisterhendelse,
    Folkeregisterrad,
    Kategori,
    Kjoenn,
    Maalform,
    Oppfoelging,
    Opphold,
    Person,
)
from core.kodeverk import kodeverk
from core.services.saksfil_objekt import Objekt, paakrevd, utelatt, valgfri
from core.services.saksfil_rad import SPOR, rad
from core.services.saksfil_slag import DATO, DUF, HELTALL, JA_NEI, KORT, enum, kode


def adresse() -> Objekt[Adresse]:
    """Return the postal address."""
    felt = ("gate", "postnummer", "poststed")
    return Objekt("adresse", Adresse, tuple(valgfri(navn, KORT, "") for navn in felt))


def person() -> Objekt[Person]:
    """Return the basic data; nothing but the DUF number must be there."""
    felt = (
        paakrevd("duf", DUF),
        valgfri("foedselsnummer", KORT),
        valgfri("fornavn", KORT, ""),
        valgfri("etternavn", KORT, ""),
        valgfri("foedselsdato", DATO),
        valgfri("kjoenn", enum(Kjoenn), Kjoenn.UKJENT),
        valgfri("maalform", enum(Maalform)),
        valgfri("tolkespraak", KORT),
        utelatt("adresse", adresse().slag, Adresse()),
        valgfri("adressesperre", enum(Adressesperre), Adressesperre.INGEN),
        valgfri("bokommune", KORT),
        utelatt("barn_under_18", HELTALL, 0),
        utelatt("venter_barn", JA_NEI, standard=False),
        utelatt("alene_om_omsorg", JA_NEI, standard=False),
        utelatt("kronisk_sykt_barn", JA_NEI, standard=False),
        valgfri("fullfoert_vgo", JA_NEI),
    )
    return Objekt("person", Person, (*felt, *SPOR))


def oppfoelging() -> Objekt[Oppfoelging]:
    """Return the follow-up: municipality and district from a day on."""
    felt = (valgfri("kommune", KORT), valgfri("bydel", KORT), valgfri("fra", DATO))
    return rad("oppfoelging", Oppfoelging, *felt)


def opphold() -> Objekt[Opphold]:
    """Return the residence permit."""
    felt = (
        valgfri("hjemmel", KORT, ""),
        valgfri("vedtaksdato", DATO),
        valgfri("effektuert", DATO),
        valgfri("ankomst_norge", DATO),
        valgfri("bosatt_etter_avtale", JA_NEI),
    )
    return Objekt("opphold", Opphold, felt)


def kategori() -> Objekt[Kategori]:
    """Return a category with its period."""
    koder = kode(kodeverk().kategori)
    felt = (paakrevd("kategori", koder), paakrevd("fra", DATO), valgfri("til", DATO))
    return rad("kategori", Kategori, *felt)


def folkeregister() -> Objekt[Folkeregisterrad]:
    """Return an event of the population register."""
    felt = (paakrevd("hendelse", enum(Folkeregisterhendelse)), paakrevd("dato", DATO))
    return rad("folkeregister", Folkeregisterrad, *felt)
