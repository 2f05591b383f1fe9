"""Members of the cast whose programme runs."""

from core.domain.vedtak import Resultat, Vedtakstype
from core.services.demo.rolle import Rolle

DELTAKELSE = Vedtakstype.DELTAKELSE
_HOEST = ("2026-08-17", "2026-12-18")


def _begynn(rolle: Rolle, maal: str, datoer: tuple[str, str, str], av: str) -> None:
    """Set the goal, grant participation, make the plan and the contract."""
    rolle.sett_maal(maal, datoer[0], av)
    rolle.vedta(DELTAKELSE, datoer, av)
    rolle.vedta(Vedtakstype.INTEGRERINGSPLAN, (datoer[1],), av, Resultat.FATTET)
    rolle.kontrakt(datoer[1], av)


def ghebremariam(rolle: Rolle) -> None:
    """Young and halfway to upper secondary; nothing is missing."""
    _begynn(rolle, "fullfoere_vgo_under_25", ("2024-11-19", "2024-12-03", "2027-12-02"), "KAHO")
    kurs = ("2025-02-03", "2025-04-11")
    rolle.tiltak("livsmestring", kurs, "3", "KAHO", gjennomfoert=True)
    rolle.tiltak("norskopplaering", ("2024-12-03", "2025-06-20"), "25", "KAHO")
    rolle.tiltak("grunnskole_deltid", ("2025-08-18", "2026-06-19"), "22.5", "KAHO")
    rolle.tiltak("norskopplaering", ("2025-08-18", "2026-06-19"), "12", "KAHO")
    rolle.tiltak("vgo_fulltid_fag_yrke", ("2026-08-17", "2027-06-18"), "30", "INLU")
    rolle.tiltak("norsktrening", _HOEST, "4", "INLU")
    rolle.fravaer("egenmelding", "2025-03", 3, av="KAHO")
    rolle.fravaer("ferie", "2025-07", 20, av="KAHO")


def habimana(rolle: Rolle) -> None:
    """Extended by a year in spring."""
    _begynn(rolle, "deler_av_vgo", ("2024-06-10", "2024-06-24", "2026-06-23"), "KAHO")
    rolle.vedta(Vedtakstype.UTVIDET_DELTAKELSE, ("2026-05-26",), "INLU")
    rolle.vedta(DELTAKELSE, ("2026-05-26", "2026-06-24", "2027-06-23"), "INLU", klokke="10:45")
    rolle.tiltak("norskopplaering", ("2024-08-19", "2025-06-20"), "20", "KAHO")
    rolle.tiltak("livsmestring", ("2024-09-02", "2024-11-22"), "3", "KAHO", gjennomfoert=True)
    rolle.tiltak("foreldreveiledning", ("2025-01-13", "2025-03-21"), "2", "KAHO", gjennomfoert=True)
    rolle.tiltak("vgo_deltid_fag_yrke", ("2025-08-18", "2027-06-18"), "18", "KAHO")
    rolle.tiltak("norskopplaering", ("2025-08-18", "2026-12-18"), "14", "KAHO")
    rolle.fravaer("annet_gyldig_barn", "2025-02", 4, av="KAHO")


def haidari(rolle: Rolle) -> None:
    """Less than three weeks left, and livsmestring was never completed."""
    _begynn(rolle, "arbeid_uten_vgo", ("2023-10-02", "2023-10-16", "2025-10-15"), "KAHO")
    rolle.vedta(
        Vedtakstype.PERMISJON_BARNS_SYKDOM, ("2024-02-28", "2024-03-04", "2024-03-18"), "KAHO"
    )
    rolle.vedta(Vedtakstype.UTVIDET_DELTAKELSE, ("2025-09-15",), "KAHO")
    rolle.vedta(DELTAKELSE, ("2025-09-15", "2025-10-16", "2026-11-02"), "KAHO", klokke="10:50")
    rolle.vedta(
        Vedtakstype.ENDRING_INTEGRERINGSPLAN,
        ("2026-10-14",),
        "INLU",
        Resultat.FATTET,
        klokke="07:12",
    )
    rolle.tiltak("livsmestring", ("2026-04-07", "2026-06-12"), "3", "INLU", gjennomfoert=False)
    rolle.tiltak("foreldreveiledning", ("2024-09-02", "2024-11-08"), "2", "KAHO", gjennomfoert=True)
    rolle.tiltak("norskopplaering", ("2023-10-16", "2026-06-19"), "18", "KAHO")
    rolle.tiltak("praksis_arbeid", ("2026-08-17", "2026-11-02"), "22.5", "INLU")
    rolle.tiltak("norskopplaering", ("2026-08-17", "2026-11-02"), "12", "INLU")


