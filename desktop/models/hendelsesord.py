"""An event in words: what was done to what, each field before and after, the deadline."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from core.domain.endring import Handling
from core.domain.maaned import Maaned
from core.domain.person import Adresse
from core.kodeverk import kodeverk
from desktop.models import norsk
from desktop.models.tekster import TEKSTER, maalform, tekst
from desktop.models.vedtaksvisning import brevverdi

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from core.domain.hendelse import Feltendring, Hendelseslinje
    from core.domain.ordning import Proeve
    from core.kodeverk import Opplysning

SKILLE = "  ·  "
ETIKETT = {
    "duf": "duf_nummer",
    "maalform": "felt_maalform",
    "adresse": "felt_adresse",
    "effektuert": "felt_effektuert",
    "kommune": "felt_kommune",
    "fra": "fra_dato",
    "til": "til_dato",
    "timer": "antall_timer",
    "avgjort": "felt_avgjort",
    "utfall": "utfall_av_klage",
    "erstattende": "felt_erstattende",
    "gjennomfoert": "felt_gjennomfoert",
    "aarsak": "avslutningsaarsak",
    "gjenaapnet": "felt_gjenaapnet",
    "av": "registrert_av",
    "inngaatt": "inngaatt_dato",
    "status": "ordningsstatus",
    "norskmaal": "felt_norskmaal",
    "gjeldende": "felt_gjeldende",
    "proever": "felt_proever",
    "selvregistrert_mottatt": "felt_selvregistrert",
    "notat_paabegynt": "felt_notat_paabegynt",
    "notat_fullfoert": "felt_notat_fullfoert",
    "ny_loesning": "felt_ny_loesning",
    "sist_lagret": "felt_sist_lagret",
}
I_LISTE = {
    ("vedtak", "type"): "vedtakstype",
    ("vedtak", "kommune"): "oppfoelgingskommune",
    ("oppfoelging", "kommune"): "oppfoelgingskommune",
    ("klager", "mottatt"): "felt_mottatt",
    ("tiltak", "type"): "tiltakstype",
    ("tiltak", "mottatt"): "felt_bekreftet",
    ("fravaer", "kode"): "fravaerstype",
    ("fravaer", "timer"): "timer",
    ("sluttmaal", "kode"): "sluttmaal",
    ("avslutninger", "dato"): "avslutningsdato",
    ("kontakter", "type"): "registreringen_gjelder",
    ("reservasjoner", "dato"): "reservasjonsdato",
    ("opphold", "vedtaksdato"): "vedtaksdato",
}
KODELISTE = {
    ("vedtak", "type"): "vedtakstype",
    ("vedtak", "resultat"): "resultat",
    ("vedtak", "legg_til_frist_som"): "legg_til_frist_som",
    ("klager", "utfall"): "klageutfall",
    ("tiltak", "type"): "tiltakstype",
    ("fravaer", "kode"): "fravaerskode",
    ("sluttmaal", "kode"): "sluttmaal",
    ("kompetanse", "anbefalt_sluttmaal"): "sluttmaal",
    ("avslutninger", "aarsak"): "avslutningsaarsak",
    ("kontakter", "type"): "kontakttype",
    ("kategorier", "kategori"): "kategori",
    ("ordninger", "kategori"): "kategori",
    ("ordninger", "ordning"): "ordning",
    ("folkeregister", "hendelse"): "folkeregisterhendelse",
    ("person", "kjoenn"): "kjoenn",
    ("person", "maalform"): "maalform",
    ("person", "adressesperre"): "adressesperre",
}
NAVNEFELT = {
    "vedtak": "type",
    "tiltak": "type",
    "fravaer": "kode",
    "sluttmaal": "kode",
    "avslutninger": "aarsak",
    "kontakter": "type",
    "kategorier": "kategori",
    "folkeregister": "hendelse",
    "ordninger": "ordning",
}
ADRESSE = frozenset({"adresse", "bokommune"})
KOMMUNEFELT = frozenset({"kommune", "bokommune"})
TOMME: tuple[object, ...] = (None, "", 0, False)


def tid(linje: Hendelseslinje) -> str:
    """Write when it happened: «14.10.2026 09:41»."""
    return f"{norsk.dag_av(linje.tid)} {norsk.klokke(linje.tid)}"


def hvem(av: str) -> str:
    """Name who did it: the engine, or the caseworker by her mark."""
    return tekst("regelmotor") if av == "Regelmotor" else av or norsk.TOM


def loggtype(linje: Hendelseslinje) -> str:
    """Name what the event is about."""
    return tekst(f"hend_type_{linje.loggtype}")


def hva(linje: Hendelseslinje) -> str:
    """Say what was done to what: «Vedtak endret: Permisjon pga. egen sykdom»."""
    noekkel = {"person": "hend_person_rad"}.get(linje.liste, f"hend_{linje.liste}")
    ting = tekst(noekkel if noekkel in TEKSTER else "hend_ukjent")
    gjort = tekst(f"hend_{linje.handling}")
    navn = _navn(linje)
    if not navn:
        return tekst("hend_hva_gjort", hva=ting, gjort=gjort)
    return tekst("hend_hva_gjort_navn", hva=ting, gjort=gjort, navn=navn)


def _navn(linje: Hendelseslinje) -> str:
    felt = NAVNEFELT.get(linje.liste, "")
    verdi = getattr(linje.rad, felt, None) if felt else None
    return _kode(linje.liste, felt, verdi) if verdi else ""


def endringer(linje: Hendelseslinje, kommuner: Mapping[str, str]) -> tuple[str, ...]:
    """Write each field before and after; a new or a deleted row has its values once."""
    if linje.handling is Handling.ENDRET and not linje.felter:
        return (tekst("hend_foer_ukjent"),) if linje.rad is not None else ()
    ord_ = (_felt(linje, felt, kommuner) for felt in linje.felter)
    return tuple(ett for ett in ord_ if ett)


def endring(linje: Hendelseslinje, kommuner: Mapping[str, str]) -> str:
    """Write all fields in one line."""
    return SKILLE.join(endringer(linje, kommuner)) or norsk.TOM


def frist(linje: Hendelseslinje) -> str:
    """Write the deadline, before and after where it moved."""
    if not linje.flyttet_frist:
        return norsk.dato(linje.frist_etter)
    foer, etter = norsk.dato(linje.frist_foer), norsk.dato(linje.frist_etter)
    return tekst("hend_fra_til", foer=foer, etter=etter)


def setning(linje: Hendelseslinje, kommuner: Mapping[str, str]) -> str:
    """Write an event as one sentence for assistive technology."""
    deler = [tid(linje), linje.navn, hva(linje), *endringer(linje, kommuner)]
    deler.append(tekst("hend_av", hvem=hvem(linje.av)))
    if linje.flyttet_frist:
        deler.append(tekst("hend_setning_frist", frist=frist(linje)))
    return ", ".join(del_ for del_ in deler if del_)


def _felt(linje: Hendelseslinje, felt: Feltendring, kommuner: Mapping[str, str]) -> str:
    etikett = _etikett(linje, felt.felt)
    foer, etter = (_verdi(linje, felt.felt, verdi, kommuner) for verdi in (felt.foer, felt.etter))
    if linje.handling is Handling.ENDRET:
        verdi = tekst("hend_fra_til", foer=foer, etter=etter)
        return tekst("hend_felt", etikett=etikett, verdi=verdi)
    en = felt.foer if linje.handling is Handling.SLETTET else felt.etter
    if en in TOMME or felt.felt == NAVNEFELT.get(linje.liste):
        return ""
    verdi = foer if linje.handling is Handling.SLETTET else etter
    return tekst("hend_felt", etikett=etikett, verdi=verdi) if verdi != norsk.TOM else ""


def _etikett(linje: Hendelseslinje, felt: str) -> str:
    """Name a field as its form does; a letter's fact has the name of the code list."""
    samling, _, noekkel = felt.partition(".")
    if samling == "opplysninger":
        funnet = [o for o in _opplysninger(linje) if o.noekkel == noekkel]
        return funnet[0].navn.paa(maalform()) if funnet else tekst("felt_opplysning")
    if samling == "avsnitt":
        return tekst(noekkel) if noekkel in TEKSTER else tekst("felt_opplysning")
    kjent = I_LISTE.get((linje.liste, felt)) or ETIKETT.get(felt, felt)
    return tekst(kjent if kjent in TEKSTER else "felt_opplysning")


