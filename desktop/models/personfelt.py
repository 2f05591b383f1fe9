"""The fields of the form of a person, and what they hold before anything is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.domain.person import Adressesperre, Kjoenn
from core.kodeverk import Kode, kodeverk
from desktop.models.radskjema import kategorivalg
from desktop.models.skjemafelt import Art, Bredde, Felt, Seksjon, Verdi
from desktop.models.tekster import maalform, tekst

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from core.domain.person import Person
    from desktop.models.skjemafelt import Valg

VGO = {"ja": True, "nei": False, "ikke_registrert": None}
HAKER = ("venter_barn", "alene_om_omsorg", "kronisk_sykt_barn")
_HJELP = {
    "duf": "duf_hjelp",
    "foedselsnummer": "foedselsnummer_hjelp",
    "tolkespraak": "tolkespraak_hjelp",
    "adressesperre": "adressesperre_hjelp",
    "maalform_felt": "maalform_hjelp",
}


def felt(
    noekkel: str,
    art: Art,
    *,
    paakrevd: bool = False,
    bredde: Bredde = Bredde.SMAL,
    valg: Valg = (),
) -> Felt:
    """Make a field, called by its key, with the help that stands under it."""
    etikett = tekst("duf_nummer" if noekkel == "duf" else noekkel)
    hjelp = tekst(_HJELP[noekkel]) if noekkel in _HJELP else ""
    return Felt(noekkel, etikett, art, paakrevd, valg=valg, hjelp=hjelp, bredde=bredde)


def _koder(koder: Mapping[str, Kode]) -> Valg:
    return tuple((k, v.navn.paa(maalform())) for k, v in koder.items())


def _radio(noekkel: str, valg: Valg) -> Felt:
    return felt(noekkel, Art.RADIO, bredde=Bredde.FULL, valg=valg)


def grunnseksjon() -> Seksjon:
    """Give numbers, name, birth date and sex."""
    return Seksjon(
        (
            (
                felt("duf", Art.TEKST, paakrevd=True, bredde=Bredde.BRED),
                felt("foedselsnummer", Art.TEKST, bredde=Bredde.BRED),
            ),
            (
                felt("fornavn", Art.TEKST, bredde=Bredde.BRED),
                felt("etternavn", Art.TEKST, bredde=Bredde.BRED),
            ),
            (felt("foedselsdato", Art.DATO), _radio("kjoenn", _koder(kodeverk().kjoenn))),
        )
    )


def begrunnelsesseksjon() -> Seksjon:
    """Ask why an unlikely number is to be used, and whether it was checked."""
    return Seksjon(
        (
            (felt("duf_begrunnelse", Art.TEKST, paakrevd=True, bredde=Bredde.FULL),),
            (felt("duf_bekreftet", Art.JA_NEI),),
        ),
        tekst("uvanlig_duf"),
        tekst("uvanlig_duf_ledetekst"),
    )


def oevrige_seksjoner(kommuner: Valg) -> tuple[Seksjon, ...]:
    """Give language, address and family; `kommuner` are those one can live in."""
    spraak = (
        felt("maalform_felt", Art.VALG, valg=_koder(kodeverk().maalform)),
        felt("tolkespraak", Art.TEKST, bredde=Bredde.BRED),
    )
    vgo = tuple((k, tekst(k)) for k in VGO)
    return (
        Seksjon((spraak,), tekst("seksjon_spraak")),
        Seksjon(
            (
                (felt("gate", Art.TEKST, bredde=Bredde.BRED),),
                (
                    felt("postnummer", Art.TEKST),
                    felt("poststed", Art.TEKST, bredde=Bredde.BRED),
                    felt("bokommune", Art.VALG, bredde=Bredde.BRED, valg=kommuner),
                ),
                (_radio("adressesperre", _koder(kodeverk().adressesperre)),),
            ),
            tekst("seksjon_adresse"),
        ),
        Seksjon(
            (
                (felt("barn_under_18", Art.HELTALL),),
                tuple(felt(hake, Art.JA_NEI) for hake in HAKER),
                (_radio("fullfoert_vgo", vgo),),
            ),
            tekst("kort_familie"),
        ),
    )


def oppfoelgingsseksjon(kommuner: Valg, bydeler: Valg, *, har_kommune: bool) -> Seksjon:
    """Give municipality, district and from when; a district is chosen where there is a list."""
    return Seksjon(
        (
            (
                felt("oppfoelgingskommune", Art.VALG, bredde=Bredde.BRED, valg=kommuner),
                bydelsfelt(bydeler),
                felt("oppfoelging_fra", Art.DATO, paakrevd=har_kommune),
            ),
        ),
        tekst("kort_oppfoelging"),
    )


def bydelsfelt(bydeler: Valg) -> Felt:
    """Give the field of the district: a choice where there is a list, else a text."""
    if bydeler:
        return felt("bydel", Art.VALG, bredde=Bredde.BRED, valg=bydeler)
    return felt("bydel", Art.TEKST)


def kategoriseksjon(*, har_kategori: bool) -> Seksjon:
    """Give category and from when."""
    kategori = felt("kategori", Art.VALG, bredde=Bredde.BRED, valg=kategorivalg())
    fra = felt("kategori_fra", Art.DATO, paakrevd=har_kategori)
    return Seksjon(((kategori, fra),), tekst("kategori"), tekst("kategori_ledetekst"))


def tomme_verdier(kommune: str, i_dag: date) -> dict[str, Verdi]:
    """Give what the form of a new person begins with: the user's own municipality, from today."""
    return {
        **dict.fromkeys(("duf", "foedselsnummer", "fornavn", "etternavn"), ""),
        "duf_begrunnelse": "",
        "duf_bekreftet": False,
        "foedselsdato": None,
        "kjoenn": Kjoenn.UKJENT.value,
        "maalform_felt": None,
        "oppfoelgingskommune": kommune,
        "bydel": None,
        "oppfoelging_fra": i_dag,
        "kategori": None,
        "kategori_fra": None,
        **dict.fromkeys(("tolkespraak", "gate", "postnummer", "poststed"), ""),
        "bokommune": None,
        "adressesperre": Adressesperre.INGEN.value,
        "barn_under_18": "0",
        **dict.fromkeys(HAKER, False),
        "fullfoert_vgo": "ikke_registrert",
    }


def verdier_av(person: Person) -> dict[str, Verdi]:
    """Give what the form of a person begins with."""
    adresse = person.adresse
    vgo = next(k for k, v in VGO.items() if v is person.fullfoert_vgo)
    return {
        "duf": person.duf_gruppert,
        "duf_begrunnelse": person.duf_begrunnelse,
        "duf_bekreftet": bool(person.duf_begrunnelse),
        "foedselsnummer": person.foedselsnummer or "",
        "fornavn": person.fornavn,
        "etternavn": person.etternavn,
        "foedselsdato": person.foedselsdato,
        "kjoenn": person.kjoenn.value,
        "maalform_felt": person.maalform.value if person.maalform else None,
        "tolkespraak": person.tolkespraak or "",
        "gate": adresse.gate,
        "postnummer": adresse.postnummer,
        "poststed": adresse.poststed,
        "bokommune": person.bokommune,
        "adressesperre": person.adressesperre.value,
        "barn_under_18": str(person.barn_under_18),
        **{hake: bool(getattr(person, hake)) for hake in HAKER},
        "fullfoert_vgo": vgo,
    }
