"""The words of forms: headings, helper texts, refusals, what saving and deleting would do."""

SKJEMA: dict[str, str | tuple[str, str]] = {
    # headings
    "nytt_vedtak": ("Nytt vedtak", "Nytt vedtak"),
    "rediger_vedtak": ("Rediger vedtak", "Rediger vedtak"),
    "nytt_sluttmaal": ("Nytt sluttmål", "Nytt sluttmål"),
    "rediger_sluttmaal": ("Rediger sluttmål", "Rediger sluttmål"),
    "ny_person": ("Ny person", "Ny person"),
    "rediger_person": ("Rediger grunndata", "Rediger grunndata"),
    # buttons and hints
    "lagre": ("Lagre", "Lagre"),
    "avbryt": ("Avbryt", "Avbryt"),
    "rediger": "Rediger",
    "slett": ("Slett", "Slett"),
    "gjenopprett": ("Gjenopprett", "Gjenopprett"),
    "legg_til_vedtak": ("Legg til vedtak", "Legg til vedtak"),
    "legg_til_sluttmaal": ("Legg til sluttmål", "Legg til sluttmål"),
    "legg_til_kategori": ("Legg til kategori", "Legg til kategori"),
    "legg_til_hendelse": ("Legg til hendelse", "Legg til hending"),
    "ja_slett": "Ja, slett",
    "forkast": ("Forkast", "Forkast"),
    "fortsett_aa_skrive": ("Fortsett å skrive", "Hald fram med å skrive"),
    "tastehint_skjema": ("Ctrl+S lagrer  ·  Esc avbryter", "Ctrl+S lagrar  ·  Esc avbryt"),
    "maa_fylles_ut_tegn": ("* må fylles ut", "* må fyllast ut"),
    "velg": ("Velg", "Vel"),
    # labels and helper texts
    "vedtakstype": "Vedtakstype",
    "opplysninger_til_brevet": ("Opplysninger til brevet", "Opplysningar til brevet"),
    "brev_ledetekst": (
        "Brukes bare i vedtaksbrevet. Brevet blir et utkast til de nødvendige er fylt ut.",
        "Blir berre brukte i vedtaksbrevet. Brevet er eit utkast til dei nødvendige er fylte ut.",
    ),
    "trengs_i_brevet": ("Nødvendig i brevet", "Nødvendig i brevet"),
    "bare_dager_etter_start": (
        "Bare dager etter startdatoen i det første vedtaket om deltakelse flytter fristen.",
        "Berre dagar etter startdatoen i det første vedtaket om deltaking flyttar fristen.",
    ),
    "kan_ikke_endres": (
        "Kan ikke endres. Slett og registrer på nytt.",
        "Kan ikkje endrast. Slett og registrer på nytt.",
    ),
    "duf_hjelp": ("Tolv sifre, gjerne med mellomrom", "Tolv siffer, gjerne med mellomrom"),
    "kategori_ledetekst": (
        "Fristen for oppstart regnes fra datoen kategorien gjelder fra.",
        "Fristen for oppstart blir rekna frå datoen kategorien gjeld frå.",
    ),
    "ukedag_uke": ("{dag}, uke {uke}", "{dag}, veke {uke}"),
    "ukedag_0": ("mandag", "måndag"),
    "ukedag_1": ("tirsdag", "tysdag"),
    "ukedag_2": ("onsdag", "onsdag"),
    "ukedag_3": ("torsdag", "torsdag"),
    "ukedag_4": ("fredag", "fredag"),
    "ukedag_5": ("lørdag", "laurdag"),
    "ukedag_6": ("søndag", "sundag"),
    # refusals
    "felt_maa_fylles_ut": ("{felt} må fylles ut", "{felt} må fyllast ut"),
    "felt_maa_rettes_en": ("{n} felt må rettes", "{n} felt må rettast"),
    "felt_maa_rettes_flere": ("{n} felt må rettes", "{n} felt må rettast"),
    "skriv_heltall": ("Skriv et helt tall", "Skriv eit heilt tal"),
    "skriv_desimaltall": (
        "Skriv et tall, med komma foran desimalene",
        "Skriv eit tal, med komma framfor desimalane",
    ),
    "uventet_feil_lagring": (
        "Noe gikk galt, og ingenting ble lagret. Prøv igjen.",
        "Noko gjekk gale, og ingenting vart lagra. Prøv igjen.",
    ),
    "gaa_til_personen": ("Åpne personen", "Opne personen"),
    "konflikt_mitt": ("Din verdi", "Din verdi"),
    "konflikt_lagret": ("Lagret nå", "Lagra no"),
    "behold_min": ("Behold min", "Behald min"),
    "bruk_lagret": ("Bruk lagret", "Bruk lagra"),
    # what saving would do
    "virkedager_i_perioden": ("Virkedager i perioden", "Verkedagar i perioden"),
    "kalenderdager_i_perioden": ("Kalenderdager i perioden", "Kalenderdagar i perioden"),
    "med_kalenderdager": (
        "Med kalenderdager ville fristen blitt",
        "Med kalenderdagar ville fristen blitt",
    ),
    "med_virkedager": (
        "Med virkedager ville fristen blitt",
        "Med verkedagar ville fristen blitt",
    ),
    "fristen_blir": ("Fristen blir", "Fristen blir"),
    "tiltak_paagaar_en": (
        "{n} tiltak pågår i perioden. Det endres ikke.",
        "{n} tiltak går i perioden. Det blir ikkje endra.",
    ),
    "tiltak_paagaar_flere": (
        "{n} tiltak pågår i perioden. De endres ikke.",
        "{n} tiltak går i perioden. Dei blir ikkje endra.",
    ),
    "mangler_sluttmaal_for_frist": (
        "Det er ikke registrert sluttmål. Fristen for gjennomføring vises når det er på plass.",
        "Sluttmål er ikkje registrert. Fristen for gjennomføring blir vist når det er på plass.",
    ),
    # deleting
    "sikker_slette_vedtak": (
        "Er du sikker på at du vil slette vedtaket?",
        "Er du sikker på at du vil slette vedtaket?",
    ),
    "sikker_slette_kategorier": (
        "Er du sikker på at du vil slette kategorien?",
        "Er du sikker på at du vil slette kategorien?",
    ),
    "sikker_slette_folkeregister": (
        "Er du sikker på at du vil slette hendelsen?",
        "Er du sikker på at du vil slette hendinga?",
    ),
    "fristen_endres_ikke": ("Fristen endres ikke.", "Fristen blir ikkje endra."),
    "fristen_gaar_fra_til": (
        "Fristen går fra {naa} til {etter}.",
        "Fristen går frå {naa} til {etter}.",
    ),
    "fristen_blir_annen": (
        "I stedet vises {navn}: {etter}.",
        "I staden blir dette vist: {navn} {etter}.",
    ),
    "forkaste_endringer": (
        "Det du har skrevet, er ikke lagret. Vil du forkaste det?",
        "Det du har skrive, er ikkje lagra. Vil du forkaste det?",
    ),
    # what was done
    "er_lagret": ("{hva} er lagret.", "{hva} er lagra."),
    "er_slettet_melding": ("{hva} er slettet.", "{hva} er sletta."),
    "er_gjenopprettet": ("{hva} er gjenopprettet.", "{hva} er henta tilbake."),
    "vedtaket_navn": ("Vedtaket «{navn}»", "Vedtaket «{navn}»"),
    "lagret_vedtak": ("Vedtaket", "Vedtaket"),
    "lagret_sluttmaal": ("Sluttmålet", "Sluttmålet"),
    "lagret_kategorier": ("Kategorien", "Kategorien"),
    "lagret_folkeregister": ("Hendelsen", "Hendinga"),
    "lagret_person": ("Grunndata", "Grunndata"),
    "ny_frist_er": ("Ny frist {dato}.", "Ny frist {dato}."),
    "angret": ("Siste endring er angret.", "Siste endring er angra."),
    "person_registrert": ("{navn} er registrert.", "{navn} er registrert."),
    # letters
    "lag_brev": ("Lag brev", "Lag brev"),
    "maalform_brev": ("Målform", "Målform"),
    "flettede_opplysninger": ("Flettede opplysninger", "Fletta opplysningar"),
    "mangler_i_brevet": ("Mangler i brevet", "Manglar i brevet"),
    "funnet_av": ("{n} av {av} funnet", "{n} av {av} funne"),
    "brev_er_klart": (
        "Alt som må stå i vedtaket, er på plass.",
        "Alt som må stå i vedtaket, er på plass.",
    ),
    "brev_er_utkast": (
        "Noe som må stå i vedtaket, mangler. Brevet blir merket som utkast på hver side.",
        "Noko som må stå i vedtaket, manglar. Brevet blir merkt som utkast på kvar side.",
    ),
    "noedvendig": ("nødvendig", "nødvendig"),
    "registreres_under": ("Registreres under {sted}", "Blir registrert under {sted}"),
    "lagre_som": ("Lagre som …", "Lagre som …"),
    "lagre_brev": ("Lagre brevet", "Lagre brevet"),
    "brev_filter": ("Word-dokument (*.docx)", "Word-dokument (*.docx)"),
    "brev_lagret": ("Brevet er lagret i {fil}.", "Brevet er lagra i {fil}."),
    "utkast_lagret": ("Utkastet er lagret i {fil}.", "Utkastet er lagra i {fil}."),
    "brevet": ("brevet", "brevet"),
}
