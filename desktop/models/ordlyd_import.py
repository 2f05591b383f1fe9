"""The words of import and export: lists from the register, and case files."""

IMPORT: dict[str, str | tuple[str, str]] = {
    "sted_import": "Importer",
    # choosing a file
    "import_tom": ("Slipp en fil her, eller velg den", "Slepp ei fil her, eller vel henne"),
    "import_tom_neste": (
        (
            "Registerets CSV (personlisten eller rapporten over avsluttede deltakere), eller "
            "saksfiler (.json og .jsonl). Ingenting skrives før du har sett hva som blir endret."
        ),
        (
            "CSV frå registeret (personlista eller rapporten over avslutta deltakarar), eller "
            "saksfiler (.json og .jsonl). Ingenting blir skrive før du har sett kva som blir endra."
        ),
    ),
    "import_velg_fil": ("Velg fil …", "Vel fil …"),
    "import_annen_fil": ("Velg en annen fil …", "Vel ei anna fil …"),
    "import_filter": (
        (
            "Alle som kan importeres (*.csv *.json *.jsonl);;CSV-filer (*.csv);;"
            "Saksfiler (*.json *.jsonl)"
        ),
        (
            "Alle som kan importerast (*.csv *.json *.jsonl);;CSV-filer (*.csv);;"
            "Saksfiler (*.json *.jsonl)"
        ),
    ),
    "import_aapne": ("Åpne", "Opne"),
    "import_slipp": (
        "Slipp filen for å se hva som er i den",
        "Slepp fila for å sjå kva som er i ho",
    ),
    # what is under way
    "import_leser": ("Leser {fil} …", "Les {fil} …"),
    "import_leser_saker": ("Leser {fil} … sak {n}", "Les {fil} … sak {n}"),
    "import_tar_inn": ("Tar inn {personer} …", "Tek inn {personer} …"),
    "import_tar_inn_av": ("Tar inn saker: {gjort} av {n} …", "Tek inn saker: {gjort} av {n} …"),
    "import_avbrutt": (
        "Avbrutt. Ingenting er endret.",
        "Avbrote. Ingenting er endra.",
    ),
    "import_fremdrift": ("Fremdrift", "Framdrift"),
    # refusals
    "import_avvist": ("Ingenting er importert", "Ingenting er importert"),
    "import_flere_slag": (
        "Velg enten én CSV-fil eller bare saksfiler (.json og .jsonl), ikke begge deler.",
        "Vel anten éi CSV-fil eller berre saksfiler (.json og .jsonl), ikkje begge delar.",
    ),
    "import_ukjent_slag": (
        (
            "Filer av typen «{endelse}» kan ikke importeres. Velg en CSV-fil eller en saksfil "
            "(.json eller .jsonl)."
        ),
        (
            "Filer av typen «{endelse}» kan ikkje importerast. Vel ei CSV-fil eller ei saksfil "
            "(.json eller .jsonl)."
        ),
    ),
    "import_uleselig": (
        (
            "«{fil}» kan ikke leses. Kontroller at filen finnes, og at ingen andre programmer har "
            "den åpen."
        ),
        (
            "«{fil}» kan ikkje lesast. Kontroller at fila finst, og at ingen andre program har "
            "henne open."
        ),
    ),
    "import_tom_fil": (
        "«{fil}» er tom. Velg en fil med en sak.",
        "«{fil}» er tom. Vel ei fil med ei sak.",
    ),
    "import_endret_siden": (
        "«{fil}» er endret siden du så på den. Velg filen på nytt.",
        "«{fil}» er endra sidan du såg på henne. Vel fila på nytt.",
    ),
    "import_raad": (
        "Rett filen og velg den på nytt. Basen er som før.",
        "Rett fila og vel henne på nytt. Basen er som før.",
    ),
    "import_raad_kryss": (
        (
            "Gå tilbake og ta bort krysset for disse radene, eller rett filen og les den på nytt. "
            "Basen er som før."
        ),
        (
            "Gå tilbake og ta bort krysset for desse radene, eller rett fila og les henne på nytt. "
            "Basen er som før."
        ),
    ),
    "import_les_igjen": ("Les filen på nytt", "Les fila på nytt"),
    "import_feil_en": ("{n} feil må rettes i filen", "{n} feil må rettast i fila"),
    "import_feil_flere": ("{n} feil må rettes i filen", "{n} feil må rettast i fila"),
    "import_feil_kort": ("Feilene i filen", "Feila i fila"),
    "import_feil_gjelder_flere": (
        "Sakene er nummerert gjennom alle filene.",
        "Sakene er nummererte gjennom alle filene.",
    ),
    "import_kopier_feil": ("Kopier feilene", "Kopier feila"),
    "import_lagre_feil": ("Lagre feilene …", "Lagre feila …"),
    "import_feil_kopiert": ("Feilene er kopiert", "Feila er kopierte"),
    "import_feilfilnavn": "importfeil_{dato}.txt",
    "import_tekstfilter": ("Tekstfiler (*.txt)", "Tekstfiler (*.txt)"),
    "import_feil_lagret": ("Feilene er lagret i {fil}.", "Feila er lagra i {fil}."),
    "import_tilbake": ("Tilbake til forhåndsvisningen", "Tilbake til førehandsvisinga"),
    "import_kolonne_sted": ("Sted i filen", "Stad i fila"),
    "import_kolonne_melding": ("Hva som må rettes", "Kva som må rettast"),
    # the preview
    "import_fil": ("Fil", "Fil"),
    "import_filer_flere": ("{n} filer", "{n} filer"),
    "import_filer_en": ("{n} fil", "{n} fil"),
    "import_koding": ("Tegnkoding", "Teiknkoding"),
    "import_skilletegn": ("Skilletegn", "Skiljeteikn"),
    "import_form": ("Innhold", "Innhald"),
    "import_form_liste_11": ("Personliste, 11 kolonner", "Personliste, 11 kolonnar"),
    "import_form_liste_16": ("Personliste, 16 kolonner", "Personliste, 16 kolonnar"),
    "import_form_liste_17": ("Personliste, 17 kolonner", "Personliste, 17 kolonnar"),
    "import_form_avsluttede": (
        "Rapport over avsluttede deltakere",
        "Rapport over avslutta deltakarar",
    ),
    "import_form_saker": ("Saksfiler", "Saksfiler"),
    "import_antall_rader": ("Rader", "Rader"),
    "import_antall_saker": ("Saker", "Saker"),
    "import_utvalg": ("Vis rader", "Vis rader"),
    "import_alle": ("Alle", "Alle"),
    "import_arter_ny": ("Nye", "Nye"),
    "import_arter_ulik": ("Ulike", "Ulike"),
    "import_arter_lik": ("Like", "Like"),
    "import_arter_ikke_koblet": ("Ikke koblet", "Ikkje kopla"),
    "import_arter_utvidet": ("Utvidet", "Utvida"),
    "import_arter_tatt_inn": ("Tatt inn", "Tekne inn"),
    "import_arter_uendret": ("Uendret", "Uendra"),
    "import_arter_ikke_valgt": ("Ikke valgt", "Ikkje valde"),
    "import_arter_avvist": ("Avvist", "Avviste"),
    "import_art_ny": ("Ny", "Ny"),
    "import_art_ulik": ("Ulik", "Ulik"),
    "import_art_lik": ("Lik", "Lik"),
    "import_art_ikke_koblet": ("Ikke koblet", "Ikkje kopla"),
    "import_art_utvidet": ("Utvidet", "Utvida"),
    "import_art_tatt_inn": ("Tatt inn", "Teken inn"),
    "import_art_uendret": ("Uendret", "Uendra"),
    "import_art_ikke_valgt": ("Ikke valgt", "Ikkje vald"),
    "import_art_avvist": ("Avvist", "Avvist"),
    "import_tabell": ("Personer i filen", "Personar i fila"),
    "import_kolonne_valg": ("Ta inn", "Ta inn"),
    "import_kolonne_linje": ("Linje", "Linje"),
    "import_kolonne_sak": ("Sak", "Sak"),
    "import_kolonne_duf": "DUF-nummer",
    "import_kolonne_navn": ("Navn", "Namn"),
    "import_kolonne_art": ("Sammenlikning", "Samanlikning"),
    "import_kolonne_utfall": ("Utfall", "Utfall"),
    "import_kolonne_avvik": ("Hva som er nytt eller ulikt", "Kva som er nytt eller ulikt"),
    "import_kolonne_tekst": ("Hva som ble gjort", "Kva som blei gjort"),
    "import_uten_duf": ("Uten DUF-nummer", "Utan DUF-nummer"),
    "import_uten_navn": ("Uten navn", "Utan namn"),
    "import_valgt": ("valgt", "vald"),
    "import_ikke_valgt": ("ikke valgt", "ikkje vald"),
    "import_linje_nr": ("linje {nr}", "linje {nr}"),
    "import_sak_nr": ("sak {nr}", "sak {nr}"),
    "import_alle_nye": ("Alle nye ({n})", "Alle nye ({n})"),
    "import_alle_ulike": ("Alle ulike ({n})", "Alle ulike ({n})"),
    "import_ta_inn_en": ("Ta inn {n} person", "Ta inn {n} person"),
    "import_ta_inn_flere": ("Ta inn {n} personer", "Ta inn {n} personar"),
    "import_importer_en": ("Importer {n} person", "Importer {n} person"),
    "import_importer_flere": ("Importer {n} personer", "Importer {n} personar"),
    "import_alt_eller_ingenting": (
        "Alle valgte tas inn samlet, eller ingen.",
        "Alle valde blir tekne inn samla, eller ingen.",
    ),
    "import_alt_saker": (
        "Alle sakene tas inn samlet, eller ingen. Det som finnes fra før, blir ikke endret.",
        "Alle sakene blir tekne inn samla, eller ingen. Det som finst frå før, blir ikkje endra.",
    ),
    "import_velg_minst_en": (
        "Kryss av minst én person som skal tas inn.",
        "Kryss av minst éin person som skal takast inn.",
    ),
    "import_ingenting_nytt": (
        "Alt i filen er registrert fra før. Det er ingenting å ta inn.",
        "Alt i fila er registrert frå før. Det er ingenting å ta inn.",
    ),
    "import_ingenting_kan": (
        "Det er ingenting i filen som kan tas inn.",
        "Det er ingenting i fila som kan takast inn.",
    ),
    "import_status": (
        "{rader} rader  ·  {n} valgt  ·  Mellomrom krysser av  ·  Enter sammenlikner",
        "{rader} rader  ·  {n} valde  ·  Mellomrom kryssar av  ·  Enter samanliknar",
    ),
    "import_status_saker": (
        "{rader} saker  ·  Enter viser hva som er nytt",
        "{rader} saker  ·  Enter viser kva som er nytt",
    ),
    # the comparison of one row
    "import_sammenlikning": ("Sammenlikning", "Samanlikning"),
    "import_lukk_sammenlikning": ("Lukk sammenlikningen", "Lukk samanlikninga"),
    "import_felt": ("Opplysning", "Opplysning"),
    "import_vaar": ("Vår verdi", "Vår verdi"),
    "import_filens": ("Filens verdi", "Verdien i fila"),
    "import_tas_inn": ("Tas inn", "Blir teke inn"),
    "import_tas_ikke_inn": ("Tas ikke inn", "Blir ikkje teke inn"),
    "import_ta_inn_person": ("Ta inn denne personen", "Ta inn denne personen"),
    "import_ingen_avvik": (
        "Alle opplysninger i raden er like det som er registrert.",
        "Alle opplysningar i rada er like det som er registrert.",
    ),
    "import_vaar_beregning": ("Slik er vår frist beregnet", "Slik er fristen vår rekna ut"),
    "import_aapne_person": ("Åpne personen", "Opne personen"),
    "import_nye_rader_en": ("{n} ny", "{n} ny"),
    "import_nye_rader_flere": ("{n} nye", "{n} nye"),
    "import_nytt_i_filen": ("Nytt i filen", "Nytt i fila"),
    "import_liste_oppfoelging": ("Oppfølging", "Oppfølging"),
    "import_liste_kategorier": ("Kategorier", "Kategoriar"),
    "import_liste_vedtak": ("Vedtak", "Vedtak"),
    "import_liste_klager": ("Klager", "Klager"),
    "import_liste_tiltak": ("Tiltak", "Tiltak"),
    "import_liste_fravaer": ("Fravær", "Fråvær"),
    "import_liste_avslutninger": ("Avslutninger", "Avslutningar"),
    "import_liste_kontakter": ("Kontakter", "Kontaktar"),
    "import_liste_kontrakter": ("Integreringskontrakter", "Integreringskontraktar"),
    "import_liste_reservasjoner": ("Reservasjoner", "Reservasjonar"),
    "import_liste_folkeregister": ("Hendelser i Folkeregisteret", "Hendingar i Folkeregisteret"),
    "import_liste_ordninger": ("Ordninger", "Ordningar"),
    "import_liste_sluttmaal": ("Sluttmål", "Sluttmål"),
    # the report
    "import_ferdig_en": ("{n} person er tatt inn.", "{n} person er teken inn."),
    "import_ferdig_flere": ("{n} personer er tatt inn.", "{n} personar er tekne inn."),
    "import_nye_personer_en": ("{n} ny person", "{n} ny person"),
    "import_nye_personer_flere": ("{n} nye personer", "{n} nye personar"),
    "import_ferdig_saker": (
        "{nye}, {utvidet} med nye rader og {like} uendret.",
        "{nye}, {utvidet} med nye rader og {like} uendra.",
    ),
    "import_lagre_rapport": ("Lagre rapport …", "Lagre rapport …"),
    "import_rapportfilnavn": "importrapport_{dato}.csv",
    "import_rapport_lagret": ("Rapporten er lagret i {fil}.", "Rapporten er lagra i {fil}."),
    "import_ny_import": ("Importer en fil til", "Importer ei fil til"),
    # export
    "eksport_utvalg": (
        "Saksfiler for alle i utvalget …",
        "Saksfiler for alle i utvalet …",
    ),
    "eksport_filnavn": "saksfiler_{dato}.{endelse}",
    "eksport_filter": (
        "Saksfil, lesbar (*.json);;Saksfiler, én sak per linje (*.jsonl)",
        "Saksfil, lesbar (*.json);;Saksfiler, éi sak per linje (*.jsonl)",
    ),
    "eksport_gaar": ("Eksporterer saker: {gjort} av {n} …", "Eksporterer saker: {gjort} av {n} …"),
    "eksport_ferdig_en": ("{n} sak er lagret i {fil}.", "{n} sak er lagra i {fil}."),
    "eksport_ferdig_flere": ("{n} saker er lagret i {fil}.", "{n} saker er lagra i {fil}."),
    "eksport_avbrutt": (
        "Eksporten er avbrutt. Ingen fil er skrevet.",
        "Eksporten er avbroten. Inga fil er skriven.",
    ),
    "eksport_opptatt": (
        "En eksport er i gang. Vent til den er ferdig, eller avbryt den.",
        "Ein eksport er i gang. Vent til han er ferdig, eller avbryt han.",
    ),
    "eksport_ingen": (
        "Det er ingen personer å eksportere. Utvalget er tomt.",
        "Det er ingen personar å eksportere. Utvalet er tomt.",
    ),
}
