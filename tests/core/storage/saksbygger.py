"""Whole cases for the storage tests: one with every field filled, and any number at random."""

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import StrEnum
from types import NoneType, UnionType
from typing import Any, get_args, get_origin, get_type_hints
from uuid import UUID

from hypothesis import strategies as st

from core.domain.avslutning import Avslutning, AvsluttetAv
from core.domain.fravaer import Fravaer
from core.domain.klage import Klage, Klageutfall
from core.domain.kontakt import Kontakt, Kontakttype, Kontrakt, Reservasjon
from core.domain.maaned import Maaned
from core.domain.ordning import AVSNITT, AnnenOrdning, Kompetanse, Proeve
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
from core.domain.rad import Spor
from core.domain.sak import Sak
from core.domain.sluttmaal import Sluttmaal, TidligereSluttmaal
from core.domain.tiltak import Tiltak
from core.domain.vedtak import Dagtype, Opplysninger, Resultat, Vedtak, Vedtakstype
from core.storage.personstatus import Personstatus

TID = datetime(2026, 11, 23, 12, 30, 15, 250_000, tzinfo=UTC)
AV = "3024-NIBO"
DAG = date(2026, 11, 23)
HELT_SPOR = Spor(TID, AV, TID, "3024-MARØ", TID, "3024-CES")


def id_(nummer: int) -> str:
    """The nth invented key."""
    return str(UUID(int=nummer))


def person(nummer: int = 1, **felter: Any) -> Person:
    """A person with nothing but a number and what is given."""
    return Person(id=id_(nummer), duf=f"9{nummer:011}", **felter)


def liten_sak(nummer: int = 1, **felter: Any) -> Sak:
    """A case with a name, a category and a decision, as most have; every row with its own key."""
    n = nummer * 1000
    navn: dict[str, Any] = {"etternavn": "Farmen", "fornavn": f"Prøve {nummer}"} | felter
    return Sak(
        person=person(nummer, **navn),
        kategorier=(Kategori(id=id_(n + 1), kategori="rett_plikt_intro", fra=date(2026, 2, 8)),),
        vedtak=(vedtak(n + 2), vedtak(n + 3)),
    )


def vedtak(nummer: int, **felter: Any) -> Vedtak:
    """A granted participation."""
    verdier: dict[str, Any] = {
        "type": Vedtakstype.DELTAKELSE,
        "resultat": Resultat.INNVILGET,
        "vedtaksdato": date(2026, 3, 10),
        "startdato": date(2026, 3, 15),
        "kommune": "3024",
    }
    return Vedtak(id=id_(nummer), **(verdier | felter))


def status(nummer: int = 1, **felter: Any) -> Personstatus:
    """A status in the list of the introduction programme, with what is given."""
    verdier: dict[str, Any] = {
        "person_id": id_(nummer),
        "duf": f"9{nummer:011}",
        "beregnet_per": DAG,
        "kategori": "rett_plikt_intro",
        "lov": "integreringsloven",
        "ordning": "introduksjonsprogram",
        "aapen": True,
    }
    return Personstatus(**(verdier | felter))


def full_sak() -> Sak:
    """A case in which no field stands at its default."""
    return Sak(
        person=person(
            1,
            foedselsnummer="14839012345",
            fornavn="Åse «Ø» O'Brien",
            etternavn="Nguyễn-Æsøy",
            foedselsdato=date(1990, 3, 14),
            kjoenn=Kjoenn.KVINNE,
            maalform=Maalform.NYNORSK,
            tolkespraak="tigrinja",
            adresse=Adresse("Storgata 1 «B»", "0001", "Oslo"),
            adressesperre=Adressesperre.FORTROLIG,
            bokommune="3024",
            barn_under_18=3,
            venter_barn=True,
            alene_om_omsorg=True,
            kronisk_sykt_barn=True,
            fullfoert_vgo=False,
            duf_begrunnelse="Nummeret står på oppholdskortet.",
            spor=HELT_SPOR,
        ),
        oppfoelging=(
            Oppfoelging(id=id_(20), kommune="3024", bydel="Bydel Sør", fra=DAG, spor=HELT_SPOR),
            Oppfoelging(id=id_(19), slettet=True),
        ),
        opphold=Opphold(
            hjemmel="Utlendingsloven § 28",
            vedtaksdato=DAG,
            effektuert=date(2020, 2, 29),
            ankomst_norge=date(2021, 1, 1),
            bosatt_etter_avtale=False,
        ),
        kategorier=(
            Kategori(id=id_(31), kategori="rett_plikt_intro", fra=DAG, til=date(2027, 1, 1)),
            Kategori(id=id_(30), kategori="rett_intro", fra=DAG, spor=Spor(registrert=TID)),
        ),
        sluttmaal=Sluttmaal(
            kode="deler_av_vgo",
            spor=Spor(TID, AV),
            tidligere=(TidligereSluttmaal(kode="arbeid", spor=HELT_SPOR),),
        ),
        vedtak=(_fullt_vedtak(), vedtak(41, slettet=True, spor=HELT_SPOR)),
        tiltak=(
            Tiltak(
                id=id_(50),
                type="norskopplaering",
                fra=DAG,
                til=date(2026, 12, 31),
                timer_per_uke=Decimal("37.50"),
                erstattende=True,
                gjennomfoert=False,
                mottatt=True,
            ),
        ),
        fravaer=(Fravaer(id=id_(60), kode="sykdom", maaned=Maaned(2026, 2), dager=4, timer=7),),
        avslutninger=(
            Avslutning(
                id=id_(70),
                aarsak="arbeid",
                dato=DAG,
                timer_per_uke=Decimal(30),
                gjenaapnet=date(2026, 12, 1),
                av=AvsluttetAv.REGELMOTOR,
            ),
        ),
        kontakter=(Kontakt(id=id_(80), type=Kontakttype.AVVIST_PROGRAM, dato=DAG),),
        kontrakter=(Kontrakt(id=id_(81), inngaatt=DAG),),
        reservasjoner=(Reservasjon(id=id_(82), dato=DAG, spor=HELT_SPOR),),
        folkeregister=(
            Folkeregisterrad(id=id_(83), hendelse=Folkeregisterhendelse.FLYTTET, dato=DAG),
        ),
        ordninger=(_full_ordning(),),
        kompetanse=_full_kompetanse(),
    )