def karimi(rolle: Rolle) -> None:
    """Has begun without a goal, so no completion deadline can be computed."""
    rolle.vedta(DELTAKELSE, ("2026-08-10", "2026-08-24"), "INLU")
    rolle.kontrakt("2026-08-24", "INLU")
    rolle.tiltak("norskopplaering", ("2026-08-24", "2026-12-18"), "22", "INLU")
    rolle.tiltak("praksis_norsk", ("2026-09-07", "2026-12-18"), "10", "INLU")


def abdulkadir(rolle: Rolle) -> None:
    """Began two days ago; goal and measures are still to be registered."""
    rolle.vedta(DELTAKELSE, ("2026-09-28", "2026-10-12", "2028-10-11"), "INLU")


def mohammadi(rolle: Rolle) -> None:
    """The deadline is nine days away and no end is registered."""
    _begynn(rolle, "fullfoere_vgo_over_25", ("2023-10-09", "2023-10-23", "2026-10-22"), "KAHO")
    rolle.tiltak("livsmestring", ("2024-01-15", "2024-03-22"), "3", "KAHO", gjennomfoert=True)
    rolle.tiltak("foreldreveiledning", ("2024-09-02", "2024-11-08"), "2", "KAHO", gjennomfoert=True)
    rolle.tiltak("norskopplaering", ("2023-10-23", "2024-06-21"), "25", "KAHO")
    rolle.tiltak("vgo_fulltid_studiespesialisering", ("2024-08-19", "2026-10-23"), "30", "KAHO")
    rolle.fravaer("egenmelding", "2025-02", 4, av="KAHO")


def nguyen(rolle: Rolle) -> None:
    """The goal was changed two days ago."""
    _begynn(rolle, "deler_av_grunnskole", ("2025-04-07", "2025-04-22", "2027-04-21"), "INLU")
    rolle.bytt_maal("fullfoere_grunnskole", "2026-10-12", "INLU", "09:02")
    rolle.tiltak("grunnskole_deltid", ("2025-08-18", "2027-04-21"), "20", "INLU")
    rolle.tiltak("norskopplaering", ("2025-04-22", "2026-12-18"), "12", "INLU")


def shevchuk(rolle: Rolle) -> None:
    """Six months and eight days of leave; an extension may be considered."""
    _begynn(rolle, "arbeid_med_vgo", ("2026-05-04", "2026-05-18", "2026-11-17"), "INLU")
    rolle.vedta(
        Vedtakstype.PERMISJON_EGEN_SYKDOM, ("2026-09-03", "2026-09-07", "2026-09-16"), "INLU"
    )
    rolle.tiltak("norskopplaering", ("2026-05-18", "2026-11-17"), "17.5", "INLU")
    rolle.tiltak("arbeid_loennstilskudd", ("2026-06-01", "2026-11-17"), "15", "INLU")


def tesfay(rolle: Rolle) -> None:
    """No measure after September; the last one was deleted yesterday."""
    _begynn(rolle, "fullfoere_vgo_over_25", ("2024-01-29", "2024-02-12", "2027-02-11"), "KAHO")
    rolle.tiltak("livsmestring", ("2024-09-02", "2024-11-22"), "3", "KAHO", gjennomfoert=True)
    rolle.tiltak("norskopplaering", ("2024-02-12", "2025-06-20"), "24", "KAHO")
    rolle.tiltak("vgo_fulltid_fag_yrke", ("2025-08-18", "2026-09-30"), "30", "KAHO")
    kurs = rolle.tiltak("korte_bransjekurs", ("2026-10-05", "2026-11-27"), "12", "INLU")
    rolle.slett_tiltak(kurs, "2026-10-13", "INLU", "13:40")


def rahimi(rolle: Rolle) -> None:
    """Eight weeks left."""
    _begynn(rolle, "arbeid_uten_vgo", ("2024-11-25", "2024-12-09", "2026-12-08"), "KAHO")
    rolle.tiltak("livsmestring", ("2025-02-03", "2025-04-11"), "3", "KAHO", gjennomfoert=True)
    rolle.tiltak("norskopplaering", ("2024-12-09", "2026-12-08"), "15", "KAHO")
    rolle.tiltak("praksis_arbeid", ("2025-03-03", "2026-12-08"), "18", "KAHO")


def warsame(rolle: Rolle) -> None:
    """Was offered the programme a year ago; both compulsory courses remain."""
    _begynn(rolle, "deler_av_grunnskole", ("2025-09-08", "2025-09-22", "2027-09-21"), "INLU")
    rolle.tiltak("grunnskole_fulltid", ("2025-09-22", "2027-06-18"), "26", "INLU")
    rolle.tiltak("norskopplaering", ("2025-09-22", "2026-12-18"), "7.5", "INLU")
