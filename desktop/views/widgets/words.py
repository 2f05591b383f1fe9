"""The words that the shared widgets say themselves, in both written forms of Norwegian."""

from __future__ import annotations

from typing import Literal

Maalform = Literal["nb", "nn"]

NB = {
    "aapne_kalender": "Åpne kalenderen",
    "alle": "Alle",
    "angre": "Angre (Ctrl+Z)",
    "antall_dager": "{virkedager} virkedager",
    "antall_kalenderdager": "{kalenderdager} kalenderdager",
    "avbryt": "Avbryt",
    "avgjort": "Avgjort",
    "behandlingstid": "Behandlingstid",
    "dato_hint": "{navn}, dato, dd.mm.åååå",
    "dato_plassholder": "dd.mm.åååå",
    "deler": "{antall} treff",
    "etter_lagring": "Etter lagring",
    "fem_nyeste": "Fem nyeste",
    "forrige_maaned": "Forrige måned",
    "fra_dato": "Fra dato",
    "frist_naa_og_etter": "Fristen er {naa} nå og blir {etter} etter lagring. {virkning}",
    "frist_uendret": "Fristen er {naa} og endres ikke.",
    "helligdag": "helligdag",
    "i_dag": "I dag",
    "ikke_satt": "ikke satt",
    "ja": "Ja",
    "klage_mottatt": "Klage mottatt",
    "klager": "Klager på vedtaket",
    "maa_fylles_ut": "må fylles ut",
    "maaned": "Måned",
    "naa": "Nå",
    "neste_maaned": "Neste måned",
    "ny_frist": "Ny frist",
    "oppdateres": "Oppdateres løpende",
    "registrert_av": "Registrert av",
    "registrert_dato": "Registrert dato",
    "slik_blir_fristen": "Slik blir fristen",
    "sok": "Søk",
    "sok_hint": "Søk DUF-nummer, navn eller fødselsdato",
    "steg": "Steg {nr}: {tekst}, {utvidelse}, ny frist {frist}",
    "steg_nr": "Nr.",
    "steg_tabell": "Fristens steg",
    "til_dato": "Til dato",
    "tidslinje": "Tidslinje",
    "type_beregning": "Type beregning",
    "uke": "Uke",
    "ukedag_uke": "{dag}, uke {uke}",
    "utfall": "Utfall",
    "utvidelse": "Utvidelse",
    "varsel": "Varsel: {tekst}",
    "aar": "År",
    "henter": "Henter {hva} …",
    "maaneder": (
        "januar februar mars april mai juni juli august september oktober november desember"
    ),
    "maaneder_kort": "jan feb mar apr mai jun jul aug sep okt nov des",
    "ukedager": "mandag tirsdag onsdag torsdag fredag lørdag søndag",
    "ukedager_kort": "ma ti on to fr lø sø",
    "dato_ukjent": "Skriv dato som dd.mm.åååå",
    "dato_finnes_ikke": "{tekst} finnes ikke. {maaned} {aar} har {dager} dager",
    "dato_maaned": "Måneden må være fra 1 til 12",
    "dato_dag": "Dagen må være fra 1 til 31",
    "dato_for_tidlig": "Datoen må være {grense} eller senere",
    "dato_for_sen": "Datoen må være {grense} eller tidligere",
}

NN = NB | {
    "aapne_kalender": "Opne kalenderen",
    "antall_dager": "{virkedager} verkedagar",
    "antall_kalenderdager": "{kalenderdager} kalenderdagar",
    "behandlingstid": "Behandlingstid",
    "etter_lagring": "Etter lagring",
    "fem_nyeste": "Fem nyaste",
    "forrige_maaned": "Førre månad",
    "fra_dato": "Frå dato",
    "frist_naa_og_etter": "Fristen er {naa} no og blir {etter} etter lagring. {virkning}",
    "frist_uendret": "Fristen er {naa} og blir ikkje endra.",
    "helligdag": "heilagdag",
    "ikke_satt": "ikkje sett",
    "klager": "Klager på vedtaket",
    "maa_fylles_ut": "må fyllast ut",
    "maaned": "Månad",
    "naa": "No",
    "neste_maaned": "Neste månad",
    "oppdateres": "Blir oppdatert løpande",
    "sok_hint": "Søk DUF-nummer, namn eller fødselsdato",
    "type_beregning": "Type utrekning",
    "uke": "Veke",
    "ukedag_uke": "{dag}, veke {uke}",
    "utvidelse": "Utviding",
    "ukedager": "måndag tysdag onsdag torsdag fredag laurdag søndag",
    "ukedager_kort": "må ty on to fr la sø",
    "dato_finnes_ikke": "{tekst} finst ikkje. {maaned} {aar} har {dager} dagar",
    "dato_maaned": "Månaden må vere frå 1 til 12",
    "dato_dag": "Dagen må vere frå 1 til 31",
    "dato_for_tidlig": "Datoen må vere {grense} eller seinare",
    "dato_for_sen": "Datoen må vere {grense} eller tidlegare",
}

_CATALOGUES = {"nb": NB, "nn": NN}
_in_force: list[dict[str, str]] = [NB]


def bruk_maalform(maalform: Maalform) -> None:
    """Choose the written form for widgets made from now on."""
    _in_force[0] = _CATALOGUES[maalform]


def ord_for(key: str, **felter: object) -> str:
    """A word or sentence of the catalogue, with its fields filled in."""
    return _in_force[0][key].format(**felter)


def ordliste(key: str) -> list[str]:
    """A list of words of the catalogue: months, weekdays."""
    return _in_force[0][key].split()
