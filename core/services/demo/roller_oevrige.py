"""Members of the cast whose programme has ended, waits, or was never decided on."""

from core.domain.kontakt import Kontakttype
from core.domain.vedtak import Vedtakstype
from core.services.demo.rolle import Rolle

DELTAKELSE = Vedtakstype.DELTAKELSE


def al_jabouri(rolle: Rolle) -> None:
    """Took his craft certificate and was ended by the municipality last year."""
    rolle.sett_maal("fullfoere_vgo_over_25", "2022-08-01", "KAHO")
    rolle.vedta(DELTAKELSE, ("2022-08-01", "2022-08-15", "2025-08-14"), "KAHO")
    rolle.kontrakt("2022-08-15", "KAHO")
    rolle.tiltak("norskopplaering", ("2022-08-15", "2023-06-16"), "22", "KAHO")
    rolle.tiltak("livsmestring", ("2022-10-03", "2022-12-09"), "3", "KAHO", gjennomfoert=True)
    rolle.tiltak("vgo_fulltid_fag_yrke", ("2023-08-21", "2025-06-20"), "30", "KAHO")
    rolle.avslutt("vgo_fag_yrke", "2025-06-20", "KAHO")


def bondarenko(rolle: Rolle) -> None:
    """The deadline passed in winter, and nobody has registered why it ended."""
    rolle.sett_maal("arbeid_uten_vgo", "2023-12-18", "KAHO")
    rolle.vedta(DELTAKELSE, ("2023-12-18", "2024-01-08", "2026-01-07"), "KAHO")
    rolle.vedta(
        Vedtakstype.PERMISJON_EGEN_SYKDOM, ("2025-01-27", "2025-02-03", "2025-03-10"), "KAHO"
    )
    rolle.tiltak("norskopplaering", ("2024-01-08", "2025-12-19"), "20", "KAHO")
    rolle.tiltak("praksis_arbeid", ("2024-08-19", "2025-12-19"), "12.5", "KAHO")


def kovalenko(rolle: Rolle) -> None:
    """Left for work under chapter 6A and has two weeks left to come back."""
    rolle.sett_maal("arbeid_uten_vgo", "2024-11-04", "KAHO")
    rolle.vedta(DELTAKELSE, ("2024-11-04", "2024-11-18", "2026-11-17"), "KAHO")
    rolle.tiltak("norskopplaering", ("2024-11-18", "2025-05-30"), "20", "KAHO")
    rolle.tiltak("praksis_arbeid", ("2025-01-06", "2025-05-30"), "15", "KAHO")
    rolle.fravaer("egenmelding", "2025-02", 4, av="KAHO")
    rolle.fravaer("egenmelding", "2025-03", 2, av="KAHO")
    rolle.avslutt("arbeid", "2025-05-30", "KAHO", "30")


def hrytsenko(rolle: Rolle) -> None:
    """Came to the municipality last month."""
    rolle.kontakt(Kontakttype.KONTAKT, "2026-09-10", "INLU")


def zhuk(rolle: Rolle) -> None:
    """Has asked for a programme; no decision is made."""
    rolle.kontakt(Kontakttype.KRAV_SOEKNAD, "2026-06-22", "INLU")
