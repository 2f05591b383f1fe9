"""The words of the scheme's cards: appeals, contact, contract, termination and re-opening."""

ORDNING: dict[str, str | tuple[str, str]] = {
    # appeals, guide 6.1 and 6.2
    "ny_klage": ("Registrer klage på vedtak", "Registrer klage på vedtak"),
    "rediger_klage": ("Rediger klage på vedtak", "Rediger klage på vedtak"),
    "registrer_utfall_tittel": ("Registrer utfall av klage", "Registrer utfall av klage"),
    "klage_mottatt": ("Klage registrert dato", "Klage registrert dato"),
    "klage_avgjort": ("Klage avgjort dato", "Klage avgjord dato"),
    "utfall_av_klage": ("Utfall av klage", "Utfall av klage"),
    "utfall_laaser": (
        "Når utfallet er lagret, er klagen låst og kan ikke endres.",
        "Når utfallet er lagra, er klagen låst og kan ikkje endrast.",
    ),
    "klage_ledetekst": (
        "Utfall og dato registreres sammen når klagen er avgjort. Da låses klagen.",
        "Utfall og dato blir registrerte saman når klagen er avgjord. Då blir klagen låst.",
    ),
    "legg_til_klage": ("Legg til klage", "Legg til klage"),
    "knapp_ny_klage": ("Ny klage", "Ny klage"),
    "registrer_utfall": ("Registrer utfall", "Registrer utfall"),
    "registrer_utfall_hint": ("Registrer utfall (Ctrl+Enter)", "Registrer utfall (Ctrl+Enter)"),
    "tom_klage": ("Det er ingen klager på vedtaket", "Det er ingen klager på vedtaket"),
    "valgt_klage": ("Klagen mottatt {dato}", "Klagen motteken {dato}"),
    "klage_er_laast": (
        "Klagen er avgjort og kan ikke endres eller slettes.",
        "Klagen er avgjord og kan ikkje endrast eller slettast.",
    ),
    "vis_slettede_klager": ("Vis slettede klager ({n})", "Vis sletta klager ({n})"),
    "skjul_slettede_klager": ("Skjul slettede klager", "Gøym sletta klager"),
    "sikker_slette_klage": (
        "Er du sikker på at du vil slette klagen?",
        "Er du sikker på at du vil slette klagen?",
    ),
    "lagret_klage": ("Klagen", "Klagen"),
    "lagret_utfall": ("Utfallet av klagen", "Utfallet av klagen"),
    "kortnavn_klage": ("Klage", "Klage"),
    "kortnavn_utfall": ("Klage", "Klage"),
    "lagre_eller_avbryt": (
        "Lagre eller avbryt det du har begynt på i kortet, først.",
        "Lagre eller avbryt det du har byrja på i kortet, først.",
    ),
}