def _opplysninger(linje: Hendelseslinje) -> tuple[Opplysning, ...]:
    kode = kodeverk().vedtakstype.get(str(getattr(linje.rad, "type", "")))
    return tuple(kode.opplysninger) if kode else ()


def _verdi(
    linje: Hendelseslinje, felt: str, verdi: object | None, kommuner: Mapping[str, str]
) -> str:
    if verdi is None or verdi == "":
        return norsk.TOM
    if felt in ADRESSE and linje.sperret:
        return tekst("hend_skjult")
    if felt in KOMMUNEFELT:
        return kommuner.get(str(verdi), str(verdi))
    if felt.startswith("opplysninger."):
        return _opplysning(linje, felt.partition(".")[2], verdi)
    if (linje.liste, felt) in KODELISTE:
        return _kode(linje.liste, felt, verdi)
    return _skrevet(verdi)


def _opplysning(linje: Hendelseslinje, noekkel: str, verdi: object) -> str:
    for felt in _opplysninger(linje):
        if felt.noekkel == noekkel and isinstance(verdi, str | int | bool):
            return brevverdi(felt, verdi)
    return _skrevet(verdi)


def _kode(liste: str, felt: str, verdi: object) -> str:
    """Name a code; one that no list has is shown as it is."""
    koder = getattr(kodeverk(), KODELISTE[liste, felt])
    kode = koder.get(str(verdi))
    return kode.navn.paa(maalform()).replace(" - ", " – ") if kode else str(verdi)


def _skrevet(verdi: object) -> str:
    """Write a value as the pages do."""
    for art, skriv in SKRIVERE:
        if isinstance(verdi, art):
            return skriv(verdi)
    return str(verdi)


def _adresse(adresse: Adresse) -> str:
    deler = (adresse.gate, f"{adresse.postnummer} {adresse.poststed}".strip())
    return ", ".join(del_ for del_ in deler if del_) or norsk.TOM


def _proever(proever: Iterable[Proeve]) -> str:
    return ", ".join(f"{p.navn} {p.resultat or ''}".strip() for p in proever)


SKRIVERE: tuple[tuple[type, Callable[[Any], str]], ...] = (
    (bool, lambda verdi: tekst("ja") if verdi else tekst("nei")),
    (datetime, norsk.tidspunkt),  # before the day, which it is too
    (date, norsk.dato),
    (Decimal, lambda verdi: str(verdi).replace(".", ",")),
    (Maaned, lambda verdi: norsk.maaned(verdi.aar, verdi.nummer)),
    (Adresse, _adresse),
    (tuple, _proever),
)