def _fullt_vedtak() -> Vedtak:
    return vedtak(
        40,
        type=Vedtakstype.PERMISJON_VELFERD,
        sluttdato=date(2026, 12, 31),
        legg_til_frist_som=Dagtype.KALENDERDAGER,
        timer=12,
        opplysninger={"begrunnelse": "Linje 1\n«Linje 2»", "barn": [{"navn": "Ø"}], "n": None},
        klager=(
            Klage(id=id_(46), mottatt=DAG, avgjort=DAG, utfall=Klageutfall.MEDHOLD),
            Klage(id=id_(45), mottatt=DAG, slettet=True, spor=HELT_SPOR),
        ),
    )


def _full_ordning() -> AnnenOrdning:
    return AnnenOrdning(
        id=id_(84),
        ordning="norsk_norskmaal",
        kategori="rett_plikt_norsk_samfunn",
        fra=DAG,
        frist=date(2028, 1, 1),
        status="135 timer",
        norskmaal="B1",
        proever=(Proeve(navn="Muntlig", dato=DAG, resultat="B1"), Proeve(navn="Skriftlig")),
        gjeldende=False,
    )


def _full_kompetanse() -> Kompetanse:
    return Kompetanse(
        selvregistrert_mottatt=DAG,
        notat_paabegynt=DAG,
        notat_fullfoert=DAG,
        ny_loesning=True,
        sist_lagret=TID,
        karrieresenter="Senter Øst",
        veileder="Åse",
        tolk="ja",
        opprinnelsesland="Eritrea",
        anbefalt_sluttmaal="arbeid",
        avsnitt={navn: f"tekst om {navn}" for navn in AVSNITT},
        spor=HELT_SPOR,
    )


TEKSTER = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=20)
TIDER = st.datetimes(datetime(1990, 1, 1), datetime(2090, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001
DESIMALER = st.decimals(0, 168, places=2, allow_nan=False)
IDER = st.uuids().map(str)
ENKLE: dict[type, st.SearchStrategy[Any]] = {
    str: TEKSTER,
    int: st.integers(0, 1000),
    bool: st.booleans(),
    date: st.dates(date(1900, 1, 1), date(2100, 1, 1)),
    datetime: TIDER,
    Decimal: DESIMALER,
    Maaned: st.builds(Maaned, st.integers(1990, 2090), st.integers(1, 12)),
}


def verdier(art: object) -> st.SearchStrategy[Any]:
    """Any value of a type of the domain."""
    if isinstance(art, type) and art in ENKLE:
        return ENKLE[art]
    if isinstance(art, type) and get_origin(art) is None:
        return st.sampled_from(art) if issubclass(art, StrEnum) else objekter(art)
    return sammensatte(art)


def sammensatte(art: object) -> st.SearchStrategy[Any]:
    """Any value of a union, a tuple or a mapping of the domain's types."""
    deler = get_args(art)
    if art == Opplysninger:
        return st.dictionaries(TEKSTER, TEKSTER | st.none() | st.booleans(), max_size=3)
    if get_origin(art) is UnionType:
        return st.one_of(*(st.none() if del_ is NoneType else verdier(del_) for del_ in deler))
    if get_origin(art) is tuple:
        return st.lists(verdier(deler[0]), max_size=3).map(tuple)
    return st.dictionaries(TEKSTER, TEKSTER, max_size=3)


def objekter(klasse: type) -> st.SearchStrategy[Any]:
    """Any instance of a dataclass of the domain, every field drawn."""
    felter = {
        navn: IDER if navn == "id" else verdier(art)
        for navn, art in get_type_hints(klasse).items()
        if navn != "versjon"
    }
    return st.builds(klasse, **felter)


def saker() -> st.SearchStrategy[Sak]:
    """Any case."""
    numre = st.integers(10**10, 10**11 - 1)
    med_duf = st.tuples(objekter(Sak), numre)
    return med_duf.map(lambda par: replace(par[0], person=replace(par[0].person, duf=f"9{par[1]}")))
