"""The words of the window itself: places, person list, search, start, errors."""

VINDU: dict[str, str | tuple[str, str]] = {
    "program": "Introreg",
    # places
    "sted_arbeidsflate": ("Arbeidsflate", "Arbeidsflate"),
    "sted_personer": ("Personer", "Personar"),
    "sted_rapporter": ("Rapporter", "Rapportar"),
    "sted_maler": ("Maler", "Malar"),
    "sted_hendelser": ("Hendelser", "Hendingar"),
    "sted_hjelp": "Hjelp",
    "sted_innstillinger": ("Innstillinger", "Innstillingar"),
    "hovedmeny": ("Hovedmeny", "Hovudmeny"),
    "senere_arbeidsflate": (
        "Arbeidsflaten kommer i en senere versjon",
        "Arbeidsflata kjem i ein seinare versjon",
    ),
    "senere_arbeidsflate_neste": (
        "Her kommer en arbeidsliste med frister, manglende registreringer og ubesvarte klager.",
        "Her kjem ei arbeidsliste med fristar, manglande registreringar og klager utan svar.",
    ),
    "senere_rapporter": (
        "Rapportene kommer i en senere versjon",
        "Rapportane kjem i ein seinare versjon",
    ),
    "senere_rapporter_neste": (
        "Her kommer listen over avsluttede deltakere.",
        "Her kjem lista over avslutta deltakarar.",
    ),
    "senere_maler": (
        "Oversikten over maler kommer i en senere versjon",
        "Oversikta over malar kjem i ein seinare versjon",
    ),
    "senere_maler_neste": (
        "Vedtaksbrev lager du fra vedtaket på personens side.",
        "Vedtaksbrev lagar du frå vedtaket på sida til personen.",
    ),
    "til_personer": ("Gå til Personer", "Gå til Personar"),
    # the top bar and the status line
    "tilbake": ("Tilbake", "Tilbake"),
    "fram": ("Fram", "Fram"),
    "vis_personmeny": ("Vis eller skjul personmenyen", "Vis eller gøym personmenyen"),
    "broedsmuler": ("Du er her", "Du er her"),
    "soek_plassholder": (
        "Søk DUF-nummer, navn eller fødselsdato",
        "Søk DUF-nummer, namn eller fødselsdato",
    ),
    "lagret_klokken": ("Lagret {tid}", "Lagra {tid}"),
    "oevingsmodus": ("Øvingsmodus", "Øvingsmodus"),
    "oevingsmodus_forklart": (
        "Personene er oppdiktet. Registrer aldri virkelige personer her.",
        "Personane er oppdikta. Registrer aldri verkelege personar her.",
    ),
    "ulagrede_endringer_i": ("Ulagrede endringer i {kort}", "Ulagra endringar i {kort}"),
    "status_fast": (
        "F1 Hjelp  ·  Ctrl+K Søk  ·  F6 Neste felt",
        "F1 Hjelp  ·  Ctrl+K Søk  ·  F6 Neste felt",
    ),
    "status_liste": (
        "{personer}  ·  Enter åpner personen  ·  Ctrl+Shift+S lagrer CSV",
        "{personer}  ·  Enter opnar personen  ·  Ctrl+Shift+S lagrar CSV",
    ),
    "status_vedtak": (
        "Vedtak {nr} av {n}  ·  Enter viser detaljene  ·  F2 rediger  ·  Delete sletter",
        "Vedtak {nr} av {n}  ·  Enter viser detaljane  ·  F2 rediger  ·  Delete slettar",
    ),
    "personer_en": ("{n} person", "{n} person"),
    "personer_flere": ("{n} personer", "{n} personar"),
    "innlogget_som": ("Du er {navn}", "Du er {navn}"),
    # the person list
    "personer_tittel": ("Personer – {lov}", "Personar – {lov}"),
    "lov": ("Lov", "Lov"),
    "lov_integreringsloven": ("Integreringsloven", "Integreringslova"),
    "lov_introduksjonsloven": ("Introduksjonsloven", "Introduksjonslova"),
    "last_ned_csv": ("Last ned CSV", "Last ned CSV"),
    "csv_filnavn": "personer_{dato}.csv",
    "csv_filter": ("CSV-filer (*.csv)", "CSV-filer (*.csv)"),
    "csv_skrevet_en": ("{n} person er lagret i {fil}.", "{n} person er lagra i {fil}."),
    "csv_skrevet_flere": ("{n} personer er lagret i {fil}.", "{n} personar er lagra i {fil}."),
    "alle_kategorier": ("Alle kategorier", "Alle kategoriar"),
    "alle_kommuner": ("Alle kommuner", "Alle kommunar"),
    "alle_ordninger": ("Alle ordninger", "Alle ordningar"),
    "vis_inaktive": ("Vis fullførte og inaktive", "Vis fullførte og inaktive"),
    "filtrer_i_listen": ("Filtrer i listen", "Filtrer i lista"),
    "filter_plassholder": (
        "DUF-nummer, fornavn eller etternavn",
        "DUF-nummer, fornamn eller etternamn",
    ),
    "viser_ingen": ("Viser 0 personer", "Viser 0 personar"),
    "viser_en": ("Viser 1 av 1 person", "Viser 1 av 1 person"),
    "viser_flere": ("Viser 1–{til} av {n} personer", "Viser 1–{til} av {n} personar"),
    "nullstill": ("Nullstill", "Nullstill"),
    "nullstill_filtre": ("Nullstill filtre", "Nullstill filter"),
    "filtre_aktive_en": ("{n} filter aktivt", "{n} filter aktivt"),
    "filtre_aktive_flere": ("{n} filtre aktive", "{n} filter aktive"),
    "personliste": ("Personliste", "Personliste"),
    "kolonne_duf_nummer": "DUF-nummer",
    "kolonne_navn_omvendt": ("Etternavn, fornavn", "Etternamn, fornamn"),
    "kolonne_kategori": "Kategori",
    "kolonne_kategori_fra": ("Kategori fra", "Kategori frå"),
    "kolonne_ordning": "Ordning",
    "kolonne_frist": "Frist",
    "kolonne_mangler": ("Mangler", "Manglar"),
    "fristtype_oppstart": "Oppstart",
    "fristtype_gjennomfoering": "Gjennomføring",
    "fristtype_gjenoppstart": ("Gjenoppstart", "Ny oppstart"),
    "fristtype_avsluttet": ("Avsluttet", "Avslutta"),
    "fullfoert_inaktiv": "Fullført / inaktiv",
    "mangler_vedtak": "Vedtak",
    "mangler_tiltak": "Tiltak",
    "mangler_sluttmaal": "Sluttmål",
    "mangler_livsmestring": ("Livsmestring", "Livsmeistring"),
    "mangler_hva": ("mangler {hva}", "manglar {hva}"),
    "hast_haster": ("frist innen 21 dager", "frist innan 21 dagar"),
    "hast_snart": ("frist innen 60 dager", "frist innan 60 dagar"),
    "tegn_graa": (
        "Grå skrift = ordning er inaktiv eller fullført",
        "Grå skrift = ordninga er inaktiv eller fullført",
    ),
    "tegn_haster": ("Frist innen 21 dager", "Frist innan 21 dagar"),
    "tegn_snart": ("Innen 60 dager", "Innan 60 dagar"),
    "tegn_senere": ("Senere", "Seinare"),
    "listen_kunne_ikke_leses": (
        "Personlisten kunne ikke leses. Ingenting er endret.",
        "Personlista kunne ikkje lesast. Ingenting er endra.",
    ),
    "proev_igjen": ("Prøv igjen", "Prøv igjen"),
    "ingen_personer": (
        "Ingen personer er registrert ennå",
        "Ingen personar er registrerte enno",
    ),
    "ingen_personer_neste": ("Registrer den første.", "Registrer den første."),
    "ingen_passer": (
        "Ingen personer passer med søket",
        "Ingen personar passar med søket",
    ),
    "finnes_uten_filtre_en": (
        "{n} person finnes uten filtrene",
        "{n} person finst utan filtera",
    ),
    "finnes_uten_filtre_flere": (
        "{n} personer finnes uten filtrene",
        "{n} personar finst utan filtera",
    ),
    # search
    "soek": ("Søk", "Søk"),
    "skriv_for_aa_soeke": (
        "Skriv DUF-nummer, navn eller fødselsdato. «>» viser kommandoer.",
        "Skriv DUF-nummer, namn eller fødselsdato. «>» viser kommandoar.",
    ),
    "ingen_treff": ("Ingen personer passer med søket", "Ingen personar passar med søket"),
    "ingen_kommando": ("Ingen kommando heter det", "Ingen kommando heiter det"),
    # the start
    "aapner_oeving": ("Åpner øvingssakene …", "Opnar øvingssakene …"),
    "lager_oeving": (
        "Lager øvingssaker første gang. Det tar noen sekunder.",
        "Lagar øvingssaker første gong. Det tek nokre sekund.",
    ),
    "aapner_base": ("Åpner saksmengden …", "Opnar saksmengda …"),
    "laas_opp": ("Lås opp", "Lås opp"),
    "laas_opp_tittel": ("Lås opp saksmengden", "Lås opp saksmengda"),
    "passord": ("Passord", "Passord"),
    "passord_hjelp": (
        "Passordet ditt eller gjenopprettingskoden",
        "Passordet ditt eller gjenopprettingskoden",
    ),
    "vis_passord": ("Vis passordet", "Vis passordet"),
    "skjul_passord": ("Skjul passordet", "Gøym passordet"),
    "skriv_passord": ("Skriv passordet", "Skriv passordet"),
    "kan_ikke_aapnes": ("Saksmengden kan ikke åpnes", "Saksmengda kan ikkje opnast"),
    "er_aapen_fra_foer": (
        "Denne saksmengden er allerede åpen i et annet vindu. Bruk det, eller lukk det først.",
        "Denne saksmengda er alt open i eit anna vindauge. Bruk det, eller lukk det først.",
    ),
    # errors that nobody foresaw
    "uventet_feil": (
        "Noe gikk galt (feil {id}). Det du har lagret, er trygt.",
        "Noko gjekk gale (feil {id}). Det du har lagra, er trygt.",
    ),
    "uventet_feil_raad": (
        "Prøv igjen. Skjer det på nytt, oppgi feilnummeret til den som har ansvar for programmet.",
        "Prøv igjen. Skjer det på nytt, gje feilnummeret til den som har ansvar for programmet.",
    ),
    # closing
    "ulagret_ved_lukking": (
        "Du har skrevet noe som ikke er lagret. Vil du lukke uten å lagre?",
        "Du har skrive noko som ikkje er lagra. Vil du lukke utan å lagre?",
    ),
    "lukk_uten_aa_lagre": ("Lukk uten å lagre", "Lukk utan å lagre"),
    # files
    "filnavn": ("Filnavn:", "Filnamn:"),
    "filtype": ("Filtype:", "Filtype:"),
    "mappe": ("Mappe:", "Mappe:"),
    # help
    "hjelp_kort": ("Slik henger det sammen", "Slik heng det saman"),
    "hjelp_tekst": (
        """Finn personen i listen eller med Ctrl+K. På siden Introduksjonsprogram registrerer du
sluttmål og vedtak. Skjemaet viser hva fristen blir før du lagrer, og i-knappen ved fristen
viser linjene den er regnet ut fra. Det du sletter, blir liggende og kan hentes tilbake.""",
        """Finn personen i lista eller med Ctrl+K. På sida Introduksjonsprogram registrerer du
sluttmål og vedtak. Skjemaet viser kva fristen blir før du lagrar, og i-knappen ved fristen
viser linjene han er rekna ut frå. Det du slettar, blir liggjande og kan hentast tilbake.""",
    ),
    "hjelp_frist": ("Hvilken frist som vises", "Kva frist som blir vist"),
    "hjelp_frist_tekst": (
        """Frist for oppstart vises til både et innvilget vedtak om deltakelse og et sluttmål er
registrert. Da regnes frist for gjennomføring fra startdatoen i det første vedtaket. Har en
person i kapittel 6A gått fra program til arbeid, vises frist for gjenoppstart.""",
        """Frist for oppstart blir vist til både eit innvilga vedtak om deltaking og eit sluttmål
er registrerte. Då blir frist for gjennomføring rekna frå startdatoen i det første vedtaket. Har
ein person i kapittel 6A gått frå program til arbeid, ser du frist for ny oppstart.""",
    ),
    "hurtigtaster": ("Hurtigtaster", "Hurtigtastar"),
    "tast_soek": ("Søk. «>» viser kommandoer.", "Søk. «>» viser kommandoar."),
    "tast_aapne": (
        "Åpne personen, eller åpne og lukke raden",
        "Opne personen, eller opne og lukke rada",
    ),
    "tast_historie": ("Tilbake og fram", "Tilbake og fram"),
    "tast_personer": ("Bla mellom åpne personer", "Bla mellom opne personar"),
    "tast_lukk": (
        "Lukk personen, og åpne den siste som ble lukket",
        "Lukk personen, og opne den siste som vart lukka",
    ),
    "tast_faner": ("Ordning og Deltakelse", "Ordning og Deltaking"),
    "tast_ny": ("Nytt vedtak, ny person", "Nytt vedtak, ny person"),
    "tast_rad": ("Rediger eller slett raden", "Rediger eller slett rada"),
    "tast_skjema": ("Lagre skjemaet, eller avbryt", "Lagre skjemaet, eller avbryt"),
    "tast_angre": (
        "Angre siste lagring eller sletting",
        "Angre siste lagring eller sletting",
    ),
    "tast_logg": ("Beregningslogg", "Utrekningslogg"),
    "tast_brev": ("Brev for vedtaket i fokus", "Brev for vedtaket i fokus"),
    "tast_slettede": (
        "Vis eller skjul vedtak som er slettet eller ikke gjelder",
        "Vis eller gøym vedtak som er sletta eller ikkje gjeld",
    ),
    "tast_liste": ("Filtrer listen, lagre den som CSV", "Filtrer lista, lagre ho som CSV"),
    "tast_oppdater": ("Les på nytt fra basen", "Les på nytt frå basen"),
    "tast_omraade": ("Neste og forrige område i vinduet", "Neste og førre område i vindauget"),
    "tast_meny": ("Vis eller skjul personmenyen", "Vis eller gøym personmenyen"),
    "tast_stoerrelse": (
        "Større og mindre tekst, vanlig størrelse",
        "Større og mindre tekst, vanleg storleik",
    ),
    "tast_steder": ("Stedene i hovedmenyen", "Stadene i hovudmenyen"),
    # commands of the palette
    "kommando_lukk_person": ("Lukk personen", "Lukk personen"),
    "kommando_gjenaapne": ("Åpne den som sist ble lukket", "Opne den som sist vart lukka"),
    "kommando_oppdater": ("Les på nytt fra basen", "Les på nytt frå basen"),
    "kommando_angre": ("Angre siste endring", "Angre siste endring"),
    "kommando_brev": ("Lag brev for vedtaket i fokus", "Lag brev for vedtaket i fokus"),
    "kommando_slettede": ("Vis alle vedtak", "Vis alle vedtak"),
    "kommando_stoerre": ("Større tekst", "Større tekst"),
    "kommando_mindre": ("Mindre tekst", "Mindre tekst"),
    # settings
    "utseende": ("Utseende", "Utsjånad"),
    "tema": "Tema",
    "tema_system": ("Som systemet", "Som systemet"),
    "tema_lys": ("Lyst", "Lyst"),
    "tema_mork": ("Mørkt", "Mørkt"),
    "tekststoerrelse": ("Tekststørrelse", "Tekststorleik"),
    "mindre_bevegelse": ("Mindre bevegelse", "Mindre rørsle"),
    "lag_nye_oevingssaker": ("Lag nye øvingssaker", "Lag nye øvingssaker"),
    "personer_smaa": ("personer", "personar"),
    "saken": ("saken", "saka"),
}
