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
    # contact and contract, guide 4.1 to 4.4
    "kort_kontakter": ("Kontakt, søknad eller krav", "Kontakt, søknad eller krav"),
    "hendelsesdato": ("Hendelsesdato", "Hendingsdato"),
    "oppfoelgingskommune_bydel": (
        "Oppfølgingskommune/bydel",
        "Oppfølgingskommune/bydel",
    ),
    "tom_kontakter": (
        "Det er ikke registrert kontakt med person",
        "Det er ikkje registrert kontakt med person",
    ),
    "ny_kontakter": (
        "Legg til kontakt med person, mottatt søknad eller krav",
        "Legg til kontakt med person, motteken søknad eller krav",
    ),
    "rediger_kontakter": (
        "Rediger kontakt med person, mottatt søknad eller krav",
        "Rediger kontakt med person, motteken søknad eller krav",
    ),
    "registreringen_gjelder": ("Registreringen gjelder", "Registreringa gjeld"),
    "kontaktdato": (
        "Dato for kontakt, mottatt søknad eller krav",
        "Dato for kontakt, motteken søknad eller krav",
    ),
    "vis_alle_kontakter": (
        "Vis alle kontakt, søknad eller krav",
        "Vis alle kontakt, søknad eller krav",
    ),
    "vis_nyeste_kontakter": (
        "Vis nyeste kontakt, søknad eller krav",
        "Vis nyaste kontakt, søknad eller krav",
    ),
    "sikker_slette_kontakter": (
        "Er du sikker på at du vil slette registreringen?",
        "Er du sikker på at du vil slette registreringa?",
    ),
    "lagret_kontakter": ("Registreringen", "Registreringa"),
    "kortnavn_kontakter": ("Kontakt, søknad eller krav", "Kontakt, søknad eller krav"),
    "avvist_vei": (
        "Ordningen er avsluttet fordi personen har avvist program. Slett raden for å åpne den.",
        "Ordninga er avslutta fordi personen har avvist program. Slett raden for å opne henne.",
    ),
    "kort_kontrakter": "Integreringskontrakt",
    "kontrakt_er_inngaatt": (
        "Integreringskontrakt er inngått",
        "Integreringskontrakt er inngått",
    ),
    "dato_inngaatt": ("Dato inngått", "Dato inngått"),
    "tom_kontrakter": (
        "Det er ikke registrert at integreringskontrakt er inngått",
        "Det er ikkje registrert at integreringskontrakt er inngått",
    ),
    "kontrakt_frivillig": (
        "Etter kapittel 6A er kontrakten frivillig",
        "Etter kapittel 6A er kontrakten frivillig",
    ),
    "frivillig_6a": ("Frivillig etter kapittel 6A", "Frivillig etter kapittel 6A"),
    "ny_kontrakter": (
        "Legg til registrering om inngått integreringskontrakt",
        "Legg til registrering om inngått integreringskontrakt",
    ),
    "rediger_kontrakter": (
        "Rediger inngått integreringskontrakt",
        "Rediger inngått integreringskontrakt",
    ),
    "kontraktdato": (
        "Dato for inngått integreringskontrakt",
        "Dato for inngått integreringskontrakt",
    ),
    "vis_alle_kontrakter": ("Vis alle", "Vis alle"),
    "vis_nyeste_kontrakter": ("Vis nyeste", "Vis nyaste"),
    "sikker_slette_kontrakter": (
        "Er du sikker på at du vil slette integreringskontrakten?",
        "Er du sikker på at du vil slette integreringskontrakten?",
    ),
    "lagret_kontrakter": "Integreringskontrakten",
    "kortnavn_kontrakter": "Integreringskontrakt",
    "legg_til": ("Legg til", "Legg til"),
    # termination, guide 9
    "kort_avslutninger": "Avslutning",
    "slag_ordinaer": ("Ordinær avslutning", "Ordinær avslutning"),
    "slag_stans": "Stans",
    "tom_avslutninger": (
        "Det er ikke registrert avslutning",
        "Det er ikkje registrert avslutning",
    ),
    "programmet_er_aapent": (
        "Programmet er åpent til {dato}",
        "Programmet er ope til {dato}",
    ),
    "legg_til_aarsak": ("Legg til avslutningsårsak", "Legg til avslutningsårsak"),
    "vis_alle_avslutninger": (
        "Vis all avslutningshistorikk",
        "Vis all avslutningshistorikk",
    ),
    "vis_nyeste_avslutninger": (
        "Skjul avslutningshistorikk",
        "Gøym avslutningshistorikk",
    ),
    "sikker_slette_avslutninger": (
        "Er du sikker på at du vil slette avslutningen?",
        "Er du sikker på at du vil slette avslutninga?",
    ),
    "lagret_avslutninger": ("Avslutningen", "Avslutninga"),
    "kortnavn_avslutninger": "Avslutning",
    "motorens_rad": (
        (
            "Beregnet av regelmotoren. Raden kan ikke redigeres eller slettes. "
            "Legg til en avslutningsårsak, så erstatter den denne."
        ),
        (
            "Berekna av regelmotoren. Rada kan ikkje redigerast eller slettast. "
            "Legg til ein avslutningsårsak, så erstattar han denne."
        ),
    ),
    "motorens_rettes": (
        "Beregnet av regelmotoren ut fra Folkeregisteret. Raden kan redigeres, men ikke slettes.",
        "Berekna av regelmotoren ut frå Folkeregisteret. Rada kan redigerast, men ikkje slettast.",
    ),
    "motorens_avvist": (
        (
            "Beregnet av regelmotoren. Slett registreringen «Person har avvist program» "
            "for å åpne ordningen."
        ),
        (
            "Berekna av regelmotoren. Slett registreringa «Person har avvist program» "
            "for å opne ordninga."
        ),
    ),
    "merke_gjenaapnet": (
        "(ikke gjeldende) – gjenåpnet",
        "(ikkje gjeldande) – gjenopna",
    ),
    "gjenaapnet_dato": ("Gjenåpnet program dato", "Gjenopna program dato"),
    # the buttons of a row
    "knapp_rediger": "Rediger",
    "knapp_slett": "Slett",
    "knapp_gjenopprett": ("Gjenopprett", "Gjenopprett"),
    "knapp_gjenaapne": ("Gjenåpne program …", "Gjenopne program …"),
    "knapp_angre_gjenaapning": ("Angre gjenåpning", "Angre gjenopning"),
    "knapp_nytt_vedtak": (
        "Registrer nytt vedtak fra samme dato",
        "Registrer nytt vedtak frå same dato",
    ),
    # re-opening, guide 10
    "gjenaapne_tittel": ("Gjenåpne program", "Gjenopne program"),
    "gjenaapne_ledetekst": (
        (
            "Datoen personen starter igjen: etter {etter}, innen frist for gjenoppstart {frist}. "
            "Etterpå registreres nytt vedtak om deltakelse fra samme dato."
        ),
        (
            "Datoen personen startar igjen: etter {etter}, innan frist for ny oppstart {frist}. "
            "Etterpå blir nytt vedtak om deltaking registrert frå same dato."
        ),
    ),
    "med_nytt_vedtak": (
        "Beregnet med nytt vedtak om deltakelse fra samme dato.",
        "Berekna med nytt vedtak om deltaking frå same dato.",
    ),
    "lagret_gjenaapning": ("Gjenåpningen", "Gjenopninga"),
    "kortnavn_gjenaapning": ("Gjenåpning", "Gjenopning"),
    "gjenaapning_angret": (
        "Gjenåpningen er angret. Avslutningen gjelder igjen.",
        "Gjenopninga er angra. Avslutninga gjeld igjen.",
    ),
    # a decision that is registered anew, guide 5.4
    "slett_og_paa_nytt": ("Slett og registrer på nytt", "Slett og registrer på nytt"),
    "registrer_paa_nytt": (
        "Slett vedtaket og registrer på nytt",
        "Slett vedtaket og registrer på nytt",
    ),
    "erstatter_vedtak": (
        "Når du lagrer, slettes det gamle vedtaket. Klager på det følger ikke med.",
        "Når du lagrar, blir det gamle vedtaket sletta. Klager på det følgjer ikkje med.",
    ),
}
