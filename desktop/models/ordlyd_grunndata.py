"""The words of basic data, residence and follow-up: forms, helper texts, refusals, warnings."""

GRUNNDATA: dict[str, str | tuple[str, str]] = {
    # headings and buttons
    "seksjon_spraak": ("Språk", "Språk"),
    "seksjon_adresse": ("Adresse", "Adresse"),
    "uvanlig_duf": ("Uvanlig DUF-nummer", "Uvanleg DUF-nummer"),
    "uvanlig_duf_ledetekst": (
        "Nummeret kan brukes når det er kontrollert. Begrunnelsen lagres med personen.",
        "Nummeret kan brukast når det er kontrollert. Grunngivinga blir lagra med personen.",
    ),
    "ny_kategorier": ("Ny kategori", "Ny kategori"),
    "rediger_kategorier": ("Rediger kategori", "Rediger kategori"),
    "ny_folkeregister": ("Ny hendelse", "Ny hending"),
    "rediger_folkeregister": ("Rediger hendelse", "Rediger hending"),
    "ny_oppfoelging": ("Ny oppfølgingskommune", "Ny oppfølgingskommune"),
    "rediger_oppfoelging": ("Rediger oppfølgingskommune", "Rediger oppfølgingskommune"),
    "rediger_opphold": ("Rediger oppholdstillatelse", "Rediger opphaldsløyve"),
    "legg_til_oppfoelging": ("Legg til oppfølgingskommune", "Legg til oppfølgingskommune"),
    "sikker_slette_oppfoelging": (
        "Er du sikker på at du vil slette oppfølgingskommunen?",
        "Er du sikker på at du vil slette oppfølgingskommunen?",
    ),
    "lagret_oppfoelging": ("Oppfølgingskommunen", "Oppfølgingskommunen"),
    "lagret_opphold": ("Oppholdstillatelsen", "Opphaldsløyvet"),
    "kortnavn_oppfoelging": ("Oppfølging", "Oppfølging"),
    "kortnavn_opphold": ("Oppholdstillatelse", "Opphaldsløyve"),
    # labels
    "duf_begrunnelse": ("Begrunnelse", "Grunngiving"),
    "duf_begrunnelse_lagret": (
        "Begrunnelse for DUF-nummeret",
        "Grunngiving for DUF-nummeret",
    ),
    "duf_bekreftet": (
        "DUF-nummeret er kontrollert og skal brukes",
        "DUF-nummeret er kontrollert og skal brukast",
    ),
    "oppfoelging_fra": ("Oppfølging fra", "Oppfølging frå"),
    "oppfoelging_til": ("Til og med", "Til og med"),
    # helper texts
    "foedselsnummer_hjelp": (
        "Elleve sifre, også D-nummer",
        "Elleve siffer, òg D-nummer",
    ),
    "tolkespraak_hjelp": (
        "La stå tomt når personen ikke trenger tolk",
        "Lat stå tomt når personen ikkje treng tolk",
    ),
    "maalform_hjelp": (
        "Ellers kommunens egen",
        "Elles kommunen si eiga",
    ),
    "adressesperre_hjelp": (
        "En sperret adresse vises ikke på sidene om personen.",
        "Ei sperra adresse blir ikkje vist på sidene om personen.",
    ),
    "kategori_til_hjelp": (
        "Dagen den ble avsluttet",
        "Dagen ho vart avslutta",
    ),
    "oppholdshjemmel_hjelp": (
        "Som i vedtaket, for eksempel Utlendingsloven 2008 § 28 1. ledd bokstav b",
        "Som i vedtaket, til dømes Utlendingsloven 2008 § 28 1. ledd bokstav b",
    ),
    "bare_foerste_linje": (
        "Bare den første linjen er limt inn.",
        "Berre den første linja er limt inn.",
    ),
    # refusals
    "duf_finnes": ("DUF-nummeret finnes allerede", "DUF-nummeret finst allereie"),
    "bekreft_duf": (
        "Bekreft at DUF-nummeret er kontrollert",
        "Stadfest at DUF-nummeret er kontrollert",
    ),
    "kommune_gjelder_ikke": (
        "{navn} ({nr}) er ikke en kommune {dato}. Velg kommunen fra listen på nytt.",
        "{navn} ({nr}) er ikkje ein kommune {dato}. Vel kommunen frå lista på nytt.",
    ),
    # what becomes of the deadline
    "ingen_frist_lenger": (
        "Etter dette kan ingen frist beregnes.",
        "Etter dette kan ingen frist reknast ut.",
    ),
    "merke_kommende": ("(starter {dato})", "(startar {dato})"),
}
