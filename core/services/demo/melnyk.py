"""Daryna Melnyk: the history that every page of the program is drawn with."""

from dataclasses import replace

from core.domain.klage import Klageutfall
from core.domain.kontakt import Kontakttype
from core.domain.person import Kjoenn
from core.domain.vedtak import Resultat, Vedtakstype
from core.services.demo.grunndata import Grunndata
from core.services.demo.personalia import KOLLEKTIV
from core.services.demo.rolle import Rolle

GRUNNDATA = Grunndata(
    "9024118820",
    ("Melnyk", "Daryna"),
    (Kjoenn.KVINNE, "1988-03-22", "ukrainsk"),
    ("rett_intro", "2024-08-12"),
    (KOLLEKTIV, "2024-06-18", "2024-05-02"),
    ("Strandgata 14 B", 2),
    vgo=False,
)


def fortell(rolle: Rolle) -> None:
    """Tell it in the order it happened."""
    rolle.kategori("rett_norsk")
    rolle.ordning("norsk_rett", "rett_norsk", "2027-08-12", "412 timer gjennomført", "Ikke oppnådd")
    for ordning in ("norsk_norskmaal", "samfunnskunnskap"):
        rolle.ordning(ordning, "rett_plikt_norsk_samfunn", gjeldende=False)
    rolle.kontakt(Kontakttype.KRAV_SOEKNAD, "2024-08-14", "KAHO")
    rolle.kontakt(Kontakttype.KONTAKT, "2024-08-20", "KAHO")
    _foerste_program(rolle)
    _etter_gjenaapning(rolle)
    _tiltak(rolle)
    _fravaer(rolle)


def _foerste_program(rolle: Rolle) -> None:
    rolle.sett_maal("arbeid_uten_vgo", "2024-08-26", "KAHO")
    rolle.vedta(Vedtakstype.DELTAKELSE, ("2024-08-26", "2024-09-02", "2025-12-01"), "KAHO")
    rolle.kontrakt("2024-09-02", "KAHO")
    velferd = rolle.vedta(
        Vedtakstype.PERMISJON_VELFERD, ("2024-11-12", "2024-11-18", "2024-11-20"), "KAHO"
    )
    spor = rolle.slettet(velferd.spor, "2024-11-15", "KAHO")
    rolle.utkast.vedtak[-1] = replace(velferd, slettet=True, spor=spor)
    rolle.vedta(
        Vedtakstype.PERMISJON_EGEN_SYKDOM, ("2025-02-25", "2025-03-03", "2025-03-14"), "KAHO"
    )
    medhold = rolle.klage("2025-09-10", "KAHO", "2025-09-22", Klageutfall.MEDHOLD)
    rolle.vedta(
        Vedtakstype.MIDLERTIDIG_STANS,
        ("2025-09-01", "2025-09-08", "2025-10-31"),
        "KAHO",
        Resultat.FATTET,
        klager=(medhold,),
    )
    rolle.avslutt("arbeid", "2025-12-01", "KAHO", "30", gjenaapnet="2026-03-02")


def _etter_gjenaapning(rolle: Rolle) -> None:
    fattet = Resultat.FATTET
    rolle.vedta(
        Vedtakstype.ENDRING_INTEGRERINGSPLAN, ("2026-02-23",), "INLU", fattet, klokke="09:05"
    )
    rolle.vedta(
        Vedtakstype.DELTAKELSE, ("2026-02-23", "2026-03-02", "2027-01-15"), "INLU", klokke="09:40"
    )
    klage = rolle.klage("2026-10-02", "INLU")
    reduksjon = rolle.vedta(
        Vedtakstype.REDUKSJON_FRAVAER,
        ("2026-09-24", "2026-10-01", "2026-10-31"),
        "INLU",
        fattet,
        klager=(klage,),
    )
    opplysninger = {
        **reduksjon.opplysninger,
        "fravaersdager": "Én hel dag og fire timer i september.",
        "reduksjonssats": "dag",
        "antall_enheter": "1.5",
        "beloep": "1085.00",
        "utbetalingsmaaned": "oktober",
        "over_terskel": False,
        "faktum": "Du møtte ikke 8. september og gikk etter to timer 17. september.",
        "begrunnelse": "Du hadde ikke meldt fra, og det er ikke vist til sykdom eller velferd.",
    }
    rolle.utkast.vedtak[-1] = replace(reduksjon, opplysninger=opplysninger)


def _tiltak(rolle: Rolle) -> None:
    rolle.tiltak("norskopplaering", ("2026-03-02", "2026-12-31"), "20", "INLU")
    rolle.tiltak("praksis_norsk", ("2026-03-02", "2026-06-30"), "10", "INLU")
    rolle.tiltak("personlig_oekonomi", ("2026-04-01", "2026-05-31"), "4", "INLU")
    rolle.tiltak("foreldreveiledning", ("2026-04-13", "2026-06-12"), "3", "INLU", gjennomfoert=True)
    rolle.tiltak("arbeid_i_program", ("2026-08-17", "2027-01-15"), "13", "INLU")
    rolle.tiltak("digital_kompetanse", ("2026-09-01", "2026-12-18"), "2.5", "INLU")
    kurs = rolle.tiltak("korte_bransjekurs", ("2026-09-01", "2026-11-30"), "6", "INLU")
    rolle.slett_tiltak(kurs, "2026-09-03", "INLU")
    rolle.tiltak("praksis_arbeid", ("2026-09-07", "2026-09-18"), "13", "INLU", erstattende=True)


def _fravaer(rolle: Rolle) -> None:
    rolle.fravaer("egenmelding_barn", "2026-03", 2)
    rolle.fravaer("egenmelding", "2026-04", 2)
    rolle.fravaer("egenmelding", "2026-05", 1)
    rolle.fravaer("ferie", "2026-06", 6)
    rolle.fravaer("egenmelding_barn", "2026-06", 3)
    rolle.fravaer("ferie", "2026-07", 20)
    rolle.fravaer("egenmelding", "2026-08", 3)
    rolle.fravaer("ugyldig", "2026-09", 1, 4)
